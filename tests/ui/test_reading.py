"""The reading pane: what an article looks like, and the place the reader is at."""

import re
from dataclasses import replace

from builders import article, quoting
from papers import AGAIN, MONEY, NOBODY, TWICE, ferry, long_text, river, shelf, sky
from screens import Reader, open_app

from newsreader.article import Span
from newsreader.config import Settings

BARS = ("┃", "┊")


def text_column(reader: Reader) -> int:
    """The column the running text begins in."""
    return reader.place("The town council")[0]


def top_number(reader: Reader) -> int:
    """The number of the first paragraph of the long text that begins on the screen."""
    found = re.search(r"Number (\d+) begins", reader.text())
    assert found is not None, reader.text()
    return int(found[1])


async def test_an_article_has_its_parts_in_order() -> None:
    async with open_app([river()]) as reader:
        rows = [row[41:] for row in reader.rows()]
    text = "\n".join(rows)
    parts = (
        "River town votes to move its bridge",
        "After two floods residents",
        "By Ilse Maran · Varn Courier · 14 May 2024",
        "VARN — The town council",
        "▣ The old bridge on the morning",
        "Teo Lind/Northline",
        "What it costs",
    )
    places = [text.index(part) for part in parts]
    assert places == sorted(places)


async def test_the_parts_differ_in_more_than_colour() -> None:
    async with open_app([river()]) as reader:
        assert reader.style("River town votes to move its bridge").bold
        assert reader.style("After two floods").italic
        assert reader.style("What it costs").bold
        assert not reader.style("The town council").bold


async def test_a_photo_says_which_of_how_many_it_is() -> None:
    async with open_app([river()]) as reader:
        assert reader.shows("1 of 3")


async def test_the_column_is_centred_and_as_wide_as_it_is_set() -> None:
    async with open_app([long_text()], settings=Settings(column_width=50)) as reader:
        await reader.press("z")
        rows = [row for row in reader.rows() if "And on it goes" in row]
        left = min(len(row) - len(row.lstrip()) for row in rows)
        right = max(len(row.rstrip(" ▐")) for row in rows)
    assert right - left <= 50
    assert abs(left - (120 - right)) <= 6


async def test_keys_make_the_column_wider_narrower_and_as_it_was() -> None:
    async with open_app([long_text()]) as reader:

        def width() -> int:
            return max(len(row[42:].strip(" ▐")) for row in reader.rows()[5:-1])

        before = width()
        await reader.press("minus", "minus", "minus")
        assert width() <= before - 8
        await reader.press("0")
        assert width() == before


async def test_a_direct_quote_has_its_speakers_colour_a_bar_and_the_mention_in_it() -> None:
    async with open_app([river()]) as reader:
        ink = reader.style("The town council").color
        quote, mention = reader.style(TWICE[:20]), reader.style("Dora Kessler")
        _, y = reader.place(TWICE[:20])
        assert "┃" in reader.rows()[y]
    assert quote.color != ink
    assert mention.color == quote.color
    assert mention.underline


async def test_one_speaker_has_one_colour_and_another_has_another() -> None:
    async with open_app([river()]) as reader:
        first, second = reader.style(TWICE[:20]), reader.style(AGAIN[:8])
        pronoun, other = reader.style("She would"), reader.style("Abel keeps")
    assert first.color == second.color == pronoun.color
    assert other.color != first.color


async def test_indirect_speech_has_a_bar_of_its_own_and_the_texts_ink() -> None:
    async with open_app([river()]) as reader:
        _, y = reader.place(MONEY[:12])
        assert "┊" in reader.rows()[y]
        assert reader.style(MONEY[:12]).color == reader.style("The town council").color


async def test_text_that_is_no_quote_has_no_bar() -> None:
    async with open_app([river()]) as reader:
        _, y = reader.place("The town council")
        assert not any(bar in reader.rows()[y] for bar in BARS)


async def test_without_colours_a_quote_is_still_told_by_its_bar_and_line() -> None:
    async with open_app([river()]) as reader:
        await reader.press("right_curly_bracket")
        assert reader.style(TWICE[:20]).bold
        assert reader.style("Dora Kessler").underline


async def test_keys_go_through_the_quotes_of_the_text_and_name_the_speaker() -> None:
    async with open_app([river()]) as reader:
        await reader.press("right_curly_bracket")
        assert "Dora Kessler" in reader.bottom_line
        await reader.press("right_curly_bracket", "right_curly_bracket")
        assert "Jon Abel" in reader.bottom_line
        await reader.press("right_curly_bracket")
        assert reader.shows(NOBODY)
        assert "Nobody is named" in reader.bottom_line
        await reader.press("left_curly_bracket")
        assert "Jon Abel" in reader.bottom_line


async def test_keys_go_through_the_photos_of_the_text() -> None:
    async with open_app([river()]) as reader:
        await reader.press("right_square_bracket")
        await reader.press("right_square_bracket")
        assert reader.shows("▣ Volunteers pass sandbags")
        await reader.press("left_square_bracket")
        assert reader.shows("▣ The old bridge on the morning")


async def test_nothing_is_offered_above_a_text_whose_end_is_not_yet_known() -> None:
    async with open_app([long_text()], size=(60, 20)) as reader:
        assert not any("end" in row for row in reader.rows()[:2])
        await reader.press("enter")
        assert not any("last article" in row for row in reader.rows()[:2])


