"""Searching an index: the hits, how many there are, and what they have in common."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import islice

from newsreader.clean import Clean, clean_line, own
from newsreader.library.entry import Entry
from newsreader.library.index.match import Plan, Value, expression, plan_of, with_tags
from newsreader.library.index.opened import LISTED, Index, listed, number_of, text_of
from newsreader.library.index.scanning import scan
from newsreader.library.index.snippets import Line, Snippet, snippet_of
from newsreader.library.index.tables import FIELDS
from newsreader.library.index.texts import PackedParts
from newsreader.search.marking import Marker
from newsreader.search.query import Field, Marked, Query, Words, asks_for_words, wanted_words

NOBODY_MARKED: Marked = {}
"""What is given where there is no state: nothing is starred or read."""

WEIGHTS: Mapping[Field, float] = {
    Field.TITLE: 8.0,
    Field.STANDFIRST: 4.0,
    Field.CAPTION: 2.0,
    Field.QUOTE: 0.5,
    Field.SPEAKER: 1.5,
    Field.BY: 2.0,
    Field.TAG: 3.0,
}
"""How much more than in the running text a word counts in a field. What is quoted stands in the
running text as well."""

SPEAKERS_OF = 500
"""From how many of the newest hits the speakers are counted."""


@dataclass(frozen=True, slots=True)
class Hit:
    """An article that was found."""

    number: int
    """Its number in the index."""
    entry: Entry
    """The article, as in a list."""
    snippet: Snippet
    """The words around what was found."""


@dataclass(frozen=True, slots=True)
class Facet:
    """Something that several hits have in common."""

    name: Clean
    """What it is: an outlet, a year, a speaker, a field. Empty where it is not known."""
    count: int
    """How many hits have it."""


@dataclass(frozen=True, slots=True)
class Facets:
    """What hits have in common, the most common first."""

    sources: tuple[Facet, ...]
    """By outlet."""
    years: tuple[Facet, ...]
    """By year, the newest first."""
    speakers: tuple[Facet, ...]
    """By speaker, counted in the newest `SPEAKERS_OF` hits."""
    fields: tuple[Facet, ...]
    """By where the words stand: an article may have several. Empty for a query without words, and
    where there is no full text."""


def search(
    index: Index,
    query: Query,
    *,
    marked: Marked = NOBODY_MARKED,
    limit: int = 50,
    offset: int = 0,
) -> tuple[Hit, ...]:
    """The articles that a query finds, the newest first, from the `offset`-th on."""
    numbers = found_numbers(index, query, marked=marked, limit=limit, offset=offset)
    return hits_of(index, query, numbers)


def ranked(
    index: Index,
    query: Query,
    *,
    marked: Marked = NOBODY_MARKED,
    limit: int = 50,
    offset: int = 0,
) -> tuple[Hit, ...]:
    """The articles that a query finds, those first that it fits best, from the `offset`-th on.

    It costs in proportion to all there are, so nobody should be kept waiting for it. An index
    without a full text knows no better order than the newest first.
    """
    numbers = ranked_numbers(index, query, marked=marked, limit=limit, offset=offset)
    return hits_of(index, query, numbers)


def found_numbers(
    index: Index, query: Query, *, marked: Marked = NOBODY_MARKED, limit: int = -1, offset: int = 0
) -> tuple[int, ...]:
    """The numbers of the articles that a query finds, the newest first: all, or so many."""
    if must_scan(index, query):
        plan = _plan(index, query, marked)
        root = with_tags(query.root, marked) if query.root is not None else None
        numbers = scan(index, root, marked, plan.lowest, plan.highest)
        return tuple(islice(numbers, offset, None if limit < 0 else offset + limit))
    statement, values = finding(index, query, marked)
    rows = index.rows(f"{statement} ORDER BY 1 DESC LIMIT ? OFFSET ?", (*values, limit, offset))
    return tuple(number_of(row[0]) for row in rows)


def ranked_numbers(
    index: Index, query: Query, *, marked: Marked = NOBODY_MARKED, limit: int = -1, offset: int = 0
) -> tuple[int, ...]:
    """The numbers of the articles that a query finds, those first that it fits best."""
    plan = _plan(index, query, marked)
    if not plan.match or not index.has_words:
        return found_numbers(index, query, marked=marked, limit=limit, offset=offset)
    statement, values = _statement(plan, _has_dead(index))
    weights = ", ".join(str(WEIGHTS.get(field, 1.0)) for field in FIELDS)
    order = f"ORDER BY bm25(words, {weights}), 1 DESC LIMIT ? OFFSET ?"
    rows = index.rows(f"{statement} {order}", (*values, limit, offset))
    return tuple(number_of(row[0]) for row in rows)


def count(index: Index, query: Query, *, marked: Marked = NOBODY_MARKED) -> int:
    """How many articles a query finds."""
    statement, values = finding(index, query, marked)
    return index.number(f"SELECT count(*) FROM ({statement})", values)


def hits_of(index: Index, query: Query, numbers: Sequence[int]) -> tuple[Hit, ...]:
    """The hits of articles by their numbers, in the order of these."""
    marker = Marker(query.root)
    entries = index.entries(numbers)
    hits = []
    for number in numbers:
        if number in entries:
            text, parts = index.text(number)
            others = partial(_others, index, number, parts)
            hits.append(Hit(number, entries[number], snippet_of(text, parts, marker, others)))
    return tuple(hits)


def facets(index: Index, query: Query, *, marked: Marked = NOBODY_MARKED, most: int = 12) -> Facets:
    """What the articles that a query finds have in common: at most so many of each kind."""
    statement, values = finding(index, query, marked)
    found = f"WITH found (id) AS MATERIALIZED ({statement})"
    sources = index.rows(
        f"{found} SELECT n.name, count(*) FROM found JOIN articles USING (id)"
        " JOIN names n ON n.id = source GROUP BY source ORDER BY 2 DESC, 1 LIMIT ?",
        (*values, most),
    )
    years = index.rows(
        f"{found} SELECT substr(published, 1, 4), count(*) FROM found JOIN articles USING (id)"
        " GROUP BY 1 ORDER BY 1 DESC LIMIT ?",
        (*values, most),
    )
    return Facets(
        sources=_facets(sources),
        years=_facets(years),
        speakers=_speakers(index, query, marked, most),
        fields=_fields(index, query, marked) if index.has_words else (),
    )


def must_scan(index: Index, query: Query) -> bool:
    """Whether the articles have to be gone through one by one: there is no full text."""
    return not index.has_words and asks_for_words(query.root)


def finding(
    index: Index, query: Query, marked: Marked = NOBODY_MARKED
) -> tuple[str, Sequence[Value]]:
    """The statement that gives the numbers of the articles a query finds, with its values."""
    if must_scan(index, query):
        numbers = found_numbers(index, query, marked=marked)
        return "SELECT value FROM json_each(?)", [listed(numbers)]
    return _statement(_plan(index, query, marked), _has_dead(index))


def _plan(index: Index, query: Query, marked: Marked) -> Plan:
    spilt = index.number("SELECT value FROM about WHERE name = 'spilt'")
    return plan_of(query.root, marked, spilt)


def _has_dead(index: Index) -> bool:
    """Whether the full text knows articles that are gone."""
    return index.number("SELECT EXISTS (SELECT 1 FROM dead)") == 1


def _statement(plan: Plan, has_dead: bool) -> tuple[str, list[Value]]:
    """The statement that gives the numbers of what is found, without an order."""
    span = plan.lowest, plan.highest
    conditions = " AND ".join(plan.conditions)
    if not plan.match:
        more = f" AND {conditions}" if conditions else ""
        statement = f"SELECT a.id FROM articles a WHERE a.id >= ? AND a.id < ?{more}"
        return statement, [*span, *plan.values]
    where = "words MATCH ? AND words.rowid >= ? AND words.rowid < ?"
    if conditions:
        # The full text leads, and gives its numbers in their order.
        statement = (
            "SELECT words.rowid FROM words CROSS JOIN articles a ON a.id = words.rowid"
            f" WHERE {where} AND {conditions}"
        )
    else:
        alive = " AND words.rowid NOT IN (SELECT id FROM dead)" if has_dead else ""
        statement = f"SELECT words.rowid FROM words WHERE {where}{alive}"
    return statement, [plan.match, *span, *plan.values]


def _others(index: Index, number: int, parts: PackedParts) -> list[Line]:
    """What is known of an article besides its text."""
    speakers = parts.speakers
    rows = index.rows(
        "SELECT n.name, a.authors, a.tags, a.title FROM articles a JOIN names n ON n.id = a.source"
        " WHERE a.id = ?",
        (number,),
    )
    credits = index.rows("SELECT credit FROM photos WHERE article = ?", (number,))
    names = index.rows(f"SELECT name, id FROM speakers WHERE id IN {LISTED}", (listed(speakers),))
    lines = [
        Line(Field.SPEAKER, text_of(name), 1 + speakers.index(number_of(speaker)))
        for name, speaker in names
    ]
    for row in rows:
        fields = (Field.SOURCE, Field.BY, Field.TAG, Field.TITLE)
        lines += [Line(field, text_of(cell)) for field, cell in zip(fields, row, strict=True)]
    return lines + [Line(Field.PHOTO, text_of(row[0])) for row in credits]


def _facets(rows: Sequence[Sequence[object]]) -> tuple[Facet, ...]:
    return tuple(
        Facet(clean_line(str(name)), found) for name, found in rows if isinstance(found, int)
    )


def _speakers(index: Index, query: Query, marked: Marked, most: int) -> tuple[Facet, ...]:
    """Who speaks in the newest hits."""
    counts: dict[int, int] = {}
    for number in found_numbers(index, query, marked=marked, limit=SPEAKERS_OF):
        for speaker in index.parts(number).speakers:
            counts[speaker] = counts.get(speaker, 0) + 1
    people: dict[str, int] = {}
    common = sorted(counts, key=lambda speaker: -counts[speaker])[: 4 * most]
    for number_cell, name in index.rows(
        "SELECT s.id, p.name FROM speakers s JOIN speakers p ON p.id = s.person"
        f" WHERE s.id IN {LISTED}",
        (listed(common),),
    ):
        people[text_of(name)] = people.get(text_of(name), 0) + counts[number_of(number_cell)]
    first = sorted(people, key=lambda name: (-people[name], name))[:most]
    return tuple(Facet(clean_line(name), people[name]) for name in first)


def words_for(field: Field, wanted: Sequence[Words]) -> tuple[Words, ...]:
    """The words of a query that may stand in a field: where any are asked for anywhere, those."""
    anywhere = tuple(words for words in wanted if words.field is None)
    return anywhere or tuple(words for words in wanted if words.field is field)


def _fields(index: Index, query: Query, marked: Marked) -> tuple[Facet, ...]:
    """In how many of the hits any of the words stand in each field."""
    plan, found = _plan(index, query, marked), []
    wanted = tuple(wanted_words(query.root))
    for field in FIELDS:
        words = words_for(field, wanted)
        if not words:
            continue
        anywhere = " OR ".join(expression(each, field) for each in words)
        match = f"({plan.match}) AND ({anywhere})" if plan.match else anywhere
        statement, values = _statement(replace(plan, match=match), _has_dead(index))
        number = index.number(f"SELECT count(*) FROM ({statement})", values)
        if number:
            found.append(Facet(own(field.value), number))
    return tuple(sorted(found, key=lambda facet: -facet.count))
