"""The list of everything that was read of an article."""

from dataclasses import dataclass
from typing import ClassVar

from rich.style import Style
from textual.message import Message
from textual.strip import Strip

from newsreader.clean import clean_line, own
from newsreader.text import fit
from newsreader.ui.as_read import Reading
from newsreader.ui.widgets.line_view import ItemView

_KIND_CELLS = 13


class BlockList(ItemView):
    """One item a block: what it was taken for, how it begins, and why."""

    ITEM_ROWS: ClassVar[int] = 3
    HELP = "Everything that was read, with the rule that chose it. t, s, H, p, c, x put it right."

    @dataclass
    class Chosen(Message):
        """The place of an item in the text is to be shown."""

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self._readings: tuple[Reading, ...] = ()

    @property
    def item_count(self) -> int:
        """How many there are."""
        return len(self._readings)

    @property
    def current(self) -> Reading | None:
        """The one that the cursor is on."""
        return self._readings[self.cursor] if self._readings else None

    def show(self, readings: tuple[Reading, ...]) -> None:
        """Show these; the cursor stays where it is."""
        self._readings = readings
        self.items_changed()
        self.show_cursor()

    def item_rows(self, number: int) -> list[Strip]:
        """An item's rows: what it is and how it begins, why, and a row of space."""
        reading = self._readings[number]
        room = max(1, self.columns - _KIND_CELLS - 3)
        kind = own(f"{fit(reading.kind, _KIND_CELLS - 1):<{_KIND_CELLS}}")
        kind_style = self.role("star" if reading.is_corrected else "accent")
        text = fit(clean_line(reading.text[: 4 * room]), room)
        ground = self.item_ground(number)
        bar = self.cursor_bar(number)
        return [
            self.strip([bar, (own(" "), kind_style), (kind, kind_style), (text, Style())], ground),
            self.strip(
                [
                    bar,
                    (own(" " * (_KIND_CELLS + 1)), Style()),
                    (fit(reading.why, room), self.role("second")),
                ],
                ground,
            ),
            self.strip([], self.ground),
        ]

    def action_open(self) -> None:
        """Have the place of the item that the cursor is on shown."""
        self.post_message(self.Chosen())
