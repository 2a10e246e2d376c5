"""Speakers on the screen: named at the foot, one colour everywhere, initials where it is needed."""

import pytest
from builders import article, quoting
from papers import AGAIN, TWICE, river
from screens import open_app

from newsreader.article import Article
from newsreader.config import Settings
from newsreader.ui.themes import SPEAKERS

_LETTERS = "ABCDEFGHIJKLMNOP"


def many(count: int) -> Article:
    """An article with so many speakers, each with a letter for a name."""
    names = [f"{letter}on Lund" for letter in _LETTERS[:count]]
    story = article(*(f"“Number {name[0]},” said {name}." for name in names))
    return quoting(story, *((f"“Number {name[0]},”", name) for name in names))


async def test_the_mouse_over_a_quote_says_whose_it_is() -> None:
    async with open_app([river()]) as reader:
        x, y = reader.place(TWICE[:20])
        await reader.pilot.hover(offset=(x + 5, y))
        await reader.settle()
        assert "Dora Kessler" in reader.bottom_line
        await reader.pilot.hover(offset=reader.place("The town council"))
        await reader.settle()
        assert "Dora Kessler" not in reader.bottom_line


async def test_the_mouse_over_the_list_says_no_more_whose_a_quote_is() -> None:
    async with open_app([river()]) as reader:
        await reader.pilot.hover(offset=reader.place(TWICE[:20]))
        await reader.pilot.hover(offset=(3, 20))
        await reader.settle()
        assert "Dora Kessler" not in reader.bottom_line


async def test_a_click_on_a_quote_makes_it_the_one_to_go_on_from() -> None:
    async with open_app([river()]) as reader:
        await reader.click(AGAIN[:10])
        assert reader.style(AGAIN[:10]).bold
        await reader.press("right_curly_bracket")
        assert "Jon Abel" in reader.bottom_line


async def test_who_says_the_quote_one_went_to_stays_beside_the_keys_while_it_is_in_view() -> None:
    lines = (f"Line {number} of the minutes." for number in range(60))
    story = article("“We pay twice,” said Dora Kessler.", *lines)
    async with open_app([quoting(story, ("“We pay twice,”", "Dora Kessler"))]) as reader:
        await reader.press("enter", "right_curly_bracket")
        await reader.pilot.hover(offset=reader.place("We pay twice"))
        await reader.pilot.hover(offset=reader.place("Line 3"))
        await reader.settle()
        assert "Dora Kessler" in reader.bottom_line
        assert "keys" in reader.bottom_line
        await reader.press("end")
        assert "Dora Kessler" not in reader.bottom_line


async def test_few_speakers_are_told_by_their_colours_alone() -> None:
    async with open_app([river()]) as reader:
        assert not reader.shows("DK ┃")
        assert not reader.shows("DK┃")


async def test_more_speakers_than_colours_have_their_initials_in_the_margin() -> None:
    async with open_app([many(SPEAKERS + 1)]) as reader:
        assert reader.shows("AL ┃") or reader.shows("AL┃")
        assert reader.shows("ML ┃") or reader.shows("ML┃")


async def test_a_key_shows_initials_always_and_takes_them_away() -> None:
    async with open_app([river()]) as reader:
        await reader.press("I")
        assert reader.shows("DK")
        assert "always" in reader.bottom_line
        await reader.press("I")
        assert not reader.shows("DK")


async def test_the_settings_can_ask_for_initials() -> None:
    async with open_app([river()], settings=Settings(initials="always")) as reader:
        row = reader.rows()[reader.place(TWICE[:20])[1]]
        assert row.index("DK") < row.index("┃") < row.index(TWICE[:20])


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (150, 40)])
async def test_initials_stand_beside_the_first_row_of_a_quote(size: tuple[int, int]) -> None:
    async with open_app([river()], size=size, settings=Settings(initials="always")) as reader:
        await reader.press("enter", "right_curly_bracket")
        row = reader.rows()[reader.place(TWICE[:10])[1]]
        assert "DK" in row[: row.index(TWICE[:10])]


async def test_the_quotes_pane_names_the_initials() -> None:
    settings = Settings(initials="always")
    async with open_app([river()], size=(150, 44), settings=settings) as reader:
        await reader.press("quotation_mark")
        assert reader.shows("DK Dora Kessler")
        await reader.press("I")
        assert reader.shows("■ Dora Kessler")


async def test_a_quote_in_a_caption_has_its_speakers_colour_in_the_gallery() -> None:
    words = "“It holds,”"
    story = quoting(
        article(
            "“Wait,” said Dora Kessler.",
            f"▣{words} said Jon Abel of the bridge. | Teo Lind/Northline",
            "“It stands,” said Jon Abel.",
        ),
        ("“Wait,”", "Dora Kessler"),
        (words, "Jon Abel"),
        ("“It stands,”", "Jon Abel"),
    )
    async with open_app([story]) as reader:
        colour = reader.style("“It stands,”").color
        assert colour != reader.style("“Wait,”").color
        await reader.press("c")
        assert reader.style(words).color == colour
        assert reader.style(words, nth=1).color == colour
