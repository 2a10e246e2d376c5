"""Who wrote the article on a page, and when it was published.

The page's data count first, then what is seen near the headline, then its meta elements.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import islice

from newsreader.article import BlockKind
from newsreader.captions.names import is_body, is_name
from newsreader.dates import is_date_line, parse_date
from newsreader.formats.html.body import Body
from newsreader.formats.html.lexicon import Flag
from newsreader.formats.html.linked_data import Told
from newsreader.formats.html.meta import Meta
from newsreader.formats.html.tree import Element, attribute, flags_of, text_of, word_key
from newsreader.formats.scrape.bylines import read_byline, split_authors

_AUTHORS = ("author", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator", "byl",
            "byline", "citation_author", "cxenseparse:author", "article:author",
            "og:article:author")  # fmt: skip
_PUBLISHED = ("article:published_time", "og:article:published_time", "datepublished",
              "parsely-pub-date", "sailthru.date", "publish-date", "pubdate", "publication_date",
              "publishdate", "date", "dc.date", "dc.date.issued", "dcterms.created",
              "dcterms.date", "cxenseparse:recs:publishtime", "cxenseparse:publishtime",
              "article.published", "dc.date.created")  # fmt: skip
_UPDATED = ("article:modified_time", "og:article:modified_time", "og:updated_time", "datemodified",
            "last-modified", "dc.date.modified", "dcterms.modified")  # fmt: skip
_MOST_AROUND = 150
"""How many passages near the headline are looked at."""

_LONGEST_DATE = 120
_LONGEST_NAMES = 300
_AUTHOR_LINK = re.compile(r"/(?:author|authors|autor|autoren|autorin|auteur|auteurs|autore|autores"
                          r"|profile|profil|person|people|journalist|redaktion|by|staff|contributor"
                          r"|contributors|writers|redakteure?)/", re.IGNORECASE)  # fmt: skip
_INLINE = ("a", "span", "b", "strong", "em", "i", "cite", "address")
_MOST_INLINE = 40
_LONGEST_BYLINE = 200
_OPENING = 4
"""How many passages at the text's beginning may be signed."""

_LONGEST_SIGNED = 80
_SHORTEST_OUTLET = 3
_ROLE_LABEL = re.compile(r"^(?:by|von|par|por|di|af|av|door|text|texto|autor|author)[: ]\s*", re.I)
"""What stands before a name in what is called a byline."""

_INITIALS = re.compile(r"\s*\([a-zß-ÿ]{2,4}\.?\)$")
"""The letters that a newsroom signs short reports with, behind the name that they stand for."""

_NO_NAME = re.compile(r"[():]")
"""What stands in a credit, and in no name."""


def find_authors(body: Body, told: Told, meta: Meta, outlet: str) -> list[str]:
    """Who wrote the article: as the data say, as the page shows, as its meta elements say."""
    outlet = word_key(outlet)
    known = _people(told.authors, outlet)
    if known and not all(_is_outlet(name, outlet) for name in known):
        return known
    seen = list(_distinct(_seen_authors(body)))
    people = [name for name in seen if not _is_outlet(name, outlet)]
    people = people or _people(meta.all(_AUTHORS), outlet)
    if not people or all(_is_outlet(name, outlet) for name in people):
        people = _signed(body) or people
    return people or seen or known


def _is_outlet(name: str, outlet: str) -> bool:
    """Whether a name is the outlet's."""
    one, other = word_key(name).replace(" ", ""), outlet.replace(" ", "")
    shorter, longer = sorted((one, other), key=len)
    return len(shorter) >= _SHORTEST_OUTLET and shorter in longer


def _people(names: Iterable[str], outlet: str) -> list[str]:
    """The names, those of several in one text apart, without addresses."""
    found: list[str] = []
    for text in names:
        if text.startswith(("http:", "https:", "/", "@")) or len(text) > _LONGEST_NAMES:
            continue
        found.extend(split_authors(text) if len(text.split()) > 1 else [text])
    names = list(_distinct(_INITIALS.sub("", name) for name in found))
    people = [name for name in names if not _is_outlet(name, outlet)]
    return people or names


