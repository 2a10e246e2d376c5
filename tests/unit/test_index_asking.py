from dataclasses import replace
from pathlib import Path

import pytest
from builders import article, quoting
from indexes import index_of, names

from newsreader.clean import clean_line
from newsreader.library.index.asking import count, facets, ranked, search
from newsreader.library.index.opened import Index
from newsreader.search.parse import parse_query
from newsreader.search.query import Field, Mark, Marked, Tagged

FERRY = replace(
    quoting(
        article(
            "The ferry across the Lune stays free, the council of Varn said on Monday.",
            "“We could not take the boats away from them,” said Dora Kessler, the mayor.",
            "▣ The landing stage in the rain. | Ada Lindt/Norpress",
            title="Ferry stays free",
            standfirst="Varn keeps its boats for another year.",
            path="ferry.md",
            published="2021-08-15",
            source="Varn Courier",
            authors=["Emil Sorge"],
            tags=["boats", "town hall"],
            language="en",
        ),
        ("“We could not take the boats away from them,”", "Dora Kessler"),
    )
)
BRIDGE = article(
    "A bridge is to take the place of the ferry by 2023. It will be made of steel.",
    title="Bridge for Varn",
    path="bridge.md",
    published="2022-03-01T08:30:00+01:00",
    source="Harbour Post",
    language="en-GB",
)
CAFE = article(
    "Le café du port a rouvert. Les bateaux restent.",
    title="Le café rouvre",
    path="cafe.md",
    published="2021-09-30",
    language="fr",
    source="Le Quai",
)
UNDATED = article("北京大学今天开学。", title="开学", path="school.md")


@pytest.fixture
def index(tmp_path: Path) -> Index:
    return index_of(tmp_path, FERRY, BRIDGE, CAFE, UNDATED)


@pytest.fixture(params=[True, False], ids=["full text", "without FTS5"])
def any_index(tmp_path: Path, request: pytest.FixtureRequest) -> Index:
    return index_of(tmp_path, FERRY, BRIDGE, CAFE, UNDATED, has_words=request.param)


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("ferry", ["bridge.md", "ferry.md"]),
        ("FERRY", ["bridge.md", "ferry.md"]),
        ("ferry bridge", ["bridge.md"]),
        ("ferry -bridge", ["ferry.md"]),
        ("cafe OR bridge", ["bridge.md", "cafe.md"]),
        ('"stays free"', ["ferry.md"]),
        ('"free stays"', []),
        ("ferr*", ["bridge.md", "ferry.md"]),
        ("steel NEAR/5 made", ["bridge.md"]),
        ("steel NEAR/2 ferry", []),
        ("café", ["cafe.md"]),
        ("cafe\u0301", ["cafe.md"]),
        ("title:ferry", ["ferry.md"]),
        ("standfirst:boats", ["ferry.md"]),
        ("caption:rain", ["ferry.md"]),
        ("caption:ferry", []),
        ("quote:boats", ["ferry.md"]),
        ("quote:ferry", []),
        ("speaker:kessler", ["ferry.md"]),
        ("by:sorge", ["ferry.md"]),
        ("photo:lindt", ["ferry.md"]),
        ("photo:norpress", ["ferry.md"]),
        ("source:harbour", ["bridge.md"]),
        ('tag:"town hall"', ["ferry.md"]),
        ("lang:en", ["bridge.md", "ferry.md"]),
        ("lang:en-gb", ["bridge.md"]),
        ("has:photo", ["ferry.md"]),
        ("has:quote", ["ferry.md"]),
        ("date:2021", ["cafe.md", "ferry.md"]),
        ("date:2021-08", ["ferry.md"]),
        ("date:2021-08..2021-09", ["cafe.md", "ferry.md"]),
        ("date:2022-03-01", ["bridge.md"]),
        ("after:2021-09", ["bridge.md", "cafe.md"]),
        ("before:2021-09", ["ferry.md"]),
        ("ferry date:2021", ["ferry.md"]),
        ("-ferry", ["cafe.md", "school.md"]),
        ("-date:2021", ["bridge.md", "school.md"]),
        ("steel OR has:photo", ["bridge.md", "ferry.md"]),
        ("-(steel OR has:photo)", ["cafe.md", "school.md"]),
        ("(steel -made) OR rouvert", ["cafe.md"]),
        ("大学", ["school.md"]),
        ("京大", ["school.md"]),
        ("学大", []),
        ("", ["bridge.md", "cafe.md", "ferry.md", "school.md"]),
        ("C++", []),
    ],
)
def test_what_a_query_finds_newest_first(any_index: Index, query: str, found: list[str]) -> None:
    parsed = parse_query(query)
    assert names(search(any_index, parsed)) == found
    assert count(any_index, parsed) == len(found)
    assert sorted(names(ranked(any_index, parsed))) == sorted(found)


