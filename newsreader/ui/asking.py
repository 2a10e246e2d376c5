"""Asking the whole library: the screens that do, and the way from there to the articles."""

from collections.abc import Callable, Collection, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

from textual.screen import Screen

from newsreader.article import NOTHING, Article, Span
from newsreader.clean import Clean, clean_line, join, own
from newsreader.facts import duration
from newsreader.library.entry import Entry
from newsreader.library.folders import Problem
from newsreader.library.librarian import Librarian
from newsreader.ui import wording
from newsreader.ui.commands import Place
from newsreader.ui.keeping import Keeping
from newsreader.ui.messages import IndexReport, Said

if TYPE_CHECKING:
    from newsreader.library.index.noted import Noted
    from newsreader.library.index.reports import Report
    from newsreader.library.index.stories import Told
    from newsreader.library.index.who import Said as Quoted
    from newsreader.search.query import Query
    from newsreader.ui.finding import Finding
    from newsreader.ui.screens.credits import Chosen as ChosenPhoto
    from newsreader.ui.screens.library_screen import LibraryScreen
    from newsreader.ui.screens.search import Chosen
    from newsreader.ui.screens.timeline import Picked


BUSY_SECONDS = 2.0
"""How long another reader of the same folders is left alone before it is asked again."""


class Found(NamedTuple):
    """A place in an article that was found."""

    entry: Entry
    """The article."""
    span: Span | None = None
    """Where in its text; None for its first hit."""
    query: "Query | None" = None
    """What was searched for, to be marked there."""
    is_last: bool = False
    """Whether the last hit is meant, rather than the first."""
    news: Clean = NOTHING
    """How the article was come to, if that is to be said."""
    photo: int | None = None
    """The number of the photo that is to be seen in the gallery."""

    def finding(self, article: Article) -> "Finding | None":
        """The hits in the article; None where words were not searched for."""
        from newsreader.library.index.found_in import finder_in
        from newsreader.ui.finding import Finding

        finder = finder_in(article, self.query) if self.query is not None else None
        if finder is None:
            return None
        anchor = self.span.start if self.span is not None else 0
        finding = Finding(finder, article.text, anchor, goes_on=True)
        if self.is_last:
            finding.step(-1)
        finding.news = self.news
        return finding


