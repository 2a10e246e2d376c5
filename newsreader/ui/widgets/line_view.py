"""What the panes have in common: rows drawn on demand, roles of colour, and moving by keys.

A key that scrolls draws some forty rows in every pane it touches, so what a row costs counts:
styles and drawn rows are kept until something they show changes.
"""

from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Offset, Region, Size, clamp
from textual.scroll_view import ScrollView
from textual.strip import Strip

from newsreader.clean import Clean, clean_line, cut, join, own
from newsreader.text import cells, wrap
from newsreader.ui.commands import Place
from newsreader.ui.keymap import bindings
from newsreader.ui.linear import is_linear
from newsreader.ui.roles import style_of
from newsreader.ui.rows import opening

_EMPTY_TOP, _EMPTY_MARGIN = 1, "  "

MOST_DRAWN = 500
"""How many drawn items a list keeps."""


class LineView(ScrollView, can_focus=True):
    """Rows of text drawn as they come into view. What a row holds is the subclass's business."""

    BINDINGS = bindings(Place.PANE)

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._styles_by_role: dict[str, Style] = {}
        self._ground: Style | None = None

    @property
    def columns(self) -> int:
        """How many cells wide the pane is."""
        return self.outer_size.width

    @property
    def height(self) -> int:
        """How many rows high the pane is."""
        return self.outer_size.height

    def set_row_count(self, count: int) -> None:
        """Let the pane scroll over so many rows.

        The size is set without Textual laying the whole screen anew, which it does for the sake
        of scroll bars; these panes have none. Only a pane as high as its rows is laid out anew.
        """
        if count != self.virtual_size.height:
            self.set_reactive(LineView.virtual_size, Size(0, count))
            if self.styles.is_auto_height:
                self.refresh(layout=True)
            if self.scroll_offset.y > self.max_scroll_y:
                self.jump_to_row(self.max_scroll_y)

    def role(self, role: str) -> Style:
        """The style of a role, without the ground unless the role has one of its own."""
        style = self._styles_by_role.get(role)
        if style is None:
            style = self._styles_by_role[role] = style_of(role, self.app.theme_variables)
        return style

    @property
    def ground(self) -> Style:
        """The pane's own ink on its own ground."""
        if self._ground is None:
            self._ground = self.rich_style
        return self._ground

    def notify_style_update(self) -> None:
        """Forget the styles, and what has been drawn in them: the theme has changed."""
        self._styles_by_role.clear()
        self._ground = None
        self.forget_rows()
        super().notify_style_update()

    def forget_rows(self) -> None:
        """Forget the rows that are kept because they have been drawn before."""

    def strip(self, parts: list[tuple[Clean, Style]], ground: Style) -> Strip:
        """A row of these texts on a ground, as wide as the pane."""
        width = self.columns
        segments = [Segment(text, ground + style) for text, style in parts if text]
        used = sum(cells(text) for text, _ in parts)
        if used < width:
            segments.append(Segment(" " * (width - used), ground))
        return Strip(segments, max(used, width)).crop(0, width)

    def jump_to_row(self, y: int) -> None:
        """Bring a row to the top of the pane, at once."""
        self.scroll_to(y=max(0, min(y, self.max_scroll_y)), animate=False, immediate=True)

    def refresh_row(self, y: int, count: int = 1) -> None:
        """Draw some rows again, counted from the first of all."""
        self.refresh(Region(0, y - self.scroll_offset.y, self.columns, count))

    @property
    def is_linear(self) -> bool:
        """Whether plain lines are shown, everything said in words."""
        return is_linear(self)

    @property
    def pointed(self) -> Offset:
        """Where on the screen the reading is."""
        row = clamp(self.pointed_row - self.scroll_offset.y, 0, max(0, self.height - 1))
        return self.content_region.offset + Offset(0, row)

    @property
    def pointed_row(self) -> int:
        """The row that is being read, counted from the first of all."""
        return self.scroll_offset.y

    def action_move(self, by: int) -> None:
        """Move by rows."""
        self.move_by(by)

    def action_page(self, by: int) -> None:
        """Move by pages, keeping a row in common."""
        self.move_by(by * max(1, self.height - 1))

    def action_half(self, by: int) -> None:
        """Move by half pages."""
        self.move_by(by * max(1, self.height // 2))

    def action_edge(self, side: int) -> None:
        """Move to the top or to the end."""
        self.move_to_edge(side)

    def move_by(self, rows: int) -> None:
        """Move by so many rows."""
        self.jump_to_row(self.scroll_offset.y + rows)

    def move_to_edge(self, side: int) -> None:
        """Move to the first row (-1) or to the last (1)."""
        self.jump_to_row(0 if side < 0 else self.virtual_size.height)


class ItemView(LineView):
    """A list: items of one height, with a cursor on one of them.

    What asks for rows goes through `rows_of`, `first_row_of` and `item_on`, so that a list whose
    items differ in height has only these to say (`TallView`).
    """

    ALLOW_SELECT = False
    ITEM_ROWS: ClassVar[int] = 1
    """How many rows an item takes when it is drawn."""
    PLAIN_ROWS: ClassVar[int] = 1
    """How many it takes as plain lines, which are said in words."""
    MEASURE: ClassVar[int] = 100
    """How wide a row of its words is at most, in cells: longer ones are hard to follow."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.cursor = 0
        self.when_empty: tuple[Clean, ...] = ()
        """What to say, line by line, where there is no item: what to do about it, above all."""
        self._drawn: dict[int, list[Strip]] = {}

    @property
    def item_count(self) -> int:
        """How many items there are."""
        return 0

    def room(self, edges: int) -> int:
        """How many cells the words of an item have, beside so many for what stands around them."""
        return max(1, min(self.columns, self.MEASURE) - edges)

    def item_rows(self, number: int) -> list[Strip]:
        """The rows of an item, drawn: as many as it takes."""
        return [self.strip([], self.ground)] * self.ITEM_ROWS

    @property
    def item_height(self) -> int:
        """How many rows an item takes now."""
        return self.PLAIN_ROWS if self.is_linear else self.ITEM_ROWS

    def rows_of(self, number: int) -> int:
        """How many rows this item takes now."""
        return self.item_height

    def first_row_of(self, number: int) -> int:
        """On which row an item begins, counted from the first of all; of the item behind the last
        one, how many rows there are."""
        return number * self.item_height

    def item_on(self, row: int) -> tuple[int, int]:
        """The item on a row counted from the first of all, and which of its rows that is."""
        return divmod(row, self.item_height)

    def item_words(self, number: int) -> Clean:
        """An item in words, for those who do not look at it: those of its rows, if no others."""
        return clean_line(" ".join(row.text for row in self.item_rows(number)))

    def item_place(self, number: int) -> Clean:
        """Which item of how many it is."""
        return own(f"{number + 1:,} of {self.item_count:,}")

    def plain_words(self, number: int) -> Clean:
        """An item as it is said where plain lines are shown: where it stands, and its words."""
        return join(", ", filter(None, (self.item_place(number), self.item_words(number))))

    def _plain_rows(self, number: int) -> list[Strip]:
        """An item as plain lines, cut where it is too long."""
        room, ground, most = max(1, self.columns), self.item_ground(number), self.rows_of(number)
        shown = opening(self.plain_words(number), room, most)
        rows = [self.strip([(line, self.role("ink"))], ground) for line in shown]
        return rows + [self.strip([], self.ground)] * (most - len(rows))

    def cursor_moved(self) -> None:
        """Called when the cursor has come to another item."""

    def render_line(self, y: int) -> Strip:
        """The row of the list that stands on this row of the pane."""
        number, row = self.item_on(y + self.scroll_offset.y)
        if number >= self.item_count:
            return self._empty_row(y)
        drawn = self._drawn.get(number)
        if drawn is None:
            if len(self._drawn) > MOST_DRAWN:
                self._drawn.clear()
            drawn = self._plain_rows(number) if self.is_linear else self.item_rows(number)
            self._drawn[number] = drawn
        return drawn[row]

    def _empty_row(self, y: int) -> Strip:
        """A row without an item; without any, what is to be said of that."""
        said = [] if self.item_count else self._when_empty_wrapped()
        at = y - _EMPTY_TOP
        if not 0 <= at < len(said):
            return self.strip([], self.ground)
        return self.strip(
            [(own(_EMPTY_MARGIN), Style()), (said[at], self.role("second"))], self.ground
        )

    def _when_empty_wrapped(self) -> list[Clean]:
        """The rows of what is said where there is no item."""
        room = self.room(2 * len(_EMPTY_MARGIN))
        return [
            cut(line, start, end)
            for line in self.when_empty
            for start, end in wrap(line, 0, len(line), room)
        ]

    def forget_rows(self) -> None:
        """Forget how items look: something that all of them show has changed."""
        self._drawn.clear()

    def items_changed(self) -> None:
        """Take note that there are other items, or that they look different."""
        self.cursor = max(0, min(self.cursor, self.item_count - 1))
        self.forget_rows()
        self.set_row_count(self.first_row_of(self.item_count))
        self.refresh()

    def on_resize(self) -> None:
        """Draw the items anew in another width; the one with the cursor stays in view."""
        self.forget_rows()
        self.set_row_count(self.first_row_of(self.item_count))
        self.show_cursor()
        self.refresh()  # the frame may have been drawn before this, from the rows that were kept

    def item_ground(self, number: int) -> Style:
        """The ground of an item: marked where the cursor is."""
        if number != self.cursor:
            return self.ground
        return self.ground + self.role("cursor" if self.has_focus else "cursor-idle")

    def cursor_bar(self, number: int) -> tuple[Clean, Style]:
        """The bar at the left of the item that the cursor is on."""
        on = number == self.cursor
        is_drawn = on and not self.is_linear
        role = ("accent" if self.has_focus else "bar") if on else "ink"
        return own("▌" if is_drawn else " "), self.role(role)

    def set_cursor(self, number: int, *, report: bool = True) -> None:
        """Put the cursor on an item, and bring the item into view."""
        number = max(0, min(number, self.item_count - 1))
        before, self.cursor = self.cursor, number
        self.show_cursor()
        for item in {before, number}:
            self._drawn.pop(item, None)
            self.refresh_row(self.first_row_of(item), self.rows_of(item))
        if report and number != before:
            self.cursor_moved()

    def show_cursor(self) -> None:
        """Bring the item with the cursor into view, no further than needed."""
        top, rows = self.scroll_offset.y, self.rows_of(self.cursor)
        first, height = self.first_row_of(self.cursor), max(self.height, rows)
        if first < top:
            self.jump_to_row(first)
        elif first + rows > top + height:
            self.jump_to_row(first + rows - height)

    @property
    def pointed_row(self) -> int:
        """The first row of the item that the cursor is on."""
        return self.first_row_of(self.cursor)

    def move_by(self, rows: int) -> None:
        """Move the cursor; a page of rows is as many items as it holds."""
        step = 1 if abs(rows) == 1 else max(1, abs(rows) // self.item_height)
        self.set_cursor(self.cursor + (step if rows > 0 else -step))

    def move_to_edge(self, side: int) -> None:
        """Put the cursor on the first item or the last."""
        self.set_cursor(0 if side < 0 else self.item_count - 1)

    def item_at(self, y: int) -> int | None:
        """The item on a row of the pane."""
        number, _ = self.item_on(y + self.scroll_offset.y)
        return number if 0 <= number < self.item_count else None

    def on_click(self, event: events.Click) -> None:
        """Do what a click on an item does."""
        number = self.item_at(event.y)
        if number is not None:
            self.clicked(number, event.chain == 2)

    def clicked(self, number: int, twice: bool) -> None:
        """Put the cursor on the item that was clicked; a second click opens it."""
        self.set_cursor(number)
        if twice:
            self.action_open()

    def action_open(self) -> None:
        """Open the item that the cursor is on."""

    def on_focus(self) -> None:
        """The cursor looks different where keys go."""
        if self.virtual_size.height != self.first_row_of(self.item_count):
            self.items_changed()  # plain lines have come or gone while another screen was there
            self.show_cursor()
        self._redraw_cursor()

    def on_blur(self) -> None:
        """The cursor looks different where no keys go."""
        self._redraw_cursor()

    def _redraw_cursor(self) -> None:
        self._drawn.pop(self.cursor, None)
        self.refresh_row(self.first_row_of(self.cursor), self.rows_of(self.cursor))
