"""The shelf: what the list shows, in which order and narrowed by what, out of the library's index.

The list's numbers are put in order in the librarian's thread. The entries behind them are fetched
as they come into view, some dozens at a time: that is a look into an index on the disk, by keys,
and takes less than drawing them.
"""

from array import array
from collections.abc import Callable, Collection, Sequence
from contextlib import suppress
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, overload

from newsreader.clean import Clean, clean_line, join, own
from newsreader.library.entry import Entry
from newsreader.library.index.errors import IndexTroubleError
from newsreader.library.index.listing import (
    Counts,
    Haystack,
    all_numbers,
    counts,
    entries_of,
    entry_known_as,
    first_numbers,
    found_by,
    number_now,
    with_retold,
)
from newsreader.library.librarian import Answer, Librarian
from newsreader.library.order import Order
from newsreader.ui.keeping import Keeping

if TYPE_CHECKING:
    from newsreader.library.index.opened import Index
    from newsreader.search.query import Marked
    from newsreader.ui.bulk import Numbers
    from newsreader.ui.taking import Offer

TOLD_ELSEWHERE = "has:outlets"
"""The query for stories that stand in several outlets."""

AT_ONCE = 64
"""How many entries are fetched together."""

MOST_KEPT = 4096
"""How many entries are kept once they have been fetched."""


class Listing(NamedTuple):
    """What the list is to show from now on."""

    numbers: "array[int]"
    """The numbers of the entries."""
    counts: Counts
    """How many there are in all."""
    once: bool = False
    """Whether an entry stands for all places of its story."""


class Narrowing(NamedTuple):
    """What the list leaves out."""

    words: str = ""
    """Articles without these words."""
    query: str = ""
    """Articles that this search does not find."""
    once: bool = True
    """All places of a story but the first."""


class _Wanted(NamedTuple):
    """What list is wanted."""

    order: Order
    words: str
    query: str
    once: bool


class View(Sequence[Entry]):
    """The entries of a list, fetched as they are looked at."""

    def __init__(
        self,
        numbers: Sequence[int] = (),
        fetch: Callable[[Sequence[int]], dict[int, Entry]] = lambda numbers: {},
    ) -> None:
        """Take the entries' numbers, and what fetches some of them."""
        self._numbers = numbers
        self._fetch = fetch
        self._kept: dict[int, Entry] = {}

    def __len__(self) -> int:
        """How many entries there are."""
        return len(self._numbers)

    @overload
    def __getitem__(self, place: int) -> Entry: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[Entry]: ...
    def __getitem__(self, place: int | slice) -> Entry | Sequence[Entry]:
        """The entry at a place; one without a file where it has gone since the list was made."""
        if isinstance(place, slice):
            return [self[each] for each in range(len(self))[place]]
        number = self._numbers[place]
        if number not in self._kept:
            self._fetch_around(place % len(self._numbers))
        return self._kept.get(number) or Entry(Path(), title=own("…"), id=number)

    def _fetch_around(self, place: int) -> None:
        if len(self._kept) > MOST_KEPT:
            self._kept.clear()
        first = place - place % AT_ONCE
        self._kept |= self._fetch(self._numbers[first : first + AT_ONCE])

    @property
    def numbers(self) -> Sequence[int]:
        """The numbers of the entries."""
        return self._numbers

    def place_of(self, number: int) -> int | None:
        """Where the entry with a number stands; None where it does not."""
        with suppress(ValueError):
            return self._numbers.index(number)
        return None


