"""Cards stand below their blocks, and below the head of the article."""

from builders import article

from newsreader.article import Article
from newsreader.clean import clean, own
from newsreader.page import Card, Cards, Page

WIDTH = 30


def _rows(page: Page) -> list[str]:
    return ["".join(piece.text for piece in page.row(y).pieces) for y in range(page.count())]


def _ferry() -> Article:
    return article(
        "It rained.",
        "# What it costs",
        "The ferry stops.",
        title="Ferry to stop",
        standfirst="In May.",
        path="ferry.md",
    )


def _number_of(ferry: Article, words: str) -> int:
    return ferry.block_at(ferry.text.index(words))


def test_a_card_stands_below_the_space_behind_its_block_and_has_space_of_its_own() -> None:
    ferry = _ferry()
    cards = Cards(below={_number_of(ferry, "It rained"): [Card(own("Really?"), 7)]})
    page = Page(ferry, WIDTH, cards=cards)
    rows = _rows(page)
    at = rows.index("It rained.")
    assert rows[at + 1] == ""
    assert rows[at + 2].split() == ["✎", "Really?"]
    assert rows[at + 3] == ""
    assert page.row(at + 2).note == 7
    assert page.row(at).note == -1


def test_a_card_is_as_wide_as_the_column_and_keeps_the_lines_of_its_text() -> None:
    ferry = _ferry()
    text = clean("one\n\ntwo words that go on and on and on and on")
    cards = Cards(below={_number_of(ferry, "It rained"): [Card(text)]})
    rows = [row for row in _rows(Page(ferry, WIDTH, cards=cards)) if len(row) == WIDTH]
    assert [row.strip(" ✎") for row in rows] == [
        *("one", ""),
        *("two words that go on and on", "and on and on"),
    ]


def test_cards_of_the_head_stand_between_head_and_text() -> None:
    ferry = _ferry()
    rows = _rows(Page(ferry, WIDTH, cards=Cards(head=[Card(own("lost"), 0, own("Gone: rain"))])))
    heading = next(at for at, row in enumerate(rows) if "Gone: rain" in row)
    assert rows.index("In May.") < heading < rows.index("It rained.")
    assert "lost" in rows[heading + 1]


def test_no_card_is_lost_whatever_block_it_belongs_to() -> None:
    ferry = _ferry()
    below = {number: [Card(own(f"note {number};"))] for number in range(len(ferry.blocks))}
    text = "\n".join(_rows(Page(ferry, WIDTH, cards=Cards(below=below))))
    assert all(f"note {number};" in text for number in below)


def test_the_article_reads_the_same_with_and_without_cards() -> None:
    ferry = _ferry()
    below = {number: [Card(own("x"))] for number in range(len(ferry.blocks))}
    with_cards, without = Page(ferry, WIDTH, cards=Cards(below=below)), Page(ferry, WIDTH)

    def source(page: Page) -> list[str]:
        spans = [page.row(y).span for y in range(page.count())]
        return [ferry.cut_text(span) for span in spans if span is not None]

    assert source(with_cards) == source(without)
    for offset in range(len(ferry.text)):
        span = with_cards.row(with_cards.row_of(offset)).span
        other = without.row(without.row_of(offset)).span
        assert span == other


def test_among_plain_lines_a_card_says_what_it_is() -> None:
    ferry = _ferry()
    number = _number_of(ferry, "It rained")
    cards = Cards(
        head=[Card(own("harbour"), name=own("Tags"))],
        below={number: [Card(own("Really?"), 0, own("“rained”"))]},
    )
    rows = _rows(Page(ferry, 60, cards=cards, linear=True))
    assert "Tags: harbour" in rows
    assert "Note: “rained” Really?" in rows
