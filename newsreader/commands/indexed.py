"""The index that a command asks: that of the paths named, or of the ones in the settings."""

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
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


@contextmanager
def open_index(named: Sequence[str], answer: Answer) -> Iterator[Index]:
    """The index of these paths, up to date, to be asked as long as the context lasts.

    Raises:
        Refused: There can be none, or it cannot be read any more.
    """
    file, _ = bring_up_to_date(named, answer)
    try:
        with Index(file) as index:
            if not index.has_words:
                tell(
                    "the SQLite of this Python has no full-text search (FTS5): "
                    "searching takes longer"
                )
            yield index
    except IndexTroubleError as error:
        raise Refused(f"the index cannot be used: {error.reason}", str(error.path)) from error


@contextmanager
def index_at_hand(named: Sequence[str], answer: Answer) -> Iterator[Index | None]:
    """The index of these paths, up to date; None where none has been made that can be used.

    An index is of whole files: there is none for single articles of a file. What is wrong with
    files is told: whoever asks the index does not read them.

    Raises:
        Refused: There can be none any more.
    """
    choice = choose(named)
    if choice.missing() or choice.numbers or not _has_index(choice.paths):
        yield None
        return
    with open_index(named, answer) as index:
        for problem in problems(index):
            answer.leave_out(problem.path, problem.reason)
        yield index


def _has_index(paths: Sequence[Path]) -> bool:
    """Whether an index of these paths has been made that can be used."""
    try:
        Index(index_file(cache_folder(), paths)).close()
    except IndexTroubleError:
        return False
    return True


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
