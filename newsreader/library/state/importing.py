"""A state from a YAML file that was exported, and perhaps changed by hand since.

The file is read as a stream of events, and nothing is built of it that a state has no place for: so
no file can do harm, however long or deep it is.
"""

from collections.abc import Iterator

import yaml

from newsreader.clean import clean_line
from newsreader.formats.yaml_text import YamlError, events
from newsreader.library.state import moments
from newsreader.library.state.errors import StateError
from newsreader.library.state.exporting import FORMAT
from newsreader.library.state.merging import Rows
from newsreader.library.state.tables import (
    BONDS,
    CHANGED,
    GONE,
    TABLES,
    VERSION,
    Cell,
    Column,
    Kind,
    Table,
)

_FLAGS = {"yes": 1, "true": 1, "no": 0, "false": 0}
_LAST_NUMBER = 2**63 - 1
_TABLES = {table.name: table for table in TABLES}


def imported(text: str) -> Rows:
    """What the text of a file says.

    Raises:
        StateError: It is not such a file; says in which line, and why.
    """
    try:
        return _Reader(text).rows()
    except YamlError as error:
        raise StateError(str(error)) from error


class _Reader:
    """One file on its way to rows."""

    def __init__(self, text: str) -> None:
        self._events = events(text)
        self._line = 1

    def rows(self) -> Rows:
        """All rows of the file."""
        for kind in (yaml.StreamStartEvent, yaml.DocumentStartEvent, yaml.MappingStartEvent):
            if not isinstance(self._next(), kind):
                raise self._error(f'this is no state: it does not begin with "{FORMAT}:"')
        name = self._key()
        if name != FORMAT:
            raise self._error(f'this is no state: it does not begin with "{FORMAT}:"')
        self._check_version(self._text(FORMAT))
        rows: dict[Table, list[tuple[Cell, ...]]] = {}
        while (name := self._key()) is not None:
            if name not in _TABLES:
                raise self._error(f"there is no part {name!r}: there are {', '.join(_TABLES)}")
            table = _TABLES[name]
            if table in rows:
                raise self._error(f"the part {name!r} is there twice")
            rows[table] = list(self._part(table))
        self._next()
        if not isinstance(self._next(), yaml.StreamEndEvent):
            raise self._error("there is something behind the end of the state")
        return rows

    def _check_version(self, written: str) -> None:
        """Raise an error for a file whose version is not known."""
        version = self._number(Column(FORMAT, Kind.NUMBER), written)
        if version > VERSION:
            raise self._error("this is of a newer newsreader: update this one")

    def _part(self, table: Table) -> Iterator[tuple[Cell, ...]]:
        """The rows of a table."""
        event = self._next()
        if not isinstance(event, yaml.SequenceStartEvent):
            raise self._error(f"{table.name!r} must be a list")
        while not isinstance(event := self._next(), yaml.SequenceEndEvent):
            if not isinstance(event, yaml.MappingStartEvent):
                raise self._error(f"each of {table.name!r} must have names and values")
            yield self._row(table)

    def _row(self, table: Table) -> tuple[Cell, ...]:
        """One row of a table, which may leave out whether it is gone, and when it changed."""
        columns = {column.name: column for column in table.columns}
        cells: dict[str, Cell] = {GONE.name: 0, CHANGED.name: 0}
        named = set()
        first = self._line
        while (name := self._key()) is not None:
            if name not in columns or name in named:
                reason = "is there twice" if name in named else "is nothing known"
                raise self._error(f"{name!r} of {table.name!r} {reason}")
            named.add(name)
            cells[name] = self._cell(columns[name], self._text(name))
        self._line = first
        if cells[GONE.name]:  # then what it said is left out
            cells = {column.name: column.empty for column in table.values} | cells
        for column in table.columns:
            if column.name not in cells or (column in table.keys and not cells[column.name]):
                raise self._error(f"{column.name!r} is missing in {table.name!r}")
        if table is BONDS and str(cells["one"]) >= str(cells["other"]):
            raise self._error("'one' must come before 'other' in the order of characters")
        return tuple(cells[column.name] for column in table.columns)

    def _cell(self, column: Column, written: str) -> Cell:
        """A value as its column takes it."""
        if column.choices and written not in column.choices:
            raise self._error(f"{column.name!r} must be one of {', '.join(column.choices)}")
        if column.is_text:
            return column.cell(written)
        if column.kind is Kind.NUMBER:
            return self._number(column, written)
        if column.kind is Kind.FLAG:
            if written.lower() not in _FLAGS:
                raise self._error(f"{column.name!r} must be yes or no")
            return _FLAGS[written.lower()]
        try:
            return moments.read(written)
        except ValueError as error:
            example = moments.written(1_715_675_400_000)
            raise self._error(f"{column.name!r} must be a moment: {example}") from error

    def _number(self, column: Column, written: str) -> int:
        if not (written.isascii() and written.isdecimal()) or len(written) > len(str(_LAST_NUMBER)):
            raise self._error(f"{column.name!r} must be a number")
        return min(int(written), _LAST_NUMBER)

    def _key(self) -> str | None:
        """The next name; None where there is none any more."""
        event = self._next()
        if isinstance(event, yaml.MappingEndEvent):
            return None
        if not isinstance(event, yaml.ScalarEvent):
            raise self._error("a name must be a word")
        return str(event.value)

    def _text(self, name: str) -> str:
        """The text of the next value."""
        event = self._next()
        if not isinstance(event, yaml.ScalarEvent):
            raise self._error(f"{name!r} must be one value")
        return str(event.value)

    def _next(self) -> yaml.Event:
        """The next event, whose line is remembered for what may be wrong with it."""
        event = next(self._events)
        self._line = event.start_mark.line + 1 if event.start_mark is not None else self._line
        return event

    def _error(self, reason: str) -> StateError:
        """What is wrong with the line that was read last."""
        return StateError(f"line {self._line}: {clean_line(reason)[:200]}")
