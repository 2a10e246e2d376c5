"""Plain lines for the screen: what is otherwise shown by signs and places, put into words."""

from newsreader.clean import Clean, join, own
from newsreader.facts import show_day
from newsreader.library.entry import Entry
from newsreader.library.state import Marks
from newsreader.text import cells, fit

LEAST_TITLE = 12
"""The fewest cells that a headline is cut to for the sake of what stands behind it."""


def linear_line(number: int, entry: Entry, marks: Marks, room: int) -> Clean:
    """An entry of the list on one line: its number, headline, outlet, day, and what was done."""
    counted = own(f"{number}. ")
    if entry.error:
        error = join("", (entry.title, own(". Cannot be read: "), entry.error))
        return fit(join("", (counted, error)), room)
    facts = [entry.source, own(show_day(entry.published))]
    facts += [own("starred")] if marks.starred else []
    facts += [own("read" if marks.read else "unread")]
    told = join("", (own(". "), join(", ", filter(None, facts))))
    left = max(LEAST_TITLE, room - cells(counted) - cells(told))
    return fit(join("", (counted, fit(entry.title, left), told)), room)
