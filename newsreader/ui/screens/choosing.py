"""A short list of names to choose one from."""

from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.widgets import Static

from newsreader.article import NOTHING
from newsreader.clean import Clean
from newsreader.ui.screens.leaving import Menu
from newsreader.ui.widgets.box_foot import BoxFoot
from newsreader.ui.widgets.facet_list import Choice, FacetList, Group


class Choosing(Menu[Clean | None]):
    """Answers with the name chosen, or with None."""

    BINDINGS: ClassVar = [
        Binding("escape,q", "dismiss(None)", "Back"),
        Binding("enter", "open", "Choose"),
    ]

    def __init__(self, title: Clean, names: Sequence[Clean]) -> None:
        """Take what is to be chosen, and the names."""
        super().__init__()
        self._title = title
        self._names = names

    def compose(self) -> ComposeResult:
        """What is to be chosen, and the names."""
        with Vertical(id="choosing-box", classes="box"):
            yield Static(self._title, classes="box-title", markup=False)
            yield FacetList(id="choices")
            yield BoxFoot(("Enter", "choose"), ("Esc", "back"))

    def on_mount(self) -> None:
        """Show the names."""
        choices = self.query_one(FacetList)
        choices.show([Group(NOTHING, tuple(Choice(name, name) for name in self._names))])
        self.set_focus(choices)

    @on(FacetList.Chosen)
    def _choose(self, message: FacetList.Chosen) -> None:
        self.dismiss(message.choice.text)

    def action_open(self) -> None:
        """Choose the name that the cursor is on."""
        self.query_one(FacetList).action_open()
