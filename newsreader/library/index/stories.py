"""Where else a story stands: the same text in other files, and what is much like it."""

import os
from dataclasses import dataclass

from newsreader.library.alike import resemblance, shingles
from newsreader.library.entry import Entry
from newsreader.library.index.opened import Index, number_of
from newsreader.library.index.row import body_of

MOST_PLACES = 200
"""How many places of a story are given: to set one beside another takes half a millisecond."""


@dataclass(frozen=True, slots=True)
class Told:
    """A place where a story stands."""

    number: int
    """The article's number in the index."""
    entry: Entry
    """The article, as in a list."""
    resemblance: float
    """How alike its running text is to the one it is set beside, from 0 to 1."""
    is_same_text: bool
    """Whether it says the same, word for word."""


@dataclass(frozen=True, slots=True)
class Story:
    """A story that stands in several places."""

    places: tuple[Told, ...]
    """The places, set beside the first of them: the one that was published first."""
    count: int
    """How many places there are, where not all are given."""


def story_of(index: Index, entry: Entry, *, limit: int = MOST_PLACES) -> tuple[Told, ...]:
    """The places of an article's story, set beside that article: the earliest first.

    The article itself is one of them; nothing comes where it is not in the index.
    """
    rows = index.rows(
        "SELECT a.id, s.first FROM articles a JOIN files f ON f.id = a.file"
        " LEFT JOIN stories s ON s.article = a.id WHERE f.path = ? AND a.number = ?"
        " AND a.fingerprint != ''",  # which one that is only listed yet has not
        (os.fsencode(entry.path.absolute()), entry.number),
    )
    if not rows:
        return ()
    number, first = map(number_of, rows[0])
    members = _members(index, first, limit) if first else []
    return _told(index, number, members if number in members else [*members[: limit - 1], number])


def stories(index: Index, *, limit: int = 100, offset: int = 0) -> tuple[Story, ...]:
    """The stories that stand in several places, in most of them first, then the newest.

    From the `offset`-th on; of each at most `MOST_PLACES` places.
    """
    rows = index.rows(
        "SELECT first, count(*) FROM stories GROUP BY first ORDER BY 2 DESC, 1 DESC"
        " LIMIT ? OFFSET ?",
        (limit, offset),
    )
    found = ((number_of(first), number_of(count)) for first, count in rows)
    return tuple(
        Story(_told(index, first, _members(index, first, MOST_PLACES)), count)
        for first, count in found
    )


def outlets_of_story(index: Index, article: int) -> int:
    """In how many outlets that are named an article's story stands, where in several places."""
    return index.number(
        "SELECT count(DISTINCT o.name COLLATE NOCASE) FROM stories s"
        " JOIN stories t ON t.first = s.first JOIN articles b ON b.id = t.article"
        " JOIN names o ON o.id = b.source WHERE s.article = ? AND o.name != ''",
        (article,),
    )


def _members(index: Index, first: int, limit: int) -> list[int]:
    """The articles of a story, the first of them at the head, the others by their day."""
    rows = index.rows(
        "SELECT article FROM stories WHERE first = ? ORDER BY article != first, article LIMIT ?",
        (first, limit),
    )
    return [number_of(row[0]) for row in rows]


def _told(index: Index, beside: int, numbers: list[int]) -> tuple[Told, ...]:
    """Articles as places of a story, set beside one article."""
    entries = index.entries([beside, *numbers])
    if beside not in entries:
        return ()
    known_by = entries[beside].fingerprint
    words = _words(index, beside)
    return tuple(
        Told(number, entries[number], 1.0, is_same_text=True)
        if entries[number].fingerprint == known_by
        else Told(number, entries[number], resemblance(words, _words(index, number)), False)
        for number in numbers
        if number in entries
    )


def _words(index: Index, number: int) -> frozenset[int]:
    """What stands in the running text of an article."""
    text, parts = index.text(number)
    return shingles(body_of(text, parts.blocks))
