"""Cues: the words that say that something is said, each made a frame with its source."""

from newsreader.quotes.frame import ACCORDING, LABEL, NOUN, Frame
from newsreader.quotes.lexicon import Cue, Lexicon
from newsreader.quotes.nouns import POSSESSIVE_MARKS, Nouns
from newsreader.quotes.phrase import Phrase
from newsreader.quotes.phrases import Phrases
from newsreader.quotes.sources import Sources
from newsreader.quotes.subjects import PERIODS
from newsreader.quotes.tokens import QUOTE, Line

_BEHIND_NOUNS = frozenset(("that", "to", "of", "about", "for", ":", ",", "was", "is", QUOTE))
_OWN_WORDS = frozenset(
    (
        "in", "during", "with", "on", "repeated", "repeating", "reiterated", "reiterating", "keep",
        "kept", "keeping", "make", "made", "making", "defended", "defending", "renewed",
        "renewing", "tweeted", "tweeting", "issued", "issuing", "voiced", "voicing",
    )
)  # fmt: skip
"""Words before a possessive that its sentence is about ("he repeated his claim that ...")."""
_WEIGHING = frozenset(
    (
        "considering",
        "considered",
        "consider",
        "considers",
        "weighing",
        "weighed",
        "mulling",
        "mulled",
    )
)
"""Verbs whose own object a verb in -ing is."""
_LABEL = 9
"""How many tokens the colon behind a speaker's name stands behind at most."""


