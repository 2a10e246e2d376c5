"""The list of articles: what it shows, moving in it, its orders and its filter."""

from dataclasses import replace
from pathlib import Path
from time import monotonic

import pytest
from builders import article
from papers import broken, ferry, long_text, river, shelf, sky
from screens import Reader, open_app

from newsreader.article import Article
from newsreader.clean import clean_line
from newsreader.config import Settings
from newsreader.library.folders import Problem


def titles(reader: Reader) -> list[str]:
    """The headlines in the list, from the top."""
    known = ("River town", "Ferry", "A night sky", "minutes.txt", "Long read")
    rows = [row[3:35] for row in reader.rows()[1:-1]]
    return [name for row in rows for name in known if row.startswith(name)]


async def test_an_item_says_headline_outlet_day_and_what_is_in_the_article() -> None:
    async with open_app(shelf()) as reader:
        _, y = reader.place("River town votes to move its")
        item = "\n".join(row[:40] for row in reader.rows()[y : y + 4])
    assert "14 May 2024" in item
    assert "▣ 3" in item
    assert "“ 4" in item
    assert f"{river().minutes} min" in item


async def test_the_outlet_stands_in_an_item() -> None:
    async with open_app(shelf()) as reader:
        x, _ = reader.place("Harbour Post")
    assert x < 41


async def test_minutes_give_way_to_the_outlet_below_a_long_headline() -> None:
    long = replace(river(), title=clean_line("A river town votes to move its bridge upstream"))
    async with open_app([long]) as reader:
        _, y = reader.place("14 May 2024 · Varn Courier")
        facts = reader.rows()[y][:40]
        assert "▣ 3" in facts
        assert "min" not in facts
        await reader.resize(142, 40)
        assert "min" in reader.rows()[y][:48]


async def test_the_newest_comes_first_undated_after_and_errors_last() -> None:
    async with open_app(shelf()) as reader:
        assert titles(reader) == ["River town", "Ferry", "A night sky", "minutes.txt"]
        assert "newest first" in reader.top_line


async def test_a_key_goes_through_the_orders() -> None:
    async with open_app(shelf()) as reader:
        await reader.press("S")
        assert "oldest first" in reader.top_line
        assert titles(reader) == ["Ferry", "River town", "A night sky", "minutes.txt"]
        await reader.press("S")
        assert titles(reader) == ["A night sky", "Ferry", "River town", "minutes.txt"]
        await reader.press("S")
        assert titles(reader) == ["Ferry", "A night sky", "River town", "minutes.txt"]
        await reader.press("S")
        assert titles(reader) == ["River town", "Ferry", "A night sky", "minutes.txt"]


async def test_the_order_of_the_settings_holds() -> None:
    async with open_app(shelf(), settings=Settings(order="title")) as reader:
        assert titles(reader)[0] == "A night sky"


async def test_moving_shows_the_article_at_once() -> None:
    async with open_app(shelf()) as reader:
        assert reader.shows("The town council voted")
        await reader.press("j")
        assert reader.shows("It rained in Varn.")
        await reader.press("k")
        assert reader.shows("The town council voted")


async def test_moving_past_articles_shows_the_last_one_come_to() -> None:
    async with open_app(shelf()) as reader:
        reader.desk.held = True
        await reader.press("j", "j")
        reader.desk.let_go()
        await reader.until_shown("Who owns the dark?")
        assert not reader.shows("It rained in Varn.")


async def test_the_ends_of_the_list_are_a_key_away() -> None:
    async with open_app([long_text(), *shelf()]) as reader:
        await reader.press("G")
        assert reader.shows("not text: it starts like a picture")
        await reader.press("g")
        assert reader.shows("The town council voted")


async def test_unread_and_unreadable_are_marked() -> None:
    async with open_app(shelf()) as reader:
        rows = reader.rows()
        assert "• River town" in rows[reader.place("River town votes to move its")[1]]
        assert "! minutes.txt" in rows[reader.place("minutes.txt")[1]]


