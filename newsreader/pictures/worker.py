"""The darkroom's worker: develops pictures in a process of its own, each in a child of its own.

A picture takes the processor for a moment, and a broken one may take much more, or bring down
the library that decodes it. The child is forked with everything loaded, has bounds on its time
and memory, and is let go at once when another picture is wished for.
"""

import os
import pickle
import select
import signal
import sys
from contextlib import suppress
from typing import IO

from newsreader.clean import clean_line
from newsreader.limits import limit_memory, limit_time
from newsreader.pictures.develop import develop
from newsreader.pictures.wishes import Answer, Refused, Way, Wish

MOST_SECONDS = 20
"""How long the processor may work on one picture."""

MOST_MEMORY = 3 * 1024**3
"""How much memory it may take, in bytes: more than an article, for what it looks like unpacked."""

_FAILED = clean_line("This picture is broken: what decodes it has given up.")
_MOST_FILES = 256
_NICENESS = 10
"""How far this work stands back behind the screen's, where both want the processor."""
_PART = 1 << 20


class Child:
    """A picture on its way: something to wait on, as a pipe is."""

    def __init__(self, wish: Wish) -> None:
        """Begin to develop a picture."""
        self.wish = wish
        """The wish."""
        here, there = os.pipe()
        self._process = os.fork()
        if self._process == 0:
            os.close(here)
            _be_the_child(wish, there)
        os.close(there)
        self._pipe = here
        self._parts: list[bytes] = []

    def fileno(self) -> int:
        """The pipe by which the answer comes."""
        return self._pipe

    def take(self) -> bytes | None:
        """The answer, pickled, when all of it has come and the child has ended; None before."""
        part = os.read(self._pipe, _PART)
        if part:
            self._parts.append(part)
            return None
        os.close(self._pipe)
        status = os.waitpid(self._process, 0)[1]
        return b"".join(self._parts) if status == 0 else pickle.dumps(Refused(self.wish, _FAILED))

    def drop(self) -> None:
        """Let the child go before it has finished."""
        os.close(self._pipe)
        os.kill(self._process, signal.SIGKILL)
        os.waitpid(self._process, 0)


def _be_the_child(wish: Wish, pipe: int) -> None:
    """Develop the picture, say what came of it, and end; never returns."""
    # The worker's own pipes: as long as this end of them is open, nobody hears that it has ended.
    os.closerange(3, pipe)
    os.closerange(pipe + 1, _MOST_FILES)
    status = 1
    try:
        limit_time(MOST_SECONDS)
        limit_memory(MOST_MEMORY)
        answer: Answer = develop(wish)
        view = memoryview(pickle.dumps(answer, pickle.HIGHEST_PROTOCOL))
        while view:
            view = view[os.write(pipe, view) :]
        status = 0
    finally:
        os._exit(status)  # without the worker's own clean-up, which is not this process's


def work(wishes: IO[bytes], answers: IO[bytes]) -> None:
    """Develop what is wished for, always the newest, until nobody wishes any more (EOFError)."""
    child: Child | None = None
    while True:
        sources: list[IO[bytes] | Child] = [wishes]
        if child is not None:
            sources.append(child)
        ready = select.select(sources, [], [])[0]
        if wishes in ready:
            wish: Wish = pickle.load(wishes)
            if child is not None:
                child.drop()
            if wish.way is not Way.BLOCKS:
                _load_textual_image()
            child = Child(wish)
        elif child is not None:
            answer = child.take()
            if answer is not None:
                child = None
                answers.write(answer)
                answers.flush()


def main() -> None:
    """Be the worker: wishes come on standard input, answers go to standard output."""
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb", buffering=1 << 16)
    # Nothing that a library might print may get among the pickles.
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    wishes = os.fdopen(sys.stdin.fileno(), "rb", buffering=0, closefd=False)
    os.nice(_NICENESS)
    _load()
    try:
        work(wishes, answers)
    except (EOFError, BrokenPipeError, KeyboardInterrupt):
        return


def _load() -> None:
    """Load what every child needs, once; without Pillow each child will say that it is missing."""
    with suppress(ImportError):
        import lxml.etree  # noqa: F401
        from PIL import Image

        import newsreader.pictures.draw
        import newsreader.pictures.written  # noqa: F401

        Image.init()


def _load_textual_image() -> None:
    """Load what makes sixels and kitty's cells; without it there will be half blocks."""
    with suppress(ImportError):
        import textual_image.renderable  # noqa: F401


if __name__ == "__main__":
    main()
