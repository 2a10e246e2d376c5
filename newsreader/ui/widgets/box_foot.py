"""The foot of a box over the screen: the keys that work in it, or what is wrong."""

from textual.content import Content
from textual.widgets import Static

from newsreader.clean import Clean

_GAP = "   "


class BoxFoot(Static):
    """Keys with what they do, as the foot of the screen shows them; or a warning in their place."""

    def __init__(self, *hints: tuple[str, str], id: str | None = None) -> None:
        """Take the keys as people write them, each with what it does."""
        super().__init__(id=id, classes="box-foot", markup=False)
        self._hints = hints

    def on_mount(self) -> None:
        """Show the keys."""
        self.show_hints(*self._hints)

    def show_hints(self, *hints: tuple[str, str]) -> None:
        """Show these keys."""
        self._hints = hints
        parts = [Content.assemble((key, "bold $accent"), f" {what}") for key, what in hints]
        self.remove_class("alarming")
        self.update(Content(_GAP).join(parts))

    def warn(self, text: Clean) -> None:
        """Say what is wrong."""
        self.add_class("alarming")
        self.update(text)

    def calm_down(self) -> None:
        """Show the keys again."""
        self.show_hints(*self._hints)
