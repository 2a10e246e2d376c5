"""Opening a picture in the viewer of the system, outside the terminal."""

import shutil
import subprocess
import sys
import threading
from pathlib import Path

from newsreader.article import Photo
from newsreader.clean import Clean, clean_line, join, own
from newsreader.pictures.find import file_beside
from newsreader.pictures.wishes import PictureError

_SUFFIXES = frozenset(
    {".jpg", ".jpeg", ".jpe", ".jfif", ".png", ".apng", ".gif", ".webp", ".avif", ".tif", ".tiff"}
    | {".bmp", ".dib", ".jp2", ".ico", ".heic", ".heif"}
)
"""How the names of pictures end. A drawing (SVG) may hold scripts, and browsers open it."""

_VIEWERS = ("open",) if sys.platform == "darwin" else ("xdg-open", "gio", "wslview")
_ARGUMENTS = {"gio": ("open",)}


def open_in_viewer(article: Path, photo: Photo) -> Clean:
    """Open a photo's file in the system's viewer, and say so; or say why that cannot be."""
    if photo.file.startswith("#"):
        return own("This picture is in the article's own file: there is no file to open.")
    if not photo.file:
        return own("The article names no picture file.")
    try:
        path = file_beside(article, photo.file)
    except PictureError as error:
        return clean_line(str(error))
    if (
        path.suffix.lower() not in _SUFFIXES
    ):  # the system might run it, or open it as something else
        return join(" ", (photo.file, own("does not end as pictures do, and is not opened.")))
    for name in _VIEWERS:
        program = shutil.which(name)
        if program is not None:
            return _run([program, *_ARGUMENTS.get(name, ()), str(path)], photo.file)
    return own(f"There is no {_VIEWERS[0]} here to open it with.")


def _run(command: list[str], name: Clean) -> Clean:
    """Start a program and leave it to itself."""
    try:
        viewer = subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
    except OSError as error:
        return clean_line(f"It cannot be opened: {error.strerror or error}")
    threading.Thread(target=viewer.wait, daemon=True).start()  # so that none is left as a zombie
    return join(" ", (own("Opened"), name))
