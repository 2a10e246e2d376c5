"""A paragraph as the sieves see it, and what they decide."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable
from dataclasses import dataclass, field

from newsreader.article import Span
from newsreader.quotes.contents import Contents, Tokens
from newsreader.quotes.frame import Frame
from newsreader.quotes.lexicon import Lexicon
from newsreader.quotes.mention import Mention
from newsreader.quotes.phrase import Phrase
from newsreader.quotes.phrases import Phrases
from newsreader.quotes.reports import Report
from newsreader.quotes.sources import Sources
from newsreader.quotes.tokens import QUOTE, Line

_VAGUE = 0.6
"""How sure a source is that is "they", "it", "which" or the like."""
_NEAR = 12
"""How many quotations are looked back over for one that is decided."""


@dataclass(slots=True)
class Decision:
    """What a sieve has found out about a quotation."""

    sieve: str
    """The sieve."""
    confidence: float
    """How sure it is."""
    frame: Frame | None = None
    """The frame it went by."""
    content: Tokens | None = None
    """The content in the writer's sentence, where the quotation is only part of it."""
    mention: Mention | None = None
    """The source, where another paragraph names it."""
    cue: Span | None = None
    """The cue, where it stands in another paragraph."""
    is_quote: bool = True
    """False where nobody is quoted: a title, a name, a term."""

    @property
    def phrase(self) -> Phrase | None:
        """The source in this paragraph."""
        return self.frame.subject if self.frame is not None else None


@dataclass(slots=True)
class Memory:
    """What the paragraphs before leave to the next one."""

    mention: Mention | None = None
    """Who was last said to say something."""
    cue: Span | None = None
    """The cue of that."""
    colon: bool = False
    """Whether the paragraph before ends with a colon."""
    still_open: bool = False
    """Whether it ends inside a quotation."""


@dataclass(slots=True)
class Scene:
    """A paragraph as the sieves see it."""

    text: str
    """The text the paragraph is of."""
    line: Line
    """The paragraph's tokens."""
    frames: list[Frame]
    """Who says something in it, in the order of the cues."""
    reports: list[Report]
    """The frames that nothing else reports, with what they say."""
    lexicon: Lexicon
    """What is known of the language."""
    sources: Sources
    """Finds the sources of verbs."""
    contents: Contents
    """Finds what a cue says."""
    phrases: Phrases
    """Finds noun phrases."""
    memory: Memory
    """What the paragraphs before have left."""
    said_in: Callable[[Span], tuple[Mention, Span] | None]
    """Finds who says something in a stretch of the text, and the cue."""
    decisions: dict[int, Decision] = field(default_factory=dict)
    """What has been decided, by the quotation's token."""
    tokens: list[int] = field(init=False)
    """The quotations' tokens, in their order."""
    _wordless: dict[int, bool] = field(default_factory=dict)
    """By sentence: whether nothing but quotations stands in it."""
    _frame_starts: list[int] = field(init=False)
    _report_starts: list[int] = field(init=False)

    def __post_init__(self) -> None:
        """Index what is asked for by place, so that a long paragraph costs no more."""
        self.tokens = sorted(self.line.quotations)
        self._frame_starts = [frame.first for frame in self.frames]
        self._report_starts = [report.frame.first for report in self.reports]

    def sureness(self, frame: Frame, usual: float) -> float:
        """How sure a sieve is of a source: less of a pronoun that names no one person."""
        subject = frame.subject
        if subject is None or not subject.pronoun:
            return usual
        gender = self.lexicon.pronouns.get(self.line.lower[subject.first], "")
        return usual if gender in ("m", "f") else _VAGUE

    def words_in(self, token: int) -> int:
        """How many words a quotation has, about."""
        inner = self.line.quotations[token].inner
        return self.text.count(" ", inner.start, inner.end) + 1

    def final(self, token: int) -> str:
        """The last character of a quotation."""
        inner = self.line.quotations[token].inner
        at = inner.end - 1
        while at > inner.start and self.text[at] in "”’\"' \xa0":
            at -= 1
        return self.text[at] if at >= inner.start else ""

    def is_alone(self, token: int) -> bool:
        """Whether a quotation is a sentence of its own."""
        number = self.line.sentence(token)
        if number not in self._wordless:
            lo, hi = self.line.limits(token)
            self._wordless[number] = all(
                not self.line.words[k][0].isalnum() or self.line.lower[k] in self.lexicon.adverbs
                for k in range(lo, hi)
                if self.line.lower[k] != QUOTE
            )
        return self._wordless[number]

    def is_first(self, token: int) -> bool:
        """Whether a quotation is the first thing in its paragraph."""
        return token == 0 or (token == 1 and not self.line.words[0][0].isalnum())

    def frames_in(self, token: int) -> list[Frame]:
        """The frames of a token's sentence."""
        lo, hi = self.line.limits(token)
        starts = self._frame_starts
        return self.frames[bisect_left(starts, lo) : bisect_left(starts, hi)]

    def reports_in(self, token: int) -> list[Report]:
        """The reports of a token's sentence; the label of the line, which says all of it, too."""
        lo, hi = self.line.limits(token)
        starts = self._report_starts
        here = self.reports[bisect_left(starts, lo) : bisect_left(starts, hi)]
        first = self.reports[:1]
        return here if here[:1] == first else first + here

    def frame_before(self, token: int) -> Frame | None:
        """The last frame of the sentence before a token."""
        found = [frame for frame in self.frames_in(token) if frame.right <= token]
        return found[-1] if found else None

    def frame_told_before(self, token: int) -> Frame | None:
        """The frame of the last report before a token that has a source."""
        at = bisect_right(self._report_starts, token - 1)
        for report in reversed(self.reports[max(0, at - _NEAR) : at]):
            if report.frame.subject is not None:
                return report.frame
        return None

    def quoted_before(self, token: int) -> int | None:
        """The token of the last quotation before one that is known to be somebody's."""
        at = bisect_left(self.tokens, token)
        for earlier in reversed(self.tokens[max(0, at - _NEAR) : at]):
            decision = self.decisions.get(earlier)
            if decision is not None and decision.is_quote:
                return earlier
        return None
