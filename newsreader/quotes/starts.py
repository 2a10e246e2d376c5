"""Starts: where what a cue says begins, behind the cue."""

from newsreader.quotes.clauses import CLAUSE_WORDS, Clauses
from newsreader.quotes.frame import NOUN, Frame
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

SCENES = frozenset(("as", "when", "while", "after", "before", "since", "because"))
"""What opens a clause that says when or why something is said."""
PAUSES = frozenset((",", "—", "–", "--", "-", "―"))
"""The signs that part a content from the rest of its sentence."""
FINAL = frozenset(".?!…,;:)")
"""The signs that close a content."""
_ABOUT = frozenset(("about", "of", "on", "against", "for", "to", "over"))
_ADDRESSING = frozenset((TELLS, ASKS, URGES))
_ADDRESSED = frozenset(("to", "whether", "if", "not", "about", "why", "how"))
_ASIDE = 25
"""How many tokens a clause between an addressee and what they are told may have."""
_SCENE = 9
"""How many tokens tell when or where something is said, before the comma of what is said."""
_SHORT_ASIDE = 10
"""How many tokens an aside behind a source has at most."""
_TITLE = 60
"""How many characters the title of a programme or a paper has at most."""


class Starts:
    """Finds where the contents of one language's frames begin."""

    def __init__(self, lexicon: Lexicon, phrases: Phrases, clauses: Clauses) -> None:
        """Keep what is known of the language."""
        self.lexicon = lexicon
        self.phrases = phrases
        self.clauses = clauses
        self._clause_prepositions = frozenset(("to", "since", "like", "than"))
        self._behind_title = lexicon.prepositions | lexicon.that_words | {","}
        self._opening_asides = (lexicon.prepositions | lexicon.subordinators) - {"who", "which"}

    def of(self, line: Line, frame: Frame, hi: int) -> int | None:
        """The first token of what a cue says behind it; None if nothing is said there."""
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
                return self._past_aside(line, at + 1, hi) if at + 1 < hi else None
            return at if self.clauses.opens_clause(line, at, hi) else None
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

    def _past_aside(self, line: Line, at: int, hi: int) -> int:
        """Where a clause begins behind an aside ("According to Quill, just elected, ...")."""
        if self.clauses.is_clause(line, at, hi) or line.lower[at] in self._opening_asides:
            return at
        for k in range(at + 1, min(hi - 1, at + _SHORT_ASIDE)):
            if line.words[k] == ",":
                return k + 1 if self._opens_subject(line, k + 1) else at
            if line.lower[k] == QUOTE or line.lower[k] in self.lexicon.auxiliaries:
                break
        return at

    def _opens_subject(self, line: Line, at: int) -> bool:
        """Whether what begins at a token can be a subject, and is no conjunction."""
        word, lexicon = line.lower[at], self.lexicon
        return (
            word in lexicon.determiners or word in lexicon.subject_pronouns or line.is_capital(at)
        )

    def _trails(self, line: Line, frame: Frame) -> bool:
        """Whether a frame stands right behind a quotation, and so has its content before it."""
        at = frame.left - 1
        if at >= 0 and line.words[at] in PAUSES:
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
            if (line.words[k] in PAUSES and line.lower[k + 1 : k + 2] == [QUOTE]) or line.words[
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
                return k if k == at or not self.clauses.opens_clause(line, at, k) else None
            if word == ":":
                return k + 1 if frame.cue.kinds != WANTS else None
            if word == QUOTE:
                if k > at and self._is_title(line, k, hi):
                    continue
                return k if k == at or line.words[k - 1] in ",—–" else None
            if word == "," and k + 1 < hi and line.lower[k + 1] == QUOTE:
                return k + 1
            if word in self.lexicon.subject_pronouns and k == at + 1 and line.lower[at] in SCENES:
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

    def _past_scene(self, line: Line, at: int, hi: int) -> int:
        """The comma before a main clause, behind when or where it is said; else the same token.

        "Weber sagte am Montag in Bonn, sie bleibe."
        """
        lexicon = self.lexicon
        if line.lower[at] not in lexicon.prepositions and line.lower[at] not in lexicon.weekdays:
            return at
        for k in range(at, min(hi - 2, at + _SCENE)):
            if line.words[k] == ",":
                word = line.lower[k + 1]
                opens = line.is_capital(k + 1) or word in lexicon.subject_pronouns
                noun = word in lexicon.determiners and line.is_capital(k + 2)
                return k if opens or noun else at
            if line.lower[k] == QUOTE or line.lower[k] in lexicon.auxiliaries:
                break
        return at

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
        if self.lexicon.has_clause_commas and SAYS in kinds:
            at = self._past_scene(line, at, hi)
        if SAYS in kinds and self._opens_sentence(line, frame) and self._opens_aside(line, at, hi):
            return at + (line.words[at] == ",")
        if self.lexicon.has_clause_commas and line.words[at] == "," and at + 1 < hi:
            return at + 1 if SAYS in kinds or THINKS in kinds else None
        if line.words[at] in FINAL or line.words[at] in PAUSES:
            return None
        word = line.lower[at]
        if TALKS in kinds and word == "to" and SAYS in kinds:
            return None if self._names_addressee(line, at + 1, hi) else at
        if (TALKS in kinds and word in _ABOUT) or (JUDGES in kinds and word == "as"):
            return at
        if frame.cue is NOUN:
            return at + 1 if word in ("was", "is") else at
        if word in self.lexicon.prepositions and word not in self._clause_prepositions:
            return None
        if not _ADDRESSING.isdisjoint(kinds) and SAYS not in kinds and JUDGES not in kinds:
            return self._past_addressee(line, at, hi, ASKS in kinds)
        if kinds in (TALKS, GESTURES):
            return None
        return at

    def _names_addressee(self, line: Line, at: int, hi: int) -> bool:
        """Whether a noun phrase and no verb stands behind "to" ("wrote to the county twice")."""
        if at >= hi or (line.lower[at] in self.lexicon.cue_forms and not line.is_capital(at)):
            return False
        word, lexicon = line.lower[at], self.lexicon
        return line.is_capital(at) or any(
            word in words for words in (lexicon.determiners, lexicon.possessives, lexicon.roles)
        )

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
                return self.clauses.opens_clause(line, k + 1, hi)
        return False

    def _past_addressee(self, line: Line, at: int, hi: int, asks: bool) -> int | None:
        """Where a content starts behind whom it is said to ("urged voters to ...")."""
        word = line.lower[at]
        if word in CLAUSE_WORDS or word == "to":
            return at
        phrase = self.phrases.after(line, at, hi)
        if phrase is None and (word in self.lexicon.pronouns or word == "reporters"):
            start = at + 1
        elif phrase is None:
            return at
        else:
            start = phrase.last
        if start < hi and self.clauses.opens_clause(line, start, hi):
            return start
        for k in range(start, min(hi, start + 14)):
            if k > at and line.lower[k] == "for" and phrase is not None and asks:
                return k
            if line.lower[k] in _ADDRESSED or line.lower[k] in self.lexicon.that_words:
                return k
            if line.words[k] in PAUSES or line.words[k] in FINAL or line.lower[k] == QUOTE:
                break
        if start < hi and line.words[start] == ",":
            return self._behind_aside(line, start, hi)
        if start >= hi or line.words[start] in FINAL or line.words[start] in PAUSES:
            return None
        return at

    def _behind_aside(self, line: Line, comma: int, hi: int) -> int | None:
        """Where a content starts behind a clause between commas ("told us, who ..., that ...")."""
        for k in range(comma + 2, min(hi, comma + _ASIDE)):
            if line.words[k - 1] == "," and line.lower[k] in self.lexicon.that_words:
                return k
        return None
