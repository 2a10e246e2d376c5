"""The fields of an article: what front matter and YAML articles say under which names.

People and programs call the same thing by many names (`description`, `summary`, `dek`) and write
it in many shapes (a text, a list, a mapping with a `name`). Here they become one record.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from newsreader.dates import parse_date
from newsreader.formats.draft import Part
from newsreader.formats.photo_fields import find_photos
from newsreader.formats.values import Value, first_text, fold_keys, items, shown, texts

TITLE = ("title", "headline")
"""Names of the headline; the first that holds something counts, here and below."""
STANDFIRST = ("standfirst", "subtitle", "subhead", "subheadline", "deck", "dek", "lede")
"""Names of the standfirst."""
SUMMARY = ("description", "summary", "abstract", "excerpt")
"""Names of a summary, which serves as the standfirst unless the text itself opens with it."""
AUTHORS = ("authors", "author", "byline", "by", "writer", "writers", "creator")
"""Names of the authors."""
PUBLISHED = ("date", "published", "datepublished", "publisheddate", "publishdate", "pubdate",
             "publishedat", "publicationdate", "created", "datecreated")  # fmt: skip
"""Names of the day of publication."""
UPDATED = ("updated", "modified", "datemodified", "dateupdated", "lastmod", "lastmodified",
           "updatedat")  # fmt: skip
"""Names of the day of the last change."""
SOURCE = ("source", "outlet", "publisher", "publication", "newspaper", "sitename", "site",
          "website", "hostname")  # fmt: skip
"""Names of the outlet."""
ADDRESS = ("url", "link", "canonical", "canonicalurl", "permalink", "sourceurl", "originalurl",
           "uri", "href", "source")  # fmt: skip
"""Names of the address it came from."""
LANGUAGE = ("language", "lang", "inlanguage")
"""Names of the language."""
TAGS = ("tags", "keywords", "categories", "tag", "category", "topics")
"""Names of keywords; all of them count."""
BODY = ("body", "text", "content", "article", "articlebody",
        "sections", "paragraphs", "blocks", "contentelements")  # fmt: skip
"""Names of the text, in a file that is all YAML or JSON, and of a list of its parts."""

_LINK = re.compile(r"\[\[([^\[\]|]{1,200})(?:\|([^\[\]]{1,200}))?\]\]")
_BY = re.compile(r"(?:written )?by[:\s]\s*", re.IGNORECASE)
_BETWEEN_AUTHORS = re.compile(r" ?[;|] ?|, and | (?:and|und|et|&) |, ?", re.IGNORECASE)
_NAME_SUFFIX = re.compile(r"(?:jr|sr|ph\.?d|m\.?d|esq|ii|iii)\.?", re.IGNORECASE)
_WEB = re.compile(r"https?://\S", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Fields:
    """What an article's fields say. Everything is raw text, dates are ISO 8601."""

    title: str = ""
    """The headline."""
    standfirst: str = ""
    """The standfirst, where a field is called so."""
    summary: str = ""
    """A summary, which may be the standfirst or may be made from the text's beginning."""
    authors: tuple[str, ...] = ()
    """Who wrote it."""
    published: str = ""
    """When it was published."""
    updated: str = ""
    """When it was last changed."""
    source: str = ""
    """The outlet."""
    url: str = ""
    """The address it came from."""
    language: str = ""
    """Its language."""
    tags: tuple[str, ...] = ()
    """Its keywords."""
    photos: tuple[Part, ...] = ()
    """The pictures as caption parts, the cover marked."""
    body: Value = None
    """The text, where it is a field too."""


def read_fields(mapping: Mapping[str, Value]) -> Fields:
    """The fields of a mapping, whatever they are called and however they are written."""
    known = fold_keys(mapping)
    return Fields(
        title=_first(known, TITLE),
        standfirst=_first(known, STANDFIRST),
        summary=_first(known, SUMMARY),
        authors=next((names for key in AUTHORS if (names := _authors(known.get(key)))), ()),
        published=_date(known, PUBLISHED),
        updated=_date(known, UPDATED),
        source=_source(known),
        url=_address(known),
        language=_first(known, LANGUAGE),
        tags=tuple(tag for key in TAGS for tag in _tags(known.get(key))),
        photos=find_photos(known),
        body=next((known[key] for key in BODY if shown(known.get(key)).strip()), None),
    )


def _first(known: Mapping[str, Value], keys: Iterable[str]) -> str:
    """The first text under one of the names."""
    return _unlink(first_text(known, keys))


def _unlink(text: str) -> str:
    """The text with `[[links]]` between notes as the words they show."""
    return _LINK.sub(lambda match: match[2] or match[1], text) if "[[" in text else text


def _authors(value: Value) -> tuple[str, ...]:
    """The authors of a byline, of a list of names, or of mappings with a `name`."""
    if isinstance(value, list):
        if value and all(isinstance(item, list) for item in value):
            value = [shown(item) for item in value]  # `[[Name]]` without quotes is a list in a list
        return tuple(name for item in value if (name := _author(shown(item))))
    return tuple(
        name for piece in _split_authors(_unlink(shown(value))) if (name := _author(piece))
    )


def _author(text: str) -> str:
    """One author's name."""
    name = _unlink(text).strip()
    return _BY.sub("", name, count=1) if _BY.match(name) else name


def _split_authors(text: str) -> Iterator[str]:
    """The names in a byline ("By Ana Roe, Tom Moss Jr. and Ida Berg")."""
    waiting = ""
    for piece in _BETWEEN_AUTHORS.split(" ".join(text.split())):
        if waiting and _NAME_SUFFIX.fullmatch(piece):
            waiting = f"{waiting}, {piece}"
            continue
        if waiting:
            yield waiting
        waiting = piece
    if waiting:
        yield waiting


def _date(known: Mapping[str, Value], keys: Iterable[str]) -> str:
    """The first date under one of the names, as ISO 8601."""
    for key in keys:
        for item in items(known.get(key)):
            if day := parse_date(shown(item)):
                return day
    return ""


def _source(known: Mapping[str, Value]) -> str:
    """The outlet: the first name for it that is no address."""
    names = (_unlink(text) for text in texts(known, SOURCE))
    return next((name for name in names if not _WEB.match(name)), "")


def _address(known: Mapping[str, Value]) -> str:
    """The first web address among the fields that may hold one."""
    for key in ADDRESS:
        value = known.get(key)
        inner = value.get("url") if isinstance(value, dict) else value
        text = shown(inner).strip()
        if _WEB.match(text):
            return text
    return ""


def _tags(value: Value) -> Iterator[str]:
    """The keywords of a list, or of a text with commas."""
    for item in items(value):
        for tag in shown(item).split(","):
            yield _unlink(tag).strip().lstrip("#")
