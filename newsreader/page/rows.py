"""What a page is made of: pieces, rows, and parts, which are the rows of one block."""

from typing import NamedTuple

from newsreader.article import Span
from newsreader.clean import Clean, cut, own
from newsreader.page.lines import Lines
from newsreader.page.look import spread
from newsreader.text import cells


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


def goes_on(piece: Piece, following: Piece) -> bool:
    """Whether the text of one piece goes on in the next: there is no more than space between."""
    return piece.start is not None and piece.start + len(piece.text) == following.start


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
    between: Span | None = None
    """Of space between two rows of a block: the last character above and the first below."""

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
    lines: Lines
    style: str
    indent: int = 0
    marker: Clean = own("")
    every: bool = False
    """Whether the marker stands on every row, or on the first only."""
    first: int = 0
    """How many cells farther right than the others the first row begins; less than 0: left."""
    leading: int = 1
    """How many rows it is from one line to the next."""
    flush: int = 0
    """How wide a column the rows are spread over; 0 where they end ragged."""

    def __len__(self) -> int:
        return max(0, (len(self.lines.known) - 1) * self.leading + 1)

    def row(self, at: int, text: Clean) -> Row:
        """One of its rows; `text` is the article's."""
        number, below = divmod(at, self.leading)
        pieces: list[Piece] = []
        if self.marker and (self.every or at == 0):
            cell = self.indent - cells(self.marker) - 1
            pieces.append(Piece(max(0, cell), self.marker, "marker"))
        start, end = self.lines.known[number]
        if below:
            between = Span(end - 1, self.lines.known[number + 1][0] + 1)
            return Row(tuple(pieces) if self.every else (), self.block, between=between)
        indent = self.indent + (self.first if number == 0 else 0)
        runs = [(0, start, end)]
        if self.flush and not self.lines.ends_paragraph(number):
            runs = spread(text, start, end, self.flush - indent, from_right=number % 2 == 1)
        pieces += (Piece(indent + cell, cut(text, a, b), self.style, a) for cell, a, b in runs)
        return Row(tuple(pieces), self.block)


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
