"""What the screens that ask the library have in common: bars, hints, help, and how far it is."""

from collections.abc import Mapping
from typing import ClassVar, Generic, TypeVar

from textual import events
from textual.getters import query_one
from textual.widget import Widget
from textual.widgets import Input

from newsreader.article import NOTHING
from newsreader.clean import Clean
from newsreader.library.librarian import Librarian
from newsreader.ui import wording
from newsreader.ui.clipboard import copy_out
from newsreader.ui.commands import Command, Place, hints_of, while_typing
from newsreader.ui.copies import Copy, goes_with_source
from newsreader.ui.keeping import Keeping
from newsreader.ui.screens.leaving import Leaving
from newsreader.ui.widgets.bars import StatusBar, TitleBar

NARROW = 80
"""Below this width, in cells, two lists side by side are shown one at a time."""

Result = TypeVar("Result")
"""What a screen answers with."""


class LibraryScreen(Leaving[Result], Generic[Result]):
    """Asks the library when it is opened, and stays as it is for whoever comes back to it.

    A screen of this kind has a `TitleBar` called `title` and a `StatusBar` called `status`.
    """

    PLACE: ClassVar[Place]
    """The place whose keys work here."""
    UNHINTED: ClassVar[frozenset[str]] = frozenset()
    """Commands that are not hinted at while words are typed."""
    AUTO_FOCUS = None

    title_bar = query_one("#title", TitleBar)
    status = query_one("#status", StatusBar)

    def __init__(self, librarian: Librarian, keys: Mapping[str, str]) -> None:
        """Take who knows the library, and the user's own keys."""
        super().__init__()
        self._librarian = librarian
        self._keys = keys
        self._news: Clean = NOTHING

    def on_mount(self) -> None:
        """Begin with what is to be typed in or chosen from, and ask."""
        self.set_focus(self.first_focus())
        self.show_title()
        self.ask()

    def on_resize(self) -> None:
        """Show what there is room for."""
        self.set_out()

    def on_key(self, event: events.Key) -> None:
        """Say of a key that does nothing here where it does something."""
        if event.key not in self.active_bindings:
            self.status.say_briefly(wording.works_elsewhere(event.key, self._keys))

    def on_descendant_focus(self) -> None:
        """Where there is no room for all, what has the keys is shown; and the keys it has."""
        self.show_hints()
        self.set_out()

    def show_hints(self) -> None:
        """Show at the foot the keys that do something now."""
        hints = tuple(filter(self.is_hinted, hints_of(self.PLACE, self._keys)))
        if isinstance(self.focused, Input):
            hints = tuple(while_typing(each for each in hints if each.id not in self.UNHINTED))
        self.status.show_hints(hints)

    def show_news(self, news: Clean) -> None:
        """Show how far the index is; nothing where it is up to date."""
        self._news = news
        if self.is_attached and self.is_mounted:
            self.show_title()

    def go_back(self, answer: Result | None) -> None:
        """Go back with an answer, unless that has been done: what was asked for may come late."""
        self.dismiss(answer)

    def action_help(self) -> None:
        """Show all keys."""
        from newsreader.ui.screens.help import Help

        self.app.push_screen(Help(self.PLACE, self._keys))

    def copy(self, copy: Copy, keeping: Keeping) -> None:
        """Copy something, with its source if copies go with it, and say so."""
        self.status.say_briefly(copy_out(self.app, copy, goes_with_source(keeping)))

    # What a screen does in its own way

    def first_focus(self) -> Widget:
        """What has the keys at first."""
        raise NotImplementedError

    def show_title(self) -> None:
        """Say in the title bar what is shown, and how far the index is."""
        raise NotImplementedError

    def ask(self) -> None:
        """Ask the library for what is to be shown."""
        raise NotImplementedError

    def is_hinted(self, command: Command) -> bool:
        """Whether a command does something with what is shown now."""
        return True

    def set_out(self) -> None:
        """Show what there is room for."""


def one_or_both(left: Widget, right: Widget, width: int) -> None:
    """Show two lists, or where there is room for one, the one that has the keys."""
    is_narrow = width < NARROW
    right.display = not is_narrow or right.has_focus
    left.display = not is_narrow or not right.has_focus
