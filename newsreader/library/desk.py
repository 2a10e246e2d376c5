"""The desk: article files are read in a process of its own, so that the screen never waits.

Parsing is work for the processor, and in Python a thread that works makes the screen stutter. So
the reader starts one worker process before anything else, which goes through the folders while
the screen is still being built, and reads the article asked for between two files of the scan.
A file that makes the worker die costs that file only: it is listed with the reason, and a new
worker goes on behind it.

The two talk in pickles over pipes. The worker is this program itself, so what comes back can be
trusted as far as its own data classes: cleaned text and numbers.
"""

import os
import signal
import subprocess
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import cast

from newsreader.article import ArticleError
from newsreader.clean import clean_line
from newsreader.library.cache import known_entries
from newsreader.library.corrections import Corrections
from newsreader.library.entry import Entry, error_entry
from newsreader.library.folders import Problem
from newsreader.library.reports import (
    Begun,
    Correct,
    Found,
    NotOpened,
    Opened,
    Read,
    Report,
    Scan,
    Scanned,
    Wish,
)
from newsreader.processes import hear, start, tell

MOST_RESTARTS = 20
"""How often a worker that died is replaced before the scan is given up."""


FIRST_KNOWN = 300
"""How many entries of the last time a screen begins with; thousands would hold it up."""


class Desk:
    """The reader's side: sends wishes, hands reports on.

    Made and closed by whoever runs the screen. Reports are handed on in a thread of its own.
    """

    def __init__(self, cache: Path | None = None) -> None:
        """Read files; what is found in them is kept in the cache, if one is named."""
        self._cache = cache
        self._known: tuple[Entry, ...] | None = None
        self._report: Callable[[Report], None] | None = None
        self._lock = threading.Lock()
        self._early: list[Report] = []
        self._process: subprocess.Popen[bytes] | None = None
        self._ear: threading.Thread | None = None
        self._paths: tuple[Path, ...] = ()
        self._scan: Scan | None = None
        self._wanted: Read | None = None
        self._corrections: Correct | None = None
        self._begun: Begun | None = None
        self._closed = False
        self._restarts = 0

    def listen(self, report: Callable[[Report], None]) -> list[Report]:
        """Hand all reports to this function from now on; gives those that came before."""
        with self._lock:
            self._report = report
            early, self._early = self._early, []
            return early

    def scan(self, paths: tuple[Path, ...]) -> None:
        """Go through these files and folders; entries come as `Found`, the end as `Scanned`."""
        self._paths = paths
        self._scan = Scan(paths, self._cache)
        self._send(self._scan)

    def known(self) -> tuple[Entry, ...]:
        """The entries that were found in the same files and folders the last time.

        They are the newest, `FIRST_KNOWN` at most: what a screen begins with.
        """
        if self._known is None:
            cache = self._cache
            self._known = known_entries(cache, FIRST_KNOWN) if cache is not None else ()
        return self._known

    def known_rest(self) -> tuple[Entry, ...]:
        """The other entries that were found the last time."""
        if self._cache is None or len(self.known()) < FIRST_KNOWN:
            return ()
        return known_entries(self._cache, skip=FIRST_KNOWN)

    def rescan(self) -> None:
        """Go through the same files and folders again, from the beginning."""
        self.scan(self._paths)

    def read(self, path: Path, number: int = 0, *, ahead: bool = False) -> None:
        """Read an article; it comes as `Opened` or `NotOpened`.

        A long file's article comes more than once, each time more of it, unless it is only
        read `ahead` of being wanted.
        """
        self._wanted = Read(path, number, ahead)
        self._send(self._wanted)

    def correct(self, corrections: Corrections) -> None:
        """Have articles read with these corrections from now on, and no others."""
        self._corrections = Correct(corrections)
        if self._process is not None or corrections:
            self._send(self._corrections)

    def close(self) -> None:
        """Let the worker go, and what it has forked."""
        with self._lock:
            self._closed = True
            process, self._process = self._process, None
        if process is not None:
            with suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
        if self._ear is not None:
            self._ear.join(timeout=1)

    def _send(self, wish: Wish) -> None:
        """Give the worker a wish; start it if there is none."""
        with self._lock:
            if self._closed:
                return
            if self._process is None:
                self._start()
            self._write(wish)

    def _write(self, wish: Wish) -> None:
        if self._process is not None:
            tell(self._process, wish)

    def _start(self) -> None:
        """Start a worker, and a thread that listens to it."""
        self._process = start("newsreader.library.worker")
        self._ear = threading.Thread(target=self._hear, args=(self._process,), daemon=True)
        self._ear.start()

    def _hear(self, process: subprocess.Popen[bytes]) -> None:
        """Hand on what a worker says until it falls silent; replace it if it died at work."""
        for report in hear(process):
            self._take(cast(Report, report))
        if not self._closed:
            self._replace()

    def _take(self, report: Report) -> None:
        """Remember how far the worker is, and hand its report on."""
        with self._lock:
            if isinstance(report, Begun):
                self._begun = report
                return
            if isinstance(report, Found) and report.files >= 0 and self._scan is not None:
                self._scan = replace(self._scan, after=report.files)
            elif isinstance(report, Scanned):
                self._scan = None
            elif isinstance(report, Opened | NotOpened):
                wanted = self._wanted
                if wanted and (wanted.path, wanted.number) == (report.path, report.number):
                    self._wanted = None
            self._hand_on(report)

    def _hand_on(self, report: Report) -> None:
        if self._report is None:
            self._early.append(report)
        else:
            self._report(report)

    def _replace(self) -> None:
        """Start a new worker that goes on behind the file the last one died of."""
        reason = clean_line("reading it failed: it made the program that reads files stop")
        with self._lock:
            self._restarts += 1
            begun, self._begun = self._begun, None
            if begun is not None and begun.position < 0 and self._wanted is not None:
                self._hand_on(NotOpened(self._wanted.path, self._wanted.number, reason))
                self._wanted = None
            elif begun is not None and self._scan is not None:
                entry = error_entry(ArticleError(begun.path, reason))
                self._hand_on(Found((entry,), self._scan.after))
                self._scan = replace(self._scan, skip=self._scan.skip | {begun.path})
            self._process = None
            if self._restarts > MOST_RESTARTS:
                if self._scan is not None:
                    problem = Problem(begun.path if begun else self._paths[0], reason)
                    self._hand_on(Scanned(self._scan.after, (problem,)))
                    self._scan = None
                return
            if self._scan is None and self._wanted is None:
                return
            self._start()
            for wish in (self._corrections, self._wanted, self._scan):
                if wish is not None:
                    self._write(wish)
