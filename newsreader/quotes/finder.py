"""The pipeline: paragraphs in, quotes out.

Reading goes paragraph by paragraph: marks, tokens, cues, sieves. Who the sources are is settled
when all has been read, since a name may stand in full only further down.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from typing import NamedTuple

from newsreader.article import Quote, QuoteKind, Span, Speaker
from newsreader.quotes.cast import Cast, Member
from newsreader.quotes.contents import Contents, Tokens
from newsreader.quotes.cues import Cues
from newsreader.quotes.frame import Frame
from newsreader.quotes.indirect import reported
from newsreader.quotes.language import language_of
from newsreader.quotes.lexicon import Lexicon, load_lexicon
from newsreader.quotes.marks import pair_marks
from newsreader.quotes.mentions import Mention, MentionKind, Mentions
from newsreader.quotes.phrase import Phrase
from newsreader.quotes.phrases import Phrases
from newsreader.quotes.reference import Attention, follow
from newsreader.quotes.reports import Reports
from newsreader.quotes.sieves import Decision, Memory, Scene, decide, kind_of
from newsreader.quotes.tokens import Line, token_pattern, tokenise

_LONGEST_PARAGRAPH = 40_000
"""A paragraph of more characters is read in pieces, so that memory stays small."""
_TOLD = 6
"""How many of a paragraph's reports are looked at for the one that is remembered."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph to read."""

    span: Span
    """Where it stands."""
    is_aside: bool = False
    """Whether it stands beside the running text, as a caption does."""


class Found(NamedTuple):
    """A quote before its speaker is settled."""

    quote: Quote
    """The quote, without its speaker."""
    mention: Mention | None
    """How its source is named."""


@dataclass(frozen=True, slots=True)
class Grammar:
    """All that knows a language; it remembers no text."""

    lexicon: Lexicon
    """Its words."""
    pattern: re.Pattern[str]
    """What finds its tokens."""
    phrases: Phrases
    """Finds its noun phrases."""
    cues: Cues
    """Finds its cues."""
    contents: Contents
    """Finds what a cue says."""
    reports: Reports
    """Finds its reports."""


@cache
def grammar_of(code: str) -> Grammar:
    """What knows a language."""
    lexicon = load_lexicon(code)
    phrases = Phrases(lexicon)
    contents = Contents(lexicon, phrases)
    return Grammar(
        lexicon,
        token_pattern(lexicon),
        phrases,
        Cues(lexicon, phrases),
        contents,
        Reports(lexicon, contents),
    )


