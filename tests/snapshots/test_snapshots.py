"""Whole screens as pictures, on the sample articles.

After a change of the look that is meant: `pytest tests/snapshots --snapshot-update`, then look at
the pictures in `tests/snapshots/__snapshots__` before they are kept. A failed run writes both
pictures side by side to `snapshot_report.html`.
"""

from collections.abc import Awaitable, Callable
from functools import cache

import pytest
from screens import FakeDesk, FakeLibrarian, Shelved
from textual.pilot import Pilot
from textual.widgets import Input

from newsreader.article import ArticleError
from newsreader.clean import own
from newsreader.config import Settings
from newsreader.library.reading import as_shown, read_articles
from newsreader.paths import samples_folder
from newsreader.ui.app import NewsApp
from newsreader.ui.keeping import Keeping

Compare = Callable[..., bool]
"""What `snap_compare` is: it draws an app and compares it with its picture."""

SCREENS = {
    "main": ((120, 40), "paper", "j"),
    "main-80": ((80, 24), "paper", "enter"),
    "night-quotes": ((140, 40), "night", "enter quotation_mark j"),
    "gallery": ((120, 40), "paper", "c j"),
    "find": ((120, 40), "paper", "enter slash r i v e r down"),
    "help": ((120, 40), "paper", "question_mark"),
}
"""The screens: how large, in which theme, and the keys that lead there."""


@cache
def samples() -> tuple[Shelved, ...]:
    """The sample articles as a scan finds them."""
    shelved: list[Shelved] = []
    for path in sorted(samples_folder().iterdir()):
        if path.is_file():
            try:
                shelved += map(as_shown, read_articles(path))
            except ArticleError as error:
                shelved.append(error)
    return tuple(shelved)


def pressing(keys: str) -> Callable[[Pilot[None]], Awaitable[None]]:
    """What presses some keys one by one, each when the one before has done its work."""

    async def press(pilot: Pilot[None]) -> None:
        await pilot.pause()
        for key in keys.split():
            await pilot.press(key)
            await pilot.pause()
        for line in pilot.app.screen.query(Input):
            line.cursor_blink = False
        await pilot.pause()

    return press


@pytest.mark.parametrize("name", SCREENS)
def test_the_screen_looks_as_it_did(name: str, snap_compare: Compare) -> None:
    size, theme, keys = SCREENS[name]
    desk = FakeDesk(samples())
    # Pictures are decoded by another process, in its own time, and differ with its version.
    settings = Settings(theme=theme, pictures="off")
    app = NewsApp(desk, FakeLibrarian(desk), Keeping(None), settings, own("sample articles"))
    assert snap_compare(app, terminal_size=size, run_before=pressing(keys))
