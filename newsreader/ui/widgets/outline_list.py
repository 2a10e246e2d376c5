"""The outline of an article: headings, and what lies between them."""

from typing import ClassVar

from rich.style import Style
from textual.message import Message
from textual.strip import Strip

from newsreader.clean import Clean, own
from newsreader.text import fit
from newsreader.ui.landmarks import ROLES, SIGNS, Kind, Landmark
from newsreader.ui.linear import phrases
from newsreader.ui.widgets.line_view import ItemView

_SHARE_CELLS = 6
_DEEPEST = 6


class OutlineList(ItemView):
    """A row for each landmark: how far down it stands, its sign, and what it says."""

    ITEM_ROWS: ClassVar[int] = 1
    MEASURE: ClassVar[int] = 140
    HELP = "The outline. Enter goes to the place in the text; v leaves the quotes out."

    class Chosen(Message):
        """A landmark is to be gone to."""

        def __init__(self, landmark: Landmark) -> None:
            super().__init__()
            self.landmark = landmark

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self._landmarks: tuple[Landmark, ...] = ()
        self._length = 1
        self.when_empty = (own("There is nothing to find one's way by in this article."),)

    @property
    def item_count(self) -> int:
        """How many there are."""
        return len(self._landmarks)

    @property
    def current(self) -> Landmark | None:
        """The one that the cursor is on."""
        return self._landmarks[self.cursor] if self._landmarks else None

    def show(self, landmarks: tuple[Landmark, ...], length: int, cursor: int) -> None:
        """Show the landmarks of a text of some length, the cursor on one of them."""
        self._landmarks, self._length, self.cursor = landmarks, max(1, length), cursor
        self.items_changed()
        self.show_cursor()

    def item_rows(self, number: int) -> list[Strip]:
        """An item's row; what lies below a heading stands further in."""
        landmark = self._landmarks[number]
        share = own(f"{landmark.start / self._length:>4.0%}  ")
        indent = own("  " * (min(landmark.level, _DEEPEST) - 1 if landmark.level > 1 else 0))
        room = self.room(_SHARE_CELLS + len(indent) + 5)
        style = self.role("title") if landmark.kind is Kind.HEADING else Style()
        parts = [
            self.cursor_bar(number),
            (share, self.role("second")),
            (indent, Style()),
            (SIGNS[landmark.kind], self.role(ROLES[landmark.kind])),
            (own(" "), Style()),
            (fit(landmark.text, room), style),
        ]
        return [self.strip(parts, self.item_ground(number))]

    def item_words(self, number: int) -> Clean:
        """A landmark in words: what it is, what it says, and how far down it stands."""
        landmark = self._landmarks[number]
        kind = own("paragraph" if landmark.kind is Kind.PASSAGE else landmark.kind.value)
        share = own(f"{landmark.start / self._length:.0%} down")
        return phrases(kind, share, landmark.text)

    def action_open(self) -> None:
        """Have the place that the cursor is on gone to."""
        if self.current is not None:
            self.post_message(self.Chosen(self.current))
