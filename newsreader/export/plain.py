"""Articles, quotes, photos and hits as plain text, for reading and for `grep`."""

import os
from collections.abc import Iterator

from newsreader.article import NOTHING, Article, BlockKind, Quote, Span
from newsreader.clean import Clean, clean_line, cut, join, own
from newsreader.export.records import Record
from newsreader.quotes.evidence import evidence


def shown_path(path: str | os.PathLike[str]) -> Clean:
    """A path as it can be shown."""
    return clean_line(os.fspath(path))


def shown_place(record: Record) -> Clean:
    """The file of a record, and which article of it, as it can be shown."""
    number = record["number"]
    return shown_path(f"{record['path']}#{number}" if number else str(record["path"]))


def shown_span(span: Span) -> str:
    """Where something stands in an article's text, in words."""
    return f"characters {span.start} to {span.end}"


def article_plain(article: Article) -> Iterator[str]:
    """An article's text, below a line that says where it is from."""
    facts = (
        article.source,
        article.published,
        article.url,
        shown_path(article.address),
    )
    yield f"{' · '.join(fact for fact in facts if fact)}\n\n"
    if not article.text.startswith(article.title):
        yield f"{article.title}\n\n"
    yield f"{article.text}\n\n"


def quotes_plain(article: Article, *, explained: bool = False) -> Iterator[str]:
    """Who says what in an article: a line for the speaker, one for the words.

    With `explained` also why each was read so, a fact a line.
    """
    yield heading_plain(article)
    for quote in article.quotes:
        reported = " (reported)" if quote.kind == "indirect" else ""
        yield f"  {named_speaker(quote)}\n    {_line(article.cut_text(quote.span))}{reported}\n"
        for name, fact in evidence(article.text, quote) if explained else ():
            yield f"      {name + ':':12}{fact}\n"
    yield "\n"


def photos_plain(article: Article) -> Iterator[str]:
    """What the pictures of an article show, and whose they are."""
    yield heading_plain(article)
    for photo in article.photos:
        yield f"  ▣ {photo.caption or photo.alt or own('without a caption')}\n"
        if photo.credit is not None:
            yield f"    {photo.credit.text}\n"
        if photo.url or photo.file:
            yield f"    {photo.url or photo.file}\n"
    yield "\n"


def hit_line(record: Record, emphasis: tuple[str, str] = ("", "")) -> str:
    """A hit on one line: path, number and kind of the block, and the words around it."""
    begin, end = emphasis
    before, text, after = (_line(str(record[key])) for key in ("before", "text", "after"))
    place = f"{shown_place(record)}:{record['block']}:{record['kind']}"
    return f"{place}: {before}{begin}{text}{end}{after}\n"


def named_speaker(quote: Quote) -> Clean:
    """A quote's speaker with the role, as a name to show."""
    if quote.speaker is None:
        return own("somebody not named")
    return quote.speaker.with_role


def byline(article: Article) -> Clean:
    """Who wrote an article: the names it is known by, else the line below the headline."""
    if article.authors:
        return join(", ", article.authors)
    lines = (block for block in article.blocks if block.kind is BlockKind.BYLINE)
    return join(", ", (clean_line(article.cut_text(block.span)) for block in lines))


def provenance(article: Article) -> tuple[Clean, ...]:
    """Where an article is from, as far as is known: outlet, authors, day, address, file."""
    facts = (
        article.source,
        byline(article),
        cut(article.published, 0, 10),
        article.url,
        shown_path(article.address) if article.path.name else NOTHING,
    )
    return tuple(fact for fact in facts if fact)


def heading_plain(article: Article) -> str:
    """A headline, and below it where the article is from."""
    return f"{article.title}\n{' · '.join(provenance(article))}\n"


def _line(text: str) -> str:
    """A stretch of cleaned text on one line."""
    return text.replace("\n", " ")
