"""Things to narrow by, with how many articles have each: a list that is chosen from."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar, NamedTuple

from rich.segment import Segment
from textual.message import Message
from textual.strip import Strip

from newsreader.article import NOTHING
from newsreader.clean import Clean, own
from newsreader.text import cells, fit
from newsreader.ui.linear import phrases
from newsreader.ui.widgets.line_view import ItemView


@dataclass(frozen=True, slots=True)
class Choice:
    """Something to narrow by."""

    text: Clean
    """What it is called."""
    words: str
    """What narrows a search to it, as it is typed."""
    count: int | None = None
    """How many articles have it; None where that is not known."""
    is_on: bool = False
    """Whether the search is narrowed to it."""
    is_saved: bool = False
    """Whether it is a search that was saved."""
    beside: Clean = NOTHING
    """What stands at the right where there is nothing to count."""


class Group(NamedTuple):
    """Choices below a heading."""

    title: Clean
    """The heading; empty for none."""
    choices: tuple[Choice, ...]
    """The choices."""


class FacetList(ItemView):
    """Groups of choices, a row each."""

    ITEM_ROWS: ClassVar[int] = 1
    HELP = "What was found has this in common. Enter narrows the search to it, and again: no more."

    class Chosen(Message):
        """Something was chosen."""

        def __init__(self, choice: Choice) -> None:
            super().__init__()
            self.choice = choice

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self.always_shows_cursor = False
        """Whether the cursor is shown though the keys go elsewhere: to a line that is typed in."""
        self._rows: tuple[Clean | Choice, ...] = ()

    @property
    def item_count(self) -> int:
        """How many rows there are."""
        return len(self._rows)

    @property
    def current(self) -> Choice | None:
        """The choice that the cursor is on."""
        row = self._rows[self.cursor] if self._rows else None
        return row if isinstance(row, Choice) else None

    def show(self, groups: Iterable[Group]) -> None:
        """Show other choices.

        While somebody is at them, the cursor stays on the one it was on, if that is still there.
        """
        before = self.current if self.has_focus or self.always_shows_cursor else None
        self._rows = tuple(_rows(groups))
        places = {row.words: at for at, row in enumerate(self._rows) if isinstance(row, Choice)}
        first = next(iter(places.values()), 0)
        self.cursor = places.get(before.words, first) if before is not None else first
        self.items_changed()
        self.show_cursor()

    def go_to(self, words: str) -> None:
        """Put the cursor on the choice with these words, if there is one."""
        for at, row in enumerate(self._rows):
            if isinstance(row, Choice) and row.words == words:
                self.set_cursor(at, report=False)

    def set_cursor(self, number: int, *, report: bool = True) -> None:
        """Put the cursor on a choice: headings are passed over, in the direction it moves."""
        step = 1 if number >= self.cursor else -1
        number = max(0, min(number, self.item_count - 1))
        while 0 <= number < self.item_count and not isinstance(self._rows[number], Choice):
            number += step
        if 0 <= number < self.item_count:
            super().set_cursor(number, report=report)
        elif step < 0:
            self.jump_to_row(0)  # the heading above the first choice

    def action_open(self) -> None:
        """Choose what the cursor is on."""
        if self.current is not None:
            self.post_message(self.Chosen(self.current))

    def clicked(self, number: int, twice: bool) -> None:
        """Choose what was clicked."""
        if isinstance(self._rows[number], Choice):
            self.set_cursor(number)
            self.action_open()

    def render_line(self, y: int) -> Strip:
        """A row of the list; the first and the last in view say where there are more."""
        strip = super().render_line(y)
        top = self.scroll_offset.y
        is_more = y == self.height - 1 and top < self.max_scroll_y
        sign = "▾" if is_more else "▴" if y == 0 and top > 0 else ""
        if not sign or self.is_linear or self.columns < 2:
            return strip
        *_, last = rest = list(strip.crop(0, self.columns - 1))
        return Strip([*rest, Segment(sign, (last.style or self.ground) + self.role("second"))])

    def item_words(self, number: int) -> Clean:
        """A row in words: a heading; or a name, whether it is chosen, and how many have it."""
        row = self._rows[number]
        if not isinstance(row, Choice):
            return row
        count = row.beside if row.count is None else own(f"{row.count:,}")
        return phrases(own("chosen") if row.is_on else NOTHING, row.text, count)

    def item_place(self, number: int) -> Clean:
        """Which choice of how many it is; nothing for a heading."""
        if not isinstance(self._rows[number], Choice):
            return NOTHING
        before = sum(isinstance(row, Choice) for row in self._rows[: number + 1])
        return own(f"{before} of {sum(isinstance(row, Choice) for row in self._rows)}")

    def item_rows(self, number: int) -> list[Strip]:
        """A row: its name, and how many at the right."""
        row = self._rows[number]
        second = self.role("second")
        if not isinstance(row, Choice):
            return [self.strip([(own("  "), second), (row, second)], self.ground)]
        count = row.beside if row.count is None else own(f"{row.count:,}")
        mark = own(" ✓ " if row.is_on else "   ")
        room = max(1, self.columns - 7 - cells(count))
        text = fit(row.text, room)
        gap = own(" " * max(0, room - cells(text) + 1))
        shows_cursor = self.has_focus or self.always_shows_cursor
        bar = self.cursor_bar(number) if shows_cursor else (own(" "), second)
        name = self.role("title" if row.is_on else "ink")
        parts = [bar, (mark, self.role("accent")), (text, name), (gap, second), (count, second)]
        return [self.strip(parts, self.item_ground(number) if shows_cursor else self.ground)]


def _rows(groups: Iterable[Group]) -> Iterable[Clean | Choice]:
    """The rows of groups that have any, with space between."""
    is_first = True
    for group in groups:
        if group.choices:
            if not is_first:
                yield NOTHING
            if group.title:
                yield group.title
            yield from group.choices
            is_first = False
