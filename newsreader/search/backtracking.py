r"""Patterns that could take for ever, told from their form before they are used.

A backtracking engine takes exponential time where the rounds of a repeat can share out the same
characters in more than one way: ``(\w+)*``, ``(a|ab|b)+``, ``(\w+\s?)+``. It takes a high power of
the line's length where open repeats of much the same characters stand side by side: ``.*.*x``.
What is refused here is a little more than that, for it is judged on a sample of characters.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations
from re import _constants, _parser  # type: ignore[attr-defined]
from typing import Any

_MANY = 10
"""From how many rounds on a repeat counts as open."""

_SAMPLE = frozenset(map(chr, range(32, 127))) | frozenset("\t\né—中")
"""Characters that stand for all others, besides those that the pattern names."""

_NARROW = len(_SAMPLE) // 3
"""A part that matches fewer of the sample keeps the repeats beside it apart."""

_SHARED = (
    "this could take for ever: a repeat holds something that may end in several places; "
    "leave out the inner or the outer repeat"
)
_CROWDED = (
    "this could take for ever: repeats of much the same stand side by side; "
    "put something certain between them"
)
_DEEP = "this could take for ever: it is nested too deeply"

_CATEGORIES: dict[object, Callable[[str], bool]] = {
    _constants.CATEGORY_DIGIT: str.isdecimal,
    _constants.CATEGORY_NOT_DIGIT: lambda character: not character.isdecimal(),
    _constants.CATEGORY_SPACE: str.isspace,
    _constants.CATEGORY_NOT_SPACE: lambda character: not character.isspace(),
    _constants.CATEGORY_WORD: lambda character: character.isalnum() or character == "_",
    _constants.CATEGORY_NOT_WORD: lambda character: not (character.isalnum() or character == "_"),
}


@dataclass(frozen=True, slots=True)
class _Part:
    """One of the things that a pattern matches one after the other."""

    characters: frozenset[str] = frozenset()
    """Those of the sample that it can hold."""
    can_be_empty: bool = False
    """Whether it can match nothing."""
    varies: bool = False
    """Whether it can end in several places."""
    is_open: bool = False
    """Whether it can go on for long."""
    comes_round: bool = False
    """Whether it is a repeat whose rounds are tried again in every way."""
    inside: tuple["_Sequence", ...] = ()
    """What it is made of: a repeat's body, or alternatives."""

    def meets(self, other: "_Part") -> bool:
        """Whether some character can belong to either."""
        return not self.characters.isdisjoint(other.characters)


_Sequence = tuple[_Part, ...]

_Node = tuple[int, Any]
"""An operation and its arguments, as Python's own parser gives them: without types."""


def find_fault(pattern: str) -> str | None:
    """Why a valid pattern could take for ever, in plain words; None where it is safe to use."""
    try:
        whole = _Form(pattern).parts(_parser.parse(pattern))
        for sequence in _sequences(whole):
            if any(part.comes_round and any(map(_is_shared, part.inside)) for part in sequence):
                return _SHARED
            if _is_crowded(sequence):
                return _CROWDED
    except RecursionError:
        return _DEEP
    return None


def _sequences(sequence: _Sequence) -> Iterator[_Sequence]:
    """A sequence and all those inside it."""
    yield sequence
    for part in sequence:
        for inner in part.inside:
            yield from _sequences(inner)


def _is_shared(body: _Sequence) -> bool:
    """Whether the rounds of a repeat can share out the same characters in several ways.

    They cannot where whatever varies in the body is kept apart by something that stands there in
    every round and has no character in common with it.
    """
    for part in body:
        if part.varies:
            others = [other for other in body if other is not part]
            if any(other.varies and other.meets(part) for other in others):
                return True
            if not any(not other.can_be_empty and not other.meets(part) for other in others):
                return True
    return False


def _is_crowded(sequence: _Sequence) -> bool:
    """Whether two open repeats follow each other that could share out the same characters."""
    before: list[_Part] = []
    for part in sequence:
        if len(part.characters) < _NARROW:
            if not part.can_be_empty:
                before = []
        elif part.is_open:
            opening = _opening((part,))
            if not all(earlier.characters.isdisjoint(opening) for earlier in before):
                return True
            before.append(part)
    return False


