"""What the head of a page says of it: its meta elements and links."""

from collections.abc import Iterable
from dataclasses import dataclass

from newsreader.formats.html.addresses import absolute
from newsreader.formats.html.tree import Element, attribute, one_line

_MOST = 600
_LONGEST = 4000


@dataclass(frozen=True, slots=True)
class Meta:
    """The meta elements and links of a page."""

    values: dict[str, list[str]]
    """What is said under each name, in small letters."""
    canonical: str = ""
    """The address that the page gives itself."""
    base: str = ""
    """The address that its addresses are relative to, where it names one."""
    language: str = ""
    """The language it says it is in."""
    title: str = ""
    """The title of its window."""

    def first(self, names: Iterable[str]) -> str:
        """The first value under one of some names; empty where there is none."""
        return next((value for name in names for value in self.values.get(name, ())), "")

    def all(self, names: Iterable[str]) -> list[str]:
        """Every value under some names."""
        return [value for name in names for value in self.values.get(name, ())]


def read_meta(root: Element) -> Meta:
    """What the meta elements and links of a page say."""
    values: dict[str, list[str]] = {}
    for count, element in enumerate(root.iter("meta")):
        if count >= _MOST:
            break
        content = one_line(attribute(element, "content")[:_LONGEST])
        for name in ("name", "property", "itemprop", "http-equiv"):
            key = attribute(element, name).lower()
            if key and content and content not in values.setdefault(key, []):
                values[key].append(content)
    title = next(root.iter("title"), None)
    base = next(root.iter("base"), None)
    return Meta(
        values,
        canonical=_canonical(root),
        base=absolute(attribute(base, "href"), "") if base is not None else "",
        language=attribute(root, "lang") or attribute(root, "xml:lang"),
        title=one_line("".join(map(str, title.itertext()))) if title is not None else "",
    )


def _canonical(root: Element) -> str:
    """The address that a page's canonical link gives."""
    for link in root.iter("link"):
        if attribute(link, "rel").lower() == "canonical":
            address = absolute(attribute(link, "href"), "")
            if address:
                return address
    return ""
