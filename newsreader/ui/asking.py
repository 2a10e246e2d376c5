"""Asking the whole library: the search, who said what, and the way from there to the articles."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, NamedTuple

from textual.screen import Screen

from newsreader.article import NOTHING, Article, Span
from newsreader.clean import Clean, clean_line, join, own
from newsreader.facts import duration
from newsreader.library.entry import Entry
from newsreader.library.librarian import Librarian
from newsreader.ui import wording
from newsreader.ui.keeping import Keeping
from newsreader.ui.messages import IndexReport, Said

if TYPE_CHECKING:
    from newsreader.library.index.reports import Report
    from newsreader.library.index.who import Said as Quoted
    from newsreader.search.query import Query
    from newsreader.ui.finding import Finding
    from newsreader.ui.screens.search import Chosen, Search
    from newsreader.ui.screens.who import Who

_SEARCH, _WHO = "search", "who"


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
    ) -> None:
        """Take the main screen, who knows the library, the marks, and the user's own keys.

        `go_to` shows a place that has been found.
        """
        self._screen = screen
        self._librarian = librarian
        self._keeping = keeping
        self._keys = keys
        self._go_to = go_to
        self._search: Search | None = None
        self._who: Who | None = None
        self._news: Clean = NOTHING
        self._from = ""

    @property
    def is_away(self) -> bool:
        """Whether an article is being read that was found here, and there is a way back."""
        return bool(self._from)

    def stay(self) -> None:
        """Forget where the reader came from: another article has been gone to."""
        self._from = ""

    # The index

    def update(self) -> None:
        """Have the index brought up to date behind the screen."""
        self._librarian.update(self._keeping.corrections, self._hear)

    def _hear(self, report: "Report") -> None:
        """Take a report over from the librarian's thread to the screen's."""
        self._screen.post_message(IndexReport(report))

    def take(self, report: "Report") -> None:
        """Show how far the index is, and ask again when it knows more."""
        before, self._news = self._news, _news(report)
        for screen in (self._search, self._who):
            if screen is not None and screen.is_attached:
                screen.show_news(self._news)
                if before and not self._news:
                    screen.ask()

    # The screens

    def search(self) -> None:
        """Search the library; what was found before is still there."""
        if self._search is None:
            from newsreader.ui.screens.search import Search

            self._search = Search(self._librarian, self._keeping, self._keys)
            self._search.show_news(self._news)
            self._screen.app.install_screen(self._search, _SEARCH)
        self._screen.app.push_screen(_SEARCH, self._searched)

    def search_for(self, words: str) -> None:
        """Search the library for words, in place of what was searched for before."""
        self.search()
        if self._search is not None:
            self._search.search_for(words)

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
        if self._who is None:
            from newsreader.ui.screens.who import Who

            self._who = Who(self._librarian, self._keeping, self._keys)
            self._who.show_news(self._news)
            self._screen.app.install_screen(self._who, _WHO)
        self._screen.app.push_screen(_WHO, self._listened)

    def go_back(self) -> None:
        """Go back to where the article was found, to the same row."""
        came_from, self._from = self._from, ""
        if came_from == _SEARCH:
            self.search()
        elif came_from == _WHO:
            self.who()

    def _searched(self, chosen: "Chosen | None") -> None:
        if chosen is not None:
            self._go_to(Found(chosen.hit.entry, chosen.hit.snippet.place, chosen.query))
            self._from = _SEARCH

    def walk(self, by: int) -> None:
        """Go on from the article that is being read to the next one that was found, or back."""
        if self._from != _SEARCH or self._search is None:
            return
        stepped = self._search.step(by)
        if stepped is None:
            side = "last" if by > 0 else "first"
            end = own(f"This is the {side} article that was found.")
            self._screen.post_message(Said(end))
            return
        chosen, number, total = stepped
        side = "Next" if by > 0 else "Previous"
        news = own(f"{side} article found: {number:,} of {total:,}")
        self._go_to(Found(chosen.hit.entry, None, chosen.query, by < 0, news))
        self._from = _SEARCH

    def _listened(self, said: "Quoted | None") -> None:
        if said is not None:
            self._go_to(Found(said.entry, said.span))
            self._from = _WHO


def _news(report: "Report") -> Clean:
    """What a report says; nothing where the index is up to date."""
    from newsreader.library.index.build import Built
    from newsreader.library.index.reports import Trouble

    if isinstance(report, Built):
        return NOTHING
    if isinstance(report, Trouble):
        return join(" ", (own("no index:"), clean_line(report.reason)))
    if report.total == 0:
        return NOTHING
    parts = [own(f"reading {report.done:,} of {wording.counted(report.total, 'file')}")]
    if report.seconds > 2 and report.rate:
        left = report.seconds_left
        parts.append(
            own(f"{left:.0f} s left" if left < 90 else f"{duration(round(left / 60))} left")
        )
    return join(" · ", parts)
