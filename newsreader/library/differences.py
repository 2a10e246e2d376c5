"""What differs between two texts: sentence by sentence, and word by word where one was changed.

Both are anchored at what stands once in either (patience diff): sentences that were written anew
do not pull away what stood around them. Its cost grows with the texts, not with their product.
"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from newsreader.article import Span
from newsreader.search.words import is_spaceless, words_of

MOST_COMPARED = 500_000
"""How many words are gone through to find out which sentences were changed; of those that are
left then each stands in one text only."""

LEAST_ALIKE = 0.5
"""Sentences that share so much of their words are one that was changed."""

_MOST_ROUNDS = 8
"""How often anchors are looked for between anchors."""

_LEAST_WORDS = 2
"""Fewer words than these that are the same, between others that are not, count as changed."""

_END = re.compile("[.!?…][\"'”’»)\\]]{0,3}\\s+|[。！？][」』”’]{0,2}|\\n\\s*")
_WORD = re.compile(r"(\w+(?:[.,'’-]\w+)*)\W*|\W+")


class Kind(StrEnum):
    """How a piece of one text stands to the other."""

    SAME = "same"
    """It stands in both, but for marks and spaces."""
    HERE = "here"
    """It stands in the first text only."""
    THERE = "there"
    """It stands in the second text only."""
    CHANGED = "changed"
    """It stands in both, in other words."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of both texts, or of one of them: a sentence, or some words of one."""

    kind: Kind
    """How they stand to each other."""
    here: Span
    """Where it stands in the first text; empty where it is not in it."""
    there: Span
    """Where it stands in the second."""
    words: tuple["Piece", ...] = ()
    """Of a changed sentence: which of its words are the same, and which are not."""


@dataclass(frozen=True, slots=True)
class _Part:
    """A sentence or a word of a text."""

    span: Span
    """Where it stands, with what follows up to the next."""
    key: Hashable
    """What it has in common with those that are the same."""


def differences(here: str, there: str) -> tuple[Piece, ...]:
    """The pieces of two texts, in their order. Put together they are each text from end to end."""
    ones, others = _sentences(here), _sentences(there)
    pieces: list[Piece] = []
    at, at_other = 0, 0
    for one, other in _alignment(ones, others):
        span = ones[one].span if one is not None else Span(at, at)
        second = others[other].span if other is not None else Span(at_other, at_other)
        at, at_other = span.end, second.end
        if other is None:
            pieces.append(Piece(Kind.HERE, span, second))
        elif one is None:
            pieces.append(Piece(Kind.THERE, span, second))
        elif ones[one].key == others[other].key:
            pieces.append(Piece(Kind.SAME, span, second))
        else:
            words = _changed(_words(here, span), _words(there, second))
            pieces.append(Piece(Kind.CHANGED, span, second, words))
    return tuple(pieces)


def _sentences(text: str) -> list[_Part]:
    """The sentences of a text, one behind the other, each with the space that follows it."""
    ends = [0, *(match.end() for match in _END.finditer(text)), len(text)]
    parts = []
    for start, end in pairwise(ends):
        if start < end:
            sentence = text[start:end]
            words = tuple(word.casefold() for word in words_of(sentence))
            parts.append(_Part(Span(start, end), words or (sentence.strip(),)))
    return parts


def _words(text: str, span: Span) -> list[_Part]:
    """The words of a sentence; in scripts without spaces, its letters."""
    parts = []
    for match in _WORD.finditer(text, span.start, span.end):
        word = match[1] or match[0].strip()
        if is_spaceless(word[:1]):
            parts += [_Part(Span(at, at + 1), text[at]) for at in range(match.start(), match.end())]
        else:
            parts.append(_Part(Span(*match.span()), word.casefold()))
    return parts


def _alignment(
    ones: Sequence[_Part], others: Sequence[_Part]
) -> Iterator[tuple[int | None, int | None]]:
    """Which sentence belongs to which, by their places; None beside those that stand alone."""
    budget = MOST_COMPARED
    one = other = 0
    ends = (len(ones), len(others))
    for match in (*_matches(ones, others), ends):
        gap, other_gap = ones[one : match[0]], others[other : match[1]]
        cost = len(other_gap) * _size(gap) + len(gap) * _size(other_gap)
        pairs = []
        if cost <= budget:
            budget -= cost
            pairs = [(one + at, other + at_other) for at, at_other in _similar(gap, other_gap)]
        for left, right in (*pairs, match):
            yield from ((at, None) for at in range(one, left))
            yield from ((None, at) for at in range(other, right))
            if (left, right) != ends:
                yield left, right
            one, other = left + 1, right + 1


def _size(parts: Sequence[_Part]) -> int:
    """How many words sentences have."""
    return sum(len(part.key) for part in parts if isinstance(part.key, tuple))


def _similar(ones: Sequence[_Part], others: Sequence[_Part]) -> list[tuple[int, int]]:
    """Which sentences are changed ones of others: the pairs that share most, rising in both."""
    counts, other_counts = _counts(ones), _counts(others)
    likeness = [[_likeness(one, other) for other in other_counts] for one in counts]
    # best[a][b]: how much can be shared by the sentences from a and b on.
    best = [[0.0] * (len(others) + 1) for _ in range(len(ones) + 1)]
    for one in reversed(range(len(ones))):
        for other in reversed(range(len(others))):
            paired = likeness[one][other] + best[one + 1][other + 1] if likeness[one][other] else 0
            best[one][other] = max(paired, best[one + 1][other], best[one][other + 1])
    pairs = []
    one = other = 0
    while one < len(ones) and other < len(others):
        if best[one][other] == best[one + 1][other]:
            one += 1
        elif best[one][other] == best[one][other + 1]:
            other += 1
        else:
            pairs.append((one, other))
            one, other = one + 1, other + 1
    return pairs


