"""The clipboard: which way a text goes there, exactly once.

On this machine a program of the system's takes it, where there is one. Over SSH that would be the
clipboard of the machine far away: there the terminal is told to take it (OSC 52).
"""

import os
import subprocess
import sys
from collections.abc import Mapping

from textual.app import App

from newsreader.clean import Clean
from newsreader.ui import wording

_PATIENCE = 2.0
"""For how many seconds a program of the system's may take a text."""

_BY_DISPLAY = (
    ("WAYLAND_DISPLAY", ("wl-copy",)),
    ("DISPLAY", ("xclip", "-selection", "clipboard", "-in")),
    ("DISPLAY", ("xsel", "--clipboard", "--input")),
)
"""What takes a text, and the variable that says that there is somewhere to take it to."""


def system_program(environment: Mapping[str, str], platform: str) -> tuple[str, ...]:
    """The program that takes a text from its standard input, with its arguments; or none."""
    if environment.get("SSH_CONNECTION") or environment.get("SSH_TTY"):
        return ()
    from shutil import which  # a slow import, which only copying needs

    programs: list[tuple[str, ...]] = [("pbcopy",)] if platform == "darwin" else []
    programs += [program for name, program in _BY_DISPLAY if environment.get(name)]
    return next((program for program in programs if which(program[0])), ())


def hand_to_system(text: str) -> str:
    """Hand a text to the system's clipboard; gives the program that took it, or nothing."""
    program = system_program(os.environ, sys.platform)
    if not program:
        return ""
    try:
        # Some of them stay behind to hold the text: nothing of the terminal is to be theirs.
        subprocess.run(
            program,
            input=text.encode(),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=_PATIENCE,
            check=True,
            start_new_session=True,
        )
    except (OSError, subprocess.SubprocessError):
        return ""
    return program[0]


class CopyingApp(App[None]):
    """An app that hands what is copied to the system, else to the terminal; never to both."""

    copied_to = ""
    """The program that took what was copied last; empty for the terminal."""

    def copy_to_clipboard(self, text: str) -> None:
        """Put a text on the clipboard."""
        self.copied_to = "" if self.is_headless else hand_to_system(text)
        if self.copied_to:
            self._clipboard = text
        else:
            super().copy_to_clipboard(text)


def copy_out(app: App[object], what: str, text: Clean) -> Clean:
    """Put a text on the clipboard; gives what is to be said of that."""
    app.copy_to_clipboard(text)
    return wording.copied(what, app.copied_to if isinstance(app, CopyingApp) else "")
