"""Screens that are left once, however fast keys come."""

from typing import Generic, TypeVar

from textual.await_complete import AwaitComplete
from textual.screen import ModalScreen, Screen

Result = TypeVar("Result")


class Leaving(Screen[Result], Generic[Result]):
    """A screen that can only be left while it is in front.

    Keys that are pressed one upon the other all come to the screen that was in front when they
    were, though the first has left it: Textual would leave the screen below for the second.
    """

    def dismiss(self, result: Result | None = None) -> AwaitComplete:
        """Leave with a result, unless that has been done."""
        return super().dismiss(result) if self.is_active else AwaitComplete()


class Menu(ModalScreen[Result], Leaving[Result], Generic[Result]):
    """A box over the screen below, which is left once.

    Stylesheets know a class by the first of its bases: so the modal screen stands first.
    """
