"""Speakers joined and parted by hand, on top of what the index says of who is one with whom.

The index is not made anew for that: what was said by hand is applied when it is asked.
"""

from collections.abc import Collection
from dataclasses import dataclass

from newsreader.library.index.opened import LISTED, Index, listed, number_of, text_of
from newsreader.library.state.kept import Bond

Bonds = Collection[Bond]
"""All that was said by hand."""


@dataclass(frozen=True, slots=True)
class Regrouped:
    """The speakers of whom something was said by hand."""

    persons: frozenset[int] = frozenset()
    """The persons of the index that no longer stand as they are there."""
    groups: tuple[tuple[int, ...], ...] = ()
    """Who stands in their place: the numbers of the speakers that are one, in their order."""

    def group(self, person: int) -> tuple[int, ...]:
        """The speakers that are one under a number; none where nothing was said of it."""
        return next((group for group in self.groups if group[0] == person), ())


NOBODY_REGROUPED = Regrouped()
"""Where nothing was said by hand."""


def regroup(index: Index, bonds: Bonds) -> Regrouped:
    """The speakers of whom something was said by hand, as they are one by that."""
    if not bonds:
        return NOBODY_REGROUPED
    named = {name for bond in bonds for name in (bond.one, bond.other)}
    rows = index.rows(
        "SELECT id, name, person FROM speakers WHERE person IN"
        f" (SELECT person FROM speakers WHERE name IN {LISTED}) ORDER BY articles DESC, id",
        (listed(sorted(named)),),
    )
    parted = {pair for bond in bonds if not bond.joined for pair in _both_ways(bond)}
    groups: list[list[tuple[int, str]]] = []
    by_person: dict[int, list[list[tuple[int, str]]]] = {}
    for number, name, person in rows:
        some = by_person.setdefault(number_of(person), [])
        speaker = number_of(number), text_of(name)
        group = next((each for each in some if not _is_parted(speaker[1], each, parted)), None)
        if group is None:
            group = []
            some.append(group)
            groups.append(group)
        group.append(speaker)
    for bond in bonds:
        if bond.joined:
            groups = _joined(groups, bond)
    numbers = (tuple(sorted(number for number, _ in group)) for group in groups)
    return Regrouped(frozenset(by_person), tuple(numbers))


def _both_ways(bond: Bond) -> tuple[tuple[str, str], tuple[str, str]]:
    return (bond.one, bond.other), (bond.other, bond.one)


def _is_parted(name: str, group: list[tuple[int, str]], parted: set[tuple[str, str]]) -> bool:
    """Whether a name is said to be of somebody else than one of a group."""
    return any((name, other) in parted for _, other in group)


def _joined(groups: list[list[tuple[int, str]]], bond: Bond) -> list[list[tuple[int, str]]]:
    """The groups, those of two names put together."""
    names = {bond.one, bond.other}
    met = [group for group in groups if any(name in names for _, name in group)]
    others = [group for group in groups if group not in met]
    return [*others, [speaker for group in met for speaker in group]] if met else others
