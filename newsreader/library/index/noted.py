"""All notes with their articles: where what was noted stands now."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from newsreader.article import Span
from newsreader.clean import clean_line
from newsreader.library.entry import Entry
from newsreader.library.index.opened import LISTED, Index, listed, number_of, text_of
from newsreader.library.state.kept import Note
from newsreader.library.state.places import place_of


class Noted(NamedTuple):
    """A note and its article."""

    note: Note
    """The note."""
    entry: Entry | None = None
    """The article; None where it is in none of the folders."""
    span: Span | None = None
    """Where the words stand in the article's text; None where they are no longer found."""


def noted(index: Index, notes: Sequence[Note]) -> tuple[Noted, ...]:
    """Notes in their order, each with its article, and where its words stand there now.

    An article is known by what it says. The notes on one whose text has changed since belong to
    the article that has its headline, outlet and day, above all to one in which the words stand.

    Raises:
        IndexTroubleError: The index cannot be read.
    """
    homes = _homes(index, notes)
    entries = index.entries([number for home in homes.values() for number in home])
    texts: dict[int, str] = {}
    found = []
    for note in notes:
        best = Noted(note)
        for number in homes[note.fingerprint]:
            if number in entries and best.span is None:
                text = texts.get(number)
                if text is None:
                    text = texts[number] = index.text(number)[0]
                span = place_of(note, text)
                if best.entry is None or span is not None:
                    best = Noted(note, entries[number], span)
        found.append(best)
    return tuple(found)


def strays(index: Index, notes: Iterable[Note]) -> tuple[Note, ...]:
    """Those of some notes whose own article is in none of the folders.

    Raises:
        IndexTroubleError: The index cannot be read.
    """
    notes = tuple(notes)
    known = _known(index, {note.fingerprint for note in notes})
    return tuple(note for note in notes if note.fingerprint not in known)


def fingerprints(index: Index, numbers: Iterable[int]) -> tuple[str, ...]:
    """What the articles of these numbers are known by, each once.

    Raises:
        IndexTroubleError: The index cannot be read.
    """
    rows = index.rows(
        f"SELECT DISTINCT fingerprint FROM articles WHERE id IN {LISTED} AND fingerprint != ''",
        (listed(numbers),),
    )
    return tuple(text_of(row[0]) for row in rows)


def _homes(index: Index, notes: Iterable[Note]) -> dict[str, list[int]]:
    """The numbers of the articles that notes may belong to, by the notes' fingerprints."""
    wanted = {note.fingerprint: note for note in notes}
    known = _known(index, wanted)
    homes = {fingerprint: known.get(fingerprint, []) for fingerprint in wanted}
    lost = [note for fingerprint, note in wanted.items() if fingerprint not in known]
    if lost:
        headed = _headed(index, {note.title for note in lost if note.title})
        for note in lost:
            homes[note.fingerprint] = headed.get((note.title, note.source, note.published[:10]), [])
    return homes


def _known(index: Index, wanted: Iterable[str]) -> dict[str, list[int]]:
    """The number of the first article with each fingerprint."""
    rows = index.rows(
        "SELECT fingerprint, min(id) FROM articles"
        f" WHERE fingerprint IN {LISTED} GROUP BY fingerprint",
        (listed(wanted),),
    )
    return {text_of(fingerprint): [number_of(number)] for fingerprint, number in rows}


def _headed(index: Index, titles: Iterable[str]) -> dict[tuple[str, str, str], list[int]]:
    """The numbers of the articles with these headlines, by headline, outlet and day."""
    rows = index.rows(
        "SELECT a.id, a.title, n.name, substr(a.published, 1, 10) FROM articles a"
        f" JOIN names n ON n.id = a.source WHERE a.title IN {LISTED} ORDER BY a.id",
        (listed(titles),),
    )
    headed: dict[tuple[str, str, str], list[int]] = {}
    for number, title, source, day in rows:
        key = clean_line(text_of(title)), clean_line(text_of(source)), clean_line(text_of(day))
        headed.setdefault(key, []).append(number_of(number))
    return headed
