"""Where a caption ends and its credit begins.

A credit stands at the end, in one of a few shapes: in brackets, behind a lead word ("Photo:"),
behind a sign ("©", "|", a dash), behind the last sentence, or bare. Each shape is looked for in
turn, and what stands in it is weighed by the names it holds.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache

from newsreader.captions.found import SENTENCE_END, TAIL, Found, is_stop, made
from newsreader.captions.marked import (
    CLOSERS,
    behind_lead,
    behind_separator,
    behind_sign,
    in_brackets,
    lead_start,
)
from newsreader.captions.names import MOST_CHARACTERS, Weight, is_note, weigh
from newsreader.captions.parts import CreditParts, parse_credit
from newsreader.captions.unmarked import unmarked

_MOST_ENDING_WORDS = 4
_GLUED = re.compile(
    r"(?<=[a-z\d)][.!?])(?=(?:Credits?|Fotos?|Image|Photo(?:s|graph|grapher)?|Picture|Source) ?:)"
)
"""Where text browsers leave no space before a lead word."""


def split_credit(
    text: str, least: Weight = Weight.SHAPE, known: Iterable[str] = ()
) -> tuple[str, CreditParts | None]:
    """A caption without its credit, and the credit if it has one.

    `least` is how sure a credit must be: a text that is certainly a caption may end in a mere
    name. `known` are credits of the same article's other pictures.
    """
    found = find_credit(text, least) or _find_known(text, known)
    if found is None:
        return text.strip(), None
    inner = in_brackets(found.caption)
    if inner is not None and inner.weight is Weight.SURE:  # "... (AP Photo/Ada Lund) Credit: AP"
        return inner.caption, parse_credit(max(inner.credit, found.credit, key=len))
    return found.caption, parse_credit(found.credit)


def find_credit(text: str, least: Weight = Weight.SHAPE) -> Found | None:
    """The credit at the end of a text, if there is one at least that sure."""
    text = _GLUED.sub(" ", text.strip())
    return next((found for found in _candidates(text) if found.weight >= least), None)


@lru_cache(maxsize=512)
def _candidates(text: str) -> tuple[Found, ...]:
    """What may be the credit at the end of a text, the likeliest first."""
    bracketed = in_brackets(text)
    marked = behind_lead(text) or behind_sign(text)
    if (
        marked is not None
        and bracketed is not None
        and len(bracketed.caption) <= len(marked.caption)
    ):
        marked = None  # the lead word stands in the brackets
    found = (marked, bracketed, behind_separator(text), unmarked(text))
    return tuple(each for each in found if each is not None)


@lru_cache(maxsize=512)
def find_credit_line(text: str) -> Found | None:
    """The credit that a line is as a whole, with no caption before it."""
    text = text.strip()
    if not text or len(text) > MOST_CHARACTERS:
        return None
    inner = text[1:-1] if CLOSERS.get(text[-1]) == text[0] else text
    found = behind_lead(inner) or behind_sign(inner)
    if found is not None:
        return found if not found.caption else None
    if any(is_stop(inner, stop.start()) for stop in SENTENCE_END.finditer(inner)):
        return None
    weight = Weight.SHAPE if is_note(inner) else weigh(inner)
    return made("", inner, weight, "a credit by itself") if weight else None


def is_caption(text: str) -> bool:
    """Whether a line is a caption wherever it stands, because it ends in a certain credit."""
    found = find_credit(text, Weight.SURE)
    return found is not None and bool(found.caption)


def is_lead_label(text: str) -> bool:
    """Whether a text is a lead word with its colon, and nothing else ("Image Credits:")."""
    return len(text) <= 40 and text[-1:] in ":：" and lead_start(text, 0, len(text) - 1) == 0


def repeated_credits(captions: Sequence[str]) -> tuple[str, ...]:
    """The capitalised endings that several captions share: credits without a mark."""
    endings: Counter[str] = Counter()
    for caption in set(captions):
        words = caption[-TAIL:].split()
        for count in range(1, min(_MOST_ENDING_WORDS, len(words) - 2) + 1):
            ending = words[-count:]
            if not all(word[:1].isupper() for word in (ending[0], ending[-1])):
                continue
            if ending[-1][-1].isalnum() and not words[-count - 1].endswith(","):
                endings[" ".join(ending)] += 1
    shared = [ending for ending, count in endings.items() if count > 1]
    shared.sort(key=lambda ending: (endings[ending], len(ending)), reverse=True)
    return tuple(shared)


def _find_known(text: str, known: Iterable[str]) -> Found | None:
    """A credit that another picture of the article has too."""
    text = text.strip()
    for credit in known:
        if credit and text.endswith(credit) and len(text) > len(credit) + 2:
            before = text[: -len(credit)]
            if not before[-1].isalnum():
                return made(before, credit, Weight.SHAPE, "ends as other captions do")
    return None
