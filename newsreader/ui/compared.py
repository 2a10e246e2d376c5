"""Two texts set beside each other, as rows with a sign in the margin: "-" and "+" as in a diff."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from newsreader.article import NOTHING, Span
from newsreader.clean import Clean, cut, own
from newsreader.library.differences import Kind, Piece
from newsreader.text import wrap

SAME, HERE, THERE = own(" "), own("-"), own("+")
"""The signs of what stands in both texts, in the first only, in the second only."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two texts, and what differs."""

    here: Clean
    """The text of the article that was come from."""
    there: Clean
    """The text of another place."""
    pieces: tuple[Piece, ...]
    """The pieces of both."""


class Row(NamedTuple):
    """A row of one of the texts."""

    sign: Clean
    """Where it stands."""
    text: Clean
    """What it says."""
    marked: tuple[Span, ...] = ()
    """Which of its words the other text has not, where it has the rest of the sentence."""


class _Stretch(NamedTuple):
    """Some of one text that stands together."""

    sign: Clean
    text: Clean
    span: Span
    marked: tuple[Span, ...] = ()


_SPACE = Row(SAME, NOTHING)


def rows_of(comparison: Comparison, width: int) -> tuple[Row, ...]:
    """The rows of a comparison at a width in cells, with an empty one between paragraphs."""
    rows: list[Row] = []
    for stretch in _joined(comparison):
        text, span = stretch.text, stretch.span
        # What stands in place of something else stands right below it.
        is_instead = stretch.sign == THERE and rows and rows[-1].sign == HERE
        if rows and _begins_paragraph(stretch) and not is_instead:
            rows.append(_SPACE)
        for start, end in wrap(text, span.start, span.end, width):
            if start < end:
                marked = tuple(_within(stretch.marked, start, end))
                rows.append(Row(stretch.sign, cut(text, start, end), marked))
    return tuple(rows)


def _within(spans: tuple[Span, ...], start: int, end: int) -> Iterator[Span]:
    """What of some spans lies in a row, counted from its beginning."""
    for span in spans:
        if span.start < end and start < span.end:
            yield Span(max(span.start, start) - start, min(span.end, end) - start)


def _joined(comparison: Comparison) -> Iterator[_Stretch]:
    """The stretches, those of a paragraph together that have the same sign."""
    parts: list[_Stretch] = []
    for stretch in _stretches(comparison):
        if parts and not _goes_on(parts[-1], stretch):
            yield _whole(parts)
            parts = []
        parts.append(stretch)
    if parts:
        yield _whole(parts)


def _goes_on(before: _Stretch, stretch: _Stretch) -> bool:
    """Whether a stretch goes on in the paragraph of the one before it."""
    return before.sign == stretch.sign and not _begins_paragraph(stretch)


def _begins_paragraph(stretch: _Stretch) -> bool:
    """Whether a paragraph of its text begins with it."""
    start = stretch.span.start
    return stretch.text[max(0, start - 1) : start] == "\n"


def _whole(parts: list[_Stretch]) -> _Stretch:
    """Stretches that stand side by side as one."""
    span = Span(parts[0].span.start, parts[-1].span.end)
    marked = tuple(words for part in parts for words in part.marked)
    return parts[0]._replace(span=span, marked=marked)


def _stretches(comparison: Comparison) -> Iterator[_Stretch]:
    """The pieces in the order in which they are shown; a changed sentence stands twice."""
    here, there = comparison.here, comparison.there
    for piece in comparison.pieces:
        if piece.kind is Kind.SAME:
            yield _Stretch(SAME, there, piece.there)
            continue
        changed = [word for word in piece.words if word.kind is not Kind.SAME]
        if piece.kind is not Kind.THERE:
            words = tuple(_without_space(here, word.here) for word in changed)
            yield _Stretch(HERE, here, piece.here, words)
        if piece.kind is not Kind.HERE:
            words = tuple(_without_space(there, word.there) for word in changed)
            yield _Stretch(THERE, there, piece.there, words)


def _without_space(text: Clean, span: Span) -> Span:
    """The span of some words, without the space behind them."""
    return Span(span.start, span.start + len(text[span.start : span.end].rstrip()))
