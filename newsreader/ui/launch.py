"""Opening the screen on articles that a desk is already reading."""

from newsreader.clean import Clean
from newsreader.config import ConfigError, Settings
from newsreader.library.desk import Desk
from newsreader.library.librarian import Librarian
from newsreader.library.state import State, StateError
from newsreader.paths import data_folder, settings_file
from newsreader.ui.keeping import Keeping


def run(desk: Desk, librarian: Librarian, settings: Settings, place_name: Clean) -> int:
    """Show what the desk reads; returns the exit status when the reader's user leaves.

    The librarian answers what is asked of all of it.
    `place_name` is what the title bar calls the open folders.

    Raises:
        ConfigError: The settings give commands keys that cannot be.
    """
    keeping = _open_state()
    # First of all: files are read while the screen is still being loaded.
    if not librarian.is_known:
        librarian.update(keeping.corrections)
    desk.get_ready()

    from newsreader.ui.app import NewsApp
    from newsreader.ui.keymap import KeymapError

    try:
        app = NewsApp(desk, librarian, keeping, settings, place_name)
    except KeymapError as error:
        raise ConfigError(settings_file(), str(error)) from error
    app.run()
    return app.return_code or 0


def _open_state() -> Keeping:
    """The marks of articles; where they cannot be had, marks that last for this session."""
    try:
        return Keeping(State(data_folder() / "state.db"))
    except StateError as error:
        return Keeping(None, str(error))
