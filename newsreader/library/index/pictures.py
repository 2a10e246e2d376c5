"""The photos of the whole library, by whoever took them or whom they come from."""

from dataclasses import dataclass

from newsreader.article import Span
from newsreader.clean import Clean, clean_line
from newsreader.library.entry import Entry
from newsreader.library.index.asking import Facet
from newsreader.library.index.opened import Cell, Index, number_of, text_of
from newsreader.library.order import fold


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
    file: Clean
    """Its file, as the article gives it, or its address."""
    span: Span
    """The caption's place in the article's text."""


def photographers(index: Index, name: str = "", *, limit: int = 100) -> tuple[Facet, ...]:
    """The photographers with all words of `name` in theirs, those of most photos first."""
    return _credited(index, "photographer", name, limit)


def agencies(index: Index, name: str = "", *, limit: int = 100) -> tuple[Facet, ...]:
    """The agencies with all words of `name` in theirs, those of most photos first."""
    return _credited(index, "agency", name, limit)


def pictures(
    index: Index,
    *,
    photographer: str = "",
    agency: str = "",
    limit: int = 100,
    offset: int = 0,
) -> tuple[Picture, ...]:
    """The photos of a photographer, an agency, or all, the newest articles first."""
    conditions, values = ["TRUE"], []
    for column, name in (("photographer", photographer), ("agency", agency)):
        if name:
            conditions.append(f"p.{column} = (SELECT id FROM names WHERE name = ?)")
            values.append(name)
    rows = index.rows(
        'SELECT p.article, p.number, p.start, p."end", p.credit, who.name, whom.name, p.file, p.alt'
        " FROM photos p JOIN names who ON who.id = p.photographer"
        f" JOIN names whom ON whom.id = p.agency WHERE {' AND '.join(conditions)}"
        " ORDER BY p.article DESC, p.number LIMIT ? OFFSET ?",
        (*values, limit, offset),
    )
    entries = index.entries(sorted({number_of(row[0]) for row in rows}))
    return tuple(
        _picture(index, row, entries[number_of(row[0])])
        for row in rows
        if number_of(row[0]) in entries
    )


def _picture(index: Index, row: tuple[Cell, ...], entry: Entry) -> Picture:
    article, number, start, end, credit, photographer, agency, file, alt = row
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
        file=clean_line(text_of(file)),
        span=span,
    )


def _credited(index: Index, column: str, name: str, limit: int) -> tuple[Facet, ...]:
    """The names in a column of the photos, with how many."""
    words = fold(name).split()
    rows = index.rows(
        f"SELECT n.name, count(*) FROM photos JOIN names n ON n.id = {column}"
        f" WHERE n.name != '' GROUP BY {column} ORDER BY 2 DESC, 1"
    )
    found = (Facet(clean_line(text_of(who)), number_of(photos)) for who, photos in rows)
    matching = [facet for facet in found if all(word in fold(facet.name) for word in words)]
    return tuple(matching[:limit])
