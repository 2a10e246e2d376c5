"""Finding in the article: as you type, marked, counted, gone through by key."""

import pytest
from builders import article
from papers import ferry, long_text, river
from screens import Reader, open_app

from newsreader.article import Article
from newsreader.search import QueryError, compile_find


def story() -> Article:
    """An article with a word in three places, one of them in another case."""
    return article(
        "The bridge is old. Panjshir’s bridges are older.",
        "A café stands by the Bridge.",
        "Nothing else stands there at all.",
        "x" * 55 + " the end of the line is near " + "y" * 30,
    )


def outcome(reader: Reader) -> str:
    """What the bar says came of it."""
    return next(row for row in reader.rows() if row.strip().startswith("find"))


async def begin(reader: Reader, words: str) -> None:
    """Begin to find words in the article."""
    await reader.press("enter", "slash")
    await reader.type(words)


def reason(expression: str) -> str:
    """Why an expression cannot be looked for."""
    with pytest.raises(QueryError) as error:
        compile_find(expression, regex=True)
    return str(error.value)


def marked(reader: Reader, words: str, nth: int = 0) -> bool:
    """Whether words of the text have a ground of their own."""
    return reader.style(words, nth).bgcolor != reader.style("Nothing").bgcolor


async def test_hits_are_marked_and_counted_as_you_type() -> None:
    async with open_app([story()]) as reader:
        await begin(reader, "brid")
        assert "1/3" in outcome(reader)
        assert marked(reader, "bridge is")
        assert marked(reader, "bridges are")
        assert marked(reader, "Bridge.")
        await reader.type("ges")
        assert "1/1" in outcome(reader)
        assert not marked(reader, "bridge is")


async def test_what_is_typed_before_the_article_has_come_is_found_when_it_comes() -> None:
    async with open_app([river(), story()]) as reader:
        reader.desk.held = True
        await reader.press("j")
        await begin(reader, "bridge")
        reader.desk.let_go()
        await reader.until_shown("Nothing else")
        await reader.until(lambda: "1/3" in outcome(reader))
        assert marked(reader, "bridge")


async def test_a_key_that_follows_at_once_is_a_key_of_the_text() -> None:
    async with open_app([story()]) as reader:
        await begin(reader, "bridge")
        reader.app.simulate_key("enter")
        reader.app.simulate_key("n")
        await reader.settle()
        assert "Hit 2/3" in reader.bottom_line


async def test_the_current_hit_is_told_apart_by_more_than_colour() -> None:
    async with open_app([story()]) as reader:
        await begin(reader, "bridge")
        first, second = reader.style("bridge is"), reader.style("bridges are")
        assert first.bgcolor != second.bgcolor
        assert first.bold
        assert not second.bold


async def test_keys_go_to_the_next_hit_and_back_and_round() -> None:
    async with open_app([story()]) as reader:
        await begin(reader, "bridge")
        await reader.press("enter", "n")
        assert "2/3" in reader.bottom_line
        await reader.press("n", "n")
        assert "1/3" in reader.bottom_line
        await reader.press("N")
        assert "3/3" in reader.bottom_line


async def test_the_arrows_go_through_hits_while_typing() -> None:
    async with open_app([story()]) as reader:
        await begin(reader, "bridge")
        await reader.press("down")
        assert "2/3" in outcome(reader)
        await reader.press("up")
        assert "1/3" in outcome(reader)


async def test_a_hit_out_of_view_is_brought_into_it() -> None:
    async with open_app([long_text()]) as reader:
        await begin(reader, "number 41 begins")
        assert reader.shows("Number 41 begins")


async def test_escape_goes_back_to_where_it_began() -> None:
    async with open_app([long_text()]) as reader:
        await reader.press("enter", "space")
        before = reader.rows()[1][42:]
        await reader.press("slash")
        await reader.type("number 50 begins")
        assert reader.rows()[1][42:] != before
        await reader.press("escape")
        assert reader.rows()[1][42:] == before


async def test_escape_takes_kept_marks_away_before_it_leaves_the_text() -> None:
    async with open_app([story()]) as reader:
        await begin(reader, "bridge")
        await reader.press("enter")
        assert marked(reader, "bridges are")
        await reader.press("escape")
        assert not marked(reader, "bridges are")


async def test_case_counts_only_where_a_capital_is_typed() -> None:
    async with open_app([story()]) as reader:
        await begin(reader, "Bridge")
        assert "1/1" in outcome(reader)


