"""The way out: in which form something is written, and under which name."""

from pathlib import Path
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.getters import query_one
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from newsreader.clean import Clean, clean_line, join, own
from newsreader.export.file_names import file_name, with_form
from newsreader.text import fit, fit_start
from newsreader.ui.screens.leaving import Menu
from newsreader.ui.taking import FORM_NAMES, Taken
from newsreader.ui.widgets.box_foot import BoxFoot
from newsreader.ui.widgets.words_input import WordsInput

_CHOICES = tuple(FORM_NAMES)
_NAME_CELLS = 60
_IS_THERE = own("There is such a file. Enter again replaces it; or type another name.")
_NO_FOLDER = own("There is no such folder.")


class Taking(Menu[Taken | None]):
    """Answers with the form and the file, or with None. The keys are those of the line."""

    BINDINGS: ClassVar = [
        Binding("escape", "dismiss(None)", "Back"),
        Binding("down,tab", "form(1)", "Next form", priority=True),
        Binding("up,shift+tab", "form(-1)", "Form before", priority=True),
    ]
    AUTO_FOCUS = "Input"

    line = query_one(Input)
    forms = query_one(OptionList)
    foot = query_one(BoxFoot)

    def __init__(self, name: Clean, form: str, folder: Path | None) -> None:
        """Take what is written, the form to begin with, and the folder.

        Without a folder it is written nowhere here, and only the name is asked for.
        """
        super().__init__()
        self._title = name
        self._form = form
        self._folder = folder
        self._asked: Path | None = None

    def compose(self) -> ComposeResult:
        """What is written, the forms, the line with the name."""
        title = join(" ", (own("Export:"), self._title))
        with Vertical(id="taking-box", classes="box"):
            yield Static(fit(title, _NAME_CELLS), classes="box-title", markup=False)
            yield OptionList(
                *(Option(Content(name), id=form) for form, name in FORM_NAMES.items()),
                compact=True,
            )
            yield Static(self._where(), classes="box-label", markup=False)
            yield WordsInput(self._offered(), compact=True, select_on_focus=False)
            yield BoxFoot(("↑ ↓", "form"), ("Enter", "write"), ("Esc", "back"))

    def on_mount(self) -> None:
        """Point at the form."""
        self.forms.can_focus = False
        self.forms.highlighted = _CHOICES.index(self._form)

    def _where(self) -> Clean:
        """Where a name without a folder is written to."""
        if self._folder is None:
            return own("to a file of this name")
        return fit_start(join(" ", (own("to, in"), clean_line(str(Path.cwd())))), _NAME_CELLS)

    def _offered(self) -> str:
        """The name that is offered: below the folder the reader was started in without it."""
        name = file_name(self._title, self._form)
        if self._folder is None:
            return name
        place = self._folder.absolute() / name
        here = Path.cwd()
        return clean_line(str(place.relative_to(here) if place.is_relative_to(here) else place))

    def action_form(self, by: int) -> None:
        """Go to another form."""
        at = (_CHOICES.index(self._form) + by) % len(_CHOICES)
        self.forms.highlighted = at

    @on(OptionList.OptionHighlighted)
    def _turn(self, event: OptionList.OptionHighlighted) -> None:
        """The name gets the ending of the form."""
        form = _CHOICES[event.option_index]
        if form != self._form:
            self._form = form
            self.line.value = with_form(self.line.value, form)
            self.line.cursor_position = len(self.line.value)

    @on(OptionList.OptionSelected)
    def _clicked(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self.line.focus()

    @on(Input.Changed)
    def _typed(self) -> None:
        self._asked = None
        self.foot.calm_down()

    @on(Input.Submitted)
    def _chosen(self, event: Input.Submitted) -> None:
        event.stop()
        try:
            self._take(event.value.strip())
        except OSError as error:  # a name that no disk takes
            self.foot.warn(clean_line(error.strerror or str(error)))

    def _take(self, name: str) -> None:
        """Answer with the file of this name, if there is no need to ask."""
        if self._folder is None:
            with_name = Path(name).name or file_name(self._title, self._form)
            self.dismiss(Taken(self._form, Path(with_name), False))
            return
        path = Path(name).expanduser() if name.startswith("~/") else Path(name)
        if not path.name or path.is_dir():
            path = path / file_name(self._title, self._form)
        if not path.parent.is_dir():
            self.foot.warn(_NO_FOLDER)
        elif path.exists() and self._asked != path:
            self._asked = path
            self.foot.warn(_IS_THERE)
        else:
            self.dismiss(Taken(self._form, path, self._asked == path))
