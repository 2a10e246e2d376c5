"""Bringing an index up to date in a process of its own, behind a screen that must not wait.

Its wish, a pickle, comes on standard input; how far it is goes, pickle by pickle, to standard
output. It ends when nobody listens any more.
"""

import os
import pickle
import signal
import sys
from contextlib import suppress

from newsreader.library.index.build import build_index, processors
from newsreader.library.index.errors import IndexTroubleError
from newsreader.library.index.reports import Report, Trouble, Wish

NICE = 10
"""By how much everything else on the machine goes first."""


def main() -> None:
    """Do what is wished for, and say so."""
    with suppress(OSError):
        os.nice(NICE)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    wish: Wish = pickle.load(sys.stdin.buffer)
    reports = os.fdopen(os.dup(1), "wb")
    sys.stdout = sys.stderr  # whatever prints in here must not get among the reports

    def say(report: Report) -> None:
        pickle.dump(report, reports, pickle.HIGHEST_PROTOCOL)
        reports.flush()

    try:
        # One processor is left to the reader, who is at the keyboard.
        jobs = max(1, processors() - 1)
        say(
            build_index(
                wish.file, wish.paths, jobs=jobs, corrections=wish.corrections, on_progress=say
            )
        )
    except IndexTroubleError as error:
        say(Trouble(error.reason))
    except BrokenPipeError:
        os._exit(0)


if __name__ == "__main__":
    main()
