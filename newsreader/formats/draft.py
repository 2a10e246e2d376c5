"""A draft: what a format reader has found in a file, on its way to becoming an `Article`.

Format readers put raw strings in; `Draft.article` cleans each of them, lays the canonical text,
and gives every block, caption and credit its span. This is the only way an article is made.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from newsreader.article import NOTHING, Article, Block, BlockKind, Credit, Link, Photo, Span
from newsreader.captions import find_scene, parse_credit
from newsreader.clean import Clean, clean_block, clean_line, join, own

_ADDRESS = re.compile(r"https?://[^\s<>\"]+", re.IGNORECASE)
_MOMENT = re.compile(
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}(?:T[0-9:.]{2,15}(?:Z|[+-][0-9]{2}:[0-9]{2}(?::[0-9.]{2,9})?)?)?"
)

MOST_LINKS = 5_000
"""How many links of an article are kept: more than any has, and less than a trap."""

_NEAR = 2_000
"""How many characters off the place that was counted a link's words are looked for."""


class PartLink(NamedTuple):
    """Words of a part that lead somewhere, raw."""

    words: str
    """The words."""
    address: str
    """Where they lead."""
    before: int
    """How many characters other than white space stand before them in the part."""


@dataclass(slots=True)
class Part:
    """One block to be, with raw text."""

    kind: BlockKind
    text: str
    rule: str = ""
    level: int = 0
    picture: "Picture | None" = None
    """The picture this part is the caption of; such a part may have no text."""
    links: Sequence[PartLink] = ()
    """The words of the text that lead somewhere, in its order."""

    @property
    def photo(self) -> "Picture":
        """Its picture; one of which nothing is known where it has none."""
        return self.picture or Picture()


@dataclass(slots=True)
class Picture:
    """What a file says of a picture, besides its caption."""

    credit: str = ""
    photographer: str = ""
    agency: str = ""
    alt: str = ""
    url: str = ""
    file: str = ""
    cover: bool = False


@dataclass(slots=True)
class Draft:
    """What has been found so far. Fields hold raw strings; dates hold ISO 8601 or nothing."""

    parts: list[Part] = field(default_factory=list)
    """The blocks in their order, the title's first if it has one."""
    authors: list[str] = field(default_factory=list)
    published: str = ""
    updated: str = ""
    source: str = ""
    url: str = ""
    language: str = ""
    tags: list[str] = field(default_factory=list)
    dateline: str = ""
    """The place and agency that the first paragraph opens with, exactly as they stand there."""

    def add(self, kind: BlockKind, text: str, rule: str = "", level: int = 0) -> None:
        """Put a block behind the others."""
        self.parts.append(Part(kind, text, rule, level))

    def article(self, path: Path, format_name: str, number: int = 0, cut: bool = False) -> Article:
        """The finished article. A draft without a title takes the file's name for one."""
        source = clean_line(self.source)
        layout = _Layout(source)
        for part in self.parts:
            layout.add(part)
        title = layout.first(BlockKind.TITLE) or clean_line(path.stem) or clean_line(path.name)
        return Article(
            path=path,
            format=format_name,
            text=join("", layout.pieces),
            blocks=tuple(layout.blocks),
            title=title,
            standfirst=layout.first(BlockKind.STANDFIRST),
            authors=_lines(self.authors),
            published=_moment(self.published),
            updated=_moment(self.updated),
            source=source,
            url=web_address(self.url),
            language=clean_line(self.language),
            tags=_lines(self.tags),
            photos=tuple(layout.photos),
            links=tuple(layout.links),
            dateline=layout.find_dateline(clean_line(self.dateline)),
            number=number,
            cut=cut,
        )


