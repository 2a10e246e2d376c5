"""The librarian: an index made behind the screen, and questions of which the last one counts."""

import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from signal import SIGKILL
from subprocess import Popen
from typing import TypeVar

import pytest
from builders import write
from workers import let_workers

from newsreader.library.index.asking import count
from newsreader.library.index.build import Built, Progress
from newsreader.library.index.errors import StoppedError
from newsreader.library.index.file import mark_broken, throw_away
from newsreader.library.index.opened import Index
from newsreader.library.index.reports import Report, Stopped, Trouble
from newsreader.library.librarian import Answer, Librarian, Question
from newsreader.processes import start
from newsreader.search.parse import parse_query

PATIENCE = 30.0
"""How long something is waited for, in seconds."""


Kind = TypeVar("Kind")
"""A kind of thing that comes."""


class Post:
    """Where what comes from other threads is put, and waited for."""

    def __init__(self) -> None:
        self.came: list[object] = []
        self._change = threading.Condition()

    def put(self, thing: object) -> None:
        """Put something in."""
        with self._change:
            self.came.append(thing)
            self._change.notify_all()

    def wait_for(self, kind: type) -> object:
        """The first thing of a kind, once it has come."""
        with self._change:
            found = self._change.wait_for(
                lambda: [each for each in self.came if isinstance(each, kind)], PATIENCE
            )
            assert found, self.came
            return found[0]

    def wait_until(self, condition: Callable[[], bool]) -> None:
        """Wait for a condition on what has come."""
        with self._change:
            assert self._change.wait_for(condition, PATIENCE), self.came

    def has_come(self, thing: object, seconds: float) -> bool:
        """Whether a thing comes within some seconds."""
        with self._change:
            return self._change.wait_for(lambda: thing in self.came, seconds)

    def of(self, kind: type[Kind]) -> list[Kind]:
        """What has come of a kind."""
        return [each for each in self.came if isinstance(each, kind)]


@pytest.fixture
def librarian(tmp_path: Path) -> Iterator[Librarian]:
    """A librarian of a folder with two articles."""
    folder = tmp_path / "clippings"
    write(folder, "one.md", "# Rain ahead\n\nIt rained in Varn all day.\n")
    write(folder, "two.md", "# Sun\n\nThe sun came out in Varn.\n")
    librarian = Librarian(tmp_path / "cache", (folder,))
    yield librarian
    librarian.close()


def update(librarian: Librarian) -> object:
    """Have the index brought up to date; gives what has come of it."""
    post = Post()

    def take(report: Report) -> None:
        post.put(report)

    librarian.listen(take)
    librarian.update({})
    return post.wait_for(Built)


def counting(words: str, post: Post, gate: threading.Event | None = None) -> Question:
    """A question that posts how many articles have the words."""

    def ask(index: Index) -> Answer:
        if gate is not None:
            gate.wait(PATIENCE)
        number = count(index, parse_query(words))
        return lambda: post.put(number)

    return ask


def test_the_index_is_made_and_can_be_asked(librarian: Librarian) -> None:
    built = update(librarian)
    assert isinstance(built, Built)
    assert (built.files, built.read) == (2, 2)
    post = Post()
    librarian.ask("count", counting("varn", post))
    assert post.wait_for(int) == 2


def test_of_questions_of_a_kind_only_the_last_is_answered(librarian: Librarian) -> None:
    update(librarian)
    post, gate = Post(), threading.Event()
    librarian.ask("first", counting("varn", Post(), gate))
    for words in ("rain*", "nothing", "sun"):
        librarian.ask("count", counting(words, post))
    gate.set()
    assert post.wait_for(int) == 1
    assert post.came == [1]


def test_without_an_index_no_answer_comes_and_later_ones_do(librarian: Librarian) -> None:
    post = Post()
    librarian.ask("count", counting("varn", post))
    update(librarian)
    librarian.ask("count", counting("varn", post))
    assert post.wait_for(int) == 2
    assert post.came == [2]


