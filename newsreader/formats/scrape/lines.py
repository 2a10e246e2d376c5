"""The lines of a scraped text, as paragraphs: unwrapped, their marks read and taken off.

Scrapers lay text out in few ways: a paragraph a line, with blank lines between or without; lines
wrapped at a width, as text browsers print them; or Markdown, as html2text writes it. What comes
out here is one `Line` for each paragraph, heading, list item or picture, however it was laid out.
"""

import heapq
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import Enum
from itertools import pairwise

from newsreader.captions import is_lead_label

MOST_COLUMNS = 110
"""The widest that a text browser wraps at."""

_LEAST_COLUMNS = 50
_RAGGED = 14
"""How much shorter than the width a wrapped row may be: the next word did not fit."""

_FEW_BREAKS = 3
_FEW_LINES = 8
_LINE_END = re.compile(r"\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_BULLET = re.compile(r"(?:[*+•◦▪■□○●‣–-]|\d{1,3}[.)]|\(\d{1,2}\))(?:\s+|$)")
_HEADING = re.compile(r"(#{1,6})\s+")
_IMAGE = re.compile(r"!\[([^\]]{0,600})\]\(\s*<?([^)\s>]{0,2000})>?[^)]{0,300}\)")
_LINK = re.compile(r"\[([^\[\]]{0,600})\]\(\s*<?[^)\s>]{0,2000}>?(?:\s+\"[^\"]{0,300}\")?\s*\)")

_LINK_NUMBER = re.compile(r"\[\d{1,4}\](?=\S)")
"""The number that a text browser puts before a link."""

_FEW_NUMBERS = 5
_EMPHASIS = re.compile(
    r"(\*\*|__)(?=\S)([^*_]{1,400})(?<=\S)\1"
    r"|(?<![\w*_])([*_])(?=[^\s*_])([^*_]{1,400})(?<=\S)\3(?![\w*_])"
)
_ESCAPE = re.compile(r"\\([\\`*_{}\[\]()#+.!>~|-])")
_RULE = re.compile(r"[-_*=~—.·•\s|+\u2500-\u257f]{3,}")
_FEW_FRAGMENTS = 3
_SHORT_FRAGMENT = 30
_MIDDLING_FRAGMENT = 90
_LONG_FRAGMENT = 160
_LONGEST_LINK = 50
_CLOSE = ",.;:!?)]’'”»%…"
_SENTENCE_END = re.compile(r"[.!?…:。！？][\"'”’»)\]]*$")
_OPEN_END = re.compile(
    r"(?:[,;(–—“‘-]|\s(?:the|a|an|of|in|to|and|or|for|with|by|on|at|from|that|as|is|was|his|her"
    r"|their|der|die|das|und|von|mit|de|la|le|el|y|et|que|del|des))$",
    re.IGNORECASE,
)
_WITHIN = re.compile(r"[,;:)%]|[.!?](?![.\w])|['’](?:s|d|t|re|ve|ll|m)\b|[\"”’'][,.;:)]")
_WIDE = re.compile(
    "[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60]"
)
_CJK_EDGE = re.compile("[\u3000-\u9fff\uff00-\uffef]")


class Mark(Enum):
    """What a line's own marks say it is."""

    NONE = ""
    HEADING = "#"
    ITEM = "*"
    QUOTE = ">"
    IMAGE = "!"


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


def split_rows(text: str) -> list[str]:
    """The rows of a text, whatever ends them."""
    return _LINE_END.sub("\n", text).split("\n")


def read_page(rows: list[str]) -> Page:
    """The lines that the rows of a scraped text make."""
    layout, width = _find_layout(rows)
    marked = any("](" in row and _LINK.search(row) for row in rows)
    wrapped = layout is Layout.WRAPPED
    lines = list(_unwrap(rows, width) if wrapped else _plain_lines(rows))
    if marked or any(row.startswith("#") for row in rows):
        lines = [read for line in lines for read in _read_marks(line)]
    if sum(_LINK_NUMBER.search(row) is not None for row in rows) >= _FEW_NUMBERS:
        lines = [replace(line, text=_LINK_NUMBER.sub("", line.text)) for line in lines]
    lines = [line for line in lines if line.text or line.mark is Mark.IMAGE]
    if layout is Layout.DENSE:
        lines = _join_fragments(lines)
    return Page(tuple(lines), layout, marked)


