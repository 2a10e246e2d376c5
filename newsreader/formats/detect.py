"""What a file is by what stands in it.

A name says little: pages are saved as `.txt`, pictures under an article's name. So the first
bytes decide for binary files, and the first element for markup.
"""

import re

_MAGIC: tuple[tuple[bytes, str], ...] = (
    (b"%PDF-", "a PDF document"),
    (b"\x89PNG\r\n\x1a\n", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF87a", "a GIF picture"),
    (b"GIF89a", "a GIF picture"),
    (b"II*\0", "a TIFF picture"),
    (b"MM\0*", "a TIFF picture"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ\0", "an xz archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"\x28\xb5\x2f\xfd", "a Zstandard archive"),
    (b"SQLite format 3\0", "an SQLite database"),
    (b"\x7fELF", "a program"),
    (b"\xcf\xfa\xed\xfe", "a program"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Microsoft Office document"),
    (b"{\\rtf", "a rich text (RTF) document"),
    (b"OggS\0", "a sound or film"),
    (b"fLaC\0", "a sound"),
    (b"ID3\x02", "a sound"),
    (b"ID3\x03", "a sound"),
    (b"ID3\x04", "a sound"),
    (b"\x1aE\xdf\xa3", "a film"),
)
_ZIPPED = (
    (b"mimetypeapplication/vnd.oasis", "an OpenDocument document"),
    (b"word/", "a Word document"),
    (b"xl/", "an Excel document"),
    (b"ppt/", "a PowerPoint document"),
)
_HEAD = 8192

_PAGE_ROOTS = frozenset({"html", "head", "body"})
_PAGE_SUFFIXES = frozenset({".html", ".htm", ".xhtml", ".shtml"})
_ELEMENT = re.compile(r"<([a-z][\w:.-]{0,40})[\s/>]", re.IGNORECASE)
_DOCTYPE = re.compile(r"<!doctype\s+([\w:.-]{1,40})", re.IGNORECASE)
_SPACE = re.compile(r"\s*")
_FENCE = re.compile(r"\s{0,40}^---[ \t]*[\r\n]", re.MULTILINE)
_YAML_TITLE = re.compile(r"^(?:title|headline): ", re.MULTILINE)
_YAML_BODY = re.compile(r"^(?:body|text|content|article):[ \r\n]", re.MULTILINE)


def binary_kind(data: bytes) -> str:
    """What the bytes are by the mark such files begin with; nothing where it may be text."""
    for magic, kind in _MAGIC:
        if data.startswith(magic):
            return kind
    if data.startswith(b"PK\x03\x04"):
        head = data[:_HEAD]
        return next((kind for mark, kind in _ZIPPED if mark in head), "a ZIP archive")
    if data[4:8] == b"ftyp":
        return "a film or picture"
    if data.startswith(b"RIFF") and data[8:12] in (b"WEBP", b"WAVE", b"AVI "):
        return "a picture" if data[8:12] == b"WEBP" else "a sound or film"
    return ""


def is_page(text: str, suffix: str = "") -> bool:
    """Whether a text is a web page: by its first element, or by its name where it has another."""
    root = _root(text)
    return root in _PAGE_ROOTS or bool(root and suffix in _PAGE_SUFFIXES)


def other_markup(text: str) -> str:
    """What a text is that is markup, but no page; nothing where it may be an article."""
    if _root(text) == "svg":
        return "a picture (SVG)"
    return "an XML document" if text.startswith("<?xml", _skip_space(text, 0)) else ""


def _root(text: str) -> str:
    """The name of the element that a text begins with, behind any prolog."""
    at = _skip_prolog(text)
    root = _DOCTYPE.match(text, at) or _ELEMENT.match(text, at)
    return root[1].lower() if root is not None else ""


def _skip_prolog(text: str) -> int:
    """Where the text begins behind white space, comments and an XML declaration."""
    at = _skip_space(text, 0)
    while text.startswith(("<!--", "<?"), at):
        closing = "-->" if text.startswith("<!--", at) else "?>"
        end = text.find(closing, at)
        if end < 0:
            break
        at = _skip_space(text, end + len(closing))
    return at


def _skip_space(text: str, at: int) -> int:
    """The first character from `at` on that is no white space."""
    space = _SPACE.match(text, at)
    return space.end() if space is not None else at


def opens_with_fence(text: str) -> bool:
    """Whether a text begins with the line of dashes that front matter stands between."""
    return _FENCE.match(text) is not None


def is_yaml_article(text: str) -> bool:
    """Whether a text is a YAML mapping with a title and a body, by the lines it has."""
    return all(pattern.search(text[:_HEAD]) is not None for pattern in (_YAML_TITLE, _YAML_BODY))
