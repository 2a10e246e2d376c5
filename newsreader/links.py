"""The links of an article: those its file gives words to, and the addresses that stand in its text.

An address is only ever followed when its reader says so, and only if it is `http` or `https`; see
SECURITY.md.
"""

import re
from collections.abc import Iterator
from urllib.parse import quote

from newsreader.article import Article, Link, Span
from newsreader.clean import cut

_ADDRESS = re.compile(r"https?://[^\s<>\"“”«»]{4,2000}", re.IGNORECASE)
_MOST_BARE = 5_000
_BEHIND = ".,;:!?'’*_"
_PAIRS = (("(", ")"), ("[", "]"), ("{", "}"))
_ASCII = "%/:?#[]@!$&'()*+,;=~-._"


def links_of(article: Article) -> tuple[Link, ...]:
    """The links in the order of the text; an address that is a link's own words counts once."""
    found = sorted((*article.links, *_bare(article)), key=lambda link: (link.span.start, link.span))
    kept: list[Link] = []
    named = {link.span for link in article.links}
    for link in found:
        if kept and kept[-1].span.meets(link.span):
            if link.span in named and kept[-1].span not in named:
                kept[-1] = link
            continue
        kept.append(link)
    return tuple(kept)


def _bare(article: Article) -> Iterator[Link]:
    """The addresses that stand in the text, without the signs behind them that are not theirs."""
    for number, match in enumerate(_ADDRESS.finditer(article.text)):
        if number == _MOST_BARE:
            return
        start, end = match.span()
        end = start + len(_without_tail(match[0]))
        yield Link(Span(start, end), cut(article.text, start, end))


def _without_tail(address: str) -> str:
    """The address without full stops, and without brackets that were opened before it."""
    while address:
        shorter = address.rstrip(_BEHIND)
        for opening, closing in _PAIRS:
            if shorter.endswith(closing) and shorter.count(opening) < shorter.count(closing):
                shorter = shorter[:-1]
        if shorter == address:
            break
        address = shorter
    return address


def in_ascii(address: str) -> str:
    """The address as it goes to a program or a terminal: ASCII alone, all else quoted."""
    return quote(address, safe=_ASCII)
