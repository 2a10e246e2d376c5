"""How soon the gallery answers keys while pictures of 20 megapixels are decoded.

    python benchmarks/gallery.py [--runs N] [--size COLUMNSxROWS] [off|blocks|sixel|kitty ...]

A folder with an article of eight such pictures, JPEG and PNG, is made in a temporary folder and
opened in a pseudo-terminal. `]` is pressed again and again, sooner than a picture can be decoded,
and the time is taken until the number of the next photo is drawn; then the time from a last key
until its picture is there. `off` shows no pictures: the yardstick. Needs the extra `images`.
"""

import argparse
import os
import statistics
import sys
import tempfile
import time
from pathlib import Path

from PIL import Image

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tests"))

from terminals import Terminal  # noqa: E402

PIXELS = (5472, 3648)
PICTURES = 8
MOST_SECONDS = 30

PAUSES = (0.03, 0.1, 0.2)
"""How long is waited before the next key, in seconds: less than a picture takes."""

ARRIVED = {"blocks": ("▀".encode(), 1000), "sixel": (b"\x1bP", 1), "kitty": (b"\x1b_G", 1)}
"""What the terminal is sent when a picture is there, and how often: small ones are blocks, too."""


def make_library(folder: Path) -> None:
    """An article with pictures as a camera takes them: fine grain on a gradient."""
    grain = Image.effect_noise(PIXELS, 60).convert("RGB")
    slope = Image.linear_gradient("L").resize(PIXELS).convert("RGB")
    lines = ["# Twenty megapixels", "", "The text begins here."]
    for number in range(PICTURES):
        name = f"{number}.{'png' if number % 2 else 'jpg'}"
        picture = Image.blend(slope, grain, 0.1 + number / 20)
        picture.save(folder / name, quality=88, compress_level=1)
        lines += ["", f"![Picture number {number + 1}]({name})"]
    (folder / "article.md").write_text("\n".join([*lines, "", "The end."]) + "\n")


def until_sent(terminal: Terminal, what: bytes, count: int = 1) -> float:
    """Wait until something has been sent since the last key; gives the milliseconds from now."""
    began = time.perf_counter()
    seen, at = 0, terminal.pressed_at
    while seen < count:
        assert time.perf_counter() - began < MOST_SECONDS, f"{what!r} was not sent"
        terminal.hear(0.01)
        sent = terminal.stream[at:]
        seen += sent.count(what)
        at += max(0, len(sent) - len(what) + 1)
    return (time.perf_counter() - began) * 1000


def measure(folder: Path, way: str, columns: int, rows: int, run: int) -> tuple[list[float], float]:
    """Step through the pictures of a reader newly opened.

    Gives the milliseconds of each key, and those from the last one to its picture.
    """
    (folder / "config").mkdir(exist_ok=True)
    (folder / "config" / "settings.yaml").write_text(f"pictures: {way}\n")
    places = {
        f"NEWSREADER_{name}": str(folder / name.lower()) for name in ("CONFIG", "DATA", "CACHE")
    }
    with Terminal(
        [str(folder / "library")],
        rows=rows,
        columns=columns,
        environment={**places, "COLORTERM": "truecolor"},
    ) as terminal:
        terminal.wait_for("The text begins here.")
        terminal.press("c")
        terminal.wait_for(f"1 of {PICTURES}")
        latencies = []
        for number in range(2, PICTURES + 1):
            time.sleep(PAUSES[(run + number) % len(PAUSES)])
            terminal.press("]")
            latencies.append(until_sent(terminal, f"{number} of {PICTURES}".encode()))
        wait = until_sent(terminal, *ARRIVED[way]) if way in ARRIVED else 0.0
        return latencies, latencies[-1] + wait


def report(way: str, measured: list[tuple[list[float], float]]) -> None:
    """Print the figures of one way to show pictures."""
    keys = sorted(each for latencies, _ in measured for each in latencies)
    late = sum(each > 50 for each in keys)
    wait = statistics.median(wait for _, wait in measured)
    print(
        f"{way:8}{len(keys):4} keys: median {statistics.median(keys):5.1f} ms,"
        f" worst {keys[-1]:5.1f} ms, {late} above 50 ms"
        + (f"; a picture {wait:5.0f} ms after its key" if way in ARRIVED else ""),
        flush=True,
    )


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("ways", nargs="*", default=["off", *ARRIVED], metavar="way")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--size", default="120x40")
    chosen = parser.parse_args()
    columns, rows = map(int, chosen.size.split("x"))
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "library").mkdir()
        make_library(folder / "library")
        os.chdir(ROOT)
        for way in chosen.ways:
            size = columns, rows
            report(way, [measure(folder, way, *size, run) for run in range(chosen.runs)])


if __name__ == "__main__":
    main()
