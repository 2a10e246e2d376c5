"""Which speakers of different articles may be one: judged by their full names alone.

Within an article, "Massoud" is whoever the article calls Ahmad Massoud. Across articles it may be
anybody of that name. So names are joined only where both are full and the same, but for titles,
initials between, nicknames, accents and the spelling of a first name ("Ahmad", "Ahmed").
"""

from functools import lru_cache
from zlib import crc32

from newsreader.library.order import fold
from newsreader.quotes.cast import is_same_given, name_words
from newsreader.quotes.lexicon import Lexicon, load_lexicon

_FEWEST_LETTERS = 2


@lru_cache(maxsize=1)
def _lexicon() -> Lexicon:
    return load_lexicon("en")


def full_name(name: str) -> tuple[str, ...]:
    """The words of a name that tell who it is, in small letters: without titles and initials."""
    words = name_words(fold(name), _lexicon())
    while len(words) > 2 and _lexicon().is_title(words[0]):
        words = words[1:]
    return words


@lru_cache(maxsize=4096)
def kin_of(name: str) -> int:
    """A number that names have in common if they may be one speaker's.

    Only those are compared with each other: names of one surname and one first letter.
    """
    words = full_name(name) or (name,)
    first = words[0][:1] if len(words) > 1 else words[0]
    return crc32(" ".join((first, *words[1:])).encode("utf-8", "replace"))


def is_same_speaker(one: str, other: str) -> bool:
    """Whether two names from different articles are one speaker's."""
    words, others = full_name(one), full_name(other)
    if words == others:
        return True
    if len(words) < 2 or words[1:] != others[1:]:
        return False
    is_spelt_out = min(len(words[0]), len(others[0])) >= _FEWEST_LETTERS
    return is_spelt_out and is_same_given(words[0], others[0])
