"""The command palette: everything that can be done where it is opened, found by words."""

from collections.abc import Iterator, Mapping, Sequence
from typing import ClassVar, NamedTuple

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.dom import DOMNode
from textual.fuzzy import Matcher
from textual.getters import query_one
from textual.screen import Screen
from textual.widgets import Input

from newsreader.article import NOTHING
from newsreader.clean import Clean, clean_line, own
from newsreader.ui.commands import (
    COMMANDS,
    PLACE_TITLES,
    Command,
    Place,
    called,
    glyphs,
    has_words,
    rekeyed,
)
from newsreader.ui.screens.leaving import Menu
from newsreader.ui.themes import THEMES
from newsreader.ui.widgets.box_foot import BoxFoot
from newsreader.ui.widgets.facet_list import Choice, FacetList, Group
from newsreader.ui.widgets.words_input import WordsInput

_LATER = {Place.MAIN: 1, Place.PANES: 2, Place.PANE: 3}
"""Which places' commands come behind those of the pane that has the keys."""

_MORE = (
    ("Change settings: keys, column, colours and more, in your editor", "settings"),
    ("First steps: five keys, one by one", "welcome"),
    ("Picture of the screen, saved as SVG", "take_picture"),
    ("Quit", "quit"),
)
"""What there is beside the command table, with the name of the action."""


_NONE = (own("Nothing is called so."),)


class Offer(NamedTuple):
    """Something the palette can have done."""

    title: Clean
    """What it does."""
    called: str
    """What else it is found by."""
    keys: Clean
    """Its keys."""
    group: Clean
    """Where it works: the heading it stands below."""
    action: str
    """The action of Textual's that does it."""
    node: DOMNode
    """Whose action that is."""


def offers(screen: Screen[object], keys: Mapping[str, str]) -> list[Offer]:
    """All that can be done on a screen: what the pane that has the keys can, comes first.

    `keys` are the user's own, by command.
    """
    here = [*(screen.focused or screen).ancestors_with_self]
    found = [*_of_commands(here, keys)]
    found.sort(key=lambda each: _LATER.get(each[0].place, 0))
    app = screen.app
    themes = (
        Offer(own(f"Theme: {theme.name}"), "", NOTHING, own("Themes"), f"wear('{theme.name}')", app)
        for theme in THEMES
    )
    more = (
        Offer(own(title), action, NOTHING, own("More"), action, node)
        for title, action in _MORE
        for node in (screen, app)
        if hasattr(node, f"action_{action}")
    )
    return [*(offer for _, offer in found), *themes, *more]


def _of_commands(
    here: Sequence[DOMNode], keys: Mapping[str, str]
) -> Iterator[tuple[Command, Offer]]:
    """The commands that work here, each with the part of the screen whose key it is."""
    for command in (rekeyed(each, keys) for each in COMMANDS):
        node = next((node for node in here if _belongs(command, node)), None)
        if node is not None and command.place is not Place.FIND and command.id != "palette":
            group = own(PLACE_TITLES[command.place])
            shown = own(glyphs(command))
            also = called(command)
            yield command, Offer(own(command.title), also, shown, group, command.action, node)


def _belongs(command: Command, node: DOMNode) -> bool:
    """Whether one of the node's own bindings is this command."""
    return any(
        binding.id == command.id
        for bound in node._bindings.key_to_bindings.values()
        for binding in bound
    )


def fitting(found: Sequence[Offer], words: str) -> list[Offer]:
    """The offers that words ask for, the best first; where none has them, those that come near."""
    meant = [each for each in found if has_words(f"{each.title} {each.called}", words)]
    if meant:
        return sorted(meant, key=lambda each: _rank(each, words))
    matcher = Matcher(words)
    near = [(matcher.match(each.title), each) for each in found]
    return [each for score, each in sorted(near, key=lambda pair: -pair[0]) if score > 0]


def _rank(offer: Offer, words: str) -> tuple[bool, bool]:
    """Where it stands among those that have the words: those that begin with them come first."""
    first = words.casefold().partition(" ")[0]
    begins = offer.title.casefold().startswith(first) or offer.called.startswith(first)
    return not begins, not has_words(offer.title, words)


class Palette(Menu[Offer]):
    """Answers with what is to be done."""

    BINDINGS: ClassVar = [
        Binding("escape", "dismiss(None)", "Back"),
        Binding("down,ctrl+n", "move(1)", "Down"),
        Binding("up,ctrl+p", "move(-1)", "Up"),
        Binding("pagedown", "move(10)", "A page down"),
        Binding("pageup", "move(-10)", "A page up"),
    ]
    AUTO_FOCUS = "#words-typed"

    choices = query_one("#offers", FacetList)
    typed = query_one("#words-typed", Input)

    def __init__(self, found: Sequence[Offer]) -> None:
        """Take what can be done."""
        super().__init__()
        self._choices = {
            offer: Choice(offer.title, str(number), beside=offer.keys)
            for number, offer in enumerate(found)
        }

    def compose(self) -> ComposeResult:
        """The line to type in, and what can be done."""
        with Vertical(id="palette-box", classes="box"):
            yield WordsInput(id="words-typed", compact=True, placeholder="type what you want to do")
            yield FacetList(id="offers")
            yield BoxFoot(("↑ ↓", "choose"), ("Enter", "do it"), ("Esc", "back"))

    def on_mount(self) -> None:
        """Show all that can be done."""
        self.choices.can_focus = False
        self.choices.always_shows_cursor = True
        self.choices.when_empty = _NONE
        self._show()

    @on(Input.Changed)
    def _show(self) -> None:
        """Show what fits the words: all of it place by place, else the best first."""
        words = clean_line(self.typed.value)
        if words:
            fits = tuple(self._choices[each] for each in fitting(tuple(self._choices), words))
            self.choices.show([Group(NOTHING, fits)])
        else:
            titles = dict.fromkeys(each.group for each in self._choices)
            self.choices.show(Group(title, self._of(title)) for title in titles)
        self.choices.set_cursor(0)

    def _of(self, group: Clean) -> tuple[Choice, ...]:
        return tuple(choice for each, choice in self._choices.items() if each.group == group)

    def action_move(self, by: int) -> None:
        """Move among what can be done while typing."""
        self.choices.move_by(by)

    @on(Input.Submitted)
    def _entered(self) -> None:
        self.choices.action_open()

    @on(FacetList.Chosen)
    def _choose(self, message: FacetList.Chosen) -> None:
        self.dismiss(tuple(self._choices)[int(message.choice.words)])
