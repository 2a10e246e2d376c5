"""Finding one's way in an article: outline, marks, paragraphs, headings, the map, the end."""

import pytest
from builders import article, quoting
from papers import ferry, long_text, river
from screens import Reader, open_app

from newsreader.article import Article
from newsreader.config import Settings
from newsreader.ui.keeping import Keeping
from newsreader.ui.widgets.reading_pane import ReadingPane

FILLING = "Ferries went on all the same. " * 30


def parts() -> Article:
    """An article in five parts, each longer than a screen of 24 rows, with a quote and a photo."""
    blocks = []
    for number in range(1, 6):
        blocks += [
            f"# Part {number}",
            f"Opening {number}. {FILLING}",
            f"Middle {number}. {FILLING}",
        ]
    blocks += ["▣ The old pier | Teo Lind/Northline", "“It rained,” said Dora Kessler.", FILLING]
    return quoting(article(*blocks, title="Five parts"), ("“It rained,”", "Dora Kessler"))


def pane(reader: Reader) -> ReadingPane:
    """The reading pane."""
    return reader.app.screen_stack[0].query_one(ReadingPane)


async def test_the_outline_leads_to_a_heading() -> None:
    async with open_app([parts()], size=(100, 24)) as reader:
        await reader.press("enter", "O")
        assert reader.shows("Outline · Five parts")
        assert reader.shows("5 headings, 1 photo, 1 quote")
        assert reader.shows("Dora Kessler: “It rained,”")
        await reader.press("j", "j", "enter")
        assert reader.place("Part 3")[1] < 5
        assert not reader.shows("Outline")


async def test_the_outline_opens_where_the_reader_is_and_goes_back_there() -> None:
    async with open_app([parts()], size=(100, 24)) as reader:
        await reader.press("enter", "H", "H", "H")
        before = reader.rows()
        await reader.press("O")
        outline = reader.app.screen.query_one("#outline")
        assert outline.current.text == "Part 3"  # type: ignore[attr-defined]
        await reader.press("escape")
        assert reader.rows()[:-1] == before[:-1]


async def test_the_outline_can_leave_the_quotes_out() -> None:
    async with open_app([parts()], size=(100, 24)) as reader:
        await reader.press("enter", "O", "v")
        assert not reader.shows("Dora Kessler:")
        await reader.press("v")
        assert reader.shows("Dora Kessler:")


async def test_the_outline_goes_to_quotes_and_photos() -> None:
    async with open_app([parts()], size=(100, 24)) as reader:
        await reader.press("enter", "O", "G", "enter")
        assert pane(reader).current_quote == 0
        await reader.press("O", "G", "k", "enter")
        assert reader.place("The old pier")[1] < 22


async def test_headings_one_after_the_other_and_back() -> None:
    async with open_app([parts()], size=(100, 24)) as reader:
        await reader.press("enter", "H", "H", "alt+down")
        assert reader.place("Part 3")[1] < 5
        await reader.press("alt+up")
        assert reader.place("Part 2")[1] < 5
        await reader.press("H", "H", "H", "H")
        assert "No more headings" in reader.bottom_line


async def test_an_article_without_headings_says_so() -> None:
    async with open_app([ferry()]) as reader:
        await reader.press("enter", "H")
        assert "no headings" in reader.bottom_line


async def test_the_paragraph_cursor_goes_from_paragraph_to_paragraph() -> None:
    async with open_app([long_text()]) as reader:
        await reader.press("enter", *["right_parenthesis"] * 3)
        y = reader.place("▸")[1]
        assert "Number 2 begins" in reader.rows()[y]
        await reader.press("shift+up")
        y = reader.place("▸")[1]
        assert "Number 1 begins" in reader.rows()[y]


async def test_the_paragraph_cursor_goes_on_from_the_view() -> None:
    async with open_app([long_text()]) as reader:
        await reader.press("enter", "right_parenthesis", "space", "space", "space")
        top = pane(reader).top_offset
        await reader.press("right_parenthesis")
        article = pane(reader).article
        assert article is not None
        assert article.blocks[pane(reader).place.block].span.start >= top


async def test_a_mark_is_come_back_to() -> None:
    async with open_app([long_text(), ferry()]) as reader:
        await reader.press("enter", "space", "space", "M")
        assert "which letter" in reader.bottom_line
        at = pane(reader).top_offset
        await reader.press("a", "g", "apostrophe")
        assert "one of a" in reader.bottom_line
        await reader.press("a")
        assert pane(reader).top_offset == at
        await reader.press("O")
        assert reader.shows("1 mark")


async def test_the_letter_of_a_mark_does_nothing_else() -> None:
    async with open_app([long_text()]) as reader:
        await reader.press("enter", "M", "q")
        assert "Marked as q" in reader.bottom_line
        await reader.press("apostrophe", "escape")
        assert pane(reader).has_focus
        await reader.press("apostrophe", "z")
        assert "No mark z" in reader.bottom_line


async def test_marks_belong_to_their_article() -> None:
    async with open_app([ferry(), river()]) as reader:
        await reader.press("enter", "M", "a", "J", "apostrophe", "a")
        assert "No mark a" in reader.bottom_line
        await reader.press("K", "apostrophe", "a")
        assert "No mark" not in reader.bottom_line


