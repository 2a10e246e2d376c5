"""Takes a picture of every screen at several sizes, to be looked over side by side.

    python tools/look_over.py FOLDER [--sizes 80x24,120x40,200x60] [--themes paper] [--only NAME]

Each screen gets a page in FOLDER, `NAME.html`, with all its pictures on it, from the sample
articles.
"""

import argparse
import asyncio
import tempfile
from pathlib import Path

from take_pictures import Picture, take

from newsreader.library.index.build import build_index
from newsreader.library.index.file import index_file
from newsreader.paths import samples_folder

_NOTE = ("l", "j", "j", "a", *"ask", "space", *"her", "ctrl+s")

SCREENS: dict[str, tuple[str, ...]] = {
    "main": (),
    "list": ("z", "h"),
    "filter": ("f", *"bridge"),
    "filter-nothing": ("f", *"zzzz"),
    "places": ("F",),
    "places-starred": ("F", "j", "j", "enter"),
    "place-outlet": ("s", "F", "end", "enter"),
    "find": ("l", "slash", *"bridge"),
    "gallery": ("c", "j"),
    "gallery-captions": ("c", "p"),
    "quotes": ("quotation_mark", "j", "j"),
    "quotes-why": ("quotation_mark", "j", "j", "i"),
    "search": ("slash", *"bridge", "down", "j"),
    "search-start": ("slash",),
    "search-nothing": ("slash", *"zzzz"),
    "search-save": ("slash", *"bridge", "down", "s"),
    "who": ("w",),
    "who-said": ("w", "enter"),
    "who-filter": ("w", "l", "f", *"the"),
    "who-beside": ("w", "equals_sign", "j"),
    "who-join": ("w", "equals_sign", "j", "plus"),
    "credits": ("C", "j", "l"),
    "timeline": ("T", "plus"),
    "timeline-articles": ("T", "enter"),
    "outline": ("l", "O"),
    "links": ("l", "L"),
    "copy": ("l", "y"),
    "note": ("l", "j", "j", "a"),
    "noted": _NOTE,
    "notes": (*_NOTE, "A"),
    "notes-none": ("A",),
    "tags": ("number_sign",),
    "tagged": ("number_sign", *"flood", "enter"),
    "export": ("e",),
    "export-all": ("E",),
    "problems": ("exclamation_mark",),
    "help": ("question_mark",),
    "help-find": ("question_mark", *"copy"),
    "palette": ("colon",),
    "welcome": ("colon", *"first", "enter"),
    "themes": ("alt+t",),
    "mark-all": ("R",),
    "undone": ("R", "U"),
    "stories": ("equals_sign",),
    "as-read": ("l", "i"),
    "linear": ("alt+l",),
}
"""The screens, each with the keys that lead to it from the first article of the samples."""


def main() -> None:
    """Take them all."""
    args = _arguments()
    args.folder.mkdir(parents=True, exist_ok=True)
    sizes = [tuple(map(int, size.split("x"))) for size in args.sizes.split(",")]
    names = args.only.split(",") if args.only else list(SCREENS)
    folder = args.articles
    with tempfile.TemporaryDirectory() as cache:
        build_index(index_file(Path(cache), (folder,)), (folder,))
        for name in names:
            pages = []
            for theme in args.themes.split(","):
                for width, height in sizes:
                    picture = Picture(name, (width, height), SCREENS[name], theme)
                    svg = asyncio.run(take(picture, Path(cache), folder))
                    file = args.folder / f"{name}-{theme}-{width}x{height}.svg"
                    file.write_text(svg, encoding="utf-8")
                    pages.append(f'<img src="{file.name}" style="width:{width * 7}px">')
            page = f"<body style='background:#777'>{''.join(pages)}</body>"
            (args.folder / f"{name}.html").write_text(page, encoding="utf-8")
            print(name, flush=True)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("folder", type=Path, help="where the pictures go")
    parser.add_argument("--articles", type=Path, default=samples_folder())
    parser.add_argument("--sizes", default="80x24,120x40,200x60")
    parser.add_argument("--themes", default="paper")
    parser.add_argument("--only", default="")
    return parser.parse_args()


if __name__ == "__main__":
    main()
