"""The wires of news agencies: NewsML-G2, and NITF in it or by itself."""

from dataclasses import replace

from newsreader.article import Article, ArticleError
from newsreader.formats.several import finish, telling
from newsreader.formats.source import Source
from newsreader.formats.wires.newsml import read_items
from newsreader.formats.wires.nitf import read_nitf
from newsreader.formats.xml_tree import XmlError, read_xml

NAME = "wire"
"""What the format is called."""


def load(source: Source) -> tuple[Article, ...]:
    """The articles of a wire.

    Raises:
        ArticleError: it is no wire, or holds no text and no picture.
    """
    try:
        document = read_xml(source)
    except XmlError as error:
        raise ArticleError(source.path, f"an agency's wire, but {error}") from error
    root, source = document.root, replace(source, cut=document.cut)
    if root.name == "nitf":
        return finish(telling([read_nitf(root)]), source, NAME)
    items = [root] if root.name == "newsItem" else document.whole("newsItem")
    return finish(telling(read_items(root, items)), source, NAME)
