"""Lines that stand together where paragraphs stand apart: captions, and the credits below them."""

import re
from collections.abc import Sequence

from newsreader.captions import Weight, find_credit, find_credit_line, is_title_case
from newsreader.formats.scrape.chrome import ends_sentence
from newsreader.formats.scrape.lines import Line

_LONGEST_CREDIT = 70
"""How long a credit on a line of its own is that only its place tells."""

_LONGEST_NAME = 40
_SOURCE = re.compile(r"(?:sources?|quellen?|fonte|fuente|kilde|källa|bron)\b", re.IGNORECASE)
_CONTACT = re.compile(r"\S@\w|\bhttps?://|\bwww\.|:\s*\+?[\d ()/-]{6,}$")
_QUOTED = re.compile(r"[\"“„«‘].*[\"”“»’][.!?]?", re.DOTALL)
_TIME = re.compile(r"\d{1,2}[:.]\d\d\b.{0,12}")
_MOST_CREDIT_WORDS = 7


def find_groups(lines: Sequence[Line], start: int) -> list[range]:
    """The stretches of two lines or more with no blank line between."""
    groups: list[range] = []
    first = start
    for at in range(start + 1, len(lines) + 1):
        if at == len(lines) or lines[at].group != lines[first].group:
            if at - first > 1:
                groups.append(range(first, at))
            first = at
    return groups


def is_source(text: str) -> bool:
    """Whether a line says what a report or a table is drawn from, and not whose a picture is."""
    return _SOURCE.match(text) is not None


def is_aside(line: Line) -> bool:
    """Whether a line stands wholly in brackets and is no credit: who wrote a report, a rate."""
    text = line.text
    if text[:1] != "(" or text[-1:] != ")" or text.find(")") != len(text) - 1:
        return False
    found = find_credit_line(text)
    return found is None or found.weight < Weight.SHAPE


def may_be_gallery(lines: Sequence[Line]) -> bool:
    """Whether lines that stand together at the end, none with a credit, can all be captions.

    A heading in capitals, a time, a saying or an address is none.
    """
    return not any(
        line.text.isupper()
        or _QUOTED.fullmatch(line.text)
        or _TIME.fullmatch(line.text)
        or _CONTACT.search(line.text)
        for line in lines
    )


def is_credited(line: Line) -> bool:
    """Whether a line is a credit or ends in one, by its own words."""
    if is_source(line.text):
        return False
    found = find_credit_line(line.text)
    is_one = found is not None and found.weight >= Weight.SHAPE
    return is_one or find_credit(line.text, Weight.SHAPE) is not None


def find_credit_lines(lines: Sequence[Line], group: Sequence[int], lead: bool) -> set[int]:
    """Which lines of a group of captions are credits of the captions above them.

    In the group above a date line (`lead`) a short second line can only be the first one's
    credit; in a gallery a name will do where every other line is one.
    """
    weights = {at: _credit_weight(lines[at]) for at in group}
    sure = {at for at in group if weights[at] >= Weight.SHAPE}
    first, *others = group
    if lead and not others:
        return sure if weights[first] is Weight.SURE else set()
    if lead and len(others) == 1 and not sure and _is_short_credit(lines[others[0]], lines[first]):
        return set(others)
    every_other = group[1::2]
    if (
        len(group) % 2 == 0
        and all(weights[at] >= Weight.NAME or _is_titled(lines[at]) for at in every_other)
        and not any(ends_sentence(lines[at].text) for at in every_other)
        and sure.isdisjoint(group[::2])
    ):
        return set(every_other)
    return {at for at in sure if at != first or weights[at] is Weight.SURE}


def _credit_weight(line: Line) -> Weight:
    """How surely a line is a credit as a whole."""
    found = find_credit_line(line.text)
    return Weight.NONE if found is None else found.weight


def _is_titled(line: Line) -> bool:
    """Whether a line is short and written as a name."""
    return len(line.text) <= _LONGEST_NAME and is_title_case(line.text)


def _is_short_credit(line: Line, caption: Line) -> bool:
    """Whether the short line below a caption can only be its credit."""
    text = line.text
    return (
        len(text) <= _LONGEST_CREDIT
        and len(text) < len(caption.text)
        and text.count(" ") < _MOST_CREDIT_WORDS
        and not ends_sentence(text)
    )
