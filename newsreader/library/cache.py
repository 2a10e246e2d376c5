"""The cache of entries: what was found in files that have not changed since.

It spares reading a whole folder again at every start, and lets the list stand on the screen at
once. It holds nothing but what the files say, may be deleted at any time, and belongs to one set
of folders and one version of the program. Where it cannot be used, everything works without it.
"""

import os
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path

from newsreader import __version__
from newsreader.clean import clean_line
from newsreader.library.entry import Entry
from newsreader.library.folders import Stamp

_TABLE = """
CREATE TABLE IF NOT EXISTS entries (
    path BLOB NOT NULL, number INTEGER NOT NULL, size INTEGER NOT NULL, changed INTEGER NOT NULL,
    title TEXT NOT NULL, source TEXT NOT NULL, published TEXT NOT NULL, photos INTEGER NOT NULL,
    quotes INTEGER NOT NULL, minutes INTEGER NOT NULL, fingerprint TEXT NOT NULL,
    PRIMARY KEY (path, number)
) WITHOUT ROWID
"""
_COLUMNS = "path, number, title, source, published, photos, quotes, minutes, fingerprint"


def cache_file(folder: Path, paths: Iterable[Path]) -> Path:
    """Where the cache of these files and folders is, in the folder of all caches."""
    from hashlib import blake2b

    named = (os.fsencode(path.absolute()) + b"|" + os.fsencode(path) for path in paths)
    key = blake2b(b"\0".join((__version__.encode(), *named)), digest_size=12)
    return folder / f"entries-{key.hexdigest()}.db"


def stamp(path: Path) -> Stamp | None:
    """What a file is known by now; None where that cannot be said."""
    try:
        status = path.stat()
    except (OSError, ValueError):
        return None
    return status.st_size, status.st_mtime_ns


def known_entries(file: Path, most: int = -1, skip: int = 0) -> tuple[Entry, ...]:
    """The entries in a cache, if there is one that can be read, the newest first: all or `most`."""
    if not file.exists():
        return ()
    cache = EntryCache(file)
    entries = cache.entries(most, skip)
    cache.close()
    return entries


class EntryCache:
    """The entries of one set of folders. No method fails: a cache that does not work is empty."""

    def __init__(self, file: Path) -> None:
        """Open the cache, or make it; one that is damaged is thrown away."""
        self._database: sqlite3.Connection | None = None
        for _ in range(2):
            try:
                file.parent.mkdir(parents=True, exist_ok=True)
                self._database = sqlite3.connect(file, timeout=2, check_same_thread=False)
                self._database.execute("PRAGMA journal_mode=WAL")
                self._database.execute("PRAGMA synchronous=NORMAL")
                self._database.execute(_TABLE)
                return
            except sqlite3.DatabaseError:
                self.close()
                with suppress(OSError):
                    file.unlink()
            except OSError:
                return

    def entries(self, most: int = -1, skip: int = 0) -> tuple[Entry, ...]:
        """The entries, of files that may have changed or gone since: the newest first."""
        order = "ORDER BY published DESC, path, number LIMIT ? OFFSET ?"
        return tuple(self._select(order, most, skip))

    def unchanged(self, path: Path, now: Stamp) -> tuple[Entry, ...]:
        """The entries of a file that is as it was; none where it is not, or is not known."""
        where = "WHERE path = ? AND size = ? AND changed = ?"
        return tuple(self._select(where, os.fsencode(path), *now))

    def _select(self, which: str, *values: bytes | int) -> Iterator[Entry]:
        if self._database is None:
            return
        try:
            rows = self._database.execute(f"SELECT {_COLUMNS} FROM entries {which}", values)
            for path, number, title, source, *rest in rows.fetchall():
                # A file in the cache folder is a file like any other: nothing in it is clean.
                yield Entry(
                    Path(os.fsdecode(path)), number, clean_line(title), clean_line(source), *rest
                )
        except (sqlite3.Error, TypeError, ValueError):
            return

    def store(self, path: Path, now: Stamp, entries: Iterable[Entry]) -> None:
        """Keep the entries of a file in place of those it had."""
        rows = [
            (
                *(os.fsencode(path), entry.number, *now, entry.title, entry.source),
                *(entry.published, entry.photos, entry.quotes, entry.minutes, entry.fingerprint),
            )
            for entry in entries
            if entry.fingerprint  # no error, and no article of which only the beginning is known
        ]
        self._write("DELETE FROM entries WHERE path = ?", [(os.fsencode(path),)])
        self._write("INSERT INTO entries VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", rows)

    def forget_all_but(self, paths: set[Path]) -> None:
        """Forget the files that are not among these."""
        gone = {entry.path for entry in self.entries()} - paths
        self._write("DELETE FROM entries WHERE path = ?", [(os.fsencode(p),) for p in gone])

    def commit(self) -> None:
        """Put on the disk what has been stored."""
        if self._database is not None:
            with suppress(sqlite3.Error):
                self._database.commit()

    def _write(self, statement: str, rows: Sequence[tuple[object, ...]]) -> None:
        if self._database is not None and rows:
            with suppress(sqlite3.Error):
                self._database.executemany(statement, rows)

    def close(self) -> None:
        """Close the file."""
        if self._database is not None:
            with suppress(sqlite3.Error):
                self._database.close()
            self._database = None
