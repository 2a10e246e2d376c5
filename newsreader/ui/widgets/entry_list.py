"""Articles of the library, without their texts."""

from typing import ClassVar

from rich.style import Style
from textual.message import Message
from textual.strip import Strip

from newsreader.clean import Clean, join, own
from newsreader.facts import show_day
from newsreader.library.entry import Entry
from newsreader.text import fit
from newsreader.ui.linear import facts, sentences
from newsreader.ui.widgets.line_view import ItemView


class EntryList(ItemView):
    """One item an article: its headline, and where it is from."""

    ITEM_ROWS: ClassVar[int] = 2
    HELP = "The articles of the bar, the newest first. Enter reads one."

    class Opened(Message):
        """The article that the cursor is on is to be read."""

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self._entries: tuple[Entry, ...] = ()

    @property
    def item_count(self) -> int:
        """How many articles are shown."""
        return len(self._entries)

    @property
    def current(self) -> Entry | None:
        """The article that the cursor is on."""
        return self._entries[self.cursor] if self._entries else None

    def show(self, entries: tuple[Entry, ...]) -> None:
        """Show other articles; where they are the same, the cursor stays."""
        if [entry.key for entry in entries] != [entry.key for entry in self._entries]:
            self.cursor = 0
        self._entries = entries
        self.items_changed()
        self.show_cursor()

    def action_open(self) -> None:
        """Read the article."""
        if self._entries:
            self.post_message(self.Opened())

    def item_words(self, number: int) -> Clean:
        """An article in words: headline, outlet and day."""
        entry = self._entries[number]
        return sentences(entry.title, facts(entry))

    def item_rows(self, number: int) -> list[Strip]:
        """An article's rows."""
        entry = self._entries[number]
        ground = self.item_ground(number)
        edge: list[tuple[Clean, Style]] = [self.cursor_bar(number), (own(" "), Style())]
        room = max(1, self.columns - 3)
        day = show_day(entry.published)
        facts = join(" · ", (part for part in (entry.source, day) if part))
        return [
            self.strip([*edge, (fit(entry.title, room), self.role("title"))], ground),
            self.strip([*edge, (fit(facts, room), self.role("second"))], ground),
        ]
