"""The processes that read behind the program, asked as the program asks them."""

import os
import pickle
import signal
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import ClassVar

import pytest
from builders import write
from workers import let_workers

from newsreader.article import BlockKind
from newsreader.clean import clean_line
from newsreader.formats import read
from newsreader.library.corrections import Correction
from newsreader.library.deadline import OutOfTime
from newsreader.library.entry import fingerprint
from newsreader.library.index import pool, reader_process
from newsreader.library.index.build import Built, Progress
from newsreader.library.index.pool import Pool
from newsreader.library.index.reader_process import READY, file_row, glance
from newsreader.library.index.reports import Trouble
from newsreader.library.index.reports import Wish as IndexWish
from newsreader.library.index.row import GLANCED, FileRow
from newsreader.library.reports import Begun, Correct, NotOpened, Opened, Read, Report, Wish
from newsreader.library.worker import Worker
from newsreader.processes import hear, start, tell

LONG = "# Long\n\n" + "“The river goes on,” said Dora Kessler.\n\n" * 400


@pytest.fixture
def short_beginnings(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let files of a few kilobytes be long."""
    monkeypatch.setattr("newsreader.library.reading.BEGINNING", 1024)


class Asked:
    """A worker that is asked and heard one thing at a time."""

    def __init__(self) -> None:
        self.process = start("newsreader.library.worker")

    def ask(self, wish: Wish) -> None:
        """Wish for something."""
        tell(self.process, wish)

    def hear(self) -> Report:
        """What it says next."""
        assert self.process.stdout is not None
        report: Report = pickle.load(self.process.stdout)
        return report

    def end(self) -> list[object]:
        """Wish for nothing more; gives what it still says."""
        assert self.process.stdin is not None
        self.process.stdin.close()
        return list(hear(self.process))


SHORT_BEGINNINGS = "import newsreader.library.reading as reading\nreading.BEGINNING = 1024\n"
"""Lets files of a few kilobytes be long."""


@pytest.fixture
def asked(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Asked]:
    """A worker for which files of a few kilobytes are long."""
    let_workers(SHORT_BEGINNINGS, tmp_path_factory.mktemp("site"), monkeypatch)
    worker = Asked()
    yield worker
    worker.end()
    assert worker.process.returncode == 0


def test_a_worker_says_of_each_file_that_it_has_begun_and_what_is_in_it(
    asked: Asked, tmp_path: Path
) -> None:
    path, gone = write(tmp_path, "rain.md", "# Rain\n\nIt rained.\n"), tmp_path / "gone.md"
    for wish in (Read(path), Read(path, 7), Read(gone)):
        asked.ask(wish)
        assert asked.hear() == Begun(wish.path)
        answer = asked.hear()
        assert isinstance(answer, Opened if wish == Read(path) else NotOpened)


def test_a_worker_reads_as_was_corrected(asked: Asked, tmp_path: Path) -> None:
    path = write(tmp_path, "rain.md", "# Rain\n\nSun by noon.\n\nIt rained on Tuesday.\n")
    asked.ask(Read(path))
    asked.hear()
    before = asked.hear()
    assert isinstance(before, Opened)
    said = Correction(clean_line("Sun by noon."), BlockKind.TITLE)
    asked.ask(Correct({before.fingerprint: (said,)}))
    asked.ask(Read(path))
    asked.hear()
    after = asked.hear()
    assert isinstance(after, Opened)
    assert after.article.title == "Sun by noon."


def test_of_a_long_file_the_beginning_comes_then_the_whole_then_its_quotes(
    asked: Asked, tmp_path: Path
) -> None:
    path = write(tmp_path, "long.md", LONG)
    asked.ask(Read(path))
    begun, first, whole, said = (asked.hear() for _ in range(4))
    assert begun == Begun(path)
    assert isinstance(first, Opened)
    assert isinstance(whole, Opened)
    assert isinstance(said, Opened)
    assert [each.article.cut for each in (first, whole, said)] == [True, False, False]
    assert whole.fingerprint == said.fingerprint != ""
    asked.ask(Read(path, ahead=True))
    assert asked.hear() == Begun(path)
    assert isinstance(asked.hear(), Opened)


def test_a_long_file_that_nobody_wants_any_more_is_let_go(asked: Asked, tmp_path: Path) -> None:
    one, other = write(tmp_path, "one.md", LONG), write(tmp_path, "other.md", LONG)
    for path in (one, other):
        asked.ask(Read(path))
    heard = [asked.hear() for _ in range(6)]
    assert [each.path for each in heard if isinstance(each, Begun)] == [one, other]
    assert [each.path for each in heard[-2:]] == [other, other]


def test_a_process_for_the_index_looks_at_files_or_reads_them_until_nobody_asks(
    tmp_path: Path,
) -> None:
    path = write(tmp_path, "rain.md", "# Rain\n\nIt rained.\n")
    process = start("newsreader.library.index.reader_process")
    tell(process, (True, {}))
    tell(process, [path])
    tell(process, [path, path])
    assert process.stdin is not None
    process.stdin.close()
    ready, *rows = hear(process)
    assert ready == READY
    assert [row.changed for row in rows if isinstance(row, FileRow)] == [GLANCED] * 3
    assert process.returncode == 0


def test_a_file_for_the_index_that_cannot_be_read_has_its_reason(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write(tmp_path, "rain.md")
    assert file_row(tmp_path / "gone.md", {}).problem == "it cannot be looked at"
    assert "a PDF" in file_row(write(tmp_path, "a.pdf", "%PDF-1.7\n"), {}).problem
    assert file_row(path, {}).articles
    monkeypatch.setattr(reader_process, "content_hash", fails(OSError()))
    assert file_row(path, {}).problem == "it cannot be read"
    monkeypatch.setattr(reader_process, "read_articles", fails(MemoryError()))
    assert "memory" in file_row(path, {}).problem
    monkeypatch.setattr(reader_process, "read_articles", fails(OutOfTime()))
    assert "30 seconds" in file_row(path, {}).problem


def fails(error: BaseException) -> object:
    """Something that raises an error whatever it is asked."""

    def fail(*_: object) -> None:
        raise error

    return fail


@pytest.mark.parametrize(
    ("name", "text", "title"),
    [
        ("rain.md", "# Rain ahead\n\nIt rained.\n", "Rain ahead"),
        ("two.yaml", "- title: A\n  body: a\n- title: B\n  body: b\n", "two.yaml"),
        ("empty.md", " ", "empty.md"),
        ("gone.md", "", "gone.md"),
    ],
)
def test_a_glance_at_a_file_gives_its_headline_or_its_name(
    tmp_path: Path, name: str, text: str, title: str
) -> None:
    path = write(tmp_path, name, text) if text else tmp_path / name
    row = glance(path)
    assert (row.size, row.changed) == (len(text), GLANCED)
    assert [article.title for article in row.articles] == [title]


def wish_for(folder: Path, file: Path) -> IndexWish:
    """The wish that the index in a file be brought up to date with a folder."""
    return IndexWish(file, (folder,), {})


def heard(wish: IndexWish) -> list[object]:
    """What the process says that makes an index."""
    process = start("newsreader.library.index.background")
    tell(process, wish)
    return list(hear(process))


def test_how_far_an_index_is_comes_before_what_has_come_of_it(tmp_path: Path) -> None:
    for number in range(3):
        write(tmp_path / "news", f"{number}.md")
    *progress, built = heard(wish_for(tmp_path / "news", tmp_path / "index.db"))
    assert isinstance(built, Built)
    assert built.is_whole
    assert progress
    assert all(isinstance(each, Progress) for each in progress)
    wish = wish_for(tmp_path / "news", tmp_path / "index.db")
    for known_by, count in (("none", 0), (fingerprint(read(tmp_path / "news" / "1.md")[0]), 3)):
        *_, again = heard(replace(wish, put_right=frozenset((known_by,))))
        assert isinstance(again, Built)
        assert again.read == count


def test_what_keeps_an_index_from_being_made_is_said(tmp_path: Path) -> None:
    (trouble,) = heard(wish_for(tmp_path, write(tmp_path, "a.md") / "index.db"))
    assert isinstance(trouble, Trouble)
    assert not trouble.is_busy


def test_the_making_of_an_index_ends_when_it_is_told_to_or_nobody_listens(tmp_path: Path) -> None:
    for number in range(300):
        write(tmp_path / "news", f"{number}.md")
    process = start("newsreader.library.index.background")
    tell(process, wish_for(tmp_path / "news", tmp_path / "index.db"))
    said = hear(process)
    next(said)
    os.kill(process.pid, signal.SIGTERM)
    *_, built = said
    assert isinstance(built, Built)
    assert not built.is_whole
    process = start("newsreader.library.index.background")
    assert process.stdout is not None
    process.stdout.close()
    tell(process, wish_for(tmp_path / "news", tmp_path / "other.db"))
    assert process.wait(timeout=20) == 0
    assert process.stdin is not None
    process.stdin.close()


ENDLESS = """
import newsreader.formats as formats

read = formats.read

def read_for_ever(path, *most):
    while path.name == "endless.md":
        pass
    return read(path, *most)

formats.read = read_for_ever
"""
DEADLY = """
import os, signal
import newsreader.formats as formats

read = formats.read

def read_or_die(path, *most):
    if path.name == "deadly.md":
        path.unlink()
        os.kill(os.getpid(), signal.SIGKILL)
    return read(path, *most)

formats.read = read_or_die
"""


@pytest.mark.parametrize(
    ("code", "name", "said"), [(ENDLESS, "endless.md", "longer"), (DEADLY, "deadly.md", "failed")]
)
def test_a_file_that_an_index_process_never_gets_over_is_a_problem(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: str, name: str, said: str
) -> None:
    let_workers(code, tmp_path, monkeypatch)
    monkeypatch.setattr(pool, "PATIENCE", 0.4)
    path = write(tmp_path / "news", name)
    with Pool(iter([path]), 1) as reading:
        (row,) = (row for row in reading.rows(0.1) if row is not None)
    assert row.path == path
    assert said in row.problem


def test_processes_that_cannot_be_spoken_to_or_are_not_wanted_read_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("newsreader.library.index.pool.sys.executable", "/bin/false")
    # More than a pipe takes, so that it is noticed that nobody hears it.
    corrections = {"x" * 1_000_000: ()}
    with Pool(iter([write(tmp_path, "rain.md")]), 1, corrections) as reading:
        assert not any(reading.rows(0.1))
    assert reading.start_process() is None


class AtOnce:
    """A long file that is read at once, and of which nothing more is said."""

    closed: ClassVar[list[Path]] = []
    """The files that were let go."""

    def __init__(self, wish: Read, _correct: object) -> None:
        self.wish = wish
        self._pipe, there = os.pipe()
        os.close(there)

    def fileno(self) -> int:
        """A pipe that has come to its end."""
        return self._pipe

    def take(self) -> Report | None:
        """Nothing more."""
        return None

    def close(self) -> None:
        """Let it go."""
        AtOnce.closed.append(self.wish.path)
        os.close(self._pipe)


@pytest.fixture
def own_time(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a worker that is part of this process not bound how long that may compute."""
    monkeypatch.setattr("newsreader.library.worker.limit_time", lambda _: None)


@pytest.mark.usefixtures("short_beginnings", "own_time")
def test_what_comes_of_a_long_file_together_with_the_next_wish_is_dropped(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("newsreader.library.worker.DeepReading", AtOnce)
    one, other = write(tmp_path, "one.md", LONG), write(tmp_path, "other.md", LONG)
    reports = BytesIO()
    with (tmp_path / "wishes").open("wb") as file:
        for path in (one, other):
            pickle.dump(Read(path), file)
    with (tmp_path / "wishes").open("rb", buffering=0) as wishes, suppress(EOFError):
        monkeypatch.setattr("select.select", lambda sources, *_: (sources, [], []))
        Worker(wishes, reports).run()
    assert AtOnce.closed[0] == one


class Late(AtOnce):
    """A long file of which something comes when another has been asked for."""

    def __init__(self, wish: Read, correct: object) -> None:
        super().__init__(wish, correct)
        self.wish = Read(wish.path.with_name("before.md"))
        self._left: list[Report] = [NotOpened(self.wish.path, 0, clean_line("it is gone"))]

    def take(self) -> Report | None:
        """What comes late, and then nothing more."""
        return self._left.pop() if self._left else None


@pytest.mark.usefixtures("short_beginnings", "own_time")
@pytest.mark.parametrize("reading", [AtOnce, Late])
def test_a_long_file_is_let_go_when_nothing_more_comes_and_what_comes_late_is_not_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, reading: type[AtOnce]
) -> None:
    monkeypatch.setattr("newsreader.library.worker.DeepReading", reading)
    monkeypatch.setattr("select.select", lambda sources, *_: (sources[-1:], [], []))
    long = write(tmp_path, "long.md", LONG)
    wishes, reports = BytesIO(pickle.dumps(Read(long))), BytesIO()
    with suppress(EOFError):
        Worker(wishes, reports).run()
    reports.seek(0)
    assert [type(pickle.load(reports)) for _ in range(2)] == [Begun, Opened]
    assert not reports.read()
    assert AtOnce.closed


def test_a_long_file_that_was_not_asked_for_last_is_not_shown(asked: Asked, tmp_path: Path) -> None:
    long, short = write(tmp_path, "long.md", LONG * 9), write(tmp_path, "short.md")
    asked.ask(Read(long))
    asked.ask(Read(short))
    heard = [asked.hear() for _ in range(4)]
    assert [each.path for each in heard] == [long, long, short, short]
    asked.ask(Read(long, ahead=True))
    assert [asked.hear().path for _ in range(2)] == [long, long]
