"""The head of a scraped article: header fields, outlet, and the dateline of its first paragraph."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from newsreader.captions.lexicon import fold, words
from newsreader.captions.names import is_title_case
from newsreader.dates import is_date_line, parse_date
from newsreader.formats.scrape.bylines import split_authors

_HEADER = re.compile(r"\s*date\s+(\d{4}-\d{2}-\d{2})\b(.{0,80})")
_FIELD = re.compile(r"([A-Za-z][A-Za-z_ -]{1,18})\s*:\s+(\S.{0,1000})")
_FIELDS = {
    "title": "title", "headline": "title", "url": "url", "link": "url", "source url": "url",
    "date": "published", "published": "published", "publication date": "published",
    "date published": "published", "pubdate": "published", "updated": "updated",
    "modified": "updated", "last modified": "updated", "author": "authors", "authors": "authors",
    "byline": "authors", "by": "authors", "source": "source", "site": "source",
    "sitename": "source", "site name": "source", "outlet": "source", "publisher": "source",
    "publication": "source", "newspaper": "source", "hostname": "", "language": "language",
    "lang": "language", "tags": "tags", "keywords": "tags", "categories": "tags",
    "category": "tags", "section": "tags", "description": "standfirst", "summary": "standfirst",
    "subtitle": "standfirst", "excerpt": "standfirst", "standfirst": "standfirst",
    "retrieved": "", "accessed": "", "fetched": "", "crawled": "", "id": "", "fingerprint": "",
    "content-type": "", "content type": "", "pagetype": "", "license": "", "image": "",
}  # fmt: skip
"""What the fields of a header are, by the name before the colon; also those of no use."""

_DATELINE_END = re.compile(r"\s(?:—|–|--|-|―)\s|(?<=[)A-Z])\s?[—–:-]\s")
_PLACE_WORD = re.compile(r"[A-ZÀ-ÞĀ-Ž]{3,}[A-ZÀ-ÞĀ-Ž.'’/-]*,?")
_WIRE_NOTE = re.compile(r"\([A-Z][\w ./-]{1,30}\)$|\((?:dpa|epd|kna)[\w ./-]{0,20}\)$")
_NO_PLACES = words(
    "update updated warning read watch related note live breaking exclusive analysis opinion "
    "review video photo photos more see listen editor q a faq spoiler fact correction "
    "interview recap quiz poll advertisement sponsored bottom best top key what why how who "
    "when the and"
)
_ON_DAY = re.compile(r"(?:, | \()(?:mon|tues|wednes|thurs|fri|satur|sun)day\)?$", re.IGNORECASE)
_LONGEST_NAME = 40
_LONGEST_DATELINE = 80
_LONGEST_OUTLET = 45
_OUTLET_WORDS = words(
    "advertiser advocate argus banner bulletin chronicle citizen clarion courier daily democrat "
    "dispatch echo enquirer examiner express gazette globe guardian herald independent inquirer "
    "intelligencer journal ledger mail mercury messenger mirror monitor news newspaper observer "
    "post press reader record register reporter review sentinel standard star sun telegram "
    "telegraph times tribune weekly abendblatt allgemeine anzeiger blatt bote kurier merkur "
    "morgenpost nachrichten presse rundschau tagblatt tageblatt tageszeitung tagesspiegel "
    "volksblatt wochenblatt zeitung depeche diario figaro gaceta gazeta heraldo monde mundo pais "
    "periodico prensa vanguardia"
)
"""What newspapers are called by, in small letters without accents."""

_BROADCASTERS = words(
    "abc bbc cbc cbs cnbc cnn ctv itv nbc npr pbs rnz rte sbs sky voa ard br dw hr mdr ndr orf rbb"
    " srf swr wdr zdf rfi rtbf rts rtve"
)
"""What the names of broadcasters begin with, and with them those of their stations."""

_OUTLET_AND_DATE = re.compile(r"(.{3,45}?)\s*(?:[,|/·•]|\s[–—-])\s+(\S.{3,60})")


@dataclass(slots=True)
class Head:
    """What the header lines of a scraped text say of the article."""

    rows: int = 0
    """How many rows of the text the header takes."""
    title: str = ""
    standfirst: str = ""
    published: str = ""
    updated: str = ""
    url: str = ""
    source: str = ""
    language: str = ""
    authors: list[str] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)


def read_head(rows: Sequence[str]) -> Head:
    """What stands in the header lines that a scraper put above the article."""
    head = Head()
    at = 0
    while at < len(rows) and not rows[at].strip():
        at += 1
    if at < len(rows) and (match := _HEADER.fullmatch(rows[at].rstrip())):
        head.published = parse_date(match[1])
        head.tags = [match[2].strip()] if match[2].strip() else []
        head.rows = at + 1
        return head
    found: list[tuple[str, str]] = []
    end = at
    while end < len(rows) and (match := _FIELD.fullmatch(rows[end].strip())):
        name = match[1].strip().lower()
        if name not in _FIELDS:
            break
        found.append((_FIELDS[name], match[2].strip()))
        end += 1
    if len(found) > 1 or (found and found[0][0] in ("url", "title")):
        for name, value in found:
            _set_field(head, name, value)
        head.rows = end
    return head


def _set_field(head: Head, name: str, value: str) -> None:
    """Put the value of a header line where it belongs."""
    if name in ("published", "updated"):
        setattr(head, name, parse_date(value))
    elif name == "authors":
        head.authors.extend(split_authors(value))
    elif name == "tags":
        head.tags.extend(tag.strip() for tag in re.split("[,;]", value) if tag.strip())
    elif name:
        setattr(head, name, value)


def is_place(text: str) -> bool:
    """Whether a line below a byline is a place: in capitals, or before a day ("Varn, Friday")."""
    if len(text) > _LONGEST_NAME or len(text.split()) > 3:
        return False
    is_great = text.isupper() and _PLACE_WORD.match(text) is not None
    return is_great or (text[0].isupper() and _ON_DAY.search(text) is not None)


def names_outlet(text: str) -> bool:
    """Whether a line of the head is the name of an outlet ("Varn Courier", "Le Quotidien du Port").

    It is short, its words have capitals, and one of them is what newspapers are called by, or the
    first is a broadcaster.
    """
    terms = text.split()
    if not 2 <= len(terms) <= 6 or len(text) > _LONGEST_OUTLET or text[-1] in ".!?:;,":
        return False
    great = [term for term in terms if term[0].isupper()]
    is_named = all(term[0].isupper() or len(term) <= 3 for term in terms) and len(great) > 1
    is_known = fold(terms[0]) in _BROADCASTERS
    return is_named and (is_known or any(fold(term) in _OUTLET_WORDS for term in terms))


def outlet_and_date(text: str) -> tuple[str, str]:
    """The outlet and the day of a line that holds both ("Varn Courier, 3 November 1998").

    Of a line with a place and a day ("Varn, 3 November 1998") the day alone.
    """
    match = _OUTLET_AND_DATE.fullmatch(text)
    if match is None or not is_date_line(match[2]):
        return "", ""
    if names_outlet(match[1]):
        return match[1], parse_date(match[2])
    return "", parse_date(match[2]) if is_title_case(match[1]) else ""


def find_dateline(paragraph: str) -> str:
    """The place and agency that a first paragraph opens with ("KABUL, Afghanistan (AP)")."""
    start = paragraph[:_LONGEST_DATELINE]
    end = _DATELINE_END.search(start)
    if end is None:
        return ""
    dateline = start[: end.start()].rstrip()
    first = dateline.split(None, 1)[0] if dateline else ""
    if not first or fold(first).strip(",.:'’") in _NO_PLACES:
        return ""
    if _WIRE_NOTE.search(dateline) and first[0].isupper() and len(dateline) <= 60:
        return dateline
    if _PLACE_WORD.fullmatch(first) is None:
        return ""
    if end.group().strip() == ":":
        return dateline if dateline.isupper() and dateline.count(" ") < 3 else ""
    terms = dateline.split()
    small = [term for term in terms if term[0].islower()]
    return dateline if len(terms) <= 8 and len(small) <= 1 else ""
