"""Opening the screen on articles that a desk is already reading."""

from newsreader.clean import Clean
from newsreader.config import ConfigError, Settings
from newsreader.library.desk import Desk
from newsreader.library.librarian import Librarian
from newsreader.library.state import NewerStateError, open_state
from newsreader.paths import settings_file, state_file
from newsreader.ui.first_steps import SEEN
from newsreader.ui.keeping import Keeping


def run(
    desk: Desk,
    librarian: Librarian,
    settings: Settings,
    place_name: Clean,
    *,
    welcome: bool = False,
) -> int:
    """Show what the desk reads; returns the exit status when the reader's user leaves.

    The librarian answers what is asked of all of it.
    `place_name` is what the title bar calls the open folders. With `welcome` the first steps are
    shown though they have been seen.

    Raises:
        ConfigError: The settings give commands keys that cannot be.
    """
    keeping, is_new = _open_state()
    # First of all: files are read while the screen is still being loaded.
    if not librarian.is_known:
        librarian.update(keeping.corrections)
    desk.get_ready()

    from newsreader.ui.app import NewsApp
    from newsreader.ui.keymap import KeymapError

    try:
        app = NewsApp(desk, librarian, keeping, settings, place_name, welcome=welcome or is_new)
        app.run()
    except KeymapError as error:
        raise ConfigError(settings_file(), str(error)) from error
    finally:
        keeping.close()
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
