"""The text of an article that another file carries: HTML, Markdown or plain lines, as blocks.

Feeds, exports and wires hand an article's text on in whichever of these they have it, and seldom
say which.
"""

import html
import re
from collections.abc import Iterable

from newsreader.article import BlockKind
from newsreader.formats.draft import Part
from newsreader.formats.html import fragment_parts
from newsreader.formats.html.addresses import absolute
from newsreader.formats.markdown_body import read_body
from newsreader.formats.plain import read_text

_HEAD = 64 * 1024
_ELEMENT = re.compile(
    r"</[a-z][a-z\d]{0,15}>|<(?:p|br|hr|img|div)(?:\s[^<>]{0,500})?/?>", re.IGNORECASE
)
_TAG = re.compile(r"</?[a-z][^<>]{0,300}>", re.IGNORECASE)
_ENTITY = re.compile(r"&(?:#\d{2,6}|#x[0-9a-f]{2,5}|[a-z]{2,8});", re.IGNORECASE)
_BODY_ELEMENT = re.compile(r"<body[\s>]", re.IGNORECASE)
_MARKDOWN = re.compile(r"^(?:#{1,6} \S|!?\[[^\[\]\n]{1,200}\]\()|\]\(https?:", re.MULTILINE)
_LINE = "a line of the text"
_HEAD_KINDS = (BlockKind.TITLE, BlockKind.STANDFIRST)


def is_markup(text: str) -> bool:
    """Whether a text is a piece of HTML."""
    return _ELEMENT.search(text, 0, _HEAD) is not None


def plain_line(text: str) -> str:
    """A title or name without the HTML that feeds and web services leave in it."""
    if "<" in text:
        text = _TAG.sub("", text)
    return html.unescape(text) if _ENTITY.search(text) else text


def body_parts(text: str, title: str = "", base: str = "") -> list[Part]:
    """The blocks of a body, whichever way it is written.

    The title, where it is known, keeps the first of plain lines from being taken for it; `base`
    is the address that relative ones in HTML refer to.
    """
    if is_markup(text):
        return html_parts(text, base)
    if _ENTITY.search(text, 0, _HEAD):
        text = html.unescape(text)
    if _MARKDOWN.search(text, 0, _HEAD):
        return read_body(text)
    return line_parts(text, title)


def html_parts(markup: str, base: str = "") -> list[Part]:
    """The blocks of a piece of HTML, or of a page that is an article and nothing else."""
    body = _BODY_ELEMENT.search(markup)
    parts = fragment_parts(markup[body.start() :] if body else markup, base)
    for part in parts:
        if part.photo.file.startswith("#"):
            part.photo.file = ""  # in the markup itself, which is no file to look it up in
    return parts


def resolve_pictures(parts: Iterable[Part], base: str) -> None:
    """Give pictures with a relative address the whole of it, from that of their page."""
    for part in parts:
        picture = part.picture
        if picture is None or not picture.file or picture.file.startswith("#"):
            continue
        if address := absolute(picture.file, base):
            picture.url, picture.file = picture.url or address, ""


def line_parts(text: str, title: str = "") -> list[Part]:
    """The blocks of plain lines, read as a scraped text is; those of the title are left out."""
    text = text.strip()
    if "\n" not in text:
        return [Part(BlockKind.PARAGRAPH, text, _LINE)] if text else []
    if not title.strip():
        return read_text(text).parts
    parts = [
        part for part in read_text(f"{title}\n\n{text}").parts if part.text.strip() or part.picture
    ]
    if parts and parts[0].text.split() == title.split():
        del parts[0]
    for part in parts:
        if part.kind in _HEAD_KINDS:  # which only a text without its title has to say
            part.kind, part.rule = BlockKind.PARAGRAPH, _LINE
    return parts
