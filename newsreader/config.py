"""The settings: one YAML file that people write by hand, checked before anything uses it."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from pathlib import Path

from newsreader.options import (
    FOLDERS,
    KEYS,
    TEXT,
    TRUTH,
    Option,
    WrongError,
    one_of,
    option,
    option_of,
    unknown,
    whole_number,
)
from newsreader.yaml_faults import place_and_problem

ORDERS = ("newest", "oldest", "title", "source")
"""What the list of articles can be ordered by."""

INITIALS = ("auto", "always")
"""When the initials of speakers stand beside their quotes."""

MARK_READ = ("open", "end", "never")
"""When an article counts as read."""

PICTURES = ("auto", "kitty", "sixel", "blocks", "off")
"""How pictures can be shown."""

SPACINGS = ("compact", "normal", "airy", "double")
"""How much space there can be between rows and paragraphs, from little to much."""

MOTIONS = ("full", "none")
"""How much may move on the screen."""

KEY_PRESETS = ("standard", "less", "vim", "newsboat", "emacs")
"""Whose keys the reader can have."""

_INDENTED = "begins with spaces; an option begins at the left, what belongs to it stands below it"

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
    """What can be set: the one table of all options.

    Each field is an option of the file under the same name. From these rows come the reading of
    the file, the checks, the commented file of `newsreader config --defaults` and the table of
    docs/settings.md.
    """

    folders: tuple[Path, ...] = option(
        (),
        "[]",
        FOLDERS,
        "What to open when no path is given. Folders are counted from that of the settings, if "
        "they are not absolute.",
    )
    theme: str = option(
        "paper",
        "paper",
        TEXT,
        "The colours: paper, night, high-contrast, terminal (its own), or any of Textual's. "
        "The key t goes through them.",
    )
    column_width: int = option(
        72,
        "72",
        whole_number(20, 200),
        "How many characters wide the column of text is, where the screen is wide enough.",
    )
    list_width: int = option(
        34,
        "34",
        whole_number(10, 80),
        "How much of the screen's width the list takes, in per cent.",
    )
    spacing: str = option(
        "normal",
        "normal",
        one_of("spacing", SPACINGS),
        "How much space there is: compact sets paragraphs in, as a book does; normal leaves a row "
        "between them, airy two; double leaves a row between the lines as well.",
    )
    justify: bool = option(
        False,
        "false",
        TRUTH,
        "Whether the rows of running text end flush at the right. Words are never hyphenated.",
    )
    quiet_bars: bool = option(
        True,
        "true",
        TRUTH,
        "Whether the keys at the foot step back while you read on down an article, and its "
        "headline stands above it. Moving up brings the keys again.",
    )
    order: str = option(
        "newest", "newest", one_of("order", ORDERS), "What the list of articles is ordered by."
    )
    mark_read: str = option(
        "open",
        "open",
        one_of("way", MARK_READ),
        "When an article counts as read: with open when it is gone into, with end when its end "
        "has been seen there, with never only when you say so. Moving over the list never does.",
    )
    initials: str = option(
        "auto",
        "auto",
        one_of("choice", INITIALS),
        "Whether the initials of speakers stand beside their quotes. With auto they do where "
        "there are more speakers than colours, or no colours at all.",
    )
    pictures: str = option(
        "auto",
        "auto",
        one_of("way", PICTURES),
        "How pictures are shown. With auto in the best way that the terminal is known for; blocks "
        "works in every terminal that has colours.",
    )
    motion: str = option(
        "full",
        "full",
        one_of("motion", MOTIONS),
        "Whether anything on the screen moves by itself, as a typing cursor that blinks.",
    )
    linear: bool = option(
        False,
        "false",
        TRUTH,
        "Whether the reader shows plain lines, with everything said in words: for a screen reader "
        "or a braille line.",
    )
    keys_preset: str = option(
        "standard",
        "standard",
        one_of("preset", KEY_PRESETS),
        "Whose keys the reader has: its own, or as near as can be those of less, vim, newsboat "
        "or emacs.",
    )
    keys: Mapping[str, str] = option(
        {},
        "{}",
        KEYS,
        "Keys of your own, over those of the preset: a command's name and its keys, as in "
        'next-quote: "] n".',
    )


OPTIONS: Mapping[str, Option] = {each.name: option_of(each) for each in fields(Settings)}
"""All options, by name."""


@dataclass(frozen=True, slots=True)
class Examined:
    """What a file of settings says, with everything that is wrong with it."""

    settings: Settings
    """The settings as far as they can be used."""
    given: frozenset[str]
    """The options that are given in the file and can be used."""
    faults: tuple[str, ...]
    """What is wrong, each with what would be right: a sentence without the file's name."""


def load_settings(path: Path) -> Settings:
    """The settings that a file holds; where there is no file, the ones everybody begins with.

    Raises:
        ConfigError: The file cannot be read, or says something that cannot be.
    """
    examined = examine(path)
    if examined.faults:
        first, *more = examined.faults
        also = f" (and {len(more)} more: newsreader config --check)" if more else ""
        raise ConfigError(path, first + also)
    return examined.settings


def examine(path: Path) -> Examined:
    """What a file of settings says, and what is wrong with it."""
    try:
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
        if len(data) > MOST_BYTES:
            raise WrongError("too long to be settings")
        return _examined(_load(data), path.parent)
    except (FileNotFoundError, NotADirectoryError):
        return _examined(None, path.parent)
    except OSError as error:
        reason = f"cannot be read: {error.strerror}"
    except WrongError as error:
        reason = str(error)
    return Examined(Settings(), frozenset(), (reason,))


def _load(data: bytes) -> object:
    """What a YAML document says."""
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        return yaml.load(data, Loader=loader)
    except yaml.MarkedYAMLError as error:
        line, problem = place_and_problem(error)
        reason = f"not YAML: {problem}"
        if line is not None and _is_indented(data, line):
            reason = f"line {line + 1} {_INDENTED} ({reason})"
        elif line is not None:
            reason = f"line {line + 1}: {reason}"
        raise WrongError(reason) from error
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        raise WrongError(f"not YAML: {str(error) or 'too deeply nested'}") from error


def _is_indented(data: bytes, line: int) -> bool:
    """Whether a line, counted from 0, begins with a space."""
    lines = data.splitlines()
    return line < len(lines) and lines[line].startswith(b" ")


def _examined(document: object, folder: Path) -> Examined:
    """What a document says, each option checked for itself."""
    if document is None:
        document = {}
    if not isinstance(document, dict):
        raise WrongError("must be options with values, such as `theme: paper`")
    values: dict[str, object] = {}
    faults = []
    for written, value in document.items():
        name = str(written).replace("-", "_")
        known = OPTIONS.get(name)
        if known is None:
            faults.append(unknown("option", str(written), OPTIONS))
            continue
        try:
            values[name] = known.form.read(value, folder)
        except WrongError as error:
            faults.append(f"{name}: {error}")
    settings = Settings(**values)  # type: ignore[arg-type]  # each was read by its own form
    return Examined(settings, frozenset(values), tuple(faults))
