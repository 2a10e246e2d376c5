"""Queries as people type them, made into trees. Nothing that is typed is an error.

Words side by side must all be there. `OR` (or `|`) joins its two neighbours, a minus (or `NOT`)
asks for what must not be there, `NEAR` for words close to each other, and brackets group. An
operator with nothing to work on is a word like any other.
"""

from collections.abc import Callable
from dataclasses import replace

from newsreader.clean import Clean, clean_line
from newsreader.search.days import day_before, first_day, span_of_days
from newsreader.search.lexing import Piece, pieces
from newsreader.search.query import (
    All,
    Field,
    Has,
    Is,
    Language,
    Mark,
    Near,
    Node,
    Not,
    OneOf,
    Part,
    Published,
    Query,
    Words,
)
from newsreader.search.words import words_of

MOST_CHARACTERS = 1000
"""How much of a query is read."""

_DEEPEST = 20
"""How many brackets may stand in one another."""

CONDITIONS = ("date", "after", "before", "lang", "is", "has")
"""What can be typed before a colon besides the fields of the text."""

_MEANT = {
    **dict.fromkeys(("headline", "head"), "title"),
    **dict.fromkeys(("author", "byline", "writer"), "by"),
    **dict.fromkeys(("credit", "photographer", "agency", "picture", "image"), "photo"),
    **dict.fromkeys(("outlet", "paper", "site"), "source"),
    **dict.fromkeys(("said", "who"), "speaker"),
    **dict.fromkeys(("since", "from"), "after"),
    **dict.fromkeys(("until", "till"), "before"),
    **dict.fromkeys(("published", "day", "year", "on"), "date"),
    **dict.fromkeys(("keyword", "topic", "category"), "tag"),
    "text": "body",
}
"""Other words for a field, with its name."""

_ADDRESSES = ("http", "https", "mailto", "ftp")


def parse_query(text: str) -> Query:
    """The query that a text makes. Whatever it is, it can be searched for."""
    parser = _Parser(text[:MOST_CHARACTERS])
    root = parser.parse()
    return Query(text, root, tuple(dict.fromkeys(parser.notes)))


class _Parser:
    """One query on its way to a tree."""

    def __init__(self, text: str) -> None:
        self.notes: list[Clean] = []
        self._pieces = tuple(pieces(text))
        self._at = 0
        self._depth = 0

    def parse(self) -> Node | None:
        """The tree of the whole query; brackets that close nothing are passed over."""
        parts: list[Node] = []
        while self._at < len(self._pieces):
            parts += self._row()
            self._at += 1
        return _together(All, parts)

    def _peek(self, ahead: int = 0) -> Piece | None:
        at = self._at + ahead
        return self._pieces[at] if at < len(self._pieces) else None

    def _row(self) -> list[Node]:
        """What stands side by side, up to a bracket that closes or the end."""
        parts: list[Node] = []
        while (piece := self._peek()) is not None and not piece.closes:
            if piece.is_operator("AND") and parts and self._has_operand(1):
                self._at += 1
            else:
                parts += self._choice()
        return parts

    def _has_operand(self, ahead: int) -> bool:
        """Whether an operator has something to work on behind it."""
        piece = self._peek(ahead)
        return piece is not None and not piece.closes

    def _choice(self) -> list[Node]:
        """One operand, or several with OR between them."""
        parts = self._neighbours()
        while (piece := self._peek()) and piece.is_operator("OR", "|") and self._has_operand(1):
            self._at += 1
            parts += self._neighbours()
        node = _together(OneOf, parts)
        return [node] if node is not None else []

    def _neighbours(self) -> list[Node]:
        """One operand, or words with NEAR between them."""
        parts = self._operand()
        distances: list[int] = []
        while (
            len(parts) == 1 + len(distances)
            and isinstance(parts[-1], Words)
            and (operator := self._peek()) is not None
            and operator.near is not None
            and self._can_be_near(parts[-1])
        ):
            self._at += 1
            distances.append(operator.near)
            parts += self._operand()
        words = tuple(part for part in parts if isinstance(part, Words))
        if not distances or len(words) < 2:
            return parts
        field = words[0].field
        return [Near(tuple(replace(part, field=field) for part in words), max(distances))]

    def _can_be_near(self, before: Words) -> bool:
        """Whether a plain term stands behind the operator, of the same field or of none."""
        piece = self._peek(1)
        return (
            piece is not None
            and not (piece.opens or piece.closes or piece.is_not)
            and piece.field in ("", before.field or "")
            and bool(words_of(piece.text))
        )

    def _operand(self) -> list[Node]:
        """A term, a group in brackets, or what must not be there; nothing where it says nothing."""
        piece = self._peek()
        assert piece is not None
        self._at += 1
        if piece.is_operator("NOT") and self._has_operand(0):
            return _negated(self._operand())
        if piece.opens:
            parts = self._group()
        else:
            node = self._term(piece)
            parts = [node] if node is not None else []
        return _negated(parts) if piece.is_not else parts

    def _group(self) -> list[Node]:
        """What stands in brackets; they need not be closed."""
        if self._depth >= _DEEPEST:
            return []
        self._depth += 1
        parts = self._row()
        self._depth -= 1
        self._at += 1
        return _as_one(parts)

    def _term(self, piece: Piece) -> Node | None:
        """What a term asks for; None where it has no word in it."""
        if not piece.field:
            return _words(piece, piece.text)
        if piece.field in CONDITIONS:
            node = _READERS[piece.field](piece.text)
            if node is not None:
                return node
            self._note(f"{piece.text!r} is nothing for {piece.field}: {_HINTS[piece.field]}")
        elif piece.field in list(Field):
            return _words(piece, piece.text, Field(piece.field))
        elif piece.field not in _ADDRESSES:
            self._note(_unknown(piece.field))
        return _words(piece, f"{piece.field} {piece.text}")

    def _note(self, text: str) -> None:
        self.notes.append(clean_line(text))


