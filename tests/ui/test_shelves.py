"""Photos and time of the whole library on the screen, and the way to the articles and back."""

from collections.abc import Iterator

import pytest
from builders import article
from indexes import index_of
from screens import Reader, Shelved, open_app

from newsreader.article import Article
from newsreader.library.index.opened import Index
from newsreader.ui.screens.timeline import TimelineScreen


def paper(name: str, day: str, source: str, *blocks: str) -> Article:
    """An article whose headline is its file's name."""
    return article(*blocks, title=name, path=f"/news/{name}.md", published=day, source=source)


ARTICLES = [
    paper(
        *("Bridge", "2021-08-15", "Varn Courier", "It stands."),
        "▣The old bridge after the flood. | Teo Lind/Northline | bridge.jpg",
        "▣Sandbags in Varn, Norland, Monday, Aug. 9, 2021. | Mara Ost/Northline",
    ),
    paper(
        *("Ferry", "2021-08-16", "Harbour Post", "It sails."),
        "▣The ferry below the bridge. | Teo Lind/Norpress",
    ),
    paper("Market", "2021-08-16", "Varn Courier", "It opens."),
    paper("Tower", "2021-10-02", "Varn Courier", "It leans."),
    paper("Sky", "", "The Quarter", "It is dark."),
]


@pytest.fixture
def index(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Index]:
    with index_of(tmp_path_factory.mktemp("index"), *ARTICLES) as index:
        yield index


def shelved() -> list[Shelved]:
    return list(ARTICLES)


def names(reader: Reader, *words: str) -> bool:
    """Whether words are all on the screen."""
    return all(map(reader.shows, words))


def marked(reader: Reader) -> str:
    """The rows that a cursor is on, as one text."""
    return "\n".join(row for row in reader.rows() if "▌" in row)


async def test_photographers_are_shown_with_their_photos(index: Index) -> None:
    async with open_app(shelved(), index=index) as reader:
        await reader.press("C")
        assert names(reader, "by photographer", "All photos", "Teo Lind", "Mara Ost", "3 photos")
        await reader.press("j")
        assert names(reader, "2 photos", "The ferry below", "Teo Lind/Norpress", "The old bridge")
        assert not reader.shows("Sandbags")
        assert reader.shows("Harbour Post · 16 Aug 2021 · Ferry")


async def test_photos_are_put_together_by_agency_place_and_day(index: Index) -> None:
    async with open_app(shelved(), index=index) as reader:
        await reader.press("C", "v")
        assert names(reader, "by agency", "Northline", "Norpress")
        await reader.press("v", "j")
        assert names(reader, "by place", "Varn, Norland", "no place named", "1 photo")
        assert reader.shows("Mara Ost/Northline · Varn, Norland, 9 Aug 2021")
        await reader.press("v")
        assert names(reader, "by day", "16 Aug 2021", "15 Aug 2021", "9 Aug 2021")
        await reader.press("v")
        assert reader.shows("by photographer")


async def test_a_name_that_is_typed_leaves_its_photos(index: Index) -> None:
    async with open_app(shelved(), index=index) as reader:
        await reader.press("C", "slash")
        await reader.type("ost")
        assert names(reader, "Mara Ost", "Sandbags", "1 photo")
        assert not reader.shows("Teo Lind")
        await reader.type("zz")
        assert reader.shows("0 photos")
        assert not reader.shows("Sandbags")


async def test_words_leave_the_photos_whose_captions_have_them(index: Index) -> None:
    async with open_app(shelved(), index=index) as reader:
        await reader.press("C", "f")
        await reader.type("bridge -flood")
        assert names(reader, "1 photo", "The ferry below")
        assert not reader.shows("The old bridge")
        await reader.press(*["backspace"] * 20)
        await reader.type("source:courier")
        assert names(reader, "2 photos", "Sandbags")
        await reader.press(*["backspace"] * 20)
        await reader.type("sorce:courier")
        assert "did you mean source:?" in reader.bottom_line


