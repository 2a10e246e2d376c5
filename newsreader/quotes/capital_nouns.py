"""Noun phrases of a language whose nouns begin with capitals: which words can be part of one.

Where verbs have as many places as in German, a noun phrase is not all that lies between two words
that cannot be part of one. But it can be read from its beginning: article, adjectives, noun, and
what hangs on that; the first word that fits nowhere is behind it.
"""

from newsreader.quotes.lexicon import Lexicon
from newsreader.quotes.tokens import QUOTE, Line

_INFLECTED = ("e", "er", "es", "en", "em")
"""What an adjective before its noun ends in."""
_GENITIVES = frozenset(("des", "der", "eines", "einer", "seiner", "ihrer"))
"""What opens the noun that another belongs to."""
_OWNING = ("s", "’", "'")
"""What the name of an owner ends in."""
_JOINTS = frozenset(("&", "/", "-", "'s", "’s", "'", "’", ".", "#", "@", QUOTE))
"""What stands between the words of one name."""
_MOST_ADJECTIVES = 4


class CapitalNouns:
    """Reads the noun phrases of such a language."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Keep what is known of the language."""
        self._lexicon = lexicon
        self._leads = lexicon.adverbs | lexicon.subordinators | lexicon.conjunctions
        self._no_adjectives = (
            lexicon.prepositions
            | lexicon.determiners
            | lexicon.auxiliaries
            | lexicon.subject_pronouns
            | lexicon.reflexives
            | self._leads
            | lexicon.cue_forms.keys()
        )

    def within(self, line: Line, first: int, last: int) -> tuple[int, int] | None:
        """The tokens of the noun phrase among some, from their beginning; None without a noun."""
        while first < last and line.lower[first] in self._leads:
            first += 1
        noun = self._noun(line, first, last)
        if noun is None:
            return None
        end = self._end_of_nouns(line, noun, last)
        while (hung := self._hung(line, end, last)) is not None:
            end = self._end_of_nouns(line, hung, last)
        return first, end

    def past_owner(self, line: Line, at: int, last: int) -> int:
        """The token behind whom the noun before a token belongs to ("Sprecherin des Hafens")."""
        if at >= last or line.lower[at] not in _GENITIVES:
            return at
        noun = self._noun(line, at, last)
        return at if noun is None else self._end_of_nouns(line, noun, last)

    def _noun(self, line: Line, at: int, last: int) -> int | None:
        """The noun that an article and adjectives at a token lead to."""
        for _ in range(2):  # "viele der", "einer der"
            at += at < last and line.lower[at] in self._lexicon.determiners
        for k in range(at, min(last, at + _MOST_ADJECTIVES + 1)):
            if self._is_noun(line, k):
                return k
            word = line.lower[k]
            if word in self._lexicon.adverbs or word[0].isdigit():
                continue
            if word in self._no_adjectives or not word.endswith(_INFLECTED):
                return None
        return None

    def _end_of_nouns(self, line: Line, at: int, last: int) -> int:
        """The token behind nouns and names that stand together."""
        particles = self._lexicon.name_particles
        k = at
        while k < last and (
            self._is_noun(line, k)
            or line.words[k][0].isdigit()
            or (
                (line.words[k] in _JOINTS or line.lower[k] in particles)
                and k + 1 < last
                and self._is_noun(line, k + 1)
            )
            or (line.words[k] == QUOTE and k > at)
        ):
            k += 1
        return k

    def _hung(self, line: Line, at: int, last: int) -> int | None:
        """The next noun that hangs on the one before a token."""
        if at >= last:
            return None
        word = line.lower[at]
        if word in _GENITIVES:
            return self._noun(line, at, last)
        if word in self._lexicon.prepositions or word == "und":
            return self._noun(line, at + 1, last)
        if line.lower[at - 1].endswith(_OWNING):  # "Norlands ehemaliger Minister"
            return self._noun(line, at, last)
        return None

    def _is_noun(self, line: Line, at: int) -> bool:
        """Whether a token is written as a noun is, or as a name ("Haus", "51-Jährige")."""
        if at in line.openings and line.lower[at] in self._lexicon.openers:
            return False
        word = line.words[at]
        return line.is_capital(at) or (word[0].isdigit() and any(map(str.isupper, word)))
