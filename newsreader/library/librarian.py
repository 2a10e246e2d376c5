"""The librarian: keeps the index of the open folders up to date, and answers questions to it.

Neither keeps a screen waiting. The index is made in a process of its own; questions are answered
one after the other in a thread, where SQLite does the work, and of several questions of one kind
only the last is still wanted.
"""

import os
import signal
import subprocess
import threading
from collections.abc import Callable
from contextlib import suppress
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, cast

from newsreader.processes import hear, start, tell

if TYPE_CHECKING:
    from newsreader.library.corrections import Corrections
    from newsreader.library.index.opened import Index
    from newsreader.library.index.reports import Report

Answer = Callable[[], object]
"""Does what is to be done when a question has been answered."""

Question = Callable[["Index"], Answer]
"""Asks an index."""


class Librarian:
    """Whoever has it closes it in the end."""

    def __init__(self, folder: Path, paths: tuple[Path, ...]) -> None:
        """Take the folder of all caches, and the files and folders that the index is of."""
        self._folder = folder
        self._paths = paths
        self._process: subprocess.Popen[bytes] | None = None
        self._follower: threading.Thread | None = None
        self._wanted: dict[str, Question] = {}
        self._asked = ""
        self._index: Index | None = None
        self._change = threading.Condition()
        self._thread: threading.Thread | None = None
        self._closed = False

    @cached_property
    def _file(self) -> Path:
        """Where the index is."""
        from newsreader.library.index.tables import index_file

        return index_file(self._folder, self._paths)

    # Keeping the index up to date

    def update(self, corrections: "Corrections", take: "Callable[[Report], None]") -> None:
        """Bring the index up to date, unless that is being done already.

        What it says on the way is handed to `take`, in a thread of its own.
        """
        if self._closed or (self._process is not None and self._process.poll() is None):
            return
        self._process = start("newsreader.library.index.background")
        self._follower = threading.Thread(
            target=self._follow, args=(self._process, corrections, take), daemon=True
        )
        self._follower.start()

    def _follow(
        self,
        process: "subprocess.Popen[bytes]",
        corrections: "Corrections",
        take: "Callable[[Report], None]",
    ) -> None:
        """Hand on what the process says until it falls silent."""
        from newsreader.library.index.reports import Wish

        tell(process, Wish(self._file, self._paths, corrections))
        for report in hear(process):
            take(cast("Report", report))

    # Answering questions

    def ask(self, kind: str, question: Question) -> None:
        """Have a question answered; one of the same kind that was asked before is dropped.

        What the question gives back is called when it has been answered, in the librarian's own
        thread. Where there is no index yet, or it is damaged, nothing comes.
        """
        with self._change:
            if self._closed:
                return
            self._wanted[kind] = question
            if self._asked == kind and self._index is not None:
                self._index.stop()
            if self._thread is None:
                self._thread = threading.Thread(target=self._answer_all, daemon=True)
                self._thread.start()
            self._change.notify()

    def _answer_all(self) -> None:
        """Answer questions until the librarian goes."""
        from newsreader.library.index.errors import IndexTroubleError, StoppedError

        while True:
            with self._change:
                self._asked = ""
                self._change.wait_for(lambda: self._wanted or self._closed)
                if self._closed:
                    break
                self._asked = next(iter(self._wanted))
                question = self._wanted.pop(self._asked)
            try:
                answer = question(self._opened())
            except StoppedError:
                continue
            except IndexTroubleError:
                self._forget()
                continue
            if self._asked not in self._wanted:
                answer()
        self._forget()

    def _opened(self) -> "Index":
        """The index, opened. Raises IndexTroubleError."""
        from newsreader.library.index.opened import Index

        if self._index is None:
            self._index = Index(self._file)
        return self._index

    def _forget(self) -> None:
        """Close the index; it may be another one the next time."""
        with self._change:
            index, self._index = self._index, None
        if index is not None:
            index.close()

    def close(self) -> None:
        """Let the process and the thread go; what has been put into the index is in it."""
        with self._change:
            self._closed = True
            if self._index is not None:
                self._index.stop()
            self._change.notify()
        if self._process is not None:
            with suppress(ProcessLookupError):
                os.killpg(self._process.pid, signal.SIGKILL)
        for thread in (self._thread, self._follower):
            if thread is not None:
                thread.join(timeout=1)
