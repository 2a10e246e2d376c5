"""Rows that end ragged: even ones for headlines, and no lone word on the last one of a text."""

from newsreader.text import cells, is_narrow, wrap

_MOST_CHARACTERS = 600
"""How long a text is looked at as a whole: a headline, a standfirst."""

_SHORT, _FULL = 0.25, 0.7
"""A last row below so much of the width is short; the row above it is full from so much on."""


def even_width(text: str, start: int, end: int, width: int) -> int:
    """The narrowest width at which a text takes no more rows than at this one.

    Rows of that width are about equally long. No word is parted that was not before.
    """
    many = len(wrap(text, start, end, width)) if end - start <= _MOST_CHARACTERS else 1
    if many < 2:
        return width
    low, high = max(_widest_word(text[start:end]), width // 2), width
    while low < high:
        middle = (low + high) // 2
        if len(wrap(text, start, end, middle)) > many:
            low = middle + 1
        else:
            high = middle
    return high


def _widest_word(text: str) -> int:
    """How many cells the widest of the words takes that stand between spaces or wide characters."""
    if is_narrow(text):
        return max(map(len, text.split()), default=0)
    widest = used = 0
    for character in text:
        wide = cells(character)
        used = 0 if character.isspace() or wide > 1 else used + wide
        widest = max(widest, wide, used)
    return widest


def without_widow(text: str, rows: list[tuple[int, int]], width: int) -> list[tuple[int, int]]:
    """The rows of a text, the last of them no lone short word if the one above can spare another.

    There are as many rows as before, none wider than the width.
    """
    if len(rows) < 2:
        return rows
    (above, its_end), (last, end) = rows[-2:]
    ending, gap = text[last:end], text[its_end:last]
    if " " in ending or len(ending) > _SHORT * width or "\n" in gap:
        return rows
    space = text.rfind(" ", above, its_end)
    stop = above + len(text[above : max(above, space)].rstrip(" "))
    has_room = stop - above >= _FULL * width and end - space - 1 <= width
    if not has_room or not is_narrow(text[above:end]):
        return rows
    return [*rows[:-2], (above, stop), (space + 1, end)]
