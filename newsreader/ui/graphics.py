"""What pictures the terminal can show, told by what it says of itself in the environment.

It is not asked: the answer would arrive among the keys, and before the screen is open nobody is to
wait for it. What the environment does not tell, the settings can.
"""

import os
import struct
from collections.abc import Mapping

from newsreader.pictures.wishes import Way

USUAL_CELL = (10, 20)
"""How many pixels wide and high a cell is taken to be where the terminal does not say."""

_KITTY_TERMS = ("xterm-kitty", "xterm-ghostty")
_KITTY_PROGRAMS = ("ghostty",)
_SIXEL_TERMS = ("foot", "mlterm", "contour", "yaft")
_SIXEL_PROGRAMS = ("WezTerm", "iTerm.app", "mintty", "contour")
_SIXEL_KONSOLE = 220400
"""The first version of Konsole that knows sixels: 22.04."""


def find_way(setting: str, environment: Mapping[str, str], true_colour: bool) -> Way:
    """How pictures are to be shown on this terminal, when the settings say `auto` or name a way.

    A terminal that does not show all colours takes kitty's placeholders for others.
    """
    way = _way_of_terminal(environment) if setting == "auto" else Way(setting)
    return Way.BLOCKS if way is Way.KITTY and not true_colour else way


def _way_of_terminal(environment: Mapping[str, str]) -> Way:
    """The best way that a terminal is known for."""
    if environment.get("TMUX") or environment.get("STY"):
        return Way.BLOCKS  # a multiplexer hands pictures on only if it was built and told to
    term, program = environment.get("TERM", ""), environment.get("TERM_PROGRAM", "")
    if term in _KITTY_TERMS or program in _KITTY_PROGRAMS or environment.get("KITTY_WINDOW_ID"):
        return Way.KITTY
    konsole = environment.get("KONSOLE_VERSION", "")
    if (
        term.startswith(_SIXEL_TERMS)
        or program in _SIXEL_PROGRAMS
        or environment.get("LC_TERMINAL") == "iTerm2"
        or (konsole.isdecimal() and int(konsole) >= _SIXEL_KONSOLE)
    ):
        return Way.SIXEL
    return Way.BLOCKS


def cell_size() -> tuple[int, int]:
    """How many pixels wide and high a cell of this terminal is."""
    try:
        import fcntl  # neither of which Windows has
        import termios
    except ImportError:
        return USUAL_CELL
    for descriptor in (2, 1, 0):
        try:
            answer = fcntl.ioctl(descriptor, termios.TIOCGWINSZ, bytes(8))
        except OSError:
            continue
        rows, columns, width, height = struct.unpack("HHHH", answer)
        if rows and columns and width >= columns and height >= rows:
            return width // columns, height // rows
    return USUAL_CELL


def kitty_number() -> int:
    """The number under which kitty keeps the picture that is shown, other than other programs'."""
    return 0x4E0000 | (os.getpid() & 0xFFFF)
