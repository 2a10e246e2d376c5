"""The full text made anew from what the index keeps, when much of it is of articles that are gone.

FTS5 without a text of its own cannot take a row out unless it is given that row's words again. So
rows of articles that are gone stay in it, are passed over, and are thrown away all at once.
"""

import sqlite3

from newsreader.library.index.file import has_words
from newsreader.library.index.full_text import columns_of
from newsreader.library.index.tables import INTO_WORDS
from newsreader.library.index.texts import PackedParts, Press

MOST_DEAD = 0.2
"""The share of the full text's rows that may be of articles that are gone."""


def drop_dead(database: sqlite3.Connection, press: Press) -> None:
    """Throw dead rows away, if there are many. Raises what SQLite does."""
    run = database.execute
    dead = run("SELECT count(*) FROM dead").fetchone()[0]
    articles = run("SELECT count(*) FROM articles").fetchone()[0]
    if dead <= MOST_DEAD * (dead + articles):
        return
    if has_words(database):
        _write_words(database, press)
    run("DELETE FROM dead")


def _write_words(database: sqlite3.Connection, press: Press) -> None:
    """Write the full text anew."""
    run = database.execute
    run("INSERT INTO words (words) VALUES ('delete-all')")
    rows = run(
        "SELECT a.id, a.title, n.name, a.authors, a.tags, t.text, t.blocks, t.quotes"
        " FROM articles a JOIN names n ON n.id = a.source JOIN texts t ON t.id = a.id ORDER BY a.id"
    )
    for number, title, source, authors, tags, text, blocks, quotes in rows:
        parts = PackedParts(blocks, quotes)
        texts = columns_of(
            press.unpack(text),
            parts,
            title=title,
            source=source,
            authors=authors,
            tags=tags,
            speakers=_speakers(database, parts.speakers),
            credits=_credits(database, number),
        )
        run(INTO_WORDS, (number, *texts))


def _speakers(database: sqlite3.Connection, numbers: tuple[int, ...]) -> list[str]:
    """The names of speakers."""
    marks = ", ".join("?" * len(numbers))
    rows = database.execute(f"SELECT name FROM speakers WHERE id IN ({marks})", numbers)
    return [row[0] for row in rows]


def _credits(database: sqlite3.Connection, article: int) -> list[str]:
    """The credits of an article's photos."""
    return [
        row[0]
        for row in database.execute("SELECT credit FROM photos WHERE article = ?", (article,))
    ]
