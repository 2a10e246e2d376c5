"""The three panes side by side, and which of them are shown, how wide, and which has the keys."""

from collections.abc import Callable

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.geometry import clamp
from textual.getters import query_one

from newsreader.article import BlockKind, Span
from newsreader.clean import Clean, own
from newsreader.config import Settings
from newsreader.library.entry import Entry
from newsreader.ui import wording
from newsreader.ui.arrangement import Pane, arrange
from newsreader.ui.choices import choose, chosen
from newsreader.ui.commands import Place
from newsreader.ui.keeping import Keeping
from newsreader.ui.keymap import bindings
from newsreader.ui.linear import LINEAR
from newsreader.ui.looks import Looks
from newsreader.ui.messages import LinearChanged, QuoteChosen, Said
from newsreader.ui.reading_place import HEADINGS, PARAGRAPHS
from newsreader.ui.widgets.article_list import ArticleList
from newsreader.ui.widgets.line_view import LineView
from newsreader.ui.widgets.linear_pane import LinearPane
from newsreader.ui.widgets.quotes_pane import QuotesPane
from newsreader.ui.widgets.split import Split

NARROWEST_COLUMN, WIDEST_COLUMN = 24, 160
"""How narrow and how wide the column of text can be made, in cells."""

NARROWEST_LIST, WIDEST_LIST = 15, 70
"""How narrow and how wide the list can be made, in per cent of the screen."""

_ONLY_TEXT, _YES = "only text", "yes"
"""Under what it is remembered that articles are read alone on the screen, and as what."""


