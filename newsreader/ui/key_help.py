"""What the help shows: the commands that are asked for, place by place, set for its width."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from textual.content import Content

from newsreader.text import cells, wrap
from newsreader.ui.commands import (
    PLACE_TITLES,
    Command,
    Place,
    called,
    glyphs,
    has_words,
    key_called,
    of,
    rekeyed,
)
from newsreader.ui.keymap import TOGETHER

_KEY_CELLS, _NARROW_KEY_CELLS = 11, 10
_NARROW = 50
_INDENT = 2


class Section(NamedTuple):
    """The commands of a place."""

    title: str
    """The heading."""
    commands: tuple[Command, ...]
    """The commands, with the keys they have now."""
    works_here: bool
    """Whether they can be given where the help was asked for."""


def sections(place: Place, keys: Mapping[str, str], words: str) -> list[Section]:
    """The commands that words ask for, those that work in a place first.

    A command is meant by every word of it, or by one of its keys; what a key does comes before
    all else.
    """
    together = next((group for group in TOGETHER if place in group), (place,))
    here = [place, *(each for each in together if each is not place)]
    places = [*here, *(each for each in PLACE_TITLES if each not in here)]
    commands = {each: tuple(rekeyed(one, keys) for one in of(each)) for each in places}
    found = [
        Section(
            PLACE_TITLES[each],
            tuple(one for one in commands[each] if has_words(f"{one.title} {called(one)}", words)),
            each in here,
        )
        for each in places
    ]
    by_key = tuple(one for each in places for one in commands[each] if _has_key(one, words))
    if by_key:
        found.insert(0, Section(f"The key {words.strip()}", by_key, True))
    return [section for section in found if section.commands]


def _has_key(command: Command, words: str) -> bool:
    """Whether these words are one of a command's keys, as people write it."""
    written = words.strip()
    if len(written) == 1:
        name = key_called(written) or written
        return any(name == key for key in command.key_names)
    return bool(written) and written.casefold() in glyphs(command).casefold().split()


def set_in_columns(
    found: Sequence[Section], width: int, count: int, *, has_names: bool = False
) -> list[Content]:
    """The sections in so many columns of this width; above all others those that work here.

    With `has_names` each command says what the settings call it.
    """
    columns: list[list[Content]] = [[] for _ in range(count)]
    for works_here in (True, False):
        blocks = [_block(each, width, has_names) for each in found if each.works_here is works_here]
        _add_evenly(columns, blocks)
    return [Content("\n").join(rows[:-1]) for rows in columns if rows]


def _add_evenly(columns: list[list[Content]], blocks: Sequence[list[Content]]) -> None:
    """Add blocks of rows to the columns, in their order, so that all get about as many rows."""
    above = max(map(len, columns))
    for rows in columns:
        rows += [Content()] * (above - len(rows))
    share = above + sum(len(block) + 1 for block in blocks) / len(columns)
    at = 0
    for block in blocks:
        if at + 1 < len(columns) and len(columns[at]) + len(block) // 2 > share:
            at += 1
        columns[at] += [*block, Content()]


def _block(section: Section, width: int, has_names: bool) -> list[Content]:
    """A place's heading and its commands."""
    rows = [Content.styled(line, "bold") for line in _lines(section.title, width)]
    for command in section.commands:
        rows += _rows(command, width, f" · {command.id}" if has_names else "")
    return rows


def _rows(command: Command, width: int, name: str) -> list[Content]:
    """A command's keys, what it does beside them, and its name, on as many rows as that takes."""
    key_cells = _KEY_CELLS if width >= _NARROW else _NARROW_KEY_CELLS
    keys, title = glyphs(command), f"{command.title}{name}"
    at = _INDENT + max(key_cells, cells(keys) + 1)
    if at > width // 2:  # more keys than there is room for beside the words
        at = _INDENT + min(key_cells, max(0, width // 3))
        rows = [Content.assemble(" " * _INDENT, (keys, "$accent"))]
    else:
        rows = []
    lines = _lines(title, max(8, width - at))
    if not rows:
        gap = " " * (at - _INDENT - cells(keys))
        rows.append(Content.assemble(" " * _INDENT, (keys, "$accent"), gap, lines.pop(0)))
    return rows + [Content(" " * at + line) for line in lines]


def _lines(text: str, width: int) -> list[str]:
    """A text on rows of a width."""
    return [text[start:end] for start, end in wrap(text, 0, len(text), width)]
