"""Indirect speech: what is reported without marks, and how sure that is speech."""

from collections.abc import Iterator
from itertools import islice

from newsreader.quotes.contents import Tokens
from newsreader.quotes.frame import ACCORDING, LABEL, NOUN
from newsreader.quotes.lexicon import (
    ASKS,
    COMMITS,
    JUDGES,
    SAYS,
    SHOWS,
    TALKS,
    TELLS,
    THINKS,
    URGES,
)
from newsreader.quotes.phrase import Phrase
from newsreader.quotes.reports import Report
from newsreader.quotes.sieves import Decision, Scene
from newsreader.quotes.tokens import QUOTE, Line

_SURENESS = (
    (SAYS, 0.65),
    (ASKS, 0.65),
    (TELLS, 0.5),
    (URGES, 0.5),
    (COMMITS, 0.65),
    (SHOWS, 0.5),
    (JUDGES, 0.65),
    (TALKS, 0.5),
    (THINKS, 0.65),
)
"""How sure a report is speech, by the kind of its verb; the first that fits counts."""
_WORDED = frozenset(kind for kind, _ in _SURENESS)
_CLAUSAL = 0.85
"""How sure it is of a verb of saying or asking with a clause behind it."""
_CLAUSAL_KINDS = frozenset((SAYS, ASKS, JUDGES))
_UNSAID = 0.6
"""How sure it is of what somebody did not say: that is found, but it is nobody's words."""
_MARKED = 0.8
"""How sure it is where "that" opens what is said."""
_BEFORE = 0.75
"""How sure it is where the verb follows what is said."""
_ACCORDING = 0.8
_UNDER_LABEL = 0.35
_OWNED = 0.3
"""How sure it is that a noun has a content ("the mayor's promise to ...")."""
_LEARNING = frozenset((THINKS, SHOWS))
_UTTERING = frozenset((SAYS, JUDGES))
_NOBODY = frozenset(("nobody", "none", "niemand", "personne", "nadie"))
_PLEDGED = frozenset(("to", QUOTE))
_SHORTEST = 2
"""A content of fewer tokens says nothing."""


def reported(scene: Scene) -> Iterator[tuple[Tokens, Decision]]:
    """What a paragraph reports without marks: the content, and the decision that it is speech."""
    for report in scene.reports:
        if not _is_report(scene.line, report):
            continue
        for content in (report.before, report.behind):
            shortest = 1 if report.frame.cue is LABEL else _SHORTEST
            if content is None or not _is_reportable(scene, content, shortest):
                continue
            if not _is_worded(scene, report, content):
                continue
            confidence = _sureness(scene, report, content)
            yield content, Decision("reported", confidence, report.frame, content)


def _is_report(line: Line, report: Report) -> bool:
    """Whether somebody says something there: wishes and gestures alone have no words."""
    frame = report.frame
    if frame.cue in (LABEL, ACCORDING):
        return True
    subject = frame.subject
    if subject is None or _is_nobody(line, subject):
        return False
    if frame.infinitive and frame.elided and subject.pronoun:
        return False
    if frame.cue.forms == "g" and TALKS in frame.cue.kinds and SAYS not in frame.cue.kinds:
        return False  # "referring to the bridge" tells what is meant, not what is said of it
    return frame.cue is NOUN or not _WORDED.isdisjoint(frame.cue.kinds)


def _is_nobody(line: Line, subject: Phrase) -> bool:
    """Whether it is said that nobody says it ("No one called it a victory")."""
    words = line.lower[subject.first : subject.first + 2]
    return words[0] in _NOBODY or words == ["no", "one"]


def _sureness(scene: Scene, report: Report, content: Tokens) -> float:
    """How sure it is that a content is what somebody said, and whose words they are."""
    cue = report.frame.cue
    if cue is LABEL:
        return _UNDER_LABEL
    if cue is ACCORDING:
        return _ACCORDING
    if cue is NOUN:
        return _OWNED
    if report.frame.negated:
        return _UNSAID
    if scene.line.lower[content[0]] in scene.lexicon.that_words:
        return _MARKED
    if report.before is not None:
        return _BEFORE
    if not _CLAUSAL_KINDS.isdisjoint(cue.kinds) and _is_clause(scene, content):
        return _CLAUSAL
    return next(sure for kind, sure in _SURENESS if kind in cue.kinds)


def _is_worded(scene: Scene, report: Report, content: Tokens) -> bool:
    """Whether a content has the verb that such a cue wants ("she wrote a book" says nothing)."""
    kinds = report.frame.cue.kinds
    if not _LEARNING.isdisjoint(kinds) and _UTTERING.isdisjoint(kinds):
        return scene.contents.clauses.is_clause(scene.line, *content)
    if report.frame.cue is NOUN:
        return scene.line.lower[content[0]] in scene.lexicon.that_words
    if report.frame.cue in (LABEL, ACCORDING) or _is_held_together(scene, report, content):
        return True
    if kinds == COMMITS:
        return scene.line.lower[content[0]] in _PLEDGED
    if scene.lexicon.has_clause_commas and not _is_parted(scene, content):
        return False  # "Sie sprechen es jeden Tag"
    if scene.lexicon.has_clause_commas or (SAYS in kinds and JUDGES not in kinds):
        return scene.contents.clauses.may_be_clause(scene.line, *content)
    return True


def _is_clause(scene: Scene, content: Tokens) -> bool:
    """Whether a content is a clause; where commas mark clauses, one with a verb will do."""
    clauses = scene.contents.clauses
    if scene.lexicon.has_clause_commas:
        return clauses.may_be_clause(scene.line, *content)
    opens = scene.line.lower[content[0]] in scene.lexicon.subordinators
    return opens or clauses.is_clause(scene.line, *content)


def _is_parted(scene: Scene, content: Tokens) -> bool:
    """Whether a comma or the like stands before a content."""
    return not scene.line.words[content[0] - 1][0].isalnum()


def _is_held_together(scene: Scene, report: Report, content: Tokens) -> bool:
    """Whether a cue stands inside what is said, or before its colon ("She was, she said, ill")."""
    return report.before is not None or scene.line.words[content[0] - 1] == ":"


def _is_reportable(scene: Scene, content: Tokens, shortest: int) -> bool:
    """Whether a content has enough words of its own, and no quotation that is somebody's."""
    first, last = content
    line = scene.line
    words = line.words[first:last]
    if QUOTE in words:
        for token in range(first, last):
            decision = scene.decisions.get(token)
            if decision is not None and decision.is_quote:
                return False
    return len(list(islice((word for word in words if word[0].isalnum()), shortest))) == shortest
