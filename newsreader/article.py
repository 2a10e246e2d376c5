"""An article is one text with spans on it: the data every other room works on.

`Article.text` is the canonical text: its blocks, one after the other, with a blank line between
them. Whatever is known of the article is a `Span` of that text: a block, a caption, a credit, a
quote, its speaker's mention, its cue. Everything here is frozen and can be pickled.
"""

import os
from bisect import bisect_right
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from newsreader.clean import Clean, cut, join, own

NOTHING = own("")
"""The empty clean text: what a field holds that the file says nothing of."""


class ArticleError(Exception):
    """A file that cannot be read as an article, with the reason in plain words."""

    def __init__(self, path: Path, reason: str) -> None:
        """Remember which file, and why."""
        super().__init__(path, reason)
        self.path = path
        """The file."""
        self.reason = reason
        """Why it cannot be read, and what could be done: a sentence without the file's name."""

    def __str__(self) -> str:
        """The file and the reason."""
        return f"{self.path}: {self.reason}"


def _reduced(part: object) -> tuple[type, tuple[object, ...]]:
    """What a part of an article is pickled as: its class and its fields.

    The way dataclasses pickle themselves takes three times as long, and a long article has tens
    of thousands of parts on their way from the process that reads it to the one that shows it.
    """
    kind = type(part)
    return kind, tuple(getattr(part, name) for name in kind.__slots__)  # type: ignore[attr-defined]


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of text, in characters: from `start` up to and without `end`."""

    start: int
    """The first character."""
    end: int
    """The character after the last."""

    __reduce__ = _reduced

    def __len__(self) -> int:
        """How many characters it covers."""
        return self.end - self.start

    def __bool__(self) -> bool:
        """A span is a place: true even when it is empty."""
        return True

    def __contains__(self, offset: int) -> bool:
        """Whether a character lies in it."""
        return self.start <= offset < self.end

    def covers(self, other: "Span") -> bool:
        """Whether the other span lies in this one."""
        return self.start <= other.start and other.end <= self.end

    def meets(self, other: "Span") -> bool:
        """Whether the two have a character in common."""
        return self.start < other.end and other.start < self.end


class BlockKind(StrEnum):
    """What a block of an article is."""

    TITLE = "title"
    STANDFIRST = "standfirst"
    BYLINE = "byline"
    DATELINE = "dateline"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list_item"
    BLOCK_QUOTE = "block_quote"
    CAPTION = "caption"


BODY_KINDS = frozenset(
    {BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.BLOCK_QUOTE}
)
"""The kinds of block that make the running text."""


@dataclass(frozen=True, slots=True)
class Block:
    """One block of an article's text."""

    kind: BlockKind
    """What it is."""
    span: Span
    """Where it stands."""
    level: int = 0
    """A heading's level (1 the highest below the title), or a list item's depth (0 outermost)."""
    rule: str = ""
    """The rule that made it what it is, in a few words, for whoever wonders."""

    __reduce__ = _reduced


@dataclass(frozen=True, slots=True)
class Credit:
    """Whose picture it is."""

    text: Clean
    """The credit as the file has it, without brackets and lead words."""
    photographer: Clean = NOTHING
    """The photographer or photographers, as named."""
    agency: Clean = NOTHING
    """The agency, paper or body the picture comes from."""
    span: Span | None = None
    """Where the credit stands in the text: after its caption, on a line of its own."""
    note: Clean = NOTHING
    """How the picture came: "via Getty Images", "Handout", "File photo"."""


@dataclass(frozen=True, slots=True)
class Photo:
    """A picture of an article: what is known of it in words, and where its file is."""

    caption: Clean = NOTHING
    """What the picture shows, in the article's words, without the credit."""
    credit: Credit | None = None
    """Whose it is."""
    alt: Clean = NOTHING
    """The text that stands for the picture where it cannot be seen."""
    url: Clean = NOTHING
    """Its address, as the file gives it."""
    file: Clean = NOTHING
    """The picture's file, as the article gives it: relative to the article's own folder."""
    cover: bool = False
    """Whether it is the article's main picture."""
    span: Span = Span(0, 0)
    """The caption's place in the text; empty, where the picture stands, when it has no caption."""
    place: Clean = NOTHING
    """Where it was taken, as far as the caption says it in the way of agencies."""
    taken: Clean = NOTHING
    """When it was taken, as far as the caption says it: an ISO 8601 day."""


class QuoteKind(StrEnum):
    """How somebody's words are given."""

    DIRECT = "direct"
    """All in quotation marks."""
    MIXED = "mixed"
    """A fragment in quotation marks, in a sentence of the writer's."""
    INDIRECT = "indirect"
    """Reported, without marks."""


