"""Where a note's words stand in a text that may have shifted."""

from newsreader.article import Span
from newsreader.library.state.kept import Note


def place_of(note: Note, text: str) -> Span | None:
    """Where the words of a note stand: of several places the nearest to where they stood.

    Words that are not there letter by letter are looked for as a reader means them, whatever the
    quotation marks and white space. None where they are gone, and for a note without any.
    """
    if not note.words:
        return None
    ahead = text.find(note.words, note.start)
    behind = text.rfind(note.words, 0, note.start + len(note.words))
    starts = [start for start in (ahead, behind) if start >= 0]
    if starts:
        start = min(starts, key=lambda start: abs(start - note.start))
        return Span(start, start + len(note.words))
    return _as_meant(note, text)


def _as_meant(note: Note, text: str) -> Span | None:
    """The nearest place of words that are not there letter by letter."""
    from newsreader.search import QueryError, compile_find

    try:
        finder = compile_find(note.words, case="yes")
    except QueryError:  # too long to be looked for other than letter by letter
        return None
    return min(finder.spans(text), key=lambda span: abs(span.start - note.start), default=None)
