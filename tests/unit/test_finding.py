"""A find in one article: the same hits in slices as at once, and stepping through them."""

import pytest

from newsreader.article import Span
from newsreader.search import SLICE, compile_find
from newsreader.ui.finding import Finding

LONG = "The bridge stands. " + "And the river goes on below it. " * (2 * SLICE // 32 + 500)
LONG = LONG[: SLICE - 3] + " bridge " + LONG[SLICE:] + " The last bridge."
"""A text of three slices, with a hit over the edge of the first."""


def find(query: str, text: str, anchor: int = 0, *, regex: bool = False) -> Finding:
    """A find that has just begun."""
    return Finding(compile_find(query, regex=regex), text, anchor)


def finish(finding: Finding) -> Finding:
    """The find gone through to its end."""
    while not finding.complete:
        finding.search_on()
    return finding


@pytest.mark.parametrize(
    ("query", "regex"), [("bridge", False), ("river", False), ("b.?r?i", True)]
)
def test_slices_give_the_same_hits_as_the_whole(query: str, regex: bool) -> None:
    finding = find(query, LONG, regex=regex)
    assert not finding.complete
    at_once = list(compile_find(query, regex=regex).spans(LONG))
    assert list(finish(finding).spans) == at_once


def test_a_short_text_is_gone_through_at_once() -> None:
    finding = find("bridge", "a bridge and a bridge")
    assert finding.complete
    assert finding.number == 1
    assert list(finding.spans) == [Span(2, 8), Span(15, 21)]


@pytest.mark.parametrize(("anchor", "number"), [(0, 1), (3, 2), (15, 2), (16, 1), (99, 1)])
def test_it_begins_at_the_first_hit_from_the_anchor_on(anchor: int, number: int) -> None:
    assert find("bridge", "a bridge and a bridge", anchor).number == number


def test_in_a_long_text_the_first_hit_is_there_before_all_are_known() -> None:
    finding = find("last bridge", LONG)
    assert not finding.complete
    assert finding.current is not None
    assert LONG[finding.current.start : finding.current.end] == "last bridge"
    assert finding.number == 0
    assert finish(finding).number == 1


def test_hits_in_view_are_known_before_all_are() -> None:
    finding = find("river", LONG)
    end = len(LONG)
    before = finding.over(end - 500, end)
    assert before
    assert list(before) == list(finish(finding).over(end - 500, end))


def test_steps_go_round_both_ways() -> None:
    finding = find("bridge", "a bridge and a bridge")
    assert finding.step(1) == Span(15, 21)
    assert finding.step(1) == Span(2, 8)
    assert finding.step(-1) == Span(15, 21)


def test_stepping_while_counting_goes_where_it_goes_later() -> None:
    early, late = find("bridge", LONG), finish(find("bridge", LONG))
    assert [early.step(1) for _ in range(4)] == [late.step(1) for _ in range(4)]
    assert find("bridge", LONG).step(-1) == late.spans[-1]


def test_without_hits_there_is_nothing_to_step_to() -> None:
    finding = find("zebra", LONG)
    assert finding.current is None
    assert finding.step(1) is None
    assert finish(finding).step(-1) is None
    assert finding.number == 0
    assert list(finding.over(0, 1000)) == []
