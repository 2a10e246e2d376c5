"""A credit found at the end of a text, and how far the search for one reaches."""

import re
from dataclasses import dataclass

from newsreader.captions.names import MOST_CHARACTERS, Weight

TAIL = MOST_CHARACTERS + 60
"""How much of a text's end is looked at."""

SENTENCE_END = re.compile(r"[.!?…。！？][\"'”’»«“)\]]*\s+(?=[^\s\d])")
"""Where a sentence ends and something follows on the same line."""

IN_BRACKETS = "ends in a credit in brackets"
BEHIND_LEAD = "ends in a credit behind a lead word"
BEHIND_SIGN = "ends in a credit behind ©"
BEHIND_SEPARATOR = "ends in a credit behind a bar or dash"
MARKED_RULES = frozenset({IN_BRACKETS, BEHIND_LEAD, BEHIND_SIGN, BEHIND_SEPARATOR})
"""How credits are known that a mark sets off."""

BEHIND_SENTENCE = "ends in a credit behind its sentence"
BY_AGENCY = "ends in the name of an agency"
BY_NAMES = "ends in names with a slash"
BY_NAME = "ends in a name"
"""How credits are known that no mark sets off."""

_TRAILING = " \t.,;"


@dataclass(frozen=True, slots=True)
class Found:
    """A credit found at the end of a text."""

    caption: str
    """What stands before it."""
    credit: str
    """The credit without brackets and lead words."""
    weight: Weight
    """How surely it is one."""
    rule: str
    """What it was known by, in a few words."""

    @property
    def is_marked(self) -> bool:
        """Whether a mark sets it off: brackets, a lead word, a sign, a bar or a dash."""
        return self.rule in MARKED_RULES

    @property
    def is_sentence_behind(self) -> bool:
        """Whether it stands behind the caption's last full stop."""
        return self.rule == BEHIND_SENTENCE


def made(caption: str, credit: str, weight: Weight, rule: str) -> Found:
    """A find with the marks between caption and credit taken off."""
    return Found(caption.rstrip(" \t([{（【|–—-/,©"), credit.strip(_TRAILING), weight, rule)


def is_stop(text: str, at: int) -> bool:
    """Whether a full stop ends a sentence, and not an initial or an abbreviation."""
    word = text[:at].rsplit(None, 1)[-1] if text[:at].strip() else ""
    word = word.strip("(\"'“")
    return text[at] != "." or len(word) > 2 or not word[:1].isupper()
