"""Taking with you: what is written to a file, in which form, and under which name."""

import csv
import json
from pathlib import Path
from typing import TextIO

import pytest
from builders import write
from papers import ferry, river
from screens import Reader, open_app

from newsreader.formats import read
from newsreader.library.reading import is_long
from newsreader.ui.app import NewsApp
from newsreader.ui.screens.taking import Taking
from newsreader.ui.taking import FORM_NAMES

BRIDGE = "river-town-votes-to-move-its-bridge"


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def table(path: Path) -> list[dict[str, str]]:
    """The rows of a table."""
    return list(csv.DictReader(path.read_text(encoding="utf-8").splitlines(keepends=True)))


async def choose(reader: Reader, form: str) -> None:
    """Go to a form."""
    for _ in FORM_NAMES:
        screen = reader.app.screen
        assert isinstance(screen, Taking)
        if list(FORM_NAMES)[screen.forms.highlighted or 0] == form:
            return
        await reader.press("down")


async def finish(reader: Reader) -> str:
    """Choose, wait until it is written; gives what is said."""
    await reader.press("enter")
    await reader.until(lambda: "Exported" in reader.bottom_line or "not" in reader.bottom_line)
    return reader.bottom_line


async def test_the_article_is_written_under_its_title(here: Path) -> None:
    async with open_app([river()]) as reader:
        await reader.press("e")
        assert any("Export: River town votes" in row for row in reader.rows())
        said = await finish(reader)
    assert f"Exported to {BRIDGE}.md" in said
    assert 'title: "River town votes to move its bridge"' in (here / f"{BRIDGE}.md").read_text()


async def test_from_the_gallery_the_captions_are_written(here: Path) -> None:
    async with open_app([river()]) as reader:
        await reader.press("c", "e")
        await choose(reader, "csv")
        await finish(reader)
    rows = table(here / f"photos-of-{BRIDGE}.csv")
    assert len(rows) == 3
    assert "Volunteers pass sandbags along the quay." in {row["caption"] for row in rows}


async def test_another_form_has_another_ending_and_is_offered_first_the_next_time(
    here: Path,
) -> None:
    async with open_app([river()]) as reader:
        await reader.press("e")
        await choose(reader, "csl")
        await finish(reader)
        await reader.press("e")
        assert any(f"{BRIDGE}.csl.json" in row for row in reader.rows())
    items = json.loads((here / f"{BRIDGE}.csl.json").read_text())
    assert items[0]["container-title"] == "Varn Courier"


async def test_a_file_that_is_there_is_replaced_only_when_that_is_said(here: Path) -> None:
    path = here / f"{BRIDGE}.md"
    path.write_text("mine")
    async with open_app([river()]) as reader:
        await reader.press("e", "enter")
        assert any("There is such a file" in row for row in reader.rows())
        assert path.read_text() == "mine"
        await reader.press("2", "backspace", "enter")  # what is typed takes the question back
        assert path.read_text() == "mine"
        await finish(reader)
    assert path.read_text().startswith("---\ntitle")


async def test_a_name_can_be_typed_and_a_folder_that_is_not_there_is_said(here: Path) -> None:
    async with open_app([river()]) as reader:
        await reader.press("e", "ctrl+u")
        await reader.type("sub/x.md")
        await reader.press("enter")
        assert any("There is no such folder" in row for row in reader.rows())
        (here / "sub").mkdir()
        await finish(reader)
        await reader.press("e")
        assert any("sub/river" in row for row in reader.rows())  # where it was written last
    assert (here / "sub" / "x.md").exists()


async def test_nothing_is_written_when_it_is_left(here: Path) -> None:
    async with open_app([river()]) as reader:
        await reader.press("e", "escape")
        assert not list(here.iterdir())
        assert not isinstance(reader.app.screen, Taking)


