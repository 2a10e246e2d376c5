"""Who wrote a scraped article: bylines, with the word that says so or without it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from newsreader.captions.lexicon import words
from newsreader.captions.names import is_agency, is_body, is_name
from newsreader.dates import parse_date
from newsreader.formats.scrape.lines import Line, Mark

_LONGEST_BYLINE = 140
_LONGEST_NAME = 40
_LONGEST_DATE = 100
_LONGEST_LINE = 90
"""How long a line that says more of the author is at most."""

_DATE_REACH = 2
"""How many lines below a name its date may stand."""

_BY = re.compile(
    r"(?:(?:exclusive|special report|story|words|text|texte|report|reporting|written"
    r"|reported|posted|published|analysis|article|opinion|review|interview"
    r"|(?:photographs?|pictures) and text) )?"
    r"(?:by|von|par|por|door|af|av|di|da|texte? ?:|text ?:|words ?:|author ?:|authors ?:|autor ?:"
    r"|autora ?:|autore ?:|auteur ?:|автор ?:|eftir|przez|od)[ :]\s*(?=\S)",
    re.IGNORECASE,
)
_ENGLISH_BY = re.compile(r"^by\s+", re.IGNORECASE)
_AUTHOR_LABEL = re.compile(
    r"(?:author of the article|about the author|authors?|written by|by|story by|autor|autorin|von"
    r"|par|por|auteur)\s*:?",
    re.IGNORECASE,
)
_SPLIT_AUTHORS = re.compile(
    r"\s*(?:,|;|&|\+|\||/|·|•|(?<=\s)(?:and|und|et|y|e|og|och|en|i)(?=\s))\s*"
)
_PLACE = re.compile(r"\s+(?:in|at|aus|en|à|from|for|with|avec|mit|con)\s+.{0,80}$")
_ROLE = re.compile(
    r"\b(?:correspondent|reporter|editor|writer|journalist|columnist|staff|contributor|freelance"
    r"|analyst|bureau|chief|critic|producer|presenter|news|sport|business|politics|political|senior"
    r"|redakteur(?:in)?|korrespondent(?:in)?|redaktion|journaliste|correspondant|envoyé|periodista"
    r"|envoyée|redacción|redaccion|corresponsal|redactor|professor|lecturer|author|digital"
    r"|home affairs|agencies|agencia|press)\b",
    re.IGNORECASE,
)
_DESK = re.compile(
    r"(?:(?:our|special|staff|senior|chief|web|news|online|national|city|state|crime|court"
    r"|political|sports?|business|health|foreign) )*"
    r"(?:reporters?|correspondents?|writers?|desk|bureau|reporting team|agencies|redaktion"
    r"|redacci[oó]n(?: \w+)?)(?: / .+)?",
    re.IGNORECASE,
)
_FROM = re.compile(r"(?:reporting|reported|words|report) from (?-i:[A-ZÀ-Þ]).{2,60}", re.IGNORECASE)
_MAIL = re.compile(r"(?:e-?mail ?: ?)?[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,24}){1,4}|@\w{2,30}")
_DATED = re.compile(
    r"(?:[\s,|•·-]+|(?<=[a-zß-ÿ])(?=(?-i:[A-Z])))"
    r"(?:(?:last )?(?:published|updated|posted)(?: on)?:?\s+)?"
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?"
    r"(?:(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\.? \d{1,2}\b"
    r"|\d{1,2} (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|\d{4}-\d\d-\d\d).*$",
    re.IGNORECASE,
)
"""The day behind the names of a byline."""
_AGO = re.compile(r"\s+\d{1,2} (?:minutes?|mins?|hours?|days?|weeks?)(?: ago)?$", re.IGNORECASE)
_IS_AGE = re.compile(
    r"(?:(?:published|updated|posted):? )?(?:\d{1,2}|an?) ?(?:m|mins?|minutes?|h|hrs?|hours?|days?)"
    r" ago|vor \d{1,2} (?:minuten?|stunden?|tag(?:en)?)|il y a \d{1,2} (?:minutes?|heures?|jours?)"
    r"|hace \d{1,2} (?:minutos?|horas?|d[ií]as?)",
    re.IGNORECASE,
)
"""How long ago something was published, as pages say it of what is new."""
_OFFICES = (
    "reporters?|writers?|editors?|correspondents?|directors?|producers?|journalists?|columnists?"
    "|presenters?|critics?|fellows?|chief"
)
_ENDS_IN_OFFICE = re.compile(rf"\b(?:{_OFFICES})$", re.IGNORECASE)
_GLUED_OFFICE = re.compile(
    rf"(?<=[a-zß-ÿ])(?=[A-Z][a-z]+(?: [A-Z&][\w&]*){{0,4}}$)(?=.*\b(?i:{_OFFICES})$)"
)
"""Where a name ends that an office follows without a space."""
_FIELDS = words(
    "arts assistant associate audience city community consumer content court crime cricket culture"
    " defence deputy economics education entertainment environment executive features film food"
    " football gear global health home investigations lifestyle local managing money music racing"
    " regional royal rugby science showbiz social special sports tech technology transport travel"
    " trending tv weather world"
)
"""What offices are of, in small letters."""
_TRAILING = re.compile(r"(?:[ ,]|\^\d{0,2}| (?:and|&))+$")
_BEHIND = re.compile(r"\||\s[-–—]\s")
"""What stands between the authors and who they write for."""
_JOINTS = frozenset((",", "and", "&", "und", "et", "y", "e"))


def read_byline(text: str) -> list[str]:
    """The authors that a byline names ("By Ana Silva and Tom Moss"); none if it is no byline."""
    if len(text) > _LONGEST_BYLINE:
        return []
    match = _BY.match(text)
    if match is not None:
        names = text[match.end() :]
        if names[-1:] in ".!?" and not names.endswith(("Jr.", "Sr.")):
            return []
        authors = split_authors(names)
        return authors if authors and all(map(_may_be_author, authors)) else []
    pieces = [piece.strip() for piece in text.split(",")]
    if _ROLE.search(pieces[0]):
        return []
    if len(pieces) == 2 and _ROLE.search(pieces[1]) and _is_person(pieces[0]) and len(text) <= 70:
        return split_authors(pieces[0]) if pieces[1][0].isupper() or len(pieces[1]) < 30 else []
    return []


def is_desk(text: str) -> bool:
    """Whether a line says who wrote an article, and names nobody ("Staff Reporter")."""
    return len(text) <= _LONGEST_NAME and text[:1].isupper() and _DESK.fullmatch(text) is not None


def is_bare_name(text: str) -> bool:
    """Whether a line is a person's name and nothing else; in capitals alone it may be a place."""
    return (
        len(text) <= _LONGEST_NAME and not text.isupper() and text[-1].isalpha() and is_name(text)
    )


