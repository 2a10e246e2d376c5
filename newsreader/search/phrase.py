"""Finding a phrase as a reader means it, by one regular expression over the text as it is.

Folding the text would cost a copy of it and a map of its offsets. Folding the query instead costs
the same however long the text is: each letter becomes the class of the characters that are spelt
like it, and the offsets found are those of the text.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from newsreader.search.letters import MARKS, in_both_cases, lookalikes, spell

_MOST_MARKS = 16
"""How many marks and invisible characters may follow one letter."""

_MOST_SPACES = 100
"""How long a run of white space is that one space in the query finds."""

_LONGEST_CHAIN = 4
"""How many letters are looked at together for ligatures ("ffi" has four spellings, "ssss" five;
eight letters would have 34, each of them costly to make ready)."""

_LONG = 200
"""How many letters a query has for which only ligatures that do not overlap are looked for."""

_ASCII_LOOKALIKES = {"'": "`"}

_MARK = re.compile(f"[{MARKS}]")
_BLANKS = re.compile(r"\s+")

_Spelling = tuple["_Unit", ...]
"""One way of writing a few letters: "f", "f" and "i"; "ﬀ" and "i"; ..."""


@dataclass(frozen=True, slots=True)
class _Unit:
    """One character to be found."""

    one: str
    """The characters it may be, as a regular expression."""
    behind: str
    """What may follow it, as a regular expression that gives nothing back."""


class Phrase:
    """A phrase to be found, as it was typed."""

    __slots__ = ("_ascii", "_keep_case", "_query", "_reach", "_whole_word", "_wide")

    def __init__(self, query: str, *, keep_case: bool, whole_word: bool) -> None:
        composed = _MARK.sub("", unicodedata.normalize("NFC", query))
        self._query = _BLANKS.sub(" ", composed)
        self._keep_case = keep_case
        self._whole_word = whole_word
        self._reach = _longest_hit(self._query) + 1  # one more, to see where a word ends
        self._ascii: re.Pattern[str] | None = None
        self._wide: re.Pattern[str] | None = None

    def pairs(self, text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
        """The hits that begin between two offsets, each as a pair of offsets."""
        pattern = self._pattern_for(text)
        for match in pattern.finditer(text, start, min(len(text), end + self._reach)):
            if match.start() >= end:
                break
            yield match.span()

    def _pattern_for(self, text: str) -> re.Pattern[str]:
        """The expression for a text: a short one where all of it is ASCII."""
        if text.isascii():
            if self._ascii is None:
                self._ascii = re.compile(self._expression(_ASCII_LOOKALIKES, ""))
            return self._ascii
        if self._wide is None:
            marks = f"[{MARKS}]{{0,{_MOST_MARKS}}}+"
            self._wide = re.compile(self._expression(lookalikes(self._keep_case), marks))
        return self._wide

    def _expression(self, alike: Mapping[str, str], marks: str) -> str:
        """The query as a regular expression."""
        letters = "".join(map(spell, self._query))
        if not self._keep_case:
            letters = "".join(map(_fold, letters))
        if not letters:
            return "(?!)"
        ligatures = tuple(key for key in alike if len(key) > 1)
        groups = [self._group(chain, alike, marks) for chain in _chains(letters, ligatures)]
        return "".join(
            (
                _opening(groups[0], self._whole_word and _is_in_word(letters[0])),
                *map(_one_of, groups[1:]),
                r"(?!\w)" if self._whole_word and _is_in_word(letters[-1]) else "",
            )
        )

    def _group(self, chain: str, alike: Mapping[str, str], marks: str) -> tuple[_Spelling, ...]:
        """All the ways in which a text may write a few letters of the query."""
        if chain == " ":
            return ((_Unit(r"\s", rf"\s{{0,{_MOST_SPACES - 1}}}+"),),)
        spellings = [
            tuple(_Unit(self._class(key, alike), marks) for key in keys)
            for keys in _ways(chain, alike)
        ]
        apart = unicodedata.normalize("NFD", chain)
        if apart != chain:
            heads = [_Unit(self._class(letter, alike), "") for letter in apart[:-1]]
            spellings.append((*heads, _Unit(self._class(apart[-1], alike), marks)))
        return tuple(spellings)

    def _class(self, key: str, alike: Mapping[str, str]) -> str:
        """The characters that are spelt so, as a character class."""
        characters = alike.get(key, "")
        if len(key) == 1:
            characters += key if self._keep_case else in_both_cases(key)
        return f"[{re.escape(characters)}]"


def _longest_hit(query: str) -> int:
    """How many characters a hit has at most: a letter may be spelt with three."""
    letter = 3 * (1 + _MOST_MARKS)
    return sum(_MOST_SPACES if character == " " else letter for character in query)


def _fold(letter: str) -> str:
    """The letter without its case, where that is a letter that leads back to it."""
    folded = letter.casefold()
    return folded if letter in in_both_cases(folded) else letter


def _is_in_word(letter: str) -> bool:
    return letter.isalnum() or letter == "_"


def _chains(letters: str, ligatures: tuple[str, ...]) -> Iterator[str]:
    """The letters one by one, those together that ligatures may join."""
    longest = _LONGEST_CHAIN if len(letters) < _LONG else 2
    start = 0
    while start < len(letters):
        end, at = start + 1, start
        while at < end and end - start < longest:
            joined = (len(key) for key in ligatures if letters.startswith(key, at))
            end = max(end, at + max(joined, default=0))
            at += 1
        yield letters[start:end]
        start = end


def _ways(letters: str, ligatures: Mapping[str, str]) -> Iterator[tuple[str, ...]]:
    """The ways to write letters, singly first and with ligatures then."""
    if not letters:
        yield ()
    for size in range(1, len(letters) + 1):
        if size == 1 or letters[:size] in ligatures:
            for rest in _ways(letters[size:], ligatures):
                yield (letters[:size], *rest)


def _one_of(group: tuple[_Spelling, ...]) -> str:
    """The spellings of a group as one expression."""
    ways = ["".join(unit.one + unit.behind for unit in spelling) for spelling in group]
    return ways[0] if len(ways) == 1 else f"(?:{'|'.join(ways)})"


def _opening(group: tuple[_Spelling, ...], at_word: bool) -> str:
    """The first group, beginning with one character class.

    That lets the regular expression engine skip quickly to where a hit can begin, so what must
    stand before the hit, and which spelling it has, is asked behind its first character.
    """
    before = rf"(?<![\w{MARKS}][\s\S])" if at_word else ""
    if len(group) == 1:
        first, *others = group[0]
        return first.one + before + first.behind + _one_of((tuple(others),))
    ways = [
        f"(?<={first.one}){first.behind}{_one_of((tuple(others),))}" for first, *others in group
    ]
    beginnings = dict.fromkeys(first.one.removeprefix("[").removesuffix("]") for first, *_ in group)
    return f"[{''.join(beginnings)}]{before}(?:{'|'.join(ways)})"
