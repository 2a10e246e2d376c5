"""However it ends or is stopped, the terminal is as it was, and the status says how it went."""

import signal
from pathlib import Path

import pytest
from builders import write
from terminals import Terminal, assert_restored, with_code

BRIDGE = "# River town votes to move its bridge\n\nThe town council voted on Tuesday to move it.\n"

FAULTY = """
from newsreader.ui.screens.main import MainScreen

def fail(self):
    secret = self.reading.article.text
    raise FAULT(secret)

MainScreen.action_star = fail
"""
"""Makes the key `s` fail with a text of the article that is shown, in a variable and in words."""

DEAF = """
from textual.drivers.linux_driver import LinuxDriver

def fail(self):
    raise OSError("The town council voted")

LinuxDriver.run_input_thread = fail
"""
"""Makes the thread fail that hears keys."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of an article."""
    write(tmp_path / "articles", "bridge.md", BRIDGE)
    return tmp_path / "articles"


def said_behind(terminal: Terminal) -> list[str]:
    """The lines that stand in the terminal when the screen has gone."""
    terminal.pressed_at = terminal.stream.rfind(b"\x1b[?1049l")
    return terminal.text.strip().splitlines()


@pytest.mark.parametrize("fault", ["ValueError", "OSError", "KeyError"])
def test_a_fault_leaves_the_terminal_a_line_and_a_report_without_articles(
    folder: Path, tmp_path: Path, own_folders: Path, fault: str
) -> None:
    environment = with_code(tmp_path, FAULTY.replace("FAULT", fault))
    with Terminal([str(folder)], environment=environment) as terminal:
        terminal.wait_for("The town council voted")
        terminal.press("s")
        assert terminal.wait() == 70
        assert_restored(terminal)
        lines = said_behind(terminal)
    (report,) = (own_folders / "data" / "log").glob("crash-20*.txt")
    assert "".join(lines).count("newsreader:") == 1
    assert report.name in "".join(lines)
    assert fault in "".join(lines)
    said = report.read_text()
    assert f"builtins.{fault}" in said
    assert "in fail" in said
    assert "textual 8" in said
    for text in (said, "".join(lines)):
        assert "council" not in text
        assert "River town" not in text


def test_a_fault_in_the_thread_that_hears_keys_is_no_success(
    folder: Path, tmp_path: Path, own_folders: Path
) -> None:
    with Terminal([str(folder)], environment=with_code(tmp_path, DEAF)) as terminal:
        assert terminal.wait() == 70
        assert_restored(terminal)
        assert "council" not in "".join(said_behind(terminal))
    assert list((own_folders / "data" / "log").glob("crash-20*.txt"))


@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP", "SIGINT", "SIGQUIT"])
def test_a_signal_that_ends_it_gives_the_terminal_back(folder: Path, name: str) -> None:
    number = getattr(signal, name)
    with Terminal([str(folder)]) as terminal:
        terminal.wait_for("The town council voted")
        terminal.kill(number)
        assert terminal.wait() == 128 + number
        assert_restored(terminal)
        assert said_behind(terminal) == []


def test_while_it_is_stopped_the_terminal_is_as_before_and_then_all_is_drawn_again(
    folder: Path,
) -> None:
    with Terminal([str(folder)]) as terminal:
        terminal.wait_for("The town council voted")
        for _ in range(2):
            terminal.kill(signal.SIGTSTP)
            terminal.wait_until_stopped()
            assert_restored(terminal)
            terminal.press("")
            terminal.kill(signal.SIGCONT)
            terminal.wait_for("The town council voted")
        terminal.press("q")
        assert terminal.wait() == 0
        assert_restored(terminal)


def test_a_stop_that_cannot_be_prepared_for_is_drawn_over(folder: Path) -> None:
    with Terminal([str(folder)]) as terminal:
        terminal.wait_for("The town council voted")
        terminal.kill(signal.SIGSTOP)
        terminal.wait_until_stopped()
        terminal.press("")
        terminal.kill(signal.SIGCONT)
        terminal.wait_for("The town council voted")
        terminal.press("q")
        assert terminal.wait() == 0
        assert_restored(terminal)


def test_with_debug_it_says_where_the_log_is(folder: Path, own_folders: Path) -> None:
    with Terminal(["--debug", str(folder)]) as terminal:
        terminal.wait_for("The town council voted")
        terminal.press("q")
        assert terminal.wait() == 0
        lines = said_behind(terminal)
    log = own_folders / "data" / "log" / "newsreader.log"
    assert "newsreader.log" in "".join(lines)
    assert "council" not in log.read_text()
    assert "Python 3" in log.read_text()


def test_a_terminal_that_has_gone_ends_the_reader(folder: Path) -> None:
    with Terminal([str(folder)]) as terminal:
        terminal.wait_for("The town council voted")
        terminal.hang_up()
        assert terminal.wait() == 128 + signal.SIGHUP


def test_it_ends_though_nobody_takes_what_it_wants_to_draw(folder: Path) -> None:
    with Terminal([str(folder)]) as terminal:
        terminal.wait_for("The town council voted")
        terminal.press("ctjkjkjkjkjkjkttttttttttttttttttttttttttttttttttttttttttt?")
        terminal.hang_up()
        assert terminal.wait() == 128 + signal.SIGHUP
