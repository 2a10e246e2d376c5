"""Locks on files, by which programs keep out of each other's way."""

from contextlib import suppress
from typing import IO


def lock(opened: IO[str], *, waits: bool) -> None:
    """Have a file for this program alone until it is closed, where the system knows such locks.

    Where it does not, nothing is locked: what SQLite writes is whole in any case, and work may be
    done twice.

    Raises:
        OSError: Another program has it, and this one does not wait.
    """
    with suppress(ImportError):
        import fcntl  # which Windows has not

        fcntl.flock(opened, fcntl.LOCK_EX if waits else fcntl.LOCK_EX | fcntl.LOCK_NB)
