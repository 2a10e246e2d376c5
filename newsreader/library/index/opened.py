"""An index that is open to be asked."""

import json
import os
import sqlite3
from array import array
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path

from newsreader.clean import clean_line
from newsreader.library.entry import Entry
from newsreader.library.index.errors import BrokenIndexError, BusyIndexError, StoppedError
from newsreader.library.index.file import (
    CACHE,
    has_words,
    is_damage,
    mark_broken,
    open_to_read,
)
from newsreader.library.index.texts import NO_PARTS, PackedParts, Press

Cell = str | int | float | bytes | None
"""A value out of the database."""

_ENTRY = (
    "SELECT a.id, f.path, a.number, a.title, n.name, a.published, a.photos, a.quotes, a.minutes,"
    " a.fingerprint FROM articles a JOIN files f ON f.id = a.file JOIN names n ON n.id = a.source"
)


LISTED = "(SELECT value FROM json_each(?))"
"""A list of values as SQL knows it: however long it is, it takes one question mark."""


def listed(values: Iterable[str | int]) -> str:
    """Values for the question mark of `LISTED`."""
    return json.dumps(list(values))


class Index:
    """An open index. One thread uses it at a time; any may stop what it is at."""

    def __init__(self, file: Path, cache: int = CACHE) -> None:
        """Open the index in a file, and keep so much of it in memory, in KB.

        Raises:
            IndexTroubleError: There is none that can be used.
        """
        self.file = file
        """Where it is."""
        self._database = open_to_read(file, cache)
        self._inode = inode_of(file)
        self.has_words = has_words(self._database)
        """Whether there is a full text; else articles have to be gone through."""
        self.stops = 0
        """How often what it is at was stopped: whoever takes long looks whether it has changed."""

    def rows(self, statement: str, values: Sequence[Cell] = ()) -> list[tuple[Cell, ...]]:
        """The rows that a statement gives.

        Raises:
            StoppedError: `stop` was called meanwhile.
            BusyIndexError: Another program holds it for too long.
            BrokenIndexError: The index is damaged.
        """
        with self._told_apart():
            return self._database.execute(statement, values).fetchall()

    @contextmanager
    def _told_apart(self) -> Iterator[None]:
        """Where what SQLite raises becomes what this program knows."""
        try:
            yield
        except sqlite3.OperationalError as error:
            if "interrupted" in str(error):
                raise StoppedError(self.file, "stopped") from error
            if "locked" in str(error):
                raise BusyIndexError(self.file, "another program holds it") from error
            raise self._broken(error) from error
        except sqlite3.Error as error:
            raise self._broken(error) from error

    def _broken(self, error: sqlite3.Error) -> BrokenIndexError:
        """What SQLite has found, remembered where it is damage that nobody else may notice."""
        if is_damage(error):
            mark_broken(self.file)
        return BrokenIndexError(self.file, str(error))

    def column(self, statement: str, values: Sequence[Cell] = ()) -> "array[int]":
        """The numbers that a statement gives, however many: they take little memory.

        Raises what `rows` does.
        """
        with self._told_apart():
            cursor = self._database.execute(statement, values)
            return array("q", (row[0] for row in cursor))

    def number(self, statement: str, values: Sequence[Cell] = ()) -> int:
        """The one number that a statement gives; 0 for nothing."""
        rows = self.rows(statement, values)
        return number_of(rows[0][0]) if rows else 0

    def entries(self, numbers: Sequence[int]) -> dict[int, Entry]:
        """The entries of articles, by their numbers."""
        rows = self.rows(f"{_ENTRY} WHERE a.id IN {LISTED}", (listed(numbers),))
        return {row[0]: _entry(row) for row in rows if isinstance(row[0], int)}

    def text(self, number: int) -> tuple[str, PackedParts]:
        """An article's text and what stands where in it. It is not clean."""
        rows = self.rows("SELECT text, blocks, quotes FROM texts WHERE id = ?", (number,))
        if not rows:
            return "", NO_PARTS
        text, blocks, quotes = map(_bytes_of, rows[0])
        try:
            return self._press.unpack(text), PackedParts(blocks, quotes)
        except ValueError as error:
            mark_broken(self.file)
            raise BrokenIndexError(self.file, "a text cannot be unpacked") from error

    def parts(self, number: int) -> PackedParts:
        """What stands where in an article."""
        rows = self.rows("SELECT blocks, quotes FROM texts WHERE id = ?", (number,))
        return PackedParts(*map(_bytes_of, rows[0])) if rows else NO_PARTS

    @cached_property
    def _press(self) -> Press:
        rows = self.rows("SELECT value FROM about WHERE name = 'sample'")
        return Press(_bytes_of(rows[0][0]) if rows else b"")

    @property
    def is_replaced(self) -> bool:
        """Whether another index has taken the place of this one."""
        return inode_of(self.file) != self._inode

    def stop(self) -> None:
        """Stop the question that is being answered in another thread, if there is one."""
        self.stops += 1
        self._database.interrupt()

    def close(self) -> None:
        """Close the file."""
        self._database.close()

    def __enter__(self) -> "Index":
        """Use it in a `with` block."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close it."""
        self.close()


def inode_of(file: Path) -> int:
    """What tells a file from another one of its name; 0 where there is none."""
    try:
        return file.stat().st_ino
    except OSError:
        return 0


def text_of(cell: Cell) -> str:
    """A cell as a text; empty where it is none."""
    return cell if isinstance(cell, str) else ""


def number_of(cell: Cell) -> int:
    """A cell as a whole number; 0 where it is none."""
    return cell if isinstance(cell, int) else 0


def path_of(cell: Cell) -> Path:
    """A cell as the path of a file."""
    return Path(os.fsdecode(cell)) if isinstance(cell, bytes) else Path()


def _bytes_of(cell: Cell) -> bytes:
    return cell if isinstance(cell, bytes) else b""


def _entry(row: Sequence[Cell]) -> Entry:
    """An entry from a row. A file in the cache folder is one like any other: it is not clean."""
    return Entry(
        path=path_of(row[1]),
        number=number_of(row[2]),
        title=clean_line(text_of(row[3])),
        source=clean_line(text_of(row[4])),
        published=clean_line(text_of(row[5])),
        photos=number_of(row[6]),
        quotes=number_of(row[7]),
        minutes=number_of(row[8]),
        fingerprint=text_of(row[9]),
        id=number_of(row[0]),
    )
