"""Which files and folders are meant: those that were named, those of the settings, the samples."""

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from newsreader.article import Article
from newsreader.clean import Clean, clean_line, join, own
from newsreader.commands import Refused
from newsreader.config import ConfigError, Settings, load_settings
from newsreader.paths import samples_folder, settings_file

_ALL = 0
"""The number that means all articles of a file."""


@dataclass(frozen=True, slots=True)
class Choice:
    """The files and folders to read."""

    paths: tuple[Path, ...]
    """Those that were named, those of the settings, or the samples."""
    name: Clean
    """What to call them on a screen."""
    numbers: Mapping[Path, frozenset[int]] = field(default_factory=dict)
    """Which articles are meant of files of which not all are: "varn.rss#3" means the third."""

    def missing(self) -> tuple[Path, ...]:
        """The paths that do not exist."""
        return tuple(path for path in self.paths if not os.path.lexists(path))


def choose(named: Sequence[str], settings: Settings | None = None) -> Choice:
    """The choice that the paths on a command line make; without any, that of the settings.

    Raises:
        Refused: The settings are needed, were not given, and cannot be used.
    """
    numbers: dict[Path, set[int]] = {}
    for path, number in map(_split, named):
        numbers.setdefault(path, set()).add(number)
    paths = tuple(numbers) or (settings or read_settings()).folders
    if not paths:
        return Choice((samples_folder(),), own("sample articles"))
    names = (clean_line(path.name or os.fspath(path)) for path in paths)
    some = {path: frozenset(each) for path, each in numbers.items() if _ALL not in each}
    return Choice(paths, join(", ", names), some)


def as_named(path: Path, roots: Sequence[Path]) -> tuple[int, Path]:
    """A file of an index, which knows it by its whole path, as it is found in one of these folders.

    Which of them is said before it; that is one more than there are where none is.
    """
    for number, root in enumerate(roots):
        if path.is_relative_to(root.absolute()):
            return number, root / path.relative_to(root.absolute())
    return len(roots), path


def renamed(article: Article, roots: Sequence[Path]) -> Article:
    """An article of an index, with its path as it is found in one of these folders."""
    return replace(article, path=as_named(article.path, roots)[1])


def _split(name: str) -> tuple[Path, int]:
    """The file or folder that a name means, and the number of the article, if one is named."""
    before, _, number = name.rpartition("#")
    is_address = before and number.isascii() and number.isdigit() and not os.path.lexists(name)
    return (Path(before), int(number[:9])) if is_address else (Path(name), _ALL)


def read_settings() -> Settings:
    """The user's settings.

    Raises:
        Refused: They cannot be used.
    """
    try:
        return load_settings(settings_file())
    except ConfigError as error:
        raise Refused(error.reason, os.fspath(error.path)) from error
