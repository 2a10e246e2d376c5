"""The clipboard: which way a text goes there, exactly once.

On this machine a program of the system's takes it, where there is one. Over SSH that would be the
clipboard of the machine far away: there the terminal is told to take it (OSC 52). Within tmux that
is tmux, which as it comes takes nothing from what runs in it, but from its own command.
"""

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from textual.app import App

from newsreader.clean import Clean
from newsreader.ui import wording

if TYPE_CHECKING:
    from newsreader.ui.copies import Copy

_PATIENCE = 2.0
"""For how many seconds a program of the system's may take a text."""

_BY_DISPLAY = (
    ("WAYLAND_DISPLAY", ("wl-copy",)),
    ("DISPLAY", ("xclip", "-selection", "clipboard", "-in")),
    ("DISPLAY", ("xsel", "--clipboard", "--input")),
)
"""What takes a text, and the variable that says that there is somewhere to take it to."""


_TMUX = ("tmux", "load-buffer", "-w", "-")
"""Has tmux take a text, and hand it on to the terminal that it is in itself."""


def programs_for(environment: Mapping[str, str], platform: str) -> tuple[tuple[str, ...], ...]:
    """The programs that take a text from their standard input, with arguments, the best first."""
    from shutil import which  # a slow import, which only copying needs

    programs: list[tuple[str, ...]] = []
    if not (environment.get("SSH_CONNECTION") or environment.get("SSH_TTY")):
        programs += [("pbcopy",)] if platform == "darwin" else []
        programs += [program for name, program in _BY_DISPLAY if environment.get(name)]
    programs += [_TMUX] if environment.get("TMUX") else []
    return tuple(program for program in programs if which(program[0]))


def hand_to_program(text: str) -> str:
    """Hand a text to a program that takes it to a clipboard; gives its name, or nothing."""
    programs = programs_for(os.environ, sys.platform)
    return next((program[0] for program in programs if _takes(program, text)), "")


def _takes(program: Sequence[str], text: str) -> bool:
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
        return False
    return True


class CopyingApp(App[None]):
    """An app that hands what is copied to the system, else to the terminal; never to both."""

    copied_to = ""
    """The program that took what was copied last; empty for the terminal."""

    def copy_to_clipboard(self, text: str) -> None:
        """Put a text on the clipboard."""
        self.copied_to = "" if self.is_headless else hand_to_program(text)
        if self.copied_to:
            self._clipboard = text
        else:
            super().copy_to_clipboard(text)


def copy_out(app: App[object], copy: "Copy", with_source: bool) -> Clean:
    """Put something on the clipboard, with its source or without; gives what is said of that."""
    app.copy_to_clipboard(copy.taken(with_source=with_source))
    what = f"{copy.name.lower()}{', with source' if with_source and copy.source else ''}"
    what += f" ({copy.lacks})" if copy.lacks else ""
    return wording.copied(what, app.copied_to if isinstance(app, CopyingApp) else "")
