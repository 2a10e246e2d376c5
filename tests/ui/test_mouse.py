"""The mouse: what can be done by a key can be done by a click, a drag or the right button."""

import pytest
from papers import ferry, long_text, river
from screens import Reader, open_app
from textual import events

from newsreader.ui.keeping import Keeping
from newsreader.ui.widgets.article_list import ArticleList
from newsreader.ui.widgets.reading_pane import ReadingPane


def edge(reader: Reader) -> int:
    """The column behind the list."""
    return reader.app.screen.query_one(ArticleList).region.right


def reading(reader: Reader) -> ReadingPane:
    """The pane with the text."""
    return reader.app.screen.query_one(ReadingPane)


@pytest.mark.parametrize("to", [30, 60])
async def test_the_edge_of_the_list_is_dragged(to: int) -> None:
    keeping = Keeping(None)
    async with open_app([ferry(), river()], keeping=keeping) as reader:
        await reader.drag((edge(reader) - 1, 20), (to - 1, 20))
        assert abs(edge(reader) - to) <= 1
        assert keeping.remembered("split")
        assert reading(reader).selected_span() is None


async def test_the_edge_goes_no_further_than_by_its_keys() -> None:
    async with open_app([ferry(), river()]) as reader:
        await reader.drag((edge(reader) - 1, 20), (119, 20))
        assert edge(reader) <= 90
        await reader.drag((edge(reader) - 1, 20), (0, 20))
        assert edge(reader) >= 18


async def test_a_drag_elsewhere_moves_no_edge() -> None:
    async with open_app([ferry(), river()]) as reader:
        before = edge(reader)
        await reader.drag((before - 10, 20), (before + 20, 20))
        assert edge(reader) == before


async def test_the_right_button_opens_the_copy_menu_for_what_is_selected() -> None:
    async with open_app([river()]) as reader:
        x, y = reader.place("The town council")
        await reader.drag((x, y), (x + 8, y))
        await reader.pilot.click(offset=(x, y), button=3)
        await reader.settle()
        assert reader.shows("Copy")
        assert reader.shows("1 s Selection")


async def test_the_right_button_over_a_quote_offers_the_quote() -> None:
    async with open_app([river()]) as reader:
        await reader.pilot.click(offset=reader.place("We have carried"), button=3)
        await reader.settle()
        assert reader.shows("1 u Quote")


async def test_a_click_on_the_order_changes_it() -> None:
    async with open_app([ferry(), river()]) as reader:
        await reader.click("newest first")
        assert "newest first" not in reader.top_line


async def test_a_click_on_the_filter_opens_its_line_again() -> None:
    async with open_app([ferry(), river()]) as reader:
        await reader.press("f")
        await reader.type("ferry")
        await reader.press("enter")
        await reader.click("filter: ferry")
        assert reader.app.focused is not None
        assert reader.app.focused.id not in ("list", "reading")


async def test_a_click_on_what_is_open_offers_the_places() -> None:
    async with open_app([ferry(), river()]) as reader:
        await reader.click("clippings")
        assert reader.shows("Starred")


async def test_a_click_on_a_count_shows_what_is_counted() -> None:
    async with open_app([river()]) as reader:
        await reader.click("“ 4")
        assert reader.shows("Who says what")
        await reader.press("q")
        await reader.click("▣ 3")
        assert "1 of 3" in reader.top_line


async def test_a_click_on_the_dot_marks_as_read_and_one_on_the_star_takes_it_away() -> None:
    async with open_app([river()]) as reader:
        assert "1 unread" in reader.top_line
        await reader.click("•")
        assert "unread" not in reader.top_line
        await reader.press("s")
        await reader.click("★")
        assert not reader.shows("★")


async def test_a_click_on_a_count_of_another_article_only_chooses_it() -> None:
    async with open_app([river(), ferry()]) as reader:
        await reader.press("j")
        await reader.click("▣ 3")
        assert "1 of 3" not in reader.top_line


async def test_a_drag_to_the_edge_of_the_text_scrolls_on_and_selects_further() -> None:
    async with open_app([long_text()]) as reader:
        pane = reading(reader)
        x, y = pane.region.x + 20, pane.region.y + 8
        await reader.pilot.mouse_down(offset=(x, y))
        await reader.pilot.hover(offset=(x, y + 6))
        down = (x, pane.region.bottom - 1)
        await reader.pilot.hover(offset=down)
        # Only a mouse that moves up or down scrolls; a pilot's comes from nowhere.
        reader.app.screen._forward_event(
            events.MouseMove(pane, *down, 0, 4, 1, False, False, False, *down)
        )
        await reader.until(lambda: pane.scroll_offset.y > 5)
        await reader.pilot.mouse_up(offset=down)
        span = pane.selected_span()
        assert span is not None
        assert span.end > pane.end_offset - 200
