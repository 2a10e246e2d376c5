"""The tables of an index, and the one place where its file is opened.

An index is never migrated: one of another version of the program, or a damaged one, is thrown
away, and a new one made from the articles.
"""

import os
import sqlite3
from collections.abc import Iterable
from contextlib import suppress
from datetime import date
from pathlib import Path

from newsreader import __version__
from newsreader.library.index.errors import BrokenIndexError, IndexTroubleError, NoFullTextError
from newsreader.search.query import Field

VERSION = 1
"""The version of these tables. What the articles are read as is that of the program."""

DAY_BITS = 12
"""Articles are numbered by day: 2 to the power of this many numbers a day."""

_PAGE = 16384
"""How large the pages of the file are. On smaller ones, packed texts leave a fifth unused."""

FIRST_DAY = date(1600, 1, 1).toordinal()
"""The day before the first that has numbers of its own. Those without a day come before it: so
the numbers of our time fit into 31 bits, and take a third less room than longer ones."""

FIELDS = tuple(Field)
"""The columns of the full text, in their order. Their names are those of the fields."""

COLUMNS = ", ".join(f'"{field}"' for field in FIELDS)
"""The same, as SQL names them."""

INTO_WORDS = f"INSERT INTO words (rowid, {COLUMNS}) VALUES (?{', ?' * len(FIELDS)})"
"""Puts an article into the full text: its number, and the text of each field."""

_SCHEMA = f"""
CREATE TABLE about (name TEXT PRIMARY KEY, value) WITHOUT ROWID;
CREATE TABLE files (
    id INTEGER PRIMARY KEY, path BLOB NOT NULL UNIQUE, size INTEGER NOT NULL,
    changed INTEGER NOT NULL, content BLOB NOT NULL, problem TEXT NOT NULL
);
CREATE TABLE articles (
    id INTEGER PRIMARY KEY, file INTEGER NOT NULL, number INTEGER NOT NULL, title TEXT NOT NULL,
    source INTEGER NOT NULL, published TEXT NOT NULL, authors TEXT NOT NULL,
    language TEXT NOT NULL, url TEXT NOT NULL, tags TEXT NOT NULL, fingerprint TEXT NOT NULL,
    photos INTEGER NOT NULL, quotes INTEGER NOT NULL, minutes INTEGER NOT NULL
);
CREATE INDEX articles_of_file ON articles (file);
CREATE INDEX articles_of_source ON articles (source);
CREATE INDEX articles_known_by ON articles (fingerprint);
CREATE TABLE dead (id INTEGER PRIMARY KEY);
CREATE TABLE texts (
    id INTEGER PRIMARY KEY, blocks BLOB NOT NULL, quotes BLOB NOT NULL, text BLOB NOT NULL
);
CREATE TABLE names (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
CREATE TABLE photos (
    article INTEGER NOT NULL, number INTEGER NOT NULL, start INTEGER NOT NULL,
    "end" INTEGER NOT NULL, credit TEXT NOT NULL, photographer INTEGER NOT NULL,
    agency INTEGER NOT NULL, file TEXT NOT NULL, alt TEXT NOT NULL,
    PRIMARY KEY (article, number)
) WITHOUT ROWID;
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
CREATE VIRTUAL TABLE words USING fts5(
    {COLUMNS}, content='', tokenize='unicode61 remove_diacritics 2'
);
"""


def index_file(folder: Path, paths: Iterable[Path]) -> Path:
    """Where the index of these files and folders is, in the folder of all caches."""
    from hashlib import blake2b

    named = sorted(os.fsencode(path.absolute()) for path in paths)
    key = blake2b(b"\0".join(named), digest_size=12)
    return folder / f"index-{key.hexdigest()}.db"


def open_to_write(file: Path) -> sqlite3.Connection:
    """The index to be written, made where there is none that can be used.

    Raises:
        NoFullTextError: SQLite has no FTS5.
        IndexTroubleError: The file cannot be made.
    """
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        for _ in range(2):
            try:
                return _opened(file)
            except (sqlite3.DatabaseError, BrokenIndexError) as error:
                if isinstance(error, sqlite3.OperationalError) and _has_no_fts5(error):
                    raise NoFullTextError(file, _NO_FTS5) from error
                throw_away(file)
        return _opened(file)
    except (sqlite3.Error, OSError, BrokenIndexError) as error:
        raise IndexTroubleError(file, f"cannot be written: {error}") from error


_NO_FTS5 = "the SQLite of this Python has no full-text search (FTS5)"


def _has_no_fts5(error: sqlite3.Error) -> bool:
    return "no such module" in str(error)


def _opened(file: Path) -> sqlite3.Connection:
    """The index in a file, its tables made if it is new. Raises what SQLite does."""
    database = sqlite3.connect(file, timeout=10, isolation_level=None, check_same_thread=False)
    try:
        database.execute(f"PRAGMA page_size={_PAGE}")
        database.execute("PRAGMA auto_vacuum=INCREMENTAL")
        database.execute("PRAGMA journal_mode=WAL")
        database.execute("PRAGMA synchronous=NORMAL")
        database.execute("PRAGMA cache_size=-16384")
        if database.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0] == 0:
            _make_tables(database)
        elif not is_current(database):
            raise BrokenIndexError(file, "of another version")
    except BaseException:
        database.close()
        raise
    return database


def _make_tables(database: sqlite3.Connection) -> None:
    """Make the tables, all or none."""
    # executescript() would end a transaction that was begun outside of it.
    about = f"INSERT INTO about VALUES ('program', '{__version__}');"
    database.executescript(f"BEGIN; {_SCHEMA} {about} PRAGMA user_version={VERSION}; COMMIT;")


def open_to_read(file: Path) -> sqlite3.Connection:
    """The index to be asked.

    Raises:
        IndexTroubleError: There is none, or none of this version; one that is damaged, or without
            SQLite's FTS5, raises the error for that.
    """
    if not file.exists():
        raise IndexTroubleError(file, "there is no index yet")
    try:
        database = sqlite3.connect(file, timeout=2, isolation_level=None, check_same_thread=False)
        try:
            database.execute("PRAGMA query_only=ON")
            database.execute("PRAGMA cache_size=-16384")
            if not is_current(database):
                raise BrokenIndexError(file, "of another version")
            if has_full_text(database):
                database.execute("SELECT rowid FROM words LIMIT 0")
        except BaseException:
            database.close()
            raise
    except sqlite3.Error as error:
        if _has_no_fts5(error):
            raise NoFullTextError(file, _NO_FTS5) from error
        raise BrokenIndexError(file, str(error)) from error
    return database


def is_current(database: sqlite3.Connection) -> bool:
    """Whether the index was made by this version of the program. Raises what SQLite does."""
    if database.execute("PRAGMA user_version").fetchone()[0] != VERSION:
        return False
    row = database.execute("SELECT value FROM about WHERE name = 'program'").fetchone()
    return row is not None and row[0] == __version__


def has_full_text(database: sqlite3.Connection) -> bool:
    """Whether the index was made with a full text. Raises what SQLite does."""
    rows = database.execute("SELECT 1 FROM sqlite_schema WHERE name = 'words'").fetchall()
    return bool(rows)


def day_number(published: str) -> int:
    """The number of the day of an ISO 8601 moment, rising with time; 0 for none."""
    try:
        return max(0, date.fromisoformat(published[:10]).toordinal() - FIRST_DAY)
    except ValueError:
        return 0


def throw_away(file: Path) -> None:
    """Delete an index, if it is there."""
    for end in ("", "-wal", "-shm"):
        with suppress(OSError):
            file.with_name(file.name + end).unlink()
