"""The entries of an Atom feed, or the one entry that a file is."""

from collections.abc import Iterator

from newsreader.formats.draft import Draft
from newsreader.formats.feeds.entry import (
    entry_draft,
    first_date,
    summary_of,
    text_of,
    title_of,
)
from newsreader.formats.fields import Fields
from newsreader.formats.xml_tree import NAMESPACES, Node, line_of

_MEDIA = NAMESPACES["media"]


def read_entry(entry: Node, feed: Node) -> Draft:
    """The article of an entry, with what its feed says for all of them."""
    content = _own(entry, "content")
    summary = text_of(_own(entry, "summary"))
    text = text_of(content) if content is not None and _is_text(content) else ""
    group = entry.first("group", prefix="media")
    if not text and not summary and group is not None:
        text = line_of(group.first("description"))
    origin = entry.first("source")
    fields = Fields(
        title=title_of(_own(entry, "title")),
        summary=summary_of(summary) if text else "",
        authors=tuple(_authors(entry) or _authors(origin) or _authors(feed)),
        published=first_date(entry.children("published", "issued", "created")),
        updated=first_date(entry.children("updated", "modified")),
        source=title_of(_own(origin or feed, "title")) or title_of(_own(feed, "title")),
        url=_address(entry),
        language=entry.get("lang") or feed.get("lang"),
        tags=tuple(_tags(entry)),
    )
    return entry_draft(entry, fields, text or summary)


def _own(node: Node, name: str) -> Node | None:
    """The child of a name that is Atom's own."""
    return next((child for child in node.children(name) if child.space != _MEDIA), None)


def _is_text(content: Node) -> bool:
    """Whether an entry's content is a text, and not a picture or a film in letters."""
    kind = content.get("type").lower()
    return kind in ("", "text", "html", "xhtml") or kind.startswith("text/") or "xml" in kind


def _authors(node: Node | None) -> list[str]:
    """The names of those who wrote an entry, or a feed."""
    authors = [*node.children("author")] if node is not None else []
    named = [line_of(author.first("name")) or author.line() for author in authors]
    return [name for name in named if name and "@" not in name]


def _address(entry: Node) -> str:
    """The address of the page, else the entry's own name where that is one."""
    links = [*entry.children("link")]
    pages = [link.get("href") for link in links if link.get("rel") in ("", "alternate")]
    return next((page for page in pages if page), line_of(_own(entry, "id")))


def _tags(entry: Node) -> Iterator[str]:
    """The keywords of an entry."""
    for node in entry.children("category", "subject"):
        yield node.get("label") or node.get("term") or node.line()
