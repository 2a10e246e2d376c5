"""The command table and a user's own keys: every command can be given, by keys of its own."""

from itertools import chain

import pytest
from papers import ferry, river
from screens import open_app
from textual.dom import DOMNode

from newsreader.config import Settings
from newsreader.ui.app import NewsApp
from newsreader.ui.commands import (
    COMMANDS,
    PLACE_TITLES,
    SPARE_KEYS,
    Command,
    Place,
    glyphs,
    key_table,
    of,
)
from newsreader.ui.keymap import examined_keymap
from newsreader.ui.screens import main as main_screen
from newsreader.ui.screens.as_read import AsRead
from newsreader.ui.screens.credits import Credits
from newsreader.ui.screens.gallery import Gallery
from newsreader.ui.screens.links import Links
from newsreader.ui.screens.main import MainScreen
from newsreader.ui.screens.notes import Notes
from newsreader.ui.screens.outline import Outline
from newsreader.ui.screens.problems import Problems
from newsreader.ui.screens.search import Search
from newsreader.ui.screens.stories import Stories
from newsreader.ui.screens.timeline import TimelineScreen
from newsreader.ui.screens.who import Who
from newsreader.ui.widgets.article_list import ArticleList
from newsreader.ui.widgets.find_bar import FindBar
from newsreader.ui.widgets.line_view import LineView
from newsreader.ui.widgets.panes import Panes
from newsreader.ui.widgets.quotes_pane import QuotesPane
from newsreader.ui.widgets.reading_pane import ReadingPane

CLASSES: dict[Place, type[DOMNode]] = {
    Place.PANE: LineView,
    Place.PANES: Panes,
    Place.MAIN: MainScreen,
    Place.LIST: ArticleList,
    Place.READING: ReadingPane,
    Place.QUOTES: QuotesPane,
    Place.GALLERY: Gallery,
    Place.AS_READ: AsRead,
    Place.OUTLINE: Outline,
    Place.LINKS: Links,
    Place.SEARCH: Search,
    Place.WHO: Who,
    Place.STORIES: Stories,
    Place.CREDITS: Credits,
    Place.TIMELINE: TimelineScreen,
    Place.PROBLEMS: Problems,
    Place.NOTES: Notes,
    Place.FIND: FindBar,
}
"""Who does the commands of a place."""

TOGETHER = (
    *((Place.PANE, Place.PANES, Place.MAIN, pane) for pane in (Place.LIST, Place.READING)),
    (Place.PANE, Place.PANES, Place.MAIN, Place.QUOTES),
    (Place.GALLERY,),
    (Place.PANE, Place.AS_READ),
    (Place.PANE, Place.OUTLINE),
    (Place.PANE, Place.LINKS),
    (Place.SEARCH,),
    (Place.PANE, Place.WHO),
    (Place.PANE, Place.CREDITS),
    (Place.PANE, Place.TIMELINE),
    (Place.PANE, Place.PROBLEMS),
    (Place.FIND,),
)
"""Places whose commands can be given at the same time."""


def keys_of(*places: Place) -> list[str]:
    """All keys of some places, those given twice twice."""
    return list(chain.from_iterable(each.key_names for place in places for each in of(place)))


def test_every_place_has_a_heading_and_somebody_who_does_its_commands() -> None:
    assert set(PLACE_TITLES) == set(CLASSES) == set(Place)


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.id)
def test_every_command_has_an_action(command: Command) -> None:
    name = command.action.partition("(")[0]
    namespace, _, action = name.rpartition(".")
    doer = {"app": NewsApp, "screen": MainScreen}.get(namespace, CLASSES[command.place])
    assert callable(getattr(doer, f"action_{action}", None))


def test_every_command_has_a_name_of_its_own_and_is_explained() -> None:
    assert len({command.id for command in COMMANDS}) == len(COMMANDS)
    assert all(command.title and command.keys for command in COMMANDS)


@pytest.mark.parametrize("places", TOGETHER, ids="+".join)
def test_no_key_means_two_things_at_once(places: tuple[Place, ...]) -> None:
    keys = keys_of(*places)
    assert sorted(keys) == sorted(set(keys))


