"""Has the disk take what was written, in a thread of its own, so that nobody waits for the disk.

A change that SQLite has written to its file of changes (the write-ahead log) is with the system:
the end of the program, however sudden, takes none of it back. Only when the power fails it counts
what the disk itself has, and to have it take something lasts a second where it has much to do.
"""

import os
import sqlite3
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import closing, suppress
from pathlib import Path

_MOST_CHANGES = 4_000_000
"""How many bytes of changes are kept beside the file before they are put into it."""


class Settling:
    """The thread that has the disk take the changes of one file."""

    def __init__(self, path: Path) -> None:
        """Take the file of a database. The thread begins when it is first asked for."""
        self._path = path
        self._changes = path.with_name(f"{path.name}-wal")
        self._thread = ThreadPoolExecutor(1, "settling")
        self._asked: Future[None] | None = None
        self._has_failed = False

    def get_ready(self) -> None:
        """Have the disk take the beginning of a file of changes, which the first would wait for."""
        self._thread.submit(self._write_nothing)

    def ask(self) -> None:
        """Have the disk take what has been written until now. Does not wait for it."""
        if self._asked is None or self._asked.running() or self._asked.done():
            self._asked = self._thread.submit(self._settle)

    def insist(self) -> None:
        """Where the disk has not taken something, have it do so now, and wait for it.

        Raises:
            OSError: It does not.
        """
        if self._has_failed:
            self._have_taken()
            self._has_failed = False

    def close(self) -> None:
        """Wait until the disk has all of it."""
        self._thread.shutdown()

    def _settle(self) -> None:
        try:
            self._have_taken()
        except OSError:
            self._has_failed = True

    def _have_taken(self) -> None:
        with suppress(FileNotFoundError), self._changes.open("rb+") as changes:
            os.fsync(changes.fileno())
            if os.fstat(changes.fileno()).st_size > _MOST_CHANGES:
                # As far as nobody reads what was there before.
                self._write_nothing("PRAGMA wal_checkpoint(PASSIVE)")

    def _write_nothing(self, *before: str) -> None:
        """Change the version of the tables to what it is, behind other statements.

        SQLite waits for the disk where a file of changes begins: here, and not in who changes
        something. Where something does not work, nothing is lost: it is left for later.
        """
        address = f"{self._path.absolute().as_uri()}?mode=rw"
        with (
            suppress(sqlite3.Error),
            closing(sqlite3.connect(address, uri=True, isolation_level=None)) as database,
        ):
            database.execute("PRAGMA synchronous=NORMAL")
            database.execute("PRAGMA journal_size_limit=0")  # else a long one stays long
            for statement in before:
                database.execute(statement)
            (version,) = database.execute("PRAGMA user_version").fetchone()
            database.execute(f"PRAGMA user_version = {int(version)}")
