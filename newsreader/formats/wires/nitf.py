"""NITF, the news agencies' markup for a text: headlines, byline, dateline, paragraphs, pictures."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from newsreader.article import BlockKind
from newsreader.dates import parse_date
from newsreader.formats.bodies import html_parts
from newsreader.formats.compose import compose
from newsreader.formats.draft import Draft, Part
from newsreader.formats.fields import Fields, read_fields
from newsreader.formats.photo_fields import described_photo
from newsreader.formats.xml_tree import Node, line_of, markup_of, renamed

_HTML = {"hl2": "h2", "bq": "blockquote", "block": "div", "credit": "cite", "pre": "p"}
"""What NITF's elements are called in HTML, where that is something else."""
_PICTURES = ("image", "photo", "picture", "graphic", "")


@dataclass(frozen=True, slots=True)
class NitfText:
    """What NITF says of an article: its fields and its blocks."""

    fields: Fields
    """The fields."""
    parts: tuple[Part, ...]
    """The blocks of the text."""


def read_nitf(root: Node) -> Draft:
    """The article of an NITF document."""
    found = read_text(root)
    return compose(found.fields, found.parts)


def read_text(root: Node) -> NitfText:
    """The fields and the blocks of an NITF document."""
    head = root.first("head") or Node("head")
    body = root.first("body") or root
    top = body.first("body.head") or Node("body.head")
    lines = top.first("hedline") or Node("hedline")
    parts = [part for content in body.children("body.content") for part in _parts(content)]
    dateline = _dateline(top.first("dateline"), parts)
    fields = Fields(
        title=line_of(lines.first("hl1")) or line_of(head.first("title")),
        standfirst=line_of(lines.first("hl2")),
        summary=line_of(top.first("abstract")),
        authors=_authors(top),
        published=_published(head, top),
        updated=iso_date(_norm(head.find("date.last-modified"))),
        source=_source(head, top),
        url=_address(head),
        language=root.get("lang") or body.get("lang"),
        tags=tuple(node.get("key") for node in head.descendants("keyword")),
    )
    return NitfText(fields, (*dateline, *parts))


def iso_date(text: str) -> str:
    """A date as ISO 8601, also from the short form of that ("20240514T103000+0200")."""
    text = text.strip()
    if found := parse_date(text):
        return found
    try:
        return datetime.fromisoformat(text).isoformat() if "T" in text else _day(text)
    except ValueError:
        return ""


def _day(text: str) -> str:
    """A day in ISO 8601's short form."""
    return date.fromisoformat(text).isoformat()


def _norm(node: Node | None) -> str:
    """The date that an element has in its attribute."""
    return node.get("norm") if node is not None else ""


def _published(head: Node, top: Node) -> str:
    """When the text went out."""
    dated = (head.find("date.issue"), head.find("date.release"), top.find("story.date"))
    days = [iso_date(_norm(node)) for node in dated]
    if (printed := head.find("pubdata")) is not None:
        days.append(iso_date(printed.get("date.publication")))
    return next(filter(None, days), "")


def _source(head: Node, top: Node) -> str:
    """The agency or paper."""
    printed, rights = head.find("pubdata"), head.find("doc.copyright")
    names = (
        printed.get("name") if printed is not None else "",
        line_of(top.first("distributor")),
        rights.get("holder") if rights is not None else "",
    )
    return next(filter(None, names), "")


def _address(head: Node) -> str:
    """The address of the text on the web, where it has one."""
    printed = head.find("pubdata")
    address = printed.get("ex-ref") if printed is not None else ""
    return address if address.lower().startswith("http") else ""


def _authors(top: Node) -> tuple[str, ...]:
    """The names in the bylines, without the writers' titles."""
    names: list[str] = []
    for byline in top.children("byline"):
        people = [person.line() for person in byline.descendants("person") if person.line()]
        if not people:
            kept = [item for item in byline.content if isinstance(item, str) or
                    item.name != "byttl"]  # fmt: skip
            line = Node("byline", content=kept).line()
            people = list(read_fields({"byline": line}).authors)
        names += people
    return tuple(names)


def _dateline(node: Node | None, parts: list[Part]) -> list[Part]:
    """The dateline as a block, unless the text itself opens with it."""
    place = line_of(node.first("location") or node) if node is not None else ""
    first = next((part.text for part in parts if part.kind is BlockKind.PARAGRAPH), "")
    if node is None or not place or first.casefold().startswith(place.casefold()):
        return []
    return [Part(BlockKind.DATELINE, node.line(), "the wire's dateline")]


def _parts(content: Node) -> Iterator[Part]:
    """The blocks of a text; pictures stand among its paragraphs, or in blocks of them."""
    waiting: list[Node | str] = []
    for item in _flat(content):
        if isinstance(item, Node) and item.name == "media":
            yield from _text(waiting)
            waiting = []
            yield from _photo(item)
        else:
            waiting.append(item)
    yield from _text(waiting)


def _flat(node: Node) -> Iterator[Node | str]:
    """What stands in a text, without the blocks that only hold things together."""
    for item in node.content:
        if isinstance(item, Node) and item.name == "block":
            yield from _flat(item)
        else:
            yield item


def _text(content: list[Node | str]) -> list[Part]:
    """The blocks of a stretch of text without pictures."""
    return html_parts(markup_of(renamed(Node("div", content=content), _HTML)))


def _photo(media: Node) -> Iterator[Part]:
    """The part of a picture: the largest of its files, its caption and its producer."""
    if media.get("media-type") not in _PICTURES:
        return
    files = [node for node in media.children("media-reference") if node.get("source")]
    largest = max(files, key=lambda node: node.number("width"), default=None)
    caption = " ".join(node.line() for node in media.children("media-caption"))
    producers = [node.line() for node in media.children("media-producer") if node.line()]
    for part in described_photo(
        {
            "src": largest.get("source") if largest is not None else "",
            "caption": caption,
            "credit": "/".join(producers),
            "alt": largest.get("alternate-text") if largest is not None else "",
        }
    ):
        part.rule = "a picture of the wire (media)"
        yield part
