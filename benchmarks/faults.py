"""Makes calls of the program on files fail, each at every place it is made, and looks what follows.

    python benchmarks/faults.py [--call open ...] [--at 1 2 ...] [--errors 1] [--only WORDS]

The reader is walked through in a terminal: it marks, tags, notes, corrects, exports, searches,
shows every screen, takes back and leaves. The commands are run too. Each is done on a first start,
and later, with files of the library changed since. First without a fault, which tells the places: a
line of the program that makes a kind of call on a kind of file, in a kind of process. Then each
place has its first call fail (`--at`: or others), with an error of the disk, of room, of rights or
of too many files, in turn (`--errors 4`: with each).

A status that says nothing is wrong, or that it was refused, is right; a traceback, a report of a
fault, a process that hangs, and a mark that is gone without a word are not. Wants a C compiler.
"""

import argparse
import errno
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path

BESIDE = Path(__file__).resolve().parent
sys.path.insert(0, str(BESIDE.parent / "tests"))

from terminals import Terminal  # noqa: E402

from newsreader.library.state import State, StateError  # noqa: E402
from newsreader.ui.first_steps import SEEN  # noqa: E402

CALLS = ("open", "read", "write", "sync", "rename", "remove", "mkdir")
ERRORS = (errno.EIO, errno.ENOSPC, errno.EACCES, errno.EMFILE)

ESCAPE = "\x1b"
QUIT = "\x11"
READER = "the reader"
LISTED, STAR, NOT_KEPT = b" articles", "★".encode(), b"not kept"

WALK = (
    *("j", "s", "j", "#", "harbour\r", ESCAPE),
    *("\r", "G", '"', "q", "a", "Worth a look", "\x13", "M", "a", "g", "'", "a"),
    *("i", "j", "j", "H", ESCAPE, "c", "j", ESCAPE, "O", ESCAPE, "L", ESCAPE),
    *("e", "\x15OUT/article.html\r", "/", "the\r", ESCAPE, "t", "+", "q"),
    *("/", "the\r", "s", "mine\r", "j", ESCAPE, ESCAPE),
    *("w", "\r", ESCAPE, ESCAPE, "C", "\r", ESCAPE, ESCAPE, "T", ESCAPE, "A", ESCAPE),
    *("!", ESCAPE, "=", ESCAPE, "F", ESCAPE, "J", "m", "U", "r", "J"),
)
"""What is pressed: a way over all that reads or writes files. OUT is a folder to export to."""

COMMANDS = {
    "show": ("show", "LIBRARY"),
    "quotes": ("quotes", "LIBRARY"),
    "find": ("find", "the", "LIBRARY"),
    "photos": ("photos", "LIBRARY"),
    "export": ("export", "--format", "jsonl", "LIBRARY"),
    "search": ("search", "the", "LIBRARY"),
    "search, saved": ("search", "the", "LIBRARY", "--save", "mine"),
    "notes": ("notes", "LIBRARY"),
    "stories": ("stories", "LIBRARY"),
    "library": ("library", "LIBRARY"),
    "index": ("index", "LIBRARY"),
    "config": ("config",),
    "state export": ("state", "export"),
    "state import": ("state", "import", "MARKS"),
    "doctor": ("doctor",),
    "doctor of files": ("doctor", "LIBRARY"),
}
"""What is asked for besides, by name. LIBRARY and MARKS are a folder of articles and a file."""

LONGEST = 60
"""How many seconds a command may take."""

PRECIOUS = "an article that is nowhere now"
"""The fingerprint that marks of long ago are under, which nothing here may cost."""

CHANGED = ("late-frost.txt", "mill-restarts-machine.md")
"""Files of the library that are changed before a later start."""


@dataclass(frozen=True, slots=True)
class Start:
    """Something that is done: the reader walked through or a command, on a home new or used."""

    name: str
    is_first: bool

    def __str__(self) -> str:
        """It in words."""
        return f"{self.name}, {'first start' if self.is_first else 'later'}"


