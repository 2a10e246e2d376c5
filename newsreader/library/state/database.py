"""The database that the state is kept in: a file, or memory where there can be none.

Every change is a transaction of its own, and in the file when the call returns: the end of the
program does not take it back. The disk has it a moment later, and is not waited for. Any number of
readers may have the file open: a change waits for those of others.
"""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from newsreader.library.state.errors import DamagedStateError, StateError
from newsreader.library.state.settling import Settling
from newsreader.library.state.tables import Cell

PATIENCE = 10.0
"""For how many seconds a change waits for those of others."""

_DAMAGE = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB})
_PRIMARY = 0xFF  # the part of an error's code that says what it is, not where it came from


class Database:
    """A file of SQLite's, or memory, with errors in the state's own words."""

    def __init__(self, path: Path | None, data: bytes = b"") -> None:
        """Open a file that is there; None for memory, with the bytes of a file in it if given.

        Raises:
            StateError: It cannot be opened.
        """
        self.name = str(path or "the state in memory")
        """What it is called in messages."""
        self._settling = Settling(path) if path is not None else None
        with self._in_plain_words("opened"):
            address = f"{path.absolute().as_uri()}?mode=rw" if path is not None else ":memory:"
            self._connection = sqlite3.connect(
                address, timeout=PATIENCE, isolation_level=None, uri=True
            )
            self._connection.text_factory = _text
            if self._settling is not None:
                # The disk is waited for by the thread that settles, not by who changes something.
                self._connection.execute("PRAGMA synchronous=NORMAL")
                self._connection.execute("PRAGMA wal_autocheckpoint=0")
            if data:
                self._connection.deserialize(data)

    def rows(self, statement: str, values: Sequence[Cell] = ()) -> list[tuple[Cell, ...]]:
        """The rows that a statement gives. Raises StateError."""
        with self._in_plain_words("read"):
            return self._connection.execute(statement, values).fetchall()

    def each(self, statement: str) -> Iterator[tuple[Cell, ...]]:
        """The rows that a statement gives, up to where it fails. Raises StateError there."""
        with self._in_plain_words("read"):
            yield from self._connection.execute(statement)

    def number(self, statement: str, values: Sequence[Cell] = ()) -> int:
        """The one number that a statement gives. Raises StateError."""
        with self._in_plain_words("read"):
            return int(self._connection.execute(statement, values).fetchone()[0])

    def run(self, statement: str, values: Sequence[Cell] = ()) -> int:
        """Change something as a part of a transaction. Raises StateError."""
        with self._in_plain_words("written"):
            return self._connection.execute(statement, values).rowcount

    @contextmanager
    def transaction(self, *, for_good: bool = True) -> Iterator[None]:
        """All changes or none; they are in the file behind it.

        Not `for_good`, all are taken back at its end.

        Raises:
            StateError: They cannot be written, or the disk does not take those before.
        """
        with self._in_plain_words("written"):
            if self._settling is not None:
                self._settling.insist()
            self._connection.execute("BEGIN IMMEDIATE")
        before = self._connection.total_changes
        try:
            yield
            with self._in_plain_words("written"):
                self._connection.execute("COMMIT" if for_good else "ROLLBACK")
            if self._settling is not None and self._connection.total_changes != before:
                self._settling.ask()
        except BaseException:
            with suppress(sqlite3.Error):  # a full disk has ended the transaction already
                self._connection.execute("ROLLBACK")
            raise

    def copy_to(self, other: "Database") -> None:
        """Make another database the same as this. Raises StateError."""
        with self._in_plain_words("copied"):
            self._connection.backup(other._connection, progress=_insist)

    @property
    def stamp(self) -> tuple[int, int]:
        """What is another as soon as anybody has changed anything."""
        return self._connection.total_changes, self.number("PRAGMA data_version")

    def get_ready(self) -> None:
        """Do beforehand, and elsewhere, what the first change would wait for."""
        if self._settling is not None:
            self._settling.get_ready()

    def close(self) -> None:
        """Close it, once the disk has all of it."""
        if self._settling is not None:
            self._settling.close()
        self._connection.close()

    @contextmanager
    def _in_plain_words(self, what: str) -> Iterator[None]:
        """Turn errors into the state's own."""
        try:
            yield
        except OSError as error:
            raise StateError(f"{self.name} cannot be {what}: {error.strerror}") from error
        except sqlite3.Error as error:
            code = getattr(error, "sqlite_errorcode", 0) & _PRIMARY
            kind = DamagedStateError if code in _DAMAGE else StateError
            raise kind(f"{self.name} cannot be {what}: {error}") from error


def _insist(status: int, remaining: int, total: int) -> None:
    """Give up a copy that would wait for another program for ever."""
    if status not in (sqlite3.SQLITE_OK, sqlite3.SQLITE_DONE):
        raise sqlite3.OperationalError("another program is using it")


def _text(stored: bytes) -> str:
    """A text of the database; where the disk has garbled it, what there is of it."""
    return stored.decode("utf-8", "replace")
