"""A darkroom for the tests of the screen: develops at once, or when it is let go on."""

from collections.abc import Callable, Iterable

from newsreader.pictures.darkroom import Darkroom
from newsreader.pictures.develop import develop
from newsreader.pictures.wishes import Answer, Wish


class FakeDarkroom(Darkroom):
    """A darkroom without a process and a memory."""

    def __init__(self) -> None:
        super().__init__()
        self.held = False
        """Whether pictures are held back until `let_go`."""
        self.asked: list[Wish] = []
        """The wishes that somebody waits for, in order."""
        self.asked_ahead: list[Wish] = []
        """The wishes of the strip of small pictures."""
        self._listener: Callable[[Answer], None] | None = None
        self._newest: Wish | None = None

    def listen(self, take: Callable[[Answer], None]) -> None:
        self._listener = take

    def leave(self, take: Callable[[Answer], None]) -> None:
        self._listener = None

    def want(self, wish: Wish) -> Answer | None:
        self.asked.append(wish)
        if self.held:
            self._newest = wish
            return None
        return develop(wish)

    def want_ahead(self, wishes: Iterable[Wish]) -> list[Answer]:
        asked = list(wishes)
        self.asked_ahead += asked
        return [] if self.held else [develop(wish) for wish in asked]

    def let_go(self) -> None:
        """Answer the newest wish, and all that come."""
        self.held = False
        assert self._newest is not None, "nothing was wished for"
        self.hand(develop(self._newest))

    def developed(self, wish: Wish) -> Answer:
        """What comes of a wish."""
        return develop(wish)

    def hand(self, answer: Answer) -> None:
        """Give an answer, as the real one does in a thread of its own."""
        assert self._listener is not None, "nobody listens"
        self._listener(answer)
