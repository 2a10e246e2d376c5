"""What can be wrong with a query."""


class QueryError(Exception):
    """A query that cannot be searched for, with the reason in plain words."""

    def __init__(self, reason: str, position: int | None = None) -> None:
        """Remember why, and where in the query."""
        super().__init__(reason, position)
        self.reason = reason
        """Why it cannot be searched for: a sentence without the query."""
        self.position = position
        """The offset in the query where it goes wrong; None where that cannot be said."""

    def __str__(self) -> str:
        """The reason, and the place counted from 1."""
        return self.reason if self.position is None else f"{self.reason} (at {self.position + 1})"
