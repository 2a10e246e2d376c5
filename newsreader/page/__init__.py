"""An article set as a page: rows of text in a column, each knowing where it comes from.

The reading pane, `newsreader show`, copying and the tests all use these rows. A row is made of
pieces: source text, which knows its offset, and furniture (a rule, a marker, "1 of 9"), which
has none. A page knows nothing of colour: a piece names its style. Quotes, hits and notes are
not in the rows either; they are spans that whoever draws lays over them.

Rows are laid as they are asked for, so that a text of many megabytes opens at once.
"""

from bisect import bisect_right
from collections.abc import Mapping
from itertools import pairwise

from newsreader.article import Article, Span
from newsreader.clean import Clean, cut, own
from newsreader.page.cards import Card, Cards, with_cards
from newsreader.page.linear import LinearSetting
from newsreader.page.look import NORMAL_LOOK, Look
from newsreader.page.rows import BLANK, Fixed, Flow, Part, Piece, Row, goes_on
from newsreader.page.setting import Setting
from newsreader.text import cells

__all__ = ["Card", "Cards", "Look", "Page", "Piece", "Row", "goes_on", "plain_text"]

NARROWEST = 8
"""The narrowest column a page is set in, in cells."""


class Page:
    """An article set in a column of a given width."""

    def __init__(
        self,
        article: Article,
        width: int,
        pictures: Mapping[int, int] | None = None,
        cards: Cards | None = None,
        *,
        look: Look = NORMAL_LOOK,
        linear: bool = False,
    ) -> None:
        """Take the article, and the width of the column in cells.

        `pictures` are the rows that are to be left for pictures, by the numbers of their photos;
        `cards` are the reader's own notes, to stand among the blocks; `look` is how running text
        is set.
        With `linear` it is plain lines without pictures, everything said in words.
        """
        self.article = article
        self.width = max(NARROWEST, width)
        self._parts: list[Part] = []
        self._first_rows: list[int] = []
        self._part_of_block: dict[int, int] = {}
        self._part_of_photo: dict[int, int] = {}
        self._laid = 0
        self._laid_to = 0
        setting = (
            LinearSetting(article, self.width)
            if linear
            else Setting(article, self.width, pictures, look)
        )
        self._maker = setting.parts()
        if cards is not None:
            self._maker = with_cards(self._maker, cards, article, self.width, linear=linear)
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
        """Lay the next part, or more of a long one; returns False when there is none."""
        if self._grow():
            return True
        part = next(self._maker, None)
        if part is None:
            self._complete = True
            return False
        if isinstance(part, Fixed):
            self._part_of_block.update(dict.fromkeys(part.folded, len(self._parts)))
            if part.photo >= 0:
                self._part_of_photo[part.photo] = len(self._parts)
        if part.block >= 0:
            self._part_of_block.setdefault(part.block, len(self._parts))
            block_end = self.article.blocks[part.block].span.end
            end = part.lines.end if isinstance(part, Flow) else block_end
            self._laid_to = max(self._laid_to, end)
        self._parts.append(part)
        self._first_rows.append(self._laid)
        self._laid += len(part)
        return True

    def _grow(self) -> bool:
        """Lay more of the last part, if it is not whole; returns whether there was more."""
        part = self._parts[-1] if self._parts else None
        if not isinstance(part, Flow) or part.lines.is_whole:
            return False
        part.lines.grow()
        self._laid = self._first_rows[-1] + len(part)
        self._laid_to = max(self._laid_to, part.lines.end)
        return True

    # Asking for rows and places

    def row(self, y: int) -> Row:
        """The row of that number; an empty one below the last."""
        while y >= self._laid and self._lay_part():
            pass
        if not 0 <= y < self._laid:
            return BLANK
        number = bisect_right(self._first_rows, y) - 1
        part, at = self._parts[number], y - self._first_rows[number]
        if isinstance(part, Fixed):
            return part.rows[at]
        return part.row(at, self.article.text)

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
        if isinstance(part, Flow):
            while offset >= part.lines.end and self._grow():
                pass
            line = max(0, bisect_right(part.lines.known, offset, key=lambda line: line[0]) - 1)
            return first + line * part.leading
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
        before: Piece | None = None
        for piece in self.row(y).pieces:
            at = cell - piece.cell
            if at < 0 and before is not None and goes_on(before, piece):
                return piece.start - 1 if piece.start is not None else None
            before = piece
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
