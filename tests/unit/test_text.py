"""Text on a grid of cells: widths, wrapping with offsets, fitting."""

import pytest

from newsreader.clean import own
from newsreader.text import cells, fill, fit, fit_start, wrap


def rows(text: str, width: int) -> list[str]:
    """The rows of a whole text."""
    return [text[start:end] for start, end in wrap(text, 0, len(text), width)]


@pytest.mark.parametrize(
    ("text", "width"),
    [
        *(("ferry", 5), ("“café” – naïve", 14), ("日本", 4), ("e\u0301", 1), ("👩‍👩‍👧", 2)),
        *(("🇩🇪", 2), ("", 0)),
    ],
)
def test_width_in_cells(text: str, width: int) -> None:
    assert cells(text) == width


@pytest.mark.parametrize(
    ("text", "width", "wanted"),
    [
        ("the old bridge", 8, ["the old", "bridge"]),
        ("the old bridge", 7, ["the old", "bridge"]),
        ("the old bridge", 6, ["the", "old", "bridge"]),
        ("a  b", 2, ["a", "b"]),
        ("bridge", 4, ["brid", "ge"]),
        ("well-known voice", 7, ["well-", "known", "voice"]),
        ("said—again", 6, ["said—", "again"]),
        ("1990-1995 it was", 8, ["1990-199", "5 it was"]),
        ("one\ntwo three", 20, ["one", "two three"]),
        ("日本語 text", 4, ["日本", "語", "text"]),
        ("橋を動かす。町は", 10, ["橋を動か", "す。町は"]),
        ("町長は「橋」と", 8, ["町長は", "「橋」と"]),
        ("フェリー便", 6, ["フェ", "リー便"]),
        ("水位2.4メートル", 8, ["水位2.4", "メートル"]),
        ("「「「「", 4, ["「「", "「「"]),
        ("", 5, [""]),
        ("x", 0, ["x"]),
        ("日", 1, ["日"]),
        ("a \u0300b", 1, ["a", " \u0300", "b"]),
    ],
)
def test_where_rows_break(text: str, width: int, wanted: list[str]) -> None:
    assert rows(text, width) == wanted


def test_a_part_of_a_text_is_wrapped_with_offsets_of_the_whole() -> None:
    text = "nothing here: the old bridge"
    start = text.index("the old")
    assert wrap(text, start, len(text), 8) == [(14, 21), (22, 28)]


def test_clusters_are_not_cut() -> None:
    family = "👩‍👩‍👧"
    assert rows(family * 3, 4) == [family * 2, family]
    assert rows("e\u0301" * 5, 2) == ["e\u0301" * 2, "e\u0301" * 2, "e\u0301"]


@pytest.mark.parametrize(
    ("text", "width", "wanted"),
    [
        *(("bridge", 6, "bridge"), ("bridge", 5, "brid…"), ("bridge", 1, "…"), ("bridge", 0, "")),
        *(("the old", 5, "the…"), ("日本語", 5, "日本…"), ("日本語", 4, "日…")),
    ],
)
def test_fitting_cuts_the_end(text: str, width: int, wanted: str) -> None:
    assert fit(own(text), width) == wanted


@pytest.mark.parametrize(
    ("text", "width", "wanted"),
    [("bridge", 6, "bridge"), ("bridge", 4, "…dge"), ("日本語", 3, "…語"), ("bridge", 0, "")],
)
def test_fitting_the_start_cuts_the_beginning(text: str, width: int, wanted: str) -> None:
    assert fit_start(own(text), width) == wanted


def test_filling_gives_exactly_the_width() -> None:
    assert fill(own("日本語"), 4) == "日… "
    assert fill(own("a"), 3) == "a  "