def test_results_come_in_pages(any_index: Index) -> None:
    everything = parse_query("")
    assert names(search(any_index, everything, limit=2)) == ["bridge.md", "cafe.md"]
    assert names(search(any_index, everything, limit=2, offset=2)) == ["ferry.md", "school.md"]


def test_the_best_come_in_pages_too(any_index: Index) -> None:
    query = parse_query("ferry")
    pages = [*ranked(any_index, query, limit=1), *ranked(any_index, query, limit=1, offset=1)]
    assert sorted(names(pages)) == ["bridge.md", "ferry.md"]


def test_what_the_reader_marked_can_be_asked_for(any_index: Index) -> None:
    known = {
        hit.entry.path.name: hit.entry.fingerprint for hit in search(any_index, parse_query(""))
    }
    marked: Marked = {
        Mark.STARRED: {known["cafe.md"]},
        Mark.READ: {known["cafe.md"], known["ferry.md"]},
        Mark.NOTED: {known["ferry.md"]},
    }
    starred, unread = parse_query("is:starred"), parse_query("is:unread ferry")
    assert names(search(any_index, starred, marked=marked)) == ["cafe.md"]
    assert names(search(any_index, unread, marked=marked)) == ["bridge.md"]
    assert search(any_index, starred) == ()
    assert names(search(any_index, parse_query("is:noted"), marked=marked)) == ["ferry.md"]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("tag:varn", ["cafe.md"]),
        ('tag:"BUDGET 2024"', ["ferry.md"]),
        ("tag:2024", ["cafe.md", "ferry.md"]),
        ("tag:bud*", ["ferry.md"]),
        ("tag:bud", []),
        ("tag:2024 -tag:varn", ["ferry.md"]),
        ("tag:varn OR title:bridge", ["bridge.md", "cafe.md"]),
        ("ferry tag:2024", ["ferry.md"]),
        ("budget", []),
    ],
)
def test_tags_that_the_user_gave_are_found_like_those_of_the_articles(
    any_index: Index, query: str, found: list[str]
) -> None:
    known = {
        hit.entry.path.name: hit.entry.fingerprint for hit in search(any_index, parse_query(""))
    }
    marked: Marked = {
        Tagged(("Varn", "2024")): [known["cafe.md"]],
        Tagged(("Budget", "2024")): [known["ferry.md"]],
    }
    assert sorted(names(search(any_index, parse_query(query), marked=marked))) == sorted(found)


def test_the_best_comes_first_where_the_word_is_in_the_headline(index: Index) -> None:
    assert names(ranked(index, parse_query("ferry"))) == ["ferry.md", "bridge.md"]


@pytest.mark.parametrize(
    ("query", "field", "marked"),
    [
        ("council", Field.BODY, ["council"]),
        ("lune council", Field.BODY, ["Lune", "council"]),
        ('"free the council"', Field.BODY, ["free, the council"]),
        ("title:stays", Field.TITLE, ["stays"]),
        ("caption:rain", Field.CAPTION, ["rain"]),
        ("lindt", Field.PHOTO, ["Lindt"]),
        ("quote:boats", Field.BODY, ["boats"]),
        ("coun*", Field.BODY, ["coun"]),
        ("by:emil", Field.BY, ["Emil"]),
        ("tag:hall", Field.TAG, ["hall"]),
        ("source:varn", Field.SOURCE, ["Varn"]),
        ("speaker:dora", Field.SPEAKER, ["Dora"]),
        ("has:photo", Field.BODY, []),
    ],
)
def test_a_snippet_says_where_the_words_are_and_marks_them(
    index: Index, query: str, field: Field, marked: list[str]
) -> None:
    [hit] = [hit for hit in search(index, parse_query(query)) if hit.entry.path.name == "ferry.md"]
    snippet = hit.snippet
    assert snippet.field is field
    assert [snippet.text[mark.start : mark.end] for mark in snippet.marks] == marked
    if snippet.place is not None and field is not Field.SPEAKER:
        assert FERRY.cut_text(snippet.place) == marked[0]


