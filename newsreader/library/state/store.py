"""The state of a reader: everything that is kept of what its user did, to be read and changed.

Whatever is read is read from the database, which takes microseconds: so what another reader has
changed is seen at once, and nothing that was read before is ever written back over it.
"""

import os
from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, replace
from pathlib import Path

from newsreader.article import BlockKind
from newsreader.clean import Clean, clean_block, clean_line
from newsreader.library.corrections import Correction
from newsreader.library.state import moments
from newsreader.library.state.database import Database
from newsreader.library.state.files import make_file, make_tables
from newsreader.library.state.kept import Bond, Marks, Note, SavedSearch
from newsreader.library.state.merging import Merged, Rows, merge, rows_of
from newsreader.library.state.migration import bring_up_to_date
from newsreader.library.state.said import line_in, note_in, number_in
from newsreader.library.state.steps import Said, Step
from newsreader.library.state.tables import (
    BONDS,
    BOOKMARKS,
    CORRECTIONS,
    MARKS,
    NOTES,
    REMEMBERED,
    SEARCHES,
    TAGS,
    Cell,
    Table,
)

_NOTE = 'SELECT id, fingerprint, start, "end", words, text, made, title, source, published'


class State:
    """What is kept, in one SQLite file. Every method raises StateError where the disk fails."""

    def __init__(self, path: Path | None, database: Database | None = None) -> None:
        """Open the file, or make it; None for a state that lasts as long as the program.

        `database` is one that is open already.

        Raises:
            DamagedStateError: The file is no state any more.
            StateError: It is one of a newer program, or the disk does not give or take it.
        """
        if database is None:
            if path is not None and not os.path.lexists(path):
                make_file(path, make_tables)
            database = Database(path)
            if path is None:
                make_tables(database)
        self.path = path
        """Its file; None for one that is in memory."""
        self._database = database
        self._marked: dict[str, frozenset[str]] = {}
        self._stamp = (-1, -1)
        self._steps: list[Step] | None = None
        try:
            bring_up_to_date(database, path)
        except BaseException:
            database.close()
            raise

    def in_memory(self) -> "State":
        """The same state, to be gone on with where the file cannot be written."""
        database = Database(None)
        self._database.copy_to(database)
        return State(None, database)

    def get_ready(self) -> None:
        """Do beforehand what the first change would wait for."""
        self._database.get_ready()

    @property
    def rows(self) -> Rows:
        """Everything that is kept, as it stands in the tables."""
        return rows_of(self._database)

    def merge(self, rows: Rows, *, for_good: bool = True) -> Merged:
        """Take over what is newer in another state; not `for_good` only to see what would be."""
        with self._database.transaction(for_good=for_good):
            return merge(self._database, rows)

    def close(self) -> None:
        """Close the file."""
        self._database.close()

    # Marks

    def marks(self, fingerprint: str) -> Marks:
        """What is kept of an article."""
        rows = self._database.rows(
            "SELECT mark, value FROM marks"
            " WHERE mark IN ('read', 'starred', 'position') AND fingerprint = ?",
            (fingerprint,),
        )
        kept = {str(mark): number_in(value) for mark, value in rows}
        return Marks(
            bool(kept.get("read", 0)), bool(kept.get("starred", 0)), kept.get("position", 0)
        )

    def keep(
        self,
        fingerprint: str,
        *,
        read: bool | None = None,
        starred: bool | None = None,
        position: int | None = None,
    ) -> Marks:
        """Change what is kept of an article, and give all of it: only what is named is written."""
        named = {"read": read, "starred": starred, "position": position}
        with self._database.transaction():
            before = asdict(self.marks(fingerprint))
            for mark, value in named.items():
                if value is not None and value != before[mark]:
                    self._put(MARKS, mark, fingerprint, int(value))
            return self.marks(fingerprint)

    def keep_read(self, fingerprints: Collection[str], read: bool) -> None:
        """Mark many articles as read or unread at once."""
        with self._database.transaction():
            for fingerprint in fingerprints:
                self._put(MARKS, "read", fingerprint, int(read))

    def marked(self, mark: str) -> frozenset[str]:
        """The fingerprints of all articles with a mark, "read" or "starred"."""
        stamp = self._database.stamp
        if stamp != self._stamp:
            self._stamp = stamp
            self._marked.clear()
        if mark not in self._marked:
            self._marked[mark] = self._fingerprints("marks WHERE mark = ? AND value <> 0", mark)
        return self._marked[mark]

    # Tags

    def tags(self, fingerprint: str) -> tuple[Clean, ...]:
        """The tags of an article, in the order of the alphabet."""
        rows = self._database.rows(
            "SELECT tag FROM tags WHERE fingerprint = ? AND NOT gone ORDER BY tag", (fingerprint,)
        )
        return tuple(line_in(tag) for (tag,) in rows)

    def tag(self, fingerprint: str, name: str) -> None:
        """Give an article a tag. One without a letter is none."""
        self._put_alone(TAGS, fingerprint, name)

    def untag(self, fingerprint: str, name: str) -> None:
        """Take a tag from an article."""
        self._drop(TAGS, fingerprint, name)

    def tag_all(self, fingerprints: Collection[str], name: str, has_it: bool) -> int:
        """Give many articles a tag at once, or take it; gives for how many that was new."""
        tagged = self.tagged(name)
        others = [each for each in fingerprints if (each in tagged) != has_it]
        with self._database.transaction():
            for fingerprint in others:
                if has_it:
                    self._put(TAGS, fingerprint, name)
                else:
                    self._take(TAGS, fingerprint, name)
        return len(others)

    def tagged(self, name: str) -> frozenset[str]:
        """The fingerprints of the articles with a tag."""
        return self._fingerprints("tags WHERE tag = ? AND NOT gone", clean_line(name))

    def all_tags(self) -> tuple[tuple[Clean, int], ...]:
        """All tags in the order of the alphabet, each with how many articles have it."""
        rows = self._database.rows(
            "SELECT tag, count(*) FROM tags WHERE NOT gone GROUP BY tag ORDER BY tag"
        )
        return tuple((line_in(tag), number_in(count)) for tag, count in rows)

    # Bookmarks

    def bookmarks(self, fingerprint: str) -> dict[str, int]:
        """The places in an article that are called by letters: the character of each."""
        rows = self._database.rows(
            "SELECT letter, position FROM bookmarks WHERE fingerprint = ? AND NOT gone"
            " ORDER BY letter",
            (fingerprint,),
        )
        return {str(letter): number_in(position) for letter, position in rows}

    def set_bookmark(self, fingerprint: str, letter: str, position: int) -> None:
        """Call a place in an article by a letter; what was called by it before is not any more."""
        self._put_alone(BOOKMARKS, fingerprint, letter, position)

    # Notes

    def notes(self, fingerprint: str) -> tuple[Note, ...]:
        """The notes on an article, in the order of its text."""
        return self._notes("fingerprint = ? AND NOT gone ORDER BY start, made, id", fingerprint)

    def all_notes(self) -> tuple[Note, ...]:
        """All notes, the newest first."""
        return self._notes("NOT gone ORDER BY made DESC, id")

    def notes_headed(self, title: str, source: str, day: str) -> tuple[Note, ...]:
        """The notes on whatever articles have this headline, outlet and day."""
        where = "title = ? AND source = ? AND substr(published, 1, 10) = ? AND NOT gone"
        return self._notes(f"{where} ORDER BY start, made, id", title, source, day[:10])

    def noted(self) -> frozenset[str]:
        """The fingerprints of the articles with a note."""
        return self._fingerprints("notes WHERE NOT gone")

    def keep_note(self, note: Note) -> Note:
        """Keep a note, a new one or one that was changed; gives it as it is kept."""
        kept = replace(
            note,
            id=note.id or os.urandom(8).hex(),
            made=moments.written(moments.read(note.made) if note.made else moments.now()),
        )
        self._put_alone(
            NOTES,
            *(kept.id, kept.fingerprint, kept.start, kept.end, kept.words, kept.text),
            *(moments.read(kept.made), kept.title, kept.source, kept.published),
        )
        return kept

    def drop_note(self, note_id: str) -> None:
        """Take a note back."""
        self._drop(NOTES, note_id)

    # Corrections

    def corrections(self) -> dict[str, tuple[Correction, ...]]:
        """What articles were corrected to, by their fingerprints."""
        found: dict[str, tuple[Correction, ...]] = {}
        kinds = {"": None, **{kind.value: kind for kind in BlockKind}}
        for fingerprint, words, kind in self._database.rows(
            "SELECT fingerprint, words, kind FROM corrections WHERE NOT gone"
        ):
            if kind in kinds:  # what a newer reader can be told is nothing to this one
                correction = Correction(clean_block(str(words)), kinds[str(kind)])
                found[str(fingerprint)] = (*found.get(str(fingerprint), ()), correction)
        return found

    def correct(self, fingerprint: str, correction: Correction) -> None:
        """Keep a correction, in place of an earlier one of the same block."""
        kind = correction.kind.value if correction.kind is not None else ""
        self._put_alone(CORRECTIONS, fingerprint, correction.words, kind)

    def drop_correction(self, fingerprint: str, words: str) -> None:
        """Take a correction back."""
        self._drop(CORRECTIONS, fingerprint, words)

    # Saved searches

    def saved_searches(self) -> tuple[SavedSearch, ...]:
        """The saved searches, in the order they were made."""
        rows = self._database.rows(
            "SELECT name, query FROM searches WHERE NOT gone ORDER BY made, name"
        )
        return tuple(SavedSearch(line_in(name), line_in(query)) for name, query in rows)

    def save_search(self, name: str, query: str) -> None:
        """Save a search. Under a name that is there already it takes the place of that one."""
        key = clean_line(name)
        with self._database.transaction():
            rows = self._database.rows(
                "SELECT made FROM searches WHERE name = ? AND NOT gone", (key,)
            )
            last = self._database.number("SELECT coalesce(max(made), 0) FROM searches")
            made = number_in(rows[0][0]) if rows else max(moments.now(), last + 1)
            self._put(SEARCHES, key, query, made)

    def drop_search(self, name: str) -> None:
        """Take a saved search back."""
        self._drop(SEARCHES, name)

    # Speakers joined or parted by hand

    def bonds(self) -> tuple[Bond, ...]:
        """What was said by hand of names of speakers."""
        rows = self._database.rows(
            "SELECT one, other, joined FROM bonds WHERE NOT gone ORDER BY one, other"
        )
        return tuple(
            Bond(line_in(one), line_in(other), bool(joined)) for one, other, joined in rows
        )

    def bind(self, one: str, other: str, joined: bool) -> None:
        """Say that two names are one speaker, or two. Their order does not count."""
        first, second = sorted((clean_line(one), clean_line(other)))
        if first != second:
            self._put_alone(BONDS, first, second, int(joined))

    def unbind(self, one: str, other: str) -> None:
        """Take back what was said of two names."""
        self._drop(BONDS, *sorted((clean_line(one), clean_line(other))))

    # Ways the reader was left in

    def remembered(self, name: str) -> Clean:
        """A way the reader was left in ("theme"); empty where nothing is remembered."""
        rows = self._database.rows("SELECT value FROM remembered WHERE name = ?", (name,))
        return line_in(rows[0][0]) if rows else clean_line("")

    def remember(self, name: str, value: str) -> None:
        """Remember a way the reader is in."""
        self._put_alone(REMEMBERED, name, value)

    # The database

    def _put_alone(self, table: Table, *cells: Cell) -> None:
        """Put a row, as a change by itself."""
        with self._database.transaction():
            self._put(table, *cells)

    def _put(self, table: Table, *cells: Cell) -> None:
        """Put a row, given what it is known by and what it says, as of now.

        Nothing is kept of what is known by nothing: a file that cannot be read, a blank name.
        """
        row = table.row(*cells, 0, moments.now())
        keys, says = row[: len(table.keys)], row[len(table.keys) : -2]
        if all(keys):
            self._note_step(table, keys, says)
            self._database.run(table.put, row)

    def _drop(self, table: Table, *keys: Cell) -> None:
        """Take back what is known by these keys, as a change by itself."""
        with self._database.transaction():
            self._take(table, *keys)

    def _take(self, table: Table, *keys: Cell) -> None:
        """Take back what is known by these keys."""
        known_by = table.row(*keys)
        self._note_step(table, known_by, None)
        self._database.run(table.drop, (moments.now(), *known_by))

    # Steps, and the way back

    @contextmanager
    def recorded(self) -> Iterator[list[Step]]:
        """The steps of all changes made within it, as they are made."""
        before, self._steps = self._steps, []
        try:
            yield self._steps
        finally:
            self._steps = before

    def take(self, steps: Sequence[Step]) -> int:
        """Take some steps in one; gives how many rows are another now.

        A row that somebody has changed since stays: what he did is not to be lost.
        """
        taken = 0
        with self._database.transaction():
            for step in steps:
                if self._said(step.table, step.keys) != step.before:
                    continue
                taken += 1
                if step.after is None:
                    self._take(step.table, *step.keys)
                else:
                    self._put(step.table, *step.keys, *step.after)
        return taken

    def _note_step(self, table: Table, keys: tuple[Cell, ...], after: Said) -> None:
        """Note what a change is about to do, where that is wanted."""
        if self._steps is not None:
            before = self._said(table, keys)
            if before != after:
                self._steps.append(Step(table, keys, before, after))

    def _said(self, table: Table, keys: tuple[Cell, ...]) -> Said:
        """What the row of some keys says."""
        rows = self._database.rows(table.said, keys)
        return rows[0][len(keys) :] if rows else None

    def _fingerprints(self, where: str, *values: Cell) -> frozenset[str]:
        rows = self._database.rows(f"SELECT fingerprint FROM {where}", values)
        return frozenset(str(fingerprint) for (fingerprint,) in rows)

    def _notes(self, where: str, *values: Cell) -> tuple[Note, ...]:
        return tuple(map(note_in, self._database.rows(f"{_NOTE} FROM notes WHERE {where}", values)))
