"""Developing one picture: from a wish to an answer, by whoever has the time."""

from newsreader.clean import clean_line
from newsreader.pictures.find import picture_bytes
from newsreader.pictures.wishes import Answer, Developed, PictureError, Refused, Wish

INSTALL = "pip install 'newsreader[images]'"
"""The command that brings what pictures need."""


def develop(wish: Wish) -> Answer:
    """The picture that is wished for, or why it cannot be shown."""
    try:
        return _develop(wish, picture_bytes(wish.place))
    except PictureError as error:
        return Refused(wish, clean_line(str(error)))
    except ImportError:
        return Refused(wish, clean_line(f"Showing pictures needs Pillow: {INSTALL}"))


def _develop(wish: Wish, data: bytes) -> Developed:
    """The picture that some bytes are.

    Raises:
        PictureError: they are none, or it is broken or too large.
        ImportError: Pillow is not installed.
    """
    from newsreader.pictures.decode import open_image
    from newsreader.pictures.draw import draw
    from newsreader.pictures.written import facts_of

    image = open_image(data)
    facts = facts_of(image, len(data))
    return Developed(wish, facts, draw(image, wish, wish.room) if wish.room is not None else None)
