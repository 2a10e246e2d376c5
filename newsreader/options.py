"""Options: how a value is read out of YAML and checked, and what is said of one that cannot be."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import Field, dataclass, field
from pathlib import Path
from typing import TypeVar

Value = TypeVar("Value")
"""What an option's values are in Python."""

_FORM, _WHAT, _WRITTEN = "form", "what", "written"


class WrongError(Exception):
    """Something in the settings is wrong; the message says what, and what would be right."""


@dataclass(frozen=True, slots=True)
class Form:
    """What values an option takes."""

    allowed: str
    """What may be written, in words."""
    read: Callable[[object, Path], object]
    """The value that is meant by what YAML holds; raises `WrongError` for what cannot be. The
    folder is that of the settings."""


@dataclass(frozen=True, slots=True)
class Option:
    """One option of the settings."""

    name: str
    """Its name, in the file and of the field."""
    what: str
    """What it does: a sentence, or two."""
    form: Form
    """What values it takes."""
    default: str
    """Its value where none is given, as it is written in YAML."""


def option(default: Value, written: str, form: Form, what: str) -> Value:
    """A field of the settings that is an option: its default, that in YAML, its form, its use."""
    made: Value = field(
        default_factory=lambda: default, metadata={_FORM: form, _WHAT: what, _WRITTEN: written}
    )
    return made


def option_of(each: "Field[object]") -> Option:
    """The option that a field of the settings is."""
    known = each.metadata
    return Option(each.name, known[_WHAT], known[_FORM], known[_WRITTEN])


# Forms


def whole_number(least: int, most: int) -> Form:
    """A whole number within bounds."""
    allowed = f"a whole number from {least} to {most}"

    def read(value: object, _: Path) -> int:
        if not isinstance(value, int) or isinstance(value, bool) or not least <= value <= most:
            raise WrongError(f"must be {allowed}, not {_shown(value)}")
        return value

    return Form(allowed, read)


def one_of(kind: str, choices: tuple[str, ...]) -> Form:
    """One of some words; `kind` is what each of them is."""

    def read(value: object, _: Path) -> str:
        # YAML takes a bare `off` for a truth value.
        choice = _text("off" if value is False and "off" in choices else value)
        if choice not in choices:
            raise WrongError(unknown(kind, choice, choices))
        return choice

    return Form(", ".join(choices), read)


def _text(value: object) -> str:
    if not isinstance(value, str) or not value.strip():
        raise WrongError(f"must be a text, not {_shown(value)}")
    return value.strip()


def _truth(value: object, _: Path) -> bool:
    if not isinstance(value, bool):
        raise WrongError(f"must be true or false, not {_shown(value)}")
    return value


def _folders(value: object, base: Path) -> tuple[Path, ...]:
    names = [value] if isinstance(value, str) else value
    if not isinstance(names, list):
        raise WrongError(f"must be a list of folders, not {_shown(value)}")
    try:
        return tuple(base / Path(_text(name)).expanduser() for name in names)
    except RuntimeError as error:  # the home of somebody who is not there
        raise WrongError(str(error)) from error


def _keys(value: object, _: Path) -> Mapping[str, str]:
    if not isinstance(value, dict):
        raise WrongError(f"must be commands with their keys, not {_shown(value)}")
    keys: dict[str, str] = {}
    for name, wanted in value.items():
        listed = wanted if isinstance(wanted, list) else [wanted]
        try:
            # A key may be a digit, which YAML takes for a number.
            keys[_text(name)] = " ".join(
                _text(str(key) if type(key) is int else key) for key in listed
            )
        except WrongError as error:
            raise WrongError(f"{name}: {error}") from error
    return keys


TEXT = Form("a text", lambda value, _: _text(value))
"""Any words."""

TRUTH = Form("true or false", _truth)
"""Whether something is so."""

FOLDERS = Form("a list of folders", _folders)
"""Folders; one alone needs no list. From the settings' own folder, if not absolute."""

KEYS = Form("commands with their keys", _keys)
"""Keys by the names of commands."""


# Words


def unknown(kind: str, name: str, known: Iterable[str], otherwise: str = "") -> str:
    """A sentence on a name that does not exist, with the nearest one that does.

    Where none is near, all are named, or what is said `otherwise`.
    """
    from difflib import get_close_matches

    names = tuple(known)
    near = get_close_matches(name, names, n=1)
    hint = f"did you mean {near[0]!r}?" if near else otherwise or f"there are {', '.join(names)}"
    return f"there is no {kind} {name[:40]!r}: {hint}"


def _shown(value: object) -> str:
    """A value as an error message shows it."""
    return "nothing" if value is None else repr(value)[:40]
