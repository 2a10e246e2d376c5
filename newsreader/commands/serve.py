"""Opens the reader in a browser: serves the files and folders named on this machine.

It listens on this machine alone unless told otherwise. Whoever reaches the port can use the
reader as you do, without a password. Needs textual-serve: pip install 'newsreader[serve]'"""

import os
import shlex
import sys
from argparse import ArgumentParser, Namespace
from importlib.util import find_spec

from newsreader.commands import Refused
from newsreader.commands.choice import choose, read_settings
from newsreader.commands.sources import add_paths, whole_number

LOOPBACK = "localhost"
"""Where it listens: this machine alone."""

PORT = 8000
"""The port it listens on."""

MOST_PORT = 65535
"""The highest port there is."""

MISSING = "the reader in a browser needs textual-serve: pip install 'newsreader[serve]'"
"""What is said where that is not installed."""


def add_arguments(parser: ArgumentParser) -> None:
    """Tell the parser what can be asked for."""
    add_paths(parser)
    parser.add_argument(
        "--host",
        default=LOOPBACK,
        metavar="HOST",
        help=f"where to listen (default: {LOOPBACK}, which no other machine reaches)",
    )
    parser.add_argument(
        "--port",
        type=whole_number,
        default=PORT,
        metavar="N",
        help=f"the port (default: {PORT})",
    )
    parser.add_argument("--linear", action="store_true", help="plain lines, everything in words")


def run(options: Namespace) -> int:
    """Serve until it is stopped; gives the status."""
    if find_spec("textual_serve") is None:
        raise Refused(MISSING)
    if options.port > MOST_PORT:
        raise Refused(f"there is no port {options.port}: they end with {MOST_PORT}")
    read_settings()  # what is wrong with them is better said here than in a browser
    for path in choose(options.paths).missing():
        raise Refused("no such file or folder", os.fspath(path))

    from newsreader.commands.serving import ReaderServer

    try:
        ReaderServer(
            reader_command(options.paths, options.linear), options.host, options.port
        ).run()
    except OSError as error:
        reason = os.strerror(error.errno) if error.errno else str(error)
        place = f"{options.host}:{options.port}"
        raise Refused(f"cannot listen on {place}: {reason} (see --host, --port)") from error
    return 0


def reader_command(paths: list[str], linear: bool = False) -> str:
    """The command for a shell that opens the reader on files and folders."""
    flags = ["--linear"] if linear else []
    # As whole paths they cannot be taken for options, or for commands.
    return shlex.join([sys.executable, "-m", "newsreader", *flags, *map(os.path.abspath, paths)])
