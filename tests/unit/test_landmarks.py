"""Landmarks: what one finds one's way by in an article."""

from builders import article, place, quoting

from newsreader.ui.landmarks import MOST_PASSAGES, Kind, landmarks, place_of, without_doubles


def test_they_stand_in_the_order_of_the_text_below_their_headings() -> None:
    paper = article("Rain fell.", "# Costs", "▣ The pier | Teo Lind/Northline", "“No,” he said.")
    paper = quoting(paper, ("“No,”", ""))
    found = landmarks(paper, [place(paper, "Rain")], {"a": place(paper, "he said").start})
    assert [(each.kind, each.level, each.text) for each in found] == [
        (Kind.NOTE, 1, "Rain"),
        (Kind.HEADING, 1, "Costs"),
        (Kind.PHOTO, 2, "The pier"),
        (Kind.QUOTE, 2, "“No,”"),
        (Kind.MARK, 2, "a  he said."),
    ]


def test_a_quote_says_whose_it_is() -> None:
    paper = article("“No,” said Dora Kessler.")
    found = landmarks(quoting(paper, ("“No,”", "Dora Kessler")))
    assert "Dora Kessler: “No,”" in [each.text for each in found]


def test_paragraphs_stand_for_headings_where_there_are_none() -> None:
    found = landmarks(article(*(f"Number {number} begins." for number in range(100))))
    assert {each.kind for each in found} == {Kind.PASSAGE}
    assert 10 < len(found) <= MOST_PASSAGES
    assert found[0].text == "Number 0 begins."


def test_quotes_stand_below_the_paragraphs_that_stand_for_headings() -> None:
    paper = article("Rain fell. “No,” he said.", "“Yes,” said Ann Rohl.")
    found = landmarks(quoting(paper, ("“No,”", ""), ("“Yes,”", "Ann Rohl")))
    assert [(each.kind, each.level) for each in without_doubles(found)] == [
        (Kind.PASSAGE, 1),
        (Kind.QUOTE, 2),
        (Kind.QUOTE, 2),
    ]


def test_the_place_is_that_of_the_last_one_above() -> None:
    paper = article("# One", "Rain fell.", "# Two", "Snow fell.")
    found = landmarks(paper)
    assert place_of(found, 0) == 0
    assert place_of(found, place(paper, "Rain").start) == 0
    assert place_of(found, place(paper, "Snow").start) == 1


def test_an_article_without_text_has_none() -> None:
    assert landmarks(article()) == ()
