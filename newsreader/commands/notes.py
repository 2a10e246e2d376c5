"""Prints your notes and highlights, each with the words it is on and where they stand, the newest
first.

Notes are made in the reader. Those whose article is in none of the folders are printed too, unless
paths are named."""

from argparse import ArgumentParser, Namespace
from contextlib import closing
from dataclasses import dataclass
from itertools import islice

from newsreader.commands import Refused
from newsreader.commands.answer import Answer
from newsreader.commands.indexed import open_index
from newsreader.commands.sources import a_day, add_format, add_paths
from newsreader.export.forms import NOTES
from newsreader.export.noted import noted_in
from newsreader.library.state import Note, State, StateError
from newsreader.paths import state_file
from newsreader.search import Finder, compile_find


def add_arguments(parser: ArgumentParser) -> None:
    """Tell the parser what can be asked for."""
    add_paths(parser)
    parser.add_argument(
        "--words", metavar="TEXT", help="only notes that say this, or are on words that do"
    )
    parser.add_argument("--source", metavar="NAME", help="only on articles of this outlet")
    parser.add_argument(
        "--after", type=a_day, metavar="DATE", help="only notes made on this day or later"
    )
    parser.add_argument(
        "--before", type=a_day, metavar="DATE", help="only notes made on earlier days"
    )
    add_format(parser)


def run(options: Namespace) -> int:
    """Print the notes; gives the status."""
    answer = Answer()
    wanted = _wanted(options)
    notes = [note for note in _notes() if wanted.takes(note)]
    if notes:
        with open_index(options.paths, answer) as index:
            found = noted_in(index, notes, only_there=bool(options.paths))
            answer.put_things(islice(found, options.limit), options, NOTES)
    else:
        answer.put_things((), options, NOTES)
    return answer.status


@dataclass(frozen=True, slots=True)
class _Wanted:
    """Which notes are wanted."""

    words: Finder | None
    """Finds what the note or the words it is on must say."""
    source: Finder | None
    """Finds what must be in the outlet's name."""
    first: str
    """The ISO 8601 day before which none may have been made; empty for any."""
    end: str
    """The day before which all must have been made; empty for any."""

    def takes(self, note: Note) -> bool:
        """Whether a note is wanted."""
        day = note.made[:10]
        if day < self.first or (self.end and day >= self.end):
            return False
        if self.source is not None and self.source.nearest(note.source, 0) is None:
            return False
        texts = (note.text, note.words)
        return self.words is None or any(self.words.nearest(text, 0) for text in texts)


def _wanted(options: Namespace) -> _Wanted:
    """What the command line asks for."""
    return _Wanted(
        words=compile_find(options.words, case="no") if options.words else None,
        source=compile_find(options.source, case="no", whole_word=True) if options.source else None,
        first=options.after or "",
        end=options.before or "",
    )


def _notes() -> tuple[Note, ...]:
    """All notes, the newest first."""
    file = state_file()
    if not file.exists():
        return ()
    try:
        with closing(State(file)) as state:
            return state.all_notes()
    except StateError as error:
        raise Refused(f"notes are not known: {error}") from error
