"""Files that hold many articles: what was found in one, as numbered articles."""

from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import Protocol

from newsreader.article import Article, ArticleError
from newsreader.formats.draft import Draft
from newsreader.formats.source import Source

MOST_ARTICLES = 10_000
"""How many articles of one file are read; those beyond are left out, and the others say so."""


class Unfinished(Protocol):
    """What an article can be made of once it is known where it stands: a draft, for one."""

    def article(self, path: Path, format_name: str, number: int = 0, cut: bool = False) -> Article:
        """The finished article."""


def telling(drafts: Iterable[Draft]) -> Iterator[Draft]:
    """The drafts that hold a text or a picture; entries of files may be empty."""
    for draft in drafts:
        if any(part.text.strip() or part.picture for part in draft.parts):
            yield draft


def finish(found: Iterable[Unfinished], source: Source, name: str) -> tuple[Article, ...]:
    """The articles found in a file, numbered from 1 where they are several.

    Raises:
        ArticleError: there are none.
    """
    drafts = list(islice(found, MOST_ARTICLES + 1))
    if not drafts:
        raise ArticleError(source.path, "no article in it: nothing with a title or a text")
    cut = source.cut or len(drafts) > MOST_ARTICLES
    several = len(drafts) > 1
    return tuple(
        draft.article(source.path, name, number if several else 0, cut)
        for number, draft in enumerate(drafts[:MOST_ARTICLES], 1)
    )
