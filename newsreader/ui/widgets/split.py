"""The split between list and text, as the mouse drags it."""

from collections.abc import Callable

from textual import events
from textual.widget import Widget

_GRIP = 2


class Split:
    """Follows the mouse from the right edge of a pane to where that edge is to be."""

    def __init__(self, holder: Widget, put: Callable[[int], None]) -> None:
        """Take what the panes stand in, and what puts the edge into one of its columns."""
        self._holder = holder
        self._put = put
        self._is_held = False

    def press(self, event: events.MouseDown, pane: Widget) -> None:
        """Take hold of a pane's right edge, if that is where the mouse was pressed."""
        edge = pane.region.right
        if event.button == 1 and pane.display and edge - _GRIP <= event.screen_x < edge:
            self._is_held = edge < self._holder.region.right
        if self._is_held:
            self._holder.capture_mouse()
            event.stop()

    def move(self, event: events.MouseMove) -> None:
        """Put the edge under the mouse, as long as it is held."""
        if self._is_held:
            self._put(round(event.screen_x) + 1 - self._holder.region.x)
            event.stop()

    def release(self, event: events.MouseUp) -> None:
        """Let go of the edge."""
        if self._is_held:
            self._is_held = False
            self._holder.release_mouse()
            event.stop()
