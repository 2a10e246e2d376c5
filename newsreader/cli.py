"""The command line: what was asked for, and who answers it.

Nothing is imported here that a command does not need: `--help` is there at once, and only opening
the reader loads the screen.
"""

import gc
import os
import sys
from collections.abc import Sequence
from importlib import import_module

from newsreader.commands import WRONG, Refused, tell

TYPE_CHECKING = False  # `typing` would cost a tenth of the time that --help takes
if TYPE_CHECKING:
    from pathlib import Path

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
    "doctor": "print what is wrong, here or with files, and what to do",
}
"""The commands, each a module of `newsreader.commands`, with what they do."""

NOTHING = 1
"""The status where there was nothing to show."""

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

    from newsreader.commands.parsing import Parser, reader_parser

    try:
        if name not in COMMANDS:
            options = reader_parser(COMMANDS).parse_intermixed_args(arguments)
            return _open_reader(options.paths, is_debug=options.debug, welcome=options.welcome)
        command = import_module(f"newsreader.commands.{name}")
        parser = Parser(f"newsreader {name}", command.__doc__ or "")
        command.add_arguments(parser)
        status: int = command.run(parser.parse_intermixed_args(arguments[1:]))
    except SystemExit as end:  # the parser's way to end: help was asked for, or needed
        return end.code if isinstance(end.code, int) else 0
    return status


def _open_reader(named: list[str], *, is_debug: bool = False, welcome: bool = False) -> int:
    """Open the reader on files and folders; gives the status its user leaves with."""
    from newsreader.commands.choice import choose, read_settings

    settings = read_settings()
    choice = choose(named)
    missing = choice.missing()
    for path in missing:
        tell("no such file or folder", os.fspath(path))
    if missing:
        return WRONG

    from newsreader.config import ConfigError
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
            tell("no articles there", ", ".join(map(str, choice.paths)))
            return NOTHING
        if not _has_terminal():
            raise Refused("the reader needs a terminal; to print articles: newsreader show PATH")
        from newsreader.ui.launch import run

        return run(desk, librarian, settings, choice.name, is_debug=is_debug, welcome=welcome)
    except ConfigError as error:
        raise Refused(error.reason, os.fspath(error.path)) from error
    finally:
        gc.enable()
        librarian.close()
        desk.close()


def _has_articles(paths: "tuple[Path, ...]") -> bool:
    """Whether there is any file in these files and folders that might be an article."""
    from newsreader.library.folders import find_files

    return next(find_files(paths), None) is not None


def _has_terminal() -> bool:
    """Whether there is a terminal that the reader can be drawn on."""
    streams = (sys.stdin, sys.stdout, sys.stderr)  # Textual draws on the last
    if any(stream is None or not stream.isatty() for stream in streams):
        return False
    return os.name != "posix" or os.environ.get("TERM", "") not in ("", "dumb", "unknown")


def _drop_output() -> None:
    """Let what is still to be written go nowhere, so that Python does not complain of it."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)
