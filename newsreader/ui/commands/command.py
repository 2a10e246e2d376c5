"""What a command is, and the places where commands work."""

from dataclasses import dataclass
from enum import StrEnum


class Place(StrEnum):
    """Where a command works."""

    PANE = "pane"
    """In whichever pane has the focus."""
    PANES = "panes"
    """In any of the panes."""
    MAIN = "main"
    """From every pane of the main screen."""
    LIST = "list"
    READING = "reading"
    QUOTES = "quotes"
    GALLERY = "gallery"
    AS_READ = "as-read"
    OUTLINE = "outline"
    LINKS = "links"
    SEARCH = "search"
    WHO = "who"
    STORIES = "stories"
    CREDITS = "credits"
    TIMELINE = "timeline"
    PROBLEMS = "problems"
    NOTES = "notes"
    FIND = "find"


PLACE_TITLES = {
    Place.PANE: "Moving, in the pane that has the focus",
    Place.PANES: "Panes",
    Place.MAIN: "From every pane",
    Place.LIST: "In the list",
    Place.READING: "In the article",
    Place.QUOTES: "In the quotes",
    Place.GALLERY: "In the photos",
    Place.AS_READ: "In the view of how an article was read",
    Place.OUTLINE: "In the outline of an article",
    Place.LINKS: "In the links of an article",
    Place.SEARCH: "While searching the library",
    Place.WHO: "In who said what of the library",
    Place.STORIES: "In where else a story stands",
    Place.CREDITS: "In the photos of the library",
    Place.TIMELINE: "In the library in time",
    Place.PROBLEMS: "In the files with problems",
    Place.NOTES: "In the notes of the library",
    Place.FIND: "While finding",
}
"""The headings of the help."""


@dataclass(frozen=True, slots=True)
class Command:
    """One thing the reader can be told to do."""

    id: str
    """Its name in the settings."""
    place: Place
    """Where it works."""
    keys: str
    """Its keys, as Textual names them, with commas between."""
    title: str
    """What it does, in a few words: for the help, the palette and the README."""
    action: str
    """The action that does it, in the place's own class."""
    hint: str = ""
    """One word for the foot of the screen; empty where it is not shown there."""

    @property
    def key_names(self) -> tuple[str, ...]:
        """Its keys, one by one."""
        return tuple(self.keys.split(","))
