"""The copy menu: what can be copied from here, each with a key."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from newsreader.clean import clean_line
from newsreader.text import fit
from newsreader.ui.copies import Copy


class CopyMenu(ModalScreen[Copy | None]):
    """A menu of things to copy. Answers with the one chosen."""

    BINDINGS: ClassVar = [
        Binding("escape,q,y", "dismiss(None)", "Back"),
        Binding("j", "down", "Down"),
        Binding("k", "up", "Up"),
    ]

    def __init__(self, copies: list[Copy]) -> None:
        super().__init__()
        self._copies = copies

    def compose(self) -> ComposeResult:
        """The names, each with the beginning of what would be copied."""
        with Vertical(id="copy-box", classes="box"):
            yield Static("Copy", classes="box-title")
            yield OptionList(
                *(
                    Option(
                        Content.assemble(
                            (f"{number} ", "$accent"),
                            Content(copy.name),
                            "\n  ",
                            Content(fit(clean_line(copy.text[:200]), 56)).stylize("$second-ink"),
                        )
                    )
                    for number, copy in enumerate(self._copies, 1)
                ),
                compact=True,
            )

    def on_key(self, event: object) -> None:
        """A number chooses."""
        key = getattr(event, "character", None) or ""
        if key.isdecimal() and key.isascii() and 0 < int(key) <= len(self._copies):
            self.dismiss(self._copies[int(key) - 1])

    def action_down(self) -> None:
        """Down a row."""
        self.query_one(OptionList).action_cursor_down()

    def action_up(self) -> None:
        """Up a row."""
        self.query_one(OptionList).action_cursor_up()

    @on(OptionList.OptionSelected)
    def _chosen(self, event: OptionList.OptionSelected) -> None:
        self.dismiss(self._copies[event.option_index])
