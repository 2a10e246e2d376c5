"""What a speaker said, below the name."""

from collections.abc import Mapping, Sequence
from datetime import date
from math import ceil

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.getters import query_one
from textual.widgets import Static

from newsreader.article import NOTHING
from newsreader.clean import Clean, join, own
from newsreader.facts import show_day
from newsreader.library.index.speakers import Person
from newsreader.library.index.who import SaidOn
from newsreader.ui.linear import is_linear
from newsreader.ui.widgets.said_list import SaidList
from newsreader.ui.wording import counted

_BARS = "▁▂▃▄▅▆▇█"
"""The lowest says that nothing was said."""
_MOST_BARS = 24


class SaidColumn(Vertical):
    """The quotes of a speaker; where two stand side by side, below the name and how many."""

    heading = query_one(".said-heading", Static)
    quotes = query_one(SaidList)

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id, classes="said-column")
        self.person: Person | None = None
        """Whose quotes they are."""
        self.over_time: Clean = NOTHING
        """How many quotes and articles, and how the quotes lie in time."""

    def compose(self) -> ComposeResult:
        """The name, the quotes."""
        yield Static("", classes="said-heading", markup=False)
        yield SaidList(id=f"{self.id}-quotes")

    def show(self, person: Person | None) -> None:
        """Make it the column of a speaker; the quotes of another one are taken away."""
        if person is None or self.person is None or person.number != self.person.number:
            self.quotes.show(())
            self.over_time = NOTHING
        self.person = person
        self.heading.update(person.name if person is not None else NOTHING)

    def show_heading(self, is_shown: bool) -> None:
        """Show whose quotes they are, or not."""
        self.heading.display = is_shown

    def show_days(self, days: Sequence[SaidOn]) -> None:
        """Show how much was said when."""
        self.over_time = _over_time(days, is_drawn=not is_linear(self))
        if self.person is not None:
            total = counted(sum(day.quotes for day in days), "quote")
            self.heading.update(join(" · ", (self.person.name, total)))


def _over_time(days: Sequence[SaidOn], *, is_drawn: bool) -> Clean:
    """How many quotes and articles, and how the quotes lie in time: bars, each as long a time."""
    quotes, articles = sum(day.quotes for day in days), sum(day.articles for day in days)
    counts = join(", ", (counted(quotes, "quote"), counted(articles, "article")))
    said_on = {day.day: day.quotes for day in days if show_day(day.day)}
    first, last = min(said_on, default=""), max(said_on, default="")
    if first == last:
        return counts
    if not is_drawn:
        return join(", ", (counts, own(f"from {show_day(first)} to {show_day(last)}")))
    chart = _chart({date.fromisoformat(day).toordinal(): count for day, count in said_on.items()})
    return join(" · ", (counts, own(f"{show_day(first)} {chart} {show_day(last)}")))


def _chart(counts: Mapping[int, int]) -> str:
    """A row of bars for counts of days; times in which nothing was said have the lowest."""
    first, days = min(counts), max(counts) - min(counts) + 1
    width = min(days, _MOST_BARS)
    bars = [0] * width
    for day, count in counts.items():
        bars[(day - first) * width // days] += count
    steps, most = len(_BARS) - 1, max(bars)
    return "".join(_BARS[ceil(steps * count / most)] for count in bars)
