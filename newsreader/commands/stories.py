"""Prints which stories stand in several places: the same text in several files, and articles that
are much alike, as when outlets print the same agency's report.

Those in most places come first. Each place is set beside the one that was published first."""

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator

from newsreader.commands.answer import Answer
from newsreader.commands.indexed import open_index
from newsreader.commands.sources import add_form, add_limit, add_paths
from newsreader.export.retold import STORY_COLUMNS, story_markdown, story_plain, story_records
from newsreader.library.index.opened import Index
from newsreader.library.index.stories import Story, stories

_AT_ONCE = 100


def add_arguments(parser: ArgumentParser) -> None:
    """Tell the parser what can be asked for."""
    add_paths(parser)
    add_form(parser)
    add_limit(parser)


def run(options: Namespace) -> int:
    """Print the stories; gives the status."""
    answer = Answer()
    with open_index(options.paths, answer) as index:
        _put(answer, options.format, answer.noted(_found(index, options.limit)))
    return answer.status


def _found(index: Index, limit: int | None) -> Iterator[Story]:
    """The stories, all where there is no limit."""
    offset = 0
    while limit is None or offset < limit:
        wanted = _AT_ONCE if limit is None else min(_AT_ONCE, limit - offset)
        some = stories(index, limit=wanted, offset=offset)
        yield from some
        if len(some) < wanted:
            return
        offset += wanted


def _put(answer: Answer, form: str, found: Iterator[Story]) -> None:
    """Print stories in the format asked for."""
    if form == "plain":
        answer.put(map(story_plain, found))
    elif form == "markdown":
        answer.put(map(story_markdown, found))
    else:
        numbered = enumerate(found, 1)
        records = (record for each in numbered for record in story_records(*each))
        answer.put_records(form, records, STORY_COLUMNS)
