"""Text on a grid of cells: how wide it is, and where it breaks into rows.

Widths are the ones Rich measures with, because Textual draws with them. Rows are spans of the
source text, so that whatever is known of a character is known of the cell that shows it.
"""

import re
from bisect import bisect_right
from itertools import accumulate

from rich.cells import cell_len, split_graphemes

from newsreader.clean import Clean, own

ELLIPSIS = own("…")
"""Stands for what was cut off."""

_JOINER = "\u200d"

_NARROW = re.compile("[ -~\u00a0-\u00ac\u00ae-\u02ff\u0370-\u0482\u2010-\u2027\u2030-\u205e]*")
_BREAK_BEHIND = "-\u2013\u2014/"

_NOT_FIRST = frozenset(
    "、。，．：；！？・゠ー～〜…‥—’”»）］｝〕〉》」』】〙〗〟｠々〻ヽヾゝゞ％‰℃｡､･ｰﾞﾟ｣"
    "ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶｧｨｩｪｫｬｭｮｯㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿ"
    ",.:;!?)]}%"
)
_NOT_LAST = frozenset("‘“«（［｛〔〈《「『【〘〖〝｟｢￥＄￡([{")
# What a row of Chinese or Japanese neither begins nor ends with, if it can be helped: classes CL,
# CP, EX, IN, IS, NS and CJ, and OP and PR, of the Unicode line breaking algorithm (UAX 14).


def is_narrow(text: str) -> bool:
    """Whether every character of the text takes exactly one cell (most Western text does)."""
    return text.isascii() or _NARROW.fullmatch(text) is not None


def cells(text: str) -> int:
    """How many cells wide the text is, drawn on one row."""
    return len(text) if is_narrow(text) else cell_len(text)


def wrap(text: str, start: int, end: int, width: int) -> list[tuple[int, int]]:
    r"""The rows that a stretch of text takes at a width in cells.

    Returns pairs of offsets in `text`. Rows break at spaces, behind hyphens and dashes within
    words, between wide characters (not before marks that close, nor behind those that open), and
    within a word only where it is wider than a row; ``\n`` always ends a row. Spaces at a break
    belong to no row; every other character is in exactly one. A cluster that is wider than the row
    stands alone on it.
    """
    width = max(1, width)
    rows: list[tuple[int, int]] = []
    at = start
    while at <= end:
        line_end = text.find("\n", at, end)
        if line_end < 0:
            line_end = end
        if line_end - at <= width and is_narrow(text[at:line_end]):
            rows.append((at, line_end))
        elif is_narrow(text[at:line_end]):
            _wrap_narrow(text, at, line_end, width, rows)
        else:
            _wrap_clusters(text, at, line_end, width, rows)
        at = line_end + 1
    return rows


def _wrap_narrow(text: str, at: int, end: int, width: int, rows: list[tuple[int, int]]) -> None:
    """Wrap one line in which a character is a cell."""
    while end - at > width:
        limit = at + width
        if text[limit] == " ":
            stop = limit
        else:
            space = text.rfind(" ", at, limit)
            stop = _last_break(text, max(space + 1, at + 1), limit)
            if stop < 0:
                stop = space if space > at else limit
        rows.append((at, _without_spaces(text, at, stop)))
        at = stop
        while at < end and text[at] == " ":
            at += 1
    if at < end:
        rows.append((at, end))


def _last_break(text: str, first: int, limit: int) -> int:
    """Where a row may end last within a word, behind `first` and not behind `limit`; else -1."""
    stop = limit
    while stop > first:
        behind = max([text.rfind(sign, first, stop) for sign in _BREAK_BEHIND]) + 1
        if behind <= first:
            break
        if _may_break(text, behind):
            return behind
        stop = behind - 1
    return -1


def _may_break(text: str, at: int) -> bool:
    """Whether a row may end before this character of a word: behind a hyphen or dash in it."""
    return text[at - 1] in _BREAK_BEHIND and text[at].isalpha() and text[at - 2].isalpha()


def _without_spaces(text: str, start: int, end: int) -> int:
    """The end of a row without the spaces it ends in."""
    while end > start and text[end - 1] == " ":
        end -= 1
    return end


def _wrap_clusters(
    text: str, start: int, end: int, width: int, rows: list[tuple[int, int]]
) -> None:
    """Wrap one line by grapheme clusters, which are never cut."""
    clusters, _ = split_graphemes(text[start:end])
    before = [0, *accumulate(size for _, _, size in clusters)]  # cells before each cluster
    row, last = 0, len(clusters)

    def is_space(number: int) -> bool:  # a joiner makes one cluster with the space behind it
        return text[start + clusters[number][0] : start + clusters[number][1]] == " "

    while row < last:
        limit = bisect_right(before, before[row] + width) - 1
        stop = limit
        if limit < last:
            while stop > row and not _may_break_clusters(text, start, clusters, stop):
                stop -= 1
            stop = stop if stop > row else max(limit, row + 1)
        final = stop
        while final > row and is_space(final - 1):
            final -= 1
        first = start + clusters[row][0]
        rows.append((first, start + clusters[final - 1][1] if final > row else first))
        row = stop
        while row < last and is_space(row):
            row += 1


def _may_break_clusters(
    text: str, start: int, clusters: list[tuple[int, int, int]], at: int
) -> bool:
    """Whether a row may end before this cluster: at a space, a hyphen, or beside a wide character
    that may stand at the row's edge."""
    (_, _, wide_before), (first, _, wide) = clusters[at - 1], clusters[at]
    offset = start + first
    if text[offset] == " " or text[offset - 1] == " ":
        return True
    if wide == 2 or wide_before == 2:
        return text[offset] not in _NOT_FIRST and text[offset - 1] not in _NOT_LAST
    return at > 1 and _may_break(text, offset)


def fit(text: Clean, width: int) -> Clean:
    """The text cut to a width in cells, with an ellipsis for what is gone."""
    if width <= 0:
        return own("")
    if cells(text) <= width:
        return text
    if is_narrow(text):
        return own(text[: width - 1].rstrip() + ELLIPSIS)
    kept, used = 0, 0
    for _, last, size in split_graphemes(text)[0]:
        if used + size > width - 1:
            break
        kept, used = last, used + size
    return own(text[:kept].rstrip() + ELLIPSIS)


def fit_start(text: Clean, width: int) -> Clean:
    """The end of the text, cut to a width in cells, with an ellipsis for the beginning."""
    if cells(text) <= width:
        return text
    clusters, _ = split_graphemes(text)
    kept, used = len(text), 0
    for first, _, size in reversed(clusters):
        if used + size > width - 1:
            break
        kept, used = first, used + size
    return own(ELLIPSIS + text[kept:].lstrip()) if width > 0 else own("")


def fill(text: Clean, width: int) -> Clean:
    """The text cut or filled with spaces to exactly a width in cells."""
    fitted = fit(text, width)
    if fitted.endswith(_JOINER) and cells(fitted) < width:  # it would take the first space in
        fitted = own(fitted.rstrip(_JOINER))
    return own(fitted + " " * (width - cells(fitted)))
