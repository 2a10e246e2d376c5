"""What a page tells search engines of its article: JSON-LD, in the words of schema.org."""

import html
import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass

from newsreader.formats.html.tree import Element, one_line
from newsreader.formats.json_text import JsonError, load_all
from newsreader.formats.values import Value, first_text, fold_keys, items, shown

_MOST_CHARACTERS = 4 * 1024 * 1024
"""How much of one script is read."""

_MOST_NODES = 4000
"""How many mappings are looked at for the one that is the article."""

_TYPE = "@type"
_ARTICLE = re.compile(r"(?:Article|BlogPosting|Report|Review|LiveBlogPosting|Story)$")
_TRAILING_COMMA = re.compile(r",(?=\s{0,99}[}\]])")
_CONTROLS = re.compile(r"[\x00-\x1f]+")
_TAG = re.compile(r"<[^<>]{1,400}>")


@dataclass(frozen=True, slots=True)
class ToldPicture:
    """A picture that the data name."""

    url: str
    """Its address."""
    caption: str = ""
    """What it shows."""
    credit: str = ""
    """Whose it is."""


@dataclass(frozen=True, slots=True)
class Told:
    """What a page's data say of its article, as raw text."""

    titles: tuple[str, ...] = ()
    """The headline, and other forms of it."""
    description: str = ""
    """A summary."""
    authors: tuple[str, ...] = ()
    """Who wrote it."""
    published: str = ""
    """When it was published, as written."""
    updated: str = ""
    """When it was last changed, as written."""
    outlet: str = ""
    """Who publishes it."""
    language: str = ""
    """Its language."""
    url: str = ""
    """Its address."""
    tags: tuple[str, ...] = ()
    """Keywords."""
    body: str = ""
    """The article's text, if the data repeat it."""
    pictures: tuple[ToldPicture, ...] = ()
    """Its pictures, the main one first."""


def read_linked_data(root: Element) -> Told:
    """What the scripts with JSON-LD of a page say of its article."""
    nodes = list(_nodes(root))
    known = {text: node for node in nodes if (text := _text(node.get("@id")))}
    article = _choose(nodes)
    return _read(article, known) if article is not None else Told()


def _nodes(root: Element) -> Iterator[Mapping[str, Value]]:
    """The mappings in the JSON-LD of a page that stand at the top or in a list there."""
    left = _MOST_NODES
    for script in root.iter("script"):
        if "ld+json" not in (script.get("type") or "").lower():
            continue
        waiting = _load(script.text or "")
        while waiting and left:
            value = waiting.pop(0)
            if isinstance(value, list):
                waiting[:0] = value[:left]
            elif isinstance(value, dict):
                left -= 1
                yield value
                waiting.extend(value[key] for key in ("@graph", "mainEntity") if key in value)


def _load(text: str) -> list[Value]:
    """The values in a script's JSON, also with the small faults that browsers never see."""
    if len(text) > _MOST_CHARACTERS:
        return []
    bare = _CONTROLS.sub(" ", text).strip()
    bare = bare.removeprefix("<![CDATA[").removesuffix("]]>").strip("; ")
    for attempt in (bare, _TRAILING_COMMA.sub("", bare)):
        with suppress(JsonError):
            return load_all(attempt)
    return []


def _choose(nodes: list[Mapping[str, Value]]) -> Mapping[str, Value] | None:
    """The mapping that is about the article: of those of such a type, the one that says most."""
    articles = [node for node in nodes if any(map(_ARTICLE.search, _types(node)))]
    return max(articles, key=len, default=None)


def _types(node: Mapping[str, Value]) -> list[str]:
    """The types of a mapping."""
    return [shown(item) for item in items(node.get(_TYPE))]


def _read(node: Mapping[str, Value], known: Mapping[str, Mapping[str, Value]]) -> Told:
    """What the mapping that is the article says; `known` are those it may point to."""
    fields = fold_keys(node)
    language = fields.get("inlanguage")
    return Told(
        titles=tuple(
            text
            for key in ("headline", "name", "alternativeheadline")
            if (text := _text(fields.get(key)))
        ),
        description=_text(fields.get("description")),
        authors=tuple(_names(fields.get("author") or fields.get("creator"), known)),
        published=first_text(fields, ("datepublished", "datecreated", "uploaddate")),
        updated=first_text(fields, ("datemodified",)),
        outlet=next(_names(fields.get("publisher"), known), ""),
        language=_text(language) if not isinstance(language, dict) else "",
        url=_address(fields.get("url")) or _address(fields.get("mainentityofpage")),
        tags=tuple(_tags(fields.get("keywords"))),
        body=_TAG.sub(" ", html.unescape(first_text(fields, ("articlebody", "text")))),
        pictures=tuple(_pictures(fields, known)),
    )


def _text(value: Value) -> str:
    """The text of a value without markup and entities."""
    text = shown(value)
    if "&" in text:
        text = html.unescape(text)
    return one_line(_TAG.sub(" ", text) if "<" in text else text)


def _names(value: Value, known: Mapping[str, Mapping[str, Value]]) -> Iterator[str]:
    """The names of people or bodies: texts, mappings with a name, or pointers to such."""
    for item in items(value):
        if isinstance(item, dict):
            whole = item if item.get("name") else known.get(shown(item.get("@id")), item)
            for name in [*items(whole.get("name"))] or _parts_of_name(whole):
                yield _text(name)
        elif isinstance(item, list):
            yield from (_text(name) for name in item)
        else:
            yield _text(item)


def _parts_of_name(person: Mapping[str, Value]) -> list[str]:
    """The name of a person of whom only its parts are given."""
    parts = (shown(person.get(key)).strip() for key in ("givenName", "familyName"))
    name = " ".join(filter(None, parts))
    return [name] if name else []


def _address(value: Value) -> str:
    """The web address in a value."""
    for item in items(value):
        inner = (
            item.get("url") or item.get("@id") or item.get("contentUrl")
            if isinstance(item, dict)
            else item
        )
        text = shown(inner).strip()
        if text.startswith(("http://", "https://", "//")):
            return text
    return ""


def _tags(value: Value) -> Iterator[str]:
    """The keywords of a list, or of a text with commas."""
    for item in items(value):
        text = _text(item)
        yield from (tag for each in text.split(",") if (tag := each.strip()))


def _pictures(
    fields: Mapping[str, Value], known: Mapping[str, Mapping[str, Value]]
) -> Iterator[ToldPicture]:
    """The pictures of the article."""
    for key in ("image", "associatedmedia", "primaryimageofpage"):
        for item in items(fields.get(key)):
            if not isinstance(item, dict):
                if address := _address(item):
                    yield ToldPicture(address)
                continue
            whole = {**known.get(shown(item.get("@id")), {}), **item}
            inner = fold_keys(whole)
            address = _address(inner.get("contenturl")) or _address(inner.get("url"))
            if not address:
                continue
            names = _names(
                inner.get("author") or inner.get("creator") or inner.get("copyrightholder"), known
            )
            credit = _text(inner.get("credittext")) or next(names, "")
            caption = first_text(inner, ("caption", "description"))
            yield ToldPicture(
                address, _text(caption), credit or _text(inner.get("copyrightnotice"))
            )
