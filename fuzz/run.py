"""Fuzzes one target: `python fuzz/run.py TARGET [options of libFuzzer]`; see fuzz/README.md."""

import sys
import tempfile
from pathlib import Path
from time import process_time

import atheris

with atheris.instrument_imports(include=["newsreader"]):
    from targets import TARGETS

from checks import Fault
from seeds import seeds

SECONDS = 1.0
"""How long one execution may take."""


def main() -> None:
    """Run a target until it fails, or for as long as the options say."""
    name = sys.argv[1] if len(sys.argv) > 1 else ""
    if name not in TARGETS:
        sys.exit(f"usage: python fuzz/run.py TARGET, one of {', '.join(TARGETS)}")
    target = TARGETS[name]

    def execute(data: bytes) -> None:
        began = process_time()
        target(data)
        if process_time() - began > SECONDS:
            raise Fault(f"more than {SECONDS} s")

    with tempfile.TemporaryDirectory() as folder:
        for number, seed in enumerate(seeds(name)):
            (Path(folder) / str(number)).write_bytes(seed)
        atheris.Setup([sys.argv[0], *sys.argv[2:], folder], execute)
        atheris.Fuzz()


if __name__ == "__main__":
    main()
