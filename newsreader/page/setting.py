"""Setting an article: which rows its blocks make in a column, from the headline down."""

import re
from collections import deque
from collections.abc import Iterator, Mapping

from newsreader.article import Article, Block, BlockKind, Photo, Span
from newsreader.clean import Clean, cut, own
from newsreader.facts import duration, show_day
from newsreader.page.lines import Lines
from newsreader.page.look import NORMAL_LOOK, Look
from newsreader.page.ragged import even_width, without_widow
from newsreader.page.rows import BLANK, Fixed, Flow, Part, Piece, Row
from newsreader.text import cells, fit, wrap

BETWEEN_FACTS = own(" · ")
"""Stands between the facts of the line below the headline."""

PHOTO_MARK = own("▣")
"""Stands before a picture's caption."""

_QUOTE_BAR, _QUOTE_INDENT = own("│"), 2

_SET_IN = 2
"""How far the first row of a paragraph is set in where there is no space above it."""

_RUNNING = frozenset({"body", "block-quote"})
"""The styles of running text, which the reader's choice of how it is set is for."""

_DISPLAYED = frozenset({"title", "standfirst", "heading"})
"""The styles of what stands above running text, in rows that are about equally long."""

_NUMBER = re.compile(r"[0-9]{1,3}[.)] ")

_BULLETS = (own("•"), own("–"), own("·"))
_HEAD_KINDS = frozenset(
    {BlockKind.TITLE, BlockKind.STANDFIRST, BlockKind.BYLINE, BlockKind.DATELINE}
)


