"""Paragraphs: what of an article or of a plain text is read, one at a time."""

from collections.abc import Iterator
from typing import NamedTuple

from newsreader.article import Article, BlockKind, Span

_FULL_LINE = 50
"""A line of fewer characters is not broken to fit a width."""
_LONGEST = 40_000
"""A paragraph of more characters is read in pieces, so that memory stays small."""
_SENTENCE_ENDS = frozenset(".?!…:;”\"’'»“)]")
_UNREAD = frozenset({BlockKind.BYLINE, BlockKind.DATELINE})


class Paragraph(NamedTuple):
    """A paragraph to read."""

    span: Span
    """Where it stands."""
    is_aside: bool = False
    """Whether it stands beside the running text, as a caption does."""


def article_paragraphs(article: Article) -> list[Paragraph]:
    """The blocks of an article in which somebody may say something."""
    return [
        Paragraph(block.span, is_aside=block.kind is BlockKind.CAPTION)
        for block in article.blocks
        if block.kind not in _UNREAD
    ]


def text_paragraphs(text: str) -> list[Paragraph]:
    """The paragraphs of a plain text: its lines, those put together that break in a sentence."""
    found: list[Paragraph] = []
    at = 0
    is_broken = False  # whether the line before stops in the middle of a sentence
    for row in text.split("\n"):
        end = at + len(row.rstrip())
        first = at + len(row) - len(row.lstrip())
        if end > first:
            if is_broken and text[first].islower():
                found[-1] = Paragraph(Span(found[-1].span.start, end))
            else:
                found.append(Paragraph(Span(first, end)))
            is_broken = end - first >= _FULL_LINE and text[end - 1] not in _SENTENCE_ENDS
        else:
            is_broken = False
        at += len(row) + 1
    return found


def pieces_of(text: str, paragraph: Paragraph) -> Iterator[Paragraph]:
    """A paragraph, or where it is endless the pieces of it, cut between sentences or words."""
    start, end = paragraph.span.start, paragraph.span.end
    while end - start > _LONGEST:
        limit = start + _LONGEST
        stop = max(text.rfind(". ", start, limit), text.rfind("” ", start, limit)) + 1
        if stop <= start:
            stop = text.rfind(" ", start + 1, limit)
        stop = stop if stop > start else limit
        yield paragraph._replace(span=Span(start, stop))
        start = stop
    yield paragraph if start == paragraph.span.start else paragraph._replace(span=Span(start, end))
