"""Whose photos: who took those of the whole library, whom they come from, where and when."""

from collections.abc import Iterator, Mapping
from functools import partial
from typing import NamedTuple

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.getters import query_one
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Input, Static

from newsreader.article import NOTHING, Article
from newsreader.clean import Clean, clean_line, join, own
from newsreader.facts import show_day
from newsreader.library.index.asking import Facet
from newsreader.library.index.opened import Index
from newsreader.library.index.photographed import with_photos
from newsreader.library.index.pictures import By, Picture, count_photos, credited, pictures
from newsreader.library.librarian import Answer, Librarian
from newsreader.search.parse import parse_query
from newsreader.ui import wording
from newsreader.ui.commands import Place, key_of
from newsreader.ui.copies import picture_copy
from newsreader.ui.keeping import Keeping
from newsreader.ui.keymap import bindings
from newsreader.ui.linear import room_beside
from newsreader.ui.screens.library_screen import LibraryScreen, one_or_both
from newsreader.ui.widgets.bars import StatusBar, TitleBar
from newsreader.ui.widgets.count_list import Counted, CountList
from newsreader.ui.widgets.photo_list import PhotoList
from newsreader.ui.widgets.words_input import WordsInput

MOST_NAMES = 500
"""How many names are shown at a time; typing one shows others."""

MOST_PHOTOS = 500
"""How many photos are shown at a time; words of their captions show others."""


class _Wording(NamedTuple):
    """What a way to put photos together is called."""

    typed: str
    """What may be typed to have fewer."""
    unknown: str
    """What stands for the photos of which it is not known."""


_WORDING = {
    By.PHOTOGRAPHER: _Wording("a photographer", "no photographer named"),
    By.AGENCY: _Wording("an agency", "no agency named"),
    By.PLACE: _Wording("a place", "no place named"),
    By.DAY: _Wording("2021-08", "no day known"),
}


class Chosen(NamedTuple):
    """What is to be looked at."""

    picture: Picture
    """The photo."""
    in_gallery: bool
    """Whether it is to be seen in the gallery of its article, not read in the text."""


