"""Articles in time, as bars of text and as records."""

from collections.abc import Iterator, Mapping

from newsreader.clean import Clean
from newsreader.export.records import Record
from newsreader.library.timeline import Timeline

TIMELINE_COLUMNS = ("period", "first", "last", "articles")
"""The columns of a table of articles in time; records have the outlets besides."""

_EIGHTHS = " ▏▎▍▌▋▊▉█"


def bars_plain(time: Timeline, undated: int, width: int) -> Iterator[str]:
    """A line for each period: its name, a bar, how many articles. Then those without a day."""
    count_cells = len(f"{max(time.most, undated):,}")
    name_cells = max((len(period.iso) for period in time), default=0)
    room = max(1, width - name_cells - count_cells - 3)
    for at, period in enumerate(time):
        count = time.count(at)
        bar = _bar(count, time.most, room)
        yield f"{period.iso:{name_cells}} {count:>{count_cells},} {bar}".rstrip() + "\n"
    if undated:
        yield f"without a day: {undated:,}\n"


def bars_markdown(time: Timeline, undated: int) -> Iterator[str]:
    """A table with a row for each period, and one for the articles without a day."""
    yield f"| {time.scale} | articles |\n| --- | ---: |\n"
    for at, period in enumerate(time):
        yield f"| {period.iso} | {time.count(at)} |\n"
    if undated:
        yield f"| without a day | {undated} |\n"


def bar_records(
    time: Timeline, by_source: Mapping[Clean, Timeline], undated: int
) -> Iterator[Record]:
    """A record for each period, with its outlets, those of most articles first.

    `by_source` holds the same periods for each outlet. Articles without a day have no period.
    """
    for at, period in enumerate(time):
        counts = {name: each.count(at) for name, each in by_source.items() if each.count(at)}
        yield {
            "period": period.iso,
            "first": period.first.isoformat(),
            "last": period.last.isoformat(),
            "articles": time.count(at),
            "sources": [
                {"source": name or None, "articles": counts[name]}
                for name in sorted(counts, key=lambda name: (-counts[name], name))
            ],
        }
    if undated:
        yield {"period": None, "first": None, "last": None, "articles": undated, "sources": []}


def _bar(count: int, most: int, room: int) -> str:
    """A bar as long as its share of the most, to an eighth of a cell; any article shows."""
    eighths = max(bool(count), round(8 * room * count / max(1, most)))
    return _EIGHTHS[8] * (eighths // 8) + _EIGHTHS[eighths % 8].strip()
