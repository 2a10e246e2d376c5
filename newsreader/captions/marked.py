"""Credits that a mark sets off from their caption: brackets, a lead word, a sign, a bar, a dash."""

import re
from collections.abc import Sequence
from functools import cache

from newsreader.captions.found import (
    BEHIND_LEAD,
    BEHIND_SEPARATOR,
    BEHIND_SIGN,
    IN_BRACKETS,
    TAIL,
    Found,
    made,
)
from newsreader.captions.lexicon import LEAD_PHRASES, LEADS, PARTICLES, fold
from newsreader.captions.names import (
    MOST_CHARACTERS,
    Weight,
    components,
    is_body,
    is_names,
    is_note,
    is_scene_note,
    is_title_case,
    weigh,
)

CLOSERS = {")": "(", "]": "[", "）": "（", "】": "【", "］": "［", "}": "{", "〉": "〈"}
"""The brackets that credits stand in, by the closing one."""

_SIGN = re.compile(
    r"(?:©|[(（][cCｃＣ][)）]|\bCopyright\b:?|\bCOPYRIGHT\b:?|ⓒ|▲|📷|📸)\s*(?:©\s*)?"
)
_SIGN_HINT = re.compile("[©ⓒ▲📷📸]|[cCｃＣ][)）]|opyr|OPYR")
_LETTERS = re.compile(r"[^\W\d_]+")
_SEPARATOR = re.compile(r"\s(?:\||—|–|--|-|//?|·|•|⎮|│|‖|＝|►|»)\s+(?=\S)|＝|／(?=\S)|\t+")
_DASHES = frozenset({"—", "–", "-", "--"})
_COLON = re.compile(r"\s?[:：]\s*|(?<=[Cc]redit)(?:\.\.\.|…)\s*")
_WORDS_BEFORE = re.compile(r"[^\s:：()\[\]]+")
_TAKEN_BY = re.compile(r"([^\s()（）]{2,20}?) ?(?:撮影|摄影|摄|攝影|攝|촬영)")
"""A name and "taken by" behind it, as East Asian papers write credits."""
_PHOTO_WORDS = frozenset({"photo", "photos", "foto", "fotos", "bild", "bilder"})
"""Lead words that say nothing of where a picture comes from."""

_ENDS_SENTENCE = re.compile(r"[.!?…。！？:;—–|»”\"')\]]$")


def in_brackets(text: str) -> Found | None:
    """The credit in the brackets that the text ends in."""
    end = text.rstrip(". ")
    opener = CLOSERS.get(end[-1:])
    if opener is None:
        return None
    start, depth = len(end) - 1, 0
    lowest = max(0, len(end) - TAIL)
    for at in range(len(end) - 1, lowest - 1, -1):
        if end[at] == end[-1]:
            depth += 1
        elif end[at] == opener:
            depth -= 1
            if depth == 0:
                start = at
                break
    else:
        return None
    inner = end[start + 1 : -1].strip()
    if not inner or is_scene_note(inner):
        return None
    taken = _TAKEN_BY.fullmatch(inner)
    if taken is not None:
        return made(end[:start], taken[1], Weight.SURE, IN_BRACKETS)
    found = behind_lead(inner) or behind_sign(inner)
    if found is not None and not found.caption:
        return made(end[:start], found.credit, Weight.SURE, IN_BRACKETS)
    first = fold(inner.split()[0]).rstrip(":")
    if first in LEADS and " " in inner:
        credit = inner.split(None, 1)[1] if first in _PHOTO_WORDS else inner
        return made(end[:start], credit, Weight.SURE, IN_BRACKETS)
    weight = _weigh_bracketed(inner, square=opener in "[【［")
    if weight <= Weight.GUESS and _ENDS_SENTENCE.search(end[:start].rstrip()) and _is_named(inner):
        weight = Weight.NAME  # what belongs to the sentence stands before its full stop
    return made(end[:start], inner, weight, IN_BRACKETS) if weight else None


def _weigh_bracketed(inner: str, square: bool) -> Weight:
    """How surely what stands in brackets is a credit."""
    weight = weigh(inner)
    pieces = components(inner)
    if weight <= Weight.NAME and ": " in inner and _is_outlets(pieces):
        return Weight.SHAPE
    if weight is Weight.NAME and (square or ("/" in inner and is_names(pieces[0]))):
        return Weight.SHAPE  # prose seldom ends in square brackets, or in a name and a slash
    if weight is Weight.SHAPE and len(pieces) == 1 and len(inner) <= 5 and inner.isupper():
        return Weight.NAME  # an abbreviation of what the sentence named
    if weight is Weight.NONE and (square or ":" in inner) and 0 < len(inner) <= 80:
        capitals = sum(word[0].isupper() for word in inner.split())
        return Weight.NAME if capitals * 2 > len(inner.split()) else Weight.NONE
    return weight or (Weight.GUESS if is_title_case(inner) else Weight.NONE)


def _is_outlets(pieces: Sequence[str]) -> bool:
    """Whether two pieces are an outlet and who took the picture for it ("ABC North: Bo Lind")."""
    return len(pieces) == 2 and is_title_case(pieces[0]) and is_names(pieces[1])


