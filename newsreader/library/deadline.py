"""A time after which reading stops, whatever the file holds.

Every reader of a format has limits of its own, so this is the net below them: a file that is
read more slowly than anybody thought of costs its own article, not the program.
"""

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

_AGAIN = 0.1
"""After how many seconds what did not stop is stopped once more.

Python drops what is raised while it deletes an object or collects garbage.
"""


class OutOfTime(BaseException):
    """Reading was stopped. No `Exception`, so that no reader takes it for a fault of the file."""


@contextmanager
def within(seconds: float) -> Iterator[None]:
    """Stop what is done meanwhile, by `OutOfTime`, once it has computed for so many seconds.

    It is the process's own time that counts, so that a busy machine makes no file slow. Only the
    main thread can be stopped; in any other there is no limit.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGVTALRM, _stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds, _AGAIN)
    try:
        yield
    finally:
        try:
            signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        finally:  # also where the time was over at this very moment
            signal.setitimer(signal.ITIMER_VIRTUAL, 0)
            signal.signal(signal.SIGVTALRM, before)


def _stop(_number: int, _frame: FrameType | None) -> None:
    """Be what the timer calls."""
    raise OutOfTime
