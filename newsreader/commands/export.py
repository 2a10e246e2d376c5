"""Prints articles with everything that is known of them, for other programs."""

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from itertools import islice

from newsreader.article import Article, ArticleError
from newsreader.commands.answer import Answer
from newsreader.commands.sources import add_format, add_paths, read_all
from newsreader.export.forms import ARTICLES
from newsreader.export.records import Record, article_record, error_record


def add_arguments(parser: ArgumentParser) -> None:
    """Tell the parser what can be asked for."""
    add_paths(parser)
    add_format(parser, default="jsonl")


def run(options: Namespace) -> int:
    """Print the articles; gives the status."""
    answer = Answer()
    read = read_all(options.paths, answer)
    if options.format in ("json", "jsonl"):
        records = _records(islice(read, options.limit), answer)
        answer.put_records(options.format, records, ())
    else:
        articles = (article for article in read if isinstance(article, Article))
        answer.put_things(islice(articles, options.limit), options, ARTICLES)
    return answer.status


def _records(read: Iterator[Article | ArticleError], answer: Answer) -> Iterator[Record]:
    """A record for each article, and one for each file that holds none."""
    for article in read:
        if isinstance(article, Article):
            answer.found = True
            yield article_record(article)
        else:
            yield error_record(article.path, article.reason)
