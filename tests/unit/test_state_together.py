"""Several programs on one state, and programs that are killed: nothing that was kept is lost."""

import random
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from newsreader.library.state import State

REPOSITORY = Path(__file__).parents[2]
ROUNDS = 80

WRITER = """
import sys
from pathlib import Path
from newsreader.library.state import State
state = State(Path(sys.argv[1]))
for number in range(int(sys.argv[3])):
    state.keep(f"{sys.argv[2]}{number}", read=True)
    state.keep("shared", **{sys.argv[2]: True})
    state.keep("shared", **{sys.argv[2]: False})
    state.keep("shared", **{sys.argv[2]: True})
"""


def test_of_two_programs_that_write_at_once_nothing_is_lost(tmp_path: Path) -> None:
    path = tmp_path / "state.db"  # which both of them find missing
    writers = [
        subprocess.Popen(
            [sys.executable, "-c", WRITER, path, name, str(ROUNDS)], stderr=subprocess.PIPE
        )
        for name in ("read", "starred")
    ]
    for writer in writers:
        _, told = writer.communicate()
        assert (writer.returncode, told) == (0, b"")
    with closing(State(path)) as state:
        read = state.marked("read")
        assert state.marks("shared").read
        assert state.marks("shared").starred
    for name in ("read", "starred"):
        assert {f"{name}{number}" for number in range(ROUNDS)} <= read


def test_what_was_acknowledged_is_there_after_a_kill() -> None:
    seed = random.randrange(1_000_000)
    script = REPOSITORY / "benchmarks" / "state_kills.py"
    if not script.exists():
        pytest.skip("benchmarks are not installed")
    ended = subprocess.run(
        [sys.executable, script, "--points", "12", "--seed", str(seed)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert ended.returncode == 0, f"seed {seed}: {ended.stdout}{ended.stderr}"
    assert " 0 lost" in ended.stdout
