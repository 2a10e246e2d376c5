"""The list of all articles: its orders, its filter, and what it begins with."""

from array import array
from collections.abc import Iterator
from pathlib import Path

import pytest
from builders import article
from indexes import file_row

from newsreader.library.index.listing import (
    Haystack,
    all_numbers,
    counts,
    entries_of,
    entry_known_as,
    first_numbers,
    found_by,
    number_now,
    with_retold,
)
from newsreader.library.index.opened import Index
from newsreader.library.index.row import FileRow
from newsreader.library.index.tables import open_to_write
from newsreader.library.index.writer import Writer
from newsreader.library.order import Order

FERRY = article(title="Ferry stays", source="Varn Courier", published="2024-05-13", path="a.md")
BRIDGE = article(
    title="bridge moves", source="Harbour Post", published="2024-05-14T08:00:00", path="b.md"
)
ECLIPSE = article(title="Éclipse", path="c.md")
OLD = article(title="Old", source="varn courier", published="2020-01-01", path="d.md")
BROKEN = FileRow(Path("0.md"), 1, 1, b"", problem="not text")


def made(folder: Path, *files: FileRow) -> Index:
    """An index of these files."""
    database = open_to_write(folder / "index.db")
    writer = Writer(database)
    writer.write(files)
    writer.finish()
    database.close()
    return Index(folder / "index.db")


@pytest.fixture
def index(tmp_path: Path) -> Iterator[Index]:
    with made(tmp_path, BROKEN, *map(file_row, (ECLIPSE, FERRY, BRIDGE))) as index:
        yield index


def names(index: Index, numbers: "array[int]") -> list[str]:
    """The files behind numbers of a list."""
    entries = entries_of(index, numbers)
    return [entries[number].path.name for number in numbers]


@pytest.mark.parametrize(
    ("order", "wanted"),
    [
        (Order.NEWEST, ["b.md", "a.md", "c.md", "0.md"]),
        (Order.OLDEST, ["a.md", "b.md", "c.md", "0.md"]),
        (Order.TITLE, ["b.md", "c.md", "a.md", "0.md"]),
        (Order.SOURCE, ["b.md", "a.md", "c.md", "0.md"]),
    ],
)
def test_undated_and_unnamed_come_late_and_errors_last(
    index: Index, order: Order, wanted: list[str]
) -> None:
    assert names(index, all_numbers(index, order)) == wanted


def test_within_a_source_the_newest_comes_first_however_it_is_written(tmp_path: Path) -> None:
    with made(tmp_path, file_row(OLD), file_row(FERRY)) as index:
        assert names(index, all_numbers(index, Order.SOURCE)) == ["a.md", "d.md"]


@pytest.mark.parametrize("order", list(Order))
def test_equal_entries_keep_the_order_of_their_files(tmp_path: Path, order: Order) -> None:
    same = [
        article(title="Same", source="Same", published="2024-05-14", path=f"{name}.md")
        for name in "cab"
    ]
    with made(tmp_path, *map(file_row, same)) as index:
        assert names(index, all_numbers(index, order)) == ["a.md", "b.md", "c.md"]


def test_a_file_that_cannot_be_read_says_why(index: Index) -> None:
    entry = list(entries_of(index, all_numbers(index, Order.NEWEST)).values())[-1]
    assert (entry.title, entry.error, entry.fingerprint) == ("0.md", "not text", "")


def test_what_is_there_is_counted(index: Index) -> None:
    first = entries_of(index, first_numbers(index, Order.NEWEST))
    known = [entry.fingerprint for entry in first.values() if entry.title == "Ferry stays"]
    counted = counts(index, known)
    assert (counted.articles, counted.errors, counted.read) == (3, 1, 1)


def test_a_small_library_is_listed_at_once_in_any_order(index: Index) -> None:
    for order in Order:
        assert first_numbers(index, order) == all_numbers(index, order)


def test_of_a_large_one_the_newest_are_there_at_once(
    index: Index, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("newsreader.library.index.listing.SMALL", 2)
    monkeypatch.setattr("newsreader.library.index.listing.FIRST", 2)
    assert names(index, first_numbers(index, Order.NEWEST)) == ["b.md", "a.md"]
    assert not first_numbers(index, Order.TITLE)


def test_a_search_leaves_what_it_finds_in_the_order_of_the_list(index: Index) -> None:
    numbers = all_numbers(index, Order.OLDEST)
    found = found_by(index, "after:2024-01-01", numbers, {})
    assert names(index, found) == ["a.md", "b.md"]


def test_an_article_is_found_again_by_its_file(index: Index) -> None:
    for number, entry in entries_of(index, all_numbers(index, Order.NEWEST)).items():
        assert number_now(index, entry.path, entry.number) == number == entry.id
    assert number_now(index, Path("gone.md"), 0) == 0
    assert number_now(index, Path("a.md"), 7) == 0


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("", ["b.md", "a.md", "c.md", "0.md"]),
        ("  ", ["b.md", "a.md", "c.md", "0.md"]),
        ("FERRY", ["a.md"]),
        ("courier ferry", ["a.md"]),
        ("eclipse", ["c.md"]),
        ("b.md", ["b.md"]),
        (".MD", ["b.md", "a.md", "c.md", "0.md"]),
        ("s", ["b.md", "a.md", "c.md"]),
        ("ferry harbour", []),
    ],
)
def test_a_filter_leaves_what_has_all_its_words(
    index: Index, words: str, wanted: list[str]
) -> None:
    haystack = Haystack(index, all_numbers(index, Order.NEWEST))
    assert names(index, haystack.find(words)) == wanted


def test_a_story_can_be_listed_once_and_says_in_how_many_places_it_stands(tmp_path: Path) -> None:
    body = "The council of Varn voted on Monday to keep the ferry across the river free. " * 6
    places = [
        article(body, title=title, published=f"2024-05-1{day}", path=f"{day}.md")
        for day, title in enumerate(("Ferry free", "No fare", "Boats for all"), 2)
    ]
    with made(tmp_path, *map(file_row, (*places, OLD))) as index:
        assert names(index, all_numbers(index, Order.NEWEST)) == ["4.md", "3.md", "2.md", "d.md"]
        once = all_numbers(index, Order.NEWEST, once=True)
        assert names(index, once) == ["2.md", "d.md"]
        assert first_numbers(index, Order.NEWEST, once=True) == once
        assert [entries_of(index, once)[number].places for number in once] == [3, 1]
        assert names(index, with_retold(index, once)) == ["2.md", "3.md", "4.md", "d.md"]


def test_an_article_is_found_again_by_its_fingerprint(index: Index) -> None:
    (ferry,) = (entry for entry in entries_of(index, all_numbers(index, Order.NEWEST)).values()
                if entry.path.name == "a.md")  # fmt: skip
    assert entry_known_as(index, ferry.fingerprint) == ferry
    assert entry_known_as(index, "none") is None
