"""Examples in documents: commands with what they print, as in a terminal."""

import re
import shlex
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

_BLOCK = re.compile(r"^```console\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_COMMAND = re.compile(r"^\$ newsreader +(.*)\n", re.MULTILINE)
_LEFT_OUT = re.compile(r"^\.\.\.\n", re.MULTILINE)


class Example(NamedTuple):
    """A command and what it prints."""

    command: str
    """What stands behind the program's name."""
    printed: str
    """What it prints on standard output; lines of three dots stand for lines left out."""

    @property
    def arguments(self) -> list[str]:
        """The command's words."""
        return shlex.split(self.command)

    def prints(self, output: str) -> bool:
        """Whether this is what it prints."""
        lines = r"(?:.*\n)*?".join(map(re.escape, _LEFT_OUT.split(self.printed)))
        return re.fullmatch(lines, output) is not None


def examples(document: Path) -> Iterator[Example]:
    """The examples of a document, in their order."""
    for block in _BLOCK.findall(document.read_text(encoding="utf-8")):
        _, *parts = _COMMAND.split(block)
        yield from map(Example, parts[::2], parts[1::2])
