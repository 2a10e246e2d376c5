"""What the articles that were found have in common, to narrow the search by."""

from typing import ClassVar, NamedTuple

from textual.message import Message
from textual.strip import Strip

from newsreader.article import NOTHING
from newsreader.clean import Clean, own
from newsreader.library.index.asking import Facet, Facets
from newsreader.text import cells, fit
from newsreader.ui.widgets.line_view import ItemView


class _Row(NamedTuple):
    """One row: a heading, a thing in common, or space."""

    text: Clean
    number: int = 0
    words: str = ""
    """What narrows the search to it, as it is typed; empty for what cannot be chosen."""


class FacetList(ItemView):
    """Outlets, years, speakers and fields of what was found, with their counts."""

    ITEM_ROWS: ClassVar[int] = 1
    HELP = "What was found has this in common. Enter narrows the search to it."

    class Chosen(Message):
        """The search is to be narrowed by these words."""

        def __init__(self, words: str) -> None:
            super().__init__()
            self.words = words

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self._rows: tuple[_Row, ...] = ()

    @property
    def item_count(self) -> int:
        """How many rows there are."""
        return len(self._rows)

    def show(self, facets: Facets | None) -> None:
        """Show what other hits have in common."""
        self._rows = _rows(facets) if facets is not None else ()
        self.cursor = next((at for at, row in enumerate(self._rows) if row.words), 0)
        self.items_changed()
        self.jump_to_row(0)

    def action_open(self) -> None:
        """Narrow the search to what the cursor is on."""
        if self._rows and self._rows[self.cursor].words:
            self.post_message(self.Chosen(self._rows[self.cursor].words))

    def clicked(self, number: int, twice: bool) -> None:
        """Narrow the search to what was clicked."""
        self.set_cursor(number)
        self.action_open()

    def item_rows(self, number: int) -> list[Strip]:
        """A row: its name, and how many at the right."""
        row = self._rows[number]
        count = own(f"{row.number:,}" if row.number else "")
        room = max(1, self.columns - 4 - cells(count))
        style = self.role("ink" if row.words else "second")
        indent = "  " if row.words else " "
        text = fit(own(indent + row.text), room)
        gap = own(" " * max(0, room - cells(text) + 1))
        bar = self.cursor_bar(number) if self.has_focus else (own(" "), style)
        parts = [bar, (text, style), (gap, style), (count, self.role("second"))]
        return [self.strip(parts, self.item_ground(number) if self.has_focus else self.ground)]


def _rows(facets: Facets) -> tuple[_Row, ...]:
    """The rows of all facets that tell hits apart."""
    groups = (
        ("Outlets", "source", facets.sources),
        ("Years", "date", facets.years),
        ("Speakers", "speaker", facets.speakers),
        ("Where", "", facets.fields),
    )
    rows: list[_Row] = []
    for title, name, found in groups:
        named = [facet for facet in found if facet.name]
        if named:
            rows += [_Row(NOTHING)] if rows else []
            rows.append(_Row(own(title)))
            rows += [_Row(facet.name, facet.count, _words(name, facet)) for facet in named]
    return tuple(rows)


def _words(name: str, facet: Facet) -> str:
    """What narrows a search to a facet, as it is typed; nothing for where the words stand."""
    if not name:
        return ""
    return f"{name}:{facet.name}" if name == "date" else f'{name}:"{facet.name}"'
