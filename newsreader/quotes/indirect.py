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
from newsreader.quotes.reports import Report
from newsreader.quotes.sieves import Decision, Scene
from newsreader.quotes.tokens import QUOTE

_SURENESS = (
    (SAYS, 0.7),
    (ASKS, 0.7),
    (TELLS, 0.5),
    (URGES, 0.5),
    (COMMITS, 0.55),
    (SHOWS, 0.5),
    (JUDGES, 0.7),
    (TALKS, 0.5),
    (THINKS, 0.65),
)
"""How sure a report is speech, by the kind of its verb; the first that fits counts."""
_WORDED = frozenset(kind for kind, _ in _SURENESS)
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
_SHORTEST = 2
"""A content of fewer tokens says nothing."""


def reported(scene: Scene) -> Iterator[tuple[Tokens, Decision]]:
    """What a paragraph reports without marks: the content, and the decision that it is speech."""
    for report in scene.reports:
        if not _is_report(report):
            continue
        for content in (report.before, report.behind):
            shortest = 1 if report.frame.cue is LABEL else _SHORTEST
            if content is None or not _is_reportable(scene, content, shortest):
                continue
            if _needs_clause(report) and not scene.contents.is_clause(
                scene.line, content[0], content[1]
            ):
                continue
            confidence = _sureness(scene, report, content)
            yield content, Decision("reported", confidence, report.frame, content)


def _is_report(report: Report) -> bool:
    """Whether somebody says something there: wishes and gestures alone have no words."""
    frame = report.frame
    if frame.cue in (LABEL, ACCORDING):
        return True
    subject = frame.subject
    if subject is None or (frame.infinitive and frame.elided and subject.pronoun):
        return False
    return frame.cue is NOUN or not _WORDED.isdisjoint(frame.cue.kinds)


def _sureness(scene: Scene, report: Report, content: Tokens) -> float:
    """How sure it is that a content is what somebody said, and whose words they are."""
    cue = report.frame.cue
    if cue is LABEL:
        return _UNDER_LABEL
    if cue is ACCORDING:
        return _ACCORDING
    if cue is NOUN:
        return _OWNED
    if scene.line.lower[content[0]] in scene.lexicon.that_words:
        return _MARKED
    if content is report.before:
        return _BEFORE
    return next(sure for kind, sure in _SURENESS if kind in cue.kinds)


def _needs_clause(report: Report) -> bool:
    """Whether only a clause with a verb of its own is what such a cue says."""
    kinds = report.frame.cue.kinds
    return not _LEARNING.isdisjoint(kinds) and _UTTERING.isdisjoint(kinds)


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
