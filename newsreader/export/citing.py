"""Citations of articles: as CSL-JSON, which Zotero, pandoc and others read, and as BibTeX.

An article that names its outlet is one of a newspaper (`article-newspaper`; `@article` with the
`entrysubtype` of newspapers, which biblatex and pandoc know and BibTeX passes over). One that has
but an address is a page (`webpage`; `@online`), and one that has neither a document (`@misc`):
what a file does not say is not made up. A day may be a year, or a month of one.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from newsreader.article import Article
from newsreader.captions.lexicon import words
from newsreader.export.names import Name, split_name
from newsreader.export.records import Record

_KINDS = {
    "newspaper": ("article-newspaper", "article"),
    "page": ("webpage", "online"),
    "document": ("document", "misc"),
}
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_DAY = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?![\d-])", re.ASCII)
_LETTERS = re.compile(r"[a-z0-9]+")
_SHORT = words("a an and as at der die das el for in la le les of on the to un une")
_TEX = str.maketrans(
    {
        **{sign: f"\\{sign}" for sign in "$&%#_"},
        "\\": "{\\textbackslash}",
        "{": "{\\textbraceleft}",
        "}": "{\\textbraceright}",
        "~": "{\\textasciitilde}",
        "^": "{\\textasciicircum}",
        "\n": " ",
    }
)
_IN_ADDRESS = str.maketrans({"\\": "%5C", "{": "%7B", "}": "%7D", " ": "%20", "\n": "%0A"})
_LETTER_NAMES = str.maketrans({"ß": "ss", "ø": "o", "æ": "ae", "œ": "oe", "ł": "l", "đ": "d"})


@dataclass(frozen=True, slots=True)
class Citation:
    """An article as it is cited."""

    key: str
    """What it is cited by: letters and digits of ASCII, like no other's."""
    kind: str
    """What it is: newspaper, page or document."""
    article: Article
    """The article."""
    authors: tuple[Name, ...]
    """Who wrote it."""
    day: tuple[int, ...]
    """When it was published: year, month and day, as far as they are known."""


def citations(articles: Iterable[Article]) -> Iterator[Citation]:
    """The articles as they are cited, each once, however often it is given."""
    seen: set[tuple[str, str]] = set()
    keys: dict[str, int] = {}
    for article in articles:
        # The same article may come by two ways: read from its file, and from the index.
        place = article.address, article.title
        if place in seen:
            continue
        seen.add(place)
        authors = tuple(split_name(name, article.language) for name in article.authors)
        day = _day(article.published)
        key = _key(article, authors, day)
        keys[key] = keys.get(key, 0) + 1
        kind = "newspaper" if article.source else "page" if article.url else "document"
        # A digit behind a dash: no key without one ends in such.
        number = f"-{keys[key]}" if keys[key] > 1 else ""
        yield Citation(f"{key}{number}", kind, article, authors, day)


def csl_records(articles: Iterable[Article]) -> Iterator[Record]:
    """The articles as items of CSL-JSON."""
    for cited in citations(articles):
        article = cited.article
        facts: dict[str, object] = {
            "id": cited.key,
            "type": _KINDS[cited.kind][0],
            "title": article.title,
            "author": [_csl_name(name) for name in cited.authors],
            "container-title": article.source,
            "issued": {"date-parts": [list(cited.day)]} if cited.day else None,
            "URL": article.url,
            "language": article.language,
            "abstract": article.standfirst,
            "keyword": ", ".join(article.tags),
        }
        yield {name: value for name, value in facts.items() if value}


def bibtex(articles: Iterable[Article]) -> Iterator[str]:
    """The articles as entries of BibTeX, in UTF-8, for biblatex too."""
    for cited in citations(articles):
        article = cited.article
        fields = {
            # Twice in braces: no style changes the capitals of a headline.
            "title": f"{{{_tex(article.title)}}}",
            "author": " and ".join(map(_tex_name, cited.authors)),
            "journal": _tex(article.source),
            "entrysubtype": "newspaper" if cited.kind == "newspaper" else "",
            "date": "-".join(f"{part:0{4 if at == 0 else 2}}" for at, part in enumerate(cited.day)),
            "year": f"{cited.day[0]:04}" if cited.day else "",
            "month": _MONTHS[cited.day[1] - 1] if len(cited.day) > 1 else "",
            "url": article.url.translate(_IN_ADDRESS),
            "abstract": _tex(article.standfirst),
            "keywords": ", ".join(_tex(tag.replace(",", " ")) for tag in article.tags),
            "language": _tex(article.language),
        }
        yield f"@{_KINDS[cited.kind][1]}{{{cited.key},\n"
        for name, value in fields.items():
            if value:
                yield f"  {name} = {value if name == 'month' else f'{{{value}}}'},\n"
        yield "}\n\n"


def csl_json(articles: Iterable[Article], *, only_ascii: bool = False) -> Iterator[str]:
    """The articles as one array of CSL-JSON."""
    from newsreader.export.tables import json_array

    return json_array(csl_records(articles), only_ascii=only_ascii)


def _day(published: str) -> tuple[int, ...]:
    """The numbers of a day as far as it is known; none for what is no date."""
    found = _DAY.match(published)
    if found is None:
        return ()
    day = tuple(int(part) for part in found.groups() if part)
    return (
        day
        if day[0] and all(0 < part <= most for part, most in zip(day[1:], (12, 31), strict=False))
        else ()
    )


def _key(article: Article, authors: tuple[Name, ...], day: tuple[int, ...]) -> str:
    """A key: who, when, and the first word of the headline that says something."""
    who = _ascii(authors[0].family) if authors else _ascii(article.source)
    said = _LETTERS.findall(_plain(article.title))
    word = next((each for each in said if each not in _SHORT), "")
    year = f"{day[0]:04}" if day else ""
    return f"{who[:24]}{year}{word[:24]}" or "article"


def _ascii(text: str) -> str:
    """The letters and digits of a text, without accents."""
    return "".join(_LETTERS.findall(_plain(text)))


def _plain(text: str) -> str:
    """A text in small letters, without accents."""
    letters = unicodedata.normalize("NFKD", text.lower().translate(_LETTER_NAMES))
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def _csl_name(name: Name) -> dict[str, str]:
    """A name as CSL has it."""
    if name.is_whole:
        return {"literal": name.family}
    parts = {
        "family": name.family,
        "given": name.given,
        "non-dropping-particle": name.particle,
        "suffix": name.suffix,
    }
    return {part: text for part, text in parts.items() if text}


def _tex_name(name: Name) -> str:
    """A name as BibTeX has it: family, suffix, given; one that is whole is in braces."""
    if name.is_whole:
        return f"{{{_tex(name.family)}}}"
    family = " ".join(part for part in (name.particle, name.family) if part)
    return ", ".join(_tex(part) for part in (family, name.suffix, name.given) if part)


def _tex(text: str) -> str:
    """A text as TeX prints it as it is."""
    return text.translate(_TEX)
