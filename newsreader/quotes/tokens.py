"""A paragraph as tokens: words and signs, with every quotation as one token among them.

A sentence of a news text is then a short row of tokens in which `QUOTE` stands for whatever
somebody is quoted with, and the questions of the sieves ("is there a verb of speech right behind
the quotation?") are questions about neighbours.
"""

import re
from dataclasses import dataclass, field
from itertools import accumulate, pairwise

from newsreader.article import Span
from newsreader.quotes.lexicon import Lexicon
from newsreader.quotes.marks import Quotation
from newsreader.quotes.phrase import Phrase

QUOTE = "“”"
"""Stands for a quotation among the words of a line."""

_LONGEST_HEADLINE = 30
"""How many tokens a headline has at most."""
_LONGEST_SMALL = 5
"""How many letters a word in small letters has at most in a headline that has capitals."""
_LONGEST_SENTENCE = 250
"""How many tokens a sentence has at most; a longer one is cut, so that time stays linear."""
_ENDS = frozenset(".?!…")
_DASHES = frozenset(("—", "–", "-", "--"))
_STOPPING_SIGNS = _ENDS | {QUOTE[-1], "•", "*", "—", "–", "-"}
"""How a token ends that a sentence may end with."""
_OPENING = frozenset("([{—–-*•")


@dataclass(slots=True)
class Line:
    """A paragraph as tokens, in parallel lists."""

    words: list[str]
    """The tokens as they stand."""
    lower: list[str]
    """The tokens in lower case."""
    starts: list[int]
    """Where each token begins in the text."""
    ends: list[int]
    """Where each token ends in the text."""
    quotations: dict[int, Quotation]
    """The quotations by token."""
    capitals: list[int]
    """The tokens that begin with a capital letter."""
    is_headline: bool = False
    """Whether it is short and all its longer words begin with capitals."""
    bounds: list[int] = field(default_factory=list)
    """The first token of each sentence, and the number of tokens."""
    numbers: list[int] = field(default_factory=list)
    """The number of each token's sentence, and that of the last one for what comes behind."""
    openings: frozenset[int] = frozenset()
    """The first token of each sentence."""

    subjects: "dict[tuple[int, int], Phrase | None]" = field(default_factory=dict)
    """The subjects of sentences that have been looked for, by where they were looked for."""

    def __len__(self) -> int:
        """How many tokens there are."""
        return len(self.words)

    def span(self, first: int, last: int) -> Span:
        """The characters of the tokens from `first` up to and without `last`."""
        return Span(self.starts[first], self.ends[last - 1])

    def sentence(self, token: int) -> int:
        """The number of the sentence a token stands in."""
        return self.numbers[token]

    def limits(self, token: int) -> tuple[int, int]:
        """The first token of a token's sentence, and the one after its last."""
        number = self.numbers[token]
        return self.bounds[number], self.bounds[number + 1]

    def is_capital(self, token: int) -> bool:
        """Whether a token begins with a capital letter."""
        return self.words[token][0].isupper()


def token_pattern(lexicon: Lexicon) -> re.Pattern[str]:
    """What finds the tokens of a language's text; its one group is a token.

    That a token begins with no space is asked first: no alternative need then be tried at one.
    """
    return re.compile(
        r"((?=\S)(?:"
        r"[A-Za-z]++(?![\w.'’‐‑:*-])"  # most words, at once
        r"|[A-Z][A-Z0-9]{1,5}\.[A-Z]{1,3}(?![\w.])"  # BMWG.DE, what exchanges call a company
        rf"|(?=[^\W\d_]{{1,6}}\.)(?:{lexicon.abbreviations})\."  # Mr. Sen. Jan.
        r"|(?:[^\W\d_]-)?[^\W\d_]\.(?:-?[^\W\d_]\.){0,5}(?![^\W_])"  # J. U.S. D-N.Y.
        rf"|{lexicon.tokens}"  # 's, Leser:innen
        r"|\d+(?:/\d+)+"
        rf"|[^\W_]+(?:[-‐‑][^\W_]+|\.\d+|['’](?!{lexicon.clitic_tails})[^\W_]+|,\d\d\d(?!\d))*"
        r"|--+|\.\.+|\S))"
    )


