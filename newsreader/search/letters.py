"""Which characters a reader means by the one that was typed.

Nobody types a curly quote, an accent or a ligature to find a word. Two characters are the same to
a reader when they have the same spelling: the plain letters they come down to ("É" to "e", "ß" to
"ss", "’" to "'").
"""

import unicodedata
from functools import lru_cache
from types import MappingProxyType

SINGLE_QUOTES = "'‘’‚‛′‵´`ʼʹ‹›❛❜＇"
"""The marks that stand for an apostrophe or a single quotation mark."""

DOUBLE_QUOTES = '"“”„‟«»″‶❝❞〝〞〟＂「」『』'
"""The marks that stand for a double quotation mark."""

DASHES = "-‐‑‒–—―−﹘﹣－"
"""Hyphens, dashes and the minus sign."""

MARKS = (
    "\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u0610-\u061a\u064b-\u065f\u0670"
    "\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f"
    "\u00ad\u034f\u200b-\u200d\u2060\ufeff"
)
"""What may stand behind a letter without changing the word: accents and vowel points set apart
from their letter, soft hyphens and other invisible characters. The inside of a character class."""

_ALPHABETS = (range(0xAA, 0x250), range(0x370, 0x530), range(0x1E00, 0x2000), range(0xFB00, 0xFB07))
"""Latin, Greek and Cyrillic letters with accents, and the ligatures of type."""

_FULL_WIDTH = range(0xFF10, 0xFF5B)

_SPELLINGS = MappingProxyType(
    {
        **dict.fromkeys(SINGLE_QUOTES, "'"),
        **dict.fromkeys(DOUBLE_QUOTES, '"'),
        **dict.fromkeys(DASHES, "-"),
        "…": "...",
        "ß": "ss",
        "ẞ": "SS",
        "æ": "ae",
        "Æ": "Ae",
        "œ": "oe",
        "Œ": "Oe",
        **dict(zip("øØđĐłŁıйЙ", "oOdDlLiйЙ", strict=True)),
    }
)
"""Spellings that Unicode's decompositions do not give. Short i is a letter, no i with an accent."""


def spell(character: str) -> str:
    """The plain letters a character comes down to, in its own case; mostly the character itself."""
    known = _SPELLINGS.get(character)
    if known is not None:
        return known
    code = ord(character)
    if code < 0x80 or not any(code in block for block in (*_ALPHABETS, _FULL_WIDTH)):
        return character
    letters = unicodedata.normalize("NFKD", character)
    plain = "".join(letter for letter in letters if not unicodedata.combining(letter))
    is_letter = plain.isalnum() and (len(plain) == 1 or plain.isascii())
    return plain if is_letter else character


@lru_cache(maxsize=2)
def lookalikes(keep_case: bool) -> MappingProxyType[str, str]:
    """The characters of each spelling, besides the plain letters themselves."""
    characters: dict[str, str] = {}
    alphabets = (chr(code) for block in (*_ALPHABETS, _FULL_WIDTH) for code in block)
    for character in dict.fromkeys((*_SPELLINGS, *alphabets)):
        spelling = spell(character)
        key = spelling if keep_case else spelling.casefold()
        if key != character:
            characters[key] = characters.get(key, "") + character
    return MappingProxyType(characters)


def in_both_cases(letter: str) -> str:
    """The letter as it stands in lower and upper case, where that is one character."""
    cases = (letter, letter.lower(), letter.upper(), letter.title())
    return "".join(dict.fromkeys(case for case in cases if len(case) == 1))
