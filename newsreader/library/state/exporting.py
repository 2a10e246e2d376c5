"""The state as a YAML file that people can read: the same state is always the same file."""

import json
from collections.abc import Iterator

from newsreader.library.state import moments
from newsreader.library.state.merging import Rows
from newsreader.library.state.tables import (
    CHANGED,
    GONE,
    TABLES,
    VERSION,
    Cell,
    Column,
    Kind,
    Table,
)

FORMAT = "newsreader-state"
"""The first key of the file, with the version of the tables."""

_HEAD = f"""\
# What you did in newsreader. "newsreader state import FILE" takes it over elsewhere.
# "gone" is what you took back, so that a merge does not bring it back.
{FORMAT}: {VERSION}
"""


def exported(rows: Rows, *, only_ascii: bool = False) -> Iterator[str]:
    """The text of the file, bit by bit; `only_ascii` for where other letters cannot be written."""
    yield _HEAD
    for table in TABLES:
        some = rows.get(table, ())
        yield f"\n{table.name}:{'' if some else ' []'}\n"
        for row in some:
            yield from _lines(table, row, only_ascii)


def _lines(table: Table, row: tuple[Cell, ...], only_ascii: bool) -> Iterator[str]:
    """A row; of one that is gone, only what it was known by."""
    cells = dict(zip(table.columns, row, strict=True))
    needless = (*table.values, CHANGED) if cells[GONE] else (GONE, CHANGED)
    mark = "- "
    for column, cell in cells.items():
        if cell or column not in needless:
            yield f"{mark}{column.name}: {_written(column, cell, only_ascii)}\n"
            mark = "  "


def _written(column: Column, cell: Cell, only_ascii: bool) -> str:
    """A cell as YAML. Texts are in quotation marks, as in JSON, whatever they look like."""
    value = column.cell(cell)
    if isinstance(value, str):
        return json.dumps(value, ensure_ascii=only_ascii)
    if column.kind is Kind.FLAG:
        return "yes" if value else "no"
    return moments.written(value) if column.kind is Kind.MOMENT else str(value)
