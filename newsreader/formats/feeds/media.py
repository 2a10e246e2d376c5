"""The pictures of a feed's entry, each with the caption and credit that belong to it.

Media RSS puts a caption and a credit into the picture's element, into a group of the same picture
in several sizes, or beside the picture in the entry: there, what follows a picture belongs to it.
"""

from collections.abc import Iterator, Sequence

from newsreader.formats.addresses import file_name_of, suffix_of
from newsreader.formats.bodies import plain_line
from newsreader.formats.draft import Part
from newsreader.formats.photo_fields import PICTURE_SUFFIXES, described_photo, place
from newsreader.formats.values import Value
from newsreader.formats.xml_tree import NAMESPACES, Node, line_of

_MEDIA = NAMESPACES["media"]
_TEXTS = ("description", "text", "title", "credit", "copyright")


def find_pictures(entry: Node) -> list[Part]:
    """The pictures of an entry, without those that stand in its text."""
    parts = [part for holder in _holders(entry) for part in _described(holder)]
    if not parts:
        parts = [part for holder in _plain(entry) for part in _described(holder)]
    kept: dict[tuple[str, str], Part] = {}
    for part in parts:
        kept.setdefault(place(part), part)
    return list(kept.values())


def _holders(entry: Node) -> list[Node]:
    """The media elements of an entry that show a picture, with the texts beside them put in."""
    holders: list[Node] = []
    before: list[Node] = []
    for node in entry.children(prefix="media"):
        if node.name == "group" or (node.name == "content" and _is_picture(node)):
            content = [*node.content]
            holders.append(Node(node.name, node.space, node.attributes, content))
        elif node.name in _TEXTS:
            (holders[-1].content if holders else before).append(node)
    if len(holders) == 1:
        holders[0].content.extend(before)
    return [holder for holder in holders if _address(holder)]


def _is_picture(node: Node) -> bool:
    """Whether a media element or an enclosure is a picture."""
    kind = node.get("medium") or node.get("type")
    if kind:
        return kind.startswith("image")
    address = node.get("url") or node.get("href")
    suffix = suffix_of(address)
    # A picture's address may have no suffix; a film's or sound's has one.
    return suffix in PICTURE_SUFFIXES or (not suffix and node.get("duration") == "")


def _address(holder: Node) -> str:
    """The address of the widest picture in a media element, else of its thumbnail."""
    sizes = [holder, *holder.descendants("content")]
    pictures = [node for node in sizes if node.get("url") and _is_picture(node)]
    pictures = pictures or [node for node in holder.descendants("thumbnail") if node.get("url")]
    return max(pictures, key=lambda node: node.number("width")).get("url") if pictures else ""


def _described(holder: Node) -> Iterator[Part]:
    """The part of a picture: its address, its caption and whose it is."""
    texts = {name: [*holder.descendants(name)] for name in _TEXTS}
    texts = {name: [node for node in nodes if node.space == _MEDIA]
             for name, nodes in texts.items()}  # fmt: skip
    captions = (plain_line(node.line()) for name in ("description", "text") for node in texts[name])
    credits = [plain_line(node.line()) for node in texts["credit"] if node.line()]
    copyrights = [plain_line(node.line()) for node in texts["copyright"] if node.line()]
    described: dict[str, Value] = {
        "src": _address(holder) or holder.get("url") or holder.get("href"),
        "caption": next(filter(None, captions), ""),
        "credit": "/".join(dict.fromkeys(credits)) or next(iter(copyrights), ""),
        "alt": next((plain_line(node.line()) for node in texts["title"]), ""),
    }
    for part in described_photo(described):
        part.rule = f"a picture of the feed ({holder.name})"
        yield part


def _plain(entry: Node) -> Iterator[Node]:
    """The elements that show a picture and say nothing of it."""
    for node in entry.children("thumbnail", prefix="media"):
        if node.get("url"):
            yield node
            return
    for node in entry.children("enclosure", "link"):
        if (node.name == "enclosure" or node.get("rel") == "enclosure") and _is_picture(node):
            yield node
    for node in entry.children("image"):
        address = node.get("href") or line_of(node.first("url")) or node.get("resource")
        if address:
            yield Node("image", attributes={"url": address})


def merge_pictures(pictures: Sequence[Part], parts: Sequence[Part]) -> list[Part]:
    """The pictures that the text does not show; what they say of one it shows goes there.

    A picture with no words to it is a preview where the text has pictures of its own.
    """
    shown = {_name(part): part for part in parts if part.picture is not None and _name(part)}
    listed: list[Part] = []
    for part in pictures:
        same = shown.get(_name(part))
        if same is not None:
            part.photo.url, part.photo.file = place(same)
            part.photo.alt = part.photo.alt or same.photo.alt
            listed.append(part)
        elif part.text or part.photo.credit or not shown:
            listed.append(part)
    return listed


def _name(part: Part) -> str:
    """The name of a picture's file, by which it is known again in another size."""
    url, file = place(part)
    name = file_name_of(url or file)
    return name if "." in name else url
