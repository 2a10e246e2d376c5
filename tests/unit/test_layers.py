"""Layers: marks over a text, and how a stretch of it is painted."""

from rich.style import Style

from newsreader.clean import own
from newsreader.ui.layers import Layer, Mark, paint

PLAIN, BOLD, RED = Style(), Style(bold=True), Style(color="red")


def test_a_layer_gives_the_marks_that_touch_a_stretch() -> None:
    layer = Layer([Mark(20, 30, "b"), Mark(0, 10, "a"), Mark(40, 50, "c")])
    assert list(layer.over(5, 25)) == [Mark(0, 10, "a"), Mark(20, 30, "b")]
    assert list(layer.over(10, 20)) == []
    assert list(layer.over(29, 41)) == [Mark(20, 30, "b"), Mark(40, 50, "c")]
    assert list(Layer().over(0, 100)) == []


def test_of_two_marks_that_overlap_the_first_stays_whole() -> None:
    layer = Layer([Mark(0, 10, "a"), Mark(5, 15, "b"), Mark(6, 9, "c")])
    assert list(layer.over(0, 100)) == [Mark(0, 10, "a"), Mark(10, 15, "b")]


def test_a_mark_of_nothing_is_left_out() -> None:
    assert list(Layer([Mark(5, 5, "a")]).over(0, 10)) == []


def painted(*marks: tuple[int, int, Style]) -> list[tuple[str, Style | None]]:
    """The text "bridges" at offset 100, painted."""
    return [(text, style) for text, style, _ in paint(own("bridges"), 100, PLAIN, marks)]


def test_text_without_marks_is_one_segment() -> None:
    assert painted() == [("bridges", PLAIN)]


def test_a_mark_is_cut_to_the_stretch() -> None:
    assert painted((90, 103, BOLD)) == [("bri", BOLD), ("dges", PLAIN)]
    assert painted((105, 200, BOLD)) == [("bridg", PLAIN), ("es", BOLD)]
    assert painted((0, 1, BOLD)) == [("bridges", PLAIN)]


def test_later_marks_lie_over_earlier_ones() -> None:
    both = BOLD + RED
    assert painted((100, 104, BOLD), (102, 107, RED)) == [("br", BOLD), ("id", both), ("ges", RED)]


def test_painting_loses_no_letter() -> None:
    marks = [(at, at + 3, BOLD) for at in range(95, 110, 2)]
    assert "".join(text for text, _ in painted(*marks)) == "bridges"
