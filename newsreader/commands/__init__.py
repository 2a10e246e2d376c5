"""The commands that print: each module has `add_arguments(parser)` and `run(options) -> int`.

A command's module docstring is what its help says. Statuses are those of `newsreader.cli.main`.
"""

import sys

COMMANDS = {
    "show": "print articles, well set",
    "quotes": "print who says what",
    "photos": "print what the pictures show, and whose they are",
    "find": "print where words or a phrase stand",
    "export": "print articles for other programs",
    "search": "print which articles of the library have what is asked for",
    "notes": "print your notes and highlights",
    "stories": "print which stories stand in several places",
    "library": "print what is in the library",
    "index": "read folders into the index of the library",
    "config": "print, check or edit your settings",
    "state": "export or import what you did: read, starred, tags, notes",
    "serve": "open the reader in a browser",
    "completion": "print what completes commands and options in your shell",
    "man": "print the manual page",
    "doctor": "print what is wrong, here or with files, and what to do",
}
"""The commands, each a module of this folder, with what they do."""

WRONG = 2
"""The status for what was asked for wrongly, or cannot be done."""


class Refused(Exception):
    """What was asked for cannot be done; the message says why in plain words."""

    def __init__(self, reason: str, path: str = "") -> None:
        """Remember why, and which file or folder it is about."""
        super().__init__(reason, path)
        self.reason = reason
        """A sentence without the path."""
        self.path = path
        """The file or folder; empty where it is about none."""


def tell(reason: str, path: str = "") -> None:
    """Say on standard error what is wrong, and with which file: one line."""
    from newsreader.clean import clean_line

    place = f"{clean_line(path)}: " if path else ""
    print(f"newsreader: {place}{clean_line(reason)}", file=sys.stderr)
