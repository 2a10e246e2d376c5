"""Which files and folders are meant: those that were named, those of the settings, the samples."""

import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from newsreader.clean import Clean, clean_line, join, own
from newsreader.commands import Refused
from newsreader.config import ConfigError, Settings, load_settings
from newsreader.paths import samples_folder, settings_file


@dataclass(frozen=True, slots=True)
class Choice:
    """The files and folders to read."""

    paths: tuple[Path, ...]
    """Those that were named, those of the settings, or the samples."""
    name: Clean
    """What to call them on a screen."""

    def missing(self) -> tuple[Path, ...]:
        """The paths that do not exist."""
        return tuple(path for path in self.paths if not os.path.lexists(path))


def choose(named: Sequence[str]) -> Choice:
    """The choice that the paths on a command line make.

    Raises:
        Refused: The settings are needed and cannot be used.
    """
    paths = tuple(map(Path, named)) or read_settings().folders
    if not paths:
        return Choice((samples_folder(),), own("sample articles"))
    names = (clean_line(path.name or os.fspath(path)) for path in paths)
    return Choice(paths, join(", ", names))


def read_settings() -> Settings:
    """The user's settings.

    Raises:
        Refused: They cannot be used.
    """
    try:
        return load_settings(settings_file())
    except ConfigError as error:
        raise Refused(error.reason, os.fspath(error.path)) from error
