"""Finding the bytes of a picture: in a file beside the article, or in the article's own file.

An article's picture may be named by a stranger. So nothing is opened but ordinary files in the
article's own folder and below it, wherever its `..` and links lead, and never more than
`MOST_BYTES` of one. Nothing is fetched from the network.
"""

import os
import stat
from pathlib import Path
from urllib.parse import unquote

from newsreader.article import ArticleError, Photo
from newsreader.pictures.wishes import PictureError, PicturePlace

MOST_BYTES = 96 * 1024 * 1024
"""How large a picture's file may be."""


def why_no_place(photo: Photo) -> str:
    """Why there is nothing to look for, where a photo names no file; empty where it does."""
    if photo.file:
        return ""
    if photo.url:
        return "The article only gives the picture's address, and nothing is fetched from there."
    return "The article names no picture file."


def picture_bytes(place: PicturePlace) -> bytes:
    """The bytes of a picture.

    Raises:
        PictureError: there are none, or they may not be read; it says why.
    """
    if place.embedded:
        return _embedded_bytes(place)
    path = file_beside(place.article, place.name)
    try:
        # What was looked at may have been replaced by a link or a pipe since.
        descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
        with os.fdopen(descriptor, "rb") as file:
            if not stat.S_ISREG(os.fstat(descriptor).st_mode):
                raise PictureError(f"{place.name} is not an ordinary file.")
            data = file.read(MOST_BYTES + 1)
    except OSError as error:
        raise PictureError(_why_not(place.name, error)) from error
    return _bounded(data, place.name)


def _embedded_bytes(place: PicturePlace) -> bytes:
    """The bytes of a picture in the article's own file."""
    from newsreader.formats import embedded

    try:
        data = embedded.picture_bytes(place.article, place.format, place.name[1:])
    except ArticleError as error:
        raise PictureError(
            f"It cannot be taken out of the article's file: {error.reason}."
        ) from error
    return _bounded(data, "The picture")


def _bounded(data: bytes, name: str) -> bytes:
    if not data:
        raise PictureError(f"{name} is empty.")
    if len(data) > MOST_BYTES:
        raise PictureError(f"{name} is too large: more than {MOST_BYTES >> 20} MB.")
    return data


def file_beside(article: Path, name: str) -> Path:
    """The file that a name stands for, in the article's folder or below it.

    The name may have its special characters as percent signs and numbers, and backslashes, as
    browsers write them.

    Raises:
        PictureError: there is no such file, or it is elsewhere; it says which.
    """
    try:
        folder = article.parent.resolve()
        outside = False
        for spelled in _spellings(name):
            path = (folder / spelled).resolve()
            if not path.is_relative_to(folder):
                outside = True
            elif os.path.lexists(folder / spelled):
                return _checked(path, name)
    except OSError as error:
        raise PictureError(_why_not(name, error)) from error
    except (ValueError, RuntimeError) as error:  # a zero byte in the name, links in a ring
        raise PictureError(f"{name} is no name of a file.") from error
    if outside:
        raise PictureError(f"{name} is not in the article's folder, and is left alone.")
    raise PictureError(f"{name} is not there.")


def _checked(path: Path, name: str) -> Path:
    """The path that a name leads to, if an ordinary file is there."""
    if not path.exists():
        raise PictureError(f"{name} is a link to a file that is not there.")
    if not path.is_file():
        raise PictureError(f"{name} is not an ordinary file.")
    return path


def _spellings(name: str) -> list[str]:
    """What a name may stand for: itself first."""
    plain = name.split("?")[0].split("#")[0]
    spelled = [name, unquote(name), unquote(plain)]
    return [*spelled, *(each.replace("\\", "/") for each in spelled if "\\" in each)]


def _why_not(name: str, error: OSError) -> str:
    """Why a file cannot be read, in plain words."""
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return f"{name} is not there."
    if isinstance(error, PermissionError):
        return f"You have no permission to read {name}."
    return f"{name} cannot be read ({error.strerror or type(error).__name__})."
