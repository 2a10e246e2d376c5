"""How fast the screen is: start, moving, scrolling and finding, beside the least Textual programs.

    python benchmarks/screen.py [--bench FOLDER] [--runs N] [start|list|text|find ...]

FOLDER is the shared `bench` folder (its README says how it measures); without it, `../shared/bench`
beside the repository. Libraries are made in a temporary folder. Quote the ratios, and run it on a
machine that has nothing else to do.
"""

import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
MOVES = "sleep:3 mark:warm down pagedown mark:down down*60 mark:page pagedown*20"
TITLE = "Protesters"
"""A word of the headline of the one article that the library generator makes for this seed."""


class Meter:
    """Runs the terminal latency meter on this program, beside a yardstick."""

    def __init__(self, bench: Path, runs: int, folder: Path) -> None:
        self.bench = bench
        self.runs = runs
        self.folder = folder

    def library(self, name: str, *options: str) -> str:
        """The folder of a library made for measuring."""
        made = self.folder / name
        if not made.exists():
            self._python("make_library.py", str(made), *options)
        return str(made)

    def measure(self, title: str, until: str, yardstick: str, until_b: str, *rest: str) -> None:
        """Print the figures of this program, those of the yardstick, and their ratios."""
        print(f"\n== {title}", flush=True)
        versus = f"{sys.executable} {self.bench / 'textual_limits.py'} {yardstick}"
        self._python(
            *("tui_latency.py", "-n", str(self.runs), "--until", until),
            *("--vs", versus, "--until-b", until_b, *rest),
        )

    def _python(self, script: str, *arguments: str) -> None:
        environment = {
            **os.environ,
            "NEWSREADER_DATA": str(self.folder / "data"),
            "NEWSREADER_CONFIG": str(self.folder / "config"),
            "NEWSREADER_CACHE": str(self.folder / "cache"),
        }
        command = [sys.executable, str(self.bench / script), *arguments]
        subprocess.run(command, check=True, env=environment)


def measure_start(meter: Meter) -> None:
    """The first headline of the sample articles, beside two bare panes."""
    meter.measure("start", "River town", "bare", "BARE READY", "--quit", "q", *reader())


def measure_list(meter: Meter) -> None:
    """Moving in a list of 10,000."""
    folder = meter.library("10k", "--count", "10000")
    keys = ("--quit", "q", "--keys", MOVES)
    meter.measure("list of 10,000", "newest", "list line 10000", "Row", *keys, *reader(folder))


def measure_text(meter: Meter) -> None:
    """Scrolling a text of 5 MB."""
    file = long_text(meter)
    keys = ("--quit", "q q", "--keys", f"tab sleep:15 {MOVES}")
    meter.measure("text of 5 MB", TITLE, f"read line {file}", TITLE, *keys, *reader(file))


def measure_find(meter: Meter) -> None:
    """Finding as one types, in 100 KB and in 5 MB."""
    short = meter.library("100k", "--count", "1", "--size", "100000", "--mix", "scraped=1")
    for name, file in (("100 KB", f"{short}/0000/000000.txt"), ("5 MB", long_text(meter))):
        keys = ("--quit", "esc q q q", "--keys", "sleep:2 tab sleep:15 / mark:search t h e space g")
        yardstick = f"read line {file}"
        meter.measure(f"find in {name}", TITLE, yardstick, TITLE, *keys, *reader(file))


def long_text(meter: Meter) -> str:
    """A text of 5 MB."""
    folder = meter.library("5m", "--count", "1", "--size", "5000000", "--mix", "scraped=1")
    return f"{folder}/0000/000000.txt"


def reader(*paths: str) -> list[str]:
    """The command that opens this program, for the end of the meter's own command line."""
    return ["--", sys.executable, "-m", "newsreader", *paths]


MEASURES = {
    "start": measure_start,
    "list": measure_list,
    "text": measure_text,
    "find": measure_find,
}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--bench", type=Path, default=ROOT.parent / "shared" / "bench")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("what", nargs="*", metavar="WHAT", help=", ".join(MEASURES))
    options = parser.parse_args()
    if not options.bench.is_dir():
        parser.error(f"{options.bench} is not there: name the shared bench folder with --bench")
    with tempfile.TemporaryDirectory() as folder:
        meter = Meter(options.bench, options.runs, Path(folder))
        for name in options.what or MEASURES:
            MEASURES[name](meter)


if __name__ == "__main__":
    main()
