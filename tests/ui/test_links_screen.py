"""The links of an article on the screen: numbered, opened, copied, shown, told to the terminal."""

from dataclasses import replace

import pytest
from builders import article, place
from screens import Reader, open_app

from newsreader.article import Article, Link
from newsreader.clean import own


def linked(count: int = 2) -> Article:
    """An article with an address of its own and links to numbered pages."""
    text = " ".join(f"See page{number:02} of it." for number in range(1, count + 1))
    paper = article(text, url="https://varn.example/ferry")
    return replace(
        paper,
        links=tuple(
            Link(place(paper, f"page{number:02}"), own(f"https://varn.example/ä/{number}"))
            for number in range(1, count + 1)
        ),
    )


class Browser:
    """What was opened."""

    def __init__(self, reader: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
        self.opened: list[str] = []
        monkeypatch.setattr(reader.app, "open_url", self.opened.append)


async def test_they_are_numbered_with_their_addresses() -> None:
    async with open_app([linked()]) as reader:
        await reader.press("enter", "L")
        assert reader.shows(" 1  This article")
        assert reader.shows(" 2  page01")
        assert reader.shows("https://varn.example/ä/1")
        await reader.press("escape")
        assert not reader.shows("Links ·")


async def test_enter_and_numbers_open_them(monkeypatch: pytest.MonkeyPatch) -> None:
    async with open_app([linked()]) as reader:
        browser = Browser(reader, monkeypatch)
        await reader.press("enter", "L", "enter", "3")
    assert browser.opened == ["https://varn.example/ferry", "https://varn.example/%C3%A4/2"]


async def test_a_number_that_may_go_on_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    async with open_app([linked(14)]) as reader:
        browser = Browser(reader, monkeypatch)
        await reader.press("enter", "L", "1")
        assert browser.opened == []
        await reader.press("2")
        await reader.press("1", "enter")
        await reader.press("1", "9")
        assert "There is no link 19" in reader.bottom_line
    assert browser.opened == ["https://varn.example/%C3%A4/11", "https://varn.example/ferry"]


async def test_an_address_is_copied() -> None:
    async with open_app([linked()]) as reader:
        await reader.press("enter", "L", "j", "y")
        assert reader.app.clipboard == "https://varn.example/ä/1"


async def test_a_link_is_shown_in_the_text() -> None:
    async with open_app([linked()]) as reader:
        await reader.press("enter", "L", "t")
        assert "does not stand in the text" in reader.bottom_line
        await reader.press("j", "t")
        assert reader.shows("See page01")
        assert not reader.shows("Links ·")


async def test_an_article_without_links_says_so() -> None:
    async with open_app([article("Nothing leads anywhere from here.")]) as reader:
        await reader.press("enter", "L")
        assert reader.shows("no links")
        await reader.press("enter", "y", "t", "1", "q")
        assert reader.shows("Nothing leads anywhere")


async def test_they_are_underlined_in_the_text_and_a_double_click_opens(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async with open_app([linked()]) as reader:
        browser = Browser(reader, monkeypatch)
        await reader.press("enter")
        assert reader.style("page01").underline
        assert not reader.style("See page01").underline
        await reader.click("page01")
        assert "https://varn.example/ä/1" in reader.bottom_line
        assert browser.opened == []
        await reader.click("page01", times=2)
    assert browser.opened == ["https://varn.example/%C3%A4/1"]


@pytest.mark.parametrize(
    ("term", "told"), [("xterm-kitty", "https://varn.example/%C3%A4/1"), ("xterm", None)]
)
async def test_only_a_terminal_that_knows_links_is_told(
    monkeypatch: pytest.MonkeyPatch, term: str, told: str | None
) -> None:
    for name in ("TMUX", "STY", "VTE_VERSION", "TERM_PROGRAM", "WT_SESSION", "KITTY_WINDOW_ID"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", term)
    async with open_app([linked()]) as reader:
        await reader.press("enter")
        assert reader.style("page01").link == told
