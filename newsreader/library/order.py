"""The orders a list of articles can stand in, and which of them a filter leaves."""

import unicodedata
from collections.abc import Iterable
from enum import StrEnum

from newsreader.library.entry import Entry


class Order(StrEnum):
    """How a list is ordered."""

    NEWEST = "newest first"
    OLDEST = "oldest first"
    TITLE = "by headline"
    SOURCE = "by source"


def fold(text: str) -> str:
    """The text without the differences that nobody types: case, accents, kinds of quote mark."""
    if not text.isascii():
        text = unicodedata.normalize("NFKD", text.replace("’", "'").replace("‘", "'"))
        text = "".join(c for c in text if not unicodedata.combining(c))
    return text.casefold()


def order_key(entry: Entry, order: Order) -> tuple[object, ...]:
    """What an entry is ordered by; comparing two such keys never fails.

    Files that cannot be read come last, articles without a day behind those with one. Entries
    that are equal in the order keep the order of their files.
    """
    place = (str(entry.path), entry.number)
    newest_first = -_moment(entry.published)
    if order is Order.TITLE:
        return (bool(entry.error), fold(entry.title), *place)
    if order is Order.SOURCE:
        source = (not entry.source, fold(entry.source))
        return (bool(entry.error), *source, newest_first, *place)
    when = newest_first if order is Order.NEWEST else -newest_first
    return (bool(entry.error), not entry.published, when, *place)


def _moment(published: str) -> int:
    """A day or moment as a number that grows with time: its digits, to the second."""
    digits = "".join(filter(str.isdecimal, published[:19]))
    return int(digits.ljust(14, "0")) if digits else 0


def sorted_entries(entries: Iterable[Entry], order: Order) -> tuple[Entry, ...]:
    """The entries in order."""
    return tuple(sorted(entries, key=lambda entry: order_key(entry, order)))


def filtered_entries(entries: Iterable[Entry], words: str) -> tuple[Entry, ...]:
    """The entries that have every word of a filter in headline, outlet or file name."""
    wanted = fold(words).split()
    if not wanted:
        return tuple(entries)
    return tuple(
        entry
        for entry in entries
        if all(word in fold(f"{entry.title} {entry.source} {entry.path.name}") for word in wanted)
    )
