"""An article set as a page in a centred column, and the place in it that the reader is at."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from rich.segment import Segment
from rich.style import Style
from textual import events, on
from textual.strip import Strip

from newsreader.article import NOTHING, Article, Span
from newsreader.clean import Clean, cut
from newsreader.page import Look, Page, Piece, Row, goes_on
from newsreader.text import cells, fit, wrap
from newsreader.ui.messages import Moved, PictureCame
from newsreader.ui.quote_marks import GUTTER
from newsreader.ui.reading_place import ReadingPlace
from newsreader.ui.selecting import follow_mouse, widened
from newsreader.ui.widgets.line_view import LineView

if TYPE_CHECKING:
    from newsreader.pictures.wishes import Answer
    from newsreader.ui.album import Album
    from newsreader.ui.inset_pictures import InsetPictures

TOP_ROWS = 1
"""Rows of space above the headline."""

END_ROWS = 3
"""Rows below the last one of the text; on the first of them the next article is offered."""

_ROOM_FOR_SPACE = 12
"""How high the pane has to be for all of them; a lower one has the first alone."""

_NOTICE_MARGIN = 2
_FIRST_CHARACTERS = 8_000
_NEXT_CHARACTERS = 15_000
_PAUSE = 0.02

_ROLE_OF_STYLE = {
    "body": "ink",
    "block-quote": "ink",
    "caption": "ink",
    "facts": "second",
    "announcement": "second",
    "number": "second",
}


class PageView(LineView):
    """A page to be moved over. What lies over its text, and stands beside it, others add."""

    def __init__(self, *, id: str | None = None, column_width: int = 72) -> None:
        super().__init__(id=id)
        self.article: Article | None = None
        self.column_width = column_width
        self.place = ReadingPlace()
        """The paragraph cursor, the marks, and where the reader was before the last jump."""
        self._look = Look()
        self._page: Page | None = None
        # The reading place: what is at the top. Only scrolling changes it, so that the rows may be
        # laid anew any number of times, or have no room at all, without the place getting lost.
        self._place = 0
        self._gone_to: Span | None = None
        self._went_on = False
        self._notice: Clean = NOTHING
        self._next: Clean = NOTHING
        self._strips: dict[int, Strip] = {}
        self._pictures: InsetPictures | None = None

    # What is shown

    def show(self, article: Article, position: int = 0) -> None:
        """Show an article, with the character at `position` at the top."""
        self.article, self._notice = article, NOTHING
        self._pictures = self._gone_to = None
        self._went_on = False
        self.place.enter(article)
        self._set_page(position)

    def show_notice(self, notice: Clean) -> None:
        """Show a few words where there is no article to show."""
        self.article, self._page = None, None
        self._notice = notice
        self._strips.clear()
        self.set_row_count(0)
        self.refresh()

    def show_next(self, offer: Clean) -> None:
        """Offer another article below the end of this one, in these words; nothing offers none."""
        if offer != self._next:
            self._next = offer
            self._strips.clear()
            self.refresh()

    def set_column_width(self, width: int) -> None:
        """Set the text in a column of another width; the reading place stays."""
        self.column_width = width
        self._set_page(self._place)

    def set_look(self, look: Look) -> None:
        """Set running text closer or farther apart, flush or ragged; the reading place stays."""
        if look != self._look:
            self._look = look
            self._set_page(self._place)

    def _set_page(self, position: int) -> None:
        """Set the article anew, with the character at `position` at the top."""
        self._strips.clear()
        self._place = position
        if self.article is None or not self.columns or not self.height:
            self._page = None
            self.refresh()
            return
        page = self._page = self._new_page(self.article)
        page.lay(_FIRST_CHARACTERS)
        top = TOP_ROWS + page.row_of(position) if position > 0 else 0
        page.row(top + self.height)
        went_on = self._went_on
        self._set_height()
        self.jump_to_row(top)
        self._place, self._went_on = position, went_on
        self.refresh()
        self.post_message(Moved())
        if not page.complete:
            self.set_timer(_PAUSE, lambda: self._lay_on(page))

    def _new_page(self, article: Article) -> Page:
        """An article set for the room there is."""
        return Page(article, self._column(), self._picture_heights(), look=self._look)

    def _lay_on(self, page: Page) -> None:
        """Lay the next rows of a long text, and come back for the rest."""
        if page is not self._page:
            return
        more = page.lay(_NEXT_CHARACTERS)
        self._set_height()
        if more:
            self.set_timer(_PAUSE, lambda: self._lay_on(page))

    def _set_height(self) -> None:
        """Let the pane scroll over all rows of the page."""
        if self._page is not None:
            below = END_ROWS if self.height >= _ROOM_FOR_SPACE else 1
            self.set_row_count(TOP_ROWS + self._page.height + below)

    # Pictures

    def show_pictures(self, album: Album | None) -> None:
        """Show the article's pictures in its text, from an album of them, or no pictures."""
        if album is not None:
            from newsreader.ui.inset_pictures import InsetPictures

            self._pictures = InsetPictures(album, self._hear)
            self._set_page(self._place)
        elif self._pictures is not None:
            self._pictures = None
            self._set_page(self._place)

    def _hear(self, answer: Answer) -> None:
        """Take an answer over from the darkroom's thread to the screen's."""
        self.post_message(PictureCame(answer))

    @on(PictureCame)
    def _picture_came(self, message: PictureCame) -> None:
        if self._pictures is not None and self._pictures.take(message.answer):
            self._set_page(self._place)

    def _picture_heights(self) -> Mapping[int, int]:
        """The rows to be left for pictures."""
        if self._pictures is None:
            return {}
        self._pictures.fit(self._column(), self.height)
        return self._pictures.heights

    # The column

    @property
    def text_width(self) -> int:
        """How wide the column of text is, in cells: as it was wanted, or as there is room for."""
        return self._column()

    def _column(self) -> int:
        """The width of the column of text, in cells."""
        return max(1, min(self.column_width, self.columns - 2 * self._least_margin()))

    def _left(self) -> int:
        """The column the text begins in."""
        return max(self._least_margin(), (self.columns - 1 - self._column()) // 2)

    def _least_margin(self) -> int:
        """How many cells there are at least on either side of the column."""
        return GUTTER + 1

    def on_resize(self, event: events.Resize) -> None:
        """Set the text anew when the pane's width has changed; the reading place stays.

        What has just been gone to stays in view, which another width may have moved it out of.
        """
        gone_to = self._gone_to
        if self._page is None or self._page.width != self._column():
            self._set_page(self._place)
        if gone_to is not None:
            self.go_to(gone_to)
        self._strips.clear()
        self.refresh()

    # Where the reader is

    @property
    def top_offset(self) -> int:
        """The first character in view; 0 where the headline is."""
        return self._place

    @property
    def end_offset(self) -> int:
        """The character behind the last one in view."""
        if self._page is None or self.article is None:
            return 0
        last = self.scroll_offset.y + self.height - TOP_ROWS
        if self._page.complete and last >= self._page.height:
            return len(self.article.text)
        return self._page.offset_of(last)

    @property
    def is_read_on(self) -> bool:
        """Whether it was last moved on, down the text, and neither begins nor ends in view."""
        article = self.article
        is_amid = article is not None and self._place > 0 and self.end_offset < len(article.text)
        return is_amid and self._went_on

    def _in_view(self, span: Span) -> bool:
        return self.top_offset <= span.start < max(self.end_offset, 1)

    def _offset_at(self, x: int, y: int) -> int | None:
        """The character under a cell of the pane; None where there is none."""
        row = y + self.scroll_offset.y - TOP_ROWS
        if self._page is None or not 0 <= row < self._page.height:
            return None
        return self._page.offset_at(row, x - self._left())

    def go_to(self, span: Span) -> None:
        """Bring a span into view: not at all where it is, else to a third of the height."""
        if self._page is None:
            return
        first = TOP_ROWS + self._page.row_of(span.start)
        last = TOP_ROWS + self._page.row_of(max(span.start, span.end - 1))
        self._set_height()
        top, height = self.scroll_offset.y, self.height
        if first < top or last >= top + height:
            self.note_jump()
            self.jump_to_row(first - min(height // 3, max(0, height - (last - first) - 1)))
        self._gone_to = span
        self.refresh()

    def go_to_offset(self, offset: int) -> None:
        """Bring a character's row to the top of the view."""
        if self._page is not None:
            row = TOP_ROWS + self._page.row_of(offset) if offset > 0 else 0
            self.note_jump()
            self._set_height()
            self.jump_to_row(row)

    def move_to_edge(self, side: int) -> None:
        """Move to the headline (-1) or to the end (1)."""
        self.note_jump()
        super().move_to_edge(side)

    def note_jump(self) -> None:
        """Remember the place that is left by a jump."""
        self.place.before = self.top_offset

    def _jump_near_top(self, row: int) -> None:
        """Bring a row of the page into view, with two rows of what stands above it."""
        self.note_jump()
        self._set_height()
        self.jump_to_row(TOP_ROWS + row - 2)

    def go_to_photo(self, number: int) -> None:
        """Bring a photo's card into view, near the top."""
        if self._page is not None:
            self._jump_near_top(self._page.row_of_photo(number))

    def photo_here(self, last: int) -> int:
        """The number of the photo that is looked at: the first in view, unless the last one is."""
        if self._page is None or self.article is None:
            return last
        top = self.scroll_offset.y - TOP_ROWS
        rows = [self._page.row_of_photo(number) for number in range(len(self.article.photos))]
        in_view = [number for number, row in enumerate(rows) if top <= row < top + self.height]
        return last if last in in_view or not in_view else in_view[0]

    def photo_in_view(self, by: int) -> int | None:
        """The number of the next photo below the top of the view, or of the previous above it."""
        if self._page is None or self.article is None:
            return None
        rows = [self._page.row_of_photo(number) for number in range(len(self.article.photos))]
        top = self.scroll_offset.y - TOP_ROWS + 2
        if by > 0:
            if self.scroll_offset.y >= self.max_scroll_y:
                return None
            return next((number for number, row in enumerate(rows) if row > top), None)
        return next((number for number in range(len(rows) - 1, -1, -1) if rows[number] < top), None)

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Scroll, and say so."""
        super().watch_scroll_y(old_value, new_value)
        if round(old_value) != round(new_value) and self._page is not None:
            self._gone_to = None
            y, before = round(new_value) - TOP_ROWS, self._place
            self._place = self._page.offset_of(y) if y > 0 else 0
            self._went_on = self._place > before
            self.post_message(Moved())
            self.call_after_refresh(follow_mouse, self)

    # Drawing

    def render_line(self, y: int) -> Strip:
        """The row of the page on this row of the pane, and its cell of the map at the right."""
        row = y + self.scroll_offset.y
        strip = self._strips.get(row)
        if strip is None:
            strip = self._strips[row] = self._draw(row - TOP_ROWS)
            if len(self._strips) > 2_000:
                self._strips.clear()
        return Strip.join([strip, self._map_strip(y)])

    def forget_rows(self) -> None:
        """Forget how rows look: something that lies over them has changed."""
        self._strips.clear()

    def _draw(self, y: int) -> Strip:
        """One row of the page, without the map."""
        width = self.columns - 1
        if self._page is None:
            return self._notice_strip(y, width)
        if y == self._end_row >= 0:
            return self._offer_strip(width)
        row = self._page.row(y) if y >= 0 else Row()
        left, ground = self._left(), self.ground
        segments = self._margin_segments(row, left, ground)
        used = left
        if row.photo >= 0 and self._pictures is not None:
            cells_of_picture, columns = self._pictures.row(row.photo, row.picture_row)
            segments += cells_of_picture
            used += columns
        for number, piece in enumerate(row.pieces):
            at = left + piece.cell
            if number and goes_on(row.pieces[number - 1], piece):
                segments += widened(segments[-1], at - used, piece)
            elif at > used:
                segments.append(Segment(" " * (at - used), ground))
            segments += self._paint(piece, row, ground)
            used = max(used, at) + cells(piece.text)
        segments.append(Segment(" " * max(0, width - used), ground))
        return Strip(segments).crop(0, width)

    def _margin_segments(self, row: Row, room: int, ground: Style) -> list[Segment]:
        """What stands before a row."""
        return [Segment(" " * room, ground)]

    def _paint(self, piece: Piece, row: Row, ground: Style) -> list[Segment]:
        """A piece of a row."""
        return [Segment(piece.text, self._base(piece, ground))]

    def _base(self, piece: Piece, ground: Style) -> Style:
        """The style of a piece before anything lies over it."""
        return ground + self.role(_ROLE_OF_STYLE.get(piece.style, piece.style))

    def _map_strip(self, y: int) -> Strip:
        """The cell at the right edge."""
        return Strip.blank(1, self.ground)

    @property
    def _end_row(self) -> int:
        """The row of the page on which the next article is offered; -1 where there is none yet."""
        page = self._page
        return page.height if page is not None and page.complete and self._next else -1

    def _offer_strip(self, width: int) -> Strip:
        """The row below the end, which is no part of the article and so has no place in it."""
        offer = fit(self._next, self._column())
        style = self.ground + self.role("second")
        words = Segment(f"{' ' * self._left()}{offer}", style)
        return Strip([words]).adjust_cell_length(width, style)

    def _notice_strip(self, y: int, width: int) -> Strip:
        """A row of the few words that stand where there is no article, each line in the middle."""
        room = max(1, width - 2 * _NOTICE_MARGIN)
        lines = [
            cut(self._notice, start, end)
            for start, end in wrap(self._notice, 0, len(self._notice), room)
        ]
        at = y - max(0, (self.height - len(lines)) // 3)
        text = lines[at] if 0 <= at < len(lines) else NOTHING
        indent = max(0, (width - cells(text)) // 2)
        segments = [Segment(" " * indent + text, self.ground + self.role("second"))]
        return Strip(segments).adjust_cell_length(width, self.ground)
