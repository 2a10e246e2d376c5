"""Starting the reader: the desk first, so that it reads while the screen is still being built."""

from pathlib import Path

from newsreader.clean import Clean
from newsreader.config import Settings
from newsreader.library.desk import Desk
from newsreader.library.state import State, StateError
from newsreader.paths import data_folder
from newsreader.ui.keeping import Keeping


def run(paths: tuple[Path, ...], settings: Settings, place_name: Clean) -> int:
    """Open the reader on files and folders; returns the exit status when its user leaves.

    `place_name` is what the title bar calls them. Raises KeymapError for keys in the settings
    that cannot be.
    """
    desk = Desk()
    desk.scan(paths)
    try:
        from newsreader.ui.app import NewsApp

        app = NewsApp(desk, _open_state(), settings, place_name)
        app.run()
        return app.return_code or 0
    finally:
        desk.close()


def _open_state() -> Keeping:
    """The marks of articles; where they cannot be had, marks that last for this session."""
    try:
        return Keeping(State(data_folder() / "state.db"))
    except StateError as error:
        return Keeping(None, str(error))
