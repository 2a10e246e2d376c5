"""A state that lasts: on the disk while that works, and in memory in any case.

What is done while the disk fails is put there as soon as it works again.
"""

import time
from collections.abc import Callable
from typing import TypeVar

from newsreader.library.state.errors import DamagedStateError, StateError
from newsreader.library.state.opening import Opened, open_state
from newsreader.library.state.store import State

PAUSE = 10.0
"""For how many seconds a disk that failed is left alone."""

_MOST_FAILURES = 2  # a damaged file is mended, and then the disk is full
_Answer = TypeVar("_Answer")


class LastingState:
    """A state that can be read and changed without an error."""

    def __init__(self, opened: Opened) -> None:
        """Take a state that has been opened somehow."""
        self._state = opened.state
        self._disk: State | None = None
        self._failed_at = 0.0
        self._problem = opened.problem
        self._news = opened.news
        self._state.get_ready()

    def news(self) -> str:
        """What is to be said of the disk, the first time it is asked for; else nothing."""
        news, problem = self._news, self._problem
        self._news = self._problem = ""
        return news or (f"Marks are not kept: {problem}" if problem else "")

    def read(self, action: Callable[[State], _Answer]) -> _Answer:
        """What an action reads of the state."""
        for _ in range(_MOST_FAILURES):
            try:
                return action(self._state)
            except StateError as error:
                self._go_on(error)
        return action(self._state)

    def change(self, action: Callable[[State], _Answer]) -> _Answer:
        """What an action gives that changes the state."""
        if self._disk is not None and time.monotonic() - self._failed_at >= PAUSE:
            self._come_back(self._disk)
        return self.read(action)

    def close(self) -> None:
        """Put on the disk what is not there yet, if that can be done, and close it."""
        if self._disk is not None:
            self._come_back(self._disk)
        self._state.close()

    def _go_on(self, error: StateError) -> None:
        """Go on with a copy in memory; with what can be saved, where the file is damaged."""
        path = self._state.path
        self._problem = str(error)
        self._failed_at = time.monotonic()
        try:
            if isinstance(error, DamagedStateError) and path is not None:
                self._state.close()
                opened = open_state(path)
                self._state, self._problem, self._news = opened.state, opened.problem, opened.news
            else:
                copy = self._state.in_memory()
                self._disk, self._state = self._disk or self._state, copy
        except StateError:
            self._state = State(None)

    def _come_back(self, disk: State) -> None:
        """Put what has been done meanwhile on the disk, if that takes it again."""
        try:
            disk.merge(self._state.rows)
        except StateError:
            self._failed_at = time.monotonic()
        else:
            self._state, self._disk = disk, None
            self._news = "Marks are kept again."
