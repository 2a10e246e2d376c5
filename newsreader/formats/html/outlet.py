"""Which outlet a page is of: the name that readers know, not the one that machines are told.

Pages name their site in several places, and not all of them are made with care: "financialpost"
where the window's title says "Financial Post", the name of a section, an address, the company with
its register entry. The places are asked in the order in which they are usually right; what has
nothing to do with the page's host steps back behind what has.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator

from newsreader.formats.addresses import host_of
from newsreader.formats.html.linked_data import Told
from newsreader.formats.html.meta import Meta

_SITE = ("og:site_name",)
_OTHERS = ("application-name", "dc.publisher", "apple-mobile-web-app-title")

_LONGEST_NAME = 60
_LONGEST_TITLE = 400

BEHIND_TITLE = re.compile(r"\s[-|–—*·»:•]\s|\s?[｜ㅣ]\s?")
"""What stands between a headline and the outlet's name in the title of a window."""

_COMPANY = re.compile(
    r"\s(?:[-–—|]\s.*)?\b(?:GmbH|AG|KG|mbH|Ltd|Limited|Inc|LLC|LLP|PLC|plc|S\.?A|S\.?L|S\.?p\.?A"
    r"|B\.?V|Oy|ApS|A/S|Pty)\b.*$"
)
"""How a company's entry in a register ends, and what of it stands before that."""

_NO_SITE = frozenset(
    ("www", "com", "org", "net", "info", "news", "online", "co", "gov", "edu", "ac", "mobile", "m",
     "amp", "edition", "web")
)  # fmt: skip
"""Labels of hosts that are nobody's name."""

_SHORTEST_LABEL = 3


def find_outlet(told: Told, meta: Meta, url: str) -> str:
    """The outlet as it calls itself, else the host of the page's address; empty without either."""
    labels = _labels(host_of(url))
    names = list(_names(told, meta))
    if not names:
        return host_of(url).removeprefix("www.")
    related = [name for name in names if _is_of(name, labels)]
    exact = [name for name in related if _letters(name) in labels]
    first = next(iter(names if meta.first(_SITE) in related[:1] else exact or related or names))
    return _best_spelt(first, [*names, *_behind_title(meta.title)])


def _names(told: Told, meta: Meta) -> Iterator[str]:
    """What the page calls its site, in the order in which that is usually right."""
    for name in (meta.first(_SITE), told.outlet, *(meta.first((each,)) for each in _OTHERS)):
        name = _COMPANY.sub("", name.strip())
        if name and "://" not in name and not name.startswith("@"):
            yield name


def _labels(host: str) -> frozenset[str]:
    """The parts of a host that may be the name of an outlet."""
    labels = (_letters(label) for label in host.lower().split("."))
    return frozenset(each for each in labels if len(each) > 1 and each not in _NO_SITE)


def _is_of(name: str, labels: Iterable[str]) -> bool:
    """Whether a name has to do with a host: in its letters, in a word, or in its initials."""
    letters = _letters(name)
    initials = "".join(word[0] for word in name.casefold().split())
    words = [_letters(word) for word in name.split()]
    return any(
        label == initials
        or (len(label) >= _SHORTEST_LABEL and (label in letters or letters in label))
        or any(len(word) > _SHORTEST_LABEL and word in label for word in words)
        for label in labels
    )


def _best_spelt(name: str, others: Iterable[str]) -> str:
    """The name, as another place spells it with capitals and spaces if this one does not."""
    if name != name.lower() or " " in name:
        return name
    letters = _letters(name)
    alike = (each for each in others if each != name and _is_spelling(_letters(each), letters))
    return next((each for each in alike if each != each.lower()), name)


def _is_spelling(other: str, letters: str) -> bool:
    """Whether letters are those of a name, with the country's or the trade's ending or without."""
    return other == letters or (other.startswith(letters) and other[len(letters) :] in _NO_SITE)


def _behind_title(title: str) -> Iterator[str]:
    """What stands behind the headline in the title of the window."""
    for mark in BEHIND_TITLE.finditer(title[:_LONGEST_TITLE]):
        if len(behind := title[mark.end() :].strip()) <= _LONGEST_NAME:
            yield behind


def _letters(text: str) -> str:
    """The letters and digits of a text without accents and cases."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    return "".join(filter(str.isalnum, apart))
