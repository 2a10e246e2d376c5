"""Marks of articles that nobody has read yet."""

from dataclasses import replace
from pathlib import Path

from newsreader.library.entry import Entry
from newsreader.ui.early_marks import Early, EarlyMarks

BRIDGE = Entry(Path("bridge.md"), id=7)
FERRY = Entry(Path("ferry.md"), id=8)


def test_what_was_marked_is_given_once() -> None:
    early = EarlyMarks()
    early.note(BRIDGE, True, None)
    assert early.entries == (BRIDGE,)
    assert early.take(BRIDGE) == Early(read=True)
    assert early.take(BRIDGE) is None
    assert not early.entries


def test_what_is_not_touched_stays_as_it_was_marked() -> None:
    early = EarlyMarks()
    early.note(BRIDGE, True, None)
    early.note(BRIDGE, None, True)
    early.note(FERRY, None, True)
    early.note(BRIDGE, False, None)
    assert early.take(BRIDGE) == Early(read=False, starred=True)
    assert early.take(FERRY) == Early(starred=True)


def test_it_is_known_whether_a_key_has_marked_it() -> None:
    early = EarlyMarks()
    early.note(BRIDGE, True, None)
    early.note(FERRY, None, True, by_hand=True)
    early.note(FERRY, True, None)
    assert early.take(BRIDGE) == Early(read=True)
    assert early.take(FERRY) == Early(read=True, starred=True, by_hand=True)


def test_a_mark_belongs_to_the_article_whatever_number_it_has_by_then() -> None:
    early = EarlyMarks()
    early.note(BRIDGE, None, True)
    assert early.take(replace(FERRY, id=BRIDGE.id)) is None
    assert early.take(replace(BRIDGE, id=9)) == Early(starred=True)
