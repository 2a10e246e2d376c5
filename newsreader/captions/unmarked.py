"""Credits with no mark before them: behind the last sentence, or bare at the caption's end."""

import re

from newsreader.captions.found import (
    BEHIND_SENTENCE,
    BY_AGENCY,
    BY_NAME,
    BY_NAMES,
    SENTENCE_END,
    TAIL,
    Found,
    is_stop,
    made,
)
from newsreader.captions.lexicon import PARTICLES, fold, words
from newsreader.captions.names import (
    Weight,
    components,
    is_agency,
    is_body,
    is_name,
    is_names,
    is_note,
    weigh,
)

_TOKEN = re.compile(r"\S+")
_SHORT_WORD = re.compile(r"(?:\w\.){1,3}|\w{2,3}\.")
_MOST_WORDS = 16
_GOVERNING = words(
    "told by with of to from the at on in for per via and or as says said than between joined buys "
    "against een een an bei zu mit von der die das den dem im am au aux a de du des la le les del "
    "al con per il lo av til fra med og och und et y e i"
)
"""Words that make the name behind them part of their sentence."""

_CONNECTORS = frozenset({"/", "via", "for", "&", "and", "|", "-"})


def unmarked(text: str) -> Found | None:
    """The credit at the end of a text with no mark before it."""
    bare, sentence = _bare_agency(text), _behind_sentence(text)
    if bare is None or sentence is None:
        return bare or sentence
    name = sentence.credit.removesuffix(bare.credit).strip()
    return sentence if sentence.weight >= bare.weight or is_names(name) else bare


def _behind_sentence(text: str) -> Found | None:
    """The credit behind the last full stop."""
    best: Found | None = None
    for stop in SENTENCE_END.finditer(text, max(0, len(text) - TAIL)):
        rest = text[stop.end() :].strip()
        weight = Weight.SHAPE if is_note(rest) else weigh(rest)
        if weight and (best is None or weight > best.weight) and is_stop(text, stop.start()):
            best = made(text[: stop.end()], rest, weight, BEHIND_SENTENCE)
    return best


def _bare_agency(text: str) -> Found | None:
    """The credit at the end of a caption with no mark before it ("... the hall Getty Images")."""
    if text.endswith((".", "!", "?", "…", ":", '"', "”", "。")):
        return None
    if not text.isascii() and (cjk := _last_cjk(text)) is not None:
        return cjk
    low = max(0, len(text) - TAIL)
    tokens = [match for match in _TOKEN.finditer(text, low) if match.start() > low or low == 0]
    first = len(tokens)
    while first > 0 and _may_be_in_credit(tokens[first - 1].group(), last=first == len(tokens)):
        first -= 1
    while first < len(tokens) and _is_small(tokens[first].group()):
        first += 1
    return _cut_bare(text, tokens[first:])


def _may_be_in_credit(word: str, last: bool) -> bool:
    """Whether a word may stand in a bare credit: a capitalised one, or one that joins such."""
    if not last and word[-1] in '.!?…:;"”»)]' and not _SHORT_WORD.fullmatch(word):
        return False
    return (
        word[0].isupper()
        or _is_small(word)
        or "/" in word
        or is_agency(word.strip(","))
        or word[0] == "@"
    )


def _is_small(word: str) -> bool:
    """Whether a word joins names, or stands within one."""
    return word in _CONNECTORS or fold(word) in PARTICLES


def _cut_bare(text: str, run: list[re.Match[str]]) -> Found | None:
    """The credit that a run of capitalised words at the end of a text holds."""
    if not run:
        return None
    for token in run[:_MOST_WORDS]:
        rest = text[token.start() :]
        pieces = components(rest)
        if not pieces or token.start() == 0:
            continue
        opens = is_agency(pieces[0])
        if opens and len(pieces) == 1:
            if _is_within_sentence(text[: token.start()]):
                return None
            weight = Weight.SURE if " " in pieces[0] else Weight.SHAPE
            return made(text[: token.start()], rest, weight, BY_AGENCY)
        named = len(pieces) > 1 and is_names(pieces[0]) and len(pieces[0].split()) <= 3
        if opens or (named and any(map(is_agency, pieces))):
            return made(text[: token.start()], rest, Weight.SURE, BY_AGENCY)
    return _cut_bare_name(text, run[0].start())


def _cut_bare_name(text: str, start: int) -> Found | None:
    """The credit without an agency that a text ends in: names with a slash, or a name."""
    joined = text[start:]
    pieces = components(joined)
    if not start or not pieces or joined.count(")") > joined.count("("):
        return None  # of a credit in brackets, this would be the rest
    if "/" in joined and len(pieces) > 1 and all(len(piece.split()) <= 4 for piece in pieces):
        return made(text[:start], joined, Weight.SHAPE, BY_NAMES)
    if is_names(joined) and len(joined.split()) <= 3:
        return made(text[:start], joined, Weight.GUESS, BY_NAME)
    return None


def _is_within_sentence(before: str) -> bool:
    """Whether what stands before an agency's name makes it part of a sentence ("he told AP")."""
    words = before.split()
    return not words or fold(words[-1]) in _GOVERNING


def _last_cjk(text: str) -> Found | None:
    """The credit behind the last space of a Chinese, Japanese or Korean caption."""
    before, _, last = text.rpartition(" ")
    if not before or last.isascii() or before[-1].isascii():
        return None
    if is_agency(last) or is_body(last):
        return made(before, last, Weight.SURE, BY_AGENCY)
    return made(before, last, Weight.NAME, BY_NAME) if is_name(last) else None
