"""The main screen: the list, the article, and who says what in it."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from textual import events, on
from textual.app import ComposeResult
from textual.getters import query_one
from textual.timer import Timer

from newsreader.article import NOTHING, Article
from newsreader.clean import Clean, join, own
from newsreader.config import Settings
from newsreader.library.desk import Desk
from newsreader.library.entry import Entry
from newsreader.library.librarian import Librarian
from newsreader.library.order import Order
from newsreader.library.reports import NotOpened, Opened, Report
from newsreader.ui import wording
from newsreader.ui.asking import Asking
from newsreader.ui.asking import Found as FoundPlace
from newsreader.ui.commands import COMMANDS, Place, glyphs, rekeyed
from newsreader.ui.early_marks import EarlyMarks
from newsreader.ui.fetching import Fetcher
from newsreader.ui.keeping import Keeping
from newsreader.ui.keymap import bindings
from newsreader.ui.messages import (
    DeskReport,
    FilterChanged,
    HitsCounted,
    HitsPassed,
    IndexReport,
    Listed,
    Moved,
    NextWanted,
    QuotePointed,
    Said,
    TypingEnded,
)
from newsreader.ui.noting import Noting
from newsreader.ui.screens.going import GoingScreen
from newsreader.ui.shelf import Listing, Shelf
from newsreader.ui.visits import Visits
from newsreader.ui.whereabouts import Whereabouts
from newsreader.ui.widgets.bars import StatusBar, TitleBar
from newsreader.ui.widgets.line_view import LineView
from newsreader.ui.widgets.panes import Panes
from newsreader.ui.widgets.quotes_pane import QuotesPane
from newsreader.ui.widgets.typing_bars import TypingBars

if TYPE_CHECKING:
    from newsreader.pictures.darkroom import Darkroom

SAID_SECONDS = 5.0
"""How long the foot of the screen says what has happened."""

_PLACES, _EVERY = "places", "every"
"""Under what it is remembered that every place of a story is listed, and as what."""
_RIGHT = 3

_HINTS: dict[Place, tuple[str, ...]] = {
    Place.LIST: ("open", "search", "filter", "photos", "quotes", "help"),
    Place.READING: ("find", "quotes", "photos", "copy", "next-quote", "only-text", "help"),
    Place.QUOTES: ("jump", "copy", "filter-quotes", "grouping", "why", "back", "help"),
}

_NEXT_ARTICLE = next(command for command in COMMANDS if command.id == "next-article")
_FOUND_HINTS = ("next-hit", "previous-hit", "find", "back", "help")


class MainScreen(GoingScreen):
    """List, article and quotes side by side; one at a time where there is no room."""

    BINDINGS = bindings(Place.MAIN)
    AUTO_FOCUS = "#list"
    TITLE = "newsreader"

    quotes = query_one("#quotes", QuotesPane)
    title_bar = query_one("#title", TitleBar)
    bars = query_one("#bars", TypingBars)
    status = query_one("#status", StatusBar)

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
        self._asking = Asking(self, librarian, keeping, keys, self._go_to_place, self._narrow)
        self._there: FoundPlace | None = None
        self._is_awaited = False
        self._visits = Visits(self, lambda: self.panes, self.say, keeping, settings, keys, darkroom)
        self._noting = Noting(self, lambda: self.reading, self.say, keeping, librarian, keys)
        self._whereabouts = Whereabouts(self, lambda: self.panes, self.say, keys)
        self._desk = desk
        self._keeping = keeping
        self._place_name = place_name
        self._settings = settings
        self._keys = keys
        order = Order[settings.order.upper()]
        once = keeping.remembered(_PLACES) != _EVERY
        self._shelf = Shelf(librarian, keeping, order, self._hear_list, once=once)
        self._fetcher = Fetcher(desk)
        self._touched = False
        self._early = EarlyMarks()
        self._entry: Entry | None = None
        self._shown: tuple[Path, int] | None = None
        self._position = 0
        self._said: Timer | None = None

    def compose(self) -> ComposeResult:
        """Bars above and below, the panes between."""
        yield TitleBar(id="title")
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
        self._shelf.refresh()
        self._asking.begin()

    # What the desk and the library say

    def _hear(self, report: Report) -> None:
        """Take a report from the desk's thread over to the screen's."""
        self.post_message(DeskReport(report))

    @on(DeskReport)
    def _desk_reported(self, message: DeskReport) -> None:
        """Show what the desk has read."""
        report = message.report
        if isinstance(report, Opened | NotOpened) and self._fetcher.take(report):
            if isinstance(report, NotOpened):
                self._show_error(report.reason)
                return
            if self._entry is not None and report.fingerprint:
                self._is_known_as(report.fingerprint)
            self._show_article(report.article)

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

    def _show_list(self) -> None:
        """Bring the list up to date; the cursor stays on its entry once it has been moved."""
        view, place = self._shelf.view, 0
        if self._touched and self._entry is not None:
            found = self._shelf.place_of(self._entry)
            place = self.articles.cursor if found is None else found
        self.articles.show(view, place, keep_row=self._touched)
        current = self.articles.current
        if current is not None and self._entry != current:
            if self._entry is not None and self._entry.key == current.key:
                self._take_over(current)
            else:
                self._choose(current)
        if not view:
            self._entry = None
            self.reading.show_notice(self._why_empty())
            self.quotes.show(None)
        for number in self._early.numbers:
            at = view.place_of(number)
            if at is not None and view[at].fingerprint:
                self._keep_early(view[at])
        self._offer_next()
        self._show_title()

    def _why_empty(self) -> Clean:
        asking = self._asking
        return wording.why_empty(self._shelf, asking.trouble, asking.is_reading, asking.problems)

    def _show_title(self) -> None:
        """Say what is open, how much of it is unread, and how it is shown."""
        self.title_bar.show_parts(
            (wording.contents(self._place_name, self._shelf.counts), "places"),
            wording.view(self._shelf, self._asking.news),
        )

    # What is being read

    def _move_to(self, entry: Entry) -> None:
        """The cursor of the list has been moved to an entry."""
        self._touched = True
        if self._entry is None or entry.key != self._entry.key:
            self._asking.stay()
            self._choose(entry)

    def _choose(self, entry: Entry) -> None:
        """Show an entry's article as soon as it is there."""
        self._keep_position()
        self._entry = entry
        self.panes.photo = 0
        if entry.error:
            self._show_error(entry.error)
            return
        article = self._fetcher.want(entry, self.articles.ahead)
        if article is not None:
            self._show_article(article)

    def _take_over(self, entry: Entry) -> None:
        """Go on with what is known now of the article that is shown; read it again if changed."""
        before, self._entry = self._entry, entry
        if before is not None and not entry.fingerprint:  # the article knew it before the index did
            self._entry = replace(entry, fingerprint=before.fingerprint)
        elif self._entry.fingerprint:
            self._is_known_as(self._entry.fingerprint)
        known = before is not None and before.fingerprint and entry.fingerprint
        if entry.error or (known and before and before.fingerprint != entry.fingerprint):
            self._choose(entry)
        elif self.reading.has_focus:
            self._mark_as_opened()

    def _is_known_as(self, fingerprint: str) -> None:
        """Take note of what the article of the entry is known by."""
        assert self._entry is not None
        self._entry = replace(self._entry, fingerprint=fingerprint)
        self._keep_early(self._entry)

    def _keep_early(self, entry: Entry) -> None:
        """Mark an entry as it was marked before it was known what the article says."""
        early = self._early.take(entry)
        if early is not None:
            what = join(" ", (own("Marked:"), entry.title))
            with self._keeping.deed(what):
                self.mark(entry, read=early.read, starred=early.starred)
            self._say_done(what)

    def _show_article(self, article: Article) -> None:
        """Show an article where its reader left it, or more of the one that is shown."""
        assert self._entry is not None
        if self._shown == self._entry.key and self.reading.article is not None:
            self.reading.renew(article)
        else:
            position = self._keeping.marks(self._entry.fingerprint).position
            self._shown = self._entry.key
            self.reading.show(article, position if position < len(article.text) else 0)
        self.quotes.show(article, self.reading.current_quote)
        self._visits.article_changed(article)
        self._noting.article_changed(article, self._entry.fingerprint)
        self._offer_next()
        self._show_place()
        if self.reading.has_focus:
            self._mark_as_opened()
        self._show_progress()

    def _show_error(self, reason: Clean) -> None:
        """Say why there is no article."""
        name = self._entry.title if self._entry is not None else own("This file")
        self.reading.show_notice(join("\n", (name, own("cannot be read:"), reason)))
        self.quotes.show(None)
        self._show_progress()

    def _keep_position(self) -> None:
        """Note how far the article has been read, before it leaves the pane."""
        if self._entry is not None and self._shown == self._entry.key:
            self._keeping.keep(self._entry.fingerprint, position=self._position)

    def on_unmount(self) -> None:
        """Note how far the article has been read, before the program ends."""
        self._keep_position()
        self._visits.close()
        self._shelf.close()

    def _mark_as_opened(self) -> None:
        """Mark the article as read when it is gone into, or when all of it is seen by then."""
        if self._settings.mark_read == "open":
            self._mark_as_read()
        elif self._settings.mark_read == "end":
            self._mark_if_read_to_end()

    def _mark_if_read_to_end(self) -> None:
        article, pane = self.reading.article, self.reading
        is_shown = self._entry is not None and self._shown == self._entry.key
        if article is not None and is_shown and pane.end_offset >= len(article.text):
            self._mark_as_read()

    def _mark_as_read(self) -> None:
        entry = self._entry
        if entry is not None and not entry.error and not self.is_read(entry):
            self.mark(entry, read=True)

    def is_read(self, entry: Entry) -> bool:
        """Whether an entry's article counts as read."""
        return self._keeping.marks(entry.fingerprint).read

    def mark(self, entry: Entry, *, read: bool | None = None, starred: bool | None = None) -> None:
        """Change an entry's marks, in the state and in the list."""
        if not entry.fingerprint:
            self._early.note(entry, read, starred)
            return
        if read is not None and read != self.is_read(entry):
            self._shelf.note_read(1 if read else -1)
        self._keeping.keep(entry.fingerprint, read=read, starred=starred)
        self.articles.items_changed()
        self._show_title()

    def _offer_next(self) -> None:
        """Offer the next article of the list below the end of this one."""
        following = self.articles.below
        key = glyphs(rekeyed(_NEXT_ARTICLE, self._keys), " or ")
        title = following.title if following else None
        self.reading.show_next(wording.offer(title, key, is_said=self.reading.is_linear))

    @on(NextWanted)
    def _read_next(self) -> None:
        self.panes.go_to(self.reading)
        self.action_article(1)

    @on(Moved)
    def _show_progress(self) -> None:
        """Say how far the reading is, and how long the rest takes."""
        article = self.reading.article
        self._position = self.reading.top_offset
        text: Clean = NOTHING
        if article is not None:
            pane = self.reading
            text = wording.progress(pane.end_offset, len(article.text), pane.minutes)
            if pane.has_focus and self._settings.mark_read == "end":
                self._mark_if_read_to_end()
        self.status.show_progress(text)

    # Keys and where they go

    def on_key(self, event: events.Key) -> None:
        """Let the welcome see the keys, before they do what they do."""
        self._visits.hear_key(event)
        self._whereabouts.hear_key(event)

    def _forward_event(self, event: events.Event) -> None:
        """Open the copy menu by the right button, before Textual takes the selection for undone."""
        if isinstance(event, events.MouseDown) and event.button == _RIGHT:
            self.reading.point(event.screen_x, event.screen_y)
            self.action_copy_menu()
        else:
            super()._forward_event(event)

    def on_resize(self) -> None:
        """Let the welcome make room where there is little."""
        self._visits.fit_welcome()

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Show the keys of what has the focus; going into an article may mark it as read."""
        if event.widget is self.reading:
            self._mark_as_opened()
        self._show_hints()
        self.call_after_refresh(self._close_left_bars)

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
        by_id = {command.id: command for command in COMMANDS}
        self.status.show_hints(tuple(rekeyed(by_id[name], self._keys) for name in wanted))

    def action_back(self) -> None:
        """Go back where the reader came from: the find, a pane, the filter, out of the program."""
        if self._asking.is_away and self.reading.has_focus:
            self.reading.set_finding(None)
            self._asking.go_back()
        elif self.reading.finding is not None and self.reading.has_focus:
            self.reading.set_finding(None)
            self._show_hints()
        elif self.quotes.has_focus and self.quotes.words:
            self._filter_quotes("")
        elif self.panes.go_back():
            return
        elif self._shelf.is_narrowed:
            self._show_all()
        else:
            self.app.exit()

    # Articles

    def action_article(self, by: int) -> None:
        """Go to the next article of the list, or the previous, in whichever pane."""
        before = self.articles.cursor
        self.articles.set_cursor(before + by)
        if self.articles.cursor == before:
            self.say(own("This is the last article." if by > 0 else "This is the first article."))

    def action_rescan(self) -> None:
        """Look for what is new in the folders, and what has changed."""
        self._fetcher.forget()
        self._asking.look_again()
        self.say(own("Looking for what is new in the folders"))

    def read_again(self, put_right: Collection[str] = ()) -> None:
        """Read articles again, as they have been put right, for the pane and for the library."""
        self._desk.correct(self._keeping.corrections)
        self._fetcher.forget()
        if self._entry is not None:
            self._fetcher.want(self._entry)
            self._asking.update(put_right or [self._entry.fingerprint])

    # The foot

    def say(self, text: Clean) -> None:
        """Say at the foot of the screen what has happened, for a few seconds.

        That marks are lost is worth more than anything else, and is said once in its place.
        """
        self.status.say(self._keeping.news() or text)
        if self._said is not None:
            self._said.stop()
        self._said = self.set_timer(SAID_SECONDS, lambda: self.status.say(own("")))

    @on(QuotePointed)
    def _say_whose(self, message: QuotePointed) -> None:
        article = self.reading.article
        if article is not None and message.number < len(article.quotes):
            number = message.number
            self.say(wording.whose(article.quotes[number]) if number >= 0 else NOTHING)

    @on(Said)
    def _said_below(self, message: Said) -> None:
        self.say(message.text)

    # Finding and filtering

    async def action_find(self) -> None:
        """Find in the article."""
        if self.reading.article is not None:
            await self.bars.find(self.reading)

    async def action_filter(self) -> None:
        """Filter the list."""
        self.panes.go_to(self.articles)
        await self.bars.filter(self.articles)

    async def action_filter_quotes(self) -> None:
        """Filter who says what."""
        await self.bars.filter(self.quotes)

    def action_order(self) -> None:
        """Go on to the next order of the list."""
        self._shelf.turn_order()
        self._touched = True
        self._show_title()
        self.say(join(" ", (own("Order:"), own(self._shelf.order.value))))

    def action_once(self) -> None:
        """List a story once, or in every place where it stands."""
        self._shelf.turn_once()
        self._touched = True
        is_once = self._shelf.is_once
        self._keeping.remember(_PLACES, "" if is_once else _EVERY)
        self.say(own("A story is listed once (≡)" if is_once else "Every place is listed"))

    def action_stop_reading(self) -> None:
        """Stop reading the folders; what has been read is kept."""
        self.say(self._asking.stop_reading())

    @on(HitsCounted)
    def _show_hits(self) -> None:
        """Say how many hits there are: in the bar, or at the foot when the bar is away."""
        finding = self.reading.finding
        if finding is not None and not self.bars.show_hits():
            self.say(wording.hit(finding))

    @on(HitsPassed)
    def _walk_on(self, message: HitsPassed) -> None:
        self._asking.walk(message.by)

    @on(FilterChanged)
    def _filter_changed(self, message: FilterChanged) -> None:
        if message.view is self.quotes:
            self._filter_quotes(message.words)
        else:
            self._set_filter(message.words)

    @on(TypingEnded)
    def _typing_ended(self, message: TypingEnded) -> None:
        for view in (self.articles, self.reading, self.quotes):
            if message.view is view:
                self.panes.go_to(view)
        if not message.kept and message.view is self.articles:
            self._set_filter("")
        elif not message.kept and message.view is self.quotes:
            self._filter_quotes("")

    def _set_filter(self, words: str) -> None:
        """Leave those entries in the list that have all the words."""
        self._shelf.filter(words)
        self._touched = True

    def _narrow(self, query: str) -> None:
        """Leave those articles in the list that a search of the library finds."""
        self._shelf.narrow(query)
        self._touched = True

    def _show_all(self) -> None:
        """Leave all articles in the list."""
        self._shelf.show_all()
        self._touched = True

    def _filter_quotes(self, words: str) -> None:
        """Leave those quotes in their pane that have all the words."""
        outcome = wording.counted(self.quotes.filter(words), "quote")
        self.bars.show_filtered(self.quotes, words, outcome)
