"""Indexes of a few articles, for tests: without files, and without processes that read them."""

from collections.abc import Iterable
from itertools import groupby
from pathlib import Path

from newsreader.article import Article
from newsreader.library.index.asking import Hit
from newsreader.library.index.opened import Index
from newsreader.library.index.row import FileRow, article_row
from newsreader.library.index.tables import open_to_write
from newsreader.library.index.writer import Writer


def file_row(*articles: Article) -> FileRow:
    """What an index keeps of a file with these articles."""
    return FileRow(articles[0].path, 1, 1, b"", tuple(map(article_row, articles)))


def index_of(folder: Path, *articles: Article, has_words: bool = True) -> Index:
    """An index of these articles, open to be asked; if wanted, as it is made without FTS5."""
    file = folder / "index.db"
    database = open_to_write(file)
    writer = Writer(database)
    files = groupby(articles, key=lambda article: article.path)
    writer.write([file_row(*some) for _, some in files])
    writer.finish()
    if not has_words:
        database.execute("DROP TABLE words")
    database.close()
    return Index(file)


def names(hits: Iterable[Hit]) -> list[str]:
    """The names of the files that were found."""
    return [hit.entry.path.name for hit in hits]
