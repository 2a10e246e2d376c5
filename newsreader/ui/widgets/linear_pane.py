"""The reading pane with plain lines: one is read at a time, and the terminal's cursor is on it."""

from textual import events
from textual.geometry import clamp
from textual.strip import Strip

from newsreader.article import NOTHING, Article, Span
from newsreader.clean import Clean
from newsreader.page import Page, Row
from newsreader.ui.messages import Moved
from newsreader.ui.widgets.page_view import TOP_ROWS
from newsreader.ui.widgets.reading_pane import ReadingPane


class LinearPane(ReadingPane):
    """The reading pane, which can also show an article as plain lines, one of them being read.

    Moving goes from line to line; the screen turns like a page, only when the line has left it,
    so that nothing is drawn anew that a screen reader would begin to read again.
    """

    def __init__(self, *, id: str | None = None, column_width: int = 72) -> None:
        super().__init__(id=id, column_width=column_width)
        self._line = 0

    def set_anew(self) -> None:
        """Show the plain lines, or the page, that are wanted now; the reading place stays."""
        self._set_page(self._place)

    # Lines in place of a page

    def _new_page(self, article: Article) -> Page:
        if not self.is_linear:
            return super()._new_page(article)
        return Page(article, self._column(), cards=self.note_marks.cards, linear=True)

    def _set_page(self, position: int) -> None:
        super()._set_page(position)
        if self.is_linear and self._page is not None:
            self._read_line(self._page.row_of(position) if position > 0 else 0)

    def _column(self) -> int:
        return max(1, self.columns - 1) if self.is_linear else super()._column()

    def _left(self) -> int:
        return 0 if self.is_linear else super()._left()

    def _margin(self, row: Row, room: int) -> tuple[Clean, str]:
        return (NOTHING, "ink") if self.is_linear else super()._margin(row, room)

    def _map_strip(self, y: int) -> Strip:
        return Strip.blank(1, self.ground) if self.is_linear else super()._map_strip(y)

    def render_line(self, y: int) -> Strip:
        """A row; the line that is being read on the ground of the cursor."""
        strip = super().render_line(y)
        if self.is_linear and self._page is not None and y + self.scroll_offset.y == self._row:
            return strip.apply_style(self.role("cursor"))
        return strip

    # The line that is being read

    @property
    def _row(self) -> int:
        """The row of the pane that the line stands on, counted from the first of all."""
        return TOP_ROWS + self._line

    def _read_line(self, number: int) -> None:
        """Go to a line of the page."""
        page = self._page
        if page is None:
            return
        page.row(number + self.height)
        self._set_height()
        before, self._line = self._row, clamp(number, 0, page.height - 1)
        if not self.scroll_offset.y <= self._row < self.scroll_offset.y + self.height:
            is_back = self._row < before
            self.jump_to_row(self._row - (self.height - 1 if is_back else 0))
        self.refresh_row(before)
        self.refresh_row(self._row)
        self._place = page.offset_of(self._line) if self._line else 0
        self.post_message(Moved())

    def move_by(self, rows: int) -> None:
        """Go on by lines, or back, past those with nothing on them."""
        if not self.is_linear or self._page is None:
            super().move_by(rows)
            return
        number = clamp(self._line + rows, 0, self._last_line(rows))
        if abs(rows) == 1:
            while not self._page.row(number).pieces and 0 < number < self._page.height - 1:
                number += rows
        self._read_line(number)

    def _last_line(self, rows: int) -> int:
        """The last line that moving by so many can lead to."""
        assert self._page is not None
        self._page.row(self._line + max(rows, 0) + 1)
        return self._page.height - 1

    def move_to_edge(self, side: int) -> None:
        """Go to the first line or to the last."""
        if not self.is_linear or self._page is None:
            super().move_to_edge(side)
        else:
            self.note_jump()
            self._read_line(0 if side < 0 else self._page.count() - 1)

    def go_to(self, span: Span) -> None:
        """Go to where a span begins."""
        if not self.is_linear or self._page is None:
            super().go_to(span)
        else:
            self.note_jump()
            self._read_line(self._page.row_of(span.start))
            self.refresh()

    def go_to_offset(self, offset: int) -> None:
        """Go to the line that a character stands on."""
        if self.is_linear:
            self.go_to(Span(offset, offset))
        else:
            super().go_to_offset(offset)

    def _jump_near_top(self, row: int) -> None:
        if not self.is_linear:
            super()._jump_near_top(row)
        else:
            self.note_jump()
            self._read_line(row)

    def photo_in_view(self, by: int) -> int | None:
        """The number of the next photo from here, or of the previous."""
        if not self.is_linear or self._page is None or self.article is None:
            return super().photo_in_view(by)
        rows = [self._page.row_of_photo(number) for number in range(len(self.article.photos))]
        if by > 0:
            return next((number for number, row in enumerate(rows) if row > self._line), None)
        return next(
            (number for number in reversed(range(len(rows))) if rows[number] < self._line), None
        )

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Scroll; the line stays on the screen."""
        super().watch_scroll_y(old_value, new_value)
        if self.is_linear and self._page is not None:
            top = round(new_value) - TOP_ROWS
            self._line = clamp(self._line, max(0, top), max(0, top + self.height - 1))

    @property
    def pointed_row(self) -> int:
        """The row of the line; of a page, the one at the top."""
        return self._row if self.is_linear else super().pointed_row

    def on_resize(self, event: events.Resize) -> None:
        """Set the text anew when the pane's width has changed; the line stays."""
        super().on_resize(event)
        if self.is_linear:
            self._read_line(self._line)
