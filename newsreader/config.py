"""The settings: one YAML file that people write by hand, checked before anything uses it."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path

ORDERS = ("newest", "oldest", "title", "source")
"""What the list of articles can be ordered by."""

INITIALS = ("auto", "always")
"""When the initials of speakers stand beside their quotes."""

PICTURES = ("auto", "kitty", "sixel", "blocks", "off")
"""How pictures can be shown."""

MOTIONS = ("full", "none")
"""How much may move on the screen."""

MOST_BYTES = 1024 * 1024
"""How long the file may be."""


class ConfigError(Exception):
    """Settings that cannot be used, with the reason in plain words."""

    def __init__(self, path: Path, reason: str) -> None:
        """Remember which file, and why."""
        super().__init__(path, reason)
        self.path = path
        """The file."""
        self.reason = reason
        """What is wrong with it, and what would be right: a sentence without the file's name."""

    def __str__(self) -> str:
        """The file and the reason."""
        return f"{self.path}: {self.reason}"


@dataclass(frozen=True, slots=True)
class Settings:
    """What can be set. Each field is an option of the file, under the same name."""

    folders: tuple[Path, ...] = ()
    """The folders to open when none is named. From the settings' own folder, if not absolute."""
    theme: str = "paper"
    """The theme's name."""
    column_width: int = 72
    """How many cells wide the column of text is, where the screen is wide enough."""
    list_width: int = 34
    """How much of the screen's width the list takes, in percent."""
    order: str = "newest"
    """What the list is ordered by: one of `ORDERS`."""
    initials: str = "auto"
    """Whether the initials of speakers stand beside their quotes: one of `INITIALS`. With `auto`
    they do where there are more speakers than colours, or no colours at all."""
    pictures: str = "auto"
    """How pictures are shown: one of `PICTURES`. With `auto` in the best way that the terminal is
    known for; `blocks` works in every terminal that has colours."""
    motion: str = "full"
    """Whether anything on the screen moves by itself, as a typing cursor that blinks: one of
    `MOTIONS`."""
    linear: bool = False
    """Whether the reader shows plain lines, for a screen reader or a braille line."""
    keys: Mapping[str, str] = field(default_factory=dict)
    """The keys of commands, by the command's name: `next-quote: "] n"`."""


def load_settings(path: Path) -> Settings:
    """The settings that a file holds; where there is no file, the ones everybody begins with.

    Raises:
        ConfigError: The file cannot be read, or says something that cannot be.
    """
    try:
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except (FileNotFoundError, NotADirectoryError):
        return Settings()
    except OSError as error:
        raise ConfigError(path, f"cannot be read: {error.strerror}") from error
    try:
        if len(data) > MOST_BYTES:
            raise _WrongError("too long to be settings")
        return _settings(_load(data), path.parent)
    except _WrongError as error:
        raise ConfigError(path, str(error)) from error


class _WrongError(Exception):
    """Something in the settings is wrong; the message says what."""


def _load(data: bytes) -> object:
    """What a YAML document says."""
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        return yaml.load(data, Loader=loader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        place = f"line {mark.line + 1}: " if mark is not None else ""
        raise _WrongError(f"{place}not YAML: {error.problem or error.context}") from error
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        raise _WrongError(f"not YAML: {str(error) or 'too deeply nested'}") from error


def _settings(document: object, folder: Path) -> Settings:
    """The settings that a document says, checked."""
    if document is None:
        return Settings()
    if not isinstance(document, dict):
        raise _WrongError("must be options with values, such as `theme: paper`")
    options: dict[str, Callable[[object], object]] = {
        "folders": lambda value: _folders(value, folder),
        "theme": _text,
        "column_width": lambda value: _number(value, 20, 200),
        "list_width": lambda value: _number(value, 10, 80),
        "order": lambda value: _one_of("order", value, ORDERS),
        "initials": lambda value: _one_of("choice", value, INITIALS),
        "pictures": _pictures,
        "motion": lambda value: _one_of("motion", value, MOTIONS),
        "linear": _truth,
        "keys": _keys,
    }
    values: dict[str, object] = {}
    for name, value in document.items():
        if name not in options:
            raise _WrongError(
                _unknown("option", str(name), (each.name for each in fields(Settings)))
            )
        try:
            values[name] = options[name](value)
        except _WrongError as error:
            raise _WrongError(f"{name}: {error}") from error
    return Settings(**values)  # type: ignore[arg-type]  # each was checked by its own reader


def _text(value: object) -> str:
    if not isinstance(value, str) or not value.strip():
        raise _WrongError(f"must be a text, not {_shown(value)}")
    return value.strip()


def _number(value: object, least: int, most: int) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or not least <= value <= most:
        raise _WrongError(f"must be a whole number from {least} to {most}, not {_shown(value)}")
    return value


def _truth(value: object) -> bool:
    if not isinstance(value, bool):
        raise _WrongError(f"must be true or false, not {_shown(value)}")
    return value


def _one_of(what: str, value: object, choices: tuple[str, ...]) -> str:
    choice = _text(value)
    if choice not in choices:
        raise _WrongError(_unknown(what, choice, choices))
    return choice


def _pictures(value: object) -> str:
    # YAML takes `off` for a truth value.
    return _one_of("way", "off" if value is False else value, PICTURES)


def _folders(value: object, base: Path) -> tuple[Path, ...]:
    names = [value] if isinstance(value, str) else value
    if not isinstance(names, list):
        raise _WrongError(f"must be a list of folders, not {_shown(value)}")
    try:
        return tuple(base / Path(_text(name)).expanduser() for name in names)
    except RuntimeError as error:  # the home of somebody who is not there
        raise _WrongError(str(error)) from error


def _keys(value: object) -> Mapping[str, str]:
    if not isinstance(value, dict):
        raise _WrongError(f"must be commands with their keys, not {_shown(value)}")
    keys: dict[str, str] = {}
    for name, wanted in value.items():
        listed = wanted if isinstance(wanted, list) else [wanted]
        try:
            # A key may be a digit, which YAML takes for a number.
            keys[_text(name)] = " ".join(
                _text(str(key) if type(key) is int else key) for key in listed
            )
        except _WrongError as error:
            raise _WrongError(f"{name}: {error}") from error
    return keys


def _unknown(kind: str, name: str, known: Iterable[str]) -> str:
    """A sentence on a name that does not exist, with the nearest one that does."""
    from difflib import get_close_matches

    names = tuple(known)
    near = get_close_matches(name, names, n=1)
    hint = f"did you mean {near[0]!r}?" if near else f"there are {', '.join(names)}"
    return f"there is no {kind} {name[:40]!r}: {hint}"


def _shown(value: object) -> str:
    """A value as an error message shows it."""
    return "nothing" if value is None else repr(value)[:40]
