"""Which language a text is in, as far as the lexicons go."""

import re
from collections import Counter

from newsreader.quotes.lexicon import LANGUAGES, MARKS_ONLY

_SAMPLE = 6000
"""How many characters are looked at."""
_ENOUGH = 0.08
"""The share of words that must be a language's own small words."""
_WORD = re.compile(r"[^\W\d_]+")
_SMALL_WORDS = {
    "en": "the of and to in that is was for it with as on be at by this from are have he she said",
    "de": "der die das und ist nicht zu den mit sich auf ein eine dem des von wir ich sie er war",
    "fr": "le la les des et est une dans que qui pour pas sur au avec ce il elle du par ont été",
    "es": "el la los las y en que es un una por con para no se del al lo su más como dijo pero ha",
}


def language_of(text: str, declared: str = "") -> str:
    """The code of the lexicon to use: by what is declared, else by the text's small words."""
    if declared:
        code = declared.replace("_", "-").partition("-")[0].lower()
        return code if code in LANGUAGES else MARKS_ONLY
    counts = Counter(word.lower() for word in _WORD.findall(text[:_SAMPLE]))
    total = counts.total()
    if not total:
        return MARKS_ONLY
    shares = {
        code: sum(counts[word] for word in words.split()) / total
        for code, words in _SMALL_WORDS.items()
    }
    best = max(shares, key=lambda code: shares[code])
    return best if shares[best] >= _ENOUGH else MARKS_ONLY