@dataclass(frozen=True, slots=True)
class Speaker:
    """A person or body that is quoted, under the fullest name the article gives."""

    name: Clean
    """The name to show."""
    role: Clean = NOTHING
    """What the person is, in the article's words ("chief spokesman")."""
    aliases: tuple[Clean, ...] = ()
    """The other names the article uses, in the order of their first mention."""

    @property
    def with_role(self) -> Clean:
        """The name to show, and behind it the role if there is one."""
        return join(", ", (part for part in (self.name, self.role) if part))


@dataclass(frozen=True, slots=True)
class Quote:
    """Words that somebody is said to have said, and the evidence for who it was."""

    span: Span
    """The words, with their quotation marks where they have them."""
    kind: QuoteKind
    """How they are given."""
    speaker: Speaker | None = None
    """Who said them; None where nobody can be named."""
    mention: Span | None = None
    """Where the text names the speaker at this quote; it may be a pronoun."""
    cue: Span | None = None
    """The word that says that something was said ("said", "according to")."""
    sieve: str = ""
    """The sieve that decided."""
    confidence: float = 0.0
    """How sure it is, from 0 to 1."""

    __reduce__ = _reduced


@dataclass(frozen=True, slots=True)
class Link:
    """Words of an article that lead somewhere."""

    span: Span
    """The words."""
    address: Clean
    """Where they lead: http or https."""

    __reduce__ = _reduced


@dataclass(frozen=True, slots=True)
class Article:
    """An article as read from a file: one text, and what is known of it."""

    path: Path
    """The file it was read from."""
    format: str
    """The name of the format it was read as."""
    text: Clean
    """The canonical text: the blocks, a blank line between any two."""
    blocks: tuple[Block, ...] = ()
    """The blocks in the order of the text; they do not overlap."""
    title: Clean = NOTHING
    """The headline; the file's name where the file has none."""
    standfirst: Clean = NOTHING
    """The paragraph that stands between the headline and the text and sums it up."""
    authors: tuple[Clean, ...] = ()
    """Who wrote it."""
    published: Clean = NOTHING
    """When it was published: an ISO 8601 day or moment; empty where unknown."""
    updated: Clean = NOTHING
    """When it was last changed: an ISO 8601 day or moment; empty where unknown."""
    source: Clean = NOTHING
    """The outlet."""
    url: Clean = NOTHING
    """The address it came from: http or https, else empty."""
    language: Clean = NOTHING
    """The language as a BCP 47 tag, where the file says it."""
    tags: tuple[Clean, ...] = ()
    """Keywords, in the file's order."""
    photos: tuple[Photo, ...] = ()
    """The pictures in the order of the text."""
    quotes: tuple[Quote, ...] = ()
    """Who says what, in the order of the text."""
    links: tuple[Link, ...] = ()
    """The words that lead somewhere, in the order of the text, as far as the file says where."""
    dateline: Span | None = None
    """The place (and agency) that opens the first paragraph: "KABUL, Afghanistan (AP)"."""
    number: int = 0
    """Which article of its file it is, from 1; 0 where the file holds just one."""
    cut: bool = False
    """Whether the file was too long and only its beginning was read."""
    known_by: str = ""
    """The fingerprint that the reader's state knows it by, where it is not that of its text:
    a reader has corrected how it was read."""

    @property
    def address(self) -> str:
        """Its file, and which article of it: "feeds/varn.rss#3". Not cleaned, as paths are not."""
        path = os.fspath(self.path)
        return f"{path}#{self.number}" if self.number else path

    def cut_text(self, span: Span) -> Clean:
        """The characters of a span."""
        return cut(self.text, span.start, span.end)

    def block_at(self, offset: int) -> int:
        """The number of the block at an offset, or of the last one before it.

        A credit stands behind its caption's block and so belongs to it. -1 before the first.
        """
        return bisect_right(self.blocks, offset, key=lambda block: block.span.start) - 1

    def has(self, kind: BlockKind) -> bool:
        """Whether it has a block of that kind."""
        return any(block.kind is kind for block in self.blocks)

    @property
    def words(self) -> int:
        """How many words the running text has, about."""
        return sum(
            self.text.count(" ", block.span.start, block.span.end) + 1
            for block in self.blocks
            if block.kind in BODY_KINDS
        )

    @property
    def minutes(self) -> int:
        """How long it takes to read, in whole minutes, at `WORDS_A_MINUTE`."""
        return max(1, round(self.words / WORDS_A_MINUTE))

    @property
    def speakers(self) -> tuple[Speaker, ...]:
        """Those who are quoted, in the order of their first quote."""
        return tuple(dict.fromkeys(quote.speaker for quote in self.quotes if quote.speaker))


WORDS_A_MINUTE = 230
"""Silent reading of English non-fiction: 238 words a minute (Brysbaert 2019), rounded down."""
