"""Epithets: what news calls somebody whom it has named before: by their age or their people.

"The 34-year-old" is who was said to be that old; "the Dutchman" is who is most in mind.
"""

import re

from newsreader.quotes.lexicon import Lexicon
from newsreader.quotes.tokens import Line

_BEFORE_NAME = re.compile(r"(\d{1,3})-(?:years?-old|[jJ]ährigen?)")
_IN_PHRASE = re.compile(r"\b(\d{1,3})(?:-years?-old|-jährige[nr]?| ans| años)\b")
_BEHIND = frozenset((",", ")", ".", "años", "ans", "Jahre", "years"))
_PEOPLE = re.compile(
    r"the (?:Australian|Austrian|Belgian|Brazilian|Briton|Canadian|Catalan|Croat|Croatian|Dane"
    r"|Egyptian|Finn|German|Ghanaian|Italian|Kenyan|Mexican|Moroccan|New Zealander|Nigerian"
    r"|Norwegian|Pole|Scot|Serb|Serbian|South African|Spaniard|Swede|Turk"
    r"|(?:Dutch|English|French|Irish|Scots|Ulster|Welsh|Yorkshire)(?:man|woman))"
)
_FIGURES = 4
_ROLE = 4
"""How many tokens before a name the person's age may stand."""


def age_beside(line: Line, first: int, last: int, lexicon: Lexicon) -> str:
    """The age that stands beside a name, in figures: "Ann Lee, 34, ...", "Ana Paz, de 44 años".

    Also before it: "the 34-year-old driver Ann Lee".
    """
    words = line.words
    for at in range(first - 1, max(first - _ROLE, 0) - 1, -1):
        if (old := _BEFORE_NAME.fullmatch(words[at])) is not None:
            return old[1]
        word = line.lower[at]
        if not word.isalpha() or word in lexicon.cue_forms or word in lexicon.verbs:
            break
    if last + 2 >= len(words) or words[last] not in ",(":
        return ""
    at = last + 1 + (words[last + 1] == "de")
    is_age = words[at].isdigit() and len(words[at]) < _FIGURES and at + 1 < len(words)
    return words[at] if is_age and words[at + 1] in _BEHIND else ""


def age_in(phrase: str) -> str:
    """The age that a phrase gives, in figures: "the 34-year-old", "der 68-Jährige"."""
    old = _IN_PHRASE.search(phrase)
    return old[1] if old is not None else ""


def is_epithet(phrase: str) -> bool:
    """Whether a phrase stands for somebody who has been named, as a pronoun does."""
    return bool(age_in(phrase.lower())) or _PEOPLE.fullmatch(phrase) is not None
