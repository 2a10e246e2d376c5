"""Snippets: the words around what was found, with the hits in them marked."""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from newsreader.article import BODY_KINDS, NOTHING, BlockKind, Span
from newsreader.clean import Clean, clean_line, join, own
from newsreader.library.index.full_text import FIELD_OF_BLOCK, UTTERED
from newsreader.library.index.row import KINDS, ArticleRow
from newsreader.library.index.texts import PackedParts
from newsreader.search.marking import Marker, Places
from newsreader.search.query import Field

WIDTH = 160
"""How many characters a snippet has, about."""

_BEFORE = 40
"""How many of them stand before the first hit."""

_MOST_TEXT = 512 * 1024
"""How much of a long article is looked through for its best place."""

_MOST_HITS = 400
_CUT_OFF = own("…")
_TITLE = KINDS.index(BlockKind.TITLE)
_PARAGRAPHS = frozenset(KINDS.index(kind) for kind in BODY_KINDS)


@dataclass(frozen=True, slots=True)
class Snippet:
    """A stretch of an article, or of what is known of it."""

    text: Clean = NOTHING
    """The words, on one line."""
    marks: tuple[Span, ...] = ()
    """Where the hits stand in them."""
    field: Field = Field.BODY
    """Where they are from."""
    place: Span | None = None
    """Where the first hit stands in the article's text; None where it does not."""


class Line(NamedTuple):
    """Something that is known of an article besides its text."""

    field: Field
    """What it is."""
    text: str
    """What it says."""
    speaker: int = 0
    """A speaker's place among those of the article, from 1."""


def places_of(parts: ArticleRow | PackedParts, marker: Marker) -> Places:
    """Where in an article's text the fields stand in which words are looked for."""
    if not marker.fields:
        return {}
    places: dict[Field, list[Span]] = {}
    for kind, start, end in parts.blocks:
        places.setdefault(_field_of(kind), []).append(Span(start, end))
    if Field.QUOTE in marker.fields:
        places[Field.QUOTE] = [Span(q[0], q[1]) for q in parts.quotes if q[2] in UTTERED]
    return places


def snippet_of(
    text: str, parts: PackedParts, marker: Marker, others: Callable[[], Iterable[Line]]
) -> Snippet:
    """The snippet of an article: where the most hits stand close together.

    `others` gives what is known of the article besides its text, to be shown where the text
    itself has no hit. Without any hit it is the beginning of the running text.
    """
    marks = _some_marks(text, places_of(parts, marker), marker)
    titles = [Span(start, end) for kind, start, end in parts.blocks if kind == _TITLE]
    below = [mark for mark in marks if not any(title.covers(mark) for title in titles)]
    if below or marks:
        return _cut(text, parts, below or marks)
    for line in others() if marker else ():
        found = tuple(marker.spans_in_line(line.text, line.field))
        if found:
            return _line_of(line, found, text, parts)
    return Snippet(_beginning(text, _first_paragraph(text, parts)))


def _first_paragraph(text: str, parts: PackedParts) -> Span:
    """Where the running text begins."""
    blocks = (Span(start, end) for kind, start, end in parts.blocks if kind in _PARAGRAPHS)
    return next(blocks, Span(0, len(text)))


def _beginning(text: str, block: Span) -> Clean:
    """The beginning of a block."""
    return _with_ends(text, Span(block.start, min(block.end, block.start + WIDTH)), block, ())[0]


def _some_marks(text: str, places: Places, marker: Marker) -> list[Span]:
    """The first hits of an article, not too many, none over another."""
    marks: list[Span] = []
    for mark in marker.spans(text[:_MOST_TEXT], places):
        if not marks or mark.start >= marks[-1].end:
            marks.append(mark)
            if len(marks) == _MOST_HITS:
                break
    return marks


def _cut(text: str, parts: PackedParts, marks: Sequence[Span]) -> Snippet:
    """The stretch of a block with the most different words found in it."""
    best, most = 0, 0
    for first, mark in enumerate(marks):
        last = bisect_left(marks, mark.start + WIDTH - _BEFORE, key=lambda each: each.end)
        found = {text[each.start : each.end].lower() for each in marks[first:last]}
        if len(found) > most:
            best, most = first, len(found)
    place = marks[best]
    field, block = _block_at(parts, place, len(text))
    start = max(block.start, place.start - _BEFORE)
    end = max(place.end, min(block.end, start + WIDTH))
    line, shown = _with_ends(text, Span(_word_start(text, start, block), end), block, marks)
    return Snippet(line, shown, field, place)


def _block_at(parts: PackedParts, place: Span, length: int) -> tuple[Field, Span]:
    """The block a place is in, and its field; a credit stands behind its caption's block."""
    field, first = Field.BODY, 0
    for kind, start, end in parts.blocks:
        if start <= place.start < end:
            return _field_of(kind), Span(start, end)
        if start > place.start:
            return field, Span(first, start)
        field, first = Field.PHOTO, end
    return field, Span(first, length)


def _field_of(kind: int) -> Field:
    """The field of a kind of block; of a number that is no kind's, as damage leaves it, any."""
    return FIELD_OF_BLOCK[kind % len(FIELD_OF_BLOCK)]


def _word_start(text: str, start: int, block: Span) -> int:
    """Where the next word begins, unless a block or a word begins there already."""
    if start <= block.start or text[start - 1].isspace():
        return start
    space = text.find(" ", start, start + _BEFORE // 2)
    return space + 1 if space >= 0 else start


def _with_ends(
    text: str, span: Span, block: Span, marks: Sequence[Span]
) -> tuple[Clean, tuple[Span, ...]]:
    """A stretch of text on one line, with dots where the block goes on, and the hits in it."""
    pieces: list[Clean] = [_CUT_OFF] if span.start > block.start else []
    shown: list[Span] = []
    length, at = sum(map(len, pieces)), span.start
    for mark in marks:
        if mark.start < at or mark.end > span.end:
            continue
        before, hit = _piece(text[at : mark.start]), _piece(text[mark.start : mark.end])
        pieces += (before, hit)
        length += len(before)
        shown.append(Span(length, length + len(hit)))
        length, at = length + len(hit), mark.end
    pieces.append(_piece(text[at : span.end]))
    if span.end < block.end:
        pieces.append(_CUT_OFF)
    return join("", pieces), tuple(shown)


def _piece(text: str) -> Clean:
    """A piece of text made clean once more, the spaces at its ends kept."""
    middle = clean_line(text)
    if not middle:
        return own(" " if text else "")
    before = own(" " if text[0].isspace() else "")
    behind = own(" " if text[-1].isspace() else "")
    return join("", (before, middle, behind))


def _line_of(line: Line, marks: Sequence[Span], text: str, parts: PackedParts) -> Snippet:
    """What is known of an article besides its text; of a speaker, also the first words said."""
    whole = Span(0, min(len(line.text), max(WIDTH, marks[0].end)))
    shown, hits = _with_ends(line.text, whole, Span(0, len(line.text)), marks)
    said = next((q for q in parts.quotes if line.speaker and q[4] == line.speaker), None)
    if said is None:
        return Snippet(shown, hits, line.field)
    place = Span(said[0], said[1])
    return Snippet(join(": ", (shown, _beginning(text, place))), hits, line.field, place)
