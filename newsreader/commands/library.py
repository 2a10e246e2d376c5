"""Prints what is in the library: articles, outlets, dates, photos, quotes, speakers, problems."""

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator

from newsreader.commands import Refused
from newsreader.commands.answer import FORMATS, Answer
from newsreader.commands.indexed import open_index
from newsreader.commands.sources import add_paths
from newsreader.export.plain import shown_path
from newsreader.export.records import Record
from newsreader.library.index.errors import IndexTroubleError
from newsreader.library.index.overview import Overview, overview

_MOST_SOURCES = 10
_COLUMNS = (
    *("articles", "files", "sources", "first", "last", "photos", "quotes", "speakers"),
    *("problems", "bytes_of_files", "bytes_of_index"),
)


def add_arguments(parser: ArgumentParser) -> None:
    """Tell the parser what can be asked for."""
    add_paths(parser)
    parser.add_argument(
        "--format",
        choices=FORMATS,
        default="plain",
        metavar="FORMAT",
        help=f"{', '.join(FORMATS)} (default: plain)",
    )


def run(options: Namespace) -> int:
    """Print the figures of the library; gives the status."""
    answer = Answer()
    with open_index(options.paths, answer) as index:
        try:
            found = overview(index)
        except IndexTroubleError as error:
            raise Refused(f"the index cannot be used: {error.reason}", str(error.path)) from error
    if options.format in ("plain", "markdown"):
        mark = "- " if options.format == "markdown" else ""
        answer.put(f"{mark}{line}\n" for line in _lines(found))
    else:
        answer.put_records(options.format, iter((_record(found),)), _COLUMNS)
    answer.found = found.files > 0
    return answer.status


def _lines(found: Overview) -> Iterator[str]:
    """The figures as sentences."""
    yield f"{found.articles} articles in {found.files} files ({_size(found.bytes_of_files)})"
    if found.first:
        yield f"published {found.first[:10]} to {found.last[:10]}"
    named = [source for source in found.sources if source.name]
    yield f"{len(named)} outlets" + (":" if named else "")
    for source in named[:_MOST_SOURCES]:
        yield f"  {source.count:>7}  {source.name}"
    if len(named) > _MOST_SOURCES:
        yield f"  and {len(named) - _MOST_SOURCES} more"
    yield f"{found.photos} photos"
    yield f"{found.quotes} quotes of {found.speakers} speakers"
    yield f"{len(found.problems)} files that cannot be read" + (":" if found.problems else "")
    for problem in found.problems:
        yield f"  {shown_path(problem.path)}: {problem.reason}"
    yield f"index: {_size(found.bytes_of_index)}"


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
