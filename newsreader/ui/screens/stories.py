"""Where else a story stands: the places at the left, at the right what differs in them."""

from collections.abc import Mapping
from functools import partial

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.getters import query_one
from textual.message import Message
from textual.widget import Widget

from newsreader.article import NOTHING
from newsreader.clean import Clean, clean_block, join, own
from newsreader.facts import show_day
from newsreader.library.differences import differences
from newsreader.library.entry import Entry
from newsreader.library.index.opened import Index
from newsreader.library.index.stories import Told, story_of
from newsreader.library.librarian import Answer, Librarian
from newsreader.ui import wording
from newsreader.ui.commands import Command, Place
from newsreader.ui.compared import HERE, SAME, THERE, Comparison, Row
from newsreader.ui.keymap import bindings
from newsreader.ui.linear import room_beside
from newsreader.ui.screens.library_screen import LibraryScreen, one_or_both
from newsreader.ui.widgets.bars import StatusBar, TitleBar
from newsreader.ui.widgets.differences_view import DifferencesView
from newsreader.ui.widgets.places_list import PlacesList

MOST_COMPARED = 100_000
"""How many characters of a text are compared, from its beginning."""

_NOT_KNOWN = own("The index does not know this article yet.")
_NOWHERE_ELSE = own("This story stands nowhere else in the library.")


class Stories(LibraryScreen[Told | None]):
    """Answers with the place in which the story is to be read. It stays as it is."""

    PLACE = Place.STORIES
    BINDINGS = bindings(PLACE)

    class Found(Message):
        """The places of a story have been found."""

        def __init__(self, entry: Entry, places: tuple[Told, ...]) -> None:
            super().__init__()
            self.entry, self.places = entry, places

    class Compared(Message):
        """It is known what differs in a place."""

        def __init__(self, beside: Told, place: Told, comparison: Comparison) -> None:
            super().__init__()
            self.beside, self.place, self.comparison = beside, place, comparison

    places = query_one("#places", PlacesList)
    compared = query_one("#differences", DifferencesView)

    def __init__(self, librarian: Librarian, keys: Mapping[str, str]) -> None:
        """Take who knows the library, and the user's own keys."""
        super().__init__(librarian, keys)
        self._entry: Entry | None = None
        self._beside: Told | None = None

    def compose(self) -> ComposeResult:
        """The places, and the text."""
        yield TitleBar(id="title")
        with Horizontal(id="panes"):
            yield PlacesList(id="places")
            yield DifferencesView(id="differences")
        yield StatusBar(id="status")

    def first_focus(self) -> Widget:
        """The places."""
        return self.places

    def set_out(self) -> None:
        """Show places and text, or what has the keys."""
        one_or_both(self.places, self.compared, room_beside(self, self.size.width))

    def show_title(self) -> None:
        """Say which story it is, and how far the index is."""
        title = self._entry.title if self._entry is not None else NOTHING
        self.title_bar.show(join(" · ", (own("Where else this story stands"), title)), self._news)

    def set_beside(self, entry: Entry) -> None:
        """Show the story of another article."""
        self._entry = entry
        if self.is_attached:
            self.show_title()
            self.set_focus(self.places)
            self.ask()

    def ask(self) -> None:
        """Ask for the places of the story."""
        entry = self._entry
        if entry is None:
            return

        def find(index: Index) -> Answer:
            return partial(self.post_message, self.Found(entry, story_of(index, entry)))

        self.compared.show((Row(SAME, _NOT_KNOWN),))
        self._librarian.ask("story", find)

    @on(Found)
    def _show_places(self, message: Found) -> None:
        if message.entry is not self._entry:
            return
        come_from = message.entry.path.absolute(), message.entry.number
        self._beside = next((each for each in message.places if each.entry.key == come_from), None)
        self.places.show(message.places, self._beside)
        self.status.show_progress(wording.counted(len(message.places), "place"))
        if message.places and len(message.places) < 2:
            self.compared.show((Row(SAME, _NOWHERE_ELSE),))
        self.show_hints()

    def is_hinted(self, command: Command) -> bool:
        """A story that stands in one place differs from nothing."""
        return self.places.item_count > 1 or command.action in {"open", "back", "help"}

    @on(PlacesList.Moved)
    def _ask_what_differs(self) -> None:
        beside, place = self._beside, self.places.current
        if beside is None or place is None or self.places.item_count < 2:
            return

        def compare(index: Index) -> Answer:
            here, there = _text(index, beside), _text(index, place)
            comparison = Comparison(here, there, differences(here, there))
            return partial(self.post_message, self.Compared(beside, place, comparison))

        self._librarian.ask("differences", compare)

    @on(Compared)
    def _show_text(self, message: Compared) -> None:
        place = message.place
        if message.beside != self._beside or place != self.places.current:
            return
        if place == message.beside or place.is_same_text:
            words = "This is where you came from." if place == message.beside else "The same text."
            head = [Row(SAME, own(words))]
        else:
            head = [Row(HERE, _origin(message.beside)), Row(THERE, _origin(place))]
        if max(len(message.comparison.here), len(message.comparison.there)) >= MOST_COMPARED:
            head.append(Row(SAME, own(f"Compared are the first {MOST_COMPARED:,} characters.")))
        self.compared.show(tuple(head), message.comparison)

    @on(PlacesList.Opened)
    def action_open(self) -> None:
        """Read the story in the place that the cursor is on."""
        if self.places.current is not None:
            self.go_back(self.places.current)

    def action_side(self, by: int) -> None:
        """Go to the places, or to the text."""
        pane = self.compared if by > 0 else self.places
        pane.display = True
        self.set_focus(pane)

    def action_difference(self, by: int) -> None:
        """Go to the next place where the texts differ, or to the previous."""
        if not self.compared.step(by):
            self._say(own("Nothing differs behind this." if by > 0 else "Nothing differs before."))

    def action_back(self) -> None:
        """Go back: from the text to the places, from there to the article."""
        if self.compared.has_focus:
            self.action_side(-1)
        else:
            self.go_back(None)

    def _say(self, text: Clean) -> None:
        """Say at the foot of the screen what has happened, for a few seconds."""
        self.status.say(text)
        self.set_timer(4, lambda: self.status.say(NOTHING))


def _text(index: Index, place: Told) -> Clean:
    """The text in a place: as much of it as is compared."""
    return clean_block(index.text(place.number)[0][:MOST_COMPARED])


def _origin(place: Told) -> Clean:
    """Where a text is from."""
    entry = place.entry
    return join(
        " · ",
        (fact for fact in (entry.source, show_day(entry.published), entry.title) if fact),
    )
