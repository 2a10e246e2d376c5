"""The keywords of a page: those that say something to a reader."""

import pytest
from newspage import TEXT, read_body


def tags(*keywords: str) -> tuple[str, ...]:
    """The keywords of the article of a page that has these."""
    return read_body(TEXT, f'<meta name="keywords" content="{", ".join(keywords)}">').tags


@pytest.mark.parametrize(
    "keyword",
    [
        "98be933f-38cf-4fba-b6c6-ad438e82010a",
        "100312362",
        "Page Type: Article",
        "WC: 1000-1999",
        "Partner: Vale Feed",
        "_commerce",
        "splitscreenimageleftinset",
        "comments-enabled",
        "paywall exclude",
        "NE State Wire",
        "valleypress.com",
    ],
)
def test_what_only_machines_read_is_no_keyword(keyword: str) -> None:
    assert tags("Goats", keyword, "Floods") == ("Goats", "Floods")


@pytest.mark.parametrize(
    ("keyword", "tag"),
    [
        ("Subject: Justice", "Justice"),
        ("NLP Entity Tokens: Vale", "Vale"),
        ("Category: Economy", "Economy"),
        ("EU", "EU"),
        ("2031", "2031"),
        ("G7", "G7"),
        ("Vale: a town and its river", "Vale: a town and its river"),
    ],
)
def test_a_label_goes_and_what_it_labels_stays(keyword: str, tag: str) -> None:
    assert tags("Goats", keyword) == ("Goats", tag)


def test_codes_of_markets_go_and_a_few_short_names_stay() -> None:
    codes = ("AER", "INDG08", "CRSH", "DIS", "TPT", "ASXPAC", "RSBI:HUMAN-RIGHTS")
    assert tags(*codes, "Goats") == ("Goats",)
    assert tags("EU", "NATO", "Goats", "Floods") == ("EU", "NATO", "Goats", "Floods")


def test_a_keyword_counts_once_however_it_is_written() -> None:
    assert tags("Goats", "goats", "GOATS") == ("Goats",)


def test_the_headline_word_by_word_is_no_keywords() -> None:
    assert tags("river", "takes", "mill", "road") == ()
    assert tags("river", "goats", "floods", "mill") == ("river", "goats", "floods", "mill")


def test_without_keywords_for_people_the_next_place_is_asked() -> None:
    head = (
        '<meta property="article:tag" content="100312362">'
        '<meta name="keywords" content="goats, mills">'
    )
    assert read_body(TEXT, head).tags == ("goats", "mills")
