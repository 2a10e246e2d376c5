"""What can still be read of a state that cannot be used, put into one that can.

A table is read from its beginning up to where it is damaged, and from its end back to there.
"""

import shutil
from collections.abc import Mapping
from contextlib import closing, suppress
from pathlib import Path
from tempfile import TemporaryDirectory

from newsreader.library.state.database import Database
from newsreader.library.state.errors import StateError
from newsreader.library.state.migration import COLUMNS, bring_up_to_date, step
from newsreader.library.state.tables import VERSION, Cell

_Row = tuple[Cell, ...]


def rescue(path: Path, into: Database) -> int:
    """Put what can be read of a file into an empty database; gives how many rows that is.

    Raises:
        StateError: The empty database does not take it.
    """
    version, tables = _readable(path)
    for earlier in range(version):
        step(into, earlier)
    with into.transaction():
        rescued = sum(
            into.run(f"INSERT OR IGNORE INTO {name} VALUES ({', '.join('?' * len(row))})", row)
            for name, rows in tables.items()
            for row in rows
        )
    bring_up_to_date(into, None)
    return rescued


def _readable(path: Path) -> tuple[int, Mapping[str, list[_Row]]]:
    """The version of a file's tables, and what can be read of them."""
    with suppress(StateError), closing(Database(path)) as database:
        return _tables(database)
    # A file that can be read but nothing beside it written: a copy can be.
    with suppress(StateError, OSError), TemporaryDirectory() as folder:
        for ending in ("", "-wal"):
            with suppress(FileNotFoundError):
                shutil.copy(f"{path}{ending}", Path(folder) / f"copy{ending}")
        with closing(Database(Path(folder) / "copy")) as database:
            return _tables(database)
    return VERSION, {}


def _tables(database: Database) -> tuple[int, Mapping[str, list[_Row]]]:
    version = database.number("PRAGMA user_version")
    if version not in COLUMNS:
        version = VERSION
    return version, {
        name: _rows(database, name, columns) for name, columns in COLUMNS[version].items()
    }


def _rows(database: Database, name: str, columns: tuple[str, ...]) -> list[_Row]:
    """The rows of a table that can be read, from both ends."""
    listed = ", ".join(f'"{column}"' for column in columns)
    found: dict[_Row, None] = {}
    for order in ("", f' ORDER BY "{columns[0]}" DESC, "{columns[1]}" DESC'):
        with suppress(StateError):
            found.update(dict.fromkeys(database.each(f"SELECT {listed} FROM {name}{order}")))
    return list(found)
