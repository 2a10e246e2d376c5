"""Drawing pictures for terminals: half blocks, sixels and kitty's cells."""

import base64
import io
import re
import sys
from pathlib import Path

import pytest
from made_pictures import BLUE, RED, encoded, halves, save
from PIL import Image

from newsreader.pictures.decode import open_image
from newsreader.pictures.develop import develop
from newsreader.pictures.draw import draw
from newsreader.pictures.wishes import (
    Developed,
    Drawing,
    PicturePlace,
    Refused,
    Room,
    Way,
    Wish,
)

ROOM = Room(20, 5, 10, 20)


def drawing(way: Way, image: Image.Image | None = None, room: Room = ROOM) -> Drawing:
    """A picture drawn for a terminal."""
    wish = Wish(PicturePlace(Path("a.md"), "markdown", "a.png"), room, way, number=70_000)
    return draw(open_image(encoded(image or halves(100, 100))), wish, room)


def test_half_blocks_are_pixels_of_the_picture() -> None:
    drawn = drawing(Way.BLOCKS)
    assert (drawn.way, drawn.columns, drawn.rows) == (Way.BLOCKS, 10, 5)
    assert len(drawn.data) == 10 * 10 * 3
    assert tuple(drawn.data[:3]) == RED
    assert tuple(drawn.data[-3:]) == BLUE


def test_colours_that_nobody_can_tell_apart_become_one() -> None:
    image = halves(100, 100, left=(101, 101, 101), right=(99, 99, 99))
    assert set(drawing(Way.BLOCKS, image).data) == {100}


def test_sixels_have_the_size_of_the_cells_and_both_colours() -> None:
    pytest.importorskip("textual_image", reason="textual-image is not installed (extra `images`)")
    drawn = drawing(Way.SIXEL)
    assert (drawn.way, drawn.columns, drawn.rows) == (Way.SIXEL, 10, 5)
    assert drawn.data.startswith(b"\x1bP")
    assert drawn.data.endswith(b"\x1b\\")
    assert b'"1;1;100;100' in drawn.data
    colours = {
        tuple(map(int, found)) for found in re.findall(rb"#\d+;2;(\d+);(\d+);(\d+)", drawn.data)
    }
    assert {(78, 0, 0), (0, 0, 78)} <= colours  # red and blue, in percent


def test_kitty_gets_the_picture_in_parts_and_cells_to_put_it_in() -> None:
    pytest.importorskip("textual_image", reason="textual-image is not installed (extra `images`)")
    grain = Image.effect_noise((100, 100), 90).convert("RGB")
    drawn = drawing(Way.KITTY, grain)
    assert (drawn.way, drawn.columns, drawn.rows) == (Way.KITTY, 10, 5)
    parts = re.findall(rb"\x1b_G([^;]*);([^\x1b]*)\x1b\\", drawn.data)
    assert len(parts) > 1
    assert b"".join(b"\x1b_G%b;%b\x1b\\" % part for part in parts) == drawn.data
    head = dict(each.split(b"=") for each in parts[0][0].split(b","))
    assert (head[b"a"], head[b"U"], head[b"i"]) == (b"T", b"1", b"70000")
    assert (head[b"c"], head[b"r"], head[b"f"]) == (b"10", b"5", b"100")
    assert all(len(payload) <= 4096 for _, payload in parts)
    assert [b"m=1" in keys.split(b",") for keys, _ in parts] == [True] * (len(parts) - 1) + [False]
    sent = Image.open(io.BytesIO(base64.b64decode(b"".join(payload for _, payload in parts))))
    assert (sent.format, sent.size) == ("PNG", (100, 100))
    assert len(drawn.cells) == 5
    assert all(row.count("\U0010eeee") == 10 for row in drawn.cells)
    assert len(set(drawn.cells)) == 5


@pytest.mark.parametrize("way", [Way.SIXEL, Way.KITTY])
def test_without_textual_image_there_are_half_blocks(
    way: Way, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "textual_image.renderable", None)
    drawn = drawing(way)
    assert drawn.way is Way.BLOCKS
    assert tuple(drawn.data[:3]) == RED


def wish(folder: Path, name: str = "quay.png", room: Room | None = ROOM) -> Wish:
    return Wish(PicturePlace(folder / "a.md", "markdown", name), room)


def test_a_wish_gives_the_picture_and_what_its_file_says(tmp_path: Path) -> None:
    save(tmp_path / "quay.png", halves(60, 40))
    answer = develop(wish(tmp_path))
    assert isinstance(answer, Developed)
    assert answer.drawing is not None
    assert (answer.facts.width, answer.facts.height) == (60, 40)
    facts_only = develop(wish(tmp_path, room=None))
    assert isinstance(facts_only, Developed)
    assert facts_only.drawing is None
    assert facts_only.facts == answer.facts


def test_a_wish_that_cannot_be_granted_gives_the_reason(tmp_path: Path) -> None:
    (tmp_path / "quay.png").write_bytes(b"It rained.")
    answer = develop(wish(tmp_path))
    assert isinstance(answer, Refused)
    assert "Not a picture" in answer.reason
    missing = develop(wish(tmp_path, "gone.png"))
    assert isinstance(missing, Refused)
    assert missing.reason == "gone.png is not there."


def test_without_pillow_the_command_that_brings_it_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    save(tmp_path / "quay.png")
    monkeypatch.setitem(sys.modules, "newsreader.pictures.decode", None)
    answer = develop(wish(tmp_path))
    assert isinstance(answer, Refused)
    assert "pip install 'newsreader[images]'" in answer.reason
