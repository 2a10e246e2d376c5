"""Text in the encoding that a header or the text itself names, where that is not plainly wrong."""

import re
from contextlib import suppress

from newsreader.formats.encodings import encoding_named
from newsreader.formats.source import decode

_DECLARED = re.compile(
    rb"""<\?xml[^>]{0,200}?encoding\s{0,9}=\s{0,9}["']([\w.:-]{1,40})"""
    rb"""|<meta[^>]{0,200}?charset\s{0,9}=\s{0,9}["']?([\w.:-]{1,40})""",
    re.IGNORECASE,
)
_HEAD = 4096
_IN_ASCII = frozenset({"iso2022_jp"})
"""Encodings that write all they have in ASCII, which is valid UTF-8."""


def decode_as(data: bytes, charset: str = "") -> str:
    """The text that bytes make: UTF-8 if they are that, else as named, else as `decode` finds.

    The name is the one given, or the one in an XML declaration or a page's head. Many name an
    encoding and write UTF-8 all the same, so what is valid UTF-8 is taken for it.
    """
    if b"\0" in data[:_HEAD]:  # two bytes a letter, which may be valid UTF-8 by accident
        return decode(data)
    declared = _DECLARED.search(data, 0, _HEAD)
    inner = (declared[1] or declared[2]).decode("ascii") if declared else ""
    named = next(filter(None, map(encoding_named, (charset, inner))), "")
    if named not in _IN_ASCII:
        with suppress(UnicodeDecodeError):
            return data.decode("utf-8").lstrip("\ufeff")
    return data.decode(named, "replace").lstrip("\ufeff") if named else decode(data)
