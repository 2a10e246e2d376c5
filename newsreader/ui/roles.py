"""The roles of colour that rows are drawn in.

They are looked up in the theme's variables rather than as component classes of a stylesheet: a
pane has some forty of them, and Textual computes each class for each pane before the first frame.
"""

from collections.abc import Mapping
from typing import NamedTuple

from rich.style import Style
from textual.color import Color

from newsreader.ui.themes import SPEAKERS


class Role(NamedTuple):
    """How something looks: theme variables for ink and ground, and the weight of the letters."""

    ink: str = ""
    ground: str = ""
    bold: bool | None = None
    italic: bool | None = None
    underline: bool | None = None

    def as_text(self) -> str:
        """The ink and the weight as Textual's stylesheets write them."""
        weights = (("bold", self.bold), ("italic", self.italic), ("underline", self.underline))
        ink = [f"${self.ink}"] if self.ink else []
        return " ".join([*(name for name, is_on in weights if is_on), *ink])


ROLES: Mapping[str, Role] = {
    "ink": Role("ink"),
    "second": Role("second-ink"),
    "title": Role("ink", bold=True),
    "rule": Role("rule-ink"),
    "standfirst": Role("ink", italic=True),
    "heading": Role("accent", bold=True),
    "dateline": Role(bold=True),
    "credit": Role("second-ink"),
    "marker": Role("accent"),
    "alt": Role("second-ink", italic=True),
    "tag": Role("second-ink", italic=True),
    "accent": Role("accent"),
    "bar": Role("second-ink"),
    "current-bar": Role("accent"),
    "unread": Role("accent", bold=True),
    "star": Role("star"),
    "alarm": Role("alarm"),
    "link": Role("accent", underline=True),
    "map-hit": Role("accent", bold=True),
    "map-photo": Role("speaker-3"),
    "map-quote": Role("second-ink"),
    "map-note": Role("star", bold=True),
    "map-mark": Role("alarm", bold=True),
    "quote": Role(italic=True),
    "mention": Role(underline=True),
    "current-quote": Role(ground="cursor", bold=True),
    "note": Role("ink", "cursor-idle"),
    "note-mark": Role("accent", "cursor-idle", bold=True),
    "note-quiet": Role("second-ink", "cursor-idle"),
    "noted": Role(ground="noted"),
    "hit": Role("hit-ink", "hit"),
    "current-hit": Role("current-hit-ink", "current-hit", bold=True),
    "cursor": Role(ground="cursor"),
    "cursor-idle": Role(ground="cursor-idle"),
    "only-here": Role("alarm"),
    "only-there": Role("speaker-3"),
    "other-words": Role(bold=True, underline=True),
    "selection": Role("selection-ink", "selection"),
    **{f"speaker-{number}": Role(f"speaker-{number}") for number in range(1, SPEAKERS + 1)},
}
"""Every role by its name."""


def speaker_role(number: int) -> str:
    """The role of the speaker of that number, from 0; the colours begin again behind the last."""
    return f"speaker-{number % SPEAKERS + 1}"


def style_of(role: str, variables: Mapping[str, str]) -> Style:
    """The style of a role under a theme's variables."""
    look = ROLES[role]
    return Style(
        color=Color.parse(variables[look.ink]).rich_color if look.ink else None,
        bgcolor=Color.parse(variables[look.ground]).rich_color if look.ground else None,
        bold=look.bold,
        italic=look.italic,
        underline=look.underline,
    )
