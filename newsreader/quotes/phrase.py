"""A noun phrase: a stretch of tokens, and what heads it."""

from typing import NamedTuple


class Phrase(NamedTuple):
    """A noun phrase as tokens."""

    first: int
    """Its first token."""
    last: int
    """The token after its last."""
    name_first: int = -1
    """The first token of the name that heads it; -1 if a common noun or a pronoun does."""
    name_last: int = -1
    """The token after that name."""
    pronoun: bool = False
    """Whether it is a pronoun."""
    apposition: tuple[int, int] | None = None
    """The tokens of what is said of it between commas ("the mayor of Ohio")."""

    @property
    def is_name(self) -> bool:
        """Whether a name heads it."""
        return self.name_first >= 0
