"""The main screen: the list, the article, and who says what in it."""

from __future__ import annotations

from collections.abc import Mapping
from time import monotonic
from typing import TYPE_CHECKING

from textual import events, on
from textual.app import ComposeResult
from textual.getters import query_one
from textual.timer import Timer

from newsreader.article import NOTHING
from newsreader.clean import Clean, own
from newsreader.config import Settings
from newsreader.library.desk import Desk
from newsreader.library.entry import Entry
from newsreader.library.librarian import Librarian
from newsreader.library.order import Order
from newsreader.ui import wording
from newsreader.ui.asking import Asking
from newsreader.ui.asking import Found as FoundPlace
from newsreader.ui.commands import COMMANDS, Place, keys_of, rekeyed
from newsreader.ui.early_marks import EarlyMarks
from newsreader.ui.fetching import Fetcher
from newsreader.ui.keeping import Keeping
from newsreader.ui.keymap import bindings
from newsreader.ui.messages import (
    IndexReport,
    Listed,
    Moved,
    QuotePointed,
    Said,
)
from newsreader.ui.noting import Noting
from newsreader.ui.screens.finding import FindingScreen, is_listed_once
from newsreader.ui.screens.going import Home
from newsreader.ui.shelf import Listing, Shelf
from newsreader.ui.visits import Visits
from newsreader.ui.whereabouts import Whereabouts
from newsreader.ui.widgets.bars import StatusBar, TitleBar
from newsreader.ui.widgets.line_view import LineView
from newsreader.ui.widgets.panes import Panes
from newsreader.ui.widgets.saved_line import SavedLine
from newsreader.ui.widgets.typing_bars import TypingBars

if TYPE_CHECKING:
    from newsreader.pictures.darkroom import Darkroom

SAID_SECONDS = 5.0
"""How long the foot of the screen says what has happened."""

_NEWS_SECONDS = 0.3
"""What was said so short a time ago is said of the key that has just moved the focus."""

_LOOKED_AT = 2.0
"""After how many seconds the article that is shown is not changed for a newer one."""

_RIGHT = 3

_HINTS: dict[Place, tuple[str, ...]] = {
    Place.LIST: ("open", "search", "filter", "photos", "quotes", "help"),
    Place.READING: ("find", "quotes", "photos", "copy", "next-quote", "only-text", "help"),
    Place.QUOTES: ("jump", "copy", "filter-quotes", "grouping", "why", "back", "help"),
}

_QUIET_HINTS = ("help",)
_EMPTY_HINTS = ("search", "help")
_NOTHING_HINTS = ("back", "problems", "help")
_FOUND_HINTS = ("next-hit", "previous-hit", "find", "back", "help")


