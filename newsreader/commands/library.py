"""Prints what is in the library: articles, outlets, dates, photos, quotes, speakers, problems.

With --timeline, how many articles there are of each day, week, month or year."""

from argparse import ArgumentParser, Namespace
from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date

from newsreader.clean import Clean
from newsreader.commands.answer import Answer
from newsreader.commands.indexed import open_index
from newsreader.commands.sources import add_form, add_paths
from newsreader.export.bars import TIMELINE_COLUMNS, bar_records, bars_markdown, bars_plain
from newsreader.export.plain import shown_path
from newsreader.export.records import Record
from newsreader.library.index.days import Days, days_by_source
from newsreader.library.index.overview import Overview, overview
from newsreader.library.timeline import SCALES, Scale, fitting_scale, span_of, timeline
from newsreader.search import compile_find

_MOST_SOURCES = 10
_MOST_LINES = 50
_WIDTH = 80
_COLUMNS = (
    *("articles", "files", "sources", "first", "last", "photos", "quotes", "speakers"),
    *("problems", "bytes_of_files", "bytes_of_index"),
)


def add_arguments(parser: ArgumentParser) -> None:
    """Tell the parser what can be asked for."""
    add_paths(parser)
    parser.add_argument("--timeline", action="store_true", help="articles in time, as bars")
    parser.add_argument(
        "--by",
        choices=[scale.value for scale in SCALES],
        metavar="SCALE",
        help="a timeline by day, week, month or year (default: as fits some fifty lines)",
    )
    parser.add_argument("--source", metavar="NAME", help="a timeline of outlets of this name alone")
    add_form(parser)


def run(options: Namespace) -> int:
    """Print the figures of the library; gives the status."""
    answer = Answer()
    with open_index(options.paths, answer) as index:
        if options.timeline or options.by or options.source:
            _put_timeline(answer, days_by_source(index), options)
        else:
            _put_overview(answer, overview(index), options.format)
    return answer.status


def _put_overview(answer: Answer, found: Overview, form: str) -> None:
    """Print the figures in the format asked for."""
    answer.found = found.files > 0
    if form in ("plain", "markdown"):
        mark = "- " if form == "markdown" else ""
        answer.put(f"{mark}{line}\n" for line in _lines(found))
    else:
        answer.put_records(form, iter((_record(found),)), _COLUMNS)


def _put_timeline(answer: Answer, found: Mapping[Clean, Days], options: Namespace) -> None:
    """Print how many articles there are when: all, or those of the outlets asked for."""
    if options.source:
        name = compile_find(options.source, case="no", whole_word=True)
        found = {key: days for key, days in found.items() if name.nearest(key, 0) is not None}
    counts: Counter[date | None] = Counter()
    for days in found.values():
        counts.update(days)
    answer.found = bool(counts)
    span = span_of(counts)
    scale = Scale(options.by) if options.by else fitting_scale(span, _MOST_LINES)
    time, undated = timeline(counts, scale), counts[None]
    if options.format == "plain":
        answer.put(bars_plain(time, undated, answer.fitting(_WIDTH)))
    elif options.format == "markdown":
        answer.put(bars_markdown(time, undated))
    else:
        by_source = {key: timeline(days, scale, span) for key, days in found.items()}
        records = bar_records(time, by_source, undated)
        answer.put_records(options.format, records, TIMELINE_COLUMNS)


def _lines(found: Overview) -> Iterator[str]:
    """The figures as sentences."""
    files = f"{_many(found.files, 'file')} ({_size(found.bytes_of_files)})"
    yield f"{_many(found.articles, 'article')} in {files}"
    if found.first:
        yield f"published {found.first[:10]} to {found.last[:10]}"
    named = [source for source in found.sources if source.name]
    yield _many(len(named), "outlet") + (":" if named else "")
    for source in named[:_MOST_SOURCES]:
        yield f"  {source.count:>7}  {source.name}"
    if len(named) > _MOST_SOURCES:
        yield f"  and {len(named) - _MOST_SOURCES} more"
    yield _many(found.photos, "photo")
    yield f"{_many(found.quotes, 'quote')} of {_many(found.speakers, 'speaker')}"
    problems = _many(len(found.problems), "file")
    yield f"{problems} that cannot be read" + (":" if found.problems else "")
    for problem in found.problems:
        yield f"  {shown_path(problem.path)}: {problem.reason}"
    yield f"index: {_size(found.bytes_of_index)}"


def _many(count: int, noun: str) -> str:
    """A number and its noun."""
    return f"{count} {noun}{'' if count == 1 else 's'}"


def _record(found: Overview) -> Record:
    """The figures as a record."""
    return {
        "articles": found.articles,
        "files": found.files,
        "sources": len([source for source in found.sources if source.name]),
        "first": found.first or None,
        "last": found.last or None,
        "photos": found.photos,
        "quotes": found.quotes,
        "speakers": found.speakers,
        "problems": len(found.problems),
        "bytes_of_files": found.bytes_of_files,
        "bytes_of_index": found.bytes_of_index,
    }


def _size(size: int) -> str:
    """A size in a unit that suits it."""
    amount, unit = float(size), "bytes"
    for larger in ("kB", "MB", "GB"):
        if amount < 1000:
            break
        amount, unit = amount / 1000, larger
    return f"{amount:.0f} {unit}" if unit == "bytes" else f"{amount:.1f} {unit}"
