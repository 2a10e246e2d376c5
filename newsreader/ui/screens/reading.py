"""What is being read on the main screen: the article the cursor is on, and how far it is read."""

from collections.abc import Collection
from dataclasses import replace
from time import monotonic

from textual import on
from textual.getters import query_one

from newsreader.article import NOTHING, Article
from newsreader.clean import Clean, join, own
from newsreader.config import Settings
from newsreader.library.desk import Desk
from newsreader.library.entry import Entry
from newsreader.library.reports import NotOpened, Opened, Report
from newsreader.ui import wording
from newsreader.ui.commands import COMMANDS, glyphs, rekeyed
from newsreader.ui.fetching import Fetcher
from newsreader.ui.messages import DeskReport, Moved, NextWanted
from newsreader.ui.screens.marking import MarkingScreen
from newsreader.ui.visits import Visits
from newsreader.ui.whereabouts import Whereabouts
from newsreader.ui.widgets.bars import StatusBar
from newsreader.ui.widgets.panes import Panes
from newsreader.ui.widgets.quotes_pane import QuotesPane
from newsreader.ui.widgets.reading_pane import ReadingPane
from newsreader.ui.widgets.typing_bars import TypingBars

READ_LAST = "read last"
"""Under what it is remembered which article was gone into last."""

_NEXT_ARTICLE = next(command for command in COMMANDS if command.id == "next-article")


