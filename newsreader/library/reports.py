"""What the desk and its worker say to each other."""

from dataclasses import dataclass
from pathlib import Path

from newsreader.article import Article
from newsreader.clean import Clean, own
from newsreader.library.corrections import Corrections


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


@dataclass(frozen=True, slots=True)
class Opened:
    """An article that was asked for."""

    path: Path
    number: int
    article: Article
    fingerprint: str = ""
    """What the article is known by in the reader's state; empty for a beginning."""
    is_whole: bool = True
    """Whether nothing more of it is to come, its quotes neither."""


@dataclass(frozen=True, slots=True)
class NotOpened:
    """An article that was asked for and cannot be had."""

    path: Path
    number: int
    reason: Clean
    is_rest: bool = False
    """Whether its beginning has been had, and it is the rest that cannot be."""


def no_longer_held(wish: Read) -> NotOpened:
    """What is said of an article that its file, which can be read, does not hold."""
    return NotOpened(
        wish.path, wish.number, own("the file has changed: it no longer holds this article")
    )


Wish = Read | Correct
"""What the desk asks for."""

Report = Begun | Opened | NotOpened
"""What the worker says."""
