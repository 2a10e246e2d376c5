"""The line to type in: words to find in the article, or to filter the list by."""

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.message import Message
from textual.widgets import Input, Static

from newsreader.article import NOTHING
from newsreader.clean import Clean, clean_line
from newsreader.search import Case, QueryError, compile_find
from newsreader.ui import wording
from newsreader.ui.commands import Place
from newsreader.ui.finding import Finding
from newsreader.ui.keymap import bindings
from newsreader.ui.messages import FilterChanged, TypingEnded
from newsreader.ui.widgets.line_view import LineView
from newsreader.ui.widgets.reading_pane import ReadingPane
from newsreader.ui.widgets.words_input import WordsInput


class Switch(Static):
    """One way of finding, on or off; a click turns it over."""

    class Turned(Message):
        """The switch was clicked."""

        def __init__(self, switch: "Switch") -> None:
            super().__init__()
            self.switch = switch

    def __init__(self, label: str, tooltip: str, *, id: str) -> None:
        super().__init__(label, id=id, markup=False)
        self.tooltip = Content(tooltip)

    def on_click(self) -> None:
        """Say that it was clicked."""
        self.post_message(self.Turned(self))


class TypingBar(Horizontal):
    """A label, a line to type in, and what came of it."""

    def __init__(self, label: str, view: LineView, *, id: str) -> None:
        """Take what the line is called, and the pane that it is for."""
        super().__init__(id=id)
        self._label = label
        self._view = view

    def compose(self) -> ComposeResult:
        """Label, input and outcome."""
        yield Static(self._label, classes="label", markup=False)
        yield WordsInput(compact=True, select_on_focus=True)
        yield Static("", classes="outcome", markup=False)

    @property
    def words(self) -> str:
        """What has been typed."""
        return self.query_one(Input).value

    def show_outcome(self, text: Clean, alarming: bool = False) -> None:
        """Show what came of it."""
        outcome = self.query_one(".outcome", Static)
        outcome.set_class(alarming, "alarming")  # which gives a reason the room it needs
        outcome.update(Content(text), layout=alarming)

    def start(self) -> None:
        """Show the bar and type in it."""
        self.display = True
        self.screen.set_focus(self.query_one(Input))

    def clear(self) -> None:
        """Empty the line, and say nothing of it."""
        with self.prevent(Input.Changed):
            self.query_one(Input).value = ""

    def changed(self) -> None:
        """Called when the words have been changed."""

    @on(Input.Changed)
    def _changed(self, event: Input.Changed) -> None:
        event.stop()
        self.changed()

    def end(self, kept: bool) -> None:
        """Hide the bar, and say that typing has ended.

        The pane has the keys at once: the next one may be waiting already.
        """
        self.display = False
        self.screen.set_focus(self._view)
        self.post_message(TypingEnded(self._view, kept))

    def action_keep(self) -> None:
        """Keep what was found."""
        self.end(kept=True)

    def action_stop(self) -> None:
        """Leave everything as it was before."""
        self.end(kept=False)


class FindBar(TypingBar):
    """Find in the article: as you type, with three ways to be turned on."""

    BINDINGS = bindings(Place.FIND)

    def __init__(self, pane: ReadingPane, *, id: str) -> None:
        """Find in the article of this pane."""
        super().__init__("find", pane, id=id)
        self._pane = pane
        self._anchor = 0
        self._case: Case = "smart"
        self._word = False
        self._regex = False

    def compose(self) -> ComposeResult:
        """Label, input, outcome and the three switches."""
        yield from super().compose()
        yield Switch("Aa", "Upper and lower case count", id="case")
        yield Switch("ab|", "Whole words only", id="word")
        yield Switch(".*", "Regular expression", id="regex")

    def on_mount(self) -> None:
        """Make ready, before the first letter is typed, what every find needs."""
        self.call_later(compile_find("e").nearest, "é", 0)

    def start(self) -> None:
        """Show the bar, and find what is in it."""
        super().start()
        self.begin()

    def begin(self) -> None:
        """Begin to find, from what is at the top of the pane."""
        self._anchor = self._pane.top_offset
        if self.words:
            self.changed()

    def changed(self) -> None:
        """Find anew what the bar says, from where the reader began."""
        article = self._pane.article
        if article is None:
            return
        try:
            finder = compile_find(
                self.words, case=self._case, whole_word=self._word, regex=self._regex
            )
        except QueryError as error:
            self._pane.set_finding(None)
            self.show_outcome(clean_line(str(error)), alarming=True)
            return
        finding = Finding(finder, article.text, self._anchor) if self.words else None
        self._pane.set_finding(finding)
        self.show_hits()

    def show_hits(self) -> None:
        """Say how many hits there are, and at which one the reader is."""
        finding = self._pane.finding
        if finding is None:
            self.show_outcome(NOTHING)
        else:
            self.show_outcome(wording.hits(finding), alarming=finding.current is None)

    def end(self, kept: bool) -> None:
        """Leave the hits marked, or go back to where the reader began."""
        if not kept:
            self._pane.set_finding(None)
            if self._pane.top_offset != self._anchor:
                self._pane.go_to_offset(self._anchor)
        super().end(kept)

    def action_hit(self, by: int) -> None:
        """Go to the next hit, or the previous."""
        self._pane.action_hit(by)

    def action_case(self) -> None:
        """Let case count, or not."""
        self._case = "smart" if self._case == "yes" else "yes"
        self._turned()

    def action_word(self) -> None:
        """Find whole words only, or not."""
        self._word = not self._word
        self._turned()

    def action_regex(self) -> None:
        """Take the words for a regular expression, or not."""
        self._regex = not self._regex
        self._turned()

    @on(Switch.Turned)
    def _switch_clicked(self, event: Switch.Turned) -> None:
        event.stop()
        actions = {"case": self.action_case, "word": self.action_word, "regex": self.action_regex}
        actions[event.switch.id or ""]()

    def _turned(self) -> None:
        """Show the switches as they are, and find anew."""
        self.query_one("#case").set_class(self._case == "yes", "on")
        self.query_one("#word").set_class(self._word, "on")
        self.query_one("#regex").set_class(self._regex, "on")
        self.changed()


class FilterBar(TypingBar):
    """Filter a list: as you type."""

    BINDINGS = [  # noqa: RUF012
        binding
        for binding in bindings(Place.FIND)
        if getattr(binding, "action", "") in ("keep", "stop", "hit(1)", "hit(-1)")
    ]

    def __init__(self, view: LineView, *, id: str) -> None:
        """Filter this list."""
        super().__init__("filter", view, id=id)

    def changed(self) -> None:
        """Say what the list is to be filtered by."""
        self.post_message(FilterChanged(self._view, self.words))

    def action_hit(self, by: int) -> None:
        """Move in the list while typing."""
        self._view.move_by(by)