async def test_reading_takes_the_unread_mark_away() -> None:
    async with open_app(shelf()) as reader:
        assert "3 unread" in reader.top_line
        await reader.press("enter")
        assert not reader.shows("• River town")
        assert "2 unread" in reader.top_line


async def test_looking_at_an_article_in_passing_leaves_it_unread() -> None:
    async with open_app(shelf()) as reader:
        await reader.press("j", "k")
        assert "3 unread" in reader.top_line


async def test_a_file_that_cannot_be_read_says_why() -> None:
    async with open_app(shelf()) as reader:
        await reader.press("G")
        assert any(row[45:].strip() == "cannot be read:" for row in reader.rows())
        assert reader.top_line.count("1 cannot be read") == 1


async def test_the_filter_works_as_you_type() -> None:
    async with open_app(shelf()) as reader:
        await reader.press("f")
        await reader.type("fer")
        assert titles(reader) == ["Ferry"]
        assert reader.shows("It rained in Varn.")
        await reader.type("xx")
        assert titles(reader) == []
        assert reader.shows("No article has these words in its headline")


async def test_the_filter_looks_at_outlets_and_folds_accents_and_case() -> None:
    places = [article(title="Café", source="Nørre Post", path="a.md"), ferry(), river()]
    async with open_app(places) as reader:
        await reader.press("f")
        await reader.type("cafe post")
        assert reader.shows("Café")
        assert titles(reader) == []


async def test_a_kept_filter_stays_and_is_named_and_escape_ends_it() -> None:
    async with open_app(shelf()) as reader:
        await reader.press("f")
        await reader.type("ferry")
        await reader.press("enter")
        assert "filter: ferry" in reader.top_line
        assert "1 of 3 articles" in reader.top_line
        assert titles(reader) == ["Ferry"]
        await reader.press("escape")
        assert len(titles(reader)) == 4
        assert "filter" not in reader.top_line


async def test_escape_while_filtering_shows_all_again() -> None:
    async with open_app(shelf()) as reader:
        await reader.press("f")
        await reader.type("sky")
        await reader.press("escape")
        assert len(titles(reader)) == 4


async def test_the_arrows_move_in_the_list_while_filtering() -> None:
    async with open_app(shelf()) as reader:
        await reader.press("f")
        await reader.press("down")
        assert reader.shows("It rained in Varn.")


async def test_the_article_under_the_cursor_stays_when_the_order_changes() -> None:
    async with open_app(shelf()) as reader:
        await reader.press("j", "S", "S")
        assert reader.shows("It rained in Varn.")


async def test_a_click_chooses_and_a_double_click_reads() -> None:
    async with open_app(shelf()) as reader:
        await reader.click("A night sky")
        assert reader.shows("Who owns the dark?")
        assert reader.shows("• A night sky")
        await reader.click("A night sky", times=2)
        assert not reader.shows("• A night sky")


async def test_the_wheel_scrolls_the_list() -> None:
    many = [article(f"It rained {n} times.", path=f"{n}.md") for n in range(40)]
    last = article("Last of all.", title="Zebra", path="z.md")
    async with open_app([*many, last]) as reader:
        assert not reader.shows("Zebra")
        await reader.wheel((5, 10), 100)
        assert reader.shows("Zebra")


async def test_reading_again_finds_new_and_changed_files_and_lets_go_of_others() -> None:
    async with open_app([river(), ferry()]) as reader:
        changed = article("It is dry in Varn.", title="Ferry runs", path="ferry.md")
        reader.desk.shelved = [changed, sky()]
        await reader.press("r")
        assert reader.shows("Ferry runs")
        assert reader.shows("A night sky")
        assert not reader.shows("River town")


