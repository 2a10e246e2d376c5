"""Parsing of the command line, for everything but a row of paths."""

import os
from argparse import ArgumentParser, RawDescriptionHelpFormatter

from newsreader import __version__
from newsreader.commands import COMMANDS, WRONG, tell

TYPE_CHECKING = False  # `typing` would cost a tenth of the time that --help takes
if TYPE_CHECKING:
    from types import ModuleType
    from typing import NoReturn

_DESCRIPTION = """\
A reader for news kept as files. Opens the articles in the files and folders named; without any,
those in the folders of your settings, else the sample articles that come with it."""

_EPILOG = """\
commands:
{commands}

"newsreader COMMAND --help" says more of a command. To open a file that is called like one, name
its folder too: newsreader ./show"""


class _HelpFormatter(RawDescriptionHelpFormatter):
    """Help as wide as the terminal, asked for without the modules that argparse would load."""

    def __init__(self, prog: str) -> None:
        try:
            columns = os.get_terminal_size().columns
        except OSError:
            columns = 0
        super().__init__(prog, width=min(100, columns or 80) - 2)

    def _fill_text(self, text: str, width: int, indent: str) -> str:
        """Paragraphs set for the width; lists, which are indented, as they are."""
        import textwrap

        blocks = text.split("\n\n")
        return "\n\n".join(
            block if "\n " in block else textwrap.fill(block, width) for block in blocks
        )


class Parser(ArgumentParser):
    """A parser that says in one line what is wrong."""

    def __init__(self, prog: str, description: str, usage: str = "", epilog: str = "") -> None:
        super().__init__(
            prog,
            usage or None,
            description,
            epilog,
            formatter_class=_HelpFormatter,
            allow_abbrev=False,
        )

    def error(self, message: str) -> "NoReturn":
        """Say what is wrong and where help is; end with 2."""
        tell(f"{message} (see {self.prog} --help)")
        self.exit(WRONG)


def command_parser(name: str, command: "ModuleType") -> Parser:
    """The parser for a command, which its module fills."""
    parser = Parser(f"newsreader {name}", command.__doc__ or "")
    command.add_arguments(parser)
    return parser


def reader_parser() -> Parser:
    """The parser for everything that is no command; its help lists the commands."""
    width = max(map(len, COMMANDS))
    listed = "\n".join(f"  {name:{width}}  {what}" for name, what in COMMANDS.items())
    parser = Parser(
        "newsreader",
        _DESCRIPTION,
        usage="newsreader [--linear] [--plain] [--welcome] [--debug] [PATH ...]\n"
        "       newsreader COMMAND ...",
        epilog=_EPILOG.format(commands=listed),
    )
    parser.add_argument("paths", nargs="*", metavar="PATH", help="a file or folder to open")
    parser.add_argument(
        "--linear",
        action="store_true",
        help="plain lines, one read at a time, for a screen reader or a braille line",
    )
    parser.add_argument(
        "--plain", action="store_true", help="no colours, no pictures, nothing that moves"
    )
    parser.add_argument("--welcome", action="store_true", help="show the first steps again")
    parser.add_argument(
        "--debug", action="store_true", help="keep a detailed log, and say in the end where it is"
    )
    parser.add_argument("--version", action="version", version=f"newsreader {__version__}")
    return parser
