"""Who said what, over the whole library: the speakers at the left, their words at the right."""

from collections.abc import Iterator, Mapping
from functools import partial

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.getters import query_one
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Input, Static

from newsreader.article import Article
from newsreader.clean import Clean, join, own
from newsreader.library.index.narrowing import narrowing_of
from newsreader.library.index.opened import Index
from newsreader.library.index.speakers import Person, count_people, people
from newsreader.library.index.who import (
    Said,
    SaidOn,
    put_together,
    quotes_by_day,
    quotes_of,
    with_quotes,
)
from newsreader.library.librarian import Answer, Librarian
from newsreader.search.parse import parse_query
from newsreader.ui import wording
from newsreader.ui.commands import Place, key_of
from newsreader.ui.copies import said_copy
from newsreader.ui.joining import join_speakers, part_speaker
from newsreader.ui.keeping import Keeping
from newsreader.ui.keymap import bindings
from newsreader.ui.linear import room_beside
from newsreader.ui.screens.library_screen import NARROW, LibraryScreen
from newsreader.ui.screens.room import has_menu_room
from newsreader.ui.undoing import undo
from newsreader.ui.widgets.bars import StatusBar, TitleBar
from newsreader.ui.widgets.people_list import PeopleList
from newsreader.ui.widgets.said_column import SaidColumn
from newsreader.ui.widgets.said_list import SaidList
from newsreader.ui.widgets.words_input import WordsInput

MOST_PEOPLE = 300
"""How many speakers are shown at a time; typing a name shows others."""

MOST_QUOTES = 500
"""How many quotes of a speaker are shown."""

ROOM_FOR_TWO = 110
"""From this width on, in cells, two speakers stand side by side; else one behind the other."""

_PEOPLE, _SAID = "speakers", "what they said"
"""What the librarian knows the questions by. They follow each other, each when the one before has
been answered: so what is typed drops whichever is being answered."""


