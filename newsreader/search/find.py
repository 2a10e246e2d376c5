"""A finder: a query made ready to be found in any text.

Hits are spans of the text. They are looked for as they are asked for, so that a screen can show
the ones in view at once and count the rest slice by slice.
"""

from collections.abc import Iterator
from typing import Literal, Protocol

from newsreader.article import Span
from newsreader.search.queries import QueryError

Case = Literal["smart", "yes", "no"]
"""Whether case counts: always, never, or ("smart") where the query has an upper-case letter."""

SLICE = 256 * 1024
"""How many characters are searched at a time, where a screen waits between slices."""

MOST_CHARACTERS = 1000
"""How long a query may be."""


class Matcher(Protocol):
    """One way of finding hits."""

    def pairs(self, text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
        """The hits that begin between two offsets, each as a pair of offsets."""
        ...


class Finder:
    """A query that can be found in any text. Hits do not overlap and are never empty."""

    __slots__ = ("_matcher", "query")

    def __init__(self, query: str, matcher: Matcher | None) -> None:
        """Find what the matcher finds; without one, nothing."""
        self.query = query
        """What was asked for."""
        self._matcher = matcher

    def spans(self, text: str, start: int = 0, end: int | None = None) -> Iterator[Span]:
        """The hits that begin between two offsets, in the order of the text, as they are found."""
        for first, last in self._pairs(text, start, len(text) if end is None else end):
            yield Span(first, last)

    def slices(self, text: str, start: int = 0, size: int = SLICE) -> Iterator[tuple[Span, ...]]:
        """The hits from an offset on, a slice of the text at a time.

        Put together they are what `spans` gives: a hit over the edge of two slices comes with the
        first.
        """
        for edge in range(start, len(text), size):
            hits = tuple(self.spans(text, max(start, edge), edge + size))
            if hits:
                start = hits[-1].end
            yield hits

    def nearest(self, text: str, offset: int) -> Span | None:
        """The first hit from an offset on, else the first of the text; None without any."""
        ahead = next(self.spans(text, offset), None)
        return ahead or next(self.spans(text, 0, offset), None)

    def count(self, text: str) -> int:
        """How many hits the text has."""
        return sum(1 for _ in self._pairs(text, 0, len(text)))

    def _pairs(self, text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
        return iter(()) if self._matcher is None else self._matcher.pairs(text, start, end)


def compile_find(
    query: str, *, case: Case = "smart", whole_word: bool = False, regex: bool = False
) -> Finder:
    r"""A finder for a query; one for an empty query finds nothing.

    A phrase is found as a reader means it: quotation marks, dashes, accents, ligatures and white
    space of any kind match their plain forms, and the other way round. A regular expression is
    Python's own, searched line by line (a paragraph is a line), and means its characters exactly.

    Raises:
        QueryError: The query is too long, no regular expression, or one that could take for ever.
    """
    if len(query) > MOST_CHARACTERS:
        raise QueryError(f"too long: a query has at most {MOST_CHARACTERS} characters")
    if not query:
        return Finder(query, None)
    if regex:
        from newsreader.search.expression import Expression

        keep_case = case == "yes" or (case == "smart" and Expression.has_upper(query))
        return Finder(query, Expression(query, keep_case=keep_case, whole_word=whole_word))
    from newsreader.search.phrase import Phrase

    keep_case = case == "yes" or (case == "smart" and any(map(str.isupper, query)))
    return Finder(query, Phrase(query, keep_case=keep_case, whole_word=whole_word))
