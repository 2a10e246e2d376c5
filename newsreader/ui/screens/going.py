"""The ways from the main screen: to other screens, out of the program, and back to a place."""

from typing import NamedTuple

from textual.getters import query_one
from textual.widget import Widget

from newsreader.clean import Clean, join, own
from newsreader.library.entry import Entry
from newsreader.ui import wording
from newsreader.ui.asking import Found
from newsreader.ui.commands import Place
from newsreader.ui.screens.reading import READ_LAST, ReadingScreen
from newsreader.ui.shelf import Narrowing
from newsreader.ui.visits import Visits
from newsreader.ui.whereabouts import Whereabouts
from newsreader.ui.widgets.line_view import LineView
from newsreader.ui.widgets.panes import Panes
from newsreader.ui.widgets.reading_pane import ReadingPane


class Home(NamedTuple):
    """What was being read before something was found in the library."""

    entry: Entry
    """The article."""
    pane: Widget | None
    """What had the keys."""
    narrowing: Narrowing
    """What the list left out."""


class GoingScreen(ReadingScreen):
    """The part of the main screen that opens others, and goes to what was found there."""

    panes = query_one("#panes", Panes)
    reading = query_one("#reading", ReadingPane)

    _home: Home | None
    _home_awaited: Home | None
    _is_awaited: bool
    _lasts: bool
    _left_at: Entry | None = None
    _place_name: Clean
    _there: Found | None
    _visits: Visits
    _whereabouts: Whereabouts

    # What the rest of the screen does

    def _narrow(self, query: str) -> None:
        """List what a query finds."""
        raise NotImplementedError

    def _place(self) -> Place:
        """The place whose keys work now."""
        raise NotImplementedError

    def _show_hits(self) -> None:
        """Say how many hits there are."""
        raise NotImplementedError

    # Keys

    def action_open_source(self) -> None:
        """Open the article's address in the browser."""
        article = self.reading.article
        if article is None or not article.url:
            self.say(own("This article gives no address."))
            return
        self.app.open_url(article.url)
        self.say(join(" ", (own("Opened"), article.url)))

    def action_gallery(self) -> None:
        """Show the photos of the article, one by one."""
        self._visits.gallery()

    def action_quotes(self) -> None:
        """Show who says what in the article."""
        self.panes.action_quotes()

    def action_pictures(self) -> None:
        """Show pictures in the text, or captions alone."""
        self._visits.pictures()

    def action_copy_menu(self) -> None:
        """Show what can be copied from here."""
        self._visits.copy_menu()

    def action_export(self) -> None:
        """Write the article, or what it quotes, to a file."""
        self._visits.export()

    def action_export_all(self) -> None:
        """Write the articles of the list to a file."""
        self._visits.take(self._shelf.offer(self._place_name))

    def action_outline(self) -> None:
        """Show the outline of the article."""
        self._whereabouts.outline()

    def action_links(self) -> None:
        """Show the links of the article."""
        self._whereabouts.links()

    def action_set_mark(self) -> None:
        """Mark this place of the article."""
        self._whereabouts.set_mark()

    def action_go_to_mark(self) -> None:
        """Go to a marked place of the article."""
        self._whereabouts.go_to_mark()

    def action_as_read(self) -> None:
        """Show how the article was read, and let it be put right."""
        if self._shown is not None and self._is_shown:
            self._visits.as_read(self._shown.fingerprint, self.read_again)
        elif self._entry is not None:
            self.say(own("There is no article to be seen yet."))

    def action_help(self) -> None:
        """Show all keys."""
        self._visits.help(self._place())

    def action_welcome(self) -> None:
        """Show the first steps."""
        self._visits.welcome()

    def action_search(self) -> None:
        """Search the library."""
        self._asking.search()

    def action_places(self) -> None:
        """Choose what is to be shown: a saved search, what is starred, an outlet."""
        self._asking.places(self._narrow, self._shelf.query)

    def action_who(self) -> None:
        """Show who said what in the whole library."""
        self._asking.who()

    def action_stories(self) -> None:
        """Show where else the story stands, and what differs there."""
        if self._entry is not None and not self._entry.error:
            self._asking.stories(self._entry)

    def action_credits(self) -> None:
        """Show whose the photos of the whole library are."""
        self._asking.credits()

    def action_timeline(self) -> None:
        """Show the whole library in time."""
        self._asking.timeline()

    def action_problems(self) -> None:
        """Show which files cannot be read, and what to do."""
        self._asking.show_problems()

    # Places that were found

    def _offer_last(self) -> None:
        """Say what was being read when the reader was left, and how to go back there."""
        self._read_last = self._keeping.remembered(READ_LAST)
        last = self._shelf.known_as(self._read_last)
        is_here = last is not None and self._entry is not None and last.key == self._entry.key
        if last is not None and not is_here:
            self._left_at = last
            if not self._lasts:
                self.say(wording.left_at(last.title, self._keys))

    def _go_to_last(self) -> bool:
        """Go where the reader was left, until another article is read; gives whether that is so."""
        last, self._left_at = self._left_at, None
        if last is None or last.fingerprint != self._read_last:
            return False
        self._go_to_place(Found(last))
        return True

    def _go_to_place(self, place: Found) -> None:
        """Go to a place that was found in the library."""
        if self._home is None and self._entry is not None:
            self._home = Home(self._entry, self.focused, self._shelf.narrowing)
        self._there = place
        at = self._shelf.place_of(place.entry)
        if at is not None:
            self._touched = True
            self.articles.set_cursor(at, report=False)  # the way back is not to be forgotten
            if self._entry is None or self._entry.key != place.entry.key:
                self._choose(self._shelf.view[at])
            if place.photo is None:
                self.panes.go_to(self.reading)
            self._show_place()
        elif self._shelf.is_narrowed or self._shelf.is_once:
            self._is_awaited = True
            self._touched = True
            self._shelf.show_all(every_place=True)
        else:
            self._there = None
            self.say(own("This article is no longer in the list: its file has changed or gone."))

    def _go_home(self) -> None:
        """Go back to what was being read before anything was found, and to its list."""
        home, self._home = self._home, None
        if home is None:
            return
        if self._shelf.narrowing != home.narrowing:
            self._home_awaited, self._touched = home, True
            self._shelf.leave_out(home.narrowing)
        else:
            self._arrive_home(home)

    def _arrive_home(self, home: Home) -> None:
        """Show again what was being read, as far as it is still listed."""
        at = self._shelf.place_of(home.entry)
        if at is None:
            return
        self._asking.stay()
        self.articles.set_cursor(at, report=False)
        if isinstance(home.pane, LineView):
            self.panes.go_to(home.pane)  # first: who comes back to the list has opened nothing
        if self._entry is None or self._entry.key != home.entry.key:
            self._choose(self._shelf.view[at])

    def _stay(self) -> None:
        """Forget where the reader came from: another article has been gone to."""
        self._home = self._home_awaited = self._there = None
        self._asking.stay()

    def _show_place(self) -> None:
        """Show the place that was found, once its article is there."""
        place, article = self._there, self.reading.article
        if place is None or article is None:
            return
        if (article.path, article.number) != place.entry.key:
            return
        finding = place.finding(article)
        if finding is not None:
            self.reading.set_finding(finding)
            self._show_hits()
        quotes = (quote.span for quote in article.quotes if finding is None)
        number = next((n for n, span in enumerate(quotes) if span == place.span), None)
        if number is not None or finding is not None or self._is_whole or place.span is None:
            self._there = None  # else it is looked for again in what is still to come
        if number is not None:
            self.call_after_refresh(self.panes.show_quote, number)
        elif place.span is not None:
            photos = (n for n, photo in enumerate(article.photos) if photo.span == place.span)
            if (photo := next(photos, None)) is not None:
                self.panes.photo = photo
                self.call_after_refresh(self.reading.go_to_photo, photo)
            else:
                self.call_after_refresh(self.reading.go_to, place.span)
        if place.photo is not None:
            self.panes.photo = place.photo
            self._visits.gallery(self._asking.go_back)
