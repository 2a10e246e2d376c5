"""A long file is read to its end in a process of its own, which may die of it."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from builders import write

from newsreader.library.deep import DeepReading
from newsreader.library.reading import as_read
from newsreader.library.reports import NotOpened, Opened, Read, Report

LONG = "# Long\n\n" + "“The river goes on,” said Dora Kessler.\n\n" * 400


def test_a_deep_reading_ends_with_nothing(tmp_path: Path) -> None:
    path = write(tmp_path, "long.md", LONG)
    deep = DeepReading(Read(path), as_read)
    first, second = deep.take(), deep.take()
    assert isinstance(first, Opened)
    assert isinstance(second, Opened)
    assert [bool(each.article.quotes) for each in (first, second)] == [False, True]
    assert deep.take() is None
    deep.close()
    gone = DeepReading(Read(tmp_path / "gone.md"), as_read)
    assert isinstance(gone.take(), NotOpened)
    gone.close()
    fewer = DeepReading(Read(path, 7), as_read)
    assert isinstance(fewer.take(), NotOpened)
    assert fewer.take() is None
    fewer.close()


def test_a_deep_reading_that_dies_says_so_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def die(*_: object) -> Iterator[Report]:
        os._exit(1)

    monkeypatch.setattr("newsreader.library.deep._reports", die)
    deep = DeepReading(Read(write(tmp_path, "long.md", LONG)), as_read)
    ended = deep.take()
    assert isinstance(ended, NotOpened)
    assert ended.is_rest
    assert deep.take() is None
    deep.close()
