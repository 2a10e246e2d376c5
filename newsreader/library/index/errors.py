"""What can go wrong with an index."""

from pathlib import Path


class IndexTroubleError(Exception):
    """An index that cannot be used, with the reason in plain words."""

    def __init__(self, path: Path, reason: str) -> None:
        """Remember which index, and why."""
        super().__init__(path, reason)
        self.path = path
        """The file of the index."""
        self.reason = reason
        """Why it cannot be used: a sentence without the path."""

    def __str__(self) -> str:
        """The file and the reason."""
        return f"{self.path}: {self.reason}"


class BrokenIndexError(IndexTroubleError):
    """The index is damaged, and to be made anew."""


class BusyIndexError(IndexTroubleError):
    """Another program is bringing the index up to date; it can be asked meanwhile."""


class StoppedError(IndexTroubleError):
    """A question was stopped before it was answered, because nobody wants the answer any more."""
