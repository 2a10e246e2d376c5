"""The worker: reads the articles that are asked for, in a process of its own, for the desk.

Somebody waits for them. So of a long file the beginning is read first, and a child of the worker
(`deep.py`) reads the whole, while the worker goes on to what is asked for next.
"""

import os
import pickle
import select
import sys
from math import ceil
from time import process_time
from typing import IO

from newsreader.article import Article, ArticleError
from newsreader.clean import clean_line
from newsreader.library.correcting import correct
from newsreader.library.corrections import Corrections
from newsreader.library.deep import DeepReading
from newsreader.library.entry import fingerprint
from newsreader.library.reading import as_shown, read_at_first
from newsreader.library.reports import Begun, NotOpened, Opened, Read, Report, Wish, no_longer_held
from newsreader.limits import limit_memory, limit_time

MOST_SECONDS = 30
"""How long the processor may work on the first look at a file: whoever waits for it gives it up
much sooner, and where that is gone without a word, nobody else would."""


class Worker:
    """Reads articles as they are wished for."""

    def __init__(self, wishes: IO[bytes], reports: IO[bytes]) -> None:
        """Take the pipe that wishes come by, and the one for reports."""
        self._wishes = wishes
        self._reports = reports
        self._deep: DeepReading | None = None
        self._asked: Read | None = None
        self._corrections: Corrections = {}

    def run(self) -> None:
        """Work until the reader's side is gone, which raises EOFError."""
        while True:
            sources: list[IO[bytes] | DeepReading] = [self._wishes]
            if self._deep is not None:
                sources.append(self._deep)
            for ready in select.select(sources, [], [])[0]:
                if ready is self._wishes:
                    self._take_wish(pickle.load(self._wishes))
                elif ready is self._deep:  # and was not let go for the wish before it
                    self._take_deep(self._deep)

    def _take_wish(self, wish: Wish) -> None:
        if isinstance(wish, Read):
            self._read(wish)
        else:
            self._corrections = wish.corrections

    def _correct(self, article: Article) -> Article:
        """The article as its reader has corrected it."""
        return correct(article, self._corrections)

    def _say(self, report: Report) -> None:
        pickle.dump(report, self._reports, pickle.HIGHEST_PROTOCOL)
        self._reports.flush()

    def _read(self, wish: Read) -> None:
        """Read the article asked for; of a long file the beginning first."""
        self._asked = wish
        limit_time(ceil(process_time()) + MOST_SECONDS)
        self._say(Begun(wish.path))
        try:
            articles, is_whole = read_at_first(wish.path, self._correct)
        except ArticleError as error:
            self._say(NotOpened(wish.path, wish.number, clean_line(error.reason)))
            return
        self._say(answer(wish, articles, is_whole=is_whole))
        if not is_whole and not wish.ahead:
            self._drop_deep()
            self._deep = DeepReading(wish, self._correct)

    def _drop_deep(self) -> None:
        """Let go of a long file that is being read."""
        if self._deep is not None:
            self._deep.close()
            self._deep = None

    def _take_deep(self, deep: DeepReading) -> None:
        """Hand on what has been read of a long file."""
        report = deep.take()
        if report is None:
            self._drop_deep()
        elif deep.wish == self._asked:
            self._say(report)


def answer(wish: Read, articles: tuple[Article, ...], *, is_whole: bool) -> Opened | NotOpened:
    """The report on an article that was asked for, out of those its file holds."""
    for article in articles:
        if article.number == wish.number:
            known_by = fingerprint(article) if is_whole else ""
            return Opened(wish.path, wish.number, as_shown(article), known_by, is_whole)
    return no_longer_held(wish)


def main() -> None:
    """Be the worker: wishes come on standard input, reports go to standard output."""
    reports = os.fdopen(os.dup(sys.stdout.fileno()), "wb", buffering=1 << 16)
    limit_memory()
    # Nothing that a library might print may get among the pickles.
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    wishes = os.fdopen(sys.stdin.fileno(), "rb", buffering=0, closefd=False)
    try:
        Worker(wishes, reports).run()
    except (EOFError, BrokenPipeError, KeyboardInterrupt):
        return


if __name__ == "__main__":
    main()
