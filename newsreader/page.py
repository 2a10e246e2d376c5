"""An article set as a page: rows of text in a column, each knowing where it comes from.

The reading pane, `newsreader show`, copying and the tests all use these rows. A row is made of
pieces: source text, which knows its offset, and furniture (a rule, a marker, "1 of 9"), which
has none. A page knows nothing of colour: a piece names its style. Quotes, hits and notes are
not in the rows either; they are spans that whoever draws lays over them.

Rows are laid as they are asked for, so that a text of many megabytes opens at once.
"""

from bisect import bisect_right
from collections import deque
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from newsreader.article import Article, Block, BlockKind, Photo, Span
from newsreader.clean import Clean, cut, own
from newsreader.facts import duration, show_day
from newsreader.text import cells, fit, wrap

NARROWEST = 8
"""The narrowest column a page is set in, in cells."""

BETWEEN_FACTS = own(" · ")
"""Stands between the facts of the line below the headline."""

PHOTO_MARK = own("▣")
"""Stands before a picture's caption."""

_BULLETS = (own("•"), own("–"), own("·"))
_HEAD_KINDS = frozenset(
    {BlockKind.TITLE, BlockKind.STANDFIRST, BlockKind.BYLINE, BlockKind.DATELINE}
)


class Piece(NamedTuple):
    """A run of cells in one style."""

    cell: int
    """The column it begins in, counted from the left edge of the text."""
    text: Clean
    """What stands there."""
    style: str
    """The name of its style."""
    start: int | None = None
    """Where its first character stands in the article's text; None for furniture."""


class Row(NamedTuple):
    """One row of a page."""

    pieces: tuple[Piece, ...] = ()
    """What stands on it, from left to right."""
    block: int = -1
    """The number of the block it belongs to; -1 for furniture between blocks."""

    @property
    def span(self) -> Span | None:
        """The source text it shows, from its first character to behind its last."""
        sources = [piece for piece in self.pieces if piece.start is not None]
        if not sources:
            return None
        starts = [piece.start for piece in sources if piece.start is not None]
        ends = [piece.start + len(piece.text) for piece in sources if piece.start is not None]
        return Span(min(starts), max(ends))


_BLANK = Row()


class _Flow(NamedTuple):
    """A block of running text: wrapped rows, all of one style."""

    block: int
    lines: list[tuple[int, int]]
    style: str
    indent: int = 0
    marker: Clean = own("")
    every: bool = False
    """Whether the marker stands on every row, or on the first only."""

    def __len__(self) -> int:
        return len(self.lines)


class _Fixed(NamedTuple):
    """Rows that hold more than running text."""

    block: int
    rows: list[Row]

    def __len__(self) -> int:
        return len(self.rows)


