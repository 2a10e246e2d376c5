"""The command table: every command of the reader, once.

Bindings, the hints at the foot, the help, the palette, the key table of the README and the check
of a user's own keys are all made from its rows, which stand in a module for each part of the
program. This room knows no Textual.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from newsreader.ui.commands import article, everywhere, library
from newsreader.ui.commands.called import called
from newsreader.ui.commands.command import PLACE_TITLES, Command, Place

__all__ = [
    "COMMANDS",
    "PLACE_TITLES",
    "SPARE_KEYS",
    "Command",
    "Place",
    "called",
    "glyph",
    "glyphs",
    "has_words",
    "hints_of",
    "key_called",
    "key_of",
    "key_table",
    "keys_of",
    "of",
    "rekeyed",
    "while_typing",
]

COMMANDS = (*everywhere.ROWS, *article.ROWS, *library.ROWS)
"""Every command."""

SPARE_KEYS = frozenset({"ctrl+a", "ctrl+b", "ctrl+c", "ctrl+q", "ctrl+s", "ctrl+z"})
"""Keys that no command may have: terminals, multiplexers, shells and Textual itself use them."""

_GLYPHS = {
    "down": "↓", "up": "↑", "left": "←", "right": "→", "pagedown": "PgDn", "pageup": "PgUp",
    "home": "Home", "end": "End", "enter": "Enter", "escape": "Esc", "tab": "Tab",
    "shift+tab": "Shift+Tab", "space": "Space", "slash": "/", "question_mark": "?",
    "quotation_mark": '"', "colon": ":", "comma": ",", "full_stop": ".", "plus": "+", "minus": "-",
    "equals_sign": "=", "exclamation_mark": "!", "less_than_sign": "<", "greater_than_sign": ">",
    "right_square_bracket": "]", "left_square_bracket": "[",
    "right_curly_bracket": "}", "left_curly_bracket": "{", "asterisk": "*", "number_sign": "#",
    "ampersand": "&", "dollar_sign": "$", "percent_sign": "%",
    "apostrophe": "'", "left_parenthesis": "(", "right_parenthesis": ")", "semicolon": ";",
    "at": "@", "backslash": "\\", "circumflex_accent": "^", "underscore": "_",
    "grave_accent": "`", "vertical_line": "|", "tilde": "~",
}  # fmt: skip

_KEYS_BY_GLYPH = {printed.lower(): key for key, printed in _GLYPHS.items()}


def glyph(key: str) -> str:
    """A key as it is printed on the key, or as people write it ("]", "Ctrl+P")."""
    if key in _GLYPHS:
        return _GLYPHS[key]
    *modifiers, base = key.split("+")
    if not modifiers and len(base) == 1:
        return base
    return "+".join(_GLYPHS.get(part, part.capitalize()) for part in (*modifiers, base))


def key_called(printed: str) -> str:
    """The key that is printed so, in Textual's name ("Esc", "PgDn", "↓"); empty for all others."""
    return _KEYS_BY_GLYPH.get(printed.lower(), "")


def glyphs(command: Command, separator: str = " ") -> str:
    """All keys of a command, as people write them."""
    return separator.join(map(glyph, command.key_names))


def rekeyed(command: Command, keys: Mapping[str, str]) -> Command:
    """The command with the user's own keys, where there are any."""
    return replace(command, keys=keys.get(command.id, command.keys))


def key_of(name: str, keys: Mapping[str, str]) -> str:
    """The first key of a command, the user's own if there is one, as people write it."""
    return glyph(keys_of(name, keys)[0])


def keys_of(name: str, keys: Mapping[str, str]) -> tuple[str, ...]:
    """The keys of a command in Textual's names, the user's own if there are any."""
    command = next(command for command in COMMANDS if command.id == name)
    return rekeyed(command, keys).key_names


def of(place: Place) -> tuple[Command, ...]:
    """The commands that work in a place."""
    return tuple(command for command in COMMANDS if command.place is place)


_LAST_HINTED = {"back": 1, "help": 2}


def hints_of(place: Place, keys: Mapping[str, str]) -> tuple[Command, ...]:
    """The commands to be hinted at in a place, with the user's own keys.

    The way back and all keys come last: these are shown where there is no room for others.
    """
    hints = [rekeyed(command, keys) for command in of(place) if command.hint]
    return tuple(sorted(hints, key=lambda command: _LAST_HINTED.get(command.action, 0)))


def has_words(text: str, words: str) -> bool:
    """Whether all of these words, as far as they are typed, stand in what is said of a command."""
    said = text.casefold()
    return all(word in said for word in words.casefold().split())


def while_typing(commands: Iterable[Command]) -> Iterator[Command]:
    """The commands that have keys where words are typed, with these keys alone."""
    for command in commands:
        keys = [key for key in command.key_names if not _is_typed(key)]
        if keys:
            yield replace(command, keys=",".join(keys))


def _is_typed(key: str) -> bool:
    """Whether a key writes something where words are typed."""
    return key == "space" or (len(glyph(key)) == 1 and key not in {"down", "up", "left", "right"})


FIRST: Mapping[str, tuple[str, ...]] = {
    "Reading": (
        "down",
        "up",
        "open",
        "page-down",
        "back",
        "step-back",
        "next-article",
        "only-text",
    ),
    "In the article": (
        "quotes",
        "next-quote",
        "photos",
        "next-photo",
        "find",
        "next-hit",
        "outline",
        "links",
    ),
    "The whole library": (
        "search",
        "filter",
        "places",
        "who",
        "credits",
        "timeline",
        "stories",
        "problems",
    ),
    "Keeping and taking": ("star", "tags", "note", "notes", "copy", "export", "export-all", "undo"),
    "From every pane": ("help", "palette", "theme", "linear"),
}
"""What to know first, by what it is for: the names of commands."""


def key_table() -> str:
    """The commands to know first, as a Markdown table: the one in the README."""
    by_id = {command.id: command for command in COMMANDS}
    rows = ["| keys | what |", "| --- | --- |"]
    for title, names in FIRST.items():
        rows.append(f"| | **{title}** |")
        for command in (by_id[name] for name in names):
            keys = " ".join(f"`{glyph(key)}`" for key in command.key_names)
            rows.append(f"| {keys} | {command.title} |")
    return "\n".join(rows)
