"""Leaving the reader while a screen is being opened, as who types ahead does."""

from papers import shelf
from screens import open_app
from textual.css.query import NoMatches


async def test_a_screen_that_finds_nothing_when_the_reader_has_been_left_is_no_fault() -> None:
    async with open_app(shelf()) as reader:
        reader.app.exit()
        reader.app._handle_exception(NoMatches())
        assert reader.app.failure is None


async def test_the_first_steps_are_not_shown_to_whoever_has_left() -> None:
    async with open_app(shelf()) as reader:
        reader.app.exit()
        await reader.app.screen.run_action("screen.welcome")
        assert reader.app.failure is None
