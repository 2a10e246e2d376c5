"""Prints where words or a phrase stand in articles, with the words around them."""

from argparse import ArgumentParser, Namespace

from newsreader.commands import Refused
from newsreader.commands.answer import Answer
from newsreader.commands.sources import add_format, add_paths, put_parts, read_articles_of
from newsreader.export.forms import Hits, hits_forms
from newsreader.search import Finder, QueryError, compile_find


def add_arguments(parser: ArgumentParser) -> None:
    """Tell the parser what can be asked for."""
    parser.add_argument(
        "text",
        metavar="TEXT",
        help="what to find; quotation marks, dashes and accents need not be typed as they stand",
    )
    add_paths(parser)
    parser.add_argument("-w", "--word", action="store_true", help="whole words only")
    parser.add_argument("-e", "--regex", action="store_true", help="TEXT is a regular expression")
    parser.add_argument(
        "-s", "--case", action="store_true", help="upper and lower case count (always do if typed)"
    )
    add_format(parser)


def run(options: Namespace) -> int:
    """Print the hits; gives the status."""
    answer = Answer()
    finder = _finder(options)
    put_parts(
        answer,
        options,
        read_articles_of(options.paths, answer),
        lambda article: tuple(finder.spans(article.text)),
        Hits,
        hits_forms(answer.emphasis),
    )
    return answer.status


def _finder(options: Namespace) -> Finder:
    """What is to be found."""
    try:
        return compile_find(
            options.text,
            case="yes" if options.case else "smart",
            whole_word=options.word,
            regex=options.regex,
        )
    except QueryError as error:
        raise Refused(f"{error}: {options.text}") from error
