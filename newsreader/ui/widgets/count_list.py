"""Names with how many there are of each: photographers, places, days, outlets."""

from typing import ClassVar, NamedTuple

from textual.message import Message
from textual.strip import Strip

from newsreader.clean import Clean, own
from newsreader.text import cells, fit
from newsreader.ui.linear import phrases
from newsreader.ui.widgets.line_view import ItemView


class Counted(NamedTuple):
    """A row: what it is called, how many there are, and what it stands for."""

    title: Clean
    """What is shown."""
    number: int
    """How many there are."""
    name: Clean | None
    """The name as the index has it, empty for what has none; None for all there is."""


class CountList(ItemView):
    """One row a name, how many at the right."""

    ITEM_ROWS: ClassVar[int] = 1
    HELP = "Names, and how many there are of each. Enter goes to what there is of one."

    class Moved(Message):
        """The cursor is on another name."""

    class Opened(Message):
        """What there is of the name is to be gone through."""

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self._rows: tuple[Counted, ...] = ()

    @property
    def item_count(self) -> int:
        """How many names there are."""
        return len(self._rows)

    @property
    def current(self) -> Counted | None:
        """The row that the cursor is on."""
        return self._rows[self.cursor] if self._rows else None

    def show(self, rows: tuple[Counted, ...]) -> None:
        """Show other rows; the cursor stays on its name, if that is still there."""
        names = [row.name for row in rows]
        before = self.current
        self._rows = rows
        self.cursor = names.index(before.name) if before and before.name in names else 0
        self.items_changed()
        self.show_cursor()
        self.cursor_moved()

    def cursor_moved(self) -> None:
        """Say that it is on another one."""
        self.post_message(self.Moved())

    def action_open(self) -> None:
        """Go to what there is of the name."""
        if self._rows:
            self.post_message(self.Opened())

    def item_words(self, number: int) -> Clean:
        """A row in words: the name, and how many."""
        row = self._rows[number]
        return phrases(row.title, own(f"{row.number:,}"))

    def item_rows(self, number: int) -> list[Strip]:
        """A row: the name, and how many."""
        row = self._rows[number]
        count = own(f"{row.number:,}")
        room = max(1, self.columns - 4 - cells(count))
        title = fit(row.title, room)
        gap = own(" " * max(0, room - cells(title) + 1))
        second = self.role("second")
        parts = [
            self.cursor_bar(number),
            (own(" "), second),
            (title, self.role("ink" if row.name else "heading" if row.name is None else "alt")),
            (gap, second),
            (count, second),
        ]
        return [self.strip(parts, self.item_ground(number))]