class Panes(Horizontal):
    """List, article and quotes, arranged for the room there is."""

    BINDINGS = bindings(Place.PANES)

    articles = query_one("#list", ArticleList)
    reading = query_one("#reading", LinearPane)
    quotes = query_one("#quotes", QuotesPane)

    def __init__(
        self, keeping: Keeping, settings: Settings, choose: Callable[[Entry], None], *, id: str
    ) -> None:
        """Take the marks the list shows, how wide things are to be, and what shows an entry."""
        super().__init__(id=id)
        self._choose = choose
        self.quotes_open = False
        """Whether the quotes are wanted on the screen."""
        self.only_text = False
        """Whether the text is wanted alone."""
        self.photo = 0
        """The number of the photo that was last gone to."""
        self._keeping = keeping
        self._settings = settings
        self._column = _number(keeping, "column", settings.column_width)
        self._split = _number(keeping, "split", settings.list_width)
        self._looks = Looks(keeping, settings)
        self._front = Pane.LIST
        self._edge = Split(self, self._put_edge)
        self._always_initials = chosen(keeping, "initials", settings.initials) == "always"
        self._linear = chosen(keeping, "linear", settings.linear) == str(True)

    def compose(self) -> ComposeResult:
        """The three panes, from left to right."""
        yield ArticleList(
            self._keeping.marks,
            self._choose,
            self._read,
            tags_of=self._keeping.tags,
            id=Pane.LIST,
        )
        yield LinearPane(id=Pane.READING, column_width=self._column)
        yield QuotesPane(id=Pane.QUOTES)

    def on_mount(self) -> None:
        """Show what there is room for."""
        self.reading.set_look(self._looks.current)
        self.reading.show_initials(self._always_initials)
        if self._linear:
            self._set_linear()
        self.set_out()

    def on_resize(self, event: events.Resize) -> None:
        """Show what there is room for now."""
        self.call_later(self.set_out)

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """The pane with the focus comes to the front."""
        if isinstance(event.widget, LineView):
            self._front = Pane(event.widget.id or Pane.LIST)
            self.set_out()

    def _read(self, entry: Entry) -> None:
        """Go into an article of the list."""
        if not entry.error:
            self.only_text = self.only_text or self._keeping.remembered(_ONLY_TEXT) == _YES
            self.go_to(self.reading)

    def set_out(self) -> None:
        """Show the panes there is room for."""
        width = self.size.width or self.app.size.width
        shown, beside, alone = arrange(
            width, self._front, self.quotes_open, self.only_text, self._linear
        )
        for pane in (self.articles, self.reading, self.quotes):
            pane.display = pane.id in shown
        self.articles.styles.width = "1fr" if alone else f"{self._split}%"
        self.quotes.styles.width = "32%" if beside else "1fr"
        self.screen.set_class(self.only_text, "only-text")
        self.set_class(alone, "alone")

    def go_to(self, pane: LineView) -> None:
        """Bring a pane to the front and give it the keys."""
        self._front = Pane(pane.id or Pane.LIST)
        self.set_out()
        self.screen.set_focus(pane)

    def go_back(self) -> bool:
        """Go back by one step, if there is one: out of the quotes, to everything, to the list."""
        focused = self.screen.focused
        if focused is self.quotes:
            self.quotes_open = False
            self.go_to(self.reading)
        elif self.only_text:
            self.only_text = False
            self.go_to(self.reading)
        elif self.quotes_open and self.quotes.display:
            self.quotes_open = False
            self.set_out()
        elif focused is self.reading:
            self.go_to(self.articles)
        else:
            return False
        return True

    def action_quotes(self) -> None:
        """Show who says what, and go there; from there, hide it."""
        self.quotes.has_initials = self.reading.has_initials
        self.quotes.show(self.reading.article, self.reading.current_quote)
        self.quotes_open = not (self.quotes_open and self.screen.focused is self.quotes)
        self.go_to(self.quotes if self.quotes_open else self.reading)

    def action_initials(self) -> None:
        """Show the speakers' initials in the margin always, or only where colours run out."""
        always = not self.reading.always_initials
        self.reading.show_initials(always)
        self.quotes.has_initials = self.reading.has_initials
        self.quotes.lay_anew()
        choice = "always" if always else "auto"
        choose(self._keeping, "initials", choice, self._settings.initials)
        self._say(own("Initials: always" if always else "Initials: where colours run out"))

    def action_linear(self) -> None:
        """Show plain lines for a screen reader, or everything as it is looked at."""
        self._linear = not self._linear
        choose(self._keeping, "linear", self._linear, self._settings.linear)
        self._set_linear()
        self.set_out()
        self._say(own("Plain lines: on" if self._linear else "Plain lines: off"))

    def _set_linear(self) -> None:
        """Have the list and the text shown as plain lines, or not."""
        self.app.set_class(self._linear, LINEAR)
        self.reading.set_anew()
        self.articles.items_changed()
        self.articles.show_cursor()
        self.quotes.lay_anew()
        self.post_message(LinearChanged(self._linear))

    def action_photo(self, by: int) -> None:
        """Go to the next photo in the text, or the previous."""
        number = self.reading.photo_in_view(by)
        if number is None:
            self._say(own("No more photos." if by > 0 else "No photo before this."))
            return
        self.reading.go_to_photo(number)
        self.photo = number

    def action_paragraph(self, by: int) -> None:
        """Put the paragraph cursor on the next paragraph, or on the previous."""
        if not self._step(PARAGRAPHS, by):
            self._say(own("No more paragraphs." if by > 0 else "No paragraph before this."))

    def action_heading(self, by: int) -> None:
        """Go to the next heading, or to the previous."""
        article = self.reading.article
        if article is not None and not article.has(BlockKind.HEADING):
            self._say(own("This article has no headings."))
        elif not self._step(HEADINGS, by):
            self._say(own("No more headings." if by > 0 else "No heading before this."))

    def _step(self, kinds: frozenset[BlockKind], by: int) -> bool:
        """Put the paragraph cursor on the next block of some kinds, if there is one."""
        reading = self.reading
        if reading.article is None:
            return False
        view = Span(reading.top_offset, max(reading.end_offset, 1))
        number = reading.place.step(reading.article, kinds, view, by)
        if number is not None:
            reading.put_cursor(number)
        return number is not None

    def action_quote(self, by: int) -> None:
        """Go to the next quote in the text, or the previous."""
        number = self.reading.quote_from_here(by)
        if number is None:
            self._say(own("No more quotes." if by > 0 else "No quote before this."))
            return
        self.quotes.set_cursor(number)
        self.show_quote(number)

    @on(QuoteChosen)
    def _quote_chosen(self, message: QuoteChosen) -> None:
        message.stop()
        self.show_quote(message.number)
        if message.opened:
            self.go_to(self.reading)

    def show_quote(self, number: int) -> None:
        """Bring a quote into view, and say whose it is."""
        self.reading.go_to_quote(number)
        if self.reading.article is not None:
            self._say(wording.whose(self.reading.article.quotes[number]))

    def _say(self, text: Clean) -> None:
        """Have something said at the foot of the screen."""
        self.post_message(Said(text))

    def _in_reach(self) -> list[LineView]:
        """The panes that can be gone to, from left to right."""
        panes: list[LineView] = [] if self.only_text else [self.articles]
        panes.append(self.reading)
        return [*panes, self.quotes] if self.quotes_open else panes

    def _here(self, panes: list[LineView]) -> int:
        """Which of the panes has the keys."""
        return next((at for at, pane in enumerate(panes) if pane.has_focus), 0)

    def action_pane(self, by: int) -> None:
        """Go to the pane on the left or on the right."""
        panes = self._in_reach()
        self.go_to(panes[clamp(self._here(panes) + by, 0, len(panes) - 1)])

    def action_cycle(self, by: int) -> None:
        """Go to the next pane; behind the last comes the first."""
        panes = self._in_reach()
        self.go_to(panes[(self._here(panes) + by) % len(panes)])

    def action_only_text(self) -> None:
        """Show only the text, now and of the articles that are opened from now on; or not."""
        self.only_text = not self.only_text
        self._keeping.remember(_ONLY_TEXT, _YES if self.only_text else "")
        self.go_to(self.reading)

    def action_column(self, by: int) -> None:
        """Set the text in a wider or narrower column; 0 sets it as it was."""
        wanted = self._column + by if by else self._settings.column_width
        self._column = clamp(wanted, NARROWEST_COLUMN, WIDEST_COLUMN)
        self.reading.set_column_width(self._column)
        choose(self._keeping, "column", self._column, self._settings.column_width)
        self._say(wording.column(self._column, self.reading.text_width))

    def action_justify(self) -> None:
        """End the rows of the text flush at the right, or ragged again."""
        self._say(self._looks.turn_justify())
        self.reading.set_look(self._looks.current)

    def action_spacing(self) -> None:
        """Set the text with more space, or with the least again."""
        self._say(self._looks.next_spacing())
        self.reading.set_look(self._looks.current)

    def action_split(self, by: int) -> None:
        """Give the list more room, or less."""
        self._split = clamp(self._split + by, NARROWEST_LIST, WIDEST_LIST)
        choose(self._keeping, "split", self._split, self._settings.list_width)
        self.set_out()

    def _put_edge(self, column: int) -> None:
        """Let the list end in a column of the screen, as near as it may."""
        share = round(100 * column / max(1, self.size.width))
        if share != self._split:
            self.action_split(share - self._split)

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Take hold of the edge of the list."""
        self._edge.press(event, self.articles)

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Drag the edge of the list."""
        self._edge.move(event)

    def on_mouse_up(self, event: events.MouseUp) -> None:
        """Let go of the edge of the list."""
        self._edge.release(event)


def _number(keeping: Keeping, name: str, as_set: int) -> int:
    """A number that was chosen, else the one that is set."""
    choice = chosen(keeping, name, as_set)
    return int(choice) if choice.isdecimal() else as_set
