"""What was published when: how much of each day, and what."""

from collections.abc import Mapping
from datetime import date

from newsreader.clean import Clean, clean_line
from newsreader.library.entry import Entry
from newsreader.library.index.asking import Facet
from newsreader.library.index.numbering import day_number, day_of
from newsreader.library.index.opened import Cell, Index, number_of, text_of

Days = Mapping[date | None, int]
"""How many articles there are of each day, in the order of time; those without a day first."""


def days(index: Index, *, source: str | None = None) -> Days:
    """How many articles there are of each day: all, or those of an outlet."""
    condition, values = _of_source(source)
    rows = index.rows(
        f"SELECT day, count(*) FROM articles WHERE {condition} GROUP BY day ORDER BY day", values
    )
    return {day_of(number_of(day)): number_of(found) for day, found in rows}


def days_by_source(index: Index) -> Mapping[Clean, Days]:
    """How many articles each outlet has of each day."""
    rows = index.rows(
        "SELECT n.name, each.day, each.found FROM"
        " (SELECT day, source, count(*) AS found FROM articles GROUP BY day, source) each"
        " JOIN names n ON n.id = each.source ORDER BY each.day"
    )
    names = {row[0]: clean_line(text_of(row[0])) for row in rows}
    found: dict[Clean, dict[date | None, int]] = {}
    for name, day, articles in rows:
        found.setdefault(names[name], {})[day_of(number_of(day))] = number_of(articles)
    return found


def sources_between(index: Index, first: date, last: date) -> tuple[Facet, ...]:
    """The outlets with how many articles of a span of days, the most first."""
    rows = index.rows(
        "SELECT n.name, count(*) FROM articles JOIN names n ON n.id = source"
        " WHERE day BETWEEN ? AND ? GROUP BY source ORDER BY 2 DESC, 1",
        (day_number(first.isoformat()), day_number(last.isoformat())),
    )
    return tuple(Facet(clean_line(text_of(name)), number_of(found)) for name, found in rows)


def entries_between(
    index: Index, first: date, last: date, *, source: str | None = None, limit: int = 100
) -> tuple[Entry, ...]:
    """The articles of a span of days, all or those of an outlet, the newest first."""
    condition, values = _of_source(source)
    span = (day_number(first.isoformat()), day_number(last.isoformat()))
    rows = index.rows(
        f"SELECT id FROM articles WHERE day BETWEEN ? AND ? AND {condition}"
        " ORDER BY id DESC LIMIT ?",
        (*span, *values, limit),
    )
    numbers = [number_of(row[0]) for row in rows]
    entries = index.entries(numbers)
    return tuple(entries[number] for number in numbers if number in entries)


def _of_source(source: str | None) -> tuple[str, tuple[Cell, ...]]:
    """The condition that an article is of an outlet, with its value."""
    if source is None:
        return "TRUE", ()
    return "source = (SELECT id FROM names WHERE name = ?)", (source,)
