"""The strip of small pictures below the large one."""

from rich.segment import Segment
from textual import events
from textual.message import Message
from textual.strip import Strip

from newsreader.clean import own
from newsreader.pictures.wishes import Answer, Developed
from newsreader.text import fill
from newsreader.ui.half_blocks import block_rows
from newsreader.ui.widgets.line_view import LineView

ROWS = 4
"""How many rows high a small picture is."""

COLUMNS = 12
"""How many columns wide it may be."""

_GAP = 2
_STEP = COLUMNS + _GAP
_MOST_KEPT = 100


class Thumbnails(LineView):
    """All photos side by side, as many as there is room for, the current one in their middle."""

    can_focus = False

    class Chosen(Message):
        """A photo was chosen with the mouse."""

        def __init__(self, number: int) -> None:
            super().__init__()
            self.number = number

    class Wanted(Message):
        """Other photos have come into view."""

    def __init__(self, count: int, *, id: str | None = None) -> None:
        """A strip of so many photos."""
        super().__init__(id=id)
        self._count = count
        self._current = 0
        self._pictures: dict[int, list[list[Segment]]] = {}

    @property
    def numbers(self) -> range:
        """The photos that are in view."""
        shown = min(self._count, max(1, (self.columns + _GAP) // _STEP))
        first = max(0, min(self._current - shown // 2, self._count - shown))
        return range(first, first + shown)

    def set_current(self, number: int) -> None:
        """Mark the photo that is shown large."""
        self._current = number
        self.refresh()

    def take(self, number: int, answer: Answer) -> None:
        """Show a small picture that has been developed."""
        if isinstance(answer, Developed) and answer.drawing is not None:
            if len(self._pictures) >= _MOST_KEPT:
                kept = self._pictures.keys() & set(self.numbers)
                self._pictures = {each: self._pictures[each] for each in kept}
            self._pictures[number] = block_rows(answer.drawing)
            self.refresh()

    @property
    def missing(self) -> list[int]:
        """The photos that are in view and whose small pictures are not there yet."""
        return [number for number in self.numbers if number not in self._pictures]

    def on_resize(self) -> None:
        """Tell that other photos are in view."""
        self.post_message(self.Wanted())

    @property
    def _left(self) -> int:
        """How many columns there are before the first picture: the strip is in the middle."""
        return max(0, (self.columns - len(self.numbers) * _STEP + _GAP) // 2)

    def render_line(self, y: int) -> Strip:
        """A row of the pictures, or their numbers below; signs at its ends where it goes on."""
        numbers, quiet = self.numbers, self.ground + self.role("second")
        before = "‹" if y >= ROWS and numbers.start > 0 else ""
        behind = "›" if y >= ROWS and numbers.stop < self._count else ""
        segments = [Segment(f"{before:<{self._left}}", quiet)]
        for number in numbers:
            segments += self._numbers(number) if y >= ROWS else self._picture(number, y)
            segments.append(Segment(" " * _GAP, self.ground))
        if behind:
            segments[-1] = Segment(f"{behind:>{max(1, self._left)}}", quiet)
        return Strip(segments).adjust_cell_length(self.columns, self.ground)

    def _picture(self, number: int, y: int) -> list[Segment]:
        """A row of one picture, in the middle of its room; a sign where there is none yet."""
        rows = self._pictures.get(number)
        if rows is None:
            sign = "▣" if y == ROWS // 2 else " "
            return [Segment(sign.center(COLUMNS), self.ground + self.role("second"))]
        row = y - (ROWS - len(rows)) // 2
        if not 0 <= row < len(rows):
            return [Segment(" " * COLUMNS, self.ground)]
        width = sum(segment.cell_length for segment in rows[row])
        left = (COLUMNS - width) // 2
        pads = (
            Segment(" " * left, self.ground),
            Segment(" " * (COLUMNS - width - left), self.ground),
        )
        return [pads[0], *rows[row], pads[1]]

    def _numbers(self, number: int) -> list[Segment]:
        """A photo's number, with a bar where it is the current one."""
        if number != self._current:
            label = own(f"{number + 1}".center(COLUMNS))
            return [Segment(fill(label, COLUMNS), self.ground + self.role("second"))]
        label = own(f" {number + 1} ".center(COLUMNS, "▔"))
        return [Segment(fill(label, COLUMNS), self.ground + self.role("unread"))]

    def on_click(self, event: events.Click) -> None:
        """Choose the photo under the mouse."""
        at, within = divmod(event.x - self._left, _STEP)
        if 0 <= at < len(self.numbers) and within < COLUMNS:
            self.post_message(self.Chosen(self.numbers[at]))
