"""Records the tour of docs/tour.md: the real program on the sample articles, keys and all.

    python tools/record_tour.py

Writes `docs/tour.cast`, which `asciinema play docs/tour.cast` shows in a terminal (the form of its
version 2). What was marked before does not show, and nothing that is done is kept.
"""

import codecs
import fcntl
import json
import os
import pty
import select
import struct
import subprocess
import sys
import tempfile
import termios
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

from newsreader.library.state import open_state
from newsreader.paths import state_file
from newsreader.ui.first_steps import SEEN
from newsreader.ui.keeping import Keeping

CAST = Path(__file__).parent.parent / "docs" / "tour.cast"
COLUMNS, ROWS = 100, 28
READ_BYTES = 65536
LONGEST = 20.0
"""How many seconds the program may take to end."""


class Step(NamedTuple):
    """What is done, and for how long one looks at what comes of it."""

    keys: str
    seconds: float
    each: float = 0.12
    """How many seconds there are between two keys."""


TOUR = (
    Step("", 2.5),  # the list and the first article
    Step("jj", 1.0, 0.6),  # down the list: each article is shown
    Step("\r", 0.8),  # into the text
    Step("  ", 1.2, 1.0),  # a page down, and another
    Step("}}", 2.0, 1.2),  # from quote to quote
    Step('"', 2.0),  # who says what
    Step("jj", 1.5, 0.8),
    Step("\x1b", 0.6),
    Step("/", 0.5),  # find in the article
    Step("bridge", 1.2),
    Step("\r", 1.2),
    Step("\x1b", 0.5),
    Step("c", 2.0),  # the gallery
    Step("jj", 2.0, 1.0),
    Step("q", 0.8),
    Step("w", 2.0),  # who said what in the whole library
    Step("j", 1.5),
    Step("q", 0.8),
    Step("h", 0.6),
    Step("/", 0.6),  # search the library
    Step("ferry", 2.0),
    Step("\x1b", 0.4),
    Step("\x1b", 0.8),
    Step("t", 1.5),  # the next theme
    Step("?", 2.0),  # every key
    Step("\x1b", 0.6),
    Step("h", 0.3),
    Step("q", 0.0),
)
"""The tour, step by step."""


class Event(NamedTuple):
    """What the program has sent to the terminal, and when, in seconds."""

    at: float
    text: str


def record(home: Path) -> Iterator[Event]:
    """What the program sends during the tour; `home` takes what it writes."""
    os.environ.update(_folders(home))
    with closing(Keeping(open_state(state_file()).state)) as keeping:
        keeping.remember(SEEN, "shown")  # the welcome is a tour of its own
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
    process = subprocess.Popen(
        [sys.executable, "-m", "newsreader", "articles"],
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        start_new_session=True,
        cwd=CAST.parent.parent,
        env={**os.environ, "TERM": "xterm-256color", "COLORTERM": "truecolor"},
    )
    os.close(theirs)
    began, decoder = time.monotonic(), codecs.getincrementaldecoder("utf-8")("replace")
    try:
        for until in _keys_in_time(ours, began):
            while (left := until - (time.monotonic() - began)) > 0 and process.poll() is None:
                if select.select([ours], [], [], left)[0]:
                    yield Event(time.monotonic() - began, decoder.decode(_read(ours)))
        process.wait(LONGEST)
    finally:
        process.kill()
        os.close(ours)


def _folders(home: Path) -> dict[str, str]:
    """Where the program writes."""
    kinds = ("config", "data", "cache")
    return {f"NEWSREADER_{kind.upper()}": os.fspath(home / kind) for kind in kinds}


def _keys_in_time(terminal: int, began: float) -> Iterator[float]:
    """Press the keys of the tour; gives until when, in seconds, one looks on after each."""
    for step in TOUR:
        for key in step.keys:
            os.write(terminal, key.encode())
            yield time.monotonic() - began + step.each
        yield time.monotonic() - began + step.seconds


def _read(terminal: int) -> bytes:
    """What there is to be read; nothing where the program has ended."""
    try:
        return os.read(terminal, READ_BYTES)
    except OSError:
        return b""


def main() -> None:
    """Record it."""
    header = {"version": 2, "width": COLUMNS, "height": ROWS, "title": "newsreader, a tour"}
    with tempfile.TemporaryDirectory() as home:
        events = [event for event in record(Path(home)) if event.text]
    lines = [header, *([round(event.at, 3), "o", event.text] for event in events)]
    CAST.write_text("".join(f"{json.dumps(line)}\n" for line in lines), encoding="utf-8")
    print(f"docs/{CAST.name}: {events[-1].at:.0f} seconds, {CAST.stat().st_size // 1024} KB")


if __name__ == "__main__":
    main()
