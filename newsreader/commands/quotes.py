"""Prints who says what in articles."""

from argparse import ArgumentParser, Namespace
from dataclasses import replace
from functools import partial

from newsreader.article import Quote
from newsreader.commands.answer import Answer, Forms
from newsreader.commands.sources import add_format, add_paths, limited, read_articles_of
from newsreader.export.markdown import quotes_markdown
from newsreader.export.plain import quotes_plain
from newsreader.export.records import EVIDENCE_COLUMNS, QUOTE_COLUMNS, quote_records
from newsreader.search import Finder, compile_find

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
    parser.add_argument("--speaker", metavar="NAME", help="only what this person or body says")
    parser.add_argument(
        "--explain", action="store_true", help="say of each quote why it was read so, and how sure"
    )
    add_format(parser)


def run(options: Namespace) -> int:
    """Print the quotes; gives the status."""
    answer = Answer()
    name = compile_find(options.speaker, case="no", whole_word=True) if options.speaker else None
    found = (
        (article, tuple(quote for quote in article.quotes if name is None or _is_by(quote, name)))
        for article in read_articles_of(options.paths, answer)
    )
    articles = (
        replace(article, quotes=quotes) for article, quotes in limited(found, options.limit)
    )
    answer.put_articles(articles, options.format, _EXPLAINED if options.explain else _FORMS)
    return answer.status


def _is_by(quote: Quote, name: Finder) -> bool:
    """Whether the speaker goes by a name, among others perhaps."""
    speaker = quote.speaker
    return speaker is not None and any(
        name.nearest(known, 0) is not None for known in (speaker.name, *speaker.aliases)
    )
