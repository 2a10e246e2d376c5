"""Speakers joined and parted by hand, in the state."""

from newsreader.clean import clean_line, join, own
from newsreader.library.index.speakers import Person
from newsreader.ui.keeping import Keeping


def join_speakers(keeping: Keeping, one: Person, other: Person) -> None:
    """Say that two speakers of the library are one."""
    keeping.bind(one.name, other.name, True)


def part_speaker(keeping: Keeping, person: Person, name: str) -> None:
    """Say that one of a speaker's names is somebody else's."""
    names = {person.name, *person.others}
    with keeping.deed(join(" ", (own("parted from"), person.name, own("·"), clean_line(name)))):
        for bond in keeping.bonds():
            if bond.joined and name in (bond.one, bond.other) and {bond.one, bond.other} <= names:
                keeping.unbind(bond.one, bond.other)
        keeping.bind(person.name, name, False)
