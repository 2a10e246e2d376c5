"""Notes on the article that is being read: made, changed, taken away, folded."""

from collections.abc import Callable, Collection, Mapping
from contextlib import suppress
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from textual.screen import Screen

from newsreader.article import Article, Span
from newsreader.clean import Clean, join, own
from newsreader.library.entry import Entry
from newsreader.library.librarian import Librarian
from newsreader.library.state import Note
from newsreader.ui import wording
from newsreader.ui.bulk import Numbers, look_up
from newsreader.ui.keeping import Keeping
from newsreader.ui.note_marks import NoteMarks, quoted
from newsreader.ui.screens.room import has_menu_room
from newsreader.ui.widgets.reading_pane import ReadingPane

if TYPE_CHECKING:
    from newsreader.ui.screens.note_editor import NoteEditor

_CARDS, _FOLDED = "notes in the text", "folded"
"""Under what it is remembered that the cards of notes are folded away, and as what."""

_NOT_YET = own("The rest of this article is still being read: try again in a moment.")


class Noting:
    """Shows the notes and tags of the open article, and opens the editor."""

    def __init__(
        self,
        screen: Screen[None],
        reading: Callable[[], ReadingPane],
        say: Callable[[Clean], None],
        keeping: Keeping,
        librarian: Librarian,
        keys: Mapping[str, str],
    ) -> None:
        """Take the main screen, its reading pane once that is there, what says things at the foot,
        what is kept, who knows the library, and the user's own keys."""
        self._screen = screen
        self._reading = reading
        self._say = say
        self._keeping = keeping
        self._librarian = librarian
        self._keys = keys
        self._fingerprint = ""
        self._strays: tuple[Note, ...] = ()
        self._is_folded = keeping.remembered(_CARDS) == _FOLDED
        self._drafts: dict[tuple[str, Span], Clean] = {}

    # What is shown

    def article_changed(self, article: Article, fingerprint: str) -> None:
        """Another article is shown, or the same one as it is known now."""
        self._fingerprint = fingerprint
        self._strays = self._found_strays(article) if fingerprint else ()
        self.show()

    def show(self) -> None:
        """Show the notes and tags that there are now."""
        reading, fingerprint = self._reading(), self._fingerprint
        if reading.article is not None:
            own_notes = self._keeping.notes(fingerprint) if fingerprint else ()
            tags = self._keeping.tags(fingerprint) if fingerprint else ()
            notes = (*own_notes, *self._strays)
            shown = reading.note_marks
            if not shown.is_of(reading.article, notes, tags, folded=self._is_folded):
                reading.show_notes(NoteMarks(reading.article, notes, tags, folded=self._is_folded))

    def _found_strays(self, article: Article) -> tuple[Note, ...]:
        """The notes that were made on this article when its text was another."""
        from newsreader.library.index.errors import IndexTroubleError

        headed = self._keeping.notes_headed(article.title, article.source, article.published)
        others = tuple(note for note in headed if note.fingerprint != self._fingerprint)
        index = self._librarian.open() if others and article.title else None
        if index is None:
            return ()
        from newsreader.library.index.noted import strays

        with suppress(IndexTroubleError), index:
            return strays(index, others)
        return ()

    def fold(self) -> None:
        """Fold the cards of the notes away, or show them again."""
        self._is_folded = not self._is_folded
        self._keeping.remember(_CARDS, _FOLDED if self._is_folded else "")
        self.show()
        self._say(own("Notes folded away" if self._is_folded else "Notes in the text"))

    # What is done

    def tag(self, entry: Entry, numbers: Numbers, tagged: Callable[[Clean | None], None]) -> None:
        """Tag an article, or all of a list by their numbers; `tagged` hears what was done."""
        from newsreader.ui.screens.tags import Tags

        if not entry.fingerprint:
            self._say(_NOT_YET)
        elif has_menu_room(self._screen.size):
            find = partial(self.look_up, numbers)
            tags = Tags(self._keeping, quoted(entry.title), entry.fingerprint, find)
            self._screen.app.push_screen(tags, tagged)

    def look_up(self, numbers: Numbers, take: Callable[[Collection[str]], object]) -> None:
        """Hand over what the articles of these numbers are known by, in another thread."""
        look_up(self._librarian, numbers, take)

    def write(self) -> None:
        """Write a note on what is selected, else on the paragraph, or change the one there."""
        target = self._target()
        if target is not None:
            self._edit(*target)

    def open(self, number: int) -> None:
        """Change a note by its number."""
        marks = self._reading().note_marks
        place = marks.places[number]
        self._edit(number, place or Span(marks.notes[number].start, marks.notes[number].end))

    def drop(self) -> None:
        """Take the note away that is on what is selected, else on the paragraph."""
        target = self._target()
        if target is None:
            return
        number, _ = target
        if number < 0:
            self._say(own("There is no note on this paragraph."))
            return
        self._kept(drop_note(self._keeping, self._reading().note_marks.notes[number]))

    def _target(self) -> tuple[int, Span] | None:
        """What is meant: the number of the note there, -1 for none, and the words."""
        reading = self._reading()
        article = reading.article
        if article is None:
            return None
        if not self._fingerprint:
            self._say(_NOT_YET)
            return None
        span = _trimmed(article, reading.selected_span() or here(reading))
        if not len(span):
            self._say(own("There are no words here to write a note on."))
            return None
        return reading.note_marks.number_at(span), span

    def _edit(self, number: int, span: Span) -> None:
        from newsreader.ui.screens.note_editor import NoteEditor

        article = self._reading().article
        if article is None or not has_menu_room(self._screen.size):
            return
        notes = self._reading().note_marks.notes
        note = notes[number] if number >= 0 else self._new(article, span)
        draft = self._drafts.pop((note.id or note.fingerprint, span), note.text)
        editor = NoteEditor(quoted(note.words), note.text, draft)
        self._screen.app.push_screen(editor, partial(self._edited, note, span, editor))

    def _new(self, article: Article, span: Span) -> Note:
        return Note(
            fingerprint=self._fingerprint,
            start=span.start,
            end=span.end,
            words=article.cut_text(span),
            title=article.title,
            source=article.source,
            published=article.published,
        )

    def _edited(self, note: Note, span: Span, editor: "NoteEditor", text: Clean | None) -> None:
        """Keep what was written; what was left for want of room is there again the next time."""
        if text is None:
            if not editor.is_thrown_away and editor.written != note.text:
                self._drafts[note.id or note.fingerprint, span] = editor.written
            return
        if note.id and text == note.text:
            return
        self._screen.clear_selection()
        self._kept(keep_note(self._keeping, replace(note, text=text)))

    def _kept(self, what: Clean) -> None:
        self.show()
        self._say(wording.can_be_undone(what, self._keys))


def keep_note(keeping: Keeping, note: Note) -> Clean:
    """Keep a note, as one thing that is done; gives what that was."""
    what = own("Note on" if note.text else "Highlight on")
    with keeping.deed(join(" ", (what, quoted(note.words)))):
        keeping.keep_note(note)
    return own("Note kept" if note.text else "Highlighted")


def drop_note(keeping: Keeping, note: Note) -> Clean:
    """Take a note away, as one thing that is done; gives what that was."""
    what = own("Note taken away" if note.text else "Highlight taken away")
    with keeping.deed(join(" ", (what, quoted(note.words)))):
        keeping.drop_note(note.id)
    return what


def here(reading: ReadingPane) -> Span:
    """The words that the reader is at: the current quote if it is in view, else the paragraph."""
    at = reading.quote_here or reading.block_here
    return at.span if at is not None else Span(0, 0)


def _trimmed(article: Article, span: Span) -> Span:
    """A span without the white space at its ends."""
    text = article.text[span.start : span.end]
    start = span.start + len(text) - len(text.lstrip())
    return Span(start, max(start, span.start + len(text.rstrip())))
