"""A command's answer: results on standard output, problems on standard error."""

import os
import sys
from argparse import Namespace
from collections.abc import Iterable, Iterator, Sequence
from io import StringIO, TextIOWrapper
from shutil import get_terminal_size
from typing import TYPE_CHECKING, TextIO, TypeVar

from newsreader.commands import WRONG, tell

if TYPE_CHECKING:
    from newsreader.export.forms import Forms
    from newsreader.export.records import Record

Thing = TypeVar("Thing")
"""Whatever a command finds."""

_BOLD = ("\x1b[1;31m", "\x1b[0m")

FORMATS = ("plain", "json", "jsonl", "csv", "markdown")
"""How results can be printed that are not taken from single articles."""

MOST_NAMED = 10
"""How many files that cannot be read are named: the answer is not to be buried."""


class Answer:
    """What a command says, and the status that follows from it."""

    def __init__(self) -> None:
        # Whoever started us may have closed standard output; then nobody sees what is printed.
        self._output: TextIO = sys.stdout or StringIO()
        if isinstance(self._output, TextIOWrapper):
            self._output.reconfigure(errors="replace")  # a letter that a terminal lacks is no error
        self._is_wrong = False
        self._left_out = 0
        self.found = False
        """Whether there was anything to print. Whoever finds it sets it."""

    @property
    def status(self) -> int:
        """The status to end with."""
        if self._is_wrong:
            return WRONG
        return 0 if self.found else 1

    @property
    def has_colour(self) -> bool:
        """Whether results may be coloured: a terminal shows them, and nobody said no."""
        is_plain = os.environ.get("NO_COLOR") or os.environ.get("TERM", "") in ("", "dumb")
        return self._output.isatty() and not is_plain

    @property
    def emphasis(self) -> tuple[str, str]:
        """What stands before and behind what was found, where it may be coloured."""
        return _BOLD if self.has_colour else ("", "")

    @property
    def takes_all_letters(self) -> bool:
        """Whether results may be written in any letters, not in ASCII alone."""
        return (self._output.encoding or "").lower().startswith("utf")

    def fitting(self, width: int) -> int:
        """A width in cells, or the terminal's where that is less."""
        return min(width, get_terminal_size().columns) if self._output.isatty() else width

    def put(self, texts: Iterable[str]) -> None:
        """Print results, each as soon as it is there."""
        for text in texts:
            self._output.write(text)

    def put_things(
        self, things: Iterable[Thing], options: Namespace, forms: "Forms[Thing]"
    ) -> None:
        """Print what was found, in the form that the command line asks for."""
        from newsreader.export.forms import written

        self.put(
            written(
                options.format,
                self.noted(things),
                forms,
                title=options.title or "",
                only_ascii=not self.takes_all_letters,
                raw=options.raw,
            )
        )

    def noted(self, things: Iterable[Thing]) -> Iterator[Thing]:
        """The things found, noting that there are any."""
        for thing in things:
            self.found = True
            yield thing

    def put_records(self, form: str, records: "Iterable[Record]", columns: Sequence[str]) -> None:
        """Print records as "json", "jsonl" or "csv"; a table has the columns given."""
        from newsreader.export.tables import csv_lines, json_array, json_lines

        only_ascii = not self.takes_all_letters
        if form == "csv":
            self.put(csv_lines(columns, records))
        else:
            write = json_array if form == "json" else json_lines
            self.put(write(records, only_ascii=only_ascii))

    def leave_out(self, path: os.PathLike[str], reason: str) -> None:
        """Say which file cannot be read, and why; of very many only of the first."""
        self._left_out += 1
        if self._left_out <= MOST_NAMED:
            tell(reason, os.fspath(path))
        elif self._left_out == MOST_NAMED + 1:
            tell("more files are left out: newsreader doctor PATH names them all, and says why")

    def refuse(self, path: os.PathLike[str], reason: str) -> None:
        """Say what was asked for wrongly; the rest is answered all the same."""
        self._is_wrong = True
        tell(reason, os.fspath(path))
