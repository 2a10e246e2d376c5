"""Searching the library: words above, what is found below, what it has in common beside it."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.getters import query_one
from textual.widget import Widget
from textual.widgets import Input, Static

from newsreader.article import NOTHING
from newsreader.clean import Clean, clean_line, join, own
from newsreader.library.index.asking import Facets, Hit
from newsreader.library.librarian import Librarian
from newsreader.search.parse import parse_query
from newsreader.search.query import Query, asks_for_words
from newsreader.ui import wording
from newsreader.ui.bulk import look_up
from newsreader.ui.commands import Place
from newsreader.ui.keeping import Keeping
from newsreader.ui.keymap import bindings
from newsreader.ui.linear import room_beside
from newsreader.ui.narrowing import facet_groups, saved_group, turned
from newsreader.ui.note_marks import quoted
from newsreader.ui.screens.library_screen import LibraryScreen
from newsreader.ui.screens.room import has_menu_room
from newsreader.ui.searcher import ArticlesCounted, HitsFound, InCommon, Searcher, WithoutFullText
from newsreader.ui.undoing import undo
from newsreader.ui.widgets.bars import StatusBar, TitleBar
from newsreader.ui.widgets.facet_list import FacetList
from newsreader.ui.widgets.hit_list import HitList
from newsreader.ui.widgets.words_input import WordsInput

_TYPED = 'words  "a phrase"  -not  speaker:name  source:post  caption:bridge  date:2021'
"""What can be typed, by example."""
WIDE = 100
"""From this width on, in cells, what hits have in common stands beside them."""


SLOWER = own("slower: SQLite has no full-text search (FTS5)")
"""What is said where every article is gone through."""

_ORDER, _BEST = "order of the search", "best first"
"""Under what it is remembered in which order hits are shown, and as what."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """What is to be read."""

    hit: Hit
    """The article, and the place that was found."""
    query: Query
    """What was searched for."""


class Search(LibraryScreen[Chosen | None]):
    """Answers with what is to be read. It stays as it is for whoever comes back to it."""

    PLACE = Place.SEARCH
    UNHINTED = frozenset(("search-next",))  # it leads to the hits first
    BINDINGS = bindings(PLACE)

    hits = query_one("#hits", HitList)
    common = query_one("#common", FacetList)
    words = query_one("#words-typed", WordsInput)
    outcome = query_one("#outcome", Static)

    def __init__(self, librarian: Librarian, keeping: Keeping, keys: Mapping[str, str]) -> None:
        """Take who knows the library, what is kept of its reader, and the user's own keys."""
        super().__init__(librarian, keys)
        self._keeping = keeping
        self._searcher = Searcher(self, librarian, keeping)
        self._query = parse_query("")
        self._first_words = ""
        self._stays = False
        self._total = 0
        self._facets: Facets | None = None
        self._is_asking_more = False
        self._wants_best = keeping.remembered(_ORDER) == _BEST
        self._shows_best = False
        self._is_slower = False
        self._is_waiting = self._opens_first = False

    def compose(self) -> ComposeResult:
        """The words, what is found, what it has in common."""
        yield TitleBar(id="title")
        with Horizontal(classes="search-line"):
            yield Static("search", classes="label", markup=False)
            yield WordsInput(
                self._first_words,
                id="words-typed",
                compact=True,
                select_on_focus=False,
                placeholder=_TYPED,
            )
            yield Static("", id="outcome", markup=False)
        with Horizontal(id="panes"):
            yield HitList(id="hits")
            yield FacetList(id="common")
        yield StatusBar(id="status")

    def first_focus(self) -> Widget:
        """The words."""
        return self.words

    def set_out(self) -> None:
        """Show what hits have in common beside them; with little room, while it has the keys."""
        is_wide = room_beside(self, self.size.width) >= WIDE
        self.common.display = is_wide or self.common.has_focus
        self.hits.display = is_wide or not self.common.has_focus

    def on_screen_resume(self) -> None:
        """Show what may have changed meanwhile: searches are saved elsewhere, too."""
        self._show_choices()

    def search_for(self, words: str) -> None:
        """Search for these words, in place of what was typed before."""
        self._first_words = words
        if self.is_mounted:
            self.words.value = words
            self.words.cursor_position = len(words)

    def type_anew(self) -> None:
        """Let the words be typed over, for whoever searches once more."""
        if self.is_mounted:
            self.words.type_over()

    def show_title(self) -> None:
        """Say in which order hits come, and how far the index is."""
        order = own("best first" if self._wants_best else "newest first")
        slower = SLOWER if self._is_slower else NOTHING
        parts = (part for part in (self._news, slower, order) if part)
        self.title_bar.show(own("Search the library"), join(" · ", parts))

    # Asking

    def ask(self) -> None:
        """Ask for what the words say."""
        self._stays = self._query.text == self.words.value
        self._query = parse_query(self.words.value)
        self._shows_best = self._is_asking_more = self._opens_first = False
        self._is_waiting = True
        self._searcher.ask_for_hits(self._query, 0, best=False)

    @on(HitsFound)
    def _show_found(self, message: HitsFound) -> None:
        if message.query is not self._query:
            return
        if message.offset:
            self._is_asking_more = False
            if message.best is self._shows_best:
                self.hits.add(message.hits)
        elif message.best:
            self._shows_best = True
            self.hits.rearrange(message.hits)
            self._searcher.ask_how_many(self._query)
        else:
            self._is_waiting = False
            self.hits.when_empty = wording.NOTHING_FOUND
            show = self.hits.rearrange if self._stays else self.hits.show
            show(message.hits)
            self._total = len(message.hits)
            self._show_choices()
            if self._wants_best and asks_for_words(self._query.root):
                self._searcher.ask_for_hits(self._query, 0, best=True)
            else:
                self._searcher.ask_how_many(self._query)
            if self._opens_first:
                self._open()

    @on(ArticlesCounted)
    def _show_count(self, message: ArticlesCounted) -> None:
        if message.query is self._query:
            self._total = message.total
            self.outcome.update(wording.counted(message.total, "article"))
            self._searcher.ask_what_in_common(self._query)

    @on(InCommon)
    def _show_common(self, message: InCommon) -> None:
        if message.query is self._query:
            self._facets = message.facets
            self._show_choices()

    def _show_choices(self) -> None:
        """Show what the search can be narrowed by; before anything is typed, saved searches too."""
        groups = facet_groups(self._facets, self._query) if self._facets is not None else ()
        saved = () if self._query.text.strip() else (saved_group(self._keeping.saved_searches()),)
        self.common.show((*saved, *groups))

    @on(WithoutFullText)
    def _say_slower(self) -> None:
        self._is_slower = True
        self.show_title()

    @on(HitList.NearEnd)
    def _want_more(self) -> None:
        known = self.hits.item_count
        if known < self._total and not self._is_asking_more:
            self._is_asking_more = True
            self._searcher.ask_for_hits(self._query, known, best=self._shows_best)

    # The reader's hand

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        event.stop()
        self.ask()
        self.status.say(join(" · ", self._query.notes))

    @on(Input.Submitted)
    def _entered(self, event: Input.Submitted) -> None:
        event.stop()
        if self._is_waiting:
            self._opens_first = True
        else:
            self._open()

    @on(HitList.LeftAbove)
    def _leave_hits(self) -> None:
        self.set_focus(self.words)

    @on(FacetList.Chosen)
    def _narrow(self, message: FacetList.Chosen) -> None:
        choice = message.choice
        self.search_for(choice.words if choice.is_saved else turned(self.words.value, choice.words))

    @on(HitList.Opened)
    def _open(self) -> None:
        self._opens_first = False
        hit = self.hits.current
        if hit is not None:
            self.set_focus(self.hits)  # for whoever comes back
            self.go_back(Chosen(hit, self._query))

    def step(self, by: int) -> "tuple[Chosen, int, int] | None":
        """The hit behind the one that is being read, or before it; which it is, and of how many.

        None where there is none, or it is not known yet.
        """
        before = self.hits.cursor
        self.hits.set_cursor(before + by)
        hit = self.hits.current
        if hit is None or self.hits.cursor == before:
            return None
        return Chosen(hit, self._query), self.hits.cursor + 1, self._total

    def action_open(self) -> None:
        """Do what Enter does where the focus is."""
        if self.common.has_focus:
            self.common.action_open()
        elif self.hits.has_focus:
            self._open()

    def action_go_round(self, by: int) -> None:
        """Go on from the words to the hits, to what they have in common, and back to the words."""
        stops = (self.words, self.hits, self.common)
        at = next((number for number, stop in enumerate(stops) if stop.has_focus), 0)
        stop = stops[(at + by) % len(stops)]
        stop.display = True
        self.set_focus(stop)

    def action_down(self) -> None:
        """Go from the words to what was found."""
        self.hits.display = True
        self.set_focus(self.hits)

    def action_words(self) -> None:
        """Go back to the words."""
        self.words.type_over()

    def action_order(self) -> None:
        """Show the best first, or the newest."""
        self._wants_best = not self._wants_best
        self._keeping.remember(_ORDER, _BEST if self._wants_best else "")
        self.show_title()
        self.hits.set_cursor(0)
        self.ask()

    def action_save(self) -> None:
        """Save the search under a name."""
        words = self.words.value.strip()
        if not words or not has_menu_room(self.size):
            self.status.say_briefly(own("Type something to be searched for: that can be saved."))
            return
        from newsreader.ui.screens.naming import Naming

        self.app.push_screen(Naming(own("Save this search as"), words), self._save)

    def _save(self, name: str | None) -> None:
        if name:
            self._keeping.save_search(name, self.words.value.strip())
            kept = join(" ", (own("Saved:"), clean_line(name)))
            self._say_done(kept)

    def action_export(self) -> None:
        """Write all that was found to a file."""
        from newsreader.ui.taking import take

        offer = self._searcher.offer(self._query, best=self._wants_best)
        take(self.app, self._keeping, self.status.say_briefly, offer)

    def action_tags(self) -> None:
        """Tag the article that the cursor is on, or all that was found."""
        hit = self.hits.current
        if hit is None or not has_menu_room(self.size):
            return
        from newsreader.ui.screens.tags import Tags

        find = partial(look_up, self._librarian, self._searcher.found(self._query))
        entry = hit.entry
        tags = Tags(
            self._keeping, quoted(entry.title), entry.fingerprint, find, "all that was found"
        )
        self.app.push_screen(tags, self._tagged)

    def _tagged(self, done: Clean | None) -> None:
        """Ask again, for the tags may be asked for, and say what was done."""
        self.ask()
        if done:
            self._say_done(done)

    def action_drop(self) -> None:
        """Take the saved search that the cursor is on away."""
        choice = self.common.current
        if self.common.has_focus and choice is not None and choice.is_saved:
            self._keeping.drop_search(choice.text)
            self._show_choices()
            gone = join("", (choice.text, own(" is gone; it was: "), clean_line(choice.words)))
            self._say_done(gone)

    def _say_done(self, what: Clean) -> None:
        """Say what has been done, and how it is taken back."""
        said = wording.can_be_undone(what, self._keys)
        self.status.say_briefly(self._keeping.news() or said)

    def action_undo(self) -> None:
        """Take back what was done last."""
        undo(self, self._keeping, self._keys, self._turned)

    def _turned(self, said: Clean) -> None:
        """Show what is there now that something was taken back, and say so."""
        self.status.say_briefly(said)
        self._show_choices()

    def action_back(self) -> None:
        """Go back to the words; from there to the articles."""
        if self.words.has_focus:
            self.go_back(None)
        else:
            self.set_focus(self.words)

    def action_leave(self) -> None:
        """Go back to the articles."""
        self.go_back(None)
