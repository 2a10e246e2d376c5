"""Notes: written on what is read, shown where it stands, and all of them in one place."""

from pathlib import Path

from builders import article
from papers import AGAIN, TWICE, ferry, river, shelf
from screens import Reader, open_app

from newsreader.ui.keeping import Keeping


async def write(reader: Reader, text: str) -> None:
    """Write a note on what the reader is at."""
    await reader.press("a")
    await reader.type(text)
    await reader.press("ctrl+s")


async def test_a_note_on_a_paragraph_stands_below_it_with_a_sign_in_the_margin() -> None:
    async with open_app([ferry()], keeping=(keeping := Keeping(None))) as reader:
        await reader.press("enter")
        await write(reader, "Ask the harbour")
        x, y = reader.place("It rained in Varn.")
        assert "✎" in reader.rows()[y][:x]
        assert reader.place("Ask the harbour")[1] > y
        assert "Note kept · U undoes" in reader.bottom_line
        (note,) = keeping.all_notes()
        assert (note.words, note.text) == ("It rained in Varn.", "Ask the harbour")
        assert (note.title, note.source) == ("Ferry operators ask for a year", "Harbour Post")
        await reader.press("U")
        assert keeping.all_notes() == ()
        assert not reader.shows("Ask the harbour")


async def test_a_note_has_several_lines() -> None:
    async with open_app([ferry()], keeping=(keeping := Keeping(None))) as reader:
        await reader.press("enter", "a")
        await reader.type("one")
        await reader.press("enter")
        await reader.type("two")
        await reader.press("ctrl+s")
        assert keeping.all_notes()[0].text == "one\ntwo"
        assert reader.place("two")[1] == reader.place("one")[1] + 1


async def test_a_note_is_on_the_current_quote_and_says_which_words_it_means() -> None:
    async with open_app([river()], keeping=(keeping := Keeping(None))) as reader:
        await reader.press("enter", "right_curly_bracket")
        await write(reader, "Twice?")
        assert keeping.all_notes()[0].words == TWICE
        assert reader.place(TWICE[:20], 1)[1] < reader.place("Twice?")[1]


async def test_a_selection_without_words_is_a_highlight() -> None:
    async with open_app([river()], keeping=(keeping := Keeping(None))) as reader:
        ground = reader.style("VARN —").bgcolor
        x, y = reader.place("VARN — The town")
        await reader.drag((x, y), (x + 3, y))
        await reader.press("a", "ctrl+s")
        (note,) = keeping.all_notes()
        assert note.words.startswith("VARN")
        assert note.text == ""
        assert reader.style("VARN").bgcolor != ground
        assert "Highlighted" in reader.bottom_line


async def test_the_same_words_open_their_note_and_an_unchanged_one_is_not_kept_again() -> None:
    async with open_app([ferry()], keeping=(keeping := Keeping(None))) as reader:
        await reader.press("enter")
        await write(reader, "first")
        await write(reader, " and more")
        (note,) = keeping.all_notes()
        assert note.text == "first and more"
        await reader.press("a", "escape", "U")
        assert keeping.all_notes()[0].text == "first"


async def test_escape_does_not_throw_away_what_was_written_by_one_key() -> None:
    async with open_app([ferry()], keeping=(keeping := Keeping(None))) as reader:
        await reader.press("enter", "a")
        await reader.type("careful")
        await reader.press("escape")
        assert reader.shows("Not kept yet")
        await reader.type("!")
        await reader.press("escape", "escape")
        assert keeping.all_notes() == ()
        assert not reader.shows("careful")


async def test_what_was_written_outlives_a_terminal_without_room() -> None:
    async with open_app([ferry()]) as reader:
        await reader.press("enter", "a")
        await reader.type("long thoughts")
        await reader.resize(60, 4)
        await reader.resize(120, 40)
        await reader.press("a")
        assert reader.shows("long thoughts")


async def test_a_paste_into_a_note_is_cleaned() -> None:
    async with open_app([ferry()], keeping=(keeping := Keeping(None))) as reader:
        await reader.press("enter", "a")
        await reader.paste("red \x1b[31mink")
        await reader.press("ctrl+s")
        assert "\x1b" not in keeping.all_notes()[0].text


async def test_x_takes_a_note_away() -> None:
    async with open_app([ferry()], keeping=(keeping := Keeping(None))) as reader:
        await reader.press("enter", "x")
        assert "There is no note" in reader.bottom_line
        await write(reader, "gone soon")
        await reader.press("x")
        assert keeping.all_notes() == ()
        assert "Note taken away · U undoes" in reader.bottom_line


async def test_notes_are_folded_away_and_that_is_remembered() -> None:
    keeping = Keeping(None)
    async with open_app([ferry()], keeping=keeping) as reader:
        await reader.press("enter")
        await write(reader, "Ask the harbour")
        await reader.press("Z")
        assert not reader.shows("Ask the harbour")
        assert reader.shows("✎")
    async with open_app([ferry()], keeping=keeping) as reader:
        assert not reader.shows("Ask the harbour")
        await reader.press("enter", "Z")
        assert reader.shows("Ask the harbour")


async def test_a_click_on_a_note_changes_it() -> None:
    async with open_app([ferry()], keeping=(keeping := Keeping(None))) as reader:
        await reader.press("enter")
        await write(reader, "Ask the harbour")
        await reader.click("Ask the harbour")
        await reader.type(" master")
        await reader.press("ctrl+s")
        assert keeping.all_notes()[0].text == "Ask the harbour master"


