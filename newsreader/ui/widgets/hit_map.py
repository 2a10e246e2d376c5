"""The map beside the text: where in the article the view, the hits, quotes and photos are."""

from newsreader.article import Article
from newsreader.clean import Clean, own
from newsreader.ui.finding import Finding

_MOST_HITS = 20_000
_HIT, _PHOTO, _QUOTE = own("━"), own("▪"), own("╴")
_THUMB, _EMPTY = own("▐"), own(" ")


class HitMap:
    """What stands in each cell of the strip at the right edge of the text."""

    def __init__(self) -> None:
        self._cells: dict[int, tuple[Clean, str]] = {}
        self.made = False
        """Whether the map shows the article and find as they are now."""

    def clear(self) -> None:
        """Forget the map: the article or the find has changed."""
        self._cells.clear()
        self.made = False

    def make(self, article: Article, finding: Finding | None, height: int) -> None:
        """Mark the cells; hits hide photos, photos hide quotes."""
        self._cells.clear()
        self.made = True
        scale = height / max(1, len(article.text))
        for quote in article.quotes:
            self._cells[int(quote.span.start * scale)] = (_QUOTE, "second")
        for photo in article.photos:
            self._cells[int(photo.span.start * scale)] = (_PHOTO, "second")
        if finding is not None:
            spans = finding.spans
            for span in spans[:: max(1, len(spans) // _MOST_HITS)]:
                self._cells[int(span.start * scale)] = (_HIT, "accent")

    def cell(self, y: int, thumb: bool) -> tuple[Clean, str]:
        """What stands in a cell, and its role."""
        found = self._cells.get(y)
        if found is not None and (not thumb or found[0] is _HIT):
            return found
        return (_THUMB, "rule") if thumb else (_EMPTY, "ink")
