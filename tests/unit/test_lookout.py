"""Files that come, change or go are noticed, also in folders that came later."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event, Thread

import pytest
from builders import write

from newsreader.library.folders import find_folders
from newsreader.processes import hear, start, tell

pytest.importorskip("watchfiles")
from newsreader.library import lookout

LINKED = "linked"


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lookout, "QUIET_MILLISECONDS", 60)


@contextmanager
def looking_out(*paths: Path) -> Iterator[Iterator[None]]:
    """What gives something after each change; it is ended in any case."""
    ended = Event()
    try:
        yield lookout.look_out(paths, ended)
    finally:
        ended.set()


@contextmanager
def happening(folder: Path, name: str) -> Iterator[None]:
    """Files of this name that come again and again: nothing is noticed before it is watched."""
    ended = Event()

    def go_on() -> None:
        number = 0
        while not ended.wait(0.02):
            number += 1
            folder.mkdir(exist_ok=True)
            write(folder, f"{number}-{name}")

    thread = Thread(target=go_on)
    thread.start()
    try:
        yield
    finally:
        ended.set()
        thread.join()


def test_files_that_come_are_noticed(tmp_path: Path) -> None:
    with looking_out(tmp_path) as changes, happening(tmp_path, "a.md"):
        next(changes)


def test_files_in_a_folder_that_came_later_are_noticed(tmp_path: Path) -> None:
    with looking_out(tmp_path) as changes, happening(tmp_path, "a.md"):
        next(changes)
        with happening(tmp_path / "later", "b.md"):
            for _ in range(3):  # the folder, what was missed while it was begun anew, its files
                next(changes)


def test_a_file_that_is_given_is_watched_itself(tmp_path: Path) -> None:
    given = write(tmp_path, "1-a.md")
    with looking_out(given) as changes, happening(tmp_path, "a.md"):
        given.touch()
        next(changes)


def test_it_ends_when_everything_is_gone(tmp_path: Path) -> None:
    with looking_out(tmp_path / "nowhere") as changes:
        assert list(changes) == []


def test_a_folder_that_goes_in_the_moment_it_is_to_be_watched_is_left_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = [str(tmp_path / "gone"), str(tmp_path)]
    monkeypatch.setattr(lookout, "find_folders", lambda paths: iter(found))
    with looking_out(tmp_path) as changes, happening(tmp_path, "a.md"):
        next(changes)


def test_where_the_system_watches_no_more_it_ends(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*paths: str, **options: object) -> Iterator[set[tuple[object, str]]]:
        raise OSError("no space left for watches")

    monkeypatch.setattr(lookout, "watch", refuse)
    with looking_out(tmp_path) as changes:
        assert list(changes) == []


def test_a_process_says_that_something_changes_and_ends_with_who_began_it(tmp_path: Path) -> None:
    process = start("newsreader.library.lookout")
    tell(process, (tmp_path,))
    with happening(tmp_path, "a.md"):
        reports = hear(process)
        assert next(reports) is None
    assert process.stdin is not None
    process.stdin.close()
    assert set(reports) <= {None}
    assert process.returncode == 0


def test_watched_is_what_files_are_looked_for_in_and_no_link(tmp_path: Path) -> None:
    for name in ("a.md", "sub/deep/b.md", ".hidden/c.md", "page.html", "page_files/d.md"):
        write(tmp_path, name)
    (tmp_path / LINKED).symlink_to(sys.prefix)
    given = tmp_path / "a.md"
    watched = [tmp_path, tmp_path / "sub", tmp_path / "sub" / "deep", given]
    assert list(find_folders([tmp_path, given, tmp_path / "none"])) == list(map(str, watched))
