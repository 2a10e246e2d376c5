"""Where the bars to type in come up, above the foot of the screen."""

from textual.containers import Vertical
from textual.widget import Widget

from newsreader.clean import Clean
from newsreader.ui.widgets.line_view import LineView
from newsreader.ui.widgets.reading_pane import ReadingPane

TYPE_CHECKING = False
if TYPE_CHECKING:
    from newsreader.ui.widgets.find_bar import FilterBar, FindBar, TypingBar

FIND_HINTS = ("find-keep", "find-next", "find-case", "find-stop")
"""The commands to show at the foot while finding."""

FILTER_HINTS = ("find-keep", "find-next", "find-stop")
"""The commands to show at the foot while filtering."""


class TypingBars(Vertical):
    """One bar to find with, and one for each list that can be filtered.

    A bar comes onto the screen when it is first wanted: what it is made of takes time to load.
    """

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self._find: FindBar | None = None
        self._filters: dict[LineView, FilterBar] = {}

    async def find(self, pane: ReadingPane) -> None:
        """Find in the article of a pane."""
        if self._find is None:
            from newsreader.ui.widgets.find_bar import FindBar

            self._find = FindBar(pane, id="find")
            await self.mount(self._find)
        self._find.start()

    def find_again(self) -> None:
        """Find in another article what somebody is typing."""
        if self._find is not None and self._find.display:
            self._find.begin()

    async def filter(self, view: LineView) -> None:
        """Filter what stands in a list."""
        bar = self._filters.get(view)
        if bar is None:
            from newsreader.ui.widgets.find_bar import FilterBar

            bar = self._filters[view] = FilterBar(view, id=f"filter-{view.id}")
            await self.mount(bar)
        bar.start()

    def _bars(self) -> "list[TypingBar]":
        bars: list[TypingBar] = [*self._filters.values()]
        return bars if self._find is None else [self._find, *bars]

    def close(self) -> None:
        """Close the bars; what they found stays."""
        for bar in self._bars():
            bar.display = False

    def show_hits(self) -> bool:
        """Say how many hits there are, in the bar; gives whether the bar is there to be seen."""
        if self._find is None:
            return False
        self._find.show_hits()
        return self._find.display

    def show_filtered(self, view: LineView, words: str, outcome: Clean) -> None:
        """Say in the bar of a list what came of its filter, which may have been taken away."""
        bar = self._filters.get(view)
        if bar is not None:
            if not words:
                bar.clear()
            bar.show_outcome(outcome)

    def hints(self, focused: Widget | None) -> tuple[str, ...]:
        """The commands to show at the foot while something here has the focus; else none."""
        if focused is None or self not in focused.ancestors:
            return ()
        return FIND_HINTS if self._find in focused.ancestors else FILTER_HINTS
