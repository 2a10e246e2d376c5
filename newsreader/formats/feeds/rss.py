"""The items of an RSS feed: 0.9x, 1.0 (RDF) and 2.0, with the modules that news uses."""

import re
from collections.abc import Iterator

from newsreader.formats.draft import Draft
from newsreader.formats.feeds.entry import (
    entry_draft,
    first_date,
    summary_of,
    text_of,
    title_of,
)
from newsreader.formats.fields import Fields, read_fields
from newsreader.formats.xml_tree import NAMESPACES, Node, line_of

_MAIL = re.compile(r"[^\s()]{1,100}@[^\s()]{1,100}\s{0,5}(?:\(([^()]{1,200})\))?")
_MODULES = frozenset(NAMESPACES.values())


def read_item(item: Node, channel: Node) -> Draft:
    """The article of an item, with what the channel says for all of them."""
    encoded = text_of(item.first("encoded")) or text_of(item.first("body", prefix="xhtml"))
    described = text_of(_own(item, "description"))
    text = encoded or described or text_of(item.first("summary", "fulltext"))
    group = item.first("group", prefix="media")
    if not text and group is not None:
        text = line_of(group.first("description"))
    dates = [*item.children("pubDate"), *item.children("date"), *item.children("published")]
    fields = Fields(
        title=title_of(_own(item, "title")),
        summary=summary_of(described) if encoded else "",
        authors=_authors(item, channel),
        published=first_date(dates),
        updated=first_date(item.children("updated", "modified")),
        source=line_of(_own(item, "source")) or title_of(_own(channel, "title")),
        url=_address(item),
        language=line_of(item.first("language") or channel.first("language")),
        tags=tuple(_tags(item)),
    )
    return entry_draft(item, fields, text)


def _own(node: Node, name: str) -> Node | None:
    """The child of a name that is RSS's own and no module's."""
    return next((child for child in node.children(name) if child.space not in _MODULES), None)


def _authors(item: Node, channel: Node) -> tuple[str, ...]:
    """Who wrote an item: names, and not the addresses that RSS asks for."""
    named = [node.line() for node in item.children("creator")]
    named = named or [_name(node) for node in item.children("author")]
    named = [*filter(None, named)]
    if not named:
        named = [node.line() for node in channel.children("creator") if node.line()][:1]
    return tuple(name for line in named for name in read_fields({"author": line}).authors)


def _name(node: Node) -> str:
    """The name in an author element: "ana@courier.example (Ana Roe)", or a name alone."""
    text = line_of(node.first("name")) or node.line()
    mail = _MAIL.match(text)
    return (mail[1] or "") if mail else text


def _address(item: Node) -> str:
    """The address of the page."""
    links = [node.line() or node.get("href") for node in item.children("link", "origLink")]
    about = item.get("about")
    for node in item.children("guid"):
        if node.get("isPermaLink").lower() != "false":
            links.append(node.line())
    return next((link for link in (*links, about) if link.lower().startswith("http")), "")


def _tags(item: Node) -> Iterator[str]:
    """The keywords of an item."""
    for node in item.children("category", "subject"):
        yield node.line() or node.get("text")
    for node in item.children("keywords"):
        yield from (tag.strip() for tag in node.line().split(","))
