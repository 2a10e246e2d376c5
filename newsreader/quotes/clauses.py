"""Clauses: who a sentence or a part of it is about."""

from newsreader.quotes.lexicon import Lexicon, given_names
from newsreader.quotes.phrase import Phrase
from newsreader.quotes.phrases import Phrases
from newsreader.quotes.tokens import QUOTE, Line

CLAUSE_WORDS = frozenset(("that", "whether", "if", "how", "why", "what", "who", "there"))
"""Words that open a clause by themselves."""
_REACH = 80
"""How many tokens from the beginning of a sentence its subject is looked for."""


class Clauses:
    """Finds the subjects of one language's clauses, reading forward."""

    def __init__(self, lexicon: Lexicon, phrases: Phrases) -> None:
        """Keep what is known of the language."""
        self.lexicon = lexicon
        self.phrases = phrases

    def main_subject(self, line: Line, lo: int, hi: int) -> Phrase | None:
        """The subject of a sentence: the phrase before its first finite verb."""
        asked = (lo, min(hi, lo + _REACH))
        if asked not in line.subjects:
            line.subjects[asked] = self._find_main(line, *asked)
        return line.subjects[asked]

    def _find_main(self, line: Line, lo: int, hi: int) -> Phrase | None:
        """The subject of a sentence, looked for up to a token."""
        at = lo
        aside: Phrase | None = None
        while at < hi:
            subject = self.subject_at(line, at, hi)
            if subject is not None:
                if line.words[subject.last : subject.last + 1] != [","] or at == lo:
                    return subject
                aside = aside or subject
            while at < hi and line.words[at] not in (",", QUOTE):
                at += 1
            at += 1
        return aside or self._first_name(line, lo, hi)

    def _first_name(self, line: Line, lo: int, hi: int) -> Phrase | None:
        """The first name or pronoun that a clause of a sentence opens with."""
        for at in range(lo, hi):
            if at == lo or line.words[at - 1] == ",":
                if self._opens_participle(line, at) or self._is_adverb(line.lower[at]):
                    continue
                phrase = self.phrases.after(line, at, hi)
                if phrase is not None and (phrase.is_name or phrase.pronoun):
                    return phrase
        return None

    def _is_adverb(self, word: str) -> bool:
        """Whether a word, in lower case, stands before a subject and is no part of it."""
        if word in self.lexicon.adverbs:
            return word not in self.lexicon.prepositions
        return self.lexicon.is_manner(word) and word not in given_names()

    def _opens_participle(self, line: Line, at: int) -> bool:
        """Whether a participle opens a sentence at a token ("Speaking to us, ...")."""
        return (
            at in line.openings
            and line.lower[at].endswith("ing")
            and line.is_capital(at)
            and not (at + 1 < len(line) and self._looks_finite(line, at + 1))
        )

    def subject_at(self, line: Line, at: int, hi: int) -> Phrase | None:
        """The noun phrase at a token, if a verb follows it, or a comma follows the name it is."""
        lexicon = self.lexicon
        while at < hi and (
            line.lower[at] in lexicon.conjunctions or self._is_adverb(line.lower[at])
        ):
            at += 1
        if at >= hi or (
            (line.lower[at] in lexicon.prepositions or line.lower[at] in lexicon.subordinators)
            and line.lower[at] not in lexicon.that_words
        ):
            return None
        if self._opens_participle(line, at):
            return None
        phrase = self.phrases.after(line, at, hi)
        if phrase is None:
            return None
        after = phrase.last
        if after < hi and line.lower[after] in lexicon.emphatics:
            phrase = phrase._replace(last=after + 1)
            after += 1
        if after < hi and line.words[after] == "(":
            after = next(
                (k + 1 for k in range(after, min(hi, after + 8)) if line.words[k] == ")"), after
            )
        if phrase.is_name:
            if after < hi and line.words[after] == ",":
                return phrase
            after = self.phrases.with_tail(line, after, hi, participles=False)
            if line.words[after : after + 1] == [","] and phrase.name_last - phrase.name_first > 1:
                return phrase  # "Tom Barlow of Eastmere, a ferryman, ..."
        while after < hi and line.lower[after] in lexicon.adverbs:
            after += 1
        if after >= hi:
            return None
        if self._looks_finite(line, after):
            return phrase
        last = phrase.last - 1
        is_alone = last == phrase.first + 1 and line.lower[phrase.first] in lexicon.never_alone
        if (
            not phrase.is_name
            and last > phrase.first
            and not is_alone
            and self._looks_finite(line, last)
            and (
                line.lower[after] == QUOTE
                or line.lower[after] in lexicon.determiners
                or line.lower[after] in lexicon.possessives
                or line.lower[after] in lexicon.prepositions
            )
        ):
            return self.phrases.headed(line, phrase.first, last)
        return None

    def _looks_finite(self, line: Line, at: int) -> bool:
        """Whether a word can be the verb of a sentence."""
        word, lexicon = line.lower[at], self.lexicon
        return (
            word in lexicon.auxiliaries
            or word in lexicon.verbs
            or (word in lexicon.cue_forms and lexicon.cue_forms[word].forms != "g")
            or (
                word[0].isalpha()
                and word.endswith(("ed", "s"))
                and not line.is_capital(at)
                and word not in lexicon.roles
            )
        )

    def is_clause(self, line: Line, start: int, hi: int) -> bool:
        """Whether what begins at a token is a clause with a subject and a verb of its own."""
        word = line.lower[start]
        if (
            word in CLAUSE_WORDS
            or word in self.lexicon.that_words
            or word in self.lexicon.subject_pronouns
        ):
            return True
        if word == "to" or word in self.lexicon.prepositions:
            return False
        return self.opens_clause(line, start, hi)

    def may_be_clause(self, line: Line, start: int, hi: int) -> bool:
        """Whether a verb may stand between two tokens, so that more than a thing is named there."""
        lexicon = self.lexicon
        for word in line.lower[start:hi]:
            if word in lexicon.auxiliaries or word in lexicon.verbs or word in lexicon.cue_forms:
                return True
            if word == "to" or word.endswith("ed") or word in lexicon.that_words or word == QUOTE:
                return True
        return hi - start > 2 and self.is_clause(line, start, hi)

    def opens_clause(self, line: Line, at: int, hi: int) -> bool:
        """Whether a noun phrase and a finite verb begin at a token."""
        phrase = self.phrases.after(line, at, hi)
        if phrase is None:
            return False
        if phrase.pronoun:
            return True
        after = self.phrases.with_tail(line, phrase.last, hi)
        while after < hi and line.lower[after] in self.lexicon.adverbs:
            after += 1
        if after >= hi:
            return False
        word = line.lower[after]
        return (
            word in self.lexicon.auxiliaries
            or word in self.lexicon.verbs
            or (word in self.lexicon.cue_forms and "g" not in self.lexicon.cue_forms[word].forms)
        )
