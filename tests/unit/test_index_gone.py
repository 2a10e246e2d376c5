"""An index that another program writes, holds or takes away while it is asked."""

import sqlite3
import threading
from collections.abc import Callable, Iterable, Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from builders import article, quoting
from disks import full_disk
from indexes import index_of

from newsreader.clean import clean_line
from newsreader.library.entry import entry_of, fingerprint
from newsreader.library.index.asking import hits_of, search
from newsreader.library.index.errors import (
    BrokenIndexError,
    BusyIndexError,
    IndexTroubleError,
    StoppedError,
)
from newsreader.library.index.file import has_words, is_marked_broken, throw_away
from newsreader.library.index.narrowing import narrowing_of
from newsreader.library.index.noted import noted
from newsreader.library.index.opened import Cell, Index
from newsreader.library.index.photographed import photographed, with_photos
from newsreader.library.index.pictures import By, pictures
from newsreader.library.index.scanning import scan
from newsreader.library.index.speakers import people
from newsreader.library.index.stories import story_of
from newsreader.library.index.tables import open_to_write
from newsreader.library.index.texts import PackedParts
from newsreader.library.index.who import quotes_of, with_quotes
from newsreader.library.state import Note
from newsreader.search.parse import parse_query

FERRY = quoting(
    article(
        "“We keep the boats,” said Dora Kessler.",
        "▣ The landing stage. | Ada Lindt/Norpress | stage.jpg",
        "▣ Rain. | Jon Weir/Norpress",
        path="/news/ferry.md",
        published="2021-08-15",
        source="Varn Courier",
    ),
    ("“We keep the boats,”", "Dora Kessler"),
)
AGAIN = article("It rained.", title="Rain", path="/news/rain.md")
NOTE = Note(fingerprint(FERRY), 1, 8, clean_line("We keep"), FERRY.title, id="n1")
ALL, BOATS = parse_query(""), parse_query("boats")


class Robbed(Index):
    """An index out of which another program takes all articles behind the first few answers."""

    answers = 0
    """How many answers it gives before."""

    def rows(self, statement: str, values: Sequence[Cell] = ()) -> list[tuple[Cell, ...]]:
        """The rows that a statement gives."""
        found = super().rows(statement, values)
        self.answers -= 1
        if self.answers == 0:
            with closing(sqlite3.connect(self.file)) as other, other:
                other.execute("DELETE FROM articles")
                other.execute("DELETE FROM texts")
        return found


def robbed(folder: Path, answers: int) -> Robbed:
    """An index of two articles that go behind so many answers."""
    index_of(folder, FERRY, AGAIN).close()
    index = Robbed(folder / "index.db")
    index.answers = answers
    return index


@pytest.mark.parametrize(
    ("ask", "answers"),
    [
        (lambda index: search(index, parse_query("ferry")), 1),
        (lambda index: hits_of(index, ALL, [77]), 1),
        (lambda index: quotes_of(index, 1), 2),
        (lambda index: pictures(index), 1),
        (lambda index: story_of(index, entry_of(FERRY)), 1),
        (lambda index: [each for each in noted(index, [NOTE]) if each.entry], 1),
        (lambda index: [*photographed(index, {}, lambda path, number: path)], 1),
        (lambda index: [*photographed(index, {}, lambda path, number: path)], 2),
        (lambda index: people(index, narrowing=narrowing_of(index, BOATS, {})), 2),
    ],
    ids=["hits", "a hit", "quotes", "photos", "a story", "notes", "photographed", "its photos",
         "people"],
)  # fmt: skip
def test_articles_that_go_meanwhile_are_left_out(
    tmp_path: Path, ask: Callable[[Index], Iterable[object]], answers: int
) -> None:
    with robbed(tmp_path, answers) as index:
        assert not any(ask(index))


def test_what_is_not_there_has_no_text(tmp_path: Path) -> None:
    with index_of(tmp_path, FERRY) as index:
        text, parts = index.text(77)
        assert (text, parts.blocks) == ("", ())


def test_a_question_that_is_stopped_says_so(tmp_path: Path) -> None:
    endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT sum(i) FROM n"
    with index_of(tmp_path, FERRY) as index:
        stopping = threading.Timer(0.05, index.stop)
        stopping.start()
        with pytest.raises(StoppedError):
            index.rows(endless)
        stopping.join()


def test_an_index_that_another_program_holds_is_busy_and_not_broken(tmp_path: Path) -> None:
    index_of(tmp_path, FERRY).close()
    file = tmp_path / "index.db"
    with closing(sqlite3.connect(file, isolation_level=None, timeout=0)) as other:
        other.execute("PRAGMA journal_mode=DELETE")  # in which who writes keeps others from reading
        with Index(file) as index:
            index.rows("PRAGMA busy_timeout=0")
            other.execute("BEGIN EXCLUSIVE")
            with pytest.raises(BusyIndexError):
                index.rows("SELECT count(*) FROM articles")
            third = sqlite3.connect(file, timeout=0)
            with closing(third), pytest.raises(sqlite3.OperationalError, match="locked"):
                has_words(third)


