"""Authors' names in the parts that a citation needs, as far as they can be told."""

import re
from dataclasses import dataclass

from newsreader.captions.lexicon import AGENCIES, BODY_WORDS, OUTLETS, words
from newsreader.clean import clean_line

_PARTICLES = words(
    "af al av ben bin da das de del della den der des di do dos du el ibn la le las lo los o op "
    "ten ter van vom von y zu zum zur"
)
"""Small words that belong to the family name behind them."""

_SUFFIXES = words("jr jr. sr sr. ii iii iv")
"""What follows a name and is no part of it."""

_NO_PERSON = BODY_WORDS | words(
    "staff desk newsroom editors editorial editor correspondent correspondents reporter reporters "
    "agencies wires writers courier observer ledger daily weekly magazine radio our own"
)
"""Words in the names of those who are no persons."""

_FAMILY_FIRST = words("hu ja ko vi zh")
"""Languages that put the family name first as a rule, but not in every name."""

_MOST_WORDS = 6
"""A name of more words is more than a name."""

_NOT_IN_NAMES = re.compile(r"[\d@/|&:;(]|https?|\band\b", re.ASCII | re.IGNORECASE)
_WORDS = re.compile(r"[^\W\d_]+")
_CASELESS = re.compile("[\u0590-\u0e7f\u1000-\u109f\u1100-\u11ff\u3040-\u30ff\u3400-\ud7ff]")


@dataclass(frozen=True, slots=True)
class Name:
    """A name in parts; whole in `family` where its parts cannot be told."""

    family: str
    """The family name, or the whole name."""
    given: str = ""
    """The other names; empty for a name that is whole."""
    particle: str = ""
    """What belongs to the family name and is not sorted by: "van der"."""
    suffix: str = ""
    """What follows: "Jr."."""

    @property
    def is_whole(self) -> bool:
        """Whether it stands as it is: of a body, of one word, or of a language with other ways."""
        return not self.given


def split_name(text: str, language: str = "") -> Name:
    """The parts of an author's name.

    In doubt it stays whole: a name that is not split is right in every citation, one that is
    split wrongly in none. So do the names of papers, agencies and desks, those in scripts that
    know no capitals, and those in languages that put the family name first.
    """
    name = clean_line(text)
    last, comma, rest = name.partition(",")
    suffix = ""
    if comma and rest.strip().lower() in _SUFFIXES:
        name, comma, suffix = clean_line(last), "", rest.strip()
    parts = name.split()
    if _is_whole(name, parts, language):
        return Name(clean_line(text))
    if comma:
        return _with_particle(last.split(), rest.strip(), "")
    if len(parts) > 2 and parts[-1].lower() in _SUFFIXES:
        suffix = parts.pop()
    at = next((n for n, word in enumerate(parts) if n and word in _PARTICLES), len(parts) - 1)
    return _with_particle(parts[at:], " ".join(parts[:at]), suffix)


def _is_whole(name: str, parts: list[str], language: str) -> bool:
    """Whether a name had better not be split."""
    if not 2 <= len(parts) <= _MOST_WORDS or name.count(",") > 1:
        return True
    if language[:2].lower() in _FAMILY_FIRST or _CASELESS.search(name) is not None:
        return True
    if _NOT_IN_NAMES.search(name) is not None or not parts[-1][0].isalpha():
        return True
    lowered = name.lower()
    known = lowered in AGENCIES or lowered in OUTLETS
    return known or any(word in _NO_PERSON for word in _WORDS.findall(lowered)) or name.islower()


def _with_particle(family: list[str], given: str, suffix: str) -> Name:
    """A name whose family name may begin with small words."""
    at = 0
    while at < len(family) - 1 and family[at] in _PARTICLES:
        at += 1
    if not given:
        return Name(" ".join(family))
    return Name(" ".join(family[at:]), given, " ".join(family[:at]), suffix)
