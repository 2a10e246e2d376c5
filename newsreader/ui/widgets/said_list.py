"""What one speaker said, over the whole library."""

from rich.style import Style
from textual.message import Message
from textual.strip import Strip

from newsreader.article import NOTHING, QuoteKind
from newsreader.clean import Clean, join, own
from newsreader.library.index.who import Said
from newsreader.text import fit
from newsreader.ui.linear import facts, sentences
from newsreader.ui.rows import opening, whence
from newsreader.ui.widgets.tall_view import TallView
from newsreader.ui.wording import UNSURE


class SaidList(TallView):
    """One item a quote: its words, then where they stand."""

    HELP = "What the speaker said, the newest first. Enter reads it where it stands."

    class Opened(Message):
        """A quote is to be read where it stands."""

        def __init__(self, said: Said) -> None:
            super().__init__()
            self.said = said

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self._said: tuple[Said, ...] = ()

    @property
    def item_count(self) -> int:
        """How many quotes are shown."""
        return len(self._said)

    @property
    def current(self) -> Said | None:
        """The quote that the cursor is on."""
        return self._said[self.cursor] if self._said else None

    def show(self, said: tuple[Said, ...]) -> None:
        """Show other quotes; the cursor stays where it is if they are the same."""
        if said == self._said:
            return
        self._said = said
        self.cursor = 0
        self.items_changed()
        self.jump_to_row(0)

    def action_open(self) -> None:
        """Read the quote where it stands."""
        if self._said:
            self.post_message(self.Opened(self._said[self.cursor]))

    def rows_needed(self, number: int) -> int:
        """The rows of the words, one for where they stand, and an empty one."""
        return len(self._lines(number)) + 2

    def item_rows(self, number: int) -> list[Strip]:
        """A quote's rows, the last one empty."""
        said = self._said[number]
        ground = self.item_ground(number)
        edge: list[tuple[Clean, Style]] = [self.cursor_bar(number), (own(" "), Style())]
        rows = [(line, self.role("ink")) for line in self._lines(number)]
        places = own(f"≡ {said.articles}") if said.articles > 1 else NOTHING
        where = join("  ", (part for part in (places, whence(said.entry)) if part))
        rows.append((fit(where, self.room(4)), self.role("second")))
        return [*(self.strip([*edge, row], ground) for row in rows), self.strip([], self.ground)]

    def _lines(self, number: int) -> list[Clean]:
        """The rows of the words."""
        return opening(_words(self._said[number]), self.room(4), self.MOST_ROWS)

    def item_words(self, number: int) -> Clean:
        """A quote in words: how it is given, what is said, and where that stands."""
        said = self._said[number]
        given = "Reported" if said.kind is QuoteKind.INDIRECT else "Quote"
        unsure = ", speaker not sure" if said.confidence < UNSURE else ""
        text = join("", (own(f"{given}{unsure}: "), said.text))
        places = own(f"in {said.articles} articles") if said.articles > 1 else NOTHING
        return sentences(text, places, facts(said.entry), said.entry.title)


def _words(said: Said) -> Clean:
    """What was said, and what is to be known of it."""
    notes = [own("(reported)")] if said.kind is QuoteKind.INDIRECT else []
    notes += [own("?")] if said.confidence < UNSURE else []
    return join(" ", (said.text, *notes))
