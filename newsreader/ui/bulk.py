"""What is done with all articles that the list shows, at once."""

from collections.abc import Callable, Collection
from functools import partial
from typing import TYPE_CHECKING

from newsreader.clean import Clean, own
from newsreader.library.librarian import Answer, Librarian
from newsreader.ui import wording
from newsreader.ui.keeping import Keeping

if TYPE_CHECKING:
    from newsreader.library.index.opened import Index


def look_up(
    librarian: Librarian,
    numbers: Collection[int],
    take: Callable[[Collection[str]], object],
) -> None:
    """Hand over what the articles of these numbers are known by, in the librarian's thread."""

    def find(index: "Index") -> Answer:
        from newsreader.library.index.noted import fingerprints

        return partial(take, fingerprints(index, numbers))

    librarian.ask("fingerprints", find)


def mark_all_read(keeping: Keeping, fingerprints: Collection[str]) -> Clean:
    """Mark articles as read, as one thing that is done; gives what that was, or nothing."""
    unread = len(frozenset(fingerprints) - keeping.read)
    if not unread:
        return own("")
    what = own(f"{wording.counted(unread, 'article')} marked as read")
    with keeping.deed(what):
        keeping.keep_read(fingerprints, True)
    return what
