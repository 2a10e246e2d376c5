"""The list of all captions of an article: beside the picture, or whole where there is none."""

from dataclasses import dataclass

from rich.style import Style
from textual.message import Message
from textual.strip import Strip

from newsreader.article import Article, Photo
from newsreader.clean import Clean, cut, join, own
from newsreader.facts import show_day
from newsreader.text import fit, wrap
from newsreader.ui.layers import paint
from newsreader.ui.quote_marks import QuoteMarks
from newsreader.ui.widgets.tall_view import TallView

_NUMBER_CELLS = 4
_FEW_ROWS = 2


class CaptionList(TallView):
    """One item a photo: its number and the beginning of its caption; or all of it, and whose it is.

    The keys go to the gallery, which has it show where that is.
    """

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
        self._is_whole = False

    @property
    def item_count(self) -> int:
        """How many photos there are."""
        return len(self._photos)

    def on_mount(self) -> None:
        """Let the list scroll over all its items."""
        self.items_changed()

    def show_whole(self, is_whole: bool) -> None:
        """Show all of every caption, and whose the photo is; or how the captions begin."""
        if is_whole != self._is_whole:
            self._is_whole = is_whole
            self.items_changed()

    def rows_needed(self, number: int) -> int:
        """The rows of the caption, one for the credit if all is shown, and an empty one."""
        if not self._is_whole:
            return _FEW_ROWS + 1
        return len(self._lines(number)) + 2

    def item_rows(self, number: int) -> list[Strip]:
        """An item's rows: number and caption, the credit, and a row of space."""
        photo = self._photos[number]
        text, ground = self._text(number), self.item_ground(number)
        on = number == self.cursor
        style = self.role("title" if on else "ink" if photo.caption else "alt")
        rows = []
        for row, (start, end) in enumerate(self._lines(number)):
            label = f"{number + 1:>{_NUMBER_CELLS - 1}} " if row == 0 else " " * _NUMBER_CELLS
            parts = [self.cursor_bar(number), (own(label), self.role("second"))]
            place = photo.span.start + start if photo.caption else None
            parts += self._words(cut(text, start, end), place, style)
            is_last = row == self._most - 1 and end < len(text)
            parts += [(own("…"), self.role("second"))] if is_last else []
            rows.append(self.strip(parts, ground))
        edge = [self.cursor_bar(number), (own(" " * _NUMBER_CELLS), Style())]
        if self._is_whole:
            credit = fit(_credit(photo), self._room)
            rows.append(self.strip([*edge, (credit, self.role("second"))], ground))
        rows += [self.strip(edge, ground)] * (self.rows_needed(number) - 1 - len(rows))
        return [*rows, self.strip([], self.ground)]

    @property
    def _most(self) -> int:
        """How many rows of a caption are shown at most."""
        return self.MOST_ROWS if self._is_whole else _FEW_ROWS

    @property
    def _room(self) -> int:
        """How many cells the words of a row have."""
        return self.room(_NUMBER_CELLS + 3)

    def _text(self, number: int) -> Clean:
        """The caption, or what stands in its stead."""
        photo = self._photos[number]
        return self._article.cut_text(photo.span) or photo.alt or own("without a caption")

    def _lines(self, number: int) -> list[tuple[int, int]]:
        """The rows of the caption that are shown; there is room for a sign behind the last one."""
        text, most = self._text(number), self._most
        end = min(len(text), (most + 2) * self._room)
        lines = wrap(text, 0, end, self._room)
        if len(lines) <= most:
            return lines
        return [*lines[: most - 1], wrap(text, lines[most - 1][0], end, self._room - 1)[0]]

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

    def cursor_bar(self, number: int) -> tuple[Clean, Style]:
        """The bar at the left of the photo that the gallery is at."""
        bar, style = super().cursor_bar(number)
        return bar, self.role("accent") if number == self.cursor else style


def _credit(photo: Photo) -> Clean:
    """Whose it is, as printed, and where and when it was taken."""
    credit = photo.credit.text if photo.credit is not None else own("without a credit")
    return join(" · ", (part for part in (credit, photo.place, show_day(photo.taken)) if part))
