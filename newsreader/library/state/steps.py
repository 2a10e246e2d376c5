"""Steps: what each change of the state has changed, so that it can be taken back."""

from collections.abc import Iterable
from typing import NamedTuple

from newsreader.library.state.tables import Cell, Table

Said = tuple[Cell, ...] | None
"""What a row says; None where there is none, or it has been taken back."""


class Step(NamedTuple):
    """One row that was changed."""

    table: Table
    """Its table."""
    keys: tuple[Cell, ...]
    """What it is known by."""
    before: Said
    """What it said before."""
    after: Said
    """What it has said since."""

    @property
    def back(self) -> "Step":
        """The step that takes this one back."""
        return self._replace(before=self.after, after=self.before)


def way_back(steps: Iterable[Step]) -> tuple[Step, ...]:
    """The steps that take these back, the last of them first."""
    return tuple(step.back for step in reversed(tuple(steps)))
