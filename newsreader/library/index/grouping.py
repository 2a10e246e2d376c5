"""The same story in several articles: which of them are one, said of all that is in an index.

Articles whose signatures have a band in common (locality-sensitive hashing) are compared; those
that are alike are put into one group with all that is alike to either. Only what is new is
compared, so what was found before stays, and a change of one file costs one look at all
signatures.
"""

import sqlite3
from array import array
from collections.abc import Callable, Iterator
from functools import lru_cache

from newsreader.library.alike import (
    BAND_BYTES,
    BANDS,
    LEAST_ALIKE,
    LEAST_SHARED,
    SIGNATURE_BYTES,
    SURELY_ALIKE,
    likeness,
    passages,
    shared,
)
from newsreader.library.index.opened import LISTED, listed
from newsreader.library.index.row import body_of
from newsreader.library.index.texts import PackedParts, Press

MOST_REFUSED = 4
"""How often an article's passages are looked at in vain. Reports after a pattern are many, and each
is somewhat like all others."""

_PASSAGES_AT_HAND = 128


class _Signatures:
    """All signatures of an index, one behind the other."""

    def __init__(self, database: sqlite3.Connection, again: set[int]) -> None:
        """Take which articles are to be compared though they are not new."""
        self.articles = array("q")
        """The numbers of the articles, rising."""
        self.new: list[int] = []
        """The places of those that are to be compared."""
        rows = database.execute("SELECT article, signature, grouped FROM alike ORDER BY article")
        parts = bytearray()
        for place, (article, signature, is_grouped) in enumerate(rows):
            self.articles.append(article)
            parts += signature
            if not is_grouped or article in again:
                self.new.append(place)
        self._all = bytes(parts)

    def at(self, place: int) -> bytes:
        """One of them."""
        return self._all[place * SIGNATURE_BYTES : (place + 1) * SIGNATURE_BYTES]

    def pairs(self) -> Iterator[tuple[int, int]]:
        """The places of those that have a band in common, at least one of each pair to be
        compared; a pair may come again."""
        is_new = bytearray(len(self.articles))
        for place in self.new:
            is_new[place] = 1
        for band in range(BANDS if self.new else 0):
            first = band * BAND_BYTES
            columns = (self._all[first + at :: SIGNATURE_BYTES] for at in range(BAND_BYTES))
            keys = list(zip(*columns, strict=True))
            wanted = {keys[place] for place in self.new}
            last: dict[tuple[int, ...], int] = {}
            for place, key in enumerate(keys):
                if key in wanted:
                    before = last.get(key)
                    last[key] = place
                    # Those side by side are nearest in time.
                    if before is not None and (is_new[before] or is_new[place]):
                        yield before, place


class _Groups:
    """Which articles are one story (union-find)."""

    def __init__(self) -> None:
        self._towards: dict[int, int] = {}

    def head(self, article: int) -> int:
        """One article that stands for the whole group."""
        head = article
        while (towards := self._towards.get(head, head)) != head:
            head = towards
        while article != head:
            following = self._towards[article]
            self._towards[article] = head
            article = following
        return head

    def join(self, one: int, other: int) -> None:
        """Make two groups one."""
        first, second = self.head(one), self.head(other)
        if first != second:
            self._towards[first] = second
            self._towards.setdefault(second, second)

    def members(self) -> Iterator[tuple[int, int]]:
        """Every article that is in a group with another, and what stands for its group."""
        for article in list(self._towards):
            yield article, self.head(article)


def group_stories(database: sqlite3.Connection, body: Callable[[int], str]) -> None:
    """Say anew which articles are one story. Raises what SQLite does.

    `body` gives the running text of an article.
    """
    before = dict(database.execute("SELECT article, first FROM stories"))
    broken = _broken(database)
    groups = _Groups()
    for article, first in before.items():
        if first not in broken:
            groups.join(article, first)
    for one, other in _same_texts(database):
        groups.join(one, other)
    again = {article for article, first in before.items() if first in broken}
    _compare(_Signatures(database, again), groups, body)
    _write(database, before, _firsts(database, groups))
    database.execute("UPDATE alike SET grouped = 1 WHERE NOT grouped")


def _broken(database: sqlite3.Connection) -> set[int]:
    """The first articles of groups of which an article has gone."""
    rows = database.execute(
        "SELECT DISTINCT first FROM stories WHERE article NOT IN (SELECT id FROM articles)"
    )
    return {row[0] for row in rows}


def _same_texts(database: sqlite3.Connection) -> Iterator[tuple[int, int]]:
    """Pairs of articles that say the same, word for word."""
    return database.execute(
        "SELECT a.id, same.first FROM (SELECT fingerprint, min(id) AS first FROM articles"
        " GROUP BY fingerprint HAVING count(*) > 1) same JOIN articles a USING (fingerprint)"
        " WHERE a.id != same.first"
    )


def _compare(signatures: _Signatures, groups: _Groups, body: Callable[[int], str]) -> None:
    """Put those into one group that are alike."""
    articles = signatures.articles
    refused = bytearray(len(articles))

    @lru_cache(maxsize=_PASSAGES_AT_HAND)
    def passages_at(place: int) -> frozenset[int]:
        return passages(body(articles[place]))

    for one, other in signatures.pairs():
        if groups.head(articles[one]) == groups.head(articles[other]):
            continue
        alike = likeness(signatures.at(one), signatures.at(other))
        if alike < LEAST_ALIKE:
            continue
        if alike < SURELY_ALIKE:
            if max(refused[one], refused[other]) >= MOST_REFUSED:
                continue
            if shared(passages_at(one), passages_at(other)) < LEAST_SHARED:
                refused[one] += 1
                refused[other] += 1
                continue
        groups.join(articles[one], articles[other])


def _firsts(database: sqlite3.Connection, groups: _Groups) -> dict[int, int]:
    """The articles of groups, and the first of each: the earliest that was published."""
    heads = dict(groups.members())
    rows = database.execute(
        f"SELECT a.id FROM articles a JOIN files f ON f.id = a.file WHERE a.id IN {LISTED}"
        " ORDER BY a.published = '', a.published, f.path, a.number",
        (listed(heads),),
    )
    firsts: dict[int, int] = {}
    return {article: firsts.setdefault(heads[article], article) for (article,) in rows}


def _write(database: sqlite3.Connection, before: dict[int, int], now: dict[int, int]) -> None:
    """Put in what is different now."""
    database.executemany(
        "DELETE FROM stories WHERE article = ?",
        ((article,) for article, first in before.items() if now.get(article) != first),
    )
    database.executemany(
        "INSERT INTO stories VALUES (?, ?)",
        (pair for pair in now.items() if before.get(pair[0]) != pair[1]),
    )


def body_in(database: sqlite3.Connection, press: Press, article: int) -> str:
    """The running text of an article in an index. Raises what SQLite does."""
    row = database.execute("SELECT text, blocks FROM texts WHERE id = ?", (article,)).fetchone()
    return body_of(press.unpack(row[0]), PackedParts(row[1]).blocks) if row is not None else ""
