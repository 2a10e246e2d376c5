"""Tags are typed, completed, shown, found, and taken back."""

from papers import ferry, river, shelf
from screens import open_app

from newsreader.library.entry import fingerprint
from newsreader.ui.keeping import Keeping


def _spaced(row: str) -> str:
    """A row with one space wherever there are more."""
    return " ".join(row.split())


async def test_a_tag_is_typed_and_shown_in_the_list_and_at_the_head() -> None:
    async with open_app([ferry()], keeping=(keeping := Keeping(None))) as reader:
        await reader.press("number_sign")
        await reader.type("harbour")
        assert reader.shows("new: harbour")
        await reader.press("enter", "escape")
        assert keeping.tags(fingerprint(ferry())) == ("harbour",)
        shown = [row for row in reader.rows()[:-1] if "#harbour" in row.replace("# ", "#")]
        assert len(shown) == 2
        assert "Article tagged #harbour · U undoes" in reader.bottom_line
        await reader.press("U")
        assert keeping.all_tags() == ()
        assert not reader.shows("# harbour")


async def test_enter_behind_a_tag_that_was_typed_is_done_and_takes_nothing_back() -> None:
    async with open_app([ferry()]) as reader:
        await reader.press("number_sign")
        await reader.type("war")
        await reader.press("enter", "enter")
        assert "Article tagged #war" in reader.bottom_line
        assert reader.shows("#war")


async def test_the_tags_there_are_complete_what_is_typed() -> None:
    keeping = Keeping(None)
    keeping.tag("elsewhere", "weather")
    keeping.tag("elsewhere", "water")
    async with open_app([ferry()], keeping=keeping) as reader:
        await reader.press("number_sign")
        await reader.type("wea")
        assert not reader.shows("water")
        await reader.press("enter")
        assert keeping.tags(fingerprint(ferry())) == ("weather",)
        await reader.type("#weather")
        await reader.press("enter", "escape")
        assert keeping.tags(fingerprint(ferry())) == ()


async def test_all_that_the_list_shows_is_tagged_as_one_thing() -> None:
    async with open_app(shelf(), keeping=(keeping := Keeping(None))) as reader:
        await reader.press("number_sign", "tab")
        assert reader.shows("Tags of 3 articles")
        await reader.type("varn")
        await reader.press("enter", "escape")
        assert keeping.all_tags() == (("varn", 3),)
        assert "3 articles tagged #varn" in reader.bottom_line
        await reader.press("U")
        assert keeping.all_tags() == ()
        await reader.press("alt+u")
        assert keeping.all_tags() == (("varn", 3),)


async def test_tags_are_places_with_counts_and_can_be_searched_for() -> None:
    keeping = Keeping(None)
    for article in (ferry(), river()):
        keeping.tag(fingerprint(article), "old harbour")
    async with open_app(shelf(), keeping=keeping) as reader:
        await reader.press("F")
        (row,) = (y for y, row in enumerate(reader.rows()) if "#old harbour 2 " in _spaced(row))
        await reader.pilot.click(offset=(reader.rows()[row].index("#old harbour"), row))
        await reader.settle()
        assert reader.shows("River town votes")
        assert not reader.shows("A night sky for everyone")
        assert "#old harbour" in reader.top_line


async def test_all_of_the_list_is_marked_as_read_and_that_is_taken_back_as_one() -> None:
    async with open_app(shelf(), keeping=(keeping := Keeping(None))) as reader:
        keeping.keep(fingerprint(ferry()), read=True)
        await reader.press("R")
        assert "2 articles marked as read · U undoes" in reader.bottom_line
        assert "unread" not in reader.top_line
        await reader.press("R")
        assert "All of the list has been read." in reader.bottom_line
        await reader.press("U")
        assert keeping.read == {fingerprint(ferry())}
        assert "2 unread" in reader.top_line
        assert "Taken back: 2 articles marked as read · Alt+U does it again" in reader.bottom_line


async def test_a_star_and_read_are_taken_back_one_by_one() -> None:
    async with open_app([ferry()], keeping=(keeping := Keeping(None))) as reader:
        await reader.press("s", "m", "U")
        marks = keeping.marks(fingerprint(ferry()))
        assert (marks.starred, marks.read) == (True, False)
        await reader.press("U")
        assert not keeping.marks(fingerprint(ferry())).starred
        assert not reader.shows("★")
        await reader.press("U")
        assert "There is nothing to take back." in reader.bottom_line


async def test_a_correction_is_taken_back_from_the_article() -> None:
    async with open_app([ferry()], keeping=(keeping := Keeping(None))) as reader:
        await reader.press("enter", "i", "G", "x", "escape")
        assert len(keeping.corrections) == 1
        assert not reader.shows("It rained in Varn.")
        await reader.press("U")
        await reader.until_shown("It rained in Varn.")
        assert not keeping.corrections
