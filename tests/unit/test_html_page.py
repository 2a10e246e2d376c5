"""A saved page becomes the article on it, without what stands around."""

from pathlib import Path

import pytest
from newspage import MILL, RAIN, ROAD, TEXT, page, read_body, read_markup, texts

from newsreader.article import ArticleError, BlockKind
from newsreader.formats import html
from newsreader.formats.source import Source


def paragraphs(body: str) -> list[str]:
    return texts(read_body(body), BlockKind.PARAGRAPH)


def test_a_page_gives_its_headline_and_its_paragraphs() -> None:
    article = read_body(TEXT)

    assert article.format == "html"
    assert article.title == "River takes the mill road"
    assert texts(article, BlockKind.PARAGRAPH) == [RAIN, MILL, ROAD]


def test_every_block_says_what_made_it() -> None:
    assert all(block.rule for block in read_body(TEXT).blocks)


@pytest.mark.parametrize(
    "furniture",
    [
        "<aside><h3>More</h3><p>Ten goats that could not swim, and who went out.</p></aside>",
        '<div class="related-stories"><p>Ten goats that could not swim, one by one.</p></div>',
        '<div class="newsletter-box"><p>The valley in your inbox, every day at seven.</p></div>',
        '<div class="SocialShare__bar"><p>Tell the valley that you have read this.</p></div>',
        '<div class="author-bio"><p>Tom Moss writes about rivers and cannot swim at all.</p></div>',
        '<div id="comments"><p>In my day the river knew its place, and so did the goats.</p></div>',
        '<div class="teaser"><a href="https://press.example/1"><p>Goats that swim.</p></a></div>',
        "<form><p>Write to us about goats, rivers and mills of every kind.</p></form>",
        '<p><a href="https://press.example/goats">Read more about goats that swim</a></p>',
        "<p>Sign up for our newsletter and get the valley in your inbox.</p>",
        "<p>We use cookies to remember which goats you like.</p>",
        "<ul><li><a href='https://press.example/1'>Goats afloat</a></li>"
        "<li><a href='https://press.example/2'>Goats ashore</a></li></ul>",
        '<blockquote class="twitter-tweet"><p>The goats are fine, thank you all.</p></blockquote>',
        "<p>***</p>",
        "<div>Advertisement</div>",
        "<p>§ § §</p>",
    ],
)
def test_furniture_within_the_text_is_left_out(furniture: str) -> None:
    article = read_body(f"<div><p>{RAIN}</p>{furniture}<p>{MILL}</p><p>{ROAD}</p></div>")

    assert texts(article, BlockKind.PARAGRAPH) == [RAIN, MILL, ROAD]
    assert not texts(article, BlockKind.LIST_ITEM)
    assert not texts(article, BlockKind.BLOCK_QUOTE)


@pytest.mark.parametrize(
    "hidden",
    [
        "<p hidden>Goats.</p>",
        '<p style="color: red; display:none">Goats are not shown here at all.</p>',
        '<div style="visibility: hidden"><p>Goats are not shown here at all.</p></div>',
        '<p aria-hidden="true">Goats are not shown here at all.</p>',
        "<script>goats('are not shown here at all.')</script>",
        "<style>p { goats: none }</style>",
        "<template><p>Goats are not shown here at all.</p></template>",
        "<noscript><p>Please switch on the goats to read this page.</p></noscript>",
        "<button>Show the goats that are hidden here.</button>",
    ],
)
def test_what_a_browser_does_not_show_is_no_text(hidden: str) -> None:
    assert paragraphs(f"{TEXT}{hidden}<p>{RAIN[::-1]}.</p>") == [RAIN, MILL, ROAD, f"{RAIN[::-1]}."]


def test_what_is_called_furniture_but_holds_the_article_is_the_article() -> None:
    assert paragraphs(f'<div class="with-sidebar related-topic">{TEXT}</div>') == [RAIN, MILL, ROAD]


def test_an_article_ends_at_the_heading_of_what_follows_it() -> None:
    box = "<h2>Most read</h2><p>Goats that could not swim, and who went to fetch them.</p>"
    body = f"<div>{TEXT}</div><div>{box}</div>"

    assert paragraphs(body) == [RAIN, MILL, ROAD]
    assert not texts(read_body(body), BlockKind.HEADING)


def test_a_heading_of_a_box_within_the_text_does_not_end_it() -> None:
    body = f"<p>{RAIN}</p><p>{MILL}</p><h3>Related</h3><p>{ROAD}</p>"

    assert paragraphs(body) == [RAIN, MILL, ROAD]


def test_a_text_in_several_sections_is_one_article() -> None:
    body = f"<section><p>{RAIN}</p></section><section><h2>After</h2><p>{MILL}</p></section>"
    article = read_body(f"{body}<section><p>{ROAD}</p></section>")

    assert texts(article, BlockKind.PARAGRAPH) == [RAIN, MILL, ROAD]
    assert texts(article, BlockKind.HEADING) == ["After"]


def test_what_stands_apart_behind_the_text_is_left_out() -> None:
    text = "".join(f"<p>{RAIN} {number}.</p>" for number in range(6))
    body = f"<div>{text}</div><div><p>Have you seen a goat? Tell us where it was going.</p></div>"

    assert len(paragraphs(body)) == 6


