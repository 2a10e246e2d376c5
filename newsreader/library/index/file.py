"""The file of an index: where it is, whether it can be used, and opening it to ask.

An index is never migrated: one of another version of the program, or a damaged one, is thrown
away, and a new one made from the articles.
"""

import os
import sqlite3
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from newsreader import __version__
from newsreader.library.index.errors import BrokenIndexError, IndexTroubleError
from newsreader.library.order import fold

VERSION = 5
"""The version of these tables. What the articles are read as is that of the program."""

CACHE = 16384
"""How much of an index is kept in memory by who works with it, in KB."""


_ENDS = ("", "-wal", "-shm")
"""What the names of the files of an index end in, behind its own."""


def index_file(folder: Path, paths: Iterable[Path]) -> Path:
    """Where the index of these files and folders is, in the folder of all caches."""
    from hashlib import blake2b

    named = sorted(os.fsencode(path.absolute()) for path in paths)
    key = blake2b(b"\0".join(named), digest_size=12)
    return folder / f"index-{key.hexdigest()}.db"


def open_to_read(file: Path, cache: int = CACHE) -> sqlite3.Connection:
    """The index to be asked. So much of it is kept in memory, in KB.

    Raises:
        IndexTroubleError: There is none, or none of this version; one that is damaged raises the
            error for that.
    """
    if not file.exists():
        raise IndexTroubleError(file, "there is no index yet")
    try:
        database = sqlite3.connect(file, timeout=2, isolation_level=None, check_same_thread=False)
        try:
            database.execute("PRAGMA query_only=ON")
            database.execute(f"PRAGMA cache_size=-{cache}")
            database.create_function("fold", 1, fold, deterministic=True)
            if not is_current(database):
                raise BrokenIndexError(file, "of another version")
            has_words(database)
        except BaseException:
            database.close()
            raise
    except sqlite3.Error as error:
        raise BrokenIndexError(file, str(error)) from error
    return database


def is_current(database: sqlite3.Connection) -> bool:
    """Whether the index was made by this version of the program. Raises what SQLite does."""
    if database.execute("PRAGMA user_version").fetchone()[0] != VERSION:
        return False
    row = database.execute("SELECT value FROM about WHERE name = 'program'").fetchone()
    return row is not None and row[0] == __version__


def has_words(database: sqlite3.Connection) -> bool:
    """Whether an index has a full text that can be asked. Raises what SQLite does."""
    try:
        database.execute("SELECT rowid FROM words LIMIT 0")
    except sqlite3.OperationalError as error:
        if "no such" in str(error):  # table, or module
            return False
        raise
    return True


def is_damage(error: sqlite3.Error) -> bool:
    """Whether an error says that the file is damaged, rather than the disk busy, full or gone."""
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    return code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB) or any(
        words in str(error) for words in ("no such", "vtable", "decode")
    )


def mark_broken(file: Path) -> None:
    """Have an index made anew when it is next brought up to date.

    What is damaged in it shows only to those who ask it: who writes looks at little of it.
    """
    with suppress(OSError):
        _broken_mark(file).touch()


def is_marked_broken(file: Path) -> bool:
    """Whether somebody has found an index damaged."""
    return _broken_mark(file).exists()


def _broken_mark(file: Path) -> Path:
    return file.with_name(f"{file.name}-broken")


def throw_away(file: Path) -> None:
    """Delete an index, if it is there; a folder in its place is not ours to delete, but moved."""
    if file.is_dir():
        with suppress(OSError):
            file.rename(file.with_name(f"{file.name}-folder"))
    for each in (*(file.with_name(file.name + end) for end in _ENDS), _broken_mark(file)):
        with suppress(OSError):
            each.unlink()