class Setting:
    """Makes the parts of a page, one after the other, as they are asked for."""

    def __init__(
        self,
        article: Article,
        width: int,
        pictures: Mapping[int, int] | None = None,
        look: Look = NORMAL_LOOK,
    ) -> None:
        """Take the article, the width of the column in cells, the heights of pictures, the look."""
        self.article = article
        self.width = width
        self._pictures = pictures or {}
        self._look = look
        self._space = Fixed(-1, [BLANK] * look.between)
        self._is_close = False  # whether the last paragraph has no space below it
        self._photo_numbers: dict[Span, list[int]] = {}
        for number, photo in enumerate(article.photos):
            self._photo_numbers.setdefault(photo.span, []).append(number)
        self._bare_photos = deque(
            number for number, photo in enumerate(article.photos) if not photo.caption
        )

    def parts(self) -> Iterator[Part]:
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
            yield Fixed(-1, [Row((Piece(0, own(notice[a:b]), "alt"),)) for a, b in lines])

    def _make_bare_photos(self, before: int) -> Iterator[Fixed]:
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

    def _make_head(self, head: dict[int, Block]) -> Iterator[Part]:
        """Headline, rule, standfirst, and the line of facts."""
        titles = [number for number, block in head.items() if block.kind is BlockKind.TITLE]
        if titles:
            flow = self._flow(titles[0], "title")
            yield flow
            longest = max(cells(self.article.text[start:end]) for start, end in flow.lines.known)
        else:
            title = self.article.title
            lines = wrap(title, 0, len(title), even_width(title, 0, len(title), self.width))
            texts = [cut(title, start, end) for start, end in lines]
            longest = max(map(cells, texts))
            yield Fixed(-1, [Row((Piece(0, text, "title"),)) for text in texts])
        yield Fixed(-1, [Row((Piece(0, own("─" * longest), "rule"),))])
        for number, block in head.items():
            if block.kind is BlockKind.STANDFIRST or number in titles[1:]:
                yield self._flow(number, "standfirst")
                yield Fixed(-1, [BLANK])
        facts = self._facts(head)
        if facts:
            folded = tuple(
                number
                for number, block in head.items()
                if block.kind in (BlockKind.BYLINE, BlockKind.DATELINE)
            )
            rows = self._fact_rows(facts)
            yield Fixed(-1, [*rows, BLANK], folded)

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
        days = [
            Piece(0, article.cut_text(block.span), "facts", block.span.start)
            for block in head.values()
            if block.kind is BlockKind.DATELINE
        ]
        if article.source and not any(article.source in day.text for day in days):
            facts.append(Piece(0, article.source, "facts"))
        if not days and article.published:
            days.append(Piece(0, show_day(article.published), "facts"))
        facts += days
        if article.updated and article.updated[:10] != article.published[:10]:
            facts.append(Piece(0, own(f"updated {show_day(article.updated)}"), "facts"))
        facts.append(Piece(0, own(duration(article.minutes)), "facts"))
        return facts + [Piece(0, tag, "tag") for tag in article.tags]

    def _fact_rows(self, facts: list[Piece]) -> list[Row]:
        """The facts set one behind the other; tags below the rest, unless all fit on one row."""
        rows: list[list[Piece]] = [[]]
        used = 0
        is_long = cells(BETWEEN_FACTS.join(fact.text for fact in facts)) > self.width
        for before, fact in zip([None, *facts], facts, strict=False):
            gap = cells(BETWEEN_FACTS) if rows[-1] else 0
            is_first_tag = fact.style == "tag" and before is not None and before.style != "tag"
            is_full = used + gap + cells(fact.text) > self.width
            if rows[-1] and (is_full or (is_long and is_first_tag)):
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

    def _make_block(self, number: int, block: Block, before: Block | None) -> Iterator[Part]:
        """One block below the head, with the space it wants around it."""
        kind = block.kind
        if kind is BlockKind.CAPTION:
            photos = self._photo_numbers.get(block.span)
            if photos:
                yield self._make_photo(photos[0], number)
                return
        is_close, self._is_close = self._is_close, False
        if kind is BlockKind.HEADING:
            if before is not None and before.kind is not BlockKind.HEADING:
                yield Fixed(-1, [BLANK])
            yield self._flow(number, "heading")
            yield Fixed(-1, [BLANK])
            return
        if kind is BlockKind.LIST_ITEM:
            yield self._list_item(number, block)
            after = self.article.blocks[number + 1 : number + 2]
            if after and after[0].kind is BlockKind.LIST_ITEM:
                return
        elif kind is BlockKind.BLOCK_QUOTE:
            yield self._flow(number, "block-quote", _QUOTE_INDENT, _QUOTE_BAR, every=True)
        elif kind is BlockKind.CAPTION:
            yield self._flow(number, "caption", 2, PHOTO_MARK)
        elif kind in (BlockKind.PARAGRAPH, BlockKind.STANDFIRST, BlockKind.TITLE):
            yield self._flow(number, "body", first=_SET_IN if is_close else 0)
            self._is_close = self._goes_on_close(number)
            if self._is_close:
                return
        else:
            yield self._flow(number, "facts")
        yield self._space

    def _goes_on_close(self, number: int) -> bool:
        """Whether the next paragraph follows a paragraph without space between them."""
        if not self._look.sets_in:
            return False
        after = self.article.blocks[number + 1 : number + 2]
        if not after or after[0].kind is not BlockKind.PARAGRAPH:
            return False
        photos, bare = self.article.photos, self._bare_photos
        return not bare or photos[bare[0]].span.start >= after[0].span.start

    def _list_item(self, number: int, block: Block) -> Flow:
        """An item of a list: its bullet or its number stands out to the left of its rows."""
        counted = _NUMBER.match(self.article.text, block.span.start, block.span.end)
        deep = 2 * block.level
        if counted is None:
            indent = min(2 + deep, self.width // 2)
            return self._flow(number, "body", indent, _BULLETS[min(block.level, 2)])
        indent = min(4 + deep, self.width // 2)
        return self._flow(number, "body", indent, first=max(-len(counted[0]), -indent))

    def _flow(
        self,
        number: int,
        style: str,
        indent: int = 0,
        marker: Clean | None = None,
        every: bool = False,
        first: int = 0,
    ) -> Flow:
        """A block's text wrapped in the column, less its indent."""
        is_running = style in _RUNNING
        text, span = self.article.text, self.article.blocks[number].span
        flush = self.width if is_running and self._look.justify else 0
        room = self.width - indent
        if style in _DISPLAYED:
            room = even_width(text, span.start, span.end, room)
        return Flow(
            number,
            Lines(text, span.start, span.end, room, first, ragged=not flush),
            style,
            indent,
            marker or own(""),
            every,
            first,
            self._look.leading if is_running else 1,
            flush,
        )

    def _make_photo(self, number: int, block: int) -> Fixed:
        """A photo's card: its picture, marker and caption, credit, its number at the right edge."""
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
        picture = [Row((), block, number, at) for at in range(self._pictures.get(number, 0))]
        return Fixed(block, [*picture, *rows, BLANK], photo=number)

    def _card_texts(self, photo: Photo) -> Iterator[Piece]:
        """The caption's rows and the credit's, or what stands for them."""
        text, indent = self.article.text, 2
        room = self.width - indent
        if photo.caption:
            lines = wrap(text, photo.span.start, photo.span.end, room)
            for start, end in without_widow(text, lines, room):
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
