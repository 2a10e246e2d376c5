"""The pictures of an article in its text: in half blocks, above their captions."""

from collections.abc import Callable, Mapping

from rich.segment import Segment

from newsreader.pictures.wishes import Answer, Developed, Drawing
from newsreader.ui.album import Album
from newsreader.ui.half_blocks import block_rows

MOST_PICTURES = 60
"""How many pictures a text gets, from its beginning."""

MOST_ROWS = 18
"""How many rows high a picture may be, if the pane has twice as many."""


class InsetPictures:
    """The pictures of one article, as far as they have been developed."""

    def __init__(self, album: Album, hear: Callable[[Answer], None]) -> None:
        """Take the album; answers that come later are handed to `hear`, and should come back."""
        self._album = album
        self._room = (0, 0)
        self._drawn: dict[int, Drawing] = {}
        album.open(hear)

    def fit(self, columns: int, rows: int) -> None:
        """Have all pictures in a column of text, in a pane of so many rows."""
        room = columns, max(1, min(MOST_ROWS, rows // 2))
        if room != self._room:
            self._room = room
            self._drawn.clear()
            numbers = range(min(MOST_PICTURES, len(self._album.article.photos)))
            for number, answer in self._album.want_small(numbers, *room):
                self._keep(number, answer)

    def take(self, answer: Answer) -> bool:
        """Take an answer; returns whether it is a picture that the text lacked."""
        number = self._album.small_number(answer)
        return number is not None and self._keep(number, answer)

    def _keep(self, number: int, answer: Answer) -> bool:
        if not isinstance(answer, Developed) or answer.drawing is None:
            return False
        self._drawn[number] = answer.drawing
        return True

    @property
    def heights(self) -> Mapping[int, int]:
        """How many rows the picture of each photo takes, by the photo's number."""
        return {number: drawing.rows for number, drawing in self._drawn.items()}

    def row(self, number: int, at: int) -> tuple[list[Segment], int]:
        """One row of a photo's picture, and how many cells it takes."""
        drawing = self._drawn[number]
        return block_rows(drawing, at, at + 1)[0], drawing.columns
