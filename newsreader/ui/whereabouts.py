"""Whereabouts: finding one's way in the article that is read: its outline, marks and links."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from textual import events
from textual.screen import Screen

from newsreader.article import Span
from newsreader.clean import Clean, own
from newsreader.ui.keeping import Keeping
from newsreader.ui.landmarks import Kind, Landmark, landmarks
from newsreader.ui.reading_place import MARK_LETTERS
from newsreader.ui.widgets.panes import Panes
from newsreader.ui.widgets.reading_pane import ReadingPane

_BACK = "'"
"""In place of a mark's letter: where the last jump began."""


class Whereabouts:
    """Opens the outline and the links, and takes the letters that marks are called by."""

    def __init__(
        self,
        screen: Screen[None],
        panes: Callable[[], Panes],
        say: Callable[[Clean], None],
        keeping: Keeping,
        keys: Mapping[str, str],
        go_to_last: Callable[[], bool],
    ) -> None:
        """Take the main screen, its panes once they are there, what says things at its foot, the
        kept marks, and the user's own keys.

        `go_to_last` leads to what was read when the reader was left; gives whether it does.
        """
        self._screen = screen
        self._panes = panes
        self._say = say
        self._keeping = keeping
        self._fingerprint = ""
        self._early: dict[tuple[Path, int], dict[str, int]] = {}
        self._keys = keys
        self._go_to_last = go_to_last
        self._awaiting: Callable[[str], None] | None = None

    @property
    def _reading(self) -> ReadingPane:
        return self._panes().reading

    def article_changed(self, fingerprint: str) -> None:
        """Another article is shown, or the same one as it is known now."""
        self._fingerprint = fingerprint
        article = self._reading.article
        if article is None:
            return
        if fingerprint:
            for letter, at in self._early.pop((article.path, article.number), {}).items():
                self._keeping.set_bookmark(fingerprint, letter, at)
        kept = self._keeping.bookmarks(fingerprint)
        if kept:
            self._reading.place.take_marks(kept, len(article.text))
            self._reading.map_changed()

    # Outline and links

    def outline(self) -> None:
        """Show the outline of the article."""
        from newsreader.ui.screens.outline import Outline

        reading = self._reading
        if reading.article is not None:
            found = landmarks(reading.article, reading.note_marks.spans, reading.place.marks)
            outline = Outline(reading.article, found, reading.top_offset, self._keys)
            self._screen.app.push_screen(outline, self._outline_left)

    def _outline_left(self, landmark: Landmark | None) -> None:
        """Come back to the article: to a place in it, if one was chosen."""
        if landmark is not None:
            self._panes().go_to(self._reading)
            self._screen.call_after_refresh(self._go_to, landmark)

    def _go_to(self, landmark: Landmark) -> None:
        """Go to a landmark, as its own key would; also where it is in view, it leads back here."""
        reading = self._reading
        reading.note_jump()
        if landmark.kind is Kind.QUOTE:
            reading.go_to_quote(landmark.number)
        elif landmark.kind is Kind.PHOTO:
            self._panes().photo = landmark.number
            reading.go_to_photo(landmark.number)
        elif landmark.kind is Kind.MARK:
            reading.go_to_offset(landmark.start)
        else:
            reading.put_cursor(landmark.number)

    def links(self) -> None:
        """Show the links of the article."""
        from newsreader.ui.screens.links import Links

        article = self._reading.article
        if article is not None:
            self._screen.app.push_screen(Links(article, self._keys), self._links_left)

    def _links_left(self, span: Span | None) -> None:
        """Come back to the article: to a link's place in it, if that was asked for."""
        if span is not None:
            self._panes().go_to(self._reading)
            self._screen.call_after_refresh(self._reading.go_to, span)

    # Marks

    def set_mark(self) -> None:
        """Mark the place at the top of the view, once it has been said with which letter."""
        self._await(self._set_mark, "Mark this place with which letter? Esc leaves it unmarked.")

    def go_to_mark(self) -> None:
        """Go to a mark, once it has been said to which."""
        marks = self._reading.place.marks
        known = f"one of {' '.join(marks)}" if marks else "there are none yet; M sets one"
        self._await(self._jump, f"To which mark ({known})? ' goes back to before the last jump.")

    def _await(self, then: Callable[[str], None], question: str) -> None:
        if self._reading.article is not None:
            self._awaiting = then
            self._say(own(question))

    def hear_key(self, event: events.Key) -> bool:
        """Take a key for a mark's letter, if one is waited for; any other key stops the waiting.

        Gives whether one was.
        """
        if self._awaiting is None:
            return False
        then, self._awaiting = self._awaiting, None
        event.stop()
        letter = event.character or ""
        if letter == _BACK or (letter and letter in MARK_LETTERS):
            then(letter)
        else:
            self._say(own("A mark is called by a letter or a figure."))
        return True

    def _set_mark(self, letter: str) -> None:
        reading = self._reading
        if letter == _BACK:
            self._say(own("' leads back from jumps; choose a letter."))
            return
        article, at = reading.article, reading.top_offset
        if article is None:
            return
        reading.place.marks[letter] = at
        reading.map_changed()
        if self._fingerprint:
            self._keeping.set_bookmark(self._fingerprint, letter, at)
        else:  # only the beginning is there, and marks belong to what the whole says
            self._early.setdefault((article.path, article.number), {})[letter] = at
        self._say(own(f"Marked as {letter}: '{letter} comes back here"))

    def _jump(self, letter: str) -> None:
        reading = self._reading
        at = reading.place.before if letter == _BACK else reading.place.marks.get(letter)
        if at is None:
            is_back = letter == _BACK
            if is_back and self._go_to_last():
                return
            self._say(own("No jump yet in this article." if is_back else f"No mark {letter} here."))
            return
        reading.go_to_offset(at)
        said = (
            "Back at where the jump began: '' leads to and fro"
            if letter == _BACK
            else f"At {letter}"
        )
        self._say(own(said))