def tokenise(
    text: str, span: Span, quotations: list[Quotation], lexicon: Lexicon, pattern: re.Pattern[str]
) -> Line:
    """A paragraph as a line of tokens with its sentences found."""
    pieces: list[str] = []  # by turns what no token holds (spaces, or nothing) and a token
    places: dict[int, Quotation] = {}
    at = span.start
    for quotation in quotations:
        pieces += pattern.split(text[at : quotation.span.start])
        places[len(pieces) // 2] = quotation
        at = quotation.span.end
        pieces.append(text[quotation.span.start : at])
    pieces += pattern.split(text[at : span.end])
    words = pieces[1::2]
    for token in places:
        words[token] = QUOTE
    offsets = list(accumulate(map(len, pieces), initial=span.start))
    lower = [word.lower() for word in words]
    if "’" in text[span.start : span.end]:
        lower = [word.replace("’", "'") for word in lower]
    capitals = [at for at, word in enumerate(words) if word[0].isupper()]
    line = Line(words, lower, offsets[1:-1:2], offsets[2::2], places, capitals)
    line.is_headline = _is_headline(line, lexicon)
    line.bounds = _sentence_bounds(line, text, lexicon)
    line.openings = frozenset(line.bounds[:-1])
    for number, (first, last) in enumerate(pairwise(line.bounds)):
        line.numbers += [number] * (last - first)
    line.numbers += line.numbers[-1:]
    return line


def _is_headline(line: Line, lexicon: Lexicon) -> bool:
    words, capitals = line.words, len(line.capitals)
    if not 2 < len(words) <= _LONGEST_HEADLINE or capitals < 3 or words[-1] in ",;":
        return False
    if any(len(word) > _LONGEST_SMALL and word.islower() for word in words):
        return False
    if QUOTE in words and (words[-1] == "." or not lexicon.cue_forms.keys().isdisjoint(words)):
        return False  # in a headline a verb of speech has a capital too
    return capitals * 3 > sum(word[0].isalpha() for word in words) * 2


def _sentence_bounds(line: Line, text: str, lexicon: Lexicon) -> list[int]:
    words = line.words
    bounds = [0]
    last = len(words) - 1
    for at in [k for k, word in enumerate(words) if word[-1] in _STOPPING_SIGNS]:
        if at >= last:
            break
        word = words[at]
        if word in _ENDS or word[0] == ".":
            after = at + 1
            while after < last and words[after] in ")]":
                after += 1
            if _may_start(line, after):
                bounds.append(after)
        elif word == QUOTE:
            if _quote_ends_sentence(line, text, at, lexicon):
                bounds.append(at + 1)
        elif word[-1] == ".":
            if _follows_abbreviation(line, at + 1, lexicon):
                bounds.append(at + 1)
        elif word in "•*" or (word in _DASHES and _is_dateline(line, at)):
            bounds.append(at + 1)
    bounds.append(len(words))
    return _shortened(sorted(set(bounds)))


def _shortened(bounds: list[int]) -> list[int]:
    """The bounds with more between those that lie too far apart."""
    if bounds[-1] <= _LONGEST_SENTENCE:
        return bounds
    found = bounds[:1]
    for bound in bounds[1:]:
        found += range(found[-1] + _LONGEST_SENTENCE, bound, _LONGEST_SENTENCE)
        found.append(bound)
    return found


def _follows_abbreviation(line: Line, at: int, lexicon: Lexicon) -> bool:
    """Whether a sentence begins behind an abbreviation ("in the U.S. The mayor ...")."""
    if line.lower[at - 1] in lexicon.titles:
        return False
    return line.lower[at] == QUOTE or (line.is_capital(at) and line.lower[at] in lexicon.openers)


def _is_dateline(line: Line, dash: int) -> bool:
    """Whether a paragraph opens with a place, and perhaps an agency and a day, before a dash."""
    words = line.words
    return (
        dash < 14
        and len(words[0]) > 2
        and (words[0].isupper() or words[dash - 1] == ")")
        and not any(word[0].islower() or word == QUOTE for word in words[:dash])
    )


def _may_start(line: Line, at: int) -> bool:
    """Whether a sentence may begin with a token."""
    word = line.words[at]
    if word == QUOTE or word[0].isupper() or word[0].isdigit() or word in _OPENING:
        return True
    return not word[0].islower() and word[0].isalpha()


def _quote_ends_sentence(line: Line, text: str, at: int, lexicon: Lexicon) -> bool:
    """Whether the quotation at a token ends its sentence.

    After a question or an exclamation the sentence goes on if a verb of speech follows.
    """
    inner = line.quotations[at].inner
    final = text[inner.end - 1] if inner.end > inner.start else ""
    k = inner.end - 1
    while final and (final in "”’'\")]\xa0 ") and k > inner.start:
        k -= 1
        final = text[k]
    if final not in _ENDS or line.words[at + 1][0].islower() or line.words[at + 1] == QUOTE:
        return final in _ENDS and line.words[at + 1] == QUOTE
    if line.words[at + 1] in ",;:)—–-―":
        return False
    if line.lower[at + 1] in lexicon.openers:
        return True
    return not speech_follows(line, at + 1, lexicon, final == ".")


def speech_follows(line: Line, at: int, lexicon: Lexicon, strictly: bool) -> bool:
    """Whether the tokens from one on are a clause that says who said what stands before.

    That is a subject and a verb of speech that takes nothing more ("Smith said." and "Smith, the
    mayor, said in a statement.", but not "Smith said that ..."). Strictly: nothing at all.
    """
    stop = min(at + 14, len(line.words))
    for k in range(at, stop):
        word = line.lower[k]
        if word in _ENDS or word == QUOTE or word in lexicon.clause_openers:
            return False
        if k > at and (word in lexicon.cue_forms or _is_phrasal(line, k, lexicon)):
            if k + 1 >= len(line.words) or line.lower[k + 1] in _ENDS:
                return True
            if strictly:
                return False
            return _takes_nothing(line, k + 1, lexicon)
    return False


def _takes_nothing(line: Line, at: int, lexicon: Lexicon) -> bool:
    """Whether what stands behind a verb of speech says only to whom, when and where."""
    word = line.lower[at]
    cue = lexicon.cue_forms.get(line.lower[at - 1])
    addressed = cue is not None and cue.lemma in ("tell", "ask", "remind")
    if not (
        word in lexicon.after_closed_cue or addressed or cue is None or lexicon.is_manner(word)
    ):
        return False
    for k in range(at, min(at + 12, len(line.words))):
        word = line.lower[k]
        if word in _ENDS or word == ",":
            return line.lower[k + 1 : k + 2] != [QUOTE] or word in _ENDS
        if word in (QUOTE, ":", "whether", "if") or word in lexicon.that_words:
            return False
    return True


def _is_phrasal(line: Line, at: int, lexicon: Lexicon) -> bool:
    """Whether a phrasal verb of speech begins at a token ("went on")."""
    tails = lexicon.particle_forms.get(line.lower[at], {})
    return any(tuple(line.lower[at + 1 : at + 1 + len(tail)]) == tail for tail in tails)
