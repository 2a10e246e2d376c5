"""Having the settings changed in the user's editor, which has the terminal meanwhile.

The command `newsreader config` does it, as it does it from a shell.
"""

import subprocess
import sys
from contextlib import AbstractContextManager

from textual.app import App, SuspendNotSupported

from newsreader.clean import Clean, clean_line, join, own
from newsreader.paths import settings_file


def edit_settings(app: App[None], spared: AbstractContextManager[None]) -> Clean:
    """Open the settings in the editor; gives what is to be said once that is done.

    Within `spared`, keys that end a program do not end this one.
    """
    try:
        with app.suspend(), spared:
            edited = _config("--edit", stdout=None)
    except SuspendNotSupported:
        return own("No editor can be opened here: newsreader config --edit does it in a terminal.")
    if edited.returncode not in (0, 1):  # which say whether the settings are right
        said = edited.stderr.strip().rpartition("\n")[2]
        return clean_line(said) or own("The editor was broken off.")
    checked = _config("--check", stdout=subprocess.PIPE)
    if checked.returncode:
        fault = checked.stdout.partition("\n")[0].removeprefix(f"{settings_file()}: ")
        return join(" ", (own("Settings:"), clean_line(fault)))
    return own("Settings are all right; they count from the next start.")


def _config(option: str, stdout: int | None) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-m", "newsreader", "config", option]
    return subprocess.run(command, stdout=stdout, stderr=subprocess.PIPE, text=True, check=False)
