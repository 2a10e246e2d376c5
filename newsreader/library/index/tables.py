"""The tables of an index, and the one place where they are made."""

import sqlite3
from pathlib import Path

from newsreader import __version__
from newsreader.library.index.errors import BrokenIndexError, IndexTroubleError
from newsreader.library.index.file import (
    CACHE,
    VERSION,
    has_words,
    is_current,
    is_damage,
    throw_away,
)
from newsreader.search.query import Field

_PAGE = 16384
"""How large the pages of the file are. On smaller ones, packed texts leave a fifth unused."""

FIELDS = tuple(Field)
"""The columns of the full text, in their order. Their names are those of the fields."""

COLUMNS = ", ".join(f'"{field}"' for field in FIELDS)
"""The same, as SQL names them."""

INTO_WORDS = f"INSERT INTO words (rowid, {COLUMNS}) VALUES (?{', ?' * len(FIELDS)})"
"""Puts an article into the full text: its number, and the text of each field."""

_SCHEMA = """
CREATE TABLE about (name TEXT PRIMARY KEY, value) WITHOUT ROWID;
CREATE TABLE files (
    id INTEGER PRIMARY KEY, path BLOB NOT NULL UNIQUE, size INTEGER NOT NULL,
    changed INTEGER NOT NULL, content BLOB NOT NULL, problem TEXT NOT NULL
);
CREATE INDEX files_with_problem ON files (path) WHERE problem != '';
CREATE TABLE articles (
    id INTEGER PRIMARY KEY, file INTEGER NOT NULL, number INTEGER NOT NULL, title TEXT NOT NULL,
    source INTEGER NOT NULL, published TEXT NOT NULL, authors TEXT NOT NULL,
    language TEXT NOT NULL, url TEXT NOT NULL, tags TEXT NOT NULL, fingerprint TEXT NOT NULL,
    photos INTEGER NOT NULL, quotes INTEGER NOT NULL, minutes INTEGER NOT NULL,
    day INTEGER NOT NULL
);
CREATE INDEX articles_of_file ON articles (file);
CREATE INDEX articles_of_source ON articles (source);
CREATE INDEX articles_of_day ON articles (day, source);
CREATE INDEX articles_known_by ON articles (fingerprint);
CREATE TABLE dead (id INTEGER PRIMARY KEY);
CREATE TABLE texts (
    id INTEGER PRIMARY KEY, blocks BLOB NOT NULL, quotes BLOB NOT NULL, text BLOB NOT NULL
);
CREATE TABLE names (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
CREATE TABLE photos (
    article INTEGER NOT NULL, number INTEGER NOT NULL, start INTEGER NOT NULL,
    "end" INTEGER NOT NULL, credit TEXT NOT NULL, photographer INTEGER NOT NULL,
    agency INTEGER NOT NULL, note TEXT NOT NULL, file TEXT NOT NULL, url TEXT NOT NULL,
    alt TEXT NOT NULL, cover INTEGER NOT NULL, place INTEGER NOT NULL, taken TEXT NOT NULL,
    day INTEGER NOT NULL,
    PRIMARY KEY (article, number)
) WITHOUT ROWID;
CREATE INDEX photos_by ON photos (photographer);
CREATE INDEX photos_from ON photos (agency);
CREATE INDEX photos_in ON photos (place);
CREATE INDEX photos_of_day ON photos (day);
CREATE TABLE speakers (
    id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, folded TEXT NOT NULL, kin INTEGER NOT NULL,
    person INTEGER NOT NULL, quotes INTEGER NOT NULL, articles INTEGER NOT NULL
);
CREATE INDEX speakers_of_kin ON speakers (kin);
CREATE INDEX speakers_of_person ON speakers (person);
CREATE TABLE said (
    speaker INTEGER NOT NULL, article INTEGER NOT NULL, quotes INTEGER NOT NULL,
    role INTEGER NOT NULL,
    PRIMARY KEY (speaker, article)
) WITHOUT ROWID;
CREATE TABLE alike (
    article INTEGER PRIMARY KEY, signature BLOB NOT NULL, grouped INTEGER NOT NULL DEFAULT 0
);
CREATE TABLE stories (article INTEGER PRIMARY KEY, first INTEGER NOT NULL);
CREATE INDEX stories_by_first ON stories (first);
"""

_WORDS = f"""
CREATE VIRTUAL TABLE words USING fts5(
    {COLUMNS}, content='', tokenize='unicode61 remove_diacritics 2'
);
"""
"""The full text, which not every Python's SQLite can keep."""


def open_to_write(file: Path) -> sqlite3.Connection:
    """The index to be written, made where there is none that can be used.

    Where SQLite has no FTS5, it is one without full text: articles have to be gone through.

    Raises:
        IndexTroubleError: The file cannot be made.
    """
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        try:
            return _opened(file)
        except BrokenIndexError:
            throw_away(file)
        except sqlite3.Error as error:
            if not is_damage(error) and not file.is_dir():
                raise  # the disk is full, say: that is no reason to lose an index
            throw_away(file)
        return _opened(file)
    except (sqlite3.Error, OSError, BrokenIndexError) as error:
        raise IndexTroubleError(file, f"cannot be written: {error}") from error


def can_keep_words() -> bool:
    """Whether the SQLite of this Python has full-text search (FTS5)."""
    database = sqlite3.connect(":memory:")
    try:
        database.execute(_WORDS)
    except sqlite3.OperationalError:
        return False
    finally:
        database.close()
    return True


def _opened(file: Path) -> sqlite3.Connection:
    """The index in a file, its tables made if it is new. Raises what SQLite does."""
    database = sqlite3.connect(file, timeout=10, isolation_level=None, check_same_thread=False)
    try:
        database.execute(f"PRAGMA page_size={_PAGE}")
        database.execute("PRAGMA auto_vacuum=INCREMENTAL")
        database.execute("PRAGMA journal_mode=WAL")
        database.execute("PRAGMA synchronous=NORMAL")
        database.execute(f"PRAGMA cache_size=-{CACHE}")
        if database.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0] == 0:
            _make_tables(database)
        elif not is_current(database) or has_words(database) != can_keep_words():
            raise BrokenIndexError(file, "of another version")
    except BaseException:
        database.close()
        raise
    return database


def _make_tables(database: sqlite3.Connection) -> None:
    """Make the tables, all or none."""
    # executescript() would end a transaction that was begun outside of it.
    about = f"INSERT INTO about VALUES ('program', '{__version__}');"
    words = _WORDS if can_keep_words() else ""
    database.executescript(
        f"BEGIN; {_SCHEMA} {words} {about} PRAGMA user_version={VERSION}; COMMIT;"
    )
