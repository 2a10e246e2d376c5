"""Which outlet a page is said to be of."""

import json

import pytest
from newspage import TEXT, page, read_body, read_markup


def meta(name: str, content: str) -> str:
    return f'<meta name="{name}" content="{content}">'


def address(host: str) -> str:
    return f'<link rel="canonical" href="https://{host}/mill-road">'


def publisher(name: str) -> str:
    data = {"@type": "NewsArticle", "publisher": {"@type": "Organization", "name": name}}
    return f'<script type="application/ld+json">{json.dumps(data)}</script>'


@pytest.mark.parametrize(
    ("head", "outlet"),
    [
        (meta("og:site_name", "Valley Press") + publisher("Vale Media"), "Valley Press"),
        (publisher("Valley Press") + meta("application-name", "Reader"), "Valley Press"),
        (meta("application-name", "https://valley.example"), "valleypress.example"),
        (meta("og:site_name", "valleypress") + publisher("Valley Press"), "Valley Press"),
        (meta("og:site_name", "valleypress"), "Valley Press"),
        (meta("og:site_name", "Safety") + publisher("Valleypress Online"), "Valleypress Online"),
        (publisher("Valley Press - Vale Verlag GmbH & Co. KG"), "Valley Press"),
        (publisher("Valley Press Ltd"), "Valley Press"),
        (publisher("Valley Press Group") + meta("application-name", "ValleyPress"), "ValleyPress"),
        ("", "valleypress.example"),
    ],
)
def test_the_outlet_has_the_name_that_readers_know(head: str, outlet: str) -> None:
    assert read_body(TEXT, head + address("www.valleypress.example")).source == outlet


@pytest.mark.parametrize(
    ("name", "host"),
    [("Vale Northern Zeitung", "www.vnz.example"), ("El Público", "publico.example")],
)
def test_initials_and_names_without_accents_are_the_host_s(name: str, host: str) -> None:
    head = meta("og:site_name", name) + publisher(host.split(".")[-2] + " Media") + address(host)
    assert read_body(TEXT, head).source == name


def test_a_name_without_capitals_is_left_alone_where_nothing_spells_it_better() -> None:
    markup = page(TEXT, meta("og:site_name", "kicker")).replace(" | Valley Press", "")
    assert read_markup(markup).source == "kicker"


def test_a_headline_in_two_parts_is_no_spelling_of_the_outlet() -> None:
    title = "Floods - How the river took the mill road and the goats went up a stair in Valley"
    head = meta("og:site_name", "valleypress")
    assert read_markup(page(TEXT, head, title)).source == "Valley Press"
    assert read_markup(page(TEXT, head, title).replace(" | Valley Press", "")).source == (
        "valleypress"
    )
