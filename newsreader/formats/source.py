"""A file on its way to a format reader: its bytes, and the text they make.

Opening is careful, because a folder of clippings may hold anything: only ordinary files are read,
nothing waits for the other end of a pipe, and no file is read beyond `MOST_BYTES`.
"""

import codecs
import errno
import os
import re
import stat
from dataclasses import dataclass
from pathlib import Path, PurePath

from newsreader.article import ArticleError
from newsreader.formats.detect import binary_kind
from newsreader.formats.gzipped import MAGIC, trusted, unzipped
from newsreader.formats.kinds import kind_of_bytes

MOST_BYTES = 16 * 1024 * 1024
"""How much of a file is read: some three million words."""

MOST_LINES = 200_000
"""How many lines of a file are read: what is made of each takes memory, however short it is."""

LEAST_LINE = 16
"""How long lines are at least, on average, in the bytes that are asked for: of shorter ones fewer
bytes are read, as an article of so many lines takes as long to read as a longer one."""

_REASONS = {
    errno.ENOENT: "there is no such file",
    errno.ENOTDIR: "there is no such file",
    errno.EACCES: "you have no permission to read it: change that, or ask its owner",
    errno.EPERM: "you have no permission to read it: change that, or ask its owner",
    errno.ELOOP: "a link that leads back to itself",
    errno.ENAMETOOLONG: "its name is too long",
    errno.EIO: "the disk cannot read it",
}
_ADVICE = {
    "a PDF document": ". Make a text of it (pdftotext FILE.pdf does), and read that",
    "a Word document": ". Save its text as .txt or .md",
    "an OpenDocument document": ". Save its text as .txt or .md",
    "an old Microsoft Office document": ". Save its text as .txt or .md",
    "a rich text (RTF) document": ". Save its text as .txt or .md",
}
_NOT_FILES = (
    (stat.S_ISDIR, "a folder, not a file"),
    (stat.S_ISFIFO, "a pipe, not a file"),
    (stat.S_ISSOCK, "a socket, not a file"),
    (stat.S_ISCHR, "a device, not a file"),
    (stat.S_ISBLK, "a device, not a file"),
)

