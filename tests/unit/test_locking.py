"""Locks: one program at a time, where the system knows them."""

import sys
from pathlib import Path

import pytest

from newsreader.locking import lock


def test_what_one_has_another_does_not_get(tmp_path: Path) -> None:
    path = tmp_path / "library.lock"
    with path.open("w") as one, path.open("w") as other:
        lock(one, waits=True)
        with pytest.raises(OSError, match="unavailable"):
            lock(other, waits=False)


def test_what_one_had_another_gets(tmp_path: Path) -> None:
    path = tmp_path / "library.lock"
    with path.open("w") as one:
        lock(one, waits=False)
    with path.open("w") as other:
        lock(other, waits=False)


def test_a_system_without_locks_goes_without(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "fcntl", None)
    path = tmp_path / "library.lock"
    with path.open("w") as one, path.open("w") as other:
        lock(one, waits=True)
        lock(other, waits=True)
