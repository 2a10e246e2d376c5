"""What the desk and its worker say to each other."""

from dataclasses import dataclass
from pathlib import Path

from newsreader.article import Article
from newsreader.clean import Clean
from newsreader.library.corrections import Corrections
from newsreader.library.entry import Entry
from newsreader.library.folders import Problem


@dataclass(frozen=True, slots=True)
class Scan:
    """The wish to go through files and folders. `skip`: files a worker has died of."""

    paths: tuple[Path, ...]
    cache: Path | None = None
    """The cache of their entries, if there is to be one."""
    skip: frozenset[Path] = frozenset()
    after: int = 0
    """How many files of the walk have been reported already."""


@dataclass(frozen=True, slots=True)
class Read:
    """The wish for one article."""

    path: Path
    number: int = 0
    ahead: bool = False
    """Whether nobody waits for it yet: of a long file the beginning is enough."""


@dataclass(frozen=True, slots=True)
class Correct:
    """The wish that articles be read with these corrections from now on, and no others."""

    corrections: Corrections


@dataclass(frozen=True, slots=True)
class Begun:
    """The worker has taken up a file: if it dies now, this is the one."""

    path: Path
    position: int = -1
    """The file's place in the walk; -1 for an article that was asked for."""


@dataclass(frozen=True, slots=True)
class Found:
    """Entries of files that have been read."""

    entries: tuple[Entry, ...]
    files: int = -1
    """How many files of the walk have been read so far; -1 for a file outside its order."""


@dataclass(frozen=True, slots=True)
class Scanned:
    """The walk has come to its end."""

    files: int
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Opened:
    """An article that was asked for."""

    path: Path
    number: int
    article: Article


@dataclass(frozen=True, slots=True)
class NotOpened:
    """An article that was asked for and cannot be had."""

    path: Path
    number: int
    reason: Clean


Wish = Scan | Read | Correct
"""What the desk asks for."""

Report = Begun | Found | Scanned | Opened | NotOpened
"""What the worker says."""
