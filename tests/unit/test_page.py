"""A page: every character once, places that agree, cards for photos, a line of facts."""

from dataclasses import replace
from itertools import product

import pytest
from builders import article, place

from newsreader.article import Article, BlockKind, Credit, Photo, Span
from newsreader.clean import clean_line, own
from newsreader.page import Look, Page, Row, plain_text


def full() -> Article:
    """An article with every kind of block."""
    return article(
        "by By Ilse Maran",
        "The council voted on Tuesday to move the old bridge, after a long debate.",
        "▣The old bridge on the morning after the second flood. | Teo Lind/Northline | bridge.jpg",
        "# What it costs",
        "- nine million, in three parts, none of which has been found",
        "- and more",
        "> The river gives and the river takes.",
        "▣Volunteers. | Mara Ost",
        "日本語のニュースを読む人のための段落です。 And English again.",
        title="River town votes to move its bridge",
        standfirst="After two floods residents choose the costlier of two plans.",
        source="Varn Courier",
        published="2024-05-14",
        updated="2024-05-16",
        tags=["rivers", "votes"],
    )


def laid(page: Page) -> list[Row]:
    """All rows of a page."""
    return [page.row(y) for y in range(page.count())]


def drawn(page: Page) -> list[str]:
    """All rows of a page as text."""
    texts = []
    for row in laid(page):
        line = ""
        for piece in row.pieces:
            line = line.ljust(piece.cell) + piece.text
        texts.append(line)
    return texts


def shown(page: Page) -> list[int]:
    """The offsets of all characters shown, in the order of the rows."""
    return [
        offset
        for row in laid(page)
        for piece in row.pieces
        if piece.start is not None
        for offset in range(piece.start, piece.start + len(piece.text))
    ]


@pytest.mark.parametrize("width", [8, 13, 20, 40, 72, 200])
def test_every_character_is_shown_once_but_space_at_breaks(width: int) -> None:
    story = full()
    offsets = shown(Page(story, width))
    assert len(offsets) == len(set(offsets))
    left_out = set(range(len(story.text))) - set(offsets)
    assert "".join(story.text[offset] for offset in sorted(left_out)).strip() == ""


@pytest.mark.parametrize("width", [8, 20, 72])
def test_pieces_show_what_stands_at_their_offsets(width: int) -> None:
    story = full()
    for row in laid(Page(story, width)):
        for piece in row.pieces:
            if piece.start is not None:
                assert story.text.startswith(piece.text, piece.start)


@pytest.mark.parametrize("width", [8, 20, 72])
def test_row_of_and_offset_of_agree(width: int) -> None:
    page = Page(full(), width)
    for y, row in enumerate(laid(page)):
        for piece in row.pieces:
            if piece.start is not None:
                assert page.row_of(piece.start) == y
                assert page.row_of(piece.start + len(piece.text) - 1) == y
        if row.span is not None:
            assert page.offset_of(y) == row.span.start


def test_the_cells_of_a_row_lead_to_their_characters() -> None:
    page = Page(full(), 30)
    for y, row in enumerate(laid(page)):
        for piece in row.pieces:
            if piece.start is not None:
                assert page.offset_at(y, piece.cell) == piece.start
    wide = next(y for y, line in enumerate(drawn(page)) if line.startswith("日本"))
    first = page.offset_at(wide, 0)
    assert first is not None
    assert page.offset_at(wide, 1) == first
    assert page.offset_at(wide, 2) == first + 1
    assert page.offset_at(wide, 90) is None


def test_below_the_last_row_there_is_nothing() -> None:
    page = Page(full(), 40)
    assert page.row(page.count() + 5) == Row()
    assert page.offset_of(page.count()) == len(full().text)


