"""Articles found in the library: as plain text, Markdown, and records."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newsreader.article import Article
from newsreader.clean import Clean, cut
from newsreader.export.markdown import escape, heading_markdown
from newsreader.export.plain import heading_plain
from newsreader.export.records import Record, origin
from newsreader.library.index.asking import hits_of
from newsreader.library.index.opened import Index
from newsreader.library.index.origins import origins
from newsreader.library.index.snippets import Snippet
from newsreader.search.query import Query

_AT_ONCE = 100

FOUND_COLUMNS = (
    *("path", "title", "source", "published", "field", "text", "start", "end"),
    *("number", "url", "authors"),
)
"""The columns of a table of articles found: the keys of their records."""


class Found(NamedTuple):
    """An article that was found."""

    article: Article
    """The article, whose text need not be there."""
    snippet: Snippet
    """The words around the hit."""


def found_of(index: Index, query: Query, numbers: Sequence[int]) -> Iterator[Found]:
    """Articles that a search has found, by their numbers in the index.

    Raises:
        IndexTroubleError: The index cannot be read.
    """
    for start in range(0, len(numbers), _AT_ONCE):
        some = numbers[start : start + _AT_ONCE]
        known = origins(index, some)
        for hit in hits_of(index, query, some):
            if hit.number in known:
                yield Found(known[hit.number], hit.snippet)


def found_records(found: Found) -> Iterator[Record]:
    """An article that was found, with the words around the hit and the place of the first."""
    place = found.snippet.place
    facts = origin(found.article)
    yield {
        **{key: facts[key] for key in ("path", "title", "source", "published")},
        "field": found.snippet.field.value,
        "text": found.snippet.text,
        "start": place.start if place is not None else None,
        "end": place.end if place is not None else None,
        "number": facts["number"],
        "url": facts["url"],
        "authors": list(found.article.authors),
    }


def found_plain(found: Found, emphasis: tuple[str, str] = ("", "")) -> Iterator[str]:
    """An article that was found: headline, where it is from, and the words around the hit."""
    begin, end = emphasis
    words = "".join(
        f"{begin}{part}{end}" if is_hit else part for part, is_hit in parts(found.snippet)
    )
    yield f"{heading_plain(found.article)}  {found.snippet.field}: {words}\n\n"


def found_markdown(found: Found) -> Iterator[str]:
    """An article that was found: headline, where it is from, and the words around the hit."""
    words = "".join(
        f"**{escape(part)}**" if is_hit else escape(part) for part, is_hit in parts(found.snippet)
    )
    yield f"{heading_markdown(found.article)}> {words}\n\n"


def parts(snippet: Snippet) -> Iterator[tuple[Clean, bool]]:
    """The parts of a snippet, and whether each is a hit."""
    at = 0
    for mark in snippet.marks:
        yield cut(snippet.text, at, mark.start), False
        yield cut(snippet.text, mark.start, mark.end), True
        at = mark.end
    yield cut(snippet.text, at, len(snippet.text)), False
