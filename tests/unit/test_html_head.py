"""What a page says of its article: headline, standfirst, authors, dates, outlet, keywords."""

import json

import pytest
from newspage import MILL, RAIN, ROAD, TEXT, page, read_body, read_markup, texts

from newsreader.article import BlockKind

STANDFIRST = "Goats were carried up a stair, and the council is to meet about the stair."


def ld(**fields: object) -> str:
    """A script with data of an article."""
    data = {"@context": "https://schema.org", "@type": "NewsArticle", **fields}
    return f'<script type="application/ld+json">{json.dumps(data)}</script>'


def meta(name: str, content: str) -> str:
    return f'<meta name="{name}" content="{content}">'


def test_the_heading_that_the_data_repeat_is_the_headline() -> None:
    markup = page(TEXT, meta("og:title", "River takes the mill road")).replace(
        "<main>", "<h1>Valley Press</h1><main>"
    )
    assert read_markup(markup).title == "River takes the mill road"


def test_without_a_heading_the_title_in_the_data_loses_the_outlet_s_name() -> None:
    head = (
        f"<title>River takes the road - Valley Press</title>{meta('og:site_name', 'Valley Press')}"
    )
    article = read_markup(f"<html><head>{head}</head><body><div>{TEXT}</div></body></html>")

    assert article.title == "River takes the road"
    assert article.source == "Valley Press"


@pytest.mark.parametrize(
    "markup",
    [
        f'<p class="standfirst">{STANDFIRST}</p>{TEXT}',
        f'<div class="article-header__subtitle"><p>{STANDFIRST}</p></div><div>{TEXT}</div>',
        f'<h2 class="bajada">{STANDFIRST}</h2><div>{TEXT}</div>',
        f"<header><p>{STANDFIRST}</p><p>By Ana Roe</p></header><div>{TEXT}</div>",
        f'<p class="x1">{STANDFIRST}</p><p class="x2">{RAIN}</p><p class="x2">{MILL}</p>',
        f"<h2>{STANDFIRST}</h2>{TEXT}",
    ],
)
def test_the_standfirst_is_what_is_called_so_or_stands_apart_below_the_headline(
    markup: str,
) -> None:
    article = read_body(markup)

    assert article.standfirst == STANDFIRST
    assert STANDFIRST not in texts(article, BlockKind.PARAGRAPH)


def test_what_repeats_the_description_is_the_standfirst() -> None:
    body = f"<div><p>Monday</p><p>{STANDFIRST}</p></div><div>{TEXT}</div>"

    assert read_body(body, meta("description", STANDFIRST)).standfirst == STANDFIRST


def test_a_description_that_the_text_opens_with_is_no_standfirst() -> None:
    article = read_body(TEXT, meta("description", RAIN))

    assert article.standfirst == ""
    assert texts(article, BlockKind.PARAGRAPH) == [RAIN, MILL, ROAD]


def test_a_description_of_its_own_stands_in_for_a_standfirst_unless_it_is_cut_off() -> None:
    assert read_body(TEXT, meta("og:description", STANDFIRST)).standfirst == STANDFIRST
    assert read_body(TEXT, meta("og:description", f"{STANDFIRST[:50]} …")).standfirst == ""


def test_the_data_of_a_page_are_read_wherever_they_stand_in_a_graph() -> None:
    article = {
        "@type": ["NewsArticle"], "headline": "River takes the mill road",
        "datePublished": "2031-05-06T07:30:00Z", "dateModified": "2031-05-06T09:00:00Z",
        "author": [{"@id": "#ana"}, {"@type": "Person", "name": "Tom Moss"}],
        "publisher": {"name": "Valley Press"}, "keywords": "rivers, mills", "inLanguage": "en-GB",
        "url": "https://press.example/mill",
    }  # fmt: skip
    graph = {"@graph": [{"@type": "WebSite"}, article, {"@id": "#ana", "name": "Ana Roe"}]}
    found = read_body(TEXT, f'<script type="application/ld+json">{json.dumps(graph)}</script>')

    assert found.authors == ("Ana Roe", "Tom Moss")
    assert found.published == "2031-05-06T07:30:00+00:00"
    assert found.updated == "2031-05-06T09:00:00+00:00"
    assert found.source == "Valley Press"
    assert found.tags == ("rivers", "mills")
    assert found.url == "https://press.example/mill"
    assert texts(found, BlockKind.BYLINE) == ["Ana Roe, Tom Moss"]


