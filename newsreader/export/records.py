"""Articles, quotes, photos and hits as records: dictionaries of what JSON can hold.

The keys are the same in every record of a kind, in the same order. What is not known is None,
or an empty list. Offsets refer to the article's text.
"""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from newsreader.article import Article, BlockKind, Photo, Quote, Span
from newsreader.clean import clean_line, cut, join, own

Record = dict[str, object]
"""A record: names, and values that JSON knows."""

_ORIGIN = ("path", "number", "title", "source", "published", "url")
_QUOTE = (
    *("text", "kind", "speaker", "start", "end", "speaker_start", "speaker_end"),
    *("cue_start", "cue_end", "sieve", "confidence"),
)
_PHOTO = ("caption", "credit", "photographer", "agency", "alt", "photo_url", "file", "cover")

ARTICLE_COLUMNS = (
    *("path", "number", "format", "title", "standfirst", "authors", "published", "updated"),
    *("source", "url", "language", "tags", "words", "photos", "quotes", "speakers", "text"),
)
"""The columns of a table of articles."""

QUOTE_COLUMNS = (*_ORIGIN, *_QUOTE, "role", "authors")
"""The columns of a table of quotes: the keys of their records."""

EVIDENCE_COLUMNS = ("mention", "cue", "because")
"""The columns that a table of quotes has besides, where it is to say why they were read so."""

PHOTO_COLUMNS = (*_ORIGIN, *_PHOTO, "start", "end", "note", "place", "taken", "authors")
"""The columns of a table of photos: the keys of their records."""

HIT_COLUMNS = (
    *("path", "number", "title", "block", "kind", "before", "text", "after", "start", "end"),
    *("source", "published", "url", "authors"),
)
"""The columns of a table of hits: the keys of their records."""

CONTEXT = 80
"""How many characters of its block stand on either side of a hit."""

_CUT_OFF = own("…")


def article_record(article: Article) -> Record:
    """All that is known of an article."""
    return {
        "path": os.fspath(article.path),
        "format": article.format,
        "title": article.title,
        "standfirst": article.standfirst or None,
        "authors": list(article.authors),
        "published": article.published or None,
        "updated": article.updated or None,
        "source": article.source or None,
        "url": article.url or None,
        "language": article.language or None,
        "tags": list(article.tags),
        "blocks": [
            {
                "kind": block.kind.value,
                "text": article.cut_text(block.span),
                "start": block.span.start,
                "end": block.span.end,
                "level": block.level,
            }
            for block in article.blocks
        ],
        "photos": [_photo(photo) for photo in article.photos],
        "quotes": [_quote(article, quote) for quote in article.quotes],
        "text": article.text,
        "number": article.number or None,
    }


def error_record(path: Path, reason: str) -> Record:
    """What stands in place of an article whose file cannot be read."""
    return {"path": os.fspath(path), "error": clean_line(reason)}


def quote_records(article: Article, *, explained: bool = False) -> Iterator[Record]:
    """The quotes of an article, each with where it was read.

    With `explained` also the words it went by, and what they were taken for.
    """
    for quote in article.quotes:
        role = quote.speaker.role if quote.speaker is not None else None
        record = {**origin(article), **_quote(article, quote), "role": role or None}
        record |= {"authors": list(article.authors)}
        yield record | _evidence(article, quote) if explained else record


def _evidence(article: Article, quote: Quote) -> Record:
    """What speaks for the reading of a quote."""
    from newsreader.quotes.evidence import SIEVES_IN_WORDS

    return {
        "mention": article.cut_text(quote.mention) if quote.mention is not None else None,
        "cue": article.cut_text(quote.cue) if quote.cue is not None else None,
        "because": SIEVES_IN_WORDS.get(quote.sieve),
    }


def photo_records(article: Article) -> Iterator[Record]:
    """The photos of an article, each with where it was seen."""
    for photo in article.photos:
        # The picture's own address goes by another name than the article's.
        fields = {
            ("photo_url" if key == "url" else key): value for key, value in _photo(photo).items()
        }
        yield {**origin(article), **fields, "authors": list(article.authors)}


def hit_records(article: Article, hits: Iterable[Span]) -> Iterator[Record]:
    """What was found in an article, each hit with the words around it in its block."""
    for hit in hits:
        number = article.block_at(hit.start)
        span = article.blocks[number].span if number >= 0 else Span(0, len(article.text))
        kind = article.blocks[number].kind if number >= 0 else BlockKind.PARAGRAPH
        start, end = min(span.start, hit.start), max(span.end, hit.end)
        before = cut(article.text, max(start, hit.start - CONTEXT), hit.start)
        after = cut(article.text, hit.end, min(end, hit.end + CONTEXT))
        yield {
            "path": os.fspath(article.path),
            "number": article.number or None,
            "title": article.title,
            "block": number + 1,
            "kind": kind.value,
            "before": join("", (_CUT_OFF, before)) if hit.start - CONTEXT > start else before,
            "text": article.cut_text(hit),
            "after": join("", (after, _CUT_OFF)) if hit.end + CONTEXT < end else after,
            "start": hit.start,
            "end": hit.end,
            "source": article.source or None,
            "published": article.published or None,
            "url": article.url or None,
            "authors": list(article.authors),
        }


def table_record(article: Article) -> Record:
    """An article as one row of a table: what is said of its parts is counted."""
    return {
        "path": os.fspath(article.path),
        "number": article.number or None,
        "format": article.format,
        "title": article.title,
        "standfirst": article.standfirst or None,
        "authors": list(article.authors),
        "published": article.published or None,
        "updated": article.updated or None,
        "source": article.source or None,
        "url": article.url or None,
        "language": article.language or None,
        "tags": list(article.tags),
        "words": article.words,
        "photos": len(article.photos),
        "quotes": len(article.quotes),
        "speakers": [speaker.name for speaker in article.speakers],
        "text": article.text,
    }


def origin(article: Article) -> Record:
    """Where a part of an article comes from, but for who wrote it."""
    return {
        "path": os.fspath(article.path),
        "number": article.number or None,
        "title": article.title,
        "source": article.source or None,
        "published": article.published or None,
        "url": article.url or None,
    }


def _photo(photo: Photo) -> Record:
    credit = photo.credit
    return {
        "caption": photo.caption or None,
        "credit": credit.text if credit is not None else None,
        "photographer": (credit.photographer or None) if credit is not None else None,
        "agency": (credit.agency or None) if credit is not None else None,
        "alt": photo.alt or None,
        "url": photo.url or None,
        "file": photo.file or None,
        "cover": photo.cover,
        "start": photo.span.start,
        "end": photo.span.end,
        "note": (credit.note or None) if credit is not None else None,
        "place": photo.place or None,
        "taken": photo.taken or None,
    }


def _quote(article: Article, quote: Quote) -> Record:
    return {
        "text": article.cut_text(quote.span),
        "kind": quote.kind.value,
        "speaker": quote.speaker.name if quote.speaker is not None else None,
        "start": quote.span.start,
        "end": quote.span.end,
        "speaker_start": quote.mention.start if quote.mention is not None else None,
        "speaker_end": quote.mention.end if quote.mention is not None else None,
        "cue_start": quote.cue.start if quote.cue is not None else None,
        "cue_end": quote.cue.end if quote.cue is not None else None,
        "sieve": quote.sieve or None,
        "confidence": quote.confidence,
    }
