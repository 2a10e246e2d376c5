"""A query as SQLite can answer it: an FTS5 expression, and conditions on the articles."""

import json
from dataclasses import dataclass
from datetime import date, timedelta

from newsreader.library.index.numbering import DAY_BITS, day_number
from newsreader.search.query import (
    All,
    Field,
    Has,
    Is,
    Language,
    Mark,
    Marked,
    Near,
    Node,
    Not,
    OneOf,
    Part,
    Published,
    Tagged,
    Words,
)
from newsreader.search.words import fold

Value = str | int
"""A value in a statement."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What a query comes down to."""

    match: str = ""
    """The FTS5 expression; empty where no words are asked for."""
    conditions: tuple[str, ...] = ()
    """Conditions in SQL on the row `a` of `articles`, all of which must hold."""
    values: tuple[Value, ...] = ()
    """The values that stand for the question marks of the conditions."""
    lowest: int = 0
    """No article that is found has a lower number."""
    highest: int = 1 << 60
    """All articles that are found have lower numbers."""


def plan_of(root: Node | None, marked: Marked, spilt_days: int = 0) -> Plan:
    """What a query comes down to.

    `spilt_days` says by how many days the number of an article may be too high.
    """
    root = with_tags(root, marked) if root is not None else None
    parts = root.parts if isinstance(root, All) else (root,) if root is not None else ()
    wanted = [part for part in parts if is_text(part)]
    unwanted = [part.part for part in parts if isinstance(part, Not) and is_text(part.part)]
    if not wanted:
        unwanted = []
    match = " AND ".join(map(expression, wanted))
    for part in unwanted:
        match = f"({match}) NOT {expression(part)}"
    conditions, values = [], []
    lowest, highest = 0, 1 << 60
    for part in parts:
        if part in wanted or (isinstance(part, Not) and part.part in unwanted):
            continue
        if isinstance(part, Published):
            lowest = max(lowest, _number(part.first))
            last = _number(part.last)
            if last:
                highest = min(highest, last + ((1 + spilt_days) << DAY_BITS))
        condition, some = condition_of(part, marked)
        conditions.append(condition)
        values += some
    return Plan(match, tuple(conditions), tuple(values), lowest, highest)


def with_tags(node: Node, marked: Marked) -> Node:
    """A node in which a tag may be the articles' own as well as one that the reader's user gave."""
    match node:
        case Not(part):
            return Not(with_tags(part, marked))
        case All(parts):
            return All(tuple(with_tags(part, marked) for part in parts))
        case OneOf(parts):
            return OneOf(tuple(with_tags(part, marked) for part in parts))
        case Words(field=Field.TAG):
            given = [tag for tag in marked if isinstance(tag, Tagged) and _has(tag, node)]
            return OneOf((node, *map(Is, given))) if given else node
    return node


def _has(tag: Tagged, asked: Words) -> bool:
    """Whether words stand one behind the other in a tag, as they would in the full text."""
    phrase = f" {fold(' '.join(asked.words))}{'' if asked.is_prefix else ' '}"
    return phrase in f" {fold(' '.join(tag.words))} "


def is_text(node: Node) -> bool:
    """Whether FTS5 alone can tell if it holds."""
    match node:
        case Words() | Near():
            return True
        case OneOf(parts):
            return all(map(is_text, parts))
        case All(parts):
            wanted = [part for part in parts if not isinstance(part, Not)]
            inner = [part.part if isinstance(part, Not) else part for part in parts]
            return bool(wanted) and all(map(is_text, inner))
    return False


def expression(node: Node, field: Field | None = None) -> str:
    """A node that is text in the language of FTS5; words of no field are those of `field`."""
    match node:
        case Words():
            return _in_field(_phrase(node), node.field or field)
        case Near(parts, distance):
            phrases = " ".join(map(_phrase, parts))
            return _in_field(f"NEAR({phrases}, {distance})", parts[0].field or field)
        case OneOf(parts):
            return f"({' OR '.join(expression(part, field) for part in parts)})"
        case All(parts):
            wanted = [part for part in parts if not isinstance(part, Not)]
            text = f"({' AND '.join(expression(part, field) for part in wanted)})"
            for part in parts:
                if isinstance(part, Not):
                    text = f"({text} NOT {expression(part.part, field)})"
            return text
    raise AssertionError(f"FTS5 cannot tell: {node}")


def _phrase(words: Words) -> str:
    """Words of letters and digits alone, which need nothing but quotation marks."""
    return f'"{" ".join(words.words)}"{" *" if words.is_prefix else ""}'


def _in_field(text: str, field: Field | None) -> str:
    return text if field is None else f'("{field}" : {text})'


def condition_of(node: Node, marked: Marked) -> tuple[str, list[Value]]:
    """A node as a condition on the row `a` of `articles`, with its values."""
    if is_text(node):
        return "a.id IN (SELECT rowid FROM words WHERE words MATCH ?)", [expression(node)]
    match node:
        case Not(part):
            condition, values = condition_of(part, marked)
            return f"NOT {condition}", values
        case All(parts) | OneOf(parts):
            both = [condition_of(part, marked) for part in parts]
            operator = " AND " if isinstance(node, All) else " OR "
            joined = operator.join(condition for condition, _ in both)
            return f"({joined})", [value for _, some in both for value in some]
        case Published(first, last):
            end = _day_behind(last)
            return "(a.published >= ? AND a.published < ?)", [first or "0", end]
        case Has(Part.OUTLET):
            return f"(a.id IN ({IN_SEVERAL_OUTLETS}))", []
        case Has(part):
            return f"(a.{'photos' if part is Part.PHOTO else 'quotes'} > 0)", []
        case Language(tag):
            return "(a.language = ? OR a.language GLOB ?)", [tag, f"{tag}-*"]
        case Is(mark):
            return _state(mark, marked)
    raise AssertionError(f"there is no condition for it: {node}")


IN_SEVERAL_OUTLETS = (
    "SELECT article FROM stories WHERE first IN ("
    "SELECT s.first FROM stories s JOIN articles b ON b.id = s.article"
    " JOIN names o ON o.id = b.source WHERE o.name != ''"
    " GROUP BY s.first HAVING count(DISTINCT o.name COLLATE NOCASE) > 1)"
)
"""The articles whose story stands in several outlets, as SQL asks for them."""


def _state(mark: Mark | Tagged, marked: Marked) -> tuple[str, list[Value]]:
    """What the reader's state says of an article, as a condition."""
    is_not = mark is Mark.UNREAD
    known = marked.get(Mark.READ if is_not else mark, ())
    condition = "(a.fingerprint IN (SELECT value FROM json_each(?)))"
    return f"(NOT {condition})" if is_not else condition, [json.dumps(list(known))]


def _number(day: str) -> int:
    """The lowest number of an article of a day; 0 for none, and for days before all others."""
    return day_number(day) << DAY_BITS


def _day_behind(last: str) -> str:
    """The first day that a span does not cover any more, for comparing moments with."""
    if not last or last == date.max.isoformat():
        return "~"
    return (date.fromisoformat(last) + timedelta(days=1)).isoformat()
