"""Prints which articles of the library have what is asked for, the newest first.

QUERY is words, which must all be there: "in quotation marks" one behind the other, -without,
this OR that, begin*, one NEAR another, (in brackets). Words can be looked for in one place: title:
standfirst: body: caption: quote: speaker: photo: (photographer or agency) source: by: tag:.
Conditions are date:2021-08..2021-09 after: before: lang: has:photo has:quote has:outlets, and
is:starred is:read is:unread is:noted; tag: also means your own tags."""

from argparse import ArgumentParser, Namespace
from contextlib import closing

from newsreader.commands import Refused, tell
from newsreader.commands.answer import Answer
from newsreader.commands.choice import choose, renamed
from newsreader.commands.indexed import marked_in_state, open_index
from newsreader.commands.sources import add_format, add_paths
from newsreader.export.found import found_of
from newsreader.export.library_forms import found_forms
from newsreader.library.index.asking import NOBODY_MARKED, found_numbers, ranked_numbers
from newsreader.library.state import StateError, open_state
from newsreader.paths import state_file
from newsreader.search.parse import parse_query
from newsreader.search.query import asks_for_marks


def add_arguments(parser: ArgumentParser) -> None:
    """Tell the parser what can be asked for."""
    parser.add_argument("query", nargs="?", metavar="QUERY", help="what the articles must have")
    add_paths(parser)
    parser.add_argument(
        "--best", action="store_true", help="those first that fit best, not the newest"
    )
    saving = parser.add_mutually_exclusive_group()
    saving.add_argument("--saved", metavar="NAME", help="ask the search saved under a name")
    saving.add_argument("--save", metavar="NAME", help="save the search under a name, and ask it")
    add_format(parser)


def run(options: Namespace) -> int:
    """Print the articles found; gives the status."""
    answer = Answer()
    text, paths = _asked(options)
    query = parse_query(text)
    for note in query.notes:
        tell(note)
    marked = marked_in_state() if asks_for_marks(query.root) else NOBODY_MARKED
    with open_index(paths, answer) as index:
        find = ranked_numbers if options.best else found_numbers
        most = -1 if options.limit is None else options.limit
        numbers = find(index, query, marked=marked, limit=most)
        roots = choose(paths).paths
        found = (
            each._replace(article=renamed(each.article, roots))
            for each in found_of(index, query, numbers)
        )
        answer.put_things(found, options, found_forms(answer.emphasis))
    return answer.status


def _asked(options: Namespace) -> tuple[str, list[str]]:
    """What is asked, and of which paths."""
    if options.saved is None and options.query is None:
        raise Refused("say what is to be found: QUERY, or --saved NAME (newsreader search --help)")
    if options.saved is None and options.save is None:
        return options.query, options.paths
    try:
        opened = open_state(state_file())
        with closing(opened.state) as state:
            if options.save is not None:
                if opened.problem:
                    raise Refused(f"the search cannot be saved: {opened.problem}")
                state.save_search(options.save, options.query)
                return options.query, options.paths
            saved = {each.name: each.query for each in state.saved_searches()}
    except StateError as error:
        raise Refused(f"saved searches cannot be had: {error}") from error
    if options.saved not in saved:
        names = f"there are {', '.join(saved)}" if saved else "none has been saved yet"
        raise Refused(f"there is no saved search {options.saved}: {names}")
    paths = options.paths if options.query is None else [options.query, *options.paths]
    return saved[options.saved], paths
