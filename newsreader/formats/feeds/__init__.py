"""News feeds: RSS of every age and Atom, each entry an article with its pictures.

lxml reads them, in its forgiving mode. feedparser would too, but it keeps all captions and
credits of an entry in one list and all pictures in another, so that nobody can tell which belongs
to which; that pairing is what this reader is for.
"""

from collections.abc import Iterator
from dataclasses import replace

from newsreader.article import Article, ArticleError
from newsreader.formats.draft import Draft
from newsreader.formats.feeds.atom import read_entry
from newsreader.formats.feeds.rss import read_item
from newsreader.formats.several import finish, telling
from newsreader.formats.source import Source
from newsreader.formats.xml_tree import Document, Node, XmlError, read_xml

NAME = "feed"
"""What the format is called."""

_ENTRIES = ("item", "entry", "channel")


def load(source: Source) -> tuple[Article, ...]:
    """The entries of a feed.

    Raises:
        ArticleError: it is no feed, or an empty one.
    """
    try:
        document = read_xml(source)
    except XmlError as error:
        raise ArticleError(source.path, f"a news feed, but {error}") from error
    return finish(telling(_entries(document)), replace(source, cut=document.cut), NAME)


def _entries(document: Document) -> Iterator[Draft]:
    """The entries of a feed."""
    channel = _without_entries(document.root.first("channel") or document.root)
    feed = _without_entries(document.root)
    for node in document.whole("item", "entry"):
        yield read_item(node, channel) if node.name == "item" else read_entry(node, feed)


def _without_entries(node: Node) -> Node:
    """What a feed says for all of its entries, without going through those each time."""
    content = [item for item in node.content if isinstance(item, str) or item.name not in _ENTRIES]
    return replace(node, content=content)
