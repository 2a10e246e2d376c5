"""Days as people type them in a query: a year, a month, a day, or a span of these."""

import re
from datetime import date, timedelta

_DATE = re.compile(r"(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?", re.ASCII)


def span_of_days(text: str) -> tuple[str, str] | None:
    """The first and last day that a date or a span of dates means, as ISO 8601; None for neither.

    A span may be open on one side: then that day is empty.
    """
    if ".." not in text:
        found = _days(text)
        return (found[0].isoformat(), found[1].isoformat()) if found else None
    begin, _, end = text.partition("..")
    first, last = _days(begin), _days(end.lstrip("."))
    if (begin and first is None) or (end and last is None) or not (first or last):
        return None
    return first[0].isoformat() if first else "", last[1].isoformat() if last else ""


def first_day(text: str) -> str:
    """The first day of a date, as ISO 8601; empty where it is none."""
    found = _days(text)
    return found[0].isoformat() if found else ""


def day_before(text: str) -> str:
    """The day before a date, as ISO 8601; empty where it is none, or there is no day before."""
    found = _days(text)
    if found is None or found[0] == date.min:
        return ""
    return (found[0] - timedelta(days=1)).isoformat()


def _days(text: str) -> tuple[date, date] | None:
    """The first and the last day of a year, a month or a day."""
    match = _DATE.fullmatch(text.strip())
    if match is None:
        return None
    year, month, day = (int(part) if part else 0 for part in match.groups())
    try:
        first = date(year, month or 1, day or 1)
    except ValueError:
        return None
    if day:
        return first, first
    if month:
        return first, _day_before_month(year, month + 1)
    return first, date(year, 12, 31)


def _day_before_month(year: int, month: int) -> date:
    """The last day of the month before."""
    return date(year, 12, 31) if month > 12 else date(year, month, 1) - timedelta(days=1)
