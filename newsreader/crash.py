"""What is left behind by a fault of the program's own: a report, one line that says so, a status.

A report is meant to be sent to whoever can mend the fault. So there is nothing in it that an
article said: no values, and not what an exception says either, for that may quote what was read.
"""

import os
import platform
import sys
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

FAULT = 70
"""The status of a program that a fault of its own has ended (EX_SOFTWARE of sysexits.h)."""

MOST_FRAMES = 60
"""How many places of a traceback a report has: the last ones."""

MOST_CAUSES = 10
"""How many exceptions a report goes back, from each to the one that it came of."""

_DEPENDENCIES = ("textual", "rich", "PyYAML", "pillow", "textual-image", "warcio", "watchfiles")


class ScreenFault(Exception):
    """The screen has been ended by a fault; the cause of this is the exception it was."""


def leave_report(error: BaseException) -> str:
    """Write a report of an exception; gives what is to be said of it, in one line."""
    from newsreader.paths import log_folder

    name = type(next(_causes(error), error)).__name__
    try:
        path = _write(log_folder(), report(error))
    except (OSError, RuntimeError) as trouble:  # RuntimeError: there is no home folder
        reason = getattr(trouble, "strerror", None) or type(trouble).__name__
        return f"ended by a fault of its own ({name}); no report of it could be written: {reason}"
    return (
        f"ended by a fault of its own ({name}); what you marked is kept."
        f" A report, with nothing of your articles in it, is in {path}"
    )


def report(error: BaseException) -> str:
    """What is to be known of an exception: versions, system, and where it came from."""
    lines = [f"newsreader ended by a fault, {datetime.now().astimezone():%Y-%m-%d %H:%M:%S %z}"]
    lines += ["", *versions(), "", *traceback_lines(error)]
    return "\n".join(lines) + "\n"


def versions() -> Iterator[str]:
    """The versions of the program and of what it stands on, and the system: a line each."""
    import sqlite3
    from importlib.metadata import PackageNotFoundError, version

    from newsreader import __version__

    yield f"newsreader {__version__}"
    yield f"Python {platform.python_version()} ({platform.python_implementation()})"
    yield f"SQLite {sqlite3.sqlite_version}"
    for name in _DEPENDENCIES:
        try:
            yield f"{name} {version(name)}"
        except PackageNotFoundError:
            yield f"{name}: not installed"
    yield f"{platform.system()} {platform.release()} ({platform.machine()})"
    encoding = sys.stdout.encoding if sys.stdout is not None else "no output"
    yield f"TERM={os.environ.get('TERM', '')}, {encoding}"


def traceback_lines(error: BaseException) -> Iterator[str]:
    """Where an exception came from, and those that it came of: places in programs, no values."""
    import linecache
    from traceback import walk_tb

    for number, cause in enumerate(_causes(error)):
        if number:
            yield "which came of:"
        yield f"{type(cause).__module__}.{type(cause).__qualname__}"
        for frame, line in list(walk_tb(cause.__traceback__))[-MOST_FRAMES:]:
            code = frame.f_code
            source = linecache.getline(code.co_filename, line).strip()
            yield f"  {_short(code.co_filename)}:{line} in {code.co_name}: {source}"


def _causes(error: BaseException) -> Iterator[BaseException]:
    """The exception and what it came of, one after the other; our own wrapping is left out."""
    at: BaseException | None = error
    for _ in range(MOST_CAUSES):
        if at is None:
            return
        if not isinstance(at, ScreenFault) or at.__cause__ is None:
            yield at
        # What failed in one of Textual's workers is not the cause of what says so, but in it.
        inner = getattr(at, "error", None)
        at = inner if isinstance(inner, BaseException) else at.__cause__ or at.__context__


def _short(file: str) -> str:
    """A file without the folders before its package: they may name who runs the program."""
    parts = Path(file).parts
    for folder in ("site-packages", "dist-packages", f"python3.{sys.version_info.minor}"):
        if folder in parts:
            return "/".join(parts[parts.index(folder) + 1 :])
    package = Path(__file__).parent
    within = Path(file)
    if package in within.parents:
        return within.relative_to(package.parent).as_posix()
    return parts[-1]


def _write(folder: Path, text: str) -> Path:
    """Write a report under a name of its own, with its moment in it. Raises OSError."""
    folder.mkdir(parents=True, exist_ok=True)
    name, number = f"crash-{datetime.now():%Y-%m-%d-%H%M%S}", 1
    path = folder / f"{name}.txt"
    while path.exists():
        number += 1
        path = folder / f"{name}-{number}.txt"
    path.write_text(text, "utf-8", "replace")
    return path
