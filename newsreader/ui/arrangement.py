"""Which panes the main screen shows, for the room it has and what is wanted."""

from enum import StrEnum
from typing import NamedTuple

NARROW = 80
"""Below this width, in cells, one pane is shown at a time."""

WIDE = 110
"""From this width on the quotes have a column of their own beside the text."""


class Pane(StrEnum):
    """The panes of the main screen, by the ids of their widgets."""

    LIST = "list"
    READING = "reading"
    QUOTES = "quotes"


class Arrangement(NamedTuple):
    """What is shown, and how."""

    shown: frozenset[Pane]
    """The panes that are shown."""
    beside: bool
    """Whether the quotes have a column of their own, rather than the text's place."""
    alone: bool
    """Whether the pane in front has the whole width."""


def arrange(
    width: int, front: Pane, quotes_open: bool, only_text: bool, linear: bool = False
) -> Arrangement:
    """The panes to show on a screen of so many cells' width, with one of them in front.

    With `linear` nothing stands beside anything else, whatever the width.
    """
    narrow = width < NARROW or linear
    beside = width >= WIDE and not only_text and not linear
    if only_text and front is Pane.LIST and not narrow:
        front = Pane.READING
    if narrow or only_text:
        return Arrangement(frozenset({front}), beside=False, alone=True)
    shown = {Pane.LIST}
    if quotes_open and (beside or front is Pane.QUOTES):
        shown.add(Pane.QUOTES)
    if beside or Pane.QUOTES not in shown:
        shown.add(Pane.READING)
    return Arrangement(frozenset(shown), beside, alone=False)
