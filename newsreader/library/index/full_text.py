"""What of an article goes into which column of the full text."""

from collections.abc import Iterable

from newsreader.article import BlockKind, QuoteKind
from newsreader.library.index.row import KINDS, QUOTE_KINDS, SEPARATOR, ArticleRow
from newsreader.library.index.tables import FIELDS
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
    parts: dict[Field, list[str]] = {field: [] for field in FIELDS}
    for kind, start, end in row.blocks:
        parts[FIELD_OF_BLOCK[kind]].append(row.text[start:end])
    if not parts[Field.TITLE]:
        parts[Field.TITLE].append(row.title)
    parts[Field.QUOTE] += [row.text[q[0] : q[1]] for q in row.quotes if q[2] in UTTERED]
    parts[Field.SPEAKER] += [name for name, _, _ in row.speakers]
    parts[Field.PHOTO] += [photo.credit for photo in row.photos]
    parts[Field.SOURCE].append(row.source)
    parts[Field.BY].append(row.authors)
    parts[Field.TAG].append(row.tags)
    return tuple(spaced(_joined(field, parts[field])) for field in FIELDS)


def _joined(field: Field, parts: Iterable[str]) -> str:
    """The parts of a field as one text."""
    return (SEPARATOR if field in (Field.SPEAKER, Field.PHOTO) else _APART).join(parts)
