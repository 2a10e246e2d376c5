"""Bringing an index up to date with its folders, in as little time as the processors allow."""

import json
import os
import sqlite3
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from time import monotonic

from newsreader.library.corrections import Corrections
from newsreader.library.folders import Problem, find_stamps
from newsreader.library.index.errors import BusyIndexError, IndexTroubleError
from newsreader.library.index.file import is_damage, is_marked_broken, throw_away
from newsreader.library.index.pool import Pool
from newsreader.library.index.reader_process import glance
from newsreader.library.index.row import FileRow
from newsreader.library.index.scan import Changes, find_changes
from newsreader.library.index.tables import open_to_write
from newsreader.library.index.writer import Writer
from newsreader.locking import lock

FIRST_SECONDS = 0.25
"""How long what was read is gathered before it is written, at first."""

MOST_SECONDS = 10.0
"""How long it is gathered later."""

MOST_LIST_SECONDS = 4.0
"""The same for what was only looked at, which is little, and waited for."""

FIRST_LISTED = 32
"""How many files of a new library are listed before its folders have been gone through."""

FEW = 64
"""How many new files are read as soon as they could be looked at."""

MOST_WEIGHT = 16 * 1024 * 1024
"""How much is gathered at most, in bytes."""

_TICK = 0.25


@dataclass(frozen=True, slots=True)
class Progress:
    """How far an index is."""

    done: int
    """How many of the files that are to be read have been read."""
    total: int
    """How many there are to be read."""
    files: int
    """How many files there are in all."""
    seconds: float
    """How long it has taken so far."""
    written: int = 0
    """How many of them can be found in the index already."""
    listed: int = 0
    """How many can be listed already, of those that are looked at before any is read."""

    def is_news_after(self, told: "Progress", seconds: float) -> bool:
        """Whether it is to be told behind another one: more can be seen, or enough time is gone."""
        if (self.written, self.listed, self.total) != (told.written, told.listed, told.total):
            return True
        return self.seconds - told.seconds > seconds or self.seconds < told.seconds

    @property
    def rate(self) -> float:
        """How many files are read, or looked at, in a second."""
        return (self.done or self.listed) / self.seconds if self.seconds > 0 else 0.0

    @property
    def seconds_left(self) -> float:
        """How long it will take, at this rate."""
        return (self.total - (self.done or self.listed)) / self.rate if self.rate else 0.0


@dataclass(frozen=True, slots=True)
class Built:
    """What has come of bringing an index up to date."""

    files: int
    """How many files there are in all."""
    read: int
    """How many of them were read."""
    gone: int
    """How many were forgotten."""
    moved: int
    """How many were renamed, or written anew as they were."""
    problems: tuple[Problem, ...]
    """Files and folders that were left out by the walk, and why."""
    is_whole: bool
    """Whether all was read; else it was cancelled, and goes on from there the next time."""


