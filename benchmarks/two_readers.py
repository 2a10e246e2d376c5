"""Has two readers mark the articles of one library at once, and counts what is kept.

    python benchmarks/two_readers.py [--writes 1000]

Both run in terminals. One stars articles from the first of the list downwards, the other from the
last upwards. Ends with 1 where a star is lost, or a reader has said that something is locked.
"""

import argparse
import os
import sys
import tempfile
from contextlib import closing
from pathlib import Path

BESIDE = Path(__file__).resolve().parent
sys.path.insert(0, str(BESIDE.parent / "tests"))

from terminals import Terminal  # noqa: E402

from newsreader.library.state import open_state  # noqa: E402
from newsreader.paths import state_file  # noqa: E402

STORY = "# Ferry {0} stays free\n\nThe council of harbour {0} has voted, {0} to one.\n"

AT_ONCE = 20
"""How many articles are starred before the terminal is listened to again."""


def main() -> int:
    """Do it, and say what came of it."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--writes", type=int, default=1000)
    writes: int = parser.parse_args().writes
    with tempfile.TemporaryDirectory() as folder:
        names = ("DATA", "CONFIG", "CACHE")
        os.environ.update({f"NEWSREADER_{name}": f"{folder}/{name}" for name in names})
        library = Path(folder) / "library"
        library.mkdir()
        for number in range(2 * writes):
            (library / f"{number:05}.md").write_text(STORY.format(number))
        with Terminal([str(library)]) as one:
            one.wait_for(f"{2 * writes:,} articles")
            one.settle(2.0)  # all of them have been read
            with Terminal([str(library)]) as other:
                other.wait_for(f"{2 * writes:,} articles")
                other.press("vG")
                one.press("v")
                for reader in (one, other):
                    reader.settle(0.5)
                for _ in range(0, writes, AT_ONCE):
                    one.press("sj" * AT_ONCE)
                    other.press("sk" * AT_ONCE)
                    one.settle(0.05)
                    other.settle(0.05)
                said = b""
                for reader in (one, other):
                    reader.settle(1.0)
                    reader.press("\x11")
                    reader.wait()
                    said += reader.stream
        with closing(open_state(state_file()).state) as state:
            kept = len(state.marked("starred"))
    is_locked = b"locked" in said or b"not kept" in said
    print(
        f"{2 * writes:,} stars, {2 * writes - kept:,} lost, {'a' if is_locked else 'no'} word of it"
    )
    return 1 if is_locked or kept != 2 * writes else 0


if __name__ == "__main__":
    sys.exit(main())
