"""A mention: a place where the text names somebody, and what it says of them there."""

from enum import StrEnum
from typing import NamedTuple

from newsreader.article import Span

GROUPS = frozenset("pb")
"""What a pronoun says that stands for several people or for a body ("they", "it")."""


class MentionKind(StrEnum):
    """How somebody is named."""

    NAME = "name"
    NOUN = "noun"
    PRONOUN = "pronoun"


# Looking a member up in its class takes ten times as long as a name of its own.
NAME, NOUN, PRONOUN = MentionKind


class Weight:
    """How much a mention puts somebody in the reader's mind, by its place in the sentence."""

    SOURCE = 200
    SUBJECT = 100
    INTRODUCED = 120
    OBJECT = 50
    OBLIQUE = 30
    POSSESSIVE = 25
    MODIFIER = 15


class Mention(NamedTuple):
    """A place where the text names somebody."""

    start: int
    """Where it begins in the text."""
    end: int
    """Where it ends."""
    kind: MentionKind
    """How it names them."""
    name: str
    """The name without titles, the noun phrase, or the pronoun."""
    anchor: int
    """Where its head begins: the name, the pronoun."""
    role: str = ""
    """The title or the apposition."""
    gender: str = ""
    """What the mention itself says: m, f, x (either), p(lural), b(ody), l(ocation), or nothing.

    Capital letters say it for sure: a title, not just a first name.
    """
    sentence: int = 0
    """The number of its sentence in the text."""
    weight: int = Weight.OBJECT
    """How much it puts them in the reader's mind."""
    is_doubtful: bool = False
    """Whether it may be no name but only the first word of a sentence."""
    age: str = ""
    """How old they are said to be, in figures."""

    @property
    def span(self) -> Span:
        """What stands there."""
        return Span(self.start, self.end)
