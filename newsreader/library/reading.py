"""The articles of a file, with everything that is found in them."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from newsreader.article import Article, QuoteKind

SHOWN_FROM = 0.7
"""The confidence from which on a reader is shown reported speech."""

BEGINNING = 256 * 1024
"""How much of a long file is read for a first look, in bytes."""


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

    return tuple(with_quotes(correct(article)) for article in read(path))


def read_beginning(path: Path, correct: Correct = as_read) -> tuple[Article, ...]:
    """The articles of a file as far as they stand in its first `BEGINNING` bytes, with quotes.

    Raises:
        ArticleError: The file cannot be read as an article.
    """
    from newsreader.formats import read

    return tuple(with_quotes(correct(article)) for article in read(path, BEGINNING))


def with_quotes(article: Article) -> Article:
    """The article with its quotes and speakers found."""
    from newsreader.quotes import find_article_quotes

    return replace(article, quotes=find_article_quotes(article))


def as_shown(article: Article) -> Article:
    """The article with the quotes that a reader is shown.

    Reported speech has no marks to go by, and what is found at a low confidence is mostly not
    said but thought or known. Exports give all of it, with its confidence.
    """
    shown = tuple(
        quote
        for quote in article.quotes
        if quote.kind is not QuoteKind.INDIRECT or quote.confidence >= SHOWN_FROM
    )
    return article if len(shown) == len(article.quotes) else replace(article, quotes=shown)


def is_long(path: Path) -> bool:
    """Whether a file is so long that reading all of it would keep somebody waiting."""
    try:
        return path.stat().st_size > 2 * BEGINNING
    except (OSError, ValueError):
        return False
