"""NewsML-G2: texts and pictures as items of their own, which a package may tie together.

A picture belongs to the text that links to it, or to the first text of its package, or to the
only text there is. One that belongs to none is an article by itself: headline and picture.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from newsreader.formats.bodies import body_parts, html_parts
from newsreader.formats.compose import compose
from newsreader.formats.draft import Draft, Part
from newsreader.formats.fields import Fields, read_fields
from newsreader.formats.photo_fields import described_photo
from newsreader.formats.wires.nitf import iso_date, read_text
from newsreader.formats.xml_tree import EMPTY, Node, line_of, markup_of


def read_items(root: Node, items: Sequence[Node]) -> Iterator[Draft]:
    """The articles of a message's items."""
    pictures = {item.get("guid"): item for item in items if _is_picture(item)}
    texts = [item for item in items if not _is_picture(item)]
    owners = _owners(root, texts, pictures)
    owned: dict[int, list[Node]] = {}
    for name, owner in owners.items():
        owned.setdefault(id(owner), []).append(pictures[name])
    for item in items:
        if not _is_picture(item):
            yield _read_text(item, owned.get(id(item), []))
        elif item.get("guid") not in owners:
            yield compose(replace(_fields(item), photos=tuple(_photos(item))), [])


def _is_picture(item: Node) -> bool:
    """Whether an item is a picture."""
    kind = item.find("itemClass")
    return kind is not None and kind.get("qcode").endswith((":picture", ":graphic"))


def _owners(root: Node, texts: Sequence[Node], pictures: dict[str, Node]) -> dict[str, Node]:
    """The text that each picture belongs to, by the pictures' names."""
    if len(texts) == 1:
        return dict.fromkeys(pictures, texts[0])
    owners: dict[str, Node] = {}
    for text in texts:
        for link in (text.first("itemMeta") or EMPTY).children("link"):
            if link.get("residref") in pictures:
                owners.setdefault(link.get("residref"), text)
    named = {text.get("guid"): text for text in texts}
    packages = [root] if root.name == "packageItem" else [*root.descendants("packageItem")]
    for package in packages:
        members = [reference.get("residref") for reference in package.descendants("itemRef")]
        first = next((named[member] for member in members if member in named), None)
        for member in members:
            if first is not None and member in pictures:
                owners.setdefault(member, first)
    return owners


def _read_text(item: Node, pictures: Sequence[Node]) -> Draft:
    """The article of a text item and its pictures."""
    fields, parts = _fields(item), list[Part]()
    for content in (item.first("contentSet") or EMPTY).children("inlineXML", "inlineData"):
        inner = content.find("nitf")
        if inner is not None:
            found = read_text(inner)
            fields, parts = _joined(fields, found.fields), list(found.parts)
        elif content.first() is not None:
            parts = html_parts(markup_of(content.find("body") or content))
        else:
            parts = body_parts(content.text(), fields.title)
        if parts:
            break
    photos = [part for picture in pictures for part in _photos(picture)]
    photos += _photos(item)
    for first in photos[:1]:
        first.photo.cover = True
    return compose(replace(fields, photos=tuple(photos)), parts)


def _joined(item: Fields, text: Fields) -> Fields:
    """What the item says of a text, and what the text itself says where the item does not."""
    return replace(
        item,
        title=item.title or text.title,
        standfirst=item.standfirst or text.standfirst,
        summary=item.summary or text.summary,
        authors=item.authors or text.authors,
        published=item.published or text.published,
        source=item.source or text.source,
        url=item.url or text.url,
        tags=item.tags or text.tags,
    )


def _fields(item: Node) -> Fields:
    """What an item says of itself."""
    meta, content = item.first("itemMeta") or EMPTY, item.first("contentMeta") or EMPTY
    created = _date(content, "contentCreated") or _date(meta, "firstCreated")
    changed = _date(meta, "versionCreated")
    headlines = [*content.children("headline")]
    main = [node for node in headlines if node.get("role").endswith((":main", ":hl1"))]
    return Fields(
        title=line_of(next(iter(main + headlines), None)) or line_of(meta.first("title")),
        summary=_described(content, "summary", "abstract", "drol:"),
        authors=_authors(content),
        published=created or changed,
        updated=changed if created and changed != created else "",
        source=_provider(item, meta, content),
        url=_address(item, meta),
        language=_language(item, content),
        tags=tuple(_name(node) for node in content.children("subject", "keyword")),
    )


def _date(node: Node, name: str) -> str:
    """The date in a child of that name."""
    return iso_date(line_of(node.first(name)))


def _described(content: Node, *roles: str) -> str:
    """The description of one of some roles, or of none."""
    for node in content.children("description"):
        role = node.get("role")
        if not role or any(wanted in role for wanted in roles):
            return node.line()
    return ""


def _name(node: Node) -> str:
    """What a subject or party is called."""
    return line_of(node.first("name")) or node.line() or node.get("literal")


def _authors(content: Node) -> tuple[str, ...]:
    """Who wrote or took it: the byline, else the creators' names."""
    byline = content.first("by")
    if byline is not None and byline.line():
        return read_fields({"byline": byline.line()}).authors
    return tuple(filter(None, map(_name, content.children("creator"))))


def _provider(item: Node, meta: Node, content: Node) -> str:
    """The agency."""
    rights = item.first("rightsInfo") or EMPTY
    for node in (meta.first("provider"), content.first("infoSource"),
                 rights.first("copyrightHolder")):  # fmt: skip
        if node is not None and (name := _name(node)):
            return name
    code = meta.first("provider")
    return code.get("qcode").rpartition(":")[2] if code is not None else ""


def _address(item: Node, meta: Node) -> str:
    """The address of the page it appeared on, where it names one."""
    links = [link.get("href") for link in meta.children("link")]
    places = (*links, item.get("guid"))
    return next((place for place in places if place.lower().startswith("http")), "")


def _language(item: Node, content: Node) -> str:
    """The language of the text."""
    named = content.first("language")
    return (named.get("tag") if named is not None else "") or item.get("lang")


def _photos(item: Node) -> Iterator[Part]:
    """The picture that an item is or holds, in its largest rendition."""
    contents = item.first("contentSet") or EMPTY
    files = [node for node in contents.children("remoteContent") if node.get("href")]
    files = [node for node in files if node.get("contenttype").startswith(("image/", "Image")) or
             not node.get("contenttype")]  # fmt: skip
    if not files:
        return
    meta, content = item.first("itemMeta") or EMPTY, item.first("contentMeta") or EMPTY
    printed = line_of(content.first("creditline")) or "/".join(
        filter(None, (", ".join(_authors(content)), _provider(item, meta, content)))
    )
    for part in described_photo(
        {
            "src": max(files, key=lambda node: node.number("width")).get("href"),
            "caption": _described(content, "caption", "summary"),
            "credit": printed,
            "alt": line_of(content.first("headline")),
        }
    ):
        part.rule = "a picture of the wire (an item of its own)"
        yield part