async def test_a_mark_is_there_again_the_next_time() -> None:
    keeping = Keeping(None)
    async with open_app([long_text(), ferry()], keeping=keeping) as reader:
        await reader.press("enter", "space", "space", "M")
        at = pane(reader).top_offset
        await reader.press("a")
    async with open_app([long_text(), ferry()], keeping=keeping) as reader:
        await reader.press("enter", "g", "apostrophe", "a")
        assert pane(reader).top_offset == at
        await reader.press("J", "apostrophe", "a")
        assert "No mark a" in reader.bottom_line


async def test_two_apostrophes_go_back_and_forth_between_two_places() -> None:
    async with open_app([long_text()]) as reader:
        await reader.press("enter", "space", "space")
        before = pane(reader).top_offset
        await reader.press("G")
        end = pane(reader).top_offset
        await reader.press("apostrophe", "apostrophe")
        assert pane(reader).top_offset == before
        assert "Back at where the jump began" in reader.bottom_line
        await reader.press("apostrophe", "apostrophe")
        assert pane(reader).top_offset == end


async def test_a_place_of_the_outline_that_is_in_view_already_is_a_jump_as_well() -> None:
    async with open_app([parts()], size=(100, 24)) as reader:
        await reader.press("enter", "G", "space", "g", "H", "H")
        at = pane(reader).top_offset
        await reader.press("O", "enter", "apostrophe", "apostrophe")
        assert pane(reader).top_offset == at


def signs(reader: Reader) -> str:
    """The signs on the map, from the top down."""
    return "".join(strip.text[-1] for strip in reader.strips()[1:-1])


async def test_the_map_has_a_sign_for_everything() -> None:
    async with open_app([parts()], size=(100, 24)) as reader:
        await reader.press("enter")
        assert {'"', "▪"} & set(signs(reader))
        await reader.press("O", "j", "j", "enter", "right_parenthesis", "a", *"Why", "ctrl+s")
        await reader.press("H", "H", "H", "space", "M", "a", "slash", *"rained", "enter")
        await reader.settle()
        assert {"✎", "'", "━"} <= set(signs(reader))


async def test_a_click_on_a_sign_goes_to_what_it_stands_for() -> None:
    async with open_app([parts()], size=(100, 24)) as reader:
        await reader.press("enter")
        y = next(y for y, sign in enumerate(signs(reader), 1) if sign in '"▪')
        await reader.pilot.click(offset=(99, y))
        await reader.settle()
        assert reader.shows("It rained") or reader.shows("The old pier")


async def test_the_end_offers_the_next_article_by_its_key_and_by_a_click() -> None:
    async with open_app([ferry(), river()], settings=Settings(order="title")) as reader:
        await reader.press("enter", "G")
        assert reader.shows("— end —  J  next: River town votes to move its bridge")
        await reader.click("next: River")
        assert pane(reader).has_focus
        assert reader.shows("The town council")
        await reader.press("G")
        assert reader.shows("— end of the last article —")


async def test_the_end_names_the_users_own_key() -> None:
    settings = Settings(order="title", keys={"next-article": "B"})
    async with open_app([ferry(), river()], settings=settings) as reader:
        await reader.press("enter", "G")
        assert reader.shows("— end —  B  next:")


async def test_the_end_is_no_text_of_the_article() -> None:
    async with open_app([ferry(), river()], settings=Settings(order="title")) as reader:
        await reader.press("enter", "G", "slash", *"next", "enter")
        finding = pane(reader).finding
        assert finding is not None
        assert not finding.spans
        await reader.press("escape")
        x, y = reader.place("— end —")
        await reader.drag((x, y - 3), (x + 20, y))
        selected = reader.app.screen.get_selected_text() or ""
        assert "end —" not in selected
        assert "River" not in selected


async def test_with_open_an_article_is_read_when_it_is_gone_into() -> None:
    keeping = Keeping(None)
    async with open_app([long_text()], keeping=keeping) as reader:
        assert not keeping.read
        await reader.press("enter")
        assert keeping.read


async def test_with_end_an_article_is_read_when_its_end_has_been_seen() -> None:
    keeping = Keeping(None)
    async with open_app(
        [long_text()], keeping=keeping, settings=Settings(mark_read="end")
    ) as reader:
        await reader.press("enter", "space")
        assert not keeping.read
        await reader.press("G")
        assert keeping.read


async def test_with_never_only_the_key_marks_an_article() -> None:
    keeping = Keeping(None)
    settings = Settings(mark_read="never")
    async with open_app([long_text()], keeping=keeping, settings=settings) as reader:
        await reader.press("enter", "G")
        assert not keeping.read
        await reader.press("m")
        assert keeping.read


@pytest.mark.parametrize("way", ["open", "end"])
async def test_moving_over_the_list_marks_nothing(way: str) -> None:
    keeping = Keeping(None)
    settings = Settings(mark_read=way)
    async with open_app([ferry(), river()], keeping=keeping, settings=settings) as reader:
        await reader.press("j", "k", "J", "K")
        await reader.wheel((5, 5), 3)
        await reader.wheel((5, 5), -3)
        assert not keeping.read


async def test_the_place_lasts_through_width_column_and_restart() -> None:
    keeping = Keeping(None)
    async with open_app([long_text()], keeping=keeping) as reader:
        await reader.press("enter", *["space"] * 4)
        at = pane(reader).top_offset
        await reader.resize(70, 30)
        await reader.press("plus", "minus", "minus")
        await reader.resize(120, 40)
        await reader.press("plus")
        assert pane(reader).top_offset == at
    async with open_app([long_text()], keeping=keeping) as reader:
        await reader.press("enter")
        assert pane(reader).top_offset == at
