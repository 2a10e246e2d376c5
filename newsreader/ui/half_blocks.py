"""Pictures in half blocks: each cell has the colour of one pixel above that of another."""

from rich.color import Color, ColorType
from rich.color_triplet import ColorTriplet
from rich.segment import Segment
from rich.style import Style

from newsreader.pictures.wishes import Drawing

UPPER_HALF = "▀"
"""What stands in every cell: its upper half in the ink, its lower half in the ground."""


def block_rows(drawing: Drawing, first: int = 0, last: int | None = None) -> list[list[Segment]]:
    """Rows of a picture, drawn in half blocks; neighbours of the same colours are one.

    Up to and without the row `last`, where not all are wanted: a large picture takes its time.
    """
    line = drawing.columns * 3
    last = drawing.rows if last is None else min(last, drawing.rows)
    rows = []
    for top in range(first * 2 * line, last * 2 * line, 2 * line):
        upper, lower = drawing.data[top : top + line], drawing.data[top + line : top + 2 * line]
        segments: list[Segment] = []
        start = 0
        for at in range(0, line, 3):
            here = upper[start : start + 3], lower[start : start + 3]
            if (upper[at : at + 3], lower[at : at + 3]) != here:
                segments.append(_cells(*here, (at - start) // 3))
                start = at
        segments.append(
            _cells(upper[start : start + 3], lower[start : start + 3], (line - start) // 3)
        )
        rows.append(segments)
    return rows


def _cells(upper: bytes, lower: bytes, count: int) -> Segment:
    """So many cells of two colours."""
    style = Style.from_color(_colour(upper), _colour(lower))
    return Segment(UPPER_HALF * count, style)


def _colour(pixel: bytes) -> Color:
    return Color("", ColorType.TRUECOLOR, triplet=ColorTriplet(*pixel))
