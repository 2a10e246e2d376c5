"""Speakers joined across articles."""

import sqlite3
from collections.abc import Iterable

from newsreader.library.index.kin import is_same_speaker


def join_people(database: sqlite3.Connection, kins: Iterable[int]) -> None:
    """Say of the speakers of some kins anew who is one with whom. Raises what SQLite does.

    The outcome does not depend on the order in which articles came: names are taken in the order
    of the alphabet, and each goes to the first that is the same speaker.
    """
    for kin in kins:
        rows = database.execute("SELECT id, name FROM speakers WHERE kin = ? ORDER BY name", (kin,))
        heads: list[tuple[int, str]] = []
        for number, name in rows.fetchall():
            person = next((head for head, one in heads if is_same_speaker(one, name)), number)
            if person == number:
                heads.append((number, name))
            database.execute("UPDATE speakers SET person = ? WHERE id = ?", (person, number))
