"""The command line: what was asked for, and who answers it.

Nothing is imported here that a command does not need: `--help` is there at once, and only opening
the reader loads the screen.
"""

import gc
import os
import sys
from collections.abc import Sequence
from importlib import import_module

from newsreader.commands import COMMANDS, WRONG, Refused, tell

TYPE_CHECKING = False  # `typing` would cost a tenth of the time that --help takes
if TYPE_CHECKING:
    from pathlib import Path

NOTHING = 1
"""The status where there was nothing to show."""

WEB_DRIVER = "textual.drivers.web_driver:WebDriver"
"""What the reader is drawn with where `newsreader serve` runs it."""

INTERRUPTED = 130
"""The status of a program stopped with ctrl+c."""


def main(argv: Sequence[str] | None = None) -> int:
    """Do what the arguments ask for; gives the status to end with.

    0: something was found or shown; 1: there was nothing; 2: it was asked for wrongly, or cannot
    be done; 70: ended by a fault of the program's own; 128 and its number: ended by a signal.
    """
    try:
        status = _dispatch(list(sys.argv[1:] if argv is None else argv))
        if sys.stdout is not None:
            sys.stdout.flush()
    except Refused as refused:
        tell(refused.reason, refused.path)
        return WRONG
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:  # whoever was reading has read enough
        _drop_output()
        return 0
    except OSError as error:
        _drop_output()
        tell(f"cannot go on: {error.strerror or error}")
        return WRONG
    except Exception as error:
        return _own_up(error)
    return status


def _own_up(error: Exception) -> int:
    """Leave a report of a fault of our own, and say so; gives the status."""
    from newsreader.crash import FAULT, leave_report

    tell(leave_report(error))
    return FAULT


def _dispatch(arguments: list[str]) -> int:
    """Run the command that the first argument names, else open the reader."""
    name = arguments[0] if arguments else ""
    if name not in COMMANDS and not any(argument.startswith("-") for argument in arguments):
        return _open_reader(arguments)  # nothing but paths: there is nothing to be parsed

    from newsreader.commands.parsing import command_parser, reader_parser

    try:
        if name not in COMMANDS:
            options = reader_parser().parse_intermixed_args(arguments)
            return _open_reader(
                options.paths,
                is_debug=options.debug,
                welcome=options.welcome,
                linear=options.linear,
                plain=options.plain,
            )
        command = import_module(f"newsreader.commands.{name}")
        status: int = command.run(
            command_parser(name, command).parse_intermixed_args(arguments[1:])
        )
    except SystemExit as end:  # the parser's way to end: help was asked for, or needed
        return end.code if isinstance(end.code, int) else 0
    return status


def _open_reader(
    named: list[str],
    *,
    is_debug: bool = False,
    welcome: bool = False,
    linear: bool = False,
    plain: bool = False,
) -> int:
    """Open the reader on files and folders; gives the status its user leaves with.

    With `linear` it shows plain lines, and with `plain` no colours, whatever the settings say.
    """
    from dataclasses import replace

    from newsreader.commands.choice import choose
    from newsreader.config import examine
    from newsreader.paths import settings_file

    examined = examine(settings_file())
    settings = examined.settings
    if linear:
        settings = replace(settings, linear=True)
    if _is_in_browser() and settings.pictures != "off":
        settings = replace(settings, pictures="blocks")  # whatever the server's terminal can do
    if plain:
        os.environ["NO_COLOR"] = "1"
        settings = replace(settings, pictures="off", motion="none")
    elif not os.environ.get("NO_COLOR"):
        os.environ.pop("NO_COLOR", None)  # Textual takes an empty one for a wish
    choice = choose(named, settings)
    missing = choice.missing()
    for path in missing:
        tell("no such file or folder", os.fspath(path))
    if missing:
        return WRONG

    from newsreader.library.desk import Desk
    from newsreader.library.librarian import Librarian
    from newsreader.paths import cache_folder

    desk = Desk()
    librarian = Librarian(cache_folder(), choice.paths)
    # What start-up makes stays: to look for garbage in it would only hold up the first frame.
    # The screen begins to collect when that has been drawn.
    gc.disable()
    try:
        if not librarian.is_known and not _has_articles(choice.paths):
            return NOTHING
        if not _has_terminal():
            raise Refused("the reader needs a terminal; to print articles: newsreader show PATH")
        from newsreader.ui.launch import run

        return run(
            desk,
            librarian,
            settings,
            choice.name,
            is_debug=is_debug,
            welcome=welcome,
            faults=examined.faults,
        )
    finally:
        gc.enable()
        librarian.close()
        desk.close()


def _has_articles(paths: "tuple[Path, ...]") -> bool:
    """Whether there is any file in these files and folders that might be an article.

    Where there is none, it is told, and why.
    """
    from newsreader.library.folders import Problem, find_files

    left_out: list[Problem] = []
    if next(find_files(paths, left_out.append), None) is not None:
        return True
    for problem in left_out:
        tell(problem.reason, os.fspath(problem.path))
    tell("no articles there", ", ".join(map(str, paths)))
    return False


def _has_terminal() -> bool:
    """Whether there is a terminal that the reader can be drawn on, or a browser."""
    if _is_in_browser():
        return True
    streams = (sys.stdin, sys.stdout, sys.stderr)  # Textual draws on the last
    if any(stream is None or not stream.isatty() for stream in streams):
        return False
    return os.name != "posix" or os.environ.get("TERM", "") not in ("", "dumb", "unknown")


def _is_in_browser() -> bool:
    """Whether the reader is drawn in a browser."""
    return os.environ.get("TEXTUAL_DRIVER") == WEB_DRIVER


def _drop_output() -> None:
    """Let what is still to be written go nowhere, so that Python does not complain of it."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)
