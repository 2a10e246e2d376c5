"""A page as a tree of elements, and what an element says of itself: its names, its text.

The tree is lxml's. Its parser takes any markup, in proportion to its length, and goes no deeper
than some 250 elements.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice

from lxml import etree

from newsreader.formats.html.lexicon import FLAGS, Flag

Element = etree._Element
"""An element of a page."""

_MOST_CHARACTERS = 16 * 1024 * 1024
"""How much of a page is looked at."""

_UNSEEN = frozenset({
    "script", "style", "template", "svg", "math", "iframe", "object", "embed", "select", "input",
    "textarea", "canvas", "head", "title", "meta", "link", "map", "audio", "video", "option",
    "datalist", "dialog",
})  # fmt: skip
"""Elements whose content is no text of the page."""

_NAMES = ("class", "itemprop", "data-testid", "data-component")
"""Attributes in which pages name their parts."""

_LONG_TAG = 600
_MOST_ATTRIBUTES = 200
"""How many attributes a tag may have: the most on any page is a few dozen."""

_LONGEST_TAG = 9_000_000
"""How many characters a tag may have, with a picture in it: the parser takes ten million."""

_QUOTED = re.compile(r"\"[^\"]*\"|'[^']*'")
_WORD = re.compile(r"\w+")
_BLANKS = re.compile(r"\s+")
_HIDING = re.compile(
    r"(?:^|;)\s{0,9}(?:display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}hidden)"
)
_MOST_TEXTS = 2000
_LONGEST_NAMES = 400
_LONGEST_TELLING = 60
"""How long the value of a data attribute is at most that is a name and not contents."""

_LONGEST_ID = 32


def parse(markup: str) -> Element | None:
    """The root of a page's tree; None where there is no element in it."""
    parser = etree.HTMLParser(
        encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=False, recover=True
    )
    markup = _without_crowds(markup[:_MOST_CHARACTERS].replace("\0", ""))
    data = markup.encode("utf-8", "replace")
    if not data.strip():
        return None
    return etree.fromstring(data, parser)


def _without_crowds(markup: str) -> str:
    """The markup, tags with hundreds of attributes or megabytes of them without any.

    The parser compares each attribute of a tag with all others, and reads nothing behind one that
    is longer than it takes.
    """
    pieces = markup.split(">")
    for at, piece in enumerate(pieces):
        start = piece.rfind("<") if len(piece) > _LONG_TAG else -1
        if start < 0 or len(piece) - start <= _LONG_TAG:
            continue
        names = _QUOTED.sub(" ", piece[start:]).split()
        if len(names) > _MOST_ATTRIBUTES or len(piece) - start > _LONGEST_TAG:
            pieces[at] = f"{piece[:start]}{names[0]}"
    return ">".join(pieces)


def attribute(element: Element, name: str) -> str:
    """The value of an attribute without space around it; empty where there is none."""
    value = element.get(name)
    return str(value).strip() if value else ""


def flags_of(element: Element) -> Flag:
    """What the element's class, id and the like say that it is."""
    names = " ".join(name for name in map(element.get, _NAMES) if name)
    own = element.get("id")
    if own and len(own) <= _LONGEST_ID:  # a longer one is made from the words of a headline
        names = f"{names} {own}"
    return _read_flags(names[:_LONGEST_NAMES]) if names else Flag.NONE


def all_flags_of(element: Element) -> Flag:
    """What the element's class, id and data attributes say that it is."""
    told = (
        str(value)
        for name, value in element.items()
        if str(name).startswith("data-") and len(value) <= _LONGEST_TELLING
    )
    more = " ".join(told)
    return flags_of(element) | (_read_flags(more) if more else Flag.NONE)


@lru_cache(maxsize=8192)
def _read_flags(names: str) -> Flag:
    """What a text of names says; the same few come again and again."""
    found = Flag.NONE
    for flag, pattern in FLAGS.items():
        if pattern.search(names) is not None:
            found |= flag
    return found


def is_unseen(element: Element) -> bool:
    """Whether a browser shows nothing of the element."""
    if element.tag in _UNSEEN or element.get("hidden") is not None:
        return True
    style = element.get("style")
    return bool(style) and _HIDING.search(str(style).lower()) is not None


def is_mute(element: Element) -> bool:
    """Whether an element's text is none of the page's, though pictures in it are shown."""
    return element.tag in ("button", "noscript") or element.get("aria-hidden") == "true"


def texts_in(element: Element) -> Iterator[str]:
    """The texts in an element that a browser shows, in their order, with line breaks."""
    walk = etree.iterwalk(element, events=("start", "end"))
    for event, each in walk:
        if event == "end":
            if each is not element and each.tail:
                yield each.tail
        elif each is not element and (is_unseen(each) or is_mute(each)):
            walk.skip_subtree()
        elif each.tag == "br":
            yield "\n"
        elif each.text:
            yield each.text


def text_of(element: Element) -> str:
    """The text of an element on one line, as far as it is no article by itself."""
    return one_line("".join(islice(texts_in(element), _MOST_TEXTS)))


def one_line(text: str) -> str:
    """The text with every run of white space as one space, and none at its ends."""
    return _BLANKS.sub(" ", text).strip()


def word_key(text: str) -> str:
    """The words of a text, for telling whether two texts are the same."""
    return " ".join(_WORD.findall(text.casefold()))
