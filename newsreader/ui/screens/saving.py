"""A line to type the path of a file in, where a text is to be saved."""

from pathlib import Path
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.widgets import Input, Static

from newsreader.clean import Clean, clean_line, join, own
from newsreader.ui.screens.leaving import Menu
from newsreader.ui.widgets.box_foot import BoxFoot
from newsreader.ui.widgets.words_input import WordsInput
from newsreader.writing import write_file

_IS_THERE = own("There is such a file. Enter again replaces it; or type another name.")


class Saving(Menu[Clean | None]):
    """Saves a text. Answers with the path where it is now, or with None."""

    BINDINGS: ClassVar = [Binding("escape", "dismiss(None)", "Back")]

    def __init__(self, what: Clean, text: Clean, name: str) -> None:
        """Take what is saved, its text, and a path to begin with."""
        super().__init__()
        self._what = what
        self._text = text
        self._first = name
        self._is_warned = False

    def compose(self) -> ComposeResult:
        """What is saved, and the line."""
        with Vertical(classes="box"):
            yield Static(join(" ", (own("Save to a file:"), self._what)), classes="box-title")
            yield WordsInput(self._first, compact=True)
            yield BoxFoot(("Enter", "save"), ("Esc", "back"))

    @on(Input.Changed)
    def _changed(self) -> None:
        self._is_warned = False
        self.query_one(BoxFoot).calm_down()

    @on(Input.Submitted)
    def _save(self, event: Input.Submitted) -> None:
        """Save it. A file that is there is written over only by who has been told of it."""
        typed = event.value.strip()
        if not typed:
            return
        path = Path(typed).expanduser()
        try:
            write_file(path, (self._text.rstrip(), "\n"), replaces=self._is_warned)
        except FileExistsError:
            self._is_warned = True
            self.query_one(BoxFoot).warn(_IS_THERE)
        except (OSError, ValueError, RuntimeError) as error:
            reason = getattr(error, "strerror", None) or str(error)
            self.query_one(BoxFoot).warn(clean_line(f"It cannot be saved there: {reason}"))
        else:
            self.dismiss(clean_line(str(path)))