def test_the_snippet_of_a_speaker_gives_the_words(index: Index) -> None:
    [hit] = search(index, parse_query("speaker:kessler"))
    assert hit.snippet.text == "Dora Kessler: “We could not take the boats away from them,”"
    assert hit.snippet.place == FERRY.quotes[0].span


def test_hits_that_overlap_are_marked_once(tmp_path: Path) -> None:
    text = index_of(tmp_path, article("It rained.", title="The old bridge", path="a.md"))
    (hit,) = search(text, parse_query("bridge title:bridge"))
    marked = [hit.snippet.text[mark.start : mark.end] for mark in hit.snippet.marks]
    assert marked == ["bridge"]


def test_a_snippet_of_a_long_paragraph_is_short_and_says_that_it_goes_on(tmp_path: Path) -> None:
    words = " ".join(["Rain fell on the harbour."] * 40)
    index = index_of(tmp_path, article(f"{words} The ferry sank. {words}"))
    [hit] = search(index, parse_query("sank"))
    assert "The ferry sank." in hit.snippet.text
    assert hit.snippet.text.startswith("…")
    assert hit.snippet.text.endswith("…")
    assert len(hit.snippet.text) < 250


def test_facets_say_what_the_hits_have_in_common(index: Index) -> None:
    found = facets(index, parse_query("ferry"))
    assert {facet.name: facet.count for facet in found.sources} == {
        "Varn Courier": 1,
        "Harbour Post": 1,
    }
    assert [(facet.name, facet.count) for facet in found.years] == [("2022", 1), ("2021", 1)]
    assert [(facet.name, facet.count) for facet in found.speakers] == [("Dora Kessler", 1)]
    assert {facet.name: facet.count for facet in found.fields} == {"body": 2, "title": 1}


def test_facets_without_a_full_text_say_all_but_where_the_words_stand(tmp_path: Path) -> None:
    index = index_of(tmp_path, FERRY, BRIDGE, has_words=False)
    found = facets(index, parse_query("ferry"))
    assert {facet.name for facet in found.sources} == {"Varn Courier", "Harbour Post"}
    assert [(facet.name, facet.count) for facet in found.years] == [("2022", 1), ("2021", 1)]
    assert [facet.name for facet in found.speakers] == ["Dora Kessler"]
    assert found.fields == ()


def test_facets_of_a_query_keep_to_its_conditions(index: Index) -> None:
    found = facets(index, parse_query("ferry date:2022"))
    assert [(facet.name, facet.count) for facet in found.fields] == [("body", 1)]
    assert facets(index, parse_query("has:photo")).fields == ()


def test_what_the_index_says_is_clean_even_if_somebody_changed_the_file(tmp_path: Path) -> None:
    index = index_of(tmp_path, article("It rained in Varn.", title="Ferry"))
    index.close()
    import sqlite3

    database = sqlite3.connect(tmp_path / "index.db")
    database.execute("UPDATE articles SET title = ?", ("Fer\x1b[2Jry",))
    database.commit()
    database.close()
    [hit] = search(Index(tmp_path / "index.db"), parse_query("rained"))
    assert hit.entry.title == clean_line("Fer\x1b[2Jry") == "Ferry"


def test_hits_over_one_another_and_very_many_are_marked_once(tmp_path: Path) -> None:
    many = index_of(tmp_path, article("Ferry. " * 900, "▣ A ferry. | Ferry/AP", path="a.md"))
    (hit,) = search(many, parse_query('"ferry ferry" OR ferr*'))
    assert hit.snippet.text.startswith("Ferry. Ferry.")
    assert [mark.start for mark in hit.snippet.marks][:3] == [0, 14, 28]


def test_a_credit_in_the_text_is_shown_without_the_paragraph_below(tmp_path: Path) -> None:
    text = index_of(tmp_path, article("▣ The site. | Ada Lindt/AP", "It rained.", path="a.md"))
    (hit,) = search(text, parse_query("lindt"))
    assert (hit.snippet.field, hit.snippet.text.strip()) == (Field.PHOTO, "Ada Lindt/AP")
