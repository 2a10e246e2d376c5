"""The lines of a scraped text, as paragraphs: unwrapped, their marks read and taken off.

Scrapers lay text out in few ways: a paragraph a line, with blank lines between or without; lines
wrapped at a width, as text browsers print them; or Markdown, as html2text writes it. What comes
out here is one `Line` for each paragraph, heading, list item or picture, however it was laid out.
"""

import heapq
import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from itertools import pairwise

from newsreader.captions import is_lead_label

MOST_COLUMNS = 110
"""The widest that a text browser wraps at."""

_FEW_LINES = 8
_LINE_END = re.compile(r"\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_BULLET = re.compile(r"(?:[*+•◦▪■□○●‣–-]|\d{1,3}[.)]|\(\d{1,2}\))(?:\s+|$)")
_HEADING = re.compile(r"(#{1,6})\s+")
# What an address is made of is never given back: nothing behind it could begin within it.
_ADDRESS = r"[^()\s>]{0,600}+(?:\([^()\s>]{0,200}+\)[^()\s>]{0,600}+)?+"
_IMAGE = re.compile(rf"!\[([^\[\]]{{0,600}})\]\(\s{{0,9}}<?({_ADDRESS})>?[^()]{{0,300}}+\)")
_LINK = re.compile(
    rf"\[([^\[\]]{{0,600}}+)\]\(\s{{0,9}}<?{_ADDRESS}>?(?:\s{{1,9}}\"[^\"]{{0,300}}\")?\s{{0,9}}\)"
)

_EMPHASIS = re.compile(
    r"(\*\*|__)(?=\S)([^*_]{1,400})(?<=\S)\1"
    r"|(?<![\w*_])([*_])(?=[^\s*_])([^*_]{1,400})(?<=\S)\3(?![\w*_])"
)
_ESCAPE = re.compile(r"\\([\\`*_{}\[\]()#+.!>~|-])")
_RULE = re.compile(r"[-_*=~—.·•\s|+\u2500-\u257f]{3,}")
_WIDE = re.compile(
    "[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60]"
)
CJK_EDGE = re.compile("[\u3000-\u9fff\uff00-\uffef]")
"""A character of a writing that needs no spaces between its words."""


class Mark(Enum):
    """What a line's own marks say it is."""

    NONE = ""
    HEADING = "#"
    ITEM = "*"
    QUOTE = ">"
    IMAGE = "!"
    CAPTION = "Image caption,"
    CREDIT = "Image source,"
    BYLINE = "By"


PICTURE_MARKS = frozenset({Mark.IMAGE, Mark.CAPTION, Mark.CREDIT})
"""What lines of a picture say they are: they stand neither in the head nor in the running text."""


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph, heading, item or picture of a scraped text."""

    text: str
    """What it says, on one line, without marks."""
    group: int = 0
    """The number of its group: lines with no blank line between them share one."""
    mark: Mark = Mark.NONE
    """What the text itself says it is."""
    level: int = 0
    """A heading's level or an item's depth."""
    url: str = ""
    """A picture's address."""
    margin: int = 0
    """The column it begins in."""


class Layout(Enum):
    """How a text is laid out."""

    SPACED = "blank lines between paragraphs"
    DENSE = "a paragraph a line, no blank lines"
    WRAPPED = "wrapped at a width"


@dataclass(frozen=True, slots=True)
class Page:
    """The lines of a text, and how they were laid out."""

    lines: tuple[Line, ...]
    """The lines in their order."""
    layout: Layout
    """How the text was laid out."""
    marked: bool = False
    """Whether it is written in Markdown."""
    broken: bool = False
    """Whether its sentences came in fragments, as scrapers of whole pages leave them."""


def split_rows(text: str) -> list[str]:
    """The rows of a text, whatever ends them."""
    return _LINE_END.sub("\n", text).split("\n")


def columns(row: str) -> int:
    """How many columns a row takes, near enough."""
    if row.isascii() or len(row) > MOST_COLUMNS:
        return len(row)
    return len(row) + len(_WIDE.findall(row))


def plain_lines(rows: list[str]) -> Iterator[Line]:
    """A line for each row that is not empty."""
    group, blank = 0, True
    for row in rows:
        text = row.strip()
        if not text:
            blank = True
            continue
        if blank:
            group += 1
            blank = False
        if not text[0].isalnum() and len(text) < 4000 and _RULE.fullmatch(text):
            blank = True
            continue
        margin = len(row) - len(row.lstrip()) if row[0].isspace() else 0
        yield _marked_line(text, group, margin)


