"""The links of an article as the reading pane shows them: underlined, and known to the terminal.

A terminal that knows links (OSC 8) is told where the words lead, so that its own way to open or
copy a link works. Others are not: some of them would print the address.
"""

from collections.abc import Mapping

from rich.style import Style

from newsreader.article import Article, Link
from newsreader.links import in_ascii, links_of
from newsreader.ui.layers import Layer, Mark

_TERMS = ("xterm-kitty", "xterm-ghostty", "foot", "alacritty", "contour", "wezterm")
_PROGRAMS = ("iTerm.app", "WezTerm", "ghostty", "vscode", "Hyper", "contour", "mintty")
_FIRST_VTE = 5000
_NAMES = ("WT_SESSION", "KITTY_WINDOW_ID", "KONSOLE_VERSION", "DOMTERM")
"""Variables of terminals that have known links ever since they set them, or long enough."""

_LONGEST = 2_000
"""How long an address may be to be told to a terminal: some take no more than 2083 characters."""


def knows_links(environment: Mapping[str, str]) -> bool:
    """Whether the terminal is one that knows links, by what it says of itself."""
    if environment.get("TMUX") or environment.get("STY"):
        return False  # a multiplexer hands links on only from some version on
    vte = environment.get("VTE_VERSION", "")
    return (
        environment.get("TERM", "").startswith(_TERMS)
        or environment.get("TERM_PROGRAM", "") in _PROGRAMS
        or (vte.isdecimal() and int(vte) >= _FIRST_VTE)
        or any(environment.get(name) for name in _NAMES)
    )


class LinkMarks:
    """Where the links of an article stand, and how they look."""

    def __init__(self, article: Article | None = None, *, tells: bool = False) -> None:
        """Take the article; without one there are no links. `tells`: whether to tell of them."""
        self._links = links_of(article) if article is not None else ()
        self._tells = tells
        self._styles: dict[int, Style] = {}
        self._numbers = Layer(
            Mark(link.span.start, link.span.end, str(number))
            for number, link in enumerate(self._links)
        )

    def over(self, start: int, end: int, style: Style) -> list[tuple[int, int, Style]]:
        """The marks on a stretch of text in the style that links have."""
        return [
            (mark.start, mark.end, style + self._told(int(mark.role)))
            for mark in self._numbers.over(start, end)
        ]

    def at(self, offset: int) -> Link | None:
        """The link that a character stands in."""
        marks = self._numbers.over(offset, offset + 1)
        return self._links[int(marks[0].role)] if marks else None

    def _told(self, number: int) -> Style:
        """What tells the terminal of a link."""
        told = self._styles.get(number)
        if told is None:  # made once: each has a number that keeps a link's pieces together
            address = in_ascii(self._links[number].address) if self._tells else ""
            is_told = 0 < len(address) <= _LONGEST
            told = self._styles[number] = Style(link=address) if is_told else Style()
        return told
