"""Which panes the main screen shows, for the room it has and what is wanted."""

from enum import StrEnum
from typing import NamedTuple

NARROW = 80
"""Below this width, in cells, one pane is shown at a time."""

WIDE = 110
"""From this width on the quotes stand beside list and text while one is in the list."""

ROOMY = 150
"""From this width on the list stays where it is while one is in the text or in its quotes."""


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
    if only_text and front is Pane.LIST and not narrow:
        front = Pane.READING
    if narrow or only_text:
        return Arrangement(frozenset({front}), beside=False, alone=True)
    has_list = front is Pane.LIST or not quotes_open or width >= ROOMY
    has_quotes = quotes_open and (not has_list or width >= WIDE)
    shown = {Pane.READING}
    if has_list:
        shown.add(Pane.LIST)
    if has_quotes:
        shown.add(Pane.QUOTES)
    return Arrangement(frozenset(shown), beside=has_quotes, alone=False)
