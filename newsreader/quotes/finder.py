"""The pipeline: paragraphs in, quotes out.

Reading goes paragraph by paragraph: marks, tokens, cues, sieves. Who the sources are is settled
when all has been read, since a name may stand in full only further down.
"""

from dataclasses import replace
from operator import attrgetter

from newsreader.article import Quote, QuoteKind, Span
from newsreader.quotes.contents import Tokens
from newsreader.quotes.frame import LABEL, Frame
from newsreader.quotes.grammar import grammar_of
from newsreader.quotes.indirect import reported
from newsreader.quotes.language import language_of
from newsreader.quotes.lexicon import ASKS
from newsreader.quotes.marks import pair_marks
from newsreader.quotes.mention import GROUPS, NAME, PRONOUN, Mention, Weight
from newsreader.quotes.mentions import Mentions
from newsreader.quotes.paragraphs import Paragraph, pieces_of
from newsreader.quotes.phrase import Phrase
from newsreader.quotes.settling import Found, Named, Settling
from newsreader.quotes.sieves import (
    GUESSES,
    Decision,
    Memory,
    Scene,
    decide,
    kind_of,
    signature,
)
from newsreader.quotes.tokens import QUOTE, Line, tokenise
from newsreader.quotes.transcripts import Labelled, spoken

_SENTENCE_ENDS = frozenset(".?!…)")
_MOST_FOUND = 100_000
"""How many quotations and cues are looked at: a long novel has half as many."""

_TOLD = 6
"""How many of a paragraph's reports are looked at for the one that is remembered."""

_LOOKED_BACK = 12
"""How many sentences of its paragraph are searched for who a verb without a subject tells of."""


