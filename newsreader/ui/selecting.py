"""Selecting with the mouse while the text scrolls below it."""

from textual.selection import SelectEnd
from textual.widget import Widget


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
