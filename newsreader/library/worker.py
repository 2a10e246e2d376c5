"""The worker: reads article files in a process of its own, for the desk.

It goes through the folders file by file, and looks for wishes between two files. A long file
would hold all others up: of such a one it reads the beginning, and has the whole read by a child
of its own (`deep.py`).
"""

import os
import pickle
import select
import sys
from collections import deque
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path
from time import monotonic
from typing import IO

from newsreader.article import Article, ArticleError
from newsreader.clean import clean_line
from newsreader.formats import read
from newsreader.library.cache import EntryCache, stamp
from newsreader.library.correcting import correct
from newsreader.library.corrections import Corrections
from newsreader.library.deep import DeepReading
from newsreader.library.entry import Entry, entry_of, error_entry, fingerprint
from newsreader.library.folders import Problem, Stamp, find_files
from newsreader.library.reading import (
    as_shown,
    is_long,
    read_articles,
    read_beginning,
    with_quotes,
)
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

FIRST_SECONDS = 0.25
"""How long entries are gathered before they are reported together, at first."""

MOST_SECONDS = 2.0
"""How long they are gathered later: every report makes the list be sorted anew."""


class Worker:
    """Reads files: articles asked for first, the files of the walk between, long ones aside."""

    def __init__(self, wishes: IO[bytes], reports: IO[bytes]) -> None:
        """Take the pipe that wishes come by, and the one for reports."""
        self._wishes = wishes
        self._reports = reports
        self._walk: Iterator[Path] | None = None
        self._skip: frozenset[Path] = frozenset()
        self._files = 0
        self._entries: list[Entry] = []
        self._problems: list[Problem] = []
        self._began = self._reported = 0.0
        # Until the first report nothing is looked for that takes long: the list is to be there
        # when the screen is. What was left out is done then, before the walk goes on.
        self._in_haste = True
        self._unfinished: deque[tuple[Stamp | None, tuple[Article, ...]]] = deque()
        self._cache: EntryCache | None = None
        self._walked: set[Path] = set()
        self._long: deque[Path] = deque()
        self._deep: DeepReading | None = None
        self._asked: Read | None = None
        self._corrections: Corrections = {}
        # What has been put right, or back, since it was last reported.
        self._put_right: set[str] = set()

    def run(self) -> None:
        """Work until the reader's side is gone, which raises EOFError."""
        while True:
            idle_for_long = self._deep is None and bool(self._long)
            busy = self._walk is not None or bool(self._unfinished) or idle_for_long
            for ready in self._wait(0 if busy else None):
                if ready is self._wishes:
                    self._take_wish(pickle.load(self._wishes))
                else:
                    self._take_deep()
            if self._unfinished and not self._in_haste:
                self._finish()
            elif self._walk is not None:
                self._step()
            elif self._deep is None and self._long:
                self._deep = DeepReading(Read(self._long.popleft()), self._correct, for_list=True)

    def _wait(self, seconds: float | None) -> list[IO[bytes] | DeepReading]:
        """What there is to be taken: a wish, or something from the child that reads long files."""
        sources: list[IO[bytes] | DeepReading] = [self._wishes]
        if self._deep is not None:
            sources.append(self._deep)
        return select.select(sources, [], [], seconds)[0]

    def _take_wish(self, wish: Wish) -> None:
        if isinstance(wish, Read):
            self._read(wish)
        elif isinstance(wish, Correct):
            self._put_right = {
                known_by
                for known_by in {*self._corrections, *wish.corrections}
                if self._corrections.get(known_by, ()) != wish.corrections.get(known_by, ())
            }
            self._corrections = wish.corrections
        else:
            self._begin(wish)

    def _correct(self, article: Article) -> Article:
        """The article as its reader has corrected it."""
        return correct(article, self._corrections)

    def _say(self, report: Report) -> None:
        pickle.dump(report, self._reports, pickle.HIGHEST_PROTOCOL)
        self._reports.flush()

    # Going through folders

    def _begin(self, scan: Scan) -> None:
        """Take up a walk, behind what was reported before."""
        self._entries, self._problems = [], []
        self._long.clear()
        self._unfinished.clear()
        self._in_haste = True
        self._walked.clear()
        if self._cache is not None:
            self._cache.close()
        self._cache = EntryCache(scan.cache) if scan.cache is not None else None
        self._skip, self._files = scan.skip, 0
        self._began = self._reported = monotonic()
        walk = find_files(scan.paths, self._problems.append)
        for path in islice(walk, scan.after):
            self._walked.add(path)
            self._files += 1
        self._walk = walk

    def _step(self) -> None:
        """Read the next file of the walk, and report when it is time."""
        path = next(self._walk, None) if self._walk is not None else None
        if path is None:
            self._walk = None
            self._report_entries()
            if not self._unfinished:
                self._end_walk()
            return
        self._walked.add(path)
        if path not in self._skip:
            self._entries += self._entries_of(path)
        self._files += 1
        now = monotonic()
        patience = min(MOST_SECONDS, max(FIRST_SECONDS, (now - self._began) / 4))
        if now - self._reported > patience or self._long:
            self._report_entries()

    def _entries_of(self, path: Path) -> Sequence[Entry]:
        """The entries of a file: as they are known, if it has not changed, else as it is read."""
        now = stamp(path)
        known = self._cache.unchanged(path, now) if self._cache is not None and now else ()
        if known:
            return known
        self._say(Begun(path, self._files))
        try:
            return self._read_entries(path, now)
        except ArticleError as error:
            self._store(path, now, [])
            return [error_entry(error)]

    def _end_walk(self) -> None:
        """Say that all files have been seen, and forget those that are gone."""
        if self._cache is not None:
            self._cache.forget_all_but(self._walked)
            self._cache.commit()
        self._say(Scanned(self._files, tuple(self._problems)))

    def _read_entries(self, path: Path, now: Stamp | None) -> list[Entry]:
        """The entries of a file, one an article. Raises ArticleError where there is none."""
        if is_long(path):
            self._long.append(path)
            self._store(path, now, [])
            beginning = map(as_shown, read_beginning(path, self._correct))
            return [entry_of(article, whole=False) for article in beginning]
        if self._in_haste:
            articles = tuple(map(self._correct, read(path)))
            self._unfinished.append((now, articles))
            return list(map(entry_of, articles))
        return self._keep(now, read_articles(path, self._correct))

    def _keep(self, now: Stamp | None, articles: tuple[Article, ...]) -> list[Entry]:
        """The entries of a file's articles, which are kept in the cache as well."""
        entries = [entry_of(as_shown(article)) for article in articles]
        self._store(articles[0].path, now, entries)
        return entries

    def _store(self, path: Path, now: Stamp | None, entries: list[Entry]) -> None:
        """Put a file's entries into the cache, if there is one, in place of those it had."""
        if self._cache is not None and now is not None:
            self._cache.store(path, now, entries)

    def _finish(self) -> None:
        """Find what was left out in haste of one file; report when all is done."""
        now, articles = self._unfinished.popleft()
        self._say(Begun(articles[0].path, self._files))
        self._entries += self._keep(now, tuple(map(with_quotes, articles)))
        if not self._unfinished:
            self._report_entries()
            if self._walk is None:
                self._end_walk()

    def _report_entries(self) -> None:
        self._in_haste = False
        if self._cache is not None:
            self._cache.commit()
        self._say(Found(tuple(self._entries), self._files))
        self._entries = []
        self._reported = monotonic()

    # Reading what is asked for

    def _read(self, wish: Read) -> None:
        """Read the article asked for; of a long file the beginning first."""
        self._asked = wish
        self._say(Begun(wish.path))
        long = is_long(wish.path)
        try:
            read_it = read_beginning if long else read_articles
            articles = read_it(wish.path, self._correct)
        except ArticleError as error:
            self._say(NotOpened(wish.path, wish.number, clean_line(error.reason)))
            return
        self._say(answer(wish, articles))
        known_by = set(map(fingerprint, articles)) if self._put_right else set()
        if known_by & self._put_right:
            # The list shows a corrected headline as soon as the article does.
            self._say(Found(tuple(self._keep(stamp(wish.path), articles))))
            self._put_right -= known_by
        if long and not wish.ahead:
            self._drop_deep()
            self._deep = DeepReading(wish, self._correct, for_list=False)

    def _drop_deep(self) -> None:
        """Let go of a long file that is being read; one for the list is read again later."""
        if self._deep is not None:
            if self._deep.for_list:
                self._long.append(self._deep.wish.path)
            self._deep.close()
            self._deep = None

    def _take_deep(self) -> None:
        """Hand on what has been read of a long file."""
        assert self._deep is not None
        deep = self._deep
        report = deep.take()
        if report is None:
            deep.close()
            self._deep = None
        elif deep.for_list or deep.wish == self._asked:
            self._say(report)


def answer(wish: Read, articles: tuple[Article, ...]) -> Opened | NotOpened:
    """The report on an article that was asked for, out of those its file holds."""
    for article in articles:
        if article.number == wish.number:
            return Opened(wish.path, wish.number, as_shown(article))
    reason = clean_line("the file has changed: it no longer holds this article")
    return NotOpened(wish.path, wish.number, reason)


def main() -> None:
    """Be the worker: wishes come on standard input, reports go to standard output."""
    reports = os.fdopen(os.dup(sys.stdout.fileno()), "wb", buffering=1 << 16)
    # Nothing that a library might print may get among the pickles.
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    wishes = os.fdopen(sys.stdin.fileno(), "rb", buffering=0, closefd=False)
    try:
        Worker(wishes, reports).run()
    except (EOFError, BrokenPipeError, KeyboardInterrupt):
        return


if __name__ == "__main__":
    main()
