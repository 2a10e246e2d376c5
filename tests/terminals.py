"""A terminal for tests: a program in a pseudo-terminal, what it draws and what it leaves behind."""

import fcntl
import os
import pty
import re
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from textwrap import indent
from types import TracebackType

from newsreader.library.state import open_state
from newsreader.paths import state_file
from newsreader.ui.first_steps import SEEN
from newsreader.ui.keeping import Keeping

PATIENCE = 30.0
"""How long the program is waited for, in seconds."""

_SEQUENCE = re.compile(rb"\x1b\[[0-?]*[ -/]*[@-~]|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)?|\x1b[ -~]")


def with_code(folder: Path, code: str) -> dict[str, str]:
    """The environment in which a reader runs this code, put into a folder, before anything else."""
    guarded = f"import sys\n\nif 'newsreader' in sys.orig_argv:\n{indent(code, '    ')}"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "sitecustomize.py").write_text(guarded)
    return {"PYTHONPATH": os.pathsep.join([str(folder), str(Path.cwd())])}


class Terminal:
    """A program that runs in a pseudo-terminal of its own. Everything is waited for, once."""

    def __init__(
        self,
        arguments: Sequence[str],
        *,
        rows: int = 40,
        columns: int = 120,
        environment: Mapping[str, str] | None = None,
        welcome: bool = False,
    ) -> None:
        """Start `newsreader` with these arguments, with or without the welcome of a first start."""
        if not welcome:
            keeping = Keeping(open_state(state_file()).state)
            keeping.remember(SEEN, "shown")
            keeping.close()
        self._ours, theirs = pty.openpty()
        fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        self.before = termios.tcgetattr(theirs)
        """The terminal's modes before the program began."""
        self._theirs = theirs
        self._heard = bytearray()
        self.pressed_at = 0
        """How much had been sent when keys were last pressed."""
        inherited = {name: os.environ[name] for name in os.environ.keys() - {"COLUMNS", "LINES"}}
        self._process = subprocess.Popen(
            [sys.executable, "-m", "newsreader", *arguments],
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            start_new_session=True,
            env={**inherited, "TERM": "xterm-256color", **(environment or {})},
        )

    def __enter__(self) -> "Terminal":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        if self._process.poll() is None:
            self._process.kill()
        self._process.wait()
        os.close(self._ours)
        os.close(self._theirs)

    @property
    def stream(self) -> bytes:
        """Everything the program has sent to the terminal."""
        return bytes(self._heard)

    @property
    def text(self) -> str:
        """What was sent since keys were last pressed, without what places and colours it."""
        return _SEQUENCE.sub(b"", self._heard[self.pressed_at :]).decode("utf-8", "replace")

    @property
    def modes(self) -> list[object]:
        """The terminal's modes as they are now."""
        return termios.tcgetattr(self._theirs)

    def press(self, keys: str) -> None:
        """Send keys."""
        self.pressed_at = len(self._heard)
        os.write(self._ours, keys.encode())

    def hang_up(self) -> None:
        """Take the terminal away, as when its window is closed."""
        os.close(self._ours)
        self._ours = os.open(os.devnull, os.O_RDWR)

    def kill(self, number: int) -> None:
        """Send the program a signal."""
        self._process.send_signal(number)

    def interrupt(self) -> None:
        """Send what Ctrl+C sends where the terminal is cooked: a signal to all in front of it."""
        os.killpg(self._process.pid, signal.SIGINT)

    def wait_until_stopped(self) -> None:
        """Wait until a signal has stopped the program."""
        deadline = time.monotonic() + PATIENCE
        while "T" not in self._ps("state"):
            assert time.monotonic() < deadline, f"it goes on: {self.text[-2000:]}"
            self.hear(0.05)
        while self.hear(0):
            pass

    def _ps(self, column: str) -> str:
        """What the system says of the program."""
        command = ["ps", "-o", f"{column}=", "-p", str(self._process.pid)]
        return subprocess.run(command, capture_output=True, text=True, check=True).stdout

    def children(self, module: str = "") -> list[int]:
        """The processes that the program has started: all, or those that run a module."""
        listed = subprocess.run(
            ["ps", "-A", "-ww", "-o", "pid=,ppid=,args="],
            capture_output=True,
            text=True,
            check=True,
        )
        rows = (line.split(maxsplit=2) for line in listed.stdout.splitlines())
        return [
            int(pid)
            for pid, parent, *command in rows
            if int(parent) == self._process.pid and module in " ".join(command)
        ]

    def wait_for(self, words: str) -> None:
        """Wait until the program has sent these words."""
        deadline = time.monotonic() + PATIENCE
        while words not in self.text:
            assert time.monotonic() < deadline, f"{words!r} did not come: {self.text[-2000:]}"
            ended = self._process.poll() is not None
            self.hear(0.05)
            assert not ended or words in self.text, f"it ended without {words!r}: {self.text}"

    def wait_for_bytes(self, sent: bytes, count: int = 1) -> None:
        """Wait until the program has sent these bytes, so many times since keys were pressed."""
        deadline = time.monotonic() + PATIENCE
        while self._heard.count(sent, self.pressed_at) < count:
            assert time.monotonic() < deadline, f"{sent!r} did not come: {self.text[-2000:]}"
            self.hear(0.05)

    def wait(self) -> int:
        """Wait until the program has ended; gives its status."""
        deadline = time.monotonic() + PATIENCE
        while self._process.poll() is None:
            assert time.monotonic() < deadline, f"it goes on: {self.text[-2000:]}"
            self.hear(0.05)
        while self.hear(0):
            pass
        return self._process.wait()

    def settle(self, seconds: float = 0.1) -> None:
        """Take what the program sends until it has sent nothing for so long."""
        deadline = time.monotonic() + PATIENCE
        while self.is_running and self.hear(seconds):
            assert time.monotonic() < deadline, f"it goes on sending: {self._heard[-2000:]!r}"

    @property
    def is_running(self) -> bool:
        """Whether the program has not ended."""
        return self._process.poll() is None

    def hear(self, seconds: float) -> bool:
        """Take what the program has sent; returns whether there was anything."""
        if not select.select([self._ours], [], [], seconds)[0]:
            return False
        data = os.read(self._ours, 1 << 16)
        self._heard += data
        return bool(data)


def assert_restored(terminal: Terminal) -> None:
    """Check that the terminal is as it was before the reader ran."""
    stream = terminal.stream
    assert stream.rfind(b"\x1b[?1049l") > stream.rfind(b"\x1b[?1049h")
    for mode in (b"1000", b"1003", b"1004", b"1006", b"2004"):
        assert stream.rfind(b"\x1b[?" + mode + b"h") <= stream.rfind(b"\x1b[?" + mode + b"l")
    assert stream.rfind(b"\x1b[?25h") >= stream.rfind(b"\x1b[?25l")
    assert b"Traceback" not in stream
    assert terminal.modes == terminal.before
