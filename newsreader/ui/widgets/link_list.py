"""The links of an article, numbered."""

from typing import ClassVar, NamedTuple

from rich.style import Style
from textual.message import Message
from textual.strip import Strip

from newsreader.article import Span
from newsreader.clean import Clean, own
from newsreader.text import cells, fit
from newsreader.ui.widgets.line_view import ItemView


class Listed(NamedTuple):
    """A link as it is listed."""

    words: Clean
    """What it is called."""
    address: Clean
    """Where it leads."""
    span: Span | None = None
    """Where its words stand in the text; None for what stands nowhere in it."""


class LinkList(ItemView):
    """Two rows for each link and a row of space: its number and words, and its address."""

    ITEM_ROWS: ClassVar[int] = 3
    HELP = "The links. Enter or the number opens one in the browser, y copies its address."

    class Chosen(Message):
        """The link that the cursor is on is to be opened."""

    def __init__(self, links: tuple[Listed, ...], *, id: str) -> None:
        super().__init__(id=id)
        self._links = links
        self.when_empty = (
            own("This article has no links."),
            own("Files keep them only where they keep the page: HTML, Markdown and feeds do."),
        )

    @property
    def item_count(self) -> int:
        """How many there are."""
        return len(self._links)

    @property
    def current(self) -> Listed | None:
        """The one that the cursor is on."""
        return self._links[self.cursor] if self._links else None

    def item_rows(self, number: int) -> list[Strip]:
        """An item's rows."""
        link, ground = self._links[number], self.item_ground(number)
        label = own(f" {number + 1:>{len(str(self.item_count))}}  ")
        room = max(1, self.columns - cells(label) - 3)
        indent = own(" " * cells(label))
        bar = self.cursor_bar(number)
        words = [bar, (label, self.role("accent")), (fit(link.words, room), Style())]
        address = [bar, (indent, Style()), (fit(link.address, room), self.role("second"))]
        return [
            self.strip(words, ground),
            self.strip(address, ground),
            self.strip([], self.ground),
        ]

    def action_open(self) -> None:
        """Have the link that the cursor is on opened."""
        if self._links:
            self.post_message(self.Chosen())
