"""Plain lines on the screen: what is otherwise shown by signs and places, put into words.

Every list says its items in words of its own, a line each. The terminal's cursor stands where the
reading is, because screen readers and braille lines follow it.
"""

from typing import Protocol, runtime_checkable

from textual.dom import DOMNode
from textual.geometry import Offset

from newsreader.clean import Clean, join, own
from newsreader.facts import show_day
from newsreader.library.entry import Entry
from newsreader.library.state import Marks

LINEAR = "linear"
"""The class that the app has while plain lines are shown; the stylesheet knows it too."""

_ENDS = (".", "!", "?", "…", "”", '"', "»", "“")
"""What a text ends with that needs no full stop."""


@runtime_checkable
class Pointing(Protocol):
    """Something that knows where on the screen the reading is."""

    @property
    def pointed(self) -> Offset:
        """The place, in cells of the screen."""
        ...


def is_linear(node: DOMNode) -> bool:
    """Whether plain lines are shown."""
    return node.app.has_class(LINEAR)


def room_beside(node: DOMNode, width: int) -> int:
    """The width there is for things side by side: none among plain lines."""
    return 0 if is_linear(node) else width


def entry_words(entry: Entry, marks: Marks) -> Clean:
    """An entry of the list: what was done with it, headline, outlet, day, and what is in it."""
    if entry.error:
        return sentences(own("cannot be read"), entry.title, entry.error)
    done = join(", ", (own(word) for word in _done(marks)))
    return sentences(done, entry.title, facts(entry), own(", ".join(_contents(entry))))


def facts(entry: Entry) -> Clean:
    """Where an article is from, and of which day."""
    return phrases(entry.source, show_day(entry.published))


def phrases(*parts: Clean) -> Clean:
    """The parts there are, with commas between."""
    return join(", ", filter(None, parts))


def sentences(*parts: Clean) -> Clean:
    """The parts there are, each ended as a sentence."""
    return join(" ", (_ended(part) for part in parts if part))


def _ended(text: Clean) -> Clean:
    return text if text.endswith(_ENDS) else join("", (text, own(".")))


def spoken(text: Clean) -> Clean:
    """What a bar says, without the points between its parts."""
    return own(text.replace(" · ", ", "))


def _done(marks: Marks) -> list[str]:
    return ["read" if marks.read else "unread", *(["starred"] if marks.starred else [])]


def _contents(entry: Entry) -> list[str]:
    """What is in an article, as far as there is any."""
    counts = ((entry.photos, "photo"), (entry.quotes, "quote"))
    told = [f"{count} {noun}{'' if count == 1 else 's'}" for count, noun in counts if count]
    return [*told, *([f"in {entry.places} places"] if entry.places > 1 else [])]
