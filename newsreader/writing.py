"""Files that come into being whole or not at all."""

import os
from collections.abc import Iterable
from pathlib import Path


def write_file(path: Path, texts: Iterable[str], *, replaces: bool = False) -> None:
    """Write a file in UTF-8; nobody ever sees a part of it.

    One that is there already stays as it is until this one is on the disk as a whole, and stays
    for good unless this one `replaces` it.

    Raises:
        FileExistsError: There is such a file, and it is not to be replaced.
        OSError: The disk does not take it.
    """
    path = path.resolve()
    part = path.with_name(f".{os.urandom(6).hex()}.part")
    try:
        with part.open("x", encoding="utf-8", errors="replace", newline="\n") as opened:
            opened.writelines(texts)
            opened.flush()
            os.fsync(opened.fileno())
        if replaces:
            part.replace(path)
        else:
            put_in_place(part, path)
    finally:
        part.unlink(missing_ok=True)


def put_in_place(part: Path, path: Path) -> None:
    """Give a finished file its name, and have the disk know of it.

    Raises:
        FileExistsError: Another has that name.
    """
    try:
        path.hardlink_to(part)
    except FileExistsError:
        raise
    except OSError:  # a disk that knows no links
        if path.exists():
            raise FileExistsError(path) from None
        part.rename(path)
    folder = os.open(path.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)
