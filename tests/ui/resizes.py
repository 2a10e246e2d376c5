"""Terminals that change their size at random while keys are pressed, on every screen."""

import random
from dataclasses import dataclass

from screens import Reader
from textual.pilot import WaitForScreenTimeout

LARGEST = (1000, 500)
"""The largest terminal: columns and rows."""

SMALL = (30, 12)
"""What most terminals are below: there the least room is left, and most can go wrong."""

SMALL_SHARE = 0.7
"""How many of all terminals are small."""

MOST_KEYS = 4
"""How many keys are pressed at most between two sizes."""


@dataclass(frozen=True, slots=True)
class Opened:
    """A screen of the reader, or a part of one that is open."""

    name: str
    """What it is called here."""
    way: tuple[str, ...]
    """The keys that open it, from the list."""
    keys: tuple[str, ...]
    """Keys that do something there, and do not leave it for good."""
    welcome: bool = False
    """Whether the reader welcomes whoever starts it first."""


_MOVES = ("j", "k", "space", "b", "g", "G", "d", "u")
_PANES = ("tab", "shift+tab", "l", "h", "[", "]", "+", "-", "0", "<", ">", "z", "I", '"', "}")
_STEPS = (")", "(", "H", "alt+h", "M", "a", "'")

SCREENS = (
    Opened("list", (), (*_MOVES, *_PANES, "J", "K", "S", "v", "s", "m", "t")),
    Opened("text", ("enter",), (*_MOVES, *_PANES, *_STEPS, "n", "N", "p", "{")),
    Opened("quotes", ("enter", '"'), (*_MOVES, "v", "i", "tab", "+", "-")),
    Opened("find", ("enter", "/", "r", "i"), ("v", "e", "r", "backspace", "down", "up", "f4")),
    Opened("filter", ("f", "v"), ("a", "r", "backspace", "down", "up")),
    Opened("gallery", ("enter", "c"), (*_MOVES, "l", "h", "f", "p", "pagedown", "pageup")),
    Opened("as-read", ("enter", "i"), _MOVES),
    Opened("outline", ("enter", "O"), (*_MOVES, "v")),
    Opened("links", ("enter", "L"), _MOVES),
    Opened("search", ("/", "v", "a", "r", "n"), ("tab", "shift+tab", "down", "up", "S", "a")),
    Opened("who", ("w",), (*_MOVES, "tab", "shift+tab", "l", "h")),
    Opened("credits", ("C",), (*_MOVES, "tab", "shift+tab", "l", "h")),
    Opened("timeline", ("T",), (*_MOVES, "tab", "left", "right", "+", "-", "l", "h")),
    Opened("stories", ("=",), (*_MOVES, "tab", "shift+tab", "l", "h")),
    Opened("places", ("F",), _MOVES),
    Opened("help", ("?",), _MOVES),
    Opened("copy menu", ("enter", "y"), ("j", "k", "down", "up", "home", "end")),
    Opened("export", ("enter", "e"), ("down", "up", "a", "backspace", "tab")),
    Opened("tags", ("#",), ("a", "b", "backspace", "down", "up", "tab", "enter")),
    Opened("note editor", ("enter", "a"), ("a", "enter", "up", "down", "backspace")),
    Opened("notes", ("enter", "a", "w", "ctrl+s", "A"), (*_MOVES, "f", "w", "tab", "escape")),
    Opened("note in text", ("enter", "a", "w", "ctrl+s"), (*_MOVES, "Z", *_STEPS)),
    Opened("saving", ("/", "v", "a", "enter", "s"), ("a", "b", "backspace", "left")),
    Opened("problems", ("!",), (*_MOVES, "f", "v", "tab", "escape")),
    Opened("themes", ("alt+t",), ("j", "k", "down", "up", "home", "end")),
    Opened("plain lines", ("alt+l",), (*_MOVES, "enter", "tab", "l", "h", "J", "K")),
    Opened("welcome", (), ("enter", "}", *_MOVES), welcome=True),
    Opened("palette", (":",), ("a", "backspace", "down", "up", "pagedown", "pageup")),
)
"""Every screen."""

_NAMES = {
    "[": "left_square_bracket", "]": "right_square_bracket", "+": "plus", "-": "minus",
    "<": "less_than_sign", ">": "greater_than_sign", '"': "quotation_mark",
    "}": "right_curly_bracket", "{": "left_curly_bracket", "/": "slash", "?": "question_mark",
    ":": "colon", "=": "equals_sign", ")": "right_parenthesis", "(": "left_parenthesis",
    "'": "apostrophe",
}  # fmt: skip


async def press(reader: Reader, *keys: str) -> None:
    """Press keys; a screen that is too busy to answer at once is not waited for."""
    for key in keys:
        try:
            await reader.pilot.press(_NAMES.get(key, key))
        except WaitForScreenTimeout:
            await reader.settle()


async def resize_at_random(
    reader: Reader, opened: Opened, chance: random.Random, count: int
) -> None:
    """Open a screen, and give the terminal so many sizes while keys are pressed."""
    await press(reader, *opened.way)
    screen = type(reader.app.screen)
    for turn in range(count):
        most = SMALL if chance.random() < SMALL_SHARE else LARGEST
        width, height = (chance.randint(1, side) for side in most) if turn else (1, 1)
        await reader.resize(width, height)
        if not isinstance(reader.app.screen, screen):  # a menu that had no room has closed
            await press(reader, opened.way[-1])
        await press(reader, *chance.choices(opened.keys, k=chance.randint(0, MOST_KEYS)))
        assert reader.app.is_running
