"""The reader in a terminal on a disk that is full, or that nothing can be written to."""

from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from builders import write
from disks import fill, shut, small_disk
from terminals import Terminal

from newsreader.library.state import open_state

FERRY = "# Ferry stays free\n\nThe council of Varn has voted on the ferry.\n"
BRIDGE = "# Bridge moves\n\nThe council of Stenwick has voted on the bridge.\n"


@pytest.fixture
def disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A small disk for everything that the reader keeps."""
    with small_disk(tmp_path / "disk") as folder:
        for name in ("CONFIG", "DATA", "CACHE"):
            monkeypatch.setenv(f"NEWSREADER_{name}", str(folder / name.lower()))
        yield folder


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of two articles, on another disk."""
    write(tmp_path / "articles", "ferry.md", FERRY)
    write(tmp_path / "articles", "bridge.md", BRIDGE)
    return tmp_path / "articles"


def starred(disk: Path) -> int:
    """How many articles are starred in the state that lies on a disk."""
    with closing(open_state(disk / "data" / "state.db").state) as state:
        return len(state.marked("starred"))


def star_one(folder: Path) -> None:
    """Open the reader, and star the first article of the list."""
    with Terminal([str(folder)]) as terminal:
        terminal.wait_for("The council of")
        terminal.press("s")
        terminal.wait_for("Starred")
        terminal.press("q")
        assert terminal.wait() == 0


@pytest.mark.parametrize("spoil", [fill, shut])
def test_on_a_disk_that_takes_nothing_more_everything_goes_on_and_what_was_kept_is_kept(
    disk: Path, folder: Path, spoil: Callable[[Path], None]
) -> None:
    star_one(folder)
    write(folder, "hall.md", "# Hall burns\n\nThe council of Marrow has lost its hall.\n")
    spoil(disk)
    with Terminal([str(folder)], welcome=True) as terminal:
        terminal.wait_for("3 articles")
        terminal.press("Js")
        terminal.press("/Marrow\r")
        terminal.wait_for("Hall burns")
        terminal.press("\x11")
        assert terminal.wait() == 0
        assert b"Marks are not kept" in terminal.stream
    assert starred(disk) == 1


@pytest.mark.parametrize("spoil", [fill, shut])
def test_a_first_start_on_such_a_disk_shows_the_articles(
    disk: Path, folder: Path, spoil: Callable[[Path], None]
) -> None:
    spoil(disk)
    with Terminal([str(folder)], welcome=True) as terminal:
        terminal.wait_for("2 articles")
        terminal.press("s")
        terminal.wait_for("★")
        terminal.press("q")
        assert terminal.wait() == 0
        assert b"Marks are not kept" in terminal.stream
