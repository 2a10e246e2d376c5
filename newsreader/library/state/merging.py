"""Two states made one: of everything the newer counts, and nothing is lost that only one has."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from newsreader.library.state.database import Database
from newsreader.library.state.tables import TABLES, Cell, Table

Rows = Mapping[Table, Sequence[tuple[Cell, ...]]]
"""Everything that a state keeps, also what was taken back, in the order of its keys."""


@dataclass(frozen=True, slots=True)
class Merged:
    """What came of a merge."""

    taken: int
    """How much was new, or newer than what was there."""
    known: int
    """How much was there already, the same or newer."""


def rows_of(database: Database) -> Rows:
    """Everything in a database. Raises StateError."""
    return {table: database.rows(table.select) for table in TABLES}


def merge(database: Database, rows: Rows) -> Merged:
    """Take over what is newer, as a part of a transaction. Raises StateError."""
    taken = sum(database.run(table.merge, row) for table, some in rows.items() for row in some)
    return Merged(taken, sum(map(len, rows.values())) - taken)
