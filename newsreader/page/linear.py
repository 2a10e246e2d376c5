"""Setting an article as plain lines, for those who hear it or feel it: nothing drawn, all said.

What a page shows by its place, its type or a sign is put into words here: "Photo 3 of 9:",
"Credit:", "Quote, Dora Kessler:", "End of article." The rows are those of any page, so finding,
jumping and the reading place work on them as on the page that is looked at.
"""

from bisect import bisect_left
from collections import deque
from collections.abc import Iterator

from newsreader.article import NOTHING, Article, Block, BlockKind, Photo, Quote, QuoteKind, Span
from newsreader.clean import Clean, cut, join, own
from newsreader.facts import duration, show_day
from newsreader.page.rows import BLANK, Fixed, Part, Piece, Row
from newsreader.text import wrap

ANNOUNCEMENT = "announcement"
"""The style of the words that are not the article's."""

_LABELS = {
    BlockKind.STANDFIRST: "Summary: ",
    BlockKind.BYLINE: "Byline: ",
    BlockKind.DATELINE: "Date: ",
    BlockKind.HEADING: "Heading: ",
    BlockKind.LIST_ITEM: "Item: ",
    BlockKind.BLOCK_QUOTE: "Block quote: ",
}
_STYLES = {
    BlockKind.TITLE: "title",
    BlockKind.STANDFIRST: "standfirst",
    BlockKind.HEADING: "heading",
    BlockKind.CAPTION: "caption",
}
_HEAD = frozenset({BlockKind.TITLE, BlockKind.STANDFIRST, BlockKind.BYLINE, BlockKind.DATELINE})
_JOINED = frozenset({BlockKind.BYLINE, BlockKind.DATELINE, BlockKind.LIST_ITEM})
_QUOTING = {QuoteKind.DIRECT: "Quote", QuoteKind.MIXED: "Quote", QuoteKind.INDIRECT: "Reported"}
_NOBODY = own("speaker not named")


