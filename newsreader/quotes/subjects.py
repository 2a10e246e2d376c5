"""Subjects: the noun phrase that stands before a verb, whatever is put in between.

What may stand there is known: an apposition, a relative clause, brackets, dashes, a day.
"""

from newsreader.quotes.lexicon import Lexicon
from newsreader.quotes.phrase import Phrase
from newsreader.quotes.phrases import Phrases
from newsreader.quotes.tokens import QUOTE, Line

_ASIDE = 45
"""How many tokens what is put between a subject and its verb may have."""
_LABEL = 10
"""How many tokens a speaker's name with a colon has at most."""
_MORE = frozenset(("more", "less", "fewer", "other"))
PERIODS = frozenset(("week", "month", "year", "night", "weekend", "summer", "fall", "spring"))
"""What follows "last" where something is dated."""
_NEAREST = frozenset(("last", "this", "earlier", "late", "past", "the"))
_PERIODS = frozenset(("days", "weeks", "months", "years", "decades"))
"""What lasts."""
_SINCE = frozenset(("over", "in", "for", "during", "within"))
"""Prepositions before what lasts."""
_LONG_TIME = 5
"""How many tokens before its last a time begins at most ("over the past two years")."""
_PHRASES = frozenset((("particular", "in"), ("part", "in"), ("course", "of"), ("fact", "in")))
"""Adverbs of two words, the last first."""
_SHORT = 40
"""How many characters a quotation inside an aside may have: the title of a work, a nickname."""
_DASHES = frozenset(("—", "–", "--", "-", "―"))
_NEW_CLAUSE = frozenset(("and", "or", "but", "he", "she", "they", "it", "i", "we"))


