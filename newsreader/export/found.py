"""Articles found in the library: as plain text, Markdown, and records."""

import os
from collections.abc import Iterator

from newsreader.clean import Clean, clean_line, cut
from newsreader.export.markdown import escape
from newsreader.export.plain import shown_path
from newsreader.export.records import Record
from newsreader.library.index.asking import Hit
from newsreader.library.index.snippets import Snippet

FOUND_COLUMNS = ("path", "title", "source", "published", "field", "text", "start", "end")
"""The columns of a table of articles found: the keys of their records."""


def found_record(hit: Hit) -> Record:
    """An article that was found, with the words around the hit and the place of the first."""
    place = hit.snippet.place
    return {
        "path": os.fspath(hit.entry.path),
        "title": hit.entry.title,
        "source": hit.entry.source or None,
        "published": hit.entry.published or None,
        "field": hit.snippet.field.value,
        "text": hit.snippet.text,
        "start": place.start if place is not None else None,
        "end": place.end if place is not None else None,
    }


def found_plain(hit: Hit, emphasis: tuple[str, str] = ("", "")) -> str:
    """An article that was found: headline, where it is from, and the words around the hit."""
    entry = hit.entry
    facts = (entry.source, clean_line(entry.published[:10]), shown_path(entry.path))
    return (
        f"{entry.title}\n{' · '.join(fact for fact in facts if fact)}\n"
        f"  {hit.snippet.field}: {_emphasised(hit.snippet, emphasis)}\n\n"
    )


def found_markdown(hit: Hit) -> str:
    """An article that was found: headline, where it is from, and the words around the hit."""
    entry = hit.entry
    facts = (entry.source, clean_line(entry.published[:10]), shown_path(entry.path))
    shown = " · ".join(escape(fact) for fact in facts if fact)
    words = "".join(
        f"**{escape(part)}**" if is_hit else escape(part) for part, is_hit in _parts(hit.snippet)
    )
    return f"## {escape(entry.title)}\n\n{shown}\n\n> {words}\n\n"


def _emphasised(snippet: Snippet, emphasis: tuple[str, str]) -> str:
    """A snippet with something before and behind each hit."""
    begin, end = emphasis
    return "".join(f"{begin}{part}{end}" if is_hit else part for part, is_hit in _parts(snippet))


def _parts(snippet: Snippet) -> Iterator[tuple[Clean, bool]]:
    """The parts of a snippet, and whether each is a hit."""
    at = 0
    for mark in snippet.marks:
        yield cut(snippet.text, at, mark.start), False
        yield cut(snippet.text, mark.start, mark.end), True
        at = mark.end
    yield cut(snippet.text, at, len(snippet.text)), False
