"""Decoding pictures with Pillow, which comes with the extra `images`.

A picture's size stands in its file's head and is looked at before anything is unpacked: a file
of some kilobytes may unpack to gigabytes. A JPEG is decoded no larger than is needed, which costs
a fraction of the whole.
"""

import io
import warnings

from PIL import Image, UnidentifiedImageError
from PIL.ImageFile import ImageFile

from newsreader.pictures.wishes import PictureError, Room

MOST_PIXELS = 250_000_000
"""How many pixels a JPEG may have, which is decoded smaller; a large camera's have 100 million."""

MOST_UNPACKED_PIXELS = 60_000_000
"""How many pixels may be unpacked of any picture."""

KINDS = ("JPEG", "PNG", "GIF", "WEBP", "AVIF", "TIFF", "BMP", "JPEG2000", "ICO")
"""The kinds of file that are decoded. Some others, such as PostScript, are programs."""

_SHRINKING = ("JPEG", "MPO")
_NAMES = {"MPO": "JPEG", "JPEG2000": "JPEG 2000", "WEBP": "WebP"}
_SHARPER = 2
"""How many times larger than needed a JPEG is decoded, so that it can be scaled well."""

_ORIENTATION = 0x0112
_TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
"""How a picture is turned for each of EXIF's orientations; from 5 on it lies on its side."""

_DEEP_GREY = ("I;16", "I;16B", "I;16L", "I", "F")
_BROKEN_HEAD = "This picture is broken: its file's beginning cannot be read."
_BEGINNINGS = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"RIFF", b"II*\0", b"MM\0*", b"BM")
"""What the files of pictures begin with."""

_HEIC = (b"ftypheic", b"ftypheix", b"ftypheim", b"ftypmif1", b"ftyphevc")


def kind_of(image: Image.Image) -> str:
    """The kind of file that a picture comes from, as people name it."""
    kind = image.format or ""
    return _NAMES.get(kind, kind)


def open_image(data: bytes) -> ImageFile:
    """The picture in a file's bytes, its head read and its size accepted, nothing decoded yet.

    Raises:
        PictureError: it is no picture, or one that is too large; says which.
    """
    Image.init()
    Image.MAX_IMAGE_PIXELS = None  # sizes are judged below
    kinds = [kind for kind in KINDS if kind in Image.OPEN]
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            image = Image.open(io.BytesIO(data), formats=kinds)
    except UnidentifiedImageError as error:
        raise PictureError(_what_else(data)) from error
    except Exception as error:  # what a decoder raises for broken files is anybody's guess
        raise PictureError(_BROKEN_HEAD) from error
    width, height = image.size
    if width < 1 or height < 1:
        raise PictureError("This picture is broken: its file says that it has no size.")
    most = MOST_PIXELS if image.format in _SHRINKING else MOST_UNPACKED_PIXELS
    if width * height > most:
        raise PictureError(f"This picture is too large to be shown: {width:,} × {height:,} pixels.")
    return image


def _what_else(data: bytes) -> str:
    """What a file is that holds no picture to be decoded."""
    head = data[:1000].lstrip().lower()
    if b"<svg" in head:
        return "A drawing (SVG), which cannot be shown here."
    if head.startswith((b"<!doctype", b"<html")):
        return "Not a picture: this file is a web page."
    if data[4:12] in _HEIC:
        return "A HEIC picture, which cannot be shown here. Save it as JPEG."
    if data.startswith(_BEGINNINGS):
        return _BROKEN_HEAD
    return "Not a picture: this file begins like none."


def turned_size(image: Image.Image) -> tuple[int, int]:
    """A picture's width and height as it is looked at: a camera may have been held on its side."""
    width, height = image.size
    return (height, width) if _orientation(image) >= 5 else (width, height)


def _orientation(image: Image.Image) -> int:
    """Which way a picture is to be turned, in EXIF's numbers; 1 is as it is."""
    try:
        value = image.getexif().get(_ORIENTATION, 1)
    except Exception:  # what is broken about the data that comes with a picture does not matter
        return 1
    return value if value in _TURNS else 1


def fitted(size: tuple[int, int], room: Room) -> tuple[int, int]:
    """How many columns and rows of cells a picture of some size takes, in a room at its largest."""
    width, height = size
    scale = min(room.columns * room.cell_width / width, room.rows * room.cell_height / height)
    columns = round(width * scale / room.cell_width)
    rows = round(height * scale / room.cell_height)
    return min(max(columns, 1), room.columns), min(max(rows, 1), room.rows)


def scaled(image: ImageFile, size: tuple[int, int]) -> Image.Image:
    """A picture as it is looked at, in red, green and blue, scaled to a size in pixels.

    Of a picture that moves it is the first that is shown. What can be seen through is white.

    Raises:
        PictureError: it is broken.
    """
    orientation = _orientation(image)
    wanted = (size[1], size[0]) if orientation >= 5 else size
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            if image.format in _SHRINKING:
                image.draft("RGB", (wanted[0] * _SHARPER, wanted[1] * _SHARPER))
            if image.width * image.height > MOST_UNPACKED_PIXELS:
                raise MemoryError
            image.load()
            small = _in_colours(image).resize(wanted, Image.Resampling.LANCZOS, reducing_gap=2.0)
            small = _on_white(small)
            return small.transpose(_TURNS[orientation]) if orientation > 1 else small
    except Exception as error:  # as above
        raise PictureError(_why_broken(error)) from error


def _in_colours(image: Image.Image) -> Image.Image:
    """A picture in red, green and blue, with its transparency if it has any."""
    if image.mode in _DEEP_GREY:  # of these only the lowest of their many greys would be left
        grey = image.convert("F")
        low, high = (float(value) for value in grey.getextrema() if not isinstance(value, tuple))
        factor = 255 / ((high - low) or 1)
        image = grey.point(lambda value: value * factor - low * factor).convert("L")
    return image.convert("RGBA" if image.has_transparency_data else "RGB")


def _on_white(image: Image.Image) -> Image.Image:
    if image.mode == "RGB":
        return image
    ground = Image.new("RGBA", image.size, "white")
    return Image.alpha_composite(ground, image).convert("RGB")


def _why_broken(error: Exception) -> str:
    """Why a picture cannot be decoded, in plain words."""
    if isinstance(error, MemoryError):
        return "This picture is too large to be shown."
    if isinstance(error, EOFError) or "truncated" in str(error):
        return "This picture is broken: the end of its file is missing."
    return "This picture is broken: it cannot be decoded."
