"""Marks made before it is known what an article says, which is what marks belong to."""

from pathlib import Path
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
        self._marks: dict[tuple[Path, int], tuple[Entry, Early]] = {}

    @property
    def entries(self) -> tuple[Entry, ...]:
        """The entries that were marked, as they were known then."""
        return tuple(entry for entry, _ in self._marks.values())

    def note(
        self, entry: Entry, read: bool | None, starred: bool | None, *, by_hand: bool = False
    ) -> None:
        """Take note of how an entry was marked; what was not touched stays as it was noted."""
        _, before = self._marks.get(entry.key, (entry, Early()))
        self._marks[entry.key] = (
            entry,
            Early(
                before.read if read is None else read,
                before.starred if starred is None else starred,
                before.by_hand or by_hand,
            ),
        )

    def take(self, entry: Entry) -> Early | None:
        """How an entry was marked, which is not asked again; None where it was not."""
        _, early = self._marks.pop(entry.key, (entry, None))
        return early
