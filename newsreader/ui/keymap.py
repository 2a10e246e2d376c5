"""Bindings out of the command table, with the user's own keys in place of ours."""

from collections.abc import Mapping

from textual.binding import Binding
from textual.keys import _character_to_key

from newsreader.ui.commands import COMMANDS, SPARE_KEYS, Place, glyph, of


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

    Raises KeymapError for a command that does not exist, a key that programs must leave alone,
    a key that two commands of one place would share, and for a reader that could not be left.
    """
    known = {command.id: command for command in COMMANDS}
    keymap: dict[str, str] = {}
    for name, wanted in keys.items():
        if name not in known:
            raise KeymapError(f"keys: there is no command {name!r}")
        names = [key_name(key) for key in wanted.replace(",", " ").split()]
        spared = SPARE_KEYS.intersection(names)
        if spared:
            raise KeymapError(f"keys: {name}: {', '.join(sorted(spared))} belongs to the terminal")
        if not names:
            raise KeymapError(f"keys: {name}: a command needs at least one key")
        keymap[name] = ",".join(names)
    for place in Place:
        taken: dict[str, str] = {}
        for command in of(place):
            for key in keymap.get(command.id, command.keys).split(","):
                if taken.setdefault(key, command.id) != command.id:
                    raise KeymapError(
                        f"keys: {glyph(key)} would be both {taken[key]} and {command.id}"
                    )
    return keymap


def key_name(key: str) -> str:
    """Textual's name of a key as people write it: "/" is "slash"."""
    return _character_to_key(key) if len(key) == 1 else key.lower()
