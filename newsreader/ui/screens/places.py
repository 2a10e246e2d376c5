"""What the list can be narrowed to: saved searches, what is marked, outlets."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.message import Message
from textual.widgets import Static

from newsreader.article import NOTHING
from newsreader.clean import join, own
from newsreader.library.index.asking import Facet, count, must_scan
from newsreader.library.index.opened import Index
from newsreader.library.index.overview import sources
from newsreader.library.librarian import Answer, Librarian
from newsreader.library.state.kept import SavedSearch
from newsreader.search.parse import parse_query
from newsreader.ui.keeping import Keeping
from newsreader.ui.narrowing import in_field, saved_group
from newsreader.ui.screens.leaving import Menu
from newsreader.ui.shelf import TOLD_ELSEWHERE
from newsreader.ui.widgets.box_foot import BoxFoot
from newsreader.ui.widgets.facet_list import Choice, FacetList, Group

_EVERYTHING = (
    Choice(own("All articles"), ""),
    Choice(own("Unread"), "is:unread"),
    Choice(own("Starred"), "is:starred"),
    Choice(own("Noted"), "is:noted"),
    Choice(own("In several outlets"), TOLD_ELSEWHERE),
)


class Places(Menu[str | None]):
    """Answers with the query to narrow to, empty for all articles; None for nothing else."""

    BINDINGS: ClassVar = [
        Binding("escape,q,F", "dismiss(None)", "Back"),
        Binding("enter", "open", "Show"),
        Binding("x", "drop", "Take a saved search away"),
    ]

    class Counted(Message):
        """It is known how many articles there are in each place."""

        def __init__(self, counts: dict[str, int], outlets: Sequence[Facet]) -> None:
            super().__init__()
            self.counts, self.outlets = counts, outlets

    def __init__(self, librarian: Librarian, keeping: Keeping, narrowed_to: str = "") -> None:
        """Take who knows the library, what is kept of its reader, and what is shown now."""
        super().__init__()
        self._librarian = librarian
        self._keeping = keeping
        self._narrowed_to = narrowed_to
        self._counts: dict[str, int] = {}
        self._outlets: Sequence[Facet] = ()

    def compose(self) -> ComposeResult:
        """The places."""
        with Vertical(id="places-box", classes="box"):
            yield Static("Show in the list", classes="box-title", markup=False)
            yield FacetList(id="places")
            yield BoxFoot()

    def on_mount(self) -> None:
        """Show the places, and ask how many articles there are in each."""
        self.set_focus(self.query_one(FacetList))
        self._show()
        queries = [choice.words for choice in _EVERYTHING]
        queries += [each.query for each in self._keeping.saved_searches()]
        queries += [choice.words for choice in self._tags()]
        marked = self._keeping.marked

        def answer(index: Index) -> Answer:
            asked = {words: parse_query(words) for words in queries}
            counts = {
                words: count(index, query, marked=marked)
                for words, query in asked.items()
                if not must_scan(index, query)
            }
            return partial(self.post_message, self.Counted(counts, sources(index)))

        self._librarian.ask("places", answer)

    @on(Counted)
    def _take_counts(self, message: Counted) -> None:
        self._counts, self._outlets = message.counts, message.outlets
        self._show()

    def _show(self) -> None:
        saved: tuple[SavedSearch, ...] = self._keeping.saved_searches()
        outlets = tuple(
            Choice(each.name, in_field("source", each.name), each.count)
            for each in self._outlets
            if each.name
        )
        groups = (
            Group(NOTHING, _EVERYTHING),
            saved_group(saved),
            Group(own("Tags"), self._tags()),
            Group(own("Outlets"), outlets),
        )
        self.query_one(FacetList).show(
            Group(group.title, tuple(map(self._known, group.choices))) for group in groups
        )
        drop = (("x", "take a saved search away"),) if saved else ()
        self.query_one(BoxFoot).show_hints(("Enter", "show"), *drop, ("Esc", "back"))

    def _tags(self) -> tuple[Choice, ...]:
        """The reader's own tags."""
        return tuple(
            Choice(join("", (own("#"), tag)), in_field("tag", tag), count)
            for tag, count in self._keeping.all_tags()
        )

    def _known(self, choice: Choice) -> Choice:
        """A choice with its count, and whether it is what is shown now."""
        known = self._counts.get(choice.words, choice.count)
        return replace(choice, count=known, is_on=choice.words == self._narrowed_to)

    @on(FacetList.Chosen)
    def _choose(self, message: FacetList.Chosen) -> None:
        self.dismiss(message.choice.words)

    def action_open(self) -> None:
        """Narrow the list to the place that the cursor is on."""
        self.query_one(FacetList).action_open()

    def action_drop(self) -> None:
        """Take the saved search that the cursor is on away."""
        choice = self.query_one(FacetList).current
        if choice is not None and choice.is_saved:
            self._keeping.drop_search(choice.text)
            self._show()
