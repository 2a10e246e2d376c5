"""The words of a text, as the full-text index knows them.

A word is a run of letters and digits, without case and accents. Scripts that set no spaces
between words (Chinese, Japanese, Thai and others) have no such runs: there each letter is a word,
and a word of theirs is a phrase.
"""

import re
import unicodedata
from functools import lru_cache

_SPACELESS = (
    "\u0e01-\u0e3a\u0e40-\u0e4e\u0e80-\u0eff\u1000-\u109f\u1780-\u17ff"  # Thai, Lao, Burmese, Khmer
    "\u2e80-\u2fdf\u3005-\u3007\u3021-\u3029\u3041-\u3096\u3099-\u309f\u30a1-\u30fa\u30fc-\u30ff"
    "\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff66-\uff9f\U00020000-\U0003ffff"
)
ACCENTS = "\u0300-\u036f"
"""Accents set apart from their letter, which do not end a word. The inside of a character class."""

_ONE_SPACELESS = re.compile(f"[{_SPACELESS}]")
_WORD = re.compile(f"[{_SPACELESS}]|(?:(?![{_SPACELESS}])[^\\W_])+")
_ACCENT = re.compile(f"[{ACCENTS}]")
_ALPHABETS = (range(0xC0, 0x250), range(0x370, 0x530), range(0x1E00, 0x2000))


def words_of(text: str) -> tuple[str, ...]:
    """The words of a text, in the case they stand in."""
    return tuple(word for word in _WORD.findall(without_accents(text)) if word.isalnum())


def without_accents(text: str) -> str:
    """The text without the accents that are set apart from their letters."""
    return text if text.isascii() else _ACCENT.sub("", unicodedata.normalize("NFC", text))


def spaced(text: str) -> str:
    """The text with the letters of scripts without spaces set apart, as it is to be indexed."""
    if text.isascii() or _ONE_SPACELESS.search(text) is None:
        return text
    return _ONE_SPACELESS.sub(r" \g<0> ", text)


def is_spaceless(letter: str) -> bool:
    """Whether a letter is of a script that sets no spaces between words."""
    return _ONE_SPACELESS.match(letter) is not None


def fold(text: str) -> str:
    """The text without case and accents, each of its characters where it was."""
    if text.isascii():
        return text.lower()
    folded = text.lower()
    if len(folded) != len(text):  # a capital that has no small letter of its own
        folded = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    accented, plain = _accents()
    return accented.sub(lambda letter: plain[letter[0]], folded)


@lru_cache(maxsize=1)
def _accents() -> tuple[re.Pattern[str], dict[str, str]]:
    """The small letters with accents, to be found, and the letter without for each."""
    plain = {"\u0130": "i"}
    for code in (code for alphabet in _ALPHABETS for code in alphabet):
        apart = unicodedata.normalize("NFD", chr(code))
        if len(apart) > 1 and all(map(unicodedata.combining, apart[1:])):
            plain[chr(code)] = apart[0].lower()
    return re.compile(f"[{''.join(plain)}]"), plain