def test_where_the_cache_cannot_be_written_the_index_is_made_elsewhere_and_goes_in_the_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    in_the_way = write(tmp_path, "cache")
    folder = tmp_path / "clippings"
    write(folder, "one.md", "# Rain ahead\n\nIt rained in Varn all day.\n")
    librarian = Librarian(in_the_way, (folder,))
    assert isinstance(update(librarian), Built)
    assert librarian.file.exists()
    post = Post()
    librarian.ask("count", counting("varn", post))
    assert post.wait_for(int) == 1
    librarian.close()
    assert not librarian.file.parent.exists()


def test_what_keeps_it_from_being_made_anywhere_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    in_the_way = write(tmp_path, "cache")
    monkeypatch.setattr("tempfile.tempdir", str(in_the_way))
    librarian = Librarian(in_the_way, (tmp_path,))
    post = Post()
    librarian.listen(post.put)
    librarian.update({})
    trouble = post.wait_for(Trouble)
    assert isinstance(trouble, Trouble)
    assert trouble.reason
    librarian.close()


def test_what_came_before_anybody_listened_is_heard(librarian: Librarian) -> None:
    update(librarian)
    post = Post()
    librarian.listen(post.put)
    assert isinstance(post.wait_for(Built), Built)


def test_nobody_has_to_listen(librarian: Librarian) -> None:
    librarian.update({})
    while librarian.is_reading:
        threading.Event().wait(0.005)
    assert librarian.is_known


def test_of_updates_wished_for_meanwhile_one_follows_with_all_that_was_put_right(
    librarian: Librarian,
) -> None:
    update(librarian)
    with Index(librarian.file) as index:
        known = [str(row[0]) for row in index.rows("SELECT fingerprint FROM articles")]
    post = Post()
    librarian.listen(post.put)
    post.came.clear()
    librarian.update({})
    for fingerprint in known:
        librarian.update({}, [fingerprint])
    post.wait_until(lambda: any(each.read == 2 for each in post.of(Built)))


def test_a_reading_that_is_stopped_is_gone_on_with_the_next_time(tmp_path: Path) -> None:
    folder = tmp_path / "clippings"
    for number in range(400):
        write(folder, f"{number}.md", f"# Part {number}\n\nIt rained in Varn.\n")
    librarian = Librarian(tmp_path / "cache", (folder,))
    post = Post()
    librarian.listen(post.put)
    librarian.update({})
    post.wait_until(lambda: any(progress.done for progress in post.of(Progress)))
    librarian.stop_reading()
    post.wait_until(lambda: bool(post.of(Built)))
    assert not post.of(Built)[0].is_whole
    post.came.clear()
    librarian.update({})
    post.wait_until(lambda: bool(post.of(Built)))
    assert post.of(Built)[0].is_whole
    librarian.close()


def test_one_that_is_closed_does_nothing_more(librarian: Librarian) -> None:
    librarian.close()
    post = Post()
    librarian.ask("count", counting("varn", post))
    librarian.listen(post.put)
    librarian.update({})
    assert post.came == []


def test_a_new_file_is_noticed(librarian: Librarian, tmp_path: Path) -> None:
    pytest.importorskip("watchfiles")
    post = Post()
    librarian.watch(lambda: post.put("changed"))
    # Until the watching has begun nothing is noticed, so files are made until one is.
    for number in range(300):
        write(tmp_path / "clippings", f"new-{number}.md", "# New\n\nIt rained in Varn.\n")
        if post.has_come("changed", seconds=0.1):
            return
    raise AssertionError("no change was noticed")


def test_it_says_whether_there_is_an_index_and_whether_it_is_being_made(
    librarian: Librarian,
) -> None:
    assert librarian.open() is None
    assert [librarian.is_known, librarian.has_begun, librarian.is_reading] == [False] * 3
    librarian.stop_reading()
    update(librarian)
    assert [librarian.is_known, librarian.has_begun] == [True] * 2
    index = librarian.open()
    assert index is not None
    with index:
        assert count(index, parse_query("varn")) == 2


