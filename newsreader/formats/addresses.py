"""What an address says besides where to go: its path, and the name of the file at its end."""

from pathlib import PurePosixPath
from urllib.parse import urlsplit


def path_of(address: str) -> str:
    """The path of an address; empty for what is no address in any sense."""
    try:
        return urlsplit(address).path
    except ValueError:
        return ""


def host_of(address: str) -> str:
    """The name of the host of an address; empty where it has none."""
    try:
        return urlsplit(address).hostname or ""
    except ValueError:
        return ""


def file_name_of(address: str) -> str:
    """The name of the file at an address; empty where it has none."""
    return PurePosixPath(path_of(address)).name


def suffix_of(address: str) -> str:
    """The ending of that name in small letters (".jpg")."""
    return PurePosixPath(path_of(address).lower()).suffix