async def test_a_caption_is_read_where_it_stands_and_q_comes_back_to_its_row(index: Index) -> None:
    async with open_app(shelved(), index=index) as reader:
        await reader.press("C", "j", "enter", "j", "enter")
        assert names(reader, "It stands.", "▣ The old bridge after the flood.")
        await reader.press("q")
        assert reader.shows("Photos of the library")
        assert "The old bridge after the flood." in marked(reader)
        await reader.press("escape", "escape")
        assert not reader.shows("Photos of the library")


async def test_a_photo_is_seen_in_the_gallery_and_q_comes_back_to_its_row(index: Index) -> None:
    async with open_app(shelved(), index=index) as reader:
        await reader.press("C", "c")
        assert reader.shows("Photos of the library")
        await reader.press("slash", *"ost", "enter", "l", "c")
        assert names(reader, "Photos · Bridge", "2 of 2", "Mara Ost")
        await reader.press("q")
        assert names(reader, "Photos of the library", "Mara Ost/Northline")
        assert "Sandbags" in marked(reader)


async def test_a_caption_is_copied_with_its_credit_and_where_it_stands(index: Index) -> None:
    async with open_app(shelved(), index=index) as reader:
        await reader.press("C", "slash", *"ost", "enter", "l", "y")
        caption = "Sandbags in Varn, Norland, Monday, Aug. 9, 2021. [Mara Ost/Northline]"
        assert reader.app.clipboard == f"{caption}\n— Bridge · Varn Courier, 15 Aug 2021"


async def test_who_leaves_the_photos_is_back_at_what_was_read_before(index: Index) -> None:
    async with open_app(shelved(), index=index) as reader:
        await reader.press("J", "J", "enter")
        assert reader.shows("It opens.")
        await reader.press("C", "slash", *"ost", "enter", "l", "c", "q")
        await reader.press("escape", "escape", "escape")
        assert reader.shows("It opens.")
        assert reader.shows("• Bridge")  # looking at its photo is not reading it
        await reader.press("C", "j", "enter", "j", "enter")
        assert reader.shows("It stands.")
        await reader.press("q", "escape", "escape")
        assert reader.shows("It opens.")
        await reader.press("h")
        assert "Market" in marked(reader)


async def test_who_goes_on_from_a_caption_stays_there(index: Index) -> None:
    async with open_app(shelved(), index=index) as reader:
        await reader.press("C", "j", "enter", "j", "enter")
        assert reader.shows("It stands.")
        await reader.press("J", "C", "escape", "escape")
        assert reader.shows("It is dark.")


async def test_the_library_in_time_begins_with_its_newest_day(index: Index) -> None:
    async with open_app(shelved(), index=index) as reader:
        await reader.press("T")
        assert "5 articles · 1 without a day" in reader.top_line
        assert "by day" in reader.top_line
        assert names(reader, "All outlets", "2 Oct 2021 · 1 article", "Tower", "▲")
        assert not reader.shows("Market")


async def test_the_bars_with_articles_are_stepped_through(index: Index) -> None:
    async with open_app(shelved(), index=index) as reader:
        await reader.press("T", "h")
        assert names(reader, "16 Aug 2021 · 2 articles", "Harbour Post 1, Varn Courier 1")
        assert names(reader, "Ferry", "Market")
        await reader.press("left", "left", "left")
        assert reader.shows("15 Aug 2021 · 1 article")
        await reader.press("right")
        assert reader.shows("16 Aug 2021")


async def test_an_outlet_shows_its_own_bars(index: Index) -> None:
    async with open_app(shelved(), index=index) as reader:
        await reader.press("T", "h", "j")
        assert names(reader, "16 Aug 2021 · 1 article", "Varn Courier, of 2 in all")
        assert not reader.shows("Ferry")
        screen = reader.app.screen
        assert isinstance(screen, TimelineScreen)
        assert screen.query_text == 'date:2021-08-16 source:"Varn Courier"'


