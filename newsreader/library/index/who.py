"""Who said what, over the whole library."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import groupby, islice
from typing import NamedTuple

from newsreader.article import Article, Quote, QuoteKind, Span, Speaker
from newsreader.clean import Clean, clean, clean_line
from newsreader.library.entry import Entry
from newsreader.library.index.bonding import Bonds
from newsreader.library.index.errors import StoppedError
from newsreader.library.index.narrowing import EVERYTHING, Narrowing
from newsreader.library.index.opened import LISTED, Cell, Index, listed, number_of, text_of
from newsreader.library.index.origins import origins
from newsreader.library.index.row import QUOTE_KINDS
from newsreader.library.index.scanning import rows_of
from newsreader.library.index.speakers import speakers_of
from newsreader.search.words import fold

_AT_FIRST = 64
"""How many articles are looked up together at first."""

_FEWEST_CHARACTERS = 20
"""How many characters of words are not said twice by chance."""

_BETWEEN_WORDS = re.compile(r"[\W_]+")

_AT_MOST = 4096
"""How many are looked up together later: whoever wants them all does not wait for each few."""


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
    articles: int = 1
    """In how many articles the same words stand, as far as they were put together."""


class SaidOn(NamedTuple):
    """How much somebody said on a day."""

    day: str
    """The ISO 8601 day; empty for articles without."""
    quotes: int
    """How many quotes."""
    articles: int
    """In how many articles."""


def quotes_of(
    index: Index,
    person: int,
    *,
    narrowing: Narrowing = EVERYTHING,
    bonds: Bonds = (),
    limit: int = -1,
    offset: int = 0,
) -> tuple[Said, ...]:
    """What a speaker said, the newest articles first, from the `offset`-th quote on.

    `narrowing` says which quotes are wanted, and `bonds` what was said by hand of who is one with
    whom.
    """
    said = _all_quotes_of(index, speakers_of(index, person, bonds), narrowing)
    return tuple(islice(said, offset, None if limit < 0 else offset + limit))


def put_together(said: Iterable[Said]) -> tuple[Said, ...]:
    """Quotes of one speaker, the same words once, where they come first.

    Few words may well have been said more than once: they are left as they are.
    """
    first: dict[str, int] = {}
    kept: list[Said] = []
    seen: set[tuple[str, int]] = set()
    for each in said:
        words = _BETWEEN_WORDS.sub(" ", fold(each.text)).strip()
        at = first.setdefault(words, len(kept))
        if at == len(kept) or len(words) < _FEWEST_CHARACTERS:
            kept.append(each)
        elif (words, each.article) not in seen:
            kept[at] = replace(kept[at], articles=kept[at].articles + 1)
        seen.add((words, each.article))
    return tuple(kept)


def with_quotes(index: Index, said: Iterable[Said]) -> Iterator[Article]:
    """The articles of quotes, with these quotes alone; the quotes of one stand together.

    Raises:
        IndexTroubleError: The index cannot be read.
    """
    for number, some in groupby(said, lambda each: each.article):
        for article in origins(index, (number,)).values():
            quotes = (
                Quote(each.span, each.kind, Speaker(each.name), confidence=each.confidence)
                for each in some
            )
            yield replace(article, text=clean(index.text(number)[0]), quotes=tuple(quotes))


def quotes_by_day(
    index: Index, person: int, *, narrowing: Narrowing = EVERYTHING, bonds: Bonds = ()
) -> tuple[SaidOn, ...]:
    """How many quotes of a speaker there are of each day, in the order of time."""
    speakers = speakers_of(index, person, bonds)
    if narrowing.of_quote is None:
        conditions = "".join(f" AND {condition}" for condition in narrowing.conditions)
        rows = index.rows(
            "SELECT substr(a.published, 1, 10), sum(said.quotes), count(DISTINCT a.id) FROM said"
            f" JOIN articles a ON a.id = said.article WHERE said.speaker IN {LISTED}{conditions}"
            " GROUP BY 1 ORDER BY 1",
            (listed(speakers), *narrowing.values),
        )
        return tuple(SaidOn(text_of(row[0]), *map(number_of, row[1:])) for row in rows)
    days: dict[str, list[int]] = {}
    for said in _all_quotes_of(index, speakers, narrowing):
        days.setdefault(said.entry.published[:10], []).append(said.article)
    return tuple(
        SaidOn(day, len(articles), len(set(articles))) for day, articles in sorted(days.items())
    )


def _all_quotes_of(
    index: Index, names: Mapping[int, Clean], narrowing: Narrowing
) -> Iterator[Said]:
    """What somebody of these names said, as far as it is wanted."""
    stops = index.stops
    before, size = 1 << 60, _AT_FIRST
    while some := _articles_of(index, tuple(names), narrowing, before, size):
        entries = index.entries(some)
        rows = rows_of(index, some) if narrowing.of_quote is not None else {}
        for number in some:
            if index.stops != stops:
                raise StoppedError(index.file, "stopped")
            if number not in entries:
                continue
            for said in _quotes_in(index, number, entries[number], names):
                if number not in rows or narrowing.wants(rows[number], said.text):
                    yield said
        before, size = some[-1], min(_AT_MOST, 2 * size)


def _articles_of(
    index: Index, speakers: tuple[int, ...], narrowing: Narrowing, before: int, size: int
) -> tuple[int, ...]:
    """The newest articles before one, in which any of these speakers say something."""
    # With one name, what is wanted stands together in the table, in the order that is wanted.
    is_one = len(speakers) == 1
    named = "= ?" if is_one else f"IN {LISTED}"
    values: list[Cell] = [speakers[0] if is_one else listed(speakers), before]
    conditions = "".join(f" AND {condition}" for condition in narrowing.conditions)
    join = " JOIN articles a ON a.id = said.article" if conditions else ""
    rows = index.rows(
        f"SELECT DISTINCT said.article FROM said{join} WHERE said.speaker {named}"
        f" AND said.article < ?{conditions} ORDER BY 1 DESC LIMIT ?",
        (*values, *narrowing.values, size),
    )
    return tuple(number_of(row[0]) for row in rows)


def _quotes_in(
    index: Index, number: int, entry: Entry, names: Mapping[int, Clean]
) -> Iterator[Said]:
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
