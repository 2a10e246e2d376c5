"""The saved searches, on a line above the list: each is a list of its own."""

from collections.abc import Sequence
from typing import ClassVar

from textual import events
from textual.content import Content
from textual.message import Message
from textual.widget import Widget

from newsreader.clean import Clean, clean_line, own
from newsreader.library.state.kept import SavedSearch
from newsreader.text import cells, fit
from newsreader.ui.linear import is_linear

LOWEST = 16
"""From how many rows on a screen has one to spare for this line."""

_GAP = 3
_NAME_CELLS = 24
_ALL = (own("All"), "")


class SavedLine(Widget):
    """The names of the saved searches, the one that the list shows marked; clicked, shown."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"saved--on"}

    class Chosen(Message):
        """The list is to show what a search finds; all articles for an empty one."""

        def __init__(self, query: str) -> None:
            super().__init__()
            self.query = query

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self._names: tuple[tuple[Clean, str], ...] = (_ALL,)
        self._on = ""

    def show(self, searches: Sequence[SavedSearch], query: str) -> None:
        """Show these searches, the one that the list is narrowed to marked; or nothing."""
        named = ((clean_line(each.name), each.query) for each in searches)
        names = (_ALL, *((fit(name, _NAME_CELLS), query) for name, query in named))
        if (names, query) != (self._names, self._on):
            self._names, self._on = names, query
            self.refresh()
        has_room = self.screen.size.height >= LOWEST and not is_linear(self)
        self.set_class(has_room and len(names) > 1, "shown")

    def after(self, query: str) -> str:
        """The search behind the one the list is narrowed to; all articles behind the last."""
        queries = [each for _, each in self._names]
        at = queries.index(query) if query in queries else -1
        return queries[(at + 1) % len(queries)]

    def render(self) -> Content:
        """The names that there is room for, the one that is on among them."""
        on = self.get_visual_style("saved--on", partial=True)
        parts = [
            Content.styled(name, on) if query == self._on else Content(name)
            for name, query in self._fitting()
        ]
        return Content(" " * _GAP).join(parts)

    def _fitting(self) -> Sequence[tuple[Clean, str]]:
        """The names there is room for: from the first on, or up to the one that is on."""
        names = self._names
        queries = [query for _, query in names]
        last = queries.index(self._on) + 1 if self._on in queries else 1
        first = 0
        while first < last - 1 and _width(names[first:last]) > self.size.width:
            first += 1
        end = last
        while end < len(names) and _width(names[first : end + 1]) <= self.size.width:
            end += 1
        return names[first:end]

    def on_click(self, event: events.Click) -> None:
        """Have the search shown whose name was clicked."""
        x, start = event.get_content_offset_capture(self).x, 0
        for name, query in self._fitting():
            if start <= x < start + cells(name):
                self.post_message(self.Chosen(query))
            start += cells(name) + _GAP


def _width(names: Sequence[tuple[Clean, str]]) -> int:
    return sum(cells(name) for name, _ in names) + _GAP * (len(names) - 1)
