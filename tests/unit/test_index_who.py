from pathlib import Path

import pytest
from builders import article, quoting
from indexes import index_of

from newsreader.library.index.kin import is_same_speaker
from newsreader.library.index.overview import newest, overview, same_text
from newsreader.library.index.who import people, person_named, quotes_by_day, quotes_of
from newsreader.search import compile_find


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Dora Kessler", "Dora Kessler"),
        ("Dora Kessler", "Mayor Dora Kessler"),
        ("Dora Kessler", "Dora M. Kessler"),
        ("Ahmad Sorani", "Ahmed Sorani"),
        ("René Aubry", "Rene Aubry"),
        ("Council of Varn", "the Council of Varn"),
    ],
)
def test_spellings_of_one_full_name_are_one_speaker(one: str, other: str) -> None:
    assert is_same_speaker(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Kessler", "Dora Kessler"),
        ("Emil Kessler", "Dora Kessler"),
        ("D. Kessler", "Dora Kessler"),
        ("Mr Kessler", "Dora Kessler"),
        ("Dora Kessler", "Dora Lindt"),
        ("Dora Kessler", "Dora"),
        ("Mario Sorani", "Maria Sorani"),
    ],
)
def test_a_shared_surname_does_not_make_one_speaker(one: str, other: str) -> None:
    assert not is_same_speaker(one, other)


FERRY = quoting(
    article(
        "“We keep the boats,” said Dora Kessler. “The bridge can wait,” said Emil Kessler.",
        "▣ The landing stage. | Ada Lindt/Norpress",
        "▣ Rain. | Jon Weir/Norpress",
        path="ferry.md",
        published="2021-08-15",
        source="Varn Courier",
    ),
    ("“We keep the boats,”", "Dora Kessler"),
    ("“The bridge can wait,”", "Emil Kessler"),
)
BRIDGE = quoting(
    article(
        "“The bridge comes,” said Mayor Dora Kessler. “It is steel,” Kessler said.",
        "▣ The site. | Ada Lindt/Harbour Post",
        title="Bridge",
        path="bridge.md",
        published="2022-03-01",
        source="Harbour Post",
    ),
    ("“The bridge comes,”", "Mayor Dora Kessler"),
    ("“It is steel,”", "Kessler"),
)


def test_speakers_are_listed_the_most_quoted_first(tmp_path: Path) -> None:
    index = index_of(tmp_path, FERRY, BRIDGE)
    found = people(index)
    assert (found[0].name, found[0].quotes, found[0].articles) == ("Dora Kessler", 2, 2)
    assert found[0].others == ("Mayor Dora Kessler",)
    assert found[0].is_full
    assert {each.name for each in found[1:]} == {"Emil Kessler", "Kessler"}
    assert [each.is_full for each in found if each.name == "Kessler"] == [False]


def test_speakers_are_found_by_the_beginnings_of_their_names(tmp_path: Path) -> None:
    index = index_of(tmp_path, FERRY, BRIDGE)
    assert [each.name for each in people(index, "kess do")] == ["Dora Kessler"]
    assert [each.name for each in people(index, "mayor")] == ["Dora Kessler"]
    assert people(index, "essler") == ()
    assert len(people(index, "kess", limit=2)) == 2
    named = person_named(index, "emil kessler")
    assert named is not None
    assert named.name == "Emil Kessler"
    assert person_named(index, "nobody") is None


def test_all_quotes_of_a_speaker_come_with_their_places(tmp_path: Path) -> None:
    index = index_of(tmp_path, FERRY, BRIDGE)
    dora = people(index)[0].number
    said = quotes_of(index, dora)
    assert [(each.text, each.entry.source) for each in said] == [
        ("“The bridge comes,”", "Harbour Post"),
        ("“We keep the boats,”", "Varn Courier"),
    ]
    assert said[0].name == "Mayor Dora Kessler"
    assert BRIDGE.cut_text(said[0].span) == said[0].text
    assert said[0].confidence == pytest.approx(0.9)


def test_quotes_can_be_asked_for_by_outlet_date_and_words(tmp_path: Path) -> None:
    index = index_of(tmp_path, FERRY, BRIDGE)
    dora = people(index)[0].number
    boats, bridge = "“We keep the boats,”", "“The bridge comes,”"
    assert [each.text for each in quotes_of(index, dora, source="Varn Courier")] == [boats]
    assert [each.text for each in quotes_of(index, dora, first="2022-01-01")] == [bridge]
    assert [each.text for each in quotes_of(index, dora, last="2021-08-15")] == [boats]
    words = compile_find("bridge")
    assert [each.text for each in quotes_of(index, dora, words=words)] == [bridge]
    assert [each.text for each in quotes_of(index, dora, limit=1, offset=1)] == [boats]
    assert quotes_by_day(index, dora) == (("2021-08-15", 1), ("2022-03-01", 1))


def test_the_overview_counts_everything(tmp_path: Path) -> None:
    index = index_of(tmp_path, FERRY, BRIDGE)
    found = overview(index)
    assert (found.files, found.articles, found.photos, found.quotes) == (2, 2, 3, 4)
    assert found.speakers == 3
    assert (found.first, found.last) == ("2021-08-15", "2022-03-01")
    assert [(each.name, each.count) for each in found.sources] == [
        ("Harbour Post", 1),
        ("Varn Courier", 1),
    ]
    assert found.problems == ()
    assert found.bytes_of_index > 0


def test_entries_stand_in_the_order_of_time(tmp_path: Path) -> None:
    index = index_of(tmp_path, FERRY, BRIDGE)
    assert [entry.path.name for entry in newest(index)] == ["bridge.md", "ferry.md"]
    assert [entry.path.name for entry in newest(index, limit=1, offset=1)] == ["ferry.md"]


def test_one_text_in_two_files_is_one_article_in_two_places(tmp_path: Path) -> None:
    copy = article("It rained.", path="copy.md")
    index = index_of(tmp_path, article("It rained.", path="first.md"), copy, FERRY)
    entry = newest(index, limit=3)[-1]
    assert [each.path.name for each in same_text(index, entry.fingerprint)] == [
        "first.md",
        "copy.md",
    ]
