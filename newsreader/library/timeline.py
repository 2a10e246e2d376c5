"""Articles in time: so many in each day, week, month or year."""

from calendar import monthrange
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from newsreader.clean import Clean, own
from newsreader.facts import show_day


class Scale(StrEnum):
    """What a bar of a chart stands for, from the finest on."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


SCALES = tuple(Scale)
"""All of them, from the finest to the coarsest."""


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """A day, a week from Monday on, a month, or a year. Those of one scale are numbered in time."""

    scale: Scale
    """Which of these."""
    number: int
    """Which of its scale; the next one's is higher by one."""

    @property
    def first(self) -> date:
        """Its first day."""
        match self.scale:
            case Scale.DAY:
                return date.fromordinal(self.number)
            case Scale.WEEK:
                return date.fromordinal(7 * self.number + 1)
            case Scale.MONTH:
                return date(self.number // 12, self.number % 12 + 1, 1)
        return date(self.number, 1, 1)

    @property
    def last(self) -> date:
        """Its last day."""
        first = self.first
        match self.scale:
            case Scale.DAY:
                return first
            case Scale.WEEK:
                return date.fromordinal(min(first.toordinal() + 6, date.max.toordinal()))
            case Scale.MONTH:
                return first.replace(day=monthrange(first.year, first.month)[1])
        return date(first.year, 12, 31)

    @property
    def iso(self) -> str:
        """What it is called in a table: "2021-08-15", "2021-W32", "2021-08", "2021"."""
        first = self.first
        if self.scale is Scale.WEEK:
            year, week, _ = first.isocalendar()
            return f"{year:04}-W{week:02}"
        return first.isoformat()[: {Scale.DAY: 10, Scale.MONTH: 7, Scale.YEAR: 4}[self.scale]]

    @property
    def name(self) -> Clean:
        """What it is called in a sentence: "15 Aug 2021", "Aug 2021"."""
        day = show_day(self.first.isoformat())
        match self.scale:
            case Scale.DAY:
                return own(day)
            case Scale.WEEK:
                return own(f"week of {day}")
            case Scale.MONTH:
                return own(day.partition(" ")[2])
        return own(str(self.first.year))

    @property
    def query(self) -> str:
        """What finds its articles in a search of the library."""
        if self.scale is Scale.WEEK:
            return f"date:{self.first}..{self.last}"
        return f"date:{self.iso}"


def period_of(day: date, scale: Scale) -> Period:
    """The period that a day is in."""
    match scale:
        case Scale.DAY:
            return Period(scale, day.toordinal())
        case Scale.WEEK:
            return Period(scale, (day.toordinal() - 1) // 7)
        case Scale.MONTH:
            return Period(scale, 12 * day.year + day.month - 1)
    return Period(scale, day.year)


@dataclass(frozen=True, slots=True)
class Timeline:
    """How many articles there are in each period of a span, one behind the other."""

    scale: Scale
    """What the periods are."""
    first: int = 0
    """The number of the first period."""
    length: int = 0
    """How many periods there are, those without articles among them."""
    counts: Mapping[int, int] = field(default_factory=dict)
    """How many articles there are in periods, by number; those without any have none."""

    def __len__(self) -> int:
        """How many periods there are."""
        return self.length

    def __getitem__(self, at: int) -> Period:
        """The period at a place, from 0."""
        if not 0 <= at < self.length:
            raise IndexError(at)
        return Period(self.scale, self.first + at)

    def __iter__(self) -> Iterator[Period]:
        """All periods, in the order of time."""
        return (self[at] for at in range(self.length))

    def count(self, at: int) -> int:
        """How many articles the period at a place has."""
        return self.counts.get(self.first + at, 0)

    @property
    def most(self) -> int:
        """How many articles the period with most of them has."""
        return max(self.counts.values(), default=0)

    def next_with_articles(self, at: int, by: int) -> int:
        """The next place with articles, ahead or back; where there is none, the same."""
        places = (number - self.first for number in self.counts)
        if by > 0:
            return min((place for place in places if place > at), default=at)
        return max((place for place in places if place < at), default=at)

    def place_of(self, day: date) -> int:
        """Where the period of a day is; for days beyond an end, the place of that end."""
        place = period_of(day, self.scale).number - self.first
        return max(0, min(place, self.length - 1))


def timeline(
    days: Mapping[date | None, int], scale: Scale, span: tuple[date, date] | None = None
) -> Timeline:
    """The articles of these days in time, over a span of days or as far as they go."""
    span = span or span_of(days)
    if span is None:
        return Timeline(scale)
    first, last = (period_of(day, scale).number for day in span)
    counts: dict[int, int] = {}
    for day, articles in days.items():
        if day is not None:
            number = period_of(day, scale).number
            counts[number] = counts.get(number, 0) + articles
    return Timeline(scale, first, last - first + 1, counts)


def span_of(days: Mapping[date | None, int]) -> tuple[date, date] | None:
    """The first day and the last; None where there is no day."""
    known = [day for day in days if day is not None]
    return (min(known), max(known)) if known else None


def latest_span(days: Mapping[date | None, int], share: float) -> tuple[date, date] | None:
    """The shortest span up to the last day that has such a share of the articles with a day.

    A few old articles, or one with a wrong day, are not to make all others stand in one bar.
    """
    known = sorted(((day, count) for day, count in days.items() if day is not None), reverse=True)
    wanted = share * sum(count for _, count in known)
    for day, count in known:
        wanted -= count
        if wanted <= 0:
            return day, known[0][0]
    return None


def fitting_scale(span: tuple[date, date] | None, most: int) -> Scale:
    """The finest scale in which a span has at most so many periods; years if there is none."""
    for scale in SCALES[:-1]:
        if span is None or _length(span, scale) <= most:
            return scale
    return SCALES[-1]


def _length(span: tuple[date, date], scale: Scale) -> int:
    """How many periods of a scale a span has."""
    first, last = (period_of(day, scale).number for day in span)
    return last - first + 1
