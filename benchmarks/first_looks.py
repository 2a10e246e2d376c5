"""Goes through the hostile articles in a terminal: how long a look takes, and a key meanwhile.

    python benchmarks/first_looks.py [--kind binary ...]

For each article it is told how long it took from asking for it until it, or the reason why not,
could be shown; and, while that was awaited, how long the screen took to answer keys. Prints the
longest. What else runs on the machine counts in.
Ends with 1 where a look took more than 4 seconds, or no answer to a key came in one.
"""

import argparse
import os
import sys
import tempfile
import time
from pathlib import Path

BESIDE = Path(__file__).resolve().parent
sys.path[:0] = [str(BESIDE.parent / "tests"), str(BESIDE)]

from terminal_bytes import make_cases  # noqa: E402
from terminals import Terminal  # noqa: E402
from walks import QUIT, for_walks  # noqa: E402

from newsreader.library.index.build import build_index  # noqa: E402
from newsreader.library.index.file import index_file  # noqa: E402
from newsreader.library.index.listing import all_numbers, entries_of  # noqa: E402
from newsreader.library.index.opened import Index  # noqa: E402
from newsreader.library.order import Order  # noqa: E402

LONGEST_LOOK = 4.0
LONGEST_KEY = 1.0
KEYS = "><><"
"""What is pressed while an article is awaited: each draws the panes anew."""

TOLD = """
import time
from newsreader.library.desk import Desk

asked = {}
told = open(FILE, "a", buffering=1)
read, hand_on = Desk.read, Desk._hand_on

def note_read(self, path, number=0, *, ahead=False):
    asked[path, number] = time.monotonic()
    read(self, path, number, ahead=ahead)

def note_report(self, report):
    began = asked.pop((report.path, report.number), None)
    if began is not None:
        print(time.monotonic() - began, ascii(report.path.name), file=told)
    hand_on(self, report)

Desk.read, Desk._hand_on = note_read, note_report
"""
"""Has the reader tell, in a file, how long each article took to come."""


def seconds_of_key(terminal: Terminal, key: str) -> float:
    """How long the screen takes to answer a key."""
    began = time.monotonic()
    terminal.press(key)
    terminal.hear(2 * LONGEST_KEY)
    seconds = time.monotonic() - began
    terminal.settle(0.005)
    return seconds


def go_through(library: Path, home: Path) -> tuple[list[tuple[float, str]], list[float]]:
    """How long each look took, with the file's name, and each key."""
    names = ("DATA", "CONFIG", "CACHE")
    os.environ.update({f"NEWSREADER_{name}": str(home / name.lower()) for name in names})
    file = index_file(home / "cache", [library])
    build_index(file, [library])
    with Index(file) as index:
        numbers = all_numbers(index, Order.NEWEST)
        entries = entries_of(index, numbers)
    told = home / "told"
    code = TOLD.replace("FILE", repr(str(told)))
    keys: list[float] = []
    with Terminal([str(library)], environment=for_walks(home / "code", code)) as terminal:
        terminal.wait_for(" article")
        terminal.settle(0.3)
        terminal.press("v")
        terminal.settle(0.3)
        for number in numbers:
            if entries[number].number:
                terminal.press("J")
                terminal.hear(0.01)
                continue
            keys += [seconds_of_key(terminal, key) for key in ("J", *KEYS)]
            terminal.settle(0.2)
        terminal.press(QUIT)
        terminal.wait()
    lines = told.read_text().splitlines()
    return [(float(seconds), name) for seconds, name in (x.split(" ", 1) for x in lines)], keys


def main() -> int:
    """Do it, and say what came of it."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--kind", action="append", help="only these kinds of cases")
    wanted = parser.parse_args()
    is_bad = False
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        make_cases(folder)
        for kind in sorted(each.name for each in (folder / "library").iterdir()):
            if wanted.kind and kind not in wanted.kind:
                continue
            looks, keys = go_through(folder / "library" / kind, folder / "homes" / kind)
            looks = sorted(looks, reverse=True) or [(0.0, "no article")]
            keys.sort(reverse=True)
            slow = sum(seconds > 0.1 for seconds in keys)
            print(
                f"{kind}: {len(looks)} looks, the longest {looks[0][0]:.2f} s ({looks[0][1]});"
                f" {len(keys)} keys, the longest {keys[0] * 1000:.0f} ms, {slow} over 100 ms,"
                f" half under {keys[len(keys) // 2] * 1000:.0f} ms",
                flush=True,
            )
            is_bad |= looks[0][0] > LONGEST_LOOK or keys[0] > LONGEST_KEY
    return 1 if is_bad else 0


if __name__ == "__main__":
    sys.exit(main())
