"""What a newcomer is told: where there is nothing to show, and what has just happened."""

import pytest
from papers import ferry, river
from screens import open_app

from newsreader.config import Settings
from newsreader.ui.keeping import Keeping


async def test_a_filter_without_hits_says_how_to_get_all_back() -> None:
    async with open_app([ferry()]) as reader:
        await reader.press("f")
        await reader.type("xyzzy")
        assert reader.shows("No article has these words in its headline")
        assert reader.shows("Esc shows all again.")


async def test_an_empty_folder_says_what_is_read_and_where_the_samples_are() -> None:
    async with open_app([]) as reader:
        assert reader.shows("There are no articles here.")
        assert reader.shows("shows sample articles")


async def test_without_photos_it_is_said_where_there_are_some() -> None:
    async with open_app([ferry()]) as reader:
        await reader.press("c")
        assert "has no photos. C shows" in reader.bottom_line


async def test_the_foot_says_which_theme_has_come() -> None:
    async with open_app([ferry()]) as reader:
        await reader.press("t")
        assert f"Theme: {reader.app.theme}" in reader.bottom_line


async def test_a_theme_that_is_not_there_is_named_with_the_nearest() -> None:
    async with open_app([ferry()], settings=Settings(theme="nihgt")) as reader:
        assert "there is no theme 'nihgt': did you mean 'night'?" in reader.bottom_line


async def test_a_theme_in_the_settings_holds_over_one_chosen_before_it_was_written() -> None:
    keeping = Keeping(None)
    async with open_app([ferry()], keeping=keeping) as reader:
        await reader.press("t", "t")
        assert reader.app.theme == "high-contrast"
    async with open_app([ferry()], keeping=keeping, settings=Settings(theme="night")) as reader:
        assert reader.app.theme == "night"


@pytest.mark.parametrize("hint", ["n next hit", "N previous", "q back"])
async def test_with_hits_kept_the_foot_shows_the_way_between_them(hint: str) -> None:
    async with open_app([river()]) as reader:
        await reader.press("enter", "slash")
        await reader.type("river")
        await reader.press("enter")
        assert hint in reader.bottom_line
        await reader.press("q")
        assert "/ find" in reader.bottom_line
