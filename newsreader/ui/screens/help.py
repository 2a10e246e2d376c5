"""The help: every key, those of the pane in use first."""

from collections.abc import Mapping
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from newsreader.ui.commands import PLACE_TITLES, Command, Place, glyphs, of, rekeyed

_KEY_CELLS = 16


class Help(ModalScreen[None]):
    """All keys, made from the command table."""

    BINDINGS: ClassVar = [
        Binding("escape,q,question_mark", "dismiss", "Back"),
        Binding("j,down", "scroll(1)", "Down"),
        Binding("k,up", "scroll(-1)", "Up"),
        Binding("space,pagedown", "scroll(10)", "A page down"),
        Binding("b,pageup", "scroll(-10)", "A page up"),
    ]

    def __init__(self, place: Place, keys: Mapping[str, str]) -> None:
        """Show the keys of this place first, the user's own in place of ours."""
        super().__init__()
        self._place = place
        self._keys = keys

    def compose(self) -> ComposeResult:
        """One table a place."""
        rest = [place for place in PLACE_TITLES if place is not self._place]
        with Vertical(id="help-box", classes="box"):
            yield Static("Keys", classes="box-title")
            with VerticalScroll():
                for place in (self._place, *rest):
                    yield Static(_table(place, self._keys), classes="keys")

    def action_scroll(self, rows: int) -> None:
        """Scroll by rows."""
        self.query_one(VerticalScroll).scroll_relative(y=rows, animate=False)


def _table(place: Place, keys: Mapping[str, str]) -> Content:
    """The keys of one place under its heading."""
    rows = [Content.styled(PLACE_TITLES[place], "bold")]
    rows += [_row(rekeyed(command, keys)) for command in of(place)]
    return Content("\n").join(rows)


def _row(command: Command) -> Content:
    """A command's keys and what it does."""
    keys = glyphs(command)
    gap = " " * max(1, _KEY_CELLS - len(keys))
    return Content.assemble("  ", (keys, "$accent"), gap, Content(command.title))
