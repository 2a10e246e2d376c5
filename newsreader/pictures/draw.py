"""Drawing a picture for a terminal.

Half blocks are cells of two pixels, which the screen colours itself. Sixels and kitty's cells are
made by textual-image, an extra like Pillow. It asks the terminal what it is when it is imported,
and draws in the thread that waits for keys; here, in a process without a terminal, it does neither.
"""

import base64
import io
import os
from collections.abc import Iterator

from PIL import Image
from PIL.ImageFile import ImageFile

from newsreader.pictures.decode import fitted, scaled, turned_size
from newsreader.pictures.wishes import Drawing, Room, Way, Wish

_STEP = 4
"""Half blocks have colours in such steps: nobody sees that, and more neighbours are the same."""

_CHUNK = 4096
"""How many letters of a picture kitty takes at a time."""


def draw(image: ImageFile, wish: Wish, room: Room) -> Drawing:
    """The picture made for a terminal, as wished for; in half blocks where all else fails.

    Raises:
        PictureError: it is broken.
    """
    columns, rows = fitted(turned_size(image), room)
    if wish.way is not Way.BLOCKS:
        pixels = scaled(image, (columns * room.cell_width, rows * room.cell_height))
        try:
            if wish.way is Way.SIXEL:
                return Drawing(Way.SIXEL, columns, rows, _sixels(pixels, columns, rows, room))
            cells = _placeholders(pixels, columns, rows, wish.number)
            return Drawing(
                Way.KITTY, columns, rows, _sent(pixels, columns, rows, wish.number), cells
            )
        except Exception:  # textual-image is not there, or not the one this was written for
            return Drawing(Way.BLOCKS, columns, rows, _blocks(pixels, columns, rows))
    return Drawing(
        Way.BLOCKS, columns, rows, _blocks(scaled(image, (columns, rows * 2)), columns, rows)
    )


def _blocks(pixels: Image.Image, columns: int, rows: int) -> bytes:
    """A pixel a column and half row."""
    small = pixels if pixels.size == (columns, rows * 2) else pixels.resize((columns, rows * 2))
    steps = [min(255, round(value / _STEP) * _STEP) for value in range(256)]
    return small.point(steps * 3).tobytes()


def _sixels(pixels: Image.Image, columns: int, rows: int, room: Room) -> bytes:
    """The sequence that makes a terminal draw sixels where the cursor is."""
    # Where it cannot ask a terminal, textual-image looks here for the size of a cell.
    os.environ["TEXTUAL_CELL_WIDTH"] = str(room.cell_width)
    os.environ["TEXTUAL_CELL_HEIGHT"] = str(room.cell_height)
    from textual_image.renderable import SixelImage

    texts = _rendered(SixelImage(pixels, columns, rows), columns, rows)
    return next(text for text in texts if text.startswith("\x1bP")).encode("ascii")


def _placeholders(pixels: Image.Image, columns: int, rows: int, number: int) -> tuple[str, ...]:
    """The rows of cells in which kitty shows the picture of a number."""
    from textual_image.renderable import TGPImage

    image = TGPImage(pixels, columns, rows)
    image.terminal_image_id = number  # it takes the picture for sent, and sends nothing itself
    lines = tuple(text.rstrip("\n") for text in _rendered(image, columns, rows))
    if len(lines) != rows:
        raise ValueError("not a line of placeholders a row")
    return lines


def _rendered(image: object, columns: int, rows: int) -> Iterator[str]:
    """The texts that a renderable of textual-image is made of."""
    from rich.console import Console

    console = Console(file=io.StringIO(), force_terminal=True, width=columns, height=rows)
    segments = console.render(image, console.options.update(width=columns, height=rows))  # type: ignore[arg-type]
    return (segment.text for segment in segments)


def _sent(pixels: Image.Image, columns: int, rows: int, number: int) -> bytes:
    """The sequence that gives kitty a picture under a number, to be shown in placeholders."""
    file = io.BytesIO()
    pixels.save(file, "PNG", compress_level=2)
    data = base64.b64encode(file.getvalue())
    chunks = [data[start : start + _CHUNK] for start in range(0, len(data), _CHUNK)]
    head = f"a=T,U=1,f=100,t=d,q=2,i={number},c={columns},r={rows},".encode()
    parts = []
    for at, chunk in enumerate(chunks):
        more = at < len(chunks) - 1
        parts.append(b"\x1b_G%bm=%d;%b\x1b\\" % (b"q=2," if at else head, more, chunk))
    return b"".join(parts)
