"""Keeping marks: the reader's state for a screen that must go on when the disk does not."""

from newsreader.article import NOTHING
from newsreader.clean import Clean, clean_line, join, own
from newsreader.library.state import UNMARKED, Marks, State, StateError


class Keeping:
    """The marks of articles, on disk while that works and in memory in any case."""

    def __init__(self, state: State | None, problem: str = "") -> None:
        """Take the state; without one, marks last as long as the program runs."""
        self._state = state
        self._memory: dict[str, Marks] = {}
        self._problem: Clean = clean_line(problem)
        self._told = False

    def news(self) -> Clean:
        """That marks are not kept, and why, the first time it is asked for; else nothing."""
        if self._told or not self._problem:
            return NOTHING
        self._told = True
        return join(" ", (own("Marks are not kept:"), self._problem))

    def marks(self, fingerprint: str) -> Marks:
        """What is kept of an article."""
        if fingerprint in self._memory:
            return self._memory[fingerprint]
        return self._state.marks(fingerprint) if self._state is not None else UNMARKED

    def keep(
        self,
        fingerprint: str,
        *,
        read: bool | None = None,
        starred: bool | None = None,
        position: int | None = None,
    ) -> Marks:
        """Change what is kept of an article, and return all of it."""
        before = self.marks(fingerprint)
        marks = Marks(
            before.read if read is None else read,
            before.starred if starred is None else starred,
            before.position if position is None else position,
        )
        if marks == before or not fingerprint:
            return marks
        try:
            if self._state is not None:
                return self._state.keep(fingerprint, marks)
        except StateError as error:
            self._problem = clean_line(str(error))
        self._memory[fingerprint] = marks
        return marks

    def remembered(self, name: str) -> str:
        """A way the reader was left in; empty where nothing is remembered."""
        try:
            return self._state.remembered(name) if self._state is not None else ""
        except StateError:
            return ""

    def remember(self, name: str, value: str) -> None:
        """Remember a way the reader is in, if that can be done."""
        try:
            if self._state is not None:
                self._state.remember(name, value)
        except StateError as error:
            self._problem = clean_line(str(error))