class Subjects:
    """Finds the subjects of one language's verbs."""

    def __init__(self, lexicon: Lexicon, phrases: Phrases) -> None:
        """Keep what is known of the language."""
        self.lexicon = lexicon
        self.phrases = phrases
        self._skipped = lexicon.adverbs | lexicon.auxiliaries | lexicon.reflexives | lexicon.clitics

    def before(self, line: Line, verb: int, lo: int) -> Phrase | None:
        """The subject that stands before a verb, from the token `lo` on."""
        at = self.skip_back(line, verb - 1, lo)
        if at < lo:
            return None
        aside = None
        for _ in range(3):
            word = line.words[at]
            if word == ",":
                return self._before_aside(line, at, lo)
            opening = self._parenthesis(line, at, lo)
            if opening < 0:
                break
            aside = (opening + 1, at)
            at = self.skip_back(line, opening - 1, lo)
            if at < lo:
                return None
        phrase = self.phrases.ending_at(line, at, lo)
        if phrase is not None and self.is_verbal(line, phrase):
            return None
        if phrase is not None and self._is_participial(line, phrase):
            phrase = self._name_behind(line, phrase) or phrase
        if phrase is not None and (holder := self._holder(line, phrase, lo)) is not None:
            return holder
        phrase = phrase and self._without_occasion(line, phrase)
        if phrase is not None and aside is None and line.lower[at].endswith("ed"):
            phrase = self._with_date(line, phrase, at, verb)
        if phrase is not None:
            phrase = self._with_measure(line, phrase, lo)
        if phrase is not None and line.lower[phrase.last] in self.lexicon.emphatics:
            phrase = phrase._replace(last=phrase.last + 1)
        if phrase is not None and aside is not None and phrase.apposition is None:
            return phrase._replace(apposition=aside)
        return phrase

    def _without_occasion(self, line: Line, phrase: Phrase) -> Phrase:
        """A phrase without where its words stand ("the army in a statement")."""
        at = phrase.last - 3
        if (
            at <= phrase.first
            or phrase.pronoun
            or line.lower[phrase.last - 1] not in self.lexicon.saying_nouns
            or line.lower[at] not in ("in", "on")
            or line.lower[at + 1] not in ("a", "an")
        ):
            return phrase
        return self.phrases.headed(line, phrase.first, at)

    def _holder(self, line: Line, phrase: Phrase, lo: int) -> Phrase | None:
        """Whose office a phrase is that no comma closes ("Ann Lee, chair of the board said")."""
        comma = phrase.first - 1
        if comma <= lo or line.words[comma] != "," or phrase.pronoun:
            return None
        is_office = (
            self.lexicon.is_title(line.lower[phrase.first])
            and line.lower[phrase.first + 1] in ("of", "for", "at")
            and (not phrase.is_name or phrase.name_last == phrase.first + 1)
        )
        holder = self._name_opening(line, comma, lo) if is_office else None
        return holder and holder._replace(apposition=(phrase.first, phrase.last))

    def is_object(self, line: Line, phrase: Phrase, lo: int) -> bool:
        """Whether a phrase before a verb is no subject, in a language that may put that behind.

        It hangs on a preposition or has another case ("In Bonn sagte ...", "Den Plan nannte ...").
        """
        lexicon, at = self.lexicon, phrase.first - 1
        if not (lexicon.has_verb_second or lexicon.addressing) or phrase.pronoun:
            return False
        if line.lower[phrase.first] in lexicon.obliques:
            return True
        if at < lo or line.lower[at] not in lexicon.prepositions:
            return False
        while at >= lo and line.words[at][0].isalnum():
            if line.lower[at] in lexicon.subordinators:
                return False  # "weil nach dem Spiel der Trainer sagte, ..."
            at -= 1
        return True

    def may_follow(self, line: Line, phrase: Phrase) -> bool:
        """Whether a phrase behind a verb can be its subject, by the word that it opens with."""
        word, lexicon = line.lower[phrase.first], self.lexicon
        opens = phrase.pronoun or line.is_capital(phrase.first) or word in lexicon.determiners
        return word not in lexicon.obliques and opens

    def is_verbal(self, line: Line, phrase: Phrase) -> bool:
        """Whether what looks like a noun phrase begins with a verb ("calling the two reports")."""
        first, lexicon = phrase.first, self.lexicon
        if phrase.is_name or phrase.pronoun or lexicon.has_capital_nouns:
            return False
        word = line.lower[first]
        if word in lexicon.auxiliaries:
            return True
        if line.is_capital(first):
            return first in line.openings and phrase.last - first == 1 and word.endswith("ed")
        if first > 0 and line.lower[first - 1] in lexicon.auxiliaries:
            return word not in lexicon.determiners and word not in lexicon.possessives
        if phrase.last - first == 1:
            cue = lexicon.cue_forms.get(word)
            return word.endswith("ing") or (
                cue is not None and ("p" in cue.forms or "n" in cue.forms)
            )
        after = line.lower[first + 1]
        if after in lexicon.possessives or after in lexicon.determiners:
            return not (word in lexicon.determiners or word in lexicon.prepositions)
        return word.endswith("ing") and after.endswith("s") and after not in lexicon.roles

    def _is_participial(self, line: Line, phrase: Phrase) -> bool:
        """Whether a participle with its object opens the sentence ("Adopting the report, ...")."""
        first = phrase.first
        if first not in line.openings or not line.lower[first].endswith("ing"):
            return False
        after, lexicon = line.lower[first + 1], self.lexicon
        opens = (lexicon.determiners, lexicon.possessives, lexicon.prepositions)
        return any(after in words for words in opens)

    def _name_behind(self, line: Line, phrase: Phrase) -> Phrase | None:
        """The name behind a participle that no comma closes ("Speaking to reporters Lee said")."""
        name = self.phrases.names.name_ending_at(line, phrase.last, phrase.first + 1)
        return Phrase(name[0], name[1], name[0], name[1]) if name is not None else None

    def _with_measure(self, line: Line, phrase: Phrase, lo: int) -> Phrase:
        """A phrase with the measure before it ("more than half of those asked", "each of whom")."""
        first = phrase.first
        if phrase.pronoun:
            counted = (
                first - 2 >= lo and line.lower[first] == "whom" and line.lower[first - 1] == "of"
            )
            return phrase._replace(first=first - 2) if counted else phrase
        if first - 2 >= lo and line.lower[first - 1] == "than" and line.lower[first - 2] in _MORE:
            return phrase._replace(first=first - 2)
        return phrase

    def _with_date(self, line: Line, phrase: Phrase, at: int, verb: int) -> Phrase:
        """A phrase that ends in a participle, with the day behind that ("a poll taken Friday")."""
        dated = self.lexicon.weekdays | {"on", "last", "this", "week", "month", "year"}
        last = at + 1
        while last < verb and line.lower[last] in dated:
            last += 1
        return Phrase(phrase.first, last, phrase.name_first, phrase.name_last)

    def skip_back(self, line: Line, at: int, lo: int) -> int:
        """The last token before one that is no adverb, auxiliary or day."""
        lexicon = self.lexicon
        while at >= lo:
            word = line.lower[at]
            if line.is_capital(at) and at > lo and word not in lexicon.weekdays:
                break
            if word == "may" and at > lo and self.phrases.names.is_name_word(line, at):
                break
            if word in self._skipped or (lexicon.is_manner(word) and not line.is_capital(at)):
                at -= 1
                if at > lo and line.words[at] == "," and lexicon.is_manner(line.lower[at - 1]):
                    at -= 1  # "she repeatedly, loudly denied it"
            elif word in lexicon.weekdays:
                at -= 1
                if at >= lo and line.lower[at] in ("on", "late", "early", "in"):
                    at -= 1
            elif (word, line.lower[at - 1]) in _PHRASES and at > lo:
                at -= 2
            elif word in _PERIODS and (before := self._before_period(line, at, lo)) >= lo:
                at = before
            elif word in PERIODS and line.lower[at - 1] in _NEAREST:
                at -= 2
                while at >= lo and line.lower[at] in _NEAREST:
                    at -= 1
            else:
                break
        return at

    def _before_period(self, line: Line, at: int, lo: int) -> int:
        """The token before a time that ends at one ("over the past two years"); -1 if none does."""
        for k in range(at - 1, max(lo, at - _LONG_TIME) - 1, -1):
            word = line.lower[k]
            if word in _SINCE:
                return k - 1 if at - k > 1 else -1
            if word not in self.lexicon.determiners and word not in _NEAREST:
                return -1
        return -1

    def _parenthesis(self, line: Line, at: int, lo: int) -> int:
        """The token that opens the brackets or dashes that close at a token; -1 if none do."""
        word = line.words[at]
        if word == ")":
            closers: frozenset[str] = frozenset("(")
        elif word in _DASHES:
            closers = _DASHES
        else:
            return -1
        for k in range(at - 1, max(lo, at - _ASIDE) - 1, -1):
            if line.words[k] in closers:
                return k
        return -1

    def _before_aside(self, line: Line, comma: int, lo: int) -> Phrase | None:
        """The subject before an apposition or a clause that closes with a comma."""
        commas = self._commas_before(line, comma, lo)
        for at in commas[:1]:
            if at > lo and line.lower[at - 1] in self.lexicon.auxiliaries:
                return self.before(line, at, lo)  # "officials have, in fact, praised him"
        for at in reversed(commas):
            if line.lower[at + 1] in self.lexicon.relatives:
                phrase = self.phrases.ending_at(line, self._past_brackets(line, at - 1, lo), lo)
                if phrase is not None and phrase.is_name:
                    return phrase._replace(apposition=(at + 1, comma))
            phrase = self._name_opening(line, at, lo)
            if phrase is not None and not self._is_office(line, phrase):
                return phrase._replace(apposition=(at + 1, comma))
        best: Phrase | None = None
        for at in commas:
            if line.lower[at + 1] in _NEW_CLAUSE:
                break
            inner = self._inner_name(line, at, comma)
            if inner is not None and self._is_introduced(line, at, lo):
                return inner
            phrase = self.phrases.ending_at(line, self._past_brackets(line, at - 1, lo), lo)
            if phrase is None or phrase.first >= at or self._is_participial(line, phrase):
                continue
            is_named = phrase.is_name and not self._is_office(line, phrase)
            if inner is not None and not is_named and not phrase.pronoun:
                return inner._replace(apposition=(phrase.first, phrase.last))
            phrase = phrase._replace(apposition=(at + 1, comma))
            if phrase.is_name or phrase.pronoun:
                return phrase
            if not line.words[phrase.first][0].isdigit():
                best = phrase
        if best is not None:
            return best
        phrase = self.phrases.ending_at(line, self._past_brackets(line, comma - 1, lo), lo)
        if phrase is not None and self.lexicon.has_capital_nouns and not phrase.pronoun:
            return phrase if line.is_capital(phrase.last - 1) else None
        return phrase

    def _is_office(self, line: Line, phrase: Phrase) -> bool:
        """Whether a name is that of an office, with its article ("The Minister of Health")."""
        first, lexicon = phrase.name_first, self.lexicon
        is_led = first > phrase.first and line.lower[first - 1] in lexicon.articles
        return is_led and any(map(lexicon.is_title, line.lower[first : phrase.name_last]))

    def _name_opening(self, line: Line, comma: int, lo: int) -> Phrase | None:
        """The name that a sentence opens with, if a comma and an aside follow it."""
        end = self._past_brackets(line, comma - 1, lo)
        phrase = self.phrases.ending_at(line, end, lo)
        if phrase is None or not phrase.is_name or phrase.name_last != end + 1:
            return None
        first = lo
        while first < phrase.first and (
            line.lower[first] in self.lexicon.conjunctions or not line.words[first][0].isalnum()
        ):
            first += 1
        return phrase if phrase.first == first else None

    def opening(self, line: Line, lo: int, verb: int) -> Phrase | None:
        """The name a sentence opens with, if no more than an aside parts it from a verb."""
        lexicon = self.lexicon
        first = lo
        while first < verb and (
            line.lower[first] in lexicon.conjunctions or line.lower[first] in lexicon.adverbs
        ):
            first += 1
        if line.lower[first] == "as":
            first += 1
        name = self.phrases.after(line, first, verb)
        if name is None or not name.is_name or not name.last + 1 < verb < first + _ASIDE:
            return None
        if line.words[name.last] != "," or not self._opens_aside(line, name.last + 1):
            return None
        at = name.last + 2
        if line.lower[at - 1] in lexicon.relatives:
            at = next((k for k in range(at, verb) if line.words[k] in (",", QUOTE)), verb)
        if any(self._is_finite(line, k) for k in range(at, verb)):
            return None
        return name

    def _opens_aside(self, line: Line, at: int) -> bool:
        """Whether an apposition, a relative clause or a participle begins at a token."""
        word, lexicon = line.lower[at], self.lexicon
        return (
            word in lexicon.determiners
            or word in lexicon.prepositions
            or word in lexicon.relatives
            or word in lexicon.roles
            or word[0].isdigit()
            or (word.endswith("ing") and not line.is_capital(at))
        )

    def _is_finite(self, line: Line, at: int) -> bool:
        """Whether a token is the verb of a clause."""
        word, lexicon = line.lower[at], self.lexicon
        if word in lexicon.auxiliaries or word in lexicon.verbs:
            return True
        return word in lexicon.cue_forms and self.phrases.is_verb(line, at)

    def _commas_before(self, line: Line, comma: int, lo: int) -> list[int]:
        """The commas before one that closes an aside, the nearest first."""
        found = []
        for at in range(comma - 1, max(lo, comma - _ASIDE), -1):
            if line.lower[at] == QUOTE and len(line.quotations[at].inner) > _SHORT:
                break
            if line.words[at] in ";:":
                break
            if line.words[at] == ",":
                found.append(at)
        return found

    def _inner_name(self, line: Line, at: int, comma: int) -> Phrase | None:
        """The name that fills the space between two commas, with its title."""
        end = self._past_brackets(line, comma - 1, at + 1)
        inner = self.phrases.ending_at(line, end, at + 1)
        if (
            inner is None
            or not inner.is_name
            or inner.first != at + 1
            or inner.name_last != end + 1
        ):
            return None
        if line.lower[inner.first] in self.lexicon.determiners:
            return None
        return inner

    def _past_brackets(self, line: Line, at: int, lo: int) -> int:
        """The token before the brackets that close at a token; the token itself if none do."""
        if at < lo or line.words[at] != ")":
            return at
        opening = self._parenthesis(line, at, lo)
        return opening - 1 if opening > lo else at

    def _is_introduced(self, line: Line, at: int, lo: int) -> bool:
        """Whether what stands before a comma only leads up to the subject ("In May, ...")."""
        lexicon = self.lexicon
        k = lo
        while k < at and line.lower[k] in lexicon.conjunctions:
            k += 1
        word = line.lower[k]
        return k < at and (
            word in lexicon.prepositions
            or word in lexicon.subordinators
            or word in lexicon.adverbs
            or word in lexicon.weekdays
            or word.endswith(("ing", "ly"))
        )

    def label(self, line: Line, at: int, lo: int) -> Phrase | None:
        """The noun phrase that ends at a token and is all there is before it."""
        end = self._past_brackets(line, at, lo)
        if end - lo > _LABEL or self._opens_with_verb(line, lo):
            return None
        phrase = self.phrases.ending_at(line, end, lo)
        if phrase is None or not (phrase.is_name or line.is_capital(lo)):
            return None
        if phrase.first != lo and line.words[phrase.first - 1] not in _DASHES:
            return None
        return phrase

    def _opens_with_verb(self, line: Line, lo: int) -> bool:
        """Whether a verb of speech opens a line, so that no name does ("Said Smith: ...")."""
        cue = self.lexicon.cue_forms.get(line.lower[lo])
        return cue is not None and ("p" in cue.forms or "g" in cue.forms)