class LinearSetting:
    """Makes the parts of a page of plain lines, one after the other, as they are asked for."""

    def __init__(self, article: Article, width: int) -> None:
        """Take the article, and how many cells a line may have."""
        self._article = article
        self._width = width
        self._numbers: dict[Span, int] = {}
        for number, photo in enumerate(article.photos):
            if photo.caption:
                self._numbers.setdefault(photo.span, number)
        self._bare_photos = deque(
            number for number, photo in enumerate(article.photos) if not photo.caption
        )
        self._quotes = sorted(article.quotes, key=lambda quote: quote.span.start)
        self._starts = [quote.span.start for quote in self._quotes]

    def parts(self) -> Iterator[Part]:
        """The parts of the page, from the top."""
        article = self._article
        if not article.has(BlockKind.TITLE):
            yield self._said("Headline: ", article.title)
        told = False
        for number, block in enumerate(article.blocks):
            if not told and block.kind not in _HEAD:
                yield from self._facts()
                told = True
            yield from self._bare_before(block.span.start)
            yield from self._block(number, block)
            following = article.blocks[number + 1 : number + 2]
            is_joined = block.kind in _JOINED and following and following[0].kind is block.kind
            if not is_joined:
                yield Fixed(-1, [BLANK])
        if not told:
            yield from self._facts()
        yield from self._bare_before(len(article.text) + 1)
        if article.cut:
            yield self._said("The file goes on. This is its beginning.")
        yield self._said("End of article.")

    def _facts(self) -> Iterator[Fixed]:
        """What is known of the article, a fact a line, and what is in it."""
        article = self._article
        if article.authors and not article.has(BlockKind.BYLINE):
            yield self._said("By ", join(", ", article.authors))
        if article.source:
            yield self._said("Source: ", article.source)
        if article.published and not article.has(BlockKind.DATELINE):
            yield self._said("Date: ", show_day(article.published))
        if article.updated and article.updated[:10] != article.published[:10]:
            yield self._said("Updated: ", show_day(article.updated))
        counts = [_counted(len(article.photos), "photo"), _counted(len(article.quotes), "quote")]
        yield self._said(", ".join([f"Takes {duration(article.minutes)}", *filter(None, counts)]))
        if article.tags:
            yield self._said("Tags: ", join(", ", article.tags))
        yield Fixed(-1, [BLANK])

    def _block(self, number: int, block: Block) -> Iterator[Fixed]:
        """The lines of a block, what is said before it first."""
        photo = self._numbers.get(block.span) if block.kind is BlockKind.CAPTION else None
        if photo is not None:
            yield Fixed(number, self._photo_rows(photo, number), photo=photo)
            return
        yield from self._quoting(block.span)
        label = _LABELS.get(block.kind, "")
        if block.kind is BlockKind.TITLE:
            is_first = self._article.text[: block.span.start].strip() == ""
            label = "Headline: " if is_first else ""
        elif block.kind is BlockKind.CAPTION:
            label = "Caption: "
        style = _STYLES.get(block.kind, "body")
        yield Fixed(number, self._rows(label, block.span, style, number))

    def _quoting(self, span: Span) -> Iterator[Fixed]:
        """Who is quoted in a block, said before it: a line for each in turn."""
        before = ""
        for at in range(bisect_left(self._starts, span.start), len(self._quotes)):
            quote = self._quotes[at]
            if quote.span.start >= span.end:
                return
            announced = _announced(quote)
            if announced != before:
                yield self._said(announced)
            before = announced

    def _bare_before(self, offset: int) -> Iterator[Fixed]:
        """The photos without a caption that stand before an offset."""
        photos = self._article.photos
        while self._bare_photos and photos[self._bare_photos[0]].span.start < offset:
            number = self._bare_photos.popleft()
            yield Fixed(-1, [*self._photo_rows(number, -1), BLANK], photo=number)

    def _photo_rows(self, number: int, block: int) -> list[Row]:
        """A photo: its number, what it shows, and whose it is."""
        article, photo = self._article, self._article.photos[number]
        rows = self._said(f"Photo {number + 1} of {len(article.photos)}:").rows
        if photo.caption:
            rows = [*rows, *self._rows("", photo.span, "caption", block)]
        else:
            rows = [*rows, *self._described(photo)]
        credit = photo.credit
        if credit is None:
            return rows
        if credit.span is not None:
            return [*rows, *self._rows("Credit: ", credit.span, "credit", block)]
        return [*rows, *self._said("Credit: ", credit.text).rows]

    def _described(self, photo: Photo) -> list[Row]:
        """What stands for a caption."""
        if photo.alt:
            return self._said("Described as: ", photo.alt).rows
        return self._said("Without a caption. ", photo.file).rows

    def _rows(self, label: str, span: Span, style: str, block: int) -> list[Row]:
        """A stretch of the article's text in lines, behind a label."""
        text = join("", (own(label), self._article.cut_text(span)))
        return [
            Row(tuple(_pieces(text, start, end, len(label), span.start, style)), block)
            for start, end in wrap(text, 0, len(text), self._width)
        ]

    def _said(self, label: str, rest: Clean = NOTHING) -> Fixed:
        """Lines that are no part of the text."""
        text = join("", (own(label), rest))
        return Fixed(
            -1,
            [
                Row((Piece(0, cut(text, start, end), ANNOUNCEMENT),))
                for start, end in wrap(text, 0, len(text), self._width)
            ],
        )


def _pieces(
    text: Clean, start: int, end: int, label: int, source: int, style: str
) -> Iterator[Piece]:
    """A line of a labelled text: what is left of the label, and source text from `source` on."""
    if start < label:
        yield Piece(0, cut(text, start, min(end, label)), ANNOUNCEMENT)
    if end > label:
        first = max(start, label)
        # Labels are of narrow letters: as many cells as characters.
        yield Piece(first - start, cut(text, first, end), style, source + first - label)


def _announced(quote: Quote) -> str:
    """What is said before a quote: how it is given, and who says it."""
    name = quote.speaker.name if quote.speaker is not None else _NOBODY
    return f"{_QUOTING[quote.kind]}, {name}:"


def _counted(count: int, noun: str) -> str:
    """So many things, in words; empty for none."""
    return f"{count} {noun}{'' if count == 1 else 's'}" if count else ""
