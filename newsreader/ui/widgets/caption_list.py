"""The list of all captions of an article, beside the picture."""

from dataclasses import dataclass
from typing import ClassVar

from rich.style import Style
from textual.message import Message
from textual.strip import Strip

from newsreader.article import Article
from newsreader.clean import Clean, cut, own
from newsreader.text import fit, wrap
from newsreader.ui.layers import paint
from newsreader.ui.quote_marks import QuoteMarks
from newsreader.ui.widgets.line_view import ItemView

_NUMBER_CELLS = 4


class CaptionList(ItemView):
    """One item a photo: its number and two rows of its caption."""

    ITEM_ROWS: ClassVar[int] = 3
    can_focus = False

    @dataclass
    class Chosen(Message):
        """A photo was chosen with the mouse."""

        number: int

    def __init__(self, article: Article, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._article = article
        self._photos = article.photos
        self._quote_marks = QuoteMarks(article)

    @property
    def item_count(self) -> int:
        """How many photos there are."""
        return len(self._photos)

    def on_mount(self) -> None:
        """Let the list scroll over all its items."""
        self.items_changed()

    def item_rows(self, number: int) -> list[Strip]:
        """An item's rows: number and caption, and a row of space."""
        photo = self._photos[number]
        text = self._article.cut_text(photo.span) or photo.alt or own("without a caption")
        room = max(1, self.columns - _NUMBER_CELLS - 3)
        lines = wrap(text[: 4 * room], 0, min(len(text), 4 * room), room)
        texts = [cut(text, start, end) for start, end in lines[:2]]
        if len(lines) > 2:
            texts[1] = fit(cut(text, lines[1][0], len(text)), room)
        on = number == self.cursor
        style = self.role("title" if on else "ink" if photo.caption else "alt")
        rows = []
        for row in range(self.ITEM_ROWS - 1):
            label = f"{number + 1:>{_NUMBER_CELLS - 1}} " if row == 0 else " " * _NUMBER_CELLS
            parts = [self.cursor_bar(number), (own(label), self.role("second"))]
            if row < len(texts):
                start = photo.span.start + lines[row][0] if photo.caption else None
                parts += self._words(texts[row], start, style)
            rows.append(self.strip(parts, self.item_ground(number)))
        return [*rows, self.strip([], self.ground)]

    def _words(self, text: Clean, start: int | None, style: Style) -> list[tuple[Clean, Style]]:
        """A row's words, quotes in their speakers' colours; `start` is their place in the text."""
        if start is None:
            return [(text, style)]
        marks = self._quote_marks.over(start, start + len(text))
        styles = [(mark.start, mark.end, self.role(mark.role)) for mark in marks]
        segments = paint(text, start, style, styles)
        return [(own(each.text), each.style or style) for each in segments]

    def item_ground(self, number: int) -> Style:
        """The ground of an item: marked where the cursor is."""
        return self.ground + self.role("cursor") if number == self.cursor else self.ground

    def clicked(self, number: int, twice: bool) -> None:
        """Choose the photo that was clicked."""
        self.post_message(self.Chosen(number))
