"""The app: themes, the palette, and the main screen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from textual import events, on
from textual.css.query import NoMatches
from textual.filter import LineFilter, Monochrome, NoColor
from textual.geometry import Offset
from textual.screen import ModalScreen
from textual.widget import MountError

from newsreader.clean import Clean, clean_line
from newsreader.config import Settings
from newsreader.library.desk import Desk
from newsreader.library.librarian import Librarian
from newsreader.logs import LOG
from newsreader.ui import wording
from newsreader.ui.choices import choose, chosen
from newsreader.ui.clipboard import CopyingApp
from newsreader.ui.colourless import Colourless
from newsreader.ui.commands import COMMANDS, rekeyed
from newsreader.ui.keeping import Keeping
from newsreader.ui.keymap import examined_keymap
from newsreader.ui.linear import Pointing
from newsreader.ui.messages import LinearChanged, Said
from newsreader.ui.screens.main import MainScreen
from newsreader.ui.screens.room import has_menu_room
from newsreader.ui.signals import Signals
from newsreader.ui.themes import THEMES, roles_for, theme_fault
from newsreader.ui.type_ahead import Behind, TypeAhead

if TYPE_CHECKING:
    from newsreader.pictures.darkroom import Darkroom

_PALETTE_GONE = 0.1
"""How long it takes the palette to be gone, in seconds."""

_GREYING = (Monochrome, NoColor)
"""How Textual takes colours away."""

_SHOW_CURSOR, _HIDE_CURSOR = "\x1b[?25h", "\x1b[?25l"


class NewsApp(CopyingApp):
    """A reader of news kept as files."""

    CSS_PATH = "app.tcss"
    TITLE = "newsreader"
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
        *,
        welcome: bool = False,
        faults: Sequence[str] = (),
    ) -> None:
        """Take the desk, which may be reading already, who knows the library, marks and settings.

        Without a darkroom there will be one of its own when pictures are first looked at. With
        `welcome` the first steps are shown. `faults` are what is wrong with the settings' file.
        """
        super().__init__()
        self._desk = desk
        self._librarian = librarian
        self._keeping = keeping
        self._settings = settings
        self._place_name = place_name
        self._darkroom = darkroom
        self._signals = Signals(self)
        self.typed_ahead = TypeAhead(self, super().on_event)
        """The keys that wait until those before them are done with."""
        self._has_failed = False
        self._welcome = welcome
        for theme in THEMES:
            self.register_theme(theme)
        wanted = chosen(keeping, "theme", settings.theme)
        self.theme = wanted if wanted in self.available_themes else THEMES[0].name
        keymap = examined_keymap(settings.keys, settings.keys_preset)
        self.user_keys = keymap.keys
        """The keys of the user's preset and the user's own, by command."""
        self.set_keymap(self.user_keys)
        self._faults = (*faults, *keymap.faults, *filter(None, (theme_fault(settings.theme),)))
        self._has_cursor = False
        self._colourless: dict[str, Colourless] = {}
        if settings.motion == "none" or settings.linear:
            self.animation_level = "none"
        self._rebind_palette()

    def _rebind_palette(self) -> None:
        """Open the palette on every screen by its keys; where words are typed, they are typed."""
        del self._bindings.key_to_bindings[self.COMMAND_PALETTE_BINDING]
        for command in COMMANDS:
            if command.id == "palette":
                for key in rekeyed(command, self.user_keys).key_names:
                    self.bind(key, "command_palette", show=False)

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

    def action_take_picture(self) -> None:
        """Save a picture of the screen, once the palette is gone."""
        self.set_timer(_PALETTE_GONE, self.deliver_screenshot)

    def on_mount(self) -> None:
        """Hear what comes from outside, and say what is wrong with the settings."""
        self.app_resume_signal.subscribe(self, lambda _: self._show_cursor())
        if self._faults:
            said = wording.wrong_settings(self._faults, self.user_keys)
            self.screen.post_message(Said(said, lasts=True))
        if self._welcome:
            self.call_after_refresh(self.screen.run_action, "screen.welcome")
        self.call_after_refresh(_freeze_memory)
        if not self.is_headless:
            self._signals.hear_stopping()
            self._signals.hear_leaving()

    def on_load(self) -> None:
        """Hear signals from before the terminal is drawn on."""
        self._signals.hear_ending()

    async def on_event(self, event: events.Event) -> None:
        """Take an event; what is typed goes on one by one, each when the one before is done."""
        if not isinstance(event, events.Key | events.Paste):
            await super().on_event(event)
        elif event.is_forwarded:  # it has come back from what had the focus
            await super().on_event(event)
            self.typed_ahead.is_done(event)
        else:
            self.typed_ahead.take(event)

    @on(Behind)
    def _key_dealt_with(self, message: Behind) -> None:
        self.typed_ahead.is_done(message.typed)

    @property
    def failure(self) -> Exception | None:
        """The fault that has ended the app; None where it was ended by its user or a signal."""
        if self._exception is None and self._has_failed:
            return RuntimeError()  # of Textual's own, in a thread that says no more of it
        return self._exception

    def panic(self, *renderables: object) -> None:
        """End because of a fault, in silence: who runs the app says what is to be said of it.

        Textual would print the exception with the values of variables, articles among them.
        """
        self._fatal_error()

    def _handle_exception(self, error: Exception) -> None:
        """Take a fault. A screen that is opened while the reader is being left finds no widgets."""
        if self._exit and isinstance(error, NoMatches | MountError):
            LOG.warning("failed: while being left", exc_info=error)
            return
        super()._handle_exception(error)

    def _fatal_error(self) -> None:
        self._has_failed = True
        self._close_messages_no_wait()

    def action_wear(self, name: str) -> None:
        """Take a theme, also for later."""
        self.theme = name
        choose(self._keeping, "theme", name, self._settings.theme)
        self.screen.post_message(Said(clean_line(f"Theme: {self.theme}")))

    def get_line_filters(self) -> Sequence[LineFilter]:
        """What rows go through on their way to the screen."""
        filters = super().get_line_filters()
        if not self.no_color:
            return filters
        if self.theme not in self._colourless:
            self._colourless[self.theme] = Colourless(self.theme_variables)
        kept = (each for each in filters if not isinstance(each, _GREYING))
        return [*kept, self._colourless[self.theme]]

    @property
    def cursor_position(self) -> Offset:
        """Where the terminal's own cursor is: at the line that is read, or where is typed."""
        screen = self.screen
        pointing = screen.focused if screen.focused is not None else screen
        return pointing.pointed if isinstance(pointing, Pointing) else self._typed_at

    @cursor_position.setter
    def cursor_position(self, place: Offset) -> None:
        self._typed_at = place

    @on(LinearChanged)
    def _linear_changed(self, message: LinearChanged) -> None:
        self._has_cursor = message.linear
        self._show_cursor()

    def _show_cursor(self) -> None:
        """Show the terminal's own cursor, which screen readers follow; or hide it."""
        if self._driver is not None and not self.is_headless:
            self._driver.write(_SHOW_CURSOR if self._has_cursor else _HIDE_CURSOR)
            self._driver.flush()

    def _set_pointer_shape(self, shape: str) -> None:
        """Leave the mouse's pointer as it is.

        Textual would tell every terminal of its shape as each screen opens, also those that do not
        know what that is (OSC 22).
        """

    def action_command_palette(self) -> None:
        """Open the palette, where there is room for it."""
        from newsreader.ui.screens.palette import Offer, Palette, offers

        def run(chosen: Offer | None) -> None:
            if chosen is not None:
                self.call_later(self.run_action, chosen.action, chosen.node)

        if has_menu_room(self.size) and not isinstance(self.screen, Palette):
            self.push_screen(Palette(offers(self.screen, self.user_keys)), run)

    def on_resize(self, event: events.Resize) -> None:
        """Close menus that there is no room for any more."""
        if not has_menu_room(event.size) and isinstance(self.screen, ModalScreen):
            self.screen.dismiss(None)

    def action_settings(self) -> None:
        """Have the settings changed in the user's editor."""
        from newsreader.ui.settings_editing import edit_settings

        self.screen.post_message(Said(edit_settings(self, self._signals.spared())))

    def action_choose_theme(self) -> None:
        """Show all themes, each as it is."""
        if has_menu_room(self.size):
            from newsreader.ui.screens.themes import Themes

            before = self.theme

            def leave(kept: str | None) -> None:
                if kept is None:
                    self.theme = before
                else:
                    self.action_wear(kept)

            self.push_screen(Themes(), leave)

    def action_next_theme(self) -> None:
        """Go on to the next of the reader's own themes."""
        names = [theme.name for theme in THEMES]
        at = names.index(self.theme) if self.theme in names else -1
        self.action_wear(names[(at + 1) % len(names)])


def _freeze_memory() -> None:
    """Collect garbage again, without what start-up made: going through that costs a frame."""
    import gc

    gc.collect()
    gc.freeze()
    gc.enable()
