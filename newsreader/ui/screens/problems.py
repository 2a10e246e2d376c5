"""Which files cannot be read or were left out, why, and what to do about each."""

from collections import Counter
from collections.abc import Callable, Mapping
from functools import partial

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.getters import query_one
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Input, Static

from newsreader.clean import Clean, join, own
from newsreader.library.entry import Entry
from newsreader.library.folders import Problem
from newsreader.library.index.opened import Index
from newsreader.library.index.overview import problems
from newsreader.library.librarian import Answer, Librarian
from newsreader.library.order import fold
from newsreader.library.remedies import bare, remedy
from newsreader.ui import wording
from newsreader.ui.commands import Place
from newsreader.ui.keymap import bindings
from newsreader.ui.screens.library_screen import LibraryScreen
from newsreader.ui.widgets.bars import StatusBar, TitleBar
from newsreader.ui.widgets.problem_list import ProblemList, Trouble
from newsreader.ui.widgets.words_input import WordsInput

_ALL_WELL = (
    "All is well: every file here can be read, and none was left out.\n\n"
    "What is not a matter of files is looked at by: newsreader doctor"
)
_NOT_YET = "The files are being looked at …"
_NONE_FITS = "None of them has these words."
_LEFT_OUT = own("left out:")
_NOT_LISTED = own("It was left out, so it does not stand in the list.")


class Problems(LibraryScreen[Entry | None]):
    """Answers with the entry of a file that is to be gone to in the list. It stays as it is."""

    PLACE = Place.PROBLEMS
    BINDINGS = bindings(PLACE)

    class Found(Message):
        """It is known which files cannot be read."""

        def __init__(self, unread: tuple[Problem, ...]) -> None:
            super().__init__()
            self.unread = unread

    files = query_one("#problems", ProblemList)
    well = query_one("#well", Static)
    typed = query_one("#problem-typed", WordsInput)

    def __init__(
        self,
        librarian: Librarian,
        left_out: Callable[[], tuple[Problem, ...]],
        keys: Mapping[str, str],
    ) -> None:
        """Take who knows the library, what gives the files that were left out, the user's keys."""
        super().__init__(librarian, keys)
        self._left_out = left_out
        self._troubles: tuple[Trouble, ...] | None = None

    def compose(self) -> ComposeResult:
        """What is typed, and the files."""
        yield TitleBar(id="title")
        with Horizontal(classes="search-line"):
            yield Static("filter", classes="label", markup=False)
            yield WordsInput(
                id="problem-typed",
                compact=True,
                select_on_focus=False,
                placeholder="words of names and reasons",
            )
        with Horizontal(id="panes"):
            yield ProblemList(id="problems")
            yield Static("", id="well", markup=False)
        yield StatusBar(id="status")

    def first_focus(self) -> Widget:
        """The files."""
        return self.files

    def show_title(self) -> None:
        """Say how many files there are, and how far the index is."""
        parts: list[Clean] = [own("Problems")]
        for is_listed, what in ((True, "cannot be read"), (False, "left out")):
            found = sum(each.is_listed is is_listed for each in self._troubles or ())
            if found:
                parts.append(own(f"{wording.counted(found, 'file')} {what}"))
        self.title_bar.show(join(" · ", parts), self._news)

    def ask(self) -> None:
        """Ask which files cannot be read."""
        if self._troubles is None:
            self._show_files((), _NOT_YET)

        def find(index: Index) -> Answer:
            return partial(self.post_message, self.Found(problems(index)))

        self._librarian.ask("problems", find)

    @on(Found)
    def _take(self, message: Found) -> None:
        unread = [_trouble(each, is_listed=True) for each in message.unread]
        left_out = [_trouble(each, is_listed=False) for each in self._left_out()]
        often = Counter(each.reason for each in unread)
        unread.sort(key=lambda each: (-often[each.reason], each.reason))
        self._troubles = (*unread, *left_out)
        self.show_title()
        self._show()

    @on(Input.Changed)
    def _show(self) -> None:
        """Show the files that have what was typed."""
        if self._troubles is None:
            return
        words = fold(self.typed.value).split()
        fitting = tuple(each for each in self._troubles if _has(each, words))
        none_yet = _NOT_YET if self._news else _ALL_WELL
        self._show_files(fitting, _NONE_FITS if self._troubles else none_yet)
        total = wording.counted(len(self._troubles), "file")
        self.status.show_progress(own(f"{len(fitting):,} of {total}") if words else own(total))
        if self.focused is None:
            self.action_files()

    def _show_files(self, troubles: tuple[Trouble, ...], otherwise: str) -> None:
        """Show files, or where there are none, what is to be said of that."""
        self.files.show(troubles)
        self.files.display = bool(troubles)
        self.well.display = not troubles
        self.well.update(otherwise)

    def action_files(self) -> None:
        """From the words to the files."""
        if self.files.item_count:
            self.set_focus(self.files)

    def action_filter(self) -> None:
        """Type words that the files are to have."""
        self.typed.type_over()

    @on(Input.Submitted)
    @on(ProblemList.Opened)
    def action_open(self) -> None:
        """Go to the file in the list."""
        trouble = self.files.current
        if trouble is None:
            return
        if trouble.is_listed:
            self.go_back(Entry(path=trouble.path, title=trouble.name, error=trouble.reason))
        else:
            self.status.say_briefly(_NOT_LISTED)

    def action_back(self) -> None:
        """Go back: from the words to the files, from there to the list."""
        if self.typed.has_focus and self.files.item_count:
            self.action_files()
        else:
            self.go_back(None)


def _trouble(problem: Problem, *, is_listed: bool) -> Trouble:
    """What is to be shown of a problem."""
    reason = bare(problem.reason)
    shown = reason if is_listed else join(" ", (_LEFT_OUT, reason))
    return Trouble(problem.path, shown, remedy(problem.reason), is_listed)


def _has(trouble: Trouble, words: list[str]) -> bool:
    """Whether all of these words stand in what is shown of a file."""
    text = fold(" ".join((trouble.name, trouble.reason, trouble.remedy)))
    return all(word in text for word in words)
