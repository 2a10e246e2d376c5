"""Who said what, over the whole library."""

from collections.abc import Iterator
from dataclasses import dataclass

from newsreader.article import NOTHING, QuoteKind, Span
from newsreader.clean import Clean, clean_line
from newsreader.library.entry import Entry
from newsreader.library.index.kin import full_name
from newsreader.library.index.opened import LISTED, Cell, Index, listed, number_of, text_of
from newsreader.library.index.row import QUOTE_KINDS
from newsreader.library.order import fold
from newsreader.search.find import Finder

_AT_FIRST = 64
"""How many articles are looked up together at first."""

_AT_MOST = 4096
"""How many are looked up together later: whoever wants them all does not wait for each few."""

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


@dataclass(frozen=True, slots=True)
class Said:
    """A quote somewhere in the library."""

    article: int
    """The article's number in the index."""
    entry: Entry
    """The article, as in a list."""
    text: Clean
    """The words, on one line."""
    kind: QuoteKind
    """How they are given."""
    span: Span
    """Where they stand in the article's text."""
    confidence: float
    """How sure it is who said them, from 0 to 1."""
    name: Clean
    """The speaker's name in that article."""


def people(
    index: Index, name: str = "", *, limit: int = 100, offset: int = 0
) -> tuple[Person, ...]:
    """The speakers whose names have words that begin as those of `name`, most quoted first."""
    words = [f" {word}" for word in fold(name).split()]
    conditions = " AND ".join(["instr(' ' || folded, ?) > 0"] * len(words)) or "TRUE"
    rows = index.rows(
        "SELECT person, sum(quotes), sum(articles) FROM speakers WHERE person IN"
        f" (SELECT person FROM speakers WHERE {conditions}) GROUP BY person"
        " HAVING sum(articles) > 0 ORDER BY 2 DESC, 3 DESC, 1 LIMIT ? OFFSET ?",
        (*words, limit, offset),
    )
    return tuple(
        _person(index, number_of(person), number_of(quotes), number_of(articles))
        for person, quotes, articles in rows
    )


def count_people(index: Index) -> int:
    """How many speakers there are."""
    return index.number("SELECT count(DISTINCT person) FROM speakers WHERE articles > 0")


def person_named(index: Index, name: str) -> Person | None:
    """The most quoted speaker of a name, or of one that has these words in it."""
    rows = index.rows(
        "SELECT person, quotes, articles FROM speakers WHERE folded = ? AND articles > 0"
        " ORDER BY quotes DESC LIMIT 1",
        (fold(name),),
    )
    if rows:
        found = number_of(rows[0][0])
        return next((each for each in people(index, name) if each.number == found), None)
    return next(iter(people(index, name, limit=1)), None)


def quotes_of(
    index: Index,
    person: int,
    *,
    source: str = "",
    first: str = "",
    last: str = "",
    words: Finder | None = None,
    limit: int = -1,
    offset: int = 0,
) -> tuple[Said, ...]:
    """What a speaker said, the newest articles first, from the `offset`-th quote on.

    `source` is an outlet's name, `first` and `last` are ISO 8601 days; `words` must be in the
    quotes.
    """
    found: list[Said] = []
    left = offset
    for said in _all_quotes_of(index, person, source, first, last):
        if words is not None and words.nearest(said.text, 0) is None:
            continue
        if left > 0:
            left -= 1
        elif len(found) == limit:
            break
        else:
            found.append(said)
    return tuple(found)


def quotes_by_day(index: Index, person: int) -> tuple[tuple[str, int], ...]:
    """How many quotes of a speaker there are of each day, in the order of time."""
    rows = index.rows(
        "SELECT substr(a.published, 1, 10), sum(said.quotes) FROM said"
        " JOIN articles a ON a.id = said.article"
        " WHERE said.speaker IN (SELECT id FROM speakers WHERE person = ?)"
        " GROUP BY 1 ORDER BY 1",
        (person,),
    )
    return tuple((text_of(day), number_of(quotes)) for day, quotes in rows)


def _person(index: Index, person: int, quotes: int, articles: int) -> Person:
    """A speaker with names and role."""
    rows = index.rows(
        "SELECT name, id FROM speakers WHERE person = ? AND articles > 0"
        " ORDER BY articles DESC, name",
        (person,),
    )
    names = [clean_line(text_of(row[0])) for row in rows]
    return Person(
        number=person,
        name=names[0] if names else NOTHING,
        role=_usual_role(index, number_of(rows[0][1])) if rows else NOTHING,
        others=tuple(names[1:]),
        quotes=quotes,
        articles=articles,
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


def _all_quotes_of(index: Index, person: int, source: str, first: str, last: str) -> Iterator[Said]:
    """What a speaker said in the articles of an outlet and a span of days."""
    rows = index.rows("SELECT id, name FROM speakers WHERE person = ?", (person,))
    names = {number_of(number): clean_line(text_of(name)) for number, name in rows}
    before, size = 1 << 60, _AT_FIRST
    while some := _articles_of(index, tuple(names), source, first, last, before, size):
        entries = index.entries(some)
        for number in some:
            if number in entries:
                yield from _quotes_in(index, number, entries[number], names)
        before, size = some[-1], min(_AT_MOST, 2 * size)


def _articles_of(
    index: Index,
    speakers: tuple[int, ...],
    source: str,
    first: str,
    last: str,
    before: int,
    size: int,
) -> tuple[int, ...]:
    """The newest articles before one, in which any of these speakers say something."""
    # With one name, what is wanted stands together in the table, in the order that is wanted.
    is_one = len(speakers) == 1
    named = "= ?" if is_one else f"IN {LISTED}"
    values: list[Cell] = [speakers[0] if is_one else listed(speakers), before]
    conditions = ""
    if source:
        conditions += " AND a.source = (SELECT id FROM names WHERE name = ?)"
        values.append(source)
    if first:
        conditions += " AND a.published >= ?"
        values.append(first)
    if last:
        conditions += " AND substr(a.published, 1, 10) <= ? AND a.published != ''"
        values.append(last)
    join = " JOIN articles a ON a.id = said.article" if conditions else ""
    rows = index.rows(
        f"SELECT DISTINCT said.article FROM said{join} WHERE said.speaker {named}"
        f" AND said.article < ?{conditions} ORDER BY 1 DESC LIMIT ?",
        (*values, size),
    )
    return tuple(number_of(row[0]) for row in rows)


def _quotes_in(index: Index, number: int, entry: Entry, names: dict[int, Clean]) -> Iterator[Said]:
    """What somebody of these names said in an article."""
    text, parts = index.text(number)
    places = {
        place: names[speaker] for place, speaker in enumerate(parts.speakers, 1) if speaker in names
    }
    for start, end, kind, percent, place in parts.quotes:
        if place in places:
            yield Said(
                article=number,
                entry=entry,
                text=clean_line(text[start:end]),
                kind=QUOTE_KINDS[kind % len(QUOTE_KINDS)],
                span=Span(start, end),
                confidence=percent / 100,
                name=places[place],
            )
