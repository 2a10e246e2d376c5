"""What is wrong with files: which, why, and what to do about it."""

from collections import Counter
from dataclasses import dataclass
from os.path import commonpath, relpath
from pathlib import Path
from typing import ClassVar

from textual.message import Message
from textual.strip import Strip

from newsreader.clean import Clean, clean_line, join, own
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
        self._folder = ""
        self._of_reason: Counter[Clean] = Counter()

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
        self._folder = commonpath([each.path.parent for each in troubles]) if troubles else ""
        self._of_reason = Counter(each.reason for each in troubles)
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
            (fit_start(self._named(trouble), room), "title"),
            (fit(self._reason(number), room), "alarm"),
            (fit(trouble.remedy, room), "ink"),
        )
        ground, space = self.item_ground(number), (own(" "), self.role("ink"))
        edge = [self.cursor_bar(number), space]
        strips = [self.strip([*edge, (text, self.role(role))], ground) for text, role in rows]
        return [*strips, self.strip([], self.ground)]

    def _named(self, trouble: Trouble) -> Clean:
        """The file with its folders, but for those that all files are in."""
        if len(self._troubles) == 1:
            return trouble.name
        return clean_line(relpath(trouble.path, self._folder))

    def _reason(self, number: int) -> Clean:
        """Why; for the first of several files with the same reason, how many they are."""
        reason = self._troubles[number].reason
        is_first = number == 0 or self._troubles[number - 1].reason != reason
        count = self._of_reason[reason]
        return join(" ", (own(f"{count:,} files:"), reason)) if count > 1 and is_first else reason
