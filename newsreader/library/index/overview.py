"""What is in a library: how much of what, from whom and when."""

from dataclasses import dataclass

from newsreader.clean import Clean, clean_line
from newsreader.library.entry import Entry
from newsreader.library.folders import Problem
from newsreader.library.index.asking import Facet
from newsreader.library.index.opened import Index, number_of, path_of, text_of
from newsreader.library.index.speakers import count_people


@dataclass(frozen=True, slots=True)
class Overview:
    """The figures of a library."""

    files: int
    """How many files."""
    articles: int
    """How many articles in them."""
    sources: tuple[Facet, ...]
    """The outlets, those with most articles first; the empty name is that of none."""
    first: Clean
    """The first day or moment anything was published; empty where no day is known."""
    last: Clean
    """The last."""
    photos: int
    """How many photos."""
    quotes: int
    """How many quotes."""
    speakers: int
    """How many speakers."""
    problems: tuple[Problem, ...]
    """The files that cannot be read, and why."""
    bytes_of_files: int
    """How large the files are together."""
    bytes_of_index: int
    """How large the index is."""


def overview(index: Index) -> Overview:
    """The figures of a library."""
    rows = index.rows(
        "SELECT count(*), sum(photos), sum(quotes), min(nullif(published, '')), max(published)"
        " FROM articles"
    )
    articles, photos, quotes, first, last = rows[0]
    return Overview(
        files=index.number("SELECT count(*) FROM files"),
        articles=number_of(articles),
        sources=sources(index),
        first=clean_line(text_of(first)),
        last=clean_line(text_of(last)),
        photos=number_of(photos),
        quotes=number_of(quotes),
        speakers=count_people(index),
        problems=problems(index),
        bytes_of_files=index.number("SELECT sum(size) FROM files"),
        bytes_of_index=sum(
            path.stat().st_size
            for path in (index.file, index.file.with_name(f"{index.file.name}-wal"))
            if path.exists()
        ),
    )


def sources(index: Index) -> tuple[Facet, ...]:
    """The outlets with how many articles, the most first."""
    rows = index.rows(
        "SELECT n.name, count(*) FROM articles JOIN names n ON n.id = source"
        " GROUP BY source ORDER BY 2 DESC, 1"
    )
    return tuple(Facet(clean_line(text_of(name)), number_of(found)) for name, found in rows)


def problems(index: Index) -> tuple[Problem, ...]:
    """The files that cannot be read, and why."""
    rows = index.rows("SELECT path, problem FROM files WHERE problem != '' ORDER BY path")
    return tuple(Problem(path_of(path), clean_line(text_of(reason))) for path, reason in rows)


def newest(index: Index, *, limit: int = 100, offset: int = 0) -> tuple[Entry, ...]:
    """The entries of all articles, the newest first, from the `offset`-th on."""
    rows = index.rows("SELECT id FROM articles ORDER BY id DESC LIMIT ? OFFSET ?", (limit, offset))
    numbers = [number_of(row[0]) for row in rows]
    entries = index.entries(numbers)
    return tuple(entries[number] for number in numbers if number in entries)
