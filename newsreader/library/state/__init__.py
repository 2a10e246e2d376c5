"""The state: what the reader's user did. Small and precious, never mixed with the index.

An article is known by what it says (its fingerprint), so a renamed or moved file keeps its marks,
tags and notes. Every change is a transaction of its own and on the disk before the call returns.
"""

from newsreader.library.state.errors import DamagedStateError, StateError
from newsreader.library.state.kept import UNMARKED, Bond, Marks, Note, SavedSearch
from newsreader.library.state.places import place_of
from newsreader.library.state.store import State
from newsreader.library.state.tables import VERSION

__all__ = [
    "UNMARKED",
    "VERSION",
    "Bond",
    "DamagedStateError",
    "Marks",
    "Note",
    "SavedSearch",
    "State",
    "StateError",
    "place_of",
]
