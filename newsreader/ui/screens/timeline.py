"""The library in time: a chart of what was published when, and the articles of one of its bars."""

from collections.abc import Mapping
from functools import partial
from typing import NamedTuple

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.getters import query_one
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Static

from newsreader.article import NOTHING
from newsreader.clean import Clean, join, own
from newsreader.library.entry import Entry
from newsreader.library.index.asking import Facet
from newsreader.library.index.days import Days, days, entries_between, sources_between
from newsreader.library.index.opened import Index
from newsreader.library.index.overview import sources
from newsreader.library.librarian import Answer, Librarian
from newsreader.library.timeline import (
    SCALES,
    Period,
    Scale,
    Timeline,
    fitting_scale,
    latest_span,
    span_of,
    timeline,
)
from newsreader.ui import wording
from newsreader.ui.commands import Place
from newsreader.ui.keymap import bindings
from newsreader.ui.linear import room_beside
from newsreader.ui.roles import ROLES
from newsreader.ui.screens.library_screen import LibraryScreen
from newsreader.ui.widgets.bars import StatusBar, TitleBar
from newsreader.ui.widgets.count_list import Counted, CountList
from newsreader.ui.widgets.entry_list import EntryList
from newsreader.ui.widgets.time_chart import TimeChart

MOST_ENTRIES = 500
"""How many articles of a bar are shown."""

NARROW = 64
"""Below this width, in cells, there is no room for the outlets."""

_NAMED_SOURCES = 4
_NEARLY_ALL = 0.9
_NO_OUTLET = own("no outlet named")


class Picked(NamedTuple):
    """What is to be read."""

    entry: Entry
    """The article."""
    query: str
    """What finds all articles of its bar in a search of the library."""


