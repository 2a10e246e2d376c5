"""Indirect speech: what is reported without marks, and how sure that is speech."""

from collections.abc import Iterator

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
    (SAYS, 0.75),
    (TELLS, 0.75),
    (ASKS, 0.75),
    (URGES, 0.65),
    (COMMITS, 0.65),
    (SHOWS, 0.65),
    (JUDGES, 0.7),
    (TALKS, 0.5),
    (THINKS, 0.6),
)
"""How sure a report is speech, by the kind of its verb; the first that fits counts."""
_SHORTEST = 2
"""A content of fewer tokens says nothing."""


def reported(scene: Scene) -> Iterator[tuple[Tokens, Decision]]:
    """What a paragraph reports without marks: the content, and the decision that it is speech."""
    for report in scene.reports:
        confidence = _sureness(report)
        if not confidence:
            continue
        for content in (report.before, report.behind):
            if content is None or not _is_reportable(scene, content):
                continue
            if _needs_clause(report) and not scene.contents.is_clause(
                scene.line, content[0], content[1]
            ):
                continue
            if content is not None:
                yield content, Decision("reported", confidence, report.frame, content)


def _sureness(report: Report) -> float:
    """How sure it is that a report is one; 0 where it is none."""
    frame = report.frame
    if frame.cue is ACCORDING or frame.cue is LABEL:
        return 0.75
    subject = frame.subject
    if subject is None or (frame.infinitive and frame.elided and subject.pronoun):
        return 0.0
    if frame.cue is NOUN:
        return 0.4
    return next((sure for kind, sure in _SURENESS if kind in frame.cue.kinds), 0.0)


def _needs_clause(report: Report) -> bool:
    """Whether only a clause with a verb of its own is what such a cue says."""
    kinds = set(report.frame.cue.kinds)
    return bool(kinds & {THINKS, SHOWS}) and not kinds & {SAYS, JUDGES}


def _is_reportable(scene: Scene, content: Tokens) -> bool:
    """Whether a content has words of its own, and no quotation that is somebody's."""
    first, last = content
    line = scene.line
    for token in range(first, last):
        if line.lower[token] == QUOTE:
            decision = scene.decisions.get(token)
            if decision is not None and decision.is_quote:
                return False
    words = sum(line.words[token][0].isalnum() for token in range(first, last))
    return words >= _SHORTEST