def test_no_command_has_a_key_that_terminals_use() -> None:
    assert SPARE_KEYS.isdisjoint(keys_of(*Place))


def test_the_key_table_has_what_to_know_first() -> None:
    rows = key_table().splitlines()
    assert "| `?` | All keys |" in rows
    assert "| `w` | Who said what in the whole library |" in rows


def test_the_keys_are_written_as_people_write_them() -> None:
    printed = [key for command in COMMANDS for key in glyphs(command).split()]
    assert not [key for key in printed if "_" in key.removesuffix("_")]  # which is a key itself


def test_a_key_may_be_written_as_it_is_printed() -> None:
    assert examined_keymap({"find": "ctrl+f"}).keys == {"find": "ctrl+f"}
    assert examined_keymap({"next-hit": "* $"}).keys == {"next-hit": "asterisk,dollar_sign"}


@pytest.mark.parametrize(
    ("keys", "words"),
    [
        ({"fidn": "x"}, "fidn"),
        ({"find": "ctrl+z"}, "Ctrl+Z"),
        ({"find": ""}, "find"),
        ({"next-hit": "N"}, "previous-hit"),
        ({"find": "not-a-key"}, "not-a-key"),
        ({"open": "q"}, "back"),
        ({"half-down": "c"}, "photos"),
    ],
)
def test_keys_that_cannot_be_are_named_and_ours_stay(keys: dict[str, str], words: str) -> None:
    keymap = examined_keymap(keys)
    assert words in keymap.faults[0]
    assert keymap.keys == {}


def test_of_keys_that_clash_those_that_can_be_are_kept() -> None:
    keymap = examined_keymap({"photos": "P", "find": "F2", "star": "P"})
    assert keymap.faults == ("keys: P would be both photos and star: give one of them another key",)
    assert keymap.keys == {"photos": "P", "find": "f2"}


def test_two_commands_may_change_their_keys() -> None:
    swapped = examined_keymap({"next-hit": "N", "previous-hit": "n"}).keys
    assert swapped == {"next-hit": "N", "previous-hit": "n"}


async def test_the_users_keys_work_and_stand_in_the_help_of_the_screen() -> None:
    async with open_app([river()], settings=Settings(keys={"photos": "P"})) as reader:
        await reader.press("c")
        assert "1 of 3" not in reader.top_line
        await reader.press("P")
        assert "1 of 3" in reader.top_line


async def test_the_foot_and_the_help_show_the_users_keys() -> None:
    async with open_app([river()], settings=Settings(keys={"photos": "P"})) as reader:
        assert "P photos" in reader.bottom_line
        await reader.press("question_mark")
        await reader.type("photos")
        assert reader.shows("P          Photos of the article")


async def test_a_click_on_the_foot_works_with_the_users_keys() -> None:
    async with open_app([river()], settings=Settings(keys={"photos": "P"})) as reader:
        await reader.click("photos")
        assert "1 of 3" in reader.top_line


@pytest.mark.parametrize("key", ["q", "ctrl+q"])
async def test_the_reader_is_left_by_its_keys(key: str) -> None:
    async with open_app([ferry()]) as reader:
        await reader.pilot.press(key)
        assert reader.app.return_code == 0


async def test_what_was_said_in_one_pane_gives_way_to_the_keys_of_the_next(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(main_screen, "_NEWS_SECONDS", 0.0)
    async with open_app([river()]) as reader:
        await reader.press("s")
        assert "Starred" in reader.bottom_line
        await reader.press("enter")
        assert "Starred" not in reader.bottom_line
        assert "find" in reader.bottom_line


async def test_escape_leaves_everything_but_the_reader_and_says_what_does() -> None:
    async with open_app([ferry()], settings=Settings(keys={"back": "alt+z"})) as reader:
        await reader.press("enter", "escape", "escape", "escape")
        assert reader.app.is_running
        assert reader.shows("Alt+Z leaves the reader")
