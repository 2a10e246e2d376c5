"""XML as trafilatura writes it: TEI, or elements of its own with the same texts in them."""

from dataclasses import replace

from newsreader.article import Article, ArticleError
from newsreader.formats.bodies import html_parts
from newsreader.formats.compose import compose
from newsreader.formats.draft import Draft
from newsreader.formats.fields import Fields, read_fields
from newsreader.formats.several import finish, telling
from newsreader.formats.source import Source
from newsreader.formats.xml_tree import EMPTY, Node, XmlError, line_of, markup_of, read_xml, renamed

NAME = "tei"
"""What the format is called."""

_HTML = {"list": "ul", "item": "li", "quote": "blockquote", "row": "tr", "cell": "td",
         "lb": "br", "hi": "em", "ref": "a", "graphic": "img", "ab": "p", "fw": "p"}  # fmt: skip
"""What the elements of a text are called in HTML, where that is something else."""
_TEXTS = ("TEI", "doc")


def load(source: Source) -> tuple[Article, ...]:
    """The article, or the articles of a collection.

    Raises:
        ArticleError: it is no XML, or has no text.
    """
    try:
        document = read_xml(source)
    except XmlError as error:
        raise ArticleError(source.path, f"an XML text, but {error}") from error
    is_one = document.root.name in _TEXTS
    texts = [document.root] if is_one else document.whole(*_TEXTS)
    return finish(telling(map(_read, texts)), replace(source, cut=document.cut), NAME)


def _read(text: Node) -> Draft:
    """The article of one text."""
    if text.name == "doc":
        fields = read_fields(_listed({**text.attributes, "source": text.get("sitename")}))
        body = text.first("main") or text
    else:
        fields = _header_fields(text)
        body = (text.first("text") or EMPTY).first("body") or EMPTY
        body = next((part for part in body.children("div") if part.get("type") == "entry"), body)
    return compose(fields, html_parts(markup_of(renamed(_with_headings(body), _HTML)), fields.url))


def _listed(values: dict[str, str]) -> dict[str, str]:
    """The fields with commas between their keywords."""
    return {
        name: value.replace(";", ",") if name in ("tags", "categories") else value
        for name, value in values.items()
    }


def _header_fields(text: Node) -> Fields:
    """What a TEI header says of a text."""
    header = text.first("teiHeader") or EMPTY
    file = header.first("fileDesc") or EMPTY
    titles = file.first("titleStmt") or EMPTY
    full = file.find("biblFull") or EMPTY
    printed = full.first("publicationStmt") or EMPTY
    address = printed.first("ptr")
    profile = header.first("profileDesc") or EMPTY
    terms = {node.get("type") or "tags": node.line() for node in profile.descendants("term")}
    described = {
        "title": line_of(titles.first("title")),
        "authors": "; ".join(author.line() for author in titles.children("author")),
        "date": line_of(printed.first("date")) or line_of(file.find("date")),
        "publisher": line_of(printed.first("publisher")).partition(" (")[0],
        "url": address.get("target") if address is not None else "",
        "description": line_of(profile.first("abstract")),
        "language": text.get("lang"),
        **_listed(terms),
    }
    return read_fields(described)


def _with_headings(node: Node) -> Node:
    """A text with its headings called as in HTML, by the level they say they have."""
    name = node.name
    if name == "head" or (name in ("ab", "fw") and node.get("type") == "header"):
        rend = node.get("rend").lower()
        name = rend if rend in ("h1", "h2", "h3", "h4", "h5", "h6") else "h2"
    attributes = dict(node.attributes)
    if name == "graphic" and "url" in attributes:
        attributes["src"] = attributes["url"]
    content = [item if isinstance(item, str) else _with_headings(item) for item in node.content]
    return Node(name, node.space, attributes, content)
