"""Goes through the hostile articles in a terminal, pane by pane, and judges every byte sent.

    python benchmarks/terminal_bytes.py [--every 1] [--kind markup ...] [--linear] [--keep FILE]

The first article of each file is shown in the list, the text, the quotes, the gallery, as it was
read, in the copy menu, among its stories, in a find, its outline, its links, with a note and with
tags; the others in the list and the text; the library in every screen of its own. The terminal is
one that is told of links; nothing is copied. Ends with 1 where a sequence outside the allow-list or
a bidi control was sent, or the reader ended.
"""

import argparse
import base64
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

TESTS = Path(__file__).resolve().parent.parent / "tests"
sys.path.insert(0, str(TESTS))

from judging import HARMLESS, SHARED, judged  # noqa: E402
from terminals import Terminal  # noqa: E402
from walks import ARTICLE, EVERY_PLACE, LIBRARY, LINEAR, QUIT, for_walks, walk  # noqa: E402

from newsreader.library.index.build import build_index  # noqa: E402
from newsreader.library.index.file import index_file  # noqa: E402
from newsreader.library.index.listing import all_numbers, entries_of  # noqa: E402
from newsreader.library.index.opened import Index  # noqa: E402
from newsreader.library.order import Order  # noqa: E402


def make_cases(folder: Path) -> None:
    """Make the hostile folder, as `library` in this one."""
    maker = [sys.executable, str(SHARED / "make_hostile.py"), str(folder), "--special"]
    subprocess.run(maker, check=True, capture_output=True)


def forbidden_in(folder: Path, kind: str) -> list[bytes]:
    """What must not be sent of the cases of a kind."""
    manifest = json.loads((folder / "manifest.json").read_text())
    return [
        bytes.fromhex(code)
        for case in manifest["cases"]
        if base64.b64decode(case["name_b64"]).startswith(f"{kind}/".encode())
        for code in case["never_emit_hex"]
    ]


KNOWS_LINKS = {"VTE_VERSION": "7000"}
"""A terminal that is told where links lead."""


def sent(library: Path, home: Path, every: int, *, is_linear: bool = False) -> bytes:
    """Everything the reader sends while it goes through a library, each article in every pane."""
    cache = home / "cache"
    file = index_file(cache, [library])
    build_index(file, [library])
    with Index(file) as index:
        numbers = all_numbers(index, Order.NEWEST)
        entries = entries_of(index, numbers)
    names = ("DATA", "CONFIG", "CACHE")
    os.environ.update({f"NEWSREADER_{name}": str(home / name.lower()) for name in names})
    arguments = ["--linear", str(library)] if is_linear else [str(library)]
    environment = {**for_walks(home / "code"), **KNOWS_LINKS}
    with Terminal(arguments, rows=30, columns=120, environment=environment) as terminal:
        terminal.wait_for(" article")
        walk(terminal, [EVERY_PLACE])
        for place, number in enumerate(numbers):
            is_walked = entries[number].number == 0 and place % every == 0
            walk(terminal, () if not is_walked else LINEAR if is_linear else ARTICLE)
            terminal.press("J")
            terminal.settle(0.03)
        walk(terminal, LIBRARY)
        terminal.press(QUIT)
        terminal.wait()
        return terminal.stream


def main() -> int:
    """Do it, and say what came of it."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--every", type=int, default=1, help="each how manieth in all panes")
    parser.add_argument("--kind", action="append", help="only these kinds of cases")
    parser.add_argument("--linear", action="store_true", help="as plain lines")
    parser.add_argument("--keep", type=Path, help="write what was sent to this file")
    wanted = parser.parse_args()
    bad = 0
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        make_cases(folder)
        for kind in sorted(each.name for each in (folder / "library").iterdir()):
            if wanted.kind and kind not in wanted.kind:
                continue
            home = folder / "homes" / kind
            library = folder / "library" / kind
            try:
                stream = sent(library, home, wanted.every, is_linear=wanted.linear)
            except AssertionError as error:
                reports = [each.read_text() for each in home.rglob("crash-*.txt")]
                print(f"{kind}: {error}", *reports, sep="\n", flush=True)
                bad += 1
                continue
            found = judged(stream, forbidden_in(folder, kind))
            if wanted.keep:
                wanted.keep.with_suffix(f".{kind}").write_bytes(stream)
            bad += found != HARMLESS
            said = "harmless" if found == HARMLESS else found
            print(f"{kind}: {len(stream):,} bytes, {said}", flush=True)
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
