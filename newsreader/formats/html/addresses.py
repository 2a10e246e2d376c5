"""Where a page's pictures are: on the web, beside the page, or in the page itself."""

import base64
import binascii
import html
import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from urllib.parse import unquote, unquote_to_bytes, urljoin, urlsplit

from newsreader.formats.draft import Picture
from newsreader.formats.html.tree import Element, attribute

IMAGES = ("img", "amp-img")
"""Elements that are pictures."""

_LAZY = re.compile(r"data-.{0,40}(?:src|lazy|original|img|image|url|full|large|file|hi-?res)")
"""Names of attributes that hold a picture's address until a script puts it in its place."""

_ENDINGS = (".jpg", ".jpeg", ".png", ".webp", ".avif", ".gif")
_LONGEST_LAZY = 4000
_SETS = ("data-srcset", "data-lazy-srcset", "data-original-set", "srcset")
_SIZE = re.compile(r"([\d.]{1,9})[wxh](?:,(?P<next>\S*))?$", re.IGNORECASE)
"""The size behind an address in a `srcset`, and the next address where no space is between."""

_MOST_SIZES = 40
_MOST_SOURCES = 20
_LONGEST_SET = 40_000
_WIDEST = 2400
"""Of a picture's sizes the widest up to this many pixels is taken, else the least wide."""

_PLACEHOLDER = re.compile(
    r"blank|placeholder|spacer|transparent|pixel|loading|lazy|1x1|dummy|grey\.|fallback|\.svg", re.I
)
_SAVED = re.compile(
    r"(?:\./)?[^/]{1,250}[_-](?:files|file|dateien|fichiers|archivos|ficheiros|arquivos|bestanden"
    r"|filer|filen|pliki|soubory|tiedostot|elemei|dosyalar)/[^/]{1,250}",
    re.IGNORECASE,
)
_SCHEME = re.compile(r"[a-z][a-z\d+.-]{1,20}:", re.IGNORECASE)
_DATA = re.compile(r"data:image/[\w.+-]{1,20}(?:;[\w=.+\"-]{1,60}){0,4},", re.IGNORECASE)
_VARIABLE = re.compile(r"background-image:\s{0,9}var\((--sf-img-\d{1,6})\)")
_LEAST_DATA = 400
"""Characters that a `data:` picture has at least; a shorter one only keeps a place."""

_MOST_DATA = 24 * 1024 * 1024
"""Characters that a `data:` picture has at most."""


def find_picture(images: Iterable[Element], base: str, numbers: Mapping[Element, int]) -> Picture:
    """The picture that some image elements show, in one or several sizes.

    `base` is what addresses are relative to (empty where nobody knows), `numbers` are the numbers
    of the pictures that are in the page itself.
    """
    picture = Picture()
    for image in images:
        picture.alt = picture.alt or html.unescape(attribute(image, "alt")).strip()  # often twice
        for address in addresses(image):
            _set_place(picture, address, base)
        if not picture.file and image in numbers:
            picture.file = f"#data:{numbers[image]}"
    return picture


def _set_place(picture: Picture, address: str, base: str) -> None:
    """Note where a picture is, unless the same is known from a better address."""
    if _SAVED.fullmatch(address):
        picture.file = picture.file or unquote(address.removeprefix("./"))
        return
    if not picture.url:
        whole = absolute(address, base)
        if whole:
            picture.url = whole
            return
    if not base and not picture.file and not _SCHEME.match(address) and address[:1] not in "/#":
        picture.file = unquote(address.split("?")[0].removeprefix("./"))


def absolute(address: str, base: str) -> str:
    """The web address that an address stands for, its spaces quoted; empty if it is none."""
    address = address.strip()
    if address.startswith("//"):
        address = f"https:{address}"
    try:
        whole = urljoin(base, address)
        scheme = urlsplit(whole).scheme
    except ValueError:
        return ""
    return whole.replace(" ", "%20") if scheme in ("http", "https") else ""


def addresses(image: Element) -> Iterator[str]:
    """The addresses of an image element, the best first, without `data:` addresses."""
    found = list(dict.fromkeys(filter(None, (each.strip() for each in _all_addresses(image)))))
    real = [each for each in found if not each.startswith("data:")]
    whole = [each for each in real if not _PLACEHOLDER.search(each.rsplit("/", 1)[-1])]
    yield from whole or real


