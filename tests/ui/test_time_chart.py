"""The chart of the library in time, in terminals that change their size."""

from datetime import date, timedelta

from builders import article
from screens import open_app

from newsreader.ui.screens.timeline import TimelineScreen


async def test_the_bar_that_is_pointed_at_is_in_view_in_any_size() -> None:
    first = date(2024, 1, 1)
    articles = [
        article(title=f"Day {day}", published=str(first + timedelta(day)), path=f"{day}.md")
        for day in range(90)
    ]
    async with open_app(articles) as reader:
        await reader.press("T")
        await reader.until(lambda: isinstance(reader.app.screen, TimelineScreen))
        await reader.type("+++" + "l" * 95)
        for width in (40, 120, 12, 200, 3, 60):
            await reader.resize(width, 30)
        assert reader.shows("▲")
