"""Tiny pictures for tests, made with Pillow."""

import io
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("PIL", reason="Pillow is not installed (the extra `images`)")

from PIL import Image

Colour = tuple[int, int, int]

RED: Colour = (200, 0, 0)
BLUE: Colour = (0, 0, 200)


def halves(
    width: int = 40, height: int = 40, left: Colour = RED, right: Colour = BLUE
) -> Image.Image:
    """A picture whose left half has one colour and whose right half has another."""
    image = Image.new("RGB", (width, height), left)
    image.paste(right, (width // 2, 0, width, height))
    return image


def encoded(image: Image.Image, kind: str = "PNG", **options: Any) -> bytes:
    """The bytes of a picture's file."""
    file = io.BytesIO()
    image.save(file, kind, **options)
    return file.getvalue()


def save(path: Path, image: Image.Image | None = None) -> Path:
    """A picture's file, of the kind that its name says; in two halves where none is given."""
    path.parent.mkdir(parents=True, exist_ok=True)
    (image or halves()).save(path)
    return path


def iptc(*fields: tuple[int, bytes], letters: bytes = b"\x1b%G") -> bytes:
    """A JPEG's segment with an IPTC record of some fields, by their numbers."""
    records = b"\x1c\x01\x5a" + len(letters).to_bytes(2) + letters if letters else b""
    for number, text in fields:
        records += b"\x1c\x02" + bytes([number]) + len(text).to_bytes(2) + text
    padding = b"\0" * (len(records) % 2)
    block = b"Photoshop 3.0\0" + b"8BIM\x04\x04\0\0" + len(records).to_bytes(4) + records + padding
    return b"\xff\xed" + (len(block) + 2).to_bytes(2) + block


def with_segment(jpeg: bytes, segment: bytes) -> bytes:
    """A JPEG with one more segment behind its beginning."""
    return jpeg[:2] + segment + jpeg[2:]
