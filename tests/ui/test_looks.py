"""How the text is set, chosen by keys: seen at once, and remembered."""

from pathlib import Path

import pytest
from builders import article
from screens import Reader, open_app

from newsreader.article import Article
from newsreader.config import Settings
from newsreader.library.reading import with_quotes
from newsreader.library.state import State
from newsreader.ui.keeping import Keeping

WORDS = (
    "The ferry left the quay at Orrin before dawn, with nine lorries and a brass band on board, "
    "and nobody on the shore had been told why the band should go."
)
WIDE = Settings(column_width=58)


def ferry() -> Article:
    """An article of two paragraphs, the first of several rows."""
    return article(WORDS, "It came back at noon.", title="A morning at Orrin")


def paragraph(reader: Reader) -> list[str]:
    """The rows of the first paragraph as they stand beside the list."""
    left, first = reader.place("The ferry left" if reader.shows("The ferry left") else "The  ferry")
    last = reader.place("It came back")[1]
    return [row[left:].rstrip(" ▐") for row in reader.rows()[first:last]]


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    """Where what is chosen is kept from one start of the reader to the next."""
    return tmp_path / "state.db"


async def test_spacing_is_chosen_by_a_key_and_remembered(kept: Path) -> None:
    async with open_app([ferry()], keeping=Keeping(State(kept))) as reader:
        _, normal = reader.place("It came back")
        await reader.press("underscore")
        _, airy = reader.place("It came back")
        assert airy == normal + 1
    async with open_app([ferry()], keeping=Keeping(State(kept))) as reader:
        assert reader.place("It came back")[1] == airy
        await reader.press("underscore", "underscore")
        assert reader.place("It came back")[1] == normal - 1


async def test_flush_rows_are_chosen_by_a_key_and_remembered(kept: Path) -> None:
    async with open_app([ferry()], keeping=Keeping(State(kept)), settings=WIDE) as reader:
        ragged = paragraph(reader)
        await reader.press("vertical_line")
        flush = paragraph(reader)
        assert flush != ragged
        assert [row.split() for row in flush] == [row.split() for row in ragged]
    async with open_app([ferry()], keeping=Keeping(State(kept)), settings=WIDE) as reader:
        assert paragraph(reader) == flush
        await reader.press("vertical_line")
        assert paragraph(reader) == ragged


async def test_only_the_text_is_remembered_for_the_articles_that_are_opened(kept: Path) -> None:
    async with open_app([ferry()], keeping=Keeping(State(kept))) as reader:
        await reader.press("z")
        assert not reader.shows("clippings")
    async with open_app([ferry()], keeping=Keeping(State(kept))) as reader:
        assert reader.shows("clippings")
        await reader.press("enter")
        assert not reader.shows("clippings")


async def test_a_hit_is_marked_through_a_wider_space() -> None:
    settings = Settings(column_width=58, justify=True)
    async with open_app([ferry()], settings=settings) as reader:
        await reader.press("enter", "slash")
        await reader.type("the quay at orrin before")
        await reader.press("enter")
        first, y = reader.place("quay")
        last = reader.place("before")[0]
        grounds = {reader.style_at(x, y).bgcolor for x in range(first, last + 6)}
        assert len(grounds) == 1
        assert grounds != {reader.style("It came back").bgcolor}


async def test_the_settings_say_how_text_is_set() -> None:
    async with open_app([ferry()], settings=Settings(spacing="double")) as reader:
        _, y = reader.place("The ferry left")
        assert "lorries" in "".join(reader.rows()[y : y + 3])
        assert "lorries" not in "".join(reader.rows()[y + 1 : y + 2])


async def test_the_bar_beside_a_quote_runs_on_through_double_spacing() -> None:
    spoken = article("A boat came.", f"“{'The quay is long. ' * 9}The end,” said Ilse Maran.")
    async with open_app([with_quotes(spoken)], settings=Settings(spacing="double")) as reader:
        first, last = reader.place("“The quay")[1], reader.place("The end,”")[1]
        bars = [row.count("┃") for row in reader.rows()]
        assert last > first + 2
        assert bars[first - 1 : last + 2] == [0, *[1] * (last - first + 1), 0]
