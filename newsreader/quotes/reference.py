"""Reference: who a pronoun stands for, by what is in the reader's mind.

Each mention makes its person more salient, a subject more than an object; with each new sentence
all salience is halved (Lappin and Leass 1994). A pronoun stands for the most salient person it
can stand for, and is a mention of them itself.
"""

from collections.abc import Callable, Container
from dataclasses import dataclass
from itertools import islice

from newsreader.quotes.cast import Cast, Member
from newsreader.quotes.mentions import Mention, MentionKind, Weight

_FADING = 0.5
"""What is left of salience a sentence later."""
_IN_VIEW = 60
"""How many of those last named a pronoun can stand for."""


@dataclass(slots=True)
class _Thought:
    """Somebody in the reader's mind."""

    member: Member
    carried: float
    """What is left from sentences before."""
    here: float
    """The weight of the heaviest mention in the sentence they were last named in."""
    sentence: int
    """That sentence."""

    def salience(self, sentence: int) -> float:
        """How much they are in mind in a sentence."""
        return (self.carried + self.here) * _FADING ** (sentence - self.sentence)


class Attention:
    """Who is in the reader's mind while the text goes on."""

    def __init__(self, cast: Cast) -> None:
        """Start with an empty mind."""
        self.cast = cast
        self.sentence = 0
        self._mind: dict[int, _Thought] = {}

    def note(self, member: Member, weight: int) -> None:
        """Bring somebody to mind; the dictionary keeps who was named last at its end."""
        thought = self._mind.pop(id(member), None)
        if thought is None:
            thought = _Thought(member, 0.0, weight, self.sentence)
        elif thought.sentence == self.sentence:
            thought.here = max(thought.here, weight)
        else:
            thought.carried = thought.salience(self.sentence)
            thought.here, thought.sentence = weight, self.sentence
        self._mind[id(member)] = thought

    def referent(self, gender: str) -> Member | None:
        """The most salient person that a pronoun of a gender can stand for."""
        return self._first(lambda member: member.can_be(gender))

    def bearer(self, mention: Mention) -> Member | None:
        """Who bears a name: of several, the one who is most in mind."""
        words = self.cast.words(mention.name)
        if len(words) != 1:
            return self.cast.named(mention.name, mention.gender)
        candidates = self.cast.candidates(words[0], mention.gender)
        if len(candidates) < 2:
            return candidates[0] if candidates else None
        in_mind = self._first(lambda member: any(member is one for one in candidates))
        return in_mind or max(candidates, key=lambda member: member.count)

    def body(self) -> Member | None:
        """The most salient body."""
        return self._first(lambda member: member.is_body)

    def _first(self, fits: Callable[[Member], bool]) -> Member | None:
        best: Member | None = None
        most = 0.0
        for thought in islice(reversed(self._mind.values()), _IN_VIEW):
            salience = thought.salience(self.sentence)
            if salience > most and fits(thought.member):
                best, most = thought.member, salience
        return best


def follow(
    mentions: list[Mention], sources: Container[int], attention: Attention
) -> dict[int, Member]:
    """Who each mention is, by where it begins.

    `sources` is where the names begin of those who say something: they stay in mind.
    """
    found: dict[int, Member] = {}
    for mention in mentions:
        attention.sentence = mention.sentence
        start = mention.anchor
        weight = Weight.SOURCE if start in sources else mention.weight
        member = None
        if mention.kind is MentionKind.NAME:
            member = attention.bearer(mention)
        elif mention.kind is MentionKind.PRONOUN:
            member = attention.referent(mention.gender)
        if member is not None:
            attention.note(member, weight)
            found[start] = member
    return found
