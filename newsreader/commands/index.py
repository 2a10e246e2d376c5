"""Reads folders into the index that searches of the library are answered from.

It goes on from where it was, if it was stopped, and reads nothing again that has not changed."""

from argparse import ArgumentParser, Namespace

from newsreader.commands.answer import Answer
from newsreader.commands.indexed import bring_up_to_date
from newsreader.commands.sources import add_paths, whole_number


def add_arguments(parser: ArgumentParser) -> None:
    """Tell the parser what can be asked for."""
    add_paths(parser)
    parser.add_argument(
        "--rebuild", action="store_true", help="throw the index away, and make it anew"
    )
    parser.add_argument(
        "--jobs",
        type=whole_number,
        default=0,
        metavar="N",
        help="read in so many processes (without it: as many as there are processors)",
    )


def run(options: Namespace) -> int:
    """Bring the index up to date; gives the status."""
    answer = Answer()
    _, built = bring_up_to_date(options.paths, answer, jobs=options.jobs, rebuild=options.rebuild)
    if built is not None and built.files:
        answer.found = True
        unchanged = built.files - built.read - built.moved
        counts = (
            *((built.read, "read"), (built.moved, "renamed or touched")),
            *((built.gone, "gone"), (unchanged, "unchanged")),
        )
        told = ", ".join(f"{number} {what}" for number, what in counts if number)
        answer.put((f"{built.files} files: {told}\n",))
    return answer.status
