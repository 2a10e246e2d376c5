"""The quotes pane: who says what, by speaker or in order, and the way to each."""

from dataclasses import replace
from pathlib import Path

import pytest
from builders import article, place, quoting
from papers import MONEY, NOBODY, TWICE, ferry, river
from screens import Reader, open_app

from newsreader.article import Article
from newsreader.clean import clean_line

SIZE = (150, 44)


def pane(reader: Reader) -> str:
    """What stands in the quotes pane."""
    left = reader.place("Who says what")[0] - 3
    return "\n".join(row[left:] for row in reader.rows()[1:-1])


def placed(reader: Reader, *words: str) -> bool:
    """Whether words stand in the pane one below the other."""
    text = pane(reader)
    places = [text.find(each) for each in words]
    return min(places) >= 0 and places == sorted(places)


async def test_quotes_stand_under_their_speakers_with_their_number() -> None:
    async with open_app([river()], size=SIZE) as reader:
        await reader.press("quotation_mark")
        assert placed(
            reader,
            "■ Dora Kessler",
            "“We have carried",
            "“We will not do",
            "■ Jon Abel",
            "that the money",
            "□ Nobody named",
            "“Nobody asked us.”",
        )
        row = next(row for row in pane(reader).split("\n") if "Dora Kessler" in row)
        assert row.strip().endswith("2")


async def test_reported_speech_says_that_it_is() -> None:
    async with open_app([river()], size=SIZE) as reader:
        await reader.press("quotation_mark")
        assert "(reported)" in pane(reader)


async def test_a_speaker_has_the_same_colour_in_the_pane_and_in_the_text() -> None:
    async with open_app([river()], size=SIZE) as reader:
        await reader.press("quotation_mark")
        _, y = reader.place("■ Dora Kessler")
        assert reader.style("■ Dora Kessler").color == reader.style("She would").color
        assert y > 0


async def test_an_unsure_speaker_has_a_question_mark() -> None:
    story = quoting(article("“Yes,” said Jon Abel."), ("“Yes,”", "Jon Abel"))
    story = replace(story, quotes=(replace(story.quotes[0], confidence=0.2),))
    async with open_app([story], size=SIZE) as reader:
        await reader.press("quotation_mark")
        assert "“Yes,” ?" in pane(reader)


async def test_moving_shows_each_quote_in_the_text() -> None:
    async with open_app([river()], size=SIZE) as reader:
        await reader.press("quotation_mark", "G")
        assert reader.shows(f"A resident called out: {NOBODY}")
        await reader.press("g")
        assert reader.shows("said Dora Kessler")


async def test_enter_goes_to_the_quote_and_the_key_comes_back_to_it() -> None:
    async with open_app([river()], size=SIZE) as reader:
        await reader.press("quotation_mark", "j", "j", "enter")
        assert reader.style(MONEY[:14], nth=1).bold
        await reader.press("slash")
        assert reader.rows()[-2].strip().startswith("find")
        await reader.press("escape", "quotation_mark", "enter")
        assert "Jon Abel" in reader.bottom_line


async def test_the_order_of_the_text_is_a_key_away() -> None:
    story = quoting(
        article("“One,” said Ada Kern. “Two,” said Bo Lund. “Three,” said Ada Kern."),
        ("“One,”", "Ada Kern"),
        ("“Two,”", "Bo Lund"),
        ("“Three,”", "Ada Kern"),
    )
    async with open_app([story], size=SIZE) as reader:
        await reader.press("quotation_mark")
        assert placed(reader, "by speaker", "“One,”", "“Three,”", "“Two,”")
        await reader.press("v")
        assert placed(reader, "in order", "“One,”", "“Two,”", "“Three,”")


async def test_escape_and_the_key_itself_close_it() -> None:
    async with open_app([river()], size=SIZE) as reader:
        for key in ("escape", "quotation_mark", "q"):
            await reader.press("quotation_mark")
            assert reader.shows("Who says what")
            await reader.press(key)
            assert not reader.shows("Who says what")


async def test_a_click_shows_a_quote() -> None:
    async with open_app([river()], size=SIZE) as reader:
        await reader.press("quotation_mark")
        left = reader.place("□ Nobody named")
        await reader.pilot.click(offset=(left[0] + 6, left[1] + 1))
        await reader.settle()
        assert reader.shows(f"A resident called out: {NOBODY}")


async def test_an_article_without_quotes_says_so() -> None:
    async with open_app([ferry()], size=SIZE) as reader:
        await reader.press("quotation_mark")
        assert reader.shows("No quotes were found.")
        await reader.press("j", "k", "enter", "G", "v")
        assert reader.shows("It rained in Varn.")


async def test_it_follows_the_article() -> None:
    async with open_app([river(), ferry()], size=SIZE) as reader:
        await reader.press("quotation_mark", "J")
        assert reader.shows("No quotes were found.")
        await reader.press("K")
        assert reader.shows("■ Dora Kessler")


