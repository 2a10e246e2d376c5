"""Exports what you did (read, starred, tags, notes, corrections, saved searches), or imports it.

export prints it as one YAML file, to be read, kept, or taken to another machine. import adds such
a file to what is there: of everything the newer counts, and nothing is lost."""

import os
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from newsreader.commands import Refused, tell
from newsreader.commands.answer import Answer
from newsreader.library.state import NewerStateError, State, StateError, open_state
from newsreader.library.state.exporting import exported
from newsreader.library.state.importing import imported
from newsreader.paths import state_file
from newsreader.writing import write_file

_STANDARD = "-"


def add_arguments(parser: ArgumentParser) -> None:
    """Tell the parser what can be asked for."""
    parser.add_argument("what", choices=("export", "import"), help="what is to be done")
    parser.add_argument(
        "file",
        nargs="?",
        metavar="FILE",
        help="the YAML file; - for standard input or output, where export goes without any",
    )
    parser.add_argument(
        "--dry-run", action="store_true", help="import: only say what would be taken over"
    )


def run(options: Namespace) -> int:
    """Export or import the state; gives the status."""
    answer = Answer()
    if options.what == "export":
        if options.dry_run:
            raise Refused("--dry-run is for import")
        _export(options.file or _STANDARD, answer)
    elif options.file is None:
        raise Refused("import needs a FILE (see newsreader state --help)")
    else:
        _import(options.file, answer, options.dry_run)
    answer.found = True
    return answer.status


def _export(file: str, answer: Answer) -> None:
    """Write everything to a file, or to standard output."""
    with _opened(state_file()) as state:
        rows = state.rows
    if file == _STANDARD:
        answer.put(exported(rows, only_ascii=not answer.takes_all_letters))
        return
    text = "".join(exported(rows))
    try:
        _write(Path(file), text)
    except OSError as error:
        raise Refused(f"cannot be written: {error.strerror}", file) from error
    answer.put((f"{sum(map(len, rows.values()))} entries exported\n",))


def _write(path: Path, text: str) -> None:
    """Write a file; an earlier one stays until this one is on the disk as a whole."""
    if path.exists() and not path.is_file():  # a pipe, say
        path.write_text(text, encoding="utf-8")
    else:
        write_file(path, (text,), replaces=True)


def _import(file: str, answer: Answer, dry_run: bool) -> None:
    """Take over a file, all of it or nothing."""
    try:
        data = sys.stdin.buffer.read() if file == _STANDARD else Path(file).read_bytes()
        rows = imported(data.decode("utf-8-sig"))
    except OSError as error:
        raise Refused(f"cannot be read: {error.strerror}", file) from error
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise Refused(f"line {line}: this is not UTF-8", file) from error
    except StateError as error:
        raise Refused(str(error), file) from error
    with _opened(state_file(), to_change=not dry_run) as state:
        merged = state.merge(rows, for_good=not dry_run)
    would_be = "would be " if dry_run else ""
    answer.put((f"{merged.taken} entries {would_be}taken over, {merged.known} known already\n",))


@contextmanager
def _opened(file: Path, *, to_change: bool = False) -> Iterator[State]:
    """The state, which is closed behind. Raises Refused where the disk fails."""
    try:
        with closing(_open(file, to_change=to_change)) as state:
            yield state
    except StateError as error:
        raise Refused(str(error)) from error


def _open(file: Path, *, to_change: bool) -> State:
    """The state. One that is not there is not made unless it is to be changed."""
    if not file.exists() and not to_change:
        return State(None)
    try:
        opened = open_state(file)
    except NewerStateError as error:
        raise Refused(str(error)) from error
    if opened.problem and to_change:
        raise Refused(opened.problem)
    if opened.problem:
        tell(opened.problem)
    if opened.news:
        tell(opened.news, os.fspath(file))
    return opened.state
