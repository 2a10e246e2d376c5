"""The welcome: a panel above the foot of the reader, with one step at a time."""

from collections.abc import Mapping
from typing import ClassVar

from textual import events
from textual.content import Content
from textual.widget import Widget

from newsreader.ui.commands import glyph
from newsreader.ui.first_steps import STEPS, FirstSteps

LEAST_COLUMNS, LEAST_ROWS = 60, 16
"""How large the screen must be: on a smaller one the panel would leave too little for the rest."""

_TITLE = "First steps"
_ESCAPE, _SKIPS = "Esc", " skips them"
_DONE = "That is all it takes; q leaves. newsreader FOLDER opens your own."
"""What is said once all steps have been taken, until a key is pressed."""


class Welcome(Widget):
    """The first steps, each gone when its key has been pressed."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"welcome--key", "welcome--quiet"}

    def __init__(self, keys: Mapping[str, str]) -> None:
        """Begin with the first; the keys are the user's own by command."""
        super().__init__(id="welcome")
        self._steps = FirstSteps(keys)
        self._is_over = False

    def fit(self) -> bool:
        """Be seen where there is room for it; gives whether it is."""
        size = self.app.size
        has_room = size.width >= LEAST_COLUMNS and size.height >= LEAST_ROWS
        self.display = has_room and not self._is_over
        return self.display

    def take(self, event: events.Key) -> bool:
        """Take notice of a key; gives whether it was all for the welcome and does nothing else."""
        if not self.display:
            return False
        if event.key == "escape" and not self._steps.is_done:
            self._leave()
            return True
        if self._steps.is_done:
            self._leave()
        elif self._steps.press(event.key):
            self.refresh()
        return False

    def _leave(self) -> None:
        """Be gone, at once: keys that are under way have nothing to do with this any more."""
        self._is_over = True
        self.display = False
        self.remove()

    def on_click(self) -> None:
        """A click does what the key of the step does."""
        if self._steps.is_done:
            self._leave()
        elif self.display:
            self.app.simulate_key(self._steps.command.key_names[0])

    def render(self) -> Content:
        """The step, what comes of it, and how many there are."""
        key = self.get_visual_style("welcome--key", partial=True)
        quiet = self.get_visual_style("welcome--quiet", partial=True)
        if self._steps.is_done:
            return Content("\n").join((Content.assemble((_TITLE, key)), Content(_DONE)))
        number = f" · {self._steps.at + 1} of {len(STEPS)}"
        left = Content.assemble((_TITLE, key), (number, quiet))
        right = Content.assemble((_ESCAPE, key), (_SKIPS, quiet))
        gap = self.content_size.width - left.cell_length - right.cell_length
        pressed = (glyph(self._steps.command.key_names[0]), key)
        return Content("\n").join(
            (
                Content.assemble(left, " " * max(1, gap), right),
                Content.assemble(pressed, f" {self._steps.step.words}"),
            )
        )
