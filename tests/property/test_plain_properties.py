"""Whatever a text file holds, it becomes an article whose spans say what they should."""

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from newsreader.article import Article, BlockKind
from newsreader.captions import Weight, find_credit_line, parse_credit, split_credit
from newsreader.dates import is_date_line, parse_date
from newsreader.formats.plain import load
from newsreader.formats.source import Source

PIECES = (
    "Ferry stays free", "By Ada Brand", "7 Sep 2021", "(AP Photo/Ada Brand)", "[Ada Brand/Reuters]",
    "Photo: Ada Brand", "© dpa", "The council voted on Monday to keep the ferry free of charge.",
    "PORT AVERIL (AP) — The ferry stays free, the council said.", "* item", "# Heading", "> said",
    "![pier](https://example.org/pier.jpg)", "[link](https://example.org)", "Advertisement",
    " date 2021-09-07 Live", "Title: Ferry", "Image Credits:", "Read more", "\t", "   indented",
    "港で待つフェリー 共同通信", "a" * 90, "word " * 60, "“Quoted”", "...", "***", "(", "]", "|",
)  # fmt: skip
"""Lines such as scrapers leave."""

pages = st.lists(st.sampled_from(PIECES) | st.text(max_size=40), max_size=40).flatmap(
    lambda lines: st.sampled_from(("\n", "\n\n", "\r\n", "\r")).map(lambda end: end.join(lines))
)


def read(text: str) -> Article:
    (article,) = load(Source(Path("page.txt"), text))
    return article


@given(pages | st.text(max_size=400))
def test_any_text_becomes_an_article_with_blocks_in_order(text: str) -> None:
    article = read(text)
    end = 0
    for block in article.blocks:
        assert end <= block.span.start < block.span.end <= len(article.text)
        assert block.rule
        end = block.span.end
    assert article.title


@given(pages)
def test_every_caption_and_credit_is_what_its_span_says(text: str) -> None:
    article = read(text)
    for photo in article.photos:
        assert article.cut_text(photo.span).replace("\n", " ") == photo.caption
        if photo.credit is not None and photo.credit.span is not None:
            assert article.cut_text(photo.credit.span) == photo.credit.text
    captions = sum(block.kind is BlockKind.CAPTION for block in article.blocks)
    assert captions == sum(bool(photo.caption) for photo in article.photos)


@given(pages)
def test_at_most_the_first_photo_is_the_cover(text: str) -> None:
    assert not any(photo.cover for photo in read(text).photos[1:])


@given(st.text(max_size=300))
def test_splitting_a_credit_loses_no_letters_but_lead_words(text: str) -> None:
    caption, parts = split_credit(text, Weight.GUESS)
    assert caption in text
    if parts is not None:
        assert parts.text.split() == [word for word in parts.text.split() if word in text]


@given(st.text(max_size=200))
def test_credits_and_dates_of_any_text_are_read_without_fault(text: str) -> None:
    parse_credit(text)
    find_credit_line(text)
    is_date_line(text)
    assert parse_date(parse_date(text)) == parse_date(text)
