"""The photos of the whole library, by who took them, whom they come from, place and day."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from newsreader.article import Span
from newsreader.captions.agencies import parties
from newsreader.clean import Clean, clean_line, own
from newsreader.facts import show_day
from newsreader.library.entry import Entry
from newsreader.library.index.asking import NOBODY_MARKED, Facet, finding
from newsreader.library.index.caption_query import CaptionQuery
from newsreader.library.index.numbering import day_number, day_of
from newsreader.library.index.opened import LISTED, Cell, Index, listed, number_of, text_of
from newsreader.library.order import fold
from newsreader.search.query import Marked, Query

ALL_PHOTOS = Query("")
"""The query that every photo fits."""

_AT_ONCE = 500


class By(StrEnum):
    """What photos are put together by. The values are columns of the index."""

    PHOTOGRAPHER = "photographer"
    """Who took them."""
    AGENCY = "agency"
    """Whom they come from."""
    PLACE = "place"
    """Where they were taken, as far as captions say it."""
    DAY = "day"
    """When they were taken, as far as captions say it; else when their article was published."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A photo somewhere in the library."""

    article: int
    """The article's number in the index."""
    entry: Entry
    """The article, as in a list."""
    number: int
    """Which photo of the article, from 0."""
    caption: Clean
    """What it shows: the caption, else the text that stands for it."""
    credit: Clean
    """Whose it is, as the file has it."""
    photographer: Clean
    """Who took it."""
    agency: Clean
    """Whom it comes from."""
    place: Clean
    """Where it was taken, as far as the caption says it."""
    taken: Clean
    """The ISO 8601 day it was taken, as far as the caption says it."""
    span: Span
    """The caption's place in the article's text."""


def count_photos(index: Index) -> int:
    """How many photos there are."""
    return index.number("SELECT count(*) FROM photos")


def credited(index: Index, by: By, name: str = "", *, limit: int = 100) -> tuple[Facet, ...]:
    """Those that photos are put together by, with how many, those of most photos first.

    An agency has all photos that come from it, alone or through another, however it is written.
    Only those with all words of `name` in theirs. Days are ISO 8601, the newest first. Where no
    name is asked for, an empty one stands last, for the photos of which nothing is known.
    """
    if by is By.DAY:
        found = _days(index)
    else:
        found = _agencies(index) if by is By.AGENCY else _names(index, by)
    named = [facet for facet in found if facet.name]
    words = fold(name).split()
    if not words:
        return (*named[:limit], *(facet for facet in found if not facet.name))
    texts = (fold(f"{facet.name} {show_day(facet.name)}") for facet in named)
    matching = (
        facet
        for facet, text in zip(named, texts, strict=True)
        if all(word in text for word in words)
    )
    return tuple(matching)[:limit]


def pictures(
    index: Index,
    by: By | None = None,
    name: str = "",
    *,
    query: Query = ALL_PHOTOS,
    marked: Marked = NOBODY_MARKED,
    limit: int = 100,
) -> tuple[Picture, ...]:
    """The photos of one that photos are put together by, or all, the newest articles first.

    The words of a query without a field are those of captions.
    """
    found: list[Picture] = []
    for picture in _pictures(index, by, name, CaptionQuery(query), marked):
        if len(found) == limit:
            break
        found.append(picture)
    return tuple(found)


