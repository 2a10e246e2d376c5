"""Asking the whole library: search and who said what, and the way to the articles and back."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from builders import write
from screens import Reader, Shelved, open_app

from newsreader.library.index.build import Built, Progress, build_index
from newsreader.library.index.opened import Index
from newsreader.library.index.reports import Report as IndexNews
from newsreader.library.index.reports import Trouble
from newsreader.library.reading import as_shown, read_articles
from newsreader.ui.messages import IndexReport

BRIDGE = """---
title: River town votes to move its bridge
source: Varn Courier
date: 2024-05-14
---

“We have carried sandbags up that street twice,” said Dora Kessler, the mayor of Varn.

The old bridge will be taken down in autumn, block by block.

“I shall have to buy a clock,” said Wanda Piel, who keeps the hardware shop.
"""
FERRY = """---
title: Ferry operators ask for a year
source: Harbour Post
date: 2023-05-13
---

“Give us one more summer,” said Emil Sorge, who runs the boats below the bridge.

“We will write to the council,” Dora Kessler said.
"""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[list[Shelved], Index]]:
    """Two articles, and the index of them."""
    folder = tmp_path_factory.mktemp("clippings")
    paths = [write(folder, "bridge.md", BRIDGE), write(folder, "ferry.md", FERRY)]
    file = tmp_path_factory.mktemp("cache") / "index.db"
    build_index(file, [folder], jobs=1)
    articles: list[Shelved] = [as_shown(one) for path in paths for one in read_articles(path)]
    with Index(file) as index:
        yield articles, index


def names(reader: Reader, *words: str) -> bool:
    """Whether words are all on the screen."""
    return all(map(reader.shows, words))


async def test_typing_finds_articles_with_the_words_around_marked(
    library: tuple[list[Shelved], Index],
) -> None:
    articles, index = library
    async with open_app(articles, index=index) as reader:
        await reader.press("slash")
        await reader.type("sandbags")
        assert names(reader, "River town votes", "1 article")
        assert not reader.shows("Ferry operators")
        mark = reader.style("sandbags", nth=1)
        assert mark.bgcolor != reader.style("carried").bgcolor


async def test_what_was_found_can_be_narrowed_by_what_it_has_in_common(
    library: tuple[list[Shelved], Index],
) -> None:
    articles, index = library
    async with open_app(articles, index=index) as reader:
        await reader.press("slash")
        await reader.type("bridge")
        assert names(reader, "2 articles", "Outlets", "Harbour Post", "2023")
        await reader.press("enter", "tab", "enter")
        assert names(reader, "source:", "1 article")


async def test_a_hit_is_read_where_it_stands_and_q_comes_back_to_its_row(
    library: tuple[list[Shelved], Index],
) -> None:
    articles, index = library
    async with open_app(articles, index=index) as reader:
        await reader.press("slash")
        await reader.type("bridge")
        await reader.press("enter", "j", "enter")
        assert reader.shows("Give us one more summer")
        assert reader.style("bridge.").bgcolor != reader.style("Give us").bgcolor
        await reader.press("q")
        assert names(reader, "Search the library", "2 articles")
        _, y = reader.place("▌")
        assert "Ferry operators" in reader.rows()[y]
        await reader.press("q")
        assert not reader.shows("Search the library")


async def test_what_cannot_be_meant_is_named_and_nothing_fails(
    library: tuple[list[Shelved], Index],
) -> None:
    articles, index = library
    async with open_app(articles, index=index) as reader:
        await reader.press("slash")
        await reader.type('"C++ a-b AND (')
        assert reader.shows("0 articles")
        await reader.press(*["backspace"] * 20)
        await reader.type("speeker:kessler")
        assert reader.shows("speaker")


async def test_who_said_what_shows_the_most_quoted_first_and_their_words(
    library: tuple[list[Shelved], Index],
) -> None:
    articles, index = library
    async with open_app(articles, index=index) as reader:
        await reader.press("w")
        assert names(reader, "3 speakers", "Dora Kessler", "Emil Sorge", "Wanda Piel")
        assert names(reader, "“We have carried", "“We will write to the council,”")
        assert "2 quotes, 2 articles" in reader.bottom_line


async def test_a_name_that_is_typed_leaves_its_speaker(
    library: tuple[list[Shelved], Index],
) -> None:
    articles, index = library
    async with open_app(articles, index=index) as reader:
        await reader.press("w", "slash")
        await reader.type("sor")
        assert names(reader, "1 speaker", "Emil Sorge", "“Give us one more summer,”")
        assert not reader.shows("Wanda Piel")
        await reader.press(*["backspace"] * 3)
        await reader.type("zzz")
        assert reader.shows("0 speakers")


async def test_a_quote_is_read_where_it_stands_and_q_comes_back_to_its_row(
    library: tuple[list[Shelved], Index],
) -> None:
    articles, index = library
    async with open_app(articles, index=index) as reader:
        await reader.press("w", "enter", "j", "enter")
        assert reader.shows("Ferry operators ask for a year")
        assert not reader.shows("Who said what in the library")
        await reader.press("q")
        assert reader.shows("Who said what in the library")
        rows = [y for y, row in enumerate(reader.rows()) if row.count("▌")]
        assert any("“We will write" in reader.rows()[y] for y in rows)
        await reader.press("escape", "escape")
        assert not reader.shows("Who said what in the library")


@pytest.mark.parametrize("size", [(20, 6), (40, 14), (79, 24), (200, 60)])
async def test_both_fit_on_any_screen(
    library: tuple[list[Shelved], Index], size: tuple[int, int]
) -> None:
    articles, index = library
    async with open_app(articles, index=index, size=size) as reader:
        await reader.press("slash")
        await reader.type("bridge")
        await reader.press("enter", "j", "escape", "w", "enter", "j", "escape", "escape")
        assert reader.shows("River town") or reader.shows("Ferry")


async def test_without_an_index_nothing_is_found_and_nothing_fails(tmp_path: Path) -> None:
    path = write(tmp_path, "ferry.md", FERRY)
    async with open_app(list(read_articles(path))) as reader:
        await reader.press("slash")
        await reader.type("bridge")
        await reader.press("enter", "escape", "w", "j", "enter", "escape")
        assert reader.shows("Ferry operators")


async def test_how_far_the_index_is_stands_above_until_it_is_up_to_date(
    library: tuple[list[Shelved], Index],
) -> None:
    articles, index = library
    async with open_app(articles, index=index) as reader:
        await reader.press("slash")
        await report(reader, Progress(done=120, total=5000, files=5000, seconds=4.0))
        assert "reading 120 of 5,000 files" in reader.top_line
        await report(reader, Trouble("another newsreader is bringing it up to date"))
        assert "another newsreader" in reader.top_line
        await report(reader, Built(5000, 5000, 0, 0, (), is_whole=True))
        assert "reading" not in reader.top_line


async def report(reader: Reader, what: IndexNews) -> None:
    """Have the librarian say something."""
    reader.app.screen_stack[0].post_message(IndexReport(what))
    await reader.settle()
