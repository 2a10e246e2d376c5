"""The quotes pane: who says what in the article, by speaker or in the order of the text."""

from dataclasses import replace
from typing import NamedTuple

from rich.style import Style
from textual import events
from textual.strip import Strip

from newsreader.article import NOTHING, Article, Quote, QuoteKind, Speaker
from newsreader.clean import Clean, clean_line, cut, join, own
from newsreader.library.order import fold
from newsreader.quotes.evidence import evidence
from newsreader.text import cells, fit, wrap
from newsreader.ui.commands import Place
from newsreader.ui.keymap import bindings
from newsreader.ui.messages import QuoteChosen
from newsreader.ui.rows import opening
from newsreader.ui.voices import Voices
from newsreader.ui.widgets.line_view import LineView
from newsreader.ui.wording import UNSURE

_NO_QUOTES = (own("No quotes were found."), own("J goes to the next article."))
_NO_WORDS = (own("No quote has these words."), own("Esc shows all again."))
_QUOTE_ROWS = 3
_FACT_CELLS = 11
_MARGIN = 5  # the cursor's bar and a space at the left, two cells at the right


class _Line(NamedTuple):
    """One row of the pane."""

    text: Clean
    role: str
    quote: int = -1
    """The number of the quote it shows; -1 for a heading."""
    end: Clean = NOTHING
    """What stands at the right edge."""
    block: Clean = NOTHING
    """A block in the speaker's colour before the text."""


