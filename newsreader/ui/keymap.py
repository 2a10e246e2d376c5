"""Bindings out of the command table, with the user's own keys in place of ours."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from string import punctuation

from textual.binding import Binding
from textual.keys import Keys, _character_to_key, key_to_character

from newsreader.options import unknown
from newsreader.ui.commands import COMMANDS, SPARE_KEYS, Place, glyph, key_called, of
from newsreader.ui.presets import PRESETS, STANDARD

_SHARED = (Place.PANE, Place.PANES, Place.MAIN)

TOGETHER = (
    (*_SHARED, Place.LIST),
    (*_SHARED, Place.READING),
    (*_SHARED, Place.QUOTES),
    (Place.GALLERY,),
    (Place.PANE, Place.AS_READ),
    (Place.PANE, Place.OUTLINE),
    (Place.PANE, Place.LINKS),
    (Place.SEARCH,),
    (Place.PANE, Place.WHO),
    (Place.PANE, Place.STORIES),
    (Place.PANE, Place.CREDITS),
    (Place.PANE, Place.TIMELINE),
    (Place.PANE, Place.PROBLEMS),
    (Place.PANE, Place.NOTES),
    (Place.FIND,),
)
"""The places whose keys work at the same time: within each group no two may be the same."""


_MODIFIERS = {"ctrl", "alt", "shift", "super", "meta"}


SAME_KEYS = {
    "ctrl+h": "backspace",
    "ctrl+i": "tab",
    "ctrl+j": "enter",
    "ctrl+m": "enter",
    "ctrl+left_square_bracket": "escape",
}
"""Keys that most terminals cannot tell from others: a command would have them in vain."""


def bindings(place: Place) -> list[Binding | tuple[str, str] | tuple[str, str, str]]:
    """The bindings of all commands of a place."""
    return [
        Binding(
            command.keys,
            command.action,
            command.title,
            id=command.id,
            show=bool(command.hint),
            key_display=glyph(command.key_names[0]),
            priority=place is Place.FIND,
        )
        for command in of(place)
    ]


@dataclass(frozen=True, slots=True)
class Keymap:
    """The keys that are wanted in place of ours, and what is wrong with them."""

    keys: Mapping[str, str]
    """Keys by command, in Textual's names: a preset's, and over them the user's as far as they can
    be: every command has keys that are its own."""
    faults: tuple[str, ...]
    """What is wrong, each with what would be right."""


def examined_keymap(own: Mapping[str, str], preset: str = STANDARD) -> Keymap:
    """The keys of a preset and the user's own over them, with everything that is wrong.

    Wrong is a command or a key that does not exist, a key that programs must leave alone, a key
    that two commands would share, and a command that would have none.
    """
    wanted: dict[str, str] = {}
    faults: list[str] = []
    for name, keys in own.items():
        names = tuple(key_name(key) for key in _split(keys))
        wrong = tuple(_faults_of(name, names))
        faults += wrong
        if not wrong:
            wanted[name] = ",".join(names)
    clashes = [*_clashes({**PRESETS[preset], **wanted})]
    # Whoever misspelt a key would be told of a clash that is none.
    told = faults or [_told(*clash) for clash in clashes]
    while clashes:
        _, first, second = clashes[0]
        del wanted[next(name for name in reversed(wanted) if name in (first, second))]
        clashes = [*_clashes({**PRESETS[preset], **wanted})]
    return Keymap({**PRESETS[preset], **wanted}, tuple(told))


def _faults_of(name: str, keys: tuple[str, ...]) -> Iterator[str]:
    """What is wrong with the keys that a command is to have, or with its name."""
    known = {command.id for command in COMMANDS}
    if name not in known:
        yield f"keys: {unknown('command', name, sorted(known), 'docs/keys.md lists them')}"
        return
    if not keys:
        yield f"keys: {name}: a command needs at least one key"
    for key in keys:
        if key in SPARE_KEYS:
            yield f"keys: {name}: {glyph(key)} belongs to the terminal; choose another"
        elif key in SAME_KEYS:
            yield f"keys: {name}: terminals send {glyph(key)} as {glyph(SAME_KEYS[key])}"
        elif not _exists(key):
            hint = unknown(
                "key", key, sorted(_named_keys()), "docs/keys.md says what keys are called"
            )
            yield f"keys: {name}: {hint}"


def _clashes(keys: Mapping[str, str]) -> Iterator[tuple[str, str, str]]:
    """Each key that two commands would share where both work, with the commands."""
    told = set()
    for places in TOGETHER:
        taken: dict[str, str] = {}
        for command in (command for place in places for command in of(place)):
            for key in keys.get(command.id, command.keys).split(","):
                other = taken.setdefault(key, command.id)
                if other != command.id and (key, other, command.id) not in told:
                    told.add((key, other, command.id))
                    yield key, other, command.id


def _told(key: str, first: str, second: str) -> str:
    """What is said of a key that two commands would share."""
    return f"keys: {glyph(key)} would be both {first} and {second}: give one of them another key"


def _split(keys: str) -> list[str]:
    """Keys as people list them: with spaces or commas between, the comma itself standing alone."""
    return [
        key
        for word in keys.split()
        for key in ([word] if len(word) == 1 else filter(None, word.split(",")))
    ]


def _exists(key: str) -> bool:
    """Whether a terminal can send such a key."""
    *modifiers, base = key.split("+")
    known = len(base) == 1 or base in _named_keys() or _is_named_character(base)
    return known and set(modifiers) <= _MODIFIERS


def _named_keys() -> set[str]:
    """The keys that have a name of their own, also with a modifier."""
    return {each.value for each in Keys}


def _is_named_character(key: str) -> bool:
    """Whether it is Textual's name of a character ("slash")."""
    # Textual knows the names of most characters, but not its own name of the slash.
    return key_to_character(key) is not None or key in map(_character_to_key, punctuation)


def key_name(key: str) -> str:
    """Textual's name of a key as people write it, or as we print it: "/" is "slash"."""
    if len(key) == 1:
        return key_called(key) or _character_to_key(key)
    *modifiers, base = key.split("+")
    # A letter with a modifier is written large or small; by itself that makes a difference.
    return "+".join([each.lower() for each in modifiers] + [key_called(base) or base.lower()])
