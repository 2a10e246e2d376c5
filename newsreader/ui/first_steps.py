"""The first steps: what the welcome teaches, one key at a time."""

from collections.abc import Mapping
from dataclasses import dataclass

from newsreader.ui.commands import COMMANDS, Command, rekeyed

SEEN = "welcome"
"""Under what it is remembered that the welcome has been shown."""


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to try."""

    command: str
    """The command whose key it teaches."""
    words: str
    """What that key does: the sentence behind it."""
    also: tuple[str, ...] = ()
    """Other commands that lead to the same."""


STEPS = (
    Step("open", "reads the article of the list.", ("right", "next-pane")),
    Step("next-quote", "goes to the next quote; below stands whose it is."),
    Step("photos", "shows its photos and captions; q comes back."),
    Step("find", "finds words in it as you type; Esc ends that."),
    Step("help", "shows every key and finds the one you need."),
)
"""The steps, in their order."""


class FirstSteps:
    """How far somebody is in the first steps."""

    def __init__(self, keys: Mapping[str, str]) -> None:
        """Begin; the keys are the user's own by command, where they are not ours."""
        self._commands = {command.id: rekeyed(command, keys) for command in COMMANDS}
        self.at = 0
        """The number of the step that is to be taken, from 0."""

    @property
    def is_done(self) -> bool:
        """Whether all steps have been taken."""
        return self.at >= len(STEPS)

    @property
    def step(self) -> Step:
        """The step that is to be taken."""
        return STEPS[self.at]

    @property
    def command(self) -> Command:
        """The command of the step, with the key to press."""
        return self._commands[self.step.command]

    def press(self, key: str) -> bool:
        """Take a key that was pressed; gives whether it was the one that was asked for."""
        wanted = (self.step.command, *self.step.also)
        if not any(key in self._commands[each].key_names for each in wanted):
            return False
        self.at += 1
        return True
