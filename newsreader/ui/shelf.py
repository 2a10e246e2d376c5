"""The shelf: the entries found so far, in the order and under the filter that the list has."""

from collections.abc import Iterable
from pathlib import Path

from newsreader.library.entry import Entry
from newsreader.library.order import Order, filtered_entries, order_key


class Shelf:
    """All entries of the folders that are open, and the view of them that the list shows."""

    def __init__(self, order: Order = Order.NEWEST) -> None:
        self._order = order
        self._words = ""
        self._entries: dict[tuple[Path, int], Entry] = {}
        self._seen: set[tuple[Path, int]] = set()
        # Kept with their keys, so that a new batch is merged in without making the keys again.
        self._sorted: list[tuple[tuple[object, ...], Entry]] = []
        self._view: tuple[Entry, ...] | None = None

    @property
    def order(self) -> Order:
        """How the view is ordered."""
        return self._order

    @property
    def words(self) -> str:
        """What the view is filtered by."""
        return self._words

    @words.setter
    def words(self, words: str) -> None:
        self._words = words
        self._view = None

    def begin(self) -> None:
        """A scan begins: entries that it does not find again will go at its end."""
        self._seen.clear()

    def add(self, entries: Iterable[Entry]) -> None:
        """Put entries on the shelf; one that was there already is replaced."""
        fresh = {entry.key: entry for entry in entries}
        known = fresh.keys() & self._entries.keys()
        if known:
            self._sorted = [pair for pair in self._sorted if pair[1].key not in known]
        self._entries |= fresh
        self._seen |= fresh.keys()
        self._merge(fresh.values())

    def add_known(self, entries: Iterable[Entry]) -> None:
        """Put entries of the last time on the shelf, where nothing newer is known by now."""
        fresh = {entry.key: entry for entry in entries if entry.key not in self._entries}
        self._entries |= fresh
        self._merge(fresh.values())

    def finish(self) -> None:
        """The scan has ended: what it did not find is gone."""
        if len(self._seen) < len(self._entries):
            self._entries = {key: self._entries[key] for key in self._entries if key in self._seen}
            self._sorted = [pair for pair in self._sorted if pair[1].key in self._seen]
            self._view = None

    def turn_order(self) -> None:
        """Go on to the next order."""
        orders = list(Order)
        self._order = orders[(orders.index(self._order) + 1) % len(orders)]
        self._sorted = []
        self._merge(self._entries.values())

    def _merge(self, entries: Iterable[Entry]) -> None:
        """Sort entries in among the others."""
        self._sorted += [(order_key(entry, self._order), entry) for entry in entries]
        self._sorted.sort(key=lambda pair: pair[0])
        self._view = None

    def __len__(self) -> int:
        """How many entries there are, the ones the filter hides included."""
        return len(self._entries)

    @property
    def entries(self) -> Iterable[Entry]:
        """All entries."""
        return self._entries.values()

    def find(self, other: Entry) -> Entry | None:
        """The entry of the same article, whose path may be written in another way."""
        if other.key in self._entries:
            return self._entries[other.key]
        wanted = other.path.absolute()
        return next(
            (
                entry
                for entry in self._entries.values()
                if entry.number == other.number
                and entry.path.name == wanted.name
                and entry.path.absolute() == wanted
            ),
            None,
        )

    @property
    def view(self) -> tuple[Entry, ...]:
        """The entries the filter leaves, in order."""
        if self._view is None:
            self._view = filtered_entries((entry for _, entry in self._sorted), self._words)
        return self._view
