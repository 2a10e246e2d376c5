"""The shapes that programs write articles in as JSON, each brought to the same fields.

Scrapers and services name the same things differently, and some use a common name for something
else: `created_at` is when a page was put on a reading list, not when it appeared. A shape is
known by keys that only it has; what is of no known shape is read by the names of its fields.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from newsreader.article import BlockKind
from newsreader.formats.bodies import body_parts, plain_line, resolve_pictures
from newsreader.formats.compose import compose
from newsreader.formats.draft import Part
from newsreader.formats.fields import Fields, read_fields
from newsreader.formats.json_files.ninjs import is_ninjs, read_ninjs
from newsreader.formats.json_files.omnivore import is_omnivore, read_content
from newsreader.formats.json_files.own import is_exported, is_other_record, read_exported
from newsreader.formats.photo_fields import described_photo, picture_at
from newsreader.formats.several import Unfinished
from newsreader.formats.values import Value, fold_keys, items, shown

_MOST_DEPTH = 3
"""How deep a list of articles may stand in mappings that hold nothing else of interest."""

_LISTS = ("items", "articles", "entries", "results", "posts", "docs", "data", "@graph")
_BODIES = (
    *("contenthtml", "bodyhtml", "articlehtml", "html", "contentmarkdown", "markdown"),
    *("contenttext", "bodytext", "articletext", "fulltext", "maintext"),
)
"""Names of the text, where it is not called as `fields` knows it; the surest first."""
_WRAPPERS = ("rendered", "value", "#text", "_value", "basic", "by")
"""The key of a mapping that holds one value and notes on it."""
_PARAGRAPH = "a paragraph of the JSON body"
_HEADING = "a heading in the JSON body"


@dataclass(frozen=True, slots=True)
class _Shape:
    """How one program writes an article."""

    keys: frozenset[str]
    """Folded names that all have to be there."""
    names: Mapping[str, str]
    """What its fields are, by their folded names; nothing for those that mean something else."""
    split: str = ""
    """What stands between several tags in one text."""


_SHAPES = (
    _Shape(  # trafilatura
        frozenset({"sourcehostname", "fingerprint", "text"}),
        {"source": "url", "sourcehostname": "source", "hostname": "", "image": "cover",
         "rawtext": "", "comments": ""},
        split=";",
    ),
    _Shape(  # news-please
        frozenset({"maintext", "datepublish"}),
        {"datepublish": "published", "datemodify": "updated", "maintext": "body",
         "imageurl": "cover", "sourcedomain": "source", "text": ""},
    ),
    _Shape(  # newspaper3k and newspaper4k, which list every picture of the page
        frozenset({"topimage", "text"}),
        {"topimage": "cover", "images": "", "metadescription": "description",
         "metalang": "language", "metasitename": "source"},
    ),
    _Shape(  # wallabag
        frozenset({"content", "isarchived", "domainname"}),
        {"publishedat": "published", "publishedby": "authors", "domainname": "source",
         "previewpicture": "cover", "createdat": "", "updatedat": ""},
    ),
    _Shape(  # Omnivore
        frozenset({"slug", "readingprogress", "savedat"}),
        {"labels": "tags", "thumbnail": "cover", "updatedat": ""},
    ),
    _Shape(  # Arc, which many newspapers are written in
        frozenset({"headlines", "contentelements"}),
        {"headlines": "title", "subheadlines": "standfirst", "displaydate": "published",
         "lastupdateddate": "updated", "credits": "authors", "canonicalurl": "url",
         "promoitems": "", "website": "", "createddate": ""},
    ),
)  # fmt: skip


_FEED_ITEM = _Shape(frozenset(), {"externalurl": "", "bannerimage": "cover", "attachments": ""})
"""The items of a JSON Feed, which are known by their feed."""


def find_articles(values: Sequence[Value], folder: Path, depth: int = 0) -> Iterator[Unfinished]:
    """The articles among the values of a JSON file that stands in a folder."""
    for value in values:
        for item in items(value):
            if isinstance(item, dict):
                yield from _found(item, folder, depth)


def _found(record: dict[str, Value], folder: Path, depth: int) -> Iterator[Unfinished]:
    """The article that a mapping is, or those that it lists."""
    if is_exported(record):
        yield read_exported(record)
    elif is_other_record(record):
        return
    elif "jsonfeed.org/version" in shown(record.get("version"))[:80]:
        articles = (_read(item, folder, _FEED_ITEM) for item in _feed_items(record))
        yield from (article for article in articles if article is not None)
    elif is_ninjs(record):
        yield read_ninjs(record)
    elif (article := _read(record, folder)) is not None:
        yield article
    elif depth < _MOST_DEPTH:
        listed = next((record[key] for key in _LISTS if record.get(key)), None)
        yield from find_articles(list(items(listed)), folder, depth + 1)


def _feed_items(feed: Mapping[str, Value]) -> Iterator[Mapping[str, Value]]:
    """The items of a JSON Feed, each with what the feed says for all of them."""
    shared = {key: feed[key] for key in ("language", "authors", "author") if feed.get(key)}
    for item in items(feed.get("items")):
        if isinstance(item, dict):
            said = {key: value for key, value in item.items() if value}
            yield {"source": shown(feed.get("title")), **shared, **said}


def _read(
    record: Mapping[str, Value], folder: Path, shape: _Shape | None = None
) -> Unfinished | None:
    """The article that a mapping is, by the names of its fields; None if it is none.

    What is of no known shape is an article only with a title.
    """
    known = fold_keys(record)
    shape = shape or next((each for each in _SHAPES if each.keys <= known.keys()), None)
    known = {name: _unwrapped(value) for name, value in known.items()}
    if shape is not None:
        known = _renamed(known, shape)
    fields = read_fields(_with_body(known))
    body = read_content(folder, known) if is_omnivore(known) else fields.body
    has_text = bool(shown(body).strip())
    if not (has_text and (fields.title or shape)) and not (fields.title and fields.photos):
        return None
    fields = replace(
        fields,
        title=plain_line(fields.title),
        summary=plain_line(fields.summary),
        standfirst=plain_line(fields.standfirst),
    )
    resolve_pictures(fields.photos, fields.url)
    return compose(fields, list(_body(body, fields)))


def _unwrapped(value: Value) -> Value:
    """A value without a mapping around it that says how it is written."""
    if isinstance(value, dict):
        inner = (value[key] for key in _WRAPPERS if isinstance(value.get(key), str | list))
        return next(inner, value)
    return value


def _renamed(known: Mapping[str, Value], shape: _Shape) -> dict[str, Value]:
    """The fields of a shape under the names that they have everywhere."""
    fields = {name: value for name, value in known.items() if name not in shape.names}
    for name, meant in shape.names.items():
        if meant and known.get(name):
            fields[meant] = known[name]
    for name in ("tags", "categories"):
        value = fields.get(name)
        if shape.split and isinstance(value, str):
            fields[name] = [*value.split(shape.split)]
        elif isinstance(value, list):
            fields[name] = [_label(item) for item in value]
    return fields


def _label(tag: Value) -> Value:
    """A tag's name, where services give it as one of several keys."""
    return tag.get("label") or tag if isinstance(tag, dict) else tag


