"""How running text is set: how far apart its rows and blocks are, and whether it ends flush."""

import re
from typing import NamedTuple

from newsreader.clean import Clean
from newsreader.text import cells

COMPACT, NORMAL, AIRY, DOUBLE = "compact", "normal", "airy", "double"

LOOSEST = 2
"""How many cells a gap between words may gain on average before a row is left ragged."""

_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")


class Look(NamedTuple):
    """How running text is set."""

    justify: bool = False
    """Whether rows end flush at the right. Words are never parted for it."""
    spacing: str = NORMAL
    """How much space there is: compact, normal, airy or double."""

    @property
    def sets_in(self) -> bool:
        """Whether a paragraph is told from the one above by being set in, as in a book."""
        return self.spacing == COMPACT

    @property
    def between(self) -> int:
        """How many rows of space there are between blocks."""
        return 2 if self.spacing in (AIRY, DOUBLE) else 1

    @property
    def leading(self) -> int:
        """How many rows it is from one row of running text to the next."""
        return 2 if self.spacing == DOUBLE else 1


NORMAL_LOOK = Look()
"""How text is set where nothing else is wanted."""


def spread(
    text: Clean, start: int, end: int, room: int, from_right: bool
) -> list[tuple[int, int, int]]:
    """A row of text in runs that fill a room in cells: the first cell, start and end of each.

    A run ends behind the space that is made wider. A row of few words, and one with letters that
    go from right to left, which terminals move about themselves, stays as it is. The
    gaps gain as evenly as can be; `from_right` says from which end, in which rows take turns, so
    that the wider ones do not stand below each other.
    """
    line = text[start:end]
    gaps = [at + 1 for at in range(1, len(line) - 1) if line[at] == " " and line[at + 1] != " "]
    extra = room - cells(line)
    if extra <= 0 or extra > LOOSEST * len(gaps) or _RIGHT_TO_LEFT.search(line):
        return [(0, start, end)]
    many = len(gaps)
    gains = [(at + 1) * extra // many - at * extra // many for at in range(many)]
    if from_right:
        gains.reverse()
    runs, cell, first = [], 0, 0
    for gap, gain in zip([*gaps, len(line)], [*gains, 0], strict=True):
        if gain or gap == len(line):
            runs.append((cell, start + first, start + gap))
            cell += cells(line[first:gap]) + gain
            first = gap
    return runs
