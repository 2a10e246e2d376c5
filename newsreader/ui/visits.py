"""Visits: the screens that are opened on the article that is being read, and the way back."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from textual import events
from textual.screen import Screen

from newsreader.article import Article, Span
from newsreader.clean import Clean, join, own
from newsreader.config import Settings
from newsreader.ui import wording
from newsreader.ui.commands import Place
from newsreader.ui.first_steps import SEEN
from newsreader.ui.keeping import Keeping
from newsreader.ui.screens.room import has_menu_room
from newsreader.ui.widgets.panes import Panes

if TYPE_CHECKING:
    from newsreader.pictures.darkroom import Darkroom
    from newsreader.ui.album import Album
    from newsreader.ui.screens.as_read import AsRead
    from newsreader.ui.screens.copying import CopyMenu, Taken
    from newsreader.ui.taking import Offer
    from newsreader.ui.widgets.welcome import Welcome

_PICTURES_IN_TEXT, _SHOWN = "pictures in the text", "shown"
"""Under what it is remembered that there are pictures in the text, and as what."""


class Visits:
    """Opens the gallery, the copy menu, the help and the view of how an article was read.

    What they are made of is loaded when they are first wanted.
    """

    def __init__(
        self,
        screen: Screen[None],
        panes: Callable[[], Panes],
        say: Callable[[Clean], None],
        keeping: Keeping,
        settings: Settings,
        keys: Mapping[str, str],
        darkroom: Darkroom | None,
    ) -> None:
        """Take the main screen, its panes once they are there, what says things at its foot, the
        marks, the settings, the user's own keys, and who develops pictures, if anybody does yet."""
        self._screen = screen
        self._panes = panes
        self._say = say
        self._keeping = keeping
        self._settings = settings
        self._keys = keys
        self._darkroom = darkroom
        self._has_pictures = keeping.remembered(_PICTURES_IN_TEXT) == _SHOWN
        self._as_read: AsRead | None = None
        self._welcome: Welcome | None = None

    def close(self) -> None:
        """Let go of who develops pictures."""
        if self._darkroom is not None:
            self._darkroom.close()

    def article_changed(self, article: Article, fingerprint: str) -> None:
        """Another article is shown, or the same one as it is known now, and by what."""
        self._show_pictures()
        if self._as_read is not None:
            self._as_read.show(article, fingerprint)

    def _article(self) -> Article | None:
        """The article that is read; where it is not there, that is said."""
        article = self._panes().reading.article
        if article is None:
            self._say(own("There is no article to be seen yet."))
        return article

    # Pictures

    def gallery(self, go_back: Callable[[], None] | None = None) -> None:
        """Show the photos of the article, one by one.

        `go_back` leads to where one was found, for whoever leaves without going to the text.
        """
        from newsreader.ui.screens.gallery import Gallery

        article = self._article()
        if article is None:
            return
        if not article.photos:
            self._say(own("This article has no photos. C shows those of the library."))
            return
        panes = self._panes()
        photo = panes.photo if go_back is not None else panes.reading.photo_here(panes.photo)
        gallery = Gallery(self._album(article), photo, self._keys, self._keeping)
        self._screen.app.push_screen(gallery, partial(self._gallery_left, go_back))

    def _gallery_left(
        self, go_back: Callable[[], None] | None, left: tuple[int, bool] | None
    ) -> None:
        """Come back from the gallery: to the caption in the text, if that was asked for."""
        self._show_pictures()  # whose answers went to the gallery
        if left is None:
            return
        panes = self._panes()
        panes.photo, jump = left
        if jump:
            panes.go_to(panes.reading)
            self._screen.call_after_refresh(panes.reading.go_to_photo, panes.photo)
        elif go_back is not None:
            go_back()

    def pictures(self) -> None:
        """Show pictures in the text, or captions alone."""
        self._has_pictures = not self._has_pictures
        self._keeping.remember(_PICTURES_IN_TEXT, _SHOWN if self._has_pictures else "")
        self._show_pictures()
        self._say(wording.pictures_in_text(self._has_pictures, self._settings.pictures))

    def _show_pictures(self) -> None:
        """Put the pictures into the text, if they are wanted there."""
        reading = self._panes().reading
        article = reading.article
        wanted = self._has_pictures and article is not None and article.photos
        reading.show_pictures(self._album(article) if wanted and article else None)

    def _album(self, article: Article) -> Album:
        """The pictures of an article, and the darkroom that develops them."""
        from newsreader.pictures.darkroom import Darkroom
        from newsreader.ui.album import Album

        if self._darkroom is None:
            self._darkroom = Darkroom()
        app = self._screen.app
        colours = app.console.color_system == "truecolor" and not app.no_color
        return Album(article, self._darkroom, self._settings.pictures, colours)

    # How it was read

    def as_read(self, fingerprint: str, read_again: Callable[[], None]) -> None:
        """Show how the article was read, and let it be put right.

        `fingerprint` is what it is known by; `read_again` is called when it has been put right.
        """
        from newsreader.ui.screens.as_read import AsRead

        article = self._article()
        if article is not None:
            self._as_read = AsRead(article, fingerprint, self._keeping, read_again, self._keys)
            self._screen.app.push_screen(self._as_read, self._as_read_left)

    def _as_read_left(self, span: Span | None) -> None:
        """Come back to the article: to a place in it, if that was asked for."""
        self._as_read = None
        if span is not None:
            panes = self._panes()
            panes.go_to(panes.reading)
            self._screen.call_after_refresh(panes.reading.go_to, span)

    # Menus

    def copy_menu(self) -> None:
        """Show what can be copied from here."""
        from newsreader.ui.copies import copies_of, goes_with_source
        from newsreader.ui.screens.copying import CopyMenu

        reading = self._panes().reading
        article = self._article()
        if article is None or not has_menu_room(self._screen.size):
            return
        number = reading.current_quote
        quote = article.quotes[number] if number >= 0 else None
        selection, block = reading.selected_span(), reading.block_here
        copies = copies_of(article, reading.top_offset, selection, quote, block)
        menu = CopyMenu(copies, with_source=goes_with_source(self._keeping))
        self._screen.app.push_screen(menu, partial(self._copy, menu))

    def _copy(self, menu: CopyMenu, taken: Taken | None) -> None:
        """Copy what was chosen, or save it; the next menu has the source as this one left it."""
        from newsreader.ui.clipboard import copy_out
        from newsreader.ui.copies import remember_source

        remember_source(self._keeping, menu.with_source)
        if taken is None:
            return
        name = taken.copy.name.lower()
        if not taken.to_file:
            self._say(copy_out(self._screen.app, taken.copy, menu.with_source))
            return
        from newsreader.ui.screens.saving import Saving

        saving = Saving(own(name), taken.text, f"{name.split(',')[0].split()[-1]}.txt")
        self._screen.app.push_screen(saving, partial(self._saved, name))

    def _saved(self, name: str, path: Clean | None) -> None:
        if path is not None:
            self._say(join(" ", (own(f"Saved: {name} · to"), path)))

    def export(self) -> None:
        """Ask how the article is to be written to a file, or its quotes where their pane is."""
        from newsreader.ui.taking import article_offer, quotes_offer

        panes = self._panes()
        article = panes.quotes.shown if panes.quotes.has_focus else self._article()
        if article is not None:
            self.take(quotes_offer(article) if panes.quotes.has_focus else article_offer(article))

    def take(self, offer: Offer) -> None:
        """Ask how something is to be written to a file."""
        from newsreader.ui.taking import take

        take(self._screen.app, self._keeping, self._say, offer)

    def help(self, place: Place) -> None:
        """Show all keys, those of a place first."""
        from newsreader.ui.screens.help import Help

        self._screen.app.push_screen(Help(place, self._keys))

    # The welcome

    def welcome(self) -> None:
        """Show the first steps, from the first on."""
        from newsreader.ui.widgets.welcome import Welcome

        if not self._screen.is_attached:  # who types ahead may have left already
            return
        if self._welcome is not None:
            self._welcome.remove()
        self._welcome = Welcome(self._keys)
        self._screen.mount(self._welcome, before="#status")
        self.fit_welcome()
        panes = self._panes()
        panes.go_to(panes.articles)

    def fit_welcome(self) -> None:
        """Let the first steps be seen where there is room for them, and remember that."""
        if self._welcome is not None and self._welcome.fit():
            self._keeping.remember(SEEN, _SHOWN)

    def hear_key(self, event: events.Key) -> None:
        """Let the first steps go on by a key, as long as they are shown."""
        if self._welcome is not None and self._welcome.take(event):
            event.stop()