def _counts(parts: Sequence[_Part]) -> list[Counter[str]]:
    """The words of sentences, each with how often it stands there."""
    return [Counter(part.key if isinstance(part.key, tuple) else ()) for part in parts]


def _likeness(one: Counter[str], other: Counter[str]) -> float:
    """How much of their words two sentences share, from 0 to 1; 0 if that is not enough."""
    together = one.total() + other.total()
    share = 2 * (one & other).total() / together if together else 0.0
    return share if share >= LEAST_ALIKE else 0.0


def _changed(ones: Sequence[_Part], others: Sequence[_Part]) -> tuple[Piece, ...]:
    """The pieces of a sentence that was changed."""
    pieces: list[Piece] = []
    one = other = 0
    for first, second, length in (*_runs(ones, others), (len(ones), len(others), 0)):
        if first > one or second > other:
            kind = Kind.CHANGED
            if first == one or second == other:
                kind = Kind.THERE if first == one else Kind.HERE
            pieces.append(_piece(kind, ones, one, first, others, other, second))
        one, other = first + length, second + length
        if length:
            pieces.append(_piece(Kind.SAME, ones, first, one, others, second, other))
    return tuple(pieces)


def _runs(ones: Sequence[_Part], others: Sequence[_Part]) -> list[tuple[int, int, int]]:
    """Words that are the same and stand together: where in both, and how many."""
    runs: list[tuple[int, int, int]] = []
    for one, other in _matches(ones, others):
        if runs and (one, other) == (runs[-1][0] + runs[-1][2], runs[-1][1] + runs[-1][2]):
            first, second, length = runs.pop()
            runs.append((first, second, length + 1))
        else:
            runs.append((one, other, 1))
    return [
        (one, other, length)
        for one, other, length in runs
        if length >= _LEAST_WORDS
        or one == other == 0
        or (one + length, other + length) == (len(ones), len(others))
    ]


def _piece(
    kind: Kind,
    ones: Sequence[_Part],
    first: int,
    end: int,
    others: Sequence[_Part],
    other_first: int,
    other_end: int,
) -> Piece:
    """A piece made of some words of either sentence."""
    return Piece(kind, _span(ones, first, end), _span(others, other_first, other_end))


def _span(parts: Sequence[_Part], first: int, end: int) -> Span:
    """Where some parts stand that are side by side; empty, behind those before it, for none."""
    start = parts[first].span.start if first < len(parts) else parts[-1].span.end
    return Span(start, parts[end - 1].span.end if end > first else start)


# Patience diff


def _matches(ones: Sequence[_Part], others: Sequence[_Part]) -> list[tuple[int, int]]:
    """Which parts are the same, by their places, rising in both."""
    keys, other_keys = [part.key for part in ones], [part.key for part in others]
    found: list[tuple[int, int]] = []
    gaps = [(0, len(keys), 0, len(other_keys))]
    for _ in range(_MOST_ROUNDS):
        between = []
        for start, end, other_start, other_end in gaps:
            part, other_part = keys[start:end], other_keys[other_start:other_end]
            anchors = [(start + a, other_start + b) for a, b in _anchors(part, other_part)]
            found += anchors
            edges = [(start - 1, other_start - 1), *anchors, (end, other_end)]
            if anchors:
                between += [
                    (a + 1, b, c + 1, d)
                    for (a, c), (b, d) in pairwise(edges)
                    if b > a + 1 and d > c + 1
                ]
        gaps = between
    return sorted(found)


def _anchors(keys: Sequence[Hashable], others: Sequence[Hashable]) -> list[tuple[int, int]]:
    """What is the same at both ends, and between them what stands once in either."""
    shorter = min(len(keys), len(others))
    head = next((at for at in range(shorter) if keys[at] != others[at]), shorter)
    tail = next(
        (at for at in range(shorter - head) if keys[-1 - at] != others[-1 - at]), shorter - head
    )
    once = _once(keys, head, len(keys) - tail)
    once_there = _once(others, head, len(others) - tail)
    common = [(at, once_there[key]) for key, at in once.items() if key in once_there]
    return [
        *((at, at) for at in range(head)),
        *_rising(common),
        *((len(keys) - at, len(others) - at) for at in range(tail, 0, -1)),
    ]


def _once(keys: Sequence[Hashable], start: int, end: int) -> dict[Hashable, int]:
    """Where those stand that stand there once, in their order."""
    counts = Counter(keys[start:end])
    return {keys[at]: at for at in range(start, end) if counts[keys[at]] == 1}


def _rising(pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The most of some pairs, which rise in their first places, that rise in their second too."""
    tops: list[int] = []
    piles: list[int] = []
    before: list[int] = []
    for number, (_, place) in enumerate(pairs):
        pile = bisect_left(tops, place)
        before.append(piles[pile - 1] if pile else -1)
        tops[pile : pile + 1] = [place]
        piles[pile : pile + 1] = [number]
    chain = []
    number = piles[-1] if piles else -1
    while number >= 0:
        chain.append(pairs[number])
        number = before[number]
    return chain[::-1]
