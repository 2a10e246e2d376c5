"""Prints articles as the reader sets them: headline, standfirst, text, captions with credits."""

from argparse import ArgumentParser, ArgumentTypeError, Namespace
from itertools import islice

from newsreader.commands.answer import Answer
from newsreader.commands.choice import read_settings
from newsreader.commands.sources import add_limit, add_paths, read_articles_of, whole_number
from newsreader.terminal import render

MOST_CELLS = 1000
"""How wide a column may be."""


def add_arguments(parser: ArgumentParser) -> None:
    """Tell the parser what can be asked for."""
    add_paths(parser, at_least_one=True)
    parser.add_argument(
        "--plain", action="store_true", help="no colours, as always where no terminal shows them"
    )
    parser.add_argument(
        "--linear",
        action="store_true",
        help="plain lines for a screen reader or a braille line: what is quoted, headings, photos"
        " and credits said in words, nothing drawn, no colours",
    )
    parser.add_argument(
        "--width", type=_width, metavar="N", help="how many cells wide the column is"
    )
    add_limit(parser)


def run(options: Namespace) -> int:
    """Print the articles; gives the status."""
    answer = Answer()
    width = options.width or answer.fitting(read_settings().column_width)
    colour = answer.has_colour and not (options.plain or options.linear)
    for article in answer.noted(islice(read_articles_of(options.paths, answer), options.limit)):
        answer.put(f"{row}\n" for row in render(article, width, colour, linear=options.linear))
        answer.put("\n")
    return answer.status


def _width(text: str) -> int:
    """A width in cells, as an argument gives it."""
    width = whole_number(text)
    if width > MOST_CELLS:
        raise ArgumentTypeError(f"must be at most {MOST_CELLS}, not {text!r}")
    return width