def _distinct(names: Iterable[str]) -> Iterator[str]:
    """The names that may be some, each once, however an address spells it ("ana-silva")."""
    seen: set[str] = set()
    for name in names:
        key = word_key(name).replace(" ", "")
        if key and key not in seen and not _NO_NAME.search(name):
            seen.add(key)
            yield name


def _seen_authors(body: Body) -> Iterator[str]:
    """The authors that the page names near the headline."""
    for at in _around(body):
        yield from _names_in(body, at)


def _signed(body: Body) -> list[str]:
    """The authors that stand alone below the headline or behind the text, not called so.

    They are looked for where the page names nobody else.
    """
    if not body.kept:
        return []
    last = body.kept[-1]
    for at in (*body.kept[:_OPENING], *range(last, min(last + 2, len(body.passages)))):
        passage = body.passages[at]
        if passage.kind is BlockKind.PARAGRAPH and len(passage.text) <= _LONGEST_SIGNED:
            names = _bare_names(passage.text)
            if names and all(len(name.split()) > 1 for name in names):
                return names
    return []


def _names_in(body: Body, at: int) -> list[str]:
    """The authors that a passage names, if it is a byline."""
    passage = body.passages[at]
    if len(passage.text) > _LONGEST_BYLINE or _is_called(
        passage.element, Flag.CREDIT | Flag.CAPTION
    ):
        return []
    names = read_byline(passage.text) or _marked_names(passage.element)
    is_called = _is_called(passage.element, Flag.BYLINE)
    if not names and (is_called or (passage.strong and at in body.kept[:2])):
        names = _bare_names(passage.text)
    return names


def _around(body: Body) -> Iterator[int]:
    """The passages between headline and text, and a few before and behind."""
    first = body.title - 4 if body.title >= 0 else body.start - 12
    last = min(len(body.passages), body.start + 3)
    yield from range(max(0, first, last - _MOST_AROUND), last)


def _is_called(element: Element, flag: Flag) -> bool:
    """Whether an element, or one of the two around it, is called so."""
    return any(
        flags_of(each) & flag
        for level, each in enumerate((element, *element.iterancestors()))
        if level <= 2 and each.tag not in ("article", "main", "body")
    )


def _marked_names(element: Element) -> list[str]:
    """The names in an element that lead to their owners' pages, or are called a byline."""
    found: list[str] = []
    for inner in islice(element.iter(*_INLINE), _MOST_INLINE):
        is_link = attribute(inner, "rel") == "author" or _AUTHOR_LINK.search(
            attribute(inner, "href")
        )
        if is_link or flags_of(inner) & Flag.BYLINE:
            text = text_of(inner)
            found.extend([text] if is_link and is_name(text) else _bare_names(text))
    return found


def _bare_names(text: str) -> list[str]:
    """The names in a text that is called a byline."""
    if is_date_line(text) or any(map(str.isdigit, text)) or "\n" in text:
        return []
    names = split_authors(_ROLE_LABEL.sub("", text))
    return names if names and all(is_name(name) and not is_body(name) for name in names) else []


def find_published(body: Body, told: Told, meta: Meta) -> str:
    """When the article was published: an ISO day or moment."""
    for text in (told.published, *meta.all(_PUBLISHED)):
        if found := parse_date(text):
            return found
    return next(_seen_dates(body), "")


def find_updated(told: Told, meta: Meta) -> str:
    """When the article was last changed: an ISO day or moment."""
    found = (parse_date(text) for text in (told.updated, *meta.all(_UPDATED)))
    return next(filter(None, found), "")


def _seen_dates(body: Body) -> Iterator[str]:
    """The dates that the page shows near the headline."""
    for at in _around(body):
        passage = body.passages[at]
        for time in passage.element.iter("time"):
            if found := parse_date(attribute(time, "datetime")):
                yield found
        if len(passage.text) <= _LONGEST_DATE and (
            is_date_line(passage.text) or _is_called(passage.element, Flag.DATE)
        ):
            found = parse_date(passage.text)
            if found:
                yield found
