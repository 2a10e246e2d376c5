"""Changes that the disk takes a moment later: nobody waits for it, and a failure is said."""

import errno
import os
from collections.abc import Iterator
from contextlib import closing
from itertools import count
from pathlib import Path
from threading import Event

import pytest

from newsreader.clean import own
from newsreader.library.state import LastingState, Marks, Note, Opened, State, StateError

PATIENCE = 30.0
LONG = "quay " * 300_000


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "state.db"


class SlowDisk:
    """A disk that takes nothing for good before it is let."""

    def __init__(self) -> None:
        self.is_asked = Event()
        self.may_go_on = Event()

    def sync(self, file: int) -> None:
        self.is_asked.set()
        assert self.may_go_on.wait(PATIENCE)


@pytest.fixture
def slow_disk(monkeypatch: pytest.MonkeyPatch, path: Path) -> Iterator[SlowDisk]:
    State(path).close()
    disk = SlowDisk()
    monkeypatch.setattr(os, "fsync", disk.sync)
    yield disk
    disk.may_go_on.set()


def test_changes_do_not_wait_for_the_disk_and_others_see_them(
    path: Path, slow_disk: SlowDisk
) -> None:
    with closing(State(path)) as state, closing(State(path)) as other:
        state.keep("f1", starred=True)
        assert slow_disk.is_asked.wait(PATIENCE)
        state.keep("f2", read=True)
        assert other.marks("f1") == Marks(starred=True)
        assert other.marks("f2") == Marks(read=True)
        slow_disk.may_go_on.set()


def test_the_disk_is_asked_for_what_was_changed_and_not_for_nothing(
    path: Path, slow_disk: SlowDisk
) -> None:
    slow_disk.may_go_on.set()
    with closing(State(path)) as state:
        state.keep("f1", starred=False)
    assert not slow_disk.is_asked.is_set()
    with closing(State(path)) as state:
        state.keep("f1", starred=True)
    assert slow_disk.is_asked.is_set()


def move_on(state: State) -> Marks:
    """Read on by a character."""
    return state.keep("f1", position=state.marks("f1").position + 1)


def fail(file: int) -> None:
    """What a disk says that is broken."""
    raise OSError(errno.EIO, os.strerror(errno.EIO))


def test_what_the_disk_does_not_take_is_said_with_a_later_change(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def change_until_it_is_said(state: State) -> None:
        for position in count(1):
            state.keep("f1", position=position)

    with closing(State(path)) as other:
        with closing(State(path)) as state, monkeypatch.context() as broken:
            broken.setattr(os, "fsync", fail)
            with pytest.raises(StateError, match=r"state\.db cannot be written: Input/output"):
                change_until_it_is_said(state)
            kept = state.marks("f1")
        assert kept.position
        assert other.marks("f1") == kept


def test_on_a_disk_that_takes_nothing_it_is_gone_on_and_said(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with closing(LastingState(Opened(State(path)))) as lasting, monkeypatch.context() as broken:
        broken.setattr(os, "fsync", fail)
        news = ""
        while not news:
            lasting.change(move_on)
            news = lasting.news()
        assert news.startswith("Marks are not kept: ")
        kept = lasting.change(move_on)
    with closing(State(path)) as state:
        assert state.marks("f1") == kept


def test_many_changes_are_put_into_the_file_while_others_have_it_open(path: Path) -> None:
    changes = path.with_name("state.db-wal")
    with closing(State(path)):
        with closing(State(path)) as state:
            state.get_ready()
            for number in range(6):
                state.keep_note(Note(f"f{number}", 0, 5, own("ferry"), own(LONG)))
        assert changes.stat().st_size < 3 * len(LONG)
        assert path.stat().st_size > 3 * len(LONG)


def test_a_state_whose_file_is_removed_meanwhile_goes_on(path: Path) -> None:
    with closing(State(path)) as state:
        path.unlink()
        state.get_ready()
        for number in range(4):
            state.keep_note(Note(f"f{number}", 0, 5, own("ferry"), own(LONG)))
        state.keep("f1", read=True)
        assert state.marks("f1") == Marks(read=True)
