"""What a picture's file says of the picture: its size, and what its makers wrote into it."""

from dataclasses import dataclass

from newsreader.article import NOTHING
from newsreader.clean import Clean


@dataclass(frozen=True, slots=True)
class PictureFacts:
    """The facts of a picture's file. Texts are as its makers wrote them; most files have few."""

    width: int = 0
    """How many pixels wide it is, as it is looked at."""
    height: int = 0
    """How many pixels high it is."""
    kind: Clean = NOTHING
    """The kind of file ("JPEG")."""
    size: int = 0
    """How many bytes the file has."""
    headline: Clean = NOTHING
    """A title."""
    caption: Clean = NOTHING
    """What the picture shows."""
    byline: Clean = NOTHING
    """Who made it."""
    credit: Clean = NOTHING
    """Who provides it: an agency, as a rule."""
    copyright: Clean = NOTHING
    """Who owns it."""
    taken: Clean = NOTHING
    """When it was taken: an ISO 8601 day or moment."""
    city: Clean = NOTHING
    """The city that it shows."""
    region: Clean = NOTHING
    """The province or state of that city."""
    country: Clean = NOTHING
    """The country of that city."""
