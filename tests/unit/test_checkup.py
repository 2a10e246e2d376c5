"""What is looked at of the marks that are kept, when somebody asks what is wrong."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from builders import article
from indexes import index_of

from newsreader.library.checkup import (
    Level,
    check_extras,
    check_index,
    check_reports,
    check_sqlite,
    check_state,
)
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


def test_an_index_is_there_or_not_or_cannot_be_used(tmp_path: Path) -> None:
    file = tmp_path / "index.db"
    assert "none yet" in check_index(file).says
    index_of(tmp_path, article("It rained.")).close()
    assert "1 files" in check_index(file).says
    file.write_bytes(b"no database at all" * 100)
    assert check_index(file).level is Level.HINT


def test_what_python_lacks_is_a_hint(monkeypatch: pytest.MonkeyPatch) -> None:
    assert [check_sqlite().level, *(each.level for each in check_extras())].count(Level.WRONG) == 0
    for says, there in ((True, Level.FINE), (False, Level.HINT)):
        monkeypatch.setattr("newsreader.library.checkup.can_keep_words", lambda says=says: says)
        found = object() if says else None
        monkeypatch.setattr("newsreader.library.checkup.find_spec", lambda _, found=found: found)
        assert {check_sqlite().level, *(each.level for each in check_extras())} == {there}


def test_reports_of_faults_are_counted(tmp_path: Path) -> None:
    assert [finding.level for finding in check_reports(tmp_path)] == [Level.FINE]
    (tmp_path / "crash-1.txt").write_text("")
    assert "1 reported" in next(check_reports(tmp_path)).says


def test_sound_marks_are_fine_and_broken_ones_wrong(file: Path) -> None:
    assert [level for level, _ in found(file)] == [Level.FINE]
    file.write_bytes(b"nothing that a database is" * 400)
    assert [level for level, _ in found(file)] == [Level.WRONG]
