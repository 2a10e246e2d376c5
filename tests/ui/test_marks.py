"""Marks: read, star and place last from one run to the next; where they cannot, it is said."""

from dataclasses import replace
from pathlib import Path

import pytest
from disks import full_disk
from papers import ferry, long_text, shelf
from screens import open_app

from newsreader.library.state import State, StateError
from newsreader.ui import keeping as keeping_module
from newsreader.ui.keeping import Keeping


def kept(folder: Path) -> Keeping:
    """The marks kept in a folder, as a new run finds them."""
    return Keeping(State(folder / "state.db"))


async def test_what_was_read_stays_read(tmp_path: Path) -> None:
    async with open_app(shelf(), keeping=kept(tmp_path)) as reader:
        await reader.press("enter")
    async with open_app(shelf(), keeping=kept(tmp_path)) as reader:
        assert "2 unread" in reader.top_line
        assert not reader.shows("• River town")


async def test_a_key_marks_as_read_and_as_unread() -> None:
    async with open_app(shelf()) as reader:
        await reader.press("m")
        assert "2 unread" in reader.top_line
        await reader.press("m")
        assert "3 unread" in reader.top_line
        assert reader.shows("• River town")


async def test_a_star_is_shown_and_lasts(tmp_path: Path) -> None:
    async with open_app(shelf(), keeping=kept(tmp_path)) as reader:
        await reader.press("j", "s")
        assert reader.shows("★")
    async with open_app(shelf(), keeping=kept(tmp_path)) as reader:
        assert reader.shows("★")
        await reader.press("j", "s")
        assert not reader.shows("★")


@pytest.mark.parametrize("size", [(120, 40), (79, 24), (20, 6)])
async def test_the_place_lasts(tmp_path: Path, size: tuple[int, int]) -> None:
    shelved = [long_text(), ferry()]
    async with open_app(shelved, keeping=kept(tmp_path), size=size) as reader:
        await reader.press("j", "enter", "space", "space")
        before = reader.rows()[1:-1]
        await reader.pilot.press("q", "q")
    async with open_app(shelved, keeping=kept(tmp_path), size=size) as reader:
        await reader.press("j", "enter")
        assert [row[45:] for row in reader.rows()[1:-1]] == [row[45:] for row in before]


async def test_passing_by_in_a_narrow_terminal_leaves_the_place(tmp_path: Path) -> None:
    shelved = [long_text(), ferry()]
    async with open_app(shelved, keeping=kept(tmp_path)) as reader:
        await reader.press("j", "enter", "space", "space")
        before = reader.rows()[1][45:]
    async with open_app(shelved, keeping=kept(tmp_path), size=(79, 24)) as reader:
        await reader.press("j", "k", "j", "k")
    async with open_app(shelved, keeping=kept(tmp_path)) as reader:
        await reader.press("j")
        assert reader.rows()[1][45:] == before


async def test_the_width_of_column_and_list_last(tmp_path: Path) -> None:
    async with open_app([long_text()], keeping=kept(tmp_path)) as reader:
        await reader.press("minus", "minus", "greater_than_sign")
        before = reader.rows()[5:-1]
    async with open_app([long_text()], keeping=kept(tmp_path)) as reader:
        assert reader.rows()[5:-1] == before


async def test_a_renamed_file_keeps_its_marks(tmp_path: Path) -> None:
    async with open_app([ferry()], keeping=kept(tmp_path)) as reader:
        await reader.press("s")
    moved = replace(ferry(), path=Path("elsewhere/renamed.md"))
    async with open_app([moved], keeping=kept(tmp_path)) as reader:
        assert reader.shows("★")


async def test_a_state_that_cannot_be_opened_is_said_and_the_reader_goes_on(
    tmp_path: Path,
) -> None:
    (tmp_path / "state.db").write_bytes(b"this is no database at all" * 100)
    with pytest.raises(StateError) as problem:
        State(tmp_path / "state.db")
    async with open_app(shelf(), keeping=Keeping(None, str(problem.value))) as reader:
        assert "Marks are not kept" in reader.bottom_line
        await reader.press("s", "m")
        assert reader.shows("★")


async def test_a_disk_that_takes_no_more_is_said_and_the_reader_goes_on(tmp_path: Path) -> None:
    async with open_app(shelf(), keeping=kept(tmp_path)) as reader:
        with full_disk():
            await reader.press("s")
        assert reader.shows("★")
        assert "Marks are not kept" in reader.text()


async def test_what_was_done_with_very_many_is_taken_back_while_other_keys_work(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(keeping_module, "AT_ONCE", 2)
    async with open_app(shelf()) as reader:
        assert "3 unread" in reader.top_line
        await reader.press("R")
        assert "unread" not in reader.top_line
        await reader.press("U")
        await reader.until_shown("Taken back: 3 articles")
        assert "3 unread" in reader.top_line
        await reader.press("alt+u")
        await reader.until_shown("Done again: 3 articles")
        assert "unread" not in reader.top_line


async def test_who_comes_back_is_offered_what_was_being_read() -> None:
    keeping = Keeping(None)
    async with open_app(shelf(), keeping=keeping) as reader:
        await reader.press("J", "enter")
    async with open_app(shelf(), keeping=keeping) as reader:
        assert "You were reading “Ferry operators ask for a year” · '' goes back" in (
            reader.bottom_line
        )
        await reader.press("apostrophe", "apostrophe")
        assert reader.app.screen.focused is not None
        assert reader.app.screen.focused.id == "reading"
        _, y = reader.place("▌")
        assert "Ferry operators" in reader.rows()[y]


async def test_what_was_being_read_is_not_gone_back_to_once_another_article_is_read() -> None:
    keeping = Keeping(None)
    async with open_app(shelf(), keeping=keeping) as reader:
        await reader.press("J", "enter")
    async with open_app(shelf(), keeping=keeping) as reader:
        await reader.press("enter", "apostrophe", "apostrophe")
        assert "No jump yet in this article." in reader.bottom_line
