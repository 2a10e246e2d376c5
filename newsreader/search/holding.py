"""Whether a query holds for a text that is at hand, with the same outcome as the full-text index.

It is what searches where there is no such index, and what looks at a text that is no article of its
own: a quote.
"""

from collections.abc import Iterable
from functools import cached_property
from typing import Protocol

from newsreader.search.query import (
    All,
    Field,
    Has,
    Is,
    Language,
    Mark,
    Marked,
    Near,
    Node,
    Not,
    OneOf,
    Part,
    Published,
    Words,
)
from newsreader.search.words import fold, without_accents, words_of


class Column:
    """The text of one field, cut into words when that is first needed."""

    def __init__(self, text: str) -> None:
        self._text = text

    @cached_property
    def _folded(self) -> str:
        return fold(without_accents(self._text))

    @cached_property
    def _words(self) -> tuple[str, ...]:
        return words_of(self._folded)

    def has(self, words: Words) -> bool:
        """Whether words stand in it one behind the other."""
        return bool(self.places(words))

    def places(self, words: Words) -> list[int]:
        """Which of its words they begin at."""
        *whole, last = map(fold, words.words)
        wanted = tuple(whole) if words.is_prefix else (*whole, last)
        if not all(word in self._folded for word in (*whole, last)):
            return []
        starts = _starts(self._words, wanted)
        if not words.is_prefix:
            return list(starts)
        behind = len(whole)
        begun = {at for at, word in enumerate(self._words) if word.startswith(last)}
        return [start for start in starts if start + behind in begun]

    def has_near(self, near: Near) -> bool:
        """Whether words stand near each other in it.

        They do where between the first to end and the last to begin there are no more other words
        than asked for.
        """
        ways = [(self.places(part), len(part.words)) for part in near.parts]
        at = [0] * len(ways)
        while all(place < len(starts) for place, (starts, _) in zip(at, ways, strict=True)):
            now = [starts[place] for place, (starts, _) in zip(at, ways, strict=True)]
            last = max(now)
            ends = [start + length for start, (_, length) in zip(now, ways, strict=True)]
            if last - min(ends) <= near.distance:
                return True
            at[ends.index(min(ends))] += 1
        return False


def _starts(words: tuple[str, ...], wanted: tuple[str, ...]) -> Iterable[int]:
    """Where wanted words stand one behind the other; without any, every place."""
    if not wanted:
        yield from range(len(words))
        return
    start = 0
    while True:
        try:
            start = words.index(wanted[0], start)
        except ValueError:
            return
        if words[start : start + len(wanted)] == wanted:
            yield start
        start += 1


class Looked(Protocol):
    """What a query is held against."""

    @property
    def published(self) -> str:
        """The ISO 8601 day or moment; empty where unknown."""

    @property
    def language(self) -> str:
        """The BCP 47 tag, in small letters."""

    @property
    def fingerprint(self) -> str:
        """What it is known by in the reader's state."""

    @property
    def photos(self) -> int:
        """How many photos it has."""

    @property
    def quotes(self) -> int:
        """How many quotes it has."""

    @property
    def is_in_several(self) -> bool:
        """Whether its story stands in several outlets."""

    def columns(self, field: Field | None) -> Iterable[Column]:
        """The texts in which words of a field may stand; those of all fields for None."""


def holds(node: Node | None, looked: Looked, marked: Marked) -> bool:
    """Whether all that is asked for is there."""
    match node:
        case None:
            return True
        case Words(field=field):
            return any(column.has(node) for column in looked.columns(field))
        case Near(parts):
            return any(column.has_near(node) for column in looked.columns(parts[0].field))
        case All(parts):
            return all(holds(part, looked, marked) for part in parts)
        case OneOf(parts):
            return any(holds(part, looked, marked) for part in parts)
        case Not(part):
            return not holds(part, looked, marked)
        case Published(first, last):
            day = looked.published[:10]
            return bool(day) and first <= day and (not last or day <= last)
        case Has(Part.OUTLET):
            return looked.is_in_several
        case Has(part):
            return (looked.photos if part is Part.PHOTO else looked.quotes) > 0
        case Language(tag):
            return looked.language == tag or looked.language.startswith(f"{tag}-")
        case Is(mark):
            is_not = mark is Mark.UNREAD
            known = marked.get(Mark.READ if is_not else mark, ())
            return (looked.fingerprint in known) is not is_not