def test_the_head_is_headline_rule_standfirst_and_facts() -> None:
    lines = [line for line in drawn(Page(full(), 90)) if line]
    assert lines[0] == "River town votes to move its bridge"
    assert set(lines[1]) == {"─"}
    assert lines[2].startswith("After two floods")
    facts = lines[3].split(" · ")
    assert facts[:4] == ["By Ilse Maran", "Varn Courier", "14 May 2024", "updated 16 May 2024"]
    assert facts[-2:] == ["rivers", "votes"]


def test_facts_that_are_not_known_are_left_out() -> None:
    lines = [line for line in drawn(Page(article("Rain."), 60)) if line]
    assert "·" not in lines[2]


def test_authors_stand_in_for_a_byline() -> None:
    lines = drawn(Page(article("Rain.", authors=["Ilse Maran", "Jon Abel"]), 60))
    assert any(line.startswith("Ilse Maran, Jon Abel") for line in lines)


def test_facts_go_on_another_row_where_there_is_no_room() -> None:
    lines = drawn(Page(full(), 20))
    assert "By Ilse Maran" in lines
    assert all(len(line) <= 20 for line in lines if line.isascii())


def test_tags_stand_below_the_other_facts_where_there_is_not_room_for_all() -> None:
    assert "rivers · votes" in drawn(Page(full(), 72))


def test_a_file_without_a_headline_has_its_title_all_the_same() -> None:
    story = replace(article("Rain.", title=""), title=clean_line("rain.txt"))
    assert drawn(Page(story, 40))[0] == "rain.txt"


def test_a_card_has_mark_caption_credit_and_number() -> None:
    lines = drawn(Page(full(), 72))
    at = next(y for y, line in enumerate(lines) if line.startswith("▣"))
    assert lines[at] == "▣ The old bridge on the morning after the second flood."
    assert lines[at + 1].startswith("  Teo Lind/Northline")
    assert lines[at + 1].endswith("1 of 2")


def test_an_only_photo_has_no_number() -> None:
    assert not any(" of " in line for line in drawn(Page(article("▣A bridge."), 40)))


def test_photos_without_a_caption_have_a_card_where_they_stand() -> None:
    story = article("First.", "Last.")
    at = place(story, "First.").end
    photos = (
        Photo(alt=clean_line("Sandbags"), span=Span(at, at)),
        Photo(file=clean_line("quay.jpg"), credit=Credit(clean_line("Lind")), span=Span(at, at)),
        Photo(span=Span(len(story.text), len(story.text))),
    )
    page = Page(replace(story, photos=photos), 40)
    lines = [line for line in drawn(page) if line]
    first = lines.index("First.")
    assert lines[first + 1].startswith("▣ Sandbags")
    assert lines[first + 2].startswith("▣ quay.jpg")
    assert lines[first + 3].startswith("  Lind")
    assert lines[first + 4] == "Last."
    assert "without a caption" in lines[first + 5]
    assert [drawn(page)[page.row_of_photo(n)][0] for n in range(3)] == ["▣"] * 3


def test_every_photo_can_be_gone_to() -> None:
    page = Page(full(), 50)
    lines = drawn(page)
    assert lines[page.row_of_photo(0)].startswith("▣ The old bridge")
    assert lines[page.row_of_photo(1)].startswith("▣ Volunteers.")


def test_lists_and_block_quotes_are_marked() -> None:
    lines = drawn(Page(full(), 30))
    items = [line for line in lines if line.startswith("• ")]
    assert len(items) == 2
    assert lines[lines.index(items[0]) + 1].startswith("  ")
    bars = [line for line in lines if line.startswith("│ ")]
    assert len(bars) == 2


@pytest.mark.parametrize(("width", "step"), product([24, 72], [1, 300, 100_000]))
def test_a_page_laid_bit_by_bit_is_the_page_laid_at_once(width: int, step: int) -> None:
    paragraphs = (f"Paragraph {number}. " + "And on. " * 30 for number in range(60))
    story = article(*paragraphs, "▣The end. | Teo Lind")
    whole = Page(story, width)
    bits = Page(story, width)
    heights = [bits.height]
    while bits.lay(step):
        heights.append(bits.height)
    assert bits.complete
    assert bits.height == whole.count()
    assert laid(bits) == laid(whole)
    assert all(height > 0 for height in heights)