def test_an_index_that_was_found_damaged_is_made_anew_once(librarian: Librarian) -> None:
    update(librarian)
    post = Post()
    librarian.listen(post.put)
    post.came.clear()
    librarian.mend()
    mark_broken(librarian.file)
    librarian.mend()
    built = post.wait_for(Built)
    assert isinstance(built, Built)
    assert built.read == 2
    mark_broken(librarian.file)
    librarian.mend()
    assert len(post.of(Built)) == 1


SLEEPING = """
import signal, sys

if "newsreader.library.index.background" in sys.orig_argv:
    signal.pause()
"""
"""Keeps the process from ever beginning, until a signal ends it."""

KILLED = """
import os, signal, sys

if "newsreader.library.index.background" in sys.orig_argv:
    os.kill(os.getpid(), signal.SIGKILL)
"""


def test_where_the_process_dies_twice_it_is_told_that_it_stopped(
    librarian: Librarian, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    let_workers(KILLED, tmp_path, monkeypatch)
    post = Post()
    librarian.listen(post.put)
    librarian.update({})
    assert post.wait_for(Stopped) == Stopped()
    assert post.came == [Stopped()]


def test_what_is_stopped_before_it_has_begun_is_not_begun_again(
    librarian: Librarian, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    let_workers(SLEEPING, tmp_path, monkeypatch)
    post = Post()
    librarian.listen(post.put)
    librarian.update({})
    librarian.stop_reading()
    post.wait_for(Stopped)
    assert post.came == [Stopped()]
    assert not librarian.is_reading


def test_who_fails_to_take_a_report_does_not_end_the_reading(librarian: Librarian) -> None:
    failed = threading.Event()

    def fail(report: Report) -> None:
        failed.set()
        raise ValueError(report)

    librarian.listen(fail)
    librarian.update({})
    assert failed.wait(PATIENCE)
    post = Post()
    post.put(update(librarian))
    assert post.of(Built)


def test_of_a_question_that_is_asked_again_the_first_answer_is_dropped(
    librarian: Librarian,
) -> None:
    update(librarian)
    post = Post()
    for error in (None, StoppedError(librarian.file, "stopped"), ValueError("a fault of ours")):
        begun, gate = threading.Event(), threading.Event()

        def ask(
            index: Index,
            error: Exception | None = error,
            begun: threading.Event = begun,
            gate: threading.Event = gate,
        ) -> Answer:
            begun.set()
            gate.wait(PATIENCE)
            if error is not None:
                raise error
            return lambda: post.put("first")

        librarian.ask("count", counting("varn", Post()))
        librarian.ask("count", ask)
        assert begun.wait(PATIENCE)
        librarian.ask("count", counting("sun", post))
        gate.set()
        post.wait_for(int)
        assert post.came == [1]
        post.came.clear()


def test_an_index_that_was_made_anew_is_asked_from_then_on(librarian: Librarian) -> None:
    update(librarian)
    post = Post()
    librarian.ask("count", counting("varn", post))
    post.wait_for(int)
    throw_away(librarian.file)
    write(librarian.file.parents[1] / "clippings", "three.md", "# Fog\n\nFog lay over Varn.\n")
    post.came.clear()
    heard = Post()
    librarian.listen(heard.put)
    heard.came.clear()
    librarian.update({})
    heard.wait_for(Built)
    librarian.ask("count", counting("varn", post))
    assert post.wait_for(int) == 3


def test_folders_are_watched_by_one_process_that_goes_with_the_librarian(
    librarian: Librarian, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("watchfiles")
    begun: list[Popen[bytes]] = []

    def start_and_note(module: str) -> Popen[bytes]:
        begun.append(start(module))
        return begun[-1]

    monkeypatch.setattr("newsreader.library.watching.start", start_and_note)
    for _ in range(2):
        librarian.watch(lambda: None)
    librarian.close()
    assert [process.wait() for process in begun] == [-SIGKILL]
