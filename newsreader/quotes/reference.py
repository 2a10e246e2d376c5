"""Reference: who a pronoun stands for, by what is in the reader's mind.

Each mention makes its person more salient, a subject more than an object; each new sentence leaves
a third of all salience (Lappin and Leass 1994, who halve it: news changes its subject faster). A
pronoun stands for the most salient person it can stand for, and is a mention of them itself. "They"
and "it" stand for the group or body that spoke last.
"""

from collections.abc import Callable, Container
from dataclasses import dataclass
from itertools import islice

from newsreader.quotes.cast import Cast
from newsreader.quotes.epithets import is_epithet
from newsreader.quotes.member import Member
from newsreader.quotes.mention import GROUPS, NAME, NOUN, PRONOUN, Mention, Weight

_FADING = 1 / 3
"""What is left of salience a sentence later."""
_MOST = Weight.SOURCE / (1 - _FADING)
"""How salient somebody can be who is named as a source again and again."""
_RECENT = 3
"""For how many sentences "they" and "it" can take up who spoke."""
_JUST = 2
"""For how many sentences "the group" can take up the body that spoke."""
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

    def faded(self, sentence: int) -> float:
        """What share of their salience is left in a sentence."""
        return _FADING ** (sentence - self.sentence)


class Attention:
    """Who is in the reader's mind while the text goes on."""

    def __init__(self, cast: Cast) -> None:
        """Start with an empty mind."""
        self.cast = cast
        self.sentence = 0
        self._mind: dict[int, _Thought] = {}
        self._group: Mention | None = None
        self._spoke: Member | None = None

    def note(self, member: Member, weight: int) -> None:
        """Bring somebody to mind; the dictionary keeps who was named last at its end."""
        thought = self._mind.pop(id(member), None)
        if thought is None:
            thought = _Thought(member, 0.0, weight, self.sentence)
        elif thought.sentence == self.sentence:
            thought.here = max(thought.here, weight)
        else:
            thought.carried = (thought.carried + thought.here) * thought.faded(self.sentence)
            thought.here, thought.sentence = weight, self.sentence
        self._mind[id(member)] = thought

    def referent(self, gender: str) -> Member | None:
        """The most salient person that a pronoun of a gender can stand for."""
        return self._first(lambda member: member.can_be(gender))

    def called(self, epithet: str) -> Member | None:
        """Who is meant by "the 34-year-old" or "the Dutchman": the person most in mind."""
        member = self.cast.described(epithet)
        gender = "f" if epithet.endswith("woman") else "m" if epithet.endswith("man") else ""
        return member or self._first(lambda one: one.can_be(gender or one.gender))

    def bearer(self, mention: Mention) -> Member | None:
        """Who bears a name: of several, the one who is most in mind."""
        words = self.cast.words(mention.name)
        if len(words) != 1:
            return self.cast.bearer(words)
        candidates = self.cast.candidates(words[0], mention.gender)
        if len(candidates) < 2:
            return candidates[0] if candidates else None
        in_mind = self._first(lambda member: any(member is one for one in candidates))
        return in_mind or max(candidates, key=lambda member: member.count)

    def somebody(self, mention: Mention) -> Member | None:
        """The person a noun stands for: somebody named, else somebody who is only described.

        Behind "the" it is most often a person whose name the article gives elsewhere.
        """
        member = self.cast.described(mention.name)
        if member is None and mention.name.split()[0].lower() not in self.cast.lexicon.articles:
            member = self.cast.unnamed(mention.name)
            member.speaks += 1
            member.men += mention.gender == "m"
            member.women += mention.gender == "f"
        return member

    def group(self, mention: Mention) -> Member | None:
        """The group or body that a noun or a pronoun stands for: the last one that spoke."""
        if mention.kind is NOUN:
            member = self.cast.described(mention.name) or self._just_heard(mention)
            return member or self.cast.unnamed(mention.name)
        if self._group is None or self.sentence - self._group.sentence > _RECENT:
            return None
        is_several = self._group.gender == "p"
        return self._spoke if mention.gender == "p" or not is_several else None

    def _just_heard(self, mention: Mention) -> Member | None:
        """The body that spoke last, a sentence or two before "the group"."""
        words = mention.name.lower().split()
        spoke, cast = self._spoke, self.cast
        if self._group is None or spoke is None or not spoke.is_body:
            return None
        if self.sentence - self._group.sentence > _JUST or words[0] not in cast.lexicon.articles:
            return None
        is_kind = words[-1] in cast.lexicon.collectives and cast.may_be_called(spoke, words[-1])
        return spoke if is_kind else None

    def hear(self, member: Member, mention: Mention) -> None:
        """Keep who has spoken, if it is a group or a body; a person ends what a group said."""
        group = self._group
        if mention.kind is PRONOUN:
            goes_on = group is not None and mention.gender in GROUPS
            self._group = mention._replace(gender=group.gender) if group and goes_on else None
        elif mention.gender in GROUPS or member.is_body:
            self._group, self._spoke = mention, member
        else:
            self._group = None

    def _first(self, fits: Callable[[Member], bool]) -> Member | None:
        best: Member | None = None
        most = 0.0
        for thought in islice(reversed(self._mind.values()), _IN_VIEW):
            left = thought.faded(self.sentence)
            if most >= _MOST * left:
                break  # nobody who was named before can be more in mind
            salience = (thought.carried + thought.here) * left
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
    subject: Member | None = None
    for mention in mentions:
        if mention.sentence != attention.sentence:
            subject = None
        attention.sentence = mention.sentence
        start = mention.anchor
        weight = Weight.SOURCE if start in sources else mention.weight
        member = None
        if mention.kind is NAME:
            member = attention.bearer(mention)
        elif mention.gender in GROUPS:
            member = attention.group(mention)
        elif mention.kind is PRONOUN:
            if weight == Weight.POSSESSIVE and subject and subject.can_be(mention.gender):
                member = subject  # "Mrs. Lund came with her parents"
            else:
                member = attention.referent(mention.gender)
        elif is_epithet(mention.name):
            member = attention.called(mention.name)
        elif mention.gender:
            member = attention.somebody(mention)
        if member is not None:
            if weight >= Weight.SUBJECT:
                subject = member
            attention.note(member, weight)
            found[start] = member
            if start in sources:
                attention.hear(member, mention)
    return found