async def test_longer_and_shorter_times_keep_the_place(index: Index) -> None:
    async with open_app(shelved(), index=index) as reader:
        await reader.press("T", "h", "minus")
        assert names(reader, "by week", "week of 16 Aug 2021 · 2 articles")
        await reader.press("minus")
        assert names(reader, "by month", "Aug 2021 · 3 articles")
        await reader.press("minus", "minus", "minus")
        assert names(reader, "by year", "2021 · 4 articles")
        await reader.press("plus", "plus", "plus", "plus")
        assert names(reader, "by day", "16 Aug 2021 · 2 articles")


async def test_an_article_of_a_bar_is_read_and_q_comes_back_to_its_row(index: Index) -> None:
    async with open_app(shelved(), index=index) as reader:
        await reader.press("T", "h", "enter", "j")
        chosen = "Market" if "Market" in marked(reader) else "Ferry"
        await reader.press("enter")
        assert reader.shows("It opens." if chosen == "Market" else "It sails.")
        await reader.press("q")
        assert reader.shows("The library in time")
        assert chosen in marked(reader)
        await reader.press("q", "q")
        assert not reader.shows("The library in time")


async def test_a_bar_is_pointed_at_with_the_mouse(index: Index) -> None:
    async with open_app(shelved(), index=index) as reader:
        await reader.press("T", "minus", "minus")
        await reader.click("Aug 2021")
        assert reader.shows("Aug 2021 · 3 articles")
        await reader.click("Oct")
        assert reader.shows("Oct 2021 · 1 article")


@pytest.mark.parametrize("size", [(20, 6), (40, 14), (80, 24), (200, 60)])
@pytest.mark.parametrize("keys", ["C l j v v v f", "T minus h l tab j plus enter"])
async def test_both_fit_on_any_screen(index: Index, size: tuple[int, int], keys: str) -> None:
    async with open_app(shelved(), index=index, size=size) as reader:
        await reader.press(*keys.split(), "escape", "escape", "escape")
        assert "The library in time" not in reader.top_line
        assert "Photos of the library" not in reader.top_line


async def test_without_an_index_there_is_nothing_and_nothing_fails() -> None:
    async with open_app(shelved()) as reader:
        await reader.press("C", "l", "j", "v", "c", "enter", "escape")
        await reader.press("T", "h", "plus", "j", "enter", "tab", "escape")
        assert reader.shows("Bridge")


async def test_without_any_day_there_are_no_bars(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    with index_of(tmp_path_factory.mktemp("index"), ARTICLES[-1]) as index:
        async with open_app(ARTICLES[-1:], index=index) as reader:
            await reader.press("T", "h", "minus", "enter")
            assert names(reader, "No article has a day.", "1 without a day")


async def test_more_days_than_there_is_room_for_come_into_view(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    old = paper("Flood", "2011-03-02", "Varn Courier", "It rose.")
    with index_of(tmp_path_factory.mktemp("index"), old, *ARTICLES) as index:
        async with open_app([old, *shelved()], index=index) as reader:
            await reader.press("T")
            assert "by year" in reader.top_line
            await reader.press("plus", "plus", "plus")
            assert names(reader, "16 Aug 2021 · 2 articles", "Jul 2021")
            await reader.press("h", "h")
            assert names(reader, "2 Mar 2011 · 1 article", "Mar 2011", "Flood")
            assert not reader.shows("Jul 2021")


async def test_bars_are_as_high_as_their_share_of_the_most(index: Index) -> None:
    async with open_app(shelved(), index=index) as reader:
        await reader.press("T", "minus", "minus")
        august, october = reader.place("Aug 2021")[0], reader.place("▲")[0]
        high = sum(row.startswith("█", august) for row in reader.rows())
        low = sum(row.startswith("█", october) for row in reader.rows())
        assert low == high // 3 > 0
