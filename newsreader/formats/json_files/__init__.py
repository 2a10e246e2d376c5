"""Articles written as JSON: exports of this program, of scrapers, wires and reading services."""

from dataclasses import replace

from newsreader.article import Article, ArticleError
from newsreader.formats.json_files.shapes import find_articles
from newsreader.formats.json_text import JsonError, load_all
from newsreader.formats.several import finish
from newsreader.formats.source import Source

NAME = "json"
"""What the format is called."""

MOST_RECORDS = 40_000
"""How many of a file's records are looked at: not all need be articles."""


def load(source: Source) -> tuple[Article, ...]:
    """The articles that a JSON file holds, in one document or one a line.

    Raises:
        ArticleError: it is no JSON, or holds no article.
    """
    try:
        values = load_all(source.text)
    except JsonError as error:
        raise ArticleError(source.path, str(error)) from error
    found = find_articles(values[:MOST_RECORDS], source.path.parent)
    cut = source.cut or len(values) > MOST_RECORDS
    return finish(found, replace(source, cut=cut), NAME)
