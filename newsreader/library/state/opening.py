"""Opening the state so that there is one in any case.

A damaged file is kept aside under a name that says so, and what can be read of it is put into a new
one. Where nothing can be written, the state is what could be read, and lasts until the end.
"""

import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from newsreader.library.state.database import Database
from newsreader.library.state.errors import DamagedStateError, NewerStateError, StateError
from newsreader.library.state.files import make_file
from newsreader.library.state.store import State
from newsreader.locking import lock


@dataclass(frozen=True, slots=True)
class Opened:
    """A state, and what is to be said of it."""

    state: State
    """The state."""
    problem: str = ""
    """Why what is done is not kept on the disk; empty where it is."""
    news: str = ""
    """What has happened to the file, in few words; empty where nothing has."""


def open_state(path: Path) -> Opened:
    """The state in a file, or what can be had of it.

    Raises:
        NewerStateError: It is one of a newer program.
    """
    try:
        return Opened(State(path))
    except NewerStateError:
        raise
    except StateError as error:
        problem = error
    if isinstance(problem, DamagedStateError) or path.is_dir():
        try:
            return _mend(path)
        except StateError as error:
            problem = error
    database = Database(None)
    _rescue(path, database)
    return Opened(State(None, database), str(problem))


def _mend(path: Path) -> Opened:
    """Put a state in the place of a damaged one. Raises StateError."""
    try:
        with _alone(path):
            with suppress(StateError):
                return Opened(State(path))  # another program has just mended it
            aside, rescued = _replace(path)
    except OSError as error:
        raise StateError(f"{path} is damaged: {error.strerror}") from error
    news = f"Marks were damaged, {f'{rescued:,}' if rescued else 'none'} saved; see {aside.name}"
    return Opened(State(path), news=news)


def _replace(path: Path) -> tuple[Path, int]:
    """Put what can be rescued of a file in its place; gives where the file is now, and how much."""
    rescued = 0

    def fill(database: Database) -> None:
        nonlocal rescued
        rescued = _rescue(path, database)

    mended = path.with_name(f"{path.name}.mended")
    mended.unlink(missing_ok=True)
    make_file(mended, fill)
    aside = _free_name(path)
    path.rename(aside)
    changes = path.with_name(f"{path.name}-wal")
    if changes.exists():
        changes.rename(aside.with_name(f"{aside.name}-wal"))
    path.with_name(f"{path.name}-shm").unlink(missing_ok=True)
    mended.rename(path)
    return aside, rescued


def _rescue(path: Path, into: Database) -> int:
    """Put what can be read of a file into an empty database; gives how many rows that is."""
    from newsreader.library.state.rescue import rescue  # costs a start that is all well nothing

    return rescue(path, into)


def _free_name(path: Path) -> Path:
    """A name for a damaged file that says so, and that no other has."""
    name = f"{path.name}.damaged-{time.strftime('%Y-%m-%d')}"
    aside, number = path.with_name(name), 1
    while aside.exists():
        number += 1
        aside = path.with_name(f"{name}-{number}")
    return aside


@contextmanager
def _alone(path: Path) -> Iterator[None]:
    """While no other program mends the file. Raises OSError."""
    with path.with_name(f"{path.name}.lock").open("w") as opened:
        lock(opened, waits=True)
        yield
