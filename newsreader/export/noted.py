"""Notes with the words they are on: as plain text, Markdown, and records."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from newsreader.article import NOTHING, Article, Span
from newsreader.export.markdown import escape, heading_markdown
from newsreader.export.plain import heading_plain, shown_span
from newsreader.export.records import Record, origin
from newsreader.library.index.noted import noted
from newsreader.library.index.opened import Index
from newsreader.library.index.origins import origins
from newsreader.library.state.kept import Note

_AT_ONCE = 200

NOTE_COLUMNS = (
    *("path", "number", "title", "source", "published", "url"),
    *("words", "note", "made", "start", "end", "authors"),
)
"""The columns of a table of notes: the keys of their records."""


class NotedIn(NamedTuple):
    """A note in its article."""

    article: Article
    """The article, whose text need not be there; without a file where it is in no folder."""
    note: Note
    """The note, or a highlight."""
    span: Span | None
    """Where the words stand in the article now; None where they do not."""


def noted_in(index: Index, notes: Sequence[Note], *, only_there: bool = False) -> Iterator[NotedIn]:
    """Notes in their order, with their articles; with `only_there`, those alone that have one.

    Raises:
        IndexTroubleError: The index cannot be read.
    """
    for start in range(0, len(notes), _AT_ONCE):
        some = noted(index, notes[start : start + _AT_ONCE])
        known = origins(index, (each.entry.id for each in some if each.entry is not None))
        for note, entry, span in some:
            article = known.get(entry.id) if entry is not None else None
            if article is not None or not only_there:
                yield NotedIn(article or _remembered(note), note, span)


def _remembered(note: Note) -> Article:
    """What a note still knows of its article."""
    return Article(
        path=Path(),
        format="",
        text=NOTHING,
        title=note.title,
        source=note.source,
        published=note.published,
    )


def note_records(noted: NotedIn) -> Iterator[Record]:
    """A note, with the words it is on, their place, and where they are from."""
    note, span = noted.note, noted.span
    facts = origin(noted.article)
    yield {
        **facts,
        "path": facts["path"] if noted.article.path.name else None,
        "words": note.words,
        "note": note.text or None,
        "made": note.made,
        "start": span.start if span is not None else None,
        "end": span.end if span is not None else None,
        "authors": list(noted.article.authors),
    }


def note_plain(noted: NotedIn) -> Iterator[str]:
    """A note: headline, where it is from, the words, and what was noted."""
    note = noted.note
    words = note.words.replace("\n", "\n    ")
    text = note.text.replace("\n", "\n  ")
    below = f"  {text}\n" if text else ""
    yield f"{heading_plain(noted.article)}    {words}\n{below}  {note.made[:10]}\n\n"


def note_markdown(noted: NotedIn) -> Iterator[str]:
    """A note: headline, where it is from, the words as a block quote, and what was noted."""
    note, span = noted.note, noted.span
    words = escape(note.words).replace("\n", "\n> ")
    text = escape(note.text).replace("\n", "\\\n")
    place = f"{shown_span(span)}, " if span is not None else ""
    below = f"{text}\n\n" if text else ""
    yield f"{heading_markdown(noted.article)}> {words}\n\n{below}*({place}{note.made[:10]})*\n\n"