class Page:
    """An article set in a column of a given width."""

    def __init__(self, article: Article, width: int) -> None:
        """Take the article, and the width of the column in cells."""
        self.article = article
        self.width = max(NARROWEST, width)
        self._parts: list[_Flow | _Fixed] = []
        self._first_rows: list[int] = []
        self._part_of_block: dict[int, int] = {}
        self._part_of_photo: dict[int, int] = {}
        self._photo_numbers: dict[Span, list[int]] = {}
        for number, photo in enumerate(article.photos):
            self._photo_numbers.setdefault(photo.span, []).append(number)
        self._bare_photos = deque(
            number for number, photo in enumerate(article.photos) if not photo.caption
        )
        self._laid = 0
        self._laid_to = 0
        self._maker = self._make_parts()
        self._complete = False

    # Laying rows

    @property
    def complete(self) -> bool:
        """Whether every row has been laid."""
        return self._complete

    @property
    def height(self) -> int:
        """How many rows it has: exact once it is complete, a fair guess before."""
        if self._complete:
            return self._laid
        rest = len(self.article.text) - self._laid_to
        a_row = self._laid_to / self._laid if self._laid_to and self._laid else self.width * 0.7
        return self._laid + max(1, int(rest / max(a_row, 1)))

    def count(self) -> int:
        """How many rows it has, exactly; lays all of them."""
        while self._lay_part():
            pass
        return self._laid

    def lay(self, characters: int) -> bool:
        """Lay rows for about so many more characters of text; returns whether any are left."""
        goal = self._laid_to + characters
        while self._laid_to < goal and self._lay_part():
            pass
        return not self._complete

    def _lay_part(self) -> bool:
        """Lay the next part; returns False when there is none."""
        part = next(self._maker, None)
        if part is None:
            self._complete = True
            return False
        if part.block >= 0:
            self._part_of_block.setdefault(part.block, len(self._parts))
            self._laid_to = max(self._laid_to, self.article.blocks[part.block].span.end)
        self._parts.append(part)
        self._first_rows.append(self._laid)
        self._laid += len(part)
        return True

    # Asking for rows and places

    def row(self, y: int) -> Row:
        """The row of that number; an empty one below the last."""
        while y >= self._laid and self._lay_part():
            pass
        if not 0 <= y < self._laid:
            return _BLANK
        number = bisect_right(self._first_rows, y) - 1
        part, at = self._parts[number], y - self._first_rows[number]
        if isinstance(part, _Fixed):
            return part.rows[at]
        start, end = part.lines[at]
        pieces: list[Piece] = []
        if part.marker and (part.every or at == 0):
            cell = part.indent - cells(part.marker) - 1
            pieces.append(Piece(max(0, cell), part.marker, "marker"))
        pieces.append(Piece(part.indent, cut(self.article.text, start, end), part.style, start))
        return Row(tuple(pieces), part.block)

    def row_of(self, offset: int) -> int:
        """The row on which a character of the article's text stands.

        A character that stands on no row (a space at a break) is on the row before it.
        """
        block = max(0, self.article.block_at(offset))
        while block not in self._part_of_block and self._lay_part():
            pass
        number = self._part_of_block.get(block)
        if number is None:
            return 0
        part, first = self._parts[number], self._first_rows[number]
        if isinstance(part, _Flow):
            return first + max(0, bisect_right(part.lines, offset, key=lambda line: line[0]) - 1)
        best = 0
        for at, row in enumerate(part.rows):
            if any(piece.start is not None and piece.start <= offset for piece in row.pieces):
                best = at
        return first + best

    def row_of_photo(self, number: int) -> int:
        """The row on which the card of a photo begins, by the photo's number from 0."""
        while number not in self._part_of_photo and self._lay_part():
            pass
        at = self._part_of_photo.get(number)
        return self._first_rows[at] if at is not None else 0

    def offset_of(self, y: int) -> int:
        """The first character of the text that stands on that row or below it."""
        for at in range(max(0, y), self.height):
            span = self.row(at).span
            if span is not None:
                return span.start
        return len(self.article.text)

    def offset_at(self, y: int, cell: int) -> int | None:
        """The character under a cell; None where there is none."""
        for piece in self.row(y).pieces:
            at = cell - piece.cell
            if piece.start is None or not 0 <= at < cells(piece.text):
                continue
            if len(piece.text) == cells(piece.text):
                return piece.start + at
            used = 0
            for number, character in enumerate(piece.text):
                used += cells(character)
                if used > at:
                    return piece.start + number
        return None

    # Making parts

    def _make_parts(self) -> Iterator[_Flow | _Fixed]:
        """The parts of the page, from the top."""
        head = self._head()
        yield from self._make_head(head)
        before: Block | None = None
        for number, block in enumerate(self.article.blocks):
            if number in head:
                continue
            yield from self._make_bare_photos(block.span.start)
            yield from self._make_block(number, block, before)
            before = block
        yield from self._make_bare_photos(len(self.article.text) + 1)
        if self.article.cut:
            notice = "The file goes on. This is its beginning."
            lines = wrap(notice, 0, len(notice), self.width)
            yield _Fixed(-1, [Row((Piece(0, own(notice[a:b]), "alt"),)) for a, b in lines])

    def _make_bare_photos(self, before: int) -> Iterator["_Fixed"]:
        """The cards of the photos without a caption that stand before an offset."""
        photos = self.article.photos
        while self._bare_photos and photos[self._bare_photos[0]].span.start < before:
            yield self._make_photo(self._bare_photos.popleft(), -1)

    def _head(self) -> dict[int, Block]:
        """The blocks above the running text that the headline and the line of facts show."""
        head: dict[int, Block] = {}
        for number, block in enumerate(self.article.blocks):
            if block.kind in _HEAD_KINDS:
                head[number] = block
            elif block.kind is not BlockKind.CAPTION:
                break
        return head

    def _make_head(self, head: dict[int, Block]) -> Iterator[_Flow | _Fixed]:
        """Headline, rule, standfirst, and the line of facts."""
        titles = [number for number, block in head.items() if block.kind is BlockKind.TITLE]
        if titles:
            flow = self._flow(titles[0], "title")
            yield flow
            longest = max(cells(self.article.text[start:end]) for start, end in flow.lines)
        else:
            lines = wrap(self.article.title, 0, len(self.article.title), self.width)
            texts = [cut(self.article.title, start, end) for start, end in lines]
            longest = max(map(cells, texts))
            yield _Fixed(-1, [Row((Piece(0, text, "title"),)) for text in texts])
        yield _Fixed(-1, [Row((Piece(0, own("─" * longest), "rule"),))])
        for number, block in head.items():
            if block.kind is BlockKind.STANDFIRST or number in titles[1:]:
                yield self._flow(number, "standfirst")
                yield _Fixed(-1, [_BLANK])
        facts = self._facts(head)
        if facts:
            folded = [
                number
                for number, block in head.items()
                if block.kind in (BlockKind.BYLINE, BlockKind.DATELINE)
            ]
            rows = self._fact_rows(facts)
            for number in folded:
                self._part_of_block[number] = len(self._parts)
            yield _Fixed(-1, [*rows, _BLANK])

    def _facts(self, head: dict[int, Block]) -> list[Piece]:
        """Byline, outlet, day, reading time: what stands on the line of facts."""
        article = self.article
        facts = [
            Piece(0, article.cut_text(block.span), "facts", block.span.start)
            for block in head.values()
            if block.kind is BlockKind.BYLINE
        ]
        if not facts and article.authors:
            facts.append(Piece(0, own(", ".join(article.authors)), "facts"))
        if article.source:
            facts.append(Piece(0, article.source, "facts"))
        days = [
            Piece(0, article.cut_text(block.span), "facts", block.span.start)
            for block in head.values()
            if block.kind is BlockKind.DATELINE
        ]
        if not days and article.published:
            days.append(Piece(0, own(show_day(article.published)), "facts"))
        facts += days
        if article.updated and article.updated[:10] != article.published[:10]:
            facts.append(Piece(0, own(f"updated {show_day(article.updated)}"), "facts"))
        facts.append(Piece(0, own(duration(article.minutes)), "facts"))
        return facts + [Piece(0, tag, "tag") for tag in article.tags]

    def _fact_rows(self, facts: list[Piece]) -> list[Row]:
        """The facts set one behind the other, on as many rows as they take."""
        rows: list[list[Piece]] = [[]]
        used = 0
        for fact in facts:
            gap = cells(BETWEEN_FACTS) if rows[-1] else 0
            if rows[-1] and used + gap + cells(fact.text) > self.width:
                rows.append([])
                used, gap = 0, 0
            if gap:
                rows[-1].append(Piece(used, BETWEEN_FACTS, "facts"))
            for start, end in wrap(fact.text, 0, len(fact.text), self.width - used - gap):
                if rows[-1] and start > 0:
                    rows.append([])
                    used, gap = 0, 0
                source = fact.start + start if fact.start is not None else None
                text = cut(fact.text, start, end)
                rows[-1].append(Piece(used + gap, text, fact.style, source))
                used += gap + cells(text)
        blocks = self.article.blocks
        return [
            Row(tuple(row), next((self._block_of(piece, blocks) for piece in row), -1))
            for row in rows
        ]

    def _block_of(self, piece: Piece, blocks: tuple[Block, ...]) -> int:
        """The number of the block a piece comes from."""
        return -1 if piece.start is None or not blocks else self.article.block_at(piece.start)

    def _make_block(
        self, number: int, block: Block, before: Block | None
    ) -> Iterator[_Flow | _Fixed]:
        """One block below the head, with the space it wants around it."""
        kind = block.kind
        if kind is BlockKind.CAPTION:
            photos = self._photo_numbers.get(block.span)
            if photos:
                yield self._make_photo(photos[0], number)
                return
        if kind is BlockKind.HEADING:
            if before is not None and before.kind is not BlockKind.HEADING:
                yield _Fixed(-1, [_BLANK])
            yield self._flow(number, "heading")
        elif kind is BlockKind.LIST_ITEM:
            indent = min(2 + 2 * block.level, self.width // 2)
            numbered = self.article.text[block.span.start].isdecimal()
            marker = None if numbered else _BULLETS[min(block.level, 2)]
            yield self._flow(number, "body", indent, marker)
            after = self.article.blocks[number + 1 : number + 2]
            if after and after[0].kind is BlockKind.LIST_ITEM:
                return
        elif kind is BlockKind.BLOCK_QUOTE:
            yield self._flow(number, "block-quote", 2, own("│"), every=True)
        elif kind is BlockKind.CAPTION:
            yield self._flow(number, "caption", 2, PHOTO_MARK)
        elif kind in (BlockKind.PARAGRAPH, BlockKind.STANDFIRST, BlockKind.TITLE):
            yield self._flow(number, "body")
        else:
            yield self._flow(number, "facts")
        yield _Fixed(-1, [_BLANK])

    def _flow(
        self,
        number: int,
        style: str,
        indent: int = 0,
        marker: Clean | None = None,
        every: bool = False,
    ) -> _Flow:
        """A block's text wrapped in the column, less its indent."""
        span = self.article.blocks[number].span
        lines = wrap(self.article.text, span.start, span.end, self.width - indent)
        return _Flow(number, lines, style, indent, marker or own(""), every)

    def _make_photo(self, number: int, block: int) -> _Fixed:
        """A photo's card: marker and caption, credit, and its number at the right edge."""
        photo = self.article.photos[number]
        rows = [
            self._card_row(pieces, at == 0, block)
            for at, pieces in enumerate(self._card_texts(photo))
        ]
        total = len(self.article.photos)
        if total > 1:
            label = own(f"{number + 1} of {total}")
            left = self.width - cells(label)
            last = rows[-1].pieces[-1]
            if last.cell + cells(last.text) + 2 > left:
                rows.append(Row((), block))
            pieces = (*rows[-1].pieces, Piece(max(0, left), label, "number"))
            rows[-1] = Row(pieces, block)
        self._part_of_photo[number] = len(self._parts)
        return _Fixed(block, [*rows, _BLANK])

    def _card_texts(self, photo: Photo) -> Iterator[Piece]:
        """The caption's rows and the credit's, or what stands for them."""
        text, indent = self.article.text, 2
        room = self.width - indent
        if photo.caption:
            for start, end in wrap(text, photo.span.start, photo.span.end, room):
                yield Piece(indent, cut(text, start, end), "caption", start)
        else:
            stand_in = photo.alt or photo.file or own("A picture without a caption")
            for start, end in wrap(stand_in, 0, len(stand_in), room):
                yield Piece(indent, cut(stand_in, start, end), "alt")
        credit = photo.credit
        if credit is not None and credit.span is not None:
            for start, end in wrap(text, credit.span.start, credit.span.end, room):
                yield Piece(indent, cut(text, start, end), "credit", start)
        elif credit is not None:
            yield Piece(indent, fit(credit.text, room), "credit")

    def _card_row(self, piece: Piece, first: bool, block: int) -> Row:
        """One row of a card."""
        marker = (Piece(0, PHOTO_MARK, "marker"),) if first else ()
        return Row((*marker, piece), block)


def quote_rows(page: Page, span: Span) -> range:
    """The rows on which a span stands."""
    return range(page.row_of(span.start), page.row_of(max(span.start, span.end - 1)) + 1)


def plain_text(article: Article, span: Span) -> Clean:
    """The words of a span as they would be copied: whole blocks apart, rows not."""
    blocks = [block for block in article.blocks if block.span.meets(span)]
    if len(blocks) < 2:
        return article.cut_text(span)
    edges = [max(blocks[0].span.start, span.start)]
    edges += [block.span.start for block in blocks[1:]]
    edges.append(min(blocks[-1].span.end, span.end))
    pieces = [cut(article.text, start, end).rstrip() for start, end in pairwise(edges)]
    return own("\n\n".join(pieces))
