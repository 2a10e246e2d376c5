"""Which language a text is in, as far as the lexicons go."""

import re
from collections import Counter
from functools import cache

from newsreader.quotes.lexicon import MARKS_ONLY, languages, small_words

_SAMPLE = 6000
"""How many characters are looked at."""
_ENOUGH = 0.08
"""The share of words that must be a language's own small words."""
_WORD = re.compile(r"[^\W\d_]+")
_NEIGHBOURS = (
    "il di che è la e un per una non in sono con del della dei gli nel ha le si al da alla",
    "o a os as um uma de que não do da dos das em no na para com se foi por ao mais é e à",
    "de het een en van in is dat op te zijn met voor niet aan er om die heeft was bij ook",
    "el la els les i de que un una va és amb per no del dels al a en són ha seu seva més",
    "de la și în a pe cu că nu o din este un pentru care mai au lui fost sunt să au fi",
    "och att det som en på är av för med den till inte har de ett om var jag han i",
    "og at det som en på er af for med den til ikke har de et om var han i fra sig",
)
"""The small words of languages without a lexicon that are easily taken for one that has one."""


def language_of(text: str, declared: str = "") -> str:
    """The code of the lexicon to use: by what is declared, else by the text's small words."""
    if declared:
        code = declared.replace("_", "-").partition("-")[0].lower()
        return code if code in languages() else MARKS_ONLY
    counts = Counter(word.lower() for word in _WORD.findall(text[:_SAMPLE]))
    total = counts.total()
    found, most = MARKS_ONLY, _ENOUGH * total
    for code, words in known_words():
        seen = sum(counts[word] for word in counts.keys() & words)
        if seen and seen >= most:
            found, most = code, seen
    return found


@cache
def known_words() -> tuple[tuple[str, frozenset[str]], ...]:
    """Each language's small words; those without a lexicon come first, and so win no tie."""
    others = tuple((MARKS_ONLY, frozenset(words.split())) for words in _NEIGHBOURS)
    return others + tuple((code, small_words(code)) for code in languages())
