"""Prints who says what in articles.

Of folders that are in the index of the library (newsreader index), only those files are read that
may have what is asked for."""

from argparse import ArgumentParser, Namespace
from dataclasses import replace
from functools import partial

from newsreader.commands import tell
from newsreader.commands.answer import Answer, Forms
from newsreader.commands.indexed import files_of_index
from newsreader.commands.sources import add_format, add_paths, limited, read_articles_of
from newsreader.commands.wanted import add_wanted, wanted
from newsreader.export.markdown import quotes_markdown
from newsreader.export.plain import quotes_plain
from newsreader.export.records import EVIDENCE_COLUMNS, QUOTE_COLUMNS, quote_records

_FORMS = Forms(quotes_plain, quotes_markdown, quote_records, QUOTE_COLUMNS)
_EXPLAINED = Forms(
    partial(quotes_plain, explained=True),
    partial(quotes_markdown, explained=True),
    partial(quote_records, explained=True),
    (*QUOTE_COLUMNS, *EVIDENCE_COLUMNS),
)


def add_arguments(parser: ArgumentParser) -> None:
    """Tell the parser what can be asked for."""
    add_paths(parser)
    add_wanted(parser)
    parser.add_argument(
        "--explain", action="store_true", help="say of each quote why it was read so, and how sure"
    )
    add_format(parser)


def run(options: Namespace) -> int:
    """Print the quotes; gives the status."""
    answer = Answer()
    asked = wanted(options)
    for note in asked.query.notes:
        tell(note)
    files = files_of_index(options.paths, answer, asked.files) if asked else None
    found = (
        (article, asked.of(article)) for article in read_articles_of(options.paths, answer, files)
    )
    articles = (
        replace(article, quotes=quotes) for article, quotes in limited(found, options.limit)
    )
    answer.put_articles(articles, options.format, _EXPLAINED if options.explain else _FORMS)
    return answer.status
