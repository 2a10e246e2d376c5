"""Who said what, over the whole library: the speakers at the left, their words at the right."""

from collections.abc import Mapping, Sequence
from functools import partial

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.getters import query_one
from textual.message import Message
from textual.screen import Screen
from textual.widgets import Input, Static

from newsreader.article import NOTHING
from newsreader.clean import Clean, join, own
from newsreader.library.index.opened import Index
from newsreader.library.index.who import (
    Person,
    Said,
    count_people,
    people,
    quotes_by_day,
    quotes_of,
)
from newsreader.library.librarian import Answer, Librarian
from newsreader.ui import wording
from newsreader.ui.commands import Place, of, rekeyed
from newsreader.ui.keymap import bindings
from newsreader.ui.widgets.bars import StatusBar, TitleBar
from newsreader.ui.widgets.people_list import PeopleList
from newsreader.ui.widgets.said_list import SaidList
from newsreader.ui.widgets.words_input import WordsInput

MOST_PEOPLE = 300
"""How many speakers are shown at a time; typing a name shows others."""

MOST_QUOTES = 500
"""How many quotes of a speaker are shown."""

NARROW = 80
"""Below this width, in cells, speakers and quotes are shown one at a time."""

_BARS = "▁▂▃▄▅▆▇█"
_MOST_BARS = 24


class Who(Screen[Said | None]):
    """Answers with the quote that is to be read where it stands. It stays as it is."""

    BINDINGS = bindings(Place.WHO)
    AUTO_FOCUS = None

    class Found(Message):
        """Speakers have been found."""

        def __init__(self, name: str, people: tuple[Person, ...], total: int) -> None:
            super().__init__()
            self.name, self.people, self.total = name, people, total

    class Heard(Message):
        """What a speaker said is known."""

        def __init__(
            self, person: Person, said: tuple[Said, ...], days: Sequence[tuple[str, int]]
        ) -> None:
            super().__init__()
            self.person, self.said, self.days = person, said, days

    people = query_one("#people", PeopleList)
    said = query_one("#said", SaidList)
    name_typed = query_one("#words-typed", Input)
    outcome = query_one("#outcome", Static)
    title_bar = query_one("#title", TitleBar)
    status = query_one("#status", StatusBar)

    def __init__(self, librarian: Librarian, keys: Mapping[str, str]) -> None:
        """Take who knows the library, and the user's own keys."""
        super().__init__()
        self._librarian = librarian
        self._keys = keys
        self._news: Clean = NOTHING
        self._person: Person | None = None

    def compose(self) -> ComposeResult:
        """The name, the speakers, what they said."""
        yield TitleBar(id="title")
        with Horizontal(id="search-line"):
            yield Static("who", classes="label", markup=False)
            yield WordsInput(
                id="words-typed", compact=True, select_on_focus=False, placeholder="name"
            )
            yield Static("", id="outcome", markup=False)
        with Horizontal(id="panes"):
            yield PeopleList(id="people")
            yield SaidList(id="said")
        yield StatusBar(id="status")

    def on_mount(self) -> None:
        """Begin with those who are quoted most."""
        hints = [rekeyed(command, self._keys) for command in of(Place.WHO) if command.hint]
        self.status.show_hints(tuple(hints))
        self.people.focus()
        self.show_news(self._news)
        self.ask()

    def on_resize(self, event: events.Resize) -> None:
        """Show what there is room for."""
        self._arrange()

    def on_descendant_focus(self) -> None:
        """Where there is room for one list only, it is the one that has the keys."""
        self._arrange()

    def _arrange(self) -> None:
        is_narrow = self.size.width < NARROW
        self.said.display = not is_narrow or self.said.has_focus
        self.people.display = not is_narrow or not self.said.has_focus

    def show_news(self, news: Clean) -> None:
        """Show how far the index is."""
        self._news = news
        if self.is_attached:
            self.title_bar.show(own("Who said what in the library"), news)

    def ask(self) -> None:
        """Ask for the speakers of the name that has been typed."""
        name = self.name_typed.value

        def find(index: Index) -> Answer:
            found = people(index, name, limit=MOST_PEOPLE)
            total = len(found) if name else count_people(index)
            return partial(self.post_message, self.Found(name, found, total))

        self._librarian.ask("people", find)

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        event.stop()
        self.ask()

    @on(Input.Submitted)
    def _entered(self, event: Input.Submitted) -> None:
        event.stop()
        self.people.focus()

    @on(Found)
    def _show_people(self, message: Found) -> None:
        if message.name != self.name_typed.value:
            return
        self.people.show(message.people)
        self.outcome.update(wording.counted(message.total, "speaker"))
        if not message.people:
            self._person = None
            self.said.show(())
            self.status.show_progress(NOTHING)

    @on(PeopleList.Moved)
    def _ask_what(self) -> None:
        person = self.people.current
        if person is None or person == self._person:
            return

        def listen(index: Index) -> Answer:
            said = quotes_of(index, person.number, limit=MOST_QUOTES)
            days = quotes_by_day(index, person.number)
            return partial(self.post_message, self.Heard(person, said, days))

        self._librarian.ask("said", listen)

    @on(Heard)
    def _show_said(self, message: Heard) -> None:
        if message.person != self.people.current:
            return
        self._person = message.person
        self.said.show(message.said)
        self.status.show_progress(_over_time(message.person, message.days))

    @on(PeopleList.Opened)
    def _go_to_said(self) -> None:
        if self.said.item_count:
            self.said.display = True
            self.said.focus()

    @on(SaidList.Opened)
    def _open(self) -> None:
        self.dismiss(self.said.current)

    def action_open(self) -> None:
        """Do what Enter does where the focus is."""
        if self.said.has_focus:
            self._open()
        elif self.people.has_focus:
            self._go_to_said()
        else:
            self.people.focus()

    def action_words(self) -> None:
        """Type a name."""
        self.name_typed.focus()

    def action_side(self, by: int) -> None:
        """Go to the list on the left, or on the right."""
        if by > 0:
            self._go_to_said()
        else:
            self.people.display = True
            self.people.focus()

    def action_back(self) -> None:
        """Go back: from the quotes to the speakers, from there to the articles."""
        if self.said.has_focus:
            self.action_side(-1)
        else:
            self.dismiss(None)

    def action_help(self) -> None:
        """Show all keys."""
        from newsreader.ui.screens.help import Help

        self.app.push_screen(Help(Place.WHO, self._keys))


def _over_time(person: Person, days: Sequence[tuple[str, int]]) -> Clean:
    """How many quotes and articles, and how the quotes lie in time: a bar a year, month or day."""
    counts = join(
        ", ", (wording.counted(person.quotes, "quote"), wording.counted(person.articles, "article"))
    )
    dated = [(day, count) for day, count in days if day]
    for length in (10, 7, 4):
        bars: dict[str, int] = {}
        for day, count in dated:
            bars[day[:length]] = bars.get(day[:length], 0) + count
        if len(bars) <= _MOST_BARS:
            break
    if len(bars) < 2:
        return counts
    most = max(bars.values())
    shown = list(bars.items())[-_MOST_BARS:]
    chart = "".join(_BARS[round((len(_BARS) - 1) * count / most)] for _, count in shown)
    return join(" · ", (counts, own(f"{shown[0][0]} {chart} {shown[-1][0]}")))