def test_a_place_far_down_is_found_before_the_rest_is_laid() -> None:
    story = article(*(f"Paragraph {number}. " + "And on. " * 30 for number in range(200)))
    offset = place(story, "Paragraph 150.").start
    page = Page(story, 60)
    y = page.row_of(offset)
    assert not page.complete
    assert page.offset_of(y) == offset
    assert y == Page(story, 60).row_of(offset)
    again = Page(story, 60)
    again.count()
    assert again.row_of(offset) == y


def test_a_paragraph_of_a_megabyte_is_laid_as_far_as_it_is_looked_at() -> None:
    long = article("It rained in Varn. " * 60_000, "The end.")
    page = Page(long, 60)
    page.row(30)
    assert not page.complete
    middle = len(long.text) // 2
    row = page.row_of(middle)
    shown = page.row(row).span
    assert shown is not None
    assert shown.start <= middle <= shown.end + 1
    assert not page.complete
    assert drawn(page)[-2:] == ["The end.", ""]


@pytest.mark.parametrize("spacing", ["normal", "double"])
def test_a_long_paragraph_ends_flush_but_for_its_last_row(spacing: str) -> None:
    long = article("It rained in Varn all day. " * 2_000)
    page = Page(long, 60, look=Look(justify=True, spacing=spacing))
    rows = [text for text in drawn(page) if text.startswith(("It", "in", "rained", "Varn", "all"))]
    assert {len(text) for text in rows[:-1]} == {60}


def test_the_guessed_height_is_near_the_true_one() -> None:
    story = article(*("And on it goes. " * 30 for _ in range(300)))
    page = Page(story, 60)
    page.lay(5_000)
    guess = page.height
    assert not page.complete
    assert 0.7 < guess / page.count() < 1.4


def test_a_beginning_says_that_it_is_one() -> None:
    assert not any("beginning" in line for line in drawn(Page(article("Rain."), 60)))
    cut = replace(article("Rain."), cut=True)
    assert any("beginning" in line for line in drawn(Page(cut, 60)))


def test_words_are_copied_without_the_breaks_of_rows() -> None:
    story = full()
    both = Span(place(story, "costlier").start, place(story, "The council voted").end)
    assert plain_text(story, both) == "costlier of two plans.\n\nBy Ilse Maran\n\nThe council voted"
    assert plain_text(story, place(story, "old bridge, after")) == "old bridge, after"


def test_a_narrow_column_is_never_narrower_than_it_can_be() -> None:
    assert Page(full(), 0).width == Page(full(), -5).width > 0


def test_an_article_of_nothing_has_a_page() -> None:
    story = article(title="")
    assert not story.has(BlockKind.TITLE)
    page = Page(replace(story, title=own("empty.md")), 40)
    assert drawn(page)[0] == "empty.md"
    assert page.row_of(0) == 0
    assert page.row_of_photo(3) == 0


def test_room_is_left_for_pictures_above_their_captions() -> None:
    story = article("One.", "▣The quay. | Teo Lind/", "Two.", "▣The bridge.", "Three.")
    plain, page = Page(story, 40), Page(story, 40, {0: 3, 7: 9})
    assert page.count() == plain.count() + 3
    first = page.row_of_photo(0)
    assert [(page.row(first + at).photo, page.row(first + at).picture_row) for at in range(3)] == [
        (0, 0),
        (0, 1),
        (0, 2),
    ]
    caption = story.text.index("The quay.")
    assert page.row_of(caption) == first + 3
    assert page.offset_of(first + 1) == caption
    assert all(page.row(y).photo < 0 for y in range(first + 3, page.count()))