class Cues:
    """Finds the frames of one language's lines."""

    def __init__(self, lexicon: Lexicon, phrases: Phrases) -> None:
        """Keep what is known of the language."""
        self.lexicon = lexicon
        self.phrases = phrases
        self.sources = Sources(lexicon, phrases)
        self.nouns = Nouns(lexicon, phrases, self.sources.subjects)
        self._having = lexicon.having | lexicon.reflexives
        self._heads = (
            frozenset(lexicon.cue_forms)
            | frozenset(lexicon.particle_forms)
            | frozenset(lexicon.source_prepositions)
            | lexicon.noun_cues
        )

    def frames(self, line: Line) -> list[Frame]:
        """The frames of a line, in the order of their cues."""
        found = self._labels(line)
        heads = self._heads
        taken = found[-1].last if found else 0
        lo = hi = 0
        for at in [at for at, word in enumerate(line.lower) if word in heads]:
            if at >= taken:
                if at >= hi:
                    lo, hi = line.limits(at)
                frame = self._frame(line, at, lo, hi, found)
                if frame is not None:
                    found.append(frame)
                    taken = frame.right if frame.is_source_phrase else frame.last
        return found

    def _labels(self, line: Line) -> list[Frame]:
        """The name and the colon that a line opens with ("Smith: We will win")."""
        opening = line.words[1 : min(len(line) - 1, _LABEL)]
        if ":" not in opening:
            return []
        at = opening.index(":") + 1
        subject = self.sources.subjects.label(line, at - 1, 0)
        if (
            subject is not None
            and subject.is_name
            and subject.first == 0
            and not self.sources.is_saying(line, subject)
            and not self._is_place(line, at)
        ):
            return [Frame(LABEL, at, at + 1, subject)]
        return []

    def _is_place(self, line: Line, colon: int) -> bool:
        """Whether a line opens with where it was written ("NEW DELHI: ..."), and not with who."""
        place = " ".join(line.lower[:colon])
        is_known = place in self.lexicon.places or place in self.lexicon.long_places
        return is_known and all(word.isupper() for word in line.words[:colon])

    def _frame(self, line: Line, at: int, lo: int, hi: int, before: list[Frame]) -> Frame | None:
        word = line.lower[at]
        for tail in self.lexicon.source_prepositions.get(word, ()):
            if tuple(line.lower[at + 1 : at + 1 + len(tail)]) == tail:
                return self._source_phrase(line, at, at + 1 + len(tail), hi)
        if word in self.lexicon.noun_cues and at > lo:
            noun = self._noun_frame(line, at, lo, hi, before)
            if noun is not None:
                return noun
        cue, last = self._cue_at(line, at)
        if cue is None:
            return None
        if line.is_capital(at) and not (at == lo or self._is_in_headline(line, cue)):
            return None
        if line.words[at].isupper():
            return None
        return self._verb_frame(line, cue, at, last, lo, hi, before)

    def _is_in_headline(self, line: Line, cue: Cue) -> bool:
        """Whether a line has all its words in capitals, so that a verb has one too."""
        return line.is_headline and "b" not in cue.forms and "g" not in cue.forms

    def _cue_at(self, line: Line, at: int) -> tuple[Cue | None, int]:
        word = line.lower[at]
        for tail, cue in self.lexicon.particle_forms.get(word, {}).items():
            if tuple(line.lower[at + 1 : at + 1 + len(tail)]) == tail:
                return cue, at + 1 + len(tail)
        if not self._is_whole(line, at):
            return None, at + 1
        return self.lexicon.cue_forms.get(word), at + 1

    def _is_whole(self, line: Line, at: int) -> bool:
        """Whether a verb has its second half if it needs one ("stellte die Behörde fest")."""
        halves = self.lexicon.separable.get(line.lower[at])
        if halves is None:
            return True
        _, hi = line.limits(at)
        return any(
            line.lower[k] in halves and (k + 1 >= hi or not self._goes_on(line, k + 1))
            for k in range(at + 1, hi)
        )

    def _goes_on(self, line: Line, at: int) -> bool:
        """Whether a clause goes on at a token."""
        word = line.lower[at]
        return word[0].isalnum() and word not in self.lexicon.conjunctions and word != QUOTE

    def _noun_frame(
        self, line: Line, at: int, lo: int, hi: int, before: list[Frame]
    ) -> Frame | None:
        """The frame of a noun of saying: its source is the possessive before it."""
        after = line.lower[at + 1] if at + 1 < hi else ""
        if after not in _BEHIND_NOUNS:
            return None
        if after == "," and line.lower[at + 2 : at + 3] != [QUOTE]:
            return None
        if line.lower[at] in self.lexicon.cue_forms and line.lower[at - 1] in self.lexicon.roles:
            return None  # "the mayor's critics claim that ..."
        k = at - 1
        while (
            k > lo
            and at - k < 4
            and line.lower[k] not in self.lexicon.possessives
            and (line.lower[k] not in POSSESSIVE_MARKS and line.lower[k].isalpha())
        ):
            k -= 1
        if after == ":" and before and before[-1].first >= lo and before[-1].last == k - 1:
            return None  # "said in his statement: ..."
        if line.lower[k] in self.lexicon.possessives:
            if k > lo and line.lower[k - 1] in _OWN_WORDS:
                owner = self.sources.clauses.main_subject(line, lo, k)
                return Frame(NOUN, at, at + 1, owner, elided=True)
            return Frame(NOUN, at, at + 1, Phrase(k, k + 1, pronoun=True))
        if line.lower[k] not in POSSESSIVE_MARKS or k <= lo:
            return None
        return Frame(NOUN, at, at + 1, self._owner(line, k - 1, lo))

    def _owner(self, line: Line, at: int, lo: int) -> Phrase | None:
        """The noun phrase before a possessive ending."""
        owner = self.phrases.ending_at(line, at, lo)
        if owner is None or owner.is_name:
            return owner
        for first in range(at, owner.first, -1):
            if line.lower[first] in self.lexicon.determiners:
                return self.phrases.headed(line, first, at + 1)
            if line.lower[first] in self.lexicon.prepositions:
                return self.phrases.headed(line, first + 1, at + 1) if first < at else None
        return None if self.sources.subjects.is_verbal(line, owner) else owner

    def _source_phrase(self, line: Line, at: int, last: int, hi: int) -> Frame | None:
        if line.lower[at] == "so" and not (at > 0 and line.lower[at - 1] in (QUOTE, ",")):
            return None
        first = last
        if first < hi and line.lower[first] in self.lexicon.own_words:
            return None  # "laut eigenen Angaben": whose they are is said elsewhere
        while first < hi and self._is_verbal(line, first):
            first += 1  # "según ha informado la policía"
        subject = self.phrases.after(line, first, hi)
        if subject is None or line.lower[subject.first] == "your":
            return None
        return Frame(ACCORDING, at, last, self._whole(line, subject, hi), inverted=True)

    def _is_verbal(self, line: Line, at: int) -> bool:
        """Whether a verb of saying stands where its own language may have one before a source."""
        lexicon, word = self.lexicon, line.lower[at]
        return bool(lexicon.addressing) and (
            word in lexicon.cue_forms or word in lexicon.having or word in lexicon.reflexives
        )

    def _whole(self, line: Line, phrase: Phrase, hi: int) -> Phrase:
        """A phrase with all that hangs on it: "the ministry report", "data released Friday"."""
        if phrase.pronoun or self.lexicon.has_capital_nouns:
            return phrase
        last = phrase.last
        while last < hi and self._may_be_noun(line, last, hi):
            last += 1
        if last < hi and self._closes(line, last, hi):
            last += 1
        is_bare = last == phrase.last and phrase.is_name
        last = self._past_participle(line, last, hi)
        if not is_bare:
            last = self.phrases.with_tail(line, last, hi)
        elif last > phrase.last:
            return phrase._replace(last=last, apposition=None)
        return Phrase(phrase.first, last) if last > phrase.last else phrase

    def _closes(self, line: Line, at: int, hi: int) -> bool:
        """Whether a noun in lower case closes a source's phrase ("the Post polling average,")."""
        word, lexicon = line.lower[at], self.lexicon
        return (
            line.words[at].islower()
            and word.isalpha()
            and not any(word in words for words in (lexicon.adverbs, lexicon.auxiliaries))
            and not any(word in words for words in (lexicon.prepositions, lexicon.conjunctions))
            and not any(word in words for words in (lexicon.verbs, lexicon.subordinators))
            and word not in lexicon.cue_forms
            and not word.endswith("ed")
            and not lexicon.is_manner(word)
            and (at + 1 >= hi or line.words[at + 1] in (",", ".", ";"))
        )

    def _past_participle(self, line: Line, at: int, hi: int) -> int:
        """The token behind a participle and a day, if no verb can follow them."""
        lexicon = self.lexicon
        k = at
        if k < hi and line.words[k].endswith("ed"):
            k += 1
        dated = (lexicon.weekdays, lexicon.adverbs, PERIODS)
        while k < hi and any(line.lower[k] in words for words in dated):
            k += 1
        ends = k >= hi or line.words[k] in (",", ".") or line.lower[k] in lexicon.prepositions
        return k if ends else at

    def _may_be_noun(self, line: Line, at: int, hi: int) -> bool:
        """Whether a word in lower case can be a noun with nothing hanging on it as on a verb."""
        word, lexicon = line.lower[at], self.lexicon
        cue = lexicon.cue_forms.get(word)
        if line.is_capital(at) or not (
            word in lexicon.saying_nouns
            or word.endswith("ing")
            or (cue is not None and cue.lemma in lexicon.also_nouns and "p" not in cue.forms)
        ):
            return False
        after = line.lower[at + 1] if at + 1 < hi else "."
        return not (after in lexicon.determiners or after in lexicon.possessives)

    def _verb_frame(
        self, line: Line, cue: Cue, at: int, last: int, lo: int, hi: int, before: list[Frame]
    ) -> Frame | None:
        frame = Frame(cue, at, last)
        if self.nouns.is_noun(line, cue, at, lo, hi) or self._is_no_saying(line, cue, at, lo, hi):
            return None
        self._read_auxiliaries(line, frame, lo)
        if "g" in cue.forms:
            if line.lower[at - 1] in _WEIGHING:
                return None  # "he is considering firing the general"
            self.sources.of_participle(line, frame, lo, before)
        elif frame.passive:
            return self._with_agent(line, frame, hi)
        elif frame.cue.forms == "n" and not self._has_perfect(line, frame, lo):
            return None
        else:
            self.sources.of_verb(line, frame, lo, hi, before)
        return frame

    def _is_no_saying(self, line: Line, cue: Cue, at: int, lo: int, hi: int) -> bool:
        """Whether a form is passive, or an adjective, where only its whole clause tells that."""
        if not self.lexicon.has_verb_second:
            return False
        brackets = self.sources.brackets
        is_passive = "n" in cue.forms and brackets.is_passive(line, at, lo)
        return is_passive or brackets.is_attribute(line, at, lo, hi)

    def _with_agent(self, line: Line, frame: Frame, hi: int) -> Frame | None:
        """The frame of a passive verb whose agent follows it ("was asked by a reporter")."""
        if frame.last >= hi or line.lower[frame.last] not in self.lexicon.agents:
            return None
        frame.subject = self.phrases.after(line, frame.last + 1, hi)
        frame.inverted = True
        return frame if frame.subject is not None else None

    def _has_perfect(self, line: Line, frame: Frame, lo: int) -> bool:
        """Whether "have" stands before a participle."""
        if self.lexicon.has_verb_second:
            return self.sources.brackets.is_perfect(line, frame.first, lo)
        return any(
            line.lower[k] in self._having for k in range(max(lo, frame.first - 4), frame.first)
        )

    def _read_auxiliaries(self, line: Line, frame: Frame, lo: int) -> None:
        """Note what the words before the verb make of it."""
        lexicon = self.lexicon
        for at in range(frame.first - 1, max(lo, frame.first - 6) - 1, -1):
            word = line.lower[at]
            if word in ("not", "never") or word.endswith("n't"):
                frame.negated = True
            if word in lexicon.being and "n" in frame.cue.forms:
                frame.passive = line.lower[at - 1] not in lexicon.reflexives
                return
            if word in lexicon.modals:
                frame.infinitive = True
            if word not in lexicon.adverbs and word not in lexicon.auxiliaries:
                return
