"""Bringing an index up to date in a process of its own, behind a screen that must not wait.

Its wish, a pickle, comes on standard input; how far it is goes, pickle by pickle, to standard
output. It ends when nobody listens any more, and when it is told to: what it has read is kept.
"""

import os
import pickle
import signal
import sys
from contextlib import suppress

from newsreader.library.index.build import Progress, build_index, read_again
from newsreader.library.index.errors import BusyIndexError, IndexTroubleError
from newsreader.library.index.reports import Report, Trouble, Wish

NICE = 10
"""By how much everything else on the machine goes first."""

EVERY_SECONDS = 0.2
"""How often it is said how far the reading is, where nothing else has changed."""


def give_way() -> None:
    """Let everything else go first from now on."""
    with suppress(OSError):
        os.nice(NICE - os.nice(0))


def main() -> None:
    """Do what is wished for, and say so."""
    is_ended = False

    def end(*_: object) -> None:
        nonlocal is_ended
        is_ended = True

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, end)
    wish: Wish = pickle.load(sys.stdin.buffer)
    reports = os.fdopen(os.dup(1), "wb")
    sys.stdout = sys.stderr  # whatever prints in here must not get among the reports
    told: Progress | None = None
    if wish.file.exists():
        give_way()  # else somebody waits for the first articles

    def say(report: Report) -> None:
        pickle.dump(report, reports, pickle.HIGHEST_PROTOCOL)
        reports.flush()

    def say_progress(progress: Progress) -> None:
        nonlocal told
        if told is None:
            give_way()
        if told is None or progress.is_news_after(told, EVERY_SECONDS):
            told = progress
            say(progress)

    try:
        if wish.put_right:
            read_again(wish.file, wish.put_right)
        say(
            build_index(
                wish.file,
                wish.paths,
                list_first=True,
                first_here=not wish.is_careful,
                corrections=wish.corrections,
                on_progress=say_progress,
                is_cancelled=lambda: is_ended,
            )
        )
    except IndexTroubleError as error:
        with suppress(BrokenPipeError):
            say(Trouble(error.reason, isinstance(error, BusyIndexError)))
    except BrokenPipeError:
        pass
    os._exit(0)  # what is left to be closed may wait for a reader that is gone


if __name__ == "__main__":
    main()
