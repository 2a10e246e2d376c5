"""What the darkroom and its worker say to each other: wishes for pictures, and the answers."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from newsreader.clean import Clean
from newsreader.pictures.facts import PictureFacts


class PictureError(Exception):
    """A picture that cannot be shown; the message says why in plain words."""


class Way(StrEnum):
    """How a terminal can be made to show a picture."""

    BLOCKS = "blocks"
    """In half blocks: each cell shows two pixels, in any terminal with colours."""
    SIXEL = "sixel"
    """As sixels: six rows of pixels a line, in xterm, foot, WezTerm, iTerm2 and others."""
    KITTY = "kitty"
    """By kitty's graphics protocol, with placeholders in the cells, which Ghostty knows too."""


@dataclass(frozen=True, slots=True)
class PicturePlace:
    """Where a picture is."""

    article: Path
    """The file of the article."""
    format: str
    """The name of the article's format."""
    name: str
    """The picture's file as the article gives it: beside the article, or in its file ("#...")."""

    @property
    def embedded(self) -> bool:
        """Whether it is in the article's own file."""
        return self.name.startswith("#")


@dataclass(frozen=True, slots=True)
class Room:
    """The room that a picture may take on the screen."""

    columns: int
    """Its width in cells."""
    rows: int
    """Its height in cells."""
    cell_width: int = 10
    """How many pixels wide a cell is."""
    cell_height: int = 20
    """How many pixels high a cell is."""


@dataclass(frozen=True, slots=True)
class Wish:
    """The wish for a picture, or only for what its file says of it."""

    place: PicturePlace
    """Which picture."""
    room: Room | None = None
    """The room that it has; None where only the facts are wanted."""
    way: Way = Way.BLOCKS
    """How it is to be shown."""
    number: int = 1
    """The number that the terminal knows the drawing by, where it keeps drawings (kitty)."""


@dataclass(frozen=True, slots=True)
class Drawing:
    """A picture made for a terminal."""

    way: Way
    """How it is shown."""
    columns: int
    """How many cells wide it is."""
    rows: int
    """How many cells high it is."""
    data: bytes
    """Pixels (red, green, blue; a column of cells is one wide, a row two high), or sequences."""
    cells: tuple[str, ...] = ()
    """What stands in the rows of cells, for a terminal that puts a picture where it finds that."""


@dataclass(frozen=True, slots=True)
class Developed:
    """A picture that was wished for."""

    wish: Wish
    """The wish."""
    facts: PictureFacts
    """What its file says."""
    drawing: Drawing | None = None
    """The picture; None where only the facts were wanted."""

    @property
    def size(self) -> int:
        """How much memory it takes, about, in bytes."""
        drawn = self.drawing
        return 1000 + (len(drawn.data) + 8 * sum(map(len, drawn.cells)) if drawn else 0)


@dataclass(frozen=True, slots=True)
class Refused:
    """A picture that cannot be shown."""

    wish: Wish
    """The wish."""
    reason: Clean
    """Why, and what could be done: a sentence."""
    size: int = 1000
    """How much memory it takes, about, in bytes."""


Answer = Developed | Refused
"""What comes of a wish."""
