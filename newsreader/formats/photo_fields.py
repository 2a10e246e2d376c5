"""The pictures that an article's fields list, as caption parts."""

import re
from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath

from newsreader.article import BlockKind
from newsreader.captions import CreditParts, find_credit_line, parse_credit, split_credit
from newsreader.formats.draft import Part, Picture, web_address
from newsreader.formats.values import Value, first_text, fold_keys, items, texts

LISTS = ("photos", "images", "pictures", "gallery", "photo", "picture", "figures", "media")
"""Names of a list of pictures, or of one."""
COVERS = ("cover", "image", "coverimage", "featuredimage", "heroimage", "leadimage", "thumbnail")
"""Names of the main picture."""
PLACE = ("src", "file", "path", "filename", "url", "image", "href", "contenturl")
"""Names of where a picture is."""
CAPTION = ("caption", "description", "title", "legend", "text")
"""Names of what a picture shows."""
CREDIT = ("credit", "credits", "copyright", "attribution", "rights")
"""Names of whose a picture is, as printed."""
PHOTOGRAPHER = ("photographer", "author", "by")
"""Names of who took a picture."""
AGENCY = ("agency", "source", "provider")
"""Names of where a picture comes from."""
ALT = ("alt", "alttext")
"""Names of the text that stands for a picture."""

PICTURE_SUFFIXES = frozenset(
    {".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif", ".svg", ".tif", ".tiff", ".bmp", ".heic"}
)
"""Endings of picture files' names."""

_SCHEME = re.compile(r"[a-z][a-z\d+.-]{1,20}:", re.IGNORECASE)
_NO = frozenset({"", "false", "no", "off", "null", "none"})
_YES = frozenset({"true", "yes", "on"})
_RULE = "a picture among the fields"


def find_photos(fields: Mapping[str, Value]) -> tuple[Part, ...]:
    """The pictures among an article's fields, given under folded names.

    Exactly one is the cover: the one marked so, else the first.
    """
    photos = [part for key in LISTS for part in _listed(fields.get(key))]
    listed = {place(part): part for part in photos}
    covers: list[Part] = []
    for cover in (part for key in COVERS for part in _listed(fields.get(key))):
        known = listed.get(place(cover)) if any(place(cover)) else None
        if known is None:
            covers.append(cover)
        (known or cover).photo.cover = True
    photos = covers + photos
    keep_one_cover([part.photo for part in photos])
    return tuple(photos)


def keep_one_cover(pictures: list[Picture]) -> None:
    """Mark one picture as the cover: the first that is marked so, else the first."""
    chosen = next((picture for picture in pictures if picture.cover), None) or next(
        iter(pictures), None
    )
    for picture in pictures:
        picture.cover = picture is chosen


def caption_part(text: str, picture: Picture, rule: str) -> Part:
    """The part that a picture makes; a credit in its caption's text becomes the picture's."""
    if not picture.credit:
        text, credit = split_credit(text)
        if credit is not None:
            set_credit(picture, credit)
    return Part(BlockKind.CAPTION, text, rule, picture=picture)


def set_credit(picture: Picture, credit: CreditParts) -> None:
    """Note whose a picture is; what is known of that already stays."""
    picture.credit = picture.credit or credit.text
    picture.photographer = picture.photographer or credit.photographer
    picture.agency = picture.agency or credit.agency


def picture_at(address: str) -> Picture:
    """The picture at a web address, or in a file."""
    address = address.strip()
    if web_address(address):
        return Picture(url=address)
    return Picture() if _SCHEME.match(address) else Picture(file=address)


def _is_place(text: str) -> bool:
    """Whether a text in a list of pictures says where one is, and not what it shows."""
    has_suffix = PurePosixPath(text.strip().lower()).suffix in PICTURE_SUFFIXES
    return "\n" not in text and (has_suffix or not any(map(str.isspace, text.strip())))


def place(part: Part) -> tuple[str, str]:
    """Where a part's picture is: its address and its file, by which it is known again."""
    return part.photo.url, part.photo.file


def _listed(value: Value) -> Iterator[Part]:
    """The pictures of a list, or the one that a value of another shape stands for."""
    for item in items(value):
        if isinstance(item, dict):
            yield from described_photo(item)
            continue
        for text in _strings(item):
            if _is_place(text):
                yield Part(BlockKind.CAPTION, "", _RULE, picture=picture_at(text))
            else:
                yield caption_part(text, Picture(), _RULE)


def _strings(value: Value) -> Iterator[str]:
    """The texts in a value that could be a picture's name or caption."""
    for item in items(value):
        if isinstance(item, str) and item.strip().lower() not in _NO | _YES:
            yield item


def described_photo(mapping: Mapping[str, Value]) -> Iterator[Part]:
    """The picture that a mapping describes, if it says anything of one."""
    fields = fold_keys(mapping)
    picture = _read_place(fields)
    picture.alt = first_text(fields, ALT)
    picture.cover = first_text(fields, ("cover",)).lower() not in _NO
    _read_credit(picture, fields)
    caption = first_text(fields, CAPTION)
    if caption or picture.credit or picture.alt or picture.url or picture.file:
        yield caption_part(caption, picture, _RULE)


def _read_place(fields: Mapping[str, Value]) -> Picture:
    """The picture with its address and file, as far as the fields name them."""
    picture = Picture()
    for text in texts(fields, PLACE):
        found = picture_at(text)
        picture.url = picture.url or found.url
        picture.file = picture.file or found.file
    return picture


def _read_credit(picture: Picture, fields: Mapping[str, Value]) -> None:
    """Note whose a picture is, from one field or several."""
    value = fields.get("credit")
    if isinstance(value, dict):
        inner = fold_keys(value)
        picture.photographer = first_text(inner, (*PHOTOGRAPHER, "name"))
        picture.agency = first_text(inner, AGENCY)
    picture.photographer = picture.photographer or first_text(fields, PHOTOGRAPHER)
    picture.agency = picture.agency or first_text(fields, AGENCY)
    printed = "" if isinstance(value, dict) else first_text(fields, CREDIT)
    if printed:
        line = find_credit_line(printed)
        set_credit(picture, parse_credit(line.credit if line is not None else printed))
    else:
        picture.credit = "/".join(filter(None, (picture.photographer, picture.agency)))
