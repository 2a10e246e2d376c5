"""Keeping marks: the reader's state for a screen that must go on when the disk does not."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from newsreader.article import NOTHING
from newsreader.clean import Clean, clean_line, join, own
from newsreader.library.corrections import Correction
from newsreader.library.state import UNMARKED, Marks, State, StateError

if TYPE_CHECKING:
    from newsreader.search.query import Marked


class Keeping:
    """The marks of articles, on disk while that works and in memory in any case."""

    def __init__(self, state: State | None, problem: str = "") -> None:
        """Take the state; without one, marks last as long as the program runs."""
        self._state = state
        self._memory: dict[str, Marks] = {}
        self._corrections: dict[str, tuple[Correction, ...]] | None = None
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

    @property
    def marked(self) -> "Marked":
        """The fingerprints of the articles that are read, and of those with a star."""
        from newsreader.search.query import Mark

        kept = {**(self._state.all_marks if self._state is not None else {}), **self._memory}
        return {
            Mark.READ: [name for name, marks in kept.items() if marks.read],
            Mark.STARRED: [name for name, marks in kept.items() if marks.starred],
        }

    @property
    def corrections(self) -> Mapping[str, tuple[Correction, ...]]:
        """What articles were corrected to, by their fingerprints."""
        if self._corrections is None:
            self._corrections = {}
            try:
                if self._state is not None:
                    self._corrections = self._state.corrections()
            except StateError as error:
                self._problem = clean_line(str(error))
        return self._corrections

    def correct(self, fingerprint: str, correction: Correction) -> None:
        """Keep a correction, in place of an earlier one of the same block."""
        self.drop_correction(fingerprint, correction.words, for_good=False)
        others = self.corrections.get(fingerprint, ())
        self._corrections = {**self.corrections, fingerprint: (*others, correction)}
        try:
            if self._state is not None:
                self._state.correct(fingerprint, correction)
        except StateError as error:
            self._problem = clean_line(str(error))

    def drop_correction(self, fingerprint: str, words: str, *, for_good: bool = True) -> None:
        """Take a correction back; not `for_good` where another takes its place at once."""
        kept = tuple(each for each in self.corrections.get(fingerprint, ()) if each.words != words)
        self._corrections = {**self.corrections, fingerprint: kept}
        try:
            if self._state is not None and for_good:
                self._state.drop_correction(fingerprint, words)
        except StateError as error:
            self._problem = clean_line(str(error))

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
