"""What is done with all articles that the list shows, at once."""

from asyncio import sleep
from collections.abc import Callable, Collection, Sequence
from functools import partial
from typing import TYPE_CHECKING

from newsreader.clean import Clean, own
from newsreader.library.librarian import Answer, Librarian
from newsreader.ui import wording
from newsreader.ui.keeping import Keeping

if TYPE_CHECKING:
    from newsreader.library.index.opened import Index


Numbers = Callable[["Index"], Sequence[int]]
"""What gives the numbers of articles, in the librarian's thread."""


def look_up(
    librarian: Librarian,
    numbers: Numbers,
    take: Callable[[Collection[str]], object],
) -> None:
    """Hand over what the articles of these numbers are known by, in the librarian's thread."""

    def find(index: "Index") -> Answer:
        from newsreader.library.index.noted import fingerprints

        return partial(take, fingerprints(index, numbers(index)))

    librarian.ask("fingerprints", find)


def unread_of(keeping: Keeping, fingerprints: Collection[str]) -> tuple[str, ...]:
    """Those of some articles that are not marked as read, each once."""
    read = keeping.read
    return tuple(dict.fromkeys(each for each in fingerprints if each and each not in read))


async def mark_all_read(keeping: Keeping, unread: Sequence[str]) -> Clean:
    """Mark articles as read, as one thing that is done, while the screen goes on; says what."""
    what = own(f"{wording.counted(len(unread), 'article')} marked as read")
    for _ in keeping.mark_read(unread, what):
        await sleep(0)
    return what
