"""The reader's notes on an article as the reading pane shows them: marks, signs and cards."""

from collections.abc import Iterable, Sequence

from newsreader.article import NOTHING, Article, Span
from newsreader.clean import Clean, clean_line, cut, join, own
from newsreader.library.state import Note, place_of
from newsreader.page.cards import NOTE_MARK, Card, Cards
from newsreader.text import fit
from newsreader.ui.layers import Layer, Mark
from newsreader.ui.quote_marks import GUTTER

_TAG_MARK = own("#")
_MOST_OF_WORDS = 200
_WORDS_SHOWN = 60


class NoteMarks:
    """Where the notes on an article stand, and how they look."""

    def __init__(
        self,
        article: Article | None = None,
        notes: Sequence[Note] = (),
        tags: Iterable[Clean] = (),
        *,
        folded: bool = False,
    ) -> None:
        """Take the article, the notes and tags there are, and whether cards are folded away."""
        text = article.text if article is not None else ""
        self.notes = tuple(notes)
        """The notes, which are known here by their numbers."""
        self.places = tuple(place_of(note, text) for note in notes)
        """Where each stands in the text; None where its words are no longer found."""
        self._article = article
        self._tags = tuple(tags)
        self._folded = folded
        self._highlights = Layer(
            Mark(place.start, place.end, "noted")
            for note, place in zip(self.notes, self.places, strict=True)
            if place is not None and not (note.text and _is_block(article, place))
        )
        self._begins = Layer(
            Mark(place.start, place.start + 1, "note") for place in self.places if place is not None
        )
        self.cards = self._cards(article) if article is not None else None
        """The cards to be set among the blocks; None where there are none."""

    def is_of(
        self, article: Article, notes: Sequence[Note], tags: Iterable[Clean], *, folded: bool
    ) -> bool:
        """Whether these are the marks of just that."""
        made_of = (self.notes, self._tags, self._folded)
        return self._article is article and made_of == (tuple(notes), tuple(tags), folded)

    @property
    def spans(self) -> tuple[Span, ...]:
        """Where in the text notes stand, in its order: for whatever shows the way to them."""
        return tuple(sorted(place for place in self.places if place is not None))

    def over(self, start: int, end: int) -> Sequence[Mark]:
        """The highlights on a stretch of text."""
        return self._highlights.over(start, end)

    def margin(self, margin: Clean, role: str, row: Span | None) -> list[tuple[Clean, str]]:
        """A margin and its role, with the sign of a note where one begins on the row."""
        if not margin or row is None or not self._begins.over(row.start, row.end):
            return [(margin, role)]
        before = len(margin) - len(margin.lstrip())
        at = max(0, (before if before < len(margin) else len(margin) - GUTTER + 1) - 1)
        return [
            (cut(margin, 0, at), role),
            (NOTE_MARK, "accent"),
            (cut(margin, at + 1, len(margin)), role),
        ]

    def number_at(self, span: Span) -> int:
        """The number of the note that is on just this span, else of the first within it; or -1."""
        places = list(enumerate(self.places))
        for number, place in places:
            if place == span:
                return number
        return next(
            (number for number, place in places if place is not None and _holds(span, place)), -1
        )

    def _cards(self, article: Article) -> Cards | None:
        head = [Card(_tagged(self._tags), mark=_TAG_MARK, name=own("Tags"))] if self._tags else []
        below: dict[int, list[Card]] = {}
        for number, (note, place) in enumerate(zip(self.notes, self.places, strict=True)):
            if place is None:
                head.append(Card(note.text, number, _lost(note)))
            elif note.text and not self._folded:
                block = article.block_at(max(place.start, place.end - 1))
                heading = NOTHING if _is_block(article, place) else quoted(note.words)
                below.setdefault(block, []).append(Card(note.text, number, heading))
        return Cards(head, below) if head or below else None


def quoted(words: Clean) -> Clean:
    """Words in quotation marks, on one line: their beginning where they are many."""
    line = clean_line(words[:_MOST_OF_WORDS])
    return join("", (own("“"), fit(line, _WORDS_SHOWN), own("”")))


def _lost(note: Note) -> Clean:
    """What is said of a note whose words are gone."""
    return join(" ", (own("No longer found:"), quoted(note.words)))


def _tagged(tags: Iterable[Clean]) -> Clean:
    """The reader's own tags on a line."""
    return join("  #", tags)


def _is_block(article: Article | None, place: Span) -> bool:
    """Whether a place is a whole block of the text."""
    return article is not None and article.blocks[article.block_at(place.start)].span == place


def _holds(span: Span, place: Span) -> bool:
    """Whether a place lies within a span."""
    return span.start <= place.start and place.end <= span.end
