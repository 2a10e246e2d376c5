"""Choosing a theme: each is seen on the whole screen as soon as the cursor is on it."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.message import Message
from textual.widgets import Static

from newsreader.clean import clean_line, own
from newsreader.ui.screens.leaving import Menu
from newsreader.ui.themes import THEMES
from newsreader.ui.widgets.box_foot import BoxFoot
from newsreader.ui.widgets.facet_list import Choice, FacetList, Group


class ThemeList(FacetList):
    """The names of themes; says when the cursor is on another one."""

    HELP = "Each theme is shown as you come to it. Enter keeps it, Esc goes back to what it was."

    class Moved(Message):
        """The cursor is on another theme."""

    def cursor_moved(self) -> None:
        """Say so."""
        self.post_message(self.Moved())


class Themes(Menu[str | None]):
    """Answers with the name of the theme chosen, or None; the screen keeps the last one seen."""

    BINDINGS: ClassVar = [
        Binding("escape,q", "dismiss(None)", "Back to the theme as it was"),
        Binding("enter", "keep", "Keep the theme"),
    ]

    def compose(self) -> ComposeResult:
        """The names, at the side, so that the text can be seen."""
        with Vertical(id="themes-box", classes="box"):
            yield Static(own("Theme"), classes="box-title", markup=False)
            yield ThemeList(id="themes")
            yield BoxFoot(("Enter", "keep"), ("Esc", "back"))

    def on_mount(self) -> None:
        """Show the names, with the cursor on the theme that is on."""
        names = [theme.name for theme in THEMES]
        others = sorted(set(self.app.available_themes) - set(names))
        themes = self.query_one(ThemeList)
        themes.show(
            Group(own(title), tuple(Choice(clean_line(name), name) for name in group))
            for title, group in (("", names), ("Others", others))
        )
        self.set_focus(themes)
        self.call_after_refresh(themes.go_to, self.app.theme)

    @on(ThemeList.Moved)
    def _show(self) -> None:
        current = self.query_one(ThemeList).current
        if current is not None:
            self.app.theme = current.words

    @on(FacetList.Chosen)
    def _keep(self, message: FacetList.Chosen) -> None:
        self.dismiss(message.choice.words)

    def action_keep(self) -> None:
        """Keep the theme that the cursor is on."""
        self.query_one(ThemeList).action_open()
