"""Citations: names in parts, days as far as they are known, keys, and the two forms."""

import json
from dataclasses import replace

import pytest
from builders import article

from newsreader.article import Article
from newsreader.clean import clean_line
from newsreader.export.citing import bibtex, citations, csl_json, csl_records
from newsreader.export.names import Name, split_name


def entry(of: Article) -> str:
    return "".join(bibtex([of]))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Owen Tarn", Name("Tarn", "Owen")),
        ("Tarn, Owen", Name("Tarn", "Owen")),
        ("Lena Mira Vasey", Name("Vasey", "Lena Mira")),
        ("Joost van der Hask", Name("Hask", "Joost", "van der")),
        ("van der Hask, Joost", Name("Hask", "Joost", "van der")),
        ("Corin Vasey Jr.", Name("Vasey", "Corin", "", "Jr.")),
        ("Corin Vasey, Jr.", Name("Vasey", "Corin", "", "Jr.")),
        ("Solène d’Arsel-Quint", Name("d’Arsel-Quint", "Solène")),
    ],
)
def test_names_of_persons_are_split(text: str, name: Name) -> None:
    assert split_name(text) == name


@pytest.mark.parametrize(
    "text",
    [
        "Reuters",
        "Associated Press",
        "Varn Courier Staff",
        "The Editorial Board",
        "Our Correspondent",
        "Owen Tarn and Mira Ost",
        "owen@courier.example x",
        "山田 太郎",
        "김 민수",
        "A B C D E F G",
        "Tarn, Owen, Varn",
        "desk editor",
    ],
)
def test_what_is_no_person_or_not_surely_split_stays_whole(text: str) -> None:
    assert split_name(text) == Name(text)


def test_names_stay_whole_in_languages_that_put_the_family_first() -> None:
    assert split_name("Kovács Anna", "hu") == Name("Kovács Anna")
    assert split_name("Nguyen Van Hask", "vi-VN").is_whole


def test_an_article_of_an_outlet_is_one_of_a_newspaper() -> None:
    cited = article("It rained.", source="Varn Courier", url="https://varn.example/a")
    assert next(csl_records([cited]))["type"] == "article-newspaper"
    assert entry(cited).startswith("@article{")
    assert "  entrysubtype = {newspaper},\n" in entry(cited)
    assert "  journal = {Varn Courier},\n" in entry(cited)


def test_an_article_without_an_outlet_is_a_page_or_a_document() -> None:
    page = article("It rained.", url="https://varn.example/a")
    assert next(csl_records([page]))["type"] == "webpage"
    assert entry(page).startswith("@online{")
    nowhere = article("It rained.")
    assert next(csl_records([nowhere]))["type"] == "document"
    assert entry(nowhere).startswith("@misc{")


@pytest.mark.parametrize(
    ("published", "parts", "date"),
    [
        ("2024-04-11T07:30:00+02:00", [2024, 4, 11], "2024-04-11"),
        ("2024-04-11", [2024, 4, 11], "2024-04-11"),
        ("2024-04", [2024, 4], "2024-04"),
        ("2024", [2024], "2024"),
    ],
)
def test_a_day_is_given_as_far_as_it_is_known(published: str, parts: list[int], date: str) -> None:
    cited = article("It rained.", published=clean_line(published))
    cited = cited if cited.published else _dated(cited, published)
    assert next(csl_records([cited]))["issued"] == {"date-parts": [parts]}
    assert f"  date = {{{date}}},\n" in entry(cited)
    assert "  year = {2024},\n" in entry(cited)
    assert ("  month = apr,\n" in entry(cited)) is (len(parts) > 1)


@pytest.mark.parametrize("published", ["", "soon", "2024-13-01", "2024-1-1", "20240411"])
def test_what_is_no_day_is_left_out(published: str) -> None:
    cited = _dated(article("It rained."), published)
    assert "issued" not in next(csl_records([cited]))
    assert "date" not in entry(cited)


def _dated(of: Article, published: str) -> Article:
    return replace(of, published=clean_line(published))


def test_what_tex_would_take_for_its_own_is_escaped() -> None:
    cited = article("It rained.", title=r"50% of $3 & #1_a {b \c~d^e", source="Varn")
    assert (
        r"title = {{50\% of \$3 \& \#1\_a {\textbraceleft}b "
        r"{\textbackslash}c{\textasciitilde}d{\textasciicircum}e}}"
    ) in entry(cited)


def test_an_address_stands_as_it_is_but_for_what_would_end_the_field() -> None:
    cited = article("It rained.", url="https://varn.example/a_b?x=50%25&y={z}#q")
    assert "url = {https://varn.example/a_b?x=50%25&y=%7Bz%7D#q}" in entry(cited)


def test_bodies_stand_in_braces_and_persons_with_the_family_first() -> None:
    cited = article("It rained.", authors=["Joost van der Hask", "Northline Staff"])
    assert "author = {van der Hask, Joost and {Northline Staff}}" in entry(cited)
    assert next(csl_records([cited]))["author"] == [
        {"family": "Hask", "given": "Joost", "non-dropping-particle": "van der"},
        {"literal": "Northline Staff"},
    ]


def test_keys_say_who_when_and_what_and_are_each_but_once() -> None:
    same = [
        article("It rained.", title="The Ørsund ferry", path=f"{name}.md", authors=["Élise Tarn"])
        for name in "abc"
    ]
    keys = [cited.key for cited in citations([*same, same[0]])]
    assert keys == ["tarnorsund", "tarnorsund-2", "tarnorsund-3"]


def test_a_key_is_never_empty() -> None:
    assert next(citations([article("雨", title="雨")])).key == "article"


def test_csl_is_one_array_even_of_nothing() -> None:
    assert json.loads("".join(csl_json([]))) == []
    both = [article("It rained.", path=name) for name in ("a.md", "b.md")]
    assert [item["id"] for item in json.loads("".join(csl_json(both)))] == ["ferry", "ferry-2"]
