"""The numbers of articles: they rise with the days, so that the newest are found first.

An article's number is that of its day, and a place in that day.
"""

from datetime import date

DAY_BITS = 12
"""Articles are numbered by day: 2 to the power of this many numbers a day."""

FIRST_DAY = date(1600, 1, 1).toordinal()
"""The day before the first that has numbers of its own. Those without a day come before it: so
the numbers of our time fit into 31 bits, and take a third less room than longer ones."""


def day_number(published: str) -> int:
    """The number of the day of an ISO 8601 moment, rising with time; 0 for none."""
    try:
        return max(0, date.fromisoformat(published[:10]).toordinal() - FIRST_DAY)
    except ValueError:
        return 0


def day_of(number: int) -> date | None:
    """The day that has a number; None for 0, which is that of no day."""
    return date.fromordinal(number + FIRST_DAY) if number > 0 else None
