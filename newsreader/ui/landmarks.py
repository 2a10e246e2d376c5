"""Landmarks: what one can find one's way by in an article, in the order of the text.

They are headings, photos, quotes, notes and the marks that were set; in an article without
headings also the first words of some of its paragraphs.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import StrEnum
from typing import NamedTuple

from newsreader.article import Article, BlockKind, Photo, Quote, Span
from newsreader.clean import Clean, clean_line, cut, own
from newsreader.page.cards import NOTE_MARK

MOST_PASSAGES = 24
"""How many paragraphs stand for headings, at most, where an article has none."""

_SHOWN = 400
"""How many characters of a landmark's words are looked at: more than a screen is wide."""


class Kind(StrEnum):
    """What a landmark is."""

    HEADING = "heading"
    PASSAGE = "passage"
    """A paragraph that stands for a heading."""
    PHOTO = "photo"
    QUOTE = "quote"
    NOTE = "note"
    MARK = "mark"


SIGNS: Mapping[Kind, Clean] = {
    Kind.HEADING: own("§"),
    Kind.PASSAGE: own("¶"),
    Kind.PHOTO: own("▪"),
    Kind.QUOTE: own('"'),
    Kind.NOTE: NOTE_MARK,
    Kind.MARK: own("'"),
}
"""The sign of each kind, in the outline and on the map: one cell wide in every terminal."""

ROLES: Mapping[Kind, str] = {
    Kind.HEADING: "heading",
    Kind.PASSAGE: "second",
    Kind.PHOTO: "map-photo",
    Kind.QUOTE: "map-quote",
    Kind.NOTE: "map-note",
    Kind.MARK: "map-mark",
}
"""The role of colour that each sign has."""


class Landmark(NamedTuple):
    """One of them."""

    kind: Kind
    """What it is."""
    start: int
    """Where it stands in the text."""
    text: Clean
    """What it says."""
    number: int = 0
    """Which photo, which quote or, for anything else, which block it is."""
    level: int = 0
    """A heading's level, 1 the highest; how deep in the outline anything else stands."""


def landmarks(
    article: Article, notes: Sequence[Span] = (), marks: Mapping[str, int] | None = None
) -> tuple[Landmark, ...]:
    """The landmarks of an article, of its notes, and of the marks that were set, by their letters.

    Where two begin with the same character the one that stands higher here comes first.
    """
    found = [*_headings(article), *_photos(article.photos), *_quotes(article)]
    found += (_note(article, span) for span in notes)
    found += (_mark(article, letter, at) for letter, at in (marks or {}).items())
    if not article.has(BlockKind.HEADING):
        found += _passages(article)
    order = tuple(Kind)
    found.sort(key=lambda landmark: (landmark.start, order.index(landmark.kind)))
    return tuple(_nested(found))


def _nested(found: Iterable[Landmark]) -> Iterator[Landmark]:
    """The landmarks, each as deep as the heading or the paragraph above it makes it."""
    level = below = 0
    for landmark in found:
        if landmark.kind is Kind.HEADING:
            level = landmark.level
            yield landmark
        else:
            below = 1 if landmark.kind is Kind.PASSAGE else below
            is_within = below and landmark.kind is Kind.QUOTE
            yield landmark._replace(level=level + (2 if is_within else 1))


def _headings(article: Article) -> Iterator[Landmark]:
    for number, block in enumerate(article.blocks):
        if block.kind is BlockKind.HEADING:
            text = _words(article, block.span)
            yield Landmark(Kind.HEADING, block.span.start, text, number, max(1, block.level))


def _passages(article: Article) -> Iterator[Landmark]:
    """Every so many paragraphs, so that there are not more than `MOST_PASSAGES`."""
    numbers = [at for at, each in enumerate(article.blocks) if each.kind is BlockKind.PARAGRAPH]
    step = max(1, -(-len(numbers) // MOST_PASSAGES))
    for number in numbers[::step]:
        span = article.blocks[number].span
        yield Landmark(Kind.PASSAGE, span.start, _words(article, span), number)


def _photos(photos: Sequence[Photo]) -> Iterator[Landmark]:
    for number, photo in enumerate(photos):
        text = photo.caption or photo.alt or photo.file or own("A picture without a caption")
        yield Landmark(Kind.PHOTO, photo.span.start, cut(text, 0, _SHOWN), number)


def _quotes(article: Article) -> Iterator[Landmark]:
    for number, quote in enumerate(article.quotes):
        yield Landmark(Kind.QUOTE, quote.span.start, _said(article, quote), number)


def _said(article: Article, quote: Quote) -> Clean:
    """A quote's words behind the name of who says them."""
    words = _words(article, quote.span)
    return own(f"{quote.speaker.name}: {words}") if quote.speaker is not None else words


def _note(article: Article, span: Span) -> Landmark:
    return Landmark(Kind.NOTE, span.start, _words(article, span), article.block_at(span.start))


def _mark(article: Article, letter: str, at: int) -> Landmark:
    number = max(0, article.block_at(at))
    words = _words(article, Span(at, article.blocks[number].span.end if article.blocks else at))
    return Landmark(Kind.MARK, at, own(f"{letter}  {words}"), number)


def _words(article: Article, span: Span) -> Clean:
    """The first words of a span, on one line."""
    return clean_line(article.text[span.start : min(span.end, span.start + _SHOWN)])


def without_doubles(found: Sequence[Landmark]) -> tuple[Landmark, ...]:
    """Landmarks without the paragraphs that begin with a quote, which says the same."""
    quoted = {landmark.start for landmark in found if landmark.kind is Kind.QUOTE}
    return tuple(
        landmark
        for landmark in found
        if landmark.kind is not Kind.PASSAGE or landmark.start not in quoted
    )


def place_of(found: Sequence[Landmark], offset: int) -> int:
    """The number of the landmark that a character stands at or behind; 0 before the first."""
    at = sum(landmark.start <= offset for landmark in found)
    return max(0, at - 1)
