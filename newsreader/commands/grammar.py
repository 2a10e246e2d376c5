"""What can be written on the command line, as data: completion and the manual are made of it.

It is read off the parsers that parse the command line, so it cannot say anything else than they do.
"""

from argparse import Action, ArgumentParser
from collections.abc import Sequence
from dataclasses import dataclass
from importlib import import_module

from newsreader.commands import COMMANDS
from newsreader.commands.parsing import command_parser, reader_parser

_PATHS = frozenset({"PATH", "FILE"})


@dataclass(frozen=True, slots=True)
class Argument:
    """An option, or something else that is given to a command."""

    names: tuple[str, ...]
    """How an option is written; empty for what has no name."""
    value: str
    """What its value is called; empty for an option that has none."""
    choices: tuple[str, ...]
    """The values there are; empty where any will do."""
    help: str
    """What it does."""
    count: str
    """How many are taken of what has no name: "", "?", "*" or "+"."""

    @property
    def is_path(self) -> bool:
        """Whether its value is a file or folder."""
        return self.value in _PATHS


@dataclass(frozen=True, slots=True)
class Grammar:
    """A command, and what can be given to it."""

    name: str
    """Its name; empty for the reader itself."""
    what: str
    """What it does, in a few words."""
    about: str
    """What it does, in full."""
    options: tuple[Argument, ...]
    """Its options."""
    positions: tuple[Argument, ...]
    """What it takes besides, in order."""


def grammars() -> tuple[Grammar, ...]:
    """The reader itself, then all commands."""
    commands = (
        _grammar(name, what, command_parser(name, import_module(f"newsreader.commands.{name}")))
        for name, what in COMMANDS.items()
    )
    return (_grammar("", "read news that is kept as files", reader_parser()), *commands)


def _grammar(name: str, what: str, parser: ArgumentParser) -> Grammar:
    arguments = [_argument(action) for action in parser._actions]  # argparse says it nowhere else
    return Grammar(
        name,
        what,
        parser.description or "",
        tuple(each for each in arguments if each.names),
        tuple(each for each in arguments if not each.names),
    )


def _argument(action: Action) -> Argument:
    choices = tuple(map(str, action.choices or ()))
    metavar = action.metavar if isinstance(action.metavar, str) else ""
    has_value = action.nargs != 0
    return Argument(
        tuple(action.option_strings),
        (metavar or action.dest.upper()) if has_value else "",
        choices,
        (action.help or "").replace("%%", "%"),
        action.nargs if isinstance(action.nargs, str) else "",
    )


def written(names: Sequence[str]) -> str:
    """Names as a shell's word list takes them: with spaces between."""
    return " ".join(names)
