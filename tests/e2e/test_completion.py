"""Completion in real shells: what Tab makes of a line that was begun."""

import os
import pty
import re
import select
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest
from builders import write

PATIENCE = 20.0
"""How long a shell is waited for, in seconds."""

_DRAWING = re.compile(r"\x1b\[[0-?]*[ -/]*[@-~]|[\x07\x08\r]")

BASH, ZSH, FISH = (shutil.which(name) or "" for name in ("bash", "zsh", "fish"))


def script(shell: str, folder: Path) -> Path:
    """The script for a shell, in a file."""
    made = subprocess.run(
        [sys.executable, "-m", "newsreader", "completion", shell],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "PYTHONIOENCODING": "utf-8"},
    )
    file = folder / f"completion.{shell}"
    file.write_text(made.stdout, "utf-8")
    return file


class Shell:
    """A shell at a terminal of its own, in a folder."""

    def __init__(self, command: list[str], folder: Path, begin: str) -> None:
        self._ours, theirs = pty.openpty()
        self._process = subprocess.Popen(
            command,
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            cwd=folder,
            start_new_session=True,
            env={**os.environ, "TERM": "xterm", "PS1": "> ", "INPUTRC": os.devnull},
        )
        os.close(theirs)
        self._heard = ""
        self._type(f"{begin}; echo re''ady\n")
        self._wait_for("ready")

    def close(self) -> None:
        """End it."""
        self._process.kill()
        self._process.wait()
        os.close(self._ours)

    def completed(self, line: str, expected: str) -> None:
        """Check that Tab makes this of a line."""
        self._heard = ""
        self._type(f"{line}\t")
        self._wait_for(expected)
        self._type("\x15")  # the line is thrown away

    def _type(self, text: str) -> None:
        os.write(self._ours, text.encode())

    def _wait_for(self, words: str) -> None:
        deadline = time.monotonic() + PATIENCE
        while words not in _DRAWING.sub("", self._heard):
            assert time.monotonic() < deadline, f"{words!r} did not come: {self._heard!r}"
            if select.select([self._ours], [], [], 0.1)[0]:
                self._heard += os.read(self._ours, 65536).decode("utf-8", "replace")


CASES = (
    ("newsreader quot", "newsreader quotes "),
    ("newsreader quotes --spea", "--speaker "),
    ("newsreader quotes --format mark", "--format markdown "),
    ("newsreader show cuttings/fer", "cuttings/ferry.md "),
    ("newsreader cutt", "newsreader cuttings/"),
    ("newsreader --lin", "newsreader --linear "),
    ("newsreader state imp", "newsreader state import "),
    ("newsreader completion fi", "newsreader completion fish "),
)
"""Lines that were begun, and what Tab makes of them."""


def cuttings(folder: Path) -> Path:
    """A folder with a folder of articles in it."""
    (folder / "cuttings").mkdir()
    write(folder / "cuttings", "ferry.md")
    return folder


@pytest.mark.skipif(not BASH, reason="there is no bash here")
def test_bash_completes_commands_options_formats_and_paths(tmp_path: Path) -> None:
    file = script("bash", tmp_path)
    shell = Shell([BASH, "--norc", "--noprofile", "-i"], cuttings(tmp_path), f"source {file}")
    try:
        for line, expected in CASES:
            shell.completed(line, expected)
    finally:
        shell.close()


@pytest.mark.skipif(not ZSH, reason="there is no zsh here")
def test_zsh_completes_commands_options_formats_and_paths(tmp_path: Path) -> None:
    file = script("zsh", tmp_path)
    begin = f"autoload -Uz compinit; compinit -u -D; source {file}"
    shell = Shell([ZSH, "-f", "-i"], cuttings(tmp_path), begin)
    try:
        for line, expected in CASES:
            shell.completed(line, expected)
    finally:
        shell.close()


@pytest.mark.skipif(not FISH, reason="there is no fish here")
@pytest.mark.parametrize(("line", "expected"), CASES)
def test_fish_completes_commands_options_formats_and_paths(
    tmp_path: Path, line: str, expected: str
) -> None:
    file = script("fish", tmp_path)
    asked = subprocess.run(
        [FISH, "--no-config", "-c", f"source {file}; complete -C '{line}'"],
        capture_output=True,
        text=True,
        check=True,
        cwd=cuttings(tmp_path),
    )
    words = [row.partition("\t")[0] for row in asked.stdout.splitlines()]
    assert expected.split()[-1] in words


@pytest.mark.skipif(not BASH, reason="there is no bash here")
def test_a_name_with_a_space_is_completed_whole(tmp_path: Path) -> None:
    file = script("bash", tmp_path)
    write(tmp_path, "old bridge.md")
    shell = Shell([BASH, "--norc", "--noprofile", "-i"], tmp_path, f"source {file}")
    try:
        shell.completed("newsreader show old", "old\\ bridge.md ")
    finally:
        shell.close()
