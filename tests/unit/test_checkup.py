"""What is looked at of the marks that are kept, when somebody asks what is wrong."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from newsreader.library.checkup import Level, check_state
from newsreader.library.state import State
from newsreader.library.state.tables import VERSION


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """The file of somebody's marks."""
    file = tmp_path / "state.db"
    State(file).close()
    return file


def found(file: Path) -> list[tuple[Level, str]]:
    """What is found of the marks."""
    return [(finding.level, finding.says) for finding in check_state(file)]


def test_marks_of_a_newer_program_want_the_newer_program(file: Path) -> None:
    with closing(sqlite3.connect(file)) as database:
        database.execute(f"PRAGMA user_version={VERSION + 1}")
    ((level, says),) = found(file)
    assert (level, says.endswith("is of a newer newsreader")) == (Level.WRONG, True)


def test_marks_without_tables_are_damaged(file: Path) -> None:
    file.write_bytes(b"")
    ((level, says),) = found(file)
    assert (level, says.endswith("is damaged")) == (Level.WRONG, True)


def test_what_is_kept_beside_the_marks_is_said(file: Path) -> None:
    for end in ("damaged-2024-05-14", "damaged-2024-05-14-wal", "v1.bak"):
        file.with_name(f"{file.name}.{end}").write_bytes(b"")
    levels = [level for level, _ in found(file)]
    assert levels == [Level.FINE, Level.HINT, Level.FINE]


def test_where_nothing_was_marked_there_is_nothing_to_look_at(tmp_path: Path) -> None:
    assert [level for level, _ in found(tmp_path / "state.db")] == [Level.FINE]
