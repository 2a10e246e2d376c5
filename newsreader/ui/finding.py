"""A find in one article: the hit the reader is at, the ones in view, and all of them by and by.

What a key press needs (the nearest hit, the hits in view) is looked up at once; the rest of a long
text is gone through in slices, between which the screen answers keys.
"""

from bisect import bisect_left, bisect_right
from itertools import islice

from newsreader.article import NOTHING, Span
from newsreader.clean import Clean
from newsreader.search import Finder

SLICE = 64 * 1024
"""How many characters are gone through at a time; a text no longer than this at once."""

MOST_IN_VIEW = 2_000
"""How many hits of a part of the text are marked before all are known."""


class Finding:
    """The hits of one finder in one text."""

    def __init__(
        self,
        finder: Finder,
        text: str,
        anchor: int,
        *,
        goes_on: bool = False,
        news: Clean = NOTHING,
    ) -> None:
        """Begin at a place: the current hit is the first one from there, else the first of all.

        `goes_on` says that other articles have hits, too; `news` how this one was come to.
        """
        self.finder = finder
        """What is looked for."""
        self.goes_on = goes_on
        """Whether the hits of another article come behind the last one, rather than the first."""
        self.news = news
        """What is to be said of how the article was come to, until another hit is gone to."""
        self._text = text
        self._slices = finder.slices(text, size=SLICE)
        self._spans: list[Span] = []
        self._searched = 0
        self.complete = False
        """Whether the whole text has been gone through."""
        if len(text) <= SLICE:
            self.search_on()
        self.current = finder.nearest(text, anchor) if not self.complete else self._from(anchor)
        """The hit the reader is at."""

    def _from(self, anchor: int) -> Span | None:
        """The first known hit from a place on, else the first of all."""
        at = bisect_left(self._spans, anchor, key=lambda span: span.start)
        return self._spans[at % len(self._spans)] if self._spans else None

    @property
    def spans(self) -> list[Span]:
        """The hits known so far, in the order of the text."""
        return self._spans

    @property
    def number(self) -> int:
        """Which of the hits the current one is, from 1; 0 while that is not known."""
        if self.current is None:
            return 0
        at = bisect_left(self._spans, self.current)
        return at + 1 if self._spans[at : at + 1] == [self.current] else 0

    def search_on(self) -> None:
        """Go through the next slice of the text."""
        hits = next(self._slices, None)
        if hits is not None:
            self._spans.extend(hits)
            self._searched += SLICE
        self.complete = hits is None or self._searched >= len(self._text)

    def over(self, start: int, end: int) -> list[Span]:
        """The hits that touch a stretch of the text."""
        if self.complete or end <= self._searched:
            first = bisect_right(self._spans, start, key=lambda span: span.end)
            last = bisect_left(self._spans, end, key=lambda span: span.start)
            return self._spans[first:last]
        return list(islice(self.finder.spans(self._text, start, end), MOST_IN_VIEW))

    def is_past(self, by: int) -> bool:
        """Whether the next hit, or the previous, is one of another article."""
        if not self.goes_on or self.current is None:
            return self.goes_on
        if by < 0:
            return next(self.finder.spans(self._text), None) == self.current
        return next(self.finder.spans(self._text, self.current.end), None) is None

    def step(self, by: int) -> Span | None:
        """Go to the next hit, or to the previous; behind the last comes the first."""
        self.news = NOTHING
        if self.current is None:
            return None
        if by > 0 and not self.complete:
            self.current = self.finder.nearest(self._text, self.current.end)
            return self.current
        while not self.complete:
            self.search_on()
        if self._spans:
            at = bisect_left(self._spans, self.current)
            self.current = self._spans[(at + by) % len(self._spans)]
        return self.current
