"""What the screen keeps: on the disk while that works, and in memory in any case."""

from contextlib import closing
from pathlib import Path

from disks import full_disk

from newsreader.article import BlockKind
from newsreader.clean import own
from newsreader.library.corrections import Correction
from newsreader.library.state import UNMARKED, Bond, Marks, Note, SavedSearch, State
from newsreader.search.query import Mark, Tagged
from newsreader.ui.keeping import Keeping

CORRECTION = Correction(own("A quay."), BlockKind.CAPTION)


def use(keeping: Keeping) -> None:
    """Keep something of every kind."""
    keeping.keep("f1", read=True)
    keeping.keep("f2", starred=True)
    keeping.tag("f1", "Varn 2024")
    keeping.tag("f2", "varn 2024!")
    keeping.tag("f2", "old")
    keeping.untag("f2", "old")
    kept = keeping.keep_note(Note("f2", 0, 5, own("ferry")))
    keeping.drop_note(keeping.keep_note(Note("f2", 0, 5, own("quay"))).id)
    keeping.correct("f1", CORRECTION)
    keeping.correct("f1", Correction(own("By hand"), None))
    keeping.drop_correction("f1", "By hand")
    keeping.save_search("ferries", "ferry")
    keeping.save_search("old", "old")
    keeping.drop_search("old")
    keeping.bind("B", "A", True)
    keeping.bind("B", "C", True)
    keeping.unbind("C", "B")
    keeping.remember("theme", "night")
    assert keeping.notes("f2") == keeping.all_notes() == (kept,)


def check(keeping: Keeping) -> None:
    """See that all of it is there."""
    assert keeping.marks("f1") == Marks(read=True)
    assert keeping.read == {"f1"}
    assert keeping.tags("f1") == ("Varn 2024",)
    assert keeping.tagged("Varn 2024") == {"f1"}
    assert keeping.all_tags() == (("Varn 2024", 1), ("varn 2024!", 1))
    assert keeping.noted() == {"f2"}
    assert keeping.corrections == {"f1": (CORRECTION,)}
    assert keeping.saved_searches() == (SavedSearch(own("ferries"), own("ferry")),)
    assert keeping.bonds() == (Bond(own("A"), own("B"), True),)
    assert keeping.remembered("theme") == "night"
    assert keeping.marked == {
        Mark.READ: {"f1"},
        Mark.STARRED: {"f2"},
        Mark.NOTED: {"f2"},
        Tagged(("Varn", "2024")): {"f1"},
        Tagged(("varn", "2024")): {"f2"},
    }


def test_everything_is_kept_on_the_disk(tmp_path: Path) -> None:
    keeping = Keeping(State(tmp_path / "state.db"))
    use(keeping)
    keeping.close()
    again = Keeping(State(tmp_path / "state.db"))
    check(again)
    assert again.news() == ""
    again.close()


def test_without_a_state_everything_lasts_until_the_end() -> None:
    keeping = Keeping(None, "the disk is\x1b[31m gone")
    use(keeping)
    check(keeping)
    assert keeping.news() == "Marks are not kept: the disk is gone"
    assert keeping.news() == ""


def test_on_a_full_disk_everything_lasts_until_the_end(tmp_path: Path) -> None:
    keeping = Keeping(State(tmp_path / "state.db"))
    with full_disk():
        use(keeping)
        check(keeping)
    keeping.close()
    with closing(State(tmp_path / "state.db")) as state:
        assert state.marks("f1").read


def test_nothing_is_kept_of_a_file_that_cannot_be_read(tmp_path: Path) -> None:
    keeping = Keeping(State(tmp_path / "state.db"))
    assert keeping.keep("", starred=True, position=4) == Marks(starred=True, position=4)
    keeping.tag("", "varn")
    keeping.keep_note(Note("", 0, 5, own("ferry"), id="n1"))
    assert keeping.marks("") == UNMARKED
    assert keeping.all_tags() == ()
    keeping.close()


def test_what_was_done_to_the_file_is_told_once() -> None:
    keeping = Keeping(None, news="The file was damaged.")
    assert (keeping.news(), keeping.news()) == ("The file was damaged.", "")
