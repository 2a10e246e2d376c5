"""Gives the terminal random sizes, from 1x1 to 500x1000, while each screen is open and keys come.

    python benchmarks/sizes.py [--sizes 200] [--seed 1] [SCREEN ...]

The reader runs on articles in memory, with Textual's own test driver. Ends with 1 where a screen
does not live through it.
"""

import argparse
import asyncio
import random
import sys
import traceback
from pathlib import Path

TESTS = Path(__file__).resolve().parent.parent / "tests"
sys.path[:0] = [str(TESTS), str(TESTS / "ui")]

from papers import shelf  # noqa: E402
from resizes import SCREENS, Opened, resize_at_random  # noqa: E402
from screens import open_app  # noqa: E402


async def lives_through(opened: Opened, sizes: int, seed: int) -> bool:
    """Whether a screen lives through so many sizes; says so."""
    try:
        async with open_app(shelf(), welcome=opened.welcome) as reader:
            await resize_at_random(reader, opened, random.Random(f"{seed} {opened.name}"), sizes)
    except Exception:
        print(f"{opened.name}: it crashed\n{traceback.format_exc()}", flush=True)
        return False
    print(f"{opened.name}: {sizes} sizes", flush=True)
    return True


def main() -> int:
    """Do it, and say what came of it."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--sizes", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("screens", nargs="*", metavar="SCREEN")
    wanted = parser.parse_args()
    chosen = [each for each in SCREENS if not wanted.screens or each.name in wanted.screens]
    crashed = sum(
        not asyncio.run(lives_through(opened, wanted.sizes, wanted.seed)) for opened in chosen
    )
    print(f"{len(chosen)} screens, {crashed} crashed")
    return 1 if crashed else 0


if __name__ == "__main__":
    sys.exit(main())