async def test_reading_again_shows_a_changed_article_that_is_open() -> None:
    async with open_app([ferry()]) as reader:
        changed = article("It is dry in Varn.", title="Ferry runs", path="ferry.md")
        reader.desk.shelved = [changed]
        await reader.press("r")
        await reader.until_shown("It is dry in Varn.")


async def test_an_empty_folder_says_what_the_reader_takes() -> None:
    async with open_app([]) as reader:
        assert reader.shows("There are no articles here.")
        assert reader.shows("text, Markdown, YAML, web pages")


async def test_a_folder_that_cannot_be_read_says_why() -> None:
    problem = Problem(Path("locked"), clean_line("permission denied"))
    async with open_app([], problems=(problem,)) as reader:
        assert reader.shows("permission denied")


async def test_a_folder_of_broken_files_opens() -> None:
    async with open_app([broken()]) as reader:
        assert reader.shows("! minutes.txt")
        await reader.press("enter", "m", "s", "c", "quotation_mark", "y", "slash", "n")
        assert reader.shows("minutes.txt")


async def test_two_articles_of_one_file_are_two_items() -> None:
    one = replace(ferry(), number=1)
    two = replace(sky(), path=one.path, number=2)
    shelved: list[Article] = [one, two]
    async with open_app(shelved) as reader:
        await reader.press("j")
        assert reader.shows("Who owns the dark?")


async def test_a_story_is_listed_once_under_the_first_and_on_a_key_in_every_place() -> None:
    body = "The council of Varn voted on Monday to keep the ferry across the river free. " * 6
    told = [
        article(body, title=title, source="Post", published=f"2024-05-1{day}", path=f"{day}.md")
        for day, title in enumerate(("Ferry operators", "Long read"), 2)
    ]
    async with open_app(told) as reader:
        assert titles(reader) == ["Ferry"]
        assert reader.shows("≡ 2")
        await reader.press("v")
        assert titles(reader) == ["Long read", "Ferry"]
        assert "Every place is listed" in reader.bottom_line
        assert "every place" in reader.top_line
        await reader.press("v", "f")
        assert titles(reader) == ["Ferry"]
        await reader.type("long")
        assert titles(reader) == ["Long read"]


async def test_who_comes_back_from_a_place_that_was_not_listed_finds_the_list_as_it_was() -> None:
    body = "The council of Varn voted on Monday to keep the ferry across the river free. " * 6
    told = [
        article(body, title=title, source="Post", published=f"2024-05-1{day}", path=f"{day}.md")
        for day, title in enumerate(("Ferry operators", "Long read"), 2)
    ]
    async with open_app([*told, sky()]) as reader:
        before = titles(reader)
        await reader.press("slash")
        await reader.type("long")
        await reader.press("enter")
        assert reader.shows("Long read")
        assert "every place" in reader.top_line
        await reader.press("q", "q")
        assert titles(reader) == before
        assert "every place" not in reader.top_line


@pytest.mark.parametrize(("seconds", "shown"), [(0, "It snowed."), (60, "It rained in Varn.")])
async def test_an_article_that_may_be_read_by_now_does_not_give_way_to_a_newer_one(
    seconds: int, shown: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    newest = article("It snowed.", title="Snow", path="snow.md", published="2099-01-01")
    async with open_app([ferry()]) as reader:
        reader.desk.shelved = [ferry(), newest]
        monkeypatch.setattr("newsreader.ui.screens.main.monotonic", lambda: monotonic() + seconds)
        await reader.press("r")
        await reader.until_shown("Snow")
        assert reader.shows(shown)


async def test_looking_at_the_folders_again_says_what_came_of_it() -> None:
    async with open_app(shelf()) as reader:
        await reader.press("r")
        await reader.until_shown("4 files read")


async def test_reading_the_folders_can_be_stopped_where_they_are_read() -> None:
    async with open_app(shelf()) as reader:
        await reader.press("X")
        assert "Nothing is being read." in reader.bottom_line
