from dataclasses import replace
from pathlib import Path

import pytest
from builders import article, quoting
from indexes import index_of

from newsreader.article import Span
from newsreader.clean import clean_line
from newsreader.library.index.asking import NOBODY_MARKED
from newsreader.library.index.kin import is_same_speaker
from newsreader.library.index.narrowing import Narrowing, narrowing_of
from newsreader.library.index.opened import Index
from newsreader.library.index.overview import newest, overview
from newsreader.library.index.speakers import people
from newsreader.library.index.who import put_together, quotes_by_day, quotes_of
from newsreader.library.state.kept import Bond
from newsreader.search.parse import parse_query


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


def test_a_speaker_is_the_same_whatever_is_counted_between(tmp_path: Path) -> None:
    before = people(index_of(tmp_path, FERRY), "dora")[0]
    after = people(index_of(tmp_path, FERRY, BRIDGE), "dora")[0]
    assert before != after
    assert before.is_same(after)
    assert not before.is_same(people(index_of(tmp_path, FERRY), "emil")[0])


def test_speakers_are_found_by_the_beginnings_of_their_names(tmp_path: Path) -> None:
    index = index_of(tmp_path, FERRY, BRIDGE)
    assert [each.name for each in people(index, "kess do")] == ["Dora Kessler"]
    assert [each.name for each in people(index, "mayor")] == ["Dora Kessler"]
    assert people(index, "essler") == ()
    assert len(people(index, "kess", limit=2)) == 2


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


def test_the_same_words_twice_in_one_article_count_as_one(tmp_path: Path) -> None:
    words = "“We have carried sandbags up that street twice,”"
    story = article(f"{words} said Dora Kessler.", f"Again: {words}", path="post.md")
    first = quoting(story, (words, "Dora Kessler")).quotes[0]
    at = story.text.rindex(words)
    again = replace(first, span=Span(at, at + len(words)), mention=None)
    index = index_of(tmp_path, replace(story, quotes=(first, again)))
    said = quotes_of(index, people(index)[0].number)
    assert len(said) == 2
    assert [each.articles for each in put_together(said)] == [1]


def test_the_same_words_in_several_articles_are_put_together(tmp_path: Path) -> None:
    words = "“We have carried sandbags up that street twice,”"
    told = [
        quoting(
            article(
                f"{said} said Dora Kessler. “No,” said Dora Kessler.",
                title=outlet,
                path=f"{outlet}.md",
                published=f"2022-03-0{day}",
                source=outlet,
            ),
            (said, "Dora Kessler"),
            ("“No,”", "Dora Kessler"),
        )
        for day, outlet, said in (
            (1, "Post", words),
            (2, "Courier", words.replace("“", '"').replace("”", '"')),
            (3, "Quarter", "“Something else altogether,”"),
        )
    ]
    index = index_of(tmp_path, *told)
    said = put_together(quotes_of(index, people(index)[0].number))
    assert [(each.entry.source, each.text[1:6], each.articles) for each in said] == [
        ("Quarter", "Somet", 1),
        ("Quarter", "No,”", 1),
        ("Courier", "We ha", 2),
        ("Courier", "No,”", 1),
        ("Post", "No,”", 1),
    ]


def narrowed(index: Index, text: str) -> Narrowing:
    return narrowing_of(index, parse_query(text), NOBODY_MARKED)


