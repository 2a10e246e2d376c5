"""What widgets tell the screen they stand on."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.message import Message
from textual.widget import Widget

from newsreader.clean import Clean
from newsreader.library.reports import Report

if TYPE_CHECKING:
    from newsreader.library.index.reports import Report as Indexed
    from newsreader.pictures.wishes import Answer
    from newsreader.ui.shelf import Listing


@dataclass
class DeskReport(Message):
    """The desk has read something."""

    report: Report


@dataclass
class IndexReport(Message):
    """It is known how far the library's index is."""

    report: Indexed


@dataclass
class Listed(Message):
    """Other entries are to be shown in the list."""

    listing: Listing


@dataclass
class LinearChanged(Message):
    """Plain lines are shown from now on, or no longer."""

    linear: bool


@dataclass
class Moved(Message):
    """The reading pane shows another part of its text."""


@dataclass
class NextWanted(Message):
    """The article that is offered below the end of this one is to be read."""


@dataclass
class QuoteChosen(Message):
    """A quote of the quotes pane is to be shown in the text; `opened` if to be read there."""

    number: int
    opened: bool = False


@dataclass
class QuotePointed(Message):
    """The mouse points at a quote of the text, by its number; at none any more where it is -1."""

    number: int


@dataclass
class NotePointed(Message):
    """The card of a note in the text was clicked, by the note's number."""

    number: int


@dataclass
class AllKnown(Message):
    """It is known what the articles of the list are known by, which are to be marked as read."""

    fingerprints: Collection[str]


@dataclass
class Said(Message):
    """Something is to be said at the foot of the screen."""

    text: Clean
    lasts: bool = False
    """Whether it stands there until a key is pressed."""


@dataclass
class PictureCame(Message):
    """The darkroom has answered a wish for a picture in the text."""

    answer: Answer


@dataclass
class HitsCounted(Message):
    """The hits of a find have been counted, or counted further."""


@dataclass
class FilterChanged(Message):
    """What stands in a list is to be filtered by other words."""

    view: Widget
    words: str


@dataclass
class TypingEnded(Message):
    """Typing has ended; `kept` if what was found in the pane is to stay."""

    view: Widget
    kept: bool


@dataclass
class HitsPassed(Message):
    """The reader has gone past the last hit of the article, or before the first (-1)."""

    by: int
