"""Lists whose items take the rows they need."""

from bisect import bisect_right
from itertools import accumulate
from typing import ClassVar

from newsreader.text import wrap
from newsreader.ui.widgets.line_view import ItemView


class TallView(ItemView):
    """A list of some hundred items, each as high as what it says.

    All heights are reckoned when the items or the width change, which takes as long as wrapping
    all they say: some ten milliseconds for five hundred quotes.
    """

    MOST_ROWS: ClassVar[int] = 12
    """How many rows a text of an item takes at most; more of it is read where it stands."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._starts: list[int] = []
        self._starts_for: tuple[bool, int] | None = None
        """For plain lines or not, and for which width, the heights were reckoned."""

    def rows_needed(self, number: int) -> int:
        """How many rows an item takes when it is drawn."""
        return self.ITEM_ROWS

    def rows_of(self, number: int) -> int:
        """How many rows this item takes now."""
        return self.first_row_of(number + 1) - self.first_row_of(number)

    def first_row_of(self, number: int) -> int:
        """On which row an item begins; of the item behind the last one, how many there are."""
        starts = self._all_starts()
        return starts[min(number, len(starts) - 1)]

    def item_on(self, row: int) -> tuple[int, int]:
        """The item on a row counted from the first of all, and which of its rows that is."""
        starts = self._all_starts()
        number = bisect_right(starts, row) - 1
        return number, row - starts[number]

    def move_by(self, rows: int) -> None:
        """Move the cursor: by an item, or to what stands so many rows away."""
        step = 1 if rows > 0 else -1
        if abs(rows) > 1:
            number, _ = self.item_on(max(0, self.first_row_of(self.cursor) + rows))
            step = max(1, number - self.cursor) if rows > 0 else min(-1, number - self.cursor)
        self.set_cursor(self.cursor + step)

    def forget_rows(self) -> None:
        """Forget how items look, and how high they are."""
        self._starts_for = None
        super().forget_rows()

    def _all_starts(self) -> list[int]:
        """On which row every item begins, and how many rows there are."""
        now = (self.is_linear, self.columns)
        if now != self._starts_for:
            self._starts_for = now
            needed = self._plain_rows_needed if self.is_linear else self.rows_needed
            self._starts = [0, *accumulate(needed(number) for number in range(self.item_count))]
        return self._starts

    def _plain_rows_needed(self, number: int) -> int:
        """How many rows an item takes as plain lines."""
        words = self.plain_words(number)
        return min(self.MOST_ROWS, len(wrap(words, 0, len(words), max(1, self.columns))))
