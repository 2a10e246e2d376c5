"""The state: what the reader's user did. Small and precious, never mixed with the index.

An article is known by what it says (its fingerprint), so a renamed or moved file keeps its marks.
Every change is a transaction of its own and on the disk before the call returns.
"""

import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from newsreader.article import BlockKind
from newsreader.clean import clean_block
from newsreader.library.corrections import Correction

SCHEMA = """
CREATE TABLE IF NOT EXISTS marks (
    fingerprint TEXT PRIMARY KEY,
    read INTEGER NOT NULL DEFAULT 0,
    starred INTEGER NOT NULL DEFAULT 0,
    position INTEGER NOT NULL DEFAULT 0
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS corrections (
    fingerprint TEXT NOT NULL, words TEXT NOT NULL, kind TEXT,
    PRIMARY KEY (fingerprint, words)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS remembered (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
"""

VERSION = 2
"""The version of the tables, kept in the database itself."""


class StateError(Exception):
    """The state cannot be read or written; says why in plain words."""


@dataclass(frozen=True, slots=True)
class Marks:
    """What is kept of one article."""

    read: bool = False
    """Whether it counts as read."""
    starred: bool = False
    """Whether it has a star."""
    position: int = 0
    """The character of the text that stood at the top of the pane."""


UNMARKED = Marks()
"""What holds for an article that nothing is kept of."""


class State:
    """The marks of all articles, in memory and in one SQLite file."""

    def __init__(self, path: Path) -> None:
        """Open the file, or make it. Raises StateError when that fails."""
        self._path = path
        self._marks: dict[str, Marks] = {}
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            self._database = sqlite3.connect(path, timeout=5, isolation_level=None)
            self._database.execute("PRAGMA journal_mode=WAL")
            version = self._database.execute("PRAGMA user_version").fetchone()[0]
            if version > VERSION:
                raise StateError(f"{path} was written by a newer newsreader: update this one")
            self._database.executescript(SCHEMA)
            self._database.execute(f"PRAGMA user_version={VERSION}")
            for fingerprint, read, starred, position in self._database.execute(
                "SELECT fingerprint, read, starred, position FROM marks"
            ):
                self._marks[fingerprint] = Marks(bool(read), bool(starred), position)
        except (sqlite3.Error, OSError) as error:
            raise StateError(f"{path} cannot be used: {error}") from error

    def marks(self, fingerprint: str) -> Marks:
        """What is kept of an article."""
        return self._marks.get(fingerprint, UNMARKED)

    @property
    def all_marks(self) -> Mapping[str, Marks]:
        """What is kept of all articles, by their fingerprints."""
        return self._marks

    def keep(self, fingerprint: str, marks: Marks) -> Marks:
        """Keep these marks of an article. Raises StateError when the disk does not take them."""
        self._change(
            "INSERT INTO marks (fingerprint, read, starred, position) VALUES (?, ?, ?, ?)"
            " ON CONFLICT (fingerprint) DO UPDATE SET read = excluded.read,"
            " starred = excluded.starred, position = excluded.position",
            (fingerprint, marks.read, marks.starred, marks.position),
        )
        self._marks[fingerprint] = marks
        return marks

    def corrections(self) -> dict[str, tuple[Correction, ...]]:
        """What articles were corrected to, by their fingerprints. Raises StateError."""
        found: dict[str, tuple[Correction, ...]] = {}
        try:
            rows = self._database.execute("SELECT fingerprint, words, kind FROM corrections")
            for fingerprint, words, kind in rows:
                known = BlockKind(kind) if kind is not None else None
                correction = Correction(clean_block(words), known)
                found[fingerprint] = (*found.get(fingerprint, ()), correction)
        except (sqlite3.Error, ValueError) as error:
            raise StateError(f"{self._path} cannot be read: {error}") from error
        return found

    def correct(self, fingerprint: str, correction: Correction) -> None:
        """Keep a correction, in place of an earlier one of the same block. Raises StateError."""
        kind = correction.kind.value if correction.kind is not None else None
        self._change(
            "INSERT OR REPLACE INTO corrections (fingerprint, words, kind) VALUES (?, ?, ?)",
            (fingerprint, correction.words, kind),
        )

    def drop_correction(self, fingerprint: str, words: str) -> None:
        """Take a correction back. Raises StateError when the disk does not take it."""
        self._change(
            "DELETE FROM corrections WHERE fingerprint = ? AND words = ?", (fingerprint, words)
        )

    def remembered(self, name: str) -> str:
        """A way the reader was left in ("theme"); empty where nothing is remembered."""
        try:
            row = self._database.execute(
                "SELECT value FROM remembered WHERE name = ?", (name,)
            ).fetchone()
        except sqlite3.Error as error:
            raise StateError(f"{self._path} cannot be read: {error}") from error
        return str(row[0]) if row else ""

    def remember(self, name: str, value: str) -> None:
        """Remember a way the reader is in. Raises StateError when the disk does not take it."""
        self._change(
            "INSERT INTO remembered (name, value) VALUES (?, ?)"
            " ON CONFLICT (name) DO UPDATE SET value = excluded.value",
            (name, value),
        )

    def _change(self, statement: str, values: tuple[str | int | None, ...]) -> None:
        """Change the database; the change is on the disk when this returns."""
        try:
            self._database.execute(statement, values)
        except sqlite3.Error as error:
            raise StateError(f"{self._path} cannot be written: {error}") from error

    def close(self) -> None:
        """Close the file."""
        self._database.close()
