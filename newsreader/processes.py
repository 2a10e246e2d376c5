"""Processes of this program's own that work behind it: they are spoken to in pickles, over pipes.

What comes back can be trusted as far as the program's own data classes: it is this program.
"""

import pickle
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress


def start(module: str) -> "subprocess.Popen[bytes]":
    """A process that runs a module of this program."""
    return subprocess.Popen(
        [sys.executable, "-m", module],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        start_new_session=True,  # ctrl+c in the terminal is for the screen
    )


def tell(process: "subprocess.Popen[bytes]", wish: object) -> None:
    """Give a process a wish. One that has died does not get it: whoever hears it notices."""
    if process.stdin is None:
        return
    with suppress(OSError, ValueError):  # the pipe is broken, or closed by who heard it end
        pickle.dump(wish, process.stdin)
        process.stdin.flush()


def hear(process: "subprocess.Popen[bytes]") -> Iterator[object]:
    """What a process says, until it falls silent; it is gone then, and its pipes are closed."""
    stream = process.stdout
    assert stream is not None
    while True:
        try:
            said: object = pickle.load(stream)
        except (EOFError, OSError, pickle.UnpicklingError, AttributeError, ValueError):
            break
        yield said
    process.wait()
    stream.close()
    if process.stdin is not None:
        with suppress(OSError):  # what was still to be written to it
            process.stdin.close()
