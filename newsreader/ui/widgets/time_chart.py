"""Articles in time: a bar for each day, week, month or year, one of them pointed at."""

from dataclasses import dataclass

from textual import events
from textual.message import Message
from textual.strip import Strip

from newsreader.clean import Clean, own
from newsreader.facts import show_day
from newsreader.library.timeline import Period, Scale, Timeline
from newsreader.text import cells
from newsreader.ui.widgets.line_view import LineView

_EIGHTHS = " ▁▂▃▄▅▆▇█"
_WIDEST = 9
_GAP_FROM = 3
_ROOM_FOR_NAMES = 7
_HEAD, _FOOT = 1, 2


class TimeChart(LineView, can_focus=False):
    """As many bars as there is room for; the others come into view with the cursor."""

    @dataclass
    class Pointed(Message):
        """A bar was chosen with the mouse."""

        at: int

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self._time = Timeline(Scale.DAY)
        self._most = 0
        self._at = 0
        self._was_left = 0

    def show(self, time: Timeline, at: int) -> None:
        """Show these bars, and point at one."""
        if time is not self._time:
            self._time, self._most = time, time.most
            self._was_left = 0
        self._at = max(0, min(at, len(self._time) - 1))
        self._was_left = self._left
        self.refresh()

    @property
    def room(self) -> int:
        """How many cells there are for bars."""
        return max(1, self.columns - self._gutter - 1)

    @property
    def _gutter(self) -> int:
        """How many cells the figures at the left take."""
        return len(f"{self._most:,}") + 3

    @property
    def _bar_cells(self) -> int:
        """How many cells a bar takes, with the gap behind it."""
        return max(1, min(_WIDEST, self.room // max(1, len(self._time))))

    @property
    def _shown(self) -> range:
        """The bars in view."""
        end = self._left + self.room // self._bar_cells
        return range(self._left, min(end, len(self._time)))

    @property
    def _left(self) -> int:
        """The first bar in view: the one that was, if the one that is pointed at is too.

        It may be drawn in another size before it is told of that.
        """
        fitting = self.room // self._bar_cells
        least, most = self._at - fitting + 1, min(self._at, len(self._time) - fitting)
        return max(0, min(max(self._was_left, least), most))

    # Drawing

    def render_line(self, y: int) -> Strip:
        """A row of the bars, the line below them, or the names below that."""
        rows = max(1, self.height - _HEAD - _FOOT)
        level = rows + _HEAD - 1 - y
        if not len(self._time) or level >= rows:
            return self.strip([], self.ground)
        if level >= 0:
            return self._bar_row(level, rows)
        return self._axis() if level == -1 else self._names()

    def _bar_row(self, level: int, rows: int) -> Strip:
        """The row of all bars that is so many above the line."""
        figure = f"{self._most:,}" if level == rows - 1 else ""
        parts = [self._part(at, level, rows) for at in self._shown]
        here = self._at - self._left
        before, pointed, behind = "".join(parts[:here]), parts[here], "".join(parts[here + 1 :])
        gap = len(pointed) - self._ink_cells
        return self.strip(
            [
                (own(f"{figure:>{self._gutter - 1}} "), self.role("second")),
                (own(before), self.role("bar")),
                (own(pointed[: self._ink_cells]), self.role("current-bar")),
                (own(" " * gap + behind), self.role("bar")),
            ],
            self.ground,
        )

    @property
    def _ink_cells(self) -> int:
        """How many cells of a bar are drawn."""
        return self._bar_cells - (self._bar_cells >= _GAP_FROM)

    def _part(self, at: int, level: int, rows: int) -> str:
        """What a bar has on the row that is so many above the line, with the gap behind it."""
        count = self._time.count(at)
        eighths = max(bool(count), round(8 * rows * count / max(1, self._most)))
        letter = _EIGHTHS[max(0, min(8, eighths - 8 * level))]
        return letter * self._ink_cells + " " * (self._bar_cells - self._ink_cells)

    def _axis(self) -> Strip:
        """The line below the bars, with a mark below the one that is pointed at."""
        line = ["─"] * (len(self._shown) * self._bar_cells)
        for x, _ in self._labels():
            line[x] = "┬"
        middle = (self._at - self._left) * self._bar_cells + (self._ink_cells - 1) // 2
        text = "".join(line)
        rule, second = self.role("rule"), self.role("second")
        before, behind = self._shown.start, self._shown.stop - 1
        is_more_before = self._time.next_with_articles(before, -1) < before
        is_more_behind = self._time.next_with_articles(behind, 1) > behind
        return self.strip(
            [
                (own(f"{'‹' if is_more_before else '':>{self._gutter}}"), second),
                (own(text[:middle]), rule),
                (own("▲"), self.role("accent")),
                (own(text[middle + 1 :]), rule),
                (own("›" if is_more_behind else ""), second),
            ],
            self.ground,
        )

    def _names(self) -> Strip:
        """The names of days, months or years, each where it begins."""
        text = " " * self._gutter
        for x, label in self._labels():
            text = f"{text:<{self._gutter + x}}{label}"
        return self.strip([(own(text), self.role("second"))], self.ground)

    def _labels(self) -> list[tuple[int, Clean]]:
        """As many names as there is room for, each with its cell."""
        labels: list[tuple[int, Clean]] = []
        free = 0
        before = self._label(self._left - 1)[1] if self._left else ""
        for at in self._shown:
            x = (at - self._left) * self._bar_cells
            label, group = self._label(at)
            if group != before and x >= free and x + cells(label) <= self.room:
                labels.append((x, label))
                free = x + cells(label) + 1
            before = group
        return labels or [(0, self._label(self._left)[0])]

    def _label(self, at: int) -> tuple[Clean, str]:
        """What stands below a bar, and what all bars that it stands for have in common."""
        return _label(self._time[at], self._bar_cells >= _ROOM_FOR_NAMES)

    # The mouse

    def on_click(self, event: events.Click) -> None:
        """Point at the bar that was clicked."""
        at = self._left + (event.x - self._gutter) // self._bar_cells
        if event.x >= self._gutter and at in self._shown:
            self.post_message(self.Pointed(at))


def _label(period: Period, has_room: bool) -> tuple[Clean, str]:
    """The name below a bar, that of each bar if there is room, and what it is the name of."""
    day, month, year = show_day(period.first.isoformat()).split()
    match period.scale:
        case Scale.YEAR:
            return own(year), year
        case Scale.MONTH if has_room:
            return own(f"{month} {year}"), period.iso
        case Scale.MONTH:
            return own(year), year
        case _ if has_room:
            return own(f"{day} {month}"), period.iso
    return own(f"{month} {year}"), f"{month} {year}"
