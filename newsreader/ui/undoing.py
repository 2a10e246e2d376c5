"""Taking back what was done, and doing it again, with what is said of that."""

from asyncio import sleep
from collections.abc import Callable, Generator, Mapping
from typing import NamedTuple

from textual.dom import DOMNode

from newsreader.clean import Clean, join, own
from newsreader.ui.commands import key_of
from newsreader.ui.deeds import Deed
from newsreader.ui.keeping import Keeping

Turning = Generator[None, None, Deed | None]
"""Something that is being taken back or done again."""

Done = Callable[[Clean], object]
"""What hears of it when it is done."""


class _Said(NamedTuple):
    """What is said of it."""

    verb: Clean
    """Before what was done."""
    other: Clean
    """How it is turned back again."""
    nothing: Clean
    """Where there is nothing to turn."""


def undo(node: DOMNode, keeping: Keeping, keys: Mapping[str, str], done: Done) -> None:
    """Take back the last thing that was done; `done` gets what is to be said of it.

    However much it was, the screen goes on meanwhile.
    """
    again = own(f"{key_of('redo', keys)} does it again")
    said = _Said(own("Taken back:"), again, own("There is nothing to take back."))
    _turn(node, keeping, keeping.undoing(), said, done)


def redo(node: DOMNode, keeping: Keeping, keys: Mapping[str, str], done: Done) -> None:
    """Do again what was taken back last, as `undo` takes it back."""
    back = own(f"{key_of('undo', keys)} undoes")
    said = _Said(own("Done again:"), back, own("There is nothing to do again."))
    _turn(node, keeping, keeping.redoing(), said, done)


def _turn(node: DOMNode, keeping: Keeping, turning: Turning, said: _Said, done: Done) -> None:
    """Do what little there is at once, and the rest of what is more while other keys work."""
    if keeping.is_turning:
        done(own("One moment: the last one is not done yet."))
        return
    try:
        next(turning)
    except StopIteration as end:
        done(_words(end.value, said))
    else:
        done(own("Going back over very many articles"))
        node.run_worker(_go_on(turning, said, done))


async def _go_on(turning: Turning, said: _Said, done: Done) -> None:
    while True:
        await sleep(0)
        try:
            next(turning)
        except StopIteration as end:
            done(_words(end.value, said))
            return


def _words(deed: Deed | None, said: _Said) -> Clean:
    if deed is None:
        return said.nothing
    return join(" · ", (join(" ", (said.verb, deed.what)), said.other))
