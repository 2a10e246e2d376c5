"""Quotation marks of every style, paired: which stretches of a paragraph stand between marks.

A quotation is closed by the mate of the mark that opened it; marks of another family inside it
are nested and stay with it. A quotation that is not closed ends with its paragraph, as one does
that goes on in the next. Apostrophes, feet and inches, and decades ('90s) are no marks.

The work is linear: a search for a mate ends at the next mark of its family, and a search for a
closing apostrophe that fails is not repeated in the paragraph.
"""

import re
from bisect import bisect_right
from typing import NamedTuple

from newsreader.article import Span

# Alternatives that each begin with one certain character are found more than twice as fast as
# those of which one is a class.
_DOUBLE = re.compile(r"\"|“|”|„|‟|«|»|‹|›|「|」|『|』|''(?!')|``|‘‘|’’|,,(?=\w)")
_SINGLE = re.compile(r"‘|‚|'(?<!\w')")
_ANY = re.compile(f"{_DOUBLE.pattern}|{_SINGLE.pattern}")
_SINGLE_CLOSERS = {"‘": re.compile("’"), "‚": re.compile("[‘’]"), "'": re.compile("'")}
_ELISION = re.compile(
    r"(?:\d\d|em\b|til\b|till\b|cause\b|tis\b|twas\b|n\b|bout\b|round\b|s\b)", re.IGNORECASE
)
_FAMILY = {
    "“": "“", "”": "“", "‟": "“", "„": "„", '"': '"', "''": "''", "``": "``", ",,": ",,",
    "‘‘": "‘‘", "’’": "‘‘",
    "«": "«", "»": "«", "‹": "‹", "›": "‹", "「": "「", "」": "「", "『": "『", "』": "『",
}  # fmt: skip
_MATES = {
    "“": "“”", "”": "”", "‟": "”“", "„": "“”‟", '"': '"', "''": "''", "``": "''", ",,": "''“”",
    "‘‘": "’’", "’’": "’’",
    "«": "»", "»": "«»", "‹": "›", "›": "‹›", "「": "」", "『": "』",
}  # fmt: skip
"""By the mark that opens: the marks that close it."""
_MANY = 50
_LEAST_WORDS = 3
"""How many characters there are at least for each mark in prose, where there are many."""

_CORNERS_CLOSING = frozenset("」』")
_BEFORE_OPENING = frozenset(" \t\n\xa0\u2009\u202f([{—–-/:¿¡")


class Quotation(NamedTuple):
    """A stretch between quotation marks, inside one paragraph."""

    span: Span
    """The stretch with its marks."""
    inner: Span
    """What stands between the marks."""
    closed: bool = True
    """False where it runs to the paragraph's end without a closing mark."""


class _Mark(NamedTuple):
    """One mark, before it has found its mate."""

    start: int
    end: int
    sign: str
    opens: bool
    """Whether it stands where a quotation can begin."""


def pair_marks(text: str, start: int, end: int) -> list[Quotation]:
    """The outermost quotations of one paragraph, in their order."""
    if _ANY.search(text, start, end) is None:
        return []
    doubles = _pair_doubles(text, start, end)
    singles = _pair_singles(text, start, end, doubles)
    if not singles:
        return doubles
    starts = [quotation.span.start for quotation in singles]
    outer = list(singles)
    for double in doubles:
        at = bisect_right(starts, double.span.start) - 1
        if at < 0 or not singles[at].span.covers(double.span):
            outer.append(double)
    outer.sort(key=lambda quotation: quotation.span)
    return outer


def _pair_doubles(text: str, start: int, end: int) -> list[Quotation]:
    marks = _double_marks(text, start, end)
    if len(marks) > _MANY and len(marks) * _LEAST_WORDS > end - start:
        return []
    found: list[Quotation] = []
    at = 0
    while at < len(marks):
        mark = marks[at]
        if not _may_begin(text, mark, end):
            at += 1
            continue
        mate, following = _find_mate(text, marks, at, end)
        if mate is not None:
            inner = Span(mark.end, max(mark.end, mate.start))
            found.append(Quotation(Span(mark.start, mate.end), inner))
        else:
            stop = marks[following].start if following < len(marks) else end
            stop = len(text[mark.end : stop].rstrip()) + mark.end
            if stop > mark.end:
                found.append(Quotation(Span(mark.start, stop), Span(mark.end, stop), closed=False))
        at = following
    return found


