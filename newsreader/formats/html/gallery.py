"""Which pictures of a page are its article's, each with its caption and credit."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import islice
from pathlib import PurePosixPath

from newsreader.article import BlockKind
from newsreader.captions import parse_credit
from newsreader.dates import parse_date
from newsreader.formats.addresses import path_of
from newsreader.formats.draft import Part, Picture
from newsreader.formats.html.addresses import IMAGES
from newsreader.formats.html.body import Body
from newsreader.formats.html.figure_captions import frame_part
from newsreader.formats.html.frames import (
    MOST_PICTURES,
    Frame,
    find_caption,
    find_frame,
    is_ornament,
    is_photo,
)
from newsreader.formats.html.linked_data import Told
from newsreader.formats.html.tree import Element, word_key
from newsreader.formats.photo_fields import caption_part, set_credit
from newsreader.formats.scrape.bylines import read_byline

_WHOSE = re.compile(
    r"^(?:(?:profile )?(?:photo|picture|image|portrait|headshot)(?: of)?|profilbild(?: von)?"
    r"|(?:foto|bilde?|porträt)(?: von| av| af)?|(?:foto|photo|portrait) de|bylinebild) "
)
"""What pages call the portrait of an author, before the name."""

_OF_AUTHOR = re.compile(r"[/_-](?:authors?|autor(?:en)?|auteurs?|avatars?|gravatar)[/_.-]", re.I)
_OPENS_BYLINE = re.compile(r"(?:by|von|par|por|di|av|af|door|text) ", re.IGNORECASE)
_LONGEST_BYLINE = 140
_TELLING_NAME = 10
"""How long a file's name is, at least, that no other picture has."""

_BEHIND = 3
"""How many passages behind a picture its caption may stand."""


def find_pictures(
    body: Body, numbers: Mapping[Element, int], base: str, authors: Sequence[str]
) -> tuple[dict[int, Part], set[Element]]:
    """The article's pictures by the passages they stand at, and the elements that frame them."""
    frames: dict[Element, Frame] = {}
    parts: dict[int, Part] = {}
    names = {word_key(name) for name in authors}
    for at in islice(_candidates(body), MOST_PICTURES):
        frame = find_frame(body.passages[at].element)
        if frame.element in frames or is_ornament(frame):
            continue
        if not _is_ours(body, at, frame) or not is_photo(frame, numbers):
            continue
        frames[frame.element] = frame
        caption = None if frame.is_told else _caption_near(body, at)
        if caption is not None:
            frames[caption.element] = caption
            frame.texts = caption.texts
        part = frame_part(frame, base, numbers)
        if not _is_portrait(part, names):
            parts[at] = part
    return _once(parts), set(frames)


def _candidates(body: Body) -> Iterator[int]:
    """The pictures in the element that holds headline and text, or behind the text in its own."""
    around = body.surroundings
    common = _common(body)
    for at, passage in enumerate(body.passages):
        if passage.kind is not BlockKind.CAPTION or not body.kept:
            continue
        chain = around.chains[at]
        if body.holder in chain or (at < body.end and common in chain):
            yield at


def _common(body: Body) -> Element | None:
    """The least element that holds both the headline and the text's beginning."""
    if body.title < 0:
        return body.holder
    above = set(body.surroundings.chains[body.title])
    return next((each for each in body.surroundings.chains[body.start] if each in above), None)


def _is_ours(body: Body, at: int, frame: Frame) -> bool:
    """Whether a picture stands in the article, and not in what is around it."""
    chain = body.surroundings.chains[at]
    if frame.is_told:  # the names of a frame that has a caption tell how the picture looks
        chain = chain[chain.index(frame.element) + 1 :] if frame.element in chain else chain
    if body.surroundings.is_outside(chain):
        return False
    return at < body.end or frame.is_told


def _caption_near(body: Body, at: int) -> Frame | None:
    """What is called a caption and stands right behind a picture, in no frame with it."""
    for passage in body.passages[at + 1 : at + 1 + _BEHIND]:
        if passage.kind is BlockKind.CAPTION:
            if passage.element.tag in IMAGES:
                continue
            return None
        return find_caption(passage.element)
    return None


def _is_portrait(part: Part, authors: Collection[str]) -> bool:
    """Whether a picture shows one of those who wrote the article, beside the byline."""
    texts = {_WHOSE.sub("", word_key(text)) for text in (part.text, part.photo.alt)} - {""}
    if any(text in authors for text in texts) or _OF_AUTHOR.search(part.photo.url):
        return True
    return len(part.text) <= _LONGEST_BYLINE and bool(
        read_byline(part.text) or (_OPENS_BYLINE.match(part.text) and parse_date(part.text))
    )


def _once(parts: Mapping[int, Part]) -> dict[int, Part]:
    """The pictures, of those that come again one of each caption, or the first."""
    places: dict[str, list[int]] = {}
    for at, part in parts.items():
        places.setdefault(_key(part.photo) or str(at), []).append(at)
    kept: list[int] = []
    for group in places.values():
        captioned = {parts[at].text: at for at in reversed(group) if _says(parts[at])}
        kept.extend(captioned.values() if captioned else group[:1])
    return {at: parts[at] for at in sorted(kept)}


def _says(part: Part) -> bool:
    """Whether a picture has a caption or a credit."""
    return bool(part.text or part.photo.credit)


def _key(picture: Picture) -> str:
    """What tells a picture from others; empty where nobody knows where it is."""
    if picture.file.startswith("#"):
        return picture.file
    return picture_key(picture.url or picture.file)


def picture_key(address: str) -> str:
    """What the addresses of a picture have in common at all its sizes.

    That is its file's name without the ending, or the whole path where that name is short.
    """
    path = path_of(address).lower()
    name = PurePosixPath(path).stem
    return name if len(name) >= _TELLING_NAME else path


def tell(parts: Mapping[int, Part], told: Told) -> None:
    """Give pictures without caption and credit what the page's data say of them."""
    known = {picture_key(each.url): each for each in told.pictures if each.caption or each.credit}
    for part in parts.values():
        said = known.get(_key(part.photo))
        if said is None or _says(part):
            continue
        if said.credit:
            set_credit(part.photo, parse_credit(said.credit))
        made = caption_part(said.caption, part.photo, "the caption in the page's data")
        part.text, part.rule = made.text, made.rule