def goes_with_byline(text: str) -> bool:
    """Whether a line below a byline says where the author was, or how to write to them."""
    return len(text) <= _LONGEST_LINE and bool(_FROM.fullmatch(text) or _MAIL.fullmatch(text))


def is_author_label(text: str) -> bool:
    """Whether a line only says that the author's name is on the next one."""
    return len(text) < 30 and _AUTHOR_LABEL.fullmatch(text) is not None


def split_authors(text: str) -> list[str]:
    """The names in a list of authors, without their roles, agencies behind a bar, or places."""
    text = _DATED.sub("", _BEHIND.split(_ENGLISH_BY.sub("", text.strip()), maxsplit=1)[0])
    names: list[str] = []
    for piece in _SPLIT_AUTHORS.split(_PLACE.sub("", text)):
        name = piece.strip(" .:-–—^0123456789*") if not piece.endswith(("Jr.", "Sr.")) else piece
        name = _without_agency(_without_office(_ENGLISH_BY.sub("", name)))
        if name and not (names and (_ROLE.search(name) or _is_where(name, names[0]))):
            names.append(name)
    return names


def lone_author(text: str) -> str:
    """The author whom a line names by itself, without an office or a time behind; else nothing.

    "Ada Lund", "Ada Lund Sports Writer", "Ada Lund 7 hours", "Ada Lund / Varn Courier / May 5".
    """
    if len(text) > _LONGEST_LINE:
        return ""
    first, slash, rest = text.partition(" / ")
    if slash and parse_date(rest):
        text = first
    name = _without_office(_TRAILING.sub("", _AGO.sub("", text)))
    first = name.partition(" ")[0].lower()
    may_be_name = name[-1:].isalpha() and len(name) <= _LONGEST_NAME and first not in _FIELDS
    return name if may_be_name and is_name(name) and not is_body(name) else ""


