"""Fetching articles for the list: what is asked of the desk, and what is not asked again."""

from pathlib import Path

from screens import FakeDesk

from newsreader.clean import own
from newsreader.library.entry import Entry
from newsreader.library.reports import NotOpened
from newsreader.ui.fetching import Fetcher


def failed(name: str) -> NotOpened:
    """What is said of a file that cannot be read."""
    return NotOpened(Path(name), 0, own("it is gone"))


def names(desk: FakeDesk) -> list[str]:
    """The files that were asked for."""
    return [path.name for path, _ in desk.asked]


def test_what_cannot_be_read_ahead_is_asked_for_once() -> None:
    desk = FakeDesk([])
    fetcher = Fetcher(desk)
    fetcher.want(Entry(Path("bad.md")), Entry(Path("gone.md")))
    assert fetcher.take(failed("bad.md"))
    assert not fetcher.take(failed("gone.md"))
    assert names(desk) == ["bad.md", "gone.md"]


def test_what_cannot_be_read_and_is_next_too_is_asked_for_once() -> None:
    desk = FakeDesk([])
    fetcher = Fetcher(desk)
    fetcher.want(Entry(Path("gone.md")), Entry(Path("gone.md")))
    assert fetcher.take(failed("gone.md"))
    assert names(desk) == ["gone.md"]
