"""Cards between the blocks of a page: the reader's own notes, each below what it stands on."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from newsreader.article import NOTHING, Article
from newsreader.clean import Clean, cut, join, own
from newsreader.page.rows import BLANK, Fixed, Part, Piece, Row
from newsreader.text import cells, wrap

NOTE_MARK = own("✎")
"""Stands before a note."""

_INDENT = 2


class Card(NamedTuple):
    """A few words of the reader's own."""

    text: Clean
    """The words, with their line breaks."""
    number: int = -1
    """Which note it is; -1 for anything else."""
    heading: Clean = NOTHING
    """What is said above them."""
    mark: Clean = NOTE_MARK
    """What stands before them."""
    name: Clean = own("Note")
    """What they are, where that is said rather than shown."""


class Cards(NamedTuple):
    """All cards of a page."""

    head: Sequence[Card] = ()
    """Those below the head of the article."""
    below: Mapping[int, Sequence[Card]] = {}
    """Those below blocks, by the numbers of the blocks."""


def with_cards(
    parts: Iterable[Part], cards: Cards, article: Article, width: int, *, linear: bool = False
) -> Iterator[Part]:
    """The parts of a page with cards among them: below the row of space that ends a block.

    With `linear` they are plain lines, as all of such a page.
    """
    lay = _said if linear else _set
    waiting: list[Card] = []
    head = list(cards.head)
    for part in parts:
        is_block = part.block >= 0 or (isinstance(part, Fixed) and part.photo >= 0)
        if is_block:
            yield from (lay(card, width) for card in waiting)
            waiting.clear()
            if head and not _is_head(part, article):
                yield from (lay(card, width) for card in head)
                head.clear()
        yield part
        if waiting and _is_space(part):
            yield from (lay(card, width) for card in waiting)
            waiting.clear()
        folded = part.folded if isinstance(part, Fixed) else ()
        for block in (part.block, *folded):
            waiting += cards.below.get(block, ())
    yield from (lay(card, width) for card in (*head, *waiting))


def _is_space(part: Part) -> bool:
    """Whether a part is no more than space between blocks."""
    return part.block < 0 and isinstance(part, Fixed) and all(row == BLANK for row in part.rows)


def _is_head(part: Part, article: Article) -> bool:
    """Whether a part belongs to headline and standfirst, which nothing is put between."""
    first = article.blocks[part.block].kind if part.block >= 0 else None
    return first is not None and first.value in ("title", "standfirst")


def _set(card: Card, width: int) -> Fixed:
    """The rows of a card, as wide as the column, and a row of space."""
    room = max(1, width - _INDENT - 1)
    rows = [(line, "note-quiet") for line in _lines(card.heading, room)]
    rows += ((line, "note") for line in _lines(card.text, room))
    return Fixed(
        -1,
        [
            *(_row(line, style, at == 0, card, width) for at, (line, style) in enumerate(rows)),
            BLANK,
        ],
    )


def _said(card: Card, width: int) -> Fixed:
    """A card as plain lines that say what it is."""
    words = join(" ", (part for part in (card.heading, card.text) if part))
    text = join(": ", (card.name, words or own("highlight")))
    rows = [
        Row((Piece(0, line, "announcement"),), note=card.number) for line in _lines(text, width)
    ]
    return Fixed(-1, [*rows, BLANK])


def _lines(text: Clean, room: int) -> Iterator[Clean]:
    """The lines of a text, wrapped."""
    start = 0
    for line in text.split("\n") if text else ():
        end = start + len(line)
        for first, last in wrap(text, start, end, room) or [(start, start)]:
            yield cut(text, first, last)
        start = end + 1


def _row(line: Clean, style: str, first: bool, card: Card, width: int) -> Row:
    """One row of a card."""
    mark = card.mark if first else NOTHING
    margin = join("", (mark, own(" " * (_INDENT - cells(mark)))))
    words = join("", (line, own(" " * max(0, width - _INDENT - cells(line)))))
    return Row((Piece(0, margin, "note-mark"), Piece(_INDENT, words, style)), note=card.number)
