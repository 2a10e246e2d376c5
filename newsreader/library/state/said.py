"""What rows of the tables say, made fit to be used: a damaged disk may have put anything there."""

from newsreader.clean import Clean, clean, clean_line
from newsreader.library.state import moments
from newsreader.library.state.kept import Note
from newsreader.library.state.tables import Cell


def note_in(row: tuple[Cell, ...]) -> Note:
    """A note, as a row of its table says it."""
    note_id, fingerprint, start, end, words, text, made, title, source, published = row
    return Note(
        id=str(note_id),
        fingerprint=str(fingerprint),
        start=number_in(start),
        end=number_in(end),
        words=clean(str(words)),
        text=clean(str(text)),
        made=moments.written(number_in(made)),
        title=line_in(title),
        source=line_in(source),
        published=line_in(published),
    )


def line_in(cell: Cell) -> Clean:
    """The line of text in a cell."""
    return clean_line(str(cell))


def number_in(cell: Cell) -> int:
    """The number in a cell; 0 where a damaged disk has put something else there."""
    return cell if isinstance(cell, int) else 0
