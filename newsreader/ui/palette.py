"""The command palette's view of the command table."""

from collections.abc import Iterator
from functools import partial

from textual import on
from textual.command import CommandList, CommandPalette, DiscoveryHit, Hit, Hits, Provider
from textual.dom import DOMNode
from textual.widgets import Input, OptionList
from textual.worker import Worker

from newsreader.ui.commands import COMMANDS, Command, Place, glyphs, is_meant, rekeyed
from newsreader.ui.themes import THEMES

_LATER = {Place.MAIN: 1, Place.PANES: 2, Place.PANE: 3}
"""Which places' commands come behind those of the pane that has the keys."""


class Palette(CommandPalette):
    """Every command by its name."""

    _awaited: Input.Submitted | None = None
    """An Enter that came before what was typed had been looked for."""

    def _action_command_list(self, action: str) -> None:
        # Textual looks for the rows of the list, of which there are none before it has room.
        if self.query_one(CommandList).scrollable_content_region:
            super()._action_command_list(action)

    @on(Input.Submitted)
    @on(OptionList.OptionSelected)
    def _entered(self, event: Input.Submitted | OptionList.OptionSelected) -> None:
        """Let what was chosen run once, and let it be what was typed.

        A second Enter may come before the palette is gone, a first one before the commands that fit
        the words are there, while the list still has others.
        """
        is_early = isinstance(event, Input.Submitted) and self._is_looking
        self._awaited = event if isinstance(event, Input.Submitted) and is_early else None
        if is_early or not self.is_active:
            event.prevent_default()

    @property
    def _is_looking(self) -> bool:
        """Whether commands are being looked for."""
        return any(worker.node is self and not worker.is_finished for worker in self.workers)

    @on(Worker.StateChanged)
    def _looked(self) -> None:
        """Take the Enter that was waiting."""
        if self._awaited is not None and not self._is_looking:
            early, self._awaited = self._awaited, None
            self.post_message(Input.Submitted(early.input, early.value))


class Commands(Provider):
    """Every command that works on the screen below the palette."""

    def _here(self) -> Iterator[tuple[Command, DOMNode]]:
        """The commands that work now, each with the part of the screen whose key it is."""
        here = self.focused.ancestors_with_self if self.focused is not None else [self.screen]
        for command in COMMANDS:
            if command.place is Place.FIND or command.id == "palette":
                continue
            node = next((node for node in here if _belongs(command, node)), None)
            if node is not None:
                yield command, node

    async def discover(self) -> Hits:
        """All of them, those of the pane that has the keys first; mere moving comes last."""
        for command, node in sorted(self._here(), key=lambda found: _LATER.get(found[0].place, 0)):
            yield DiscoveryHit(command.title, self._runner(command, node), help=self._keys(command))

    async def search(self, query: str) -> Hits:
        """Those that the typed words fit, by what they do or are called; and themes."""
        matcher = self.matcher(query)
        for theme in THEMES:
            title = f"Theme: {theme.name}"
            if query.casefold() in title.casefold():
                wear = partial(self.app.run_action, f"app.wear('{theme.name}')")
                yield Hit(matcher.match(title), matcher.highlight(title), wear)
        for command, node in self._here():
            called = f"{command.id} {command.hint}" if is_meant(command, query) else ""
            score = max(matcher.match(command.title), matcher.match(called))
            if score > 0:
                yield Hit(
                    score,
                    matcher.highlight(command.title),
                    self._runner(command, node),
                    help=self._keys(command),
                )

    def _keys(self, command: Command) -> str:
        """The command's keys, the user's own if there are any."""
        return glyphs(rekeyed(command, getattr(self.app, "user_keys", {})))

    def _runner(self, command: Command, node: DOMNode) -> "_Runner":
        return _Runner(command, node)


class _Runner:
    """Runs a command where it belongs."""

    def __init__(self, command: Command, node: DOMNode) -> None:
        self._command, self._node = command, node

    async def __call__(self) -> None:
        await self._node.app.run_action(self._command.action, self._node)


def _belongs(command: Command, node: DOMNode) -> bool:
    """Whether one of the node's own bindings is this command."""
    return any(
        binding.id == command.id
        for bound in node._bindings.key_to_bindings.values()
        for binding in bound
    )