def test_passages_that_come_again_are_the_page_s() -> None:
    box = "<ul><li>Every goat in the valley, by name.</li><li>The mill, brick by brick.</li></ul>"
    article = read_body(f"{box}{TEXT}{box}")

    assert not texts(article, BlockKind.LIST_ITEM)


def test_a_refrain_is_no_furniture() -> None:
    assert paragraphs(f"<p>{RAIN}</p><p>{ROAD}</p><p>{MILL}</p><p>{ROAD}</p>") == [
        RAIN,
        ROAD,
        MILL,
        ROAD,
    ]


def test_two_paragraphs_of_unlike_length_are_both_kept() -> None:
    assert paragraphs(f"<p>{' '.join([RAIN] * 5)}</p><p>{MILL}</p>")[1] == MILL


def test_a_bold_line_is_a_heading_and_the_highest_heading_is_of_the_first_level() -> None:
    article = read_body(
        f"<p>{RAIN}</p><h3>At the mill</h3><p>{MILL}</p><p><b>On foot</b></p>{TEXT}"
    )
    headings = [block for block in article.blocks if block.kind is BlockKind.HEADING]

    assert texts(article, BlockKind.HEADING) == ["At the mill", "On foot"]
    assert [block.level for block in headings] == [1, 1]


def test_the_dateline_of_the_first_paragraph_is_found() -> None:
    article = read_body(f"<p>VALE (VP) — {RAIN}</p><p>{MILL}</p>")

    assert article.dateline is not None
    assert article.cut_text(article.dateline) == "VALE (VP)"


def test_a_page_without_prose_gives_what_it_has() -> None:
    article = read_markup("<nav>Home</nav><h1>Goats</h1><p>Seven of them</p><div>All well</div>")

    assert article.title == "Goats"
    assert texts(article, BlockKind.PARAGRAPH) == ["Seven of them", "All well"]


def test_a_page_without_text_says_so() -> None:
    for markup in (b"<html><head><title>Nothing</title></head><body></body></html>", b"<!-- -->"):
        with pytest.raises(ArticleError) as error:
            html.load(Source(Path("page.html"), markup.decode(), markup))
        assert "without any text" in error.value.reason


def test_a_page_without_a_title_takes_the_file_s_name() -> None:
    assert read_markup(f"<div>{TEXT}</div>", "mill-road.html").title == "mill-road"


@pytest.mark.parametrize(
    ("declared", "encoding"),
    [
        ('<meta charset="iso-8859-1">', "cp1252"),
        ('<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">', "cp1251"),
        ('<meta charset="shift_jis">', "cp932"),
        ('<meta charset="iso-2022-jp">', "iso2022_jp"),
        ('<meta charset="gb2312">', "gb18030"),
        ('<?xml version="1.0" encoding="koi8-r"?>', "koi8-r"),
        ("", "utf-8"),
        ('<meta charset="iso-8859-1">', "utf-8"),
        ('<meta charset="punycode">', "utf-8"),
        ("", "utf-8-sig"),
        ("", "utf-16"),
    ],
)
def test_a_page_is_read_in_the_encoding_it_names(declared: str, encoding: str) -> None:
    word = {
        "cp1251": "Река", "koi8-r": "Река", "cp932": "川の水位", "iso2022_jp": "川の水位",
        "gb18030": "河水上涨",
    }.get(encoding, "café naïve")  # fmt: skip
    markup = f"{declared}<html><body><h1>{word}</h1><p>{word}. {RAIN}</p><p>{MILL}</p></body>"

    assert read_markup(markup.encode(encoding)).title == word


def test_a_page_nested_beyond_all_measure_is_read_as_far_as_it_goes() -> None:
    article = read_markup(f"<div>{TEXT}</div>{'<div>' * 20_000}<p>{RAIN}</p>")

    assert texts(article, BlockKind.PARAGRAPH) == [RAIN, MILL, ROAD]


def test_a_tag_with_thousands_of_attributes_is_read_without_them() -> None:
    names = " ".join(f"a{number}=1" for number in range(20_000))

    assert paragraphs(f"<p {names}>{RAIN}</p><p>{MILL}</p>") == [RAIN, MILL]


def test_a_page_draft_may_be_told_its_address() -> None:
    draft = html.page_draft(
        page(f'<img src="/a/mill.jpg" alt="The mill">{TEXT}'), "https://p.example/"
    )

    assert draft.url == "https://p.example/"
    assert [part.picture.url for part in draft.parts if part.picture] == [
        "https://p.example/a/mill.jpg"
    ]


def test_an_article_ends_where_another_stands_in_the_same_element() -> None:
    text = "".join(f"<p class='x'>{RAIN} {number}.</p>" for number in range(12))
    more = f"<h2>Most read</h2><p class='x'>{MILL}</p>"

    assert len(paragraphs(f"<section>{text}</section><section>{more}</section>")) == 12
    assert len(paragraphs(f"<section>{text}{more}</section>")) == 13


def test_a_bold_line_in_no_paragraph_is_a_heading() -> None:
    article = read_body(f"<div>{RAIN}</div><div><b>At the mill</b></div><div>{MILL}</div>{TEXT}")

    assert texts(article, BlockKind.HEADING) == ["At the mill"]


def test_an_article_in_an_element_with_the_name_of_furniture_is_read() -> None:
    markup = page(TEXT).replace("<article>", '<article class="sidebar"><aside>')

    assert texts(read_markup(markup), BlockKind.PARAGRAPH) == [RAIN, MILL, ROAD]
