"""The map beside the text: where in the article the view, hits, notes, photos and quotes are."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from newsreader.article import Article, Span
from newsreader.clean import Clean, own
from newsreader.ui.finding import Finding
from newsreader.ui.landmarks import ROLES, SIGNS, Kind

HIT_SIGN = own("━")
"""The sign of a hit on the map."""

_MOST_HITS = 20_000
_THUMB, _EMPTY = own("▐"), own(" ")


class _Cell(NamedTuple):
    """What stands in a cell of the map."""

    sign: Clean
    role: str
    span: Span
    """The first place of the text that the sign stands for."""
    is_found: bool
    """Whether it is to be seen also where the view is: a hit, a note, a mark."""


class HitMap:
    """What stands in each cell of the strip at the right edge of the text."""

    def __init__(self) -> None:
        self._cells: dict[int, _Cell] = {}
        self.made = False
        """Whether the map shows the article and find as they are now."""

    def clear(self) -> None:
        """Forget the map: the article, the find, the notes or the marks have changed."""
        self._cells.clear()
        self.made = False

    def make(
        self,
        article: Article,
        finding: Finding | None,
        height: int,
        notes: Sequence[Span] = (),
        marks: Mapping[str, int] | None = None,
    ) -> None:
        """Mark the cells; hits hide marks, marks notes, notes photos, photos quotes."""
        self._cells.clear()
        self.made = True
        scale = height / max(1, len(article.text) + 1)
        self._put(scale, Kind.QUOTE, (quote.span for quote in article.quotes))
        self._put(scale, Kind.PHOTO, (photo.span for photo in article.photos))
        self._put(scale, Kind.NOTE, notes)
        self._put(scale, Kind.MARK, (Span(at, at) for at in (marks or {}).values()))
        if finding is not None:
            spans = finding.spans
            for span in spans[:: max(1, len(spans) // _MOST_HITS)]:
                self._mark(scale, _Cell(HIT_SIGN, "map-hit", span, True))

    def _put(self, scale: float, kind: Kind, spans: Iterable[Span]) -> None:
        """Put the sign of a kind into the cells of some places."""
        is_found = kind in (Kind.NOTE, Kind.MARK)
        for span in spans:
            self._mark(scale, _Cell(SIGNS[kind], ROLES[kind], span, is_found))

    def _mark(self, scale: float, cell: _Cell) -> None:
        """Put a sign into its cell; of several of one kind the first is gone to."""
        y = int(cell.span.start * scale)
        before = self._cells.get(y)
        if before is None or before.sign != cell.sign:
            self._cells[y] = cell

    def cell(self, y: int, thumb: bool) -> tuple[Clean, str]:
        """What stands in a cell, and its role."""
        found = self._cells.get(y)
        if found is not None and (not thumb or found.is_found):
            return found.sign, found.role
        return (_THUMB, "rule") if thumb else (_EMPTY, "ink")

    def place(self, y: int) -> Span | None:
        """The place of the text that the sign in a cell stands for, if there is one."""
        found = self._cells.get(y)
        return found.span if found is not None else None
