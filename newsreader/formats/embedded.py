"""Pictures that are in an article's own file: given back by the format that put them there."""

from importlib import import_module
from pathlib import Path

from newsreader.article import ArticleError
from newsreader.formats.source import read_source

MOST_BYTES = 256 * 1024 * 1024
"""How large an archive may be that a picture is taken out of."""

_BY_NAME = {"mhtml": "mhtml", "mail": "mail", "epub": "epub"}
"""The modules that know their pictures by a name, by the name of the format."""

_ARCHIVES = frozenset({"epub"})
"""The formats whose list of parts stands at the end of the file, so that all of it is needed."""


def picture_bytes(path: Path, format_name: str, name: str) -> bytes:
    """The bytes of the picture that a file of some format has under a name ("data:3").

    Raises:
        ArticleError: there is none of that name, or the file cannot be read.
    """
    try:
        data = _embedded(path, format_name, name)
    except KeyError as error:
        raise ArticleError(path, "there is no such picture in it any more") from error
    except ValueError as error:
        raise ArticleError(path, str(error)) from error
    if not data:
        raise ArticleError(path, "the picture in it is broken, or too large")
    return data


def _embedded(path: Path, format_name: str, name: str) -> bytes:
    """The bytes of the picture, asked for in the way of its format."""
    if format_name in _BY_NAME:
        module = import_module(f"newsreader.formats.{_BY_NAME[format_name]}")
        source = read_source(path, MOST_BYTES) if format_name in _ARCHIVES else read_source(path)
        found: bytes = module.embedded_picture(source.data, name)
        return found
    number = name.removeprefix("data:")
    if format_name == "html" and number.isascii() and number.isdecimal() and len(number) < 7:
        from newsreader.formats.charsets import decode_as
        from newsreader.formats.html import embedded_picture

        return embedded_picture(decode_as(read_source(path).data), int(number))
    raise ArticleError(path, "pictures in such files cannot be shown")
