"""What the screens on one article have in common: a list between two bars, hints and help."""

from collections.abc import Mapping
from typing import ClassVar, Generic, TypeVar

from textual.app import ComposeResult
from textual.getters import query_one

from newsreader.article import Article
from newsreader.clean import Clean
from newsreader.ui.commands import Place, hints_of
from newsreader.ui.screens.leaving import Leaving
from newsreader.ui.widgets.bars import StatusBar, TitleBar
from newsreader.ui.widgets.line_view import ItemView

Result = TypeVar("Result")
"""What a screen answers with."""


class ArticleScreen(Leaving[Result | None], Generic[Result]):
    """A list of what is in an article. Answers with nothing where its reader only goes back."""

    PLACE: ClassVar[Place]
    """The place whose keys work here."""

    title_bar = query_one("#title", TitleBar)
    status = query_one("#status", StatusBar)

    def __init__(self, article: Article, keys: Mapping[str, str]) -> None:
        """Take the article, and the user's own keys."""
        super().__init__()
        self.article = article
        self.keys = keys

    def compose(self) -> ComposeResult:
        """The list between two bars."""
        yield TitleBar(id="title")
        yield self.make_list()
        yield StatusBar(id="status")

    def make_list(self) -> ItemView:
        """The list."""
        raise NotImplementedError

    def on_mount(self) -> None:
        """Show which keys matter here."""
        self.status.show_hints(hints_of(self.PLACE, self.keys))

    def say(self, text: Clean) -> None:
        """Say at the foot of the screen what has happened, for a few seconds."""
        self.status.say_briefly(text)

    def action_back(self) -> None:
        """Go back to the article, where it was."""
        self.dismiss(None)

    def action_help(self) -> None:
        """Show all keys."""
        from newsreader.ui.screens.help import Help

        self.app.push_screen(Help(self.PLACE, self.keys))