def _with_body(known: Mapping[str, Value]) -> Mapping[str, Value]:
    """The fields with the text under a name that all know."""
    body = next((known[name] for name in _BODIES if shown(known.get(name)).strip()), None)
    return known if body is None else {**known, "body": body}


def _body(body: Value, fields: Fields) -> Iterator[Part]:
    """The blocks of a body: a text, a list of paragraphs, or sections with headings."""
    if isinstance(body, str):
        yield from body_parts(body, fields.title, fields.url)
    elif isinstance(body, dict):
        yield from _section(body, fields)
    else:
        for item in body or ():
            if isinstance(item, str):
                yield Part(BlockKind.PARAGRAPH, plain_line(item), _PARAGRAPH)
            else:
                yield from _body(item, fields)


def _section(section: Mapping[str, Value], fields: Fields) -> Iterator[Part]:
    """The blocks of a part of a body, its heading first."""
    known = fold_keys(section)
    for key in ("headline", "heading", "title"):
        for heading in items(known.get(key)):
            yield Part(BlockKind.HEADING, shown(heading), _HEADING, level=1)
    if _is_named(known, "image"):
        yield from described_photo({**section, "credit": known.get("credit") or _credit(known)})
        return
    for key in ("src", "image"):
        if isinstance(place := known.get(key), str):
            caption = shown(known.get("caption"))
            yield Part(BlockKind.CAPTION, caption, "a picture in the JSON body",
                       picture=picture_at(place))  # fmt: skip
            return
    if _is_named(known, "header"):
        yield Part(BlockKind.HEADING, plain_line(shown(known.get("content"))), _HEADING, level=1)
        return
    for key in ("summary", "paragraphs", "text", "content", "sections", "blocks"):
        if key in known:
            yield from _body([*items(known[key])], fields)


def _credit(known: Mapping[str, Value]) -> Value:
    """Whose a picture is, where photographer and agency stand in a list each."""
    credits_ = known.get("credits")
    if not isinstance(credits_, dict):
        return credits_
    return "/".join(name for key in ("by", "affiliation") if (name := shown(credits_.get(key))))


def _is_named(known: Mapping[str, Value], kind: str) -> bool:
    """Whether a part of a body says that it is of a kind."""
    return known.get("type") == kind
