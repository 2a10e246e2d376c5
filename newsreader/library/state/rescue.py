"""What can still be read of a state that cannot be used, put into one that can.

A table is read from its beginning up to where it is damaged, and from its end back to there.
"""

import shutil
import struct
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, suppress
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from newsreader.library.state.database import Database
from newsreader.library.state.errors import StateError
from newsreader.library.state.migration import COLUMNS, bring_up_to_date, step
from newsreader.library.state.tables import VERSION, Cell

_Tables = Mapping[str, list[tuple[Cell, ...]]]

_HEAD = struct.Struct(">16sH6B12I20x2I")
"""The first 100 bytes of a file of SQLite's: sqlite.org/fileformat2.html, section 1.3."""

_PAGE = 4096
_VERSION_AT = slice(60, 64)


def rescue(path: Path, into: Database) -> int:
    """Put what can be read of a file into an empty database; gives how many rows that is.

    Raises:
        StateError: The empty database does not take it.
    """
    version, tables = next(_readable(path), (VERSION, {}))
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


def _readable(path: Path) -> Iterator[tuple[int, _Tables]]:
    """The version of a file's tables with what can be read of them, if that is anything.

    First as it is; then as a copy, in case that only nothing can be written beside it; at last with
    a sound head, and as long as that says.
    """
    yield from _tables(partial(Database, path))
    with suppress(OSError), TemporaryDirectory() as folder:
        copy = Path(folder) / path.name
        shutil.copyfile(path, copy)
        with suppress(OSError):
            shutil.copyfile(f"{path}-wal", f"{copy}-wal")
        yield from _tables(partial(Database, copy))
    with suppress(OSError, AttributeError):  # not every SQLite takes bytes
        data = _with_sound_head(path.read_bytes())
        yield from _tables(partial(Database, None, data))


def _tables(opened: Callable[[], Database]) -> Iterator[tuple[int, _Tables]]:
    """The version of the tables, and what can be read of them; nothing where nothing can be."""
    with suppress(StateError), closing(opened()) as database:
        version = database.number("PRAGMA user_version")
        if version not in COLUMNS:
            version = VERSION
        tables = {
            name: _rows(database, name, columns) for name, columns in COLUMNS[version].items()
        }
        if any(tables.values()):
            yield version, tables


def _rows(database: Database, name: str, columns: tuple[str, ...]) -> list[tuple[Cell, ...]]:
    """The rows of a table that can be read, from both ends."""
    listed = ", ".join(f'"{column}"' for column in columns)
    found: dict[tuple[Cell, ...], None] = {}
    for order in ("", f' ORDER BY "{columns[0]}" DESC, "{columns[1]}" DESC'):
        with suppress(StateError):
            for row in database.each(f"SELECT {listed} FROM {name}{order}"):
                found[row] = None
    return list(found)


def _with_sound_head(data: bytes) -> bytes:
    """A database in whole pages, with a head that says so."""
    pages = -(-len(data) // _PAGE)
    if data.startswith(b"SQLite format 3\0"):  # pages may be missing that others refer to
        pages = max(pages, int.from_bytes(data[28:32]))
    version = int.from_bytes(data[_VERSION_AT])
    head = _HEAD.pack(
        *(b"SQLite format 3\0", _PAGE),
        *(1, 1, 0, 64, 32, 32),  # no other file belongs to it; the rest is the same in every file
        *(1, pages, 0, 0, 1, 4, 0, 0, 1, version if version in COLUMNS else VERSION, 0, 0),
        *(1, 3_040_001),
    )
    return (head + data[_HEAD.size :]).ljust(pages * _PAGE, b"\0")
