"""Presses keys in a reader whose disk is slow, and tells how long the screen took to answer.

    python benchmarks/slow_disk.py [--call sync ...] [--delay 500]

Each call of a kind on a file of the reader's own (its marks, settings, index) or of the library
takes so many milliseconds longer: to have the disk take something for good (`sync`), or what a
network's disk needs time for as well (`read`, `write`, `open`). Prints for each kind the keys that
took longest. What else runs on the machine counts in. Wants a C compiler. Ends with 1 where a key
waited for the disk to take something.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

BESIDE = Path(__file__).resolve().parent
sys.path[:0] = [str(BESIDE.parent / "tests"), str(BESIDE)]

from first_looks import seconds_of_key  # noqa: E402
from terminals import Terminal  # noqa: E402
from walks import QUIT  # noqa: E402

from newsreader.library.index.build import build_index  # noqa: E402
from newsreader.library.index.file import index_file  # noqa: E402

KEYS = ("j", "j", "k", "\r", " ", "J", "}", "]", "s", "m", "J", "J", "+", "z")
"""Moving, reading, and what is kept: each changes the screen."""


def slowest(folder: Path, preloaded: Path, call: str, delay: int) -> list[tuple[float, str]]:
    """How many seconds each key took, with the key, the slowest first."""
    library = folder / f"library-{call}"
    shutil.copytree(BESIDE.parent / "articles", library)
    homes = {name: str(folder / call / name.lower()) for name in ("DATA", "CONFIG", "CACHE")}
    os.environ.update({f"NEWSREADER_{name}": home for name, home in homes.items()})
    build_index(index_file(folder / call / "cache", [library]), [library])
    environment = {
        "LD_PRELOAD": str(preloaded),
        "FAULT_CALL": call,
        "FAULT_DELAY": str(delay),
        "FAULT_UNDER": str(folder),
        "FAULT_TOLD": os.devnull,
    }
    with Terminal([str(library)], environment=environment) as terminal:
        terminal.wait_for(" articles")
        terminal.settle(4 * delay / 1000)
        keys = []
        for key in KEYS:
            keys.append((seconds_of_key(terminal, key), key))
            terminal.settle(0.05)
        terminal.press(QUIT)
        terminal.wait()
    return sorted(keys, reverse=True)


def main() -> int:
    """Do it, and say what came of it."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument(
        "--call", action="append", help="sync (unless others are named), read, write or open"
    )
    parser.add_argument("--delay", type=int, default=500, help="milliseconds a call takes longer")
    wanted = parser.parse_args()
    is_slow = False
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        preloaded = folder / "faults.so"
        source = BESIDE / "faults.c"
        compiler = ["cc", "-shared", "-fPIC", "-o", str(preloaded), str(source), "-ldl"]
        subprocess.run(compiler, check=True)
        for call in wanted.call or ("sync",):
            keys = slowest(folder, preloaded, call, wanted.delay)
            told = ", ".join(f"{key!r} {seconds * 1000:.0f} ms" for seconds, key in keys[:6])
            print(f"each {call} {wanted.delay} ms longer: {told}", flush=True)
            is_slow |= keys[0][0] * 1000 > wanted.delay
    return 1 if is_slow else 0


if __name__ == "__main__":
    sys.exit(main())
