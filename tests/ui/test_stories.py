"""Where else a story stands: the places, what differs in them, and the way there and back."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from builders import article, write
from screens import Reader, Shelved, open_app

from newsreader.config import Settings
from newsreader.library.index.build import build_index
from newsreader.library.index.opened import Index
from newsreader.library.index.reader_process import glance
from newsreader.library.index.tables import open_to_write
from newsreader.library.index.writer import Writer
from newsreader.library.reading import as_shown, read_articles

BODY = [
    "The council of Varn voted on Monday to keep the ferry across the river free for everybody,"
    " children and bicycles included.",
    "Twelve of its fifteen members were in favour after a debate of four hours.",
    "The mayor, Dora Kessler, said the boats cost 40,000 crowns a year, which is less than the"
    " town pays to keep its fountains clean.",
    "The first boat leaves at six in the morning, the last at eleven, in winter at nine.",
    "A bridge was promised to the villages on the other bank in every election since the war.",
]
LATER = [*BODY[:2], BODY[2].replace("40,000", "45,000"), "Nobody spoke against it.", *BODY[3:]]
OTHER = ["Emil Sorge has mended clocks for fifty years, and means to go on.", "He has no heirs."]


def page(title: str, source: str, day: int, body: list[str]) -> str:
    """A file with an article."""
    head = f"---\ntitle: {title}\nsource: {source}\ndate: 2024-05-{day}\n---\n\n"
    return head + "\n\n".join(body) + "\n"


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[list[Shelved], Index]]:
    """A story in three places, another article, and the index of them."""
    folder = tmp_path_factory.mktemp("clippings")
    first = page("Ferry stays free", "Varn Courier", 13, BODY)
    paths = [
        write(folder, "first.md", first),
        write(folder, "again.md", first),
        write(folder, "later.md", page("No fare in Varn", "Harbour Post", 14, LATER)),
        write(folder, "clocks.md", page("The clock mender", "Harbour Post", 12, OTHER)),
    ]
    file = tmp_path_factory.mktemp("cache") / "index.db"
    build_index(file, [folder], jobs=1)
    articles: list[Shelved] = [as_shown(one) for path in paths for one in read_articles(path)]
    with Index(file) as index:
        yield articles, index


async def go_to(reader: Reader, title: str) -> None:
    """Put the cursor of the list on an article."""
    await reader.press("f")
    await reader.type(title)
    await reader.press("enter")


async def test_stories_of_several_outlets_are_listed_once_each() -> None:
    body = "The council of Varn voted on Monday to keep the ferry across the river free. " * 6
    told = [
        article(body, title=f"Ferry {outlet}", source=outlet, path=f"{outlet}.md")
        for outlet in ("Post", "Courier")
    ]
    alone = article("It rained in Varn.", title="Rain", source="Post", path="rain.md")
    async with open_app([*told, alone]) as reader:
        await reader.press("F", "j", "j", "j", "j", "enter")
        assert "In several outlets" in reader.top_line
        assert "1 story among 3 articles" in reader.top_line
        assert reader.shows("≡ 2")
        assert not reader.shows("Rain")


async def test_what_is_done_with_all_of_the_list_is_done_with_every_place_of_a_story() -> None:
    body = "The council of Varn voted on Monday to keep the ferry across the river free. " * 6
    told = [
        article(body, title=f"Ferry {outlet}", source=outlet, path=f"{outlet}.md")
        for outlet in ("Post", "Courier")
    ]
    async with open_app(told) as reader:
        assert reader.shows("≡ 2")
        await reader.press("R")
        assert "2 articles marked as read" in reader.bottom_line
        assert "unread" not in reader.top_line
        await reader.press("number_sign", "tab")
        assert reader.shows("Tags of 2 articles")


async def test_the_places_are_listed_and_what_differs_has_its_sign(
    library: tuple[list[Shelved], Index],
) -> None:
    articles, index = library
    async with open_app(articles, index=index) as reader:
        await go_to(reader, "No fare")
        await reader.press("equals_sign")
        assert all(map(reader.shows, ("3 places", "this one", "% alike", "again.md", "Post")))
        rows = reader.rows()
        assert any(" - The mayor, Dora Kessler, said the boats cost 45,000" in row for row in rows)
        assert any(" + The mayor, Dora Kessler, said the boats cost 40,000" in row for row in rows)
        assert any(" - Nobody spoke against it." in row for row in rows)
        assert any("   The first boat leaves at six" in row for row in rows)
        assert reader.style("45,000").underline
        assert not reader.style("said the boats").underline


async def test_the_same_text_is_said_to_be_the_same(library: tuple[list[Shelved], Index]) -> None:
    articles, index = library
    async with open_app(articles, index=index) as reader:
        await go_to(reader, "Ferry stays")
        await reader.press("equals_sign")
        assert reader.shows("same text")
        assert reader.shows("The same text.")


async def test_a_place_is_read_there_and_q_comes_back_to_its_row(
    library: tuple[list[Shelved], Index],
) -> None:
    articles, index = library
    async with open_app(articles, index=index) as reader:
        await go_to(reader, "Ferry stays")
        await reader.press("equals_sign", "G", "enter")
        assert not reader.shows("Where else this story stands")
        assert reader.shows("Nobody spoke against it.")
        await reader.press("q")
        assert reader.shows("Where else this story stands")
        assert "Harbour Post" in reader.rows()[reader.place("▌")[1]]
        await reader.press("q")
        assert not reader.shows("Where else this story stands")


async def test_keys_go_from_difference_to_difference(
    library: tuple[list[Shelved], Index],
) -> None:
    articles, index = library
    async with open_app(articles, index=index, size=(90, 12)) as reader:
        await go_to(reader, "No fare")
        await reader.press("equals_sign")
        assert not reader.shows("Nobody spoke against it.")
        await reader.press("n", "n", "n")
        assert reader.shows("Nobody spoke against it.")
        await reader.press(*"nnn")
        assert reader.shows("Nothing differs behind this.")
        await reader.press(*"NNNNNN")
        assert reader.shows("Nothing differs before.")


async def test_a_story_that_stands_nowhere_else_says_so(
    library: tuple[list[Shelved], Index],
) -> None:
    articles, index = library
    async with open_app(articles, index=index) as reader:
        await go_to(reader, "clock mender")
        await reader.press("equals_sign")
        assert reader.shows("This story stands nowhere else in the library.")
        assert "next difference" not in reader.bottom_line
        await reader.press("enter", "q", "q", "h")
        await go_to(reader, "No fare")
        await reader.press("equals_sign")
        assert reader.shows("3 places")


async def test_of_an_article_that_is_only_listed_yet_it_is_said(tmp_path: Path) -> None:
    path = write(tmp_path, "clocks.md", page("The clock mender", "Harbour Post", 12, OTHER))
    database = open_to_write(tmp_path / "index.db")
    Writer(database).write([glance(path)])
    database.close()
    with Index(tmp_path / "index.db") as index:
        await press_in(list(read_articles(path)), index)


async def press_in(articles: list[Shelved], index: Index) -> None:
    """Press keys where nothing is known of where else the story stands."""
    async with open_app(articles, index=index) as reader:
        await reader.press("equals_sign")
        assert reader.shows("The index does not know this article yet.")
        await reader.press("n", "l", "enter", "escape", "escape")
        assert reader.shows("The clock mender")


@pytest.mark.parametrize("size", [(20, 6), (40, 14), (79, 24), (200, 60)])
async def test_it_fits_on_any_screen(
    library: tuple[list[Shelved], Index], size: tuple[int, int]
) -> None:
    articles, index = library
    async with open_app(articles, index=index, size=size) as reader:
        await reader.press("equals_sign", "l", "j", "n", "h", "j", "escape")
        assert not reader.shows("Where else")


async def test_where_there_is_no_room_for_both_panes_the_one_with_the_keys_is_shown(
    library: tuple[list[Shelved], Index],
) -> None:
    articles, index = library
    async with open_app(articles, index=index, size=(60, 24)) as reader:
        await go_to(reader, "No fare")
        await reader.press("equals_sign")
        assert reader.shows("% alike")
        assert not reader.shows("Nobody spoke")
        await reader.press("l")
        assert reader.shows("- Nobody spoke against it.")
        assert not reader.shows("% alike")
        await reader.press("q")
        assert reader.shows("% alike")


@pytest.mark.parametrize("theme", ["paper", "night", "high-contrast"])
async def test_what_differs_looks_different(
    library: tuple[list[Shelved], Index], theme: str
) -> None:
    articles, index = library
    async with open_app(articles, index=index, settings=Settings(theme=theme)) as reader:
        await go_to(reader, "No fare")
        await reader.press("equals_sign")
        here, there = reader.style("45,000").color, reader.style("40,000").color
        assert len({here, there, reader.style("Twelve of its").color}) == 3
