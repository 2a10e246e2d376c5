"""Prints what is wrong and what to do about it, a line each: here, and with the files and folders.

Looked at are Python and SQLite, terminal, settings, folders, index, marks, what can be installed
besides, and every file. Ends with 0 where all is well, with 1 where something is wrong."""

import locale
import os
import platform
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterable, Iterator, Sequence
from shutil import get_terminal_size

from newsreader import __version__
from newsreader.commands import Refused
from newsreader.commands.answer import Answer
from newsreader.commands.choice import choose
from newsreader.commands.config import faults_of
from newsreader.commands.indexed import progress_line
from newsreader.commands.sources import add_form, add_paths
from newsreader.config import examine
from newsreader.export.records import Record
from newsreader.library.checkup import (
    Finding,
    Level,
    check_extras,
    check_index,
    check_reports,
    check_sqlite,
    check_state,
    fine,
    hint,
    wrong,
)
from newsreader.library.folders import Problem
from newsreader.library.index.build import build_index
from newsreader.library.index.errors import IndexTroubleError
from newsreader.library.index.file import index_file
from newsreader.library.index.opened import Index
from newsreader.library.index.overview import problems
from newsreader.library.remedies import bare, remedy
from newsreader.paths import cache_folder, log_folder, settings_file, state_file

_COLUMNS = ("level", "about", "says", "remedy")


def add_arguments(parser: ArgumentParser) -> None:
    """Tell the parser what can be asked for."""
    add_paths(parser)
    add_form(parser)


def run(options: Namespace) -> int:
    """Print what was found; gives the status."""
    answer = Answer()
    answer.found = True  # that all is well until something is found that is not

    def noted() -> Iterator[Finding]:
        for finding in _findings(options.paths):
            answer.found = answer.found and finding.level is not Level.WRONG
            yield finding

    if options.format == "plain":
        answer.put(map(_plain, noted()))
    elif options.format == "markdown":
        answer.put(_markdown(noted()))
    else:
        answer.put_records(options.format, map(_record, noted()), _COLUMNS)
    return answer.status


def _findings(named: Sequence[str]) -> Iterator[Finding]:
    """Everything that was looked at, the program first, the files last."""
    yield fine("newsreader", f"{__version__}, Python {platform.python_version()}")
    yield check_sqlite()
    yield _check_terminal()
    yield _check_letters()
    yield from check_extras()
    yield from _check_settings()
    yield from check_state(state_file())
    yield from check_reports(log_folder())
    yield from _check_library(named)


def _check_terminal() -> Finding:
    """Whether the reader can be drawn on the terminal."""
    kind = os.environ.get("TERM", "")
    if kind in ("", "dumb", "unknown"):
        return wrong(
            "terminal",
            f"TERM is {kind or 'not set'}: the reader cannot be drawn on it",
            "Use another terminal, or set TERM to its name (xterm-256color fits most).",
        )
    columns, rows = get_terminal_size()
    return fine("terminal", f"{kind}, {columns} columns, {rows} rows")


def _check_letters() -> Finding:
    """Whether all letters can be printed."""
    encoding = (sys.stdout.encoding if sys.stdout is not None else "") or locale.getencoding()
    if encoding.lower().replace("-", "") == "utf8":
        return fine("letters", encoding)
    return hint(
        "letters",
        f"{encoding}: letters that it lacks are printed as question marks",
        "Set LANG to a locale with UTF-8 (C.UTF-8 is nearly everywhere).",
    )


def _check_settings() -> Iterator[Finding]:
    """Whether the settings can be used, and the folders in them are there."""
    file = settings_file()
    examined = examine(file)
    faults = faults_of(examined)
    for fault in faults:
        yield wrong("settings", f"{file}: {fault}", "Put it right: newsreader config --edit")
    if not faults:
        yield fine("settings", str(file) if file.exists() else f"none; they would be in {file}")
    for folder in examined.settings.folders:
        if not folder.exists():
            yield wrong(
                str(folder),
                "a folder of your settings is not there",
                "Bring it back, or remove it.",
            )


def _check_library(named: Sequence[str]) -> Iterator[Finding]:
    """Whether the index can be used, and which files cannot be read."""
    try:
        choice = choose(named)
    except Refused:  # which was said of the settings
        return
    missing = choice.missing()
    for path in missing if named else ():
        yield wrong(str(path), "no such file or folder", "Look how it is written.")
    present = [path for path in choice.paths if path not in missing]
    if not present:
        return
    file = index_file(cache_folder(), present)
    yield check_index(file)
    show, clear = progress_line()
    try:
        built = build_index(file, present, on_progress=show)
        with Index(file) as index:
            unread = problems(index)
    except IndexTroubleError as error:
        yield wrong(
            "index",
            f"{error.path}: {error.reason}",
            "Wait for other newsreaders, make room on the disk, or let yourself write there.",
        )
        return
    finally:
        clear()
    yield from map(_of_file, (*built.problems, *unread))
    sound = built.files - len(unread)
    yield fine("files", f"{sound:,} of {built.files:,} can be read")


def _of_file(problem: Problem) -> Finding:
    """What is to be said of a file that cannot be read, or was left out."""
    return wrong(str(problem.path), bare(problem.reason), remedy(problem.reason))


def _plain(finding: Finding) -> str:
    """A finding as a line."""
    advice = f" -> {finding.remedy}" if finding.remedy else ""
    return f"{finding.level:<5}  {finding.about}: {finding.says}{advice}\n"


def _markdown(findings: Iterable[Finding]) -> Iterator[str]:
    """The findings as a list, what is to be done in its own row."""
    for finding in findings:
        yield f"- **{finding.level}** {finding.about}: {finding.says}\n"
        if finding.remedy:
            yield f"  - {finding.remedy}\n"


def _record(finding: Finding) -> Record:
    """A finding as a record."""
    return {
        "level": finding.level.value,
        "about": finding.about,
        "says": finding.says,
        "remedy": finding.remedy or None,
    }
