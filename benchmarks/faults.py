"""Makes each call of the program on files fail once, and looks what becomes of it.

    python benchmarks/faults.py [--call open ...] [--most 400] [--every 1] [--jobs 2]

The reader is started in a terminal, goes through articles, marks, searches and leaves; commands
export, search and say how things are. In each run the how manieth call of one kind on the program's
own folders or the articles fails, in each of its processes, with an error of the disk, of room, of
rights or of too many files, in turn; on a first start, and where all is made already. It goes on
until no call is left that could fail. A status that says nothing is wrong, or that it was refused,
is right; a traceback, a report of a fault, or a process that hangs is not. Wants a C compiler.
"""

import argparse
import errno
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

BESIDE = Path(__file__).resolve().parent
sys.path.insert(0, str(BESIDE.parent / "tests"))

from terminals import Terminal  # noqa: E402

CALLS = ("open", "read", "write", "sync", "rename", "remove", "mkdir")
ERRORS = (errno.EIO, errno.ENOSPC, errno.EACCES, errno.EMFILE)

KEYS = ("j", "s", "m", "\r", "G", '"', "q", "/the\r", "\x1b", "c", "q", "q", "r", "/said:the\r")
"""What is pressed: a way over articles, marks, quotes, a find, photos, and a search."""

COMMANDS = (
    ("export", "--format", "jsonl"),
    ("search", "the"),
    ("photos",),
    ("state", "export"),
    ("library",),
    ("doctor",),
)
"""What is asked for besides."""

LONGEST = 60
"""How many seconds a command may take."""


@dataclass(frozen=True, slots=True)
class Fault:
    """A call that is to fail."""

    call: str
    at: int
    is_first_start: bool

    @property
    def error(self) -> int:
        """With which error."""
        return ERRORS[self.at % len(ERRORS)]

    def __str__(self) -> str:
        """The fault in words."""
        when = "first start" if self.is_first_start else "later start"
        return f"{self.call} {self.at} {errno.errorcode[self.error]}, {when}"


class Torture:
    """The program, its preloaded part, and a home that has been used."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._library = folder / "library"
        shutil.copytree(BESIDE.parent / "articles", self._library)
        self._preloaded = folder / "faults.so"
        source = BESIDE / "faults.c"
        compiler = ["cc", "-shared", "-fPIC", "-o", str(self._preloaded), str(source), "-ldl"]
        subprocess.run(compiler, check=True)
        self._used = folder / "used"
        for _ in range(2):  # the first one goes behind a welcome
            self._read(_environment(self._used))

    def faults_of(self, fault: Fault) -> list[str] | None:
        """What goes wrong behind a fault; None where there was no such call any more."""
        with tempfile.TemporaryDirectory(dir=self._folder) as made:
            home, told = Path(made) / "home", Path(made) / "told"
            if not fault.is_first_start:
                shutil.copytree(self._used, home)
            environment = {
                **_environment(home),
                "LD_PRELOAD": str(self._preloaded),
                "FAULT_CALL": fault.call,
                "FAULT_AT": str(fault.at),
                "FAULT_ERROR": str(fault.error),
                "FAULT_UNDER": f"{home}:{self._library}",
                "FAULT_TOLD": str(told),
            }
            wrong = [*self._read(environment), *self._ask(environment)]
            wrong += [each.read_text() for each in home.rglob("crash-*.txt")]
            if wrong and told.exists():
                wrong.insert(0, told.read_text().replace(made, ""))
            return wrong if told.exists() else None

    def _read(self, environment: Mapping[str, str]) -> list[str]:
        """Have the reader walked through; gives what was wrong."""
        arguments = [str(self._library)]
        with Terminal(arguments, environment=environment, welcome=True) as terminal:
            try:
                terminal.settle(1.0)
                for keys in KEYS:
                    if terminal.is_running:
                        terminal.press(keys)
                        terminal.settle(0.1)
                if terminal.is_running:
                    terminal.press("\x11")
                status = terminal.wait()
            except AssertionError as error:
                return [f"the reader hangs: {error}"]
            if status not in (0, 2) or b"Traceback" in terminal.stream:
                return [f"the reader ended with {status}: {terminal.text[-1000:]}"]
        return []

    def _ask(self, environment: Mapping[str, str]) -> list[str]:
        """Run the commands; gives what was wrong."""
        wrong = []
        for name, *options in COMMANDS:
            paths = [] if name == "state" else [str(self._library)]
            done = subprocess.run(
                [sys.executable, "-m", "newsreader", name, *options, *paths],
                env={**os.environ, **environment},
                capture_output=True,
                timeout=LONGEST,
                text=True,
                errors="replace",
            )
            if done.returncode not in (0, 1, 2) or "Traceback" in done.stderr:
                wrong.append(f"{name} ended with {done.returncode}: {done.stderr[-1500:]}")
        return wrong


def _environment(home: Path) -> dict[str, str]:
    """Where the program is to keep what is its own."""
    names = ("DATA", "CONFIG", "CACHE")
    return {f"NEWSREADER_{name}": str(home / name.lower()) for name in names}


def main() -> int:
    """Do it, and say what came of it."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--call", action="append", choices=CALLS)
    parser.add_argument("--most", type=int, default=400)
    parser.add_argument("--every", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=2)
    wanted = parser.parse_args()
    bad = 0
    with (
        tempfile.TemporaryDirectory() as folder,
        ThreadPoolExecutor(max_workers=wanted.jobs) as pool,
    ):
        torture = Torture(Path(folder))
        for call in wanted.call or CALLS:
            for is_first_start in (True, False):
                done = 0
                faults = [
                    Fault(call, at, is_first_start)
                    for at in range(1, wanted.most + 1, wanted.every)
                ]
                for begin in range(0, len(faults), wanted.jobs):
                    some = faults[begin : begin + wanted.jobs]
                    results = list(pool.map(torture.faults_of, some))
                    for fault, wrong in zip(some, results, strict=True):
                        if wrong:
                            bad += 1
                            print(f"{fault}:", *wrong, sep="\n  ", flush=True)
                    done += sum(wrong is not None for wrong in results)
                    if None in results:
                        break
                which = "on a first start" if is_first_start else "later"
                print(f"{call}: {done} calls failed {which}, {bad} faults so far", flush=True)
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
