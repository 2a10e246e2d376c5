"""The librarian: keeps the index of the open folders up to date, and answers questions to it.

Neither keeps a screen waiting. The index is made in a process of its own; questions are answered
one after the other in a thread, where SQLite does the work, and of several questions of one kind
only the last is still wanted.
"""

import os
import signal
import subprocess
import threading
from collections.abc import Callable, Collection
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, cast

from newsreader.processes import hear, start, tell

if TYPE_CHECKING:
    from newsreader.library.corrections import Corrections
    from newsreader.library.index.opened import Index
    from newsreader.library.index.reports import Report, Wish
    from newsreader.library.watching import Watcher

Answer = Callable[[], object]
"""Does what is to be done when a question has been answered."""

Question = Callable[["Index"], Answer]
"""Asks an index."""

GLANCE_CACHE = 2048
"""How much of the index is kept in memory for what comes into view, in KB."""


class Librarian:
    """Whoever has it closes it in the end."""

    def __init__(self, folder: Path, paths: tuple[Path, ...]) -> None:
        """Take the folder of all caches, and the files and folders that the index is of."""
        self._folder = folder
        self._paths = paths
        self._file: Path | None = None
        self._is_own = False
        self._take: Callable[[Report], None] | None = None
        self._last: Report | None = None
        self._corrections: Corrections = {}
        self._is_mended = False
        self._process: subprocess.Popen[bytes] | None = None
        self._stopped: subprocess.Popen[bytes] | None = None
        self._follower: threading.Thread | None = None
        self._watcher: Watcher | None = None
        self._next: tuple[Corrections, frozenset[str]] | None = None
        self._wanted: dict[str, Question] = {}
        self._asked = ""
        self._index: Index | None = None
        self._change = threading.Condition()
        self._thread: threading.Thread | None = None
        self._closed = False

    @property
    def file(self) -> Path:
        """Where the index is."""
        if self._file is None:
            from newsreader.library.index.file import index_file

            self._file = index_file(self._folder, self._paths)
        return self._file

    @property
    def is_known(self) -> bool:
        """Whether there is an index already, of whatever age."""
        return self.file.exists()

    def open(self) -> "Index | None":
        """The index as it is now, for whoever looks things up while somebody waits; or none."""
        from newsreader.library.index.errors import IndexTroubleError
        from newsreader.library.index.opened import Index

        with suppress(IndexTroubleError):
            return Index(self.file, GLANCE_CACHE)
        return None

    # Keeping the index up to date

    def listen(self, take: "Callable[[Report], None]") -> None:
        """Hand to this function, in a thread of its own, how far the index is from now on."""
        with self._change:
            self._take, last = take, self._last
        if last is not None:
            take(last)

    def update(self, corrections: "Corrections", put_right: Collection[str] = ()) -> None:
        """Bring the index up to date; if that is being done, it is done once more behind it.

        The articles with the fingerprints `put_right` are read again in any case.
        """
        with self._change:
            self._corrections = corrections
            if self._closed:
                return
            if self._process is not None:
                waiting = self._next[1] if self._next is not None else frozenset()
                self._next = corrections, waiting | frozenset(put_right)
                return
            self._start(corrections, frozenset(put_right))

    def mend(self) -> None:
        """Have the index made anew if it was found damaged; once, for the disk may be at fault."""
        from newsreader.library.index.file import is_marked_broken

        with self._change:
            if self._is_mended or not is_marked_broken(self.file):
                return
            self._is_mended = True
        self.update(self._corrections)

    def watch(self, changed: Callable[[], object]) -> None:
        """Call this, in a thread of its own, when something changes in the files and folders.

        Nothing comes where the extra for that is not installed.
        """
        from newsreader.library.watching import Watcher, can_watch

        with self._change:
            if self._watcher is None and not self._closed and can_watch():
                self._watcher = Watcher(self._paths, changed)

    def _start(
        self, corrections: "Corrections", put_right: frozenset[str], *, is_careful: bool = False
    ) -> None:
        from newsreader.library.index.reports import Wish

        wish = Wish(self.file, self._paths, corrections, put_right, is_careful)
        self._process = start("newsreader.library.index.background")
        self._follower = threading.Thread(
            target=self._follow, args=(self._process, wish), daemon=True
        )
        self._follower.start()

    @property
    def has_begun(self) -> bool:
        """Whether the index has been brought up to date, or is being so."""
        return self._follower is not None

    @property
    def is_reading(self) -> bool:
        """Whether the index is being brought up to date."""
        return self._process is not None

    def stop_reading(self) -> None:
        """Let the index be as it is: what has been read is in it, the next update goes on."""
        with self._change:
            self._next = None
            process = self._stopped = self._process
        if process is not None:
            with suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGTERM)

    def _follow(self, process: "subprocess.Popen[bytes]", wish: "Wish") -> None:
        """Hand on what the process says until it falls silent, and start the next."""
        from newsreader.library.index.reports import Stopped, Trouble

        tell(process, wish)
        last: object = None
        for report in hear(process):
            last = report
            if not (isinstance(report, Trouble) and self._can_be_elsewhere(report)):
                self._hand_on(cast("Report", report))
        with self._change:
            self._process = None
            if isinstance(last, Trouble) and not self._closed and self._can_be_elsewhere(last):
                self._move_elsewhere()
                self._start(wish.corrections, wish.put_right)
                return
            is_to_go_on = not wish.is_careful and process is not self._stopped
            if _is_unfinished(last) and is_to_go_on and not self._closed:
                self._start(wish.corrections, wish.put_right, is_careful=True)
                return
            following, self._next = self._next, None
            if following is not None and not self._closed:
                self._start(*following)
                return
        if _is_unfinished(last):
            self._hand_on(Stopped())

    def _hand_on(self, report: "Report") -> None:
        with self._change:
            self._last, take = report, self._take
        if take is not None and not self._closed:
            try:
                take(report)
            except Exception:  # the process is to be followed to its end all the same
                from newsreader.logs import note_failure

                note_failure("taking a report of the index")

    def _can_be_elsewhere(self, trouble: object) -> bool:
        """Whether an index that cannot be kept where it belongs can be made for this time only."""
        from newsreader.library.index.reports import Trouble

        return isinstance(trouble, Trouble) and not trouble.is_busy and not self._is_own

    def _move_elsewhere(self) -> None:
        """Have the index in a folder of its own, which goes with the librarian."""
        from tempfile import mkdtemp

        self._is_own = True
        with suppress(OSError):
            self._file = Path(mkdtemp(prefix="newsreader-")) / "index.db"

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
                if self._asked not in self._wanted:
                    answer()
            except StoppedError:
                continue
            except IndexTroubleError:
                self._forget()
                self.mend()
            except Exception:  # a fault in one question is to cost that question only
                from newsreader.logs import note_failure

                note_failure(f"answering a question of the kind {self._asked}")
                self._forget()
        self._forget()

    def _opened(self) -> "Index":
        """The index, opened. Raises IndexTroubleError."""
        from newsreader.library.index.opened import Index

        if self._index is not None and (self._index.file != self.file or self._index.is_replaced):
            self._forget()
        if self._index is None:
            self._index = Index(self.file)
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
            process = self._process
            if self._index is not None:
                self._index.stop()
            self._change.notify()
        if process is not None:
            with suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
        if self._watcher is not None:
            self._watcher.close()
        for thread in (self._thread, self._follower):
            if thread is not None:
                thread.join(timeout=1)
        if self._is_own and self._file is not None:
            from shutil import rmtree

            rmtree(self._file.parent, ignore_errors=True)


def _is_unfinished(last: object) -> bool:
    """Whether a process fell silent before it had said what has come of its work."""
    from newsreader.library.index.build import Progress

    return last is None or isinstance(last, Progress)