@dataclass(frozen=True, slots=True)
class Fault:
    """A call that is to fail."""

    start: Start
    call: str
    place: str
    at: int
    error: int

    def __str__(self) -> str:
        """The fault in words."""
        return f"{self.start}: {errno.errorcode[self.error]} at the {self.at}. {self.place}"


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
        self._marks = folder / "marks.yaml"
        self._make_used_home()

    def _make_used_home(self) -> None:
        """A home with an index that is out of date, and marks."""
        environment = _environment(self._used)
        (self._used / "data").mkdir(parents=True)
        (self._used / "config").mkdir()
        (self._used / "config" / "settings.yaml").write_text("theme: night\n")
        state = State(self._used / "data" / "state.db")
        state.keep(PRECIOUS, read=True, starred=True, position=7)
        state.tag(PRECIOUS, "precious")
        state.remember(SEEN, "shown")
        state.close()
        for name in ("index", "library"):
            self._run(COMMANDS[name], environment)
        exported = self._run(COMMANDS["state export"], environment)
        self._marks.write_text(exported.stdout)
        for name in CHANGED:
            path = self._library / name
            path.write_text(path.read_text() + "\n\nThe last ferry went at nine.\n")
        shutil.copy(self._library / CHANGED[0], self._library / "late-frost-again.txt")

    def places(self, call: str, start: Start) -> Counter[str]:
        """Where a call is made, and how often."""
        with tempfile.TemporaryDirectory(dir=self._folder) as made:
            told = Path(made) / "told"
            wrong = self._do(start, Path(made), {"FAULT_CALL": call})
            if wrong:
                raise SystemExit(f"{start}: it is wrong without a fault: {wrong}")
            return Counter(told.read_text().splitlines() if told.exists() else ())

    def faults_of(self, fault: Fault) -> list[str] | None:
        """What goes wrong behind a fault; None where there was no such call."""
        with tempfile.TemporaryDirectory(dir=self._folder) as made:
            wanted = {
                "FAULT_CALL": fault.call,
                "FAULT_PLACE": fault.place,
                "FAULT_AT": str(fault.at),
                "FAULT_ERROR": str(fault.error),
            }
            wrong = self._do(fault.start, Path(made), wanted)
            return wrong if (Path(made) / "told").exists() else None

    def _do(self, start: Start, folder: Path, wanted: Mapping[str, str]) -> list[str]:
        """Do something with calls that fail; gives what was wrong."""
        home = folder / "home"
        if not start.is_first:
            shutil.copytree(self._used, home)
        environment = {
            **_environment(home),
            "LD_PRELOAD": str(self._preloaded),
            "FAULT_UNDER": f"{home}:{self._library}",
            "FAULT_PROGRAM": f"{BESIDE.parent}/newsreader/",
            "FAULT_TOLD": str(folder / "told"),
            **wanted,
        }
        wrong = list(
            self._walk(start, environment, home)
            if start.name == READER
            else self._ask(start.name, environment)
        )
        wrong += [each.read_text() for each in home.rglob("crash-*.txt")]
        if not start.is_first:
            wrong += _lost_of(home)
        return [each.replace(str(folder), "") for each in wrong]

    def _walk(self, start: Start, environment: Mapping[str, str], home: Path) -> Iterator[str]:
        """Have the reader walked through; gives what was wrong."""
        arguments = [str(self._library)]
        walk = (ESCAPE, *WALK) if start.is_first else WALK
        with Terminal(arguments, environment=environment, welcome=True) as terminal:
            try:
                for _ in range(100):
                    if not terminal.is_running or LISTED in terminal.stream:
                        break
                    terminal.hear(0.1)
                terminal.settle(0.8)
                for keys in (*walk, QUIT, QUIT):
                    if terminal.is_running:
                        terminal.press(keys.replace("OUT", str(home)))
                        terminal.hear(0.4)
                        terminal.settle(0.12 if keys == ESCAPE else 0.06)  # else it is Alt
                status = terminal.wait()
            except AssertionError as error:
                yield f"the reader hangs: {error}"
                return
            if status not in (0, 1, 2) or b"Traceback" in terminal.stream:
                yield f"the reader ended with {status}: {terminal.text[-1000:]}"
            elif STAR in terminal.stream and NOT_KEPT not in terminal.stream and not _stars(home):
                yield "the star is gone without a word"

    def _ask(self, name: str, environment: Mapping[str, str]) -> Iterator[str]:
        """Run a command; gives what was wrong."""
        try:
            done = self._run(COMMANDS[name], environment)
        except subprocess.TimeoutExpired:
            yield "it hangs"
            return
        if done.returncode not in (0, 1, 2) or "Traceback" in done.stderr:
            yield f"it ended with {done.returncode}: {done.stderr[-1500:]}"

    def _run(
        self, command: tuple[str, ...], environment: Mapping[str, str]
    ) -> subprocess.CompletedProcess[str]:
        """A command that has been run."""
        known = {"LIBRARY": str(self._library), "MARKS": str(self._marks)}
        return subprocess.run(
            [sys.executable, "-m", "newsreader", *(known.get(word, word) for word in command)],
            env={**os.environ, **environment},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=LONGEST,
            text=True,
            errors="replace",
        )


