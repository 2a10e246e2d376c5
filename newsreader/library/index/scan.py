"""What has changed in folders since the index was made."""

import os
import sqlite3
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from newsreader.library.folders import Problem, Stamp, find_stamps
from newsreader.library.index.reader_process import content_hash
from newsreader.library.index.row import FileRow

_ENCODING = sys.getfilesystemencoding()


@dataclass(frozen=True, slots=True)
class Changes:
    """What is to be done so that the index knows the files as they are."""

    files: int
    """How many files there are in all."""
    changed: tuple[str, ...]
    """The files that are known and were changed since, or only looked at until now."""
    new: tuple[str, ...]
    """The files that are not known at all. Of a new library these are all: names take less memory
    than paths."""
    gone: tuple[Path, ...]
    """The files that are no more."""
    moved: tuple[tuple[Path, FileRow], ...]
    """Files that hold what they did, with the names they had: renamed, moved, or written anew."""

    @property
    def to_read(self) -> int:
        """How many files are to be read."""
        return len(self.changed) + len(self.new)

    def __bool__(self) -> bool:
        """Whether there is anything to be done."""
        return bool(self.to_read or self.gone or self.moved)


def find_changes(
    database: sqlite3.Connection,
    paths: Iterable[Path],
    report: Callable[[Problem], None] = lambda problem: None,
) -> Changes:
    """What has changed in files and folders since they were indexed.

    A file of the same size, changed at the same time, is the same. Of others that look like one
    that was known, the contents are compared. Raises what SQLite does.
    """
    known: dict[str, Stamp] = {
        path.decode(_ENCODING, "surrogateescape"): (size, changed)  # as os.fsdecode, but faster
        for path, size, changed in database.execute("SELECT path, size, changed FROM files")
    }
    files = 0
    new: dict[str, Stamp] = {}
    changed: dict[str, Stamp] = {}
    for name, stamp in find_stamps(paths, report):
        files += 1
        before = known.pop(name, None)
        if before is None:
            new[name] = stamp
        elif before != stamp:
            changed[name] = stamp
    moved = [*_moved(database, known, new), *_touched(database, changed)]
    gone = known.keys() - {os.fspath(before) for before, _ in moved}
    return Changes(
        files=files,
        changed=tuple(changed),
        new=tuple(new),
        gone=tuple(map(Path, sorted(gone))),
        moved=tuple(moved),
    )


def _moved(
    database: sqlite3.Connection, gone: dict[str, Stamp], new: dict[str, Stamp]
) -> list[tuple[Path, FileRow]]:
    """The new files that are old ones under another name; they are taken out of the new ones."""
    by_stamp: dict[Stamp, list[str]] = {}
    for name, stamp in gone.items():
        by_stamp.setdefault(stamp, []).append(name)
    moved = []
    for name, stamp in list(new.items()):
        for before in by_stamp.get(stamp, ()):
            if _holds(database, before, name):
                by_stamp[stamp].remove(before)
                del new[name]
                moved.append((Path(before), FileRow(Path(name), *stamp, b"")))
                break
    return moved


def _touched(database: sqlite3.Connection, changed: dict[str, Stamp]) -> list[tuple[Path, FileRow]]:
    """The files that were written anew with what they had; they are taken out of the changed."""
    touched = []
    for name, stamp in list(changed.items()):
        if _holds(database, name, name):
            del changed[name]
            touched.append((Path(name), FileRow(Path(name), *stamp, b"")))
    return touched


def _holds(database: sqlite3.Connection, before: str, now: str) -> bool:
    """Whether a file holds now what another held when it was indexed."""
    row = database.execute(
        "SELECT content FROM files WHERE path = ?", (os.fsencode(before),)
    ).fetchone()
    if row is None or not row[0]:
        return False
    try:
        return bool(content_hash(Path(now)) == row[0])
    except (OSError, ValueError):
        return False