class Finder:
    """Finds the quotes of one article."""

    def __init__(self, text: str, language: str) -> None:
        """Set the rooms up for the article's language."""
        self.text = text
        self.grammar = grammar_of(language_of(text, language))
        self.mentions = Mentions(text, self.grammar.lexicon, self.grammar.phrases)
        self.memory = Memory()
        self.found: list[Found] = []
        self.waiting: list[int] = []
        """Which of the found stand in paragraphs of their own, their source only guessed."""
        self.streams: list[list[Mention]] = [[]]
        """The mentions of the running text, then those of each aside."""
        self.sources: set[int] = set()
        """Where the names and pronouns begin of those who say something."""
        self.speaking: list[Mention] = []
        """The names of those who say something."""
        self.described: list[Mention] = []
        """The nouns, and pronouns of groups, that say something in the paragraph being read."""
        self._sources_here: dict[int, Mention] = {}
        """Who says something in the paragraph being read, by the number of the sentence."""
        self._named_here: dict[int, Mention] | None = None
        """Who is named in the paragraph being read, once asked, by the number of the sentence."""
        self._surnames: set[str] = set()
        """The last words of the full names so far, where verbs may have no subject."""
        self.labelled: list[Labelled] = []
        """The paragraphs that open with a name and a colon."""
        self.paragraph = 0
        self.sentence = 0
        self.looked_at = 0
        """How many quotations and cues have been seen."""

    @property
    def is_full(self) -> bool:
        """Whether as much has been looked at as is; the rest of the text is left unread."""
        return self.looked_at > _MOST_FOUND

    def read(self, paragraph: Paragraph) -> None:
        """Find the quotes of one paragraph, and its mentions."""
        text, span, grammar = self.text, paragraph.span, self.grammar
        quotations = pair_marks(text, span.start, span.end)
        line = tokenise(text, span, quotations, grammar.lexicon, grammar.pattern)
        if not len(line):
            return
        memory = Memory() if paragraph.is_aside else self.memory
        frames = grammar.cues.frames(line)
        self.looked_at += len(frames) + len(quotations)
        if frames or quotations or self.waiting:
            self._attribute(line, frames, memory)
        memory.colon = line.words[-1] == ":"
        memory.still_open = line.words[-1] == QUOTE and not quotations[-1].closed
        mentions = self.mentions.in_line(line, self.sentence)
        if grammar.lexicon.drops_subjects:
            names = (mention.name.lower().split() for mention in mentions if mention.kind is NAME)
            self._surnames.update(name[-1] for name in names if len(name) > 1)
        if self.described:
            mentions = sorted(mentions + self.described, key=attrgetter("anchor"))
            self.described = []
        if paragraph.is_aside:
            self.streams.append(mentions)
        else:
            self.streams[0] += mentions
        self.paragraph += 1
        self.sentence += len(line.bounds) - 1

    def _attribute(self, line: Line, frames: list[Frame], memory: Memory) -> None:
        """Find the quotes of a paragraph in which somebody may say something."""
        grammar = self.grammar
        scene = Scene(
            self.text,
            line,
            frames,
            grammar.reports.of(line, frames),
            grammar.lexicon,
            grammar.cues.sources,
            grammar.contents,
            grammar.phrases,
            memory,
            self._said_in,
        )
        decide(scene)
        self._note_sources(scene)
        if memory is self.memory:  # an aside does not go on with the running text
            self._settle_waiting(scene)
        self._collect(scene)
        self._remember(scene)

    def _note_sources(self, scene: Scene) -> None:
        self._sources_here, self._named_here = {}, None
        for report in scene.reports:
            subject = report.frame.subject
            if subject is not None:
                mention = self._mention_of(scene.line, subject)
                self._sources_here[scene.line.sentence(report.frame.first)] = mention
                self.sources.add(mention.anchor)
                if mention.kind is NAME:
                    self.speaking.append(mention)
                elif not _is_passing(report.frame, mention):
                    number = self.sentence + scene.line.sentence(subject.first)
                    self.described.append(mention._replace(sentence=number, weight=Weight.SOURCE))

    def _settle_waiting(self, scene: Scene) -> None:
        """Give quotations without a source the one that the paragraph behind them names.

        That is whoever says its first quotation, if theirs was left open, or signs with a name.
        """
        decision = scene.decisions.get(scene.tokens[0]) if scene.tokens else signature(scene)
        if decision is not None and scene.tokens:
            if not scene.is_first(scene.tokens[0]) or not self.memory.still_open:
                decision = None
            elif decision.sieve in GUESSES:
                return
        if decision is not None and self.waiting:
            mention, cue = self._mention(scene.line, decision), _cue_of(scene.line, decision)
            for at in self.waiting if mention is not None else ():
                self.found[at] = self.found[at]._replace(
                    mention=mention, cue=cue, sieve="taken_up", confidence=0.6
                )
        self.waiting = []

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
            if self._is_guess(scene, token):
                self.waiting.append(len(self.found))
            self._keep(line, span, kind_of(decision), decision)
        for content, decision in reported(scene):
            if decision.frame is not None and decision.frame.cue is LABEL:
                self._note_label(line, decision.frame)
            self._keep(line, line.span(*content), QuoteKind.INDIRECT, decision)

    def _note_label(self, line: Line, frame: Frame) -> None:
        """Note a paragraph that opens with a name and a colon, if it holds whole sentences."""
        if line.words[-1] in _SENTENCE_ENDS:
            label = self.text[line.starts[0] : line.ends[frame.first - 1]]
            place = Labelled(len(self.found), self.paragraph, label, line.ends[-1])
            self.labelled.append(place)

    def _is_guess(self, scene: Scene, token: int) -> bool:
        """Whether the next paragraph may know better who says a quotation."""
        sieve = scene.decisions[token].sieve
        if sieve == "goes_on":
            return not scene.line.quotations[token].closed
        return sieve in GUESSES and (bool(self.waiting) or sieve != "carried_on")

    def _keep(self, line: Line, span: Span, kind: QuoteKind, decision: Decision) -> None:
        """Keep a quote until its speaker can be settled."""
        mention = self._mention(line, decision)
        cue = _cue_of(line, decision)
        found = Found(span, kind, mention, cue, decision.sieve, decision.confidence)
        self.found.append(found)

    def _mention(self, line: Line, decision: Decision) -> Mention | None:
        if decision.mention is not None:
            return decision.mention
        if decision.phrase is None:
            return self._dropped(line, decision.frame) if decision.frame is not None else None
        return self._mention_of(line, decision.phrase)

    def _dropped(self, line: Line, frame: Frame) -> Mention | None:
        """Who says something by a verb without a subject ("«...», añadió").

        That is whoever the nearest sentence of the paragraph tells of, or who spoke before it.
        """
        if self._named_here is None:
            self._named_here = self._named_in(line)
        told = line.sentence(frame.first)
        for number in range(told, max(-1, told - _LOOKED_BACK), -1):
            for sources in (self._sources_here, self._named_here):
                source = sources.get(number)
                if source is not None and source.end <= line.starts[frame.first]:
                    return source
        return self.memory.mention

    def _named_in(self, line: Line) -> dict[int, Mention]:
        """The first person named in each sentence, by its number."""
        named: dict[int, Mention] = {}
        for mention in self.mentions.in_line(line, 0):
            if mention.kind is NAME and self._may_speak(mention):
                named.setdefault(mention.sentence, mention)
        return named

    def _may_speak(self, mention: Mention) -> bool:
        """Whether a name may be that of a person, and of no place, as far as it is known yet."""
        name = mention.name.lower()
        if mention.is_doubtful and name not in self._surnames:
            return False
        return mention.gender != "l" and name not in self.grammar.lexicon.places

    def _mention_of(self, line: Line, phrase: Phrase) -> Mention:
        """The mention of a source; a relative pronoun takes over the name it stands for."""
        mention = self.mentions.of_phrase(line, phrase)
        if mention.gender == "r":
            antecedent = self.mentions.antecedent(line, phrase)
            if antecedent is not None and not antecedent.pronoun:
                return self.mentions.of_phrase(line, antecedent)._replace(
                    start=mention.start, end=mention.end
                )
        return mention

    def _remember(self, scene: Scene) -> None:
        """Keep who spoke last, for the next paragraph to go by."""
        line, memory = scene.line, scene.memory
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
        for line in spoken(self.labelled):
            found = self.found[line.found]
            span = Span(found.span.start, line.end)
            self.found[line.found] = found._replace(
                span=span, kind=QuoteKind.DIRECT, sieve="transcript", confidence=0.9
            )
        named = Named(self.streams, self.sources, self.speaking)
        settled = Settling(self.grammar.lexicon, named).settle(self.found)
        return tuple(_apart(self.text, settled))


def _is_passing(frame: Frame, mention: Mention) -> bool:
    """Whether a source needs no keeping: somebody who only asks, a pronoun of one person."""
    if mention.kind is PRONOUN:
        return mention.gender not in GROUPS
    return ASKS in frame.cue.kinds


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


def _apart(text: str, quotes: list[Quote]) -> list[Quote]:
    """The quotes without what two of them have in common: it stays with the later one."""
    found: list[Quote] = []
    for quote in quotes:
        if found and found[-1].span.meets(quote.span):
            before = found.pop()
            stop = quote.span.start
            while stop > before.span.start and text[stop - 1] in " ,\n":
                stop -= 1
            if stop > before.span.start:
                found.append(replace(before, span=Span(before.span.start, stop)))
            elif len(before.span) > len(quote.span):
                quote = before
        found.append(quote)
    return found


def find(text: str, paragraphs: list[Paragraph], language: str) -> tuple[Quote, ...]:
    """The quotes of a text's paragraphs, in the order of the text."""
    finder = Finder(text, language)
    for paragraph in paragraphs:
        for piece in pieces_of(text, paragraph):
            if finder.is_full:
                return finder.quotes()
            finder.read(piece)
    return finder.quotes()
