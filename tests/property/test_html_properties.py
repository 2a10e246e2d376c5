"""Any bytes are a page: it gives an article or says why not, and its blocks are well formed."""

import string
from itertools import pairwise
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from newsreader.article import ArticleError
from newsreader.formats import html
from newsreader.formats.source import Source, decode

TAGS = st.sampled_from([
    "p", "div", "article", "h1", "h2", "ul", "ol", "li", "blockquote", "figure", "figcaption",
    "img", "table", "tr", "td", "br", "b", "a", "span", "aside", "script", "style", "noscript",
    "button", "picture", "source", "time", "cite",
])  # fmt: skip
ATTRIBUTES = st.sampled_from([
    "", ' class="caption"', ' class="credit"', ' class="standfirst"', ' class="related"',
    " hidden", ' src="a.jpg"', ' srcset="a.jpg 1w, b.jpg 2w"', ' href="x"', ' id="',
    ' src="data:image/png;base64,AAAA"', ' data-src="//a.example/b.jpg"',
    ' type="application/ld+json"', ' datetime="2031-05-06"',
])  # fmt: skip
TEXTS = st.text(string.printable + "é川\u202e\x00“”", max_size=40) | st.sampled_from([
    "The river rose by a metre on Tuesday, and the road was closed.", "(Photo: Ida Berg/Reuters)",
    '{"@type": "NewsArticle", "author": {"name": "Ana Roe"}}', "By Ana Roe", "]]>", "<!--",
    "&#x110000;",
])  # fmt: skip


@st.composite
def markups(draw: st.DrawFn) -> str:
    pieces = []
    for _ in range(draw(st.integers(0, 40))):
        tag, attribute, text = draw(TAGS), draw(ATTRIBUTES), draw(TEXTS)
        closing = f"</{draw(TAGS)}>" if draw(st.booleans()) else ""
        pieces.append(f"<{tag}{attribute}>{text}{closing}")
    return "".join(pieces)


def check(data: bytes) -> None:
    source = Source(Path("page.html"), decode(data), data)
    try:
        (article,) = html.load(source)
    except ArticleError:
        return
    assert article.blocks or article.photos
    assert all(before.span.end < after.span.start for before, after in pairwise(article.blocks))
    assert all(block.rule for block in article.blocks)
    for photo in article.photos:
        assert 0 <= photo.span.start <= photo.span.end <= len(article.text)
    assert sum(photo.cover for photo in article.photos) == bool(article.photos)


@given(st.binary(max_size=400))
def test_any_bytes_give_an_article_or_a_reason(data: bytes) -> None:
    check(data)


@given(markups())
def test_any_markup_gives_an_article_or_a_reason(markup: str) -> None:
    check(markup.encode("utf-8", "replace"))


@given(markups())
def test_any_fragment_gives_blocks(markup: str) -> None:
    for part in html.fragment_parts(markup, "https://press.example/"):
        assert part.rule
        assert part.text.strip() or part.picture is not None


@given(markups(), st.integers(-3, 5))
def test_any_picture_of_a_page_can_be_asked_for(markup: str, number: int) -> None:
    assert isinstance(html.embedded_picture(markup, number), bytes)