class Shelf:
    """The articles of the folders that are open, and the view of them that the list shows."""

    def __init__(
        self,
        librarian: Librarian,
        keeping: Keeping,
        order: Order,
        listed: Callable[[Listing], object],
        *,
        once: bool = True,
    ) -> None:
        """Take who knows the library, what is marked in it, and the order to begin with.

        With `once`, a story that stands in several places is listed once, under the first.
        `listed` is handed what is to be shown, in the librarian's thread; whoever gets it gives
        it to `take` on the screen's.
        """
        self._librarian = librarian
        self._keeping = keeping
        self._listed = listed
        self._order = order
        self._words = self._query = ""
        self._once = once
        self._index: Index | None = None
        self._is_folded = False
        self._haystack: tuple[tuple[Order, str], Haystack] | None = None
        self.view = View()
        """The entries the list shows."""
        self.counts = Counts()
        """How many there are in all, whatever the view is narrowed by."""

    @property
    def order(self) -> Order:
        """How the view is ordered."""
        return self._order

    @property
    def words(self) -> str:
        """What the view is filtered by."""
        return self._words

    @property
    def query(self) -> str:
        """The search that the view is narrowed to; empty where it is not."""
        return self._query

    @property
    def narrowing(self) -> Narrowing:
        """What the view leaves out."""
        return Narrowing(self._words, self._query, self._once)

    @property
    def is_once(self) -> bool:
        """Whether a story that stands in several places is listed once."""
        return self._once

    @property
    def is_narrowed(self) -> bool:
        """Whether the view leaves entries out."""
        return bool(self._words or self._query)

    def begin(self) -> None:
        """Show at once what can be shown at once; `refresh` has the rest put in order."""
        index = self._opened()
        if index is not None:
            with suppress(IndexTroubleError):
                numbers = first_numbers(index, self._order, once=self._once)
                self.take(Listing(numbers, counts(index, self._keeping.read), self._once))

    def refresh(self) -> None:
        """Have the list made anew: the index knows more, or it is to be another list."""
        self._haystack = None
        self._ask()

    def turn_order(self) -> None:
        """Go on to the next order."""
        orders = list(Order)
        self._order = orders[(orders.index(self._order) + 1) % len(orders)]
        self._ask()

    def filter(self, words: str) -> None:
        """Leave the entries that have all of these words in headline, outlet or file name."""
        self._words = words
        self._ask()

    def narrow(self, query: str) -> None:
        """Leave the articles that a search of the library finds; all for an empty one."""
        self._query = query
        self._ask()

    def turn_once(self) -> None:
        """List stories once, or in every place, whatever it is not now."""
        self._once = not self._once
        self._ask()

    def show_all(self, *, every_place: bool = False) -> None:
        """Leave nothing out any more; with `every_place`, no place of a story either."""
        self._words = self._query = ""
        self._once = self._once and not every_place
        self._ask()

    def leave_out(self, narrowing: Narrowing) -> None:
        """Leave out what has been left out before."""
        self._words, self._query, self._once = narrowing
        self._ask()

    def _ask(self) -> None:
        # What is asked for is shown wherever it stands, but where that is what is asked for.
        asks_for_stories = self._query == TOLD_ELSEWHERE and not self._words
        once = self._once and (asks_for_stories or not self.is_narrowed)
        wanted = _Wanted(self._order, self._words, self._query, once)
        marked = self._keeping.marked if self._query else {}
        ask = partial(self._make, wanted, marked, self._keeping.read)
        self._librarian.ask("list", ask)

    def _make(
        self, wanted: "_Wanted", marked: "Marked", read: Collection[str], index: "Index"
    ) -> Answer:
        """Make the list, in the librarian's thread."""
        numbers = all_numbers(index, wanted.order, once=wanted.once)
        if wanted.query:
            numbers = found_by(index, wanted.query, numbers, marked)
        if wanted.words:
            key = wanted.order, wanted.query
            if self._haystack is None or self._haystack[0] != key:
                self._haystack = key, Haystack(index, numbers)
            numbers = self._haystack[1].find(wanted.words)
        else:
            self._haystack = None
        return partial(self._listed, Listing(numbers, counts(index, read), wanted.once))

    def take(self, listing: Listing) -> None:
        """Show another list."""
        index = self._index
        if index is not None and (index.is_replaced or index.file != self._librarian.file):
            self.close()
        self.view = View(listing.numbers, self._fetch)
        self.counts = listing.counts
        self._is_folded = listing.once

    def note_read(self, by: int) -> None:
        """So many more articles are marked as read."""
        self.counts = replace(self.counts, read=self.counts.read + by)

    def _fetch(self, numbers: Sequence[int]) -> dict[int, Entry]:
        """Entries by their numbers."""
        index = self._opened()
        if index is not None:
            try:
                return entries_of(index, numbers)
            except IndexTroubleError:
                self.close()
                self._librarian.mend()
        return {}

    def place_of(self, entry: Entry) -> int | None:
        """Where an entry stands in the view, however it is numbered by now; None if it does not."""
        place = self.view.place_of(entry.id)
        if place is not None and self.view[place].key == entry.key:
            return place
        index = self._opened()
        if index is not None:
            with suppress(IndexTroubleError):
                return self.view.place_of(number_now(index, entry.path, entry.number))
        return None

    def known_as(self, fingerprint: str) -> Entry | None:
        """The entry of an article by what it is known by; None where it is not in the library."""
        index = self._opened()
        if index is not None and fingerprint:
            with suppress(IndexTroubleError):
                return entry_known_as(index, fingerprint)
        return None

    @property
    def told(self) -> "Numbers":
        """What gives the numbers of all articles that the view stands for, in any thread."""
        numbers, is_folded = self.view.numbers, self._is_folded
        return lambda index: with_retold(index, numbers) if is_folded else numbers

    def offer(self, name: Clean) -> "Offer":
        """The articles of the view, to be written to a file; `name` is that of all of them."""
        from newsreader.ui.taking import listed_offer

        called = (name, clean_line(self._query), clean_line(self._words))
        return listed_offer(
            join(" · ", (part for part in called if part)),
            self._librarian,
            self.told,
            self._keeping.corrections,
        )

    def _opened(self) -> "Index | None":
        """The index, as soon as there is one."""
        if self._index is None:
            self._index = self._librarian.open()
        return self._index

    def close(self) -> None:
        """Let go of the index."""
        if self._index is not None:
            self._index.close()
            self._index = None
