"""Pictures in the text of an article, on a key."""

from pathlib import Path

import pytest
from builders import article
from made_pictures import RED, halves, save
from screens import Reader, open_app

from newsreader.article import Article
from newsreader.config import Settings
from newsreader.library.state import State
from newsreader.ui.half_blocks import UPPER_HALF
from newsreader.ui.keeping import Keeping


@pytest.fixture
def story(tmp_path: Path) -> Article:
    """An article with two pictures between its paragraphs, and one that is missing."""
    save(tmp_path / "quay.png", halves(300, 150))
    save(tmp_path / "tower.png", halves(100, 100))
    return article(
        "It rained in Varn.",
        "▣The quay. | Teo Lind/Northline | quay.png",
        *(f"Paragraph {number} goes on about the river. " * 9 for number in range(8)),
        "▣The tower. | Mara Ost/ | tower.png",
        "▣The bridge. | | gone.png",
        "And so it ended.",
        title="Rain",
        path=tmp_path / "rain.md",
    )


def picture_rows(reader: Reader) -> list[int]:
    """The rows of the screen on which pictures stand."""
    return [y for y, row in enumerate(reader.rows()) if UPPER_HALF in row]


async def test_a_key_puts_pictures_above_their_captions_and_takes_them_away(story: Article) -> None:
    async with open_app([story]) as reader:
        await reader.press("enter")
        assert not picture_rows(reader)
        await reader.press("p")
        rows = picture_rows(reader)
        assert rows == list(range(rows[0], rows[0] + len(rows)))
        assert len(rows) == 18
        assert "▣ The quay." in reader.rows()[rows[-1] + 1]
        assert "It rained in Varn." in reader.rows()[rows[0] - 2]
        style = reader.style_at(reader.rows()[rows[0]].index(UPPER_HALF), rows[0])
        assert style.color is not None
        assert style.color.get_truecolor() == RED
        assert "Pictures in the text" in reader.bottom_line
        await reader.press("p")
        assert not picture_rows(reader)
        assert reader.shows("▣ The quay.")


async def test_what_is_read_stays_where_it_is_when_pictures_come(story: Article) -> None:
    async with open_app([story], size=(100, 24)) as reader:
        await reader.press("enter", "space")
        before = reader.rows()[1]
        reader.darkroom.held = True
        await reader.press("p")
        assert reader.rows()[1] == before
        for wish in reader.darkroom.asked_ahead:
            reader.darkroom.hand(reader.darkroom.developed(wish))
        await reader.settle()
        assert reader.rows()[1] == before
        await reader.press("g")
        assert picture_rows(reader)


async def test_going_to_a_photo_shows_its_picture(story: Article) -> None:
    async with open_app([story]) as reader:
        await reader.press("enter", "p", "right_square_bracket", "right_square_bracket")
        rows = picture_rows(reader)
        _, caption = reader.place("▣ The tower.")
        assert rows[-1] == caption - 1


async def test_a_picture_that_is_missing_leaves_its_caption(story: Article) -> None:
    async with open_app([story]) as reader:
        await reader.press("enter", "p", "G")
        _, caption = reader.place("▣ The bridge.")
        assert caption - 1 not in picture_rows(reader)


async def test_it_is_remembered_and_holds_for_the_next_article(
    story: Article, tmp_path: Path
) -> None:
    state = State(tmp_path / "state.db")
    other = article("▣The tower. | | tower.png", title="Tower", path=tmp_path / "tower.md")
    async with open_app([story], keeping=Keeping(state)) as reader:
        await reader.press("enter", "p")
    async with open_app([story, other], keeping=Keeping(state)) as reader:
        await reader.press("g")
        assert picture_rows(reader)
        await reader.press("j")
        assert picture_rows(reader)
    state.close()


async def test_the_gallery_and_back_leaves_the_pictures(story: Article) -> None:
    async with open_app([story]) as reader:
        await reader.press("enter", "p", "c", "q")
        assert len(picture_rows(reader)) == 18


async def test_another_width_of_the_column_is_another_size(story: Article) -> None:
    async with open_app([story]) as reader:
        await reader.press("enter", "p", "minus", "minus", "minus", "minus", "minus", "minus")
        await reader.press("minus", "minus", "minus", "minus")
        assert 0 < len(picture_rows(reader)) < 18


async def test_pictures_that_are_off_stay_off(story: Article) -> None:
    async with open_app([story], settings=Settings(pictures="off")) as reader:
        await reader.press("enter", "p")
        assert not picture_rows(reader)
        assert "turned off in the settings" in reader.bottom_line
