"""Reading a long file to its end, in a child of the worker, while the worker goes on.

The child is forked, so that it begins at once with everything the worker has loaded; it can be
let go at any moment. It says what it has in pickles, each behind its length, by a pipe.
"""

import os
import pickle
import signal
from collections.abc import Iterator
from contextlib import suppress
from typing import NoReturn

from newsreader.article import ArticleError
from newsreader.clean import clean_line, own
from newsreader.formats import read
from newsreader.library.entry import fingerprint
from newsreader.library.reading import Correct, as_shown, with_quotes
from newsreader.library.reports import NotOpened, Opened, Read, Report, no_longer_held
from newsreader.limits import limit_time

MOST_SECONDS = 120
"""How long the processor may work on one file; what was shown of it at first stays then."""

_ENDED = own(f"reading it took more than {MOST_SECONDS} seconds, or more memory than there is")

_LENGTH_BYTES = 8
_MOST_FILES = 256


class DeepReading:
    """One long file on its way: something to wait on, as a pipe is."""

    def __init__(self, wish: Read, correct: Correct) -> None:
        """Begin to read a file.

        `correct` is what makes an article what its reader has said that it is.
        """
        self.wish = wish
        """What is being read."""
        here, there = os.pipe()
        self._is_done = False
        # In the child, which is 0, this never ends.
        self._child = os.fork() or _be_the_child(_reports(wish, correct), there)
        os.close(there)
        self._pipe = here

    def fileno(self) -> int:
        """The pipe by which something comes."""
        return self._pipe

    def take(self) -> Report | None:
        """The next report; None when there will be no more.

        Where the child ended before it had said everything, the last one is that.
        """
        report = self._report()
        if report is None and not self._is_done:
            report = NotOpened(self.wish.path, self.wish.number, _ENDED, is_rest=True)
        self._is_done = not isinstance(report, Opened) or report.is_whole
        return report

    def _report(self) -> Report | None:
        """What the child says next; None when it has ended."""
        length = self._take_bytes(_LENGTH_BYTES)
        data = self._take_bytes(int.from_bytes(length)) if length else b""
        if not data:
            return None
        report: Report = pickle.loads(data)
        return report

    def _take_bytes(self, count: int) -> bytes:
        """So many bytes, or none at all where the child ended before."""
        parts = []
        while count > 0:
            part = os.read(self._pipe, min(count, 1 << 20))
            if not part:
                return b""
            parts.append(part)
            count -= len(part)
        return b"".join(parts)

    def close(self) -> None:
        """Let the child go, whether it has finished or not."""
        os.close(self._pipe)
        with suppress(ProcessLookupError):
            os.kill(self._child, signal.SIGKILL)
        with suppress(ChildProcessError):
            os.waitpid(self._child, 0)


def _be_the_child(reports: Iterator[Report], pipe: int) -> NoReturn:
    """Read the file, which making the reports does, say what is in it, and end; never returns."""
    # The worker's own pipes: as long as this end of them is open, nobody hears that it has ended.
    os.closerange(3, pipe)
    os.closerange(pipe + 1, _MOST_FILES)
    status = 1
    try:
        limit_time(MOST_SECONDS)
        for report in reports:
            data = pickle.dumps(report, pickle.HIGHEST_PROTOCOL)
            view = memoryview(len(data).to_bytes(_LENGTH_BYTES) + data)
            while view:
                view = view[os.write(pipe, view) :]
        status = 0
    finally:
        os._exit(status)  # without the worker's own clean-up, which is not this process's


def _reports(wish: Read, correct: Correct) -> Iterator[Report]:
    """What is said of a long file: the article as soon as it is there, then with its quotes."""
    try:
        articles = tuple(map(correct, read(wish.path)))
    except ArticleError as error:
        yield NotOpened(wish.path, wish.number, clean_line(error.reason))
        return
    for article in articles:
        if article.number == wish.number:
            known_by = fingerprint(article)
            yield Opened(wish.path, wish.number, article, known_by, is_whole=False)
            yield Opened(wish.path, wish.number, as_shown(with_quotes(article)), known_by)
            return
    yield no_longer_held(wish)
