"""Brackets: where a German clause has its two verbs, and its subject between or before them.

„Am Montag hat die Ministerin vor dem Landtag erklärt, ...“: the auxiliary is second, the participle
last, and what stands right before the participle is not who says it.
"""

from newsreader.quotes.lexicon import Lexicon
from newsreader.quotes.phrase import Phrase
from newsreader.quotes.phrases import Phrases
from newsreader.quotes.subjects import Subjects
from newsreader.quotes.tokens import QUOTE, Line

_LONGEST = 30
"""How many tokens a clause has at most between its verbs."""
_LONGEST_PARTICIPLE = 8
"""How many tokens stand at most between an article and the participle before its noun."""
_OWNING = frozenset(("von", "vom", "für"))
"""Prepositions that tell who a noun belongs to; others tell where and to whom something is said."""
_EDGES = frozenset((",", ";", ":", "(", ")", "–", "—", QUOTE))
"""What no clause goes on over, as far as it is looked at here."""


class Brackets:
    """Finds the auxiliaries of one language's participles, and their subjects."""

    def __init__(self, lexicon: Lexicon, phrases: Phrases, subjects: Subjects) -> None:
        """Keep what is known of the language."""
        self.lexicon = lexicon
        self.phrases = phrases
        self.subjects = subjects
        self._opening = lexicon.having | (lexicon.modals - {"zu"})

    def is_perfect(self, line: Line, verb: int, lo: int) -> bool:
        """Whether "have", or a modal, stands before a participle in its clause."""
        return self._auxiliary(line, verb, lo, self._opening) is not None

    def is_passive(self, line: Line, verb: int, lo: int) -> bool:
        """Whether a participle tells what is done to something ("wurde der Abriss verkündet")."""
        return self._auxiliary(line, verb, lo, self.lexicon.being) is not None

    def subject(self, line: Line, verb: int, lo: int, hi: int) -> Phrase | None:
        """The subject of a verb whose auxiliary stands before it, or that ends its clause."""
        first = self._clause(line, verb, lo)
        if line.lower[first] in self.lexicon.subordinators:
            return self._behind(line, first + 1, verb) if self._ends(line, verb, hi) else None
        auxiliary = self._auxiliary(line, verb, lo, self._opening)
        if auxiliary is None:
            return None
        if auxiliary > first and not self._is_occasion(line, first):
            before = self.subjects.before(line, auxiliary, first)
            if before is not None and not self.subjects.is_object(line, before, first):
                return before
        return self._behind(line, auxiliary + 1, verb)

    def is_attribute(self, line: Line, verb: int, lo: int, hi: int) -> bool:
        """Whether a form stands before its noun as an adjective does.

        „die in Hamburg formulierten Forderungen“: an article with a preposition behind it opens
        what the participle closes.
        """
        if verb + 1 >= hi or not line.is_capital(verb + 1) or not line.lower[verb].endswith("en"):
            return False
        for k in range(verb - 2, max(lo, verb - _LONGEST_PARTICIPLE) - 1, -1):
            if line.lower[k] in _EDGES:
                return False
            if line.lower[k] in self.lexicon.determiners:
                return line.lower[k + 1] in self.lexicon.prepositions
        return False

    def _auxiliary(self, line: Line, verb: int, lo: int, words: frozenset[str]) -> int | None:
        """The nearest of some words before a verb, in its clause."""
        first = self._clause(line, verb, lo)
        return next((k for k in range(verb - 1, first - 1, -1) if line.lower[k] in words), None)

    def _clause(self, line: Line, verb: int, lo: int) -> int:
        """The first token of the clause that a verb stands in."""
        at = verb
        while at > max(lo, verb - _LONGEST) and line.lower[at - 1] not in _EDGES:
            at -= 1
        return at

    def _ends(self, line: Line, verb: int, hi: int) -> bool:
        """Whether a verb ends its clause, with an auxiliary behind it or without."""
        at = verb + 1
        while at < hi and line.lower[at] in self.lexicon.auxiliaries:
            at += 1
        return at >= hi or line.lower[at] in _EDGES or line.words[at] in ".?!"

    def _is_occasion(self, line: Line, at: int) -> bool:
        """Whether a clause opens with when, where or how ("Am Montag hat ...", "Dabei hat ...")."""
        lexicon, word = self.lexicon, line.lower[at]
        return (
            word in lexicon.prepositions
            or word in lexicon.adverbs
            or word in lexicon.openers - (lexicon.determiners | lexicon.subject_pronouns)
        )

    def _behind(self, line: Line, at: int, verb: int) -> Phrase | None:
        """The subject that begins at a token before a verb."""
        while at < verb and (
            line.lower[at] in self.lexicon.adverbs or line.lower[at] in self.lexicon.reflexives
        ):
            at += 1
        phrase = self.phrases.after(line, at, verb)
        if phrase is None or not self.subjects.may_follow(line, phrase):
            return None
        if phrase.is_name or phrase.pronoun:
            return phrase
        for k in range(phrase.first + 1, phrase.last):
            if line.lower[k] in self.lexicon.prepositions and line.lower[k] not in _OWNING:
                return self.phrases.headed(line, phrase.first, k)
        return phrase
