"""Whom a photo comes from, as one name each: credits write the same agency in many ways.

"AFP via Getty Images" comes from two; "Getty", "Getty images" and "gettyimages" are one.
"""

import re
from collections.abc import Iterator

from newsreader.captions.lexicon import AGENCIES, fold, words

_BETWEEN = re.compile(r" (?:via|vía|por|through) | ?[/|] ?| [-–—] ", re.IGNORECASE)
_CLAIM = re.compile(
    r"^(?:copyright|©|\(c\)) ?(?:\d{4} )?(?:by )?|[.,;]? ?all rights? r\S{0,40}$"
    r"|[.,;]? ?tous droits r\S{0,40}$|[.,;]? ?alle rechte v\S{0,40}$",
    re.IGNORECASE,
)
_GENERAL = words("agency archive image images live media news photo photos press stock usa wire")
"""Words that an agency's name ends in or not."""

_SAME = {
    "associated": "ap",
    "press association": "pa",
    "agence france presse": "afp",
    "anadolu ajansi": "anadolu",
    "aa": "anadolu",
    "efe epa": "epa",
    "epa efe": "epa",
    "dpa zentralbild": "dpa",
    "gettyimages": "getty",
    "istockphoto": "istock",
    "zumapress": "zuma",
    "abacapress": "abaca",
    "aapimage": "aap",
}
"""Names of agencies that are others of the same."""


def parties(agency: str) -> Iterator[tuple[str, str]]:
    """The agencies and papers that a name stands for, each with what it is told from others by."""
    for piece in _BETWEEN.split(agency):
        name = _CLAIM.sub("", piece).strip()
        if name:
            yield _key(name), name


def _key(name: str) -> str:
    """What all ways to write an agency have in common; of any other name, its letters."""
    folded = fold(name).removeprefix("the ").replace("-", " ").removesuffix(".com")
    short = folded.split()
    while len(short) > 1 and short[-1] in _GENERAL and " ".join(short) not in _SAME:
        del short[-1]
    key = " ".join(short)
    is_agency = not AGENCIES.isdisjoint((fold(name), folded, key))
    return _SAME.get(key, key) if is_agency else folded
