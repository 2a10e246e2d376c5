"""Markdown with or without front matter, as people write it and as scrapers save it."""

from newsreader.article import Article
from newsreader.formats.compose import compose
from newsreader.formats.fields import read_fields
from newsreader.formats.front_matter import split_front_matter
from newsreader.formats.markdown_body import read_body
from newsreader.formats.source import Source

NAME = "markdown"
"""What the format is called."""


def load(source: Source) -> tuple[Article, ...]:
    """The article that a Markdown file holds."""
    front = split_front_matter(source.text)
    draft = compose(read_fields(front.fields), read_body(front.body))
    return (draft.article(source.path, NAME, cut=source.cut),)
