"""What a cue says: where the content of a frame begins and ends in its sentence."""

from newsreader.quotes.frame import LABEL, NOUN, Frame
from newsreader.quotes.lexicon import (
    ASKS,
    GESTURES,
    JUDGES,
    SAYS,
    TALKS,
    TELLS,
    THINKS,
    URGES,
    WANTS,
    Lexicon,
)
from newsreader.quotes.phrases import Phrases
from newsreader.quotes.tokens import QUOTE, Line

Tokens = tuple[int, int]
"""The first token, and the one after the last."""

ABOUT = frozenset(("about", "of", "on", "against", "for", "to", "over"))
_SCENES = frozenset(("as", "when", "while", "after", "before", "since", "because"))
_LEADING = frozenset(
    ["while", "when", "although", "though", "as", "after", "before", "if", "because", "since"]
)
_CONCESSIVES = frozenset(("although", "though", "whereas", "despite"))
_CLAUSE_WORDS = frozenset(("that", "whether", "if", "how", "why", "what", "who", "there"))
_ADDRESSING = frozenset((TELLS, ASKS, URGES))
_ADDRESSED = frozenset(("to", "whether", "if", "not", "about", "why", "how"))
_ASIDE = 25
"""How many tokens a clause between an addressee and what they are told may have."""
_TITLE = 60
"""How many characters the title of a programme or a paper has at most."""
_PAUSES = frozenset((",", "—", "–", "--", "-", "―"))
_FINAL = frozenset(".?!…,;:)")


