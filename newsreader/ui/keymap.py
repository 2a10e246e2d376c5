"""Bindings out of the command table, with the user's own keys in place of ours."""

from collections.abc import Mapping

from textual.binding import Binding
from textual.keys import Keys, _character_to_key, key_to_character

from newsreader.ui.commands import COMMANDS, SPARE_KEYS, Place, glyph, of

_SHARED = (Place.PANE, Place.PANES, Place.MAIN)

TOGETHER = (
    (*_SHARED, Place.LIST),
    (*_SHARED, Place.READING),
    (*_SHARED, Place.QUOTES),
    (Place.GALLERY,),
    (Place.PANE, Place.AS_READ),
    (Place.SEARCH,),
    (Place.WHO,),
    (Place.PANE, Place.STORIES),
    (Place.PANE, Place.CREDITS),
    (Place.PANE, Place.TIMELINE),
    (Place.PANE, Place.PROBLEMS),
    (Place.FIND,),
)
"""The places whose keys work at the same time: within each group no two may be the same."""


class KeymapError(Exception):
    """The settings ask for keys that cannot be; says which and why in plain words."""


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


def checked_keymap(keys: Mapping[str, str]) -> dict[str, str]:
    """The user's keys by command, in Textual's names.

    Raises KeymapError for a command or a key that does not exist, a key that programs must leave
    alone, a key that two commands would share, and for a command that would have none.
    """
    known = {command.id: command for command in COMMANDS}
    keymap: dict[str, str] = {}
    for name, wanted in keys.items():
        if name not in known:
            raise KeymapError(f"keys: there is no command {name!r}")
        names = [key_name(key) for key in _split(wanted)]
        if not names:
            raise KeymapError(f"keys: {name}: a command needs at least one key")
        for key in names:
            if key in SPARE_KEYS:
                raise KeymapError(f"keys: {name}: {key} belongs to the terminal")
            if not _exists(key):
                raise KeymapError(f"keys: {name}: there is no key {key!r}")
        keymap[name] = ",".join(names)
    for places in TOGETHER:
        taken: dict[str, str] = {}
        for command in (command for place in places for command in of(place)):
            for key in keymap.get(command.id, command.keys).split(","):
                if taken.setdefault(key, command.id) != command.id:
                    raise KeymapError(
                        f"keys: {glyph(key)} would be both {taken[key]} and {command.id}"
                    )
    return keymap


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
    known = len(base) == 1 or base in {each.value for each in Keys} or _is_named_character(base)
    return known and set(modifiers) <= {"ctrl", "alt", "shift", "super", "meta"}


def _is_named_character(key: str) -> bool:
    """Whether it is Textual's name of a character ("slash")."""
    return key_to_character(key) is not None


def key_name(key: str) -> str:
    """Textual's name of a key as people write it: "/" is "slash"."""
    return _character_to_key(key) if len(key) == 1 else key.lower()