def _environment(home: Path) -> dict[str, str]:
    """Where the program is to keep what is its own, and what it needs to be driven."""
    names = ("DATA", "CONFIG", "CACHE")
    places = {f"NEWSREADER_{name}": str(home / name.lower()) for name in names}
    return {**places, "ESCDELAY": "5", "BROWSER": "true"}


def _lost_of(home: Path) -> list[str]:
    """What is wrong with the marks of long ago."""
    try:
        state = State(home / "data" / "state.db")
    except StateError as error:
        return [f"the state is gone: {error}"]
    marks, tags = state.marks(PRECIOUS), state.tags(PRECIOUS)
    state.close()
    is_whole = marks.starred and marks.read and marks.position == 7 and tags == ("precious",)
    return [] if is_whole else [f"marks are lost: {marks}, {tags}"]


def _stars(home: Path) -> frozenset[str]:
    """The articles that have been starred in a walk."""
    try:
        state = State(home / "data" / "state.db")
    except StateError:
        return frozenset()
    stars = state.marked("starred")
    state.close()
    return stars - {PRECIOUS}


def faults_at(
    torture: Torture, call: str, ats: list[int], errors: int, start: Start
) -> list[Fault]:
    """The faults to try: of each place, the calls wanted, with as many errors."""
    places = torture.places(call, start)
    return [
        Fault(start, call, place, at, ERRORS[(number + at + turn) % len(ERRORS)])
        for number, (place, count) in enumerate(sorted(places.items()))
        for at in ats
        if at <= count
        for turn in range(errors)
    ]


def main() -> int:
    """Do it, and say what came of it."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--call", action="append", choices=CALLS)
    parser.add_argument("--at", type=int, nargs="+", default=[1])
    parser.add_argument("--errors", type=int, default=1, choices=range(1, len(ERRORS) + 1))
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--only", default="", help="what is done at these places alone")
    wanted = parser.parse_args()
    starts = [Start(name, first) for name in (READER, *COMMANDS) for first in (True, False)]
    bad = total = 0
    with (
        tempfile.TemporaryDirectory() as folder,
        ThreadPoolExecutor(max_workers=wanted.jobs) as pool,
    ):
        os.chdir(folder)
        torture = Torture(Path(folder))
        for call in wanted.call or CALLS:
            began, happened, places = time.monotonic(), 0, set()
            find = partial(faults_at, torture, call, wanted.at, wanted.errors)
            faults = [
                each for some in pool.map(find, starts) for each in some if wanted.only in str(each)
            ]
            for fault, wrong in zip(faults, pool.map(torture.faults_of, faults), strict=True):
                happened += wrong is not None
                places.add((fault.start, fault.place))
                if wrong:
                    bad += 1
                    print(f"{fault}:", *wrong, sep="\n  ", flush=True)
            total += happened
            print(
                f"{call}: {len(places)} places, {happened} of {len(faults)} calls failed,"
                f" {bad} faults so far, {time.monotonic() - began:.0f} s",
                flush=True,
            )
    print(f"{total} calls failed, {bad} faults")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
