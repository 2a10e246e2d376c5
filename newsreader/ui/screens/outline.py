"""The outline: an article's headings, and where its photos, quotes, notes and marks lie."""

from collections import Counter
from collections.abc import Mapping

from textual import on
from textual.getters import query_one

from newsreader.article import Article
from newsreader.clean import join, own
from newsreader.ui import wording
from newsreader.ui.commands import Place
from newsreader.ui.keymap import bindings
from newsreader.ui.landmarks import Kind, Landmark, place_of, without_doubles
from newsreader.ui.screens.article_screen import ArticleScreen
from newsreader.ui.widgets.outline_list import OutlineList

_COUNTED = (Kind.HEADING, Kind.PHOTO, Kind.QUOTE, Kind.NOTE, Kind.MARK)


class Outline(ArticleScreen[Landmark]):
    """Answers with the landmark that is to be gone to."""

    PLACE = Place.OUTLINE
    BINDINGS = bindings(PLACE)
    AUTO_FOCUS = "#outline"

    places = query_one("#outline", OutlineList)

    def __init__(
        self,
        article: Article,
        landmarks: tuple[Landmark, ...],
        offset: int,
        keys: Mapping[str, str],
    ) -> None:
        """Take the article and its landmarks, where the reader is, and the user's own keys."""
        super().__init__(article, keys)
        self._landmarks = landmarks
        self._offset = offset
        self._has_quotes = True

    def make_list(self) -> OutlineList:
        """The landmarks."""
        return OutlineList(id="outline")

    def on_mount(self) -> None:
        """Begin where the reader is."""
        super().on_mount()
        counts = Counter(landmark.kind for landmark in self._landmarks)
        parts = (wording.counted(counts[kind], kind.value) for kind in _COUNTED if counts[kind])
        self.title_bar.show(join(" · ", (own("Outline"), self.article.title)), join(", ", parts))
        self._show(self._offset)

    def _show(self, offset: int) -> None:
        """Show the landmarks, with the quotes or without, the cursor on the one at a character."""
        shown = without_doubles(
            [
                landmark
                for landmark in self._landmarks
                if self._has_quotes or landmark.kind is not Kind.QUOTE
            ]
        )
        self.places.show(shown, len(self.article.text), place_of(shown, offset))

    def on_resize(self) -> None:
        """Draw the rows in the new width."""
        self.places.items_changed()

    def action_quotes(self) -> None:
        """Show the quotes too, or leave them out."""
        current = self.places.current
        self._has_quotes = not self._has_quotes
        self._show(current.start if current is not None else self._offset)
        self.say(own("With the quotes" if self._has_quotes else "Without the quotes"))

    def action_open(self) -> None:
        """Go to the place that the cursor is on."""
        self.places.action_open()

    @on(OutlineList.Chosen)
    def _chosen(self, message: OutlineList.Chosen) -> None:
        self.dismiss(message.landmark)
