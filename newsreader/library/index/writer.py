"""The one writer of an index: puts what was read into the tables, a batch at a time.

A batch is a transaction, so that whoever quits half-way, or is killed, loses one batch at most.
"""

import os
import sqlite3
from collections.abc import Iterable, Sequence
from pathlib import Path

from newsreader.library.index.compacting import drop_dead
from newsreader.library.index.file import has_words
from newsreader.library.index.full_text import columns
from newsreader.library.index.grouping import body_in, group_stories
from newsreader.library.index.kin import kin_of
from newsreader.library.index.numbering import DAY_BITS, day_number
from newsreader.library.index.people import join_people
from newsreader.library.index.row import GLANCED, ArticleRow, FileRow
from newsreader.library.index.tables import INTO_WORDS
from newsreader.library.index.texts import (
    PackedParts,
    Press,
    pack_blocks,
    pack_quotes,
    sample_of,
)
from newsreader.library.order import fold


class Writer:
    """Writes into an open index. Raises what SQLite raises."""

    def __init__(self, database: sqlite3.Connection) -> None:
        self._database = database
        self._press: Press | None = None
        self._touched: set[int] = set()
        self._has_words = has_words(database)

    def write(self, files: Sequence[FileRow], gone: Iterable[Path] = ()) -> None:
        """Put in files that were read, in place of what was known of them; forget others."""
        with self._transaction():
            self._forget([os.fsencode(path) for path in gone])
            listed = self._listed_as(files)
            self._forget([os.fsencode(file.path) for file in files])
            found = []
            for file in files:
                number = self._write_file(file)
                # One article keeps its number, so that the list goes on showing it in its place.
                known = listed.get(file.path, 0) if len(file.articles) == 1 else 0
                found += [(number, known, article) for article in file.articles]
            self._write_articles(found)
            join_people(self._database, self._touched)
            self._touched.clear()

    def move(self, moved: Iterable[tuple[Path, FileRow]]) -> None:
        """Keep what is known of files under the names they have now."""
        with self._transaction():
            for before, now in moved:
                self._database.execute(
                    "UPDATE files SET path = ?, size = ?, changed = ? WHERE path = ?",
                    (os.fsencode(now.path), now.size, now.changed, os.fsencode(before)),
                )

    def finish(self) -> None:
        """Put everything in order when all is written."""
        if self._database.execute("SELECT EXISTS (SELECT 1 FROM dead)").fetchone()[0]:
            with self._transaction():
                drop_dead(self._database, self._the_press(()))
        with self._transaction():
            group_stories(self._database, self._body)
        self._database.execute("PRAGMA optimize")
        # Only a script takes this one to its end: it gives a page back at each step.
        self._database.executescript("PRAGMA incremental_vacuum;")
        self._database.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def _body(self, article: int) -> str:
        """The running text of an article that has been written."""
        return body_in(self._database, self._the_press(()), article)

    def _transaction(self) -> "_Transaction":
        return _Transaction(self._database)

    def _listed_as(self, files: Sequence[FileRow]) -> dict[Path, int]:
        """The numbers that articles have been listed under which were only looked at."""
        found = {}
        for file in files:
            row = self._database.execute(
                "SELECT a.id FROM files f JOIN articles a ON a.file = f.id"
                " WHERE f.path = ? AND f.changed = ?",
                (os.fsencode(file.path), GLANCED),
            ).fetchone()
            if row is not None:
                found[file.path] = row[0]
        return found

    def _forget(self, paths: Sequence[bytes]) -> None:
        """Take out files with their articles. In the full text their numbers stay, unused."""
        if not paths:
            return
        run, many = self._database.execute, self._database.executemany
        for path in paths:
            file = run("SELECT id, changed FROM files WHERE path = ?", (path,)).fetchone()
            if file is None:
                continue
            row = file[:1]
            found = run("SELECT id FROM articles WHERE file = ?", row).fetchall()
            for article in found:
                self._forget_speakers(article[0])
            many("DELETE FROM photos WHERE article = ?", found)
            many("DELETE FROM texts WHERE id = ?", found)
            many("DELETE FROM alike WHERE article = ?", found)
            many("DELETE FROM articles WHERE id = ?", found)
            if file[1] != GLANCED:
                many("INSERT INTO dead VALUES (?)", found)
            run("DELETE FROM files WHERE id = ?", row)

    def _forget_speakers(self, article: int) -> None:
        row = self._database.execute("SELECT quotes FROM texts WHERE id = ?", (article,)).fetchone()
        for speaker in PackedParts(quotes=row[0]).speakers if row else ():
            key = (speaker, article)
            self._database.execute(
                "UPDATE speakers SET articles = articles - 1, quotes = quotes -"
                " (SELECT quotes FROM said WHERE speaker = ?1 AND article = ?2) WHERE id = ?1",
                key,
            )
            self._database.execute("DELETE FROM said WHERE speaker = ? AND article = ?", key)

    def _write_file(self, file: FileRow) -> int:
        """Put in a file without its articles; gives its number."""
        cursor = self._database.execute(
            "INSERT INTO files (path, size, changed, content, problem) VALUES (?, ?, ?, ?, ?)",
            (os.fsencode(file.path), file.size, file.changed, file.content, file.problem),
        )
        assert cursor.lastrowid is not None
        return cursor.lastrowid

    def _write_articles(self, found: list[tuple[int, int, ArticleRow]]) -> None:
        """Put in articles with the numbers of their files, and those they are listed under."""
        free = _FreeNumbers(self._database, [known for _, known, _ in found if known])
        found.sort(key=lambda each: each[2].published)
        numbered = [
            (free.take(day_number(article.published), known), file, article)
            for file, known, article in found
        ]
        for number, file, article in numbered:
            self._write_article(number, file, article)
        # SQLite takes up the full text of rising numbers many times faster than of others.
        read = sorted((n, article) for n, _, article in numbered if article.fingerprint)
        press = self._the_press([article.text for _, article in read]) if read else None
        for number, article in read:
            assert press is not None
            speakers = [self._speaker(name) for name, _, _ in article.speakers]
            self._database.execute(
                "INSERT INTO texts VALUES (?, ?, ?, ?)",
                (
                    *(number, pack_blocks(article), pack_quotes(article, speakers)),
                    press.pack(article.text),
                ),
            )
            if article.signature:
                self._database.execute(
                    "INSERT INTO alike (article, signature) VALUES (?, ?)",
                    (number, article.signature),
                )
            self._write_speakers(number, article, speakers)
            if self._has_words:
                self._database.execute(INTO_WORDS, (number, *columns(article)))

    def _write_article(self, number: int, file: int, article: ArticleRow) -> None:
        row = (
            *(number, file, article.number, article.title, self._name(article.source)),
            *(article.published, article.authors, article.language, article.url, article.tags),
            *(article.fingerprint, len(article.photos), len(article.quotes), article.minutes),
            day_number(article.published),
        )
        self._database.execute(f"INSERT INTO articles VALUES (?{', ?' * (len(row) - 1)})", row)
        self._database.executemany(
            f"INSERT INTO photos VALUES (?{', ?' * 14})",
            [
                (
                    *(number, place, photo.start, photo.end, photo.credit),
                    *(self._name(photo.photographer), self._name(photo.agency)),
                    *(photo.note, photo.file, photo.url, photo.alt, photo.cover),
                    *(self._name(photo.place), photo.taken),
                    day_number(photo.taken or article.published),
                )
                for place, photo in enumerate(article.photos)
            ],
        )

    def _write_speakers(self, number: int, article: ArticleRow, speakers: list[int]) -> None:
        said = [
            (speaker, number, quotes, self._name(role))
            for speaker, (_, role, quotes) in zip(speakers, article.speakers, strict=True)
        ]
        self._database.executemany("INSERT INTO said VALUES (?, ?, ?, ?)", said)
        self._database.executemany(
            "UPDATE speakers SET quotes = quotes + ?, articles = articles + 1 WHERE id = ?",
            [(quotes, speaker) for speaker, _, quotes, _ in said],
        )

    def _name(self, name: str) -> int:
        """The number of an outlet's, photographer's or agency's name, or of a role."""
        return self._number("names", "(name) VALUES (?)", name)[0]

    def _speaker(self, name: str) -> int:
        """The number of a speaker's name."""
        kin = kin_of(name)
        number, is_new = self._number(
            "speakers",
            "(name, folded, kin, person, quotes, articles) VALUES (?, ?, ?, 0, 0, 0)",
            *(name, fold(name), kin),
        )
        if is_new:
            self._touched.add(kin)
        return number

    def _number(self, table: str, values: str, name: str, *others: str | int) -> tuple[int, bool]:
        """The number of a name in a table, and whether it is new there."""
        row = self._database.execute(f"SELECT id FROM {table} WHERE name = ?", (name,)).fetchone()
        if row is not None:
            return row[0], False
        cursor = self._database.execute(f"INSERT INTO {table} {values}", (name, *others))
        assert cursor.lastrowid is not None
        return cursor.lastrowid, True

    def _the_press(self, texts: Sequence[str]) -> Press:
        """What packs texts; the first texts of all make its sample."""
        if self._press is None:
            run = self._database.execute
            row = run("SELECT value FROM about WHERE name = 'sample'").fetchone()
            self._press = Press(row[0] if row is not None else sample_of(texts))
            if row is None:
                run("INSERT INTO about VALUES ('sample', ?)", (self._press.sample,))
        return self._press


