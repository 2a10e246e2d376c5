"""Nothing but text where nothing else is wanted: no colours, no escapes in a pipe, few columns."""

import os
import re
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest
from builders import write
from terminals import Terminal

BRIDGE = """\
---
title: River town votes to move its bridge
date: 2024-05-14
source: Varn Courier
---

The town council voted on Tuesday to move the old bridge.

“We will not do it a third time,” said the mayor, Dora Kessler.
"""

ASCII = {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"}
"""A locale of the plainest letters, which Python is not to mend."""

_LOOKS = re.compile(rb"\x1b\[([\d;]*)m")
_PRINTING = (
    ("show",),
    ("show", "--linear"),
    ("quotes",),
    ("quotes", "--explain"),
    ("photos",),
    ("find", "bridge"),
    ("search", "bridge"),
    ("stories",),
    ("library",),
    ("library", "--timeline"),
    ("export",),
    ("doctor",),
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with an article."""
    write(tmp_path, "bridge.md", BRIDGE)
    return tmp_path


def colours(stream: bytes) -> set[int]:
    """The codes of colours that were sent to a terminal."""
    codes: set[int] = set()
    for look in _LOOKS.findall(stream):
        codes |= {int(code) for code in look.split(b";") if code}
    named = {*range(30, 38), *range(40, 48), *range(90, 98), *range(100, 108)}
    return codes & (named | {38, 48})


def printed(
    *arguments: str, environment: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[bytes]:
    """What a command prints into a pipe."""
    return subprocess.run(
        [sys.executable, "-m", "newsreader", *arguments],
        capture_output=True,
        stdin=subprocess.DEVNULL,
        env={**os.environ, **(environment or {})},
        check=False,
    )


@pytest.mark.parametrize(("arguments", "environment"), [(["--plain"], {}), ([], {"NO_COLOR": "1"})])
def test_the_reader_without_colours_sends_none(
    folder: Path, arguments: list[str], environment: dict[str, str]
) -> None:
    with Terminal([*arguments, str(folder)], environment=environment) as terminal:
        terminal.wait_for("The town council")
        for keys, shown in (("\r", "next quote"), ("/", "Aa"), ("bridge", "1/2")):
            terminal.press(keys)
            terminal.wait_for(shown)
        assert colours(terminal.stream) == set()
        assert re.search(rb"\x1b\[(?:\d+;)*7(?:;\d+)*m", terminal.stream), "hits are not reversed"
        terminal.press("\x11")
        assert terminal.wait() == 0


def test_plain_lines_can_be_without_colours_too(folder: Path) -> None:
    with Terminal(["--linear", "--plain", str(folder)]) as terminal:
        terminal.wait_for("1 of 1, unread.")
        terminal.press("\r")
        terminal.wait_for("Headline:")
        assert colours(terminal.stream) == set()
        terminal.press("\x11")
        assert terminal.wait() == 0


def test_an_empty_no_color_is_no_wish(folder: Path) -> None:
    with Terminal([str(folder)], environment={"NO_COLOR": ""}) as terminal:
        terminal.wait_for("The town council voted")
        assert colours(terminal.stream)
        terminal.press("q")
        assert terminal.wait() == 0


@pytest.mark.parametrize("command", _PRINTING, ids=" ".join)
def test_nothing_but_text_goes_into_a_pipe(folder: Path, command: tuple[str, ...]) -> None:
    ended = printed(*command, str(folder))
    assert b"\x1b" not in ended.stdout + ended.stderr
    assert b"Traceback" not in ended.stderr


@pytest.mark.parametrize("command", [("show",), ("show", "--linear"), ("quotes",), ("export",)])
def test_letters_that_a_locale_lacks_are_no_fault(folder: Path, command: tuple[str, ...]) -> None:
    ended = printed(*command, str(folder), environment=ASCII)
    assert ended.returncode == 0
    assert ended.stdout.isascii()
    assert b"Dora Kessler" in ended.stdout
    assert ended.stderr == b""


@pytest.mark.parametrize("option", ["--plain", "--linear"])
def test_show_fits_twenty_columns(folder: Path, option: str) -> None:
    with Terminal(["show", option, str(folder)], columns=20, rows=10) as terminal:
        assert terminal.wait() == 0
        assert b"\x1b" not in terminal.stream
        assert max(map(len, terminal.text.splitlines())) <= 20


@pytest.mark.parametrize("term", ["dumb", ""])
def test_show_is_plain_on_a_terminal_that_draws_nothing(folder: Path, term: str) -> None:
    with Terminal(["show", str(folder)], environment={"TERM": term}) as terminal:
        assert terminal.wait() == 0
        assert b"\x1b" not in terminal.stream
        assert "Dora Kessler" in terminal.text


def test_the_reader_opens_in_twenty_columns(folder: Path) -> None:
    with Terminal(["--plain", str(folder)], columns=20, rows=10) as terminal:
        terminal.wait_for("River town")
        terminal.press("q")
        assert terminal.wait() == 0
