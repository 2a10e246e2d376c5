"""A photo's picture in its frame, or what stands for it: its alternative text and the reason."""

from rich.color import Color
from rich.control import Control
from rich.segment import ControlType, Segment
from rich.style import Style
from textual import events
from textual.content import Content
from textual.geometry import Region
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from newsreader.article import NOTHING
from newsreader.clean import Clean
from newsreader.pictures.wishes import Drawing, Way
from newsreader.ui.half_blocks import block_rows

_SEQUENCE = ((ControlType.CURSOR_FORWARD, 0),)
"""Marks a segment that takes no cells; what stands in it goes to the terminal as it is."""

_CELLS_AT_ONCE = 600
"""How many cells are drawn before keys are looked for."""


class Picture(Widget):
    """The frame in which a picture stands."""

    class Stepped(Message):
        """Another picture is wanted: the mouse was clicked at a side, or its wheel turned."""

        def __init__(self, by: int) -> None:
            super().__init__()
            self.by = by

    class RoomChanged(Message):
        """There is more room for the picture, or less."""

    def __init__(self, number: int, *, id: str | None = None) -> None:
        """`number` is the one that drawings have which the terminal keeps."""
        super().__init__(id=id)
        self._number = number
        self._alt, self._reason = NOTHING, NOTHING
        self._drawing: Drawing | None = None
        self._rows: list[list[Segment]] = []

    def show_words(self, alt: Clean, reason: Clean = NOTHING) -> None:
        """Show what stands for the picture: in an empty frame if there is a reason why it must."""
        self._alt, self._reason = alt, reason
        self._drawing, self._rows = None, []
        if reason:
            self.remove_class("drawn")
        self.refresh()

    def show_drawing(self, drawing: Drawing) -> None:
        """Show the picture."""
        if drawing == self._drawing:
            return
        self._drawing, self._rows = drawing, []
        if drawing.way is Way.KITTY:
            number = self._number
            ink = Style(color=Color.from_rgb(number >> 16, number >> 8 & 255, number & 255))
            self._rows = [[Segment(row, ink)] for row in drawing.cells]
        elif drawing.way is Way.SIXEL:
            self._rows = [[Segment(" " * drawing.columns)]] * drawing.rows
        self.add_class("drawn")
        self.refresh()
        self._draw_on(drawing)

    def _draw_on(self, drawing: Drawing) -> None:
        """Draw some more rows of half blocks, if that is still the picture.

        A frame of all the cells of a large screen would let a key wait for a fifth of a second.
        """
        begin = len(self._rows)
        if drawing is not self._drawing or begin >= drawing.rows:
            return
        end = begin + max(1, _CELLS_AT_ONCE // drawing.columns)
        self._rows += block_rows(drawing, begin, end)
        width, height = self.content_size
        top = (height - drawing.rows) // 2
        self.refresh(Region(0, top + begin, width, len(self._rows) - begin))
        self.call_after_refresh(self._draw_on, drawing)

    def render(self) -> Content:
        """The alternative text, and below it the reason."""
        parts = [Content("▣").stylize("$second-ink")]
        if self._alt:
            parts.append(Content(self._alt))
        if self._reason:
            parts.append(Content(self._reason).stylize("$second-ink"))
        return Content("\n\n").join(parts)

    def render_line(self, y: int) -> Strip:
        """A row of the picture in the middle of the frame, or of the text that stands for it."""
        drawing = self._drawing
        if drawing is None:
            return super().render_line(y)
        width, height = self.content_size
        row = y - (height - drawing.rows) // 2
        ground = self.rich_style
        if not 0 <= row < len(self._rows) or not self._fits(drawing):
            return Strip([Segment(" " * width, ground)], width)
        left = (width - drawing.columns) // 2
        right = width - drawing.columns - left
        pads = Segment(" " * left, ground), Segment(" " * right, ground)
        cells = [Segment(text, style or ground) for text, style, _ in self._rows[row]]
        return Strip([pads[0], *cells, pads[1]], width)

    def render_lines(self, crop: Region) -> list[Strip]:
        """The rows with what makes the terminal draw, unless another screen is on top.

        Sixels are drawn when the cells they take have been written, as writing erases them.
        """
        strips = super().render_lines(crop)
        drawing = self._drawing
        if drawing is None or not strips or not self._fits(drawing):
            return strips
        if drawing.way is Way.BLOCKS or not self.screen.is_active:
            return strips
        sequence = drawing.data.decode("ascii")
        if drawing.way is Way.SIXEL:
            sequence = f"\x1b7{self._go_to_corner(drawing)}{sequence}\x1b8"
            strips[-1] = _with_sequence(strips[-1], sequence, last=True)
        else:
            strips[0] = _with_sequence(strips[0], sequence, last=False)
        return strips

    def _fits(self, drawing: Drawing) -> bool:
        """Whether there is still the room that a picture was made for."""
        width, height = self.content_size
        return drawing.columns <= width and drawing.rows <= height

    def _go_to_corner(self, drawing: Drawing) -> str:
        """The sequence that puts the cursor where the picture begins."""
        left, top, width, height = self.content_region
        corner = left + (width - drawing.columns) // 2, top + (height - drawing.rows) // 2
        return str(Control.move_to(*corner))

    def on_resize(self) -> None:
        """Tell that there is another room."""
        self.post_message(self.RoomChanged())

    def on_click(self, event: events.Click) -> None:
        """The left third goes back, the rest goes on."""
        self.post_message(self.Stepped(-1 if event.x < self.size.width // 3 else 1))

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Go on."""
        event.stop()
        self.post_message(self.Stepped(1))

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """Go back."""
        event.stop()
        self.post_message(self.Stepped(-1))


def _with_sequence(strip: Strip, sequence: str, *, last: bool) -> Strip:
    """A row with a sequence for the terminal behind it, or before it."""
    segment = Segment(sequence, None, _SEQUENCE)
    segments = [*strip, segment] if last else [segment, *strip]
    return Strip(segments, strip.cell_length)
