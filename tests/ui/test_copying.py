"""Copying: what goes to the clipboard, from the menu and with the mouse."""

from pathlib import Path

import pytest
from builders import article
from papers import TWICE, ferry, long_text, river
from screens import Reader, open_app

from newsreader.ui.app import NewsApp
from newsreader.ui.keeping import Keeping


async def copy(reader: Reader, name: str) -> str:
    """What the menu's item of that name gives."""
    await reader.press("y")
    row = next(row for row in reader.rows() if f" {name}" in row)
    number = row[: row.index(name)].split()[-2]
    await reader.press(number)
    return reader.app.clipboard


async def test_a_quote_is_copied_with_speaker_and_source() -> None:
    async with open_app([river()]) as reader:
        await reader.press("right_curly_bracket")
        text = await copy(reader, "Quote")
    first, second = text.split("\n")
    assert first == TWICE
    assert second.startswith("— Dora Kessler")
    assert "River town votes to move its bridge" in second
    assert "Varn Courier, 14 May 2024" in second
    assert "https://varn.example/bridge" in second


async def test_paragraph_headline_address_and_the_whole_text_can_be_copied() -> None:
    async with open_app([river()]) as reader:
        await reader.press("y", "space", "escape")
        assert await copy(reader, "Headline") == "River town votes to move its bridge"
        assert await copy(reader, "Address") == "https://varn.example/bridge"
        assert (await copy(reader, "Paragraph")).startswith("VARN — The town council")
        assert await copy(reader, "The whole text") == river().text


async def test_a_caption_is_copied_with_its_credit() -> None:
    async with open_app([river()]) as reader:
        text = await copy(reader, "Caption, with credit")
    caption, source = text.split("\n")
    assert caption == "The old bridge on the morning after the flood. [Teo Lind/Northline]"
    assert source.startswith("— River town votes to move its bridge · Varn Courier, 14 May 2024")


async def test_a_citation_has_headline_outlet_day_and_address() -> None:
    async with open_app([river()]) as reader:
        text = await copy(reader, "Citation")
    assert "“River town votes to move its bridge”" in text
    assert "Varn Courier" in text
    assert "14 May 2024" in text
    assert text.endswith("https://varn.example/bridge")


async def test_what_a_citation_lacks_is_said_and_the_file_named() -> None:
    async with open_app([article("It rained in Varn.", title="Rain", path="rain.txt")]) as reader:
        assert await copy(reader, "Citation") == "“Rain”. rain.txt"
        assert "citation (no author, no outlet, no date known)" in reader.bottom_line


async def test_what_was_copied_is_said() -> None:
    async with open_app([ferry()]) as reader:
        await copy(reader, "Headline")
        assert (
            "Copied: headline, with source · sent to the terminal’s clipboard" in reader.bottom_line
        )


async def test_the_menu_is_worked_with_keys_and_left_without_copying() -> None:
    async with open_app([river()]) as reader:
        await reader.press("y", "j", "enter")
        first = reader.app.clipboard
        assert first
        await reader.press("y", "j", "k", "escape")
        assert reader.app.clipboard == first
        assert not reader.shows("The whole text")


async def test_the_menu_is_worked_with_the_mouse() -> None:
    async with open_app([ferry()]) as reader:
        await reader.press("y")
        await reader.click("Headline")
        assert reader.app.clipboard.startswith("Ferry operators ask for a year\n— Harbour Post")


async def test_dragging_copies_the_text_without_the_breaks_of_its_rows() -> None:
    async with open_app([long_text()]) as reader:
        first, (x, y) = reader.place("Number 0 begins."), reader.place("Number 1 begins.")
        await reader.drag(first, (x + 7, y))
        await reader.press("ctrl+c")
        lines = reader.app.clipboard.split("\n")
    assert lines[0].startswith("Number 0 begins. And on it goes.")
    assert len(lines[0]) > 200
    assert lines[1:] in (["", "Number "], ["", "Number"], ["", "Number 1"])


async def test_what_is_dragged_over_is_marked_and_a_click_takes_it_away() -> None:
    async with open_app([river()]) as reader:
        ground = reader.style("What it costs").bgcolor
        x, y = reader.place("VARN — The town")
        await reader.drag((x, y), (x + 10, y))
        assert reader.style("VARN —").bgcolor != ground
        assert reader.style("What it costs").bgcolor == ground
        await reader.click("What it costs")
        assert reader.style("VARN —").bgcolor == ground


async def test_a_selection_is_in_the_menu() -> None:
    async with open_app([river()]) as reader:
        x, y = reader.place("VARN — The town")
        await reader.drag((x, y), (x + 4, y))
        assert (await copy(reader, "Selection")).startswith("VARN")


async def test_there_is_nothing_to_open_where_there_is_no_address(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(NewsApp, "open_url", lambda _, url, **__: opened.append(url))
    async with open_app([ferry()]) as reader:
        await reader.press("o")
        assert "no address" in reader.bottom_line
        assert opened == []


async def test_a_letter_chooses_and_copies_go_without_source_where_that_is_not_wanted() -> None:
    async with open_app([ferry()], keeping=(keeping := Keeping(None))) as reader:
        await reader.press("y", "p")
        assert reader.app.clipboard.startswith("It rained in Varn.\n— Ferry operators ask")
        await reader.press("y", "space", "p")
        assert reader.app.clipboard == "It rained in Varn."
    async with open_app([ferry()], keeping=keeping) as reader:
        await reader.press("y")
        assert reader.shows("without source")
        await reader.press("p")
        assert reader.app.clipboard == "It rained in Varn."


async def test_a_copy_is_saved_to_a_file_and_none_is_written_over_unasked(tmp_path: Path) -> None:
    file = tmp_path / "kept.txt"
    file.write_text("precious")
    async with open_app([ferry()]) as reader:
        await reader.press("y", "space", "j", "k", "f")
        await reader.press("ctrl+u")
        await reader.paste(str(file))
        await reader.press("enter")
        assert reader.shows("There is such a file.")
        assert file.read_text() == "precious"
        await reader.press("enter")
        assert file.read_text() == "It rained in Varn.\n"
        assert "Saved: paragraph" in reader.bottom_line


async def test_a_file_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    async with open_app([ferry()]) as reader:
        await reader.press("y", "f", "ctrl+u")
        await reader.paste(str(tmp_path / "nowhere" / "kept.txt"))
        await reader.press("enter")
        assert reader.shows("It cannot be saved there: No such file or directory")


async def test_the_terminal_is_told_of_a_copy_once(monkeypatch: pytest.MonkeyPatch) -> None:
    async with open_app([ferry()]) as reader:
        written: list[str] = []
        driver = reader.app._driver
        assert driver is not None
        monkeypatch.setattr(driver, "write", written.append)
        await reader.press("y", "p")
        assert "".join(written).count("\x1b]52;") == 1