@pytest.mark.parametrize(
    "script",
    [
        '<![CDATA[ {"@type": "NewsArticle", "author": "Ana Roe"} ]]>',
        '{"@type": "NewsArticle", "author": "Ana Roe",}',
        '{"@type": "NewsArticle", "description": "a\nb", "author": "Ana Roe"};',
        '[{"@type": "Thing"}, {"@type": "NewsArticle", "author": {"name": ["Ana Roe"]}}]',
        '{"@type": "NewsArticle", "author": "By Ana Roe | Valley Press"}',
    ],
)
def test_data_with_small_faults_are_read(script: str) -> None:
    article = read_body(TEXT, f'<script type="application/ld+json">{script}</script>')

    assert article.authors == ("Ana Roe",)


@pytest.mark.parametrize("script", ["{", "null", "[" * 5000, '{"@type": 7, "@graph": "x"}', ""])
def test_data_that_are_none_are_passed_over(script: str) -> None:
    article = read_body(TEXT, f'<script type="application/ld+json">{script}</script>')

    assert texts(article, BlockKind.PARAGRAPH) == [RAIN, MILL, ROAD]


@pytest.mark.parametrize(
    "byline",
    [
        '<p class="byline">By Ana Roe and Tom Moss</p>',
        "<p>By Ana Roe and Tom Moss</p>",
        '<div class="meta"><span class="author-name">Ana Roe</span> · '
        '<span class="author-name">Tom Moss</span> · 6 May 2031</div>',
        '<div><a rel="author" href="https://press.example/ana">Ana Roe</a>, '
        '<a href="https://press.example/author/tom">Tom Moss</a></div>',
    ],
)
def test_authors_are_read_from_the_page_where_its_data_name_none(byline: str) -> None:
    article = read_body(f"{byline}<div>{TEXT}</div>")

    assert article.authors == ("Ana Roe", "Tom Moss")
    assert texts(article, BlockKind.PARAGRAPH) == [RAIN, MILL, ROAD]


def test_an_outlet_among_the_authors_counts_only_where_nobody_else_is_named() -> None:
    outlet = meta("og:site_name", "Valley Press")

    assert read_body(TEXT, outlet + ld(author=["Valley Press", "Ana Roe"])).authors == ("Ana Roe",)
    assert read_body(TEXT, outlet + ld(author="Valley Press")).authors == ("Valley Press",)
    assert read_body(TEXT, meta("author", "https://press.example/ana")).authors == ()


def test_an_author_counts_once_and_without_initials_or_what_is_a_credit() -> None:
    authors = ["Ana Roe (ar.)", "ana-roe", "(Image: Vale Pictures)"]
    assert read_body(TEXT, ld(author=authors)).authors == ("Ana Roe",)


def test_an_author_of_whom_only_the_parts_of_the_name_are_given_is_named() -> None:
    parts = [{"@type": "Person", "givenName": "Ana", "familyName": "Roe"}]
    assert read_body(TEXT, ld(author=parts)).authors == ("Ana Roe",)
    assert read_body(TEXT, ld(author=[{"@type": "Person"}])).authors == ()


@pytest.mark.parametrize(
    "body", [f"<p>Ana Roe/Tom Moss</p>{TEXT}", f"{TEXT}<p><strong>Ana Roe, Tom Moss</strong></p>"]
)
def test_where_only_the_outlet_is_named_the_authors_are_those_who_signed(body: str) -> None:
    outlet = meta("og:site_name", "Valley Press") + ld(author="ValleyPress")
    byline = "<div class='byline'>by Valley PressMay 6, 2031</div>"
    assert read_body(f"{byline}<div>{body}</div>", outlet).authors == ("Ana Roe", "Tom Moss")


