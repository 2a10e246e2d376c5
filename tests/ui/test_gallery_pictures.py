"""Pictures in the gallery: in their frame, small below it, over the whole screen; and why not."""

import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest
from builders import article
from made_pictures import BLUE, RED, encoded, halves, iptc, save, with_segment
from rich.color_triplet import ColorTriplet
from screens import Reader, open_app

from newsreader.article import Article
from newsreader.clean import clean_line
from newsreader.config import Settings
from newsreader.library.state import State
from newsreader.ui.half_blocks import UPPER_HALF
from newsreader.ui.keeping import Keeping


def story(folder: Path, *names: str) -> Article:
    """An article in a folder with photos of these files."""
    blocks = [f"▣Caption of {name}. | Teo Lind/Northline | {name}" for name in names]
    return article("It rained.", *blocks, title="River town", path=folder / "river.md")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of pictures: wide, high, and one that is broken."""
    save(tmp_path / "quay.png", halves(300, 200))
    save(tmp_path / "tower.png", halves(100, 400, left=BLUE, right=RED))
    (tmp_path / "broken.jpg").write_bytes(b"\xff\xd8\xff\xe0 and no more")
    return tmp_path


def blocks(reader: Reader) -> list[tuple[int, int]]:
    """The cells of half blocks on the screen, without those of the small pictures."""
    return [
        (x, y)
        for y, row in enumerate(reader.rows()[:24])
        for x, letter in enumerate(row)
        if letter == UPPER_HALF
    ]


def has_shape(cells: list[tuple[int, int]], shape: float) -> bool:
    """Whether cells are a whole rectangle of some shape, where a cell is twice as high as wide."""
    columns, rows = len({x for x, _ in cells}), len({y for _, y in cells})
    return len(cells) == columns * rows > 0 and abs(columns / (2 * rows) - shape) < 0.1


def colours(reader: Reader, x: int, y: int) -> tuple[ColorTriplet, ColorTriplet]:
    """The two colours of a cell."""
    style = reader.style_at(x, y)
    assert style.color is not None
    assert style.bgcolor is not None
    return style.color.get_truecolor(), style.bgcolor.get_truecolor()


async def test_a_picture_stands_in_its_frame_with_its_colours(folder: Path) -> None:
    async with open_app([story(folder, "quay.png", "tower.png")]) as reader:
        await reader.press("c")
        await reader.until(lambda: has_shape(blocks(reader), 300 / 200))
        cells = blocks(reader)
        (left, top), (right, bottom) = cells[0], cells[-1]
        assert colours(reader, left, top) == (RED, RED)
        assert colours(reader, left + 5, bottom) == (RED, RED)
        assert colours(reader, right, top) == (BLUE, BLUE)
        assert not reader.shows("╰")


async def test_each_photo_has_its_own_picture(folder: Path) -> None:
    async with open_app([story(folder, "quay.png", "tower.png")]) as reader:
        await reader.press("c")
        await reader.until(lambda: bool(blocks(reader)))
        wide = {x for x, _ in blocks(reader)}
        await reader.press("j")
        await reader.until(lambda: bool(blocks(reader)) and {x for x, _ in blocks(reader)} != wide)
        high = {x for x, _ in blocks(reader)}
        assert len(high) < len(wide)
        assert colours(reader, min(high), blocks(reader)[0][1])[0] == BLUE


async def test_a_picture_that_cannot_be_shown_says_why_in_the_frame(folder: Path) -> None:
    shown = story(folder, "broken.jpg", "gone.jpg", "../secret.png")
    photos = (replace(shown.photos[0], alt=clean_line("A drowned street")), *shown.photos[1:])
    async with open_app([replace(shown, photos=photos)]) as reader:
        await reader.press("c")
        assert reader.shows("A drowned street")
        assert reader.shows("This picture is broken")
        assert reader.shows("╰")
        await reader.press("j")
        assert reader.shows("gone.jpg is not there.")
        await reader.press("j")
        assert reader.shows("is not in the article's folder")


async def test_a_picture_on_the_web_is_not_fetched() -> None:
    shown = article("▣The quay.", path="river.md")
    photo = replace(shown.photos[0], url=clean_line("https://varn.example/quay.jpg"))
    async with open_app([replace(shown, photos=(photo,))]) as reader:
        await reader.press("c")
        assert reader.shows("only gives the picture's address")
        assert reader.darkroom.asked == []


async def test_what_the_file_says_stands_below_what_the_article_says(folder: Path) -> None:
    segment = iptc((120, b"Volunteers on the quay."), (80, b"Teo Lind"), (90, b"Varn"))
    (folder / "said.jpg").write_bytes(with_segment(encoded(halves(60, 40), "JPEG"), segment))
    async with open_app([story(folder, "said.jpg")]) as reader:
        await reader.press("c")
        _, agency = reader.place("Agency")
        _, heading = reader.place("From the picture's file")
        _, caption = reader.place("Volunteers on the quay.")
        assert agency < heading < caption
        assert reader.shows("60 × 40 · JPEG")
        assert "Place Varn" in " ".join(reader.text().split())
        assert reader.text().count("Teo Lind") == 1


async def test_keys_are_answered_while_a_picture_is_developed(folder: Path) -> None:
    async with open_app([story(folder, *["quay.png"] * 8, "tower.png")]) as reader:
        reader.darkroom.held = True
        await reader.press("c")
        assert "1 of 9" in reader.top_line
        for number in range(2, 10):
            await reader.press("j")
            assert f"{number} of 9" in reader.top_line
            assert reader.shows("Caption of")
        assert not blocks(reader)
        reader.darkroom.let_go()
        await reader.until(lambda: bool(blocks(reader)))
        first = blocks(reader)[0]
        assert colours(reader, *first)[0] == BLUE


async def test_a_picture_that_comes_too_late_is_not_shown(folder: Path) -> None:
    async with open_app([story(folder, "quay.png", "gone.png")]) as reader:
        await reader.press("c")
        await reader.until(lambda: bool(blocks(reader)))
        late = reader.darkroom.want(reader.darkroom.asked[-1])
        assert late is not None
        await reader.press("j")
        assert reader.shows("gone.png is not there.")
        reader.darkroom.hand(late)
        await reader.settle()
        assert not blocks(reader)


async def test_captions_alone_are_shown_on_a_key_and_that_is_remembered(folder: Path) -> None:
    state = State(folder / "state.db")
    shown = story(folder, "quay.png", "tower.png")
    async with open_app([shown], keeping=Keeping(state)) as reader:
        await reader.press("c")
        await reader.until(lambda: bool(blocks(reader)))
        await reader.press("p")
        assert UPPER_HALF not in reader.text()
        assert reader.shows("Caption of quay.png.")
        assert "Captions only" in reader.bottom_line
    async with open_app([shown], keeping=Keeping(state)) as reader:
        await reader.press("c")
        assert UPPER_HALF not in reader.text()
        await reader.press("p")
        await reader.until(lambda: bool(blocks(reader)))
    state.close()


async def test_a_picture_over_the_whole_screen_and_back(folder: Path) -> None:
    async with open_app([story(folder, "quay.png", "tower.png")], size=(100, 30)) as reader:
        await reader.press("c")
        await reader.until(lambda: bool(blocks(reader)))
        before = len(blocks(reader))
        await reader.press("f")
        await reader.until(lambda: len(blocks(reader)) > before and UPPER_HALF in reader.rows()[0])
        assert "1 of 2" in reader.bottom_line
        assert "Caption of quay.png." in reader.bottom_line
        await reader.press("j")
        assert "2 of 2" in reader.bottom_line
        await reader.press("escape")
        assert "2 of 2" in reader.top_line
        await reader.press("f", "q")
        assert "2 of 2" in reader.top_line
        await reader.press("f", "f")
        assert "2 of 2" in reader.top_line
        await reader.press("q")
        assert reader.shows("It rained.")


async def test_a_high_screen_has_small_pictures_of_all_photos(folder: Path) -> None:
    shown = story(folder, "quay.png", "tower.png", "gone.png", *["quay.png"] * 9)
    async with open_app([shown], size=(120, 44)) as reader:
        await reader.press("c")
        await reader.until_shown("▔ 1 ▔")
        numbers = reader.place("▔ 1 ▔")[1]
        strip = reader.rows()[numbers - 4 : numbers]
        assert any(UPPER_HALF in row for row in strip)
        assert any("▣" in row for row in strip)  # the one that is not there
        await reader.press("G")
        await reader.until_shown("▔ 12 ▔")
        await reader.pilot.click(offset=(10, numbers - 2))
        await reader.settle()
        assert "8 of 12" in reader.top_line


async def test_there_are_no_small_pictures_where_there_is_no_room(folder: Path) -> None:
    async with open_app([story(folder, "quay.png", "tower.png")], size=(120, 30)) as reader:
        await reader.press("c")
        assert "▔" not in reader.text()
        assert reader.darkroom.asked_ahead == []


async def test_another_size_of_the_screen_is_another_size_of_the_picture(folder: Path) -> None:
    async with open_app([story(folder, "quay.png")], size=(100, 30)) as reader:
        await reader.press("c")
        await reader.until(lambda: bool(blocks(reader)))
        before = len(blocks(reader))
        await reader.resize(160, 50)
        await reader.until(lambda: len(blocks(reader)) > before)


async def test_pictures_that_are_off_are_not_developed(folder: Path) -> None:
    settings = Settings(pictures="off")
    async with open_app([story(folder, "quay.png")], settings=settings) as reader:
        await reader.press("c")
        assert reader.shows("quay.png")
        await reader.press("f", "j", "f", "p", "p")
        assert reader.darkroom.asked == []
        assert UPPER_HALF not in reader.text()


async def test_the_words_can_be_scrolled_where_they_are_long(folder: Path) -> None:
    shown = article("▣" + "The bridge " * 150 + "at last.", path=folder / "river.md")
    async with open_app([shown], size=(60, 24)) as reader:
        await reader.press("c")
        assert not reader.shows("at last.")
        await reader.press("pagedown", "pagedown", "pagedown", "pagedown", "pagedown")
        assert reader.shows("at last.")
        await reader.press("pageup", "pageup", "pageup", "pageup", "pageup")
        assert not reader.shows("at last.")


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """The commands that were started in place of the system's viewer."""
    commands: list[list[str]] = []
    popen = subprocess.Popen

    def start(command: list[str], **options: object) -> subprocess.Popen[bytes]:
        commands.append(command)
        return popen(["true"])

    monkeypatch.setattr(subprocess, "Popen", start)
    monkeypatch.setattr(shutil, "which", lambda name: f"/usr/bin/{name}")
    return commands


async def test_a_picture_is_opened_in_the_viewer_of_the_system(
    folder: Path, started: list[list[str]]
) -> None:
    async with open_app([story(folder, "quay.png")]) as reader:
        await reader.press("c", "v")
        assert started == [[started[0][0], str((folder / "quay.png").resolve())]]
        assert "Opened quay.png" in reader.bottom_line


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("#data:1", "in the article's own file"),
        ("gone.png", "is not there"),
        ("../secret.png", "not in the article's folder"),
        ("run.desktop", "not opened"),
        ("", "names no picture file"),
    ],
)
async def test_nothing_else_is_opened_in_the_viewer(
    folder: Path, started: list[list[str]], name: str, words: str
) -> None:
    (folder / "run.desktop").write_text("[Desktop Entry]\nExec=true\n")
    shown = story(folder, "quay.png")
    photo = replace(shown.photos[0], file=clean_line(name))
    async with open_app([replace(shown, photos=(photo,))]) as reader:
        await reader.press("c", "v")
        assert started == []
        assert words in reader.bottom_line


async def test_a_system_without_a_viewer_says_so(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "which", lambda name: None)
    async with open_app([story(folder, "quay.png")]) as reader:
        await reader.press("c", "v")
        assert "There is no" in reader.bottom_line
