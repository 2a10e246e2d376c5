"""What is wrong with files: which, why, and what to do about it."""

from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

from textual.message import Message
from textual.strip import Strip

from newsreader.clean import Clean, clean_line, own
from newsreader.text import fit, fit_start
from newsreader.ui.linear import sentences
from newsreader.ui.widgets.line_view import ItemView


@dataclass(frozen=True, slots=True)
class Trouble:
    """A file that cannot be read, or was left out."""

    path: Path
    """Which."""
    reason: Clean
    """Why."""
    remedy: Clean
    """What to do about it."""
    is_listed: bool
    """Whether it stands in the list of articles."""

    @property
    def name(self) -> Clean:
        """The file with its folders, as it can be shown."""
        return clean_line(str(self.path))


class ProblemList(ItemView):
    """One item a file: where it is, the reason, what to do, and a row of space."""

    ITEM_ROWS: ClassVar[int] = 4
    HELP = "Files that cannot be read or were left out. Enter goes to the file in the list."

    class Opened(Message):
        """The file that the cursor is on is to be shown in the list."""

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self._troubles: tuple[Trouble, ...] = ()

    @property
    def item_count(self) -> int:
        """How many files there are."""
        return len(self._troubles)

    @property
    def current(self) -> Trouble | None:
        """The one that the cursor is on."""
        return self._troubles[self.cursor] if self._troubles else None

    def show(self, troubles: tuple[Trouble, ...]) -> None:
        """Show other files; the cursor stays on its own, if that is still there."""
        before = self.current
        self._troubles = troubles
        paths = [each.path for each in troubles]
        self.cursor = paths.index(before.path) if before and before.path in paths else 0
        self.items_changed()
        self.show_cursor()

    def action_open(self) -> None:
        """Have the file shown in the list."""
        if self._troubles:
            self.post_message(self.Opened())

    def item_words(self, number: int) -> Clean:
        """A file in words: where it is, the reason, what to do."""
        trouble = self._troubles[number]
        return sentences(trouble.name, trouble.reason, trouble.remedy)

    def item_rows(self, number: int) -> list[Strip]:
        """A file's rows, the last one empty."""
        trouble, room = self._troubles[number], self.room(3)
        rows = (
            (fit_start(trouble.name, room), "title"),
            (fit(trouble.reason, room), "alarm"),
            (fit(trouble.remedy, room), "ink"),
        )
        ground, space = self.item_ground(number), (own(" "), self.role("ink"))
        edge = [self.cursor_bar(number), space]
        strips = [self.strip([*edge, (text, self.role(role))], ground) for text, role in rows]
        return [*strips, self.strip([], self.ground)]