def _pictures(
    index: Index, by: By | None, name: str, wanted: CaptionQuery, marked: Marked
) -> Iterator[Picture]:
    """All of them, as they are asked for."""
    conditions, values = ["TRUE"], list[Cell]()
    if by is By.DAY:
        conditions.append("p.day = ?")
        values.append(day_number(name))
    elif by is By.AGENCY:
        conditions.append(f"p.agency IN {LISTED}")
        values.append(listed(_ids_of_agency(index, name)))
    elif by is not None:
        conditions.append(f"p.{by} IN (SELECT id FROM names WHERE name = ? COLLATE NOCASE)")
        values.append(name)
    if wanted.of_articles.root is not None:
        statement, some = finding(index, wanted.of_articles, marked)
        conditions.append(f"p.article IN ({statement})")
        values += some
    offset = 0
    while True:
        # What is sorted is narrow: the rest is looked up for those photos that are wanted.
        rows = index.rows(
            'SELECT p.article, p.number, p.start, p."end", p.credit, who.name, whom.name,'
            " place.name, p.taken, p.alt FROM (SELECT p.article, p.number FROM photos p"
            f" WHERE {' AND '.join(conditions)} ORDER BY p.article DESC, p.number LIMIT ? OFFSET ?)"
            " JOIN photos p USING (article, number) JOIN names who ON who.id = p.photographer"
            " JOIN names whom ON whom.id = p.agency JOIN names place ON place.id = p.place"
            " ORDER BY p.article DESC, p.number",
            (*values, _AT_ONCE, offset),
        )
        entries = index.entries(sorted({number_of(row[0]) for row in rows}))
        for row in rows:
            entry = entries.get(number_of(row[0]))
            picture = _picture(index, row, entry) if entry is not None else None
            if picture is not None and wanted.takes(picture.caption, picture.credit):
                yield picture
        if len(rows) < _AT_ONCE:
            return
        offset += _AT_ONCE


def _picture(index: Index, row: tuple[Cell, ...], entry: Entry) -> Picture:
    article, number, start, end, credit, photographer, agency, place, taken, alt = row
    span = Span(number_of(start), number_of(end))
    caption = index.text(number_of(article))[0][span.start : span.end] if len(span) else ""
    return Picture(
        article=number_of(article),
        entry=entry,
        number=number_of(number),
        caption=clean_line(caption or text_of(alt)),
        credit=clean_line(text_of(credit)),
        photographer=clean_line(text_of(photographer)),
        agency=clean_line(text_of(agency)),
        place=clean_line(text_of(place)),
        taken=clean_line(text_of(taken)),
        span=span,
    )


def _names(index: Index, by: By) -> list[Facet]:
    """The names in a column of the photos, in whatever case they stand."""
    # Of two that differ in case alone the larger text is the one with small letters.
    rows = index.rows(
        f"SELECT max(n.name), sum(each.photos) FROM (SELECT {by} AS id, count(*) AS photos"
        f" FROM photos GROUP BY {by}) each JOIN names n ON n.id = each.id"
        " GROUP BY n.name COLLATE NOCASE ORDER BY 2 DESC, 1"
    )
    return [Facet(clean_line(text_of(name)), number_of(photos)) for name, photos in rows]


def _agencies(index: Index) -> list[Facet]:
    """The agencies that photos come from, each under the way it is written most."""
    written: dict[str, Counter[str]] = {}
    for facet in _names(index, By.AGENCY):
        named = dict(parties(facet.name)) or {"": facet.name}
        for key, name in named.items():
            written.setdefault(key, Counter())[name] += facet.count
    found = [
        Facet(clean_line(names.most_common(1)[0][0]), names.total()) for names in written.values()
    ]
    return sorted(found, key=lambda facet: (-facet.count, facet.name))


def _ids_of_agency(index: Index, agency: str) -> list[int]:
    """The numbers of all names that stand for an agency, alone or beside others."""
    wanted = {key for key, _ in parties(agency)}
    rows = index.rows("SELECT id, name FROM names WHERE id IN (SELECT agency FROM photos)")
    named = ((number_of(number), text_of(name)) for number, name in rows)
    return [
        number
        for number, name in named
        if (wanted & {key for key, _ in parties(name)} if wanted else not name)
    ]


def _days(index: Index) -> list[Facet]:
    """The days of photos, the newest first."""
    rows = index.rows("SELECT day, count(*) FROM photos GROUP BY day ORDER BY day DESC")
    days = ((day_of(number_of(day)), number_of(photos)) for day, photos in rows)
    return [Facet(own(day.isoformat() if day is not None else ""), photos) for day, photos in days]
