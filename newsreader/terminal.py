"""Articles printed on a terminal: the rows of their page, with colours where they are wanted.

A speaker's words have one colour throughout an article, and the speaker's mentions are underlined
in it. Without colours the rows are the same, as plain text.
"""

from bisect import bisect_right
from collections.abc import Iterator
from itertools import pairwise

from newsreader.article import Article
from newsreader.page import Page, Piece, Row
from newsreader.text import cells

SPEAKER_COLOURS = (31, 130, 64, 133, 166, 37, 97, 136, 167, 71, 68, 168)
"""Colours of the 256 that can be read on black and on white, neighbours unlike each other."""

_STYLES = {
    "title": "1",
    "heading": "1",
    "standfirst": "3",
    "block-quote": "3",
    "alt": "2;3",
    "rule": "2",
    "facts": "2",
    "tag": "2",
    "credit": "2",
    "number": "2",
    "marker": "2",
}
_UNDERLINED = "4"
_RESET = "\x1b[0m"


def render(article: Article, width: int, colour: bool, *, linear: bool = False) -> Iterator[str]:
    """The rows of an article in a column of a width, without line ends.

    With `linear` they are plain lines, with what is otherwise shown put into words.
    """
    page = Page(article, width, linear=linear)
    marks = _Marks(article) if colour else None
    for number in range(page.count()):
        yield _row(page.row(number), marks)


def _row(row: Row, marks: "_Marks | None") -> str:
    """A row as text."""
    printed: list[str] = []
    used = 0
    for piece in row.pieces:
        printed.append(" " * (piece.cell - used))
        printed.append(piece.text if marks is None else marks.styled(piece))
        used = piece.cell + cells(piece.text)
    return "".join(printed).rstrip(" ")


class _Marks:
    """The quotes and mentions of an article, as stretches of text that are styled alike."""

    def __init__(self, article: Article) -> None:
        colours = {
            speaker: f"38;5;{SPEAKER_COLOURS[number % len(SPEAKER_COLOURS)]}"
            for number, speaker in enumerate(article.speakers)
        }
        marked = [
            (span, codes)
            for quote in article.quotes
            if quote.speaker is not None
            for span, codes in (
                (quote.span, colours[quote.speaker]),
                (quote.mention, f"{colours[quote.speaker]};{_UNDERLINED}"),
            )
            if span is not None
        ]
        # What begins later lies over what began before: a quote in a quote has its own colour.
        marked.sort(key=lambda mark: mark[0].start)
        ends = {edge for span, _ in marked for edge in (span.start, span.end)}
        self._edges = [0, *sorted(ends - {0})]
        self._codes = [""] * len(self._edges)
        for span, codes in marked:
            first = bisect_right(self._edges, span.start) - 1
            for at in range(first, bisect_right(self._edges, span.end - 1)):
                self._codes[at] = codes

    def styled(self, piece: Piece) -> str:
        """A piece of a row with what switches its style on and off."""
        style = _STYLES.get(piece.style, "")
        if piece.start is None:
            return _switched(style, piece.text)
        first, end = piece.start, piece.start + len(piece.text)
        inner = self._edges[bisect_right(self._edges, first) : bisect_right(self._edges, end - 1)]
        printed: list[str] = []
        for start, stop in pairwise((first, *inner, end)):
            mark = self._codes[bisect_right(self._edges, start) - 1]
            codes = ";".join(filter(None, (style, mark)))
            printed.append(_switched(codes, piece.text[start - first : stop - first]))
        return "".join(printed)


def _switched(codes: str, text: str) -> str:
    """A text in the style that some codes switch on."""
    return f"\x1b[{codes}m{text}{_RESET}" if codes and text else text
