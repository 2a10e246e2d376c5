"""Saved web pages: a page's article, with its pictures, captions and credits.

`load` reads a file. The formats that hold pages or pieces of them (web archives, books, feeds,
mail) call `page_draft` for a page and `fragment_parts` for an article's text; `embedded_picture`
gives back a picture that is in the page itself. The parser, lxml, is imported with this package:
ask for it only when such a file has come.
"""

from newsreader.article import BODY_KINDS, Article, ArticleError
from newsreader.formats.charsets import decode_as
from newsreader.formats.draft import Draft, Part
from newsreader.formats.html.addresses import decode, embedded
from newsreader.formats.html.fragment import read_fragment
from newsreader.formats.html.origin import find_origin
from newsreader.formats.html.page import read_page
from newsreader.formats.html.tree import parse
from newsreader.formats.source import Source

__all__ = ["embedded_picture", "fragment_parts", "load", "page_draft"]


def load(source: Source) -> tuple[Article, ...]:
    """The article of a saved page.

    Raises:
        ArticleError: the page shows nothing that could be an article.
    """
    draft = page_draft(decode_as(source.data) if source.data else source.text)
    article = draft.article(source.path, "html", cut=source.cut)
    if not article.photos and not any(block.kind in BODY_KINDS for block in article.blocks):
        raise ArticleError(source.path, "a web page without any text of its own")
    return (article,)


def page_draft(markup: str, url: str = "") -> Draft:
    """What a page says of its article; `url` is where the page comes from, if that is known."""
    root = parse(markup)
    return read_page(root, url or find_origin(markup)) if root is not None else Draft()


def fragment_parts(markup: str, base: str = "") -> list[Part]:
    """The blocks of markup that is an article's text and nothing else, as feeds carry it.

    `base` is the address that its addresses are relative to, if that is known.
    """
    root = parse(markup)
    return read_fragment(root, base) if root is not None else []


def embedded_picture(markup: str, number: int) -> bytes:
    """The picture that a page carries in itself under a number (`#data:1` is 1).

    Empty where there is none with that number, or it is broken.
    """
    root = parse(markup)
    addresses = [] if root is None else list(embedded(root).values())
    return decode(addresses[number - 1]) if 0 < number <= len(addresses) else b""
