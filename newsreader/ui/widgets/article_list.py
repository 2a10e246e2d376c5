"""The list of articles: headline, outlet and day, and what is in it."""

from collections.abc import Callable, Sequence
from typing import ClassVar

from rich.style import Style
from textual import events, on
from textual.strip import Strip

from newsreader.article import NOTHING
from newsreader.clean import Clean, cut, join, own
from newsreader.facts import duration, show_day
from newsreader.library.entry import Entry
from newsreader.library.state import Marks
from newsreader.page.ragged import even_width
from newsreader.text import cells, fit, wrap
from newsreader.ui.commands import Place
from newsreader.ui.keymap import bindings
from newsreader.ui.linear import entry_words
from newsreader.ui.widgets.line_view import ItemView

_MARGIN = 2
_LEAST_SOURCE = 8
_DOES = "does"


class ArticleList(ItemView):
    """One item an article, four rows high: headline, facts, and a row of space."""

    BINDINGS = bindings(Place.LIST)
    ITEM_ROWS: ClassVar[int] = 4
    HELP = "The articles. Moving shows each at once; Enter goes into the text."

    def __init__(
        self,
        marks_of: Callable[[str], Marks],
        choose: Callable[[Entry], None],
        read: Callable[[Entry], None],
        *,
        tags_of: Callable[[str], tuple[Clean, ...]] = lambda fingerprint: (),
        id: str | None = None,
    ) -> None:
        """Show what is kept of an article as `marks_of` and `tags_of` say, by its fingerprint.

        `choose` is called with the entry the cursor has come to. It is no message, because a
        message goes through the queues of three widgets, and the list would be drawn on its way:
        so the list and the article come in one frame. `read` is called with the one that is to be
        read: the next key, which may be there already, is for the text.
        """
        super().__init__(id=id)
        self._choose = choose
        self._read = read
        self.entries: Sequence[Entry] = ()
        self._marks_of = marks_of
        self._tags_of = tags_of
        self._came_from = 0

    @property
    def item_count(self) -> int:
        """How many entries the list shows."""
        return len(self.entries)

    @property
    def current(self) -> Entry | None:
        """The entry the cursor is on."""
        return self.entries[self.cursor] if self.entries else None

    @property
    def below(self) -> Entry | None:
        """The entry below the cursor."""
        number = self.cursor + 1
        return self.entries[number] if number < len(self.entries) else None

    @property
    def ahead(self) -> Entry | None:
        """The entry the cursor would come to if it went on as it last did."""
        number = self.cursor + (1 if self.cursor >= self._came_from else -1)
        return self.entries[number] if 0 <= number < len(self.entries) else None

    def show(self, entries: Sequence[Entry], cursor: int, *, keep_row: bool) -> None:
        """Show these entries, the cursor on one of them.

        With `keep_row` the cursor does not move on the screen; else the list begins at its top.
        """
        row = self.cursor * self.item_height - self.scroll_offset.y
        self.entries = entries
        self.cursor = cursor
        self.items_changed()
        self.jump_to_row(self.cursor * self.item_height - row if keep_row else 0)
        self.show_cursor()

    def set_cursor(self, number: int, *, report: bool = True) -> None:
        """Put the cursor on an entry, and remember where it came from."""
        self._came_from = self.cursor
        super().set_cursor(number, report=report)

    def cursor_moved(self) -> None:
        """Have the entry shown."""
        if self.current is not None:
            self._choose(self.current)

    def action_open(self) -> None:
        """Read the entry that the cursor is on."""
        if self.current is not None:
            self._read(self.current)

    @on(events.Click)
    async def _do_what_is_clicked(self, event: events.Click) -> None:
        """A click on a star, a dot or a count of the entry that is shown does what its key does."""
        does = event.style.meta.get(_DOES, "")
        if does and self.item_at(event.y) == self.cursor:
            await self.screen.run_action(does)

    # Drawing

    def item_rows(self, number: int) -> list[Strip]:
        """An entry's four rows: headline, facts, and a row of space."""
        entry = self.entries[number]
        ground = self.item_ground(number)
        marks = self._marks_of(entry.fingerprint)
        room = max(1, self.columns - _MARGIN - 2)
        titles = self._title_rows(entry.title, room)
        title_style = self.role("ink" if marks.read or entry.error else "title")
        rows = []
        for row in range(self.ITEM_ROWS - 1):
            sign = self._sign(entry, marks, row)
            parts = [self.cursor_bar(number), sign, (own(" "), Style())]
            if row < len(titles):
                parts.append((titles[row], title_style))
            elif entry.error:
                error = self._error_row(entry.error, room, row - len(titles))
                parts.append((error, self.role("alarm")))
            else:
                parts += self._facts(entry, room, row - len(titles), len(titles))
            rows.append(self.strip(parts, ground))
        return [*rows, self.strip([], self.ground)]

    def item_words(self, number: int) -> Clean:
        """An entry in words."""
        entry = self.entries[number]
        return entry_words(entry, self._marks_of(entry.fingerprint))

    def _sign(self, entry: Entry, marks: Marks, row: int) -> tuple[Clean, Style]:
        """What stands before a row: unread, or cannot be read; below that, starred."""
        if row == 0 and entry.error:
            return own("!"), self.role("alarm")
        if row == 0 and not marks.read:
            return own("•"), self.role("unread") + _doing("screen.mark_read")
        if row == 1 and marks.starred:
            return own("★"), self.role("star") + _doing("screen.star")
        return own(" "), Style()

    def _title_rows(self, title: Clean, room: int) -> list[Clean]:
        """The headline on two rows at most."""
        end = min(len(title), 4 * room)
        lines = wrap(title, 0, end, room)
        if len(lines) == 2:
            lines = wrap(title, 0, end, even_width(title, 0, end, room))
        rows = [cut(title, start, end) for start, end in lines[:2]]
        if len(lines) > 2:
            rows[1] = fit(cut(title, lines[1][0], len(title)), room)
        return rows

    def _error_row(self, error: Clean, room: int, row: int) -> Clean:
        """One row of the reason why a file cannot be read."""
        lines = wrap(error, 0, len(error), room)
        if row >= len(lines):
            return own("")
        start, end = lines[row]
        return fit(cut(error, start, len(error)), room) if row else cut(error, start, end)

    def _facts(self, entry: Entry, room: int, row: int, titles: int) -> list[tuple[Clean, Style]]:
        """Outlet and day, and what is in it: on two rows, or on one below a long headline."""
        second = self.role("second")
        day = show_day(entry.published)
        counts = [*_counts(entry), *self._tags(entry)]
        if titles == 1:
            facts = _facts_text(entry.source, day)
            if row == 0 and facts:
                return [(fit(facts, room), second)]
            if row == 1 and not facts:
                return []
            gap = own(" " * max(0, room - _cells_of(counts)))
            return [(gap, second), *self._fitting(counts, room)]
        if cells(_facts_text(entry.source, day)) + 2 + _cells_of(counts) > room:
            counts = [*_counts(entry, minutes=False), *self._tags(entry)]  # the outlet says more
        if (tags := self._tags(entry)) and cells(day) + _LEAST_SOURCE + _cells_of(counts) > room:
            counts = tags  # so does what its reader calls it
        if cells(day) + 2 + _cells_of(counts) > room:
            counts = _counts(entry, minutes=False)
        while cells(day) + 1 + _cells_of(counts) > room and counts:
            counts = counts[:-2]  # a count, and the space before it
        between = 2 if cells(day) + 2 + _cells_of(counts) <= room else 1
        left = room - _cells_of(counts) - between
        source = entry.source if left >= cells(day) + _LEAST_SOURCE else NOTHING
        facts = fit(_facts_text(source, day), left)
        gap = own(" " * max(0, room - cells(facts) - _cells_of(counts)))
        return [(facts, second), (gap, second), *self._fitting(counts, room)]

    def _tags(self, entry: Entry) -> list[tuple[Clean, str]]:
        """The reader's own tags, which a click changes."""
        tags = self._tags_of(entry.fingerprint) if entry.fingerprint else ()
        named = join(" ", (join("", (own("#"), tag)) for tag in tags))
        return [(own("  "), ""), (named, "screen.tags")] if named else []

    def _fitting(self, counts: list[tuple[Clean, str]], room: int) -> list[tuple[Clean, Style]]:
        """Counts as far as there is room, each with what a click on it does."""
        second, parts = self.role("second"), []
        for text, does in counts:
            parts.append((fit(text, room), second + _doing(does) if does else second))
            room -= cells(text)
            if room <= 0:
                break
        return parts


def _facts_text(source: Clean, day: Clean) -> Clean:
    """Day and outlet with a point between them."""
    return join(" · ", (part for part in (day, source) if part))


def _counts(entry: Entry, minutes: bool = True) -> list[tuple[Clean, str]]:
    """Photos, quotes, places and minutes, as far as there are any, with what a click on it does."""
    parts = [(own(f"▣ {entry.photos}"), "screen.gallery")] if entry.photos else []
    parts += [(own(f"“ {entry.quotes}"), "screen.quotes")] if entry.quotes else []
    parts += [(own(f"≡ {entry.places}"), "screen.stories")] if entry.places > 1 else []
    is_read = bool(entry.fingerprint)  # and not only listed yet
    parts += [(own(duration(entry.minutes)), "")] if minutes and is_read else []
    spaces = [(own("  "), "")] * len(parts)
    return [each for pair in zip(spaces, parts, strict=True) for each in pair][1:]


def _cells_of(counts: list[tuple[Clean, str]]) -> int:
    """How many cells counts take."""
    return sum(cells(text) for text, _ in counts)


def _doing(action: str) -> Style:
    """The style of something that does an action when it is clicked."""
    return Style.from_meta({_DOES: action})
