"""Several processes that read files, and threads that listen to them.

A file that makes its process die, or that keeps it busy for ever, costs that file only.
"""

import os
import pickle
import queue
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import suppress
from itertools import islice
from pathlib import Path
from time import monotonic

from newsreader.library.corrections import Corrections
from newsreader.library.index.reader_process import READY
from newsreader.library.index.row import FileRow

FILES_AT_ONCE = 16
"""How many files a process is given at a time."""

MOST_WAITING = 64
"""How many files that were read may wait for the writer: what bounds the memory."""

PATIENCE = 120.0
"""How many seconds a process may take for one file."""

MOST_DEATHS = 20
"""How many processes may die one after the other before it is taken for more than bad files."""

_DIED = "reading it failed: it made the program that reads files stop"
_TOO_LONG = f"reading it took longer than {PATIENCE:.0f} seconds"


class Pool:
    """Reads files in processes. Use it in a `with` block, which ends them all."""

    def __init__(
        self,
        paths: Iterator[Path],
        jobs: int,
        corrections: Corrections | None = None,
        *,
        only_glance: bool = False,
    ) -> None:
        """Begin to read these files in so many processes, corrected as their reader has said.

        With `only_glance` their beginnings are looked at, which is much faster.
        """
        self._paths = paths
        self._only_glance = only_glance
        self._corrections = corrections or {}
        self._lock = threading.Lock()
        self._stopped = threading.Event()
        self._rows: queue.Queue[FileRow | None] = queue.Queue(MOST_WAITING)
        self._lanes = [_Lane(self) for _ in range(jobs)]

    def __enter__(self) -> "Pool":
        """Start the processes."""
        for lane in self._lanes:
            lane.start()
        return self

    def __exit__(self, *_: object) -> None:
        """End the processes, whatever they are doing."""
        self._stopped.set()
        for lane in self._lanes:
            lane.kill()
        for lane in self._lanes:
            while lane.is_alive():
                with suppress(queue.Empty):  # a lane may wait for room
                    self._rows.get_nowait()
                lane.join(0.01)

    def rows(self, seconds: float) -> Iterator[FileRow | None]:
        """What was read, as it comes; None whenever nothing came for some seconds."""
        working = len(self._lanes)
        while working:
            try:
                row = self._rows.get(timeout=seconds)
            except queue.Empty:
                for lane in self._lanes:
                    lane.look_after()
                yield None
                continue
            if row is None:
                working -= 1
            else:
                yield row

    def next_paths(self) -> list[Path]:
        """The next files to be read; none when all have been given out."""
        with self._lock:
            return [] if self._stopped.is_set() else list(islice(self._paths, FILES_AT_ONCE))

    def start_process(self) -> "subprocess.Popen[bytes] | None":
        """A new process that reads files; None where that is not wanted any more."""
        with self._lock:
            if self._stopped.is_set():
                return None
            process = subprocess.Popen(
                [sys.executable, "-m", "newsreader.library.index.reader_process"],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                start_new_session=True,  # ctrl+c in the terminal is for the program itself
            )
        if _send(process, (self._only_glance, self._corrections)):
            return process
        _end(process)
        return None

    def put(self, row: FileRow | None) -> None:
        """Hand on what was read; None when a lane has come to its end."""
        self._rows.put(row)

    @property
    def is_stopped(self) -> bool:
        """Whether nobody wants more."""
        return self._stopped.is_set()


class _Lane(threading.Thread):
    """One process after the other, and what they are given to read."""

    def __init__(self, pool: Pool) -> None:
        super().__init__(daemon=True)
        self._pool = pool
        self._process: subprocess.Popen[bytes] | None = None
        self._since: float | None = None
        self._took_too_long = False
        self._deaths = 0

    def run(self) -> None:
        """Have files read until there are no more, or no process lives long enough to do it."""
        try:
            while self._deaths < MOST_DEATHS and (paths := self._pool.next_paths()):
                while paths and self._deaths < MOST_DEATHS and not self._pool.is_stopped:
                    paths = self._read(paths)
        finally:
            self.kill()
            self._pool.put(None)

    def _read(self, paths: Sequence[Path]) -> list[Path]:
        """Have files read; gives those that are left because the process died."""
        is_new = self._process is None
        process = self._process = self._process or self._pool.start_process()
        if process is None or not _send(process, paths) or (is_new and not _is_ready(process)):
            self._bury()
            return list(paths)
        assert process.stdout is not None
        for place, path in enumerate(paths):
            self._since = monotonic()
            try:
                row: FileRow = pickle.load(process.stdout)
            except (EOFError, OSError, ValueError, pickle.UnpicklingError):
                self._since = None
                self._bury()
                self._give_up(path)
                return list(paths[place + 1 :])
            self._since, self._deaths = None, 0
            self._pool.put(row)
        return []

    def _bury(self) -> None:
        """Let go of a process that has died."""
        self._deaths += 1
        self.kill()

    def _give_up(self, path: Path) -> None:
        """Say of a file that it cannot be read, unless that was nobody's fault but ours."""
        reason, self._took_too_long = _TOO_LONG if self._took_too_long else _DIED, False
        if not self._pool.is_stopped and self._deaths < MOST_DEATHS:
            self._pool.put(_lost(path, reason))

    def look_after(self) -> None:
        """End the process if it has been at one file for too long."""
        since = self._since
        if since is not None and monotonic() - since > PATIENCE and self._process is not None:
            self._took_too_long = True
            _kill(self._process)

    def kill(self) -> None:
        """End the process."""
        process, self._process = self._process, None
        if process is not None:
            _end(process)


def _kill(process: "subprocess.Popen[bytes]") -> None:
    with suppress(ProcessLookupError, PermissionError):
        os.killpg(process.pid, signal.SIGKILL)


def _end(process: "subprocess.Popen[bytes]") -> None:
    """Have a process gone, with the pipes to it."""
    _kill(process)
    process.wait()
    for pipe in filter(None, (process.stdin, process.stdout)):
        with suppress(OSError):
            pipe.close()


def _is_ready(process: "subprocess.Popen[bytes]") -> bool:
    """Whether a new process has begun to read; waits until it says so."""
    assert process.stdout is not None
    try:
        return bool(pickle.load(process.stdout) == READY)
    except (EOFError, OSError, ValueError, pickle.UnpicklingError):
        return False


def _send(process: "subprocess.Popen[bytes]", what: object) -> bool:
    """Whether a process could be told something."""
    assert process.stdin is not None
    try:
        pickle.dump(what, process.stdin, pickle.HIGHEST_PROTOCOL)
        process.stdin.flush()
    except OSError:
        return False
    return True


def _lost(path: Path, reason: str) -> FileRow:
    """The row of a file that a process died of."""
    try:
        status = path.stat()
    except (OSError, ValueError):
        return FileRow(path, 0, 0, b"", problem=reason)
    return FileRow(path, status.st_size, status.st_mtime_ns, b"", problem=reason)