def _words(piece: Piece, text: str, field: Field | None = None) -> Words | None:
    """The words of a term, one behind the other; None where there are none."""
    words = words_of(text)
    return Words(words, field, piece.is_prefix) if words else None


def _together(kind: type[All] | type[OneOf], parts: list[Node]) -> Node | None:
    """Several nodes as one; None for none."""
    if len(parts) < 2:
        return parts[0] if parts else None
    return kind(tuple(parts))


def _as_one(parts: list[Node]) -> list[Node]:
    """A row of nodes as one, if there is any."""
    node = _together(All, parts)
    return [node] if node is not None else []


def _negated(parts: list[Node]) -> list[Node]:
    """What must not hold so that a row of nodes does not; what is said not to hold twice, does."""
    node = _together(All, parts)
    if node is None:
        return []
    return [node.part if isinstance(node, Not) else Not(node)]


def _unknown(name: str) -> str:
    """A sentence on a field that does not exist, with the nearest one that does."""
    from difflib import get_close_matches

    names = (*Field, *CONDITIONS)
    meant = _MEANT.get(name) or next(iter(get_close_matches(name, names, n=1)), None)
    hint = f"did you mean {meant}:?" if meant else f"there are {', '.join(names)}"
    return f"there is no field {name}: {hint}"


def _mark(text: str) -> Node | None:
    name = text.lower()
    return Is(Mark(name)) if name in list(Mark) else None


def _part(text: str) -> Node | None:
    name = text.lower().removesuffix("s")
    return Has(Part(name)) if name in list(Part) else None


def _language(text: str) -> Node | None:
    tag = text.lower().replace("_", "-")
    return Language(tag) if tag.replace("-", "").isalnum() and tag.isascii() else None


def _date(text: str) -> Node | None:
    span = span_of_days(text)
    return Published(*span) if span is not None else None


def _after(text: str) -> Node | None:
    first = first_day(text)
    return Published(first=first) if first else None


def _before(text: str) -> Node | None:
    last = day_before(text)
    return Published(last=last) if last else None


_READERS: dict[str, Callable[[str], Node | None]] = {
    "date": _date,
    "after": _after,
    "before": _before,
    "lang": _language,
    "is": _mark,
    "has": _part,
}

_A_DATE = "a date is 2021, 2021-08 or 2021-08-15"
_HINTS = {
    "date": f"{_A_DATE}, a span 2021-08..2021-09",
    "after": _A_DATE,
    "before": _A_DATE,
    "lang": "a language is a tag such as en or pt-br",
    "is": f"there are {', '.join(Mark)}",
    "has": f"there are {', '.join(Part)}",
}
