"""Participles: who says what "saying" or "adding" gives, where it hangs on another clause."""

from newsreader.quotes.clauses import Clauses
from newsreader.quotes.frame import Frame
from newsreader.quotes.lexicon import Lexicon
from newsreader.quotes.phrase import Phrase
from newsreader.quotes.tokens import QUOTE, Line

_OPENING = 3
"""How many tokens may stand before a participle that opens a sentence ("Now, after saying ...")."""
_ROUGHLY = frozenset(("about", "around", "over", "nearly"))
_OPENING_SIDE = frozenset(("where", "when", "as", "while"))
CLAUSE = 60
"""How many tokens before a verb the beginning of its clause is looked for."""


class Participles:
    """Finds the subjects of one language's participles of speech."""

    def __init__(self, lexicon: Lexicon, clauses: Clauses) -> None:
        """Keep what is known of the language."""
        self.lexicon = lexicon
        self.clauses = clauses

    def subject(self, line: Line, frame: Frame, lo: int, before: list[Frame]) -> Phrase | None:
        """The subject of the clause it hangs on, in a sentence that begins at `lo`."""
        return (
            self._following(line, frame, lo)
            or self._joined(line, frame, lo, before)
            or self._beside(line, frame, lo, before)
            or self._of_side_clause(line, frame, lo)
            or self._of_second_clause(line, frame, lo)
            or self.clauses.main_subject(line, lo, frame.first)
        )

    def _following(self, line: Line, frame: Frame, lo: int) -> Phrase | None:
        """The subject behind a participle that opens a sentence ("Citing the law, Quill ...")."""
        first = frame.first - (line.lower[frame.first - 1] in self.lexicon.prepositions)
        if first > lo and line.words[first - 1] == "," and first - lo <= _OPENING:
            first = lo
        if first > lo:
            return None
        _, hi = line.limits(frame.first)
        for at in range(frame.last, min(hi - 1, frame.last + CLAUSE)):
            if line.lower[at] == QUOTE:
                return None
            if line.words[at] == ",":
                subject = self.clauses.subject_at(line, at + 1, hi)
                if subject is not None:
                    return subject
        return None

    def _joined(self, line: Line, frame: Frame, lo: int, before: list[Frame]) -> Phrase | None:
        """The subject of the participle this one is joined to ("a crowd singing and calling")."""
        if line.lower[frame.first - 1] not in self.lexicon.conjunctions or not before:
            return None
        joined = before[-1]
        if joined.first < lo or joined.elided or "g" not in joined.cue.forms:
            return None
        return joined.subject

    def _beside(self, line: Line, frame: Frame, lo: int, before: list[Frame]) -> Phrase | None:
        """The subject of the frame right before a participle ("he said, adding ...")."""
        if not before or before[-1].first < lo or before[-1].elided:
            return None
        if frame.first - before[-1].right > 2:
            return None
        between = line.words[before[-1].right : frame.first]
        return before[-1].subject if between in ([","], [",", "also"]) else None

    def _of_side_clause(self, line: Line, frame: Frame, lo: int) -> Phrase | None:
        """The subject of the side clause a participle closes ("where a crowd stood, singing")."""
        if line.lower[frame.first - 1] in self.lexicon.prepositions:
            return self._of_relative_clause(line, frame, lo)
        if line.words[frame.first - 1] != ",":
            return None
        for at in range(frame.first - 2, max(lo, frame.first - CLAUSE), -1):
            if line.words[at] in (",", ";", ":", QUOTE):
                return None
            if line.lower[at] in _OPENING_SIDE and line.words[at].islower():
                rough = line.lower[at + 1] in _ROUGHLY  # "where about fifty workers stood"
                subject = self.clauses.subject_at(line, at + 1 + rough, frame.first)
                return None if subject is None or subject.pronoun else subject
        return None

    def _of_second_clause(self, line: Line, frame: Frame, lo: int) -> Phrase | None:
        """The subject of a second main clause, if a name ("... and Quill left, saying ...")."""
        if line.words[frame.first - 1] != ",":
            return None
        for at in range(frame.first - 3, max(lo, frame.first - CLAUSE), -1):
            if line.words[at] in (";", ":", QUOTE) or line.lower[at] in _OPENING_SIDE:
                return None
            if line.lower[at] == "and" and not line.is_capital(at - 1):
                subject = self.clauses.subject_at(line, at + 1, frame.first)
                if subject is not None and (subject.is_name or subject.pronoun):
                    return None if line.words[subject.last] == "," else subject
        return None

    def _of_relative_clause(self, line: Line, frame: Frame, lo: int) -> Phrase | None:
        """The subject of the clause that "by saying" closes (", who surprised us by saying")."""
        for at in range(frame.first - 2, max(lo, frame.first - CLAUSE), -1):
            if line.words[at] in (",", ";", ":", QUOTE):
                return None
            if line.lower[at] == "who" and line.words[at - 1] == ",":
                return Phrase(at, at + 1, pronoun=True)
        return None