class Contents:
    """Finds the contents of one language's frames."""

    def __init__(self, lexicon: Lexicon, phrases: Phrases) -> None:
        """Keep what is known of the language."""
        self.lexicon = lexicon
        self.phrases = phrases
        self._clause_prepositions = frozenset(("to", "since", "like", "than"))
        self._behind_title = lexicon.prepositions | lexicon.that_words | {","}
        self._opening_asides = (lexicon.prepositions | lexicon.subordinators) - {"who", "which"}

    def behind(self, line: Line, frame: Frame, hi: int) -> Tokens | None:
        """The content that stands behind a cue, up to the token `hi`."""
        if frame.cue is LABEL:
            return self.trimmed(line, frame.last, hi)
        start = self._start(line, frame, hi)
        if start is None or start >= hi:
            return None
        return self.trimmed(line, start, self._end(line, frame, start, hi))

    def _end(self, line: Line, frame: Frame, start: int, hi: int) -> int:
        """Where a content ends that begins at a token."""
        if self._in_relative_clause(line, frame):
            hi = next((k for k in range(start, hi) if line.words[k] == ","), hi)
        if line.lower[start] == QUOTE:
            return hi
        if frame.cue is NOUN:
            hi = next((k for k in range(start, hi) if self._goes_on(line, k)), hi)
        if frame.cue.kinds == WANTS:
            hi = next((k for k in range(start, hi) if line.words[k] == ":"), hi)
        says = SAYS in frame.cue.kinds and JUDGES not in frame.cue.kinds
        if (says and line.lower[start] != "to") or self.is_clause(line, start, hi):
            return self._end_of_clause(line, frame, start, hi)
        for k in range(start + 1, hi):
            word = line.lower[k]
            if word in _SCENES and self._has_subject(line, k + 1, hi):
                return k
            if word in _CONCESSIVES:
                return k
            if word in _PAUSES and k + 1 < hi and self._turns(line, k + 1):
                return k
        return hi

    def _goes_on(self, line: Line, at: int) -> bool:
        """Whether the writer goes on behind a quotation ("her “plan” came to nothing")."""
        word = line.lower[at]
        is_verb = word in self.lexicon.verbs or word in self.lexicon.auxiliaries
        return is_verb and line.lower[at - 1] == QUOTE

    def _end_of_clause(self, line: Line, frame: Frame, start: int, hi: int) -> int:
        """Where a content ends that is a clause: before the main one, if it leads up to that."""
        lo, _ = line.limits(frame.first)
        if line.lower[lo] not in _LEADING or "," in line.words[lo : frame.left]:
            return hi
        for k in range(start + 1, hi - 1):
            if line.words[k] == "," and self._has_subject(line, k + 1, hi):
                return k
        return hi

    def _in_relative_clause(self, line: Line, frame: Frame) -> bool:
        """Whether a frame stands in a clause that only tells more of somebody ("..., who ...")."""
        subject = frame.subject
        return (
            subject is not None
            and subject.pronoun
            and not frame.elided
            and line.lower[subject.first] in self.lexicon.relatives
            and subject.first > 0
            and line.words[subject.first - 1] == ","
        )

    def is_clause(self, line: Line, start: int, hi: int) -> bool:
        """Whether what begins at a token is a clause with a subject and a verb of its own."""
        word = line.lower[start]
        if (
            word in _CLAUSE_WORDS
            or word in self.lexicon.that_words
            or word in self.lexicon.subject_pronouns
        ):
            return True
        if word == "to" or word in self.lexicon.prepositions:
            return False
        return self._has_subject(line, start, hi)

    def _has_subject(self, line: Line, at: int, hi: int) -> bool:
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

    def _turns(self, line: Line, at: int) -> bool:
        """Whether a comma before a token ends an object: something else is told."""
        word = line.lower[at]
        return (
            word in self.lexicon.subordinators
            or word in self.lexicon.subject_pronouns
            or word in ("but", "so", "according", "even", "leading")
            or (word.endswith("ing") and line.words[at].islower())
            or (
                word == "and"
                and at + 1 < len(line)
                and (
                    line.lower[at + 1] in self.lexicon.subject_pronouns
                    or line.lower[at + 1] in self.lexicon.cue_forms
                    or line.lower[at + 1] in self.lexicon.auxiliaries
                )
            )
        )

    def _start(self, line: Line, frame: Frame, hi: int) -> int | None:
        at = frame.right
        if frame.is_source_phrase:
            is_first = not any(
                word[0].isalnum() for word in line.words[line.limits(at - 1)[0] : frame.first]
            )
            if is_first and self.lexicon.has_clause_commas:
                return at
            if not is_first or at >= hi:
                return None
            if line.words[at] == ",":
                return at + 1
            return at if self._has_subject(line, at, hi) else None
        if self._trails(line, frame):
            return self._resumed(line, frame, at, hi)
        if frame.subject is not None and frame.inverted and frame.subject.apposition is not None:
            at = max(at, frame.subject.apposition[1])
            if at < hi and line.words[at] == ",":
                at += 1
        at = self._past_adverbs(line, at, hi)
        marked = self._marked_start(line, frame, at, hi)
        if marked is not None:
            return marked
        return self._bare_start(line, frame, at, hi)

    def _trails(self, line: Line, frame: Frame) -> bool:
        """Whether a frame stands right behind a quotation, and so has its content before it."""
        at = frame.left - 1
        if at >= 0 and line.words[at] in _PAUSES:
            at -= 1
        return (
            at >= 0
            and line.lower[at] == QUOTE
            and not self._sets_scene(line, at)
            and not frame.elided
            and ("g" not in frame.cue.forms and line.sentence(at) == line.sentence(frame.first))
        )

    def _sets_scene(self, line: Line, quotation: int) -> bool:
        """Whether a quotation closes a phrase that says where ("On “Night Talk,” she said ...")."""
        lo, _ = line.limits(quotation)
        return (
            quotation > lo + 1
            and line.lower[lo] in self.lexicon.prepositions
            and not any(line.words[k] in (",", ":", QUOTE) for k in range(lo, quotation))
            and not any(
                line.lower[k] in self.lexicon.auxiliaries and line.lower[k] != "'s"
                for k in range(lo, quotation)
            )
        )

    def _resumed(self, line: Line, frame: Frame, at: int, hi: int) -> int | None:
        """Where a content goes on that a frame stands in the middle of."""
        if at < hi and line.lower[at] in self.lexicon.that_words:
            return at
        for k in range(at, min(hi, at + 40)):
            if (line.words[k] in _PAUSES and line.lower[k + 1 : k + 2] == [QUOTE]) or line.words[
                k
            ] == ":":
                return k + 1
        return None

    def _past_adverbs(self, line: Line, at: int, hi: int) -> int:
        while at + 1 < hi and (
            (line.lower[at] in self.lexicon.weekdays and line.lower[at + 1] != "'s")
            or line.lower[at] in self.lexicon.adverbs
            or (line.lower[at] == "on" and line.lower[at + 1] in self.lexicon.weekdays)
        ):
            at += 1
        return at

    def _marked_start(self, line: Line, frame: Frame, at: int, hi: int) -> int | None:
        """Where the content starts if "that", a colon or a comma and a quotation open it.

        Before these may stand whom it is said to, where and when.
        """
        for k in range(at, min(hi, at + 16)):
            word = line.lower[k]
            if (
                word in self.lexicon.that_words
                and k + 1 < hi
                and (k == at or not self._is_relative(line, k))
            ):
                return k if k == at or not self._has_subject(line, at, k) else None
            if word == ":":
                return k + 1 if frame.cue.kinds != WANTS else None
            if word == QUOTE:
                if k > at and self._is_title(line, k, hi):
                    continue
                return k if k == at or line.words[k - 1] in ",—–" else None
            if word == "," and k + 1 < hi and line.lower[k + 1] == QUOTE:
                return k + 1
            if word in self.lexicon.subject_pronouns and k == at + 1 and line.lower[at] in _SCENES:
                continue
            if word in self.lexicon.subject_pronouns or (
                word in self.lexicon.auxiliaries and word != "'s"
            ):
                return None
            if word in ";.?!" or word in self.lexicon.verbs:
                return None
            if word in self.lexicon.cue_forms and k > at and self._is_told_of(line, k):
                return None
        return None

    def _is_told_of(self, line: Line, verb: int) -> bool:
        """Whether a verb of speech has a name before it, so that it opens a clause of its own."""
        return "p" in self.lexicon.cue_forms[line.lower[verb]].forms and line.is_capital(verb - 1)

    def _is_title(self, line: Line, at: int, hi: int) -> bool:
        """Whether a quotation names where something was said ("said on “This Week” that ...")."""
        return (
            len(line.quotations[at].inner) <= _TITLE
            and line.words[at - 1] not in ",:—"
            and at + 1 < hi
            and line.lower[at + 1] in self._behind_title
        )

    def _is_relative(self, line: Line, at: int) -> bool:
        """Whether "that" hangs on the word before ("a letter that ...")."""
        before = line.lower[at - 1]
        return (
            line.lower[at + 1] in self.lexicon.auxiliaries and before not in self.lexicon.weekdays
        )

    def _bare_start(self, line: Line, frame: Frame, at: int, hi: int) -> int | None:
        """Where the content starts if nothing marks it."""
        if at >= hi:
            return None
        if (
            self.lexicon.has_clause_commas
            and at + 2 < hi
            and line.words[at + 1] == ","
            and line.words[at].islower()
        ):
            at += 1  # the first half of a verb: "Weber kündigte an, ..."
        kinds = frame.cue.kinds
        if SAYS in kinds and self._opens_sentence(line, frame) and self._opens_aside(line, at, hi):
            return at + (line.words[at] == ",")
        if self.lexicon.has_clause_commas and line.words[at] == "," and at + 1 < hi:
            return at + 1 if SAYS in kinds or THINKS in kinds else None
        if line.words[at] in _FINAL or line.words[at] in _PAUSES:
            return None
        word = line.lower[at]
        if (TALKS in kinds and word in ABOUT) or (JUDGES in kinds and word == "as"):
            return at
        if frame.cue is NOUN:
            return at + 1 if word in ("was", "is") else at
        if word in self.lexicon.prepositions and word not in self._clause_prepositions:
            return None
        if not _ADDRESSING.isdisjoint(kinds) and SAYS not in kinds and JUDGES not in kinds:
            return self._past_addressee(line, at, hi)
        if kinds in (TALKS, GESTURES):
            return None
        return at

    def _opens_sentence(self, line: Line, frame: Frame) -> bool:
        lo, _ = line.limits(frame.first)
        return not any(
            line.words[k][0].isalnum()
            and line.lower[k] not in self.lexicon.adverbs
            and line.lower[k] not in self.lexicon.conjunctions
            for k in range(lo, frame.left)
        )

    def _opens_aside(self, line: Line, at: int, hi: int) -> bool:
        """Whether a content opens with a phrase of its own between commas ("said, if ..., ...")."""
        first = at + (line.words[at] == ",")
        if first >= hi or line.lower[first] not in self._opening_asides:
            return False
        for k in range(first + 1, min(hi - 1, first + 20)):
            if line.words[k] == ",":
                return self._has_subject(line, k + 1, hi)
        return False

    def _past_addressee(self, line: Line, at: int, hi: int) -> int | None:
        """Where a content starts behind whom it is said to ("urged voters to ...")."""
        word = line.lower[at]
        if word in _CLAUSE_WORDS or word == "to":
            return at
        phrase = self.phrases.after(line, at, hi)
        if phrase is None and (word in self.lexicon.pronouns or word == "reporters"):
            start = at + 1
        elif phrase is None:
            return at
        else:
            start = phrase.last
        if start < hi and self._has_subject(line, start, hi):
            return start
        for k in range(start, min(hi, start + 14)):
            if line.lower[k] in _ADDRESSED or line.lower[k] in self.lexicon.that_words:
                return k
            if line.words[k] in _PAUSES or line.words[k] in _FINAL or line.lower[k] == QUOTE:
                break
        if start < hi and line.words[start] == ",":
            return self._behind_aside(line, start, hi)
        if start >= hi or line.words[start] in _FINAL or line.words[start] in _PAUSES:
            return None
        return at

    def _behind_aside(self, line: Line, comma: int, hi: int) -> int | None:
        """Where a content starts behind a clause between commas ("told us, who ..., that ...")."""
        for k in range(comma + 2, min(hi, comma + _ASIDE)):
            if line.words[k - 1] == "," and line.lower[k] in self.lexicon.that_words:
                return k
        return None

    def trimmed(self, line: Line, first: int, last: int) -> Tokens | None:
        """The tokens without the signs around them."""
        while first < last and line.words[first] in _PAUSES:
            first += 1
        while last > first and (line.words[last - 1] in _FINAL or line.words[last - 1] in _PAUSES):
            last -= 1
        return (first, last) if last > first else None
