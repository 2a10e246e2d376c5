"""Prints who says what in articles.

Of folders that have an index, made by the reader, by search or by index, only those files are read
that may have what is asked for."""

from argparse import ArgumentParser, Namespace
from contextlib import nullcontext
from dataclasses import replace

from newsreader.article import Article, Quote
from newsreader.commands import tell
from newsreader.commands.answer import Answer
from newsreader.commands.indexed import index_at_hand
from newsreader.commands.sources import add_format, add_paths, put_parts, read_articles_of
from newsreader.commands.wanted import add_wanted, wanted
from newsreader.export.forms import quotes_forms


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
    with index_at_hand(options.paths, answer) if asked else nullcontext() as index:
        files = asked.files(index) if index is not None else None
    read = read_articles_of(options.paths, answer, files)
    put_parts(answer, options, read, asked.of, _only, quotes_forms(explained=options.explain))
    return answer.status


def _only(article: Article, quotes: tuple[Quote, ...]) -> Article:
    """The article with these quotes alone."""
    return replace(article, quotes=quotes)
