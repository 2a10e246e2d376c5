"""The sieves: who says the words in quotation marks, the surest way of knowing first.

A sieve looks at one quotation in its paragraph and decides, or leaves it to the next one. Each
decision keeps which cue and which mention it went by, and how sure that sieve is.
"""

from collections.abc import Callable

from newsreader.article import QuoteKind
from newsreader.quotes.sieves.beside import (
    after_colon,
    labelled,
    labelled_inside,
    said_before,
    said_behind,
    signature,
    signed,
    swallowed,
    verb_behind,
)
from newsreader.quotes.sieves.carried import (
    announced,
    between_marks,
    carried_on,
    follows_report,
    goes_on,
    last_speaker,
    nobody_named,
    same_paragraph,
)
from newsreader.quotes.sieves.scene import Decision, Memory, Scene
from newsreader.quotes.sieves.within import names_a_thing, quoted_in_part, said_around, subject_near

__all__ = [
    "GUESSES",
    "MARKS_SIEVES",
    "SIEVES",
    "Decision",
    "Memory",
    "Scene",
    "Sieve",
    "decide",
    "kind_of",
    "signature",
]

Sieve = Callable[[Scene, int], Decision | None]
"""Decides on the quotation at a token, or not."""

SIEVES: tuple[Sieve, ...] = (
    names_a_thing,
    labelled_inside,
    said_behind,
    swallowed,
    said_before,
    verb_behind,
    signed,
    labelled,
    after_colon,
    announced,
    carried_on,
    goes_on,
    quoted_in_part,
    said_around,
    follows_report,
    same_paragraph,
    subject_near,
    last_speaker,
    nobody_named,
)
"""All of them, the surest first."""

GUESSES = frozenset(("carried_on", "last_speaker", "nobody_named"))
"""The sieves that go by nothing in the quotation's own paragraph."""

MARKS_SIEVES: tuple[Sieve, ...] = (labelled_inside, signed, labelled, between_marks)
"""Those that need to know no language."""


def decide(scene: Scene) -> None:
    """Let the sieves decide on every quotation of a paragraph."""
    undecided = scene.tokens
    for sieve in SIEVES if scene.lexicon.cue_forms else MARKS_SIEVES:
        left = []
        for token in undecided:
            decision = sieve(scene, token)
            if decision is None:
                left.append(token)
            else:
                scene.decisions[token] = decision
        if not left:
            return
        undecided = left


def kind_of(decision: Decision) -> QuoteKind:
    """Whether a quotation is quoted whole or in part."""
    if decision.content is None:
        return QuoteKind.DIRECT
    return QuoteKind.MIXED
