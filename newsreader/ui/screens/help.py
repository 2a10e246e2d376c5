"""The help: every key, those of the pane in use first; typing finds one."""

from collections.abc import Mapping
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Input, Static

from newsreader.ui.commands import Place
from newsreader.ui.key_help import sections, set_in_columns
from newsreader.ui.screens.leaving import Menu
from newsreader.ui.widgets.box_foot import BoxFoot
from newsreader.ui.widgets.words_input import WordsInput

_WIDE = 110
_GAP = 4
_HINTS = (("↑ ↓ PgUp PgDn", "move"), ("Esc", "back"))
_NAMES = (("· …", "a command's name in the settings"),)


class Help(Menu[None]):
    """All keys, made from the command table and found as they are asked for."""

    BINDINGS: ClassVar = [
        Binding("escape", "back", "Back", priority=True),
        Binding("down", "scroll(1)", "Down", priority=True),
        Binding("up", "scroll(-1)", "Up", priority=True),
        Binding("pagedown", "page(1)", "A page down", priority=True),
        Binding("pageup", "page(-1)", "A page up", priority=True),
        Binding("home", "edge(-1)", "To the top", priority=True),
        Binding("end", "edge(1)", "To the end", priority=True),
    ]
    AUTO_FOCUS = "Input"

    def __init__(self, place: Place, keys: Mapping[str, str]) -> None:
        """Show the keys of this place first, the user's own in place of ours."""
        super().__init__()
        self._place = place
        self._keys = keys

    def compose(self) -> ComposeResult:
        """The line to type in, and the keys below it."""
        with Vertical(id="help-box", classes="box"):
            with Horizontal(id="help-line"):
                yield Static("Keys", classes="label")
                yield WordsInput(
                    placeholder="type what you look for, or press its key", compact=True
                )
            with VerticalScroll(can_focus=False), Horizontal(id="help-columns"):
                yield Static(id="help-left")
                yield Static(id="help-right")
            yield BoxFoot(*_HINTS)

    def on_resize(self) -> None:
        """Set the keys anew in another width."""
        self.set_class(self.app.size.width >= _WIDE, "wide")
        self.call_after_refresh(self._show)

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        """Find what is typed. Two keys do at first what they do elsewhere: `?` and the space."""
        if event.value == "?":
            self.dismiss(None)
        elif event.value and not event.value.strip():
            with event.input.prevent(Input.Changed):
                event.input.value = ""
            self.action_page(1)
        else:
            self._show()
            self.action_edge(-1)

    def _show(self) -> None:
        """Show the keys that are asked for."""
        words = self.query_one(Input).value
        found = sections(self._place, self._keys, words)
        room = self.query_one("#help-columns").size.width
        count = 2 if self.has_class("wide") and not words else 1
        width = (room - (count - 1) * _GAP) // count
        columns = set_in_columns(found, width, count, has_names=bool(words))
        self.query_one(BoxFoot).show_hints(*_HINTS, *(_NAMES if words else ()))
        if not columns:
            columns = [Content("No command is called so, and none has this key.")]
        left, right = self.query_one("#help-left", Static), self.query_one("#help-right", Static)
        left.update(columns[0])
        right.display = len(columns) > 1
        right.update(columns[-1])

    def action_back(self) -> None:
        """Go back, whatever is typed."""
        self.dismiss(None)

    def action_scroll(self, rows: int) -> None:
        """Scroll by rows."""
        self.query_one(VerticalScroll).scroll_relative(y=rows, animate=False)

    def action_page(self, by: int) -> None:
        """Scroll by pages."""
        self.action_scroll(by * max(1, self.query_one(VerticalScroll).size.height - 1))

    def action_edge(self, side: int) -> None:
        """Scroll to the top or to the end."""
        keys = self.query_one(VerticalScroll)
        keys.scroll_to(y=0 if side < 0 else keys.max_scroll_y, animate=False)