@pytest.mark.parametrize(
    ("body", "head", "published"),
    [
        (
            "",
            meta("article:published_time", "2031-05-06T07:30:00+02:00"),
            "2031-05-06T07:30:00+02:00",
        ),
        ("", meta("parsely-pub-date", "2031-05-06"), "2031-05-06"),
        ("<p>Posted <time datetime='2031-05-06'>yesterday</time></p>", "", "2031-05-06"),
        ("<p>6 May 2031</p>", "", "2031-05-06"),
        ("<div class='date'>Tuesday 6 May 2031 in Vale</div>", "", "2031-05-06"),
    ],
)
def test_the_date_comes_from_meta_elements_or_from_what_is_shown(
    body: str, head: str, published: str
) -> None:
    article = read_body(f"{body}<div>{TEXT}</div>", head)

    assert article.published == published
    assert texts(article, BlockKind.PARAGRAPH) == [RAIN, MILL, ROAD]


def test_address_language_and_keywords_come_from_the_head() -> None:
    head = (
        '<link rel="canonical" href="https://press.example/mill">'
        + meta("article:tag", "rivers")
        + meta("keywords", "goats, mills")
    )
    article = read_body(TEXT, head)

    assert (article.url, article.language) == ("https://press.example/mill", "en")
    assert article.tags == ("rivers",)
    assert article.source == "press.example"


def test_a_text_that_is_not_found_by_its_look_is_found_by_the_data() -> None:
    hidden = f'<div class="promo">{TEXT}</div>'
    prose = "".join(f"<p>{RAIN} {number}.</p>" for number in range(6))
    body = ld(articleBody=f"{RAIN} {MILL} {ROAD} " * 8)

    assert texts(read_body(f"{hidden}<div>{prose}</div>", body), BlockKind.PARAGRAPH) == [
        RAIN,
        MILL,
        ROAD,
    ]


def test_a_page_that_shows_no_text_gives_the_text_in_its_data() -> None:
    article = read_markup(page("", ld(articleBody=f"{RAIN}\n\n{MILL}")))

    assert texts(article, BlockKind.PARAGRAPH) == [RAIN, MILL]


@pytest.mark.parametrize(
    ("body", "title"),
    [
        (f"<h2>Goats</h2><h2>River takes the road</h2>{TEXT}", "River takes the road"),
        (f"<h1>{'Goats ' * 90}</h1>{TEXT}", ("Goats " * 90).strip()),
        (TEXT, "River takes the road"),
    ],
)
def test_the_headline_is_found_among_headings_of_any_level(body: str, title: str) -> None:
    head = "<title>River takes the road</title>"
    article = read_markup(f"<html><head>{head}</head><body><div>{body}</div></body></html>")

    assert article.title == title


def test_a_title_in_two_parts_keeps_both() -> None:
    name = meta("og:site_name", "Valley Press")
    head = f"<title>River takes the road - mill stays - Valley Press</title>{name}"
    article = read_markup(f"<html><head>{head}</head><body><div>{TEXT}</div></body></html>")

    assert article.title == "River takes the road - mill stays"


@pytest.mark.parametrize(
    "markup",
    [
        f'<div class="standfirst">{TEXT}</div>',
        f'<div class="standfirst"><span>Listen</span></div><div>{TEXT}</div>',
        f"<div><div><div><div><div>{TEXT}</div></div></div></div></div>",
    ],
)
def test_what_is_called_a_standfirst_and_is_the_text_or_a_button_is_none(markup: str) -> None:
    article = read_body(markup)

    assert article.standfirst == ""
    assert texts(article, BlockKind.PARAGRAPH) == [RAIN, MILL, ROAD]


def test_names_and_dates_near_the_headline_count_once_and_only_where_they_are_some() -> None:
    article = read_body(
        '<p class="byline">By Ana Roe</p><p class="byline">Ana Roe</p>'
        '<p class="byline">Page 3</p><p class="date">Last week</p>'
        f'<p>Posted <time datetime="soon">soon</time></p><div>{TEXT}</div>'
    )
    assert article.authors == ("Ana Roe",)
    assert article.published == ""


def test_data_without_end_are_passed_over_and_entities_in_them_read() -> None:
    endless = f'<script type="application/ld+json">{" " * 4_200_000}</script>'
    many = "".join(meta(f"x{number}", "goat") for number in range(600))
    head = '<link rel="icon" href="/a.png"><link rel="canonical" href="https://press.example/a">'
    article = read_body(
        TEXT, f"{endless}{head}{ld(author='Ana R&ouml;e')}{many}{meta('author', 'Tom Moss')}"
    )

    assert article.authors == ("Ana Röe",)
    assert article.url == "https://press.example/a"
