"""Opening the screen on articles that a desk is already reading."""

import signal
import sys
from collections.abc import Sequence

from newsreader.clean import Clean, clean_line
from newsreader.config import Settings
from newsreader.crash import ScreenFault
from newsreader.library.desk import Desk
from newsreader.library.librarian import Librarian
from newsreader.library.state import NewerStateError, open_state
from newsreader.paths import log_folder, state_file
from newsreader.ui.first_steps import SEEN
from newsreader.ui.keeping import Keeping


def run(
    desk: Desk,
    librarian: Librarian,
    settings: Settings,
    place_name: Clean,
    *,
    is_debug: bool = False,
    welcome: bool = False,
    faults: Sequence[str] = (),
) -> int:
    """Show what the desk reads; returns the exit status when the reader's user leaves.

    The librarian answers what is asked of all of it.
    `place_name` is what the title bar calls the open folders. With `is_debug` the log is
    detailed, and it is said in the end where it is. With `welcome` the first steps are shown
    though they have been seen. `faults` are what is wrong with the settings' file.

    Raises:
        ScreenFault: A fault has ended the screen; the terminal is as it was before.
    """
    keeping, is_new = _open_state()
    # First of all: files are read while the screen is still being loaded.
    if not librarian.is_known:
        librarian.update(keeping.corrections)
    desk.get_ready()

    from newsreader.logs import begin
    from newsreader.ui.app import NewsApp

    log = begin(log_folder(), is_detailed=is_debug)
    try:
        welcome = welcome or is_new
        app = NewsApp(
            desk, librarian, keeping, settings, place_name, welcome=welcome, faults=faults
        )
        # Until the app hears of them, signals do what they do to any program. Python would raise
        # the one of Ctrl+C somewhere in the app's own start, which would take that for a fault.
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        app.run()
    finally:
        keeping.close()
        if is_debug:
            print(f"newsreader: the log is {clean_line(str(log))}", file=sys.stderr)
    if app.failure is not None:
        raise ScreenFault from app.failure
    return app.return_code or 0


def _open_state() -> tuple[Keeping, bool]:
    """What the user did; where it cannot be had, what is done in this session.

    And whether this is the first start: there is a state, and the welcome has not been seen.
    """
    try:
        opened = open_state(state_file())
    except NewerStateError as error:
        return Keeping(None, str(error)), False
    keeping = Keeping(opened.state, opened.problem, opened.news)
    return keeping, not opened.problem and not keeping.remembered(SEEN)