class Finder:
    """Finds the quotes of one article."""

    def __init__(self, text: str, language: str) -> None:
        """Set the rooms up for the article's language."""
        self.text = text
        self.grammar = grammar_of(language_of(text, language))
        self.mentions = Mentions(text, self.grammar.lexicon, self.grammar.phrases)
        self.memory = Memory()
        self.found: list[Found] = []
        self.streams: list[list[Mention]] = [[]]
        """The mentions of the running text, then those of each aside."""
        self.sources: set[int] = set()
        """Where the names and pronouns begin of those who say something."""
        self.speaking: list[Mention] = []
        """The names of those who say something."""
        self.sentence = 0

    def read(self, paragraph: Paragraph) -> None:
        """Find the quotes of one paragraph, and its mentions."""
        text, span, grammar = self.text, paragraph.span, self.grammar
        quotations = pair_marks(text, span.start, span.end)
        line = tokenise(text, span, quotations, grammar.lexicon, grammar.pattern)
        if not len(line):
            return
        frames = grammar.cues.frames(line)
        reports = grammar.reports.of(line, frames)
        memory = Memory() if paragraph.is_aside else self.memory
        scene = Scene(
            text,
            line,
            frames,
            reports,
            grammar.lexicon,
            grammar.cues.sources,
            grammar.contents,
            grammar.phrases,
            memory,
            self._said_in,
        )
        decide(scene)
        self._note_sources(scene)
        self._collect(scene)
        if paragraph.is_aside:
            self.streams.append(list(self.mentions.in_line(line, self.sentence)))
        else:
            self.streams[0] += self.mentions.in_line(line, self.sentence)
            self._remember(scene)
        self.sentence += len(line.bounds) - 1

    def _note_sources(self, scene: Scene) -> None:
        for report in scene.reports:
            subject = report.frame.subject
            if subject is not None:
                mention = self.mentions.of_phrase(scene.line, subject)
                self.sources.add(mention.anchor)
                if mention.kind is MentionKind.NAME:
                    self.speaking.append(mention)

    def _collect(self, scene: Scene) -> None:
        """Keep what the sieves have found, and what is reported without marks."""
        line = scene.line
        done: set[Tokens] = set()
        for token, decision in sorted(scene.decisions.items()):
            content = decision.content
            if not decision.is_quote or content in done:
                continue
            span = line.quotations[token].span
            if content is not None:
                done.add(content)
                span = line.span(*content)
            self._keep(line, span, kind_of(decision), decision)
        for content, decision in reported(scene):
            self._keep(line, line.span(*content), QuoteKind.INDIRECT, decision)

    def _keep(self, line: Line, span: Span, kind: QuoteKind, decision: Decision) -> None:
        """Keep a quote until its speaker can be settled."""
        mention = self._mention(line, decision)
        place = mention.span if mention is not None else None
        cue = _cue_of(line, decision)
        quote = Quote(span, kind, None, place, cue, decision.sieve, decision.confidence)
        self.found.append(Found(quote, mention))

    def _mention(self, line: Line, decision: Decision) -> Mention | None:
        if decision.mention is not None:
            return decision.mention
        if decision.phrase is None:
            return self.memory.mention if decision.frame is not None else None
        return self._mention_of(line, decision.phrase)

    def _mention_of(self, line: Line, phrase: Phrase) -> Mention:
        """The mention of a source; a relative pronoun takes over the name it stands for."""
        mention = self.mentions.of_phrase(line, phrase)
        if mention.gender == "r":
            antecedent = self.mentions.antecedent(line, phrase)
            if antecedent is not None and not antecedent.pronoun:
                return self.mentions.of_phrase(line, antecedent)._replace(span=mention.span)
        return mention

    def _remember(self, scene: Scene) -> None:
        """Keep what the next paragraph may go by."""
        line, memory = scene.line, self.memory
        quoted = scene.quoted_before(len(line))
        last = scene.decisions[quoted] if quoted is not None else None
        told = self._last_told(scene)
        if last is not None and quoted is not None and not _is_behind(line, told, quoted, last):
            mention = self._mention(line, last)
            if mention is not None:
                memory.mention, memory.cue = mention, _cue_of(line, last)
        elif told is not None and told.subject is not None:
            memory.mention = self._mention_of(line, told.subject)
            memory.cue = line.span(told.first, told.last)
        memory.colon = line.words[-1] == ":"
        tail = line.quotations.get(len(line) - 1)
        memory.still_open = tail is not None and not tail.closed

    def _last_told(self, scene: Scene) -> Frame | None:
        """The last frame of a paragraph whose source is more than a relative pronoun."""
        relatives = self.grammar.lexicon.relatives
        for report in reversed(scene.reports[-_TOLD:]):
            subject = report.frame.subject
            if subject is not None and scene.line.lower[subject.first] not in relatives:
                return report.frame
        return None

    def _said_in(self, span: Span) -> tuple[Mention, Span] | None:
        """Who says what, in words that stand between marks by mistake (“…," he said. "…”)."""
        line = tokenise(self.text, span, [], self.grammar.lexicon, self.grammar.pattern)
        for frame in self.grammar.cues.frames(line) if len(line) else ():
            if frame.subject is not None and not frame.elided:
                mention = self._mention_of(line, frame.subject)
                return mention, line.span(frame.first, frame.last)
        return None

    def quotes(self) -> tuple[Quote, ...]:
        """The quotes of all that has been read, with their speakers."""
        cast = Cast(self.grammar.lexicon)
        cast.enter([mention for stream in self.streams for mention in stream])
        for stream in self.streams:
            cast.hear(stream)
        for source in self.speaking:
            self._enter_source(cast, source)
        known: dict[int, Member] = {}
        for stream in self.streams:
            known.update(follow(stream, self.sources, Attention(cast)))
        settled = [
            replace(f.quote, speaker=self._speaker(cast, known, f.mention)) for f in self.found
        ]
        return tuple(self._apart(sorted(settled, key=lambda quote: quote.span)))

    def _apart(self, quotes: list[Quote]) -> list[Quote]:
        """The quotes without what two of them have in common: it stays with the later one."""
        found: list[Quote] = []
        for quote in quotes:
            if found and found[-1].span.meets(quote.span):
                before = found.pop()
                stop = quote.span.start
                while stop > before.span.start and self.text[stop - 1] in " ,\n":
                    stop -= 1
                if stop > before.span.start:
                    found.append(replace(before, span=Span(before.span.start, stop)))
                elif len(before.span) > len(quote.span):
                    quote = before
            found.append(quote)
        return found

    def _enter_source(self, cast: Cast, source: Mention) -> None:
        """Keep that somebody speaks, and what they are said to be."""
        if source.kind is not MentionKind.NAME:
            return
        member = cast.named(source.name, source.gender)
        if member is not None:
            member.speaks += 1
            if len(source.role) > len(member.role):
                member.role = source.role

    def _speaker(
        self, cast: Cast, known: dict[int, Member], mention: Mention | None
    ) -> Speaker | None:
        if mention is None:
            return None
        if mention.kind is MentionKind.PRONOUN:
            member = known.get(mention.anchor)
            return member.as_speaker() if member is not None else None
        if mention.kind is MentionKind.NAME:
            member = known.get(mention.anchor) or cast.named(mention.name, mention.gender)
            if member is not None:
                return member.as_speaker()
        member = cast.described(mention.name) or cast.unnamed(mention.name)
        return member.as_speaker()


def _cue_of(line: Line, decision: Decision) -> Span | None:
    """Where the cue stands that a decision went by."""
    frame = decision.frame
    if frame is None or frame.first == frame.last:
        return decision.cue
    return line.span(frame.first, frame.last)


def _is_behind(line: Line, told: Frame | None, quoted: int, last: Decision) -> bool:
    """Whether a paragraph reports something behind its last quotation and that one's source."""
    if told is None:
        return False
    sentence = line.sentence(told.first)
    source = line.sentence(last.frame.first) if last.frame is not None else -1
    return sentence > max(source, line.sentence(quoted))


def find(text: str, paragraphs: list[Paragraph], language: str) -> tuple[Quote, ...]:
    """The quotes of a text's paragraphs, in the order of the text."""
    finder = Finder(text, language)
    for paragraph in paragraphs:
        for span in _pieces(text, paragraph.span):
            finder.read(Paragraph(span, paragraph.is_aside))
    return finder.quotes()


def _pieces(text: str, span: Span) -> Iterator[Span]:
    """A paragraph, or where it is endless the pieces of it, cut between sentences or words."""
    start = span.start
    while span.end - start > _LONGEST_PARAGRAPH:
        limit = start + _LONGEST_PARAGRAPH
        stop = max(text.rfind(". ", start, limit), text.rfind("” ", start, limit)) + 1
        if stop <= start:
            stop = text.rfind(" ", start + 1, limit)
        stop = stop if stop > start else limit
        yield Span(start, stop)
        start = stop
    yield Span(start, span.end)
