"""Screens are left once, however fast keys come."""

import pytest
from papers import shelf
from screens import open_app
from textual import events

from newsreader.ui.screens.main import MainScreen


@pytest.mark.parametrize(
    ("way", "key"),
    [
        (("enter", "y"), "p"),
        (("enter", "y"), "1"),
        (("enter", "y"), "enter"),
        (("enter", "O"), "enter"),
        (("F",), "enter"),
        (("alt+t",), "enter"),
        (("enter", "a", "w"), "ctrl+s"),
    ],
)
async def test_a_key_that_comes_again_at_once_does_not_leave_the_screen_below(
    way: tuple[str, ...], key: str
) -> None:
    async with open_app(shelf()) as reader:
        await reader.press(*way)
        assert not isinstance(reader.app.screen, MainScreen)
        character = {"enter": "\r", "ctrl+s": "\x13"}.get(key, key)
        for _ in range(3):  # all of them before the first has been taken
            reader.app.post_message(events.Key(key, character))
        await reader.settle()
        assert reader.app.is_running
        assert isinstance(reader.app.screen, MainScreen)


async def test_what_is_chosen_in_the_palette_is_done_once() -> None:
    async with open_app(shelf()) as reader:
        await reader.press("ctrl+p")
        await reader.type("star, or")
        for _ in range(3):
            reader.app.post_message(events.Key("enter", "\r"))
        await reader.settle()
        assert reader.app.is_running
        assert isinstance(reader.app.screen, MainScreen)
        assert reader.shows("★")


@pytest.mark.parametrize("key", ["F", "e", "number_sign", "question_mark"])
async def test_a_box_stands_in_the_middle_with_the_screen_below_to_be_seen(key: str) -> None:
    async with open_app(shelf(), size=(140, 40)) as reader:
        await reader.press(key)
        box = reader.app.screen.query_one(".box").region
        assert abs(box.x - (140 - box.right)) <= 1
        assert abs(box.y - (40 - box.bottom)) <= 1
        assert reader.shows("clippings")


async def test_whoever_leaves_another_screen_by_a_key_is_not_out_of_the_reader_by_the_next() -> (
    None
):
    async with open_app(shelf()) as reader:
        await reader.press("w", "q", "q")
        assert "q leaves the reader" in reader.bottom_line
        assert reader.app.is_running
        await reader.press("w", "q", "j", "q")
        assert not reader.app.is_running
