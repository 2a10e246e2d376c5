"""The articles that a search of the library has found."""

from typing import ClassVar

from rich.style import Style
from textual.message import Message
from textual.strip import Strip

from newsreader.article import NOTHING, Span
from newsreader.clean import Clean, cut, own
from newsreader.facts import show_day
from newsreader.library.index.asking import Hit
from newsreader.text import cells, fit, wrap
from newsreader.ui.layers import paint
from newsreader.ui.linear import facts, sentences
from newsreader.ui.widgets.line_view import ItemView

_MARGIN = 2


class HitList(ItemView):
    """One item an article: headline and day, and two rows of the words around what was found."""

    ITEM_ROWS: ClassVar[int] = 4
    PLAIN_ROWS: ClassVar[int] = 3
    HELP = "What was found. Enter reads it at that place; / goes back to the words."

    class Opened(Message):
        """The hit that the cursor is on is to be read."""

    class NearEnd(Message):
        """The cursor is near the last hit there is: more are wanted."""

    class LeftAbove(Message):
        """The cursor is on the first hit, and was to go further up."""

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self._hits: tuple[Hit, ...] = ()

    @property
    def item_count(self) -> int:
        """How many hits there are."""
        return len(self._hits)

    @property
    def current(self) -> Hit | None:
        """The hit that the cursor is on."""
        return self._hits[self.cursor] if self._hits else None

    def show(self, hits: tuple[Hit, ...]) -> None:
        """Show other hits, from the first on."""
        self._hits = hits
        self.cursor = 0
        self.items_changed()
        self.jump_to_row(0)

    def rearrange(self, hits: tuple[Hit, ...]) -> None:
        """Show the hits in another order; where the cursor has been moved, it stays on its hit."""
        before = self.current if self.cursor else None
        self.show(hits)
        numbers = [hit.number for hit in hits]
        if before is not None and before.number in numbers:
            self.set_cursor(numbers.index(before.number), report=False)

    def add(self, hits: tuple[Hit, ...]) -> None:
        """Show more hits behind those that are there."""
        self._hits += hits
        self.items_changed()

    def cursor_moved(self) -> None:
        """Ask for more before the last one is reached."""
        if self.cursor >= self.item_count - 10:
            self.post_message(self.NearEnd())

    def action_move(self, by: int) -> None:
        """Move by rows; from the first hit up, out of the list."""
        if by < 0 and self.cursor == 0:
            self.post_message(self.LeftAbove())
        else:
            super().action_move(by)

    def action_open(self) -> None:
        """Read the hit that the cursor is on."""
        if self._hits:
            self.post_message(self.Opened())

    def item_rows(self, number: int) -> list[Strip]:
        """A hit's rows, the last one empty."""
        hit = self._hits[number]
        ground = self.item_ground(number)
        edge = [self.cursor_bar(number), (own(" "), Style())]
        room = self.room(_MARGIN + 2)
        rows = [self.strip([*edge, *self._head(hit, room)], ground)]
        lines, more = self._lines(hit, room)
        for at, (start, end) in enumerate(lines):
            more_here = more if at == len(lines) - 1 else NOTHING
            row = [*edge, *self._words(hit, start, end), (more_here, self.role("second"))]
            rows.append(self.strip(row, ground))
        rows += [self.strip(edge, ground)] * (self.ITEM_ROWS - 1 - len(rows))
        return [*rows, self.strip([], self.ground)]

    def item_words(self, number: int) -> Clean:
        """A hit in words: headline, outlet and day, and the words around what was found."""
        hit = self._hits[number]
        return sentences(hit.entry.title, facts(hit.entry), hit.snippet.text)

    def _head(self, hit: Hit, room: int) -> list[tuple[Clean, Style]]:
        """The headline, and at the right outlet and day."""
        entry = hit.entry
        day = show_day(entry.published)
        facts = own(" · ".join(part for part in (entry.source, day) if part))
        facts = facts if cells(facts) <= room // 2 else fit(day, room // 2)
        title = fit(entry.title, room - cells(facts) - 2)
        gap = own(" " * max(1, room - cells(title) - cells(facts)))
        return [(title, self.role("title")), (gap, Style()), (facts, self.role("second"))]

    def _lines(self, hit: Hit, room: int) -> tuple[list[tuple[int, int]], Clean]:
        """The rows of the snippet, and what stands behind the last one if there is more."""
        text, most = hit.snippet.text, self.ITEM_ROWS - 2
        lines = wrap(text, 0, len(text), room)
        if len(lines) <= most:
            return lines, NOTHING
        last = lines[most - 1][0]
        return [*lines[: most - 1], wrap(text, last, len(text), room - 1)[0]], own("…")

    def _words(self, hit: Hit, start: int, end: int) -> list[tuple[Clean, Style]]:
        """A row of the snippet, what was found marked."""
        text = cut(hit.snippet.text, start, end)
        mark = self.role("hit")
        marks = [
            (span.start, span.end, mark) for span in hit.snippet.marks if _meets(span, start, end)
        ]
        segments = paint(text, start, self.role("second"), marks)
        return [(own(each.text), each.style or Style()) for each in segments]


def _meets(span: Span, start: int, end: int) -> bool:
    return span.start < end and start < span.end
