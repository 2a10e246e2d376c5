"""The blocks of markup that is an article's text: kinds, levels, line breaks, tables."""

import pytest

from newsreader.article import BlockKind
from newsreader.formats.html import flow, fragment_parts

LONG = "The river rose by a metre on Tuesday, and the road to the mill was closed at noon."


def blocks(markup: str) -> list[tuple[str, str]]:
    return [(part.kind.value, part.text) for part in fragment_parts(markup)]


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("<p>One <b>and</b>\n  <i>two</i>.</p>", [("paragraph", "One and two.")]),
        ("loose <p>text</p> between", [("paragraph", "loose"), ("paragraph", "text"),
                                       ("paragraph", "between")]),
        ("<h2>Rain</h2><h4>More</h4>", [("heading", "Rain"), ("heading", "More")]),
        ("<ul><li>one<li>two</ul>", [("list_item", "one"), ("list_item", "two")]),
        ("<ol start=3><li>one<li>two</ol>", [("list_item", "3. one"), ("list_item", "4. two")]),
        ("<ol><li><p>one</p><p>more</p></ol>", [("list_item", "1. one"), ("paragraph", "more")]),
        ("<blockquote><p>Rain.</p></blockquote>", [("block_quote", "Rain.")]),
        ("<p>one<br>two</p>", [("paragraph", "one\ntwo")]),
        ("<p>one<br><br>two</p>", [("paragraph", "one"), ("paragraph", "two")]),
        (f"<div>{LONG}<br>{LONG}</div>", [("paragraph", LONG), ("paragraph", LONG)]),
        (f"<div><b>At noon</b><br>{LONG}</div>", [("heading", "At noon"), ("paragraph", LONG)]),
        ('<div>one<span class="br"></span>two</div>', [("paragraph", "one\ntwo")]),
        ("<table><tr><th>Day<th>Rain<tr><td>1<td>2</table>", [("paragraph", "Day | Rain\n1 | 2")]),
        ("<table><tr><td><p>a</p><p>b</p></table>", [("paragraph", "a"), ("paragraph", "b")]),
        ("<p><strong>After the rain</strong></p>", [("heading", "After the rain")]),
        ("<p><strong>It rained.</strong></p>", [("paragraph", "It rained.")]),
        ("<p>a&nbsp;b &amp; &lt;c&gt;</p>", [("paragraph", "a b & <c>")]),
        ("<table><tr><td>Oats<br>bran<script>x</script><td><i>1</i> kg<tr><td>&nbsp;</table>",
         [("paragraph", "Oats bran | 1 kg")]),
        ("<table><tr><td></td></tr></table><p>z</p>", [("paragraph", "z")]),
        ("<script>x</script><style>y</style><p>z</p>", [("paragraph", "z")]),
        ("", []),
        ("<p> </p><div><br></div>", []),
    ],
)  # fmt: skip
def test_elements_become_blocks(markup: str, expected: list[tuple[str, str]]) -> None:
    assert blocks(markup) == expected


def test_lists_in_lists_have_depths_and_headings_levels() -> None:
    parts = fragment_parts("<h3>Rain</h3><ul><li>one<ul><li>two</ul></ul>")

    assert [part.level for part in parts] == [3, 0, 1]


def test_a_fragment_keeps_what_a_page_would_leave_out() -> None:
    assert blocks("<p><a href='https://press.example/'>Read more</a></p><p>Share</p>") == [
        ("paragraph", "Read more"),
        ("paragraph", "Share"),
    ]


def test_figures_stand_in_their_places_with_caption_and_credit() -> None:
    parts = fragment_parts(
        "<p>One.</p><figure><figcaption>The mill. <cite>Ida Berg</cite></figcaption>"
        '<img src="m.jpg"></figure><p>Two.</p>',
        "https://press.example/",
    )

    assert [part.kind for part in parts] == [
        BlockKind.PARAGRAPH,
        BlockKind.CAPTION,
        BlockKind.PARAGRAPH,
    ]
    assert parts[1].text == "The mill."
    assert parts[1].picture is not None
    assert (parts[1].picture.credit, parts[1].picture.url) == (
        "Ida Berg",
        "https://press.example/m.jpg",
    )


def test_a_picture_of_one_pixel_is_left_out() -> None:
    assert fragment_parts(
        '<p>One.</p><img src="https://t.example/p.gif" width="1" height="1">'
    ) == (fragment_parts("<p>One.</p>"))


def test_more_passages_than_anybody_reads_are_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(flow, "MOST_PASSAGES", 30)
    assert len(fragment_parts("<p>x" * 40)) == 30


def test_the_words_of_a_link_are_whole_whatever_is_emphasised_in_it() -> None:
    (part,) = fragment_parts('<p>See <a href="https://press.example/">the <b>whole</b> list</a>.')

    assert [(link.words, link.address) for link in part.links] == [
        ("the whole list", "https://press.example/")
    ]
