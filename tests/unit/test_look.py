"""How running text is set: flush rows, spacing, and places that stay right in both."""

from itertools import pairwise

import pytest
from builders import article, place

from newsreader.article import Article
from newsreader.page import Look, Page, Row
from newsreader.text import cells

FIRST = (
    "The ferry left the quay at Orrin before dawn, with nine lorries and a brass band on board, "
    "and nobody on the shore had been told why."
)
SECOND = "It came back at noon without the band, and without a word about it from the crew."
LOOKS = [Look(flush, spacing) for flush in (False, True) for spacing in
         ("compact", "normal", "airy", "double")]  # fmt: skip


def story(*more: str) -> Article:
    """Two paragraphs, a quotation, a list that counts, and whatever else is wanted."""
    numbered = tuple(f"- {at}. Crates of salt fish for the market at Tarn" for at in (1, 12))
    return article(FIRST, SECOND, "> The river gives and the river takes.", *numbered, *more)


def rows(page: Page) -> list[Row]:
    """All rows of a page."""
    return [page.row(y) for y in range(page.count())]


def drawn(page: Page) -> list[str]:
    """All rows of a page as text."""
    lines = []
    for row in rows(page):
        line = ""
        for piece in row.pieces:
            line += " " * (piece.cell - cells(line)) + piece.text
        lines.append(line)
    return lines


def rows_of(page: Page, words: str) -> tuple[int, int]:
    """The first and the last row of a stretch of the article's text."""
    span = place(page.article, words)
    return page.row_of(span.start), page.row_of(span.end - 1)


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("width", [8, 23, 40, 72])
def test_every_character_stands_where_the_page_says(look: Look, width: int) -> None:
    page = Page(story("日本語のニュースを読む人。 And English again."), width, look=look)
    seen: list[int] = []
    for y, row in enumerate(rows(page)):
        for piece in row.pieces:
            if piece.start is None:
                continue
            assert page.article.text.startswith(piece.text, piece.start)
            assert page.offset_at(y, piece.cell) == piece.start
            assert page.row_of(piece.start) == y
            seen += range(piece.start, piece.start + len(piece.text))
        if row.span is not None:
            assert page.offset_of(y) == row.span.start
    assert len(seen) == len(set(seen))
    left_out = set(range(len(page.article.text))) - set(seen)
    assert "".join(page.article.text[offset] for offset in left_out).strip() == ""


@pytest.mark.parametrize("width", [30, 41, 60])
def test_rows_end_flush_but_the_last(width: int) -> None:
    lines = drawn(page := Page(story(), width, look=Look(justify=True)))
    first, last = rows_of(page, FIRST)
    assert last > first
    assert {len(lines[y].rstrip()) for y in range(first, last)} == {width}
    assert len(lines[last]) < width
    # Ragged rows leave no lone word on the last one, which flush rows may.
    ragged = drawn(Page(story(), width))
    assert " ".join(lines).split() == " ".join(ragged).split()


def test_a_row_of_few_words_stays_ragged() -> None:
    story_of_few = article("Unforgettable acknowledgements notwithstanding everything")
    assert drawn(Page(story_of_few, 22, look=Look(justify=True))) == drawn(Page(story_of_few, 22))


def test_letters_from_right_to_left_stay_as_they_are() -> None:
    hebrew = article("שלום לכל הקוראים של העיתון המקומי בעיר הקטנה שעל הנהר הגדול")
    assert drawn(Page(hebrew, 24, look=Look(justify=True))) == drawn(Page(hebrew, 24))


def test_the_cells_of_a_wider_space_are_that_space() -> None:
    page = Page(story(), 41, look=Look(justify=True))
    y, _ = rows_of(page, FIRST)
    pieces = page.row(y).pieces
    gaps = [(one, other) for one, other in pairwise(pieces) if other.start is not None]
    assert gaps
    for before, following in gaps:
        assert following.start is not None
        for cell in range(before.cell + len(before.text), following.cell):
            assert page.offset_at(y, cell) == following.start - 1


def test_compact_sets_paragraphs_in_without_space_between() -> None:
    lines = drawn(page := Page(story(), 40, look=Look(spacing="compact")))
    _, last = rows_of(page, FIRST)
    assert lines[last + 1].startswith("  It came back")
    assert not lines[last + 2].startswith(" ")


@pytest.mark.parametrize(("spacing", "between"), [("normal", 1), ("airy", 2), ("double", 2)])
def test_paragraphs_stand_apart(spacing: str, between: int) -> None:
    lines = drawn(page := Page(story(), 40, look=Look(spacing=spacing)))
    last, following = rows_of(page, FIRST)[1], rows_of(page, SECOND)[0]
    assert following - last - 1 == between
    assert not any(lines[last + 1 : following])


def test_double_leaves_a_row_between_lines() -> None:
    lines = drawn(page := Page(story(), 40, look=Look(spacing="double")))
    first, last = rows_of(page, FIRST)
    assert all(lines[y] for y in range(first, last + 1, 2))
    assert not any(lines[y] for y in range(first + 1, last, 2))


def test_the_numbers_of_a_list_stand_out_to_the_left() -> None:
    lines = drawn(Page(story(), 30))
    items = [line for line in lines if "Crates" in line]
    assert [line.index("Crates") for line in items] == [4, 4]
    assert all(lines[lines.index(line) + 1].startswith("    ") for line in items)
