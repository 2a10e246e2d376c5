"""JSON as values of fields, bounded: one document, a document a line, or the whole part of one.

Numbers stay as they are written, so that none is too long to be read; `true` and `false` are the
texts that the same values are in YAML.
"""

import json
import re
from collections.abc import Iterator

from newsreader.formats.values import Value, items

MOST_VALUES = 1_000_000
"""How many values a file may hold: some articles of many megabytes have a hundred thousand."""

MOST_DEPTH = 100
"""How deep lists and mappings may stand in one another."""

_LONGEST_NUMBER = 12
_SURROGATE = re.compile("[\ud800-\udfff]")
_ITEMS = re.compile(r'"items"\s{0,20}:\s{0,20}\[')
_SPACE = re.compile(r"[\s,]*")
_DECODER = json.JSONDecoder(parse_int=str, parse_float=str, parse_constant=str)


class JsonError(Exception):
    """A text that is no JSON, or more of it than is good; the message says what to do."""


def load_all(text: str) -> list[Value]:
    """The values in a JSON text, each item of a list by itself.

    A text of one document a line gives those lines that can be read. So does a document whose
    end is missing with the items of its list that are whole.

    Raises:
        JsonError: nothing in it can be read.
    """
    text = text.strip()
    if sum(map(text.count, "[{,")) > MOST_VALUES:
        raise JsonError(f"JSON of more than {MOST_VALUES:,} values: split it into smaller files")
    try:
        found, end = _DECODER.raw_decode(text)
    except json.JSONDecodeError as error:
        values = list(_pieces(text))
        if not values:
            raise JsonError(f"not valid JSON: {_reason(error)}. Save or export it again") from error
        return values
    except RecursionError as error:
        raise JsonError(f"JSON nested more than {MOST_DEPTH} levels deep") from error
    pieces = list(_pieces(text)) if text[end:].strip() else []
    return pieces or list(items(_value(found)))


def whole_number(value: Value, otherwise: int = 0) -> int:
    """The whole number that a value is; else another, also for one beyond all measure."""
    text = value if isinstance(value, str) and len(value) <= _LONGEST_NUMBER else ""
    return int(text) if text.isdecimal() and text.isascii() else otherwise


def _reason(error: json.JSONDecodeError) -> str:
    """What is wrong with a text, and where."""
    return f"{error.msg} in line {error.lineno}, column {error.colno}"


def _pieces(text: str) -> Iterator[Value]:
    """The values of a text that is not one whole document."""
    if text.startswith("["):
        yield from _whole_items(text, 1)
        return
    lines = [value for line in text.split("\n") if (value := _line(line)) is not None]
    opening = _ITEMS.search(text) if not lines else None
    if opening is None:
        yield from lines
        return
    # The head of the document, with its list closed, says what kind of document it is.
    head = _line(f"{text[: opening.end()]}]}}")
    if isinstance(head, dict):
        yield {**head, "items": list(_whole_items(text, opening.end()))}


def _line(line: str) -> Value:
    """The mapping that a text is; None where it is none."""
    if not line.lstrip().startswith("{"):
        return None
    try:
        return _value(_DECODER.decode(line.strip()))
    except (ValueError, RecursionError, JsonError):
        return None


def _whole_items(text: str, at: int) -> Iterator[Value]:
    """The items of a list from an offset on, up to the first that is broken."""
    while True:
        space = _SPACE.match(text, at)
        at = space.end() if space is not None else at
        try:
            found, at = _DECODER.raw_decode(text, at)
            value = _value(found)
        except (ValueError, RecursionError, JsonError):
            return
        yield value


def _value(found: object, depth: int = 0) -> Value:
    """A value as the JSON parser gives it, with nothing but texts, lists and mappings in it."""
    if depth > MOST_DEPTH:
        raise JsonError(f"JSON nested more than {MOST_DEPTH} levels deep")
    if isinstance(found, dict):
        return {_text(name): _value(item, depth + 1) for name, item in found.items()}
    if isinstance(found, list):
        return [_value(item, depth + 1) for item in found]
    if found is None or isinstance(found, str):
        return found if found is None else _text(found)
    return "true" if found is True else "false"


def _text(text: str) -> str:
    """A text without half characters, which JSON can spell and nothing else can hold."""
    return text if text.isascii() else _SURROGATE.sub("\ufffd", text)