class _Form:
    """What a pattern is made of, its characters judged on a sample that holds those it names."""

    def __init__(self, pattern: str) -> None:
        self._sample = _SAMPLE.union(pattern)

    def parts(self, nodes: Iterable[_Node]) -> _Sequence:
        """The parts of a parsed pattern; groups are opened, places such as ``^`` left out."""
        return tuple(part for node in nodes for part in self._parts_of(node))

    def _parts_of(self, node: _Node) -> Iterable[_Part]:
        match node:
            case _constants.SUBPATTERN, (_, _, _, body):
                return self.parts(body)
            case ((_constants.MAX_REPEAT | _constants.MIN_REPEAT), (least, most, body)):
                return (_repeat(self.parts(body), least, most),)
            case _constants.POSSESSIVE_REPEAT, (least, _, body):
                return (_closed(self.parts(body), least == 0),)
            case _constants.ATOMIC_GROUP, body:
                return (_closed(self.parts(body), False),)
            case ((_constants.ASSERT | _constants.ASSERT_NOT), (_, body)):
                return (_Part(can_be_empty=True, inside=(self.parts(body),)),)
            case _constants.BRANCH, (_, bodies):
                return (_choice(tuple(map(self.parts, bodies))),)
            case _constants.GROUPREF_EXISTS, (_, yes, no):
                return (_choice((self.parts(yes), self.parts(no or ()))),)
            case _constants.GROUPREF, _:
                return (_Part(self._sample, can_be_empty=True, varies=True),)
            case ((_constants.AT | _constants.FAILURE), _):
                return ()
        return (_Part(frozenset(filter(_membership(node), self._sample))),)


def _membership(node: _Node) -> Callable[[str], bool]:
    """A test for the characters that a node for one character matches, in either case."""
    match node:
        case _constants.LITERAL, code:
            return lambda character: chr(code) in (character.lower(), character.upper())
        case _constants.NOT_LITERAL, code:
            return lambda character: ord(character) != code
        case _constants.RANGE, (first, last):
            return lambda character: any(
                first <= ord(case) <= last for case in character.lower() + character.upper()
            )
        case _constants.CATEGORY, category:
            return _CATEGORIES[category]
        case _constants.IN, ((_constants.NEGATE, _), *items):
            members = [_membership(item) for item in items]
            return lambda character: not any(is_member(character) for is_member in members)
        case _constants.IN, items:
            members = [_membership(item) for item in items]
            return lambda character: any(is_member(character) for is_member in members)
    return lambda character: True


def _repeat(body: _Sequence, least: int, most: int) -> _Part:
    """A part that stands for a repeat of others."""
    varies = least != most or any(part.varies for part in body)
    holds_open = any(part.is_open for part in body)
    return _Part(
        characters=_all_characters(body),
        can_be_empty=least == 0 or all(part.can_be_empty for part in body),
        varies=varies,
        is_open=holds_open or (varies and most >= _MANY),
        comes_round=most >= _MANY or (most > 1 and holds_open),
        inside=(body,),
    )


def _closed(body: _Sequence, can_be_empty: bool) -> _Part:
    """A part that gives nothing back once it has matched."""
    can_be_empty = can_be_empty or all(part.can_be_empty for part in body)
    return _Part(_all_characters(body), can_be_empty, inside=(body,))


def _choice(ways: tuple[_Sequence, ...]) -> _Part:
    """A part that stands for alternatives; it varies unless its first character decides."""
    openings = [_opening(way) for way in ways]
    is_decided = all(one.isdisjoint(other) for one, other in combinations(openings, 2))
    can_be_empty = any(all(part.can_be_empty for part in way) for way in ways)
    return _Part(
        characters=frozenset().union(*map(_all_characters, ways)),
        can_be_empty=can_be_empty,
        varies=can_be_empty or not is_decided or any(part.varies for way in ways for part in way),
        is_open=any(part.is_open for way in ways for part in way),
        inside=ways,
    )


def _opening(way: _Sequence) -> frozenset[str]:
    """The characters that a sequence can begin with."""
    characters: frozenset[str] = frozenset()
    for part in way:
        characters |= frozenset().union(*map(_opening, part.inside)) or part.characters
        if not part.can_be_empty:
            break
    return characters


def _all_characters(body: _Sequence) -> frozenset[str]:
    return frozenset().union(*(part.characters for part in body))
