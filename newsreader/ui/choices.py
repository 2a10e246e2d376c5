"""Choices: what was chosen by a key on the screen, and for how long that holds.

A choice is remembered over what the settings say, for as long as the settings say what they said
when it was made: whoever writes another theme into the file wants to see that one.
"""

from newsreader.ui.keeping import Keeping

OPTION_OF = {
    "theme": "theme",
    "column": "column_width",
    "split": "list_width",
    "initials": "initials",
    "linear": "linear",
    "justify": "justify",
    "spacing": "spacing",
}
"""The options of the settings that choices stand in for, by the names of the choices."""

_AS_SET = " as set"


def chosen(keeping: Keeping, name: str, as_set: object) -> str:
    """What was chosen; what the settings say, where nothing was or they have been changed since."""
    choice = keeping.remembered(name)
    before = keeping.remembered(name + _AS_SET)
    return choice if choice and before in ("", str(as_set)) else str(as_set)


def choose(keeping: Keeping, name: str, choice: object, as_set: object) -> None:
    """Remember a choice, and over which setting it was made."""
    keeping.remember(name, str(choice))
    keeping.remember(name + _AS_SET, str(as_set))
