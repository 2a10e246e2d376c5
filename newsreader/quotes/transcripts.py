"""Transcripts without marks: paragraphs in a row that open with a speaker's name and a colon."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

_APART = 2
"""How many paragraphs further on the next line of a transcript stands at most."""


class Labelled(NamedTuple):
    """A paragraph that opens with a name and a colon."""

    found: int
    """The number of its quote."""
    paragraph: int
    """The number of the paragraph."""
    label: str
    """The name."""
    end: int
    """Where the paragraph ends in the text."""


def spoken(lines: Sequence[Labelled]) -> Iterator[Labelled]:
    """The lines of transcripts."""
    run: list[Labelled] = []
    for line in lines:
        if run and line.paragraph - run[-1].paragraph > _APART:
            yield from _spoken_in(run)
            run = []
        run.append(line)
    yield from _spoken_in(run)


def _spoken_in(run: list[Labelled]) -> list[Labelled]:
    """The lines of a run, if it is a conversation and no list: people take turns in it.

    In a list ("Quill: two goals", "Barlow: one goal") nobody comes twice.
    """
    labels = {line.label for line in run}
    takes_turns = len(labels) > 1 and len(run) > len(labels)
    is_loud = len(labels) > 1 and all(label.isupper() for label in labels)
    return run if takes_turns or is_loud else []
