"""The lines of a stretch of text, wrapped as far as they are needed: one may be megabytes long."""

from newsreader.page.ragged import without_widow
from newsreader.text import wrap

AT_ONCE = 8_000
"""How many characters are wrapped at once: some hundred rows."""


class Lines:
    """The lines that a stretch of text takes at a width in cells, from the first on."""

    def __init__(
        self, text: str, start: int, end: int, room: int, first: int = 0, *, ragged: bool = True
    ) -> None:
        """Wrap its beginning; the first line has `first` cells less than the room.

        Lines that are to end `ragged` leave no lone word on the last one.
        """
        self._text, self._end, self._room = text, end, room
        self._ragged = ragged
        self._at: int | None = start
        self._at_once = AT_ONCE
        self.known: list[tuple[int, int]] = []
        """Those that have been wrapped: the offsets of each in the text."""
        if first:
            beginning = wrap(text, start, min(end, start + 4 * room), room - first)
            if len(beginning) > 1:
                self.known.append(beginning[0])
                self._at = beginning[1][0]
            else:
                self._room = room - first
        while not self.known and not self.is_whole:
            self.grow()

    @property
    def is_whole(self) -> bool:
        """Whether all of the text has been wrapped."""
        return self._at is None

    @property
    def end(self) -> int:
        """The offset up to which it has been wrapped."""
        return self._end if self._at is None else self._at

    def grow(self) -> None:
        """Wrap the next stretch."""
        if self._at is None:
            return
        limit = min(self._end, self._at + self._at_once)
        lines = wrap(self._text, self._at, limit, self._room)
        if limit == self._end:
            self._at = None
            lines = without_widow(self._text, lines, self._room) if self._ragged else lines
        elif len(lines) > 1:  # the last one may go on behind the stretch
            self._at = lines.pop()[0]
        else:
            self._at_once *= 2
            return
        self.known += lines

    def ends_paragraph(self, at: int) -> bool:
        """Whether a line is the last before the paragraph or one of its own lines ends."""
        if at + 1 < len(self.known):
            following = self.known[at + 1][0]
        elif self._at is None:
            return True
        else:
            following = self._at
        return "\n" in self._text[self.known[at][1] : following]
