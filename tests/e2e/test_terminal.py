"""The command itself in a terminal: it opens, answers keys, and leaves everything as it was."""

import base64
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from builders import write
from terminals import Terminal, assert_restored

BRIDGE = """\
---
title: River town votes to move its bridge
date: 2024-05-14
source: Varn Courier
---

The town council voted on Tuesday to move the old bridge.

“We will not do it a third time,” said the mayor, Dora Kessler.
"""
FERRY = """\
---
title: Ferry operators ask for a year
date: 2024-05-13
---

It rained in Varn.
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of two articles."""
    write(tmp_path, "bridge.md", BRIDGE)
    write(tmp_path, "ferry.md", FERRY)
    return tmp_path


def test_it_opens_a_folder_answers_keys_and_quits(folder: Path) -> None:
    with Terminal([str(folder)]) as terminal:
        terminal.wait_for("The town council voted")
        assert "River town votes" in terminal.text
        terminal.press("j")
        terminal.wait_for("It rained in Varn.")
        terminal.press("q")
        assert terminal.wait() == 0
        assert_restored(terminal)
        assert b"\x1b]" not in terminal.stream  # neither a title nor a pointer's shape is sent


def test_it_opens_a_single_file_and_the_samples(folder: Path) -> None:
    with Terminal([str(folder / "ferry.md")]) as terminal:
        terminal.wait_for("It rained in Varn.")
        terminal.press("\x11")
        assert terminal.wait() == 0
    with Terminal([]) as terminal:
        terminal.wait_for("sample articles")
        terminal.press("q")
        assert terminal.wait() == 0


def test_marks_last_from_one_run_to_the_next(folder: Path) -> None:
    with Terminal([str(folder)]) as terminal:
        terminal.wait_for("2 unread")
        terminal.press("m")
        terminal.wait_for("Marked")  # it may be known only later what the article says
        terminal.press("q")
        assert terminal.wait() == 0
    with Terminal([str(folder)]) as terminal:
        terminal.wait_for("1 unread")
        terminal.press("q")
        assert terminal.wait() == 0


@pytest.mark.parametrize("term", ["dumb", "", "unknown"])
def test_a_terminal_that_cannot_draw_gets_one_clear_line(folder: Path, term: str) -> None:
    with Terminal([str(folder)], environment={"TERM": term}) as terminal:
        assert terminal.wait() == 2
        lines = terminal.text.strip().splitlines()
    assert len(lines) == 1
    assert "needs a terminal" in lines[0]
    assert b"\x1b" not in terminal.stream


def test_without_a_terminal_it_says_so(folder: Path) -> None:
    ran = subprocess.run(
        [sys.executable, "-m", "newsreader", str(folder)],
        capture_output=True,
        text=True,
        stdin=subprocess.DEVNULL,
        check=False,
    )
    assert ran.returncode == 2
    assert ran.stdout == ""
    assert len(ran.stderr.strip().splitlines()) == 1
    assert "needs a terminal" in ran.stderr


def test_no_process_is_left_behind(folder: Path) -> None:
    with Terminal([str(folder)]) as terminal:
        terminal.wait_for("The town council voted")
        workers = terminal.children()
        assert workers
        terminal.press("q")
        assert terminal.wait() == 0
    for worker in workers:
        with pytest.raises(ProcessLookupError):
            os.kill(worker, 0)


def test_settings_that_cannot_be_are_named_and_all_others_count(
    folder: Path, own_folders: Path
) -> None:
    wrong = "keys:\n  find: ctrl+z\n  photos: P\ncolum_width: 60\n"
    write(own_folders / "config", "settings.yaml", wrong)
    with Terminal([str(folder)]) as terminal:
        terminal.wait_for("there is no option 'colum_width'")
        assert "(and 1 more) · : settings" in terminal.text
        terminal.press("j")
        terminal.wait_for("P photos")
        terminal.press("\x11")
        assert terminal.wait() == 0


def test_the_terminals_own_colours_are_all_that_its_theme_asks_for(
    folder: Path, own_folders: Path
) -> None:
    write(own_folders / "config", "settings.yaml", "theme: terminal\n")
    with Terminal([str(folder)], environment={"COLORTERM": "truecolor"}) as terminal:
        terminal.wait_for("2 unread")
        terminal.press("\r")
        terminal.wait_for("next quote")
        drawn = terminal.stream
    assert b"\x1b[" in drawn
    assert not re.search(rb"[34]8;[25];", drawn)


def test_what_is_copied_is_sent_to_the_terminal_once(folder: Path) -> None:
    over_ssh = {"SSH_TTY": "/dev/pts/7", "TMUX": ""}
    with Terminal([str(folder)], environment=over_ssh) as terminal:
        terminal.wait_for("The town council voted")
        terminal.press("lyp")  # in the article, the copy menu, the paragraph
        terminal.wait_for("Copied: paragraph")
        terminal.press("\x11")
        assert terminal.wait() == 0
        copied = re.findall(rb"\x1b\]52;c;([^\x07\x1b]*)(?:\x07|\x1b\\)", terminal.stream)
    assert terminal.stream.count(b"\x1b]52") == len(copied) == 1
    text = base64.b64decode(copied[0]).decode()
    assert "The town council voted on Tuesday" in text
    assert "Varn Courier" in text


def test_the_settings_are_changed_in_an_editor_that_has_the_terminal(
    folder: Path, own_folders: Path, tmp_path: Path
) -> None:
    editor = tmp_path / "editor"
    editor.write_text('#!/bin/sh\necho EDITING\necho "star: B" > "$1"\n')
    editor.chmod(0o755)
    with Terminal([str(folder)], environment={"VISUAL": str(editor)}) as terminal:
        terminal.wait_for("The town council voted")
        terminal.press(":settings\r")
        terminal.wait_for("EDITING")
        terminal.wait_for("Settings: ")
        assert "there is no option 'star'" in terminal.text
        editor.write_text('#!/bin/sh\necho "keys: {star: B}" > "$1"\n')
        terminal.press(":settings\r")
        terminal.wait_for("they count from the next start")
        editor.write_text("#!/bin/sh\necho WAITING\nread answer\n")
        terminal.press(":settings\r")
        terminal.wait_for("WAITING")
        terminal.interrupt()  # which ends the editor, and not the reader
        terminal.wait_for("broken off")
        terminal.press("\x11")
        assert terminal.wait() == 0


def test_keys_sent_at_once_are_typed_where_they_were_meant_to_be(folder: Path) -> None:
    with Terminal([str(folder)]) as terminal:
        terminal.wait_for("The town council voted")
        terminal.press("/rained\r")
        terminal.wait_for("It rained in Varn.")
        terminal.press("q")
        terminal.wait_for("search rained")
