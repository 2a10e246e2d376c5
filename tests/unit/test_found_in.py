"""Where the words of a search of the library stand in the article that it found."""

from builders import article, quoting

from newsreader.library.index.found_in import finder_in
from newsreader.library.index.scanning import row_of
from newsreader.search.holding import holds
from newsreader.search.parse import parse_query

FERRY = quoting(
    article(
        "“We keep the boats,” said Dora Kessler. The boats stay. “Yes,” she said. “No,” he said.",
        "▣ The boats at noon. | Ada Lindt/Norpress",
        title="Boats stay",
    ),
    ("“We keep the boats,”", "Dora Kessler"),
    ("“Yes,”", "she = Dora Kessler"),
    ("“No,”", ""),
)


def found(query: str) -> list[str]:
    """The words that are marked."""
    finder = finder_in(FERRY, parse_query(query))
    return [FERRY.cut_text(span) for span in finder.spans(FERRY.text)] if finder else []


def test_words_are_marked_in_the_field_they_were_looked_for_in() -> None:
    assert found("boats") == ["Boats", "boats", "boats", "boats"]
    assert found("title:boats") == ["Boats"]
    assert found("caption:boats quote:boats") == ["boats", "boats"]
    assert found("photo:lindt") == ["Lindt"]
    assert found("after:2020") == []


def test_speakers_are_marked_where_their_quotes_name_them() -> None:
    assert found("speaker:dora") == ["Dora Kessler", "she"]
    assert found("speaker:kessler OR kessler") == ["Dora Kessler", "she"]


def test_hits_over_one_another_are_one() -> None:
    assert found("boats OR boat*") == ["Boats", "boats", "boats", "boats"]


def test_an_article_that_is_in_no_index_can_be_held_against_a_query() -> None:
    row = row_of(FERRY)
    for query in ("boats", "speaker:dora", "has:photo", "has:quote", "-is:read", "-lang:de"):
        assert holds(parse_query(query).root, row, {}), query
    assert not holds(parse_query("after:2020").root, row, {})
