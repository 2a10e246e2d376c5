"""Rows that end ragged: as many as before, none too wide, nothing lost."""

from hypothesis import given
from hypothesis import strategies as st

from newsreader.page.ragged import even_width, without_widow
from newsreader.text import cells, wrap

WORDS = ["a", "of", "bridge", "town\n", "橋", "é—è", "\u05d0\u05d1", "x-ray"]
TEXTS = st.lists(st.sampled_from(WORDS)).map(" ".join)
WIDTHS = st.integers(1, 40)


@given(TEXTS, WIDTHS)
def test_a_spared_word_changes_no_more_than_where_the_last_row_begins(
    text: str, width: int
) -> None:
    before = wrap(text, 0, len(text), width)
    after = without_widow(text, before, width)
    assert len(after) == len(before)
    assert after[:-2] == before[:-2]
    assert all(cells(text[start:end]) <= max(width, 2) for start, end in after)
    assert "".join(text[start:end] for start, end in after).replace(" ", "") == "".join(
        text[start:end] for start, end in before
    ).replace(" ", "")


@given(TEXTS, WIDTHS)
def test_an_even_width_takes_no_more_rows_and_parts_no_word(text: str, width: int) -> None:
    narrower = even_width(text, 0, len(text), width)
    before, after = (wrap(text, 0, len(text), each) for each in (width, narrower))
    assert narrower <= width
    assert len(after) == len(before)
