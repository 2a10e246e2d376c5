"""Reports of faults and the log: where it failed, in which versions, and nothing of any article."""

import logging
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from newsreader import cli, logs
from newsreader.crash import ScreenFault, leave_report, report

SECRET = "Dora Kessler will resign on Friday"


@pytest.fixture(autouse=True)
def _as_before() -> Iterator[None]:
    """Take away again what logging is set to."""
    hook, handlers, level = threading.excepthook, logging.root.handlers[:], logs.LOG.level
    yield
    threading.excepthook = hook
    for handler in set(logging.root.handlers) - set(handlers):
        logging.root.removeHandler(handler)
        handler.close()
    logs.LOG.setLevel(level)


def fault() -> Exception:
    """A fault that came of another, both with an article's text in them."""
    secret = SECRET
    try:
        try:
            raise KeyError(secret)
        except KeyError as error:
            raise ValueError(f"cannot show {secret}") from error
    except ValueError as error:
        return error


def test_a_report_says_where_and_of_what_it_came_but_no_values() -> None:
    said = report(fault())
    assert "builtins.ValueError" in said
    assert "which came of:\nbuiltins.KeyError" in said
    assert "test_crash.py" in said
    assert "in fault" in said
    assert "Python 3" in said
    assert "SQLite" in said
    assert "Kessler" not in said.replace('SECRET = "', "")
    assert str(Path(__file__).parent) not in said


def test_our_own_wrapping_is_no_part_of_a_report() -> None:
    wrapped = ScreenFault()
    wrapped.__cause__ = fault()
    assert "ScreenFault" not in report(wrapped)
    assert "(ValueError)" in leave_report(wrapped)


def test_faults_that_came_of_one_another_in_a_circle_have_an_end() -> None:
    first, second = ValueError(), KeyError()
    first.__cause__, second.__cause__ = second, first
    assert "KeyError" in report(first)


def test_two_reports_of_one_moment_are_two_files(own_folders: Path) -> None:
    said = [leave_report(fault()) for _ in range(3)]
    files = sorted((own_folders / "data" / "log").glob("crash-20*.txt"))
    assert len(files) == 3
    assert all(any(file.name in each for file in files) for each in said)


def test_where_no_report_can_be_written_that_is_said(own_folders: Path) -> None:
    (own_folders / "data").write_text("no folder")
    said = leave_report(fault())
    assert "no report of it could be written" in said
    assert len(said.splitlines()) == 1


def test_a_fault_in_a_command_ends_it_with_70_and_one_line(
    own_folders: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(options: object) -> int:
        raise fault()

    monkeypatch.setattr("newsreader.commands.show.run", fail)
    assert cli.main(["show", "anything"]) == 70
    captured = capsys.readouterr()
    assert len(captured.err.splitlines()) == 1
    assert "Kessler" not in captured.err
    assert list((own_folders / "data" / "log").iterdir())


def test_the_log_has_faults_without_values_and_there_is_none_without_any(tmp_path: Path) -> None:
    file = logs.begin(tmp_path / "log")
    logs.LOG.debug("looked at")
    assert not file.exists()
    try:
        raise fault()
    except ValueError:
        logs.note_failure("answering a question")
    said = file.read_text()
    assert "answering a question" in said
    assert "builtins.ValueError" in said
    assert "Kessler" not in said


def test_what_others_log_is_kept_without_their_words(tmp_path: Path) -> None:
    file = logs.begin(tmp_path)
    logging.getLogger("asyncio").error("Task failed: %r", fault())
    assert "asyncio: test_crash" in file.read_text()
    assert "Kessler" not in file.read_text()


def test_a_thread_that_fails_is_in_the_log_and_not_on_the_screen(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail() -> None:
        raise fault()

    file = logs.begin(tmp_path)
    thread = threading.Thread(target=fail, name="listener")
    thread.start()
    thread.join()
    assert "ended by a fault: listener" in file.read_text()
    assert capsys.readouterr().err == ""


def test_the_log_is_put_aside_when_it_is_long_and_few_are_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(logs, "MOST_BYTES", 2000)
    file = logs.begin(tmp_path, is_detailed=True)
    for number in range(200):
        logs.LOG.info("looked at folder %d", number)
    assert file.stat().st_size <= 2000
    assert len(list(tmp_path.iterdir())) == logs.KEPT + 1


def test_a_log_that_cannot_be_written_stops_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "log").write_text("no folder")
    logs.begin(tmp_path / "log", is_detailed=True)
    logs.LOG.error("nobody hears it")
    assert capsys.readouterr().err == ""
