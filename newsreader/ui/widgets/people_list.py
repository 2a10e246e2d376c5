"""The speakers of the library."""

from textual.message import Message
from textual.strip import Strip

from newsreader.article import NOTHING
from newsreader.clean import Clean, join, own
from newsreader.library.index.speakers import Person
from newsreader.text import cells, fit
from newsreader.ui.linear import phrases
from newsreader.ui.widgets.tall_view import TallView
from newsreader.ui.wording import counted


class PeopleList(TallView):
    """One item a speaker: name and number of quotes; role, and articles if there are several."""

    HELP = "Who is quoted in the library, the most quoted first. Enter goes to what they said."

    class Moved(Message):
        """The cursor is on another speaker."""

    class Opened(Message):
        """What the speaker said is to be gone through."""

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self._people: tuple[Person, ...] = ()
        self._marked: Person | None = None

    @property
    def item_count(self) -> int:
        """How many speakers are shown."""
        return len(self._people)

    @property
    def current(self) -> Person | None:
        """The speaker that the cursor is on."""
        return self._people[self.cursor] if self._people else None

    def show(self, people: tuple[Person, ...], *, stays: bool = False) -> None:
        """Show other speakers; if it `stays`, the cursor is on the same one as before."""
        before = self.current if stays else None
        self._people = people
        names = [person.name for person in people]
        self.cursor = names.index(before.name) if before and before.name in names else 0
        self.items_changed()
        self.show_cursor()
        self.cursor_moved()

    def mark(self, person: Person | None) -> None:
        """Mark a speaker, or nobody."""
        self._marked = person
        self.items_changed()

    def _is_marked(self, person: Person) -> bool:
        return self._marked is not None and self._marked.is_same(person)

    def cursor_moved(self) -> None:
        """Say that it is on another one."""
        self.post_message(self.Moved())

    def action_open(self) -> None:
        """Go to what the speaker said."""
        if self._people:
            self.post_message(self.Opened())

    def clicked(self, number: int, twice: bool) -> None:
        """Put the cursor on the speaker that was clicked."""
        self.set_cursor(number)

    def item_words(self, number: int) -> Clean:
        """A speaker in words: name, role, whether marked, how many quotes and articles."""
        person = self._people[number]
        return phrases(
            own("marked") if self._is_marked(person) else NOTHING,
            person.name,
            person.role,
            NOTHING if person.is_full else own("perhaps several people of one name"),
            counted(person.quotes, "quote"),
            counted(person.articles, "article"),
        )

    def rows_needed(self, number: int) -> int:
        """One row for the name, and one for what is known of the speaker."""
        return 2 if _facts(self._people[number]) else 1

    def item_rows(self, number: int) -> list[Strip]:
        """A speaker's rows."""
        person = self._people[number]
        ground = self.item_ground(number)
        second = self.role("second")
        mark = own("=" if self._is_marked(person) else " ")
        bar = self.cursor_bar(number)
        count = own(f"{person.quotes:,}")
        room = max(1, self.columns - 4 - cells(count))
        name = fit(person.name, room)
        gap = own(" " * max(0, room - cells(name) + 1))
        head = [(mark, self.role("accent")), (name, self.role("title")), (gap, second)]
        rows = [self.strip([bar, *head, (count, second)], ground)]
        facts = _facts(person)
        if facts:
            below = fit(facts, self.columns - 3)
            rows.append(self.strip([bar, (own(" "), second), (below, second)], ground))
        return rows


def _facts(person: Person) -> Clean:
    """What is known of a speaker, in a row."""
    facts = [person.role] if person.role else []
    facts += [] if person.is_full else [own("one name: perhaps several people")]
    facts += [counted(person.articles, "article")] if person.articles > 1 else []
    return join(" · ", facts)
