"""Taking back what was done, and doing it again, with what is said of that."""

from collections.abc import Mapping

from newsreader.clean import Clean, join, own
from newsreader.ui.commands import key_of
from newsreader.ui.keeping import Keeping


def undone(keeping: Keeping, keys: Mapping[str, str]) -> Clean:
    """Take back the last thing that was done; gives what is to be said of it."""
    deed = keeping.undo()
    if deed is None:
        return own("There is nothing to take back.")
    again = own(f"{key_of('redo', keys)} does it again")
    return join(" · ", (join(" ", (own("Taken back:"), deed.what)), again))


def redone(keeping: Keeping, keys: Mapping[str, str]) -> Clean:
    """Do again what was taken back last; gives what is to be said of it."""
    deed = keeping.redo()
    if deed is None:
        return own("There is nothing to do again.")
    back = own(f"{key_of('undo', keys)} undoes")
    return join(" · ", (join(" ", (own("Done again:"), deed.what)), back))
