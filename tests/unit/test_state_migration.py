"""Files of older versions: brought up to date, with a copy kept."""

import sqlite3
from contextlib import AbstractContextManager, closing
from pathlib import Path

import pytest
from disks import full_disk

from newsreader.article import BlockKind
from newsreader.clean import own
from newsreader.library.corrections import Correction
from newsreader.library.state import VERSION, Marks, State, StateError, open_state
from newsreader.library.state.database import Database
from newsreader.library.state.migration import step
from newsreader.library.state.tables import BOOKMARKS, TABLES

FIRST = """
CREATE TABLE marks (
    fingerprint TEXT PRIMARY KEY,
    read INTEGER NOT NULL DEFAULT 0,
    starred INTEGER NOT NULL DEFAULT 0,
    position INTEGER NOT NULL DEFAULT 0
) WITHOUT ROWID;
CREATE TABLE remembered (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
INSERT INTO marks VALUES ('f1', 1, 1, 120), ('f2', 0, 1, 0), ('f3', 0, 0, 0);
INSERT INTO remembered VALUES ('theme', 'night');
PRAGMA user_version = 1;
"""

SECOND = """
CREATE TABLE corrections (
    fingerprint TEXT NOT NULL, words TEXT NOT NULL, kind TEXT,
    PRIMARY KEY (fingerprint, words)
) WITHOUT ROWID;
INSERT INTO corrections VALUES ('f1', 'A quay.', 'caption'), ('f1', 'Read more', NULL);
PRAGMA user_version = 2;
"""


# The third version was the one before places in articles could be called by letters.
THIRD = "\n".join(
    (
        *(f"{table.sql};" for table in TABLES if table is not BOOKMARKS),
        "INSERT INTO tags VALUES ('f1', 'varn', 0, 7);",
        "PRAGMA user_version = 3;",
    )
)


def written(path: Path, *scripts: str) -> Path:
    with closing(sqlite3.connect(path)) as database:
        for script in scripts:
            database.executescript(script)
    return path


def version_of(path: Path) -> int:
    with closing(sqlite3.connect(path)) as database:
        return int(database.execute("PRAGMA user_version").fetchone()[0])


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "state.db"


@pytest.mark.parametrize(("version", "scripts"), [(1, (FIRST,)), (2, (FIRST, SECOND))])
def test_older_tables_are_brought_up_to_date(
    path: Path, version: int, scripts: tuple[str, ...]
) -> None:
    with closing(State(written(path, *scripts))) as state:
        assert state.marks("f1") == Marks(True, True, 120)
        assert state.marks("f2") == Marks(starred=True)
        assert state.marked("starred") == {"f1", "f2"}
        assert state.remembered("theme") == "night"
        corrections = state.corrections()
        state.tag("f1", "varn")
    found = (Correction(own("A quay."), BlockKind.CAPTION), Correction(own("Read more"), None))
    assert corrections == ({"f1": found} if version == 2 else {})
    assert version_of(path) == VERSION
    copy = path.with_name(f"state.db.v{version}.bak")
    assert version_of(copy) == version
    with closing(State(copy)) as before:
        assert before.marks("f1") == Marks(True, True, 120)


def test_tables_without_bookmarks_get_them(path: Path) -> None:
    with closing(State(written(path, THIRD))) as state:
        assert state.tags("f1") == ("varn",)
        state.set_bookmark("f1", "a", 30)
    with closing(State(path)) as state:
        assert state.bookmarks("f1") == {"a": 30}
    assert version_of(path) == VERSION
    assert version_of(path.with_name("state.db.v3.bak")) == 3


def test_what_was_kept_without_a_moment_gives_way_to_anything_newer(path: Path) -> None:
    with closing(State(written(path, FIRST))) as state, closing(State(None)) as other:
        other.keep("f1", read=True, position=3)
        other.keep("f1", read=False)
        state.merge(other.rows)
        assert state.marks("f1") == Marks(starred=True, position=3)


def test_a_copy_that_is_there_already_stays(path: Path) -> None:
    copy = path.with_name("state.db.v2.bak")
    copy.write_text("precious")
    State(written(path, FIRST, SECOND)).close()
    assert copy.read_text() == "precious"


def test_a_copy_of_what_is_being_written_is_given_up(path: Path) -> None:
    written(path, FIRST)
    with closing(Database(path)) as database, closing(Database(None)) as other:
        with database.transaction(), pytest.raises(StateError, match="another program"):
            database.copy_to(other)
        database.copy_to(other)
        assert other.number("PRAGMA user_version") == 1


def test_without_room_for_the_copy_nothing_is_changed(path: Path) -> None:
    before = written(path, FIRST, SECOND).read_bytes()
    with full_disk(), pytest.raises(StateError, match="cannot be copied"):
        State(path)
    assert path.read_bytes() == before
    assert [each.name for each in path.parent.iterdir()] == ["state.db"]


def test_a_step_that_fails_half_way_changes_nothing(path: Path) -> None:
    written(path, FIRST, SECOND, "CREATE TABLE tags (name TEXT)")
    with pytest.raises(StateError):
        State(path)
    assert version_of(path) == 2
    with closing(sqlite3.connect(path)) as database:
        assert database.execute("SELECT count(*) FROM marks").fetchone() == (3,)


def test_a_step_that_another_program_has_taken_meanwhile_is_not_taken_again(path: Path) -> None:
    written(path, FIRST)
    with closing(Database(path)) as one, closing(Database(path)) as other:
        for database in (one, other):
            step(database, 1)
        assert version_of(path) == 2
        step(other, 2)
        step(one, 1)
    with closing(State(path)) as state:
        assert state.marks("f1").starred


def test_a_file_that_another_program_brings_up_to_date_meanwhile_is_taken_as_it_is(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    written(path, FIRST)
    begin = Database.transaction

    def after_the_other(database: Database) -> AbstractContextManager[None]:
        monkeypatch.undo()
        State(path).close()
        return begin(database)

    monkeypatch.setattr(Database, "transaction", after_the_other)
    with closing(State(path)) as state:
        assert state.marks("f1").starred
    assert [each.name for each in path.parent.glob("*.bak")] == ["state.db.v1.bak"]


def test_damaged_older_tables_are_saved(path: Path) -> None:
    written(path, FIRST, SECOND, "DROP TABLE remembered")
    opened = open_state(path)
    with closing(opened.state) as state:
        assert "damaged" in opened.news
        assert state.marks("f1") == Marks(True, True, 120)
        assert len(state.corrections()["f1"]) == 2
