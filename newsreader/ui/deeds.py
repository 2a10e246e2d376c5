"""Deeds: what the user did, one thing after the other, to be taken back and done again."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from newsreader.clean import Clean
from newsreader.library.state.steps import Step

MOST_DEEDS = 200
"""How many deeds are remembered."""


@dataclass(frozen=True, slots=True)
class Deed:
    """One thing that was done, however much it changed."""

    what: Clean
    """What it was: "12 articles marked read"."""
    steps: tuple[Step, ...]
    """What it changed."""

    def fingerprints_in(self, table: str) -> frozenset[str]:
        """The fingerprints of the articles of which rows in a table were changed."""
        found: set[str] = set()
        for step in self.steps:
            names = [column.name for column in (*step.table.keys, *step.table.values)]
            if step.table.name == table and "fingerprint" in names:
                at = names.index("fingerprint")
                for said in (step.before, step.after):
                    found.update(map(str, (*step.keys, *(said or ()))[at : at + 1]))
        return frozenset(found - {""})


class Deeds:
    """What was done in this session, and what of it was taken back."""

    def __init__(self) -> None:
        self._done: list[Deed] = []
        self._undone: list[Deed] = []
        self._open: list[Step] | None = None
        self._turned: list[Deed] = []

    @property
    def is_open(self) -> bool:
        """Whether changes are part of a deed now."""
        return self._open is not None

    @contextmanager
    def deed(self, what: Clean) -> Iterator[None]:
        """One deed; within another it is a part of that one."""
        if self._open is not None:
            yield
            return
        steps = self._open = []
        try:
            yield
        finally:
            self._open = None
            self.add(what, steps)

    def add(self, what: Clean, steps: Sequence[Step]) -> None:
        """Add what was done outside of all others; where nothing was changed, nothing was done."""
        if steps:
            self._done = [*self._done, Deed(what, tuple(steps))][-MOST_DEEDS:]
            self._undone.clear()

    def note(self, steps: list[Step]) -> None:
        """Note what has been changed as a part of the deed."""
        if self._open is not None:
            self._open += steps

    def take_back(self) -> Deed | None:
        """The deed that is taken back now; None where there is none."""
        if not self._done:
            return None
        self._undone.append(self._done.pop())
        return self._undone[-1]

    def do_again(self) -> Deed | None:
        """The deed that is done again now; None where none has been taken back."""
        if not self._undone:
            return None
        self._done.append(self._undone.pop())
        return self._done[-1]

    def is_turned(self, deed: Deed) -> None:
        """Note that all of a deed has been taken back, or done again."""
        self._turned.append(deed)

    def turned(self) -> tuple[Deed, ...]:
        """What was taken back or done again since this was last asked."""
        turned, self._turned = tuple(self._turned), []
        return turned
