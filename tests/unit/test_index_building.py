import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path

import pytest
from builders import article, write
from indexes import file_row, index_of, names

from newsreader.article import Article, BlockKind
from newsreader.clean import clean_block
from newsreader.library.corrections import Correction
from newsreader.library.index import pool as pool_module
from newsreader.library.index.asking import search
from newsreader.library.index.build import Built, Progress, build_index, read_again
from newsreader.library.index.errors import (
    BrokenIndexError,
    BusyIndexError,
    IndexTroubleError,
)
from newsreader.library.index.file import index_file
from newsreader.library.index.numbering import DAY_BITS
from newsreader.library.index.opened import Index
from newsreader.library.index.overview import newest, overview, problems
from newsreader.library.index.row import FileRow
from newsreader.library.index.speakers import people
from newsreader.library.index.tables import open_to_write
from newsreader.library.index.writer import Writer
from newsreader.search.parse import parse_query

STORY = "{title}\n\nPublished 15 August 2021\n\nThe ferry of {title} stays free, {who} said.\n"


def story(folder: Path, name: str, title: str = "Varn", who: str = "Dora Kessler") -> Path:
    """A file with a short article."""
    return write(folder, name, STORY.format(title=title, who=who))


def build(folder: Path, *, rebuild: bool = False) -> Built:
    """The index beside a folder, brought up to date by one process."""
    return build_index(folder.with_suffix(".db"), [folder], jobs=1, rebuild=rebuild)


def found(folder: Path, query: str = "") -> list[str]:
    """The names of the files that the index beside a folder finds."""
    with Index(folder.with_suffix(".db")) as index:
        return sorted(names(search(index, parse_query(query))))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "news"
    story(folder, "varn.txt", "Varn")
    story(folder, "below/stenwick.txt", "Stenwick")
    return folder


def test_a_folder_is_read_once_and_then_only_what_is_new_or_changed(folder: Path) -> None:
    assert (build(folder).read, build(folder).read) == (2, 0)
    story(folder, "lune.txt", "Lune")
    write(folder, "varn.txt", "Varn\n\nThe bridge of Varn is made of steel.\n")
    assert build(folder).read == 2
    assert found(folder, "ferry") == ["lune.txt", "stenwick.txt"]
    assert found(folder, "steel") == ["varn.txt"]


def test_a_file_that_is_gone_is_forgotten_with_all_it_said(folder: Path) -> None:
    build(folder)
    (folder / "varn.txt").unlink()
    built = build(folder)
    assert (built.read, built.gone) == (0, 1)
    assert found(folder) == found(folder, "ferry") == found(folder, "ferry OR -ferry")
    assert found(folder, "ferry") == ["stenwick.txt"]
    with Index(folder.with_suffix(".db")) as index:
        assert overview(index).articles == 1
        assert [each.articles for each in people(index)] in ([1], [])


def test_a_file_that_is_renamed_is_not_read_again(folder: Path) -> None:
    build(folder)
    (folder / "varn.txt").rename(folder / "below" / "moved.txt")
    built = build(folder)
    assert (built.read, built.moved, built.gone) == (0, 1, 0)
    assert found(folder, "varn") == ["moved.txt"]


def test_a_file_that_is_written_anew_as_it_was_is_not_read_again(folder: Path) -> None:
    build(folder)
    os.utime(folder / "varn.txt", ns=(1, 1))
    assert (build(folder).moved, build(folder).moved) == (1, 0)


