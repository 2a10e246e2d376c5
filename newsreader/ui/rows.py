"""What the rows of lists have in common: how a text begins, and where it stands."""

from newsreader.clean import Clean, cut, join
from newsreader.facts import show_day
from newsreader.library.entry import Entry
from newsreader.text import fit, wrap


def opening(text: Clean, room: int, most: int = 2) -> list[Clean]:
    """How a text begins, on so many rows at most; the last one says when there is more."""
    shown = cut(text, 0, (most + 2) * room)
    lines = wrap(shown, 0, len(shown), room) if shown else []
    rows = [cut(shown, start, end) for start, end in lines[:most]]
    if len(lines) > most:
        rows[-1] = fit(cut(shown, lines[most - 1][0], len(shown)), room)
    return rows


def whence(entry: Entry) -> Clean:
    """Where something stands: outlet, day, headline."""
    parts = (entry.source, show_day(entry.published), entry.title)
    return join(" · ", (part for part in parts if part))
