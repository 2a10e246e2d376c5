"""A credit taken apart: who took the picture, and which agency gave it."""

import re
from dataclasses import dataclass

from newsreader.captions.names import (
    is_agency,
    is_body,
    is_names,
    is_note,
    is_title_case,
    without_year,
)

_GLUE = re.compile(r"\s*(?:/{1,2}|\||\\|[·•;]|,|(?<=\s)[-–—](?=\s)|[()\[\]])\s*")
_BUTTON = re.compile(
    r"\s(?:(?:vis|les|läs|læs) mer|(?:read|show|see) more|mehr (?:anzeigen|lesen)|ver más"
    r"|voir plus)$",
    re.IGNORECASE,
)
"""What a page writes behind a caption that it has cut."""
_TWICE = re.compile(r"^(.{3,60}) ?[|/] ?\1$")
"""The same name twice, as one that takes the pictures and owns them."""
_VIA = re.compile(r"\s+(?=via\s)", re.IGNORECASE)
_VIA_WORD = re.compile(r"^via\s+", re.IGNORECASE)
_FOR = re.compile(r"\s+(?:for|exclusive to|für|pour|para)\s+", re.IGNORECASE)
_BY = re.compile(
    r"^(?:(?:handout|courtesy|supplied|provided|submitted|photo|photos|image)\s+)?"
    r"(?:by|of|from|von|par|por)\s+",
    re.IGNORECASE,
)
_LEAD = re.compile(r"^(?:fotos?|photos?|bild(?:er)?|images?|picture)\s*:\s*", re.IGNORECASE)
_CRAFTS = re.compile(r"\.\s+\w[\w-]*:\s")
"""What begins who else had a hand in a picture ("... Styling: Kate Holt")."""
_RIGHTS = re.compile(
    r"\.?\s*all rights reserved\.?|\bcopyright\s+(?:©\s*)?(?:\d{4}\s+)?(?:the\s+(?=[A-Z]))?",
    re.IGNORECASE,
)
_PHOTO_WORD = re.compile(r"\s+(?:photo|photos|foto|file photo|pool photo)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class CreditParts:
    """A credit as printed, and what it says."""

    text: str
    """The credit as printed, without brackets and lead words."""
    photographer: str = ""
    """Who took the picture, as named; several stay together ("Ana Silva and Tom Moss")."""
    agency: str = ""
    """The agency, paper or body: "Reuters", "AFP via Getty Images"."""
    note: str = ""
    """How it came: "via Getty Images", "Handout", "File photo"; several with commas between."""


def parse_credit(text: str) -> CreditParts:
    """The photographer and the agency of a printed credit without brackets and lead words."""
    printed = _TWICE.sub(r"\1", _BUTTON.sub("", " ".join(text.split())))
    head, *via = _VIA.split(_by_whom(printed), maxsplit=1)
    agency_via = _VIA_WORD.sub("", via[0]).strip("()[] ") if via else ""
    if _VIA_WORD.match(head):
        return CreditParts(printed, agency=_VIA_WORD.sub("", head), note=head)
    by = _BY.match(head)
    person, body = _parse_pieces(head[by.end() :] if by is not None else head)
    notes = [by[0]] if by is not None and is_note(by[0].split()[0]) else []
    notes += [piece for piece in map(str.strip, _GLUE.split(head)) if is_note(piece)]
    pieces = list(filter(None, map(str.strip, _GLUE.split(agency_via))))
    if len(pieces) > 1 and is_agency(pieces[-1]) and not is_agency(pieces[0]):
        body = pieces[-1]  # "via X / Reuters"
        notes.append(f"via {agency_via}")
    elif via:
        body = f"{body} via {agency_via}" if body else agency_via
        notes.append(f"via {agency_via}")
    return CreditParts(printed, person, body, ", ".join(note.strip() for note in notes))


def _by_whom(printed: str) -> str:
    """A credit without a lead word, without rights, and without who else had a hand in it."""
    head = _RIGHTS.sub(" / ", _LEAD.sub("", printed))
    return _CRAFTS.split(head, maxsplit=1)[0].strip(" /")


def _parse_pieces(head: str) -> tuple[str, str]:
    """The photographer and the agency of what stands before a "via"."""
    by, *paper = _FOR.split(head, maxsplit=1)
    if paper and (is_names(by) or is_body(paper[0])):
        return by.strip(), paper[0].strip()
    outlet, colon, name = head.partition(": ")
    if colon and is_title_case(outlet) and is_names(name):
        return name.strip(), outlet.strip()  # "ABC North Coast: Bo Lind"
    pieces = [piece for raw in _GLUE.split(head) if (piece := without_year(raw.strip(" .")))]
    pieces = [piece for piece in pieces if not is_note(piece)]
    bodies = [piece for piece in pieces if is_body(piece)]
    others = [piece for piece in pieces if piece not in bodies]
    people = [piece for piece in others if is_names(piece)]
    if not bodies and len(others) > 1 and "/" in head:
        # Of two names nobody knows, the first is the photographer's, the last the body's; but for
        # a single word before a name that only a person can have.
        is_behind = is_names(others[-1]) and " " not in others[0]
        bodies = others[:1] if is_behind else others[-1:]
        people = [piece for piece in others if piece not in bodies and is_names(piece)]
    elif not bodies and not people:
        bodies = others
    elif bodies and not people and len(others) == 1 and others[0].istitle():
        people = others
    return _join_people(people), _join_bodies(bodies)


def _join_people(people: list[str]) -> str:
    """The photographers in one string, each named once."""
    kept: list[str] = []
    for person in people:
        key = _letters(person)
        if not any(
            key.startswith(_letters(other)) or _letters(other).startswith(key) for other in kept
        ):
            kept.append(person)
    return ", ".join(kept)


def _letters(name: str) -> str:
    """The letters of a name, for telling whether two are the same."""
    return "".join(filter(str.isalpha, name.casefold()))


def _join_bodies(bodies: list[str]) -> str:
    """The agencies as one string, each named once, as a credit would join them."""
    names = [_PHOTO_WORD.sub("", body) if is_agency(body) else body for body in bodies]
    return "/".join(dict.fromkeys(names))
