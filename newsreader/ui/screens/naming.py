"""A line to type a name in."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.widgets import Input, Static

from newsreader.clean import Clean
from newsreader.ui.screens.leaving import Menu
from newsreader.ui.widgets.box_foot import BoxFoot
from newsreader.ui.widgets.words_input import WordsInput


class Naming(Menu[str | None]):
    """Answers with a name, or with None."""

    BINDINGS: ClassVar = [Binding("escape", "dismiss(None)", "Back")]

    def __init__(self, title: Clean, name: str) -> None:
        """Take what the name is for, and one to begin with."""
        super().__init__()
        self._title = title
        self._name_before = name

    def compose(self) -> ComposeResult:
        """What the name is for, and the line."""
        with Vertical(classes="box"):
            yield Static(self._title, classes="box-title", markup=False)
            yield WordsInput(self._name_before, compact=True)
            yield BoxFoot(("Enter", "save"), ("Esc", "back"))

    @on(Input.Submitted)
    def _named(self, event: Input.Submitted) -> None:
        self.dismiss(event.value.strip() or None)
