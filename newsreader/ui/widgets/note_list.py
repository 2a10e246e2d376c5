"""The notes of the library: what was noted, on which words, and where these stand."""

from textual.message import Message
from textual.strip import Strip

from newsreader.article import NOTHING
from newsreader.clean import Clean, clean_line, join, own
from newsreader.facts import show_day
from newsreader.library.index.noted import Noted
from newsreader.page.cards import NOTE_MARK
from newsreader.text import fit
from newsreader.ui.linear import sentences, spoken
from newsreader.ui.note_marks import quoted
from newsreader.ui.rows import opening
from newsreader.ui.widgets.tall_view import TallView

_MOST_SHOWN, _WORDS_ROWS, _EDGES = 2_000, 2, 5
_NOT_FOUND, _NOT_HERE = own("words no longer found"), own("not in these folders")


class NoteList(TallView):
    """One item a note: what it says, the beginning of the words noted upon, and where these stand.

    A highlight has no words of its own: it shows those of the article alone.
    """

    HELP = "Your notes, the newest first. Enter reads the article at the words noted upon."

    class Opened(Message):
        """The note that the cursor is on is to be read where it stands."""

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self._notes: tuple[Noted, ...] = ()

    @property
    def item_count(self) -> int:
        """How many notes are shown."""
        return len(self._notes)

    @property
    def current(self) -> Noted | None:
        """The note that the cursor is on."""
        return self._notes[self.cursor] if self._notes else None

    @property
    def shown(self) -> tuple[Noted, ...]:
        """The notes that are shown."""
        return self._notes

    def show(self, notes: tuple[Noted, ...]) -> None:
        """Show other notes; the cursor stays on its own, or where that was if it is gone."""
        before = self.current
        self._notes = notes
        ids = [each.note.id for each in notes]
        if before is not None and before.note.id in ids:
            self.cursor = ids.index(before.note.id)
        self.items_changed()
        self.show_cursor()

    def action_open(self) -> None:
        """Read the article where the note stands."""
        if self._notes:
            self.post_message(self.Opened())

    def rows_needed(self, number: int) -> int:
        """The rows of the note and of the words, one for where they stand, and an empty one."""
        return len(self._lines(number)) + 2

    def item_rows(self, number: int) -> list[Strip]:
        """A note's rows, the last one empty."""
        each = self._notes[number]
        ground = self.item_ground(number)
        place = (fit(_place(each), self.room(_EDGES)), "second")
        strips = []
        for at, (line, role) in enumerate([*self._lines(number), place]):
            mark = NOTE_MARK if at == 0 and each.note.text else own(" ")
            edge = [self.cursor_bar(number), (mark, self.role("accent")), (own(" "), ground)]
            strips.append(self.strip([*edge, (line, self.role(role))], ground))
        return [*strips, self.strip([], self.ground)]

    def _lines(self, number: int) -> list[tuple[Clean, str]]:
        """The rows of the note and of the words it stands on, each with its role."""
        note, room = self._notes[number].note, self.room(_EDGES)
        text = clean_line(note.text[:_MOST_SHOWN])
        words = clean_line(quoted(note.words, _MOST_SHOWN))
        role, most = ("standfirst", _WORDS_ROWS) if text else ("noted", self.MOST_ROWS)
        rows = [(line, "title") for line in opening(text, room, self.MOST_ROWS)]
        return rows + [(line, role) for line in opening(words, room, most)]

    def item_words(self, number: int) -> Clean:
        """A note in words: what it says, the words it stands on, and where those are."""
        each = self._notes[number]
        text = clean_line(each.note.text[:_MOST_SHOWN])
        words = clean_line(each.note.words[:_MOST_SHOWN])
        on = join("", (own("On: “"), words, own("”"))) if words else NOTHING
        return sentences(text or own("highlight"), on, spoken(_place(each)))


def _place(each: Noted) -> Clean:
    """Where the words stand: outlet, day, headline; and where that is not so any more."""
    note = each.note
    news = NOTHING
    if each.entry is None:
        news = _NOT_HERE
    elif each.span is None:
        news = _NOT_FOUND
    parts = (news, note.source, show_day(note.published), note.title)
    return join(" · ", (part for part in parts if part))
