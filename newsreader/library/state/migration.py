"""Bringing the tables of an older version up to date, a version at a time.

Before the first step a copy of the file is kept beside it ("state.db.v3.bak"), which no later
migration overwrites.
"""

from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from newsreader.library.state.database import Database
from newsreader.library.state.errors import DamagedStateError, NewerStateError
from newsreader.library.state.files import make_file
from newsreader.library.state.tables import BOOKMARKS, TABLES, VERSION


def bring_up_to_date(database: Database, path: Path | None) -> None:
    """Give the database the tables of this version; of a file a copy is kept before.

    Raises:
        DamagedStateError: The tables are not those of any version, or cannot be read.
        NewerStateError: They are of a newer program.
        StateError: The disk does not take the new ones.
    """
    found = database.number("PRAGMA user_version")
    if found > VERSION:
        raise NewerStateError(f"{database.name} is of a newer newsreader: update this one")
    if database.rows("PRAGMA quick_check(1)") != [("ok",)]:
        raise DamagedStateError(f"{database.name} is damaged")
    if found < VERSION:
        with database.transaction():  # no other program takes a step meanwhile
            found = database.number("PRAGMA user_version")
            _check(database, found)
            if path is not None and found < VERSION:
                with closing(Database(path)) as before:
                    make_file(path.with_name(f"{path.name}.v{found}.bak"), before.copy_to)
        for version in range(found, VERSION):
            step(database, version)
    _check(database, VERSION)


def step(database: Database, version: int) -> None:
    """Go from one version to the next, unless another program has done so meanwhile.

    Version 0 is an empty database. Raises StateError.
    """
    with database.transaction():
        if database.number("PRAGMA user_version") == version:
            _STEPS[version](database)
            database.run(f"PRAGMA user_version = {version + 1}")


def _to_first(database: Database) -> None:
    """Articles can be marked, and ways the reader was left in remembered."""
    database.run(
        "CREATE TABLE marks (fingerprint TEXT PRIMARY KEY, read INTEGER NOT NULL DEFAULT 0,"
        " starred INTEGER NOT NULL DEFAULT 0, position INTEGER NOT NULL DEFAULT 0) WITHOUT ROWID"
    )
    database.run(
        "CREATE TABLE remembered (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID"
    )


def _to_second(database: Database) -> None:
    """Blocks of articles can be corrected."""
    database.run(
        "CREATE TABLE corrections (fingerprint TEXT NOT NULL, words TEXT NOT NULL, kind TEXT,"
        " PRIMARY KEY (fingerprint, words)) WITHOUT ROWID"
    )


_THIRD = tuple(table for table in TABLES if table is not BOOKMARKS)


def _to_third(database: Database) -> None:
    """Every row has its moment, which is not known of those that are there. More can be kept."""
    for name in ("marks", "corrections", "remembered"):
        database.run(f"ALTER TABLE {name} RENAME TO old_{name}")
    for table in _THIRD:
        database.run(table.sql)
    for mark in ("read", "starred", "position"):
        database.run(
            f"INSERT INTO marks SELECT '{mark}', fingerprint, {mark}, 0, 0 FROM old_marks"
            f" WHERE {mark}"
        )
    database.run(
        "INSERT INTO corrections"
        " SELECT fingerprint, words, coalesce(kind, ''), 0, 0 FROM old_corrections"
    )
    database.run("INSERT INTO remembered SELECT name, value, 0, 0 FROM old_remembered")
    for name in ("marks", "corrections", "remembered"):
        database.run(f"DROP TABLE old_{name}")


def _to_fourth(database: Database) -> None:
    """Places in articles can be called by letters."""
    database.run(BOOKMARKS.sql)


_STEPS: tuple[Callable[[Database], None], ...] = (_to_first, _to_second, _to_third, _to_fourth)

_MARKS = ("fingerprint", "read", "starred", "position")
COLUMNS: dict[int, dict[str, tuple[str, ...]]] = {
    1: {"marks": _MARKS, "remembered": ("name", "value")},
    2: {
        "marks": _MARKS,
        "remembered": ("name", "value"),
        "corrections": ("fingerprint", "words", "kind"),
    },
    3: {table.name: tuple(each.name for each in table.columns) for table in _THIRD},
    VERSION: {table.name: tuple(each.name for each in table.columns) for table in TABLES},
}
"""The columns of each version's tables, the keys first."""


def _check(database: Database, version: int) -> None:
    """Raise DamagedStateError where the tables are not those of a version."""
    found = {
        name: tuple(
            row[0] for row in database.rows("SELECT name FROM pragma_table_info(?)", (name,))
        )
        for name in COLUMNS.get(version, ())
    }
    if found != COLUMNS.get(version):
        raise DamagedStateError(f"{database.name} has other tables than a state")
