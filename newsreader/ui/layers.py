"""Spans laid over rows: which stretch of a row is drawn in which style."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from rich.segment import Segment
from rich.style import Style

from newsreader.clean import Clean


class Mark(NamedTuple):
    """A stretch of the article's text and the role of colour it has."""

    start: int
    end: int
    role: str


class Layer:
    """Marks that do not overlap each other, in the order of the text."""

    def __init__(self, marks: Iterable[Mark] = ()) -> None:
        """Take the marks; of two that overlap the first stays whole, the other loses its start."""
        self._marks: list[Mark] = []
        for mark in sorted(marks):
            start = max(mark.start, self._marks[-1].end if self._marks else 0)
            if start < mark.end:
                self._marks.append(Mark(start, mark.end, mark.role))

    def over(self, start: int, end: int) -> Sequence[Mark]:
        """The marks that touch a stretch of text."""
        marks = self._marks
        first = bisect_right(marks, start, key=lambda mark: mark.end)
        last = bisect_left(marks, end, lo=first, key=lambda mark: mark.start)
        return marks[first:last]


def paint(
    text: Clean, start: int, base: Style, marks: Sequence[tuple[int, int, Style]]
) -> list[Segment]:
    """A stretch of text, which begins at an offset, in its style and those of the marks on it.

    Later marks are laid over earlier ones.
    """
    end = start + len(text)
    if not marks:
        return [Segment(text, base)]
    edges = {start, end}
    for first, last, _ in marks:
        edges.add(min(max(first, start), end))
        edges.add(min(max(last, start), end))
    cuts = sorted(edges)
    segments = []
    for left, right in pairwise(cuts):
        style = base
        for first, last, over in marks:
            if first <= left and right <= last:
                style = style + over
        segments.append(Segment(text[left - start : right - start], style))
    return segments
