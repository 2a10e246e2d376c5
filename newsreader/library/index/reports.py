"""What a librarian and the process that makes its index say to each other."""

from dataclasses import dataclass
from pathlib import Path

from newsreader.library.corrections import Corrections
from newsreader.library.index.build import Built, Progress


@dataclass(frozen=True, slots=True)
class Wish:
    """What is to be brought up to date."""

    file: Path
    """The index."""
    paths: tuple[Path, ...]
    """The files and folders that it is of."""
    corrections: Corrections
    """What articles were corrected to."""
    put_right: frozenset[str] = frozenset()
    """The fingerprints of articles that have been corrected since: they are read again."""
    is_careful: bool = False
    """Whether no file may be looked at in the process that writes: one has made it stop."""


@dataclass(frozen=True, slots=True)
class Trouble:
    """It cannot be done."""

    reason: str
    """Why, in plain words."""
    is_busy: bool = False
    """Whether another program is doing it."""


@dataclass(frozen=True, slots=True)
class Stopped:
    """It was ended before it was done; what was read until then is in the index."""


Report = Progress | Built | Trouble | Stopped
"""What comes back: any number of times how far it is, then what has come of it."""