class Stopped(Index):
    """An index of which the question is stopped while it looks at a text."""

    def text(self, number: int) -> tuple[str, PackedParts]:
        """An article's text and what stands where in it."""
        self.stop()
        return super().text(number)


def test_looks_at_many_articles_can_be_stopped_between_two(tmp_path: Path) -> None:
    index_of(tmp_path, FERRY, replace(FERRY, path=Path("/news/b.md"))).close()
    with Stopped(tmp_path / "index.db") as index:
        narrowing = narrowing_of(index, parse_query("quote:boats"), {})
        with pytest.raises(StoppedError):
            quotes_of(index, people(index)[0].number)
        with pytest.raises(StoppedError):
            people(index, narrowing=narrowing)


def test_a_question_that_makes_no_sense_is_no_damage(tmp_path: Path) -> None:
    with index_of(tmp_path, FERRY) as index:
        with pytest.raises(BrokenIndexError):
            index.rows("SELECT a fault of ours")
        assert not is_marked_broken(index.file)


def test_an_index_that_was_deleted_is_replaced(tmp_path: Path) -> None:
    with index_of(tmp_path, FERRY) as index:
        assert not index.is_replaced
        index.file.unlink()
        assert index.is_replaced


def test_quotes_are_given_back_with_their_articles(tmp_path: Path) -> None:
    with index_of(tmp_path, FERRY, AGAIN) as index:
        (found,) = with_quotes(index, quotes_of(index, people(index)[0].number))
        (quote,) = found.quotes
        assert (found.title, found.source, found.text) == (FERRY.title, FERRY.source, FERRY.text)
        assert found.cut_text(quote.span) == "“We keep the boats,”"
        assert quote.speaker is not None
        assert quote.speaker.name == "Dora Kessler"


def test_photos_are_given_back_with_their_articles(tmp_path: Path) -> None:
    with index_of(tmp_path, FERRY, AGAIN) as index:
        (picture,) = pictures(index, By.PHOTOGRAPHER, "Ada Lindt")
        (found,) = with_photos(index, [(picture.article, picture.number)])
        (photo,) = found.photos
        assert (photo.caption, photo.file) == ("The landing stage.", "stage.jpg")
        assert photo.credit is not None
        assert photo.credit.agency == "Norpress"
        (narrowed,) = photographed(
            index, {By.AGENCY: lambda name: name == "Norpress"}, lambda path, number: path
        )
        assert [each.caption for each in narrowed.photos] == ["The landing stage.", "Rain."]


def test_going_through_articles_can_be_stopped(tmp_path: Path) -> None:
    index_of(tmp_path, FERRY, AGAIN, has_words=False).close()
    with Stopped(tmp_path / "index.db") as index, pytest.raises(StoppedError):
        list(scan(index, parse_query("boats").root, {}))


def test_a_text_that_cannot_be_unpacked_has_the_index_made_anew(tmp_path: Path) -> None:
    with index_of(tmp_path, FERRY) as index:
        with closing(sqlite3.connect(index.file)) as other, other:
            other.execute("UPDATE texts SET text = x'ff00ff'")
        with pytest.raises(BrokenIndexError):
            search(index, BOATS)
        assert is_marked_broken(index.file)


def test_pages_that_were_overwritten_are_damage(tmp_path: Path) -> None:
    index_of(tmp_path, FERRY).close()
    file = tmp_path / "index.db"
    with Index(file) as index:
        data = file.read_bytes()
        file.write_bytes(data[:8192] + b"\xff" * (len(data) - 8192))
        with pytest.raises(BrokenIndexError):
            index.rows("SELECT * FROM texts, photos, said, articles")
    assert is_marked_broken(file)


def test_what_stands_in_the_place_of_an_index_makes_room_for_one(tmp_path: Path) -> None:
    file = tmp_path / "index.db"
    file.write_bytes(b"no database at all" * 100)
    with pytest.raises(BrokenIndexError):
        Index(file)
    open_to_write(file).close()
    Index(file).close()
    throw_away(file)
    (file / "folder").mkdir(parents=True)
    open_to_write(file).close()
    assert (tmp_path / "index.db-folder" / "folder").is_dir()


def test_a_full_disk_is_no_reason_to_throw_an_index_away(tmp_path: Path) -> None:
    file = tmp_path / "new" / "index.db"
    with full_disk(), pytest.raises(IndexTroubleError, match="cannot be written"):
        open_to_write(file)
