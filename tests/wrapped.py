"""Articles in files of other formats, for tests: loading them, and what they say in short."""

from collections.abc import Callable
from pathlib import Path

import pytest

from newsreader.article import Article, ArticleError
from newsreader.formats.source import Source, decode

Load = Callable[[Source], tuple[Article, ...]]


def source(data: bytes | str, name: str = "file", *, cut: bool = False) -> Source:
    """A file of these contents, as a format reader gets it."""
    raw = data if isinstance(data, bytes) else data.encode("utf-8", "surrogatepass")
    text = decode(raw) if isinstance(data, bytes) else data
    return Source(Path(name), text, raw, cut)


def blocks(article: Article) -> list[tuple[str, str]]:
    """The kinds and texts of an article's blocks."""
    return [(block.kind.value, article.cut_text(block.span)) for block in article.blocks]


def texts(article: Article, kind: str) -> list[str]:
    """The texts of an article's blocks of one kind."""
    return [text for name, text in blocks(article) if name == kind]


def photos(article: Article) -> list[tuple[str, str, str, str]]:
    """The caption, the photographer, the agency and the place of an article's photos."""
    return [
        (
            photo.caption,
            photo.credit.photographer if photo.credit else "",
            photo.credit.agency if photo.credit else "",
            photo.file or photo.url,
        )
        for photo in article.photos
    ]


def reason(load: Load, data: bytes | str, name: str = "file") -> str:
    """Why a file is refused."""
    with pytest.raises(ArticleError) as caught:
        load(source(data, name))
    return caught.value.reason
