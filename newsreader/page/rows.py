"""What a page is made of: pieces, rows, and parts, which are the rows of one block."""

from typing import NamedTuple

from newsreader.article import Span
from newsreader.clean import Clean, own


class Piece(NamedTuple):
    """A run of cells in one style."""

    cell: int
    """The column it begins in, counted from the left edge of the text."""
    text: Clean
    """What stands there."""
    style: str
    """The name of its style."""
    start: int | None = None
    """Where its first character stands in the article's text; None for furniture."""


class Row(NamedTuple):
    """One row of a page."""

    pieces: tuple[Piece, ...] = ()
    """What stands on it, from left to right."""
    block: int = -1
    """The number of the block it belongs to; -1 for furniture between blocks."""
    photo: int = -1
    """The number of the photo whose picture stands on it; -1 where there is none."""
    picture_row: int = 0
    """Which row of that picture it is."""
    note: int = -1
    """The number of the reader's note that stands on it; -1 where there is none."""

    @property
    def span(self) -> Span | None:
        """The source text it shows, from its first character to behind its last."""
        sources = [piece for piece in self.pieces if piece.start is not None]
        if not sources:
            return None
        starts = [piece.start for piece in sources if piece.start is not None]
        ends = [piece.start + len(piece.text) for piece in sources if piece.start is not None]
        return Span(min(starts), max(ends))


BLANK = Row()
"""A row of space."""


class Flow(NamedTuple):
    """A block of running text: wrapped rows, all of one style."""

    block: int
    lines: list[tuple[int, int]]
    style: str
    indent: int = 0
    marker: Clean = own("")
    every: bool = False
    """Whether the marker stands on every row, or on the first only."""

    def __len__(self) -> int:
        return len(self.lines)


class Fixed(NamedTuple):
    """Rows that hold more than running text."""

    block: int
    rows: list[Row]
    folded: tuple[int, ...] = ()
    """The numbers of other blocks that stand in these rows: byline and date line."""
    photo: int = -1
    """The number of the photo whose card it is; -1 for anything else."""

    def __len__(self) -> int:
        return len(self.rows)


Part = Flow | Fixed
"""The rows of one block, or the furniture between two."""
