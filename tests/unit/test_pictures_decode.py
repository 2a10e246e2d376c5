"""Decoding pictures: turned, scaled, bounded, and what is said of files that are none."""

import zlib

import pytest
from made_pictures import BLUE, RED, Colour, encoded, halves
from PIL import Image

from newsreader.pictures import decode
from newsreader.pictures.decode import fitted, open_image, scaled, turned_size
from newsreader.pictures.wishes import PictureError, Room


def refusal(data: bytes) -> str:
    """Why a file is not shown."""
    with pytest.raises(PictureError) as raised:
        scaled(open_image(data), (10, 10))
    return str(raised.value)


def colour(image: Image.Image, x: int, y: int) -> Colour:
    """The colour of a pixel."""
    pixel = image.convert("RGB").getpixel((x, y))
    assert isinstance(pixel, tuple)
    return pixel[0], pixel[1], pixel[2]


def near(one: Colour, other: Colour, most: int = 24) -> bool:
    """Whether two colours are nearly the same; packed pictures are not exact."""
    return all(abs(a - b) <= most for a, b in zip(one, other, strict=True))


def bomb(width: int, height: int) -> bytes:
    """A PNG of some bytes whose head says that it has so many pixels."""
    head = b"IHDR" + width.to_bytes(4) + height.to_bytes(4) + b"\x08\x02\0\0\0"
    data = b"IDAT" + zlib.compress(bytes(1000))
    chunks = [
        (len(chunk) - 4).to_bytes(4) + chunk + zlib.crc32(chunk).to_bytes(4)
        for chunk in (head, data, b"IEND")
    ]
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "GIF", "WEBP", "TIFF", "BMP"])
def test_every_kind_is_scaled_with_its_colours(kind: str) -> None:
    small = scaled(open_image(encoded(halves(200, 100), kind)), (20, 10))
    assert small.size == (20, 10)
    assert small.mode == "RGB"
    assert near(colour(small, 3, 5), RED)
    assert near(colour(small, 16, 5), BLUE)


def test_a_small_picture_is_made_larger() -> None:
    assert scaled(open_image(encoded(halves(4, 4))), (40, 40)).size == (40, 40)


@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_picture_stands_as_the_camera_was_held(orientation: int) -> None:
    upright = Image.new("RGB", (80, 40), "white")
    upright.paste(RED, (0, 0, 40, 20))  # red at the top left, as it is looked at
    undo = {2: 0, 3: 3, 4: 1, 5: 5, 6: 2, 7: 6, 8: 4}  # the turns that PIL numbers, undone
    stored = upright.transpose(Image.Transpose(undo[orientation])) if orientation > 1 else upright
    exif = Image.Exif()
    exif[0x0112] = orientation
    image = open_image(encoded(stored, "JPEG", exif=exif, quality=95))
    assert turned_size(image) == (80, 40)
    small = scaled(image, (40, 20))
    assert small.size == (40, 20)
    assert near(colour(small, 8, 4), RED)
    for x, y in ((32, 4), (8, 16), (32, 16)):
        assert near(colour(small, x, y), (255, 255, 255))


def test_of_a_picture_that_moves_the_first_is_shown() -> None:
    later = Image.new("RGB", (40, 40), BLUE)
    first = Image.new("RGB", (40, 40), RED)
    data = encoded(first, "GIF", save_all=True, append_images=[later, later])
    assert near(colour(scaled(open_image(data), (4, 4)), 2, 2), RED)


def test_what_can_be_seen_through_is_white() -> None:
    image = Image.new("RGBA", (20, 20), (0, 0, 0, 0))
    assert colour(scaled(open_image(encoded(image)), (4, 4)), 2, 2) == (255, 255, 255)


@pytest.mark.parametrize("mode", ["1", "L", "P", "LA", "RGBA", "I;16"])
def test_other_ways_to_keep_colours_are_understood(mode: str) -> None:
    image = (
        Image.linear_gradient("L").convert("I").point(lambda value: value * 200)
        if (mode == "I;16")
        else halves().convert(mode)
    )
    if mode == "I;16":
        image = image.convert("I;16")
    small = scaled(open_image(encoded(image)), (8, 8))
    assert colour(small, 1, 0) != colour(small, 6, 7)


def test_a_jpeg_of_printing_colours_is_shown_in_those_of_the_screen() -> None:
    small = scaled(open_image(encoded(halves().convert("CMYK"), "JPEG")), (8, 8))
    assert near(colour(small, 1, 4), RED, 90)


def test_a_bomb_is_refused_by_its_head_alone() -> None:
    assert refusal(bomb(50_000, 50_000)) == (
        "This picture is too large to be shown: 50,000 × 50,000 pixels."
    )


def test_a_jpeg_may_be_larger_than_what_is_unpacked_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(decode, "MOST_UNPACKED_PIXELS", 20_000)
    jpeg, png = encoded(halves(400, 400), "JPEG"), encoded(halves(400, 400))
    assert scaled(open_image(jpeg), (10, 10)).size == (10, 10)
    assert "too large" in refusal(png)


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP", "GIF", "TIFF"])
def test_a_file_that_ends_too_soon_is_broken(kind: str) -> None:
    data = encoded(Image.effect_noise((300, 300), 90).convert("RGB"), kind)
    assert "broken" in refusal(data[: len(data) // 2])


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "SVG"),
        (b"<!DOCTYPE html><title>404</title>", "a web page"),
        (b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", "HEIC"),
        (b"It rained in Varn.", "Not a picture"),
        (b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n", "Not a picture"),
        (b"\x89PNG\r\n\x1a\n", "broken"),
        (b"\xff\xd8\xff\xe0", "broken"),
    ],
)
def test_what_is_no_picture_is_named(data: bytes, words: str) -> None:
    assert words in refusal(data)


@pytest.mark.parametrize(
    ("size", "room", "cells"),
    [
        ((1000, 1000), Room(60, 20, 10, 20), (40, 20)),
        ((1000, 100), Room(60, 20, 10, 20), (60, 3)),
        ((100, 1000), Room(60, 20, 10, 20), (4, 20)),
        ((10_000, 1), Room(60, 20, 10, 20), (60, 1)),
        ((300, 200), Room(60, 20, 8, 17), (60, 19)),
    ],
)
def test_a_picture_takes_as_much_room_as_its_shape_lets_it(
    size: tuple[int, int], room: Room, cells: tuple[int, int]
) -> None:
    assert fitted(size, room) == cells
