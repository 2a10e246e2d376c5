"""The tags of an article, or of all articles that the list shows: typed, or chosen."""

from collections.abc import Callable, Collection, Iterator
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.getters import query_one
from textual.message import Message
from textual.widgets import Input, Static

from newsreader.article import NOTHING
from newsreader.clean import Clean, clean_line, join, own
from newsreader.library.order import fold
from newsreader.ui import wording
from newsreader.ui.keeping import Keeping
from newsreader.ui.screens.leaving import Menu
from newsreader.ui.widgets.box_foot import BoxFoot
from newsreader.ui.widgets.facet_list import Choice, FacetList, Group
from newsreader.ui.widgets.words_input import WordsInput


class Tags(Menu[Clean]):
    """Gives tags and takes them away as they are chosen. Answers with what was done last."""

    BINDINGS: ClassVar = [
        Binding("escape", "leave", "Back"),
        Binding("down", "down(1)", "Down"),
        Binding("up", "down(-1)", "Up"),
        Binding("tab", "whose", "This article, or the whole list"),
    ]
    AUTO_FOCUS = "#tag-typed"

    class Known(Message):
        """It is known which articles the list shows."""

        def __init__(self, fingerprints: Collection[str]) -> None:
            super().__init__()
            self.fingerprints = fingerprints

    typed = query_one("#tag-typed", Input)
    choices = query_one("#tags", FacetList)

    def __init__(
        self,
        keeping: Keeping,
        title: Clean,
        fingerprint: str,
        look_up: Callable[[Callable[[Collection[str]], object]], None],
        every: str = "all of the list",
    ) -> None:
        """Take what keeps tags, the article's headline, and what it is known by.

        `look_up` hands over what all others that can be meant are known by, in whichever thread;
        `every` is what they are called.
        """
        super().__init__()
        self._keeping = keeping
        self._title = title
        self._one = (fingerprint,)
        self._look_up = look_up
        self._every = every
        self._listed: Collection[str] | None = None
        self._done: Clean = NOTHING
        self._has_given = False

    def compose(self) -> ComposeResult:
        """Whose tags, the line to type in, and the tags that there are."""
        with Vertical(id="tags-box", classes="box"):
            yield Static("", classes="box-title", markup=False)
            yield WordsInput(id="tag-typed", compact=True, placeholder="type a tag")
            yield FacetList(id="tags")
            yield BoxFoot()

    def on_mount(self) -> None:
        """Show the tags that there are."""
        self.choices.can_focus = False
        self.choices.always_shows_cursor = True
        self._show()

    @property
    def _whose(self) -> Collection[str]:
        return self._one if self._listed is None else self._listed

    @on(Input.Changed)
    def _show(self) -> None:
        """Show the tags that fit what is typed, the best first."""
        listed = self._listed
        whose, other = self._title, self._every
        if listed is not None:
            whose, other = wording.counted(len(listed), "article"), "this article"
        self.query_one(".box-title", Static).update(join(" ", (own("Tags of"), whose)))
        self.query_one(BoxFoot).show_hints(
            ("Enter", "add or remove"), ("Tab", other), ("Esc", "done")
        )
        self.choices.show([Group(NOTHING, tuple(self._fitting()))])
        self.choices.set_cursor(0)

    def _fitting(self) -> Iterator[Choice]:
        """The tags that fit what is typed, and a new one where there is none of that name."""
        name = tag_name(self.typed.value)
        wanted, whose = fold(name), self._whose
        there = self._keeping.all_tags()
        for tag, count in sorted(there, key=lambda each: _rank(fold(each[0]), wanted)):
            if wanted in fold(tag):
                tagged = self._keeping.tagged(tag)
                has_it = bool(whose) and all(each in tagged for each in whose)
                yield Choice(tag, tag, count, is_on=has_it)
        if name and name not in dict(there):
            yield Choice(join("", (own("new: "), name)), name)

    @on(Known)
    def _take(self, message: Known) -> None:
        self._listed = message.fingerprints
        self._show()

    def action_whose(self) -> None:
        """Change between the article and all that the list shows."""
        if self._listed is None:
            self._look_up(lambda found: self.post_message(self.Known(found)))
        else:
            self._listed = None
            self._show()

    def action_down(self, by: int) -> None:
        """Move among the tags while typing."""
        self._has_given = False
        self.choices.move_by(by)

    @on(Input.Submitted)
    def _entered(self) -> None:
        """Turn the tag; whoever says once more that this is it is done, and takes nothing back."""
        if self._has_given and not self.typed.value:
            self.action_leave()
            return
        self._has_given = bool(self.typed.value)
        self.choices.action_open()

    @on(FacetList.Chosen)
    def _turn(self, message: FacetList.Chosen) -> None:
        """Give the tag to all that are meant, or take it away where all of them have it."""
        name, gives = clean_line(message.choice.words), not message.choice.is_on
        whose = self._whose
        verb = own("tagged" if gives else "no longer tagged")
        what = own("Article") if self._listed is None else wording.counted(len(whose), "article")
        self._done = join(" ", (what, verb, join("", (own("#"), name))))
        with self._keeping.deed(self._done):
            self._keeping.tag_all(whose, name, gives)
        with self.prevent(Input.Changed):
            self.typed.value = ""
        self._show()

    def action_leave(self) -> None:
        """Leave, and say what was done."""
        self.dismiss(self._done)


def tag_name(typed: str) -> Clean:
    """The tag that is meant by what was typed: with or without its sign."""
    return clean_line(clean_line(typed).lstrip("#").strip())


def _rank(tag: str, wanted: str) -> tuple[bool, bool, str]:
    """Where a tag stands among those that fit: just this, then what begins so, then the rest."""
    return tag != wanted, not tag.startswith(wanted), tag
