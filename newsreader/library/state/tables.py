"""The tables of the state, and the statements that change them.

Every row is one thing that was done, with the moment when (`changed`), so that of two states it can
be told which knows the newer. What is taken back leaves a row behind that says no more than that
(`gone`): a merge must not bring it back.
"""

from dataclasses import dataclass
from enum import StrEnum

from newsreader.article import BlockKind
from newsreader.clean import clean, clean_line

VERSION = 4
"""The version of the tables, kept in the database itself."""

Cell = str | int
"""What stands in a column."""


class Kind(StrEnum):
    """What a column holds."""

    TEXT = "text"
    LINES = "lines of text"
    NUMBER = "number"
    FLAG = "yes or no"
    MOMENT = "moment"


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table."""

    name: str
    """What it is called, in the file that is exported as well."""
    kind: Kind = Kind.TEXT
    """What it holds."""
    choices: tuple[str, ...] = ()
    """What it may hold; empty for anything of its kind."""

    @property
    def is_text(self) -> bool:
        """Whether it holds text, not a number."""
        return self.kind in (Kind.TEXT, Kind.LINES)

    @property
    def empty(self) -> Cell:
        """What stands in it where there is nothing to say."""
        return "" if self.is_text else 0

    @property
    def sql(self) -> str:
        """How it is declared."""
        return f'"{self.name}" {"TEXT" if self.is_text else "INTEGER"} NOT NULL'

    def cell(self, value: Cell) -> Cell:
        """A value as it is kept: a text fit for the terminal, else a number.

        A damaged disk may have put one where the other belongs.
        """
        if self.is_text:
            return clean_line(str(value)) if self.kind is Kind.TEXT else clean(str(value))
        return value if isinstance(value, int) else 0


GONE = Column("gone", Kind.FLAG)
"""Whether what the row says has been taken back."""

CHANGED = Column("changed", Kind.MOMENT)
"""When what the row says was done; 0 where that is not known."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table: its rows are known by their keys."""

    name: str
    """What it is called, in the file that is exported as well."""
    keys: tuple[Column, ...]
    """What a row is known by."""
    values: tuple[Column, ...] = ()
    """What it says."""

    def row(self, *cells: Cell) -> tuple[Cell, ...]:
        """A row, or the beginning of one, with each cell as its column keeps it."""
        return tuple(column.cell(cell) for column, cell in zip(self.columns, cells, strict=False))

    @property
    def columns(self) -> tuple[Column, ...]:
        """All columns, in their order."""
        return (*self.keys, *self.values, GONE, CHANGED)

    @property
    def sql(self) -> str:
        """The statement that makes it."""
        columns = ", ".join(column.sql for column in self.columns)
        return (
            f"CREATE TABLE {self.name} ({columns}, PRIMARY KEY ({_names(self.keys)})) WITHOUT ROWID"
        )

    @property
    def select(self) -> str:
        """The statement that gives all rows, also those gone, in the order of their keys."""
        return f"SELECT {_names(self.columns)} FROM {self.name} ORDER BY {_names(self.keys)}"

    @property
    def said(self) -> str:
        """The statement that gives the row of some keys with what it says, unless it is gone."""
        keys = " AND ".join(f'"{column.name}" = ?' for column in self.keys)
        named = _names((*self.keys, *self.values))
        return f"SELECT {named} FROM {self.name} WHERE {keys} AND NOT gone"

    @property
    def put(self) -> str:
        """The statement that takes a row of what is done now.

        It is newer than what stood there, whatever the clock says. What is the same stays.
        """
        said = (*self.values, GONE)
        return (
            f"{self._insert} changed = max(excluded.changed, {self.name}.changed + 1)"
            f" WHERE ({_names(said, self.name)}) <> ({_names(said, 'excluded')})"
        )

    @property
    def merge(self) -> str:
        """The statement that takes a row of another state if it is newer.

        Of two that were changed at the same moment everybody takes the same.
        """
        order = (CHANGED, GONE, *self.values)
        return (
            f"{self._insert} changed = excluded.changed"
            f" WHERE ({_names(order, 'excluded')}) > ({_names(order, self.name)})"
        )

    @property
    def drop(self) -> str:
        """The statement that takes a row back: its values are moment and keys."""
        values = "".join(f'"{column.name}" = {column.empty!r}, ' for column in self.values)
        keys = " AND ".join(f'"{column.name}" = ?' for column in self.keys)
        return (
            f"UPDATE {self.name} SET {values}gone = 1, changed = max(?, changed + 1)"
            f" WHERE {keys} AND NOT gone"
        )

    @property
    def _insert(self) -> str:
        marks = ", ".join("?" * len(self.columns))
        kept = "".join(f'"{each.name}" = excluded."{each.name}", ' for each in (*self.values, GONE))
        return (
            f"INSERT INTO {self.name} VALUES ({marks})"
            f" ON CONFLICT ({_names(self.keys)}) DO UPDATE SET {kept}"
        )


def _names(columns: tuple[Column, ...], table: str = "") -> str:
    """The names of columns in a row, each with that of its table if one is given."""
    before = f"{table}." if table else ""
    return ", ".join(f'{before}"{column.name}"' for column in columns)


_ARTICLE = Column("fingerprint")

MARKS = Table(
    "marks",
    (Column("mark", choices=("read", "starred", "position")), _ARTICLE),
    (Column("value", Kind.NUMBER),),
)
"""What is kept of articles, each mark by itself: read and starred are 0 or 1."""

TAGS = Table("tags", (_ARTICLE, Column("tag")))
"""The tags of articles."""

NOTES = Table(
    "notes",
    (Column("id"),),
    (
        *(_ARTICLE, Column("start", Kind.NUMBER), Column("end", Kind.NUMBER)),
        *(Column("words", Kind.LINES), Column("text", Kind.LINES), Column("made", Kind.MOMENT)),
        *(Column("title"), Column("source"), Column("published")),
    ),
)
"""Notes and highlights."""

CORRECTIONS = Table(
    "corrections",
    (_ARTICLE, Column("words", Kind.LINES)),
    (Column("kind", choices=("", *BlockKind)),),
)
"""What blocks of articles are; the kind is empty for a block that is no part of the article."""

SEARCHES = Table("searches", (Column("name"),), (Column("query"), Column("made", Kind.MOMENT)))
"""Saved searches."""

BONDS = Table("bonds", (Column("one"), Column("other")), (Column("joined", Kind.FLAG),))
"""Names of speakers joined or parted by hand, the two in the order of characters."""

REMEMBERED = Table("remembered", (Column("name"),), (Column("value"),))
"""The ways the reader was left in."""

BOOKMARKS = Table("bookmarks", (_ARTICLE, Column("letter")), (Column("position", Kind.NUMBER),))
"""Places in articles that are called by letters: each by the character it begins with."""

TABLES = (MARKS, TAGS, NOTES, CORRECTIONS, SEARCHES, BONDS, REMEMBERED, BOOKMARKS)
"""All tables, in the order in which they are exported."""