def behind_lead(text: str) -> Found | None:
    """The credit behind a lead word with a colon, or behind a phrase such as "Photo by"."""
    low = max(0, len(text) - TAIL)
    best: tuple[int, int] | None = None
    for colon in _COLON.finditer(text, low):
        start = lead_start(text, low, colon.start())
        if start is not None and _may_lead(text, start, colon=True):
            best = (start, colon.end()) if best is None or best[1] < start - 2 else best
    if best is None and not _first_words().isdisjoint(_LETTERS.findall(text[low:].lower())):
        for phrase in _phrases().finditer(text, low):
            if _may_lead(text, phrase.start(), colon=False) and _is_led(text, phrase):
                best = (phrase.start(), phrase.end())
                break
    if best is None:
        return None
    rest = text[best[1] :].strip()
    sign = _SIGN.match(rest)
    rest = rest[sign.end() :] if sign is not None else rest
    if not _could_be_credit(rest):
        return None
    return made(text[: best[0]], rest, Weight.SURE, BEHIND_LEAD)


def _is_led(text: str, phrase: re.Match[str]) -> bool:
    """Whether what follows a lead phrase is somebody's name, as far as the phrase needs it."""
    rest = text[phrase.end() :].strip()
    if phrase.group().lower().split()[-1] in ("de", "di", "von", "av", "van", "door", "d"):
        pieces = components(rest)
        return bool(pieces) and (is_names(pieces[0]) or is_body(pieces[0]))
    return phrase.start() == 0 or not text[phrase.start() - 2].isalnum() or _is_named(rest)


def _is_named(rest: str) -> bool:
    """Whether a text is a name of some kind."""
    return bool(weigh(rest)) or is_title_case(rest)


def lead_start(text: str, low: int, end: int) -> int | None:
    """Where the lead word before a colon begins, if there is one."""
    words = list(_WORDS_BEFORE.finditer(text, max(low, end - 48), end))
    for count in range(min(4, len(words)), 0, -1):
        phrase = fold(" ".join(word.group() for word in words[-count:]))
        if phrase in LEAD_PHRASES or (count == 1 and phrase.strip("*_") in LEADS):
            return words[-count].start()
        if count == 2 and all(part in LEADS for part in phrase.split(" ")):
            return words[-count].start()
        if count <= 3 and "/" in phrase and all(part in LEADS for part in phrase.split("/")):
            return words[-count].start()
    return None


def _may_lead(text: str, start: int, colon: bool) -> bool:
    """Whether a lead word is placed and written as one, and not as a word of a sentence."""
    before = text[:start].rstrip()
    opens = not before or _ENDS_SENTENCE.search(before) is not None or before[-1] in "([/-"
    first = text[start]
    if opens:
        return not before or first.isupper() or not first.isascii() or before[-1] in "([|—–/"
    return first.isupper() and (colon or before[-1].isalnum()) and text[start:][:9] != "Source of"


def _could_be_credit(rest: str) -> bool:
    """Whether what follows a lead word could be a credit: short, and no sentence."""
    if not rest or len(rest) > MOST_CHARACTERS:
        return False
    if weigh(rest) or is_note(rest):
        return True
    words = rest.split()
    small = sum(word[0].islower() and fold(word) not in PARTICLES for word in words)
    return len(words) <= 14 and small <= max(1, (len(words) + 1) // 2) and ". " not in rest[:-1]


def behind_sign(text: str) -> Found | None:
    """The credit behind a copyright sign."""
    low = max(0, len(text) - TAIL)
    if _SIGN_HINT.search(text, low) is None:
        return None
    for sign in _SIGN.finditer(text, low):
        rest = text[sign.end() :].strip()
        lead = behind_lead(rest)
        if lead is not None and not lead.caption:
            rest = lead.credit
        if _could_be_credit(rest) and (weigh(rest) or rest[0].isupper() or len(rest) <= 60):
            return made(text[: sign.start()], rest, Weight.SURE, BEHIND_SIGN)
    return None


def behind_separator(text: str) -> Found | None:
    """The credit behind a bar or a dash."""
    marks = list(_SEPARATOR.finditer(text, max(0, len(text) - TAIL)))
    best: Found | None = None
    for mark in marks:
        rest = text[mark.end() :].strip()
        weight = weigh(rest)
        if weight is Weight.NONE and is_note(rest):
            weight = Weight.SHAPE
        if weight is Weight.NONE and is_title_case(rest):
            weight = Weight.GUESS if mark.group().strip() in _DASHES else Weight.NAME
        if weight is Weight.SHAPE and "-" in mark.group() and "/" not in rest:
            weight = Weight.NAME
        if weight and mark.group().strip() == "/":
            return None  # within a credit, not before it
        if weight and (best is None or weight > best.weight):
            best = made(text[: mark.start()], rest, weight, BEHIND_SEPARATOR)
    return best


@cache
def _first_words() -> frozenset[str]:
    """The words that lead phrases begin with."""
    return frozenset(_LETTERS.findall(phrase)[0] for phrase in LEAD_PHRASES)


@cache
def _phrases() -> re.Pattern[str]:
    """The lead phrases that need no colon: those that end in a preposition."""
    prepositions = ("by", "of", "via", "from", "por", "von", "av", "di", "de", "van", "courtesy")
    ending = (phrase for phrase in LEAD_PHRASES if phrase.endswith(prepositions))
    phrases = sorted(ending, key=lambda phrase: (-len(phrase), phrase))
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, phrases))})\s+", re.IGNORECASE)
