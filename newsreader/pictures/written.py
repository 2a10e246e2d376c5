"""What a picture's makers wrote into its file: XMP, IPTC and EXIF, in this order of trust.

XMP has no bounds and says what its letters mean; IPTC cuts a name at 32 letters; EXIF is what
cameras write by themselves. Whatever is broken about these counts as not written.
"""

import re
import warnings
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PIL import ExifTags, IptcImagePlugin
from PIL.ImageFile import ImageFile

from newsreader.article import NOTHING
from newsreader.clean import Clean, clean_line
from newsreader.dates import parse_date
from newsreader.pictures.decode import kind_of, turned_size
from newsreader.pictures.facts import PictureFacts

if TYPE_CHECKING:
    from newsreader.formats.xml_tree import Node

MOST_LETTERS = 4000
"""How much of a text is kept."""

_MOST_XMP = 1_000_000
_XMP_FIELDS = {
    "Headline": "headline",
    "description": "caption",
    "creator": "byline",
    "Credit": "credit",
    "rights": "copyright",
    "DateCreated": "taken",
    "City": "city",
    "State": "region",
    "Country": "country",
}
_IPTC_NUMBERS = {
    "headline": (105,),
    "caption": (120,),
    "byline": (80,),
    "credit": (110, 115),
    "copyright": (116,),
    "taken": (55,),
    "city": (90,),
    "region": (95,),
    "country": (101,),
}
_IPTC_TIME = (2, 60)
_IPTC_LETTERS = (1, 90)
_IPTC_UTF_8 = b"\x1b%G"
_EXIF_DATE = re.compile(r"(\d{4}):(\d\d):(\d\d)\b")
_DIGITS = re.compile(r"(\d{4})(\d\d)(\d\d)")
_TIME_DIGITS = re.compile(r"(\d\d)(\d\d)(\d\d)([+-]\d{4})?")
_NOTHING_SAID = re.compile(
    r"(?:OLYMPUS|SONY|SAMSUNG|KONICA MINOLTA)? ?DIGITAL CAMERA|untitled", re.I
)
"""What cameras write where people would write a caption."""

Written = Mapping[str, str]
"""Texts by the names of the fields of `PictureFacts`."""


def facts_of(image: ImageFile, size: int) -> PictureFacts:
    """What a picture's file of some size in bytes says of it. The picture need not be decoded."""
    sources = [_read(source, image) for source in (_xmp, _iptc, _exif)]

    def first(name: str) -> Clean:
        texts = (clean_line(source.get(name, "")[:MOST_LETTERS]) for source in sources)
        return next((text for text in texts if text and not _NOTHING_SAID.fullmatch(text)), NOTHING)

    width, height = turned_size(image)
    return PictureFacts(
        width=width,
        height=height,
        kind=clean_line(kind_of(image)),
        size=size,
        headline=first("headline"),
        caption=first("caption"),
        byline=first("byline"),
        credit=first("credit"),
        copyright=first("copyright"),
        taken=clean_line(parse_date(first("taken"))),
        city=first("city"),
        region=first("region"),
        country=first("country"),
    )


def _read(source: Callable[[ImageFile], Written], image: ImageFile) -> Written:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return source(image)
    except Exception:  # strangers' bytes, read by code that trusts them: anything may happen
        return {}


def _xmp(image: ImageFile) -> Written:
    """What stands in a file's XMP, a packet of XML."""
    from newsreader.formats.xml_tree import parse_xml

    packet = image.info.get("xmp") or image.info.get("XML:com.adobe.xmp") or b""
    data = packet.encode() if isinstance(packet, str) else packet
    if not data or len(data) > _MOST_XMP:
        return {}
    root = parse_xml(data.decode("utf-8", "replace").strip("\x00\ufeff \n")).root
    found: dict[str, str] = {}
    for node in root.descendants():
        texts = [(node.name, _xmp_text(node)), *node.attributes.items()]
        for name, text in texts:
            if name in _XMP_FIELDS and text:
                found.setdefault(_XMP_FIELDS[name], text)
    return found


def _xmp_text(node: "Node") -> str:
    """What an element of XMP says: the first of several languages, all of several makers."""
    if node.name not in _XMP_FIELDS:
        return ""
    items = [item.line() for item in node.descendants("li")]
    if node.name == "creator" and items:
        return ", ".join(items)
    return items[0] if items else node.line()


def _iptc(image: ImageFile) -> Written:
    """What stands in a file's IPTC record, which news agencies write."""
    record = IptcImagePlugin.getiptcinfo(image) or {}
    letters = "utf-8" if record.get(_IPTC_LETTERS) == _IPTC_UTF_8 else ""
    found: dict[str, str] = {}
    for name, numbers in _IPTC_NUMBERS.items():
        for number in numbers:
            values = record.get((2, number), b"")
            listed = values if isinstance(values, list) else [values]
            text = ", ".join(filter(None, (_decode(each, letters) for each in listed)))
            if text:
                found.setdefault(name, text)
    time = record.get(_IPTC_TIME, b"")
    if isinstance(time, bytes) and "taken" in found:
        found["taken"] = _iptc_moment(found["taken"], _decode(time, letters))
    return found


def _decode(data: bytes, letters: str) -> str:
    """Text that says what its letters are, or does not."""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode(letters or "cp1252", "replace")


def _iptc_moment(day: str, time: str) -> str:
    """A day and a time, written in digits without signs between, as ISO 8601 has them."""
    found = _DIGITS.match(day)
    if found is None:
        return day
    clock = _TIME_DIGITS.match(time)
    moment = f" {clock[1]}:{clock[2]}:{clock[3]}{clock[4] or ''}" if clock else ""
    return f"{found[1]}-{found[2]}-{found[3]}{moment}"


def _exif(image: ImageFile) -> Written:
    """What stands in a file's EXIF tags."""
    exif = image.getexif()
    tags = exif.get_ifd(ExifTags.IFD.Exif)
    base = ExifTags.Base
    # When the file was last changed (DateTime) says nothing of the picture.
    taken = tags.get(base.DateTimeOriginal) or tags.get(base.DateTimeDigitized)
    return {
        "caption": _text(exif.get(base.ImageDescription)),
        "byline": _text(exif.get(base.Artist)),
        "copyright": _text(exif.get(base.Copyright)),
        "taken": _EXIF_DATE.sub(r"\1-\2-\3", _text(taken)),
    }


def _text(value: object) -> str:
    """A tag's text. Pillow takes bytes of tags for Latin-1; most are UTF-8."""
    if isinstance(value, str):
        try:
            data = value.encode("latin-1")
        except UnicodeEncodeError:
            return value
    else:
        data = value if isinstance(value, bytes) else b""
    return _decode(data.rstrip(b"\x00 "), "")