def _find_layout(rows: list[str]) -> tuple[Layout, int]:
    """How the text is laid out, and at which width it is wrapped."""
    lengths = sorted(_columns(row) for row in rows if row and not row.isspace())
    if not lengths:
        return Layout.SPACED, 0
    long = sum(length > MOST_COLUMNS for length in lengths)
    width = lengths[max(0, len(lengths) - 1 - len(lengths) // 200 - long)]
    if long * 50 <= len(lengths) and _LEAST_COLUMNS <= width <= MOST_COLUMNS:
        full = [width - _RAGGED <= _columns(row) <= width for row in rows]
        broken = sum(
            whole and _goes_on_below(below) for whole, below in zip(full, rows[1:], strict=False)
        )
        if broken >= _FEW_BREAKS and sum(full) >= len(lengths) // 12:
            return Layout.WRAPPED, width
    blanks = sum(not above.strip() and bool(below.strip()) for above, below in pairwise(rows))
    return (Layout.SPACED if blanks * 4 >= len(lengths) else Layout.DENSE), 0


def _goes_on_below(row: str) -> bool:
    """Whether a row begins within a sentence, as the row below a wrapped one often does."""
    start = row.lstrip()[:1]
    return start.islower() or _CJK_EDGE.match(start) is not None


def _columns(row: str) -> int:
    """How many columns a row takes, near enough."""
    if row.isascii() or len(row) > MOST_COLUMNS:
        return len(row)
    return len(row) + len(_WIDE.findall(row))


def _plain_lines(rows: list[str]) -> Iterator[Line]:
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
        if row and not row.isspace() and (size := _columns(row.rstrip())) <= width:
            lengths.setdefault(_margin(row), []).append(size)
    return {
        margin: heapq.nlargest(2, sizes)[-1]
        for margin, sizes in lengths.items()
        if len(sizes) >= _FEW_LINES
    }


def _unwrap(rows: list[str], width: int) -> Iterator[Line]:
    """The paragraphs of a wrapped text: a row goes on where the next first word did not fit."""
    widths = _find_widths(rows, width)
    held: list[str] = []
    start = Line("")
    last, group, blank = 0, 0, True
    for row in rows:
        text = row.strip()
        if not text or (_RULE.fullmatch(text) and not text[0].isalnum()):
            blank = True
            continue
        margin = _margin(row)
        limit = widths.get(margin, width)
        goes_on = held and not blank and _goes_on(start, margin, text, last, limit)
        if goes_on:
            held.append(text)
        else:
            if held:
                yield _joined(start, held)
            group += blank
            start = _marked_line(text, group, margin)
            held = [start.text]
        blank, last = False, _columns(row.rstrip())
    if held:
        yield _joined(start, held)


def _goes_on(start: Line, margin: int, text: str, last: int, width: int) -> bool:
    """Whether a row is the rest of the paragraph above it."""
    if margin < start.margin or (start.mark is Mark.NONE and abs(margin - start.margin) > 1):
        return False
    if not text[0].isalnum() and _BULLET.match(text):
        return False
    word = text.partition(" ")[0]
    needed = 2 if _CJK_EDGE.match(word) else _columns(word)
    return last + 1 + needed > width


def _joined(start: Line, rows: list[str]) -> Line:
    """The line that wrapped rows make."""
    text = rows[0]
    if len(rows) > 1:
        pieces = [text]
        for above, below in pairwise(rows):
            close = above and _CJK_EDGE.match(above[-1]) and _CJK_EDGE.match(below[0])
            pieces.append(below if close else f" {below}")
        text = "".join(pieces)
    return Line(text, start.group, start.mark, start.level, start.url, start.margin)


def _read_marks(line: Line) -> Iterator[Line]:
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


def _join_fragments(lines: list[Line]) -> list[Line]:
    """The lines with those put together that a scraper broke at the links within a sentence."""
    within = sum(_begins_within(line.text) for line in lines)
    if within < max(_FEW_FRAGMENTS, len(lines) // 40):
        return lines
    return [_glued(run) for run in _fragment_runs(lines)]


def _fragment_runs(lines: list[Line]) -> Iterator[list[Line]]:
    """The lines in runs, each of which is one paragraph."""
    run: list[Line] = []
    for at, line in enumerate(lines):
        below = lines[at + 1] if at + 1 < len(lines) else None
        if run and not _is_rest(run[-1], line, below):
            yield run
            run = []
        run.append(line)
    if run:
        yield run


def _glued(run: list[Line]) -> Line:
    """The one line that a run of fragments makes."""
    if len(run) == 1:
        return run[0]
    rest = (line.text if line.text[:1] in _CLOSE else f" {line.text}" for line in run[1:])
    return replace(run[0], text=run[0].text + "".join(rest))


def _is_rest(above: Line, line: Line, below: Line | None) -> bool:
    """Whether a line is the rest of the sentence that the line above it begins."""
    if above.mark is not Mark.NONE or line.mark is not Mark.NONE:
        return False
    text = above.text
    if _begins_within(line.text) or is_lead_label(text):
        return True
    if _SENTENCE_END.search(text[-4:]):
        return False
    if len(text) >= _LONG_FRAGMENT or (
        len(text) >= _SHORT_FRAGMENT and _OPEN_END.search(text[-12:])
    ):
        return True
    is_link = len(line.text) <= _LONGEST_LINK and below is not None and _begins_within(below.text)
    return is_link and (len(text) >= _MIDDLING_FRAGMENT or _begins_within(text))


def _begins_within(text: str) -> bool:
    """Whether a text begins as the middle of a sentence does: in a small letter or with a comma."""
    first = text[:1]
    if first.islower():
        return len(text) > 1
    if first and first in ",.;:)!?%…’'\"”":
        return _WITHIN.match(text) is not None
    return False
