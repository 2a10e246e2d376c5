"""A photo's picture, or what stands for it: its alternative text in an empty frame."""

from textual import events
from textual.content import Content
from textual.message import Message
from textual.widget import Widget

from newsreader.article import NOTHING, Photo
from newsreader.clean import Clean, join, own


class Picture(Widget):
    """The frame in which a picture stands."""

    class Stepped(Message):
        """Another picture is wanted: the mouse was clicked at a side, or its wheel turned."""

        def __init__(self, by: int) -> None:
            super().__init__()
            self.by = by

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._alt: Clean = NOTHING
        self._file: Clean = NOTHING

    def show(self, photo: Photo, found: bool) -> None:
        """Show a photo; `found` says whether its file is there."""
        self._alt = photo.alt
        if photo.file and not found:
            self._file = join("", (photo.file, own(" is not there")))
        else:
            self._file = photo.file or photo.url or own("No picture file")
        self.refresh(layout=True)

    def render(self) -> Content:
        """The alternative text, and below it the picture's file or address."""
        parts = [Content("▣").stylize("$second-ink")]
        if self._alt:
            parts.append(Content(self._alt))
        if self._file:
            parts.append(Content(self._file).stylize("$second-ink"))
        return Content("\n\n").join(parts)

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
