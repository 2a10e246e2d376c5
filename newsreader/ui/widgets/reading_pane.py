"""The reading pane: one article in a centred column, with what is known of it laid over."""

from __future__ import annotations

import os
from bisect import bisect_right
from time import monotonic

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.selection import Selection
from textual.strip import Strip

from newsreader.article import BODY_KINDS, Article, Block, BlockKind, Link, Quote, Span
from newsreader.clean import Clean, join, own
from newsreader.links import in_ascii
from newsreader.page import Page, Piece, Row, plain_text
from newsreader.ui.commands import Place
from newsreader.ui.finding import Finding
from newsreader.ui.keymap import bindings
from newsreader.ui.layers import paint
from newsreader.ui.link_marks import LinkMarks, knows_links
from newsreader.ui.messages import (
    HitsCounted,
    HitsPassed,
    Moved,
    NextWanted,
    NotePointed,
    QuotePointed,
    Said,
)
from newsreader.ui.note_marks import NoteMarks
from newsreader.ui.quote_marks import GUTTER, QuoteMarks
from newsreader.ui.reading_place import with_cursor
from newsreader.ui.selecting import at_offset
from newsreader.ui.voices import INITIAL_CELLS
from newsreader.ui.widgets.hit_map import HitMap
from newsreader.ui.widgets.page_view import TOP_ROWS, PageView

_UPRIGHT = Style(italic=False)
_PAUSE = 0.02
_MOMENT = 0.008


