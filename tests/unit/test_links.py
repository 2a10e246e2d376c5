"""Links: which words of an article lead where, and what of that is told to others."""

from dataclasses import replace
from pathlib import Path

import pytest
from builders import article, place, write

from newsreader.article import Article, BlockKind, Link
from newsreader.clean import own
from newsreader.formats.draft import Draft, Part, PartLink
from newsreader.library.correcting import correct
from newsreader.library.corrections import Correction
from newsreader.library.entry import fingerprint
from newsreader.library.reading import read_articles
from newsreader.links import in_ascii, links_of
from newsreader.ui.link_marks import knows_links

PROSE = "The ferry goes on through the winter, as it did the year before, and nobody pays for it."


def read(folder: Path, name: str, text: str) -> Article:
    """The article of a file."""
    return read_articles(write(folder, name, text))[0]


def shown(article: Article) -> list[tuple[str, str]]:
    """The links: their words and addresses."""
    return [(article.cut_text(link.span), link.address) for link in links_of(article)]


def page(body: str, head: str = "") -> str:
    """A page with these paragraphs."""
    return f"<html><head>{head}</head><body><article><h1>Ferry stays free</h1>{body}</article>"


def test_a_page_keeps_its_links(tmp_path: Path) -> None:
    body = (
        f"<p>{PROSE} What it costs is in <a href='https://varn.example/a'>the\n report</a>.</p>"
        f"<p>{PROSE} The <b>report</b> is by <a href='https://varn.example/b'>the report</a>'s</p>"
    )
    assert shown(read(tmp_path, "a.html", page(body))) == [
        ("the report", "https://varn.example/a"),
        ("the report", "https://varn.example/b"),
    ]


def test_the_same_words_before_a_link_are_not_taken_for_it(tmp_path: Path) -> None:
    body = f"<p>{PROSE} Not here, and not here, but <a href='https://varn.example/a'>here</a>.</p>"
    found = read(tmp_path, "a.html", page(body))
    assert found.text[: links_of(found)[0].span.start].endswith("but ")


def test_an_address_of_a_page_may_be_relative_to_it(tmp_path: Path) -> None:
    head = "<link rel='canonical' href='https://varn.example/news/ferry'>"
    body = f"<p>{PROSE} See <a href='../map?a=1'>the map</a>.</p>"
    assert shown(read(tmp_path, "a.html", page(body, head))) == [
        ("the map", "https://varn.example/map?a=1")
    ]


@pytest.mark.parametrize("address", ["javascript:x()", "mailto:a@b.example", "file:///etc", "#top"])
def test_what_is_no_web_address_is_no_link(tmp_path: Path, address: str) -> None:
    body = f"<p>{PROSE} See <a href='{address}'>the map</a>.</p>"
    assert shown(read(tmp_path, "a.html", page(body))) == []


def test_markdown_keeps_its_links(tmp_path: Path) -> None:
    text = (
        f"# Ferry stays free\n\n{PROSE} See [the *map*](https://varn.example/map).\n\n"
        "1. First [one](https://varn.example/1)\n2. Then [one](https://varn.example/2) more\n"
    )
    found = read(tmp_path, "a.md", text)
    assert shown(found) == [
        ("the map", "https://varn.example/map"),
        ("one", "https://varn.example/1"),
        ("one", "https://varn.example/2"),
    ]
    assert found.text[: links_of(found)[1].span.start].endswith("1. First ")


def test_a_feed_keeps_its_links(tmp_path: Path) -> None:
    item = f"&lt;p&gt;{PROSE} See &lt;a href='https://varn.example/a'&gt;this&lt;/a&gt;.&lt;/p&gt;"
    text = (
        "<?xml version='1.0'?><rss version='2.0'><channel><title>Varn Courier</title><item>"
        f"<title>Ferry stays free</title><description>{item}</description></item></channel></rss>"
    )
    assert shown(read(tmp_path, "a.rss", text)) == [("this", "https://varn.example/a")]


def test_an_address_in_the_text_is_a_link() -> None:
    found = article("See https://varn.example/a(b). Or (https://varn.example/c), “https://v.ex/d”!")
    assert [address for _, address in shown(found)] == [
        "https://varn.example/a(b)",
        "https://varn.example/c",
        "https://v.ex/d",
    ]


def test_words_that_are_an_address_are_one_link() -> None:
    found = article("See https://varn.example/a for more.")
    words = place(found, "https://varn.example/a")
    linked = replace(found, links=(Link(words, own("https://varn.example/b")),))
    assert shown(linked) == [("https://varn.example/a", "https://varn.example/b")]


def test_characters_that_are_cleaned_away_move_no_link() -> None:
    draft = Draft()
    links = [PartLink("he\u200bre", "https://varn.example/a", 11)]
    text = "Not\u200b \u202ehere,  but he\u200bre."
    draft.parts.append(Part(BlockKind.PARAGRAPH, text, links=links))
    assert shown(draft.article(Path("a.md"), "markdown")) == [("here", "https://varn.example/a")]


def test_an_address_is_cleaned() -> None:
    draft = Draft()
    links = [
        PartLink("this", "https://varn.example/\x1b]0;a\x07", 0),
        PartLink("that", "https://varn.example/a b", 4),
    ]
    draft.parts.append(Part(BlockKind.PARAGRAPH, "this that", links=links))
    found = draft.article(Path("a.md"), "markdown").links
    assert [link.address for link in found] == ["https://varn.example/]0;a"]


def test_links_outlast_a_correction(tmp_path: Path) -> None:
    text = f"# Ferry\n\nVarn news\n\n{PROSE} See [this](https://varn.example/a).\n"
    found = read(tmp_path, "a.md", text)
    corrections = {fingerprint(found): (Correction(own("Varn news"), BlockKind.HEADING),)}
    assert shown(correct(found, corrections)) == [("this", "https://varn.example/a")]


def test_what_goes_to_a_terminal_is_ascii() -> None:
    assert in_ascii("https://varn.example/fähre?a=1&b=%20#c") == (
        "https://varn.example/f%C3%A4hre?a=1&b=%20#c"
    )


@pytest.mark.parametrize(
    ("environment", "known"),
    [
        ({"TERM": "xterm-kitty"}, True),
        ({"TERM": "xterm-256color", "VTE_VERSION": "7200"}, True),
        ({"TERM": "xterm-256color", "VTE_VERSION": "4200"}, False),
        ({"TERM_PROGRAM": "iTerm.app"}, True),
        ({"TERM": "xterm-256color"}, False),
        ({"TERM": "linux"}, False),
        ({"TERM": "xterm-kitty", "TMUX": "/tmp/a"}, False),
    ],
)
def test_only_terminals_that_know_links_are_told(environment: dict[str, str], known: bool) -> None:
    assert knows_links(environment) is known