def mark_bylines(lines: Sequence[Line]) -> Iterator[Line]:
    """The lines of a page, those marked that only their place tells to be a byline.

    That is a name above a date, or one of several names behind a line that announces them.
    """
    behind_label = False
    for at, line in enumerate(lines):
        author = lone_author(line.text) if line.mark in (Mark.NONE, Mark.ITEM) else ""
        if behind_label and is_agency(line.text):
            author = line.text
        if author and (behind_label or (line.mark is Mark.NONE and _is_dated(lines, at))):
            yield replace(line, mark=Mark.BYLINE)
        else:
            behind_label = is_author_label(line.text) or (behind_label and line.text in _JOINTS)
            yield line


def _is_dated(lines: Sequence[Line], at: int) -> bool:
    """Whether a line holds a date itself, or one of the next does."""
    text = lines[at].text
    if _AGO.search(text) or (lone_author(text) != text and parse_date(text)):
        return True
    return any(is_dated(line.text) for line in lines[at + 1 : at + 1 + _DATE_REACH])


def is_dated(text: str) -> bool:
    """Whether a short line says when something was published, or how long ago."""
    if len(text) > _LONGEST_DATE:
        return False
    return bool(parse_date(text)) or _IS_AGE.fullmatch(text) is not None


def _without_office(name: str) -> str:
    """A name without what its bearer does ("Ada Lund Sports Writer")."""
    if len(name) > _LONGEST_LINE or _ENDS_IN_OFFICE.search(name) is None:
        return name
    glued = _GLUED_OFFICE.search(name)
    if glued is not None:
        return name[: glued.start()]
    terms = name.split()
    offices = (at for at in range(2, len(terms)) if _is_of_office(terms[at]))
    return " ".join(terms[: next(offices, 2)])


def _is_of_office(term: str) -> bool:
    """Whether a word is one of those that say what somebody does at a paper."""
    return _ROLE.search(term) is not None or term.lower() in _FIELDS


def _is_where(name: str, first: str) -> bool:
    """Whether what follows a full name is the place it was written in ("Ana Lund, Varn")."""
    return " " in first and " " not in name and name.istitle() and not is_agency(name)


def _without_agency(name: str) -> str:
    """A name without the agency its bearer wrote for ("ADA LUND Associated Press")."""
    terms = name.split() if len(name) <= _LONGEST_BYLINE else []
    for count in range(2, len(terms) - 1):
        if is_agency(" ".join(terms[count:])):
            return " ".join(terms[:count])
    return name


def _may_be_author(name: str) -> bool:
    """Whether it may be an author's name: capitalised, or one word (an agency, initials)."""
    parts = name.split()
    return len(parts) <= 6 and (len(parts) == 1 or parts[0][0].isupper() or not parts[0].isascii())


def _is_person(text: str) -> bool:
    """Whether a text has the shape of a person's name."""
    parts = text.split()
    return 2 <= len(parts) <= 4 and all(part[0].isupper() for part in parts)
