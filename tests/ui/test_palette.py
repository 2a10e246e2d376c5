"""The command palette: what it offers, and how words find it."""

import pytest
from papers import river, shelf
from screens import open_app

from newsreader.config import Settings


async def test_it_offers_what_the_focused_pane_can_do_first_with_the_keys() -> None:
    settings = Settings(keys={"filter": "alt+z"})
    async with open_app(shelf(), settings=settings) as reader:
        await reader.press("colon")
        assert reader.place("In the list")[1] < reader.place("From every pane")[1]
        row = reader.rows()[reader.place("Filter the list")[1]]
        assert "Alt+Z" in row


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("export", "Write the article"),
        ("outline", "Outline:"),
        ("night", "Theme: night"),
        ("quit", "Quit"),
        ("list filter", "Filter the list as you type"),
    ],
)
async def test_words_find_what_a_command_does_or_is_called(words: str, first: str) -> None:
    async with open_app(shelf()) as reader:
        await reader.press("colon")
        await reader.type(words)
        box = reader.app.screen.query_one("#offers").region
        assert first in reader.rows()[box.y]


async def test_where_no_command_has_the_words_what_comes_near_is_offered() -> None:
    async with open_app(shelf()) as reader:
        await reader.press("colon")
        await reader.type("fltr lst")
        assert reader.shows("Filter the list as you type")
        await reader.type("qqqq")
        assert not reader.shows("Filter the list as you type")
        assert reader.shows("Nothing is called so.")
        await reader.press("enter")
        assert reader.shows("fltr lstqqqq")


async def test_settings_that_cannot_be_changed_here_say_where_they_can() -> None:
    async with open_app(shelf()) as reader:
        await reader.press("colon")
        await reader.type("change key")
        await reader.press("enter")
        assert "newsreader config --edit does it" in reader.bottom_line


async def test_the_cursor_chooses_while_words_are_typed() -> None:
    async with open_app([river()]) as reader:
        await reader.press("colon")
        await reader.type("theme:")
        await reader.press("down", "enter")
        assert reader.app.theme == "night"
        assert reader.shows("Theme: night")


async def test_a_click_does_what_is_clicked() -> None:
    async with open_app([river()]) as reader:
        await reader.press("colon")
        await reader.click("Photos of the article")
        assert "1 of 3" in reader.top_line


async def test_outline_and_links_open_from_the_list_too() -> None:
    async with open_app([river()]) as reader:
        await reader.press("O")
        assert reader.shows("Outline ·")
        await reader.press("q", "L")
        assert reader.shows("Links ·")


async def test_a_sign_says_where_there_are_more() -> None:
    async with open_app([river()], size=(80, 24)) as reader:
        await reader.press("colon")
        assert reader.shows("▾")
        assert not reader.shows("▴")
        await reader.press("pagedown")
        assert reader.shows("▴")
        await reader.press(*["pagedown"] * 20)
        assert not reader.shows("▾")
