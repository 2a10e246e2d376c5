"""The articles of a file, with everything that is found in them."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from time import process_time

from newsreader.article import Article, ArticleError, Quote, QuoteKind, Span
from newsreader.library.deadline import OutOfTime, within
from newsreader.limits import TOO_MUCH_MEMORY

SHOWN_FROM = 0.7
"""The confidence from which on a reader is shown reported speech."""

BEGINNING = 128 * 1024
"""How much of a long file is read for a first look, in bytes."""

SECONDS = 0.5
"""How long one attempt at a first look may compute: several times what one takes as a rule."""

_SHORTER = 8
"""By how much the next attempt reads less."""

_ATTEMPTS = 3
"""How often it is tried; with one at the whole file, two seconds in all."""

_FIRST_SECONDS = SECONDS * (_ATTEMPTS + 1)
_LEAST_SECONDS = 0.1
_TOO_LONG = "it takes too long to read. Split it into smaller files"

_SHORT = 16 * 1024
"""No file is long that has fewer bytes, unless it is packed."""


Correct = Callable[[Article], Article]
"""Makes an article what its reader has said that it is."""


def as_read(article: Article) -> Article:
    """The article as it is."""
    return article


def read_articles(path: Path, correct: Correct = as_read) -> tuple[Article, ...]:
    """The articles of a file, their quotes and speakers included.

    Raises:
        ArticleError: The file cannot be read as an article.
    """
    from newsreader.formats import read

    with suppress(MemoryError):
        return tuple(with_quotes(correct(article)) for article in read(path))
    raise ArticleError(path, TOO_MUCH_MEMORY)


def read_beginning(path: Path, correct: Correct = as_read) -> tuple[Article, ...]:
    """The articles of a file as far as they stand in its first `BEGINNING` bytes, with quotes.

    Where that takes too long, of fewer bytes.

    Raises:
        ArticleError: The file cannot be read as an article, or not in time.
    """
    from newsreader.formats import read

    _load()
    for attempt in range(_ATTEMPTS):
        with suppress(OutOfTime, MemoryError), within(SECONDS):
            found = read(path, BEGINNING // _SHORTER**attempt)
            return tuple(with_quotes(correct(article)) for article in found)
    raise ArticleError(path, _TOO_LONG)


def read_at_first(path: Path, correct: Correct = as_read) -> tuple[tuple[Article, ...], bool]:
    """The articles of a file as soon as they can be had, and whether that is all of it.

    A file that is long is read whole only where its beginning alone says nothing.

    Raises:
        ArticleError: The file cannot be read as an article, or not in time.
    """
    _load()
    began = process_time()
    if not is_long(path):
        with suppress(OutOfTime), within(SECONDS):
            return read_articles(path, correct), True
    with suppress(ArticleError):
        return read_beginning(path, correct), False
    # Of some formats a beginning alone is taken for broken: what time is left goes to the whole.
    with suppress(OutOfTime), within(max(_LEAST_SECONDS, _FIRST_SECONDS - process_time() + began)):
        return read_articles(path, correct), True
    raise ArticleError(path, _TOO_LONG)


def _load() -> None:
    """Load what finds quotes: that it is not there yet makes no file slow."""
    import_module("newsreader.quotes.finder")


def with_quotes(article: Article) -> Article:
    """The article with its quotes and speakers found.

    A fault of ours in finding them costs the quotes, not the article.
    """
    from newsreader.quotes import find_article_quotes

    try:
        return replace(article, quotes=find_article_quotes(article))
    except Exception:
        return article


def as_shown(article: Article) -> Article:
    """The article with the quotes that a reader is shown.

    Reported speech has no marks to go by, and what is found at a low confidence is mostly not
    said but thought or known. Exports give all of it, with its confidence. What is said on both
    sides of its source ("She was, she said, ill") is shown as one.
    """
    shown: list[Quote] = []
    for quote in article.quotes:
        if shown and _goes_on(shown[-1], quote):
            whole = Span(shown[-1].span.start, quote.span.end)
            shown[-1] = replace(shown[-1], span=whole)
        elif quote.kind is not QuoteKind.INDIRECT or quote.confidence >= SHOWN_FROM:
            shown.append(quote)
    same = len(shown) == len(article.quotes)
    return article if same else replace(article, quotes=tuple(shown))


def _goes_on(before: Quote, behind: Quote) -> bool:
    """Whether two reports are the halves of a sentence with its source between them."""
    cue, kind = before.cue, QuoteKind.INDIRECT
    return (
        cue is not None
        and before.kind is behind.kind is kind
        and before.cue == behind.cue
        and before.span.end <= cue.start < behind.span.start
    )


def is_long(path: Path) -> bool:
    """Whether a file is so long that reading all of it would keep somebody waiting.

    What counts is its length unpacked, and its lines.
    """
    try:
        size = path.stat().st_size
    except (OSError, ValueError):
        return False
    if size > 2 * BEGINNING or (size < _SHORT and path.suffix.lower() != ".gz"):
        return size > 2 * BEGINNING
    from newsreader.formats.source import goes_beyond

    return goes_beyond(path, 2 * BEGINNING)
