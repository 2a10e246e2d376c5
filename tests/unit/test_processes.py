"""Processes that work behind the program: they answer, and a dead one is no trouble."""

import os
import signal
from pathlib import Path

from builders import write

from newsreader.library.reports import Opened, Read
from newsreader.processes import hear, start, tell

WORKER = "newsreader.library.worker"


def test_a_process_does_what_it_is_told_and_says_so(tmp_path: Path) -> None:
    path = write(tmp_path, "rain.md", "# Rain ahead\n\nIt rained in Varn.\n")
    process = start(WORKER)
    tell(process, Read(path))
    said = next(each for each in hear(process) if isinstance(each, Opened))
    assert said.article.title == "Rain ahead"
    process.kill()
    assert not any(isinstance(each, Opened) for each in hear(process))


def test_hearing_ends_when_the_process_does() -> None:
    process = start(WORKER)
    os.killpg(process.pid, signal.SIGKILL)
    assert list(hear(process)) == []
    assert process.returncode == -signal.SIGKILL


def test_telling_a_process_that_has_died_does_no_harm() -> None:
    process = start(WORKER)
    process.kill()
    process.wait()
    tell(process, Read(Path("rain.md")))
    assert list(hear(process)) == []
