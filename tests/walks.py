"""Ways through the reader in a terminal, over every pane and screen, whatever it holds."""

from collections.abc import Iterable

from terminals import Terminal

ESCAPE = "\x1b"
ENTER = "\r"

ARTICLE = (
    ("c", "j", "f", "f", "q"),
    ("i", "G", "g", "q"),
    ("y", "j", ESCAPE),
    ("=", "j", "\t", "q"),
    (ENTER, "G", "]", "}", '"', "j", "i", "i", "q", ESCAPE),
    (ENTER, "/", "e", ENTER, "n", ESCAPE, ESCAPE),
)
"""For an article: photos, how it was read, what can be copied, where else it stands, its end and
its quotes with why they were read so, and a find. Each way leads back to the list."""

LIBRARY = (
    ("/", "Zq7", ENTER, "G", "\t", "G", ESCAPE, ESCAPE),
    ("/", "body*", ENTER, "j", ESCAPE, ESCAPE),
    ("w", "G", "\t", "G", "q"),
    ("C", "G", "\t", "G", "q"),
    ("T", "G", "\t", "G", "q"),
    ("F", "G", ESCAPE),
    ("?", " ", "q"),
    (":", "a", ESCAPE),
    ("f", "Zq7", ENTER, "G", ESCAPE),
    ("S", "S", "S", "S"),
    ("r", "t"),
)
"""For the library: search, who said what, photos, time, places, help, palette, filter, orders."""


def walk(terminal: Terminal, ways: Iterable[tuple[str, ...]]) -> None:
    """Go these ways, and wait at each step until all is drawn."""
    for way in ways:
        for keys in way:
            if not terminal.is_running:
                raise AssertionError(f"it ended at {keys!r} of {way}: {terminal.text[-2000:]}")
            terminal.press(keys)
            terminal.settle(0.2 if keys == ESCAPE else 0.05)  # else it begins the next key
