"""The copy menu: what can be copied from here, each with a number and a letter."""

from typing import ClassVar, NamedTuple

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from newsreader.clean import Clean, clean_line
from newsreader.text import fit
from newsreader.ui.copies import Copy
from newsreader.ui.screens.leaving import Menu
from newsreader.ui.widgets.box_foot import BoxFoot

_WITH, _WITHOUT = "with source ✓", "without source"
_SHOWN, _OF_TEXT = 64, 36


class Taken(NamedTuple):
    """What was chosen."""

    copy: Copy
    """The thing."""
    text: Clean
    """Its text, with its source if that was wanted."""
    to_file: bool = False
    """Whether it is to be saved to a file, not put on the clipboard."""


class CopyMenu(Menu[Taken | None]):
    """A menu of things to copy. Answers with the one chosen."""

    BINDINGS: ClassVar = [
        Binding("escape,q,y", "dismiss(None)", "Back"),
        Binding("j", "down", "Down"),
        Binding("k", "up", "Up"),
        Binding("space,tab", "source", "With its source, or without", priority=True),
        Binding("f", "file", "Save to a file"),
    ]

    def __init__(self, copies: list[Copy], *, with_source: bool) -> None:
        """Take the things, and whether their source is to go with them."""
        super().__init__()
        self._copies = copies
        self.with_source = with_source
        """Whether the source goes with what is copied."""

    def compose(self) -> ComposeResult:
        """The names, each with the beginning of what would be copied."""
        with Vertical(id="copy-box", classes="box"):
            yield Static("Copy", classes="box-title")
            yield OptionList(*map(self._option, range(len(self._copies))), compact=True)
            yield BoxFoot()

    def on_mount(self) -> None:
        """Say whether the source goes along."""
        self._show_foot()

    def _option(self, number: int) -> Option:
        copy = self._copies[number]
        source = f" — {copy.source}" if self.with_source and copy.source else ""
        shown = fit(clean_line(copy.text[:200]), _OF_TEXT if source else _SHOWN)
        return Option(
            Content.assemble(
                (f"{number + 1} {copy.key} ", "$accent"),
                Content(copy.name),
                "\n    ",
                Content(fit(clean_line(shown + source[:200]), _SHOWN)).stylize("$second-ink"),
            )
        )

    def _show_foot(self) -> None:
        source = _WITH if self.with_source else _WITHOUT
        self.query_one(BoxFoot).show_hints(
            ("Enter", "copy"), ("Space", source), ("f", "save to a file"), ("Esc", "back")
        )

    def on_key(self, event: events.Key) -> None:
        """A number or a letter chooses."""
        key = event.character or ""
        keys = [copy.key for copy in self._copies]
        if key.isdecimal() and key.isascii() and 0 < int(key) <= len(keys):
            number = int(key) - 1
        elif key in keys:
            number = keys.index(key)
        else:
            return
        event.stop()  # or the screen below, to which this leads, has a command of that key run
        self._choose(number)

    def action_down(self) -> None:
        """Down a row."""
        self.query_one(OptionList).action_cursor_down()

    def action_up(self) -> None:
        """Up a row."""
        self.query_one(OptionList).action_cursor_up()

    def action_source(self) -> None:
        """Let the source go along with what is copied, or not."""
        self.with_source = not self.with_source
        options = self.query_one(OptionList)
        for number in range(len(self._copies)):
            options.replace_option_prompt_at_index(number, self._option(number).prompt)
        self._show_foot()

    def action_file(self) -> None:
        """Save what the cursor is on to a file."""
        number = self.query_one(OptionList).highlighted
        if number is not None:
            self._choose(number, to_file=True)

    @on(OptionList.OptionSelected)
    def _chosen(self, event: OptionList.OptionSelected) -> None:
        self._choose(event.option_index)

    def _choose(self, number: int, *, to_file: bool = False) -> None:
        copy = self._copies[number]
        self.dismiss(Taken(copy, copy.taken(with_source=self.with_source), to_file))
