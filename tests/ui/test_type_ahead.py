"""Keys that come faster than the screen can follow."""

import asyncio

import pytest
from papers import ferry, river, shelf
from screens import open_app
from textual import events
from textual.message import Message
from textual.widget import Widget

from newsreader.ui import type_ahead


async def test_words_typed_behind_the_key_that_opens_the_search_are_searched() -> None:
    async with open_app(shelf()) as reader:
        await reader.type("/council\n")
        await reader.until_shown("The town council")
        assert reader.app.focused is not None
        assert reader.app.focused.id == "reading"
        await reader.press("q")
        assert reader.shows("search council")


async def test_words_typed_behind_the_key_that_opens_the_filter_filter() -> None:
    async with open_app(shelf()) as reader:
        await reader.type("fferry\nj")
        assert reader.shows("filter: ferry")


async def test_keys_behind_enter_go_to_where_enter_leads() -> None:
    async with open_app([river()]) as reader:
        await reader.type("w/kess\nl")
        assert reader.shows("who kess")
        assert not reader.shows("kessl")


async def test_keys_in_a_menu_that_is_not_there_yet() -> None:
    async with open_app([river()]) as reader:
        await reader.type("#flood\n\x1b")
        assert reader.shows("#flood")
        assert reader.app.screen is reader.app.screen_stack[0]


async def test_enter_in_the_palette_waits_for_what_was_typed() -> None:
    async with open_app([ferry()]) as reader:
        await reader.type(":theme: night\n")
        await reader.until(lambda: reader.app.theme == "night")
        assert reader.shows("Theme: night")


async def test_what_is_pasted_waits_too() -> None:
    async with open_app([river()]) as reader:
        reader.app.post_message(events.Key("slash", "/"))
        reader.app.post_message(events.Paste("council"))
        await reader.settle()
        assert reader.shows("search council")


async def test_what_was_searched_is_typed_over() -> None:
    async with open_app(shelf()) as reader:
        await reader.type("/council")
        await reader.press("down", "slash")
        await reader.type("ferry")
        assert reader.shows("search ferry")


async def test_many_keys_all_come_in_their_order() -> None:
    async with open_app([ferry()]) as reader:
        words = "the quick brown fox jumps over the lazy dog " * 4
        await reader.type(f"/{words}")
        await reader.until(lambda: getattr(reader.app.focused, "value", "") == words)


async def test_keys_behind_the_one_that_leaves_the_reader_do_no_harm() -> None:
    async with open_app([ferry()]) as reader:
        for key in ("q", "j", "w", "q"):
            reader.app.post_message(events.Key(key, key))
        async with asyncio.timeout(10):
            while reader.app.return_code is None:
                await asyncio.sleep(0.005)
        assert reader.app.return_code == 0


class _Stuck(Widget):
    """What has not dealt with its first message yet, while a second one waits."""

    class Told(Message):
        """Something it is told."""

    def __init__(self) -> None:
        super().__init__()
        self.may_go_on = asyncio.Event()

    def on_mount(self) -> None:
        """Be told twice."""
        self.post_message(self.Told())
        self.post_message(self.Told())

    async def on__stuck_told(self) -> None:
        """Wait for the test."""
        await self.may_go_on.wait()


async def test_a_screen_that_does_not_come_to_rest_gets_its_keys(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(type_ahead, "LONGEST_WAIT", 0.4)
    async with open_app([ferry()]) as reader:
        stuck = _Stuck()
        await reader.app.screen.mount(stuck)
        for key in ("f", "x", "y"):
            reader.app.post_message(events.Key(key, key))
        try:
            async with asyncio.timeout(10):  # the pilot would wait for what is stuck
                while getattr(reader.app.focused, "value", "") != "xy":
                    await asyncio.sleep(0.005)
        finally:
            stuck.may_go_on.set()