async def test_how_far_and_how_long_is_said() -> None:
    async with open_app([long_text()]) as reader:
        await reader.press("enter")
        start = re.search(r"(\d+) ?% · (\d+) min left", reader.bottom_line)
        assert start is not None
        await reader.press("space", "space", "space")
        later = re.search(r"(\d+) ?% · (\d+) min left", reader.bottom_line)
        assert later is not None
        assert int(later[1]) > int(start[1])
        assert int(later[2]) < int(start[2])
        await reader.press("G")
        assert re.search(r"100 ?% · end", reader.bottom_line)


async def test_keys_move_by_rows_half_pages_pages_and_to_the_ends() -> None:
    async with open_app([long_text()]) as reader:
        await reader.press("enter")
        first = reader.rows()[6]
        await reader.press("j")
        assert reader.rows()[5][42:] == first[42:]
        await reader.press("k")
        assert reader.rows()[6][42:] == first[42:]
        await reader.press("d")
        half = top_number(reader)
        await reader.press("u", "space")
        assert top_number(reader) > half > 0
        await reader.press("b")
        assert top_number(reader) == 0
        await reader.press("G")
        assert reader.shows("Number 59 begins")
        await reader.press("g")
        assert top_number(reader) == 0


async def test_the_wheel_scrolls_the_text() -> None:
    async with open_app([long_text()]) as reader:
        await reader.wheel((70, 10), 20)
        assert top_number(reader) > 0


async def test_a_click_on_the_map_goes_there() -> None:
    async with open_app([long_text()]) as reader:
        await reader.pilot.click(offset=(119, 38))
        await reader.settle()
        assert reader.shows("Number 59 begins")


async def test_the_position_is_kept_when_coming_back() -> None:
    async with open_app([long_text(), ferry(), sky()]) as reader:
        await reader.press("j", "enter", "space", "space")
        row = reader.rows()[1][42:]
        await reader.press("J")
        assert reader.shows("Who owns the dark?")
        await reader.press("K")
        assert reader.rows()[1][42:] == row


async def test_the_position_is_kept_when_the_terminal_changes_its_size() -> None:
    async with open_app([long_text()]) as reader:
        await reader.press("enter", "space", "space")
        before = top_number(reader)
        for _ in range(8):
            await reader.resize(100, 30)
            await reader.resize(120, 40)
        assert top_number(reader) == before


async def test_how_wide_the_column_is_is_said_also_where_it_does_not_fit() -> None:
    async with open_app([long_text()], size=(120, 40)) as reader:
        await reader.press("enter", "minus")
        assert "Column: 68 characters" in reader.bottom_line
        await reader.resize(70, 40)
        await reader.press("plus", "plus")
        assert "Column: 76 characters, 64 fit here" in reader.bottom_line


async def test_the_position_is_kept_when_the_column_changes() -> None:
    async with open_app([long_text()]) as reader:
        await reader.press("enter", "space", "space")
        before = reader.rows()[1][42:]
        for _ in range(8):
            await reader.press("minus", "plus")
        assert reader.rows()[1][42:] == before


async def test_the_position_holds_in_a_narrow_terminal() -> None:
    async with open_app([long_text(), ferry()], size=(79, 24)) as reader:
        await reader.press("j", "enter", "space", "space")
        before = reader.rows()[1]
        await reader.press("q", "k", "j", "enter")
        assert reader.rows()[1] == before


async def test_an_article_of_one_title_opens() -> None:
    async with open_app([article(title="Only this")]) as reader:
        await reader.press("enter", "G", "space", "right_curly_bracket", "right_square_bracket")
        assert reader.shows("Only this")


async def test_a_long_article_opens_at_its_beginning_and_reaches_its_end() -> None:
    async with open_app([long_text(3_000)]) as reader:
        assert top_number(reader) == 0
        await reader.press("enter", "G")
        await reader.until(lambda: "100" in reader.bottom_line)
        await reader.press("G")
        await reader.until_shown("Number 2999 begins")


async def test_a_quote_over_several_rows_has_a_bar_beside_each() -> None:
    words = "“" + "the river comes back " * 12 + "”"
    story = quoting(article(words + " said Dora Kessler."), (words, "Dora Kessler"))
    async with open_app([story]) as reader:
        rows = [row for row in reader.rows() if "the river comes back" in row]
        assert len(rows) > 2
        assert all("┃" in row for row in rows)


async def test_a_dateline_stands_out() -> None:
    story = river()
    at = story.text.index("VARN")
    story = replace(story, dateline=Span(at, at + 4))
    async with open_app([story]) as reader:
        assert reader.style("VARN").bold
        assert not reader.style("The town council").bold


async def test_lists_and_block_quotes_are_set_apart() -> None:
    story = article("First of all:", "- one thing", "- another thing", "> as the poet wrote")
    async with open_app([story]) as reader:
        assert reader.shows("• one thing")
        assert reader.shows("│ as the poet wrote")


async def test_next_article_from_the_text_shows_it_from_its_beginning() -> None:
    async with open_app(shelf()) as reader:
        await reader.press("enter", "G", "J")
        assert reader.shows("It rained in Varn.")
        await reader.press("K")
        await reader.press("g")
        assert reader.shows("The town council voted")


async def test_the_current_quote_stays_in_view_in_another_width() -> None:
    async with open_app([river()], size=(120, 40)) as reader:
        await reader.press("enter", *["right_curly_bracket"] * 4)
        assert reader.shows(NOBODY)
        await reader.resize(44, 14)
        assert reader.shows("A resident called out:")
