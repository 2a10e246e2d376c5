"""ninjs, the news agencies' JSON (IPTC), of the first generation and of the later ones.

The first has one `headline` and bodies under `body_text`, `body_xhtml`; the later have lists
(`headlines`, `bodies`, `descriptions`) whose items say their role and type. Pictures are
associated items with a description, a byline and renditions of several sizes.
"""

from collections.abc import Iterator, Mapping

from newsreader.dates import parse_date
from newsreader.formats.bodies import body_parts, plain_line
from newsreader.formats.compose import compose
from newsreader.formats.draft import Draft, Part
from newsreader.formats.fields import Fields, read_fields
from newsreader.formats.json_text import whole_number
from newsreader.formats.photo_fields import described_photo, keep_one_cover
from newsreader.formats.values import Value, items, shown

_RULE = "a picture that the wire goes with"
_BODIES = ("body_xhtml", "body_html", "body_html5", "body_richhtml5", "body_text")
_MARKUP = ("html", "xhtml")


def is_ninjs(record: Mapping[str, Value]) -> bool:
    """Whether a mapping is an item of ninjs that holds a text."""
    if not {"uri", "versioncreated"} & record.keys() or "type" not in record:
        return False
    return "bodies" in record or "headlines" in record or any(key in record for key in _BODIES)


def read_ninjs(record: Mapping[str, Value]) -> Draft:
    """The article of a ninjs item."""
    title = plain_line(_chosen(record, "headline", "headlines", ("main",)))
    described = _chosen(record, "description_text", "descriptions", ("summary", "text"))
    body = _body(record)
    named = read_fields({"by": record.get("byline") or record.get("by")})
    photos = tuple(_photos(record))
    keep_one_cover([part.photo for part in photos])
    fields = Fields(
        title=title,
        summary=plain_line(described),
        authors=named.authors,
        published=_date(record, "firstcreated", "contentcreated", "versioncreated"),
        updated=_date(record, "versioncreated"),
        source=_source(record),
        url=_first(record, "url", "link", "uri"),
        language=shown(record.get("language")),
        tags=tuple(_tags(record)),
        photos=photos,
    )
    return compose(fields, body_parts(body, title, fields.url))


def _first(record: Mapping[str, Value], *keys: str) -> str:
    """The first text under one of some names."""
    return next((text for key in keys if (text := shown(record.get(key)).strip())), "")


def _date(record: Mapping[str, Value], *keys: str) -> str:
    """The first date under one of some names."""
    return next((day for key in keys if (day := parse_date(shown(record.get(key))))), "")


def _chosen(record: Mapping[str, Value], one: str, several: str, roles: tuple[str, ...]) -> str:
    """A text of the first generation's name, or of a list: that of a role, else the first."""
    if text := shown(record.get(one)).strip():
        return text
    listed = [item for item in items(record.get(several)) if isinstance(item, dict)]
    ranked = [item for role in roles for item in listed if item.get("role") == role]
    return next((text for item in ranked + listed if (text := shown(item.get("value")))), "")


def _body(record: Mapping[str, Value]) -> str:
    """The text: as HTML where the item has that, else as plain text."""
    listed = [item for item in items(record.get("bodies")) if isinstance(item, dict)]
    for wanted in (_MARKUP, ("plain",), ("",)):
        for item in listed:
            kind = shown(item.get("contenttype")) or shown(item.get("role"))
            if any(mark in kind for mark in wanted) and (text := shown(item.get("value"))):
                return text
    return _first(record, *_BODIES)


def _source(record: Mapping[str, Value]) -> str:
    """Which agency the item is from."""
    for key in ("infosource", "infosources"):
        for item in items(record.get(key)):
            if name := shown(item).strip():
                return name
    return _first(record, "source", "provider", "copyrightholder")


def _tags(record: Mapping[str, Value]) -> Iterator[str]:
    """What the item is about, in words."""
    for key in ("subject", "subjects", "keywords"):
        for item in items(record.get(key)):
            name = item.get("name") if isinstance(item, dict) else item
            if shown(name).strip():
                yield shown(name)


def _photos(record: Mapping[str, Value]) -> Iterator[Part]:
    """The pictures among the associated items, which are a mapping or a list."""
    associated = record.get("associations")
    listed = list(associated.values()) if isinstance(associated, dict) else items(associated)
    for item in listed:
        if isinstance(item, dict) and item.get("type") in ("picture", "graphic"):
            yield from _photo(item)


def _photo(item: Mapping[str, Value]) -> Iterator[Part]:
    """One picture, with its description for a caption."""
    caption = _chosen(item, "description_text", "descriptions", ("caption",))
    agency = _source(item)
    credit = _first(item, "creditline", "byline", "by")
    if credit and agency and agency not in credit and "/" not in credit:
        credit = f"{credit}/{agency}"
    described: dict[str, Value] = {
        "src": _largest(item),
        "caption": plain_line(caption),
        "credit": credit or agency,
        "alt": _first(item, "alttext", "alt"),
    }
    for part in described_photo(described):
        part.rule = _RULE
        yield part


def _largest(item: Mapping[str, Value]) -> str:
    """The address of the widest rendition that has one."""
    renditions = item.get("renditions")
    listed = list(renditions.values()) if isinstance(renditions, dict) else list(items(renditions))
    sized = [
        (whole_number(each.get("width")), shown(each.get("href")))
        for each in listed
        if isinstance(each, dict)
    ]
    return max((pair for pair in sized if pair[1]), default=(0, _first(item, "uri")))[1]