def _all_addresses(image: Element) -> Iterator[str]:
    """Every address of an image element and of the `source` elements beside it, the best first."""
    sets = [attribute(image, name) for name in _SETS]
    yield from (best_of_set(each) for each in sets if each)
    for source in _sources(image):
        yield from (best_of_set(each) for name in _SETS if (each := attribute(source, name)))
    for name, value in image.items():
        if _LAZY.match(str(name)) and "srcset" not in name and _is_address(str(value).strip()):
            yield str(value).strip()
    yield attribute(image, "src")


def _sources(image: Element) -> Iterator[Element]:
    """The `source` elements of an image's picture element; the parser puts one into another."""
    above = (each for each in islice(image.iterancestors(), _MOST_SOURCES) if each.tag != "source")
    holder = next(above, image)
    return islice(holder.iter("source"), _MOST_SOURCES if holder.tag == "picture" else 0)


def _is_address(text: str) -> bool:
    """Whether the value of an attribute is a picture's address, and not a name or a number."""
    if len(text) > _LONGEST_LAZY or any(map(str.isspace, text)):
        return False
    path = text.split("?", 1)[0].split("#", 1)[0].lower()
    return path.startswith(("http://", "https://", "//")) or path.endswith(_ENDINGS)


def best_of_set(text: str) -> str:
    """The address of the best size in a `srcset`: the widest that is not too wide."""
    best, width = "", 0.0
    for address, size in islice(_sizes(text[:_LONGEST_SET]), _MOST_SIZES):
        if not best or width < size <= _WIDEST or size <= _WIDEST < width:
            best, width = address, size
    return best


def _sizes(text: str) -> Iterator[tuple[str, float]]:
    """The addresses in a `srcset`, each with its size; 1 where it has none."""
    address = ""
    for token in text.split():
        size = _SIZE.match(token) if address else None
        if size is not None:
            yield address, _number(size[1])
            address = size["next"] or ""
            continue
        if address:
            yield address, 1.0
        address = token.rstrip(",")
        if address != token and address:
            yield address, 1.0
            address = ""
    if address:
        yield address, 1.0


def _number(text: str) -> float:
    """A size as a number; 1 where it is none."""
    try:
        return float(text)
    except ValueError:
        return 1.0


def embedded(root: Element) -> dict[Element, str]:
    """The image elements whose picture is in the page itself, in their order, and its address.

    SingleFile puts a picture that comes several times into a style sheet, once.
    """
    found: dict[Element, str] = {}
    styled: dict[str, str] | None = None
    for image in root.iter(*IMAGES):
        variable = _VARIABLE.search(image.get("style") or "")
        address = attribute(image, "src")
        if variable is not None:
            styled = _styled(root) if styled is None else styled
            address = styled.get(variable[1], address)
        if _DATA.match(address) and len(address) >= _LEAST_DATA:
            found[image] = address
    return found


def numbers_of_embedded(root: Element) -> dict[Element, int]:
    """The numbers, from 1, of the image elements whose picture is in the page itself."""
    return {image: number for number, image in enumerate(embedded(root), 1)}


def _styled(root: Element) -> dict[str, str]:
    """The pictures in the style sheets of a page that SingleFile saved, by their variables."""
    found: dict[str, str] = {}
    for style in root.iter("style"):
        text = style.text or ""
        start = text.find("--sf-img-")
        while start >= 0:
            name, _, rest = text[start : start + 40].partition(":")
            opening = text.find("data:", start, start + 80)
            end = text.find(")", opening) if opening >= 0 else -1
            if rest and end > 0:
                found[name.strip()] = text[opening:end].strip("\"' ")
            start = text.find("--sf-img-", max(end, start + 9))
    return found


def decode(address: str) -> bytes:
    """The bytes of a `data:` address; none if it is broken or too long."""
    match = _DATA.match(address)
    if match is None or len(address) > _MOST_DATA:
        return b""
    data = address[match.end() :]
    if ";base64" not in match.group().lower():
        return unquote_to_bytes(data)
    try:
        return base64.b64decode("".join(unquote(data).split()) + "==")
    except (binascii.Error, ValueError):
        return b""
