"""Prints what the pictures of articles show, and whose they are."""

from argparse import ArgumentParser, Namespace
from dataclasses import replace

from newsreader.article import Photo
from newsreader.commands.answer import Answer, Forms
from newsreader.commands.sources import add_format, add_paths, limited, read_articles_of
from newsreader.export.markdown import photos_markdown
from newsreader.export.plain import photos_plain
from newsreader.export.records import PHOTO_COLUMNS, photo_records
from newsreader.search import Finder, compile_find

_FORMS = Forms(photos_plain, photos_markdown, photo_records, PHOTO_COLUMNS)


def add_arguments(parser: ArgumentParser) -> None:
    """Tell the parser what can be asked for."""
    add_paths(parser)
    parser.add_argument(
        "--credit", metavar="TEXT", help="only pictures of this photographer or agency"
    )
    add_format(parser)


def run(options: Namespace) -> int:
    """Print the photos; gives the status."""
    answer = Answer()
    name = compile_find(options.credit, case="no", whole_word=True) if options.credit else None
    found = (
        (article, tuple(photo for photo in article.photos if name is None or _is_of(photo, name)))
        for article in read_articles_of(options.paths, answer)
    )
    articles = (
        replace(article, photos=photos) for article, photos in limited(found, options.limit)
    )
    answer.put_articles(articles, options.format, _FORMS)
    return answer.status


def _is_of(photo: Photo, name: Finder) -> bool:
    """Whether the credit names somebody."""
    credit = photo.credit
    return credit is not None and any(
        name.nearest(known, 0) is not None
        for known in (credit.text, credit.photographer, credit.agency)
    )
