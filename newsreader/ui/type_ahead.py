"""Type-ahead: keys that come faster than the screen changes go where they were meant to go.

Textual hands every key to what has the focus at that moment. Of `/bridge`, typed quickly or pasted
by a terminal, all letters would go to the list, as commands, because the search opens a moment
later. Here a key waits until the one before it is done with, and until what that one opened is
there. Who types slower than that waits for nothing.
"""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable
from time import monotonic

from textual.app import App
from textual.dom import DOMNode
from textual.events import Key, Paste
from textual.message import Message

LONGEST_WAIT = 1.0
"""For how many seconds a key waits at most: a screen that never comes to rest loses no keys."""

_AT_ONCE = 30
"""How often it is looked at once, as soon as others had their turn, whether the next key can go."""

_LOOK_AGAIN = 0.004
"""After how many seconds it is looked again after that."""

Typed = Key | Paste


class Behind(Message):
    """Follows a key, from widget to widget: where it comes out, the key has been dealt with."""

    def __init__(self, typed: Typed) -> None:
        super().__init__()
        self.typed = typed
        """The key that it follows."""


class TypeAhead:
    """The keys that wait for their turn."""

    def __init__(self, app: App[None], deliver: Callable[[Typed], Awaitable[None]]) -> None:
        """Take the app, and how a key is handed to what has the focus."""
        self._app = app
        self._deliver = deliver
        self._waiting: deque[Typed] = deque()
        self._going: Typed | None = None
        self._target: DOMNode | None = None
        self._is_followed = False
        self._due = 0.0
        self._is_looking = False
        self._looks = 0

    @property
    def is_waiting(self) -> bool:
        """Whether any key has not had its turn."""
        return bool(self._waiting)

    def take(self, typed: Typed) -> None:
        """Take a key that was typed, which will have its turn."""
        if not self._waiting:
            self._due = monotonic() + LONGEST_WAIT
        self._waiting.append(typed)
        # Not at once: what the key before it asked for, as the focus, may stand in the app's queue.
        self._app.call_later(self._go_on)

    def is_done(self, typed: Typed) -> None:
        """Hear that a key has been dealt with."""
        if typed is self._going:
            self._going = self._target = None
            if self._waiting:
                self._app.call_later(self._go_on)

    async def _go_on(self) -> None:
        """Hand on the next key, if its turn has come; else look again soon."""
        if not self._waiting or not self._app.screen_stack:  # the reader is being left
            return
        is_late = monotonic() >= self._due
        if not is_late and not (self._has_gone() and self._is_ready()):
            self._look_again()
            return
        typed = self._waiting.popleft()
        self._due = monotonic() + LONGEST_WAIT
        self._going, self._is_followed, self._looks = typed, False, 0
        await self._deliver(typed)
        self._target = self._app.focused or self._app.screen
        if not typed.is_forwarded:  # the app itself has dealt with it
            self.is_done(typed)
        elif self._waiting:
            self._look_again()

    def _look_again(self) -> None:
        if self._is_looking:
            return
        self._is_looking = True
        self._looks += 1
        if self._looks <= _AT_ONCE:
            asyncio.get_running_loop().call_soon(self._app.call_later, self._look)
        else:
            self._app.set_timer(_LOOK_AGAIN, self._look)

    async def _look(self) -> None:
        self._is_looking = False
        await self._go_on()

    def _has_gone(self) -> bool:
        """Whether the key before has been dealt with; if that is not known, it is followed."""
        if self._going is None or self._target is None:
            return self._going is None
        if not self._is_followed:
            self._is_followed = self._target.post_message(Behind(self._going))
        return not (self._is_followed and self._target.is_attached)

    def _is_ready(self) -> bool:
        """Whether what the key before has set going is there: nobody has to deal with a message.

        A key may ask for a screen, or say by a message that it was pressed where something else is
        to have the focus then.
        """
        screen = self._app.screen
        return screen.is_mounted and not any(
            each.message_queue_size for each in (screen, *screen.walk_children())
        )
