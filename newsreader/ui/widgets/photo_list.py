"""Photos of the whole library: what they show, whose they are, and where they stand."""

from rich.style import Style
from textual.message import Message
from textual.strip import Strip

from newsreader.clean import Clean, join, own
from newsreader.facts import show_day
from newsreader.library.index.pictures import Picture
from newsreader.text import fit
from newsreader.ui.linear import facts, phrases, sentences
from newsreader.ui.rows import opening, whence
from newsreader.ui.widgets.tall_view import TallView

_NO_CAPTION = own("without a caption")


class PhotoList(TallView):
    """One item a photo: its caption, its credit, and the article it is in."""

    HELP = "The photos, the newest articles first. Enter reads the caption where it stands."

    class Opened(Message):
        """The caption that the cursor is on is to be read where it stands."""

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self._photos: tuple[Picture, ...] = ()

    @property
    def item_count(self) -> int:
        """How many photos are shown."""
        return len(self._photos)

    @property
    def current(self) -> Picture | None:
        """The photo that the cursor is on."""
        return self._photos[self.cursor] if self._photos else None

    def show(self, photos: tuple[Picture, ...]) -> None:
        """Show other photos; where they are the same, the cursor stays."""
        places = [(photo.article, photo.number) for photo in photos]
        is_same = places == [(photo.article, photo.number) for photo in self._photos]
        self._photos = photos
        self.cursor = self.cursor if is_same else 0
        self.items_changed()
        self.show_cursor()

    def action_open(self) -> None:
        """Read the caption where it stands."""
        if self._photos:
            self.post_message(self.Opened())

    def rows_needed(self, number: int) -> int:
        """The rows of the caption, one for the credit, one for the article, and an empty one."""
        return len(self._lines(number)) + 3

    def item_rows(self, number: int) -> list[Strip]:
        """A photo's rows, the last one empty."""
        photo = self._photos[number]
        ground = self.item_ground(number)
        edge: list[tuple[Clean, Style]] = [self.cursor_bar(number), (own(" "), Style())]
        caption = self.role("ink" if photo.caption else "alt")
        rows = [(line, caption) for line in self._lines(number)]
        rows += [
            (fit(line, self.room(4)), self.role("second"))
            for line in (_credit(photo), whence(photo.entry))
        ]
        return [*(self.strip([*edge, row], ground) for row in rows), self.strip([], self.ground)]

    def _lines(self, number: int) -> list[Clean]:
        """The rows of the caption."""
        return opening(self._photos[number].caption or _NO_CAPTION, self.room(4), self.MOST_ROWS)

    def item_words(self, number: int) -> Clean:
        """A photo in words: caption, credit, and the article it is in."""
        photo = self._photos[number]
        caption = photo.caption or _NO_CAPTION
        credit = join("", (own("Credit: "), photo.credit)) if photo.credit else own("No credit")
        scene = phrases(photo.place, show_day(photo.taken))
        return sentences(caption, credit, scene, facts(photo.entry), photo.entry.title)


def _credit(photo: Picture) -> Clean:
    """Whose it is, as printed, and where and when it was taken."""
    scene = join(", ", (part for part in (photo.place, show_day(photo.taken)) if part))
    return join(" · ", (photo.credit or own("without a credit"), *((scene,) if scene else ())))