class Asking:
    """Opens the screens that ask the library, and remembers which of them was come from."""

    def __init__(
        self,
        screen: Screen[None],
        librarian: Librarian,
        keeping: Keeping,
        keys: Mapping[str, str],
        go_to: Callable[[Found], None],
        go_home: Callable[[], None],
        narrow: Callable[[str], None],
    ) -> None:
        """Take the main screen, who knows the library, the marks, and the user's own keys.

        `go_to` shows a place that has been found, `go_home` what was read before that, for whoever
        leaves without choosing again; `narrow` leaves in the list what a search finds.
        """
        self._screen = screen
        self._librarian = librarian
        self._keeping = keeping
        self._keys = keys
        self._go_to = go_to
        self._go_home = go_home
        self._narrow = narrow
        self._screens: dict[Place, LibraryScreen[Any]] = {}
        self._news: tuple[Clean, ...] = ()
        self._seen = 0
        self._is_asked = False
        self._from: Place | None = None
        self.is_reading = True
        """Whether the index is being brought up to date, as far as is known here."""
        self.trouble: Clean = NOTHING
        """Why there can be no index."""
        self.problems: tuple[Problem, ...] = ()
        """What was left out of the index, and why."""

    @property
    def is_away(self) -> bool:
        """Whether an article is being read that was found here, and there is a way back."""
        return self._from is not None

    def stay(self) -> None:
        """Forget where the reader came from: another article has been gone to."""
        self._from = None

    # The index

    def begin(self) -> None:
        """Hear how far the index is, and have it brought up to date unless that has begun."""
        self._librarian.listen(self._hear)
        if not self._librarian.has_begun:
            self.update()
        self._librarian.watch(self._file_changed)

    def _file_changed(self) -> None:
        """Look at the folders again, from the watcher's thread."""
        self._screen.app.call_later(self.update)

    def update(self, put_right: Collection[str] = ()) -> None:
        """Have the index brought up to date behind the screen; articles put right are read anew."""
        self._librarian.update(self._keeping.corrections, put_right)

    def look_again(self) -> None:
        """Have the folders looked at because somebody asked for it, who is told what came of it."""
        self._is_asked = True
        self.update()

    def stop_reading(self) -> Clean:
        """Let the index be as it is; gives what is to be said of that."""
        if not self._librarian.is_reading:
            return own("Nothing is being read.")
        self._librarian.stop_reading()
        return own("Reading is stopped; r goes on with it.")

    def _hear(self, report: "Report") -> None:
        """Take a report over from the librarian's thread to the screen's."""
        self._screen.post_message(IndexReport(report))

    def take(self, report: "Report") -> bool:
        """Show how far the index is, and ask again when it knows more; gives whether it does."""
        from newsreader.library.index.build import Built, Progress
        from newsreader.library.index.reports import Trouble

        before, self._news = self._news, _news(report)
        knows_more = isinstance(report, Built)
        self.is_reading = isinstance(report, Progress)
        if isinstance(report, Progress):
            seen = report.written + report.listed
            knows_more, self._seen = seen != self._seen, seen
        elif isinstance(report, Built):
            self.problems, self._seen = report.problems, 0
            if self._is_asked:
                self._is_asked = False
                self._screen.post_message(Said(wording.looked_again(report)))
        self.trouble = NOTHING
        if isinstance(report, Trouble):
            if report.is_busy:  # what the other reader finds is seen here as well
                self._screen.set_timer(BUSY_SECONDS, self.update)
                return True
            self.trouble = clean_line(report.reason)
        for screen in self._screens.values():
            if screen.is_attached and screen.is_mounted:
                screen.show_news(join(" · ", self._news))
                if before and not self._news:
                    screen.ask()
        return knows_more

    @property
    def news(self) -> tuple[Clean, ...]:
        """How far the index is, the most important first; nothing where it is up to date."""
        return self._news

    # The screens

    def search(self) -> None:
        """Search the library; what was found before is still there until something is typed."""
        from newsreader.ui.screens.search import Search

        search = self._screens.get(Place.SEARCH)
        if isinstance(search, Search):
            search.type_anew()
        else:
            self._install(Place.SEARCH, Search(self._librarian, self._keeping, self._keys))
        self._show_search()

    def _show_search(self) -> None:
        self._screen.app.push_screen(Place.SEARCH.value, self._searched)

    def places(self, narrow: Callable[[str], None], narrowed_to: str = "") -> None:
        """Show what the list can be narrowed to; `narrow` takes the query that was chosen."""
        from newsreader.ui.screens.places import Places
        from newsreader.ui.screens.room import has_menu_room

        def take(query: str | None) -> None:
            if query is not None:
                narrow(query)

        if has_menu_room(self._screen.size):
            places = Places(self._librarian, self._keeping, narrowed_to)
            self._screen.app.push_screen(places, take)

    def who(self) -> None:
        """Ask who said what; what was found before is still there."""
        from newsreader.ui.screens.who import Who

        if Place.WHO not in self._screens:
            self._install(Place.WHO, Who(self._librarian, self._keeping, self._keys))
        self._screen.app.push_screen(Place.WHO.value, self._listened)

    def credits(self) -> None:
        """Ask whose the photos are; what was found before is still there."""
        from newsreader.ui.screens.credits import Credits

        if Place.CREDITS not in self._screens:
            self._install(Place.CREDITS, Credits(self._librarian, self._keeping, self._keys))
        self._screen.app.push_screen(Place.CREDITS.value, self._looked)

    def timeline(self) -> None:
        """Show the library in time; where it was left, it is still there."""
        from newsreader.ui.screens.timeline import TimelineScreen

        if Place.TIMELINE not in self._screens:
            self._install(Place.TIMELINE, TimelineScreen(self._librarian, self._keys))
        self._screen.app.push_screen(Place.TIMELINE.value, self._picked)

    def notes(self) -> None:
        """Show all notes of the library; where it was left, it is still there."""
        from newsreader.ui.screens.notes import Notes

        if Place.NOTES not in self._screens:
            self._install(Place.NOTES, Notes(self._librarian, self._keeping, self._keys))
        self._screen.app.push_screen(Place.NOTES.value, self._noted)

    def show_problems(self) -> None:
        """Show which files cannot be read or were left out, and what to do."""
        from newsreader.ui.screens.problems import Problems

        if Place.PROBLEMS not in self._screens:
            screen = Problems(self._librarian, lambda: self.problems, self._keys)
            self._install(Place.PROBLEMS, screen)
        self._screen.app.push_screen(Place.PROBLEMS.value, self._pointed)

    def stories(self, entry: Entry) -> None:
        """Show where else the story of an article stands, and what differs there."""
        from newsreader.ui.screens.stories import Stories

        stories = self._screens.get(Place.STORIES)
        if not isinstance(stories, Stories):
            stories = Stories(self._librarian, self._keys)
            self._install(Place.STORIES, stories)
        stories.set_beside(entry)
        self._show_stories()

    def _show_stories(self) -> None:
        self._screen.app.push_screen(Place.STORIES.value, self._compared)

    def _install(self, place: Place, screen: "LibraryScreen[Any]") -> None:
        """Keep a screen for whoever comes back to it."""
        screen.show_news(join(" · ", self._news))
        self._screens[place] = screen
        self._screen.app.install_screen(screen, place.value)

    def go_back(self) -> None:
        """Go back to where the article was found, to the same row."""
        came_from, self._from = self._from, None
        ways = {
            Place.SEARCH: self._show_search,
            Place.WHO: self.who,
            Place.CREDITS: self.credits,
            Place.TIMELINE: self.timeline,
            Place.STORIES: self._show_stories,
            Place.PROBLEMS: self.show_problems,
            Place.NOTES: self.notes,
        }
        if came_from is not None:
            ways[came_from]()

    def _go(self, found: Found, came_from: Place) -> None:
        """Go to a place, and remember where it was found."""
        self._go_to(found)
        self._from = came_from

    def _searched(self, chosen: "Chosen | None") -> None:
        if chosen is None:
            self._go_home()
        else:
            hit = chosen.hit
            self._go(Found(hit.entry, hit.snippet.place, chosen.query), Place.SEARCH)

    def walk(self, by: int) -> None:
        """Go on from the article that is being read to the next one that was found, or back."""
        from newsreader.ui.screens.search import Search

        search = self._screens.get(Place.SEARCH)
        if self._from is not Place.SEARCH or not isinstance(search, Search):
            return
        stepped = search.step(by)
        if stepped is None:
            side = "last" if by > 0 else "first"
            end = own(f"This is the {side} article that was found.")
            self._screen.post_message(Said(end))
            return
        chosen, number, total = stepped
        side = "Next" if by > 0 else "Previous"
        news = own(f"{side} article found: {number:,} of {total:,}")
        self._go(Found(chosen.hit.entry, None, chosen.query, by < 0, news), Place.SEARCH)

    def _listened(self, said: "Quoted | None") -> None:
        if said is None:
            self._go_home()
        else:
            self._go(Found(said.entry, said.span), Place.WHO)

    def _looked(self, chosen: "ChosenPhoto | None") -> None:
        if chosen is None:
            self._go_home()
        else:
            picture = chosen.picture
            photo = picture.number if chosen.in_gallery else None
            self._go(Found(picture.entry, picture.span, photo=photo), Place.CREDITS)

    def _picked(self, picked: "Picked | None") -> None:
        if picked is None:
            self._go_home()
        else:
            self._narrow(picked.query)
            self._go(Found(picked.entry), Place.TIMELINE)

    def _pointed(self, entry: Entry | None) -> None:
        if entry is None:
            self._go_home()
        else:
            self._go(Found(entry), Place.PROBLEMS)

    def _noted(self, noted: "Noted | None") -> None:
        if noted is None or noted.entry is None:
            self._go_home()
        else:
            self._go(Found(noted.entry, noted.span), Place.NOTES)

    def _compared(self, place: "Told | None") -> None:
        if place is None:
            self._go_home()
        else:
            self._go(Found(place.entry), Place.STORIES)


def _news(report: "Report") -> tuple[Clean, ...]:
    """What a report says, the most important first; nothing where the index is up to date."""
    from newsreader.library.index.build import Built, Progress
    from newsreader.library.index.reports import Trouble

    if isinstance(report, Trouble):
        reason = clean_line(report.reason)
        return () if report.is_busy else (join(" ", (own("no index:"), reason)),)
    if isinstance(report, Built):
        return () if report.is_whole else (own("reading stopped"),)
    if not isinstance(report, Progress):
        return (own("reading was broken off"),)
    if not report.total:
        return (own(f"{wording.counted(report.listed, 'file')} listed"),) if report.listed else ()
    done, doing = (report.done, "reading") if report.done else (report.listed, "listing")
    parts = [own(f"{doing} {done:,} of {wording.counted(report.total, 'file')}")]
    if report.seconds > 2 and report.rate:
        left = report.seconds_left
        time = f"{left:.0f} s" if left < 90 else duration(round(left / 60))
        parts += [own(f"{time} left"), own(f"{report.rate:,.0f} a second")]
    return tuple(parts)
