"""Prints what the pictures of articles show, and whose they are.

Where the folders named have an index, made by the reader, by search or by index, it is brought up
to date and asked; else the files are read."""

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from newsreader.article import Article, Photo
from newsreader.commands.answer import Answer
from newsreader.commands.choice import as_named, choose
from newsreader.commands.indexed import index_at_hand
from newsreader.commands.sources import a_day, add_format, add_paths, put_parts, read_articles_of
from newsreader.export.forms import PHOTOS
from newsreader.library.index.opened import Index
from newsreader.library.index.photographed import photographed
from newsreader.library.index.pictures import By
from newsreader.search import Finder, compile_find

_NAMES = (
    (By.PHOTOGRAPHER, "only pictures that somebody of this name took"),
    (By.AGENCY, "only pictures that come from an agency, paper or body of this name"),
    (By.PLACE, "only pictures taken in this place, as far as captions say it"),
)


def add_arguments(parser: ArgumentParser) -> None:
    """Tell the parser what can be asked for."""
    add_paths(parser)
    parser.add_argument(
        "--credit", metavar="TEXT", help="only pictures of this photographer or agency"
    )
    for by, what in _NAMES:
        parser.add_argument(f"--{by}", metavar="NAME", help=what)
    parser.add_argument(
        "--after",
        type=a_day,
        metavar="DATE",
        help="only pictures of this day (2021-08-15, 2021-08, 2021) or later: the day one was taken"
        " where the caption says it, else that of the article",
    )
    parser.add_argument(
        "--before", type=a_day, metavar="DATE", help="only pictures of earlier days"
    )
    add_format(parser)


def run(options: Namespace) -> int:
    """Print the photos; gives the status."""
    answer = Answer()
    wanted = _wanted(options)
    with index_at_hand(options.paths, answer) as index:
        read = (
            _known(index, options.paths, wanted)
            if index is not None
            else read_articles_of(options.paths, answer)
        )
        put_parts(answer, options, read, wanted.of, _only, PHOTOS)
    return answer.status


def _only(article: Article, photos: tuple[Photo, ...]) -> Article:
    """The article with these photos alone."""
    return replace(article, photos=photos)


@dataclass(frozen=True, slots=True)
class _Wanted:
    """Which photos are wanted."""

    credit: Finder | None
    """Finds what must be in the credit, or in the photographer's or agency's name."""
    names: dict[By, Finder]
    """Find what must be in these names."""
    first: str
    """The ISO 8601 day before which none may have been taken; empty for any."""
    end: str
    """The day before which all must have been taken; empty for any."""

    def of(self, article: Article) -> tuple[Photo, ...]:
        """The photos of an article that are wanted."""
        return tuple(photo for photo in article.photos if self._takes(article, photo))

    def _takes(self, article: Article, photo: Photo) -> bool:
        """Whether a photo of an article is wanted."""
        day = photo.taken or article.published[:10]
        if (self.first or self.end) and not (day and self.first <= day < (self.end or "~")):
            return False
        who = photo.credit.photographer if photo.credit is not None else ""
        whom = photo.credit.agency if photo.credit is not None else ""
        known = {By.PHOTOGRAPHER: who, By.AGENCY: whom, By.PLACE: photo.place}
        if not all(_is_in(name, known[by]) for by, name in self.names.items()):
            return False
        credit = photo.credit.text if photo.credit is not None else ""
        return self.credit is None or any(_is_in(self.credit, text) for text in (credit, who, whom))


def _wanted(options: Namespace) -> _Wanted:
    """What the command line asks for."""
    names = {by: getattr(options, by) for by, _ in _NAMES}
    return _Wanted(
        credit=compile_find(options.credit, case="no", whole_word=True) if options.credit else None,
        names={
            by: compile_find(name, case="no", whole_word=True) for by, name in names.items() if name
        },
        first=options.after or "",
        end=options.before or "",
    )


def _is_in(name: Finder, text: str) -> bool:
    return name.nearest(text, 0) is not None


def _known(index: Index, named: list[str], wanted: _Wanted) -> Iterator[Article]:
    """The articles with such names in an index, as they would be read: in the order of files."""
    roots = choose(named).paths
    fits = {by: partial(_is_in, name) for by, name in wanted.names.items()}
    for article in photographed(index, fits, partial(_place, roots)):
        yield replace(article, path=as_named(article.path, roots)[1])


def _place(roots: Sequence[Path], path: Path, number: int) -> tuple[int, tuple[str, ...], int]:
    """What articles are ordered by: the folder named, the file in it, the number in the file."""
    root, named = as_named(path, roots)
    return root, named.parts, number
