"""Which quotes of the library are wanted, by a query.

A part of the query that asks for words, or for words in `quote:`, is asked of the quote itself; the
rest (outlet, day, headline, ...) is asked of the article it stands in.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from newsreader.library.index.match import Value, condition_of, with_tags
from newsreader.library.index.opened import Index
from newsreader.library.index.scanning import Row
from newsreader.search.holding import Column, holds
from newsreader.search.query import (
    All,
    Field,
    Marked,
    Near,
    Node,
    Not,
    OneOf,
    Query,
    Words,
    asks_for_words,
)

_IN_QUOTE = (None, Field.QUOTE)


@dataclass(frozen=True, slots=True)
class Narrowing:
    """What a query asks of quotes."""

    conditions: tuple[str, ...] = ()
    """Conditions in SQL on the row `a` of `articles`, all of which must hold."""
    values: tuple[Value, ...] = ()
    """The values that stand for the question marks of the conditions."""
    of_quote: Node | None = None
    """What must hold of the quote; None where nothing is asked of it."""
    marked: Marked = field(default_factory=dict)
    """What the reader's state says of articles, if that is asked for."""

    def wants(self, row: Row, words: str) -> bool:
        """Whether a quote of an article, with these words, is wanted."""
        return holds(self.of_quote, _SaidThere(row, words), self.marked)

    def __bool__(self) -> bool:
        """Whether anything is asked."""
        return bool(self.conditions) or self.of_quote is not None


EVERYTHING = Narrowing()
"""Where all quotes are wanted."""


def narrowing_of(index: Index, query: Query, marked: Marked) -> Narrowing:
    """What a query asks of quotes."""
    root = with_tags(query.root, marked) if query.root is not None else None
    parts = root.parts if isinstance(root, All) else (root,) if root is not None else ()
    of_quote = [part for part in parts if _is_of_quote(part, index)]
    conditions, values = [], []
    for part in parts:
        if part not in of_quote:
            text, some = condition_of(part, marked)
            conditions.append(text)
            values += some
        elif index.has_words and (sure := _anywhere(part)) is not None:
            # A quote with the words stands in an article with them: few are to be looked at.
            text, some = condition_of(sure, marked)
            conditions.append(text)
            values += some
    whole = of_quote[0] if len(of_quote) == 1 else All(tuple(of_quote)) if of_quote else None
    known = {mark: frozenset(names) for mark, names in marked.items()}
    return Narrowing(tuple(conditions), tuple(values), whole, known)


class _SaidThere:
    """A quote that a query is held against: its own words, and all else of its article."""

    def __init__(self, row: Row, words: str) -> None:
        """Take the article, and the words of the quote."""
        self._row = row
        self._words = (Column(words),)

    @property
    def published(self) -> str:
        """The ISO 8601 day or moment; empty where unknown."""
        return self._row.published

    @property
    def language(self) -> str:
        """The BCP 47 tag, in small letters."""
        return self._row.language

    @property
    def fingerprint(self) -> str:
        """What the article is known by in the reader's state."""
        return self._row.fingerprint

    @property
    def photos(self) -> int:
        """How many photos the article has."""
        return self._row.photos

    @property
    def quotes(self) -> int:
        """How many quotes the article has."""
        return self._row.quotes

    @property
    def is_in_several(self) -> bool:
        """Whether the article's story stands in several outlets."""
        return self._row.is_in_several

    def columns(self, field: Field | None) -> Iterable[Column]:
        """The texts in which words of a field may stand."""
        return self._words if field in _IN_QUOTE else self._row.columns(field)


def _is_of_quote(node: Node, index: Index) -> bool:
    """Whether it cannot be said of an article alone, in SQL, if it holds."""
    if not index.has_words and asks_for_words(node):
        return True
    match node:
        case Words():
            return node.field in _IN_QUOTE
        case Near(parts):
            return parts[0].field in _IN_QUOTE
        case All(parts) | OneOf(parts):
            return any(_is_of_quote(part, index) for part in parts)
        case Not(part):
            return _is_of_quote(part, index)
    return False


def _anywhere(node: Node) -> Node | None:
    """What holds of an article in which a quote has what is asked for; None for nothing sure."""
    match node:
        case Words():
            return replace(node, field=None) if node.field in _IN_QUOTE else node
        case Near(parts, distance):
            some = tuple(replace(part, field=None) for part in parts)
            return Near(some, distance) if parts[0].field in _IN_QUOTE else node
        case All(parts):
            sure = [each for each in map(_anywhere, parts) if each is not None]
            return All(tuple(sure)) if len(sure) > 1 else sure[0] if sure else None
        case OneOf(parts):
            ways = [each for each in map(_anywhere, parts) if each is not None]
            return OneOf(tuple(ways)) if len(ways) == len(parts) else None
        case Not():
            return None
    return node
