"""Noun phrases: where one begins and ends, and what heads it.

There is no parser here. A noun phrase is what lies between two words that cannot be part of one:
a verb, a conjunction, a sign.
"""

from newsreader.quotes.bases import Bases
from newsreader.quotes.capital_nouns import CapitalNouns
from newsreader.quotes.late_subjects import LateSubjects
from newsreader.quotes.lexicon import SAYS, TELLS, Lexicon
from newsreader.quotes.names import Names
from newsreader.quotes.phrase import Phrase
from newsreader.quotes.tokens import QUOTE, Line

_TAIL_OPENERS = frozenset(("familiar", "close", "present", "known", "taken", "who"))
"""Words, besides participles, that open what hangs on a noun ("sources close to the talks")."""
_LEAST = (["at", "least"], ["at", "most"])
"""Words before a number that belong to the noun phrase."""
_ROUGHLY = frozenset(("about", "around", "over", "under"))
"""Words before a number that are no prepositions there."""
_POINTING = frozenset(("this", "that", "these"))
"""Words that are subjects before their verb, and not behind it."""
_REACH = 30
"""How many tokens a noun phrase is followed for."""


class Phrases:
    """Finds the noun phrases of one language's lines."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Keep what is known of the language."""
        self.lexicon = lexicon
        self.names = Names(lexicon)
        self.bases = Bases(lexicon, self.names)
        self._late = LateSubjects(lexicon, self.bases)
        self._nouns = CapitalNouns(lexicon) if lexicon.has_capital_nouns else None

    def ending_at(self, line: Line, at: int, lo: int) -> Phrase | None:
        """The noun phrase whose last token is the one at an index."""
        return self._read(line, self._ending_at(line, at, lo))

    def _ending_at(self, line: Line, at: int, lo: int) -> Phrase | None:
        if at < lo:
            return None
        word = line.lower[at]
        lexicon = self.lexicon
        if word in lexicon.subject_pronouns or word in self.lexicon.relatives:
            if word == "one" and at > lo and line.lower[at - 1] in lexicon.determiners:
                return Phrase(at - 1, at + 1)
            return Phrase(at, at + 1, pronoun=True)
        first = self._reach_back(line, at, lo)
        last = at + 1
        first = self._without_opening(line, first, last)
        if first >= last or (first == at and word in lexicon.never_alone):
            return None
        return self.headed(line, first, last)

    def _reach_back(self, line: Line, at: int, lo: int) -> int:
        """The first token of what can be one noun phrase up to a token."""
        floor = max(lo, at - _REACH)
        k = at
        while k >= floor:
            word = line.lower[k]
            if word in self.bases.stops and not self.names.is_name_word(line, k):
                if word in self.lexicon.that_words and k == lo:
                    return k
                if word in self.lexicon.that_words and not self.opens_verb(line, k + 1, at):
                    break
                before = self._before_relative(line, k, floor)
                if before < 0:
                    break
                k = before
                continue
            if word in self.lexicon.conjunctions:
                if not self._joins(line, k, floor):
                    break
            elif word == QUOTE:
                if not self.names.is_nickname(line, k):
                    break
            elif not (word[0].isalnum() or word in ("'s", "’s", "'", "’", "&", "/", "$", "#", "@")):
                if not (word == "," and self.names.continues_name(line, k, at)):
                    break
            elif word in self.lexicon.cue_forms and k < at and self.is_verb(line, k):
                before = self._before_relative(line, k, floor)
                if before < 0:
                    break
                k = before
                continue
            k -= 1
        return k + 1

    def opens_verb(self, line: Line, at: int, last: int) -> bool:
        """Whether a verb stands at a token, so that a "that" before it is its subject."""
        while at < last and line.lower[at] in self.lexicon.adverbs:
            at += 1
        word = line.lower[at]
        lexicon = self.lexicon
        return at < last and (
            word in lexicon.auxiliaries
            or word in lexicon.verbs
            or word in lexicon.cue_forms
            or (
                word.endswith(("ed", "s")) and not line.is_capital(at) and word not in lexicon.roles
            )
        )

    def _before_relative(self, line: Line, verb: int, floor: int) -> int:
        """The token before the relative pronoun whose clause holds a verb; -1 if there is none."""
        for k in range(verb, max(floor, verb - 6), -1):
            word = line.lower[k]
            if word in self.lexicon.relatives and k > floor and line.lower[k - 1][0].isalpha():
                before = line.lower[k - 1]
                if before in self.lexicon.cue_forms or before in self.lexicon.prepositions:
                    return -1
                return k - 1
            if k < verb and (not word[0].isalnum() or word in self.lexicon.conjunctions):
                return -1
        return -1

    def is_verb(self, line: Line, at: int) -> bool:
        """Whether a form of a verb of speech is a verb where it stands, and not a noun."""
        if at == 0:
            return False
        before = line.lower[at - 1]
        lexicon = self.lexicon
        if before in lexicon.determiners or before in lexicon.possessives or before == "'s":
            return False
        forms = lexicon.cue_forms[line.lower[at]].forms
        if "p" in forms and self.is_reduced(line, at):
            return False
        if "p" in forms and "b" not in forms:
            return not (before in lexicon.prepositions or before in lexicon.conjunctions)
        if before == "to" and "b" in forms:
            return True
        return before in lexicon.subject_pronouns or (
            line.is_capital(at - 1)
            and at + 1 < len(line)
            and line.lower[at + 1] in lexicon.that_words
        )

    def is_reduced(self, line: Line, at: int) -> bool:
        """Whether a past form is a participle without its "was" ("an ad released Thursday")."""
        cue = self.lexicon.cue_forms.get(line.lower[at])
        if cue is None or "n" not in cue.forms or SAYS in cue.kinds or at + 1 >= len(line):
            return False
        if TELLS in cue.kinds:  # "people briefed on the plan": nobody stands behind the verb
            return line.lower[at + 1] in ("on", "of", "about", "by")
        after, before = line.lower[at + 1], line.lower[at - 1] if at else ""
        if before in self.lexicon.being:
            return False
        if after in ("to", "as") and (
            before in self.lexicon.subject_pronouns
            or (at and self.names.is_name_word(line, at - 1))
        ):
            return False
        if after in self.lexicon.weekdays:
            return line.lower[at + 2 : at + 3] != ["'s"]  # "called May's plan dead" is a verb
        return after in (
            "in",
            "on",
            "by",
            "at",
            "last",
            "this",
            "to",
            "as",
        )

    def _joins(self, line: Line, at: int, floor: int) -> bool:
        """Whether a conjunction joins two noun phrases to one subject."""
        before, after = at - 1, at + 1
        if before < floor or not line.lower[before][0].isalnum() or line.lower[at] in ("but", "so"):
            return False
        if line.is_capital(before) and line.is_capital(after):
            return True
        if line.lower[after] in self.lexicon.prepositions:  # "officials here and at the ministry"
            return True
        k = before
        while k >= floor and line.lower[k] not in self.bases.stops and line.lower[k][0].isalnum():
            if line.lower[k] in self.lexicon.cue_forms and self.is_verb(line, k):
                return False
            k -= 1
        opens = (
            k < floor
            or line.words[k] in (QUOTE, ",", ".", ":", ";", "—", "–")
            or line.lower[k] in self.lexicon.subordinators
        )
        return opens and before - k <= 6

    def _without_opening(self, line: Line, first: int, last: int) -> int:
        """The first token of a phrase without adverbs and a prepositional phrase before it."""
        lexicon = self.lexicon
        while first < last and self._leads_up(line, first, last):
            first += 1
        if line.lower[first : first + 2] in _LEAST:
            return first
        if line.lower[first] in _ROUGHLY and line.words[first + 1][0].isdigit():
            return first + 1
        if first < last and line.lower[first] in lexicon.prepositions:
            if line.lower[first] == "with":  # "with the mayor of Eastmere saying ..."
                return first + 1
            for k in range(last - 1, first, -1):
                if line.lower[k] in lexicon.prepositions:
                    return k + 1
            return first + 1
        return first

    def _leads_up(self, line: Line, at: int, last: int) -> bool:
        """Whether a word before a noun phrase belongs to the sentence and not to it."""
        word, lexicon = line.lower[at], self.lexicon
        if word in lexicon.adverbs:
            return word not in ("all", "both")
        if word in lexicon.conjunctions or word in lexicon.weekdays:
            return True
        return (
            lexicon.is_manner(word)
            and not line.is_capital(last - 1)
            and at + 1 < last
            and (
                line.lower[at + 1] in lexicon.determiners
                or line.lower[at + 1] in lexicon.prepositions
            )
        )

    def headed(self, line: Line, first: int, last: int) -> Phrase:
        """The phrase with its head found: a name, or a common noun."""
        stop = self._base_stop(line, first, last)
        name = self.names.name_ending_at(line, stop, first)
        if name is None or self.names.names_nobody(line, first, name):
            return Phrase(first, last)
        return Phrase(first, last, name[0], name[1])

    def _base_stop(self, line: Line, first: int, last: int) -> int:
        """The token after a phrase's own noun, before what hangs on it."""
        for k in range(first + 1, last):
            word = line.lower[k]
            if word in self.lexicon.relatives:
                return k
            if word == "of" and self.names.past_office(line, k, last) > 0:
                continue
            if word in self.lexicon.prepositions and not (
                line.words[k] in self.lexicon.name_particles and line.is_capital(k - 1)
            ):
                return k
            if word == "of" and not self.names.is_body_of(line, k, last):
                return k
        return last

    def after(self, line: Line, at: int, hi: int) -> Phrase | None:
        """The noun phrase that begins at a token, as the subject behind its verb does."""
        found = self._read(line, self._after(line, self._late.start(line, at, hi), hi))
        if self._nouns is None or found is None or found.pronoun or found.is_name:
            return found
        return found._replace(last=self._nouns.past_owner(line, found.last, hi))

    def _read(self, line: Line, phrase: Phrase | None) -> Phrase | None:
        """The phrase as far as it can be read from its beginning, where nouns have capitals."""
        if self._nouns is None or phrase is None or phrase.pronoun:
            return phrase
        within = self._nouns.within(line, phrase.first, phrase.last)
        if within is None or within == (phrase.first, phrase.last):
            return within and phrase
        return self.headed(line, *within)._replace(apposition=phrase.apposition)

    def _after(self, line: Line, at: int, hi: int) -> Phrase | None:
        if at >= hi:
            return None
        lexicon = self.lexicon
        word = line.lower[at]
        if word in lexicon.subject_pronouns and not (
            word == "one" and at + 1 < hi and line.lower[at + 1][0].isalpha()
            and line.lower[at + 1] not in lexicon.prepositions
        ):  # fmt: skip
            return Phrase(at, at + 1, pronoun=True)
        if lexicon.is_manner(word) and not line.is_capital(at) and word not in lexicon.roles:
            return None
        last = self.bases.end(line, at, hi)
        is_alone = last - at == 1
        if last <= at or (is_alone and (word in lexicon.never_alone or word in _POINTING)):
            return None
        last = self._past_office(line, last, hi)
        name = self.names.name_ending_at(line, last, at)
        if (
            name is not None
            and at in line.openings
            and last - at == 1
            and self._is_plural(line, at, hi)
        ):
            name = None
        if name is not None and not self.names.names_nobody(line, at, name):
            if line.lower[last : last + 1] == ["of"] and self.names.is_body_of(line, last, hi):
                last = self.bases.end(line, last + 1, hi)
                name = (name[0], last)
            return Phrase(at, last, name[0], name[1], apposition=self._apposition(line, last, hi))
        if last - at == 1 and lexicon.cue_forms.get(word) is not None and word not in lexicon.roles:
            return None
        end = self.with_tail(line, last, hi)
        return self._named_behind(line, at, end, hi) or Phrase(at, end)

    def _past_office(self, line: Line, last: int, hi: int) -> int:
        """The end of a phrase with the name behind an office ("Secretary of State Ann Lee")."""
        if last + 1 >= hi or line.lower[last] != "of":
            return last
        end = self.bases.end(line, last + 1, hi)
        return end if self.names.past_office(line, last, end) > 0 else last

    def _named_behind(self, line: Line, at: int, end: int, hi: int) -> Phrase | None:
        """The name behind a comma that says who a common noun is ("the mayor, Ann Lee")."""
        if end + 1 >= hi or line.words[end] != "," or not self.names.is_name_word(line, end + 1):
            return None
        last = self.bases.end(line, end + 1, hi)
        name = self.names.name_ending_at(line, last, end + 1)
        if (
            name is None
            or name[0] != end + 1
            or (
                last < hi
                and line.words[last][0].isalnum()
                and line.lower[last] not in self.lexicon.prepositions
                and line.lower[last] not in self.lexicon.weekdays
            )
        ):
            return None
        return Phrase(end + 1, last, name[0], name[1], apposition=(at, end))

    def _is_plural(self, line: Line, at: int, hi: int) -> bool:
        """Whether a capitalised word that opens a sentence is a common noun ("Voters for ...")."""
        word = line.lower[at]
        return word in self.lexicon.roles or (
            word.endswith("s") and at + 1 < hi and line.lower[at + 1] in self.lexicon.prepositions
        )

    def with_tail(self, line: Line, last: int, hi: int, participles: bool = True) -> int:
        """The end of a common noun's phrase with the prepositional phrases that hang on it."""
        lexicon = self.lexicon
        k = last
        while k < hi and k - last < 10:
            word = line.lower[k]
            if word in lexicon.prepositions:
                if self._sets_scene(line, k, hi) or (
                    word == "to" and not line.is_capital(min(k + 1, hi - 1))
                ):
                    break
            elif word == "and" and k > last:
                pass
            elif not participles or not (
                (word.endswith(("ed", "ing")) or word in _TAIL_OPENERS)
                and k + 1 < hi
                and (
                    line.lower[k + 1] in lexicon.prepositions
                    or line.lower[k + 1] in lexicon.weekdays
                )
                and (word not in lexicon.cue_forms or word in _TAIL_OPENERS)
            ):
                break
            elif line.lower[k + 1] in lexicon.weekdays:
                k += 2
                continue
            end = self.bases.end(line, k + 1, hi)
            if end <= k + 1:
                if word in lexicon.prepositions or word == "and":
                    break
                end = k + 1
            k = end
        return k

    def _sets_scene(self, line: Line, at: int, hi: int) -> bool:
        """Whether a prepositional phrase says when or where something is said, not by whom."""
        lexicon = self.lexicon
        after = line.lower[at + 1] if at + 1 < hi else ""
        return line.lower[at] in lexicon.scene_prepositions and (
            not lexicon.scene_articles
            or after in lexicon.weekdays
            or after in lexicon.scene_articles
        )

    def _apposition(self, line: Line, last: int, hi: int) -> tuple[int, int] | None:
        """The tokens of the apposition behind a name, if one follows."""
        if last + 1 >= hi or line.words[last] != ",":
            return None
        k = last + 1
        if line.lower[k] in self.lexicon.conjunctions:
            return None
        if line.lower[k] in self.lexicon.subject_pronouns and self.lexicon.has_clause_commas:
            return None  # "..., sagte Weber, er habe nichts gewusst"
        if line.words[k][0].isdigit() and k + 1 < hi and line.words[k + 1] == ",":
            k += 2
        first = k
        while (
            k < hi
            and k - first < 14
            and (line.lower[k][0].isalnum() or line.lower[k] in ("'s", "’s"))
        ):
            if (
                line.lower[k] in self.lexicon.subordinators
                or line.lower[k] in self.lexicon.auxiliaries
            ):
                break
            k += 1
        return (first, k) if k > first else None
