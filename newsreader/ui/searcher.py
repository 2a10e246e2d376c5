"""The searcher: asks the library what a search wants to know, outside the screen's thread."""

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from textual.message import Message
from textual.widget import Widget

from newsreader.clean import clean_line, join, own
from newsreader.library.index.asking import (
    Facets,
    Hit,
    count,
    facets,
    found_numbers,
    ranked,
    ranked_numbers,
    search,
)
from newsreader.library.index.opened import Index
from newsreader.library.librarian import Answer, Librarian
from newsreader.search.query import Query, asks_for_words
from newsreader.ui.keeping import Keeping

if TYPE_CHECKING:
    from newsreader.export.found import Found as FoundArticle
    from newsreader.ui.bulk import Numbers
    from newsreader.ui.taking import Offer

AT_ONCE = 50
"""How many hits are asked for at a time."""

_FIRST, _MORE = "search", "more of the search"
"""What the librarian knows the questions by. All but that for more hits follow each other, each
when the one before has been answered: so a key drops whichever is being answered, and hits do not
wait for what is known of those before."""


class HitsFound(Message):
    """Hits have been found: the first ones, or more; or the best, in place of the newest."""

    def __init__(self, query: Query, hits: tuple[Hit, ...], offset: int, best: bool) -> None:
        super().__init__()
        self.query, self.hits, self.offset, self.best = query, hits, offset, best


class ArticlesCounted(Message):
    """It is known how many articles are found."""

    def __init__(self, query: Query, total: int) -> None:
        super().__init__()
        self.query, self.total = query, total


class InCommon(Message):
    """It is known what the hits have in common."""

    def __init__(self, query: Query, facets: Facets) -> None:
        super().__init__()
        self.query, self.facets = query, facets


class WithoutFullText(Message):
    """The index has no full text."""


class Searcher:
    """Asks for what a query finds; the answers come to a screen as messages."""

    def __init__(self, screen: Widget, librarian: Librarian, keeping: Keeping) -> None:
        """Take who the answers go to, who knows the library, and what is kept of its reader."""
        self._post = screen.post_message
        self._librarian = librarian
        self._keeping = keeping

    def ask_for_hits(self, query: Query, offset: int, *, best: bool) -> None:
        """Ask for hits from the `offset`-th on, the newest first or the best."""
        marked = self._keeping.marked_for(query)
        find = ranked if best else search

        def answer(index: Index) -> Answer:
            if asks_for_words(query.root) and not index.has_words:
                self._post(WithoutFullText())
            found = find(index, query, marked=marked, limit=AT_ONCE, offset=offset)
            return partial(self._post, HitsFound(query, found, offset, best))

        self._librarian.ask(_MORE if offset else _FIRST, answer)

    def ask_how_many(self, query: Query) -> None:
        """Ask how many articles a query finds."""
        marked = self._keeping.marked_for(query)

        def answer(index: Index) -> Answer:
            return partial(self._post, ArticlesCounted(query, count(index, query, marked=marked)))

        self._librarian.ask(_FIRST, answer)

    def ask_what_in_common(self, query: Query) -> None:
        """Ask what the articles have in common that a query finds."""
        marked = self._keeping.marked_for(query)

        def answer(index: Index) -> Answer:
            return partial(self._post, InCommon(query, facets(index, query, marked=marked)))

        self._librarian.ask(_FIRST, answer)

    def found(self, query: Query) -> "Numbers":
        """What gives the numbers of all articles that a query finds, in any thread."""
        marked = self._keeping.marked_for(query)
        return lambda index: found_numbers(index, query, marked=marked)

    def offer(self, query: Query, *, best: bool) -> "Offer":
        """All that a query finds, to be written to a file."""
        from newsreader.export.found import found_of
        from newsreader.export.library_forms import found_forms
        from newsreader.ui.taking import offer_of_index

        marked = self._keeping.marked_for(query)
        find = ranked_numbers if best else found_numbers

        def found(index: Index) -> "Iterator[FoundArticle]":
            return found_of(index, query, find(index, query, marked=marked))

        name = join(" ", (own("Found:"), clean_line(query.text)))
        return offer_of_index(name, self._librarian, found, found_forms(), "article")
