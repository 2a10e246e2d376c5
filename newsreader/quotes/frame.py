"""Frames: a cue with its subject, in which somebody says something."""

from dataclasses import dataclass

from newsreader.quotes.lexicon import ASKS, GESTURES, SAYS, Cue
from newsreader.quotes.phrase import Phrase

ACCORDING = Cue("according to", "a", "")
"""Stands for a preposition that names a source."""

SPEAKING = frozenset((SAYS, ASKS, GESTURES))
"""The kinds of verb whose subject can stand behind them."""
LABEL = Cue(":", "c", "")
"""Stands for the colon between a speaker's name and the words."""
NOUN = Cue("claim", "n", "")
"""Stands for a noun of saying."""


@dataclass(slots=True)
class Frame:
    """A cue with its subject: somebody says something."""

    cue: Cue
    """The verb, or `ACCORDING`."""
    first: int
    """The cue's first token."""
    last: int
    """The token after the cue; the first one where there is no cue but only a subject."""
    subject: Phrase | None = None
    """Who says it; None where the sentence does not say."""
    inverted: bool = False
    """Whether the subject stands behind the cue."""
    elided: bool = False
    """Whether the subject is that of the frame before ("..., adding that ...")."""
    passive: bool = False
    """Whether it is said of the subject, not by it."""
    infinitive: bool = False
    """Whether the verb is an infinitive ("to say") or hangs on a modal ("would say")."""
    negated: bool = False
    """Whether it is said that it was not said."""

    @property
    def is_source_phrase(self) -> bool:
        """Whether it is "according to" or the like."""
        return self.cue is ACCORDING

    @property
    def left(self) -> int:
        """The first token of cue and subject."""
        if self.subject is None or self.elided:
            return self.first
        aside = self.subject.apposition
        return min(self.first, self.subject.first, aside[0] if aside else self.first)

    @property
    def right(self) -> int:
        """The token after cue and subject."""
        if self.subject is not None and not self.elided:
            return max(self.last, self.subject.last)
        return self.last