BOATS, BRIDGE_COMES = "“We keep the boats,”", "“The bridge comes,”"


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ('source:"Varn Courier"', [BOATS]),
        ("after:2022", [BRIDGE_COMES]),
        ("before:2022", [BOATS]),
        ("date:2021-08..2021-09", [BOATS]),
        ("bridge", [BRIDGE_COMES]),
        ("-bridge", [BOATS]),
        ("quote:keep", [BOATS]),
        ("bri* OR boats", [BRIDGE_COMES, BOATS]),
        ("keep NEAR boats", [BOATS]),
        ('source:"Varn Courier" OR bridge', [BRIDGE_COMES, BOATS]),
        ("site", []),
        ("(quote:boats has:outlets) OR quote:comes", [BRIDGE_COMES]),
        ("has:photo title:bridge", [BRIDGE_COMES]),
        ("source:nobody", []),
        ("(quote:boats after:2022) OR quote:comes", [BRIDGE_COMES]),
        ("(quote:boats before:2022) OR (quote:comes -bridge)", [BOATS]),
        ("quote:boats OR lang:xx OR has:quote", [BRIDGE_COMES, BOATS]),
        ("quote:boats OR is:read OR (has:photo quote:steel)", [BOATS]),
        ("-(quote:boats -has:photo) quote:comes", [BRIDGE_COMES]),
        ("(-quote:boats -quote:comes) OR quote:keep", [BOATS]),
        ("", [BRIDGE_COMES, BOATS]),
    ],
)
@pytest.mark.parametrize("has_words", [True, False])
def test_quotes_can_be_narrowed_by_a_query(
    tmp_path: Path, asked: str, found: list[str], has_words: bool
) -> None:
    index = index_of(tmp_path, FERRY, BRIDGE, has_words=has_words)
    dora = people(index)[0].number
    narrowing = narrowed(index, asked)
    assert [each.text for each in quotes_of(index, dora, narrowing=narrowing)] == found
    on = quotes_by_day(index, dora, narrowing=narrowing)
    assert sum(each.quotes for each in on) == sum(each.articles for each in on) == len(found)
    counts = {each.number: each.quotes for each in people(index, narrowing=narrowing)}
    assert counts.get(dora, 0) == len(found)
    assert [each.name for each in people(index, "dora", narrowing=narrowing)] == (
        ["Dora Kessler"] if found else []
    )


def test_quotes_come_in_pages_and_by_day(tmp_path: Path) -> None:
    index = index_of(tmp_path, FERRY, BRIDGE)
    dora = people(index)[0].number
    assert [each.text for each in quotes_of(index, dora, limit=1, offset=1)] == [BOATS]
    assert quotes_by_day(index, dora) == (("2021-08-15", 1, 1), ("2022-03-01", 1, 1))


def bond(one: str, other: str, joined: bool) -> Bond:
    return Bond(clean_line(one), clean_line(other), joined)


JOINED = bond("Dora Kessler", "Emil Kessler", True)
PARTED = bond("Dora Kessler", "Mayor Dora Kessler", False)


def test_two_speakers_joined_by_hand_are_one(tmp_path: Path) -> None:
    index = index_of(tmp_path, FERRY, BRIDGE)
    both, *others = people(index, bonds=[JOINED])
    assert both.name == "Dora Kessler"
    assert set(both.others) == {"Mayor Dora Kessler", "Emil Kessler"}
    assert (both.quotes, [each.name for each in others]) == (3, ["Kessler"])
    said = quotes_of(index, both.number, bonds=[JOINED])
    assert {each.name for each in said} == {"Dora Kessler", "Mayor Dora Kessler", "Emil Kessler"}
    assert [each.name for each in people(index, "emil", bonds=[JOINED])] == ["Dora Kessler"]
    assert sum(each.quotes for each in quotes_by_day(index, both.number, bonds=[JOINED])) == 3
    assert people(index)[0].quotes == 2


def test_two_spellings_parted_by_hand_are_two(tmp_path: Path) -> None:
    index = index_of(tmp_path, FERRY, BRIDGE)
    found = people(index, "dora", bonds=[PARTED])
    assert [(each.name, each.quotes) for each in found] == [
        ("Dora Kessler", 1),
        ("Mayor Dora Kessler", 1),
    ]
    assert [
        [said.text for said in quotes_of(index, each.number, bonds=[PARTED])] for each in found
    ] == [[BOATS], [BRIDGE_COMES]]
    assert [each.name for each in people(index, "mayor", bonds=[PARTED])] == ["Mayor Dora Kessler"]


def test_what_was_said_by_hand_and_a_filter_go_together(tmp_path: Path) -> None:
    index = index_of(tmp_path, FERRY, BRIDGE)
    narrowing = narrowed(index, "before:2022")
    [both] = people(index, "kessler", narrowing=narrowing, bonds=[JOINED])
    assert both.quotes == 2
    [mayor] = people(index, narrowing=narrowed(index, "bridge after:2022"), bonds=[PARTED])
    assert (mayor.name, mayor.quotes) == ("Mayor Dora Kessler", 1)


def test_a_name_that_the_library_does_not_have_changes_nothing(tmp_path: Path) -> None:
    index = index_of(tmp_path, FERRY, BRIDGE)
    bonds = [bond("Nobody", "Dora Kessler", True), bond("Nobody", "No One", False)]
    assert people(index, bonds=bonds)[0].quotes == 2
    assert len(people(index, bonds=bonds)) == len(people(index))


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
