"""The bases of noun phrases: a noun or a name with what stands before it, read forward.

What hangs on it behind ("... of the council", "..., a neighbour") is no part of the base.
"""

from newsreader.quotes.lexicon import Lexicon
from newsreader.quotes.names import Names
from newsreader.quotes.tokens import QUOTE, Line

_LONGEST = 12
"""How many tokens a base has at most."""


class Bases:
    """Finds where the bases of one language's noun phrases end."""

    def __init__(self, lexicon: Lexicon, names: Names) -> None:
        """Keep what is known of the language."""
        self.lexicon = lexicon
        self.names = names
        verbal = lexicon.subordinators | lexicon.auxiliaries | lexicon.verbs
        stops = (verbal | lexicon.subject_pronouns) - lexicon.determiners
        self.stops = (stops | lexicon.that_words | {"what"}) - {"'s"}
        """The words that can be no part of a noun phrase."""

    def end(self, line: Line, at: int, hi: int) -> int:
        """The token after the noun phrase that begins at a token, without what hangs on it."""
        k = at
        limit = min(hi, at + _LONGEST)
        while k < limit and not self._is_past(line, k, at, hi):
            k += 1
        return k

    def _is_past(self, line: Line, k: int, at: int, hi: int) -> bool:
        """Whether a token can no longer be part of the noun phrase that begins at `at`."""
        lexicon, word = self.lexicon, line.lower[k]
        if word == QUOTE:
            return not (k > at and self.names.is_nickname(line, k))
        if word == ",":
            return not (k + 1 < hi and line.lower[k + 1] in lexicon.name_suffixes)
        if k > at and (self.names.is_name_word(line, k) or self.names.hangs(line.words[k])):
            return False
        if line.words[k] in lexicon.name_particles and word != "of" and k > at:
            if self.names.links(line, k, at, hi):
                return False
            if word not in lexicon.determiners:
                return True
        if not (word[0].isalnum() or word in ("'s", "'", "’", "@", "&", "$", "/")):
            return True
        if word in self.stops or word in lexicon.prepositions:
            return not self._is_first_name(line, k, hi)
        after_determiner = k > at and line.lower[k - 1] in lexicon.determiners
        if word in lexicon.weekdays:
            return not after_determiner
        if k > at + 1 and word in lexicon.determiners and not line.is_capital(k):
            return True
        if word in lexicon.conjunctions:
            return not (at < k < hi - 1 and line.is_capital(k - 1) and line.is_capital(k + 1))
        if word in lexicon.adverbs and word not in ("all", "both", "another", "one", "each"):
            return not after_determiner
        if k == at or after_determiner:
            return False
        if word in lexicon.cue_forms and self._is_finite(word):
            return True
        if word.endswith("ing") and (k + 1 >= hi or line.lower[k + 1] not in lexicon.roles):
            return line.lower[k - 1] != "'s"
        if word.endswith("ed") and k + 1 < hi and self._opens_object(line, k + 1):
            return True
        return line.is_capital(k - 1) and not self._goes_on(line, k, hi)

    def _is_first_name(self, line: Line, at: int, hi: int) -> bool:
        """Whether a small word with a capital inside a sentence is a name ("said Will Doyle")."""
        return (
            line.is_capital(at)
            and at not in line.openings
            and at + 1 < hi
            and line.is_capital(at + 1)
            and self.names.is_name_word(line, at)
        )

    def _opens_object(self, line: Line, at: int) -> bool:
        """Whether what hangs on a verb begins at a token, and no noun."""
        word, lexicon = line.lower[at], self.lexicon
        return (
            word in lexicon.prepositions
            or word in lexicon.determiners
            or word in lexicon.possessives
            or word in lexicon.pronouns
            or word == QUOTE
        )

    def _is_finite(self, word: str) -> bool:
        """Whether a form of a verb of speech is no noun."""
        cue = self.lexicon.cue_forms[word]
        return "p" in cue.forms or cue.lemma not in self.lexicon.also_nouns

    def _goes_on(self, line: Line, at: int, hi: int) -> bool:
        """Whether a small word behind a capitalised one belongs to the same noun phrase."""
        word = line.lower[at]
        if word == "'s" or word in self.lexicon.roles or word in self.lexicon.titles:
            return True
        if word.endswith("ed") or word in self.lexicon.adverbs:
            return False
        after = line.lower[at + 1] if at + 1 < hi else "."
        return not self.lexicon.is_manner(word) or (
            line.is_capital(min(at + 1, hi - 1)) and after != "."
        )
