"""Which quotes a command is to print, asked of articles that were read, and of an index before."""

from argparse import ArgumentParser, Namespace
from dataclasses import dataclass
from pathlib import Path

from newsreader.article import Article, Quote
from newsreader.commands.indexed import marked_in_state
from newsreader.commands.sources import a_day
from newsreader.library.index.asking import NOBODY_MARKED
from newsreader.library.index.match import Value, condition_of
from newsreader.library.index.narrowing import EVERYTHING, Narrowing, narrowing_of
from newsreader.library.index.opened import LISTED, Index, listed, number_of, path_of, text_of
from newsreader.library.index.scanning import row_of
from newsreader.search import Finder, compile_find
from newsreader.search.days import day_before
from newsreader.search.parse import parse_query
from newsreader.search.query import All, Field, Node, Published, Query, Words, asks_for_marks
from newsreader.search.words import words_of


@dataclass(frozen=True, slots=True)
class Wanted:
    """Whose quotes are wanted, and which of them."""

    name: str
    """A name the speaker goes by; empty for any."""
    speaker: Finder | None
    """What finds that name in others."""
    query: Query
    """What else is asked, as it is asked of the library."""
    narrowing: Narrowing
    """The same, to be asked of a quote that was read."""

    def __bool__(self) -> bool:
        """Whether anything is asked."""
        return self.speaker is not None or bool(self.narrowing)

    def of(self, article: Article) -> tuple[Quote, ...]:
        """The quotes of an article that are wanted."""
        quotes = [quote for quote in article.quotes if self._is_by(quote)]
        if not self.narrowing or not quotes:
            return tuple(quotes)
        row = row_of(article)
        return tuple(
            quote for quote in quotes if self.narrowing.wants(row, article.cut_text(quote.span))
        )

    def _is_by(self, quote: Quote) -> bool:
        """Whether the speaker goes by the name, among others perhaps."""
        if self.speaker is None:
            return True
        speaker = quote.speaker
        return speaker is not None and any(
            self.speaker.nearest(known, 0) is not None for known in (speaker.name, *speaker.aliases)
        )

    def files(self, index: Index) -> frozenset[Path]:
        """The files of an index that may have quotes that are wanted, and few others."""
        narrowing = narrowing_of(index, self.query, self.narrowing.marked)
        conditions, values = ["a.quotes > 0", *narrowing.conditions], list(narrowing.values)
        if self.speaker is not None:
            ways, more = self._named_in(index)
            conditions.append(f"({' OR '.join(ways)})")
            values += more
        rows = index.rows(
            "SELECT DISTINCT f.path FROM articles a JOIN files f ON f.id = a.file"
            f" WHERE {' AND '.join(conditions)}",
            values,
        )
        return frozenset(path_of(row[0]) for row in rows)

    def _named_in(self, index: Index) -> tuple[list[str], list[Value]]:
        """Conditions on articles in which somebody may go by the name, one of which must hold.

        What else an article calls somebody is not in the index; but it stands in the article.
        """
        words = words_of(self.name)
        if not words or not index.has_words:
            return ["TRUE"], []
        is_named = [
            number_of(number)
            for number, name in index.rows("SELECT id, name FROM speakers")
            if self.speaker is not None and self.speaker.nearest(text_of(name), 0) is not None
        ]
        speaks = f"a.id IN (SELECT article FROM said WHERE speaker IN {LISTED})"
        stands, values = condition_of(Words(words), NOBODY_MARKED)
        return [speaks, stands], [listed(is_named), *values]


def add_wanted(parser: ArgumentParser) -> None:
    """Let a command be told which quotes are wanted."""
    parser.add_argument("--speaker", metavar="NAME", help="only what this person or body says")
    parser.add_argument(
        "--words", metavar="WORDS", help="only quotes with these words, as newsreader search has it"
    )
    parser.add_argument("--source", metavar="NAME", help="only from this outlet")
    parser.add_argument("--after", type=a_day, metavar="DATE", help="only from this day on")
    parser.add_argument("--before", type=a_day, metavar="DATE", help="only before this day")


def wanted(options: Namespace) -> Wanted:
    """Which quotes are wanted."""
    words = parse_query(options.words or "")
    parts: list[Node] = [] if words.root is None else [words.root]
    if options.source:
        parts.append(Words(words_of(options.source) or (options.source,), Field.SOURCE))
    if options.after or options.before:
        last = day_before(options.before) if options.before else ""
        parts.append(Published(options.after or "", last))
    root = All(tuple(parts)) if len(parts) > 1 else parts[0] if parts else None
    marked = marked_in_state() if asks_for_marks(root) else NOBODY_MARKED
    name = options.speaker or ""
    return Wanted(
        name=name,
        speaker=compile_find(name, case="no", whole_word=True) if name else None,
        query=Query(words.text, root, words.notes),
        narrowing=Narrowing(of_quote=root, marked=marked) if root is not None else EVERYTHING,
    )
