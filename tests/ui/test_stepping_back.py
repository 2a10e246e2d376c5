"""The bars above and below the text: they step back while one reads on, and the text stays put."""

import pytest
from papers import long_text, river
from screens import Reader, open_app

from newsreader.config import Settings

NARROW = (60, 20)
"""A terminal with room for one pane at a time."""

FOOT, TITLE = "all keys", "clippings"


def where(reader: Reader, words: str) -> int:
    """The row of the screen that some words stand on."""
    return next(y for y, row in enumerate(reader.rows()) if words in row)


async def test_reading_on_gives_the_rows_of_the_bars_to_the_text() -> None:
    async with open_app([long_text()], size=NARROW) as reader:
        await reader.press("enter", "space")
        assert not reader.shows(FOOT)
        assert not reader.shows(TITLE)
        assert reader.rows()[-1].strip()


async def test_one_row_is_not_yet_reading_on() -> None:
    async with open_app([long_text()], size=NARROW) as reader:
        await reader.press("enter", "j")
        assert reader.shows(FOOT)


async def test_no_row_of_the_text_moves_but_by_the_key_that_moves_it() -> None:
    async with open_app([long_text()], size=NARROW) as reader:
        await reader.press("enter")
        await reader.press("j", "j")
        row = where(reader, "Number 1 begins")
        await reader.press("j")
        assert not reader.shows(FOOT)
        assert where(reader, "Number 1 begins") == row - 1
        await reader.press("k")
        assert reader.shows(FOOT)
        assert where(reader, "Number 1 begins") == row


async def test_turning_back_brings_the_bars_back() -> None:
    async with open_app([long_text()], size=NARROW) as reader:
        await reader.press("enter", "space", "space", "k")
        assert reader.shows(FOOT)
        assert reader.shows(TITLE)


async def test_at_the_top_everything_is_there_again() -> None:
    async with open_app([long_text()], size=NARROW) as reader:
        await reader.press("enter")
        before = reader.rows()
        await reader.press("space", "space", "g")
        assert reader.rows() == before


async def test_what_is_said_is_seen_and_the_text_stays() -> None:
    async with open_app([long_text()], size=NARROW) as reader:
        await reader.press("enter", "space", "space")
        before = reader.rows()
        await reader.press("s")
        assert "Starred" in reader.rows()[-1]
        assert reader.rows()[:-1] == before[:-1]


async def test_the_bar_above_the_list_stays() -> None:
    async with open_app([long_text(), river()]) as reader:
        await reader.press("enter", "space")
        assert reader.shows(TITLE)
        assert not reader.shows(FOOT)


async def test_with_only_the_text_its_foot_steps_back() -> None:
    async with open_app([long_text()]) as reader:
        await reader.press("z", "space")
        assert not reader.shows(FOOT)
        await reader.press("k")
        assert reader.shows(FOOT)


async def test_another_pane_has_its_bars() -> None:
    async with open_app([long_text()], size=NARROW) as reader:
        await reader.press("enter", "space", "escape")
        assert reader.shows(TITLE)
        assert reader.shows(FOOT)


async def test_finding_goes_back_to_the_row_it_began_on() -> None:
    async with open_app([long_text()], size=NARROW) as reader:
        await reader.press("enter", "space", "space")
        row = reader.rows()[3][:55]
        await reader.press("slash", "escape")
        assert reader.rows()[3][:55] == row


async def test_a_jump_is_no_reading_on() -> None:
    async with open_app([long_text()], size=NARROW) as reader:
        await reader.press("enter", "G")
        assert reader.shows(FOOT)


@pytest.mark.parametrize(
    "settings", [Settings(bars="always"), Settings(motion="none"), Settings(linear=True)]
)
async def test_the_bars_stay_where_nothing_is_to_change(settings: Settings) -> None:
    async with open_app([long_text()], settings=settings, size=NARROW) as reader:
        await reader.press("enter", "space", "space")
        assert reader.shows("? all keys") or reader.shows("all keys")
