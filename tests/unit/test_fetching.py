"""Fetching articles for the list: what is asked of the desk, and what is not asked again."""

from dataclasses import replace
from pathlib import Path

from builders import article
from screens import FakeDesk

from newsreader.clean import own
from newsreader.library.entry import Entry
from newsreader.library.reports import NotOpened, Opened
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


def test_an_article_is_at_hand_until_the_library_knows_another_text_of_it() -> None:
    desk = FakeDesk([])
    fetcher = Fetcher(desk)
    here = Entry(Path("here.md"), fingerprint="one")
    fetcher.want(here)
    fetcher.take(Opened(here.path, 0, article("It rained.", path="here.md"), "one"))
    assert fetcher.want(replace(here, fingerprint="")) is not None
    assert fetcher.want(here) is not None
    assert names(desk) == ["here.md"]
    assert fetcher.want(replace(here, fingerprint="another")) is None
    assert names(desk) == ["here.md"] * 2


def test_what_comes_when_nothing_is_wanted_any_more_is_kept_and_nobodys() -> None:
    desk = FakeDesk([])
    fetcher = Fetcher(desk)
    here = Entry(Path("here.md"))
    fetcher.want(here, Entry(Path("next.md")))
    fetcher.want_nothing()
    assert not fetcher.is_waiting
    assert not fetcher.take(Opened(here.path, 0, article("It rained.", path="here.md"), "one"))
    assert names(desk) == ["here.md"]
    assert fetcher.want(here) is not None


def test_what_cannot_be_read_and_is_next_too_is_asked_for_once() -> None:
    desk = FakeDesk([])
    fetcher = Fetcher(desk)
    fetcher.want(Entry(Path("gone.md")), Entry(Path("gone.md")))
    assert fetcher.take(failed("gone.md"))
    assert names(desk) == ["gone.md"]
