"""Records written down for other programs: JSON, JSON Lines, and CSV for spreadsheets."""

import csv
import io
import json
from collections.abc import Iterable, Iterator, Sequence

from newsreader.clean import clean
from newsreader.export.records import Record

FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
"""What a spreadsheet takes for the beginning of a formula, and would then compute."""


def json_lines(records: Iterable[Record], *, only_ascii: bool = False) -> Iterator[str]:
    """One JSON object a line, each as soon as it is known."""
    for record in records:
        yield _json(record, only_ascii) + "\n"


def json_array(records: Iterable[Record], *, only_ascii: bool = False) -> Iterator[str]:
    """One JSON array with an object a line, each as soon as it is known."""
    opening = "[\n"
    for record in records:
        yield opening + _json(record, only_ascii)
        opening = ",\n"
    yield "\n]\n" if opening == ",\n" else "[]\n"


def csv_lines(
    columns: Sequence[str], records: Iterable[Record], *, raw: bool = False
) -> Iterator[str]:
    """A table with a head, each row as soon as it is known. A list stands in one cell.

    A text that a spreadsheet would take for a formula gets an apostrophe before it, unless it is
    to be `raw`: most tables are opened with a double click, and what articles say is anybody's.
    """
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow(columns)
    yield buffer.getvalue()
    for record in records:
        buffer.seek(0)
        buffer.truncate()
        writer.writerow([_cell(record.get(column), raw) for column in columns])
        yield buffer.getvalue()


def _json(record: Record, only_ascii: bool) -> str:
    """A record as one line of JSON.

    What a terminal must not see, which only a file's name can hold here, is written as an escape:
    it does no harm, and the name is still the name.
    """
    readable = json.dumps(record, ensure_ascii=only_ascii)
    return readable if clean(readable) == readable else json.dumps(record)


def _cell(value: object, raw: bool) -> object:
    """A value as a spreadsheet should take it."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list):
        value = "; ".join(map(str, value))
    if not isinstance(value, str):
        return value
    text = clean(value)
    return f"'{text}" if not raw and text.startswith(FORMULA_SIGNS) else text
