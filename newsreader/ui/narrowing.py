"""What a search can be narrowed by, as choices, and the line of words with a choice in it."""

from collections.abc import Iterable, Iterator

from newsreader.clean import clean_line, own
from newsreader.library.index.asking import Facet, Facets, words_for
from newsreader.library.state.kept import SavedSearch
from newsreader.search.letters import DOUBLE_QUOTES
from newsreader.search.query import Field, Query, Words, wanted_words
from newsreader.ui.widgets.facet_list import Choice, Group

_UNQUOTED = str.maketrans(dict.fromkeys(DOUBLE_QUOTES, " "))


def has_choice(line: str, words: str) -> bool:
    """Whether a line of words has a choice in it."""
    return f" {words} " in f" {line} "


def turned(line: str, words: str) -> str:
    """The line with a choice put in, or taken out where it is in it."""
    if has_choice(line, words):
        return f" {line} ".replace(f" {words} ", " ", 1).strip()
    return f"{line.rstrip()} {words}".strip()


def in_field(name: str, value: str) -> str:
    """What asks for a value in a field, as it is typed."""
    return f'{name}:"{" ".join(value.translate(_UNQUOTED).split())}"'


def facet_groups(facets: Facets, query: Query) -> tuple[Group, ...]:
    """The choices that tell hits apart."""
    line = query.text
    return (
        Group(own("Outlets"), _named(facets.sources, "source", line)),
        Group(own("Years"), tuple(_choices(((f, f"date:{f.name}") for f in facets.years), line))),
        Group(own("Speakers"), _named(facets.speakers, "speaker", line)),
        Group(
            own("Where"),
            tuple(_choices(((f, _where(f.name, query)) for f in facets.fields), line)),
        ),
    )


def saved_group(searches: Iterable[SavedSearch]) -> Group:
    """The searches that were saved."""
    choices = (Choice(each.name, each.query, is_saved=True) for each in searches)
    return Group(own("Saved searches"), tuple(choices))


def _named(found: Iterable[Facet], name: str, line: str) -> tuple[Choice, ...]:
    return tuple(_choices(((facet, in_field(name, facet.name)) for facet in found), line))


def _choices(found: Iterable[tuple[Facet, str]], line: str) -> Iterator[Choice]:
    """The choices of facets, each with the words for it; not those that have no name."""
    for facet, words in found:
        if facet.name:
            yield Choice(facet.name, words, facet.count, has_choice(line, words))


def _where(field: str, query: Query) -> str:
    """What asks for any of the words to stand in a field, as it is typed."""
    some = words_for(Field(field), tuple(wanted_words(query.root)))
    ways = dict.fromkeys(f"{field}:{_typed(words)}" for words in some)
    return next(iter(ways)) if len(ways) == 1 else f"({' OR '.join(ways)})"


def _typed(words: Words) -> str:
    """Words as they are typed."""
    text = " ".join(words.words)
    more = "*" if words.is_prefix else ""
    return clean_line(f'"{text}"{more}' if len(words.words) > 1 else f"{text}{more}")
