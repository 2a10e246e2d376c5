"""Makes, cuts, swaps and removes files of a library while it is read, and looks at the list.

    python benchmarks/churn.py [--seconds 60] [--seed 1]

Once with folders that are watched, once without, where `r` has them looked at. Meanwhile keys go
through the articles. In the end the list must be right within five seconds. Ends with 1 where it
is not, or the reader ended.
"""

import argparse
import os
import random
import sys
import tempfile
import threading
import time
from itertools import cycle
from pathlib import Path

BESIDE = Path(__file__).resolve().parent
sys.path.insert(0, str(BESIDE.parent / "tests"))

from terminals import Terminal  # noqa: E402
from walks import ESCAPE, for_walks  # noqa: E402

from newsreader.library.index.file import index_file  # noqa: E402
from newsreader.library.index.listing import counts  # noqa: E402
from newsreader.library.index.opened import Index, path_of  # noqa: E402
from newsreader.paths import cache_folder  # noqa: E402

STORY = "# Ferry {0} stays free\n\nThe council of harbour {0} has voted.\n\n" + "Rain. " * 200

UNWATCHED = "import newsreader.library.watching as watching\nwatching.can_watch = lambda: False\n"
"""Makes the reader one without the extra that watches folders."""

KEYS = ("j", "J", "G", "g", "k", "\r", " ", "q", "c", ESCAPE, "/ferry\r", ESCAPE, ESCAPE, "g")
PAUSE = 0.02
LATEST = 5.0
MOST_FILES = 60


def change_once(library: Path, chance: random.Random) -> None:
    """Make, cut, swap or remove a file."""
    files = sorted(library.iterdir())
    path = chance.choice(files) if files else library / "0.md"
    other = chance.choice(files) if files else path
    new = library / f"{chance.randrange(10**6)}.md"
    what = chance.choice(("make", "make", "cut", "swap", "remove"))
    if len(files) > MOST_FILES:
        what = "remove"
    if what == "make" or not files:
        new.write_text(STORY.format(new.stem))
    elif what == "cut":
        with path.open("r+b") as file:
            file.truncate(chance.randrange(400))
    elif what == "swap":
        path.rename(new)
        if other != path:
            other.rename(path)
    else:
        path.unlink()


def churn(seconds: float, chance: random.Random, *, is_watched: bool) -> str:
    """Do so for some seconds; gives what is wrong."""
    with tempfile.TemporaryDirectory() as folder:
        names = ("DATA", "CONFIG", "CACHE")
        os.environ.update({f"NEWSREADER_{name}": f"{folder}/{name}" for name in names})
        library = Path(folder) / "library"
        library.mkdir()
        for number in range(20):
            (library / f"{number}.md").write_text(STORY.format(number))
        is_over = threading.Event()

        def change() -> None:
            while not is_over.wait(PAUSE):
                change_once(library, chance)

        environment = for_walks(Path(folder) / "code", "" if is_watched else UNWATCHED)
        with Terminal([str(library)], environment=environment) as terminal:
            terminal.wait_for("20 articles")
            changer = threading.Thread(target=change)
            changer.start()
            end = time.monotonic() + seconds
            try:
                for keys in cycle(KEYS if is_watched else (*KEYS, "r")):
                    if time.monotonic() > end or not terminal.is_running:
                        break
                    terminal.press(keys)
                    terminal.settle(0.2 if keys == ESCAPE else 0.03)  # else it begins the next key
            finally:
                is_over.set()
                changer.join()
            if not terminal.is_running:
                reports = [each.read_text() for each in Path(folder).rglob("crash-*.txt")]
                return "\n".join([f"it ended with {terminal.wait()}", *reports])
            return wrong_list(terminal, library, is_watched=is_watched)


def wrong_list(terminal: Terminal, library: Path, *, is_watched: bool) -> str:
    """What is wrong with the list after five seconds."""
    began = time.monotonic()
    if not is_watched:
        terminal.press("r")
    files = sorted(library.iterdir())
    file = index_file(cache_folder(), [library])
    while True:
        terminal.hear(0.1)
        with Index(file) as index:
            known = sorted(path_of(row[0]) for row in index.rows("SELECT path FROM files"))
            count = counts(index, ()).articles
        seconds = time.monotonic() - began
        if known == files:
            break
        if seconds > LATEST:
            return f"{len(files)} files, and {len(known)} are known"
    while time.monotonic() - began < LATEST:
        terminal.hear(0.1)
    for _ in range(4):
        terminal.press(ESCAPE)
        terminal.settle(0.2)
    terminal.press("?")
    terminal.wait_for("Moving")
    terminal.press(ESCAPE)  # behind the help all is drawn anew
    try:
        terminal.wait_for(f"{count} articles")
    except AssertionError as error:
        return f"{count} articles, and the list says otherwise: {error}"
    print(f"  {len(files)} files, known after {seconds:.1f} s", flush=True)
    return ""


def main() -> int:
    """Do it, and say what came of it."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--seed", type=int, default=1)
    wanted = parser.parse_args()
    bad = 0
    for is_watched in (True, False):
        chance = random.Random(wanted.seed)
        wrong = churn(wanted.seconds, chance, is_watched=is_watched)
        bad += bool(wrong)
        print("watched:" if is_watched else "not watched:", wrong or "no fault", flush=True)
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
