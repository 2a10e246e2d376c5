"""Articles as plain lines: everything that is otherwise shown is said."""

from builders import article, quoting

from newsreader.article import Article
from newsreader.page import Page
from newsreader.terminal import render

SAID = "“Nobody can pay for a year,”"


def lines(shown: Article, width: int = 60) -> list[str]:
    """The lines of an article."""
    return list(render(shown, width, colour=False, linear=True))


def ferry() -> Article:
    """An article with a bit of everything."""
    return quoting(
        article(
            "by Ilse Maran",
            f"{SAID} said Dora Kessler.",
            "# What it costs",
            "▣The ferry at Varn. | Teo Lind/Northline",
            "- ropes",
            "- paint",
            "> Out of order.",
            standfirst="The council pays.",
            source="Varn Courier",
            published="2024-05-14",
        ),
        (SAID, "Dora Kessler"),
    )


def test_each_part_is_announced_by_what_it_is() -> None:
    said = lines(ferry())
    for line in (
        "Headline: Ferry stays free",
        "Summary: The council pays.",
        "Byline: Ilse Maran",
        "Source: Varn Courier",
        "Date: 14 May 2024",
        "Heading: What it costs",
        "Item: ropes",
        "Block quote: Out of order.",
        "End of article.",
    ):
        assert line in said


def test_a_quote_is_announced_with_its_speaker_before_the_words() -> None:
    said = lines(ferry())
    at = said.index("Quote, Dora Kessler:")
    assert said[at + 1].startswith(SAID)


def test_a_quote_of_nobody_is_announced_all_the_same() -> None:
    assert "Quote, speaker not named:" in lines(quoting(article(SAID), (SAID, "")))


def test_a_photo_is_announced_with_its_number_and_its_credit() -> None:
    said = lines(article("▣One. | Teo Lind/Northline", "▣Two.", "▣"))
    assert said[said.index("Photo 1 of 3:") + 1 :][:2] == ["One.", "Credit: Teo Lind/Northline"]
    assert said[said.index("Photo 2 of 3:") + 1] == "Two."
    assert "Photo 3 of 3:" in said


def test_nothing_is_drawn() -> None:
    drawn = set("─│┌┐└┘╭╮╰╯▌▐█▣★•■□")
    assert drawn.isdisjoint("".join(lines(ferry())))


def test_lines_are_no_wider_than_they_may_be() -> None:
    long = article("word " * 200, title="A headline that goes on and on for more than a row")
    assert all(len(line) <= 24 for line in lines(long, 24))


def test_a_place_of_the_text_is_found_in_the_lines() -> None:
    shown = ferry()
    page = Page(shown, 60, linear=True)
    row = page.row(page.row_of(shown.text.index("Out of order")))
    assert "".join(piece.text for piece in row.pieces) == "Block quote: Out of order."


def test_an_article_of_nothing_but_a_headline_has_an_end() -> None:
    assert lines(article(title="Ferry stays free"))[-1] == "End of article."
