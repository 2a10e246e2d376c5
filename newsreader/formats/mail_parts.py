"""The parts of a mail, or of a page that was saved as one (MHTML), and the pictures among them."""

import email
import re
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from email.errors import MessageError
from email.header import decode_header
from email.message import Message
from urllib.parse import quote

from newsreader.clean import clean_line
from newsreader.formats.addresses import file_name_of
from newsreader.formats.charsets import decode_as
from newsreader.formats.draft import Part
from newsreader.formats.html import embedded_picture
from newsreader.formats.html.addresses import absolute

PAGES = ("text/html", "application/xhtml+xml")
"""The types of parts that are pages."""

MOST_PARTS = 5000
"""How many parts of a mail are looked at."""

_MOST_NESTED = 30
"""How many parts may hold parts."""

_MOST_LOOKS = 8_000_000
"""How many lines may be looked at, counting each once for every part that could end there."""

_MOST_DASHES = 50_000
"""How many lines may begin as those between parts do."""

_LONGEST_HEADER = 4000
_FAULTS = (ValueError, LookupError, TypeError, AttributeError, MessageError)
"""What Python's own reader of mails raises over broken ones."""

_CID = re.compile(r"""(?<=["'(=])cid:([^\s"'<>()]{1,300})""", re.IGNORECASE)
_IN_MARKUP = re.compile(r"data:(\d{1,6})")
_CID_ADDRESS = "http://cid.invalid/"
"""Stands before a part's name in the address that it has while a page is read."""


class MailError(Exception):
    """A mail that cannot be taken apart."""


@dataclass(frozen=True, slots=True)
class MailPart:
    """One part of a mail."""

    kind: str
    """Its type ("text/html")."""
    names: tuple[str, ...]
    """What the others may call it: its address, `cid:` and its name, its file's name."""
    attached: bool
    """Whether it was attached, and is not part of the text."""
    message: Message
    """The part itself, its contents still as they were sent."""

    def contents(self) -> bytes:
        """Its contents."""
        contents: object = b""
        with suppress(*_FAULTS):  # letters no encoding has
            contents = self.message.get_payload(decode=True)
        return contents if isinstance(contents, bytes) else b""

    def text(self) -> str:
        """Its contents as text, in the encoding that they are said to be in."""
        try:
            charset = self.message.get_content_charset() or ""
        except _FAULTS:  # a name in no encoding
            charset = ""
        return decode_as(self.contents(), charset)


def read_message(data: bytes) -> Message:
    """A mail with its headers and parts.

    Raises:
        MailError: its parts stand too deep in one another.
    """
    nested, lines = data.lower().count(b"multipart/"), data.count(b"\n")
    if nested > _MOST_NESTED or nested * lines > _MOST_LOOKS or data.count(b"\n--") > _MOST_DASHES:
        raise MailError("it is made of more parts than any mail or page has")
    try:
        return email.message_from_bytes(data)
    except (*_FAULTS, RecursionError) as error:
        raise MailError("its headers are broken") from error


def header(message: Message, name: str) -> str:
    """A header as text, whichever way its letters are spelled; empty where there is none."""
    raw = str(message.get(name) or "")[:_LONGEST_HEADER]
    try:
        pieces = decode_header(raw)
    except _FAULTS:
        return " ".join(raw.split())
    texts = [piece if isinstance(piece, str) else decode_as(piece, charset or "")
             for piece, charset in pieces]  # fmt: skip
    return " ".join("".join(texts).split())


def list_parts(message: Message) -> list[MailPart]:
    """The parts of a mail that hold something and are no mails themselves."""
    parts: list[MailPart] = []
    for part in message.walk():
        if len(parts) >= MOST_PARTS:
            break
        if not part.is_multipart():
            kind = part.get_content_type()
            attached = part.get_content_disposition() == "attachment"
            parts.append(MailPart(kind, tuple(_names(part)), attached, part))
    return parts


def _names(part: Message) -> Iterator[str]:
    """What a part may be called by others."""
    if location := header(part, "Content-Location"):
        yield location
    if name := header(part, "Content-ID").strip("<> "):
        yield f"cid:{name}"
    try:
        if file := part.get_filename():
            yield str(file)
    except _FAULTS:  # a name in no encoding
        return


def with_addresses(markup: str) -> str:
    """A page with addresses for `cid:` names, so that it reads as any other page."""
    return _CID.sub(lambda match: _CID_ADDRESS + quote(match[1], safe="@%"), markup)


def attach_pictures(blocks: Sequence[Part], parts: Sequence[MailPart], base: str = "") -> None:
    """Point the pictures of a page to the parts that they came with."""
    places = {_address(name): name for part in reversed(parts) for name in part.names
              if part.kind.startswith("image/")}  # fmt: skip
    files: dict[str, list[str]] = {}
    for address, name in places.items():
        files.setdefault(file_name_of(address), []).append(name)
    for block in blocks:
        picture = block.picture
        if picture is None:
            continue
        asked = [picture.url, picture.file, absolute(picture.file or picture.url, base)]
        found = next((places[each] for each in asked if each and each in places), "")
        if not found:
            # A page may ask for another size than the browser had, and saved.
            same = files.get(file_name_of(picture.url or picture.file), [])
            found = same[0] if len(same) == 1 else ""
        if found:
            picture.file = f"#{found}"
        if picture.url.startswith(_CID_ADDRESS):
            picture.url = ""


def find_picture(data: bytes, name: str) -> bytes:
    """The bytes of the picture that a mail or a saved page has under a name.

    The name is that of a part, or `data:1` for the first picture in the page's own markup.

    Raises:
        KeyError: there is no such picture.
    """
    try:
        parts = list_parts(read_message(data))
    except MailError as error:
        raise KeyError(name) from error
    number = _IN_MARKUP.fullmatch(name)
    contents = b""
    for part in parts:
        if number is not None and part.kind in PAGES:
            contents = embedded_picture(part.text(), int(number[1]))
            break
        if part.kind.startswith("image/") and any(clean_line(each) == name for each in part.names):
            contents = part.contents()
            break
    if not contents:
        raise KeyError(name)
    return contents


def _address(name: str) -> str:
    """The address that a page has for a part of some name."""
    return _CID_ADDRESS + quote(name[4:], safe="@%") if name.lower().startswith("cid:") else name
