"""A query cut into pieces: brackets, operators, and terms with their fields."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from newsreader.search.letters import DOUBLE_QUOTES

_QUOTE = re.escape(DOUBLE_QUOTES.replace("″", ""))
_PIECE = re.compile(
    r"\s*(?:"
    r"(?P<open>-?\()|(?P<close>\))|"
    r"(?P<minus>-)?(?:(?P<field>[A-Za-z]{1,20}):(?=[^\s():]))?"
    rf"(?:[{_QUOTE}](?P<phrase>[^{_QUOTE}]*)(?:[{_QUOTE}](?P<open_end>\*)?)?"
    rf"|(?P<bare>[^\s(){_QUOTE}]+))"
    r")"
)
_NEAR = re.compile(r"NEAR(?:/(\d{1,3}))?")


@dataclass(frozen=True, slots=True)
class Piece:
    """One piece of a query."""

    text: str
    """The words as they stand, without field, minus and marks; or the bracket."""
    field: str = ""
    """What stands before the colon, in small letters."""
    is_not: bool = False
    """Whether a minus stands before it."""
    is_phrase: bool = False
    """Whether it stands in quotation marks."""
    is_prefix: bool = False
    """Whether its last word may go on."""

    @property
    def opens(self) -> bool:
        """Whether it is a bracket that opens."""
        return self.text == "("

    @property
    def closes(self) -> bool:
        """Whether it is a bracket that closes."""
        return self.text == ")"

    def is_operator(self, *names: str) -> bool:
        """Whether it is one of these operators."""
        return not (self.field or self.is_not or self.is_phrase) and self.text in names

    @property
    def near(self) -> int | None:
        """How far apart words may stand, if this is the operator that says so."""
        match = _NEAR.fullmatch(self.text)
        if match is None or self.field or self.is_not or self.is_phrase:
            return None
        return int(match[1] or 10)


def pieces(text: str) -> Iterator[Piece]:
    """The pieces of a query, in its order; every character is in one, or is white space."""
    at = 0
    while match := _PIECE.match(text, at):
        at = match.end()
        if match["open"]:
            yield Piece("(", is_not=match["open"] != "(")
        elif match["close"]:
            yield Piece(")")
        elif match["phrase"] is not None:
            yield Piece(
                match["phrase"],
                (match["field"] or "").lower(),
                match["minus"] is not None,
                is_phrase=True,
                is_prefix=match["open_end"] is not None,
            )
        else:
            bare = match["bare"]
            yield Piece(
                bare,
                (match["field"] or "").lower(),
                match["minus"] is not None,
                is_prefix=bare.endswith("*"),
            )
