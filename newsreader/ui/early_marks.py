"""Marks made before it is known what an article says, which is what marks belong to."""

from typing import NamedTuple

from newsreader.library.entry import Entry


class Early(NamedTuple):
    """What an article was marked as: None where that was not touched."""

    read: bool | None = None
    starred: bool | None = None
    by_hand: bool = False
    """Whether it was marked by a key, not by being opened alone."""


class EarlyMarks:
    """What is to be kept of articles as soon as they have been read."""

    def __init__(self) -> None:
        self._marks: dict[int, Early] = {}

    @property
    def numbers(self) -> tuple[int, ...]:
        """The numbers of the entries that were marked."""
        return tuple(self._marks)

    def note(
        self, entry: Entry, read: bool | None, starred: bool | None, *, by_hand: bool = False
    ) -> None:
        """Take note of how an entry was marked; what was not touched stays as it was noted."""
        before = self._marks.get(entry.id, Early())
        self._marks[entry.id] = Early(
            before.read if read is None else read,
            before.starred if starred is None else starred,
            before.by_hand or by_hand,
        )

    def take(self, entry: Entry) -> Early | None:
        """How an entry was marked, which is not asked again; None where it was not."""
        return self._marks.pop(entry.id, None)
