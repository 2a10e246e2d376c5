"""The desk: the article that somebody wants to read is read in a process of its own.

Parsing is work for the processor, and in Python a thread that works makes the screen stutter. So
the reader starts one worker process, which reads what is asked for. A file that makes the worker
die, or keeps it busy for too long, costs that file only: the reason is said, and a new worker
goes on.

The two talk in pickles over pipes. The worker is this program itself, so what comes back can be
trusted as far as its own data classes: cleaned text and numbers. A pipe is full after some
thousand corrections, and a worker at its file does not empty it: so wishes are written in a
thread of their own, and nobody who wishes waits.
"""

import os
import signal
import subprocess
import threading
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from queue import SimpleQueue
from typing import cast

from newsreader.clean import Clean, own
from newsreader.library.corrections import Corrections
from newsreader.library.reports import Begun, Correct, NotOpened, Opened, Read, Report, Wish
from newsreader.processes import hear, start, tell

PATIENCE = 3.5
"""How many seconds the first look at a file may take."""

MOST_DEATHS = 3
"""How many workers may die one after the other before that is told of the article wanted."""

_DIED = own("reading it failed: it made the program that reads files stop")
_TOO_LONG = own(f"reading it takes longer than {PATIENCE:g} seconds: it was given up")


class Desk:
    """The reader's side: sends wishes, hands reports on.

    Made and closed by whoever runs the screen. Reports are handed on in a thread of its own.
    """

    def __init__(self) -> None:
        self._report: Callable[[Report], None] = _hear_nothing
        self._lock = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._wishes = SimpleQueue[Wish | None]()
        self._ear: threading.Thread | None = None
        self._alarm: threading.Timer | None = None
        self._wanted: Read | None = None
        self._rest: Read | None = None
        self._begun: Path | None = None
        self._deaths = 0
        self._corrections: Correct | None = None
        self._closed = False

    def listen(self, report: Callable[[Report], None]) -> None:
        """Hand all reports to this function from now on."""
        self._report = report

    def get_ready(self) -> None:
        """Start the worker, so that it is there when the first article is asked for."""
        with self._lock:
            if self._process is None and not self._closed:
                self._start()

    def read(self, path: Path, number: int = 0, *, ahead: bool = False) -> None:
        """Read an article; it comes as `Opened` or `NotOpened`.

        A long file's article comes more than once, each time more of it, unless it is only
        read `ahead` of being wanted.
        """
        self._wanted, self._rest = Read(path, number, ahead), None
        self._send(self._wanted)

    def correct(self, corrections: Corrections) -> None:
        """Have articles read with these corrections from now on, and no others."""
        self._corrections = Correct(corrections)
        self._send(self._corrections)

    def close(self) -> None:
        """Let the worker go, and what it has forked."""
        with self._lock:
            self._closed = True
            self._report = _hear_nothing
            process, self._process = self._process, None
            self._wishes.put(None)
            self._set_alarm(None)
        if process is not None:
            _kill(process)
        if self._ear is not None:
            self._ear.join(timeout=1)

    def _send(self, wish: Wish) -> None:
        """Give the worker a wish, without waiting for it; start it if there is none."""
        with self._lock:
            if self._closed:
                return
            if self._process is None:
                self._start()
                self._tell_all()
            else:
                self._wishes.put(wish)

    def _start(self) -> None:
        """Start a worker, a thread that listens to it, and one that tells it what is wished."""
        self._process, self._wishes = start("newsreader.library.worker"), SimpleQueue()
        self._ear = threading.Thread(target=self._hear, args=(self._process,), daemon=True)
        self._ear.start()
        mouth = threading.Thread(target=_tell, args=(self._process, self._wishes), daemon=True)
        mouth.start()

    def _tell_all(self) -> None:
        """Tell a new worker everything that is wished for."""
        for wish in (self._corrections, self._wanted):
            if wish is not None:
                self._wishes.put(wish)

    def _hear(self, process: "subprocess.Popen[bytes]") -> None:
        """Hand on what a worker says until it falls silent; replace it if it died at work."""
        for report in hear(process):
            self._take(cast(Report, report), process)
        with self._lock:
            if not self._closed and self._process is process:
                self._replace()

    def _take(self, report: Report, process: "subprocess.Popen[bytes]") -> None:
        """Remember what the worker is at, and hand its report on."""
        with self._lock:
            if isinstance(report, Begun):
                self._begun = report.path
                self._set_alarm(process)
                return
            self._set_alarm(None)
            self._begun = None
            self._deaths = 0
            wanted = self._wanted or self._rest
            if wanted and (wanted.path, wanted.number) == (report.path, report.number):
                has_more = isinstance(report, Opened) and not report.is_whole and not wanted.ahead
                self._wanted, self._rest = None, wanted if has_more else None
            self._hand_on(report)

    def _hand_on(self, report: Report) -> None:
        """Hand a report on. Whoever takes it may fail: the next one is handed on all the same."""
        try:
            self._report(report)
        except Exception:
            from newsreader.logs import note_failure

            note_failure("taking a report of the desk")

    def _set_alarm(self, process: "subprocess.Popen[bytes] | None") -> None:
        """Have a worker ended if it is at its file for too long; none where there is no file."""
        if self._alarm is not None:
            self._alarm.cancel()
            self._alarm = None
        if process is not None:
            self._alarm = threading.Timer(PATIENCE, self._give_up, (process, self._begun))
            self._alarm.daemon = True
            self._alarm.start()

    def _give_up(self, process: "subprocess.Popen[bytes]", path: Path) -> None:
        """End a worker that is still at this file, and say so of the file."""
        with self._lock:
            if self._process is not process or self._begun != path or self._closed:
                return
            self._replace(_TOO_LONG)
        _kill(process)

    def _replace(self, reason: Clean = _DIED) -> None:
        """Go on without a worker that died, or is to die: one is started when it is needed."""
        begun, self._begun = self._begun, None
        wanted, self._wanted = self._wanted, None
        self._process = None
        self._wishes.put(None)
        self._set_alarm(None)
        self._deaths += 1
        rest, self._rest = self._rest, None
        if rest is not None:
            self._hand_on(NotOpened(rest.path, rest.number, reason, is_rest=True))
        if wanted is None:
            return
        if begun == wanted.path or self._deaths > MOST_DEATHS:
            self._hand_on(NotOpened(wanted.path, wanted.number, reason))
            return
        # It died before it came to what is wanted: of something else, or of nothing of its own.
        self._wanted = wanted
        self._start()
        self._tell_all()


def _tell(process: "subprocess.Popen[bytes]", wishes: "SimpleQueue[Wish | None]") -> None:
    """Tell a worker what is wished, one after the other, until there is nothing more to come."""
    for wish in iter(wishes.get, None):
        tell(process, wish)


def _hear_nothing(_: Report) -> None:
    """Be who listens where nobody does."""


def _kill(process: "subprocess.Popen[bytes]") -> None:
    with suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
