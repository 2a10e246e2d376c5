"""The pictures of one article, as they are asked of the darkroom for this terminal."""

import os
from collections.abc import Callable, Iterable, Iterator

from newsreader.article import Article
from newsreader.clean import Clean, own
from newsreader.pictures.darkroom import Darkroom
from newsreader.pictures.find import why_no_place
from newsreader.pictures.wishes import Answer, PicturePlace, Room, Way, Wish
from newsreader.ui.graphics import cell_size, find_way, kitty_number

OFF = "off"
"""What the settings say where no pictures are wanted."""


class Album:
    """Makes wishes for the photos of an article, and knows which answers are still wanted."""

    def __init__(self, article: Article, darkroom: Darkroom, setting: str, colours: bool) -> None:
        """`setting` is how the settings say that pictures are shown.

        `colours` says whether the terminal shows all colours.
        """
        self.article = article
        """The article."""
        self.is_off = setting == OFF
        """Whether no pictures are wanted."""
        self._darkroom = darkroom
        self._way = Way.BLOCKS if self.is_off else find_way(setting, os.environ, colours)
        self._cell = cell_size()
        self._wish: Wish | None = None
        self._small: dict[Wish, int] = {}

    def open(self, take: Callable[[Answer], None]) -> None:
        """Hand answers that come later to this function, in a thread of the darkroom's."""
        self._darkroom.forget_refusals()
        self._darkroom.listen(take)

    def close(self, take: Callable[[Answer], None]) -> None:
        """Hand nothing more to this function."""
        self._darkroom.leave(take)

    def why_not(self, number: int) -> Clean:
        """Why there is no picture of a photo, where nobody needs to look for that; or nothing."""
        photo = self.article.photos[number]
        return photo.file if self.is_off and photo.file else own(why_no_place(photo))

    def want_nothing(self) -> None:
        """Want no picture any more."""
        self._wish = None

    def want_facts(self, number: int) -> Answer | None:
        """What the file of a photo's picture says, if it is at hand; else it comes later."""
        return self._want(Wish(self._place(number)))

    def want_picture(self, number: int, columns: int, rows: int) -> Answer | None:
        """The picture of a photo, if it is at hand and not the one that is wanted already."""
        room = Room(columns, rows, *self._cell)
        wish = Wish(self._place(number), room, self._way, kitty_number())
        return self._want(wish) if wish != self._wish else None

    def want_small(
        self, numbers: Iterable[int], columns: int, rows: int
    ) -> Iterator[tuple[int, Answer]]:
        """The small pictures of some photos that are at hand; the others come later."""
        room = Room(columns, rows, *self._cell)
        wanted = [number for number in numbers if not self.why_not(number)]
        self._small = {Wish(self._place(number), room): number for number in wanted}
        for answer in self._darkroom.want_ahead(self._small):
            yield self._small[answer.wish], answer

    def is_wanted(self, answer: Answer) -> bool:
        """Whether an answer is the one that is waited for."""
        return answer.wish == self._wish

    def small_number(self, answer: Answer) -> int | None:
        """The photo whose small picture an answer is, if it is one."""
        return self._small.get(answer.wish)

    def _want(self, wish: Wish) -> Answer | None:
        self._wish = wish
        return self._darkroom.want(wish)

    def _place(self, number: int) -> PicturePlace:
        """Where a photo's picture is."""
        article = self.article
        return PicturePlace(article.path, article.format, article.photos[number].file)
