"""The editor of a note: a few lines at the foot of the screen, below the words noted upon."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.getters import query_one
from textual.widgets import Static, TextArea
from textual.widgets.text_area import Edit, EditResult

from newsreader.clean import Clean, clean, own
from newsreader.ui.screens.leaving import Menu
from newsreader.ui.widgets.box_foot import BoxFoot

_KEYS = (("Ctrl+S", "keep"), ("Esc", "back"))
_PLACEHOLDER = "A note; without words it is a highlight"
_NOT_KEPT = own("Not kept yet: Ctrl+S keeps it, Esc once more throws it away")


class NoteArea(TextArea):
    """An area that holds nothing a file's text may not hold: a paste is no safer than a file."""

    def edit(self, edit: Edit) -> EditResult:
        """Edit the text, with what can be kept of what is put in."""
        edit.text = clean(edit.text)
        return super().edit(edit)


class NoteEditor(Menu[Clean | None]):
    """Answers with what the note is to say, or with None where it is to stay as it was."""

    BINDINGS: ClassVar = [
        Binding("ctrl+s", "keep", "Keep it", priority=True),
        Binding("escape", "leave", "Back", priority=True),
    ]

    area = query_one(NoteArea)
    foot = query_one(BoxFoot)

    def __init__(self, words: Clean, before: Clean, draft: Clean) -> None:
        """Take the words noted upon, the note as it is kept, and how it was left in the editor."""
        super().__init__()
        self._words = words
        self._before = before
        self._draft = draft
        self._is_warned = False

    def compose(self) -> ComposeResult:
        """The words, the note, and how it is kept."""
        with Vertical(id="note-box", classes="box"):
            yield Static(self._words, classes="box-title", markup=False)
            yield NoteArea(
                self._draft, compact=True, show_line_numbers=False, placeholder=_PLACEHOLDER
            )
            yield BoxFoot(*_KEYS)

    def on_mount(self) -> None:
        """Go on writing where the note ends."""
        self.area.move_cursor(self.area.document.end)
        self.set_focus(self.area)

    @property
    def written(self) -> Clean:
        """What has been written."""
        lines = [line.rstrip() for line in self.area.text.split("\n")]
        return clean("\n".join(lines).strip())

    def action_keep(self) -> None:
        """Keep the note."""
        self.dismiss(self.written)

    def action_leave(self) -> None:
        """Leave it as it was; what has been written is not thrown away by one key."""
        if self.written == self._before or self._is_warned:
            self.dismiss(None)
            return
        self._is_warned = True
        self.foot.warn(_NOT_KEPT)

    def on_text_area_changed(self) -> None:
        """Whoever writes on does not want to throw it away."""
        if self._is_warned:
            self._is_warned = False
            self.foot.calm_down()

    @property
    def is_thrown_away(self) -> bool:
        """Whether what has been written is to be forgotten."""
        return self._is_warned
