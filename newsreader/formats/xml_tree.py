"""XML as a tree of plain values, read safely and forgivingly.

The declaration of the document's type goes before the parser sees it, and with it every entity:
nothing expands, and nothing is fetched. What is left is mended as far as it can be (ampersands
that stand alone, HTML's names for characters, prefixes nobody declared), and lxml takes what is
still wrong in its stride, as the writers of feeds never see their faults.
"""

import contextlib
import html
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from newsreader.formats.charsets import decode_as
from newsreader.formats.source import Source

MOST_ELEMENTS = 200_000
"""How many elements of a document are read."""

MOST_DEPTH = 150
"""How deep they may stand in one another."""

NAMESPACES = {
    "media": "http://search.yahoo.com/mrss/",
    "content": "http://purl.org/rss/1.0/modules/content/",
    "dc": "http://purl.org/dc/elements/1.1/",
    "dcterms": "http://purl.org/dc/terms/",
    "itunes": "http://www.itunes.com/dtds/podcast-1.0.dtd",
    "atom": "http://www.w3.org/2005/Atom",
    "xhtml": "http://www.w3.org/1999/xhtml",
    "opf": "http://www.idpf.org/2007/opf",
}
"""The namespaces that articles use, under the prefixes they go by."""

_HEAD = 64 * 1024
_DECLARATION = re.compile(r"\s*<\?xml[^>]{0,300}\?>")
_DOCTYPE = re.compile(r"<!DOCTYPE[^\[>]{0,2000}(?:\[.*?\]\s*)?>", re.DOTALL | re.IGNORECASE)
_NESTED_ENTITY = re.compile(r"<!ENTITY\s{1,20}[\w.-]{1,80}\s{1,20}[\"'][^\"'<>]{0,4000}&\w")
_MOST_NESTED = 4
_ELEMENT = re.compile(r"<[a-z_]", re.IGNORECASE)
_ROOT = re.compile(r"<[^\s<>/!?]{1,80}")
_NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_AMPERSAND = re.compile(
    r"<!\[CDATA\[.*?(?:\]\]>|\Z)|&+(?=&)"
    r"|&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[\da-f]{1,6});)(\w{2,31};)?",
    re.DOTALL | re.IGNORECASE,
)
_VOID = frozenset({"br", "hr", "img", "source", "input", "meta", "link", "col", "wbr"})


class XmlError(Exception):
    """A text that is no XML, or XML nested too deep."""


class _Enough(Exception):
    """As many elements as are read."""


@dataclass(slots=True)
class Node:
    """An element."""

    name: str
    """Its name without a prefix."""
    space: str = ""
    """Its namespace."""
    attributes: dict[str, str] = field(default_factory=dict)
    """Its attributes, under names without a prefix."""
    content: "list[Node | str]" = field(default_factory=list)
    """What stands in it, in order."""

    def children(self, *names: str, prefix: str | None = None) -> "Iterator[Node]":
        """The elements that stand in it, of some names if any are given, of one namespace."""
        space = None if prefix is None else NAMESPACES.get(prefix, "")
        for item in self.content:
            if isinstance(item, str) or (names and item.name not in names):
                continue
            if space is None or item.space == space:
                yield item

    def first(self, *names: str, prefix: str | None = None) -> "Node | None":
        """The first such element."""
        return next(self.children(*names, prefix=prefix), None)

    def descendants(self, *names: str) -> "Iterator[Node]":
        """The elements of some names at any depth, in the order of the document."""
        waiting = [*reversed([*self.children()])]
        while waiting:
            node = waiting.pop()
            if not names or node.name in names:
                yield node
            waiting.extend(reversed([*node.children()]))

    def find(self, *names: str) -> "Node | None":
        """The first descendant of some name."""
        return next(self.descendants(*names), None)

    def text(self) -> str:
        """All text in it, as it stands."""
        pieces: list[str] = []
        waiting: list[Node | str] = [self]
        while waiting:
            item = waiting.pop()
            if isinstance(item, str):
                pieces.append(item)
            else:
                waiting.extend(reversed(item.content))
        return "".join(pieces)

    def line(self) -> str:
        """All text in it, every run of white space one space."""
        return " ".join(self.text().split())

    def get(self, name: str) -> str:
        """The value of an attribute, without the space around it; empty where there is none."""
        return self.attributes.get(name, "").strip()

    def number(self, name: str) -> int:
        """The whole number that an attribute is; 0 where it is none, or beyond all measure."""
        text = self.get(name)
        return int(text) if len(text) < 9 and text.isascii() and text.isdecimal() else 0


EMPTY = Node("")
"""Stands for an element that is not there."""


def line_of(node: Node | None) -> str:
    """The text of an element that may not be there, as one line."""
    return node.line() if node is not None else ""


