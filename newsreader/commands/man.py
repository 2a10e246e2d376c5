"""Prints the manual page, made from the same tables as the help: newsreader man | man -l -"""

import re
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator

from newsreader import __version__
from newsreader.commands.grammar import Argument, Grammar, grammars

_STATUSES = (
    ("0", "Something was found or shown."),
    ("1", "There was nothing."),
    ("2", "It was asked for wrongly, or cannot be done; standard error says what and why."),
    ("70", "A fault of the program's own; a report is left, and said where."),
    ("128 and more", "Ended by a signal: 128 and its number."),
)
_VARIABLES = (
    ("NO_COLOR", "Not empty: no colours, neither printed nor in the reader."),
    ("TERM", "With dumb nothing is coloured, and the reader says that it needs a terminal."),
    ("NEWSREADER_CONFIG", "The folder of the settings, in place of the system's own."),
    ("NEWSREADER_DATA", "The folder of what is read, starred and noted."),
    ("NEWSREADER_CACHE", "The folder of the index, which may be deleted at any time."),
    ("VISUAL, EDITOR", "What newsreader config --edit opens the settings in."),
)
_OPTION = re.compile(r"(?<![\w\\-])(--?[a-z][a-z-]*)")


def add_arguments(parser: ArgumentParser) -> None:
    """Tell the parser what can be asked for: nothing."""


def run(options: Namespace) -> int:
    """Print the page; gives the status."""
    sys.stdout.writelines(f"{line}\n" for line in page(grammars()))
    return 0


def page(all_of_it: tuple[Grammar, ...]) -> Iterator[str]:
    """The page as roff, line by line."""
    reader, *commands = all_of_it
    yield f'.TH NEWSREADER 1 "" "newsreader {__version__}" "User Commands"'
    yield ".SH NAME"
    yield f"newsreader \\- {_text(reader.what)}"
    yield ".SH SYNOPSIS"
    yield from _synopsis(reader)
    yield ".br"
    yield ".B newsreader"
    yield ".I COMMAND \\fR..."
    yield ".SH DESCRIPTION"
    yield from _paragraphs(reader.about)
    yield ".PP"
    yield "In the reader, ? shows all keys."
    yield ".SH OPTIONS"
    yield from _arguments(reader)
    yield ".SH COMMANDS"
    for each in commands:
        yield f".SS {each.name}"
        yield from _synopsis(each)
        yield ".PP"
        yield from _paragraphs(each.about)
        yield from _arguments(each)
    for title, rows in (("EXIT STATUS", _STATUSES), ("ENVIRONMENT", _VARIABLES)):
        yield f".SH {title}"
        for name, what in rows:
            yield from (".TP", f".B {_text(name)}", _text(what))


def _synopsis(grammar: Grammar) -> Iterator[str]:
    """How the command is called."""
    yield f".B newsreader {grammar.name}".rstrip()
    for each in grammar.options:
        value = f" \\fI{_text(each.value)}\\fR" if each.value else ""
        yield f"[\\fB{_text(each.names[-1])}\\fR{value}]"
    for each in grammar.positions:
        many = " ..." if each.count in ("*", "+") else ""
        name = f"\\fI{_text(_value(each))}\\fR{many}"
        yield f"[{name}]" if each.count in ("*", "?") else name


def _arguments(grammar: Grammar) -> Iterator[str]:
    """What can be given, each with what it does."""
    for each in (*grammar.positions, *grammar.options):
        names = ", ".join(f"\\fB{_text(name)}\\fR" for name in each.names)
        value = f"\\fI{_text(_value(each))}\\fR" if each.value else ""
        yield from (".TP", " ".join(filter(None, (names, value))), _text(each.help))


def _value(argument: Argument) -> str:
    """What a value is called; where it has no name of its own, the values there are."""
    is_named = argument.names or not argument.choices
    return argument.value if is_named else "|".join(argument.choices)


def _paragraphs(text: str) -> Iterator[str]:
    """A text in paragraphs, with blank lines between them."""
    for number, paragraph in enumerate(text.strip().split("\n\n")):
        if number:
            yield ".PP"
        yield _text(" ".join(paragraph.split()))


def _text(text: str) -> str:
    """A text with the letters escaped that mean something to roff."""
    escaped = text.replace("\\", "\\e")
    escaped = _OPTION.sub(lambda found: found[1].replace("-", "\\-"), escaped)
    escaped = escaped.replace("`", "\\(ga").replace("~", "\\(ti").replace("^", "\\(ha")
    return f"\\&{escaped}" if escaped.startswith((".", "'")) else escaped