class ReadingPane(PageView):
    """An article to read. Everything it shows of the article is a span of the article's text."""

    BINDINGS = bindings(Place.READING)
    HELP = "The article. / finds, } goes to the next quote, ] to the next photo."

    def __init__(self, *, id: str | None = None, column_width: int = 72) -> None:
        super().__init__(id=id, column_width=column_width)
        self.finding: Finding | None = None
        self.minutes = 0
        """How long the article takes to read."""
        self.current_quote = -1
        self.quote_marks = QuoteMarks()
        """The quotes of the article as they are shown."""
        self.note_marks = NoteMarks()
        """The reader's notes as they are shown."""
        self.always_initials = False
        """Whether the speakers' initials are shown though there are colours for all of them."""
        self._pointed = -1
        self._map = HitMap()
        self._tells_links = knows_links(os.environ)
        self._links = LinkMarks()

    # What is shown

    def show(self, article: Article, position: int = 0) -> None:
        """Show an article, with the character at `position` at the top."""
        self.finding, self.minutes = None, article.minutes
        self.quote_marks, self.current_quote, self._pointed = QuoteMarks(article), -1, -1
        self.note_marks = NoteMarks()
        self._links = LinkMarks(article, tells=self._tells_links)
        super().show(article, position)

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

    def show_notice(self, notice: Clean) -> None:
        """Show a few words where there is no article to show."""
        self.finding = None
        super().show_notice(notice)

    def show_notes(self, note_marks: NoteMarks) -> None:
        """Show the reader's notes on the article; the reading place stays."""
        before, self.note_marks = self.note_marks, note_marks
        if before.cards is not None or note_marks.cards is not None:
            self._set_page(self._place)
        self.forget_rows()
        self._map.clear()
        self.refresh()

    def map_changed(self) -> None:
        """Take note that other things are to be seen on the map."""
        self._map.clear()
        self.refresh()

    @property
    def has_initials(self) -> bool:
        """Whether the speakers' initials stand in the gutter: where colours do not tell enough."""
        return self.always_initials or self.quote_marks.voices.are_many or self.app.no_color

    def show_initials(self, always: bool) -> None:
        """Show the speakers' initials always, or only where colours do not tell enough."""
        self.always_initials = always
        self._set_page(self._place)

    def _set_page(self, position: int) -> None:
        self._map.clear()
        super()._set_page(position)

    def _new_page(self, article: Article) -> Page:
        pictures, cards = self._picture_heights(), self.note_marks.cards
        return Page(article, self._column(), pictures, cards, look=self._look)

    def _least_margin(self) -> int:
        return GUTTER + (INITIAL_CELLS if self.has_initials else 1)

    # Where the reader is

    def put_cursor(self, number: int) -> None:
        """Put the paragraph cursor on a block, and bring that into view: a heading near the top."""
        if self.article is None:
            return
        self.place.block = number
        self.current_quote = -1  # the reader is at the paragraph now, not at the quote
        self._strips.clear()
        block = self.article.blocks[number]
        if block.kind is BlockKind.HEADING and self._page is not None:
            self._jump_near_top(self._page.row_of(block.span.start))
        else:
            self.go_to(block.span)
        self.refresh()
        self.post_message(Moved())

    def go_to_photo(self, number: int) -> None:
        """Bring a photo's card into view, with the paragraph cursor at its caption."""
        if self.article is not None:
            photo = self.article.photos[number]
            self.place.block = self.article.block_at(photo.span.start) if photo.caption else -1
            self._strips.clear()
            self.refresh()
        super().go_to_photo(number)

    def go_to_quote(self, number: int) -> None:
        """Bring a quote into view and mark it as the current one."""
        if self.article is None:
            return
        self.current_quote = number
        self._strips.clear()
        self.go_to(self.article.quotes[number].span)
        self.post_message(Moved())

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

    @property
    def block_here(self) -> Block | None:
        """The paragraph that the reader is at: that of the cursor if in view, else the first.

        One that has begun above the view is not meant where another begins in its upper half.
        """
        blocks = self.article.blocks if self.article is not None else ()
        if 0 <= self.place.block < len(blocks) and self._in_view(blocks[self.place.block].span):
            return blocks[self.place.block]
        top, middle = self.top_offset, (self.top_offset + self.end_offset) // 2
        found = [one for one in blocks if one.span.end > top and one.kind in BODY_KINDS][:2]
        if len(found) == 2 and found[0].span.start < top and found[1].span.start < middle:
            return found[1]
        return found[0] if found else None

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

    def _margin(self, row: Row, room: int) -> tuple[Clean, str]:
        """What stands before a row, and its role of colour."""
        if row.between is not None:
            return self.quote_marks.margin_between(row.between, room)
        return self.quote_marks.margin(row.span or Span(0, 0), room, self.has_initials)

    def _margin_segments(self, row: Row, room: int, ground: Style) -> list[Segment]:
        """The bar of a quote, a note's sign, the paragraph cursor."""
        margin, role = self._margin(row, room)
        parts = self.note_marks.margin(margin, role, row.span)
        if self._has_cursor(row):
            parts = with_cursor(parts, room - GUTTER - 1)
        return [Segment(text, ground + self.role(each) + _UPRIGHT) for text, each in parts]

    def _has_cursor(self, row: Row) -> bool:
        """Whether it is the first row of the block that the paragraph cursor is on."""
        if row.block < 0 or row.block != self.place.block or self.article is None:
            return False
        return row.span is not None and self.article.blocks[row.block].span.start in row.span

    def _paint(self, piece: Piece, row: Row, ground: Style) -> list[Segment]:
        """A piece of a row, with the marks that lie over it."""
        base = self._base(piece, ground)
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
        marks += self._links.over(start, end, self.role("link"))
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
        """A cell of the map."""
        rows, height = self.virtual_size.height, self.height
        top = self.scroll_offset.y * height // max(1, rows)
        thumb = rows > height and top <= y <= top + max(1, height * height // rows)
        if self.article is not None and not self._map.made:
            self._map.make(
                self.article,
                self.finding,
                height,
                notes=self.note_marks.spans,
                marks=self.place.marks,
            )
        glyph, role = self._map.cell(y, thumb)
        return Strip([Segment(glyph, self.ground + self.role(role))], 1)

    # The mouse

    def on_click(self, event: events.Click) -> None:
        """A click on the map goes there; one on a quote makes it the current one."""
        if event.x == self.columns - 1 and self.height > 1:
            self._go_by_map(event.y)
        elif event.y + self.scroll_offset.y - TOP_ROWS == self._end_row >= 0:
            self.post_message(NextWanted())
        elif (note := self._note_at(event.y)) >= 0:
            self.post_message(NotePointed(note))
        elif self.selected_span() is None and (link := self._link_at(event.x, event.y)):
            self._point_at_link(link, event.chain == 2)
        elif self.selected_span() is None and (number := self._quote_at(event.x, event.y)) >= 0:
            self.go_to_quote(number)
            self.post_message(QuotePointed(number))

    def _go_by_map(self, y: int) -> None:
        """Go to what a sign on the map stands for; where there is none, to that share of all."""
        place = self._map.place(y)
        if place is not None:
            self.go_to(place)
            return
        self.note_jump()
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
        offset = self._offset_at(x, y)
        return self.quote_marks.first_over(offset, offset + 1) if offset is not None else -1

    def _link_at(self, x: int, y: int) -> Link | None:
        """The link under a cell of the pane."""
        offset = self._offset_at(x, y)
        return self._links.at(offset) if offset is not None else None

    def _point_at_link(self, link: Link, opens: bool) -> None:
        """Say where a link leads, or go there in the browser."""
        if opens:
            self.app.open_url(in_ascii(link.address))
        does = own("Opened" if opens else "Click twice to open:")
        self.post_message(Said(join(" ", (does, link.address))))

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
