"""The reading pane: one article in a centred column, with what is known of it laid over."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from time import monotonic
from typing import TYPE_CHECKING

from rich.segment import Segment
from rich.style import Style
from textual import events, on
from textual.selection import Selection
from textual.strip import Strip

from newsreader.article import NOTHING, Article, BlockKind, Quote, Span
from newsreader.clean import Clean, cut, own
from newsreader.page import Look, Page, Piece, Row, goes_on, plain_text
from newsreader.text import cells, fit
from newsreader.ui.commands import Place
from newsreader.ui.finding import Finding
from newsreader.ui.keymap import bindings
from newsreader.ui.layers import paint
from newsreader.ui.messages import (
    HitsCounted,
    HitsPassed,
    Moved,
    NextWanted,
    NotePointed,
    PictureCame,
    QuotePointed,
)
from newsreader.ui.note_marks import NoteMarks
from newsreader.ui.quote_marks import GUTTER, QuoteMarks
from newsreader.ui.reading_place import ReadingPlace
from newsreader.ui.selecting import at_offset, follow_mouse, widened
from newsreader.ui.voices import INITIAL_CELLS
from newsreader.ui.widgets.hit_map import HitMap
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

_CURSOR = own("▸")
_UPRIGHT = Style(italic=False)
_FIRST_CHARACTERS = 8_000
_NEXT_CHARACTERS = 15_000
_PAUSE = 0.02
_MOMENT = 0.008

_ROLE_OF_STYLE = {
    "body": "ink",
    "block-quote": "ink",
    "caption": "ink",
    "facts": "second",
    "announcement": "second",
    "number": "second",
}


class ReadingPane(LineView):
    """An article to read. Everything it shows of the article is a span of the article's text."""

    BINDINGS = bindings(Place.READING)
    HELP = "The article. / finds, } goes to the next quote, ] to the next photo."

    def __init__(self, *, id: str | None = None, column_width: int = 72) -> None:
        super().__init__(id=id)
        self.article: Article | None = None
        self.finding: Finding | None = None
        self.minutes = 0
        """How long the article takes to read."""
        self.current_quote = -1
        self.column_width = column_width
        self._look = Look()
        self._page: Page | None = None
        # The reading place: what is at the top. Only scrolling changes it, so that the rows may be
        # laid anew any number of times, or have no room at all, without the place getting lost.
        self._place = 0
        self._gone_to: Span | None = None
        self._notice: Clean = NOTHING
        self.quote_marks = QuoteMarks()
        """The quotes of the article as they are shown."""
        self.note_marks = NoteMarks()
        """The reader's notes as they are shown. `note_marks.spans` are their places."""
        self.always_initials = False
        """Whether the speakers' initials are shown though there are colours for all of them."""
        self._pointed = -1
        self._strips: dict[int, Strip] = {}
        self._map = HitMap()
        self.place = ReadingPlace()
        """The paragraph cursor, the marks, and where the reader was before the last jump."""
        self._next: Clean = NOTHING
        self._pictures: InsetPictures | None = None

    # What is shown

    def show(self, article: Article, position: int = 0) -> None:
        """Show an article, with the character at `position` at the top."""
        self.article, self.finding, self._notice = article, None, NOTHING
        self.current_quote, self.minutes = -1, article.minutes
        self.quote_marks, self._pointed = QuoteMarks(article), -1
        self.note_marks = NoteMarks()
        self._pictures = self._gone_to = None
        self.place.enter(article)
        self._set_page(position)

    def show_notes(self, note_marks: NoteMarks) -> None:
        """Show the reader's notes on the article; the reading place stays."""
        before, self.note_marks = self.note_marks, note_marks
        if before.cards is not None or note_marks.cards is not None:
            self._set_page(self._place)
        self.forget_rows()
        self._map.clear()
        self.refresh()

    def renew(self, article: Article) -> None:
        """Show the same article as it is known now; the reading place, quote and find stay."""
        before, finding, quote = self.top_offset, self.finding, self.current_quote
        self.show(article, before)
        self.current_quote = quote if quote < len(article.quotes) else -1
        if finding is not None:
            anchor = finding.current.start if finding.current is not None else before
            again = Finding(finding.finder, article.text, anchor, goes_on=finding.goes_on)
            self.set_finding(again, move=False)
            self.post_message(HitsCounted())

    @property
    def notes(self) -> tuple[Span, ...]:
        """Where there are notes on the article, in the order of the text."""
        return tuple(sorted(place for place in self.note_marks.places if place is not None))

    def show_next(self, offer: Clean) -> None:
        """Offer another article below the end of this one, in these words; nothing offers none."""
        if offer != self._next:
            self._next = offer
            self._strips.clear()
            self.refresh()

    def map_changed(self) -> None:
        """Take note that other things are to be seen on the map."""
        self._map.clear()
        self.refresh()

    def show_notice(self, notice: Clean) -> None:
        """Show a few words where there is no article to show."""
        self.article, self.finding, self._page = None, None, None
        self._notice = notice
        self._strips.clear()
        self.set_row_count(0)
        self.refresh()

    @property
    def has_initials(self) -> bool:
        """Whether the speakers' initials stand in the gutter: where colours do not tell enough."""
        return self.always_initials or self.quote_marks.voices.are_many or self.app.no_color

    def show_initials(self, always: bool) -> None:
        """Show the speakers' initials always, or only where colours do not tell enough."""
        self.always_initials = always
        self._set_page(self._place)

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
        self._set_height()
        self._map.clear()
        self.jump_to_row(top)
        self._place = position
        self.refresh()
        self.post_message(Moved())
        if not page.complete:
            self.set_timer(_PAUSE, lambda: self._lay_on(page))

    def _new_page(self, article: Article) -> Page:
        """An article set for the room there is."""
        pictures, cards = self._picture_heights(), self.note_marks.cards
        return Page(article, self._column(), pictures, cards, look=self._look)

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

    def _column(self) -> int:
        """The width of the column of text, in cells."""
        return max(1, min(self.column_width, self.columns - 2 * self._least_margin()))

    def _left(self) -> int:
        """The column the text begins in."""
        return max(self._least_margin(), (self.columns - 1 - self._column()) // 2)

    def _least_margin(self) -> int:
        """How many cells there are at least on either side of the column."""
        return GUTTER + (INITIAL_CELLS if self.has_initials else 1)

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

    def go_to(self, span: Span) -> None:
        """Bring a span into view: not at all where it is, else to a third of the height."""
        if self._page is None:
            return
        first = TOP_ROWS + self._page.row_of(span.start)
        last = TOP_ROWS + self._page.row_of(max(span.start, span.end - 1))
        self._set_height()
        top, height = self.scroll_offset.y, self.height
        if first < top or last >= top + height:
            self._note_jump()
            self.jump_to_row(first - min(height // 3, max(0, height - (last - first) - 1)))
        self._gone_to = span
        self.refresh()

    def go_to_offset(self, offset: int) -> None:
        """Bring a character's row to the top of the view."""
        if self._page is not None:
            row = TOP_ROWS + self._page.row_of(offset) if offset > 0 else 0
            self._note_jump()
            self._set_height()
            self.jump_to_row(row)

    def move_to_edge(self, side: int) -> None:
        """Move to the headline (-1) or to the end (1)."""
        self._note_jump()
        super().move_to_edge(side)

    def _note_jump(self) -> None:
        """Remember the place that is left by a jump."""
        self.place.before = self.top_offset

    def put_cursor(self, number: int) -> None:
        """Put the paragraph cursor on a block, and bring that into view: a heading near the top."""
        if self.article is None:
            return
        self.place.block = number
        self._strips.clear()
        block = self.article.blocks[number]
        if block.kind is BlockKind.HEADING and self._page is not None:
            self._jump_near_top(self._page.row_of(block.span.start))
        else:
            self.go_to(block.span)
        self.refresh()

    def _jump_near_top(self, row: int) -> None:
        """Bring a row of the page into view, with two rows of what stands above it."""
        self._note_jump()
        self._set_height()
        self.jump_to_row(TOP_ROWS + row - 2)

    def go_to_photo(self, number: int) -> None:
        """Bring a photo's card into view, near the top."""
        if self._page is not None:
            self._jump_near_top(self._page.row_of_photo(number))

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

    def go_to_quote(self, number: int) -> None:
        """Bring a quote into view and mark it as the current one."""
        if self.article is None:
            return
        self.current_quote = number
        self._strips.clear()
        self.go_to(self.article.quotes[number].span)

    def quote_from_here(self, by: int) -> int | None:
        """The number of the next quote, or of the previous: from the current one, else the view."""
        quotes = self.article.quotes if self.article is not None else ()
        if not quotes:
            return None
        if self.current_quote >= 0 and self._in_view(quotes[self.current_quote].span):
            number = self.current_quote + by
        else:
            at = bisect_right(quotes, self.top_offset - 1, key=lambda quote: quote.span.start)
            number = at if by > 0 else at - 1
        return number if 0 <= number < len(quotes) else None

    @property
    def quote_here(self) -> Quote | None:
        """The current quote, if it is in view."""
        if self.article is None or self.current_quote < 0:
            return None
        quote = self.article.quotes[self.current_quote]
        return quote if self._in_view(quote.span) else None

    def _in_view(self, span: Span) -> bool:
        return self.top_offset <= span.start < max(self.end_offset, 1)

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Scroll, and say so."""
        super().watch_scroll_y(old_value, new_value)
        if round(old_value) != round(new_value) and self._page is not None:
            self._gone_to = None
            y = round(new_value) - TOP_ROWS
            self._place = self._page.offset_of(y) if y > 0 else 0
            self.post_message(Moved())
            self.call_after_refresh(follow_mouse, self)

    # Finding

    def set_finding(self, finding: Finding | None, *, move: bool = True) -> None:
        """Mark the hits of a find, go to the current one, and count on behind the screen."""
        self.finding = finding
        self._strips.clear()
        self._map.clear()
        if move and finding is not None and finding.current is not None:
            self.go_to(finding.current)
        self.refresh()
        if finding is not None and not finding.complete:
            self.set_timer(_PAUSE, lambda: self._search_on(finding))

    def _search_on(self, finding: Finding) -> None:
        """Go through the next slices of a long text, as far as a moment lasts."""
        if finding is not self.finding:
            return
        until = monotonic() + _MOMENT
        while not finding.complete and monotonic() < until:
            finding.search_on()
        if finding.complete:
            self._strips.clear()
            self._map.clear()
            self.refresh()
            self.post_message(HitsCounted())
        else:
            self.set_timer(_PAUSE, lambda: self._search_on(finding))

    def action_hit(self, by: int) -> None:
        """Go to the next hit, or to the previous; of a search, on into the next article."""
        if self.finding is None:
            return
        if self.finding.is_past(by):
            self.post_message(HitsPassed(by))
            return
        hit = self.finding.step(by)
        self._strips.clear()
        if hit is not None:
            self.go_to(hit)
        self.post_message(HitsCounted())

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
        if y == self._end_row:
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

    def _margin(self, row: Row, room: int) -> tuple[Clean, str]:
        """What stands before a row, and its role of colour."""
        return self.quote_marks.margin(row.span or Span(0, 0), room, self.has_initials)

    def _margin_segments(self, row: Row, room: int, ground: Style) -> list[Segment]:
        """What stands before a row: the bar of a quote, a note's sign, the paragraph cursor."""
        margin, role = self._margin(row, room)
        parts = self.note_marks.margin(margin, role, row.span)
        if row.block >= 0 and row.block == self.place.block:
            parts = _with_cursor(parts, room - GUTTER - 1)
        return [Segment(text, ground + self.role(each) + _UPRIGHT) for text, each in parts]

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
        lines = self._notice.split("\n")
        at = y - max(0, self.height // 3)
        text = own(lines[at]) if 0 <= at < len(lines) else NOTHING
        indent = max(0, (width - cells(text)) // 2)
        segments = [Segment(" " * indent + text, self.ground + self.role("second"))]
        return Strip(segments).adjust_cell_length(width, self.ground)

    def _paint(self, piece: Piece, row: Row, ground: Style) -> list[Segment]:
        """A piece of a row, with the marks that lie over it."""
        base = ground + self.role(_ROLE_OF_STYLE.get(piece.style, piece.style))
        if piece.start is None:
            return [Segment(piece.text, base)]
        start, end = piece.start, piece.start + len(piece.text)
        segments = paint(piece.text, start, base, self._marks_over(start, end))
        placed = []
        for text, style, _ in segments:
            placed.append(Segment(text, (style or base) + at_offset(start)))
            start += len(text)
        return placed

    def _marks_over(self, start: int, end: int) -> list[tuple[int, int, Style]]:
        """The marks on a stretch of text, the lowest first."""
        article = self.article
        assert article is not None
        marks: list[tuple[int, int, Style]] = []
        dateline = article.dateline
        if dateline is not None and dateline.start < end and start < dateline.end:
            marks.append((dateline.start, dateline.end, self.role("dateline")))
        for mark in (*self.note_marks.over(start, end), *self.quote_marks.over(start, end)):
            marks.append((mark.start, mark.end, self.role(mark.role)))
        if self.current_quote >= 0:
            span = article.quotes[self.current_quote].span
            marks.append((span.start, span.end, self.role("current-quote")))
        if self.finding is not None:
            current = self.finding.current
            for hit in self.finding.over(start, end):
                role = "current-hit" if hit == current else "hit"
                marks.append((hit.start, hit.end, self.role(role)))
        selection = self.text_selection
        selected = selection.get_span(0) if selection is not None else None
        if selected is not None:
            last = selected[1] if selected[1] >= 0 else len(article.text)
            marks.append((selected[0], last, self.role("selection")))
        return marks

    def _map_strip(self, y: int) -> Strip:
        """One cell of the map at the right edge."""
        rows, height = self.virtual_size.height, self.height
        top = self.scroll_offset.y * height // max(1, rows)
        thumb = rows > height and top <= y <= top + max(1, height * height // rows)
        if self.article is not None and not self._map.made:
            self._map.make(
                self.article, self.finding, height, notes=self.notes, marks=self.place.marks
            )
        glyph, role = self._map.cell(y, thumb)
        return Strip([Segment(glyph, self.ground + self.role(role))], 1)

    def on_click(self, event: events.Click) -> None:
        """A click on the map goes there; one on a quote makes it the current one."""
        if event.x == self.columns - 1 and self.height > 1:
            self._go_by_map(event.y)
        elif event.y + self.scroll_offset.y - TOP_ROWS == self._end_row >= 0:
            self.post_message(NextWanted())
        elif (note := self._note_at(event.y)) >= 0:
            self.post_message(NotePointed(note))
        elif self.selected_span() is None and (number := self._quote_at(event.x, event.y)) >= 0:
            self.go_to_quote(number)
            self.post_message(QuotePointed(number))

    def _go_by_map(self, y: int) -> None:
        """Go to what a sign on the map stands for; where there is none, to that share of all."""
        place = self._map.place(y)
        if place is not None:
            self.go_to(place)
            return
        self._note_jump()
        self.jump_to_row(round(self.max_scroll_y * y / (self.height - 1)))

    def point(self, x: int, y: int) -> None:
        """Make the quote in a cell of the screen the current one, if there is one in it."""
        inside = self.content_region.contains(x, y)
        number = self._quote_at(x - self.region.x, y - self.region.y) if inside else -1
        if number >= 0:
            self.go_to_quote(number)

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Say whose the quote under the mouse is."""
        number = self._quote_at(event.x, event.y)
        if number != self._pointed:
            self._pointed = number
            self.post_message(QuotePointed(number))

    def on_leave(self, event: events.Leave) -> None:
        """There is no quote under the mouse any more."""
        if self._pointed >= 0:
            self._pointed = -1
            self.post_message(QuotePointed(-1))

    def _quote_at(self, x: int, y: int) -> int:
        """The number of the quote under a cell of the pane; -1 where there is none."""
        row = y + self.scroll_offset.y - TOP_ROWS
        if self._page is None or not 0 <= row < self._page.height:
            return -1
        offset = self._page.offset_at(row, x - self._left())
        return self.quote_marks.first_over(offset, offset + 1) if offset is not None else -1

    def _note_at(self, y: int) -> int:
        """The number of the note whose card is on a row of the pane; -1 where there is none."""
        row = y + self.scroll_offset.y - TOP_ROWS
        is_laid = self._page is not None and 0 <= row < self._page.height
        return self._page.row(row).note if self._page is not None and is_laid else -1

    # Selecting

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """The selected words, without the breaks of the rows."""
        span = self.selected_span(selection)
        return (plain_text(self.article, span), "\n") if span and self.article else None

    def selected_span(self, selection: Selection | None = None) -> Span | None:
        """Where the selection stands in the text."""
        chosen = selection or self.text_selection
        ends = chosen.get_span(0) if chosen is not None else None
        if ends is None or self.article is None:
            return None
        last = len(self.article.text) if ends[1] < 0 else ends[1]
        return Span(ends[0], last) if last > ends[0] else None

    def selection_updated(self, selection: Selection | None) -> None:
        """Draw the selection."""
        self._strips.clear()
        self.refresh()


def _with_cursor(parts: list[tuple[Clean, str]], at: int) -> list[tuple[Clean, str]]:
    """What stands before a row, with the paragraph cursor in a cell that is free."""
    placed: list[tuple[Clean, str]] = []
    for text, role in parts:
        if text[at : at + 1] == " " and at >= 0:
            placed += [(cut(text, 0, at), role), (_CURSOR, "accent")]
            placed.append((cut(text, at + 1, len(text)), role))
        else:
            placed.append((text, role))
        at -= len(text)
    return placed
