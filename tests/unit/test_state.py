"""The state: what was kept is there again, and what cannot be kept is said."""

import sqlite3
from pathlib import Path

import pytest

from newsreader.library.state import UNMARKED, VERSION, Marks, State, StateError

MARKS = Marks(read=True, starred=True, position=120)


def test_marks_are_there_again(tmp_path: Path) -> None:
    state = State(tmp_path / "deep" / "state.db")
    state.keep("f1", MARKS)
    state.remember("theme", "night")
    state.close()
    again = State(tmp_path / "deep" / "state.db")
    assert again.marks("f1") == MARKS
    assert again.remembered("theme") == "night"


def test_nothing_is_known_of_what_was_never_kept(tmp_path: Path) -> None:
    state = State(tmp_path / "state.db")
    assert state.marks("f1") == UNMARKED
    assert state.remembered("theme") == ""


def test_the_last_marks_count(tmp_path: Path) -> None:
    state = State(tmp_path / "state.db")
    state.keep("f1", MARKS)
    state.keep("f1", Marks(position=7))
    state.remember("theme", "night")
    state.remember("theme", "paper")
    assert State(tmp_path / "state.db").marks("f1") == Marks(position=7)
    assert State(tmp_path / "state.db").remembered("theme") == "paper"


def test_what_was_kept_is_on_the_disk_at_once(tmp_path: Path) -> None:
    state = State(tmp_path / "state.db")
    state.keep("f1", MARKS)
    assert State(tmp_path / "state.db").marks("f1") == MARKS


def test_two_readers_may_keep_marks_at_once(tmp_path: Path) -> None:
    first, second = State(tmp_path / "state.db"), State(tmp_path / "state.db")
    first.keep("f1", MARKS)
    second.keep("f2", MARKS)
    again = State(tmp_path / "state.db")
    assert again.marks("f1") == again.marks("f2") == MARKS


@pytest.mark.parametrize("content", [b"no database" * 100, b"SQLite format 3\x00" + b"\xff" * 4000])
def test_a_file_that_is_no_state_is_refused_and_left_alone(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "state.db"
    path.write_bytes(content)
    with pytest.raises(StateError, match=r"state\.db"):
        State(path)
    assert path.read_bytes() == content


def test_a_folder_in_its_place_is_refused(tmp_path: Path) -> None:
    (tmp_path / "state.db").mkdir()
    with pytest.raises(StateError):
        State(tmp_path / "state.db")


def test_a_file_in_the_place_of_its_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("")
    with pytest.raises(StateError):
        State(tmp_path / "data" / "state.db")


def test_a_state_of_a_newer_program_is_refused(tmp_path: Path) -> None:
    database = sqlite3.connect(tmp_path / "state.db")
    database.execute(f"PRAGMA user_version={VERSION + 1}")
    database.commit()
    database.close()
    with pytest.raises(StateError, match="newer"):
        State(tmp_path / "state.db")


def test_a_disk_that_does_not_take_marks_is_said(tmp_path: Path) -> None:
    state = State(tmp_path / "state.db")
    state.close()
    with pytest.raises(StateError, match="cannot be written"):
        state.keep("f1", MARKS)
    with pytest.raises(StateError, match="cannot be written"):
        state.remember("theme", "night")
    with pytest.raises(StateError, match="cannot be read"):
        state.remembered("theme")
    assert state.marks("f1") == UNMARKED