def processors() -> int:
    """How many processors there are to be used."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def build_index(
    file: Path,
    paths: Sequence[Path],
    *,
    jobs: int = 0,
    rebuild: bool = False,
    list_first: bool = False,
    first_here: bool = False,
    corrections: Corrections | None = None,
    on_progress: Callable[[Progress], None] = lambda progress: None,
    is_cancelled: Callable[[], bool] = lambda: False,
) -> Built:
    """Bring the index in a file up to date with files and folders; it knows them by full paths.

    It can be asked all the while, and holds after each batch what has been read so far. Whatever
    ends it, the next call goes on from there. `jobs` processes read, as many as there are
    processors if it is 0. With `list_first` new files are looked at before any is read, so that
    somebody who waits for a list has it early; with `first_here` the first few of a new library in
    this process, which is there already, at the risk that one of them makes it stop.

    Raises:
        IndexTroubleError: It cannot be written; `BusyIndexError` while another program does.
    """
    with _alone(file):
        if rebuild or is_marked_broken(file):
            throw_away(file)
        for last_try in (False, True):
            database = open_to_write(file)
            try:
                builder = _Builder(
                    database, jobs or processors(), corrections, on_progress, is_cancelled
                )
                if list_first:
                    builder.list_first([path.absolute() for path in paths], here=first_here)
                return builder.run([path.absolute() for path in paths], list_first)
            except sqlite3.DatabaseError as error:
                if last_try or not is_damage(error):
                    raise IndexTroubleError(file, f"cannot be written: {error}") from error
            finally:
                database.close()
            throw_away(file)
    raise AssertionError("the second try ends the function")


def read_again(file: Path, fingerprints: Collection[str]) -> None:
    """Have articles read anew when the index is next brought up to date.

    So it comes to know how their reader has corrected them since. Where there is no index that can
    be used, nothing is to be done.

    Raises:
        IndexTroubleError: It cannot be written; `BusyIndexError` while another program does.
    """
    if not file.exists():
        return
    with _alone(file):
        database = open_to_write(file)
        try:
            # Files that hold what they did are not read for another date alone.
            database.execute(
                "UPDATE files SET changed = -1, content = x'' WHERE id IN (SELECT file FROM"
                " articles WHERE fingerprint IN (SELECT value FROM json_each(?)))",
                (json.dumps(list(fingerprints)),),
            )
        except sqlite3.Error as error:
            raise IndexTroubleError(file, f"cannot be written: {error}") from error
        finally:
            database.close()


@contextmanager
def _alone(file: Path) -> Iterator[None]:
    """While no other program writes to the index. Raises BusyIndexError where one does."""
    path = file.with_name(f"{file.name}.lock")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        opened = path.open("w")
    except OSError as error:
        raise IndexTroubleError(file, f"cannot be written: {error.strerror}") from error
    with opened:
        try:
            lock(opened, waits=False)
        except OSError as error:
            raise BusyIndexError(file, "another newsreader is bringing it up to date") from error
        yield


class _Builder:
    """One run over the folders."""

    def __init__(
        self,
        database: sqlite3.Connection,
        jobs: int,
        corrections: Corrections | None,
        on_progress: Callable[[Progress], None],
        is_cancelled: Callable[[], bool],
    ) -> None:
        self._database = database
        self._jobs = jobs
        self._corrections = corrections
        self._writer = Writer(database)
        self._on_progress = on_progress
        self._is_cancelled = is_cancelled
        self._began = monotonic()
        self._files = self._total = 0
        self._listed = self._done = self._written = 0
        self._batch: list[FileRow] = []
        self._weight = 0

    def run(self, paths: Sequence[Path], list_first: bool) -> Built:
        """Bring the index up to date."""
        problems: list[Problem] = []
        changes = find_changes(self._database, paths, problems.append)
        self._files, self._total = changes.files, changes.to_read
        if changes.moved:
            self._writer.move(changes.moved)
        if changes.gone:
            self._writer.write((), changes.gone)
        if list_first and len(changes.new) > FEW:
            self._glance(changes.new)
        is_whole = self._read(changes)
        if changes:
            self._writer.finish()
        return Built(
            files=changes.files,
            read=self._written,
            gone=len(changes.gone),
            moved=len(changes.moved),
            problems=tuple(problems),
            is_whole=is_whole,
        )

    def list_first(self, paths: Sequence[Path], *, here: bool) -> None:
        """Put the first files of a new library into the list, before its folders are gone through.

        So there is something to see at once.
        """
        if self._database.execute("SELECT EXISTS (SELECT 1 FROM files)").fetchone()[0]:
            return
        few = [Path(name) for name, _ in islice(find_stamps(paths), FIRST_LISTED)]
        if here:
            self._list(list(map(glance, few)))
        else:
            self._glance(few)

    def _glance(self, paths: Sequence[Path | str]) -> None:
        """Put files into the list that are still to be read."""
        began = flushed = monotonic()
        rows: list[FileRow] = []
        jobs = min(self._jobs, 1 + len(paths) // FEW)
        with Pool(map(Path, paths), jobs, only_glance=True) as pool:
            for row in pool.rows(_TICK):
                if self._is_cancelled():
                    break
                if row is not None:
                    rows.append(row)
                now = monotonic()
                if now - flushed > min(MOST_LIST_SECONDS, max(FIRST_SECONDS, (now - began) / 4)):
                    self._list(rows)
                    flushed = now
        self._list(rows)

    def _list(self, rows: list[FileRow]) -> None:
        """Write what files looked like."""
        self._listed += len(rows)
        if rows:
            self._writer.write(rows)
            rows.clear()
        self._report()

    def _read(self, changes: Changes) -> bool:
        """Have files read and write what comes; gives whether it came to its end."""
        if not changes.to_read:
            return True
        self._began = monotonic()
        self._report()
        jobs = min(self._jobs, changes.to_read)
        paths = map(Path, (*changes.changed, *changes.new))
        with Pool(paths, jobs, self._corrections) as pool:
            try:
                self._take(pool)
            except KeyboardInterrupt:
                self._flush()
                raise
        self._flush()
        self._report()
        return self._done == changes.to_read

    def _take(self, pool: Pool) -> None:
        """Gather what is read and write it in batches, until all is read or it is cancelled."""
        flushed = monotonic()
        for row in pool.rows(_TICK):
            if self._is_cancelled():
                return
            if row is not None:
                self._batch.append(row)
                self._weight += row.weight
                self._done += 1
            now = monotonic()
            patience = min(MOST_SECONDS, max(FIRST_SECONDS, (now - self._began) / 4))
            if now - flushed > patience or self._weight > MOST_WEIGHT:
                self._flush()
                flushed = monotonic()
            self._report()

    def _flush(self) -> None:
        """Write what was gathered."""
        if self._batch:
            self._writer.write(self._batch)
            self._written += len(self._batch)
            self._batch, self._weight = [], 0

    def _report(self) -> None:
        seconds = monotonic() - self._began
        self._on_progress(
            Progress(self._done, self._total, self._files, seconds, self._written, self._listed)
        )
