"""The state: what the reader's user did. Small and precious, never mixed with the index.

An article is known by what it says (its fingerprint), so a renamed or moved file keeps its marks,
tags and notes. Every change is a transaction of its own and in the file before the call returns.
"""

from newsreader.library.state.errors import DamagedStateError, NewerStateError, StateError
from newsreader.library.state.kept import UNMARKED, Bond, Marks, Note, SavedSearch
from newsreader.library.state.lasting import LastingState
from newsreader.library.state.merging import Merged, Rows
from newsreader.library.state.opening import Opened, open_state
from newsreader.library.state.places import place_of
from newsreader.library.state.store import State
from newsreader.library.state.tables import VERSION

__all__ = [
    "UNMARKED",
    "VERSION",
    "Bond",
    "DamagedStateError",
    "LastingState",
    "Marks",
    "Merged",
    "NewerStateError",
    "Note",
    "Opened",
    "Rows",
    "SavedSearch",
    "State",
    "StateError",
    "open_state",
    "place_of",
]