class TimelineScreen(LibraryScreen[Picked | None]):
    """Answers with the article that is to be read. It stays as it is."""

    PLACE = Place.TIMELINE
    BINDINGS = bindings(PLACE)

    class Spread(Message):
        """It is known how all articles lie in time."""

        def __init__(self, days: Days, found: tuple[Facet, ...]) -> None:
            super().__init__()
            self.days, self.found = days, found

    class OfSource(Message):
        """It is known how the articles of an outlet lie in time."""

        def __init__(self, source: Clean | None, days: Days) -> None:
            super().__init__()
            self.source, self.days = source, days

    class InBar(Message):
        """The articles of a bar are known."""

        def __init__(
            self, bar: tuple[Period, Clean | None], found: tuple[Entry, ...], by: tuple[Facet, ...]
        ) -> None:
            super().__init__()
            self.bar, self.found, self.by = bar, found, by

    outlets = query_one("#outlets", CountList)
    chart = query_one("#chart", TimeChart)
    facts = query_one("#bar-facts", Static)
    entries = query_one("#entries", EntryList)

    def __init__(self, librarian: Librarian, keys: Mapping[str, str]) -> None:
        """Take who knows the library, and the user's own keys."""
        super().__init__(librarian, keys)
        self._all: Days = {}
        self._days: Days = {}
        self._source: Clean | None = None
        self._scale: Scale | None = None
        self._time = Timeline(Scale.DAY)
        self._at = 0

    def compose(self) -> ComposeResult:
        """The outlets; the chart, and below it the articles of a bar."""
        yield TitleBar(id="title")
        with Horizontal(id="panes"):
            yield CountList(id="outlets")
            with Vertical(id="time"):
                yield TimeChart(id="chart")
                yield Static("", id="bar-facts", markup=False)
                yield EntryList(id="entries")
        yield StatusBar(id="status")

    def first_focus(self) -> Widget:
        """The outlets."""
        return self.outlets

    def set_out(self) -> None:
        """Show the outlets where there is room for them."""
        self.outlets.display = room_beside(self, self.size.width) >= NARROW
        if not self.outlets.display:
            self.set_focus(self.entries)

    def show_title(self) -> None:
        """Say how many articles there are, and by what they are counted."""
        undated = self._all.get(None, 0)
        parts = [own("The library in time")]
        if self._all:
            parts.append(wording.counted(sum(self._all.values()), "article"))
        if undated:
            parts.append(own(f"{undated:,} without a day"))
        scale = (own(f"by {self._time.scale}"),) if len(self._time) else ()
        news = (self._news,) if self._news else ()
        self.title_bar.show(join(" · ", parts), join(" · ", (*news, *scale)))

    # What is asked

    def ask(self) -> None:
        """Ask how all articles lie in time, and for the outlets."""

        def look(index: Index) -> Answer:
            return partial(self.post_message, self.Spread(days(index), sources(index)))

        self._librarian.ask("spread", look)

    @on(Spread)
    def _show_outlets(self, message: Spread) -> None:
        self._all = message.days
        total = sum(self._all.values())
        rows = [
            Counted(facet.name or _NO_OUTLET, facet.count, facet.name) for facet in message.found
        ]
        self.outlets.show((Counted(own("All outlets"), total, None), *rows))

    @on(CountList.Moved)
    def _ask_bars(self) -> None:
        """Ask for the bars of an outlet."""
        row = self.outlets.current
        if row is None:
            return
        source = row.name

        def look(index: Index) -> Answer:
            found = days(index, source=source)
            return partial(self.post_message, self.OfSource(source, found))

        self._librarian.ask("bars", look)

    @on(OfSource)
    def _show_bars(self, message: OfSource) -> None:
        row = self.outlets.current
        if row is None or row.name != message.source:
            return
        day = self._time[self._at].last if len(self._time) else None
        self._source, self._days = message.source, message.days
        self._set_bars()
        if day is None:
            self._point(self._time.next_with_articles(len(self._time), -1))
        else:
            self._point(self._time.place_of(day))

    def _set_bars(self) -> None:
        """Make the bars of what is known, at first as fine as nearly all of it fits."""
        span = span_of(self._all)
        if self._scale is None and span is not None:
            latest = latest_span(self._all, _NEARLY_ALL)
            figure = f"{sum(self._all.values()):,}"  # beside the bars there will be one as long
            self._scale = fitting_scale(latest, self.chart.room - len(figure))
        self._time = timeline(self._days, self._scale or Scale.DAY, span)
        self.show_title()

    def _point(self, at: int) -> None:
        """Point at a bar, and ask for its articles."""
        if not len(self._time):
            self.chart.show(self._time, 0)
            self.facts.update(own("No article has a day.") if self._all else NOTHING)
            self.entries.show(())
            return
        self._at = max(0, min(at, len(self._time) - 1))
        self.chart.show(self._time, self._at)
        period, source = bar = self._time[self._at], self._source

        def look(index: Index) -> Answer:
            first, last = period.first, period.last
            found = entries_between(index, first, last, source=source, limit=MOST_ENTRIES)
            by = sources_between(index, first, last)
            return partial(self.post_message, self.InBar(bar, found, by))

        self._librarian.ask("bar", look)

    @on(InBar)
    def _show_bar(self, message: InBar) -> None:
        if len(self._time) and message.bar == (self._time[self._at], self._source):
            self.facts.update(_facts(message, self._time.count(self._at)))
            self.entries.show(message.found)

    # Keys and the mouse

    @on(TimeChart.Pointed)
    def _pointed(self, message: TimeChart.Pointed) -> None:
        self._point(message.at)

    def action_step(self, by: int) -> None:
        """Go to the next bar that has articles, or to the one before."""
        if len(self._time):
            self._point(self._time.next_with_articles(self._at, by))

    def action_zoom(self, by: int) -> None:
        """Show shorter times, or longer ones."""
        if not len(self._time):
            return
        number = SCALES.index(self._time.scale) - by
        if not 0 <= number < len(SCALES):
            return
        before, self._scale = self._time[self._at], SCALES[number]
        self._set_bars()
        first, last = self._time.place_of(before.first), self._time.place_of(before.last)
        self._point(max(range(first, last + 1), key=self._time.count))

    @on(CountList.Opened)
    def _go_to_entries(self) -> None:
        if self.entries.item_count:
            self.set_focus(self.entries)

    @on(EntryList.Opened)
    def _open(self) -> None:
        entry = self.entries.current
        if entry is not None:
            self.go_back(Picked(entry, self.query_text))

    @property
    def query_text(self) -> str:
        """What finds the articles of the bar in a search of the library."""
        query = self._time[self._at].query if len(self._time) else ""
        return f'{query} source:"{self._source}"' if self._source else query

    def action_open(self) -> None:
        """Do what Enter does where the focus is."""
        if self.entries.has_focus:
            self._open()
        else:
            self._go_to_entries()

    def action_side(self) -> None:
        """Go from the outlets to the articles, or back."""
        if self.entries.has_focus and self.outlets.display:
            self.set_focus(self.outlets)
        else:
            self._go_to_entries()

    def action_back(self) -> None:
        """Go back: from the articles to the outlets, from there out of here."""
        if self.entries.has_focus and self.outlets.display:
            self.set_focus(self.outlets)
        else:
            self.go_back(None)


def _facts(message: TimelineScreen.InBar, count: int) -> Content:
    """The bar in words: when, how many articles, and below of which outlets most of them are."""
    period, source = message.bar
    head = [period.name, wording.counted(count, "article")]
    if count > len(message.found):
        head.append(own(f"the newest {len(message.found):,} below"))
    if source is not None:
        whole = sum(facet.count for facet in message.by)
        below = own(f"{source or _NO_OUTLET}, of {whole:,} in all")
    else:
        named = [facet for facet in message.by if facet.name]
        shown = [own(f"{facet.name} {facet.count:,}") for facet in named[:_NAMED_SOURCES]]
        if len(named) > len(shown):
            shown.append(own(f"{len(named) - len(shown):,} more"))
        below = join(", ", shown)
    return Content.assemble((join(" · ", head), ROLES["heading"].as_text()), Content(f"\n{below}"))
