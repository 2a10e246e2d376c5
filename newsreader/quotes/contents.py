"""What a cue says: where the content of a frame begins and ends in its sentence."""

from newsreader.quotes.clauses import Clauses
from newsreader.quotes.frame import LABEL, NOUN, Frame
from newsreader.quotes.lexicon import JUDGES, SAYS, WANTS, Lexicon
from newsreader.quotes.phrases import Phrases
from newsreader.quotes.starts import FINAL, PAUSES, SCENES, Starts
from newsreader.quotes.tokens import QUOTE, Line

Tokens = tuple[int, int]
"""The first token, and the one after the last."""

_LEADING = frozenset(
    ("while", "when", "although", "though", "as", "after", "before", "if", "because", "since")
)
_CONCESSIVES = frozenset(("although", "though", "whereas", "despite"))


class Contents:
    """Finds the contents of one language's frames."""

    def __init__(self, lexicon: Lexicon, phrases: Phrases) -> None:
        """Keep what is known of the language."""
        self.lexicon = lexicon
        self.phrases = phrases
        self.clauses = Clauses(lexicon, phrases)
        self.starts = Starts(lexicon, phrases, self.clauses)

    def behind(self, line: Line, frame: Frame, hi: int) -> Tokens | None:
        """The content that stands behind a cue, up to the token `hi`."""
        if frame.cue is LABEL:
            return self.trimmed(line, frame.last, hi)
        start = self.starts.of(line, frame, hi)
        if start is None or start >= hi:
            return None
        return self.trimmed(line, start, self._end(line, frame, start, hi))

    def _end(self, line: Line, frame: Frame, start: int, hi: int) -> int:
        """Where a content ends that begins at a token."""
        if self._in_relative_clause(line, frame):
            hi = next((k for k in range(start, hi) if line.words[k] == ","), hi)
        if line.lower[start] == QUOTE:
            return hi
        if line.words[hi - 1] == "?":
            hi = next((k for k in range(start + 1, hi - 1) if self._asks(line, k)), hi)
        if frame.cue is NOUN:
            hi = next((k for k in range(start, hi) if self._goes_on(line, k)), hi)
        if frame.cue.kinds == WANTS:
            hi = next((k for k in range(start, hi) if line.words[k] == ":"), hi)
        says = SAYS in frame.cue.kinds and JUDGES not in frame.cue.kinds
        if (says and line.lower[start] != "to") or self.clauses.is_clause(line, start, hi):
            return self._end_of_clause(line, frame, start, hi)
        for k in range(start + 1, hi):
            word = line.lower[k]
            if word in SCENES and self.clauses.opens_clause(line, k + 1, hi):
                return k
            if word in _CONCESSIVES:
                return k
            if word in PAUSES and k + 1 < hi and self._turns(line, k + 1):
                return k
        return hi

    def _asks(self, line: Line, at: int) -> bool:
        """Whether the writer asks behind a dash ("it was safe — but who had paid for it?")."""
        return (
            line.words[at] in PAUSES
            and line.words[at] != ","
            and line.lower[at + 1] in ("but", "yet")
        )

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
            if line.words[k] == "," and self.clauses.opens_clause(line, k + 1, hi):
                return k
        return hi

    def _in_relative_clause(self, line: Line, frame: Frame) -> bool:
        """Whether a frame stands in a clause that only tells more of somebody ("..., who ...")."""
        subject = frame.subject
        return (
            subject is not None
            and subject.pronoun
            and (not frame.elided or "g" in frame.cue.forms)
            and line.lower[subject.first] in self.lexicon.relatives
            and subject.first > 0
            and line.words[subject.first - 1] == ","
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

    def trimmed(self, line: Line, first: int, last: int) -> Tokens | None:
        """The tokens without the signs around them."""
        while first < last and line.words[first] in PAUSES:
            first += 1
        while last > first and (line.words[last - 1] in FINAL or line.words[last - 1] in PAUSES):
            last -= 1
        return (first, last) if last > first else None
