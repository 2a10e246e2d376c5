"""Files of the state that come into being whole or not at all."""

import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from newsreader.library.state.database import Database
from newsreader.library.state.errors import StateError
from newsreader.library.state.tables import TABLES, VERSION
from newsreader.writing import put_in_place


def make_file(path: Path, fill: Callable[[Database], None]) -> None:
    """Make a file with what `fill` puts into it. One that is there already stays as it is.

    Of several programs that make it at once one does, and none ever sees a part of it.

    Raises:
        StateError: The disk does not take it.
    """
    part = path.with_name(f"{path.name}.{os.getpid()}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            part.write_bytes(b"")
            database = Database(part)
            try:
                fill(database)
                # Whoever reads is not to wait for whoever writes.
                database.rows("PRAGMA journal_mode=WAL")
            finally:
                database.close()
            with suppress(FileExistsError):
                put_in_place(part, path)
        finally:
            for rest in ("", "-wal", "-shm", "-journal"):
                part.with_name(f"{part.name}{rest}").unlink(missing_ok=True)
    except OSError as error:
        raise StateError(f"{path} cannot be made: {error.strerror}") from error


def make_tables(database: Database) -> None:
    """Make all tables in an empty database."""
    with database.transaction():
        for table in TABLES:
            database.run(table.sql)
        database.run(f"PRAGMA user_version = {VERSION}")
