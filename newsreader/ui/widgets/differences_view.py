"""The text of another place of a story, with what differs from the one that was come from."""

from bisect import bisect_left, bisect_right

from rich.style import Style
from textual.strip import Strip

from newsreader.article import NOTHING
from newsreader.clean import Clean, cut, own
from newsreader.text import wrap
from newsreader.ui.compared import HERE, SAME, THERE, Comparison, Row, rows_of
from newsreader.ui.widgets.line_view import LineView

WIDEST = 76
"""How wide a row of text is at most, in cells."""

_MARGIN = 3
_ROLES = {SAME: "ink", HERE: "only-here", THERE: "only-there"}


class DifferencesView(LineView):
    """Above, whose the signs are; below, the text: "-" stands in one only, "+" in the other."""

    HELP = "What differs: - stands in the article you came from, + in the other. n goes on."

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self._head: tuple[Row, ...] = ()
        self._comparison: Comparison | None = None
        self._rows: tuple[Row, ...] = ()
        self._changes: list[int] = []

    def show(self, head: tuple[Row, ...], comparison: Comparison | None = None) -> None:
        """Show a comparison below its head: where the two texts are from."""
        self._head, self._comparison = head, comparison
        self._lay_out()
        self.jump_to_row(0)

    def on_resize(self) -> None:
        """Set the text in the new width."""
        self._lay_out()

    def _lay_out(self) -> None:
        width = max(1, min(WIDEST, self.columns - _MARGIN - 1))
        rows: list[Row] = []
        for row in self._head:
            lines = wrap(row.text, 0, len(row.text), width)
            rows += [Row(row.sign, cut(row.text, start, end)) for start, end in lines]
        if rows:
            rows.append(Row(SAME, NOTHING))
        first = len(rows)
        if self._comparison is not None:
            rows += rows_of(self._comparison, width)
        self._rows = tuple(rows)
        self._changes = [
            at
            for at in range(first, len(rows))
            if rows[at].sign != SAME and (at == first or rows[at - 1].sign == SAME)
        ]
        self.set_row_count(len(rows))
        self.refresh()

    def step(self, by: int) -> bool:
        """Go to the next place where they differ, or to the previous; whether it was further."""
        before = self.scroll_offset.y
        here = before + self._lead
        at = bisect_right(self._changes, here) if by > 0 else bisect_left(self._changes, here) - 1
        if 0 <= at < len(self._changes):
            self.jump_to_row(self._changes[at] - self._lead)
        return self.scroll_offset.y != before

    @property
    def _lead(self) -> int:
        """How many rows stand above a place that was gone to."""
        return min(2, self.height // 4)

    def render_line(self, y: int) -> Strip:
        """A row with its sign."""
        number = y + self.scroll_offset.y
        if number >= len(self._rows):
            return self.strip([], self.ground)
        row = self._rows[number]
        style = self.role(_ROLES[row.sign])
        parts: list[tuple[Clean, Style]] = [(own(f" {row.sign} "), style)]
        at = 0
        for span in row.marked:
            parts.append((cut(row.text, at, span.start), style))
            parts.append((cut(row.text, span.start, span.end), style + self.role("other-words")))
            at = span.end
        parts.append((cut(row.text, at, len(row.text)), style))
        return self.strip(parts, self.ground)