def markup_of(node: Node) -> str:
    """What stands in an element, as HTML."""
    pieces: list[str] = []
    waiting: list[Node | str | _Closing] = [*reversed(node.content)]
    while waiting:
        item = waiting.pop()
        if isinstance(item, _Closing):
            pieces.append(f"</{item.name}>")
        elif isinstance(item, str):
            pieces.append(html.escape(item, quote=False))
        else:
            values = item.attributes.items()
            marks = "".join(f' {name}="{html.escape(value)}"' for name, value in values)
            pieces.append(f"<{item.name}{marks}>")
            if item.name not in _VOID:
                waiting.append(_Closing(item.name))
                waiting.extend(reversed(item.content))
    return "".join(pieces)


def renamed(node: Node, names: Mapping[str, str]) -> Node:
    """An element with other names for it and all that stands in it, where those are given."""
    content = [item if isinstance(item, str) else renamed(item, names) for item in node.content]
    return Node(names.get(node.name, node.name), node.space, node.attributes, content)


@dataclass(frozen=True, slots=True)
class _Closing:
    """The end of an element that is being written."""

    name: str


@dataclass(frozen=True, slots=True)
class Document:
    """An XML document, as far as it was read."""

    root: Node
    """Its root element."""
    cut: bool = False
    """Whether there is more of it."""

    def whole(self, *names: str) -> list[Node]:
        """The elements of some names, without the last where that one may be half."""
        found = [*self.root.descendants(*names)]
        return found[:-1] if self.cut and len(found) > 1 else found


def read_xml(source: Source) -> Document:
    """The document in a file.

    Raises:
        XmlError: there is none, or it is nested too deep.
    """
    document = parse_xml(decode_as(source.data) if source.data else source.text)
    return replace(document, cut=document.cut or source.cut)


def parse_xml(text: str) -> Document:
    """The document that a text is.

    Raises:
        XmlError: there is none, or it is nested too deep.
    """
    from lxml import etree

    builder = _Builder()
    parser = etree.XMLParser(
        target=builder,
        encoding="utf-8",
        recover=True,
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        huge_tree=False,
    )
    # What the parser cannot get over ends the document; what stands before that is read.
    with contextlib.suppress(etree.LxmlError, _Enough):
        parser.feed(_mended(text).encode())
        parser.close()
    root = builder.document.first()
    if root is None:
        raise XmlError("not valid XML. Save or export it again")
    return Document(root, builder.count > MOST_ELEMENTS)


def _mended(text: str) -> str:
    """The text with what would stop the parser mended, and without declarations.

    Raises:
        XmlError: its declarations make a bomb of it.
    """
    text = _NO_XML.sub("", text)
    declaration = _DECLARATION.match(text)
    text = text[declaration.end() :] if declaration else text
    root = _ELEMENT.search(text)
    if root is None:
        return ""
    doctype = _DOCTYPE.search(text, 0, root.start() + _HEAD)
    if doctype is not None and doctype.start() < root.start():
        if len(_NESTED_ENTITY.findall(doctype[0])) > _MOST_NESTED:
            raise XmlError("its entities are made of one another, which only swells it (a bomb)")
        text = text[doctype.end() :]
    text = _AMPERSAND.sub(_spell, text)
    root = _ELEMENT.search(text)
    name = _ROOT.match(text, root.start()) if root else None
    if name is None:
        return ""
    missing = "".join(
        f' xmlns:{prefix}="{space}"'
        for prefix, space in NAMESPACES.items()
        if f"<{prefix}:" in text and f"xmlns:{prefix}=" not in text
    )
    # What stands before the root element says nothing that is needed.
    return text[name.start() : name.end()] + missing + text[name.end() :]


def _spell(match: re.Match[str]) -> str:
    """Ampersands that mean nothing in XML as what they stand for; CDATA as it is."""
    if match[0][0] == "<":
        return match[0]
    character = html.unescape(match[0]) if match[1] else match[0]
    return html.escape(character, quote=False)


_Text = str | bytes
"""What lxml says it may hand on; it is text."""


class _Builder:
    """Makes the tree from what the parser reports."""

    def __init__(self) -> None:
        self.document = Node("")
        self.open = [self.document]
        self.count = 0

    def start(self, tag: _Text, attrib: dict[_Text, _Text]) -> None:
        """Open an element."""
        self.count += 1
        if self.count > MOST_ELEMENTS:
            raise _Enough
        if len(self.open) > MOST_DEPTH:
            raise XmlError(f"XML nested more than {MOST_DEPTH} levels deep")
        space, name = _split(str(tag))
        attributes = {_split(str(key))[1]: str(attrib[key]) for key in attrib}
        node = Node(name, space, attributes)
        self.open[-1].content.append(node)
        self.open.append(node)

    def end(self, tag: _Text) -> None:
        """Close the element that is open."""
        self.open.pop()

    def data(self, data: _Text) -> None:
        """Put text into the element that is open."""
        self.open[-1].content.append(str(data))

    def comment(self, text: _Text) -> None:
        """Leave a comment out."""

    def close(self) -> None:
        """Leave the tree in `document`."""


def _split(tag: str) -> tuple[str, str]:
    """The namespace and the name of a tag as lxml writes it."""
    space, brace, name = tag.rpartition("}")
    name = name.rpartition(":")[2]
    return (space[1:], name) if brace else ("", name)
