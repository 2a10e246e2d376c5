"""The manual page: whole, in step with the help, and without a fault that roff would name."""

import shutil
import subprocess
import sys

import pytest

from newsreader.commands import COMMANDS
from newsreader.commands.grammar import grammars

GROFF = shutil.which("groff") or ""


def page() -> str:
    """The page as it is printed."""
    command = [sys.executable, "-X", "utf8", "-m", "newsreader", "man"]
    return subprocess.run(command, capture_output=True, encoding="utf-8", check=True).stdout


def test_every_command_and_every_option_is_in_it() -> None:
    printed = page()
    for command in COMMANDS:
        assert f".SS {command}\n" in printed
    for grammar in grammars():
        for option in grammar.options:
            assert f"\\fB{option.names[-1].replace('-', chr(92) + '-')}\\fR" in printed


@pytest.mark.skipif(not GROFF, reason="there is no groff here")
def test_roff_finds_nothing_wrong() -> None:
    checked = subprocess.run(
        [GROFF, "-man", "-Tutf8", "-ww", "-b", "-K", "utf8"],
        input=page(),
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    assert checked.stderr == ""
    assert "who says what" in checked.stdout


def test_no_line_is_taken_for_a_request() -> None:
    requests = (".TH", ".SH", ".SS", ".TP", ".PP", ".B ", ".I ", ".br")
    lines = page().splitlines()
    assert all(line.startswith(requests) for line in lines if line.startswith((".", "'")))