class Who(LibraryScreen[Said | None]):
    """Answers with the quote that is to be read where it stands. It stays as it is."""

    PLACE = Place.WHO
    BINDINGS = bindings(PLACE)

    class Found(Message):
        """Speakers have been found."""

        def __init__(self, asked: object, people: tuple[Person, ...], total: int) -> None:
            super().__init__()
            self.asked, self.people, self.total = asked, people, total

    class Heard(Message):
        """What a speaker said is known."""

        def __init__(self, asked: object, column: SaidColumn, said: tuple[Said, ...]) -> None:
            super().__init__()
            self.asked, self.column, self.said = asked, column, said

    class Counted(Message):
        """It is known how much a speaker said when."""

        def __init__(self, asked: object, column: SaidColumn, days: tuple[SaidOn, ...]) -> None:
            super().__init__()
            self.asked, self.column, self.days = asked, column, days

    people = query_one("#people", PeopleList)
    said = query_one("#said", SaidColumn)
    beside = query_one("#beside", SaidColumn)
    name_typed = query_one("#name-typed", WordsInput)
    filter_typed = query_one("#filter-typed", WordsInput)
    outcome = query_one("#outcome", Static)

    def __init__(self, librarian: Librarian, keeping: Keeping, keys: Mapping[str, str]) -> None:
        """Take who knows the library, what is kept of its reader, and the user's own keys."""
        super().__init__(librarian, keys)
        self._keeping = keeping
        self._query = parse_query("")
        self._people_asked: object = None
        self._said_asked: object = None
        self._name_asked = ""
        self._marked: Person | None = None

    def compose(self) -> ComposeResult:
        """The name, what narrows the quotes, the speakers, what they said."""
        name_key, filter_key = (key_of(each, self._keys) for each in ("who-name", "who-filter"))
        yield TitleBar(id="title")
        with Horizontal(classes="search-line"):
            yield Static("who", classes="label", markup=False)
            yield WordsInput(
                id="name-typed",
                compact=True,
                select_on_focus=False,
                placeholder=f"{name_key} types a name",
            )
            yield Static("", id="outcome", markup=False)
        with Horizontal(classes="search-line"):
            yield Static("on ", classes="label", markup=False)
            yield WordsInput(
                id="filter-typed",
                compact=True,
                select_on_focus=False,
                placeholder=f'{filter_key} types words  "a phrase"  -not  source:name  after:2021',
            )
        with Horizontal(id="panes"):
            yield PeopleList(id="people")
            yield SaidColumn(id="said")
            yield SaidColumn(id="beside")
        yield StatusBar(id="status")

    def first_focus(self) -> Widget:
        """The speakers."""
        return self.people

    def _columns(self) -> list[PeopleList | SaidList]:
        """The lists, from the left to the right."""
        beside = [self.beside.quotes] if self._is_two else []
        return [self.people, self.said.quotes, *beside]

    @property
    def _is_two(self) -> bool:
        """Whether two speakers are to stand side by side."""
        current = self.people.current
        if self._marked is None or current is None:
            return False
        return not self._marked.is_same(current)

    def set_out(self) -> None:
        """Show the lists side by side, or those that have the keys."""
        is_two, width = self._is_two, room_beside(self, self.size.width)
        beside_has_keys = is_two and self.beside.quotes.has_focus
        has_keys = beside_has_keys or self.said.quotes.has_focus
        self.people.display = width >= NARROW or not has_keys
        has_room = width >= NARROW or has_keys
        self.said.display = has_room and (width >= ROOM_FOR_TWO or not beside_has_keys)
        self.beside.display = is_two and has_room and (width >= ROOM_FOR_TWO or beside_has_keys)
        for column in (self.said, self.beside):
            column.show_heading(is_two)

    def show_title(self) -> None:
        """Say what this is, how the words of the speaker lie in time, and how far the index is."""
        self.title_bar.show(own("Who said what in the library"), self.said.over_time, self._news)

    # Asking

    def ask(self) -> None:
        """Ask for the speakers of the name that has been typed."""
        name, query, asked = self.name_typed.value, parse_query(self.filter_typed.value), object()
        self._query, self._people_asked = query, asked
        marked, bonds = self._keeping.marked_for(self._query), self._keeping.bonds()

        def find(index: Index) -> Answer:
            narrowing = narrowing_of(index, query, marked)
            found = people(index, name, narrowing=narrowing, bonds=bonds, limit=MOST_PEOPLE)
            is_all = not (name or narrowing)
            total = count_people(index, bonds) if is_all else len(found)
            return partial(self.post_message, self.Found(asked, found, total))

        self._librarian.ask(_PEOPLE, find)

    def _ask_what(self, column: SaidColumn) -> None:
        """Ask what the speaker of a column said."""
        query, person, asked = self._query, column.person, self._said_asked
        marked, bonds = self._keeping.marked_for(self._query), self._keeping.bonds()
        if person is None:
            return

        def listen(index: Index) -> Answer:
            narrowing = narrowing_of(index, query, marked)
            said = quotes_of(
                index, person.number, narrowing=narrowing, bonds=bonds, limit=MOST_QUOTES
            )
            return partial(self.post_message, self.Heard(asked, column, put_together(said)))

        self._librarian.ask(_SAID, listen)

    def _ask_when(self, column: SaidColumn) -> None:
        """Ask how much the speaker of a column said when."""
        query, person, asked = self._query, column.person, self._said_asked
        marked, bonds = self._keeping.marked_for(self._query), self._keeping.bonds()
        if person is None:
            return

        def reckon(index: Index) -> Answer:
            narrowing = narrowing_of(index, query, marked)
            days = quotes_by_day(index, person.number, narrowing=narrowing, bonds=bonds)
            return partial(self.post_message, self.Counted(asked, column, days))

        self._librarian.ask(_SAID, reckon)

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        event.stop()
        self.ask()
        self.status.say(join(" · ", self._query.notes))

    @on(Input.Submitted)
    def _entered(self, event: Input.Submitted) -> None:
        event.stop()
        self.set_focus(self.people)

    @on(Found)
    def _show_people(self, message: Found) -> None:
        if message.asked is not self._people_asked:
            return
        name = self.name_typed.value
        stays, self._name_asked = name == self._name_asked, name
        self.people.show(message.people, stays=stays)
        more = "+" if len(message.people) == MOST_PEOPLE == message.total else ""
        self.outcome.update(join("", (wording.counted(message.total, "speaker"), own(more))))
        if not message.people:
            self.said.show(None)
            self.show_title()

    @on(PeopleList.Moved)
    def _moved(self) -> None:
        self._said_asked = object()
        self.said.show(self.people.current)
        self.beside.show(self._marked if self._is_two else None)
        self.set_out()
        self._ask_what(self.said)

    @on(Heard)
    def _show_said(self, message: Heard) -> None:
        if message.asked is self._said_asked:
            message.column.quotes.show(message.said)
            self._ask_when(message.column)

    @on(Counted)
    def _show_when(self, message: Counted) -> None:
        if message.asked is not self._said_asked:
            return
        message.column.show_days(message.days)
        if message.column is self.said:
            self.show_title()
            self._ask_what(self.beside)

    # The reader's hand

    @on(PeopleList.Opened)
    def _go_to_said(self) -> None:
        if self.said.quotes.item_count:
            self.said.display = True
            self.set_focus(self.said.quotes)

    @on(SaidList.Opened)
    def _open(self, message: SaidList.Opened) -> None:
        self.go_back(message.said)

    def action_open(self) -> None:
        """Do what Enter does where the focus is."""
        if isinstance(self.focused, PeopleList | SaidList):
            self.focused.action_open()

    def action_words(self) -> None:
        """Type a name."""
        self.name_typed.type_over()

    def action_filter(self) -> None:
        """Type what narrows the quotes."""
        self.filter_typed.type_over()

    def action_side(self, by: int) -> None:
        """Go to the list on the left, or on the right."""
        columns = self._columns()
        at = next((number for number, each in enumerate(columns) if each.has_focus), 0)
        self._go_to(columns[max(0, min(at + by, len(columns) - 1))])

    def action_cycle(self) -> None:
        """Go to the next list, and from the last to the first."""
        columns = self._columns()
        at = next((number for number, each in enumerate(columns) if each.has_focus), -1)
        self._go_to(columns[(at + 1) % len(columns)])

    def _go_to(self, view: PeopleList | SaidList) -> None:
        """Give a list the keys; what is not displayed cannot have them."""
        if isinstance(view, SaidList) and not view.item_count:
            return
        column = self.beside if view is self.beside.quotes else self.said
        shown = self.people if view is self.people else column
        shown.display = True
        self.set_focus(view)

    def action_mark(self) -> None:
        """Mark the speaker, to stand beside the next one; or take the mark away."""
        person = self.people.current
        if person is None:
            return
        is_marked = self._marked is not None and self._marked.is_same(person)
        self._marked = None if is_marked else person
        self.people.mark(self._marked)
        name = join(" ", (own("Beside the next one:"), person.name))
        self.status.say_briefly(name if self._marked is not None else own("The mark is gone"))
        self._moved()

    def action_undo(self) -> None:
        """Take back what was done last."""
        undo(self, self._keeping, self._keys, self._turned)

    def _turned(self, said: Clean) -> None:
        """Show what is there now that something was taken back, and say so."""
        self.status.say_briefly(said)
        self.ask()

    def action_join(self) -> None:
        """Join the marked speaker with the current one: they are one."""
        person, marked = self.people.current, self._marked
        if person is None or marked is None or marked.is_same(person):
            self.status.say_briefly(own("Mark another speaker with = first: + joins the two."))
            return
        join_speakers(self._keeping, person, marked)
        self._marked = None
        self.people.mark(None)
        both = join(" and ", (marked.name, person.name))
        self._say_done((own("Joined:"), both, own("· - parts them again")))

    def action_part(self) -> None:
        """Part a name from the speaker: it is somebody else's."""
        person = self.people.current
        if person is None or not person.others:
            self.status.say_briefly(own("There is nothing to part: this speaker goes by one name."))
        elif len(person.others) == 1:
            self._part(person, person.others[0])
        elif has_menu_room(self.size):
            from newsreader.ui.screens.choosing import Choosing

            title = join(" ", (own("Somebody else than"), person.name))
            self.app.push_screen(
                Choosing(title, person.others),
                lambda name: self._part(person, name) if name is not None else None,
            )

    def _part(self, person: Person, name: Clean) -> None:
        part_speaker(self._keeping, person, name)
        self._say_done((name, own("is somebody else now: = and + join them again")))

    def _say_done(self, parts: tuple[Clean, ...]) -> None:
        """Ask again with what was said by hand, and say what was."""
        self.ask()
        self.status.say_briefly(self._keeping.news() or join(" ", parts))

    def action_copy(self) -> None:
        """Copy the quote that the cursor is on."""
        column = self.beside if self.beside.quotes.has_focus else self.said
        said = column.quotes.current
        if said is not None:
            self.copy(said_copy(said), self._keeping)

    def action_export(self) -> None:
        """Write all that the speaker said to a file, as far as it is wanted."""
        from newsreader.export.forms import QUOTES
        from newsreader.ui.taking import offer_of_index, take

        column = self.beside if self.beside.quotes.has_focus else self.said
        person, query = column.person, self._query
        if person is None:
            return
        marked, bonds = self._keeping.marked_for(self._query), self._keeping.bonds()

        def said(index: Index) -> Iterator[Article]:
            narrowing = narrowing_of(index, query, marked)
            quotes = quotes_of(index, person.number, narrowing=narrowing, bonds=bonds)
            return with_quotes(index, quotes)

        name = join(" ", (own("Quotes of"), person.name))
        offer = offer_of_index(name, self._librarian, said, QUOTES)
        take(self.app, self._keeping, self.status.say_briefly, offer)

    def action_back(self) -> None:
        """Go back: from the quotes to the speakers, from there to the articles."""
        if isinstance(self.focused, SaidList):
            self._go_to(self.people)
        else:
            self.go_back(None)
