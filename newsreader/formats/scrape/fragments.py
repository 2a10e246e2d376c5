"""The paragraphs of a text whose scraper put every text node of the page on a line of its own.

Such a text breaks its paragraphs at each link and each emphasis, so that a sentence comes in
fragments: "He told the", "Varn Courier", "that the ferry stays." Where a text shows that often
enough, its fragments are put together again.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from newsreader.captions import Weight, find_credit, find_credit_line, is_lead_label
from newsreader.dates import is_date_line
from newsreader.formats.scrape.lines import Line, Mark

_FEW_FRAGMENTS = 3
"""How many fragments show that a text has them."""

_SHORT_FRAGMENT = 30
"""How long a fragment is at least that its last word alone shows to be one."""

_MIDDLING_FRAGMENT = 90
"""How long a text is that is no heading above a paragraph that begins with a link."""

_LONG_FRAGMENT = 160
"""How long a text is that is a paragraph, and goes on where its sentence has not ended."""

_LONGEST_LINK = 60
_MOST_LINKS = 3
"""How many links may stand together within a sentence."""

_MOST_EDGES = 2
"""One row in so many may begin or end in a space where that says something."""

_LEAST_WRAPPED = 50
_MOST_WRAPPED = 110
"""How long a row is that the page's own source wrapped."""

_GLUED = re.compile(
    r"(?:(?<=[a-z\d]{2}[.!?])|(?<=[a-z][.!?][\"”’]))(?=[\"“‘]?[A-Z][a-z]*(?:[’'][a-z]+)?,?\s)"
)
_FEW_GLUED = 5
"""How many paragraphs run into the one above where a text is taken to have lost its breaks."""

_CLOSE = ",.;:!?)]’'”»%…"
_OPENER = re.compile(r"[(\[“‘„]$|\s[\"']$")
_SENTENCE_END = re.compile(r"[.!?…:。！？][\"'”’»)\]]*$")
_ABBREVIATION = re.compile(
    r"(?<![.\w])(?:[IVX]{1,5}|[A-Z]|Inc|Corp|Co|Ltd|Jr|Sr|Mr|Mrs|Dr|Prof|St|Gen|Sen|Rep|Gov)\.$"
)
_OPEN_END = re.compile(
    r"(?:[,;(–—“‘-]|\s[\"']|\s(?:the|a|an|of|in|to|and|or|for|with|by|on|at|from|that|as|is|was|his"
    r"|her|their|its|our|my|than|but|were|are|has|have"
    r"|had|been|called|named|which|who|whose|where|while|because|into|inside|within|between|above"
    r"|below|under|over|behind|beyond|near|through|during|against|across|around|about|after|before"
    r"|since|until|towards?|without|among|like"
    r"|der|die|das|dem|den|des|und|oder|von|mit|im|am|zum|zur|bei|für|auf|ein|eine|einen|einer"
    r"|de|la|le|el|les|los|las|y|et|que|del|des|du|au|aux|en|un|una|une|con|por|pour|di|il|che"
    r"|da|do|dos|het|een|van|og|av|på|med))$",
    re.IGNORECASE,
)
_WITHIN = re.compile(r"[,;:)%]|[.!?](?![.\w])|['’](?:s|d|t|re|ve|ll|m)\b|[\"”’'][,.;:)]")
_WITHIN_STARTS = ",.;:)!?%…’'\"”"
_MAY_GO_ON = re.compile(r"[\"”’'—–-]\s|\([^()]{1,80}\)(?:[,.;:]|\s+[a-z])")
"""How a text begins that goes on with a sentence if the one above has not ended."""


def join_rows(rows: Sequence[str]) -> list[str]:
    """The rows, those put together that stood in one text node: a space is left where it broke."""
    edges = sum(_is_broken(above, below) for above, below in pairwise(rows))
    if not _FEW_FRAGMENTS <= edges <= len(rows) // _MOST_EDGES:
        return list(rows)
    joined: list[str] = []
    pieces: list[str] = []
    for at, row in enumerate(rows):
        if pieces and not _is_broken(rows[at - 1], row):
            joined.append(_one_row(pieces))
            pieces = []
        pieces.append(row)
    return [*joined, _one_row(pieces)]


def _one_row(pieces: Sequence[str]) -> str:
    """The row that pieces make; one by itself keeps its margin."""
    return pieces[0] if len(pieces) == 1 else " ".join(map(str.strip, pieces))


