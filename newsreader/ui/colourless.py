"""The screen without colours: ink on ground as the terminal has them, and what is marked reversed.

Textual makes grey of the colours where `NO_COLOR` asks for none. Grey is a colour too: it takes the
place of the ink and the ground that the terminal's user has chosen.
"""

from collections.abc import Mapping
from functools import lru_cache

from rich.color import Color as Ink
from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.filter import LineFilter

_MARKED = (
    "hit",
    "current-hit",
    "cursor",
    "selection",
    "input-selection-background",
    "block-cursor-background",
)
"""The theme's colours whose ground marks something."""

_NO_INK = Style(color="default", bgcolor="default")
_REVERSED = _NO_INK + Style(reverse=True)


class Colourless(LineFilter):
    """Takes the colours out of rows; what only its ground marked is reversed."""

    def __init__(self, variables: Mapping[str, str]) -> None:
        """Take the theme's colours."""
        super().__init__()
        grounds = (variables[name] for name in _MARKED if name in variables)
        self._marked = frozenset(_key(Color.parse(ground).rich_color) for ground in grounds)
        self._without = lru_cache(1024)(self._plain)

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """The segments without colours."""
        return [
            Segment(text, None if style is None else self._without(style), control)
            for text, style, control in segments
        ]

    def _plain(self, style: Style) -> Style:
        ground = style.bgcolor
        is_marked = ground is not None and _key(ground) in self._marked
        return style + (_REVERSED if is_marked else _NO_INK)


def _key(colour: Ink) -> object:
    """What makes two colours the same, however they were named."""
    return colour.triplet or colour.number
