"""Lists whose items take the rows they need: nothing is cut, and every key and click finds them."""

from collections.abc import Iterator

import pytest
from builders import write
from indexes import index_of
from screens import Shelved, open_app

from newsreader.library.index.opened import Index
from newsreader.library.reading import as_shown, read_articles

LONG = " ".join(f"Arch number {number} was sound in the spring." for number in range(12))
QUOTES = (LONG, *(f"Short answer {number}." for number in range(12)))


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[list[Shelved], Index]]:
    """An article with a long answer among short ones, all of one speaker."""
    said = "\n\n".join(f"“{quote}” said Dora Kessler, the mayor." for quote in QUOTES)
    folder = tmp_path_factory.mktemp("clippings")
    path = write(folder, "bridge.md", f"# Bridge inquest\n\n{said}\n")
    articles = read_articles(path)
    with index_of(tmp_path_factory.mktemp("cache"), *articles) as index:
        yield [as_shown(article) for article in articles], index


async def test_all_of_a_long_quote_is_shown(library: tuple[list[Shelved], Index]) -> None:
    articles, index = library
    async with open_app(articles, index=index, size=(100, 30)) as reader:
        await reader.press("w")
        assert reader.shows("Arch number 11")
        assert "…" not in reader.text()


async def test_the_last_quote_is_in_view_at_the_end_and_the_first_at_the_beginning(
    library: tuple[list[Shelved], Index],
) -> None:
    articles, index = library
    async with open_app(articles, index=index, size=(100, 30)) as reader:
        await reader.press("w", "enter", "G")
        assert reader.shows("Short answer 11.")
        assert not reader.shows("Arch number 0")
        await reader.press("g")
        assert reader.shows("Arch number 0")


async def test_a_page_on_and_a_page_back_come_to_the_same_quote(
    library: tuple[list[Shelved], Index],
) -> None:
    articles, index = library
    async with open_app(articles, index=index, size=(100, 20)) as reader:
        await reader.press("w", "enter", "pagedown", "y")
        assert reader.app.clipboard.startswith("“Short answer")
        await reader.press("pageup", "y")
        assert reader.app.clipboard.startswith("“Arch number 0")


async def test_a_click_on_any_row_of_a_quote_is_a_click_on_it(
    library: tuple[list[Shelved], Index],
) -> None:
    articles, index = library
    async with open_app(articles, index=index, size=(100, 30)) as reader:
        await reader.press("w")
        await reader.click("Short answer 1.")
        await reader.press("y")
        assert reader.app.clipboard.startswith("“Short answer 1.")
        await reader.click("Arch number 9")
        await reader.press("y")
        assert reader.app.clipboard.startswith("“Arch number 0")


async def test_all_of_it_is_said_in_plain_lines(library: tuple[list[Shelved], Index]) -> None:
    articles, index = library
    async with open_app(articles, index=index, size=(100, 30)) as reader:
        await reader.press("alt+l", "w", "enter")
        assert reader.shows("Arch number 11")
        await reader.press("G")
        assert reader.shows("13 of 13, Quote: “Short answer 11.”")
