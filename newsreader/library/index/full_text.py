"""What of an article goes into which column of the full text."""

from collections.abc import Iterable, Sequence

from newsreader.article import BlockKind, QuoteKind
from newsreader.library.index.row import KINDS, QUOTE_KINDS, SEPARATOR, ArticleRow
from newsreader.library.index.tables import FIELDS
from newsreader.library.index.texts import PackedParts
from newsreader.search.query import Field
from newsreader.search.words import spaced

_FIELD_OF_KIND = {
    BlockKind.TITLE: Field.TITLE,
    BlockKind.STANDFIRST: Field.STANDFIRST,
    BlockKind.BYLINE: Field.BY,
    BlockKind.CAPTION: Field.CAPTION,
}

FIELD_OF_BLOCK = tuple(_FIELD_OF_KIND.get(kind, Field.BODY) for kind in KINDS)
"""The field that a block's text belongs to, by the number of its kind."""

UTTERED = frozenset(QUOTE_KINDS.index(kind) for kind in (QuoteKind.DIRECT, QuoteKind.MIXED))
"""The kinds of quote whose words were said as they stand."""

_APART = "\n"


def columns(row: ArticleRow) -> tuple[str, ...]:
    """The texts of an article's fields, in the order of `FIELDS`."""
    return columns_of(
        row.text,
        row,
        title=row.title,
        source=row.source,
        authors=row.authors,
        tags=row.tags,
        speakers=[name for name, _, _ in row.speakers],
        credits=[photo.credit for photo in row.photos],
    )


def columns_of(
    text: str,
    parts: ArticleRow | PackedParts,
    *,
    title: str,
    source: str,
    authors: str,
    tags: str,
    speakers: Sequence[str],
    credits: Sequence[str],
) -> tuple[str, ...]:
    """The texts of the fields of an article of which all this is known."""
    found: dict[Field, list[str]] = {field: [] for field in FIELDS}
    for kind, start, end in parts.blocks:
        found[FIELD_OF_BLOCK[kind]].append(text[start:end])
    if not found[Field.TITLE]:
        found[Field.TITLE].append(title)
    found[Field.QUOTE] += [text[q[0] : q[1]] for q in parts.quotes if q[2] in UTTERED]
    found[Field.SPEAKER] += speakers
    found[Field.PHOTO] += credits
    found[Field.SOURCE].append(source)
    found[Field.BY].append(authors)
    found[Field.TAG].append(tags)
    return tuple(spaced(_joined(field, found[field])) for field in FIELDS)


def _joined(field: Field, parts: Iterable[str]) -> str:
    """The parts of a field as one text."""
    return (SEPARATOR if field in (Field.SPEAKER, Field.PHOTO) else _APART).join(parts)