class ReadingScreen(MarkingScreen):
    """The part of the main screen that shows an article, and keeps how far it has been read."""

    panes = query_one("#panes", Panes)
    reading = query_one("#reading", ReadingPane)
    quotes = query_one("#quotes", QuotesPane)
    bars = query_one("#bars", TypingBars)
    status = query_one("#status", StatusBar)

    _chosen_at: float
    _desk: Desk
    _fetcher: Fetcher
    _is_whole: bool
    _lost: Entry | None
    _position: int
    _read_last = ""
    _settings: Settings
    _shown: Entry | None
    _visits: Visits
    _whereabouts: Whereabouts

    # What the rest of the screen does

    def _show_place(self) -> None:
        """Show the place that was found, once its article is there."""
        raise NotImplementedError

    def _show_hints(self) -> None:
        """Show the keys that do something here."""
        raise NotImplementedError

    def _stay(self) -> None:
        """Forget where the reader came from: another article has been gone to."""
        raise NotImplementedError

    # What the desk says

    def _hear(self, report: Report) -> None:
        """Take a report from the desk's thread over to the screen's."""
        self.post_message(DeskReport(report))

    @on(DeskReport)
    def _desk_reported(self, message: DeskReport) -> None:
        """Show what the desk has read."""
        report = message.report
        if isinstance(report, Opened | NotOpened) and self._fetcher.take(report):
            if isinstance(report, NotOpened) and report.is_rest and self._is_shown:
                self._is_whole = True  # as far as it can be had
                self.say(join("", (own("The rest cannot be read: "), report.reason)), lasts=True)
                return
            if isinstance(report, NotOpened):
                self._show_error(report.reason)
                return
            if self._entry is not None and report.fingerprint:
                self._is_known_as(report.fingerprint)
            self._is_whole = report.is_whole
            self._show_article(report.article)

    # Which article

    def _move_to(self, entry: Entry) -> None:
        """The cursor of the list has been moved to an entry."""
        self._touched = True
        if self._entry is None or entry.key != self._entry.key:
            self._stay()
            self._choose(entry)

    def _choose(self, entry: Entry) -> None:
        """Show an entry's article as soon as it is there."""
        self._keep_position()
        self._entry, self._lost, self._chosen_at = entry, None, monotonic()
        self.panes.photo = 0
        if entry.error:
            self._fetcher.want_nothing()
            self._show_error(entry.error)
            return
        article = self._fetcher.want(entry, self.articles.ahead)
        if article is not None:
            self._is_whole = not article.cut
            self._show_article(article)

    def _choose_nothing(self, notice: Clean) -> None:
        """Say why there is no article to be chosen; the one chosen before is looked for again."""
        self._keep_position()
        self._entry, self._lost = None, self._entry or self._lost
        self._fetcher.want_nothing()
        self._show_notice(notice)

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
        elif self.focused is self.reading:
            self._mark_as_opened()

    def _is_known_as(self, fingerprint: str) -> None:
        """Take note of what the article of the entry is known by."""
        assert self._entry is not None
        self._entry = replace(self._entry, fingerprint=fingerprint)
        if self._shown is not None and not self._shown.fingerprint and self._is_shown:
            self._shown = self._entry
        self._keep_early(self._entry)

    def _keep_early(self, entry: Entry) -> None:
        """Mark an entry as it was marked before it was known what the article says."""
        early = self._early.take(entry)
        if early is not None and not early.by_hand:
            self.mark(entry, read=early.read)
        elif early is not None:
            what = join(" ", (own("Marked:"), entry.title))
            with self._keeping.deed(what):
                self.mark(entry, read=early.read, starred=early.starred)
            self._say_done(what)

    def _show_article(self, article: Article) -> None:
        """Show an article where its reader left it, or more of the one that is shown."""
        assert self._entry is not None
        is_shown, self._shown = self._is_shown, self._entry
        if is_shown:
            self.reading.renew(article)
        else:
            position = self._keeping.marks(self._entry.fingerprint).position
            self.reading.show(article, position if position < len(article.text) else 0)
            self.bars.find_again()
        self.quotes.show(article, self.reading.current_quote)
        self._visits.article_changed(article, self._entry.fingerprint)
        self._noting.article_changed(article, self._entry.fingerprint)
        self._whereabouts.article_changed(self._entry.fingerprint)
        self._offer_next()
        self._show_place()
        if self.focused is self.reading:
            self._mark_as_opened()
        self._show_hints()
        self._show_title()
        self._show_progress()

    def _show_error(self, reason: Clean) -> None:
        """Say why there is no article."""
        self.say(NOTHING)  # what was said of another article
        name = self._entry.title if self._entry is not None else own("This file")
        self._show_notice(join("\n", (name, own("cannot be read:"), reason)))

    def _show_notice(self, notice: Clean) -> None:
        """Show a few words where there is no article to show."""
        self._shown = None
        self.reading.show_notice(notice)
        self.reading.map_changed()
        self.quotes.show(None)
        self._show_hints()
        self._show_progress()

    def read_again(self, put_right: Collection[str] = ()) -> None:
        """Read articles again, as they have been put right, for the pane and for the library."""
        self._desk.correct(self._keeping.corrections)
        self._fetcher.forget()
        if self._entry is not None:
            self._fetcher.want(self._entry)
            self._asking.update(put_right or [self._entry.fingerprint])

    @property
    def _is_shown(self) -> bool:
        """Whether the pane shows the article that is chosen, not one before it or none."""
        shown, entry = self._shown, self._entry
        return shown is not None and entry is not None and shown.key == entry.key

    # How far it is read

    def _keep_position(self) -> None:
        """Note how far the article has been read, before it leaves the pane."""
        if self._shown is not None:
            self._keeping.keep(self._shown.fingerprint, position=self._position)

    def _mark_as_opened(self) -> None:
        """Mark the article as read when it is gone into, or when all of it is seen by then."""
        if not self.is_active:  # a photo of it is looked at
            return
        known_as = self._entry.fingerprint if self._entry is not None else ""
        if known_as and known_as != self._read_last:
            self._read_last = known_as
            self._keeping.remember(READ_LAST, known_as)
        if self._settings.mark_read == "open":
            self._mark_as_read()
        elif self._settings.mark_read == "end":
            self._mark_if_read_to_end()

    def _mark_if_read_to_end(self) -> None:
        article, pane = self.reading.article, self.reading
        if article is not None and self._is_shown and pane.end_offset >= len(article.text):
            self._mark_as_read()

    def _mark_as_read(self) -> None:
        entry = self._entry
        if entry is not None and not entry.error and not self.is_read(entry):
            self.mark(entry, read=True)

    # The next one

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
            text = wording.progress(
                self._position, pane.end_offset, len(article.text), pane.minutes
            )
            if pane.has_focus and self._settings.mark_read == "end":
                self._mark_if_read_to_end()
        self.status.show_progress(text)

    def action_article(self, by: int) -> None:
        """Go to the next article of the list, or the previous, in whichever pane."""
        before = self.articles.cursor
        self.articles.set_cursor(before + by)
        if self.articles.cursor == before:
            self.say(own("This is the last article." if by > 0 else "This is the first article."))
