"""What is done with marks, tags and notes on the main screen, and taking it back."""

from collections.abc import Collection, Mapping, Sequence

from textual import on
from textual.getters import query_one
from textual.screen import Screen

from newsreader.clean import Clean, join, own
from newsreader.library.entry import Entry
from newsreader.ui import wording
from newsreader.ui.asking import Asking
from newsreader.ui.bulk import mark_all_read, unread_of
from newsreader.ui.early_marks import EarlyMarks
from newsreader.ui.keeping import AT_ONCE, Keeping
from newsreader.ui.messages import AllKnown, NotePointed
from newsreader.ui.noting import Noting
from newsreader.ui.shelf import Shelf
from newsreader.ui.undoing import redo, undo
from newsreader.ui.widgets.article_list import ArticleList


class MarkingScreen(Screen[None]):
    """The part of the main screen that changes what is kept of articles."""

    articles = query_one("#list", ArticleList)

    _asking: Asking
    _early: EarlyMarks
    _entry: Entry | None
    _keeping: Keeping
    _is_marking = False
    _keys: Mapping[str, str]
    _noting: Noting
    _shelf: Shelf
    _touched: bool

    # What the rest of the screen does

    def say(self, text: Clean, *, lasts: bool = False) -> None:
        """Say at the foot of the screen what has happened."""
        raise NotImplementedError

    def read_again(self, put_right: Collection[str] = ()) -> None:
        """Read articles again, as they have been put right."""
        raise NotImplementedError

    def _show_title(self) -> None:
        """Say what is open, and how much of it is unread."""
        raise NotImplementedError

    # One article

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

    # Keys

    def action_mark_read(self) -> None:
        """Mark the article as read, or as unread."""
        if self._entry is not None and not self._entry.error:
            read = not self.is_read(self._entry)
            what = own("Marked as read" if read else "Marked as unread")
            self._mark_and_say(self._entry, what, read=read)

    def action_star(self) -> None:
        """Give the article a star, or take it away."""
        if self._entry is not None and not self._entry.error:
            starred = not self._keeping.marks(self._entry.fingerprint).starred
            done = own("Starred:" if starred else "The star is gone:")
            what = join(" ", (done, wording.titled(self._entry.title)))
            self._mark_and_say(self._entry, what, starred=starred)

    def _mark_and_say(
        self, entry: Entry, what: Clean, *, read: bool | None = None, starred: bool | None = None
    ) -> None:
        """Mark an entry, and say so where that is kept by now."""
        if not entry.fingerprint:
            self._early.note(entry, read, starred, by_hand=True)
            self.say(own("It will be marked as soon as it has been read."))
            return
        with self._keeping.deed(what):
            self.mark(entry, read=read, starred=starred)
        self._say_done(what)

    def action_mark_all(self) -> None:
        """Mark all articles of the list as read."""
        numbers = self._shelf.told
        self._noting.look_up(numbers, lambda found: self.post_message(AllKnown(found)))

    @on(AllKnown)
    def _mark_all(self, message: AllKnown) -> None:
        """Mark as read what the list showed."""
        unread = unread_of(self._keeping, message.fingerprints)
        if not unread:
            self.say(own("All of the list has been read."))
        elif self._is_marking:
            self.say(own("The articles of the list are being marked."))
        else:
            self._is_marking = True
            self.run_worker(self._mark(unread), group="marking")

    async def _mark(self, unread: Sequence[str]) -> None:
        """Mark articles as read while other keys work; say so when it is done."""
        if len(unread) > AT_ONCE:
            self.say(own(f"Marking {wording.counted(len(unread), 'article')} as read"))
        try:
            what = await mark_all_read(self._keeping, unread)
        finally:
            self._is_marking = False
        self._marks_changed()
        self._say_done(what)

    def action_tags(self) -> None:
        """Tag the article, or all of the list."""
        if self._entry is not None and not self._entry.error:
            self._noting.tag(self._entry, self._shelf.told, self._tagged)

    def _tagged(self, done: Clean | None) -> None:
        """Show other tags, and say so; where nothing was done, there is nothing to say."""
        self._marks_changed()
        self._noting.show()
        if done:
            self._say_done(done)

    def action_notes(self) -> None:
        """Show all notes of the library."""
        self._asking.notes()

    def action_note(self) -> None:
        """Write a note on the selection, or on the paragraph."""
        self._noting.write()

    def action_drop_note(self) -> None:
        """Take the note of the paragraph away."""
        self._noting.drop()

    def action_fold_notes(self) -> None:
        """Fold the notes in the text away, or show them."""
        self._noting.fold()

    @on(NotePointed)
    def _open_note(self, message: NotePointed) -> None:
        """Change the note that was clicked."""
        self._noting.open(message.number)

    def action_undo(self) -> None:
        """Take back what was done last."""
        undo(self, self._keeping, self._keys, self._turned)

    def action_redo(self) -> None:
        """Do again what was taken back last."""
        redo(self, self._keeping, self._keys, self._turned)

    def _turned(self, said: Clean) -> None:
        """Show what was taken back, and say so."""
        self._renew_turned()
        self.say(said)

    def on_screen_resume(self) -> None:
        """Show what was done elsewhere."""
        self._noting.show()
        if self.is_mounted:
            self._show_title()
        self._renew_turned()

    def _renew_turned(self) -> None:
        """Show everything as it is now that something was taken back or done again."""
        turned = self._keeping.turned()
        if not turned:
            return
        self._marks_changed()
        self._noting.show()
        put_right = frozenset().union(*(deed.fingerprints_in("corrections") for deed in turned))
        if put_right:
            self.read_again(put_right)

    def _marks_changed(self) -> None:
        """Show the list with the marks there are now."""
        self._touched = True
        self.articles.items_changed()
        self._shelf.refresh()

    def _say_done(self, what: Clean) -> None:
        """Say what has been done, and how it is taken back."""
        self.say(wording.can_be_undone(what, self._keys))
