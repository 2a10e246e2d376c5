"""Plain lines in a terminal: its own cursor is shown, and stands where the reading is."""

import re
import time
from pathlib import Path

from builders import write
from terminals import PATIENCE, Terminal

MOVED = re.compile(rb"\x1b\[(\d+);(\d+)H")


def cursor(terminal: Terminal) -> tuple[int, int]:
    """The row and the column that the cursor was last put to, counted from one."""
    row, column = MOVED.findall(terminal.stream)[-1]
    return int(row), int(column)


def wait_for_cursor(terminal: Terminal, row: int) -> None:
    """Wait until the cursor stands at the beginning of a row."""
    deadline = time.monotonic() + PATIENCE
    while cursor(terminal) != (row, 1):
        assert time.monotonic() < deadline, f"it stands at {cursor(terminal)}"
        terminal.hear(0.05)


def is_shown(terminal: Terminal) -> bool:
    """Whether the cursor is shown."""
    return terminal.stream.rfind(b"\x1b[?25h") > terminal.stream.rfind(b"\x1b[?25l")


def test_the_terminals_cursor_stands_where_the_reading_is(tmp_path: Path) -> None:
    write(tmp_path, "ferry.md", "# Ferry stays free\n\nIt rained in Varn.\n")
    write(tmp_path, "tower.md", "# The tower leans\n\nIt snowed in Tarsen.\n")
    with Terminal(["--linear", str(tmp_path)], rows=24, columns=80) as terminal:
        terminal.wait_for("2 of 2, unread.")
        terminal.wait_for_bytes(b"\x1b[?25h")
        assert is_shown(terminal)
        wait_for_cursor(terminal, 2)
        terminal.press("j")
        wait_for_cursor(terminal, 3)
        terminal.press("\r")
        terminal.wait_for("Headline:")
        terminal.press("j")
        wait_for_cursor(terminal, 5)  # past the empty line below the headline
        assert is_shown(terminal)
        terminal.press("qqq")  # to the list, and out of the reader after a word of warning
        assert terminal.wait() == 0


def test_without_plain_lines_the_cursor_is_hidden(tmp_path: Path) -> None:
    write(tmp_path, "ferry.md", "# Ferry stays free\n\nIt rained in Varn.\n")
    with Terminal([str(tmp_path)], rows=24, columns=80) as terminal:
        terminal.wait_for("It rained in Varn.")
        assert not is_shown(terminal)
        terminal.press("q")
        assert terminal.wait() == 0
