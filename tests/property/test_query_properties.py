"""Whatever is typed can be searched for, and finds what a plain look at the words finds."""

from collections.abc import Callable
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from builders import article, quoting
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from indexes import index_of

from newsreader.article import Article, Span
from newsreader.library.index.asking import count, facets, found_numbers, ranked, search
from newsreader.library.index.narrowing import narrowing_of
from newsreader.library.index.opened import Index
from newsreader.library.index.speakers import people
from newsreader.library.index.who import quotes_by_day, quotes_of
from newsreader.search.marking import Marker
from newsreader.search.parse import parse_query
from newsreader.search.query import All, Near, Node, Not, OneOf, Words
from newsreader.search.words import fold, words_of

_WORDS = ["ferry", "Ferry", "bridge", "café", "cafe", "Lune", "北京", "京", "a", "b-a", "U.S."]
_OPERATORS = ["OR", "AND", "NOT", "-", "(", ")", '"', "*", "NEAR", "NEAR/1", "|", "title:", "x:"]
_PIECES = st.sampled_from(_WORDS + _OPERATORS)
_QUERIES = st.lists(_PIECES, max_size=10).map(" ".join) | st.lists(_PIECES, max_size=10).map(
    "".join
)
_TEXTS = st.lists(st.sampled_from(_WORDS), min_size=1, max_size=8).map(" ".join)
_FEW = settings(
    deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@given(st.text(max_size=200) | _QUERIES)
def test_any_text_is_a_query(text: str) -> None:
    query = parse_query(text)
    assert parse_query(text) == query
    assert query.text == text


@settings(deadline=None, max_examples=150)
@given(st.text(max_size=100) | _QUERIES)
def test_any_query_can_be_searched_for(text: str) -> None:
    query = parse_query(text)
    index = _small_library()
    assert len(search(index, query)) == count(index, query) == len(ranked(index, query))
    assert sum(facet.count for facet in facets(index, query).sources) == count(index, query)
    scanned = _small_library(has_words=False)
    assert found_numbers(scanned, query) == found_numbers(index, query)
    assert count(scanned, query) == count(index, query)


@settings(deadline=None, max_examples=80)
@given(st.text(max_size=60) | _QUERIES)
def test_any_query_can_narrow_what_was_said_and_counts_follow(text: str) -> None:
    query = parse_query(text)
    for has_words in (True, False):
        index = _small_library(has_words=has_words)
        narrowing = narrowing_of(index, query, {})
        for person in people(index, narrowing=narrowing):
            said = quotes_of(index, person.number, narrowing=narrowing)
            days = quotes_by_day(index, person.number, narrowing=narrowing)
            assert len(said) == sum(day.quotes for day in days) == person.quotes


@_FEW
@given(st.lists(_TEXTS, min_size=1, max_size=5), _QUERIES, st.booleans())
def test_a_search_finds_what_a_look_at_every_article_finds(
    texts: list[str], typed: str, has_words: bool
) -> None:
    articles = [
        article(text, title=f"No {number}", path=f"{number}.md")
        for number, text in enumerate(texts)
    ]
    query = parse_query(typed)
    expected = {each.path.name for each in articles if _holds(query.root, each)}
    with (
        TemporaryDirectory() as folder,
        index_of(Path(folder), *articles, has_words=has_words) as index,
    ):
        entries = index.entries(found_numbers(index, query)).values()
    assert {entry.path.name for entry in entries} == expected


@given(_TEXTS, _QUERIES)
def test_marks_are_where_the_words_are(text: str, typed: str) -> None:
    marker = Marker(parse_query(typed).root)
    for mark in marker.spans(text, {}):
        assert 0 <= mark.start < mark.end <= len(text)
        assert words_of(text[mark.start : mark.end])


@given(st.text(max_size=60))
def test_folding_moves_nothing(text: str) -> None:
    assert len(fold(text)) == len(text)


@cache
def _small_library(has_words: bool = True) -> Index:
    """One index for all examples of a test."""
    folder = TemporaryDirectory()
    articles = [
        quoting(
            article(
                f"The ferry {number}.",
                "“A bridge,” said Dora Kessler.",
                "▣ Rain. | Ada Lindt/Norpress",
                path=f"{number}.md",
            ),
            ("“A bridge,”", "Dora Kessler"),
        )
        for number in range(3)
    ]
    index = index_of(Path(folder.name), *articles, has_words=has_words)
    _KEPT.append(folder)
    return index


_KEPT: list[TemporaryDirectory[str]] = []


def _holds(node: Node | None, looked_at: Article) -> bool:
    """Whether an article has what is asked for: a look at its words, one by one."""
    match node:
        case None:
            return True
        case Words():
            return any(_stands(node, text) for text in _fields(node, looked_at))
        case All(parts):
            return all(_holds(part, looked_at) for part in parts)
        case OneOf(parts):
            return any(_holds(part, looked_at) for part in parts)
        case Not(part):
            return not _holds(part, looked_at)
        case Near(parts, distance):
            return any(_are_near(parts, distance, text) for text in _fields(parts[0], looked_at))
    raise AssertionError(f"not asked for here: {node}")


def _fields(words: Words, looked_at: Article) -> list[str]:
    title = looked_at.title
    return [title] if words.field else [title, looked_at.text.removeprefix(title)]


def _stands(words: Words, text: str) -> bool:
    return bool(_places(words, text))


def _places(words: Words, text: str) -> list[Span]:
    """Where words stand one behind the other, counted in words."""
    there = [fold(word) for word in words_of(text)]
    wanted = [fold(word) for word in words.words]
    same: Callable[[str, str], bool] = str.__eq__
    found = []
    for start in range(len(there) - len(wanted) + 1):
        some = there[start : start + len(wanted)]
        is_last = str.startswith if words.is_prefix else same
        if some[:-1] == wanted[:-1] and is_last(some[-1], wanted[-1]):
            found.append(Span(start, start + len(wanted)))
    return found


def _are_near(parts: tuple[Words, ...], distance: int, text: str) -> bool:
    """Whether all parts stand within a stretch, as FTS5 counts it: words between are counted."""
    choices = [_places(part, text) for part in parts]
    return any(_fits(spans, distance) for spans in _ways(choices))


def _ways(choices: list[list[Span]]) -> list[list[Span]]:
    ways: list[list[Span]] = [[]]
    for spans in choices:
        ways = [[*way, span] for way in ways for span in spans]
    return ways


def _fits(spans: list[Span], distance: int) -> bool:
    last = max(spans, key=lambda span: span.start)
    first_end = min(span.end for span in spans)
    return last.start - first_end <= distance
