"""The state: what was kept is there again, and what cannot be kept is said."""

import sqlite3
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from newsreader.article import BlockKind, Span
from newsreader.clean import own
from newsreader.library.corrections import Correction
from newsreader.library.state import (
    UNMARKED,
    VERSION,
    Bond,
    Marks,
    Note,
    SavedSearch,
    State,
    StateError,
    place_of,
)

MARKS = Marks(read=True, starred=True, position=120)
NOTE = Note(
    "f1",
    10,
    15,
    own("ferry"),
    own("Ask Dora Kessler.\nBy Friday."),
    own("Ferry stays free"),
    own("Varn Courier"),
    own("2024-05-14"),
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "state.db"


@pytest.fixture
def state(path: Path) -> State:
    return State(path)


def keep(state: State, fingerprint: str = "f1") -> None:
    state.keep(fingerprint, read=True, starred=True, position=120)


def test_marks_are_there_again(tmp_path: Path) -> None:
    state = State(tmp_path / "deep" / "state.db")
    keep(state)
    state.remember("theme", "night")
    state.close()
    again = State(tmp_path / "deep" / "state.db")
    assert again.marks("f1") == MARKS
    assert again.remembered("theme") == "night"


def test_nothing_is_known_of_what_was_never_kept(state: State) -> None:
    assert state.marks("f1") == UNMARKED
    assert state.remembered("theme") == ""
    assert state.marked("read") == state.noted() == state.tagged("varn") == frozenset()
    assert not state.tags("f1") + state.all_tags()
    assert not state.notes("f1") + state.all_notes()
    assert not state.saved_searches() + state.bonds()
    assert state.corrections() == {}


def test_the_last_marks_count(path: Path, state: State) -> None:
    keep(state)
    assert state.keep("f1", read=False, position=7) == Marks(starred=True, position=7)
    state.remember("theme", "night")
    state.remember("theme", "paper")
    assert State(path).marks("f1") == Marks(starred=True, position=7)
    assert State(path).remembered("theme") == "paper"


def test_nothing_is_written_of_what_is_so_anyway(state: State) -> None:
    state.keep("f1", read=False, starred=False, position=0)
    assert not any(state.rows.values())


def test_what_was_kept_is_on_the_disk_at_once(path: Path, state: State) -> None:
    keep(state)
    assert State(path).marks("f1") == MARKS


def test_two_readers_write_only_what_they_change(path: Path) -> None:
    first, second = State(path), State(path)
    first.keep("f1", starred=True)
    assert second.keep("f1", position=9) == Marks(starred=True, position=9)
    second.keep("f1", starred=False)
    assert first.keep("f1", read=True) == Marks(read=True, position=9)
    assert second.marks("f1") == Marks(read=True, position=9)


def test_all_articles_with_a_mark_are_known_also_those_another_reader_marked(path: Path) -> None:
    first, second = State(path), State(path)
    first.keep("f1", read=True, position=4)
    assert second.marked("read") == {"f1"}
    first.keep("f2", read=True)
    first.keep("f1", read=False, starred=True)
    assert second.marked("read") == first.marked("read") == {"f2"}
    assert second.marked("starred") == first.marked("starred") == {"f1"}


def test_articles_have_tags(path: Path, state: State) -> None:
    state.tag("f1", "varn\x1b[31m")
    state.tag("f1", "Budget  2024")
    state.tag("f2", "varn")
    state.tag("f2", " ")
    again = State(path)
    assert again.tags("f1") == ("Budget 2024", "varn")
    assert again.tagged("varn") == {"f1", "f2"}
    assert again.all_tags() == (("Budget 2024", 1), ("varn", 2))
    state.untag("f1", "varn")
    state.untag("f1", "never given")
    assert again.tags("f1") == ("Budget 2024",)
    state.tag("f1", "varn")
    assert again.tagged("varn") == {"f1", "f2"}


def test_places_of_an_article_are_called_by_letters(path: Path, state: State) -> None:
    state.set_bookmark("one", "b", 400)
    state.set_bookmark("one", "a", 0)
    state.set_bookmark("one", "b", 700)
    state.set_bookmark("two", "a", 30)
    assert State(path).bookmarks("one") == {"a": 0, "b": 700}
    assert state.bookmarks("three") == {}


def test_many_articles_are_given_a_tag_or_lose_it_at_once(path: Path, state: State) -> None:
    state.tag("f1", "varn")
    assert state.tag_all(["f1", "f2", "f3"], "varn", True) == 2
    assert State(path).tagged("varn") == {"f1", "f2", "f3"}
    assert state.tag_all(["f1", "f2", "f9"], "varn", False) == 2
    assert State(path).tagged("varn") == {"f3"}


def test_notes_are_found_by_what_stands_above_their_article(state: State) -> None:
    kept = state.keep_note(NOTE)
    assert state.notes_headed(NOTE.title, NOTE.source, "2024-05-14T08:00") == (kept,)
    assert state.notes_headed(NOTE.title, NOTE.source, "2024-05-15") == ()
    assert state.notes_headed(NOTE.title, "Harbour Post", "2024-05-14") == ()


def test_notes_are_kept_changed_and_dropped(path: Path, state: State) -> None:
    kept = state.keep_note(NOTE)
    assert kept == replace(NOTE, id=kept.id, made=kept.made)
    assert kept.id
    assert kept.made.endswith("Z")
    mark = state.keep_note(replace(NOTE, start=2, text=own("")))
    other = state.keep_note(replace(NOTE, fingerprint="f2", made="2001-05-14T10:00+02:00"))
    again = State(path)
    assert again.notes("f1") == (mark, kept)
    assert again.all_notes()[-1] == other
    assert other.made == "2001-05-14T08:00:00.000Z"
    assert again.noted() == {"f1", "f2"}
    changed = state.keep_note(replace(kept, text=own("Done.")))
    assert again.notes("f1") == (mark, changed)
    state.drop_note(kept.id)
    state.drop_note(mark.id)
    assert again.notes("f1") == ()
    assert again.noted() == {"f2"}


def test_what_is_dropped_leaves_none_of_its_words_behind(path: Path, state: State) -> None:
    state.drop_note(state.keep_note(NOTE).id)
    state.close()
    database = sqlite3.connect(path)
    [row] = database.execute("SELECT * FROM notes").fetchall()
    database.close()
    assert not {"f1", "ferry", NOTE.text, NOTE.title} & set(row)


def test_corrections_are_kept_and_dropped(path: Path, state: State) -> None:
    state.correct("f1", Correction(own("A quay."), BlockKind.CAPTION))
    state.correct("f1", Correction(own("A quay."), BlockKind.HEADING))
    state.correct("f1", Correction(own("Read more"), None))
    state.correct("f2", Correction(own("By hand"), None))
    state.drop_correction("f2", "By hand")
    assert State(path).corrections() == {
        "f1": (
            Correction(own("A quay."), BlockKind.HEADING),
            Correction(own("Read more"), None),
        )
    }


def test_a_correction_to_what_only_a_newer_reader_knows_is_passed_over(
    path: Path, state: State
) -> None:
    database = sqlite3.connect(path)
    with database:
        database.execute("INSERT INTO corrections VALUES ('f1', 'Quiz', 'quiz', 0, 0)")
    database.close()
    assert state.corrections() == {}


def test_saved_searches_keep_their_order(path: Path, state: State) -> None:
    for name in ("zoo", "ferry", "bridge"):
        state.save_search(name, f"title:{name}")
    state.save_search("zoo", "zoo -cage")
    again = State(path)
    assert again.saved_searches() == (
        SavedSearch(own("zoo"), own("zoo -cage")),
        SavedSearch(own("ferry"), own("title:ferry")),
        SavedSearch(own("bridge"), own("title:bridge")),
    )
    state.drop_search("zoo")
    state.save_search("zoo", "zoo")
    assert [each.name for each in again.saved_searches()] == ["ferry", "bridge", "zoo"]


def test_names_are_joined_and_parted_in_either_order(path: Path, state: State) -> None:
    state.bind("Dora Kessler", "D. Kessler", True)
    state.bind("Ole Brand", "Ole  Brandt", False)
    again = State(path)
    assert again.bonds() == (
        Bond(own("D. Kessler"), own("Dora Kessler"), True),
        Bond(own("Ole Brand"), own("Ole Brandt"), False),
    )
    state.bind("D. Kessler", "Dora Kessler", False)
    state.unbind("Ole Brandt", "Ole Brand")
    assert again.bonds() == (Bond(own("D. Kessler"), own("Dora Kessler"), False),)


@pytest.mark.parametrize(("one", "other"), [("Ole", "Ole"), ("", "Ole"), ("Ole", " Ole ")])
def test_a_name_is_not_bound_to_itself_or_to_none(state: State, one: str, other: str) -> None:
    state.bind(one, other, True)
    assert state.bonds() == ()


def test_a_change_is_newer_than_what_it_changes_whatever_the_clock_says(
    state: State, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    state.keep("f1", starred=True)
    monkeypatch.setattr("newsreader.library.state.moments.now", lambda: 5)
    state.keep("f1", starred=False)
    state.tag("f1", "varn")
    state.untag("f1", "varn")
    database = sqlite3.connect(path)
    [[starred]] = database.execute("SELECT changed FROM marks WHERE mark = 'starred'").fetchall()
    assert starred > 5
    assert database.execute("SELECT gone, changed FROM tags").fetchall() == [(1, 6)]
    database.close()


# Notes and shifted texts


def test_a_note_is_found_where_it_was_made() -> None:
    assert place_of(NOTE, "The other ferry") == Span(10, 15)


def test_a_note_is_found_again_nearest_to_where_it_was() -> None:
    text = "ferry, ferry; and in the end ferry"
    assert place_of(replace(NOTE, start=0), text) == Span(0, 5)
    assert place_of(replace(NOTE, start=9), text) == Span(7, 12)
    assert place_of(replace(NOTE, start=22), text) == Span(29, 34)
    assert place_of(replace(NOTE, start=900), text) == Span(29, 34)


def test_a_note_is_found_over_other_quotation_marks_and_line_ends() -> None:
    note = replace(NOTE, words=own("“no ferry” it\n\nsaid"))
    assert place_of(note, 'She: "no ferry" it said.') == Span(5, 23)


@pytest.mark.parametrize("words", ["", "bridge", "ferry " * 400])
def test_a_note_whose_words_are_gone_has_no_place(words: str) -> None:
    assert place_of(replace(NOTE, words=own(words)), "The other ferry") is None


# Files that are no state


@pytest.mark.parametrize("content", [b"no database" * 100, b"SQLite format 3\x00" + b"\xff" * 4000])
def test_a_file_that_is_no_state_is_refused_and_left_alone(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    with pytest.raises(StateError, match=r"state\.db"):
        State(path)
    assert path.read_bytes() == content


def test_a_folder_in_its_place_is_refused(path: Path) -> None:
    path.mkdir()
    with pytest.raises(StateError):
        State(path)


def test_a_file_in_the_place_of_its_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("")
    with pytest.raises(StateError):
        State(tmp_path / "data" / "state.db")


def test_a_state_of_a_newer_program_is_refused_and_left_alone(path: Path) -> None:
    database = sqlite3.connect(path)
    database.execute(f"PRAGMA user_version={VERSION + 1}")
    database.commit()
    database.close()
    before = path.read_bytes()
    with pytest.raises(StateError, match="newer newsreader"):
        State(path)
    assert path.read_bytes() == before
    assert [each.name for each in path.parent.iterdir()] == ["state.db"]


@pytest.mark.parametrize(
    ("words", "action"),
    [
        ("written", lambda state: state.keep("f1", read=True)),
        ("written", lambda state: state.remember("theme", "night")),
        ("read", lambda state: state.remembered("theme")),
        ("read", lambda state: state.marks("f1")),
    ],
)
def test_a_disk_that_does_not_work_is_said(
    state: State, words: str, action: Callable[[State], object]
) -> None:
    state.close()
    with pytest.raises(StateError, match=f"cannot be {words}"):
        action(state)