class _Transaction:
    """All that is written in a `with` block, or nothing of it."""

    def __init__(self, database: sqlite3.Connection) -> None:
        self._database = database

    def __enter__(self) -> None:
        self._database.execute("BEGIN IMMEDIATE")

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        self._database.execute("COMMIT" if kind is None else "ROLLBACK")


class _FreeNumbers:
    """Numbers for articles, in the order of their days.

    No number of an article that was read is given twice, ever. That of a file which was only
    glanced at may be: it goes as soon as the file has been read, and leaves nothing behind.
    """

    def __init__(self, database: sqlite3.Connection, known: Iterable[int]) -> None:
        self._database = database
        self._last: dict[int, int] = {}
        for number in known:
            day = number >> DAY_BITS
            self._last[day] = max(self._last_of(day), number)

    def take(self, day: int, known: int = 0) -> int:
        """The next number of a day; where it has none left, of the days behind it.

        A number that is known already is kept, if it is of that day.
        """
        if known and known >> DAY_BITS == day:
            return known
        wanted = day
        number = self._last_of(day) + 1
        while number >= (day + 1) << DAY_BITS:  # the day is full
            day += 1
            number = self._last_of(day) + 1
        self._last[day] = number
        if wanted and day > wanted:
            self._note_spill(day - wanted)
        return number

    def _note_spill(self, days: int) -> None:
        """Keep by how many days the number of an article may be too high."""
        self._database.execute(
            "INSERT INTO about VALUES ('spilt', ?1) ON CONFLICT (name)"
            " DO UPDATE SET value = max(value, ?1)",
            (days,),
        )

    def _last_of(self, day: int) -> int:
        """The last number of a day that is taken, the one before its first where none is."""
        if day not in self._last:
            self._last[day] = self._look_up(day)
        return self._last[day]

    def _look_up(self, day: int) -> int:
        begin, end = day << DAY_BITS, (day + 1) << DAY_BITS
        rows = self._database.execute(
            "SELECT (SELECT max(id) FROM articles WHERE id >= ?1 AND id < ?2),"
            " (SELECT max(id) FROM dead WHERE id >= ?1 AND id < ?2)",
            (begin, end),
        ).fetchone()
        return max(begin - 1, 0, rows[0] or 0, rows[1] or 0)
