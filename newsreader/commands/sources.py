"""Where a command's articles come from: the paths named, or the ones in the settings."""

from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from newsreader.article import Article, ArticleError
from newsreader.commands import tell
from newsreader.commands.answer import FORMATS, Answer, Thing
from newsreader.commands.choice import choose
from newsreader.search.days import first_day

if TYPE_CHECKING:
    from newsreader.export.forms import Forms

Part = TypeVar("Part")
"""What is found in articles: quotes, photos or hits."""


def read_all(
    named: Sequence[str], answer: Answer, files: Container[Path] | None = None
) -> Iterator[Article | ArticleError]:
    """The articles in the files and folders named, and the errors of files that hold none.

    With `files`, by their absolute paths, no others are read. What is wrong is told as it turns
    up, and the rest goes on.
    """
    from newsreader.library.folders import Problem, find_files
    from newsreader.library.reading import read_articles

    def leave_out(problem: Problem) -> None:
        answer.leave_out(problem.path, problem.reason)

    choice = choose(named)
    missing = choice.missing()
    for path in missing:
        answer.refuse(path, "no such file or folder")
    present = [path for path in choice.paths if path not in missing]
    has_files = False
    for path in find_files(present, leave_out):
        has_files = True
        if files is not None and path.absolute() not in files:
            continue
        try:
            yield from _chosen(read_articles(path), choice.numbers.get(path), answer)
        except ArticleError as error:
            answer.leave_out(error.path, error.reason)
            yield error
    if present and not has_files:
        tell("no articles there", ", ".join(map(str, present)))


def _chosen(
    articles: tuple[Article, ...], numbers: frozenset[int] | None, answer: Answer
) -> Iterator[Article]:
    """Those of a file's articles that were named, or all where none was."""
    for article in articles:
        if numbers is None or (article.number or 1) in numbers:
            yield article
    for number in sorted(numbers or ()):
        if number > len(articles):
            answer.refuse(articles[0].path, f"there is no article {number} in it")


def read_articles_of(
    named: Sequence[str], answer: Answer, files: Container[Path] | None = None
) -> Iterator[Article]:
    """The articles in the files and folders named, with the quotes that a reader is shown.

    With `files`, by their absolute paths, no others are read. What is wrong is told as it turns up.
    """
    from newsreader.library.reading import as_shown

    for article in read_all(named, answer, files):
        if isinstance(article, Article):
            yield as_shown(article)


def limited(
    found: Iterable[tuple[Article, tuple[Part, ...]]], limit: int | None
) -> Iterator[tuple[Article, tuple[Part, ...]]]:
    """The articles in which something was found, with it: at most `limit` things in all."""
    left = limit
    for article, parts in found:
        if parts:
            yield article, parts[:left]
        if left is not None:
            left -= min(left, len(parts))
            if left == 0:
                return


def put_parts(
    answer: Answer,
    options: Namespace,
    articles: Iterable[Article],
    parts_of: Callable[[Article], tuple[Part, ...]],
    made: Callable[[Article, tuple[Part, ...]], Thing],
    forms: "Forms[Thing]",
) -> None:
    """Print what is wanted of articles.

    `parts_of` gives what is wanted of an article, `made` the thing that is printed of both.
    """
    found = ((article, parts_of(article)) for article in articles)
    things = (made(article, parts) for article, parts in limited(found, options.limit))
    answer.put_things(things, options, forms)


def add_paths(parser: ArgumentParser, *, at_least_one: bool = False) -> None:
    """Let a command take paths; where it may have none, those of the settings are meant."""
    parser.add_argument(
        "paths",
        nargs="+" if at_least_one else "*",
        metavar="PATH",
        help="a file, or a folder of articles"
        + (
            "" if at_least_one else " (without any: the folders of your settings, else the samples)"
        ),
    )


def add_form(
    parser: ArgumentParser, forms: Sequence[str] = FORMATS, default: str = "plain"
) -> None:
    """Let a command be told how to print what it finds."""
    parser.add_argument(
        "--format",
        choices=forms,
        default=default,
        metavar="FORMAT",
        help=f"{', '.join(forms)} (default: {default})",
    )


def add_format(parser: ArgumentParser, default: str = "plain") -> None:
    """Let a command be told how to print what it finds in articles, and how much of it."""
    from newsreader.export.forms import FORMS

    add_form(parser, FORMS, default)
    parser.add_argument("--title", metavar="TEXT", help="html, markdown: what it is called")
    parser.add_argument(
        "--raw",
        action="store_true",
        help="csv: every text as it is, even if a spreadsheet would take it for a formula",
    )
    add_limit(parser)


def add_limit(parser: ArgumentParser) -> None:
    """Let a command be told how much to print."""
    parser.add_argument(
        "--limit", type=whole_number, metavar="N", help="print at most so many results"
    )


def whole_number(text: str) -> int:
    """A number from 1 on, as an argument gives it."""
    if not text.isascii() or not text.isdigit() or int(text[:9]) < 1:
        raise ArgumentTypeError(f"must be a whole number from 1 on, not {text!r}")
    return int(text[:9])


def a_day(text: str) -> str:
    """The first day that a date means, as an argument gives it."""
    day = first_day(text)
    if not day:
        raise ArgumentTypeError(f"must be a date such as 2021-08-15, 2021-08 or 2021, not {text!r}")
    return day