def test_files_are_the_same_from_wherever_they_are_named(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    build(folder)
    monkeypatch.chdir(folder.parent)
    assert index_file(Path("x"), [Path("news")]) == index_file(Path("x"), [folder])
    built = build_index(folder.with_suffix(".db"), [Path("news")], jobs=1)
    assert (built.read, built.gone) == (0, 0)


def test_progress_is_told_and_ends_at_all(folder: Path) -> None:
    told: list[Progress] = []
    build_index(folder.with_suffix(".db"), [folder], jobs=2, on_progress=told.append)
    assert [each.done for each in told] == sorted(each.done for each in told)
    assert (told[-1].done, told[-1].total, told[-1].written) == (2, 2, 2)


def test_what_was_read_before_it_was_cancelled_is_kept(folder: Path) -> None:
    told: list[Progress] = []
    built = build_index(
        folder.with_suffix(".db"),
        [folder],
        jobs=1,
        on_progress=told.append,
        is_cancelled=lambda: bool(told) and told[-1].done == 1,
    )
    assert not built.is_whole
    assert len(found(folder)) == 1
    assert build(folder).read == 1
    assert len(found(folder)) == 2


def test_a_file_that_cannot_be_read_is_a_problem_and_is_not_tried_again(folder: Path) -> None:
    (folder / "empty.txt").write_bytes(b"")
    (folder / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(100))
    assert build(folder).read == 4
    assert build(folder).read == 0
    with Index(folder.with_suffix(".db")) as index:
        told = {problem.path.name: problem.reason for problem in problems(index)}
    assert told.keys() == {"empty.txt", "picture.txt"}
    assert told["empty.txt"] == "empty"


class _DeadlyPool(pool_module.Pool):
    """A pool whose processes die of files with a certain name."""

    def start_process(self) -> "subprocess.Popen[bytes] | None":
        code = (
            "import os, signal\n"
            "from newsreader.library.index import reader_process as process\n"
            "read = process.file_row\n"
            "def file_row(path, corrections):\n"
            "    if path.name == 'deadly.txt':\n"
            "        os.kill(os.getpid(), signal.SIGKILL)\n"
            "    return read(path, corrections)\n"
            "process.file_row = file_row\n"
            "process.main()\n"
        )
        process = subprocess.Popen(
            [sys.executable, "-c", code],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            start_new_session=True,
        )
        return process if pool_module._send(process, (False, {})) else None


def test_a_file_that_kills_its_process_costs_that_file_only(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    story(folder, "deadly.txt")
    story(folder, "after.txt")
    monkeypatch.setattr("newsreader.library.index.build.Pool", _DeadlyPool)
    assert build(folder).read == 4
    assert found(folder) == ["after.txt", "stenwick.txt", "varn.txt"]
    with Index(folder.with_suffix(".db")) as index:
        [problem] = problems(index)
    assert problem.path.name == "deadly.txt"
    assert "stop" in problem.reason


class _StillbornPool(pool_module.Pool):
    """A pool whose processes cannot even begin."""

    def start_process(self) -> "subprocess.Popen[bytes] | None":
        return subprocess.Popen(
            [sys.executable, "-c", "import os; os._exit(1)"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            start_new_session=True,
        )


def test_files_are_not_blamed_where_no_process_can_begin(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(40):
        story(folder, f"{number}.txt", f"Varn {number}")
    monkeypatch.setattr("newsreader.library.index.build.Pool", _StillbornPool)
    monkeypatch.setattr("newsreader.library.index.pool.MOST_DEATHS", 3)
    assert not build(folder).is_whole
    monkeypatch.undo()
    assert build(folder).is_whole
    assert len(found(folder)) == 42


def test_an_index_of_another_version_is_made_anew(folder: Path) -> None:
    build(folder)
    database = sqlite3.connect(folder.with_suffix(".db"))
    database.execute("PRAGMA user_version=99")
    database.commit()
    database.close()
    with pytest.raises(BrokenIndexError):
        Index(folder.with_suffix(".db"))
    assert build(folder).read == 2
    assert len(found(folder)) == 2


@pytest.mark.parametrize("damage", [b"no database at all" * 100, b""])
def test_a_broken_index_is_made_anew(folder: Path, damage: bytes) -> None:
    build(folder)
    folder.with_suffix(".db").write_bytes(damage)
    assert build(folder).read == 2
    assert len(found(folder)) == 2


def test_an_index_that_breaks_at_work_is_made_anew(folder: Path) -> None:
    for number in range(20):
        story(folder, f"{number}.txt", f"Varn {number}")
    build(folder)
    file = folder.with_suffix(".db")
    data = bytearray(file.read_bytes())
    data[4096:] = b"\xff" * (len(data) - 4096)
    file.write_bytes(data)
    with pytest.raises(IndexTroubleError):
        found(folder)
    assert build(folder).read == 22
    assert len(found(folder)) == 22


def test_rebuilding_reads_everything_again(folder: Path) -> None:
    build(folder)
    assert build(folder, rebuild=True).read == 2


def test_without_an_index_there_is_nothing_to_ask(tmp_path: Path) -> None:
    with pytest.raises(IndexTroubleError, match="no index yet"):
        Index(tmp_path / "none.db")


def test_a_python_without_full_text_search_has_an_index_without_it(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patched:
        patched.setattr(
            "newsreader.library.index.tables._WORDS", "CREATE VIRTUAL TABLE words USING fts99(a);"
        )
        assert build(folder).read == 2
        assert build(folder).read == 0
        with Index(folder.with_suffix(".db")) as index:
            assert not index.has_words
            assert overview(index).articles == 2
    assert build(folder).read == 2, "another Python has it, and makes the index anew"
    assert found(folder, "ferry") == ["stenwick.txt", "varn.txt"]


def test_new_files_are_listed_before_they_are_read(folder: Path) -> None:
    for number in range(200):
        story(folder, f"{number}.txt", f"Varn {number}")
    file = folder.with_suffix(".db")
    listed: list[set[str]] = []

    def look(progress: Progress) -> None:
        if progress.done == 0:
            with Index(file) as index:
                listed.append({entry.title for entry in newest(index, limit=300)})

    build_index(file, [folder], jobs=1, list_first=True, on_progress=look)
    assert {"Stenwick", "Varn", "Varn 0", "Varn 199"} <= listed[-1]
    assert len(listed[-1]) == 202
    assert build(folder).read == 0


def test_what_was_only_listed_is_read_the_next_time(folder: Path) -> None:
    file = folder.with_suffix(".db")
    built = build_index(file, [folder], jobs=1, list_first=True, is_cancelled=lambda: True)
    assert not built.is_whole
    assert found(folder, "ferry") == []
    build(folder)
    assert found(folder, "ferry") == ["stenwick.txt", "varn.txt"]


def test_an_article_keeps_its_number_when_it_is_read(folder: Path) -> None:
    file = folder.with_suffix(".db")
    numbers: list[list[int]] = []

    def look(progress: Progress) -> None:
        with Index(file) as index:
            rows = index.rows("SELECT id FROM articles ORDER BY id")
            numbers.append([number for (number,) in rows if isinstance(number, int)])

    build_index(file, [folder], jobs=1, list_first=True, on_progress=look)
    listed = next(filter(None, numbers))
    assert set(listed) <= set(numbers[-1])
    assert len(numbers[-1]) == 2


def test_two_programs_do_not_build_one_index_at_once(folder: Path) -> None:
    seen: list[type[Exception]] = []

    def build_meanwhile(progress: Progress) -> None:
        try:
            build(folder)
        except BusyIndexError as error:
            seen.append(type(error))

    build_index(folder.with_suffix(".db"), [folder], jobs=1, on_progress=build_meanwhile)
    assert seen[0] is BusyIndexError
    assert len(found(folder)) == 2


def test_a_build_that_is_killed_leaves_an_index_that_is_taken_up_again(folder: Path) -> None:
    for number in range(60):
        story(folder, f"{number}.txt", f"Varn {number}")
    code = (
        "import sys\nfrom pathlib import Path\n"
        "from newsreader.library.index import build\n"
        "build.FIRST_SECONDS = build.MOST_SECONDS = 0.0\n"
        "say = lambda progress: print(progress.written, flush=True)\n"
        "build.build_index(Path(sys.argv[1]), [Path(sys.argv[2])], jobs=1, on_progress=say)\n"
    )
    file = folder.with_suffix(".db")
    process = subprocess.Popen(
        [sys.executable, "-c", code, str(file), str(folder)], stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    for line in process.stdout:
        if int(line) >= 5:
            break
    process.kill()
    assert process.wait() == -signal.SIGKILL
    process.stdout.close()
    before = len(found(folder))
    assert before >= 5
    deadline = time.monotonic() + 10
    while time.monotonic() < deadline:  # the system lets go of a dead program's lock by itself
        try:
            assert build(folder).read == 62 - before
            break
        except BusyIndexError:
            continue
    assert overview(Index(file)).articles == 62


def test_articles_of_one_day_beyond_its_numbers_are_found_by_date(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in ("numbering", "writer", "match"):
        monkeypatch.setattr(f"newsreader.library.index.{module}.DAY_BITS", 1)
    assert DAY_BITS > 1
    articles = [
        article(f"Rain {number}.", path=f"{number}.md", published="2021-08-15")
        for number in range(7)
    ]
    later = article("Rain again.", path="later.md", published="2021-08-16")
    index = _index_of(tmp_path / "full.db", [*articles, later])
    assert len(search(index, parse_query("rain date:2021-08-15"))) == 7
    assert names(search(index, parse_query("rain date:2021-08-16"))) == ["later.md"]
    assert len(newest(index)) == 8


def _index_of(file: Path, articles: Iterable[Article]) -> Index:
    database = open_to_write(file)
    Writer(database).write([file_row(each) for each in articles])
    database.close()
    return Index(file)


def test_the_full_text_is_made_anew_when_much_of_it_is_dead(tmp_path: Path) -> None:
    file = tmp_path / "index.db"
    database = open_to_write(file)
    writer = Writer(database)
    rows = [
        file_row(article(f"Rain fell in Varn, part {number}.", path=f"{number}.md"))
        for number in range(8)
    ]
    writer.write(rows)
    writer.write([FileRow(row.path, 2, 2, b"", row.articles) for row in rows])
    writer.finish()
    assert database.execute("SELECT count(*) FROM dead").fetchone() == (0,)
    database.close()
    index = Index(file)
    assert len(search(index, parse_query("rain"))) == 8
    assert names(search(index, parse_query('"part 3"'))) == ["3.md"]


def test_the_full_text_is_not_made_anew_for_a_few_that_are_dead(tmp_path: Path) -> None:
    index = index_of(
        tmp_path, *(article(f"Rain in Varn, {number}.", path=f"{number}.md") for number in range(9))
    )
    database = open_to_write(index.file)
    writer = Writer(database)
    writer.write([file_row(article("Sun in Varn.", path="3.md"))])
    writer.finish()
    assert database.execute("SELECT count(*) FROM dead").fetchone() == (1,)
    database.close()
    assert len(search(index, parse_query("rain"))) == 8


def test_an_article_that_was_corrected_is_read_again_as_it_was_corrected(folder: Path) -> None:
    build(folder)
    file = folder.with_suffix(".db")
    with Index(file) as index:
        [hit] = search(index, parse_query("title:varn"))
    words = clean_block("The ferry of Varn stays free, Dora Kessler said.")
    corrections = {hit.entry.fingerprint: (Correction(words, BlockKind.TITLE),)}
    read_again(file, corrections)
    built = build_index(file, [folder], jobs=1, corrections=corrections)
    assert built.read == 1
    with Index(file) as index:
        [hit] = search(index, parse_query("title:free"))
    assert hit.entry.title == words
    assert hit.entry.fingerprint in corrections


def tell_sqlite(file: Path, statement: str) -> None:
    """Do something to an index that this program would not."""
    with closing(sqlite3.connect(file)) as database, database:
        database.execute(statement)


def test_an_index_that_lacks_a_table_is_made_anew(folder: Path) -> None:
    build(folder)
    tell_sqlite(folder.with_suffix(".db"), "DROP TABLE photos")
    story(folder, "new.txt", "Lune")
    assert build(folder).read == 3


REFUSED = "CREATE TRIGGER refuse BEFORE {} ON files BEGIN SELECT RAISE(ABORT, 'refused'); END"


def test_an_index_that_takes_nothing_is_kept_and_said(folder: Path) -> None:
    file = folder.with_suffix(".db")
    read_again(file, ["any"])
    assert not file.exists()
    build(folder)
    for what in ("UPDATE", "INSERT"):
        tell_sqlite(file, REFUSED.format(what).replace("refuse ", f"no_{what} "))
    with Index(file) as index:
        known = [str(row[0]) for row in index.rows("SELECT fingerprint FROM articles")]
    with pytest.raises(IndexTroubleError, match="refused"):
        read_again(file, known)
    story(folder, "new.txt", "Lune")
    with pytest.raises(IndexTroubleError, match="refused"):
        build(folder)
    assert len(found(folder)) == 2


def test_what_was_read_before_ctrl_c_is_kept(folder: Path) -> None:
    done: list[int] = []

    def interrupted() -> bool:
        if done and done[-1]:
            raise KeyboardInterrupt
        return False

    file = folder.with_suffix(".db")
    with pytest.raises(KeyboardInterrupt):
        build_index(
            file,
            [folder],
            jobs=1,
            on_progress=lambda progress: done.append(progress.done),
            is_cancelled=interrupted,
        )
    assert build(folder).read < 2


def test_how_fast_files_are_read_says_how_long_it_will_take() -> None:
    assert (Progress(0, 8, 8, 0.0).rate, Progress(0, 8, 8, 0.0).seconds_left) == (0.0, 0.0)
    progress = Progress(2, 8, 8, 4.0)
    assert (progress.rate, progress.seconds_left) == (0.5, 12.0)


def test_an_index_without_full_text_forgets_what_is_gone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("newsreader.library.index.tables._WORDS", "CREATE VIRTUAL TABLE no;")
    index = index_of(tmp_path, article("Rain in Varn.", path="1.md"))
    database = open_to_write(index.file)
    database.execute("INSERT INTO dead VALUES (7)")
    Writer(database).finish()
    assert database.execute("SELECT count(*) FROM dead").fetchone() == (0,)
    database.close()


def test_of_two_files_that_look_alike_the_one_that_was_renamed_is_known(folder: Path) -> None:
    one, other = story(folder, "one.txt", "Lune"), story(folder, "two.txt", "Lena")
    for path in (one, other):
        os.utime(path, ns=(1_000_000_000, 1_000_000_000))
    build(folder)
    one.unlink()
    other.rename(folder / "three.txt")
    assert build(folder).read == 0
    assert found(folder, "lena") == ["three.txt"]
    assert found(folder, "lune") == []


def test_a_renamed_file_that_cannot_be_read_again_is_a_new_one(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    build(folder)
    (folder / "varn.txt").rename(folder / "new.txt")

    def fail(path: Path) -> bytes:
        raise OSError(path)

    monkeypatch.setattr("newsreader.library.index.scan.content_hash", fail)
    assert build(folder).read == 1
    assert found(folder, "varn") == ["new.txt"]


def test_what_comes_is_written_as_soon_as_patience_ends_and_how_far_it_is_told_meanwhile(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, seconds in (("MOST_SECONDS", 0.0), ("MOST_LIST_SECONDS", 0.0), ("_TICK", 0.001)):
        monkeypatch.setattr(f"newsreader.library.index.build.{name}", seconds)
    seen: list[Progress] = []
    file = folder.with_suffix(".db")
    build_index(file, [folder], jobs=1, list_first=True, on_progress=seen.append)
    assert {each.listed for each in seen} >= {1, 2}
    assert {each.written for each in seen} >= {0, 1, 2}
    assert sum(each.done == 0 for each in seen) > 2