class _Layout:
    """The canonical text in the making."""

    def __init__(self, source: Clean) -> None:
        self.source = source
        self.pieces: list[Clean] = []
        self.length = 0
        self.blocks: list[Block] = []
        self.texts: list[Clean] = []
        self.photos: list[Photo] = []
        self.links: list[Link] = []

    def add(self, part: Part) -> None:
        """Lay one part behind what is there; a part without text leaves no block."""
        text = clean_block(part.text) if part.kind is not BlockKind.TITLE else clean_line(part.text)
        span = Span(self.length, self.length)
        if text:
            span = self._put(text, "\n\n")
            self.blocks.append(Block(part.kind, span, part.level, part.rule))
            self.texts.append(text)
            room = MOST_LINKS - len(self.links)
            self.links += islice(find_links(text, span.start, part.links), room)
        if part.picture is not None:
            self._add_photo(text, span, part.picture)

    def _put(self, text: Clean, separator: str) -> Span:
        """Put a text behind what is there, and say where it is."""
        if self.length:
            self.pieces.append(own(separator))
            self.length += len(separator)
        start = self.length
        self.pieces.append(text)
        self.length += len(text)
        return Span(start, self.length)

    def _add_photo(self, caption: Clean, span: Span, picture: Picture) -> None:
        credit = None
        printed = clean_line(picture.credit)
        if printed:
            # Beside its caption the credit can be found in the text; without one it has no place.
            place = self._put(printed, "\n") if caption else None
            photographer, agency = clean_line(picture.photographer), clean_line(picture.agency)
            if not agency and photographer.casefold() == self.source.casefold():
                photographer, agency = (
                    NOTHING,
                    photographer,
                )  # an outlet, and nobody by name
            credit = Credit(
                printed,
                photographer,
                agency,
                place,
                clean_line(parse_credit(printed).note),
            )
        line = clean_line(caption)
        scene = find_scene(line)
        self.photos.append(
            Photo(
                caption=line,
                credit=credit,
                alt=clean_line(picture.alt),
                url=web_address(picture.url),
                file=clean_line(picture.file),
                cover=picture.cover,
                span=span,
                place=clean_line(scene.place),
                taken=clean_line(scene.taken),
            )
        )

    def first(self, kind: BlockKind) -> Clean:
        """The text of the first block of a kind."""
        for block, text in zip(self.blocks, self.texts, strict=True):
            if block.kind is kind:
                return text
        return NOTHING

    def find_dateline(self, dateline: Clean) -> Span | None:
        """Where the first paragraph opens with the dateline."""
        for block, text in zip(self.blocks, self.texts, strict=True):
            if block.kind is BlockKind.PARAGRAPH:
                if dateline and text.startswith(dateline):
                    return Span(block.span.start, block.span.start + len(dateline))
                return None
        return None


def find_links(text: Clean, start: int, links: Iterable[PartLink]) -> Iterator[Link]:
    """The links of a part, whose cleaned text begins at `start`.

    White space and what the cleaner has taken away make a place in the raw text and one in the
    clean text differ; a link is at the place with as many other characters before it, and where
    these are not its words, at the next one that has them.
    """
    at = passed = 0
    for link in links:
        words, address = clean_block(link.words), web_address(link.address)
        if not words or not address:
            continue
        place = at
        while place < len(text) and (passed < link.before or text[place].isspace()):
            passed += not text[place].isspace()
            place += 1
        if not text.startswith(words, place):
            place, passed = text.find(words, at, at + _NEAR + len(words)), link.before
        if place < 0:
            continue
        at = place + len(words)
        passed += sum(not character.isspace() for character in words)
        yield Link(Span(start + place, start + at), address)


def _lines(values: Iterable[str]) -> tuple[Clean, ...]:
    """The values that are not empty, each once, in their order."""
    return tuple(dict.fromkeys(line for value in values if (line := clean_line(value))))


def _moment(text: str) -> Clean:
    """The day or moment if it is one in ISO 8601, else nothing."""
    return clean_line(text) if _MOMENT.fullmatch(text) else NOTHING


def web_address(text: str) -> Clean:
    """The address if it is one a browser may be sent to (http or https), else nothing."""
    address = clean_line(text)
    return address if _ADDRESS.fullmatch(address) else NOTHING
