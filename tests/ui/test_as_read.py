"""How an article was read: every block with its rule, and what is wrong put right by a key."""

from pathlib import Path

from papers import river
from screens import Reader, open_app

from newsreader.library.state import State
from newsreader.ui.keeping import Keeping


async def on_block(reader: Reader, words: str) -> None:
    """Open the view, and put the cursor on the block of these words."""
    await reader.press("enter", "i")
    for _ in range(40):
        _, y = reader.place("▌")
        if words in reader.rows()[y]:
            return
        await reader.press("j")
    raise AssertionError(f"there is no block {words!r}")


async def test_every_block_is_listed_with_its_kind() -> None:
    async with open_app([river()]) as reader:
        await reader.press("enter", "i")
        assert "As read · River town votes" in reader.top_line
        text = reader.text()
        for kind in ("file", "headline", "standfirst", "byline", "paragraph", "caption", "heading"):
            assert f" {kind} " in text, kind
        assert reader.shows("credit: Teo Lind/Northline · photographer: Teo Lind")


async def test_a_line_that_is_no_part_of_the_article_is_gone_and_can_come_back() -> None:
    async with open_app([river()]) as reader:
        await on_block(reader, "The clerk, Jon Abel")
        await reader.press("x")
        assert "no part of the article" in reader.bottom_line
        assert "1 put right by you" in reader.top_line
        await reader.press("escape")
        assert not reader.shows("The clerk, Jon Abel")
        await reader.press("i", "G")
        assert reader.shows("left out")
        await reader.press("U", "escape")
        assert reader.shows("The clerk, Jon Abel")


async def test_a_line_can_be_made_the_headline() -> None:
    async with open_app([river()]) as reader:
        await on_block(reader, "The town council voted")
        await reader.press("t", "escape")
        await reader.until_shown("▌  VARN — The town council")  # in the list as well
        assert reader.place("VARN — The town council", 1)[1] == 2
        assert reader.style("VARN — The town council", nth=1).bold
        assert not reader.style("River town votes to move its bridge").bold


async def test_what_was_put_right_is_kept(tmp_path: Path) -> None:
    first = Keeping(State(tmp_path / "state.db"))
    async with open_app([river()], keeping=first) as reader:
        await on_block(reader, "What it costs")
        await reader.press("x")
    again = Keeping(State(tmp_path / "state.db"))
    async with open_app([river()], keeping=again) as reader:
        await reader.press("enter")
        assert not reader.shows("What it costs")


async def test_a_star_stays_on_an_article_that_is_put_right() -> None:
    async with open_app([river()]) as reader:
        await reader.press("s")
        await on_block(reader, "What it costs")
        await reader.press("x", "escape")
        assert reader.shows("★")


async def test_enter_goes_to_the_block_in_the_text() -> None:
    async with open_app([river()], size=(120, 16)) as reader:
        await reader.press("enter", "i", "G", "enter")
        assert reader.shows("The vote stands.")


async def test_what_is_no_block_cannot_be_put_right() -> None:
    async with open_app([river()]) as reader:
        await reader.press("enter", "i", "c")
        assert "nothing to put right" in reader.bottom_line
        await reader.press("j", "U")
        assert "nothing to take back" in reader.bottom_line


async def test_it_fits_on_a_small_screen() -> None:
    async with open_app([river()], size=(30, 10)) as reader:
        await reader.press("enter", "i", "j", "c")
        await reader.resize(12, 4)
        await reader.resize(100, 30)
        assert reader.shows("standfirst")
