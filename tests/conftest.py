"""What holds for every test: nothing of the user's is read or written, and nothing moves."""

import gc
import os
import shutil
import tempfile
from pathlib import Path

import pytest

_MEMORY = Path("/dev/shm")
_ROOM = 1 << 30

if (
    "TMPDIR" not in os.environ
    and os.access(_MEMORY, os.W_OK)
    and shutil.disk_usage(_MEMORY).free > _ROOM
):
    # Hundreds of small indexes and states are made and synced: in memory that takes half the time.
    os.environ["TMPDIR"] = tempfile.tempdir = str(_MEMORY)

# Textual reads these when it is imported, so they are set before any test module is.
os.environ["TEXTUAL_ANIMATIONS"] = "none"
os.environ["TEXTUAL_COLOR_SYSTEM"] = "truecolor"
for _name in ("NO_COLOR", "TEXTUAL_THEME", "TEXTUAL_LOG", "TEXTUAL_DRIVER", "TEXTUAL_SPEEDUPS"):
    os.environ.pop(_name, None)

# Nothing here lives long: looking for what is no longer needed that often is a twentieth of it all.
gc.set_threshold(100_000, 50, 50)


@pytest.fixture(autouse=True)
def own_folders(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder below which settings, data, caches and logs of a test are: a new one each."""
    home = tmp_path_factory.mktemp("home")
    for variable, name in (
        ("NEWSREADER_CONFIG", "config"),
        ("NEWSREADER_DATA", "data"),
        ("NEWSREADER_CACHE", "cache"),
        ("XDG_CONFIG_HOME", "xdg-config"),
        ("XDG_DATA_HOME", "xdg-data"),
        ("XDG_CACHE_HOME", "xdg-cache"),
        ("XDG_STATE_HOME", "xdg-state"),
        ("HOME", "home"),
    ):
        monkeypatch.setenv(variable, str(home / name))
    return home
