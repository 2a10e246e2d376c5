"""Kills a program that changes a state, and looks whether anything is lost that was kept.

    python benchmarks/state_kills.py [--points 200] [--seed 1]

A second process changes the state without end and says after each change, through a pipe, that it
has returned. At a random moment it is killed (SIGKILL). Then the state must open, be whole, and
hold every change that was acknowledged. Ends with 1 where it does not.
"""

import argparse
import random
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing
from itertools import count
from pathlib import Path

from newsreader.library.state import State

MOST_CHANGES = 80
"""After how many changes a process is killed at the latest."""

LONGEST = 0.004
"""For how many seconds it goes on after the last change that was waited for, at most."""

CHANGED = "changed"
"""What is remembered: how many changes there were."""


def change(path: Path, start: int) -> None:
    """Change the state until killed, and say so each time."""
    state = State(path)
    for number in count(start):
        if number % 2:
            state.keep(f"f{number}", read=True, position=number)
        else:
            state.tag(f"f{number}", CHANGED)
        sys.stdout.write(f"{number}\n")
        sys.stdout.flush()


def kill_once(path: Path, start: int, chance: random.Random) -> int:
    """Have a state changed from a number on, and kill who does; gives the first number left."""
    command = [sys.executable, __file__, "--change", str(path), str(start)]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as writer:
        assert writer.stdout is not None
        acknowledged = list(_lines(writer.stdout, chance.randrange(MOST_CHANGES)))
        time.sleep(chance.uniform(0, LONGEST))
        writer.kill()
        acknowledged += list(_lines(writer.stdout))
    return acknowledged[-1] + 1 if acknowledged else start


def _lines(pipe: Iterator[bytes], most: int | None = None) -> Iterator[int]:
    """The numbers of whole lines."""
    for line in pipe if most is None else (next(pipe, b"") for _ in range(most)):
        if line.endswith(b"\n"):
            yield int(line)


def lost_of(path: Path, acknowledged: int) -> tuple[int, float]:
    """How many of so many acknowledged changes a state has not, and in what time it opened."""
    before = time.perf_counter()
    with closing(State(path)) as state:
        opened = time.perf_counter() - before
        tagged, read = state.tagged(CHANGED), state.marked("read")
        lost = sum(
            f"f{number}" not in (read if number % 2 else tagged)
            or state.marks(f"f{number}").position != (number if number % 2 else 0)
            for number in range(acknowledged)
        )
    with closing(sqlite3.connect(path)) as database:
        if database.execute("PRAGMA integrity_check").fetchall() != [("ok",)]:
            raise SystemExit(f"{path} is damaged")
    return lost, opened


def main() -> int:
    """Kill at random points; gives the status."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--points", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--change", nargs=2, metavar=("FILE", "START"), help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.change:
        change(Path(options.change[0]), int(options.change[1]))
    chance = random.Random(options.seed)
    acknowledged, most_lost, slowest = 0, 0, 0.0
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "state.db"
        for _ in range(options.points):
            acknowledged = kill_once(path, acknowledged, chance)
            lost, opened = lost_of(path, acknowledged)
            most_lost, slowest = max(most_lost, lost), max(slowest, opened)
    print(f"{options.points} kills, {acknowledged} changes acknowledged, {most_lost} lost")
    print(f"slowest start {slowest * 1000:.0f} ms")
    return 1 if most_lost else 0


if __name__ == "__main__":
    raise SystemExit(main())
