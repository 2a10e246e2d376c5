"""Settling who the speakers are, when all of a text has been read."""

from dataclasses import dataclass
from typing import NamedTuple

from newsreader.article import Quote, QuoteKind, Span, Speaker
from newsreader.quotes.cast import Cast
from newsreader.quotes.epithets import is_epithet
from newsreader.quotes.lexicon import Lexicon
from newsreader.quotes.member import Member
from newsreader.quotes.mention import NAME, PRONOUN, Mention
from newsreader.quotes.reference import Attention, follow


class Found(NamedTuple):
    """A quote before its speaker is settled."""

    span: Span
    """Where it stands."""
    kind: QuoteKind
    """How the words are given."""
    mention: Mention | None
    """How its source is named."""
    cue: Span | None
    """Where its cue stands."""
    sieve: str
    """The sieve that decided."""
    confidence: float
    """How sure it is."""


@dataclass(frozen=True, slots=True)
class Named:
    """Who is named in a text, and who of them speaks."""

    streams: list[list[Mention]]
    """The mentions of the running text, then those of each aside."""
    sources: set[int]
    """Where the names and pronouns begin of those who say something."""
    speaking: list[Mention]
    """The names of those who say something."""


class Settling:
    """Settles whom the mentions of a text mean."""

    def __init__(self, lexicon: Lexicon, named: Named) -> None:
        """Enter who is named into the cast, and follow whom pronouns and bare surnames mean."""
        self._lexicon = lexicon
        self._named = named
        self._cast = Cast(lexicon)
        self._cast.enter([self._borne_out(each) for stream in named.streams for each in stream])
        for stream in named.streams:
            self._cast.hear(stream)
        for source in named.speaking:
            self._enter_source(source)
        self._known: dict[int, Member] = {}
        for stream in named.streams:
            self._known.update(follow(stream, named.sources, Attention(self._cast)))

    def settle(self, found: list[Found]) -> list[Quote]:
        """The quotes with their speakers, in the order of the text."""
        settled = [self._settled(each) for each in found]
        settled.sort(key=lambda quote: (quote.span.start, quote.span.end))
        return settled

    def _settled(self, found: Found) -> Quote:
        """A quote with its speaker."""
        speaker = self._speaker(found.mention)
        place = found.mention.span if found.mention is not None else None
        return Quote(
            found.span, found.kind, speaker, place, found.cue, found.sieve, found.confidence
        )

    def _borne_out(self, mention: Mention) -> Mention:
        """A mention that may be no name as a sure one, if it is a single word that speaks."""
        if not mention.is_doubtful or mention.anchor not in self._named.sources:
            return mention
        word, lexicon = mention.name.lower(), self._lexicon
        is_kind = word in lexicon.groups or lexicon.is_title(word) or lexicon.is_manner(word)
        if is_kind or not word.isalpha() or word.endswith("s"):
            return mention
        return mention._replace(is_doubtful=False)

    def _enter_source(self, source: Mention) -> None:
        """Keep that somebody speaks, and what they are said to be."""
        if source.kind is not NAME:
            return
        member = self._cast.named(source.name, source.gender)
        if member is not None:
            member.speaks += 1
            if len(source.role) > len(member.role):
                member.role = source.role

    def _speaker(self, mention: Mention | None) -> Speaker | None:
        if mention is None:
            return None
        member = self._known.get(mention.anchor)
        if mention.kind is PRONOUN or (member is not None and is_epithet(mention.name)):
            return member.as_speaker() if member is not None else None
        if mention.kind is NAME:
            member = member or self._cast.named(mention.name, mention.gender)
            if member is not None:
                return member.as_speaker()
        if member is None or not member.is_body:
            member = self._cast.described(mention.name) or self._cast.unnamed(mention.name)
        return member.as_speaker()
