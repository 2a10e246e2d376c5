"""How a scraped text is laid out, and its lines read accordingly."""

import re
from dataclasses import replace
from itertools import pairwise

from newsreader.formats.scrape.fragments import join_fragments, join_rows, split_glued
from newsreader.formats.scrape.labels import label_pictures
from newsreader.formats.scrape.lines import (
    CJK_EDGE,
    MOST_COLUMNS,
    Layout,
    Mark,
    Page,
    columns,
    has_link,
    plain_lines,
    read_marks,
    unwrap,
)

_LEAST_COLUMNS = 50
_RAGGED = 14
"""How much shorter than the width a wrapped row may be: the next word did not fit."""

_FEW_BREAKS = 3
_LINK_NUMBER = re.compile(r"\[\d{1,4}\](?=\S)")
"""The number that a text browser puts before a link."""

_FEW_NUMBERS = 5


def read_page(rows: list[str]) -> Page:
    """The lines that the rows of a scraped text make."""
    layout, width = _find_layout(rows)
    marked = any(map(has_link, rows))
    pieces = len(rows)
    if layout is Layout.DENSE:
        rows = join_rows(rows)
    broken = len(rows) < pieces
    wrapped = layout is Layout.WRAPPED
    lines = unwrap(rows, width) if wrapped else list(plain_lines(rows))
    if marked or any(row.startswith("#") for row in rows):
        lines = [read for line in lines for read in read_marks(line)]
    if sum(_LINK_NUMBER.search(row) is not None for row in rows) >= _FEW_NUMBERS:
        lines = [replace(line, text=_LINK_NUMBER.sub("", line.text)) for line in lines]
    lines = [line for line in lines if line.text or line.mark is Mark.IMAGE]
    whole = join_fragments(lines, broken) if layout is Layout.DENSE else lines
    broken = broken or len(whole) < len(lines)
    return Page(tuple(label_pictures(split_glued(whole))), layout, marked, broken)


def _find_layout(rows: list[str]) -> tuple[Layout, int]:
    """How the text is laid out, and at which width it is wrapped."""
    lengths = sorted(columns(row) for row in rows if row and not row.isspace())
    if not lengths:
        return Layout.SPACED, 0
    long = sum(length > MOST_COLUMNS for length in lengths)
    width = lengths[max(0, len(lengths) - 1 - len(lengths) // 200 - long)]
    if long * 50 <= len(lengths) and _LEAST_COLUMNS <= width <= MOST_COLUMNS:
        full = [width - _RAGGED <= columns(row) <= width for row in rows]
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
    return start.islower() or CJK_EDGE.match(start) is not None
