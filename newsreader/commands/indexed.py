"""The index that a command asks: that of the paths named, or of the ones in the settings."""

import sys
from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path

from newsreader.commands import Refused, tell
from newsreader.commands.answer import Answer
from newsreader.commands.choice import choose
from newsreader.library.index.asking import NOBODY_MARKED
from newsreader.library.index.build import Built, Progress, build_index
from newsreader.library.index.errors import BusyIndexError, IndexTroubleError
from newsreader.library.index.file import index_file
from newsreader.library.index.marking import marked_by
from newsreader.library.index.opened import Index
from newsreader.library.index.overview import problems
from newsreader.library.state import State, StateError
from newsreader.paths import cache_folder, state_file
from newsreader.search.query import Marked

_EVERY_SECONDS = 0.2


def bring_up_to_date(
    named: Sequence[str], answer: Answer, *, jobs: int = 0, rebuild: bool = False
) -> tuple[Path, Built | None]:
    """The file of the index of these paths, up to date, and what has come of it.

    Nothing has where another newsreader is at it just now: then the index is as it is.

    Raises:
        Refused: There can be no index.
    """
    choice = choose(named)
    missing = choice.missing()
    for path in missing:
        answer.refuse(path, "no such file or folder")
    present = [path for path in choice.paths if path not in missing]
    file = index_file(cache_folder(), present)
    show, clear = progress_line()
    try:
        built = build_index(file, present, jobs=jobs, rebuild=rebuild, on_progress=show)
    except BusyIndexError as error:
        tell(f"the index is used as it is: {error.reason}")
        return file, None
    except IndexTroubleError as error:
        raise Refused(f"the index {error.reason}", str(error.path)) from error
    finally:
        clear()
    for problem in built.problems:
        answer.leave_out(problem.path, problem.reason)
    if present and not built.files:
        tell("no articles there", ", ".join(map(str, present)))
    return file, built


def open_index(named: Sequence[str], answer: Answer) -> Index:
    """The index of these paths, up to date, to be asked.

    Raises:
        Refused: There can be none.
    """
    file, _ = bring_up_to_date(named, answer)
    try:
        index = Index(file)
    except IndexTroubleError as error:
        raise Refused(f"the index cannot be used: {error.reason}", str(error.path)) from error
    if not index.has_words:
        tell("the SQLite of this Python has no full-text search (FTS5): searching takes longer")
    return index


def index_at_hand(named: Sequence[str], answer: Answer) -> Index | None:
    """The index of these paths, up to date; None where none has been made that can be used.

    An index is of whole files: there is none for single articles of a file.

    Raises:
        Refused: There can be none any more.
    """
    choice = choose(named)
    if choice.numbers:
        return None
    missing = choice.missing()
    present = [path for path in choice.paths if path not in missing]
    try:
        Index(index_file(cache_folder(), present)).close()
    except IndexTroubleError:
        return None
    return open_index(named, answer)


def files_of_index(
    named: Sequence[str], answer: Answer, ask: Callable[[Index], frozenset[Path]]
) -> frozenset[Path] | None:
    """The files that the index of these paths gives for a question; None where it does not know.

    It does where it was made before, and can be brought up to date. What is wrong with files is
    told: the ones it does not give will not be read.
    """
    choice = choose(named)
    file = index_file(cache_folder(), choice.paths)
    if choice.missing() or choice.numbers or not file.exists():
        return None
    show, clear = progress_line()
    try:
        built = build_index(file, choice.paths, on_progress=show)
        with Index(file) as index:
            files, unread = ask(index), problems(index)
    except IndexTroubleError:
        return None
    finally:
        clear()
    for problem in (*built.problems, *unread):
        answer.leave_out(problem.path, problem.reason)
    return files


def marked_in_state() -> Marked:
    """What the reader's state says of articles; nothing, with a word of it, where it is no use."""
    file = state_file()
    if not file.exists():
        return NOBODY_MARKED
    try:
        with closing(State(file)) as state:
            return marked_by(state)
    except StateError as error:
        tell(f"marks and tags are not known: {error}")
        return NOBODY_MARKED


def progress_line() -> tuple[Callable[[Progress], None], Callable[[], None]]:
    """What shows progress on one line of a terminal, and what clears it; else what does nothing."""
    stream = sys.stderr
    if stream is None or not stream.isatty():
        return (lambda progress: None), (lambda: None)
    shown = 0.0

    def show(progress: Progress) -> None:
        nonlocal shown
        if progress.done < progress.total and progress.seconds - shown < _EVERY_SECONDS:
            return
        shown = progress.seconds
        stream.write(f"\r\x1b[K{progress_text(progress)}")
        stream.flush()

    def clear() -> None:
        if shown:
            stream.write("\r\x1b[K")
            stream.flush()

    return show, clear


def progress_text(progress: Progress) -> str:
    """How far an index is, in words."""
    text = f"{progress.done} of {progress.total} files"
    if not progress.done:
        return f"{text}, reading"
    return f"{text}, {progress.rate:.0f} a second, {_time(progress.seconds_left)} left"


def _time(seconds: float) -> str:
    """A time in a few words."""
    if seconds < 60:
        return f"{seconds:.0f} s"
    return f"{seconds / 60:.0f} min"
