"""Ends and stops the reader at random moments, and looks at what is left of the terminal.

    python benchmarks/endings.py [--times 100] [--seed 1]

By SIGTERM, SIGHUP, SIGINT and SIGQUIT, by SIGTSTP and SIGCONT with a key behind them, and by a
fault of the program's own, in turn. Before the screen is there a signal may do what it does to any
program; from then on the status is 128 and its number. Ends with 1 where anything else comes.
"""

import argparse
import os
import random
import signal
import sys
import tempfile
from pathlib import Path

BESIDE = Path(__file__).resolve().parent
sys.path.insert(0, str(BESIDE.parent / "tests"))

from terminals import Terminal, assert_restored, with_code  # noqa: E402

SIGNALS = (signal.SIGTERM, signal.SIGHUP, signal.SIGINT, signal.SIGQUIT)
WAYS = (*SIGNALS, "stop", "fault")

FAULTY = """
from newsreader.ui.screens.main import MainScreen

def fail(self):
    raise ValueError

MainScreen.action_star = fail
"""
"""Makes the key `s` fail."""

LONGEST = 1.5
"""For how many seconds the reader runs at most before something comes."""

DRAWN_ON = b"\x1b[?1049h"
"""What is sent first of all."""


def end(way: object, seconds: float, environment: dict[str, str]) -> str:
    """End the reader after so long; gives what is wrong."""
    with Terminal([str(BESIDE.parent / "articles")], environment=environment) as terminal:
        if not isinstance(way, signal.Signals):  # these need a reader that hears keys
            terminal.wait_for("Varn Courier")
        terminal.settle(seconds) if seconds > LONGEST / 2 else terminal.hear(seconds)
        if way == "stop":
            terminal.kill(signal.SIGTSTP)
            terminal.wait_until_stopped()
            assert_restored(terminal)
            terminal.kill(signal.SIGCONT)
            terminal.settle(0.3)
            terminal.press("q")
            wanted = [0]
        elif way == "fault":
            terminal.press("s")
            wanted = [70]
        else:
            assert isinstance(way, signal.Signals)
            has_screen = DRAWN_ON in terminal.stream
            terminal.kill(way)
            wanted = [128 + way] if has_screen else [128 + way, -way, 1]  # 1: Python was starting
        status = terminal.wait()
        if DRAWN_ON in terminal.stream:
            assert_restored(terminal)
        return "" if status in wanted else f"status {status} instead of {wanted}"


def main() -> int:
    """Do it, and say what came of it."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--times", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    wanted = parser.parse_args()
    chance = random.Random(wanted.seed)
    for each in SIGNALS:
        signal.signal(each, signal.SIG_DFL)  # what is ignored here would be ignored by the reader
    bad = 0
    with tempfile.TemporaryDirectory() as folder:
        names = ("DATA", "CONFIG", "CACHE")
        os.environ.update({f"NEWSREADER_{name}": f"{folder}/{name}" for name in names})
        faulty = with_code(Path(folder) / "code", FAULTY)
        for number in range(wanted.times):
            way = WAYS[number % len(WAYS)]
            seconds = chance.uniform(0, LONGEST)
            try:
                wrong = end(way, seconds, faulty if way == "fault" else {})
            except AssertionError as error:
                wrong = f"the terminal is not as it was: {str(error)[:300]}"
            if wrong:
                bad += 1
                print(f"{way!r} after {seconds:.2f} s: {wrong}", flush=True)
    print(f"{wanted.times - bad} of {wanted.times} ended as they should")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