class Credits(LibraryScreen[Chosen | None]):
    """Answers with the photo that is to be looked at. It stays as it is."""

    PLACE = Place.CREDITS
    BINDINGS = bindings(PLACE)

    class Found(Message):
        """Names have been found."""

        def __init__(self, by: By, name: str, found: tuple[Facet, ...], total: int) -> None:
            super().__init__()
            self.by, self.name, self.found, self.total = by, name, found, total

    class Seen(Message):
        """The photos of a name are known."""

        def __init__(
            self, wanted: tuple[By, Clean | None, str], found: tuple[Picture, ...]
        ) -> None:
            super().__init__()
            self.wanted, self.found = wanted, found

    names = query_one("#names", CountList)
    photos = query_one("#photos", PhotoList)
    name_typed = query_one("#name-typed", WordsInput)
    words_typed = query_one("#words-typed", WordsInput)
    outcome = query_one("#outcome", Static)

    def __init__(self, librarian: Librarian, keeping: Keeping, keys: Mapping[str, str]) -> None:
        """Take who knows the library, what is marked in it, and the user's own keys."""
        super().__init__(librarian, keys)
        self._keeping = keeping
        self._by = By.PHOTOGRAPHER

    def compose(self) -> ComposeResult:
        """What is typed, the names, their photos."""
        key = key_of("credits-words", self._keys)
        yield TitleBar(id="title")
        with Horizontal(classes="search-line"):
            yield Static("name", classes="label", markup=False)
            yield WordsInput(id="name-typed", compact=True, select_on_focus=False)
            yield Static("caption", classes="label", markup=False)
            yield WordsInput(
                id="words-typed",
                compact=True,
                select_on_focus=False,
                placeholder=f'{key} types words  "a phrase"  -not  source:post  after:2021',
            )
            yield Static("", id="outcome", markup=False)
        with Horizontal(id="panes"):
            yield CountList(id="names")
            yield PhotoList(id="photos")
        yield StatusBar(id="status")

    def first_focus(self) -> Widget:
        """Those who took most."""
        return self.names

    def set_out(self) -> None:
        """Show both lists, or the one that has the keys."""
        one_or_both(self.names, self.photos, room_beside(self, self.size.width))

    def show_title(self) -> None:
        """Say what the names are of, and how far the index is."""
        key = key_of("credits-name", self._keys)
        self.name_typed.placeholder = f"{key} types {_WORDING[self._by].typed}"
        parts = [part for part in (self._news, own(f"by {self._by}")) if part]
        self.title_bar.show(own("Photos of the library"), join(" · ", parts))

    # The names

    def ask(self) -> None:
        """Ask for the names that have been typed, and for the photos again."""
        by, name = self._by, self.name_typed.value

        def find(index: Index) -> Answer:
            found = credited(index, by, name, limit=MOST_NAMES)
            return partial(self.post_message, self.Found(by, name, found, count_photos(index)))

        self._librarian.ask("names", find)

    @on(Input.Changed, "#name-typed")
    def _typed_name(self, event: Input.Changed) -> None:
        event.stop()
        self.ask()

    @on(Input.Submitted)
    def _entered(self, event: Input.Submitted) -> None:
        event.stop()
        if event.input is self.words_typed:
            self._go_to_photos()
        else:
            self.set_focus(self.names)

    @on(Found)
    def _show_names(self, message: Found) -> None:
        if (message.by, message.name) != (self._by, self.name_typed.value):
            return
        rows = [] if message.name.strip() else [Counted(own("All photos"), message.total, None)]
        rows += (_counted(message.by, facet) for facet in message.found)
        self.names.show(tuple(rows))
        if not rows:
            self._show_photos((), 0)

    # The photos

    @on(CountList.Moved)
    def _ask_photos(self) -> None:
        """Ask for the photos of a name that have the words."""
        row = self.names.current
        if row is None:
            return
        by, name, words = wanted = self._by, row.name, self.words_typed.value
        query = parse_query(words)
        self.status.say(join(" · ", query.notes))
        marked = self._keeping.marked_for(query)

        def look(index: Index) -> Answer:
            chosen = None if name is None else by
            found = pictures(
                index, chosen, name or "", query=query, marked=marked, limit=MOST_PHOTOS + 1
            )
            return partial(self.post_message, self.Seen(wanted, found))

        self._librarian.ask("photos", look)

    @on(Input.Changed, "#words-typed")
    def _typed_words(self, event: Input.Changed) -> None:
        event.stop()
        self._ask_photos()

    @on(Seen)
    def _show_seen(self, message: Seen) -> None:
        row = self.names.current
        if row is not None and message.wanted == (self._by, row.name, self.words_typed.value):
            has_words = parse_query(self.words_typed.value).root is not None
            self._show_photos(message.found, None if has_words else row.number)

    def _show_photos(self, found: tuple[Picture, ...], total: int | None) -> None:
        """Show photos, and how many there are; None where those that fit were not all counted."""
        shown = found[:MOST_PHOTOS]
        self.photos.show(shown)
        count = wording.counted(len(shown) if total is None else total, "photo")
        if len(found) > len(shown):
            more = f"more than {MOST_PHOTOS:,}" if total is None else f"{MOST_PHOTOS:,} of {count}"
            count = own(more)
        self.outcome.update(count)

    def _go_to_photos(self) -> None:
        if self.photos.item_count:
            self.photos.display = True
            self.set_focus(self.photos)

    # Keys

    @on(PhotoList.Opened)
    def _open(self) -> None:
        self._choose(in_gallery=False)

    @on(CountList.Opened)
    def _opened_name(self) -> None:
        self._go_to_photos()

    def _choose(self, *, in_gallery: bool) -> None:
        picture = self.photos.current
        if picture is not None:
            self.go_back(Chosen(picture, in_gallery))

    def action_open(self) -> None:
        """Do what Enter does where the focus is."""
        if self.photos.has_focus:
            self._open()
        else:
            self._go_to_photos()

    def action_gallery(self) -> None:
        """Show the photo in the gallery of its article."""
        if self.photos.has_focus:
            self._choose(in_gallery=True)

    def action_grouping(self) -> None:
        """Put the photos together in another way."""
        ways = tuple(By)
        self._by = ways[(ways.index(self._by) + 1) % len(ways)]
        self.name_typed.value = ""
        self.set_focus(self.names)
        self.show_title()
        self.ask()

    def action_copy(self) -> None:
        """Copy the caption that the cursor is on, with its credit."""
        picture = self.photos.current
        if picture is not None:
            self.copy(picture_copy(picture), self._keeping)

    def action_export(self) -> None:
        """Write all photos of the name to a file, as far as they have the words."""
        from newsreader.export.forms import PHOTOS
        from newsreader.ui.taking import offer_of_index, take

        row = self.names.current
        if row is None:
            return
        chosen, name = (None, "") if row.name is None else (self._by, row.name)
        query = parse_query(self.words_typed.value)
        marked = self._keeping.marked_for(query)

        def seen(index: Index) -> Iterator[Article]:
            found = pictures(index, chosen, name, query=query, marked=marked, limit=-1)
            return with_photos(index, ((each.article, each.number) for each in found))

        offer = offer_of_index(
            join(" ", (own("Photos"), clean_line(name))), self._librarian, seen, PHOTOS
        )
        take(self.app, self._keeping, self.status.say_briefly, offer)

    def action_name(self) -> None:
        """Type a name."""
        self.name_typed.type_over()

    def action_words(self) -> None:
        """Type words of captions."""
        self.words_typed.type_over()

    def action_side(self, by: int) -> None:
        """Go to the list on the left, or on the right."""
        if by > 0:
            self._go_to_photos()
        else:
            self.names.display = True
            self.set_focus(self.names)

    def action_back(self) -> None:
        """Go back: from the photos to the names, from there to the articles."""
        if self.names.has_focus:
            self.go_back(None)
        else:
            self.action_side(-1)


def _counted(by: By, facet: Facet) -> Counted:
    """The row of a name."""
    if not facet.name:
        return Counted(own(_WORDING[by].unknown), facet.count, NOTHING)
    title = show_day(facet.name) if by is By.DAY else clean_line(facet.name)
    return Counted(title, facet.count, facet.name)
