"""The orders of a list, and its filter."""

from pathlib import Path

import pytest

from newsreader.clean import clean_line
from newsreader.library.entry import Entry
from newsreader.library.order import Order, filtered_entries, fold, sorted_entries


def entry(name: str, title: str = "", source: str = "", day: str = "", error: str = "") -> Entry:
    """An entry of these facts."""
    words = map(clean_line, (title or name, source, error))
    headline, outlet, reason = words
    return Entry(Path(name), title=headline, source=outlet, published=day, error=reason)


FERRY = entry("a.md", "Ferry stays", "Varn Courier", "2024-05-13")
BRIDGE = entry("b.md", "bridge moves", "Harbour Post", "2024-05-14T08:00:00")
ECLIPSE = entry("c.md", "Éclipse", "", "")
BROKEN = entry("0.md", error="not text")
ALL = (BROKEN, ECLIPSE, FERRY, BRIDGE)


@pytest.mark.parametrize(
    ("order", "wanted"),
    [
        (Order.NEWEST, (BRIDGE, FERRY, ECLIPSE, BROKEN)),
        (Order.OLDEST, (FERRY, BRIDGE, ECLIPSE, BROKEN)),
        (Order.TITLE, (BRIDGE, ECLIPSE, FERRY, BROKEN)),
        (Order.SOURCE, (BRIDGE, FERRY, ECLIPSE, BROKEN)),
    ],
)
def test_undated_and_unnamed_come_late_and_errors_last(
    order: Order, wanted: tuple[Entry, ...]
) -> None:
    assert sorted_entries(ALL, order) == wanted


def test_within_a_source_the_newest_comes_first() -> None:
    old = entry("d.md", "Old", "varn courier", "2020-01-01")
    assert sorted_entries((old, FERRY), Order.SOURCE) == (FERRY, old)


@pytest.mark.parametrize("order", list(Order))
def test_equal_entries_keep_the_order_of_their_files(order: Order) -> None:
    same = [entry(f"{name}.md", "Same", "Same", "2024-05-14") for name in "cab"]
    assert [one.path.stem for one in sorted_entries(same, order)] == ["a", "b", "c"]


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("", ALL),
        ("  ", ALL),
        ("FERRY", (FERRY,)),
        ("courier ferry", (FERRY,)),
        ("eclipse", (ECLIPSE,)),
        ("b.md", (BRIDGE,)),
        ("ferry harbour", ()),
    ],
)
def test_a_filter_leaves_what_has_all_its_words(words: str, wanted: tuple[Entry, ...]) -> None:
    assert filtered_entries(ALL, words) == wanted


def test_folding_forgets_case_accents_and_kinds_of_apostrophe() -> None:
    assert fold("Varn’s CAFÉ") == fold("varn's cafe")