class QuotesPane(LineView):
    """The quotes of one article, each up to three rows, under their speakers."""

    BINDINGS = bindings(Place.QUOTES)
    HELP = "Who says what. Enter goes to the quote in the text; f finds by words or speaker."

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.article: Article | None = None
        self.by_speaker = True
        self.has_initials = False
        """Whether speakers are shown with the initials they have in the margin of the text."""
        self.is_explaining = False
        """Whether the quote under the cursor says why it was read so."""
        self.words = ""
        """What the quotes are filtered by."""
        self.cursor = -1
        self._voices = Voices()
        self._lines: list[_Line] = []
        self._order: list[int] = []

    def show(self, article: Article | None, current: int = -1) -> None:
        """Show the quotes of an article, the cursor on one of them."""
        changed = article is not self.article
        self.article = article
        if changed:
            self._voices = Voices(article.speakers if article is not None else ())
            self.words = ""
        if not self.display:
            return  # they are set when the pane is next shown, which resizes it
        if changed:
            self._lay()
        self.set_cursor(current if current >= 0 else (self._order[0] if self._order else -1))

    def on_resize(self) -> None:
        """Set the quotes anew in another width."""
        self.lay_anew()

    def lay_anew(self) -> None:
        """Set the quotes anew; the cursor stays on its quote while that is shown."""
        self._lay()
        self.set_cursor(self.cursor if self.cursor in self._order else (self._order or [-1])[0])

    @property
    def shown(self) -> Article | None:
        """The article with those of its quotes that are shown."""
        if self.article is None:
            return None
        quotes = tuple(quote for quote in self.article.quotes if self._has_words(quote))
        return replace(self.article, quotes=quotes)

    def filter(self, words: str) -> int:
        """Leave those quotes whose words or speaker have all these words; gives how many."""
        self.words = words
        self.lay_anew()
        return len(self._order)

    def _lay(self) -> None:
        """Make the rows."""
        quotes = self.article.quotes if self.article is not None else ()
        shown = [at for at, quote in enumerate(quotes) if self._has_words(quote)]
        self._lines, self._order = [], []
        self._lines.append(_Line(NOTHING, "ink"))
        self._lines.append(_Line(own("Who says what"), "title", end=own(self._order_name())))
        self._lines.append(_Line(NOTHING, "ink"))
        if not shown:
            self._lines += [_Line(line, "second") for line in (_NO_WORDS if quotes else _NO_QUOTES)]
        if self.by_speaker:
            for speaker in (*self._voices.speakers, None):
                own_quotes = [at for at in shown if quotes[at].speaker == speaker]
                if own_quotes:
                    self._add_speaker(speaker, len(own_quotes))
                    for at in own_quotes:
                        self._add_quote(at, quotes[at])
                    self._lines.append(_Line(NOTHING, "ink"))
        else:
            before: Speaker | int | None = 0
            for at in shown:
                if quotes[at].speaker != before:
                    self._add_speaker(quotes[at].speaker, 0)
                    before = quotes[at].speaker
                self._add_quote(at, quotes[at])
        self.set_row_count(len(self._lines))
        self.refresh()

    def _has_words(self, quote: Quote) -> bool:
        """Whether the quote or its speaker has all the words of the filter."""
        if not self.words:
            return True
        assert self.article is not None
        who = quote.speaker
        names = (who.name, who.role, *who.aliases) if who is not None else ()
        text = fold(" ".join((*names, self.article.cut_text(quote.span))))
        return all(word in text for word in fold(self.words).split())

    def _order_name(self) -> str:
        return "by speaker" if self.by_speaker else "in order"

    def _add_speaker(self, speaker: Speaker | None, count: int) -> None:
        """A speaker's row: a block in the colour, name, role, how many quotes."""
        if self.is_linear:
            name = speaker.with_role if speaker is not None else own("Nobody named")
            told = own(f", {count} quote{'' if count == 1 else 's'}" if count else "")
            self._lines.append(_Line(join("", (own("Speaker: "), name, told)), "ink"))
            return
        end = own(str(count)) if count else NOTHING
        if speaker is None:
            self._lines.append(_Line(own("Nobody named"), "second", end=end, block=own("□ ")))
            return
        block = own("■ ")
        if self.has_initials:
            block = join("", (self._voices.initials(speaker), own(" ")))
        self._lines.append(
            _Line(speaker.with_role, self._voices.role(speaker), end=end, block=block)
        )

    def _add_quote(self, number: int, quote: Quote) -> None:
        """A quote's rows."""
        assert self.article is not None
        self._order.append(number)
        text = clean_line(self.article.cut_text(quote.span))
        if self.is_linear:
            self._add_words(number, text, quote)
            return
        if quote.kind is QuoteKind.INDIRECT:
            text = join(" ", (text, own("(reported)")))
        if quote.speaker is not None and quote.confidence < UNSURE:
            text = join(" ", (text, own("?")))
        role = "second" if quote.kind is QuoteKind.INDIRECT else "ink"
        lines = opening(text, max(4, self.columns - _MARGIN - 1), _QUOTE_ROWS)
        hung = [*lines[:1], *(join("", (own(" "), line)) for line in lines[1:])]
        self._lines += [_Line(line, role, number) for line in hung]
        if self.is_explaining and number == self.cursor:
            self._add_evidence(number, quote)

    def _add_words(self, number: int, text: Clean, quote: Quote) -> None:
        """A quote's plain lines: which of how many it is, how it is given, and all of its words."""
        assert self.article is not None
        given = "reported, " if quote.kind is QuoteKind.INDIRECT else ""
        is_unsure = quote.speaker is not None and quote.confidence < UNSURE
        given += "speaker not sure, " if is_unsure else ""
        label = f"Quote {number + 1} of {len(self.article.quotes)}, {given.strip()}"
        text = join(" ", (own(f"{label.rstrip(', ')}:"), text))
        for start, end in wrap(text, 0, len(text), max(4, self.columns - 2)):
            self._lines.append(_Line(cut(text, start, end), "ink", number))
        if self.is_explaining and number == self.cursor:
            self._add_evidence(number, quote)

    def _add_evidence(self, number: int, quote: Quote) -> None:
        """The rows that say why a quote was read as it was."""
        assert self.article is not None
        room = max(4, self.columns - _MARGIN - _FACT_CELLS)
        for name, fact in evidence(self.article.text, quote):
            for start, end in wrap(fact, 0, len(fact), room):
                label = own(f"{name if start == 0 else '':<{_FACT_CELLS}}")
                line = join("", (label, cut(fact, start, end)))
                self._lines.append(_Line(line, "second", number))

    def set_cursor(self, number: int) -> None:
        """Put the cursor on a quote and bring it into view."""
        if number != self.cursor:
            self.cursor = number
            if self.is_explaining:
                self._lay()
        rows = [y for y, line in enumerate(self._lines) if line.quote == number >= 0]
        if rows:
            top, height = self.scroll_offset.y, self.height
            if rows[0] < top + 2:
                self.jump_to_row(rows[0] - 2)
            elif rows[-1] >= top + height:
                self.jump_to_row(rows[-1] - height + 1)
        self.refresh()

    @property
    def pointed_row(self) -> int:
        """The first row of the quote that the cursor is on."""
        rows = (y for y, line in enumerate(self._lines) if line.quote == self.cursor >= 0)
        return next(rows, 0)

    def move_by(self, rows: int) -> None:
        """Move the cursor by quotes; a page is as many as fit, about."""
        if not self._order:
            return
        step = rows if abs(rows) == 1 else rows // 2
        at = self._order.index(self.cursor) if self.cursor in self._order else 0
        self._choose(self._order[max(0, min(len(self._order) - 1, at + step))])

    def move_to_edge(self, side: int) -> None:
        """Put the cursor on the first quote or the last."""
        if self._order:
            self._choose(self._order[0 if side < 0 else -1])

    def _choose(self, number: int, opened: bool = False) -> None:
        self.set_cursor(number)
        self.post_message(QuoteChosen(number, opened))

    def action_jump(self) -> None:
        """Go to the quote in the text."""
        if self.cursor >= 0:
            self._choose(self.cursor, opened=True)

    def action_grouping(self) -> None:
        """Change between by speaker and in the order of the text."""
        self.by_speaker = not self.by_speaker
        self._lay()
        self.set_cursor(self.cursor)

    def action_why(self) -> None:
        """Say of the quote under the cursor why it was read so, or no more."""
        self.is_explaining = not self.is_explaining
        self.lay_anew()

    def on_click(self, event: events.Click) -> None:
        """Put the cursor on the quote under the mouse; a second click goes to it."""
        y = event.y + self.scroll_offset.y
        if 0 <= y < len(self._lines) and self._lines[y].quote >= 0:
            self._choose(self._lines[y].quote, opened=event.chain == 2)

    def on_focus(self) -> None:
        """The cursor looks different where keys go."""
        self.refresh()

    def on_blur(self) -> None:
        """The cursor looks different where no keys go."""
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """The row of the pane."""
        at = y + self.scroll_offset.y
        line = self._lines[at] if at < len(self._lines) else _Line(NOTHING, "ink")
        on = line.quote >= 0 and line.quote == self.cursor
        ground = self.ground
        if on:
            ground = ground + self.role("cursor" if self.has_focus else "cursor-idle")
        if self.is_linear:
            text = join(", ", filter(None, (line.text, line.end)))
            return self.strip([(fit(text, self.columns), self.role("ink"))], ground)
        bar = (own(" ▌" if on else "  "), self.role("accent"))
        parts = [bar, (line.block, self.role(line.role))]
        if line.quote >= 0:
            parts.append((own(" "), Style()))
        room = self.columns - sum(cells(text) for text, _ in parts) - cells(line.end) - 2
        style = self.role(line.role) + (Style(bold=True) if line.block else Style())
        parts.append((fit(line.text, room), style))
        if line.end:
            gap = room - cells(parts[-1][0]) + 1
            parts += [(own(" " * gap), Style()), (line.end, self.role("second"))]
        return self.strip(parts, ground)
