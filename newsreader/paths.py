"""Where files are kept: settings, the reader's own data, caches, and the sample articles.

Each place is the one its system has for it. `NEWSREADER_CONFIG`, `NEWSREADER_DATA` and
`NEWSREADER_CACHE` put them elsewhere. Nothing is made here: whoever writes makes the folder.
"""

import os
from pathlib import Path

APP = "newsreader"
"""The name of the program's folders."""


def config_folder() -> Path:
    """Where the settings are, which people write."""
    return _named("NEWSREADER_CONFIG") or _system("config")


def data_folder() -> Path:
    """Where the reader's own data is, which is precious: what was read, starred, where."""
    return _named("NEWSREADER_DATA") or _system("data")


def cache_folder() -> Path:
    """Where that is kept which can be made again from the articles."""
    return _named("NEWSREADER_CACHE") or _system("cache")


def log_folder() -> Path:
    """Where logs are written: beside the data where that has been put elsewhere."""
    data = _named("NEWSREADER_DATA")
    return data / "log" if data is not None else _system("log")


def settings_file() -> Path:
    """The file of the settings, whether there is one or not."""
    return config_folder() / "settings.yaml"


def state_file() -> Path:
    """The file of the reader's state, whether there is one or not."""
    return data_folder() / "state.db"


def samples_folder() -> Path:
    """The sample articles: in the installed package, else beside it in a work tree."""
    package = Path(__file__).parent
    installed = package / "samples"
    return installed if installed.is_dir() else package.parent / "articles"


def _named(variable: str) -> Path | None:
    """The folder that an environment variable names."""
    value = os.environ.get(variable)
    return Path(value).expanduser() if value else None


def _system(kind: str) -> Path:
    """The folder that the system has for a kind of files."""
    from platformdirs import PlatformDirs

    folders = PlatformDirs(APP, appauthor=False)
    known = {
        "config": folders.user_config_path,
        "data": folders.user_data_path,
        "cache": folders.user_cache_path,
        "log": folders.user_log_path,
    }
    return known[kind]
