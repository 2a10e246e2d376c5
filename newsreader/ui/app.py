"""The app: themes, the palette, and the main screen."""

from __future__ import annotations

import asyncio
import signal
from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar

from textual import events, on
from textual.app import App
from textual.screen import ModalScreen
from textual.theme import Theme

from newsreader.clean import Clean
from newsreader.config import Settings
from newsreader.library.desk import Desk
from newsreader.library.librarian import Librarian
from newsreader.ui.keeping import Keeping
from newsreader.ui.keymap import checked_keymap
from newsreader.ui.messages import LinearChanged
from newsreader.ui.screens.main import MainScreen
from newsreader.ui.screens.room import has_menu_room
from newsreader.ui.themes import THEMES, roles_for

if TYPE_CHECKING:
    from newsreader.pictures.darkroom import Darkroom

_SHOW_CURSOR, _HIDE_CURSOR = "\x1b[?25h", "\x1b[?25l"


def _commands() -> type:
    """The palette's provider, imported when the palette is first opened."""
    from newsreader.ui.palette import Commands

    return Commands


class NewsApp(App[None]):
    """A reader of news kept as files."""

    CSS_PATH = "app.tcss"
    TITLE = "newsreader"
    COMMANDS = App.COMMANDS | {_commands}
    ENABLE_COMMAND_PALETTE = True
    COMMAND_PALETTE_BINDING = "ctrl+p"
    ESCAPE_TO_MINIMIZE: ClassVar[bool] = False

    def __init__(
        self,
        desk: Desk,
        librarian: Librarian,
        keeping: Keeping,
        settings: Settings,
        place_name: Clean,
        darkroom: Darkroom | None = None,
    ) -> None:
        """Take the desk, which may be reading already, who knows the library, marks and settings.

        Without a darkroom there will be one of its own when pictures are first looked at.

        Raises KeymapError for keys in the settings that cannot be.
        """
        super().__init__()
        self._desk = desk
        self._librarian = librarian
        self._keeping = keeping
        self._settings = settings
        self._place_name = place_name
        self._darkroom = darkroom
        for theme in THEMES:
            self.register_theme(theme)
        wanted = keeping.remembered("theme") or settings.theme
        self.theme = wanted if wanted in self.available_themes else THEMES[0].name
        self.user_keys: Mapping[str, str] = checked_keymap(settings.keys)
        """The user's own keys, by command."""
        self.set_keymap(self.user_keys)
        self._has_cursor = False
        if settings.motion == "none" or settings.linear:
            self.animation_level = "none"

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """The roles of colour for themes that do not fill them."""
        return roles_for(self.current_theme.dark)

    def get_default_screen(self) -> MainScreen:
        """The main screen."""
        return MainScreen(
            self._desk,
            self._librarian,
            self._keeping,
            self._settings,
            self._place_name,
            self.user_keys,
            self._darkroom,
        )

    def on_mount(self) -> None:
        """Remember the theme when it changes."""
        self.theme_changed_signal.subscribe(self, self._remember_theme)
        self.app_resume_signal.subscribe(self, lambda _: self._show_cursor())
        self.call_after_refresh(_freeze_memory)
        for number in (signal.SIGTERM, signal.SIGHUP):
            # Textual restores the terminal when it ends by itself; a signal would end it midway.
            asyncio.get_running_loop().add_signal_handler(number, self._end, number)

    def _end(self, number: signal.Signals) -> None:
        """End because a signal says so, with the status a shell gives for that."""
        self.exit(return_code=128 + number)

    def _remember_theme(self, theme: Theme) -> None:
        self._keeping.remember("theme", theme.name)

    @on(LinearChanged)
    def _linear_changed(self, message: LinearChanged) -> None:
        self._has_cursor = message.linear
        self._show_cursor()

    def _show_cursor(self) -> None:
        """Show the terminal's own cursor, which screen readers follow; or hide it."""
        if self._driver is not None and not self.is_headless:
            self._driver.write(_SHOW_CURSOR if self._has_cursor else _HIDE_CURSOR)
            self._driver.flush()

    def action_command_palette(self) -> None:
        """Open the palette, where there is room for it."""
        if has_menu_room(self.size):
            super().action_command_palette()

    def on_resize(self, event: events.Resize) -> None:
        """Close menus that there is no room for any more."""
        if not has_menu_room(event.size) and isinstance(self.screen, ModalScreen):
            self.screen.dismiss(None)

    def action_next_theme(self) -> None:
        """Go on to the next of the reader's own themes."""
        names = [theme.name for theme in THEMES]
        at = names.index(self.theme) if self.theme in names else -1
        self.theme = names[(at + 1) % len(names)]


def _freeze_memory() -> None:
    """Collect garbage again, without what start-up made: going through that costs a frame."""
    import gc

    gc.collect()
    gc.freeze()
    gc.enable()
