"""Keeping: the reader's state for a screen that must go on when the disk does not."""

from collections.abc import Callable, Collection, Generator, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from newsreader.clean import Clean, clean_line, join, own
from newsreader.library.corrections import Correction
from newsreader.library.state import (
    UNMARKED,
    Bond,
    LastingState,
    Marks,
    Note,
    Opened,
    SavedSearch,
    State,
)
from newsreader.library.state.steps import Step, way_back
from newsreader.ui.deeds import Deed, Deeds

if TYPE_CHECKING:
    from newsreader.search.query import Marked, Query

_Answer = TypeVar("_Answer")


AT_ONCE = 500
"""How many articles are marked, or changes taken back, before the screen may do something else."""


class Keeping:
    """What the user did, on disk while that works and in memory in any case."""

    def __init__(self, state: State | None, problem: str = "", news: str = "") -> None:
        """Take the state; without one, what is kept lasts as long as the program runs.

        `problem` is why it is not kept, `news` what has happened to it; empty where all is well.
        """
        self._state = LastingState(Opened(state or State(None), problem, news))
        self._deeds = Deeds()
        self.is_turning = False
        """Whether something is being taken back, or done again, which is not all done yet."""

    def news(self) -> Clean:
        """What is to be said of how marks are kept, the first time it is asked for."""
        return clean_line(self._state.news())

    def close(self) -> None:
        """Close the state, with everything in it."""
        self._state.close()

    # Deeds

    @contextmanager
    def deed(self, what: Clean) -> Iterator[None]:
        """Whatever is changed within it is one thing that was done, and can be taken back as one.

        Within another deed it is a part of that one.
        """
        with self._deeds.deed(what):
            yield

    def undo(self) -> Deed | None:
        """Take back the last thing that was done; gives it, or None where there is none."""
        return _ended(self.undoing())

    def redo(self) -> Deed | None:
        """Do again what was taken back last; gives it, or None where there is none."""
        return _ended(self.redoing())

    def undoing(self) -> Generator[None, None, Deed | None]:
        """Undo, some hundreds of changes each time it goes on.

        Who goes on with it can do other things between. Left off, it does the rest at once.
        """
        deed = self._deeds.take_back()
        if deed is not None:
            yield from self._taking(way_back(deed.steps))
            self._deeds.is_turned(deed)
        return deed

    def redoing(self) -> Generator[None, None, Deed | None]:
        """Redo, as `undoing` undoes."""
        deed = self._deeds.do_again()
        if deed is not None:
            yield from self._taking(deed.steps)
            self._deeds.is_turned(deed)
        return deed

    def _taking(self, steps: Sequence[Step]) -> Generator[None]:
        """Take steps, `AT_ONCE` of them at a time."""
        at, self.is_turning = 0, True
        try:
            while at + AT_ONCE < len(steps):
                self._state.change(partial(_take, steps[at : at + AT_ONCE]))
                at += AT_ONCE
                yield
        finally:
            self.is_turning = False
            self._state.change(partial(_take, steps[at:]))

    def turned(self) -> tuple[Deed, ...]:
        """What was taken back or done again since this was last asked."""
        return self._deeds.turned()

    def _change(self, action: Callable[[State], _Answer]) -> _Answer:
        """Change the state; as a part of a deed, if one is being done."""
        if not self._deeds.is_open:
            return self._state.change(action)

        def recorded(state: State) -> _Answer:
            with state.recorded() as steps:
                answer = action(state)
            self._deeds.note(steps)
            return answer

        return self._state.change(recorded)

    # Marks

    def marks(self, fingerprint: str) -> Marks:
        """What is kept of an article."""
        return self._state.read(lambda state: state.marks(fingerprint)) if fingerprint else UNMARKED

    def keep(
        self,
        fingerprint: str,
        *,
        read: bool | None = None,
        starred: bool | None = None,
        position: int | None = None,
    ) -> Marks:
        """Change what is kept of an article, and give all of it."""
        if not fingerprint:
            return Marks(bool(read), bool(starred), position or 0)
        return self._change(
            lambda state: state.keep(fingerprint, read=read, starred=starred, position=position)
        )

    def mark_read(self, unread: Sequence[str], what: Clean) -> Generator[None]:
        """Mark as read what is unread, some hundreds each time it goes on, as one deed.

        Who goes on with it can do other things between. What has been marked when it is left off
        stays so, and is a deed as well.
        """
        steps: list[Step] = []
        try:
            for start in range(0, len(unread), AT_ONCE):
                some = unread[start : start + AT_ONCE]
                steps += self._state.change(partial(_put_read, some))
                yield
        finally:
            self._deeds.add(what, steps)

    @property
    def read(self) -> frozenset[str]:
        """The fingerprints of the articles that count as read."""
        return self._state.read(lambda state: state.marked("read"))

    @property
    def marked(self) -> "Marked":
        """The fingerprints of the articles that are marked or tagged somehow, by how they are."""
        from newsreader.library.index.marking import marked_by

        return self._state.read(marked_by)

    def marked_for(self, query: "Query") -> "Marked":
        """What is marked, as far as a query asks for it: it may be very much, and a key waits."""
        from newsreader.search.query import asks_for_marks

        return self.marked if asks_for_marks(query.root) else {}

    # Tags

    def tags(self, fingerprint: str) -> tuple[Clean, ...]:
        """The tags of an article, in the order of the alphabet."""
        return self._state.read(lambda state: state.tags(fingerprint))

    def tag(self, fingerprint: str, name: str) -> None:
        """Give an article a tag."""
        self._change(lambda state: state.tag(fingerprint, name))

    def untag(self, fingerprint: str, name: str) -> None:
        """Take a tag from an article."""
        self._change(lambda state: state.untag(fingerprint, name))

    def tag_all(self, fingerprints: Collection[str], name: str, has_it: bool) -> int:
        """Give many articles a tag at once, or take it; gives for how many that was new."""
        return self._change(lambda state: state.tag_all(fingerprints, name, has_it))

    def tagged(self, name: str) -> frozenset[str]:
        """The fingerprints of the articles with a tag."""
        return self._state.read(lambda state: state.tagged(name))

    def all_tags(self) -> tuple[tuple[Clean, int], ...]:
        """All tags in the order of the alphabet, each with how many articles have it."""
        return self._state.read(State.all_tags)

    # Bookmarks

    def bookmarks(self, fingerprint: str) -> Mapping[str, int]:
        """The places in an article that are called by letters: the character of each."""
        return self._state.read(lambda state: state.bookmarks(fingerprint)) if fingerprint else {}

    def set_bookmark(self, fingerprint: str, letter: str, position: int) -> None:
        """Call a place in an article by a letter, which may have been another's before."""
        self._state.change(lambda state: state.set_bookmark(fingerprint, letter, position))

    # Notes

    def notes(self, fingerprint: str) -> tuple[Note, ...]:
        """The notes on an article, in the order of its text."""
        return self._state.read(lambda state: state.notes(fingerprint))

    def all_notes(self) -> tuple[Note, ...]:
        """All notes, the newest first."""
        return self._state.read(State.all_notes)

    def notes_headed(self, title: str, source: str, day: str) -> tuple[Note, ...]:
        """The notes on whatever articles have this headline, outlet and day."""
        return self._state.read(lambda state: state.notes_headed(title, source, day))

    def noted(self) -> frozenset[str]:
        """The fingerprints of the articles with a note."""
        return self._state.read(State.noted)

    def keep_note(self, note: Note) -> Note:
        """Keep a note, a new one or one that was changed; gives it as it is kept."""
        return self._change(lambda state: state.keep_note(note))

    def drop_note(self, note_id: str) -> None:
        """Take a note back."""
        self._change(lambda state: state.drop_note(note_id))

    # Corrections

    @property
    def corrections(self) -> Mapping[str, tuple[Correction, ...]]:
        """What articles were corrected to, by their fingerprints."""
        return self._state.read(State.corrections)

    def correct(self, fingerprint: str, correction: Correction) -> None:
        """Keep a correction, in place of an earlier one of the same block."""
        with self.deed(own("a correction")):
            self._change(lambda state: state.correct(fingerprint, correction))

    def drop_correction(self, fingerprint: str, words: str) -> None:
        """Take a correction back."""
        with self.deed(own("a correction taken back")):
            self._change(lambda state: state.drop_correction(fingerprint, words))

    # Saved searches

    def saved_searches(self) -> tuple[SavedSearch, ...]:
        """The saved searches, in the order they were made."""
        return self._state.read(State.saved_searches)

    def save_search(self, name: str, query: str) -> None:
        """Save a search. Under a name that is there already it takes the place of that one."""
        with self.deed(join("", (own("search saved: "), clean_line(name)))):
            self._change(lambda state: state.save_search(name, query))

    def drop_search(self, name: str) -> None:
        """Take a saved search back."""
        with self.deed(join("", (own("search taken away: "), clean_line(name)))):
            self._change(lambda state: state.drop_search(name))

    # Speakers joined or parted by hand

    def bonds(self) -> tuple[Bond, ...]:
        """What was said by hand of names of speakers."""
        return self._state.read(State.bonds)

    def bind(self, one: str, other: str, joined: bool) -> None:
        """Say that two names are one speaker, or two. Their order does not count."""
        pair = join(" = " if joined else " ≠ ", (clean_line(one), clean_line(other)))
        with self.deed(join(" ", (own("speakers:"), pair))):
            self._change(lambda state: state.bind(one, other, joined))

    def unbind(self, one: str, other: str) -> None:
        """Take back what was said of two names."""
        with self.deed(own("speakers told apart no more")):
            self._change(lambda state: state.unbind(one, other))

    # Ways the reader was left in

    def remembered(self, name: str) -> str:
        """A way the reader was left in; empty where nothing is remembered."""
        return self._state.read(lambda state: state.remembered(name))

    def remember(self, name: str, value: str) -> None:
        """Remember a way the reader is in."""
        self._state.change(lambda state: state.remember(name, value))


def _take(steps: Sequence[Step], state: State) -> int:
    return state.take(steps)


def _ended(going: Generator[None, None, Deed | None]) -> Deed | None:
    """What something gives that goes on in parts, once all of them are done."""
    while True:
        try:
            next(going)
        except StopIteration as end:
            deed: Deed | None = end.value
            return deed


def _put_read(fingerprints: Sequence[str], state: State) -> list[Step]:
    """Mark articles as read; gives what that has changed."""
    with state.recorded() as steps:
        state.keep_read(fingerprints, True)
    return steps
