"""What was done is taken back as it was done: one thing at a time, however much it changed."""

import asyncio

from newsreader.clean import clean_block, clean_line, own
from newsreader.library.corrections import Correction
from newsreader.library.state import Note, SavedSearch
from newsreader.ui.bulk import mark_all_read, unread_of
from newsreader.ui.keeping import AT_ONCE, Keeping

NOTE = Note("f1", 3, 9, clean_line("bridge"), clean_line("look this up"))


def test_nothing_done_is_nothing_to_take_back() -> None:
    keeping = Keeping(None)
    assert keeping.undo() is None
    assert keeping.redo() is None


def test_a_star_is_taken_back_and_given_again() -> None:
    keeping = Keeping(None)
    with keeping.deed(own("starred")):
        keeping.keep("f1", starred=True)
    deed = keeping.undo()
    assert deed is not None
    assert deed.what == "starred"
    assert not keeping.marks("f1").starred
    assert keeping.redo() == deed
    assert keeping.marks("f1").starred


def test_many_articles_are_one_deed_and_those_read_before_stay_read() -> None:
    keeping = Keeping(None)
    keeping.keep("f2", read=True)
    unread = unread_of(keeping, ["f1", "f2", "", "f3", "f1"])
    assert unread == ("f1", "f3")
    assert asyncio.run(mark_all_read(keeping, unread)) == "2 articles marked as read"
    assert keeping.read == {"f1", "f2", "f3"}
    deed = keeping.undo()
    assert deed is not None
    assert deed.fingerprints_in("marks") == {"f1", "f3"}
    assert keeping.read == {"f2"}


def test_what_is_done_while_many_are_marked_is_a_deed_of_its_own() -> None:
    keeping = Keeping(None)
    many = [f"f{number}" for number in range(2 * AT_ONCE)]
    marking = keeping.mark_read(many, own("all read"))
    next(marking)
    with keeping.deed(own("starred")):
        keeping.keep("f1", starred=True)
    assert len(list(marking)) == 1
    assert len(keeping.read) == len(many)
    whole, star = keeping.undo(), keeping.undo()
    assert (whole and whole.what, star and star.what) == ("all read", "starred")
    assert not keeping.read


def test_marking_that_is_left_off_keeps_what_is_marked_as_a_deed() -> None:
    keeping = Keeping(None)
    marking = keeping.mark_read([f"f{number}" for number in range(3 * AT_ONCE)], own("all read"))
    next(marking)
    marking.close()
    assert len(keeping.read) == AT_ONCE
    keeping.undo()
    assert not keeping.read


def test_much_is_taken_back_in_parts_and_all_of_it_also_when_left_off() -> None:
    keeping = Keeping(None)
    for _ in keeping.mark_read([f"f{number}" for number in range(3 * AT_ONCE)], own("all read")):
        pass
    undoing = keeping.undoing()
    next(undoing)
    assert (len(keeping.read), keeping.is_turning) == (2 * AT_ONCE, True)
    undoing.close()
    assert (len(keeping.read), keeping.is_turning) == (0, False)
    keeping.redo()
    assert len(keeping.read) == 3 * AT_ONCE


def test_tags_of_many_articles_are_one_deed() -> None:
    keeping = Keeping(None)
    keeping.tag("f1", "bridge")
    with keeping.deed(own("tagged")):
        assert keeping.tag_all(["f1", "f2"], "bridge", True) == 1
    keeping.undo()
    assert keeping.tagged("bridge") == {"f1"}


def test_a_note_that_was_changed_says_again_what_it_said() -> None:
    keeping = Keeping(None)
    kept = keeping.keep_note(NOTE)
    with keeping.deed(own("note changed")):
        keeping.keep_note(Note("f1", 3, 9, NOTE.words, own("other"), id=kept.id, made=kept.made))
    keeping.undo()
    assert keeping.notes("f1") == (kept,)


def test_a_note_that_was_dropped_comes_back() -> None:
    keeping = Keeping(None)
    kept = keeping.keep_note(NOTE)
    with keeping.deed(own("note taken away")):
        keeping.drop_note(kept.id)
    deed = keeping.undo()
    assert deed is not None
    assert deed.fingerprints_in("notes") == {"f1"}
    assert keeping.notes("f1") == (kept,)


def test_corrections_searches_and_joined_speakers_are_deeds_by_themselves() -> None:
    keeping = Keeping(None)
    keeping.correct("f1", Correction(clean_block("Advertisement"), None))
    keeping.save_search("bridges", "bridge")
    keeping.bind("Jon Abel", "Jonathan Abel", True)
    keeping.undo()
    assert not keeping.bonds()
    keeping.undo()
    assert not keeping.saved_searches()
    keeping.undo()
    assert not keeping.corrections
    for _ in range(3):
        keeping.redo()
    assert keeping.saved_searches() == (SavedSearch(own("bridges"), own("bridge")),)
    assert len(keeping.bonds()) == len(keeping.corrections) == 1


def test_what_somebody_changed_since_is_not_undone() -> None:
    keeping = Keeping(None)
    with keeping.deed(own("starred")):
        keeping.keep("f1", starred=True)
    keeping.keep("f1", starred=False)
    keeping.keep("f2", starred=True)
    keeping.undo()
    assert not keeping.marks("f1").starred
    assert keeping.marks("f2").starred


def test_something_new_forgets_what_could_be_done_again() -> None:
    keeping = Keeping(None)
    with keeping.deed(own("starred")):
        keeping.keep("f1", starred=True)
    keeping.undo()
    with keeping.deed(own("tagged")):
        keeping.tag("f1", "bridge")
    assert keeping.redo() is None


def test_a_deed_that_changes_nothing_is_none() -> None:
    keeping = Keeping(None)
    with keeping.deed(own("nothing")):
        keeping.keep("f1", starred=False)
        keeping.untag("f1", "bridge")
    assert keeping.undo() is None
