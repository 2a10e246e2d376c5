"""Draws the pictures of the sample articles into `articles/pictures`.

Run it from anywhere: `python tools/draw_pictures.py [NAME...]`. It needs Pillow and nothing
else; with names it draws those pictures only.
"""

import sys
from pathlib import Path

from pictures import elsewhere, river_town
from pictures.canvas import Canvas

FOLDER = Path(__file__).resolve().parent.parent / "articles" / "pictures"
"""Where the pictures go."""


def main(names: list[str]) -> None:
    """Draw the pictures of those names, or all of them."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for scene in (*river_town.SCENES, *elsewhere.SCENES):
        name = scene.__name__.replace("_", "-")
        if not names or name in names:
            canvas = Canvas("black")
            scene(canvas)
            canvas.save(FOLDER / f"{name}.png")


if __name__ == "__main__":
    main(sys.argv[1:])
