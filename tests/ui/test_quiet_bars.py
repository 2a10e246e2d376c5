"""The bars while an article is read on: they give way to it, and come back."""

from builders import article
from screens import open_app

from newsreader.article import Article
from newsreader.config import Settings


def river() -> Article:
    """An article of several screens."""
    paragraphs = (f"Paragraph {number} of the story. " * 8 for number in range(30))
    return article(*paragraphs, title="The river rose", source="Varn Courier")


async def test_the_bars_give_way_while_an_article_is_read_on() -> None:
    async with open_app([river()], size=(100, 24)) as reader:
        await reader.press("enter", "space")
        assert "The river rose" in reader.top_line
        assert "Varn Courier" in reader.top_line
        assert "clippings" not in reader.top_line
        assert "/ find" not in reader.bottom_line
        assert "? all keys" in reader.bottom_line
        assert "min left" in reader.bottom_line


async def test_moving_up_brings_them_back() -> None:
    async with open_app([river()], size=(100, 24)) as reader:
        await reader.press("enter", "space", "k")
        assert "clippings" in reader.top_line
        assert "/ find" in reader.bottom_line


async def test_the_end_and_another_pane_bring_them_back() -> None:
    async with open_app([river()], size=(100, 24)) as reader:
        await reader.press("enter", "G")
        assert "/ find" in reader.bottom_line
        await reader.press("g", "space", "shift+tab")
        assert "clippings" in reader.top_line
        assert "f filter" in reader.bottom_line


async def test_another_article_is_never_called_by_the_title_of_the_one_before() -> None:
    words = (f"Ferry number {number} went down with all it had. " * 9 for number in range(30))
    other = article(*words, title="The ferry sank", path="sank.md")
    async with open_app([river(), other], size=(100, 24)) as reader:
        await reader.press("enter", "space", "J", "space")
        assert "The ferry sank" in reader.top_line
        await reader.press("K")
        assert reader.shows("The river rose")
        assert "The ferry sank" not in reader.top_line


async def test_another_size_leaves_them_as_they_are() -> None:
    async with open_app([river()], size=(100, 24)) as reader:
        await reader.press("enter", "space")
        await reader.resize(70, 30)
        assert "The river rose" in reader.top_line


async def test_they_stay_where_it_is_set_so() -> None:
    async with open_app([river()], size=(100, 24), settings=Settings(quiet_bars=False)) as reader:
        await reader.press("enter", "space")
        assert "clippings" in reader.top_line
        assert "/ find" in reader.bottom_line
