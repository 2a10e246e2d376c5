"""Speakers joined across articles."""

import sqlite3
from collections.abc import Iterable
from itertools import islice

from newsreader.library.index.kin import full_name, is_same_speaker

_MOST_COMPARED = 100
"""With how many others of its kin a name is compared, beyond those that are the same words."""


def join_people(database: sqlite3.Connection, kins: Iterable[int]) -> None:
    """Say of the speakers of some kins anew who is one with whom. Raises what SQLite does.

    The outcome does not depend on the order in which articles came: names are taken in the order
    of the alphabet, and each goes to the first that is the same speaker.
    """
    for kin in kins:
        rows = database.execute("SELECT id, name FROM speakers WHERE kin = ? ORDER BY name", (kin,))
        heads: dict[tuple[str, ...], tuple[int, str]] = {}
        for number, name in rows.fetchall():
            words = full_name(name)
            person = heads[words][0] if words in heads else _found(heads.values(), name)
            if person is None:
                person = number
                heads[words] = number, name
            database.execute("UPDATE speakers SET person = ? WHERE id = ?", (person, number))


def _found(heads: Iterable[tuple[int, str]], name: str) -> int | None:
    """The first of some speakers whose name is another spelling of this one."""
    some = islice(heads, _MOST_COMPARED)
    return next((number for number, head in some if is_same_speaker(head, name)), None)
