"""All notes of the library in one place."""

from collections.abc import Mapping
from dataclasses import replace
from functools import partial

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.getters import query_one
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Input, Static

from newsreader.clean import Clean, join, own
from newsreader.facts import show_day
from newsreader.library.index.noted import Noted, noted
from newsreader.library.index.opened import Index
from newsreader.library.librarian import Answer, Librarian
from newsreader.library.order import fold
from newsreader.library.state import Note
from newsreader.ui import wording
from newsreader.ui.commands import Command, Place
from newsreader.ui.copies import note_copy
from newsreader.ui.keeping import Keeping
from newsreader.ui.keymap import bindings
from newsreader.ui.note_marks import quoted
from newsreader.ui.noting import drop_note, keep_note
from newsreader.ui.screens.library_screen import LibraryScreen
from newsreader.ui.undoing import redo, undo
from newsreader.ui.widgets.bars import StatusBar, TitleBar
from newsreader.ui.widgets.note_list import NoteList
from newsreader.ui.widgets.words_input import WordsInput

_NONE_YET = (
    own("There are no notes yet."),
    own("In an article, a writes one on the paragraph, or on what is selected."),
)
_NONE_FITS = (own("No note has these words."),)
_NOT_HERE = own("This article is in none of the folders that are open.")


class Notes(LibraryScreen[Noted | None]):
    """Answers with the note that is to be read in its article. It stays as it is."""

    PLACE = Place.NOTES
    BINDINGS = bindings(PLACE)

    class Found(Message):
        """It is known where the notes stand."""

        def __init__(self, notes: tuple[Noted, ...]) -> None:
            super().__init__()
            self.notes = notes

    notes = query_one("#notes", NoteList)
    typed = query_one("#note-typed", WordsInput)

    def __init__(self, librarian: Librarian, keeping: Keeping, keys: Mapping[str, str]) -> None:
        """Take who knows the library, what is kept of its reader, and the user's own keys."""
        super().__init__(librarian, keys)
        self._keeping = keeping
        self._all: tuple[Noted, ...] = ()

    def compose(self) -> ComposeResult:
        """What is typed, and the notes."""
        yield TitleBar(id="title")
        with Horizontal(classes="search-line"):
            yield Static("filter", classes="label", markup=False)
            yield WordsInput(
                id="note-typed",
                compact=True,
                select_on_focus=False,
                placeholder="words of notes, passages, headlines, outlets, days",
            )
        with Horizontal(id="panes"):
            yield NoteList(id="notes")
        yield StatusBar(id="status")

    def first_focus(self) -> Widget:
        """The notes."""
        return self.notes

    def on_screen_resume(self) -> None:
        """Show what has been noted since."""
        if self.is_mounted:
            self.ask()

    def show_title(self) -> None:
        """Say what is shown, and how far the index is."""
        self.title_bar.show(own("Notes of the library"), self._news)

    def ask(self) -> None:
        """Show the notes at once, and ask where they stand."""
        notes = self._keeping.all_notes()
        known = {each.note.id: each for each in self._all}
        self._all = tuple(known.get(note.id, Noted(note))._replace(note=note) for note in notes)
        self._show()

        def find(index: Index) -> Answer:
            return partial(self.post_message, self.Found(noted(index, notes)))

        self._librarian.ask("notes", find)

    @on(Found)
    def _take(self, message: Found) -> None:
        self._all = message.notes
        self._show()

    @on(Input.Changed)
    def _show(self) -> None:
        """Show the notes that have what was typed."""
        words = fold(self.typed.value).split()
        fitting = tuple(each for each in self._all if _has(each.note, words))
        self.notes.when_empty = _NONE_FITS if self._all else _NONE_YET
        self.notes.show(fitting)
        total = wording.counted(len(self._all), "note")
        self.status.show_progress(own(f"{len(fitting):,} of {total}") if words else own(total))
        self.show_hints()

    def is_hinted(self, command: Command) -> bool:
        """Without any note there is only the way back."""
        return bool(self._all) or command.action in {"back", "help"}

    # Keys

    @on(Input.Submitted)
    def action_list(self) -> None:
        """From the words to the notes."""
        self.set_focus(self.notes)

    def action_filter(self) -> None:
        """Type words that the notes are to have."""
        self.typed.type_over()

    @on(NoteList.Opened)
    def action_open(self) -> None:
        """Read the article where the note stands."""
        each = self.notes.current
        if each is None:
            return
        if each.entry is None:
            self.status.say_briefly(_NOT_HERE)
        else:
            self.dismiss(each)

    def action_edit(self) -> None:
        """Change the note."""
        from newsreader.ui.screens.note_editor import NoteEditor

        each = self.notes.current
        if each is not None:
            note = each.note
            editor = NoteEditor(quoted(note.words), note.text, note.text)
            self.app.push_screen(editor, partial(self._edited, note))

    def _edited(self, note: Note, text: Clean | None) -> None:
        if text is not None and text != note.text:
            said = keep_note(self._keeping, replace(note, text=text))
            self._done(said)

    def action_drop(self) -> None:
        """Take the note away."""
        each = self.notes.current
        if each is not None:
            self._done(drop_note(self._keeping, each.note))

    def _done(self, said: Clean) -> None:
        self.ask()
        self.status.say_briefly(wording.can_be_undone(said, self._keys))

    def action_copy(self) -> None:
        """Copy the note that the cursor is on, with the words it is on."""
        each = self.notes.current
        if each is not None:
            self.copy(note_copy(each.note), self._keeping)

    def action_export(self) -> None:
        """Write the notes that are shown to a file."""
        from newsreader.ui.taking import notes_offer, take

        shown = [each.note for each in self.notes.shown]
        if shown:
            offer = notes_offer(self._librarian, shown)
            take(self.app, self._keeping, self.status.say_briefly, offer)

    def action_undo(self) -> None:
        """Take back what was done last."""
        undo(self, self._keeping, self._keys, self._turned)

    def action_redo(self) -> None:
        """Do again what was taken back last."""
        redo(self, self._keeping, self._keys, self._turned)

    def _turned(self, said: Clean) -> None:
        """Show what is there now that something was taken back or done again, and say so."""
        self.status.say_briefly(said)
        self.ask()

    def action_back(self) -> None:
        """Go back: from the words to the notes, from there to the articles."""
        if self.typed.has_focus:
            self.action_list()
        else:
            self.dismiss(None)


def _has(note: Note, words: list[str]) -> bool:
    """Whether all of these words stand in what is shown of a note."""
    day = show_day(note.published)
    text = fold(join(" ", (note.text, note.words, note.title, note.source, day, note.published)))
    return all(word in text for word in words)
