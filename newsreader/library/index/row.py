"""What the index keeps of an article, made by the process that read it."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from newsreader.article import BODY_KINDS, Article, BlockKind, Photo, QuoteKind
from newsreader.library.alike import signature
from newsreader.library.entry import fingerprint

KINDS = tuple(BlockKind)
"""The kinds of block by the number they are packed as."""

QUOTE_KINDS = tuple(QuoteKind)
"""The kinds of quote by the number they are packed as."""

_BODY = frozenset(map(KINDS.index, BODY_KINDS))

SEPARATOR = "; "
"""What stands between authors, tags or speakers where they stand in one text."""


GLANCED = -1
"""When a file was changed that has only been looked at: never, so that it is still to be read."""

_PART = 200
"""How much memory one block, quote or speaker takes, about."""


@dataclass(frozen=True, slots=True)
class PhotoRow:
    """What is kept of a photo."""

    start: int
    """Where its caption begins in the text."""
    end: int
    """Where its caption ends."""
    credit: str
    """Whose it is, as the file has it."""
    photographer: str
    """Who took it."""
    agency: str
    """Whom it comes from."""
    note: str
    """How it came: "via Getty Images", "Handout"."""
    file: str
    """Its file, as the article gives it."""
    url: str
    """Its address."""
    alt: str
    """The text that stands for it."""
    cover: bool
    """Whether it is the article's main picture."""
    place: str
    """Where it was taken."""
    taken: str
    """The ISO 8601 day it was taken."""


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """What is kept of an article."""

    number: int
    """Which of its file."""
    title: str
    """The headline."""
    source: str
    """The outlet."""
    published: str
    """The ISO 8601 day or moment."""
    authors: str
    """Who wrote it."""
    language: str
    """The BCP 47 tag."""
    url: str
    """The address."""
    tags: str
    """The keywords."""
    fingerprint: str
    """What it is known by in the reader's state; empty where only its beginning was looked at."""
    minutes: int
    """How long it takes to read."""
    text: str
    """The canonical text."""
    blocks: tuple[tuple[int, int, int], ...]
    """The blocks: kind (of `KINDS`), start, end."""
    quotes: tuple[tuple[int, int, int, int, int], ...]
    """The quotes: start, end, kind (of `QUOTE_KINDS`), percent of confidence, and the speaker's
    place among the speakers, from 1; 0 for nobody."""
    speakers: tuple[tuple[str, str, int], ...]
    """The speakers: name, role, and how many quotes."""
    photos: tuple[PhotoRow, ...]
    """The photos."""
    signature: bytes = b""
    """What tells whether its running text is much like another's; empty for a short one."""


@dataclass(frozen=True, slots=True)
class FileRow:
    """What is kept of a file."""

    path: Path
    """Where it is."""
    size: int
    """How many bytes it has."""
    changed: int
    """When it was changed last, in nanoseconds."""
    content: bytes
    """A hash of its bytes; empty where they could not be read."""
    articles: tuple[ArticleRow, ...] = ()
    """The articles in it."""
    problem: str = ""
    """Why there are none."""

    @property
    def weight(self) -> int:
        """How much memory it takes, about, in bytes."""
        return 1000 + sum(
            2 * len(article.text)
            + _PART * (len(article.blocks) + len(article.quotes) + len(article.speakers))
            for article in self.articles
        )


def article_row(article: Article) -> ArticleRow:
    """The row of an article, its quotes those that a reader is shown."""
    # Two speakers of one name with different roles are one here: the index knows them by name.
    names = dict.fromkeys(speaker.name for speaker in article.speakers)
    roles = {speaker.name: speaker.role for speaker in reversed(article.speakers)}
    places = {name: place for place, name in enumerate(names, 1)}
    blocks = tuple(
        (KINDS.index(block.kind), block.span.start, block.span.end) for block in article.blocks
    )
    counts = Counter(quote.speaker.name for quote in article.quotes if quote.speaker)
    return ArticleRow(
        number=article.number,
        title=article.title,
        source=article.source,
        published=article.published,
        authors=SEPARATOR.join(article.authors),
        language=article.language.lower(),
        url=article.url,
        tags=SEPARATOR.join(article.tags),
        fingerprint=fingerprint(article),
        minutes=article.minutes,
        text=article.text,
        blocks=blocks,
        quotes=tuple(
            (
                *(quote.span.start, quote.span.end, QUOTE_KINDS.index(quote.kind)),
                *(
                    round(100 * quote.confidence),
                    places[quote.speaker.name] if quote.speaker else 0,
                ),
            )
            for quote in article.quotes
        ),
        speakers=tuple((name, roles[name], counts[name]) for name in names),
        photos=tuple(map(_photo_row, article.photos)),
        signature=signature(body_of(article.text, blocks)),
    )


def glance_row(title: str, article: Article | None = None) -> ArticleRow:
    """The row of an article whose beginning was looked at: what the list shows, nothing else.

    Where the beginning tells nothing, it is a row with this title.
    """
    return ArticleRow(
        number=0,
        title=article.title if article is not None else title,
        source=article.source if article is not None else "",
        published=article.published if article is not None else "",
        authors="",
        language="",
        url="",
        tags="",
        fingerprint="",
        minutes=0,
        text="",
        blocks=(),
        quotes=(),
        speakers=(),
        photos=(),
    )


def body_of(text: str, blocks: Iterable[tuple[int, int, int]]) -> str:
    """The running text: without headline, standfirst, names and captions."""
    return "\n".join(text[start:end] for kind, start, end in blocks if kind in _BODY)


def _photo_row(photo: Photo) -> PhotoRow:
    """The row of a photo."""
    credit = photo.credit
    return PhotoRow(
        start=photo.span.start,
        end=photo.span.end,
        credit=credit.text if credit is not None else "",
        photographer=credit.photographer if credit is not None else "",
        agency=credit.agency if credit is not None else "",
        note=credit.note if credit is not None else "",
        file=photo.file,
        url=photo.url,
        alt=photo.alt,
        cover=photo.cover,
        place=photo.place,
        taken=photo.taken,
    )
