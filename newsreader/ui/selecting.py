"""Selecting with the mouse: cells that know their character, and a text that scrolls below it."""

from rich.segment import Segment
from rich.style import Style
from textual.selection import SelectEnd
from textual.widget import Widget

from newsreader.page import Piece


def at_offset(offset: int) -> Style:
    """What tells Textual which character of the article's text the first cell of a segment shows.

    Selecting works in characters of that text, as if it stood on one long line.
    """
    return Style.from_meta({"offset": (offset, 0)})


def widened(before: Segment, count: int, following: Piece) -> list[Segment]:
    """The cells by which the space between two runs of a spread row is wider: all of it one space.

    They look like the space, which ends the segment before them.
    """
    space = (following.start or 0) - 1
    return [Segment(" ", (before.style or Style()) + at_offset(space))] * count


def follow_mouse(pane: Widget) -> None:
    """Let the selection end below the mouse, after the pane has scrolled.

    At the edge of a pane Textual scrolls on while the mouse rests, but moves the selection's end
    only with the mouse: what has come into view would not be selected.
    """
    screen, at = pane.screen, pane.app.mouse_position
    state = screen._select_state
    if state is None or not screen._selecting:
        return
    below, offset = screen.get_widget_and_offset_at(*at)
    if below is pane and offset is not None and isinstance(pane.parent, Widget):
        screen._select_state = state.update_end(at, SelectEnd(pane.parent, pane, offset))