@pytest.mark.parametrize("width", [80, 100, 149])
async def test_it_takes_the_place_of_the_list_where_there_is_no_room_for_all(width: int) -> None:
    async with open_app([river(), ferry()], size=(width, 40)) as reader:
        await reader.press("quotation_mark")
        assert reader.shows("■ Dora Kessler")
        assert reader.shows("VARN — The town council")
        assert not reader.shows("Ferry operators")
        await reader.press("enter")
        assert reader.shows("■ Dora Kessler")
        assert not reader.shows("Ferry operators")
        await reader.press("h")
        assert reader.shows("Ferry operators")
        assert reader.shows("VARN — The town council")


async def test_all_three_are_shown_where_there_is_room() -> None:
    async with open_app([river(), ferry()], size=(150, 40)) as reader:
        await reader.press("quotation_mark")
        assert reader.shows("■ Dora Kessler")
        assert reader.shows("VARN — The town council")
        assert reader.shows("Ferry operators")


async def test_the_way_back_from_the_text_closes_it_first() -> None:
    async with open_app([river(), ferry()], size=(100, 40)) as reader:
        await reader.press("quotation_mark", "enter", "q")
        assert not reader.shows("■ Dora Kessler")
        assert reader.shows("Ferry operators")


async def test_from_the_list_it_comes_back_with_the_next_article() -> None:
    async with open_app([river(), ferry()], size=(100, 40)) as reader:
        await reader.press("quotation_mark", "h", "h")
        assert not reader.shows("■ Dora Kessler")
        await reader.press("j", "enter")
        assert reader.shows("Who says what")


async def test_a_long_quote_is_cut_with_an_ellipsis() -> None:
    words = "“" + "the river comes back " * 30 + "”"
    story = quoting(article(words + " said Ada Kern."), (words, "Ada Kern"))
    async with open_app([story], size=SIZE) as reader:
        await reader.press("quotation_mark")
        assert "…" in pane(reader)


async def test_typing_leaves_the_quotes_that_have_the_words() -> None:
    async with open_app([river()], size=SIZE) as reader:
        await reader.press("v", "g", "quotation_mark", "f")
        await reader.type("third time")
        assert placed(reader, "■ Dora Kessler", "“We will not do")
        assert "Jon Abel" not in pane(reader)
        assert "1 quote" in reader.rows()[-2]


async def test_typing_a_name_leaves_what_that_speaker_says() -> None:
    async with open_app([river()], size=SIZE) as reader:
        await reader.press("quotation_mark", "slash")
        await reader.type("ABEL")
        assert "that the money" in pane(reader)
        assert "sandbags" not in pane(reader)
        await reader.press("enter")
        await reader.press("enter")
        assert "Jon Abel" in reader.bottom_line


async def test_escape_brings_all_quotes_back_before_it_closes_the_pane() -> None:
    async with open_app([river()], size=SIZE) as reader:
        await reader.press("quotation_mark", "f")
        await reader.type("abel")
        await reader.press("enter", "escape")
        assert "sandbags" in pane(reader)
        await reader.press("f")
        await reader.type("no such words")
        assert reader.shows("No quote has these words.")
        await reader.press("escape")
        assert "sandbags" in pane(reader)


async def test_another_article_is_shown_without_the_filter() -> None:
    async with open_app([river(), river_again()], size=SIZE) as reader:
        await reader.press("v", "g", "quotation_mark", "f")
        await reader.type("third time")
        await reader.press("enter", "J")
        assert "“Nobody asked us.”" in pane(reader)


def river_again() -> Article:
    """The same article in another file, a day older."""
    return replace(river(), path=Path("again.md"), published=clean_line("2024-05-13"))


async def test_a_key_says_why_a_quote_was_read_so() -> None:
    story = quoting(article("“Yes,” said Jon Abel. “No,” he said."), ("“Yes,”", "Jon Abel"))
    cue = place(story, "said")
    story = replace(story, quotes=(replace(story.quotes[0], cue=cue, sieve="said_behind"),))
    async with open_app([story], size=SIZE) as reader:
        await reader.press("quotation_mark", "i")
        text = " ".join(pane(reader).split())
        assert "Cue “said”" in text
        assert "Because a verb of speech" in text
        assert "90%" in text
        await reader.press("i")
        assert "Because" not in pane(reader)


async def test_the_reasons_go_along_with_the_cursor() -> None:
    async with open_app([river()], size=SIZE) as reader:
        await reader.press("quotation_mark", "i")
        assert placed(reader, "“We have carried", "Because", "“We will not do")
        await reader.press("j")
        assert placed(reader, "“We have carried", "“We will not do", "Because")
        assert pane(reader).count("Because") == 1


@pytest.mark.parametrize("width", range(120, 160, 8))
async def test_a_quote_that_has_room_is_shown_to_its_last_word(width: int) -> None:
    async with open_app([river()], size=(width, 44)) as reader:
        await reader.press("quotation_mark")
        shown = " ".join(pane(reader).translate({ord(mark): " " for mark in "▌▐▪"}).split())
        assert TWICE in shown
