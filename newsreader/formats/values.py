"""Values of fields: plain texts, lists and mappings, and the text that each of them shows."""

from collections.abc import Iterable, Iterator, Mapping
from typing import TypeAlias

Value: TypeAlias = "str | list[Value] | dict[str, Value] | None"
"""What a field may hold. How deep it goes is bounded by whoever makes it."""

_NAME_KEYS = ("name", "title", "text", "value", "url")


def fold_keys(mapping: Mapping[str, Value]) -> dict[str, Value]:
    """The fields that hold something, under names without regard to how they are written.

    `date_published`, `Date Published` and `datePublished` are one name.
    """
    return {_fold_key(key): value for key, value in mapping.items() if value is not None}


def _fold_key(key: str) -> str:
    """A field's name in small letters, without what joins its words."""
    return "".join(letter for letter in key.lower() if letter not in "_- \t")


def shown(value: Value) -> str:
    """A value of any shape as the text it shows; of a mapping, its name if it has one."""
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    if isinstance(value, list):
        return ", ".join(text for item in value if (text := shown(item)))
    for key in _NAME_KEYS:
        if value.get(key):
            return shown(value[key])
    return ", ".join(f"{key}: {text}" for key, item in value.items() if (text := shown(item)))


def texts(fields: Mapping[str, Value], keys: Iterable[str]) -> Iterator[str]:
    """The texts under some names, without those that are blank."""
    for key in keys:
        text = shown(fields.get(key)).strip()
        if text:
            yield text


def first_text(fields: Mapping[str, Value], keys: Iterable[str]) -> str:
    """The first text under one of some names; empty where there is none."""
    return next(texts(fields, keys), "")


def items(value: Value) -> Iterator[Value]:
    """The items of a list, or the one value that is no list."""
    if isinstance(value, list):
        yield from value
    elif value is not None:
        yield value
