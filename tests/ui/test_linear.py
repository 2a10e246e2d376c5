"""Plain lines on the screen: all in words, and the cursor where the reading is."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from papers import MONEY, broken, ferry, river, shelf
from screens import Reader, Shelved, open_app
from textual.widgets import Input

from newsreader.config import Settings
from newsreader.ui.keeping import Keeping

DRAWN = set("─│┌┐└┘╭╮╰╯━┃▌▐█▁▂▃▄▅▆▇▣★•■□≡┬▲✓")
"""What says nothing to those who do not see it."""


@asynccontextmanager
async def open_linear(
    shelved: list[Shelved], size: tuple[int, int] = (100, 30)
) -> AsyncIterator[Reader]:
    """A reader that shows plain lines."""
    async with open_app(shelved, settings=Settings(linear=True), size=size) as reader:
        yield reader


def pointed(reader: Reader) -> str:
    """The row of the screen that the terminal's cursor is on."""
    return reader.rows()[reader.app.cursor_position.y]


async def test_an_article_of_the_list_is_a_line_that_says_what_it_is() -> None:
    async with open_linear([river(), ferry(), broken()]) as reader:
        first = "1 of 3, unread. River town votes to move its bridge. Varn Courier, 14 May 2024."
        assert reader.shows(f"{first} 3")
        assert reader.shows("3 of 3, cannot be read. minutes.txt.")


async def test_the_cursor_follows_the_list() -> None:
    async with open_linear([river(), ferry()]) as reader:
        assert pointed(reader).startswith("1 of 2")
        await reader.press("j")
        assert pointed(reader).startswith("2 of 2")
        await reader.press("s")
        assert pointed(reader).startswith("2 of 2, unread, starred.")


async def test_the_cursor_follows_the_lines_of_the_text_and_passes_empty_ones() -> None:
    async with open_linear([river()]) as reader:
        await reader.press("enter")
        assert pointed(reader).startswith("Headline: River town votes")
        await reader.press("j")
        assert pointed(reader).startswith("Summary: After two floods")
        await reader.press("G")
        assert pointed(reader) == "End of article."
        await reader.press("g")
        assert pointed(reader).startswith("Headline:")


async def test_photos_and_quotes_are_gone_to_line_by_line() -> None:
    async with open_linear([river()]) as reader:
        await reader.press("enter", "right_square_bracket")
        assert pointed(reader) == "Photo 1 of 3:"
        await reader.press("right_square_bracket")
        assert pointed(reader) == "Photo 2 of 3:"
        await reader.press("left_square_bracket")
        assert pointed(reader) == "Photo 1 of 3:"


async def test_what_is_found_has_the_cursor_on_its_line() -> None:
    async with open_linear([river()]) as reader:
        await reader.press("enter", "slash")
        await reader.type(MONEY)
        await reader.press("enter")
        assert MONEY in pointed(reader)


async def test_who_says_what_is_in_words() -> None:
    async with open_linear([river()]) as reader:
        await reader.press("quotation_mark")
        assert reader.shows("Speaker: Dora Kessler, 2 quotes")
        assert pointed(reader).startswith("Quote 1 of 4: “We have carried")
        await reader.press("j")
        assert pointed(reader).startswith("Quote 2 of 4: “We will not")


async def test_the_gallery_says_which_photo_it_shows() -> None:
    async with open_linear([river()]) as reader:
        await reader.press("c")
        assert pointed(reader).startswith("Photo 1 of 3: The old bridge on the morning")
        assert reader.shows("Teo Lind")
        await reader.press("right")
        assert pointed(reader).startswith("Photo 2 of 3: Volunteers pass sandbags")


async def test_what_the_library_finds_is_in_words() -> None:
    async with open_linear(list(shelf())) as reader:
        await reader.press("slash")
        await reader.type("bridge")
        await reader.press("down")
        assert pointed(reader).startswith("1 of 1, River town votes to move its bridge. Varn")


async def test_who_said_what_is_in_words() -> None:
    async with open_linear([river()]) as reader:
        await reader.press("w")
        assert pointed(reader) == "1 of 2, Dora Kessler, 2 quotes, 1 article"
        await reader.press("enter")
        assert pointed(reader).startswith("1 of 2, Quote: “We have carried")


@pytest.mark.parametrize("key", ["", "enter", "quotation_mark", "c", "w", "C", "T", "equals_sign"])
async def test_no_screen_draws_anything(key: str) -> None:
    async with open_linear(list(shelf())) as reader:
        if key:
            await reader.press(key)
        assert DRAWN.isdisjoint(reader.text())


@pytest.mark.parametrize("key", ["question_mark", "y"])
async def test_boxes_have_no_edges_and_nothing_beside_them(key: str) -> None:
    async with open_linear([river()]) as reader:
        await reader.press("enter", key)
        assert set("─│╭╮╰╯").isdisjoint(reader.text())
        assert not reader.shows("Headline:")


async def test_the_cursor_is_where_is_typed_and_goes_back_to_the_list() -> None:
    async with open_linear([river(), ferry()]) as reader:
        await reader.press("j", "question_mark")
        assert pointed(reader).strip().startswith("Keys")
        await reader.press("escape")
        assert pointed(reader).startswith("2 of 2")


async def test_a_key_changes_to_plain_lines_and_back_and_is_remembered() -> None:
    keeping = Keeping(None)
    async with open_app([river()], keeping=keeping) as reader:
        assert not reader.shows("1 of 1, unread")
        await reader.press("alt+l")
        assert reader.shows("1 of 1, unread. River town votes")
        assert "Plain lines: on" in reader.bottom_line
    async with open_app([river()], keeping=keeping) as reader:
        assert reader.shows("1 of 1, unread. River town votes")
        await reader.press("alt+l")
        assert not reader.shows("1 of 1, unread")


async def test_the_reading_place_stays_when_plain_lines_come_and_go() -> None:
    async with open_app([river()]) as reader:
        await reader.press("enter", *["space"] * 3)
        before = reader.app.screen.query_one("#reading").top_offset  # type: ignore[attr-defined]
        await reader.press("alt+l")
        assert reader.app.screen.query_one("#reading").top_offset > 0  # type: ignore[attr-defined]
        await reader.press("alt+l")
        after = reader.app.screen.query_one("#reading").top_offset  # type: ignore[attr-defined]
        assert abs(after - before) < 200


async def test_twenty_columns_are_enough() -> None:
    async with open_linear([river(), ferry()], size=(20, 10)) as reader:
        assert pointed(reader).startswith("1 of 2, unread. Ri")
        await reader.press("enter")
        assert pointed(reader) == "Headline: River"


@pytest.mark.parametrize("settings", [Settings(motion="none"), Settings(linear=True)])
async def test_nothing_blinks_where_nothing_is_to_move(settings: Settings) -> None:
    async with open_app([river()], settings=settings) as reader:
        await reader.press("slash")
        assert not reader.app.screen.query_one(Input).cursor_blink
        assert reader.app.animation_level == "none"
