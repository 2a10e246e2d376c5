"""The one-row bars: what is open above, what can be done below."""

from typing import ClassVar

from textual import events
from textual.content import Content
from textual.timer import Timer
from textual.widget import Widget

from newsreader.article import NOTHING
from newsreader.clean import Clean, join, own
from newsreader.text import cells, fit
from newsreader.ui.commands import Command, glyph
from newsreader.ui.linear import is_linear, spoken

SAID_SECONDS = 5.0
"""How long it is said what has happened."""

_Part = tuple[Clean, str]
"""A text of the title bar with the action that a click on it does; empty for none."""

_NO_PART: _Part = (NOTHING, "")
_POINT = " · "
_HINT_GAP = 3
_ROOM_FOR_ALL = 44


class TitleBar(Widget):
    """What is open, at the left; how it is shown, at the right."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._left = _NO_PART
        self._right: tuple[_Part, ...] = ()

    def show(self, left: Clean, *right: Clean) -> None:
        """Show these texts; of those at the right, the last give way where there is no room."""
        self.show_parts((left, ""), tuple((text, "") for text in right))

    def show_parts(self, left: _Part, right: tuple[_Part, ...]) -> None:
        """Show texts that can be clicked: each with the action it does, or with none."""
        right = tuple(part for part in right if part[0])
        if (left, right) != (self._left, self._right):
            self._left, self._right = left, right
            self.refresh()

    def _fitting(self) -> tuple[Clean, tuple[_Part, ...], int]:
        """The text at the left, the parts at the right there is room for, and where they begin."""
        width = self.size.width
        left = fit(self._left[0], width)
        parts = self._right
        while parts and cells(left) + 2 + _cells_of(parts) > width:
            parts = parts[:-1]
        return left, parts, width - _cells_of(parts)

    def render(self) -> Content:
        """The bar's one row."""
        left, parts, start = self._fitting()
        right = join(_POINT, (text for text, _ in parts))
        if is_linear(self):
            return Content(fit(spoken(join(_POINT, filter(None, (left, right)))), self.size.width))
        return Content.assemble(Content(left), " " * max(0, start - cells(left)), Content(right))

    async def on_click(self, event: events.Click) -> None:
        """Do what the text that was clicked stands for."""
        action = self._action_at(event.get_content_offset_capture(self).x)
        if action:
            await self.screen.run_action(f"screen.{action}")

    def _action_at(self, x: int) -> str:
        """The action of the text in a cell of the bar."""
        left, parts, start = self._fitting()
        if x < cells(left):
            return self._left[1]
        for text, action in parts:
            if start <= x < start + cells(text):
                return action
            start += cells(text) + cells(_POINT)
        return ""


def _cells_of(parts: tuple[_Part, ...]) -> int:
    """How many cells the texts take with points between them."""
    return cells(join(_POINT, (text for text, _ in parts)))


class StatusBar(Widget):
    """The keys that matter now, or what has just happened; and how far the reading is."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"status--key"}

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._hints: tuple[Command, ...] = ()
        self._places: list[tuple[int, int, Command]] = []
        self._right, self._said, self._aside = NOTHING, NOTHING, NOTHING
        self._until: Timer | None = None

    def show_hints(self, hints: tuple[Command, ...]) -> None:
        """Show these commands; those at the end give way where there is no room."""
        if hints != self._hints:
            self._hints = hints
            self.refresh()

    def show_aside(self, text: Clean) -> None:
        """Show a text before the commands, for as long as it is true of what is read."""
        if text != self._aside:
            self._aside = text
            self.refresh()

    def show_progress(self, text: Clean) -> None:
        """Show how far the reading is."""
        if text != self._right:
            self._right = text
            self.refresh()

    def say(self, text: Clean) -> None:
        """Say what has happened, in place of the keys; nothing to bring the keys back."""
        if text != self._said:
            self._said = text
            self.refresh()

    def say_briefly(self, text: Clean) -> None:
        """Say what has happened, for a few seconds."""
        self.say(text)
        if self._until is not None:
            self._until.stop()
        self._until = self.set_timer(SAID_SECONDS, lambda: self.say(NOTHING))

    def render(self) -> Content:
        """The bar's one row."""
        width = self.size.width
        right = self._right if width >= _ROOM_FOR_ALL else own(self._right.partition(" · ")[0])
        room = width - cells(right) - 2
        if self._said:
            self._places = []
            said = spoken(self._said) if is_linear(self) else self._said
            left = Content(fit(said, room))
        else:
            left = self._hint_row(room)
        gap = width - left.cell_length - cells(right)
        right = spoken(right) if is_linear(self) else right
        return Content.assemble(left, " " * max(0, gap), Content(right))

    def _hint_row(self, room: int) -> Content:
        """The aside, then as many hints as fit; those at the end, back and all keys, first of all.

        Where there is no room for both of these, the last one stands alone.
        """
        key_style = self.get_visual_style("status--key", partial=True)
        kept = tuple(hint for hint in self._hints[-2:] if hint.hint == "back")
        kept = (*kept, *self._hints[-1:])
        kept = kept if sum(map(_hint_cells, kept)) - _HINT_GAP <= room else kept[-1:]
        rest = sum(map(_hint_cells, kept))
        aside = fit(spoken(self._aside) if is_linear(self) else self._aside, max(0, room - rest))
        parts = [Content(aside)] if aside else []
        self._places = []
        at = cells(aside) + _HINT_GAP if aside else 0
        for hint in self._hints:
            wide = _hint_cells(hint)
            if hint not in kept and at + wide + rest > room:
                continue
            self._places.append((at, at + wide - _HINT_GAP, hint))
            key = glyph(hint.key_names[0])
            parts.append(Content.assemble((key, key_style), Content(f" {hint.hint}")))
            at += wide
        return Content(" " * _HINT_GAP).join(parts)

    def on_click(self, event: events.Click) -> None:
        """A click on a hint does what its key does."""
        x = event.get_content_offset_capture(self).x
        for start, end, hint in self._places:
            if start <= x < end:
                self.app.simulate_key(hint.key_names[0])


def _hint_cells(hint: Command) -> int:
    """How many cells a hint takes, with the gap behind it."""
    return cells(glyph(hint.key_names[0])) + 1 + cells(hint.hint) + _HINT_GAP
