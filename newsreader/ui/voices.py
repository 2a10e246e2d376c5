"""Voices: how the speakers of an article are told apart, by colour and by initials."""

import re
from collections.abc import Iterable, Iterator
from itertools import product
from string import ascii_lowercase

from newsreader.article import NOTHING, Speaker
from newsreader.clean import Clean, own
from newsreader.text import cells
from newsreader.ui.roles import speaker_role
from newsreader.ui.themes import SPEAKERS

INITIAL_CELLS = 2
"""How many cells the initials of a speaker take at most."""

_WORD = re.compile(r"\w[\w'’]{0,60}")
_SMALL = 3
"""A word of so few letters that is not capitalised ("the", "of", "von") gives no initial."""


class Voices:
    """The speakers of one article, each with a role of colour and initials of its own."""

    def __init__(self, speakers: Iterable[Speaker] = ()) -> None:
        """Take the speakers in the order in which they get their colours."""
        self.speakers = tuple(speakers)
        self._number_of = {speaker: number for number, speaker in enumerate(self.speakers)}
        self._initials: dict[Speaker, Clean] = {}
        taken: set[str] = set()
        for speaker in self.speakers:
            free = (each for each in _choices(speaker.name) if each not in taken)
            self._initials[speaker] = own(next(free, ""))
            taken.add(self._initials[speaker])

    @property
    def are_many(self) -> bool:
        """Whether there are more of them than colours."""
        return len(self.speakers) > SPEAKERS

    def role(self, speaker: Speaker | None) -> str:
        """The role of a speaker's colour; nobody's words are only set as a quote."""
        return "quote" if speaker is None else speaker_role(self._number_of[speaker])

    def initials(self, speaker: Speaker | None) -> Clean:
        """The initials of a speaker, which no other speaker has, in `INITIAL_CELLS` at most."""
        return NOTHING if speaker is None else self._initials[speaker]


def _choices(name: Clean) -> Iterator[str]:
    """The initials that a name could have, the most natural first."""
    words = [word for word in _WORD.findall(name) if len(word) > _SMALL or not word.islower()]
    words = words or _WORD.findall(name) or ["?"]
    first, last = words[0], words[-1]
    own_letters = [first[0].upper() + letter for letter in first[1:]]
    if len(words) > 1:
        yield _fitting(first[0].upper() + last[0].upper())
        own_letters += [first[0].upper() + letter for letter in last[1:]]
    yield from map(_fitting, own_letters)
    # Behind the letters of the name come numbers, and behind those whatever is left.
    yield from (_fitting(f"{first[0].upper()}{number}") for number in range(2, 10))
    yield from map("".join, product(ascii_lowercase, repeat=INITIAL_CELLS))


def _fitting(initials: str) -> str:
    """Two letters, or the first alone where it is a wide one."""
    return initials if cells(initials) <= INITIAL_CELLS else initials[0]