def _double_marks(text: str, start: int, end: int) -> list[_Mark]:
    marks = []
    for match in _DOUBLE.finditer(text, start, end):
        first, last = match.span()
        sign = match[0]
        before = text[first - 1] if first > start else " "
        after = text[last] if last < end else " "
        roomy = sign in "«»‹›"  # French sets them off with spaces on the inside
        opens = sign in "“„‟「『" or (before in _BEFORE_OPENING and (roomy or not after.isspace()))
        marks.append(_Mark(first, last, sign, opens and sign not in _CORNERS_CLOSING))
    return marks


def _may_begin(text: str, mark: _Mark, end: int) -> bool:
    """Whether a mark that nothing is open before may begin a quotation."""
    if mark.opens:
        return True
    after = text[mark.end] if mark.end < end else " "
    return mark.sign in ('"', "''") and not after.isspace() and after.isalnum()


def _find_mate(text: str, marks: list[_Mark], at: int, end: int) -> tuple[_Mark | None, int]:
    """The mark that closes the one at an index, and the index to go on from."""
    opening = marks[at]
    family, mates = _FAMILY[opening.sign], _MATES[opening.sign]
    slip = -1
    following = at + 1
    while following < len(marks):
        mark = marks[following]
        if mark.sign in mates and _closes(text, opening, marks, following, end):
            return mark, following + 1
        if _FAMILY[mark.sign] == family and mark.opens:
            break
        if slip < 0 and mark.sign not in mates:
            slip = following
        following += 1
    if slip >= 0 and not marks[slip].opens:
        return marks[slip], slip + 1
    return None, following


def _closes(text: str, opening: _Mark, marks: list[_Mark], at: int, end: int) -> bool:
    """Whether a mark of the right sign closes the quotation here."""
    mark = marks[at]
    if opening.sign in "«‹「『" or opening.sign in "„,," or opening.sign == "``":
        return True
    if opening.sign in "»›" and mark.sign != opening.sign:
        return True
    if opening.sign == "“" and mark.sign == "“":  # typed twice the same way
        return not _stands_open(text, mark, end)
    if mark.opens:
        return False
    is_inch = mark.sign == '"' and text[mark.start - 1].isdigit()
    if is_inch and at + 1 < len(marks) and text[mark.end : mark.end + 1].isspace():
        following = marks[at + 1]
        return following.sign != '"' or following.opens
    return True


def _stands_open(text: str, mark: _Mark, end: int) -> bool:
    before = text[mark.start - 1]
    after = text[mark.end] if mark.end < end else " "
    return before in _BEFORE_OPENING or after.isalnum()


def _pair_singles(text: str, start: int, end: int, doubles: list[Quotation]) -> list[Quotation]:
    """Quotations in single marks outside of double ones; an apostrophe alone never opens."""
    starts = [quotation.span.start for quotation in doubles]
    found: list[Quotation] = []
    exhausted: set[str] = set()
    at = start
    while (match := _SINGLE.search(text, at, end)) is not None:
        opening = match.start()
        at = opening + 1
        around = bisect_right(starts, opening) - 1
        if around >= 0 and opening in doubles[around].span:
            at = doubles[around].span.end
            continue
        sign = match[0]
        if sign in exhausted or not _single_opens(text, opening, start, end):
            continue
        closing = _closing_single(text, opening, end, doubles, starts)
        if closing < 0:
            exhausted.add(sign)
            continue
        found.append(Quotation(Span(opening, closing + 1), Span(opening + 1, closing)))
        at = closing + 1
    return found


def _single_opens(text: str, at: int, start: int, end: int) -> bool:
    before = text[at - 1] if at > start else " "
    after = text[at + 1] if at + 1 < end else " "
    if before not in _BEFORE_OPENING or not (after.isalnum() or after in '“"…¡¿'):
        return False
    return _ELISION.match(text, at + 1, end) is None


def _closing_single(
    text: str, opening: int, end: int, doubles: list[Quotation], starts: list[int]
) -> int:
    """Where the single quotation closes; -1 where it does not.

    The apostrophe of a plural ("the voters’ choice") closes only if nothing better does.
    """
    sign = text[opening]
    closers = _SINGLE_CLOSERS[sign]
    plural = -1
    at = opening + 1
    while (match := closers.search(text, at, end)) is not None:
        at = match.start()
        after = text[at + 1] if at + 1 < end else " "
        around = bisect_right(starts, at) - 1
        inside = around >= 0 and at in doubles[around].span
        if inside or after.isalnum():
            at += 1
            continue
        if text[at - 1] in ',.?!…”"' or after in ",.;:?!)" or text[at - 1] not in "sSzx":
            return at
        if plural >= 0 or text.find(sign if sign != "'" else " '", at + 1, end) >= 0:
            return plural if plural >= 0 else at
        plural = at
        at += 1
    return plural