_MARKS = (
    # UTF-32 first: its little-endian mark begins with that of UTF-16.
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAMPLE = 8192
_FEW_ZEROS = 4
_ASCII = bytes(range(128))
_PRINTED = bytes(set(range(256)) - (set(range(32)) - set(b"\t\n\v\f\r\b\x1b")))
_MOST_ZEROS = 0.05
_MOST_CONTROLS = 0.3
_MOST_CONTROLS_IN_UNKNOWN = 0.04
_FAULTS = re.compile("\ufffd+")
_BAD_FOR_GOOD = 4


@dataclass(frozen=True, slots=True)
class Source:
    """A file as a format reader gets it."""

    path: Path
    """Where it is."""
    text: str
    """What it says, decoded but not cleaned, without byte order marks; empty for an archive."""
    data: bytes = b""
    """Its bytes, unpacked, for archives and formats that say themselves how they are encoded."""
    cut: bool = False
    """Whether the file goes on, and only its beginning is here."""

    @property
    def suffix(self) -> str:
        """The ending of its name in small letters (".md"), a hint at what it is.

        Of a name that also says that the file is packed ("story.html.gz") the one before that.
        """
        name = self.path.name.lower().strip().removesuffix(".gz")
        return PurePath(name).suffix


def read_source(path: Path, most: int = MOST_BYTES) -> Source:
    """The file's contents as text, `most` bytes of it.

    Raises:
        ArticleError: whatever goes wrong; also for what is empty or no text at all.
    """
    try:
        data = _read(path, most)
    except OSError as error:
        raise ArticleError(path, _reason(path, error)) from error
    except ValueError as error:  # a zero byte in the name
        raise ArticleError(path, "no file can have this name") from error
    data, cut = _cut(path, data, most)
    kind = kind_of_bytes(data)
    if kind == "gzip":
        raise ArticleError(path, "a gzip file in another, or a broken one. Unpack it first")
    if kind:
        return Source(path, "", data, cut)
    kind = binary_kind(data)
    if kind:
        raise ArticleError(path, f"not text: {kind}{_ADVICE.get(kind, '')}")
    if is_binary(data):
        raise ArticleError(path, "not text: binary data")
    lines = _most_lines(most)
    if data.count(b"\n") > lines:
        data, cut = data[: -len(data.split(b"\n", lines)[-1])], True
    text = decode(data)
    if not text or text.isspace():
        raise ArticleError(path, "empty")
    return Source(path, text, data, cut)


def goes_beyond(path: Path, most: int) -> bool:
    """Whether a file has more, unpacked, than is read of it where `most` bytes are asked for."""
    try:
        data, cut = _cut(path, _read(path, most), most)
    except (OSError, ValueError, ArticleError):
        return False
    return cut or data.count(b"\n") > _most_lines(most)


def _most_lines(most: int) -> int:
    """How many lines are read where so many bytes are asked for."""
    return min(MOST_LINES, most // LEAST_LINE)


def _cut(path: Path, data: bytes, most: int) -> tuple[bytes, bool]:
    """A file's bytes, unpacked, `most` of them, and whether there are more."""
    cut = len(data) > most
    data = data[:most]
    if not data.startswith(MAGIC):
        return data, cut
    try:
        unpacked, goes_on = unzipped(data, trusted(data, most))
    except ValueError as error:
        raise ArticleError(path, f"a gzip file, but {error}") from error
    return unpacked, cut or goes_on


def _read(path: Path, most: int) -> bytes:
    """The file's bytes, one more than `most` if there are more."""
    # A device is not even opened (a tape would rewind). What is there is looked at again once it
    # is open, as something else may stand there by then; a pipe opened so does not wait.
    _refuse_others(path, path.stat().st_mode)
    descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_NOCTTY | os.O_CLOEXEC)
    with os.fdopen(descriptor, "rb") as file:
        _refuse_others(path, os.fstat(descriptor).st_mode)
        return file.read(most + 1) or b""


def _refuse_others(path: Path, mode: int) -> None:
    """Raise an error for everything that is no ordinary file."""
    if stat.S_ISREG(mode):
        return
    kinds = (kind for is_kind, kind in _NOT_FILES if is_kind(mode))
    raise ArticleError(path, next(kinds, "not an ordinary file"))


def _reason(path: Path, error: OSError) -> str:
    """Why the file cannot be read, in plain words."""
    if error.errno == errno.ENOENT and path.is_symlink():
        return "a link to a file that is not there"
    known = _REASONS.get(error.errno or 0)
    return known or f"it cannot be read ({error.strerror or type(error).__name__})"


def is_binary(data: bytes) -> bool:
    """Whether the bytes are no text in any encoding: too much of them is control characters."""
    if not data or _mark(data) or _wide(data):
        return False
    zeros = data.count(0)
    if zeros == len(data) or zeros > max(64, len(data) * _MOST_ZEROS):
        return True
    controls = len(data.translate(None, _PRINTED))
    if controls <= len(data) * _MOST_CONTROLS_IN_UNKNOWN:
        return False
    return controls > len(data) * _MOST_CONTROLS or _utf_8(data) is None


def decode(data: bytes) -> str:
    """The text that the bytes make; for every byte string there is one.

    A byte order mark decides; without one, UTF-16 is known by its zero bytes, UTF-8 by being
    valid or nearly so, and everything else is taken for Windows-1252. What cannot be decoded
    becomes U+FFFD.
    """
    encoding = _mark(data) or _wide(data)
    if encoding:
        text = data.decode(encoding, "replace")
    else:
        text = _utf_8(data) or data.decode("cp1252", "replace")
    return text.lstrip("\ufeff")


def _mark(data: bytes) -> str:
    """The encoding that a byte order mark names, or nothing."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return encoding
    return ""


def _wide(data: bytes) -> str:
    """The UTF-16 that the bytes are in without saying so, or nothing.

    Even in text of another script, spaces and line ends have a zero for one of their two bytes,
    and it is always the same one.
    """
    sample = data[:_SAMPLE]
    first, second = sample[0::2].count(0), sample[1::2].count(0)
    fewer, more = sorted((first, second))
    if more < max(_FEW_ZEROS, len(sample) // 20) or fewer * 20 > more:
        return ""
    encoding = "utf-16-le" if second > first else "utf-16-be"
    text = sample[: len(sample) // 2 * 2].decode(encoding, "replace")
    printed = sum(letter.isprintable() or letter.isspace() for letter in text)
    return encoding if printed * 10 > len(text) * 9 else ""


def _utf_8(data: bytes) -> str | None:
    """The bytes read as UTF-8, or None where they are rather something else.

    A damaged file stays UTF-8 as long as it holds characters of several bytes that are whole, at
    least one for every few faults: in the older encodings such sequences are accidents.
    """
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        text = data.decode("utf-8", "replace")
    faults = text.count("\ufffd")
    whole = len(text) - faults - len(data) + len(data.translate(None, _ASCII))
    return text if whole * _BAD_FOR_GOOD >= len(_FAULTS.findall(text)) else None
