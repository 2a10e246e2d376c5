"""Where and when a picture was taken, as agencies write it into their captions.

They end a caption, or its first sentence, with place and day ("... in Kabul, Afghanistan, Monday,
Aug. 16, 2021."), or open it with them ("KABUL, AFGHANISTAN - AUGUST 16: ...").
"""

import re
from dataclasses import dataclass

from newsreader.dates import is_date_line, parse_date

MOST_CHARACTERS = 2000
"""How much of a caption is looked at."""

_YEAR = re.compile(r"\b(?:1[89]|20)\d\d(?=\s*(?:[.;()\]]|$))")
_WORD_START = re.compile(r"\S+")
_LONGEST_DATE = 60
_NAME = r"[A-ZÀ-ÖØ-Þ][\w'’.-]{0,30}"
_SMALL = r"(?:of|the|de|la|le|les|du|des|del|al|el|am|an|der|den|im|upon|sur|and|und|et)"
_PLACE = re.compile(
    rf"\b(?:in|at|near|outside|inside|off|à|au|en|près de|bei|nahe|vor)\s+(?:the\s+)?"
    rf"(?P<place>{_NAME}(?:[ ](?:{_SMALL}[ ]){{0,2}}{_NAME}){{0,4}}"
    rf"(?:,[ ]{_NAME}(?:[ ]{_NAME}){{0,3}}){{0,2}})"
    r"[\s,]{0,3}(?:on|le|am|el|den)?\s{0,2}$"
)
_SLUG = re.compile(
    r"(?P<place>[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ .'’-]{1,40}(?:,[ ][A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ .'’-]{1,40}){0,2})"
    r"\s{0,2}[-–—]\s{0,2}(?P<day>[A-ZÀ-ÖØ-Þ]{3,10}\.?\s\d{1,2}(?:,?\s(?P<year>\d{4}))?)\s{0,2}:"
)


@dataclass(frozen=True, slots=True)
class Scene:
    """Where and when a picture was taken; what the caption does not say is empty."""

    place: str = ""
    """The place, as the caption writes it."""
    taken: str = ""
    """The day: ISO 8601."""


def find_scene(caption: str) -> Scene:
    """The place and the day that a caption names in the way of agencies."""
    text = caption[:MOST_CHARACTERS]
    slug = _SLUG.match(text)
    if slug is not None:
        taken = parse_date(slug["day"]) if slug["year"] else ""
        return Scene(slug["place"].strip(" -").title(), taken[:10])
    for year in _YEAR.finditer(text):
        start = _date_start(text, year.end())
        if start < 0:
            continue
        place = _PLACE.search(text[max(0, start - 200) : start])
        taken = parse_date(text[start : year.end()])[:10]
        return Scene(place["place"] if place is not None else "", taken)
    return Scene()


def _date_start(text: str, end: int) -> int:
    """Where the date begins that ends there, the day of the week included; -1 where none does."""
    least = max(0, end - _LONGEST_DATE)
    starts = [word.start() for word in _WORD_START.finditer(text, least, end)]
    return next((start for start in starts if is_date_line(text[start:end])), -1)
