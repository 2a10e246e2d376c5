"""Sources: whose words a verb of speech gives."""

from newsreader.quotes.brackets import Brackets
from newsreader.quotes.clauses import Clauses
from newsreader.quotes.frame import SPEAKING, Frame
from newsreader.quotes.lexicon import GESTURES, SAYS, TALKS, TELLS, Lexicon
from newsreader.quotes.participles import CLAUSE, Participles
from newsreader.quotes.phrase import Phrase
from newsreader.quotes.phrases import Phrases
from newsreader.quotes.subjects import Subjects
from newsreader.quotes.tokens import QUOTE, Line

_FINITE = frozenset("ps")
_SENT = 40
"""How many tokens before "saying" a verb of sending is looked for."""
_TIMES = frozenset(("time", "day", "days", "hours", "minutes", "weeks", "months", "years"))
_ISSUED = 8
"""How many tokens before "that" a verb of sending is looked for."""
_RELATIVE = 12
"""How many tokens a relative clause that belongs to a source has at most."""
_CLOSING = frozenset((",", ";", ".", "?", "!", QUOTE))
_ASIDE = 12
"""How many tokens before "to" a verb of moving is looked for."""


class Sources:
    """Finds the sources of one language's verbs of speech."""

    def __init__(self, lexicon: Lexicon, phrases: Phrases) -> None:
        """Keep what is known of the language."""
        self.lexicon = lexicon
        self.phrases = phrases
        self.subjects = Subjects(lexicon, phrases)
        self.brackets = Brackets(lexicon, phrases, self.subjects)
        self.clauses = Clauses(lexicon, phrases)
        self.participles = Participles(lexicon, self.clauses)

    def of_participle(self, line: Line, frame: Frame, lo: int, before: list[Frame]) -> None:
        """The subject of "saying": that of the clause it hangs on, or what stands before it."""
        if line.lower[frame.first - 1].endswith(("self", "selves")):
            self._take_subject(line, frame, lo, before)  # "recorded himself saying"
            return
        at = self.subjects.skip_back(line, frame.first - 1, lo)
        word = line.lower[at] if at >= lo else ","
        if word == "," and line.lower[frame.first - 1] == "each":
            frame.subject = Phrase(frame.first - 1, frame.first)
            return
        if word == "as" and at > lo:
            subject = self._quoted_as(line, at, lo)
            if subject is not None:
                frame.subject = subject
                return
        if (
            at >= lo
            and (line.words[at][0].isalnum())
            and word not in self.lexicon.conjunctions
            and (word not in self.lexicon.subordinators and word not in self.lexicon.prepositions)
        ):
            frame.subject = nearest = self.phrases.ending_at(line, at, lo)
            if nearest is not None and not self._is_sent(line, nearest, lo):
                return
            sender = self._sender(line, at, lo)
            if sender is not None:
                frame.subject, frame.elided = sender, True
                return
            self._take_subject(line, frame, lo, before)
            frame.subject = frame.subject or nearest
            return
        self._take_subject(line, frame, lo, before)

    def _is_sent(self, line: Line, phrase: Phrase, lo: int) -> bool:
        """Whether a phrase before "saying" is what somebody says it in, or to."""
        if phrase.pronoun:
            return False
        if self.is_saying(line, phrase) or self.subjects.is_verbal(line, phrase):
            return True
        if line.words[phrase.first][0].isdigit() and phrase.last - phrase.first == 1:
            return True
        if line.lower[phrase.last - 1] in _TIMES:
            return True  # "spent her time answering questions"
        if phrase.first > lo and line.lower[phrase.first - 1] in ("to", "on", "for"):
            start = max(lo, phrase.first - _ISSUED)
            return any(
                line.lower[k] in self.lexicon.saying_nouns for k in range(start, phrase.first)
            )
        return any(
            line.lower[k] in self.lexicon.sending
            for k in range(max(lo, phrase.first - _SENT), phrase.first)
        )

    def _sender(self, line: Line, at: int, lo: int) -> Phrase | None:
        """Who sends what ends at a token, in a relative clause ("which issued a note")."""
        for k in range(at - 1, max(lo, at - _ISSUED), -1):
            if line.lower[k] in self.lexicon.sending:
                subject = self.subjects.before(line, k, lo)
                return subject if subject is not None and self._is_relative(line, subject) else None
        return None

    def _is_relative(self, line: Line, phrase: Phrase) -> bool:
        """Whether a phrase is a relative pronoun."""
        return phrase.pronoun and line.lower[phrase.first] in self.lexicon.relatives

    def _is_issued(self, line: Line, subject: Phrase, lo: int) -> bool:
        """Whether a relative pronoun stands for what somebody issues ("a letter that said")."""
        return (
            subject.pronoun
            and subject.first - 1 > lo
            and line.lower[subject.first] in self.lexicon.relatives
            and line.lower[subject.first - 1] in self.lexicon.saying_nouns
            and any(
                line.lower[k] in self.lexicon.sending
                for k in range(max(lo, subject.first - _ISSUED), subject.first)
            )
        )

    def is_saying(self, line: Line, phrase: Phrase) -> bool:
        """Whether a phrase is what is said or written ("a statement")."""
        nouns = self.lexicon.saying_nouns
        return not phrase.pronoun and any(
            line.lower[k] in nouns for k in range(phrase.first, phrase.last)
        )

    def _quoted_as(self, line: Line, at: int, lo: int) -> Phrase | None:
        """Who says what in "was quoted as saying" and "quoted him as saying"."""
        if line.lower[at - 1] in ("quoted", "cited"):
            return self.subjects.before(line, at - 1, lo)
        return self.phrases.ending_at(line, at - 1, lo)

    def _take_subject(self, line: Line, frame: Frame, lo: int, before: list[Frame]) -> None:
        """Give a frame the subject of the one before it, or of the sentence."""
        frame.elided = True
        if "g" in frame.cue.forms:
            frame.subject = self.participles.subject(line, frame, lo, before)
            if frame.subject is not None:
                return
        elif (clause := self._last_clause_subject(line, frame, lo, before)) is not None:
            frame.subject = clause
            return
        earlier = self._frame_to_share(line, frame, lo, before)
        if earlier is not None:
            frame.subject = earlier.subject
            return
        frame.subject = self.clauses.main_subject(line, lo, frame.first)
        if frame.subject is None and before and (before[-1].first >= lo or frame.first == lo):
            frame.subject = before[-1].subject

    def _may_be_meant(self, line: Line, frame: Frame, hi: int) -> bool:
        """Whether the subject of a sentence is that of a verb at its end that has none.

        « El primer objetivo es “la paz”, dijo. »: no thing says that, but who spoke before.
        """
        subject, lexicon = frame.subject, self.lexicon
        if not lexicon.drops_subjects or subject is None or subject.is_name or subject.pronoun:
            return True
        if frame.last < hi and line.words[frame.last] not in _CLOSING:
            return True
        people = lexicon.roles | lexicon.titles | lexicon.collectives | lexicon.body_nouns
        return not people.isdisjoint(line.lower[subject.first : subject.last])

    def _frame_to_share(
        self, line: Line, frame: Frame, lo: int, before: list[Frame]
    ) -> Frame | None:
        """The frame whose subject a verb behind it shares ("he noted it, and added")."""
        found: Frame | None = None
        for earlier in reversed(before):
            if earlier.first < lo:
                break
            if earlier.subject is None or earlier.elided or earlier.is_source_phrase:
                continue
            if found is None:
                found = earlier
            elif found.left - earlier.right > 1 or SAYS not in earlier.cue.kinds:
                break
            elif line.words[frame.first - 2] == ",":
                found = earlier
            else:
                break
        return found

    def _last_clause_subject(
        self, line: Line, frame: Frame, lo: int, before: list[Frame]
    ) -> Phrase | None:
        """The subject of the last clause that begins behind the frame before."""
        start = before[-1].first if before and before[-1].first >= lo else lo
        for at in range(frame.first - 2, max(start, frame.first - CLAUSE), -1):
            if line.words[at] == ",":
                subject = self.clauses.subject_at(line, at + 1, frame.first)
                if subject is not None and line.words[subject.last] != ",":
                    return subject
        return None

    def of_verb(self, line: Line, frame: Frame, lo: int, hi: int, before: list[Frame]) -> None:
        """Find the subject of a finite verb, before it or behind it."""
        if self.lexicon.has_verb_second and frame.last - frame.first == 1:
            frame.subject = self.brackets.subject(line, frame.first, lo, hi)
            if frame.subject is not None:
                return
        at = self.subjects.skip_back(line, frame.first - 1, lo)
        word = line.lower[at] if at >= lo else ""
        if not word or word == QUOTE or (word == "," and at > lo and line.lower[at - 1] == QUOTE):
            frame.subject = self.subjects.opening(line, lo, frame.first)
            if frame.subject is not None:
                return
            if not SPEAKING.isdisjoint(frame.cue.kinds):
                frame.subject = self.phrases.after(line, frame.last, hi)
                frame.inverted = frame.subject is not None
            if frame.subject is None and at > lo:
                frame.subject = self.subjects.before(line, frame.first, lo)
            if frame.subject is None and GESTURES not in frame.cue.kinds:
                self._take_subject(line, frame, lo, before)
                if not self._may_be_meant(line, frame, hi):
                    frame.subject = None
            return
        if word == "," and at == frame.first - 1 and self._is_inverted(line, frame, lo, hi):
            subject = self.phrases.after(line, frame.last, hi)
            frame.subject = subject and self._with_relative(line, subject, hi)
            frame.inverted = True
            return
        if word == "," and at == frame.first - 1 and self._opens_participle(line, frame, at, lo):
            return
        if word == "," and (listed := self._listed_with(line, frame, lo, before)) is not None:
            frame.subject, frame.elided = listed, True
            return
        if frame.infinitive and word == "to":
            frame.subject = (
                self._subject_of_predicate(line, at, lo)
                or self._moved(line, at, lo)
                or self._trier(line, at, lo)
            )
            frame.elided = frame.subject is not None
        if frame.subject is None and (word in self.lexicon.conjunctions or word == "to"):
            self._take_subject(line, frame, lo, before)
            return
        if frame.subject is not None:
            return
        frame.subject = self._subject_or_behind(line, frame, lo, hi)
        if frame.subject is not None and self._is_issued(line, frame.subject, lo):
            frame.elided = True
            frame.subject = self.clauses.main_subject(line, lo, frame.subject.first)
        if frame.subject is None and self.lexicon.has_clause_commas:  # "Am Montag sagte Weber, ..."
            frame.subject = self.phrases.after(line, frame.last, hi)
            frame.inverted = frame.subject is not None
        if frame.subject is None:
            self._take_subject(line, frame, lo, before)

    def _subject_or_behind(self, line: Line, frame: Frame, lo: int, hi: int) -> Phrase | None:
        """The subject before a verb, or behind it where what stands before is no subject.

        "En Lugo dijo la alcaldesa que ...", "Nach dem Spiel sagte der Trainer, ..."
        """
        before = self.subjects.before(line, frame.first, lo)
        if before is None or not self.subjects.is_object(line, before, lo):
            return before
        if frame.last - frame.first > 1:
            return before  # "In dem Brief heißt es, ...": the verb has its subject
        behind = self.phrases.after(line, frame.last, hi)
        if behind is not None and self.subjects.may_follow(line, behind):
            frame.inverted = True
            return behind
        return None if self.lexicon.has_verb_second else before

    def _subject_of_predicate(self, line: Line, to: int, lo: int) -> Phrase | None:
        """Who is moved to do what an infinitive says ("was moved to say")."""
        is_word = line.lower[to - 1][0].isalpha()
        if is_word and to - 2 > lo and line.lower[to - 2] in self.lexicon.being:
            return self.subjects.before(line, to - 2, lo)
        moved = self.phrases.ending_at(line, to - 1, lo)
        if moved is None or moved.first - 2 < lo or line.words[moved.first - 2] != ",":
            return None
        mover = line.lower[moved.first - 1]
        return moved if mover.endswith("ing") and mover not in self.lexicon.cue_forms else None

    def _listed_with(self, line: Line, frame: Frame, lo: int, before: list[Frame]) -> Phrase | None:
        """The subject of several verbs in a row ("she denied it, called it silly and ...")."""
        first = before[-1] if before else None
        if first is None or first.first < lo or first.inverted or first.subject is None:
            return None
        if "p" not in first.cue.forms or "p" not in frame.cue.forms or first.infinitive:
            return None
        if frame.first - first.last > CLAUSE:
            return None
        opens = line.lower[lo] in self.lexicon.subordinators
        relative = line.lower[first.subject.first] in self.lexicon.relatives
        if opens or relative or "," in line.words[first.last : frame.first - 1]:
            return None
        _, hi = line.limits(frame.first)
        behind = range(frame.last, min(hi - 1, frame.last + CLAUSE))
        joined = any(line.lower[k] == "and" and line.lower[k + 1].endswith("ed") for k in behind)
        return first.subject if joined else None

    def _trier(self, line: Line, to: int, lo: int) -> Phrase | None:
        """Who tries or means to do what an infinitive says ("as he appeared to suggest")."""
        verb = self.subjects.skip_back(line, to - 1, lo)
        word = line.lower[verb] if verb > lo else ""
        if word not in self.lexicon.verbs and not (
            word.endswith("ed") and line.words[verb].islower()
        ):
            return None
        subject = self.subjects.before(line, verb, lo)
        return subject if subject is not None and subject.pronoun else None

    def _moved(self, line: Line, to: int, lo: int) -> Phrase | None:
        """Who is made or allowed to do what an infinitive says ("led the mayor to say")."""
        for at in range(to - 2, max(lo, to - _ASIDE) - 1, -1):
            word = line.lower[at]
            asks = word == "for" and line.lower[at - 1] in self.lexicon.cue_forms
            if word in self.lexicon.moving and not asks:
                phrase = self.phrases.after(line, at + 1, to)
                if phrase is None:
                    pronoun = at + 2 == to and line.lower[at + 1] in self.lexicon.pronouns
                    return Phrase(at + 1, to, pronoun=True) if pronoun else None
                end = self.phrases.with_tail(line, phrase.last, to)
                return phrase if end == to else None
            if not word[0].isalnum() and word not in ("'s", "’s"):
                return None
        return None

    def _opens_participle(self, line: Line, frame: Frame, comma: int, lo: int) -> bool:
        """Whether a verb only tells of the noun before it ("The vote, declared final, ...")."""
        if "n" not in frame.cue.forms or "," in line.words[lo:comma]:
            return False
        phrase = self.phrases.ending_at(line, comma - 1, lo)
        return phrase is not None and phrase.first == lo and not phrase.pronoun

    def _opens_relative(self, line: Line, at: int, hi: int) -> bool:
        """Whether "that" and a verb behind it tell of a noun ("says the family that runs it")."""
        if at + 1 >= hi or line.lower[at] not in self.lexicon.that_words:
            return False
        return line.lower[at] in self.lexicon.relatives and self.phrases.opens_verb(
            line, at + 1, hi
        )

    def _with_relative(self, line: Line, subject: Phrase, hi: int) -> Phrase:
        """A common noun behind its verb, with the relative clause that hangs on it."""
        if subject.is_name or not self._opens_relative(line, subject.last, hi):
            return subject
        ends = range(subject.last, min(hi, subject.last + _RELATIVE))
        end = next((k for k in ends if line.words[k] in _CLOSING), min(hi, ends.stop))
        return subject._replace(last=end)

    def _is_bare_word(self, line: Line, phrase: Phrase) -> bool:
        """Whether it is one small word that is no name, no role, and means no group of people."""
        if phrase.is_name or phrase.last - phrase.first != 1 or self.lexicon.has_capital_nouns:
            return False
        word = line.lower[phrase.first]
        lexicon = self.lexicon
        people = (lexicon.roles, lexicon.groups, lexicon.collectives)
        return not word.endswith("s") and not any(word in words for words in people)

    def _is_inverted(self, line: Line, frame: Frame, lo: int, hi: int) -> bool:
        """Whether behind a comma and a verb stands its subject, and nothing else that is said."""
        if _FINITE.isdisjoint(frame.cue.forms):
            return False
        kinds = frame.cue.kinds
        if SPEAKING.isdisjoint(kinds) or (
            TELLS in kinds and frame.cue.lemma not in ("warn", "caution")
        ):
            return False
        if self.subjects.opening(line, lo, frame.first) is not None:
            return False
        comma = frame.first - 1
        if "," in line.words[lo:comma] and not self.clauses.may_be_clause(line, lo, comma):
            return False  # "Her brother, Tom Holt, confirmed the sale"
        subject = self.phrases.after(line, frame.last, hi)
        if subject is not None and TALKS in kinds and not subject.is_name:
            return False  # "wrote a letter" is no "said a neighbour"
        if subject is None or subject.pronoun:
            return subject is not None and subject.last < hi and line.words[subject.last] in ".,"
        if self._is_bare_word(line, subject):
            return False  # "declared final on Tuesday" names nobody
        lexicon = self.lexicon
        for k in range(subject.last, min(hi, subject.last + 9)):
            word = line.lower[k]
            if word in lexicon.relatives and word not in lexicon.that_words:
                return True
            if k == subject.last and self._opens_relative(line, k, hi):
                return True
            if word in ".,;?!:" or word == "when":
                return True
            if word == QUOTE or word in lexicon.auxiliaries or word in lexicon.verbs:
                return False
            if word in lexicon.cue_forms or word in lexicon.that_words or word == "to":
                return False
        return subject.last >= hi
