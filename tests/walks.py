"""Ways through the reader in a terminal, over every pane and screen, whatever it holds."""

from collections.abc import Iterable
from pathlib import Path

from terminals import Terminal, with_code

ESCAPE = "\x1b"
ENTER = "\r"
QUIT = "\x11"
KEEP = "\x13"
THEMES = "\x1bt"
EVERY_PLACE = ("v",)
"""Lists every article: also those that stand elsewhere too."""

ARTICLE = (
    ("c", "j", "f", "f"),
    ("i", "G", "g"),
    ("y", "j"),
    ("=", "j", "\t"),
    (ENTER, "G", "]", "}", '"', "j", "i", "i"),
    (ENTER, "/", "e", ENTER, "n"),
    (ENTER, "O", "v", "G"),
    (ENTER, "L", "G"),
    (ENTER, "a", "Zq7", KEEP, "Z", "Z"),
    ("s", "m", "#", "Zq7", ENTER),
    ("e", "\t"),
)
"""For an article: photos, how it was read, what can be copied, where else it stands, its end and
its quotes with why they were read so, a find, its outline and links, a note on it, what is said of
marks, its tags, and the ways out of it. Nothing is copied and no file is written."""

LINEAR = ((), (ENTER, "G", "g"), (ENTER, "O", "G"), (ENTER, "L", "G"), (ENTER, "c", "j"))
"""For an article in plain lines: its line of the list, text, outline, links, photos."""

LIBRARY = (
    ("/", "Zq7", ENTER, "G", "\t", "G"),
    ("/", "body*", ENTER, "j"),
    ("w", "G", "\t", "G"),
    ("C", "G", "\t", "G"),
    ("A", "G", "a"),
    ("T", "G", "\t", "G"),
    ("F", "G"),
    ("!", "G"),
    ("?", " ", "art"),
    (":", "a"),
    ("f", "Zq7", ENTER, "G"),
    ("S", "S", "S", "S"),
    (THEMES, "j", "j"),
    ("r", "t"),
)
"""For the library: search, who said what, photos, notes, time, places, files with problems, help,
palette, filter, orders, themes."""

_ESCAPED = 0.12
"""For how many seconds nothing may follow Escape: the toolkit takes what does for Alt and a key."""

_LATEST = 0.3
"""For how many seconds an answer to a key is waited for: a menu must not open under the next."""

_BACK = 4
"""How often one goes back to be in the list again, wherever a way led."""

_STAYS = """
from newsreader.ui.app import NewsApp

leave = NewsApp.exit

async def quit(self):
    leave(self)

NewsApp.exit = lambda self, *_: None
NewsApp.action_quit = quit
"""
"""Makes the reader stay where one goes back from its list; ctrl+q ends it as ever."""


def for_walks(folder: Path, code: str = "") -> dict[str, str]:
    """The environment of a reader to walk through; what it needs is put into a folder.

    It runs some code first, if that is given.
    """
    return {**with_code(folder, _STAYS + code), "ESCDELAY": "5"}


def walk(terminal: Terminal, ways: Iterable[tuple[str, ...]]) -> None:
    """Go these ways from the list, each time back to it; at each step wait until all is drawn."""
    for way in ways:
        for keys in (*way, *[ESCAPE] * _BACK):
            if not terminal.is_running:
                raise AssertionError(f"it ended at {keys!r} of {way}: {terminal.text[-2000:]}")
            terminal.press(keys)
            if keys != ESCAPE:
                terminal.hear(_LATEST)
            terminal.settle(0.03)
        terminal.settle(_ESCAPED)
