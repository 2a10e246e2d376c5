"""For any text: wrapping loses and cuts nothing, cleaning leaves nothing that acts."""

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from rich.cells import split_graphemes

from newsreader.clean import clean, clean_block, clean_line
from newsreader.page.lines import Lines
from newsreader.text import cells, fill, fit, fit_start, wrap

PIECES = st.sampled_from(
    [
        *("the", "well-known", "said—again", " ", "  ", "日本語", "한국", "e\u0301", "👩‍👩‍👧"),
        *("🇩🇪", "กำ", "नमस्ते", "ﷺ", "\u200d", "́", "…", "“", "x" * 30, "\n", "/", "-", "☎️"),
    ]
)
TEXTS = st.one_of(st.text(max_size=80), st.lists(PIECES, max_size=20).map("".join)).map(clean)
DIRTY = st.one_of(
    st.text(max_size=60),
    st.lists(
        st.sampled_from(
            [
                *("\x1b", "[", "31m", "\x9b", "]0;", "\x07", "\u202e", "\u200d", "\u200c", "\x00"),
                *("a", "é", "\u0301", "👩", "\ud800", "\U000e0041", "\r", "\n", "\t", "م"),
            ]
        ),
        max_size=30,
    ).map("".join),
)
WIDTHS = st.integers(min_value=1, max_value=40)
FORBIDDEN = frozenset("\u200b\u200e\u200f\u00ad\u2060\ufeff\u061c") | {
    chr(code) for code in (*range(0x202A, 0x202F), *range(0x2066, 0x206A))
}


@given(TEXTS, WIDTHS)
def test_no_row_is_wider_than_it_may_be_but_for_one_cluster(text: str, width: int) -> None:
    for start, end in wrap(text, 0, len(text), width):
        row = text[start:end]
        assert cells(row) <= width or len(split_graphemes(row)[0]) == 1


@given(
    st.lists(st.sampled_from(["橋", "町", "「川", "橋」", "町。", "リー", "ab ", "（2）"])), WIDTHS
)
def test_no_row_begins_with_a_mark_that_closes_or_ends_with_one_that_opens(
    words: list[str], width: int
) -> None:
    text, width = "".join(words), width + 7
    rows = [text[start:end] for start, end in wrap(text, 0, len(text), width)]
    assert not [row for row in rows if row.startswith(("」", "。", "ー", "）"))]
    assert not [row for row in rows if row.endswith(("「", "（"))]


@given(TEXTS, WIDTHS)
def test_wrapping_loses_nothing_but_space_at_breaks(text: str, width: int) -> None:
    at = 0
    for start, end in wrap(text, 0, len(text), width):
        assert at <= start <= end <= len(text)
        assert not text[at:start].strip(" \n")
        at = end
    assert not text[at:].strip(" \n")


STRETCHES = st.integers(min_value=1, max_value=60)


def in_stretches(text: str, width: int, at_once: int) -> list[tuple[int, int]]:
    """The rows of a text that is wrapped stretch by stretch."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr("newsreader.page.lines.AT_ONCE", at_once)
        lines = Lines(text, 0, len(text), width, ragged=False)
        while not lines.is_whole:
            lines.grow()
    return lines.known


@given(st.text("ab é-–/\n", max_size=200), WIDTHS, STRETCHES)
def test_western_text_is_wrapped_the_same_bit_by_bit(text: str, width: int, at_once: int) -> None:
    assert in_stretches(text, width, at_once) == wrap(text, 0, len(text), width)


@given(TEXTS.map(lambda text: text.replace("\n", " ")), WIDTHS, STRETCHES)
def test_wrapping_bit_by_bit_loses_nothing_and_cuts_no_cluster(
    text: str, width: int, at_once: int
) -> None:
    at = 0
    edges = {0, *(last for _, last, _ in split_graphemes(text)[0])}
    for start, end in in_stretches(text, width, at_once):
        assert at <= start <= end <= len(text)
        assert not text[at:start].strip(" \n")
        assert {start, end} <= edges
        at = end
    assert not text[at:].strip(" \n")


@given(TEXTS, WIDTHS)
def test_a_line_end_always_ends_a_row(text: str, width: int) -> None:
    assert all("\n" not in text[start:end] for start, end in wrap(text, 0, len(text), width))


@given(TEXTS, WIDTHS)
@example("\u0600\u200d ", 1)
def test_rows_begin_and_end_between_clusters(text: str, width: int) -> None:
    edges = {len(text)}
    at = 0
    for line in text.split("\n"):
        edges |= {at + start for start, _, _ in split_graphemes(line)[0]} | {at + len(line), at}
        at += len(line) + 1
    for start, end in wrap(text, 0, len(text), width):
        assert start in edges
        assert end in edges


@given(TEXTS, WIDTHS)
def test_wrapping_a_part_is_wrapping_it_alone(text: str, width: int) -> None:
    start = len(text) // 3
    alone = wrap(text[start:], 0, len(text) - start, width)
    assert wrap(text, start, len(text), width) == [(a + start, b + start) for a, b in alone]


@given(TEXTS, st.integers(min_value=0, max_value=40))
@example("\u0600\u200d", 2)
def test_what_is_fitted_fits(text: str, width: int) -> None:
    line = clean_line(text)
    assert cells(fit(line, width)) <= width
    assert cells(fit_start(line, width)) <= width
    assert cells(fill(line, width)) == width


@given(DIRTY)
def test_cleaning_twice_is_cleaning_once(text: str) -> None:
    for cleaner in (clean, clean_line, clean_block):
        assert cleaner(cleaner(text)) == cleaner(text)


@given(DIRTY)
def test_nothing_forbidden_is_left(text: str) -> None:
    for cleaner in (clean, clean_line, clean_block):
        cleaned = cleaner(text)
        assert FORBIDDEN.isdisjoint(cleaned)
        kinds = {unicodedata.category(letter) for letter in cleaned if letter != "\n"}
        assert kinds.isdisjoint({"Cc", "Cs"})


@given(st.text(alphabet=st.characters(categories=["L", "N", "P", "S"]), max_size=60))
def test_letters_digits_and_signs_are_left_alone(text: str) -> None:
    assert clean(text) == text or any(0xFFFC <= ord(letter) <= 0xFFFF for letter in text)
