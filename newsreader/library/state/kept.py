"""What is kept of what the reader's user did."""

from dataclasses import dataclass

from newsreader.article import NOTHING
from newsreader.clean import Clean


@dataclass(frozen=True, slots=True)
class Marks:
    """How far an article has been read, and whether it has a star."""

    read: bool = False
    """Whether it counts as read."""
    starred: bool = False
    """Whether it has a star."""
    position: int = 0
    """The character of the text that stood at the top of the pane."""


UNMARKED = Marks()
"""What holds for an article that nothing is kept of."""


@dataclass(frozen=True, slots=True)
class Note:
    """A note on words of an article, or a highlight."""

    fingerprint: str
    """What the article is known by."""
    start: int
    """Where the words began in its text when the note was made."""
    end: int
    """The character after their last."""
    words: Clean
    """The words noted upon."""
    text: Clean = NOTHING
    """What was noted, with its line breaks; empty for a highlight."""
    title: Clean = NOTHING
    """The article's headline, so that the note says something without the article."""
    source: Clean = NOTHING
    """Its outlet."""
    published: Clean = NOTHING
    """Its day or moment, as ISO 8601; empty where unknown."""
    id: str = ""
    """What tells it from all other notes, on any machine; empty before it is kept."""
    made: str = ""
    """When it was first kept: a moment as ISO 8601, in UTC; empty before."""


@dataclass(frozen=True, slots=True)
class SavedSearch:
    """A search to be asked again."""

    name: Clean
    """What it is called."""
    query: Clean
    """What is asked, as it was typed."""


@dataclass(frozen=True, slots=True)
class Bond:
    """What was said by hand of two names of speakers."""

    one: Clean
    """The name that comes first in the order of characters."""
    other: Clean
    """The other."""
    joined: bool
    """Whether they are one speaker; otherwise they are two, whatever their names say."""
