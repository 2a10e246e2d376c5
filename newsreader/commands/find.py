"""Prints where words or a phrase stand in articles, with the words around them."""

from argparse import ArgumentParser, Namespace

from newsreader.commands import Refused
from newsreader.commands.answer import Answer
from newsreader.commands.sources import add_format, add_paths, limited, read_articles_of
from newsreader.export.markdown import hit_markdown
from newsreader.export.plain import hit_line
from newsreader.export.records import HIT_COLUMNS, hit_records
from newsreader.search import Finder, QueryError, compile_find

_BOLD = ("\x1b[1;31m", "\x1b[0m")


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
    found = (
        (article, tuple(finder.spans(article.text)))
        for article in read_articles_of(options.paths, answer)
    )
    hits = limited(found, options.limit)
    records = answer.noted(
        record for article, spans in hits for record in hit_records(article, spans)
    )
    if options.format == "plain":
        emphasis = _BOLD if answer.has_colour else ("", "")
        answer.put(hit_line(record, emphasis) for record in records)
    elif options.format == "markdown":
        answer.put(map(hit_markdown, records))
    else:
        answer.put_records(options.format, records, HIT_COLUMNS)
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