async def test_a_folder_that_takes_nothing_is_said(
    here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("newsreader.ui.taking.write_file", full)
    async with open_app([river()]) as reader:
        await reader.press("e")
        said = await finish(reader)
    assert "is not written: No space left" in said


async def test_from_the_quotes_pane_the_quotes_that_are_shown_are_written(here: Path) -> None:
    async with open_app([river()]) as reader:
        await reader.press("quotation_mark", "f")
        await reader.type("kessler")
        await reader.press("enter", "e")
        await choose(reader, "csv")
        await finish(reader)
    rows = table(here / f"quotes-from-{BRIDGE}.csv")
    assert rows
    assert {row["speaker"] for row in rows} == {"Dora Kessler"}


async def test_all_that_is_listed_is_written_and_corrections_hold(here: Path) -> None:
    first = write(here, "news/ferry.md", "---\ntitle: Ferry\n---\n\nIt rained.\n")
    second = write(here, "news/bridge.md", "---\ntitle: Bridge\n---\n\nIt rained.\n")
    shelved = [one for path in (first, second) for one in read(path)]
    async with open_app(shelved) as reader:
        await reader.press("E")
        await choose(reader, "json")
        await finish(reader)
    (written,) = here.glob("*.json")
    assert {record["title"] for record in json.loads(written.read_text())} == {"Ferry", "Bridge"}


async def test_files_that_cannot_be_read_are_left_out_and_that_is_said(here: Path) -> None:
    first = write(here, "news/ferry.md", "---\ntitle: Ferry\n---\n\nIt rained.\n")
    second = write(here, "news/bridge.md", "---\ntitle: Bridge\n---\n\nIt rained.\n")
    shelved = [one for path in (first, second) for one in read(path)]
    second.unlink()
    async with open_app(shelved, size=(140, 30)) as reader:
        await reader.press("E")
        said = await finish(reader)
    assert "Exported 1 article, without 1 file that cannot be read (! says why), to" in said
    (written,) = here.glob("*.md")
    assert "Ferry" in written.read_text()


async def test_a_long_article_is_written_with_its_quotes(here: Path) -> None:
    said = "“The river goes on,” said Dora Kessler.\n\n" + "It goes on and on. " * 20 + "\n\n"
    long = write(here, "news/long.md", f"---\ntitle: Long\n---\n\n{said * 800}")
    assert is_long(long)
    async with open_app(read(long)) as reader:
        await reader.press("E")
        await choose(reader, "json")
        await finish(reader)
    (written,) = here.glob("*.json")
    (record,) = json.loads(written.read_text())
    assert len(record["quotes"]) == 800


async def test_what_cannot_be_handed_to_the_browser_is_said(
    here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(NewsApp, "is_web", True)
    async with open_app([river()]) as reader:
        monkeypatch.setattr(reader.librarian, "open", lambda: None)
        await reader.press("E", "enter")
        await reader.until(lambda: "is not handed to the browser" in reader.bottom_line)
    assert not list(here.iterdir())


async def test_all_that_a_speaker_said_is_written(here: Path) -> None:
    async with open_app([river(), ferry()]) as reader:
        await reader.press("w")
        await reader.until_shown("Dora Kessler")
        await reader.press("slash")
        await reader.type("kessler")
        await reader.press("enter", "E")
        await choose(reader, "csv")
        await finish(reader)
    rows = table(here / "quotes-of-dora-kessler.csv")
    assert rows
    for row in rows:
        assert row["speaker"] == "Dora Kessler"
        assert row["text"] == river().text[int(row["start"]) : int(row["end"])]


async def test_markdown_of_what_is_no_whole_article_says_what_it_is(here: Path) -> None:
    async with open_app([river(), ferry()]) as reader:
        await reader.press("w", "E")
        await choose(reader, "markdown")
        await finish(reader)
        await reader.press("q", "e")
        await finish(reader)
    written = (here / "quotes-of-dora-kessler.md").read_text()
    assert written.startswith("# Quotes of Dora Kessler\n\n## River town votes")
    assert (here / f"{BRIDGE}.md").read_text().startswith("---\n")


async def test_all_photos_of_a_name_are_written(here: Path) -> None:
    async with open_app([river(), ferry()]) as reader:
        await reader.press("C")
        await reader.until_shown("Teo Lind")
        await reader.press("slash")
        await reader.type("lind")
        await reader.press("enter", "E")
        await choose(reader, "csv")
        await finish(reader)
    rows = table(here / "photos-teo-lind.csv")
    assert rows
    assert {row["photographer"] for row in rows} == {"Teo Lind"}


async def test_all_that_a_search_found_is_written(here: Path) -> None:
    async with open_app([river(), ferry()]) as reader:
        await reader.press("slash")
        await reader.type("ferry")
        await reader.press("tab")
        await reader.until_shown("Ferry operators")
        await reader.press("E")
        await choose(reader, "csv")
        await finish(reader)
    rows = table(here / "found-ferry.csv")
    assert "Ferry operators ask for a year" in {row["title"] for row in rows}


async def test_in_a_browser_the_file_goes_there_and_not_to_this_disk(
    here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    handed: list[tuple[str, str]] = []

    def deliver(_: NewsApp, text: TextIO, *, save_filename: str) -> None:
        handed.append((save_filename, text.read()))

    monkeypatch.setattr(NewsApp, "is_web", True)
    monkeypatch.setattr(NewsApp, "deliver_text", deliver)
    async with open_app([river()]) as reader:
        await reader.press("e", "ctrl+u")
        await reader.type("/etc/x.md")
        await reader.press("enter")
        await reader.until(lambda: "Handed to the browser: x.md" in reader.bottom_line)
    ((name, text),) = handed
    assert name == "x.md"
    assert "The town council voted on Tuesday" in text
    assert not list(here.iterdir())


async def test_the_notes_that_are_shown_are_written(here: Path) -> None:
    async with open_app([river()]) as reader:
        await reader.press("enter", "a")
        await reader.type("Ask again")
        await reader.press("ctrl+s", "A")
        await reader.until_shown("Ask again")
        await reader.press("E")
        await choose(reader, "csv")
        await finish(reader)
    (row,) = table(here / "notes.csv")
    assert row["note"] == "Ask again"
    assert row["title"] == "River town votes to move its bridge"
