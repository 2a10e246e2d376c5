"""Signals: whatever ends or stops the program, the terminal is as it was before.

They are taken between two turns of the app's own loop, where nothing is half written.
"""

import asyncio
import os
import select
import signal
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Thread

from textual.app import App

ENDING = (signal.SIGTERM, signal.SIGHUP, signal.SIGINT, signal.SIGQUIT)
"""What ends the program: with the status that a shell gives for it, 128 and the number."""

_TYPED = (signal.SIGINT, signal.SIGQUIT)
"""What ends a program by a key."""

_HEARD_LATE = 0.1
"""Within how many seconds a loop that was held up has heard of the signals that came meanwhile."""

LONGEST_LEAVING = 5.0
"""How many seconds the app has for closing where its terminal has gone. All that counts is kept."""


class Signals:
    """What signals have an app do."""

    def __init__(self, app: App[None]) -> None:
        """Take the app. Its loop has to run when signals are heard."""
        self._app = app
        self._has_stopped = False
        self._is_spared = False

    def hear_ending(self) -> None:
        """Close the app on signals that end a program."""
        loop = asyncio.get_running_loop()
        for number in ENDING:
            loop.add_signal_handler(number, self._end, number)

    def hear_leaving(self) -> None:
        """Close the app when its terminal has gone and nobody sends a signal of that.

        Textual would go on reading from nothing for ever, as fast as it can.
        """
        loop = asyncio.get_running_loop()
        Thread(target=self._wait_for_leaving, args=(loop,), daemon=True).start()

    def _wait_for_leaving(self, loop: asyncio.AbstractEventLoop) -> None:
        assert sys.__stdin__ is not None
        poll = select.poll()
        poll.register(sys.__stdin__.fileno(), 0)  # no event but those that are always reported
        is_gone = any(event & select.POLLHUP for _, event in poll.poll())
        if not is_gone or loop.is_closed():
            return
        loop.call_soon_threadsafe(self._end, signal.SIGHUP)
        time.sleep(LONGEST_LEAVING)
        # Textual's loop may wait for ever for a place in the queue of what is to be written.
        os._exit(128 + signal.SIGHUP)

    @contextmanager
    def spared(self) -> Iterator[None]:
        """Let what is typed to end a program end the one that has the terminal meanwhile."""
        self._is_spared = True
        try:
            yield
        finally:  # the loop hears of what came meanwhile when it goes on
            asyncio.get_running_loop().call_later(_HEARD_LATE, self._be_meant)

    def _be_meant(self) -> None:
        self._is_spared = False

    def hear_stopping(self) -> None:
        """Give the terminal back while the program is stopped; to be called when it is drawn on."""
        loop = asyncio.get_running_loop()
        loop.add_signal_handler(signal.SIGTSTP, self._stop)
        loop.add_signal_handler(signal.SIGCONT, self._go_on)

    def _end(self, number: signal.Signals) -> None:
        if self._is_spared and number in _TYPED:
            return
        self._app.exit(return_code=128 + number)

    def _stop(self) -> None:
        """Stop, until somebody has the program go on in the foreground."""
        self._has_stopped = True
        with self._app.suspend():
            os.kill(os.getpid(), signal.SIGSTOP)
            _wait_for_foreground()

    def _go_on(self) -> None:
        """Draw everything anew after a stop that could not be prepared for."""
        if self._has_stopped:  # that has been seen to
            self._has_stopped = False
            return
        with self._app.suspend():
            _wait_for_foreground()


def _wait_for_foreground() -> None:
    """Stay stopped as long as the terminal belongs to another program."""
    while not _is_in_foreground():
        os.kill(os.getpid(), signal.SIGSTOP)


def _is_in_foreground() -> bool:
    """Whether the terminal is this program's; where nobody hands it out, it is."""
    assert sys.__stdin__ is not None
    try:
        return os.tcgetpgrp(sys.__stdin__.fileno()) == os.getpgrp()
    except OSError:
        return True