def _is_broken(above: str, below: str) -> bool:
    """Whether the space at the edge of a row says that both rows stood in one text node."""
    if not above.strip() or not below.strip():
        return False
    if below[0] == " " and not below[1].isspace():
        return True
    if above[-1] != " " or above[-2].isspace():
        return False
    whole = _LEAST_WRAPPED <= len(above) <= _MOST_WRAPPED
    return whole or not _is_ended(above.rstrip())


def split_glued(lines: Sequence[Line]) -> list[Line]:
    """The lines, long ones parted where a scraper lost the break between two paragraphs.

    It leaves a full stop with a capital right behind it ("for years.The council"), and does so
    throughout a text or not at all.
    """
    glued = sum(
        len(_GLUED.findall(line.text)) for line in lines if len(line.text) >= _LONG_FRAGMENT
    )
    if glued < _FEW_GLUED:
        return list(lines)
    return [replace(line, text=text) for line in lines for text in _GLUED.split(line.text)]


def join_fragments(lines: Sequence[Line], broken: bool = False) -> list[Line]:
    """The lines with those put together that a scraper broke at the links within a sentence.

    `broken`: it is known already that the scraper did.
    """
    within = sum(_begins_within(line.text) for line in lines)
    if not broken and within < max(_FEW_FRAGMENTS, len(lines) // 40):
        return list(lines)
    return [_glued(run) for run in _runs(lines)]


def _runs(lines: Sequence[Line]) -> list[list[Line]]:
    """The lines in runs, each of which is one paragraph."""
    runs: list[list[Line]] = []
    size = 0
    for at, line in enumerate(lines):
        if not (runs and _is_rest(runs[-1], size, line, lines[at + 1 : at + 1 + _MOST_LINKS])):
            runs.append([])
            size = 0
        runs[-1].append(line)
        size += len(line.text) + 1
    return runs


def _glued(run: list[Line]) -> Line:
    """The one line that a run of fragments makes."""
    if len(run) == 1:
        return run[0]
    pieces = [run[0].text]
    for above, below in pairwise(run):
        close = below.text[:1] in _CLOSE or _OPENER.search(above.text[-2:]) is not None
        pieces.append(below.text if close else f" {below.text}")
    return replace(run[0], text="".join(pieces))


def _is_rest(run: Sequence[Line], size: int, line: Line, below: Sequence[Line]) -> bool:
    """Whether a line goes on with the sentence that a run of fragments has begun."""
    above = run[-1]
    if above.mark is not Mark.NONE or line.mark is not Mark.NONE:
        return False
    text = above.text
    if _begins_within(line.text) or is_lead_label(text):
        return True
    if _is_ended(text) or _ends_caption(run):
        return False
    if _MAY_GO_ON.match(line.text):
        return True
    open_end = _OPEN_END.search(text[-12:]) is not None
    if len(text) >= _LONG_FRAGMENT or (open_end and len(text) >= _SHORT_FRAGMENT):
        return True
    if not _is_link(line, below):
        return False
    return open_end or size > _MIDDLING_FRAGMENT or len(run) > 1 or _begins_within(text)


def _is_ended(text: str) -> bool:
    """Whether a text ends as a sentence does, and not in an abbreviation or a king's number."""
    return _SENTENCE_END.search(text[-4:]) is not None and not _ABBREVIATION.search(text[-8:])


def _ends_caption(run: Sequence[Line]) -> bool:
    """Whether a run of fragments is a credit, or ends in one as captions do."""
    text = run[-1].text
    if any(is_lead_label(line.text) for line in run[-2:-1]):
        return True
    alone = find_credit_line(text)
    if alone is not None and alone.weight is Weight.SURE:
        return True
    found = find_credit(text, Weight.SHAPE)
    return found is not None and (found.weight is Weight.SURE or found.is_sentence_behind)


def _is_link(line: Line, below: Sequence[Line]) -> bool:
    """Whether a line is short, as are those behind it up to one that goes on with its sentence."""
    for short, rest in pairwise((line, *below)):
        text = short.text
        if len(text) > _LONGEST_LINK or _is_ended(text) or is_date_line(text):
            return False
        if _begins_within(rest.text) or _MAY_GO_ON.match(rest.text):
            return rest.mark is Mark.NONE
    return False


def _begins_within(text: str) -> bool:
    """Whether a text begins as the middle of a sentence does: in a small letter or with a comma."""
    first = text[:1]
    if first.islower():
        return len(text) > 1
    if first and first in _WITHIN_STARTS:
        return _WITHIN.match(text) is not None
    return False