@pytest.mark.parametrize("key", ["alt+c", "f2"])
async def test_case_can_be_made_to_count(key: str) -> None:
    async with open_app([story()]) as reader:
        await begin(reader, "bridge")
        await reader.press(key)
        assert "1/2" in outcome(reader)
        await reader.press(key)
        assert "1/3" in outcome(reader)


@pytest.mark.parametrize("key", ["alt+w", "f3"])
async def test_whole_words_only(key: str) -> None:
    async with open_app([story()]) as reader:
        await begin(reader, "bridge")
        await reader.press(key)
        assert "1/2" in outcome(reader)
        assert not marked(reader, "bridges are")


@pytest.mark.parametrize("key", ["alt+r", "f4"])
async def test_regular_expressions(key: str) -> None:
    async with open_app([story()]) as reader:
        await begin(reader, "b.idges?")
        assert "no hits" in outcome(reader)
        await reader.press(key)
        assert "1/3" in outcome(reader)


async def test_a_bad_expression_says_so_as_you_type() -> None:
    async with open_app([story()]) as reader:
        await begin(reader, "bridge")
        await reader.press("alt+r", "left_parenthesis")
        assert reason("bridge(") in outcome(reader)
        await reader.press("backspace")
        assert "1/3" in outcome(reader)


async def test_an_expression_that_could_take_for_ever_says_why() -> None:
    async with open_app([story()], size=(200, 30)) as reader:
        await reader.press("enter", "slash", "alt+r")
        await reader.type("(a+)+b")
        assert reason("(a+)+b") in outcome(reader)


@pytest.mark.parametrize("bar", ["find", "filter"])
async def test_a_bar_that_is_left_with_the_mouse_is_closed(bar: str) -> None:
    async with open_app([story(), ferry()]) as reader:
        await reader.press(*(("enter", "slash") if bar == "find" else ("f",)))
        await reader.type("r")
        await reader.click("Ferry operators")
        await reader.pilot.pause()
        assert not any(row.strip().startswith(bar) for row in reader.rows()[-2:])


async def test_the_switches_can_be_clicked() -> None:
    async with open_app([story()]) as reader:
        await begin(reader, "bridge")
        await reader.click("ab|")
        assert "1/2" in outcome(reader)


async def test_a_straight_apostrophe_finds_the_curly_one_and_accents_fold() -> None:
    async with open_app([story()]) as reader:
        await begin(reader, "panjshir's")
        assert "1/1" in outcome(reader)
        assert marked(reader, "Panjshir’s")
        await reader.press("escape", "slash")
        await reader.type("cafe stands")
        assert "1/1" in outcome(reader)


async def test_a_phrase_is_found_over_the_end_of_a_row() -> None:
    words = "the end of the line is near"
    async with open_app([story()]) as reader:
        assert not reader.shows(words)
        await begin(reader, words)
        assert "1/1" in outcome(reader)
        assert marked(reader, "the end")
        assert marked(reader, "near yyy")


async def test_no_hits_are_said() -> None:
    async with open_app([story()]) as reader:
        await begin(reader, "zebra")
        assert "no hits" in outcome(reader)


async def test_a_map_shows_where_the_hits_are() -> None:
    async with open_app([long_text()]) as reader:
        await begin(reader, "number 30 begins")
        ticks = [y for y, row in enumerate(reader.rows()) if row.endswith("━")]
    assert len(ticks) == 1
    assert 15 <= ticks[0] <= 25


async def test_finding_begins_again_with_the_last_words() -> None:
    async with open_app([story()]) as reader:
        await begin(reader, "bridge")
        await reader.press("enter", "slash")
        assert "find bridge" in outcome(reader)
        await reader.type("café")
        assert "find café" in outcome(reader)


async def test_the_hits_of_a_very_long_text_are_counted_behind_the_screen() -> None:
    async with open_app([long_text(3_000)]) as reader:
        await begin(reader, "begins")
        await reader.until(lambda: "1/3,000" in outcome(reader))
        await reader.press("up")
        assert outcome(reader).split()[2] == "3,000/3,000"


async def test_another_article_is_shown_without_the_old_marks() -> None:
    async with open_app([story(), river()]) as reader:
        await begin(reader, "bridge")
        await reader.press("enter", "J", "n", "K")
        assert reader.app.is_running


async def test_keys_of_the_text_do_nothing_while_typing() -> None:
    async with open_app([story()]) as reader:
        await begin(reader, "q zs")
        assert "find q zs" in outcome(reader)
        assert reader.app.is_running


async def test_finding_in_a_narrow_terminal() -> None:
    async with open_app([story()], size=(40, 12)) as reader:
        await begin(reader, "bridge")
        assert "1/3" in outcome(reader)
        assert reader.style("bridge is").bold
