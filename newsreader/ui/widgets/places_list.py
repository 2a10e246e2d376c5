"""The places where a story stands."""

from typing import ClassVar

from textual.message import Message
from textual.strip import Strip

from newsreader.clean import Clean, clean_line, join, own
from newsreader.facts import show_day
from newsreader.library.index.stories import Told
from newsreader.text import fit, fit_start
from newsreader.ui.linear import facts, sentences
from newsreader.ui.widgets.line_view import ItemView


class PlacesList(ItemView):
    """One item a place: outlet, headline, how alike it is and of which day, file."""

    ITEM_ROWS: ClassVar[int] = 5
    HELP = "Where the story stands, the earliest first. Enter reads it there."

    class Moved(Message):
        """The cursor is on another place."""

    class Opened(Message):
        """The story is to be read in the place that the cursor is on."""

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self._places: tuple[Told, ...] = ()
        self._from: Told | None = None

    @property
    def item_count(self) -> int:
        """How many places there are."""
        return len(self._places)

    @property
    def current(self) -> Told | None:
        """The place that the cursor is on."""
        return self._places[self.cursor] if self._places else None

    def show(self, places: tuple[Told, ...], come_from: Told | None) -> None:
        """Show places, the cursor on the first that is not the one that was come from."""
        self._places, self._from = places, come_from
        self.cursor = next((at for at, place in enumerate(places) if place != come_from), 0)
        self.items_changed()
        self.show_cursor()
        self.cursor_moved()

    def cursor_moved(self) -> None:
        """Say that it is on another one."""
        self.post_message(self.Moved())

    def action_open(self) -> None:
        """Read the story in this place."""
        if self._places:
            self.post_message(self.Opened())

    def item_rows(self, number: int) -> list[Strip]:
        """A place's rows, the last one empty."""
        place = self._places[number]
        entry, room = place.entry, max(1, self.columns - 3)
        facts = (self._likeness(place), show_day(entry.published))
        rows = (
            (fit(entry.source or own("no outlet"), room), "title"),
            (fit(entry.title, room), "ink"),
            (fit(join(" · ", (fact for fact in facts if fact)), room), "accent"),
            (fit_start(clean_line(str(entry.path)), room), "second"),
        )
        ground, space = self.item_ground(number), (own(" "), self.role("ink"))
        edge = [self.cursor_bar(number), space]
        strips = [self.strip([*edge, (text, self.role(role))], ground) for text, role in rows]
        return [*strips, self.strip([], self.ground)]

    def item_words(self, number: int) -> Clean:
        """A place in words: outlet and day, headline, how alike it is, file."""
        place = self._places[number]
        name = clean_line(str(place.entry.path))
        return sentences(facts(place.entry), place.entry.title, self._likeness(place), name)

    def _likeness(self, place: Told) -> Clean:
        """How alike a place's text is to the one that was come from."""
        if place == self._from:
            return own("this one")
        return own("same text" if place.is_same_text else f"{place.resemblance:.0%} alike")
