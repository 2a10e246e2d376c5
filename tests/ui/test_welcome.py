"""The welcome: five keys, one at a time, and gone when they are known or not wanted."""

from pathlib import Path

import pytest
from builders import article
from papers import ferry, river
from screens import open_app
from terminals import Terminal

from newsreader.config import Settings
from newsreader.library.state import State
from newsreader.ui.commands import COMMANDS
from newsreader.ui.first_steps import SEEN, STEPS, FirstSteps
from newsreader.ui.keeping import Keeping


def test_the_steps_teach_five_commands_there_are() -> None:
    assert len(STEPS) == 5
    known = {command.id for command in COMMANDS}
    assert all({step.command, *step.also} <= known for step in STEPS)


def test_a_step_is_taken_by_its_key_and_by_no_other() -> None:
    steps = FirstSteps({"next-quote": "x"})
    assert not steps.press("x")
    assert steps.press("l")
    assert not steps.press("right_curly_bracket")
    assert steps.press("x")
    assert steps.at == 2


async def test_nobody_is_welcomed_unasked() -> None:
    async with open_app([river()]) as reader:
        assert not reader.shows("First steps")


async def test_each_key_leads_to_the_next_step_and_does_what_it_does() -> None:
    async with open_app([ferry(), river()], welcome=True) as reader:
        assert reader.shows("1 of 5")
        await reader.press("enter")
        assert reader.shows("2 of 5")
        assert reader.app.focused is not None
        assert reader.app.focused.id == "reading"
        await reader.press("right_curly_bracket", "c", "q")
        assert reader.shows("4 of 5")
        await reader.press("slash", "escape")
        assert reader.shows("5 of 5")
        await reader.press("question_mark")
        assert reader.shows("In the article")
        await reader.press("escape")
        assert reader.shows("That is all it takes; q leaves.")
        assert reader.shows("newsreader FOLDER opens your own.")
        await reader.press("j")
        assert not reader.shows("First steps")


async def test_escape_ends_it_and_does_nothing_else() -> None:
    async with open_app([river()], welcome=True) as reader:
        await reader.press("escape")
        assert not reader.shows("First steps")
        assert reader.app.is_running
        await reader.pilot.resize_terminal(100, 30)
        await reader.settle()
        assert not reader.shows("First steps")
        await reader.pilot.press("q")
        assert reader.app.return_code == 0


async def test_the_palette_shows_it_again() -> None:
    async with open_app([river()], welcome=True) as reader:
        await reader.press("escape", "colon")
        await reader.type("first steps")
        await reader.until_shown("five keys")
        await reader.press("enter")
        await reader.until_shown("1 of 5")


async def test_the_users_keys_are_taught() -> None:
    settings = Settings(keys={"open": "o", "open-source": "B"})
    async with open_app([river()], settings=settings, welcome=True) as reader:
        assert reader.shows("o reads the article")


@pytest.mark.parametrize("size", [(59, 24), (80, 15), (20, 6)])
async def test_it_keeps_away_from_screens_that_are_too_small(size: tuple[int, int]) -> None:
    async with open_app([river()], size=size, welcome=True) as reader:
        assert not reader.shows("First steps")
        await reader.press("enter")
        await reader.pilot.resize_terminal(100, 30)
        await reader.settle()
        assert reader.shows("1 of 5")


async def test_a_click_on_it_takes_the_step() -> None:
    async with open_app([river()], welcome=True) as reader:
        await reader.click("reads the article")
        assert reader.shows("2 of 5")


async def test_it_is_remembered_that_it_has_been_shown(tmp_path: Path) -> None:
    keeping = Keeping(State(tmp_path / "state.db"))
    async with open_app([river()], keeping=keeping, welcome=True):
        assert keeping.remembered(SEEN)


def test_the_first_start_welcomes_and_the_second_does_not(tmp_path: Path) -> None:
    (tmp_path / "ferry.md").write_text("# The ferry waits\n\nIt is late.\n", encoding="utf-8")
    for is_first in (True, False):
        with Terminal([str(tmp_path)], welcome=True) as terminal:
            terminal.wait_for("First steps" if is_first else "all keys")
            assert (b"First steps" in terminal.stream) is is_first
            terminal.press("\x11")
            assert terminal.wait() == 0


async def test_where_there_was_no_room_for_it_it_is_still_to_come(tmp_path: Path) -> None:
    keeping = Keeping(State(tmp_path / "state.db"))
    async with open_app([river()], size=(40, 12), keeping=keeping, welcome=True) as reader:
        assert not keeping.remembered(SEEN)
        await reader.press("enter", "question_mark", "escape")


async def test_who_leaves_a_find_by_a_key_keeps_the_first_steps() -> None:
    async with open_app([river()], welcome=True) as reader:
        await reader.press("enter", "slash")
        await reader.type("bridge")
        await reader.press("enter", "escape")
        assert reader.shows("First steps")
        await reader.press("escape")
        assert not reader.shows("First steps")


async def test_it_covers_nothing_of_the_list() -> None:
    shelf = [article("It rained.", title=f"Story number {at}", path=f"{at}.md") for at in range(10)]
    async with open_app(shelf, size=(80, 24), welcome=True) as reader:
        await reader.press("G")
        assert reader.shows("First steps")
        assert reader.shows("▌• Story number 9")
