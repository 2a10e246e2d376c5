"""The panes: side by side or one at a time, whatever the terminal's size."""

import pytest
from papers import ferry, long_text, river, shelf
from screens import open_app

from newsreader.config import Settings

EVERYTHING = (
    *("j", "enter", "space", "G", "g", "right_curly_bracket", "right_square_bracket"),
    *("slash", "r", "i", "v", "enter", "n", "N", "plus", "minus", "less_than_sign", "t"),
    *("quotation_mark", "j", "v", "pagedown", "tab", "shift+tab", "z", "z", "h", "l"),
    *("c", "j", "k", "question_mark", "down", "escape", "q", "y", "j", "escape"),
    *("question_mark", "pagedown", "escape", "f", "x", "escape", "s", "m", "r", "S"),
)
"""Keys that open everything there is."""


async def test_a_wide_terminal_shows_list_and_text() -> None:
    async with open_app([river()]) as reader:
        assert reader.shows("River town votes to move its")
        assert reader.shows("The town council voted")


async def test_a_very_wide_terminal_shows_the_quotes_beside_both() -> None:
    async with open_app([river()], size=(150, 40)) as reader:
        await reader.press("quotation_mark")
        assert reader.shows("Who says what")
        assert reader.shows("The town council voted")
        assert reader.shows("▣ 3")


async def test_below_80_columns_one_pane_is_shown_at_a_time() -> None:
    async with open_app(shelf(), size=(79, 24)) as reader:
        assert reader.shows("Ferry operators")
        assert not reader.shows("The town council")
        await reader.press("enter")
        assert reader.shows("The town council")
        assert not reader.shows("Ferry operators")
        await reader.press("quotation_mark")
        assert reader.shows("Who says what")
        assert not reader.shows("The town council")
        await reader.press("q")
        assert reader.shows("The town council")
        await reader.press("q")
        assert reader.shows("Ferry operators")


async def test_tab_and_the_arrows_go_from_pane_to_pane() -> None:
    async with open_app(shelf(), size=(79, 24)) as reader:
        await reader.press("tab")
        assert reader.shows("The town council")
        await reader.press("tab")
        assert reader.shows("Ferry operators")
        await reader.press("l")
        assert reader.shows("The town council")
        await reader.press("left")
        assert reader.shows("Ferry operators")


async def test_only_the_text_and_everything_again() -> None:
    async with open_app(shelf()) as reader:
        await reader.press("z")
        assert not reader.shows("Ferry operators")
        assert reader.shows("The town council")
        await reader.press("z")
        assert reader.shows("Ferry operators")


async def test_escape_leaves_the_text_alone_first() -> None:
    async with open_app(shelf()) as reader:
        await reader.press("z", "escape")
        assert reader.shows("Ferry operators")
        assert reader.app.is_running


async def test_q_goes_back_to_the_list_says_so_and_then_quits() -> None:
    async with open_app(shelf()) as reader:
        await reader.press("enter", "q", "q")
        assert "q leaves the reader" in reader.bottom_line
        assert reader.app.return_code is None
        await reader.pilot.press("q")
        assert reader.app.return_code == 0


async def test_q_quits_from_the_list_where_nothing_was_left_by_it() -> None:
    async with open_app(shelf()) as reader:
        await reader.press("enter", "q", "j")
        await reader.pilot.press("q")
        assert reader.app.return_code == 0


async def test_a_key_that_does_nothing_says_where_it_does_something() -> None:
    async with open_app(shelf()) as reader:
        await reader.press("enter", "S")
        assert "S does nothing here; in the list: " in reader.bottom_line
        await reader.press("q", "w", "m")
        assert "m does nothing here; from every pane: " in reader.bottom_line


async def test_where_an_article_cannot_be_read_the_foot_says_what_can_be_done() -> None:
    async with open_app(shelf()) as reader:
        await reader.press("enter", "right_curly_bracket")
        assert "Dora Kessler" in reader.bottom_line
        await reader.press("exclamation_mark", "enter")
        assert reader.shows("cannot be read:")
        assert "Dora Kessler" not in reader.bottom_line
        assert "! what cannot be read" in reader.bottom_line
        await reader.press("K")
        assert "next quote" in reader.bottom_line


