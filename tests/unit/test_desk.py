"""The desk and its worker: files are read in a process of its own, whatever becomes of it."""

import os
import signal
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from builders import write
from workers import let_workers

from newsreader.article import BlockKind
from newsreader.clean import clean_line
from newsreader.library.corrections import Correction
from newsreader.library.desk import Desk
from newsreader.library.reports import NotOpened, Opened, Report

PATIENCE = 30.0
"""How long a report is waited for, in seconds."""

LONG = "# Long\n\n" + "The river goes on and on below the bridge.\n\n" * 20_000

ENDLESS = """
import newsreader.formats as formats

read = formats.read

def read_for_ever(path, *most):
    while path.name == "endless.md":
        pass
    return read(path, *most)

formats.read = read_for_ever
"""
"""Keeps a worker busy for ever with a file of that name."""

CUT_SHORT = """
import os, signal
import newsreader.library.deep as deep

def reports(wish, correct):
    os._exit(1)
    yield

deep._reports = reports
"""
"""Makes whoever reads a long file to its end die of it."""

DEADLY = """
import os, signal
import newsreader.formats as formats

read = formats.read

def read_or_die(path, *most):
    if path.name == "deadly.md":
        os.kill(os.getpid(), signal.SIGKILL)
    return read(path, *most)

formats.read = read_or_die
"""
"""Makes a worker die of a file of that name."""


class Ear:
    """Hears what a desk says."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.reports: list[Report] = []
        self._heard = threading.Condition()
        desk.listen(self._hear)

    def _hear(self, report: Report) -> None:
        with self._heard:
            self.reports.append(report)
            self._heard.notify_all()

    def wait(self, wanted: Callable[[Report], bool]) -> Report:
        """The first report that is wanted, once it has come."""
        with self._heard:
            came = self._heard.wait_for(lambda: any(map(wanted, self.reports)), PATIENCE)
            assert came, self.reports
            return next(filter(wanted, self.reports))

    def wait_for_article(self, path: Path) -> Opened | NotOpened:
        """The answer to a wish for an article."""

        def is_answer(report: Report) -> bool:
            return isinstance(report, Opened | NotOpened) and report.path == path

        answer = self.wait(is_answer)
        assert isinstance(answer, Opened | NotOpened)
        return answer


def opened(ear: Ear, path: Path) -> Opened:
    """The article that was asked for."""
    answer = ear.wait_for_article(path)
    assert isinstance(answer, Opened)
    return answer


@pytest.fixture
def ear() -> Iterator[Ear]:
    """An ear at a new desk, which is closed in the end."""
    desk = Desk()
    yield Ear(desk)
    desk.close()


@pytest.fixture
def deadly(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let workers die of files called deadly.md."""
    let_workers(DEADLY, tmp_path_factory.mktemp("site"), monkeypatch)


