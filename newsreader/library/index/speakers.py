"""Who is quoted in the whole library, and how much."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from newsreader.article import NOTHING
from newsreader.clean import Clean, clean_line
from newsreader.library.index.bonding import Bonds, Regrouped, regroup
from newsreader.library.index.errors import StoppedError
from newsreader.library.index.kin import full_name
from newsreader.library.index.narrowing import EVERYTHING, Narrowing
from newsreader.library.index.opened import LISTED, Cell, Index, listed, number_of, text_of
from newsreader.library.index.scanning import rows_of
from newsreader.library.order import fold

MOST_LOOKED = 3000
"""In how many of the newest articles quotes are counted, where that needs a look at each quote."""

_AT_ONCE = 64
_ROLES_OF = 200
"""In how many of the newest articles it is looked up what somebody is said to be."""


@dataclass(frozen=True, slots=True)
class Person:
    """A speaker of the library: a person, a body, or whoever goes by a name."""

    number: int
    """The number in the index."""
    name: Clean
    """The name to show: the most usual one."""
    role: Clean = NOTHING
    """What the person is said to be most often."""
    others: tuple[Clean, ...] = ()
    """The other spellings, the most usual first."""
    quotes: int = 0
    """How many quotes."""
    articles: int = 0
    """In how many articles."""
    is_full: bool = True
    """Whether the name has more than one word. Behind a single one may be several people."""

    def is_same(self, other: "Person") -> bool:
        """Whether it is the same speaker, whatever has been read, and counted, between."""
        return self.name == other.name


class _Counted(NamedTuple):
    """How much is quoted of somebody."""

    person: int
    """The number."""
    quotes: int
    articles: int


def people(
    index: Index,
    name: str = "",
    *,
    narrowing: Narrowing = EVERYTHING,
    bonds: Bonds = (),
    limit: int = 100,
    offset: int = 0,
) -> tuple[Person, ...]:
    """The speakers whose names have words that begin as those of `name`, most quoted first.

    `narrowing` says which quotes count, and `bonds` what was said by hand of who is one with whom.
    """
    regrouped = regroup(index, bonds)
    if narrowing:
        counted = _narrowly_counted(index, name, narrowing, regrouped)
    else:
        counted = _all_counted(index, name, regrouped, limit + offset)
    counted.sort(key=lambda each: (-each.quotes, -each.articles, each.person))
    return tuple(
        _person(index, each, regrouped.group(each.person))
        for each in counted[offset : offset + limit]
    )


def count_people(index: Index, bonds: Bonds = ()) -> int:
    """How many speakers there are."""
    regrouped = regroup(index, bonds)
    others = index.number(
        "SELECT count(DISTINCT person) FROM speakers WHERE articles > 0"
        f" AND person NOT IN {LISTED}",
        (listed(regrouped.persons),),
    )
    return others + len(_grouped(index, "", regrouped))


def speakers_of(index: Index, person: int, bonds: Bonds = ()) -> Mapping[int, Clean]:
    """The spellings of a person by their numbers."""
    where, values = _spellings(person, regroup(index, bonds).group(person))
    rows = index.rows(f"SELECT id, name FROM speakers WHERE {where}", values)
    return {number_of(number): clean_line(text_of(name)) for number, name in rows}


def _named(name: str) -> tuple[str, list[str]]:
    """The condition on `folded` that a name sets, and its values."""
    words = [f" {word}" for word in fold(name).split()]
    return " AND ".join(["instr(' ' || folded, ?) > 0"] * len(words)) or "TRUE", words


def _all_counted(index: Index, name: str, regrouped: Regrouped, most: int) -> list[_Counted]:
    """So many of the most quoted persons of a name, and all of those that were made by hand."""
    condition, words = _named(name)
    values: list[Cell] = [*words]
    regrouped_out = ""
    if regrouped.persons:
        regrouped_out = f" AND person NOT IN {LISTED}"
        values.append(listed(regrouped.persons))
    rows = index.rows(
        "SELECT person, sum(quotes), sum(articles) FROM speakers WHERE person IN"
        f" (SELECT person FROM speakers WHERE {condition}){regrouped_out} GROUP BY person"
        " HAVING sum(articles) > 0 ORDER BY 2 DESC, 3 DESC, 1 LIMIT ?",
        (*values, most),
    )
    return [_Counted(*map(number_of, row)) for row in rows] + _grouped(index, name, regrouped)


def _grouped(index: Index, name: str, regrouped: Regrouped) -> list[_Counted]:
    """The persons of a name that were made by hand."""
    condition, words = _named(name)
    counted = []
    for group in regrouped.groups:
        [(is_named, quotes)] = index.rows(
            f"SELECT max({condition}), sum(quotes) FROM speakers WHERE id IN {LISTED}",
            (*words, listed(group)),
        )
        articles = index.number(
            f"SELECT count(DISTINCT article) FROM said WHERE speaker IN {LISTED}",
            (listed(group),),
        )
        if is_named and articles:
            counted.append(_Counted(group[0], number_of(quotes), articles))
    return counted


def _narrowly_counted(
    index: Index, name: str, narrowing: Narrowing, regrouped: Regrouped
) -> list[_Counted]:
    """All persons of a name, by how much is wanted of what they said."""
    condition, words = _named(name)
    by_hand = {speaker: group[0] for group in regrouped.groups for speaker in group}
    rows = index.rows(f"SELECT id, person, {condition} FROM speakers WHERE articles > 0", words)
    person_of = {
        number_of(row[0]): by_hand.get(number_of(row[0]), number_of(row[1])) for row in rows
    }
    named = {person_of[number_of(row[0])] for row in rows if row[2]}
    person_of = {speaker: person for speaker, person in person_of.items() if person in named}
    counted: dict[int, _Counted] = {}
    for person, quotes, articles in _counts(index, narrowing, person_of, is_all=not words):
        before = counted.get(person, _Counted(person, 0, 0))
        counted[person] = _Counted(person, before.quotes + quotes, before.articles + articles)
    return list(counted.values())


def _counts(
    index: Index, narrowing: Narrowing, speakers: Mapping[int, int], is_all: bool
) -> Iterator[tuple[int, int, int]]:
    """Of persons: how many quotes are wanted, in how many articles. One may come several times.

    `speakers` are those that count, each with its person.
    """
    where, values = list(narrowing.conditions), list[Cell](narrowing.values)
    if narrowing.of_quote is not None:
        where.append("a.quotes > 0")
        rows = index.rows(
            f"SELECT a.id FROM articles a WHERE {' AND '.join(where)} ORDER BY a.id DESC LIMIT ?",
            (*values, MOST_LOOKED),
        )
        numbers = [number_of(row[0]) for row in rows]
        for start in range(0, len(numbers), _AT_ONCE):
            yield from _looked(index, numbers[start : start + _AT_ONCE], narrowing, speakers)
        return
    if not is_all:
        where.append(f"said.speaker IN {LISTED}")
        values.append(listed(speakers))
    rows = index.rows(
        "SELECT said.speaker, sum(said.quotes), count(*) FROM said"
        f" JOIN articles a ON a.id = said.article WHERE {' AND '.join(where)} GROUP BY 1",
        values,
    )
    counts = {number_of(row[0]): (number_of(row[1]), number_of(row[2])) for row in rows}
    # Speakers may have come meanwhile, because another program writes.
    yield from ((speakers[each], *counts[each]) for each in counts.keys() & speakers.keys())


def _looked(
    index: Index, numbers: Sequence[int], narrowing: Narrowing, speakers: Mapping[int, int]
) -> Iterator[tuple[int, int, int]]:
    """Of the persons in some articles: how many of their quotes are wanted, by a look at each."""
    stops = index.stops
    for number, row in rows_of(index, numbers).items():
        if index.stops != stops:
            raise StoppedError(index.file, "stopped")
        text, parts = index.text(number)
        found: dict[int, int] = {}
        for start, end, _, _, place in parts.quotes:
            speaker = parts.speakers[place - 1] if 0 < place <= len(parts.speakers) else 0
            if speaker in speakers and narrowing.wants(row, text[start:end]):
                found[speakers[speaker]] = found.get(speakers[speaker], 0) + 1
        yield from ((person, quotes, 1) for person, quotes in found.items())


def _spellings(person: int, group: Sequence[int]) -> tuple[str, list[Cell]]:
    """The condition for the spellings of a person, and its values."""
    return (f"id IN {LISTED}", [listed(group)]) if group else ("person = ?", [person])


def _person(index: Index, counted: _Counted, group: Sequence[int]) -> Person:
    """A speaker with names and role."""
    where, values = _spellings(counted.person, group)
    rows = index.rows(
        f"SELECT name, id FROM speakers WHERE {where} AND articles > 0"
        " ORDER BY articles DESC, name",
        values,
    )
    names = [clean_line(text_of(row[0])) for row in rows]
    return Person(
        number=counted.person,
        name=names[0] if names else NOTHING,
        role=_usual_role(index, number_of(rows[0][1])) if rows else NOTHING,
        others=tuple(names[1:]),
        quotes=counted.quotes,
        articles=counted.articles,
        is_full=any(len(full_name(name)) > 1 for name in names),
    )


def _usual_role(index: Index, speaker: int) -> Clean:
    """What somebody of a name is said to be most often, in the newest articles that say it."""
    rows = index.rows(
        "SELECT n.name FROM (SELECT role FROM said WHERE speaker = ? ORDER BY article DESC LIMIT ?)"
        " JOIN names n ON n.id = role WHERE n.name != ''"
        " GROUP BY n.id ORDER BY count(*) DESC, n.name LIMIT 1",
        (speaker, _ROLES_OF),
    )
    return clean_line(text_of(rows[0][0])) if rows else NOTHING
