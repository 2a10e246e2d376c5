"""Names of files, made of what things are called."""

import unicodedata

from newsreader.export.forms import SUFFIXES

MOST_BYTES = 120
"""How long a name may be without its ending, in bytes of UTF-8: file systems take 255, some 143."""

MOST_CHARACTERS = 60
"""How long a name may be without its ending for the box to show all of it on 80 columns."""

_MOST_LETTERS = 400
_NOTHING_SAID = "export"
_RESERVED = frozenset(
    (
        *("con", "prn", "aux", "nul", "conin", "conout"),
        *(f"{port}{sign}" for port in ("com", "lpt") for sign in "0123456789¹²³"),
    )
)
"""What Windows takes for a device, whatever ending stands behind."""


def file_name(title: str, form: str) -> str:
    """The name of a file for something of this title, in this form.

    It is made of letters and digits of any script with dashes between, and so has no parts of a
    path, no control characters and no dots of its own; it is never empty, never too long, and
    never that of a device.
    """
    parts = [
        letter if letter.isalnum() or unicodedata.category(letter).startswith("M") else " "
        for letter in unicodedata.normalize("NFC", title[:_MOST_LETTERS]).lower()
        if letter not in "'’"
    ]
    name = "-".join("".join(parts).split())
    while len(name) > MOST_CHARACTERS or len(name.encode("utf-8", "replace")) > MOST_BYTES:
        # Whole words, as long as there are several.
        name = name.rpartition("-")[0] if "-" in name[20:] else name[:-1]
    if not name or name in _RESERVED:
        name = f"{_NOTHING_SAID}-{name}".rstrip("-")
    return f"{name}{SUFFIXES[form]}"


def with_form(name: str, form: str) -> str:
    """The name of a file with the ending of another form, in place of the one it has."""
    longest_first = sorted(SUFFIXES.values(), key=len, reverse=True)
    ending = next((each for each in longest_first if name.lower().endswith(each)), "")
    return f"{name[: len(name) - len(ending)]}{SUFFIXES[form]}"
