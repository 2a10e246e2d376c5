"""The help: every key can be found, in any window, and looked up by what it does."""

import pytest
from papers import river
from screens import open_app

from newsreader.ui.commands import COMMANDS, Place, glyphs
from newsreader.ui.key_help import sections, set_in_columns

MOST_KEYS = 2 + max(len(glyphs(command)) for command in COMMANDS)
"""How wide the keys of the command that has most of them are."""


@pytest.mark.parametrize("place", Place)
def test_without_words_every_command_is_there_those_of_the_place_first(place: Place) -> None:
    found = sections(place, {}, "")
    assert {one.id for each in found for one in each.commands} == {each.id for each in COMMANDS}
    assert all(one.place is place for one in found[0].commands)


def test_what_works_here_comes_before_all_else() -> None:
    here = [section.works_here for section in sections(Place.READING, {}, "")]
    assert here == sorted(here, reverse=True)
    assert 1 < sum(here) < len(here)


def test_words_find_commands_and_a_key_what_it_does() -> None:
    assert [one.id for each in sections(Place.LIST, {}, "wider col") for one in each.commands] == [
        "wider"
    ]
    first = sections(Place.LIST, {}, "J")[0]
    assert first.title == "The key J"
    assert [one.id for one in first.commands] == ["next-article"]
    assert sections(Place.LIST, {}, "pgdn")[0].commands[0].id == "page-down"
    assert sections(Place.LIST, {}, "no such thing") == []


def test_the_users_keys_are_found_in_place_of_ours() -> None:
    found = sections(Place.LIST, {"photos": "P"}, "P")
    assert "photos" in [one.id for one in found[0].commands]


@pytest.mark.parametrize("width", [8, 20, 40, 72, 120])
@pytest.mark.parametrize("count", [1, 2])
def test_no_row_is_wider_than_its_column_and_nothing_is_lost(width: int, count: int) -> None:
    columns = set_in_columns(sections(Place.READING, {}, ""), width, count)
    letters = "".join("".join(column.plain.split()) for column in columns)
    assert all(glyphs(command).replace(" ", "") in letters for command in COMMANDS)
    assert all("".join(command.title.split()) in letters for command in COMMANDS)
    rows = [row for column in columns for row in column.plain.split("\n")]
    assert max(map(len, rows)) <= max(width, MOST_KEYS)


async def test_typing_finds_and_escape_goes_back() -> None:
    async with open_app([river()]) as reader:
        await reader.press("question_mark")
        assert reader.shows("In the list")
        await reader.type("initials")
        assert reader.shows("Initials of the speakers")
        assert reader.shows("· initials")
        assert not reader.shows("In the list")
        await reader.press("ctrl+u")
        assert reader.shows("In the list")
        await reader.type("initials")
        await reader.press("escape")
        assert not reader.shows("Keys")


async def test_a_search_without_hits_says_so() -> None:
    async with open_app([river()]) as reader:
        await reader.press("question_mark")
        await reader.type("xyzzy")
        assert reader.shows("No command is called so")


async def test_the_question_mark_goes_as_it_came() -> None:
    async with open_app([river()]) as reader:
        await reader.press("question_mark", "question_mark")
        assert reader.app.is_running
        assert not reader.shows("Esc goes back")


@pytest.mark.parametrize("size", [(120, 40), (80, 24), (40, 12)])
async def test_the_ends_of_the_help_are_a_key_away(size: tuple[int, int]) -> None:
    async with open_app([river()], size=size) as reader:
        await reader.press("enter", "question_mark")
        assert reader.shows("In the article")
        await reader.press("end")
        assert not reader.shows("In the article")
        await reader.press("home")
        assert reader.shows("In the article")


async def test_on_a_wide_screen_what_works_here_is_seen_at_once() -> None:
    async with open_app([river()], size=(140, 48)) as reader:
        await reader.press("question_mark")
        assert all(map(reader.shows, ("In the list", "Moving", "Panes", "From every pane")))
