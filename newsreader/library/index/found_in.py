"""Where the words of a search stand in an article that it has found."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from heapq import merge

from newsreader.article import Article, Span
from newsreader.library.index.row import article_row
from newsreader.library.index.snippets import places_of
from newsreader.search import Finder
from newsreader.search.marking import Marker
from newsreader.search.query import Field, Query


def finder_in(article: Article, query: Query) -> Finder | None:
    """What finds a query's words in an article, each in its field; None where it has no words.

    Words of `speaker:` stand where the article names, at a quote, whoever has said it.
    """
    marker = Marker(query.root)
    if not marker:
        return None
    places = dict(places_of(article_row(article), marker))
    credits = (photo.credit for photo in article.photos)
    places[Field.PHOTO] = [each.span for each in credits if each is not None and each.span]
    return Finder(query.text, _Marks(marker, places, tuple(_mentions(article, marker))))


def _mentions(article: Article, marker: Marker) -> Iterator[Span]:
    """Where speakers that are asked for are named, or else what they say."""
    if Field.SPEAKER not in marker.fields:
        return
    for quote in article.quotes:
        name = quote.speaker.name if quote.speaker is not None else ""
        if any(marker.spans_in_line(name, Field.SPEAKER)):
            yield quote.mention or quote.span


class _Marks:
    """Finds the marks of a search, a stretch of the text at a time."""

    def __init__(
        self, marker: Marker, places: Mapping[Field, Sequence[Span]], mentions: Sequence[Span]
    ) -> None:
        self._marker = marker
        self._places = places
        self._mentions = sorted(mentions, key=lambda span: span.start)

    def pairs(self, text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
        """The hits that begin between two offsets, each as a pair of offsets; none over another."""
        words = self._marker.spans_between(text, self._places, start, end)
        before = start
        for span in merge(self._between(start, end), words):
            if span.start >= before:
                yield span.start, span.end
                before = span.end

    def _between(self, start: int, end: int) -> Sequence[Span]:
        """The mentions that begin between two offsets."""
        first = bisect_left(self._mentions, start, key=lambda span: span.start)
        return self._mentions[first : bisect_left(self._mentions, end, key=lambda span: span.start)]
