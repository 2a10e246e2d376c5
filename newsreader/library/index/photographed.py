"""The articles of an index with their photos, as if they had been read from their files."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby
from pathlib import Path

from newsreader.article import Article, Credit, Photo, Span
from newsreader.clean import clean_line
from newsreader.library.index.opened import LISTED, Cell, Index, listed, number_of, path_of, text_of
from newsreader.library.index.origins import origins
from newsreader.library.index.pictures import By

_AT_ONCE = 200
_PHOTOS = (
    'SELECT p.article, p.number, p.start, p."end", p.credit, who.name, whom.name, p.note, p.alt,'
    " p.url, p.file, p.cover, place.name, p.taken FROM photos p"
    " JOIN names who ON who.id = p.photographer JOIN names whom ON whom.id = p.agency"
    " JOIN names place ON place.id = p.place"
)


def photographed(
    index: Index,
    names: Mapping[By, Callable[[str], bool]],
    order: Callable[[Path, int], object],
) -> Iterator[Article]:
    """The articles that have photos, without text, and of their photos those whose names fit.

    `names` tells which names of a photographer, an agency or a place fit; `order` gives what the
    articles are ordered by, which can be compared, from the path and the number in the file.
    """
    conditions, values = ["TRUE"], list[Cell]()
    known = index.rows("SELECT id, name FROM names") if names else []
    for by, fits in names.items():
        conditions.append(f"p.{by} IN {LISTED}")
        values.append(listed(number_of(key) for key, name in known if fits(text_of(name))))
    where = " AND ".join(conditions)
    rows = index.rows(
        "SELECT f.path, a.number, a.id FROM articles a JOIN files f ON f.id = a.file"
        f" WHERE a.id IN (SELECT p.article FROM photos p WHERE {where})",
        values,
    )
    places = sorted(
        (order(path_of(path), number_of(number)), number_of(article))
        for path, number, article in rows
    )
    yield from _with_photos(index, [article for _, article in places], where, values)


def with_photos(index: Index, photos: Iterable[tuple[int, int]]) -> Iterator[Article]:
    """The articles of photos, without text, and with these photos alone.

    Each photo is given by its article's number in the index and its own in the article, from 0.
    Articles come in the order in which they are first named.

    Raises:
        IndexTroubleError: The index cannot be read.
    """
    wanted: dict[int, set[int]] = {}
    for article, number in photos:
        wanted.setdefault(article, set()).add(number)
    pairs = json.dumps([[article, each] for article, some in wanted.items() for each in some])
    where = (
        "(p.article, p.number) IN"
        " (SELECT json_extract(value, '$[0]'), json_extract(value, '$[1]') FROM json_each(?))"
    )
    yield from _with_photos(index, list(wanted), where, [pairs])


def _with_photos(
    index: Index, articles: Sequence[int], where: str, values: Sequence[Cell]
) -> Iterator[Article]:
    """Articles in this order, without text, with those of their photos that fit a condition."""
    for start in range(0, len(articles), _AT_ONCE):
        some = articles[start : start + _AT_ONCE]
        found = index.rows(
            f"{_PHOTOS} WHERE p.article IN {LISTED} AND {where} ORDER BY p.article, p.number",
            (listed(some), *values),
        )
        photos = {key: [*group] for key, group in groupby(found, lambda row: number_of(row[0]))}
        known = origins(index, some)
        for article in some:
            # What has gone meanwhile, because another program writes, has no photos any more.
            if article in photos and article in known:
                text = index.text(article)[0]
                yield replace(
                    known[article],
                    photos=tuple(_photo(text, row[2:]) for row in photos[article]),
                )


def _photo(text: str, row: tuple[Cell, ...]) -> Photo:
    start, end, *facts = row
    span = Span(number_of(start), number_of(end))
    cover = number_of(facts.pop(7))
    credit, who, whom, note, alt, url, file, place, taken = (clean_line(text_of(f)) for f in facts)
    return Photo(
        caption=clean_line(text[span.start : span.end]),
        credit=Credit(credit, who, whom, note=note) if credit else None,
        alt=alt,
        url=url,
        file=file,
        cover=bool(cover),
        span=span,
        place=place,
        taken=taken,
    )
