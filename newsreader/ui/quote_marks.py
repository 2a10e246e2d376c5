"""The quotes of an article as the reading pane shows them: marks on the text, bars beside it."""

from newsreader.article import NOTHING, Article, Quote, QuoteKind, Span
from newsreader.clean import Clean, join, own
from newsreader.text import cells
from newsreader.ui.layers import Layer, Mark
from newsreader.ui.voices import INITIAL_CELLS, Voices

GUTTER = 2
"""How many cells before the text the bar of a quote stands."""

_BAR, _REPORTED_BAR = own("┃"), own("┊")


class QuoteMarks:
    """Where an article's quotes and the mentions of their speakers stand, and how they look."""

    def __init__(self, article: Article | None = None) -> None:
        """Take the article; without one there are no marks."""
        quotes = article.quotes if article is not None else ()
        self.voices = Voices(article.speakers if article is not None else ())
        self._all = quotes
        self._numbers = Layer(
            Mark(quote.span.start, quote.span.end, str(number))
            for number, quote in enumerate(quotes)
        )
        self._quotes = Layer(
            Mark(quote.span.start, quote.span.end, self.voices.role(quote.speaker))
            for quote in quotes
            if quote.kind is not QuoteKind.INDIRECT
        )
        self._mentions = Layer(
            Mark(quote.mention.start, quote.mention.end, self.voices.role(quote.speaker))
            for quote in quotes
            if quote.mention is not None
        )

    def over(self, start: int, end: int) -> list[Mark]:
        """The marks on a stretch of text, the lowest first."""
        marks = list(self._quotes.over(start, end))
        for mark in self._mentions.over(start, end):
            marks += (mark, mark._replace(role="mention"))
        return marks

    def first_over(self, start: int, end: int) -> int:
        """The number of the first quote on a stretch of text; -1 where there is none."""
        numbers = self._numbers.over(start, end)
        return int(numbers[0].role) if numbers else -1

    def margin(self, row: Span, room: int, has_initials: bool) -> tuple[Clean, str]:
        """What stands in the margin, `room` cells wide, of a row, and its role of colour.

        It is a bar beside a quote; where the quote begins also the initials of who says it, for
        which the margin must have `INITIAL_CELLS` more than `GUTTER`.
        """
        number = self.first_over(row.start, row.end) if len(row) else -1
        if number < 0:
            return own(" " * room), "ink"
        quote = self._all[number]
        initials = NOTHING
        if has_initials and quote.span.start in row:
            initials = self.voices.initials(quote.speaker)
        return self._bar(quote, room, initials)

    def margin_between(self, gap: Span, room: int) -> tuple[Clean, str]:
        """The same for a row of space within a block: the bar of a quote that goes on over it."""
        for mark in self._numbers.over(gap.start, gap.end):
            quote = self._all[int(mark.role)]
            if quote.span.covers(gap):
                return self._bar(quote, room)
        return own(" " * room), "ink"

    def _bar(self, quote: Quote, room: int, initials: Clean = NOTHING) -> tuple[Clean, str]:
        bar = _REPORTED_BAR if quote.kind is QuoteKind.INDIRECT else _BAR
        if initials:
            between = " " if room > GUTTER + INITIAL_CELLS else ""
            bar = join(between, (initials, bar))
        indent = " " * (room - 1 - cells(bar))
        return own(f"{indent}{bar} "), self.voices.role(quote.speaker)