class MainScreen(FindingScreen):
    """List, article and quotes side by side; one at a time where there is no room."""

    BINDINGS = bindings(Place.MAIN)
    AUTO_FOCUS = "#list"
    TITLE = "newsreader"

    title_bar = query_one("#title", TitleBar)

    def __init__(
        self,
        desk: Desk,
        librarian: Librarian,
        keeping: Keeping,
        settings: Settings,
        place_name: Clean,
        keys: Mapping[str, str],
        darkroom: Darkroom | None = None,
    ) -> None:
        """Take the desk that reads files, the librarian who knows them, the kept marks, what the
        title bar calls it all, and the user's own keys by command."""
        super().__init__()
        self._asking = Asking(
            self, librarian, keeping, keys, self._go_to_place, self._go_home, self._narrow
        )
        self._home: Home | None = None
        self._home_awaited: Home | None = None
        self._there: FoundPlace | None = None
        self._is_awaited = self._has_come_back = False
        self._back_keys = keys_of("back", keys)
        self._visits = Visits(self, lambda: self.panes, self.say, keeping, settings, keys, darkroom)
        self._noting = Noting(self, lambda: self.reading, self.say, keeping, librarian, keys)
        self._whereabouts = Whereabouts(
            self, lambda: self.panes, self.say, keeping, keys, self._go_to_last
        )
        self._desk = desk
        self._keeping = keeping
        self._place_name = place_name
        self._settings = settings
        self._keys = keys
        order = Order[settings.order.upper()]
        self._shelf = Shelf(
            librarian, keeping, order, self._hear_list, once=is_listed_once(keeping)
        )
        self._fetcher = Fetcher(desk)
        self._touched = False
        self._chosen_at = monotonic()
        self._is_quiet, self._is_whole = False, False
        self._early = EarlyMarks()
        self._entry: Entry | None = None
        self._lost: Entry | None = None
        self._shown: Entry | None = None
        self._position = 0
        self._said: Timer | None = None
        self._said_at = 0.0
        self._lasts = False

    def compose(self) -> ComposeResult:
        """Bars above and below, the panes between."""
        yield TitleBar(id="title")
        yield SavedLine(id="saved")
        yield Panes(self._keeping, self._settings, self._move_to, id="panes")
        yield TypingBars(id="bars")
        yield StatusBar(id="status")

    def on_mount(self) -> None:
        """Show what is known; what the folders hold by now is looked up behind the first frame."""
        if self._keeping.corrections:
            self._desk.correct(self._keeping.corrections)
        self._desk.listen(self._hear)
        self._shelf.begin()
        self._show_list()
        self.call_after_refresh(self._begin)
        self.say(NOTHING)  # which gives the word to whatever is wrong with the marks

    def _begin(self) -> None:
        """Have all articles put in order, and the folders looked at."""
        self._offer_last()
        self._shelf.refresh()
        self._asking.begin()

    # What the library says

    @on(IndexReport)
    def _index_reported(self, message: IndexReport) -> None:
        """Show more articles when there are more, and how far the reading is."""
        if self._asking.take(message.report):
            self._shelf.refresh()
        if self._shelf.view:
            self._show_title()
        else:
            self._show_list()

    def _hear_list(self, listing: Listing) -> None:
        """Take a list from the librarian's thread over to the screen's."""
        self.post_message(Listed(listing))

    @on(Listed)
    def _listed(self, message: Listed) -> None:
        """Show another list: a longer one, in another order, or of other articles."""
        self._shelf.take(message.listing)
        self._show_list()
        self.bars.show_filtered(
            self.articles, self._shelf.words, wording.counted(len(self._shelf.view), "article")
        )
        if self._there is not None and self._is_awaited:
            self._is_awaited = False
            self._go_to_place(self._there)
        if (home := self._home_awaited) is not None:
            self._home_awaited = None
            self._arrive_home(home)

    def _show_list(self) -> None:
        """Bring the list up to date; the cursor stays on its entry once that may be read."""
        view, place = self._shelf.view, 0
        is_looked_at = monotonic() - self._chosen_at > _LOOKED_AT
        chosen = self._entry or self._lost
        if (self._touched or is_looked_at) and chosen is not None:
            found = self._shelf.place_of(chosen)
            place = self.articles.cursor if found is None else found
        is_moved = self._touched or self.articles.scroll_offset.y > 0
        self.articles.show(view, place, keep_row=is_moved)  # else newer ones show above
        current = self.articles.current
        if current is not None and self._entry != current:
            if self._entry is not None and self._entry.key == current.key:
                self._take_over(current)
            else:
                self._choose(current)
        if not view:
            self._choose_nothing(self._why_empty())
        for entry in self._early.entries:
            at = self._shelf.place_of(entry)
            if at is not None and view[at].fingerprint:
                self._keep_early(view[at])
        self._offer_next()
        self._show_title()

    def _why_empty(self) -> Clean:
        asking = self._asking
        return wording.why_empty(self._shelf, asking.trouble, asking.is_reading, asking.problems)

    def _show_title(self) -> None:
        """Say what is open, how much of it is unread, and how it is shown.

        Where an article is read on, what it is: its headline may have left the screen.
        """
        saved = self._keeping.saved_searches()
        self.saved.show(saved, self._shelf.query)
        article = self.reading.article
        if article is not None and self._is_quiet:
            self.title_bar.show(article.title, article.source)
            return
        self.title_bar.show_parts(
            (wording.contents(self._place_name, self._shelf), "places"),
            wording.view(self._shelf, saved, self._asking.news),
        )

    def on_unmount(self) -> None:
        """Note how far the article has been read, before the program ends."""
        self._keep_position()
        self._visits.close()
        self._shelf.close()

    # Keys and where they go

    def on_key(self, event: events.Key) -> None:
        """Let the welcome see the keys, before they do what they do.

        What leaves a find does only that.
        """
        if self._lasts:
            self.say(NOTHING)
        is_finding = self.reading.finding is not None and self.reading.has_focus
        if event.key != "escape" or not is_finding:
            self._visits.hear_key(event)
        is_marking = self._whereabouts.hear_key(event)
        if event.key not in self._back_keys:
            self._has_come_back = False
        if not is_marking and event.key not in self.active_bindings:
            self.say(wording.works_elsewhere(event.key, self._keys))

    def on_screen_suspend(self) -> None:
        """Remember that another screen is shown: whoever leaves it is not to leave the program."""
        self._has_come_back = True

    def _forward_event(self, event: events.Event) -> None:
        """Open the copy menu by the right button, before Textual takes the selection for undone."""
        if isinstance(event, events.MouseDown) and event.button == _RIGHT:
            self.reading.point(event.screen_x, event.screen_y)
            self.action_copy_menu()
        else:
            super()._forward_event(event)

    def on_resize(self) -> None:
        """Let the welcome and the saved searches make room where there is little."""
        self._visits.fit_welcome()
        self._show_title()

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Show the keys of what has the focus; going into an article may mark it as read."""
        if event.widget is self.reading:
            self._mark_as_opened()
        self._is_quiet = self._is_read_on
        self._show_title()
        self._show_hints()
        is_old = monotonic() - self._said_at > _NEWS_SECONDS
        if is_old and not self._lasts:  # it was said of where the keys were
            self.status.say(NOTHING)
        self.call_after_refresh(self._close_left_bars)

    @on(Moved)
    def _step_back(self) -> None:
        """Let the bars give way to an article that is read on, and come back."""
        self._show_whose()
        if self._is_read_on != self._is_quiet:
            self._is_quiet = not self._is_quiet
            self._show_title()
            self._show_hints()

    @property
    def _is_read_on(self) -> bool:
        """Whether somebody reads on in the article, and has not come back or to its end."""
        pane = self.reading
        is_read_on = pane.has_focus and pane.is_read_on and not pane.is_linear
        return is_read_on and self._settings.quiet_bars

    def _close_left_bars(self) -> None:
        """Close the bars when they are not typed in any more."""
        if isinstance(self.focused, LineView):
            self.bars.close()

    def _place(self) -> Place:
        """The place whose keys work now."""
        focused = self.focused
        if focused is self.reading:
            return Place.READING
        if focused is self.quotes:
            return Place.QUOTES
        return Place.LIST if focused is self.articles else Place.FIND

    def _show_hints(self) -> None:
        wanted = self.bars.hints(self.focused) or _HINTS.get(self._place(), ())
        if self.reading.has_focus and self.reading.finding is not None:
            wanted = _FOUND_HINTS
        elif self.reading.has_focus and self.reading.article is None:
            wanted = _NOTHING_HINTS
        elif self._is_quiet:
            wanted = _QUIET_HINTS
        elif self.articles.has_focus and not self.articles.item_count:
            wanted = _EMPTY_HINTS
        self._show_whose()
        by_id = {command.id: command for command in COMMANDS}
        self.status.show_hints(tuple(rekeyed(by_id[name], self._keys) for name in wanted))

    def _show_whose(self) -> None:
        """Show who says the current quote for as long as it is in view."""
        quote = self.reading.quote_here if self.reading.has_focus else None
        self.status.show_aside(wording.whose(quote) if quote is not None else NOTHING)

    def action_back(self) -> None:
        """Go back where the reader came from; from the list, out of the program.

        Who has just left a pane or a screen by this key, and presses it once more, is told first.
        """
        if self._goes_back():
            self._has_come_back = True
            return
        if self._has_come_back:
            self._has_come_back = False
            self.say(wording.leaving(self._keys))
        else:
            self.app.exit()

    def action_step_back(self) -> None:
        """Go back, and stay at the list: who leaves everything by one key is not thrown out."""
        if not self._goes_back():
            self.say(wording.leaving(self._keys))

    def _goes_back(self) -> bool:
        """Leave the find, a pane or the filter; gives whether there was anything to leave."""
        if self._asking.is_away and self.reading.has_focus:
            self.reading.set_finding(None)
            self._asking.go_back()
        elif self.reading.finding is not None and self.reading.has_focus:
            self.reading.set_finding(None)
            self._show_hints()
        elif self.quotes.has_focus and self.quotes.words:
            self._filter_quotes("")
        elif self.panes.go_back():
            pass
        elif self._shelf.is_narrowed:
            self._show_all()
        else:
            return False
        return True

    # The folders

    def action_rescan(self) -> None:
        """Look for what is new in the folders, and what has changed."""
        self._fetcher.forget()
        self._asking.look_again()
        self.say(own("Looking for what is new in the folders"))

    def action_stop_reading(self) -> None:
        """Stop reading the folders; what has been read is kept."""
        self.say(self._asking.stop_reading())

    # The foot

    def say(self, text: Clean, *, lasts: bool = False) -> None:
        """Say at the foot what has happened, for a few seconds; what lasts, until the next key.

        That marks are lost is worth more than anything else, and is said once in its place.
        """
        self._said_at, self._lasts = monotonic(), lasts
        self.status.say(self._keeping.news() or text)
        if self._said is not None:
            self._said.stop()
        if not lasts:
            self._said = self.set_timer(SAID_SECONDS, lambda: self.status.say(NOTHING))

    @on(QuotePointed)
    def _say_whose(self, message: QuotePointed) -> None:
        article = self.reading.article
        if article is not None and message.number < len(article.quotes):
            number = message.number
            self.say(wording.whose(article.quotes[number]) if number >= 0 else NOTHING)

    @on(Said)
    def _said_below(self, message: Said) -> None:
        self.say(message.text, lasts=message.lasts)
