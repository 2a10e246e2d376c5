"""The list of all articles: in which order they stand, and which of them a filter leaves.

A list of a hundred thousand entries would take more memory than all the rest of the program. So a
list is their numbers, and the entries are fetched as they come into view. Files that cannot be
read stand in it too: their numbers are negative.
"""

import os
from array import array
from bisect import bisect_right
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from newsreader.clean import clean_line
from newsreader.library.entry import Entry
from newsreader.library.index.opened import LISTED, Index, listed, number_of, path_of, text_of
from newsreader.library.order import Order, fold

if TYPE_CHECKING:
    from newsreader.search.query import Marked

SMALL = 1000
"""Up to how many articles are put in order while somebody waits."""

FIRST = 300
"""How many articles of a larger library a list begins with."""

_NEWEST = "a.published = '', substr(a.published, 1, 19) DESC"
_PLACE = "f.path, a.number"

_ORDER = {
    Order.NEWEST: f"{_NEWEST}, {_PLACE}",
    Order.OLDEST: f"a.published = '', substr(a.published, 1, 19), {_PLACE}",
    Order.TITLE: f"fold(a.title), {_PLACE}",
    Order.SOURCE: f"n.name = '', fold(n.name), {_NEWEST}, {_PLACE}",
}
"""What articles are ordered by: those without a day come behind those with one."""

_RETOLD = "(SELECT article FROM stories WHERE article != first)"
"""The articles that tell a story which another has told before."""

_JOINED = "articles a JOIN files f ON f.id = a.file JOIN names n ON n.id = a.source"


@dataclass(frozen=True, slots=True)
class Counts:
    """How many there are of what."""

    articles: int = 0
    """How many articles."""
    errors: int = 0
    """How many files that cannot be read."""
    read: int = 0
    """How many of the articles are marked as read."""


def counts(index: Index, read: Collection[str]) -> Counts:
    """How many articles there are, and how many of them are known by one of these fingerprints."""
    return Counts(
        index.number("SELECT count(*) FROM articles"),
        index.number("SELECT count(*) FROM files WHERE problem != ''"),
        index.number(
            f"SELECT count(*) FROM articles WHERE fingerprint IN {LISTED}", (listed(read),)
        ),
    )


def all_numbers(index: Index, order: Order, *, once: bool = False) -> "array[int]":
    """The numbers of all articles in an order, and behind them the files that cannot be read.

    With `once`, of each story the first article alone.
    """
    where = f" WHERE a.id NOT IN {_RETOLD}" if once else ""
    numbers = index.column(f"SELECT a.id FROM {_JOINED}{where} ORDER BY {_ORDER[order]}")
    numbers += index.column("SELECT -id FROM files WHERE problem != '' ORDER BY path")
    return numbers


def with_retold(index: Index, numbers: Sequence[int]) -> "array[int]":
    """The numbers of a list of stories, each followed by the articles that tell its story again."""
    rows = index.rows(
        "SELECT s.first, s.article FROM stories s JOIN articles a ON a.id = s.article"
        f" WHERE s.article != s.first AND s.first IN {LISTED} ORDER BY a.published, s.article",
        (listed(numbers),),
    )
    again: dict[int, list[int]] = {}
    for first, article in rows:
        again.setdefault(number_of(first), []).append(number_of(article))
    return array("q", (each for number in numbers for each in (number, *again.get(number, ()))))


def first_numbers(index: Index, order: Order, *, once: bool = False) -> "array[int]":
    """The numbers that a list can begin with at once: all of a small library, else the first.

    Of a large one in another order than by day there are none.
    """
    if index.number("SELECT count(*) FROM articles") <= SMALL:
        return all_numbers(index, order, once=once)
    if order is not Order.NEWEST:
        return array("q")
    where = f" WHERE id NOT IN {_RETOLD}" if once else ""
    # The numbers rise with the days.
    newest = f"SELECT id FROM articles{where} ORDER BY id DESC LIMIT ?"
    return index.column(
        f"SELECT a.id FROM {_JOINED} WHERE a.id IN ({newest}) ORDER BY {_ORDER[order]}", (FIRST,)
    )


def found_by(index: Index, query: str, numbers: Sequence[int], marked: "Marked") -> "array[int]":
    """Those of the numbers that a query finds, in their order."""
    from newsreader.library.index.asking import found_numbers
    from newsreader.search.parse import parse_query

    found = frozenset(found_numbers(index, parse_query(query), marked=marked))
    return array("q", (number for number in numbers if number in found))


def entries_of(index: Index, numbers: Sequence[int]) -> dict[int, Entry]:
    """The entries behind numbers of a list; none for those that are no more."""
    entries = index.entries([number for number in numbers if number > 0])
    places = index.rows(
        f"SELECT first, count(*) FROM stories WHERE first IN {LISTED} GROUP BY first",
        (listed(entries),),
    )
    for number, count in places:
        entries[number_of(number)] = replace(entries[number_of(number)], places=number_of(count))
    errors = [-number for number in numbers if number < 0]
    if errors:
        rows = index.rows(
            f"SELECT id, path, problem FROM files WHERE problem != '' AND id IN {LISTED}",
            (listed(errors),),
        )
        for number, path, problem in rows:
            file = path_of(path)
            entries[-number_of(number)] = Entry(
                file,
                title=clean_line(file.name),
                error=clean_line(text_of(problem)),
                id=-number_of(number),
            )
    return entries


def number_now(index: Index, path: Path, number: int) -> int:
    """The number that an article of a file is listed under now; 0 where it is in no list."""
    rows = index.rows(
        "SELECT a.id, f.id, f.problem FROM files f LEFT JOIN articles a"
        " ON a.file = f.id AND a.number = ? WHERE f.path = ?",
        (number, os.fsencode(path)),
    )
    for article, file, problem in rows:
        return number_of(article) or (-number_of(file) if problem else 0)
    return 0


def entry_known_as(index: Index, fingerprint: str) -> Entry | None:
    """The first article with a fingerprint; None where there is none."""
    numbers = index.column("SELECT id FROM articles WHERE fingerprint = ? LIMIT 1", (fingerprint,))
    return entries_of(index, numbers).get(numbers[0]) if numbers else None


class Haystack:
    """What a filter looks at of a list: headline, outlet and file name of every entry, folded."""

    def __init__(self, index: Index, numbers: Sequence[int]) -> None:
        """Take the numbers of a list."""
        self._numbers = numbers
        words = {}
        for number, title, source, path in index.rows(
            f"SELECT a.id, a.title, n.name, f.path FROM {_JOINED}"
            " UNION ALL SELECT -id, '', '', path FROM files WHERE problem != ''"
        ):
            text = f"{text_of(title)} {text_of(source)} {path_of(path).name}"
            words[number] = fold(text).replace("\n", " ")
        lines = [words.get(number, "") for number in numbers]
        self._text = "\n".join(lines)
        self._begins = array("q", [0])
        for line in lines:
            self._begins.append(self._begins[-1] + len(line) + 1)

    def find(self, typed: str) -> "array[int]":
        """The numbers of the entries that have every word of a filter."""
        words = sorted(fold(typed).split(), key=len, reverse=True)
        found = array("q", [] if words else self._numbers)
        at = self._text.find(words[0]) if words else -1
        while at >= 0:
            line = bisect_right(self._begins, at) - 1
            begin, end = self._begins[line], self._begins[line + 1] - 1
            if all(self._text.find(word, begin, end) >= 0 for word in words):
                found.append(self._numbers[line])
            at = self._text.find(words[0], end)
        return found