async def test_the_list_can_be_made_wider_and_narrower() -> None:
    async with open_app(shelf()) as reader:
        before = reader.place("The town council")[0]
        await reader.press("greater_than_sign", "greater_than_sign")
        wider = reader.place("The town council")[0]
        await reader.press(*["less_than_sign"] * 4)
        narrower = reader.place("The town council")[0]
    assert narrower < before < wider


async def test_the_widths_of_the_settings_hold() -> None:
    async with open_app(shelf(), settings=Settings(list_width=60)) as reader:
        assert reader.place("The town council")[0] > 70


async def test_a_terminal_that_grows_and_shrinks_shows_what_there_is_room_for() -> None:
    async with open_app(shelf()) as reader:
        await reader.press("enter")
        await reader.resize(60, 20)
        assert not reader.shows("Ferry operators")
        assert reader.shows("The town council")
        await reader.resize(120, 40)
        assert reader.shows("Ferry operators")
        assert reader.shows("The town council")


@pytest.mark.parametrize("size", [(120, 40), (79, 24), (20, 6), (1, 1)])
async def test_everything_can_be_done_in_a_terminal_of_any_size(size: tuple[int, int]) -> None:
    async with open_app([*shelf(), long_text()], size=size) as reader:
        await reader.press(*EVERYTHING)
        assert reader.app.is_running
        assert all(len(row) <= size[0] for row in reader.rows())


async def test_there_is_text_to_read_at_20_by_6() -> None:
    async with open_app([ferry()], size=(20, 6)) as reader:
        assert reader.shows("Ferry operators")
        await reader.press("enter", "G")
        assert reader.shows("Varn.")


async def test_a_terminal_may_change_its_size_at_any_moment() -> None:
    async with open_app(shelf()) as reader:
        for keys, size in (
            (("enter",), (1, 1)),
            (("c",), (100, 3)),
            (("j",), (3, 100)),
            (("enter", "quotation_mark"), (20, 6)),
            (("enter", "slash"), (200, 60)),
            (("enter", "y"), (2, 2)),
            (("pagedown",), (120, 40)),
            (("colon",), (109, 1)),
            (("pagedown",), (120, 40)),
            (("question_mark",), (7, 2)),
            (("pagedown",), (120, 40)),
        ):
            await reader.press(*keys)
            await reader.resize(*size)
        assert reader.app.is_running


async def test_the_foot_names_the_keys_of_the_pane_in_use() -> None:
    async with open_app(shelf()) as reader:
        assert "f filter" in reader.bottom_line
        await reader.press("enter")
        assert "/ find" in reader.bottom_line
        assert "? all keys" in reader.bottom_line


async def test_a_click_on_a_key_at_the_foot_presses_it() -> None:
    async with open_app(shelf()) as reader:
        await reader.click("? all keys")
        assert reader.shows("In the list")


async def test_the_help_lists_all_keys_those_of_the_pane_first() -> None:
    async with open_app(shelf(), size=(100, 30)) as reader:
        await reader.press("enter", "question_mark")
        assert reader.place("In the article")[1] < 10
        await reader.press(*["space"] * 12)
        assert reader.shows("Stop finding")


async def test_the_palette_runs_commands() -> None:
    async with open_app(shelf()) as reader:
        await reader.press("colon")
        await reader.type("photos of the")
        await reader.until_shown("Photos of the article")
        await reader.press("enter")
        await reader.until(lambda: "1 of 3" in reader.top_line)


@pytest.mark.parametrize("words", ["Find in the article", "Wider column", "Next theme", "Star, or"])
async def test_the_palette_offers_what_any_part_of_the_screen_can_do(words: str) -> None:
    async with open_app(shelf(), size=(100, 40)) as reader:
        await reader.press("enter", "colon")
        await reader.type(words)
        await reader.until(lambda: sum(words in row for row in reader.rows()) == 2)