async def test_a_note_whose_words_are_gone_stands_at_the_head_of_the_article() -> None:
    keeping = Keeping(None)
    async with open_app([ferry()], keeping=keeping) as reader:
        await reader.press("enter")
        await write(reader, "Ask the harbour")
    from builders import article

    changed = article(
        "The sun shone in Varn.",
        title="Ferry operators ask for a year",
        source="Harbour Post",
        published="2024-05-13",
        path="ferry.md",
    )
    async with open_app([changed], keeping=keeping) as reader:
        assert reader.shows("No longer found: “It rained in Varn.”")
        assert reader.place("Ask the harbour")[1] < reader.place("The sun shone")[1]


async def test_all_notes_stand_in_one_place_and_lead_into_their_articles() -> None:
    async with open_app(shelf()) as reader:
        await reader.press("enter", "right_curly_bracket", "right_curly_bracket")
        await write(reader, "Will she?")
        await reader.press("J")
        await write(reader, "Ask the harbour")
        await reader.press("A")
        assert "2 notes" in reader.bottom_line
        assert reader.shows("Harbour Post · 13 May 2024 · Ferry operators ask for a year")
        await reader.press("j", "enter")
        assert reader.shows(AGAIN[:30])
        assert reader.shows("Will she?")
        await reader.press("q")
        assert reader.shows("Notes of the library")
        assert reader.style("Will she?").bgcolor != reader.style("Ask the harbour").bgcolor
        await reader.press("q")
        assert not reader.shows("Notes of the library")


async def test_notes_are_filtered_changed_and_taken_away_where_they_are_listed() -> None:
    async with open_app(shelf(), keeping=(keeping := Keeping(None))) as reader:
        await reader.press("J", "enter")
        await write(reader, "Ask the harbour")
        await reader.press("K")
        await write(reader, "Vote")
        await reader.press("A", "f")
        await reader.type("harb")
        assert "1 of 2 notes" in reader.bottom_line
        assert not reader.shows("Vote")
        await reader.press("enter", "a")
        await reader.type(" master")
        await reader.press("ctrl+s")
        assert reader.shows("Ask the harbour master")
        await reader.press("x")
        assert reader.shows("No note has these words.")
        assert len(keeping.all_notes()) == 1
        await reader.press("U")
        assert reader.shows("Ask the harbour master")


async def test_a_note_is_on_the_paragraph_that_begins_in_view_not_on_the_rest_of_one() -> None:
    words = (f"Here begins {number}. " + "The ferry went on. " * 18 for number in range(9))
    async with open_app([article(*words)], size=(80, 24)) as reader:
        await reader.press("enter", "j", "j", "j", "j", "j", "j", "j")
        first = next(row for row in reader.rows()[1:] if row.strip())
        begins = next(row.strip() for row in reader.rows() if "Here begins" in row)
        assert "Here begins" not in first
        await reader.press("a")
        assert reader.shows(f"“{begins[:14]}")


async def test_a_note_is_copied_with_the_words_it_is_on() -> None:
    async with open_app(shelf()) as reader:
        await reader.press("enter", "right_curly_bracket", "right_curly_bracket")
        await write(reader, "Will she?")
        await reader.press("A", "y")
        words, note, source = reader.app.clipboard.split("\n")
        assert words.startswith(f"“{AGAIN[:30]}")
        assert note == "Will she?"
        assert source == "— River town votes to move its bridge · Varn Courier, 14 May 2024"


async def test_without_notes_it_says_how_to_write_one() -> None:
    async with open_app([ferry()]) as reader:
        await reader.press("A")
        assert reader.shows("There are no notes yet.")
        assert "q back" in reader.bottom_line
        assert "take away" not in reader.bottom_line


async def test_what_is_noted_is_found() -> None:
    async with open_app(shelf()) as reader:
        await reader.press("J", "enter")
        await write(reader, "Ask the harbour")
        await reader.press("h", "slash")
        await reader.type("is:noted")
        assert reader.shows("Ferry operators ask for a year")
        assert not reader.shows("A night sky for everyone")


async def test_the_notes_that_are_shown_are_written_to_a_file(tmp_path: Path) -> None:
    async with open_app([ferry()]) as reader:
        await reader.press("enter")
        await write(reader, "Ask the harbour")
        await reader.press("A", "E", "ctrl+u")
        await reader.paste(str(tmp_path / "notes.md"))
        await reader.press("enter")
        await reader.until((tmp_path / "notes.md").exists)
    written = (tmp_path / "notes.md").read_text(encoding="utf-8")
    assert "Ask the harbour" in written
    assert "It rained in Varn." in written


async def test_a_note_is_on_the_paragraph_that_the_cursor_was_put_on() -> None:
    async with open_app([river()], keeping=(keeping := Keeping(None))) as reader:
        await reader.press("enter", "right_curly_bracket")
        for _ in range(4):
            await reader.press("right_parenthesis")
        await write(reader, "here")
        assert keeping.all_notes()[0].words.startswith("The clerk, Jon Abel")
        await reader.press("y", "space", "p")
        assert reader.app.clipboard.startswith("The clerk, Jon Abel")
