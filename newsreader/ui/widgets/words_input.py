"""A line to type words in."""

from textual import events
from textual.geometry import Offset
from textual.widgets import Input

from newsreader.clean import clean, clean_line


class WordsInput(Input):
    """An input that holds nothing a file's text may not hold: a paste is no safer than a file."""

    def on_mount(self) -> None:
        """Keep the cursor from blinking where nothing is to move."""
        if self.app.animation_level == "none":
            self.cursor_blink = False

    def type_over(self) -> None:
        """Be typed in: what was typed before is selected, so that new words stand for it.

        A space in front of them says that they are to stand behind it.
        """
        self.screen.set_focus(self)
        self.select_all()

    async def _on_key(self, event: events.Key) -> None:
        if event.character == " " and self.value and self.selected_text == self.value:
            self.action_end()
        await super()._on_key(event)

    @property
    def pointed(self) -> Offset:
        """Where on the screen is typed."""
        return self.cursor_screen_offset

    def validate_value(self, value: str) -> str:
        """The value as it is if it is clean, else what can be kept of it."""
        return value if clean(value) == value else clean_line(value)