@pytest.fixture
def endless(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let workers never come to the end of files called endless.md."""
    let_workers(ENDLESS, tmp_path_factory.mktemp("site"), monkeypatch)


def kill_worker(desk: Desk) -> None:
    """Kill the process that reads, as a system short of memory does."""
    assert desk._process is not None
    os.kill(desk._process.pid, signal.SIGKILL)


def test_an_article_comes_with_its_quotes(ear: Ear, tmp_path: Path) -> None:
    said = "# Ferry\n\n“The ferry stays free,” said the mayor, Dora Kessler.\n"
    path = write(tmp_path, "ferry.md", said)
    ear.desk.read(path)
    answer = ear.wait_for_article(path)
    assert isinstance(answer, Opened)
    assert [quote.speaker and quote.speaker.name for quote in answer.article.quotes] == [
        "Dora Kessler"
    ]


def test_an_article_that_is_gone_is_said_to_be(ear: Ear, tmp_path: Path) -> None:
    path = tmp_path / "gone.md"
    ear.desk.read(path)
    answer = ear.wait_for_article(path)
    assert isinstance(answer, NotOpened)
    assert answer.reason


def test_a_number_that_a_file_no_longer_has_is_said(ear: Ear, tmp_path: Path) -> None:
    path = write(tmp_path, "one.md")
    ear.desk.read(path, 7)
    answer = ear.wait_for_article(path)
    assert isinstance(answer, NotOpened)
    assert "changed" in answer.reason


def test_a_long_file_comes_with_its_beginning_first_and_whole_in_the_end(
    ear: Ear, tmp_path: Path
) -> None:
    path = write(tmp_path, "long.md", LONG)
    ear.desk.read(path)
    first = ear.wait_for_article(path)
    assert isinstance(first, Opened)
    assert first.article.cut
    whole = ear.wait(lambda report: isinstance(report, Opened) and not report.article.cut)
    assert isinstance(whole, Opened)
    assert whole.article.text.startswith(first.article.text[:1000])
    assert len(whole.article.text) > len(first.article.text)


def test_a_long_file_whose_rest_cannot_be_had_is_said_to_be_one(
    ear: Ear, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    let_workers(CUT_SHORT, tmp_path, monkeypatch)
    path = write(tmp_path, "long.md", LONG)
    ear.desk.read(path)
    assert opened(ear, path).article.cut
    rest = ear.wait(lambda report: isinstance(report, NotOpened))
    assert isinstance(rest, NotOpened)
    assert rest.is_rest
    assert "120 seconds" in rest.reason


def test_where_the_worker_dies_of_the_rest_of_a_file_that_is_said(
    ear: Ear, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    let_workers(CUT_SHORT.replace("os._exit(1)", "signal.pause()"), tmp_path, monkeypatch)
    path = write(tmp_path, "long.md", LONG)
    ear.desk.read(path)
    opened(ear, path)
    kill_worker(ear.desk)
    rest = ear.wait(lambda report: isinstance(report, NotOpened))
    assert isinstance(rest, NotOpened)
    assert rest.is_rest


def test_who_corrects_very_much_does_not_wait_for_a_worker_that_is_busy(
    ear: Ear, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, endless: None
) -> None:
    monkeypatch.setattr("newsreader.library.desk.PATIENCE", 10 * PATIENCE)
    path = write(tmp_path, "endless.md")
    ear.desk.read(path)
    words = clean_line("The river goes on and on below the bridge. " * 20)
    corrections = {f"{number:040}": (Correction(words, None),) for number in range(400)}
    done = threading.Event()

    def correct() -> None:
        ear.desk.correct(corrections)
        done.set()

    threading.Thread(target=correct, daemon=True).start()
    assert done.wait(PATIENCE)


@pytest.mark.usefixtures("deadly")
def test_an_article_that_kills_the_worker_is_said_and_others_can_be_read(
    ear: Ear, tmp_path: Path
) -> None:
    path, other = write(tmp_path, "deadly.md"), write(tmp_path, "a.md")
    ear.desk.read(path)
    answer = ear.wait_for_article(path)
    assert isinstance(answer, NotOpened)
    ear.desk.read(other)
    assert isinstance(ear.wait_for_article(other), Opened)


def test_a_closed_desk_says_nothing_more(tmp_path: Path) -> None:
    desk = Desk()
    ear = Ear(desk)
    desk.close()
    desk.read(tmp_path / "one.md")
    assert ear.reports == []


def test_a_worker_that_is_killed_before_it_reads_is_replaced(ear: Ear, tmp_path: Path) -> None:
    path = write(tmp_path, "one.md")
    ear.desk.get_ready()
    kill_worker(ear.desk)
    ear.desk.read(path)
    assert opened(ear, path).article.path == path


def test_a_file_that_takes_too_long_is_given_up_and_others_can_be_read(
    ear: Ear, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, endless: None
) -> None:
    monkeypatch.setattr("newsreader.library.desk.PATIENCE", 0.5)
    path, other = write(tmp_path, "endless.md"), write(tmp_path, "a.md")
    ear.desk.read(path)
    answer = ear.wait_for_article(path)
    assert isinstance(answer, NotOpened)
    assert "longer" in answer.reason
    monkeypatch.undo()
    ear.desk.read(other)
    assert isinstance(ear.wait_for_article(other), Opened)


def test_where_no_worker_can_start_it_is_said_of_the_article(
    ear: Ear, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("newsreader.processes.sys.executable", "/bin/false")
    ear.desk.read(tmp_path / "one.md")
    assert isinstance(ear.wait_for_article(tmp_path / "one.md"), NotOpened)


def test_an_article_is_read_as_it_was_corrected(ear: Ear, tmp_path: Path) -> None:
    path = write(tmp_path, "rain.md", "# Rain ahead\n\nSun by noon.\n\nIt rained on Tuesday.\n")
    ear.desk.read(path)
    known_by = opened(ear, path).fingerprint
    ear.reports.clear()
    ear.desk.correct({known_by: [Correction(clean_line("Sun by noon."), BlockKind.TITLE)]})
    ear.desk.read(path)
    assert opened(ear, path).article.title == "Sun by noon."
    assert opened(ear, path).fingerprint == known_by
    ear.reports.clear()
    ear.desk.correct({})
    ear.desk.read(path)
    assert opened(ear, path).article.title == "Rain ahead"


class Late(threading.Timer):
    """An alarm that goes off when the test says so."""

    last: "Late"
    """The one that was set last."""

    def start(self) -> None:
        """Wait for the test."""
        Late.last = self


def test_an_alarm_that_comes_too_late_gives_nothing_up(
    ear: Ear, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("newsreader.library.desk.threading.Timer", Late)
    path, other = write(tmp_path, "one.md"), write(tmp_path, "other.md")
    ear.desk.read(path)
    opened(ear, path)
    Late.last.function(*Late.last.args)
    ear.desk.read(other)
    assert opened(ear, other).article.path == other
    assert len(ear.reports) == 2


def test_who_fails_to_take_a_report_gets_the_next(ear: Ear, tmp_path: Path) -> None:
    path, other = write(tmp_path, "one.md"), write(tmp_path, "other.md")
    heard = threading.Event()

    def fail(report: Report) -> None:
        heard.set()
        raise ValueError(report)

    ear.desk.listen(fail)
    ear.desk.read(path)
    assert heard.wait(PATIENCE)
    again = Ear(ear.desk)
    ear.desk.read(other)
    assert opened(again, other).article.path == other


def test_a_worker_that_dies_while_nothing_is_wanted_is_replaced_when_something_is(
    ear: Ear, tmp_path: Path
) -> None:
    path = write(tmp_path, "one.md")
    for _ in range(2):
        ear.desk.get_ready()
    listening = ear.desk._ear
    kill_worker(ear.desk)
    assert listening is not None
    listening.join(PATIENCE)
    assert ear.reports == []
    ear.desk.read(path)
    assert opened(ear, path).article.path == path
