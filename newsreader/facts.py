"""Days and reading times as they are shown: short, and the same everywhere."""

from datetime import date

from newsreader.article import NOTHING
from newsreader.clean import Clean, own

_SHOWN_MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec"


def show_day(iso: str) -> Clean:
    """The day of an ISO 8601 day or moment as a reader writes it: "7 Sep 2021"."""
    try:
        shown = date.fromisoformat(iso[:10])
    except ValueError:
        return NOTHING
    return own(f"{shown.day} {_SHOWN_MONTHS.split()[shown.month - 1]} {shown.year}")


def duration(minutes: int) -> str:
    """A reading time as people say it: "4 min", and from two hours on "3 h"."""
    return f"{minutes} min" if minutes < 120 else f"{round(minutes / 60)} h"