def _marked_line(text: str, group: int, margin: int = 0) -> Line:
    """A line with the mark of a list item or a quotation taken off."""
    first = text[0]
    if first.isalpha() or first in "\"'“”‘’«»„([":
        return Line(text, group, margin=margin)
    if first == ">" and len(text) > 1:
        return Line(text.lstrip("> "), group, Mark.QUOTE, margin=margin)
    bullet = _BULLET.match(text)
    if bullet is None or (first.isdigit() and margin == 0):
        return Line(text, group, margin=margin)
    return Line(text[bullet.end() :], group, Mark.ITEM, margin // 2, margin=margin)


def _margin(row: str) -> int:
    """The column a row begins in."""
    return len(row) - len(row.lstrip())


def _find_widths(rows: list[str], width: int) -> dict[int, int]:
    """The width that rows are wrapped at, by their margin: some browsers indent on both sides."""
    lengths: dict[int, list[int]] = {}
    for row in rows:
        if row and not row.isspace() and (size := columns(row.rstrip())) <= width:
            lengths.setdefault(_margin(row), []).append(size)
    return {
        margin: heapq.nlargest(2, sizes)[-1]
        for margin, sizes in lengths.items()
        if len(sizes) >= _FEW_LINES
    }


def unwrap(rows: list[str], width: int) -> list[Line]:
    """The paragraphs of a wrapped text: a row goes on where the next first word did not fit."""
    widths = _find_widths(rows, width)
    found: list[tuple[Line, list[str]]] = []
    last, group, blank = 0, 0, True
    above = ""
    for row in rows:
        text = row.strip()
        if not text or (_RULE.fullmatch(text) and not text[0].isalnum()):
            blank = True
            continue
        margin = _margin(row)
        limit = widths.get(margin, width)
        goes_on = not blank and (
            _is_open(above) or _goes_on(found[-1][0], margin, text, last, limit)
        )
        if goes_on:
            found[-1][1].append(text)
        else:
            group += blank
            start = _marked_line(text, group, margin)
            found.append((start, [start.text]))
        blank, last, above = False, columns(row.rstrip()), row
    return [_joined(start, held) for start, held in found]


def _is_open(row: str) -> bool:
    """Whether a row cannot be the last of its paragraph: a bracket opens, or a credit is led in."""
    text = row.rstrip()
    return text.endswith("(") or is_lead_label(text.lstrip())


def _goes_on(start: Line, margin: int, text: str, last: int, width: int) -> bool:
    """Whether a row is the rest of the paragraph above it."""
    if margin < start.margin or (start.mark is Mark.NONE and abs(margin - start.margin) > 1):
        return False
    if not text[0].isalnum() and _BULLET.match(text):
        return False
    word = text.partition(" ")[0]
    needed = 2 if CJK_EDGE.match(word) else columns(word)
    return last + 1 + needed > width


def _joined(start: Line, rows: list[str]) -> Line:
    """The line that wrapped rows make."""
    text = rows[0]
    if len(rows) > 1:
        pieces = [text]
        for above, below in pairwise(rows):
            close = above and CJK_EDGE.match(above[-1]) and CJK_EDGE.match(below[0])
            pieces.append(below if close else f" {below}")
        text = "".join(pieces)
    return Line(text, start.group, start.mark, start.level, start.url, start.margin)


def has_link(row: str) -> bool:
    """Whether a row holds a link or a picture of Markdown."""
    return "](" in row and _LINK.search(row) is not None


def read_marks(line: Line) -> Iterator[Line]:
    """The lines that one line of Markdown makes: its pictures, and its text without marks."""
    text, mark, level = line.text, line.mark, line.level
    heading = _HEADING.match(text) if text[:1] == "#" else None
    if heading is not None:
        text, mark, level = text[heading.end() :].rstrip("# "), Mark.HEADING, len(heading[1])
    if "](" in text:
        for image in _IMAGE.finditer(text):
            yield Line(image[1].strip(), line.group, Mark.IMAGE, url=image[2])
        text = _IMAGE.sub(" ", text)
        text = _LINK.sub(r"\1", text)
        text = _LINK.sub(r"\1", text)
    text = plain_text(text)
    if text:
        yield Line(text, line.group, mark, level, margin=line.margin)


def plain_text(text: str) -> str:
    """The text without the marks of emphasis and escapes."""
    if "*" in text or "_" in text:
        text = _EMPHASIS.sub(lambda match: match[2] or match[4], text)
        text = _EMPHASIS.sub(lambda match: match[2] or match[4], text)
    if "\\" in text:
        text = _ESCAPE.sub(r"\1", text)
    return " ".join(text.split())
