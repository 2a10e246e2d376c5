"""Takes the pictures of the screen that the README and the docs show, from the program itself.

    python tools/take_pictures.py

Each is the real screen on the sample articles, written as SVG to `docs/pictures/`.
"""

import asyncio
import re
import tempfile
from pathlib import Path
from typing import NamedTuple

from textual.widgets import Input, TextArea

from newsreader.clean import own
from newsreader.config import Settings
from newsreader.library.desk import Desk
from newsreader.library.index.build import build_index
from newsreader.library.index.file import index_file
from newsreader.library.librarian import Librarian
from newsreader.paths import samples_folder
from newsreader.ui.app import NewsApp
from newsreader.ui.keeping import Keeping

FOLDER = Path(__file__).parent.parent / "docs" / "pictures"
_FONTS = re.compile(r"\s*@font-face \{.*?\}\n", re.DOTALL)  # they would be fetched from elsewhere


class Picture(NamedTuple):
    """One picture of the screen."""

    name: str
    size: tuple[int, int]
    keys: tuple[str, ...]
    theme: str = "paper"


PICTURES = (
    Picture("reading", (120, 36), ()),
    Picture("quotes", (140, 36), ("quotation_mark", "j", "j"), "night"),
    Picture("gallery", (120, 36), ("c", "j", "j")),
    Picture("find", (120, 36), ("l", "slash", *"bridge")),
    Picture("search", (120, 30), ("slash", *"bridge", "down", "j")),
    Picture("who", (120, 30), ("w",), "night"),
    Picture("credits", (120, 30), ("C", "j", "l")),
    Picture("timeline", (120, 30), ("T", "plus"), "night"),
)
"""The pictures, each with the keys that lead to it."""


async def take(picture: Picture, cache: Path, articles: Path) -> str:
    """The picture of some articles as SVG; `cache` is the folder that their index is in."""
    desk, librarian = Desk(), Librarian(cache, (articles,))
    settings = Settings(theme=picture.theme)
    app = NewsApp(desk, librarian, Keeping(None), settings, own("sample articles"))
    try:
        async with app.run_test(size=picture.size) as pilot:
            await _settled(app)
            for key in picture.keys:
                await pilot.press(key)
            await _settled(app)
            svg = app.export_screenshot(title="newsreader")
    finally:
        librarian.close()
        desk.close()
    return _FONTS.sub("", svg)


async def _settled(app: NewsApp) -> None:
    """Wait until the screen has not changed for a while."""
    for box in (*app.screen.query(Input), *app.screen.query(TextArea)):
        box.cursor_blink = False
    before, still = "", 0
    while still < 5:
        await asyncio.sleep(0.2)
        now = app.export_screenshot()
        still = still + 1 if now == before else 0
        before = now


def main() -> None:
    """Take them all."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as cache:
        articles = samples_folder()
        build_index(index_file(Path(cache), (articles,)), (articles,))
        for picture in PICTURES:
            svg = asyncio.run(take(picture, Path(cache), articles))
            (FOLDER / f"{picture.name}.svg").write_text(svg, encoding="utf-8")
            print(f"docs/pictures/{picture.name}.svg")


if __name__ == "__main__":
    main()
