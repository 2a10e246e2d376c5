"""The bars above and below the text, which step back while one reads on.

Their rows are the text's as long as nobody wants them: in a low terminal that is a tenth more of
it. No row of the text moves on the screen for that; there are only more of them. The bar above
goes only where it is the text that stands below it: beside the text the list would move.
"""

from collections.abc import Callable

from textual.widget import Widget

from newsreader.config import Settings
from newsreader.ui.widgets.panes import Panes

_A_FEW_ROWS = 3
"""So far one reads on, without turning back, before the bars step back."""


class SteppingBack:
    """Has the bars step back, and come back."""

    def __init__(
        self, parts: Callable[[], tuple[Widget, Panes, Widget]], settings: Settings
    ) -> None:
        """Take what gives the parts of the screen, from the top down, and the settings."""
        self._parts = parts
        self._is_wanted = settings.bars == "auto" and settings.motion == "full"
        self._times_set = 0
        self._row = 0
        self._run = 0

    def follow(self) -> None:
        """Step back or come back, as the text has been moved."""
        title, panes, foot = self._parts()
        text = panes.reading
        row, before = text.scroll_offset.y, self._row
        self._row = row
        if text.times_set != self._times_set:
            self._times_set, self._run = text.times_set, 0
            return  # its rows are others now
        moved = row - before
        self._run = self._run + moved if 0 < moved <= text.height else 0  # farther is a jump
        if moved < 0:
            self.come_back()
        elif self._run >= _A_FEW_ROWS and self._may_step_back(panes):
            self._show(foot, False)
            if panes.has_class("alone"):
                self._show(title, False)

    def come_back(self) -> None:
        """Bring both bars back."""
        title, _, _ = self._parts()
        self.bring_foot()
        self._show(title, True)

    def bring_foot(self) -> None:
        """Bring the bar below the text back: something is said there."""
        _, _, foot = self._parts()
        self._run = 0
        self._show(foot, True)

    def _may_step_back(self, panes: Panes) -> bool:
        """Whether there is text to be read in the bars' place, and somebody who reads it."""
        text = panes.reading
        rest = text.virtual_size.height - text.scroll_offset.y - text.height
        return self._is_wanted and text.has_focus and not text.is_linear and rest > 1

    def _show(self, bar: Widget, wanted: bool) -> None:
        """Show a bar or not; what stands below it stays where it is on the screen."""
        if wanted == (bar.styles.inline.display != "none"):
            return
        title, panes, _ = self._parts()
        before = title.display
        bar.styles.display = None if wanted else "none"
        text = panes.reading
        if title.display != before and text.scroll_offset.y:
            text.begin_lower(1 if title.display else -1)
            self._row = text.scroll_offset.y
        bar.screen.refresh(layout=True)  # at once, so that no frame shows the one without the other
