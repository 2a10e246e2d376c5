"""Searching the library: words above, what is found below, what it has in common beside it."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.getters import query_one
from textual.message import Message
from textual.screen import Screen
from textual.widgets import Input, Static

from newsreader.clean import Clean, join, own
from newsreader.library.index.asking import NOBODY_MARKED, Facets, Hit, count, facets, search
from newsreader.library.index.opened import Index
from newsreader.library.librarian import Answer, Librarian
from newsreader.search.parse import parse_query
from newsreader.search.query import Query, asks_for_marks
from newsreader.ui import wording
from newsreader.ui.commands import Place, of, rekeyed
from newsreader.ui.keeping import Keeping
from newsreader.ui.keymap import bindings
from newsreader.ui.widgets.bars import StatusBar, TitleBar
from newsreader.ui.widgets.facet_list import FacetList
from newsreader.ui.widgets.hit_list import HitList
from newsreader.ui.widgets.words_input import WordsInput

AT_ONCE = 50
"""How many hits are asked for at a time."""

WIDE = 100
"""From this width on, in cells, there is room for what hits have in common."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """What is to be read."""

    hit: Hit
    """The article, and the place that was found."""
    query: Query
    """What was searched for."""


class Search(Screen[Chosen | None]):
    """Answers with what is to be read. It stays as it is for whoever comes back to it."""

    BINDINGS = bindings(Place.SEARCH)
    AUTO_FOCUS = None

    class Found(Message):
        """Hits have been found: the first ones, or more."""

        def __init__(self, query: Query, hits: tuple[Hit, ...], total: int, offset: int) -> None:
            super().__init__()
            self.query, self.hits, self.total, self.offset = query, hits, total, offset

    class InCommon(Message):
        """It is known what the hits have in common."""

        def __init__(self, query: Query, facets: Facets) -> None:
            super().__init__()
            self.query, self.facets = query, facets

    hits = query_one("#hits", HitList)
    common = query_one("#common", FacetList)
    words = query_one("#words-typed", Input)
    outcome = query_one("#outcome", Static)
    title_bar = query_one("#title", TitleBar)
    status = query_one("#status", StatusBar)

    def __init__(self, librarian: Librarian, keeping: Keeping, keys: Mapping[str, str]) -> None:
        """Take who knows the library, what is marked in it, and the user's own keys."""
        super().__init__()
        self._librarian = librarian
        self._keeping = keeping
        self._keys = keys
        self._query = parse_query("")
        self._total = 0
        self._is_asking_more = False
        self._news: Clean = own("")

    def compose(self) -> ComposeResult:
        """The words, what is found, what it has in common."""
        yield TitleBar(id="title")
        with Horizontal(id="search-line"):
            yield Static("search", classes="label", markup=False)
            yield WordsInput(
                id="words-typed",
                compact=True,
                select_on_focus=False,
                placeholder='words  "a phrase"  -not  speaker:name  caption:bridge  date:2021-08',
            )
            yield Static("", id="outcome", markup=False)
        with Horizontal(id="panes"):
            yield HitList(id="hits")
            yield FacetList(id="common")
        yield StatusBar(id="status")

    def on_mount(self) -> None:
        """Begin with the words."""
        hints = [rekeyed(command, self._keys) for command in of(Place.SEARCH) if command.hint]
        self.status.show_hints(tuple(hints))
        self.show_news(self._news)
        self.words.focus()
        self.ask()

    def on_resize(self, event: events.Resize) -> None:
        """Show what there is room for."""
        self.common.display = event.size.width >= WIDE

    def show_news(self, news: Clean) -> None:
        """Show how far the index is."""
        self._news = news
        if self.is_attached:
            self.title_bar.show(own("Search the library"), news)

    def ask(self) -> None:
        """Ask for what the words say."""
        self._query = parse_query(self.words.value)
        self._ask_for(0)

    def _ask_for(self, offset: int) -> None:
        query = self._query
        # There may be marks of very many articles, and this is done at every key.
        marked = self._keeping.marked if asks_for_marks(query.root) else NOBODY_MARKED

        def find(index: Index) -> Answer:
            found = search(index, query, marked=marked, limit=AT_ONCE, offset=offset)
            total = self._total if offset else count(index, query, marked=marked)
            return partial(self.post_message, self.Found(query, found, total, offset))

        def look(index: Index) -> Answer:
            in_common = facets(index, query, marked=marked)
            return partial(self.post_message, self.InCommon(query, in_common))

        self._librarian.ask("hits", find)
        if not offset:
            self._librarian.ask("common", look)

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        event.stop()
        self.ask()

    @on(Input.Submitted)
    def _entered(self, event: Input.Submitted) -> None:
        event.stop()
        self.action_down()

    @on(Found)
    def _show_found(self, message: Found) -> None:
        if message.query is not self._query:
            return
        self._is_asking_more = False
        self._total = message.total
        if message.offset:
            self.hits.add(message.hits)
        else:
            self.hits.show(message.hits)
        self.outcome.update(wording.counted(message.total, "article"))
        self.status.say(join(" · ", self._query.notes))

    @on(InCommon)
    def _show_common(self, message: InCommon) -> None:
        if message.query is self._query:
            self.common.show(message.facets)

    @on(HitList.NearEnd)
    def _want_more(self) -> None:
        known = self.hits.item_count
        if known < self._total and not self._is_asking_more:
            self._is_asking_more = True
            self._ask_for(known)

    @on(FacetList.Chosen)
    def _narrow(self, message: FacetList.Chosen) -> None:
        self.words.value = f"{self.words.value.rstrip()} {message.words}".strip()
        self.hits.focus()

    @on(HitList.Opened)
    def _open(self) -> None:
        hit = self.hits.current
        if hit is not None:
            self.dismiss(Chosen(hit, self._query))

    def action_open(self) -> None:
        """Do what Enter does where the focus is."""
        if self.words.has_focus:
            self.action_down()
        elif self.common.has_focus:
            self.common.action_open()
        else:
            self._open()

    def action_down(self) -> None:
        """Go from the words to what was found, and on to what that has in common."""
        if self.words.has_focus or self.common.has_focus or not self.common.display:
            self.hits.focus()
        else:
            self.common.focus()

    def action_words(self) -> None:
        """Go back to the words."""
        self.words.focus()

    def action_back(self) -> None:
        """Go back to the articles."""
        self.dismiss(None)

    def action_help(self) -> None:
        """Show all keys."""
        from newsreader.ui.screens.help import Help

        self.app.push_screen(Help(Place.SEARCH, self._keys))
