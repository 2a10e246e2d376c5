"""What a process may take: a file that takes more costs that file only."""

import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path

import pytest
from builders import write
from workers import let_workers

from newsreader.article import Article, ArticleError
from newsreader.library.index.build import build_index
from newsreader.library.index.reader_process import file_row
from newsreader.library.index.tables import open_to_write
from newsreader.library.reading import read_articles, read_at_first
from newsreader.library.reports import NotOpened, Opened, Read
from newsreader.limits import TOO_MUCH_MEMORY, limit_memory, limit_time
from newsreader.processes import hear, start, tell

HUNGRY = """
import newsreader.formats as formats

read = formats._read

def take_all(path, most):
    taken = []
    while path.name == "hungry.md" or (path.name == "long.md" and most > 1 << 20):
        taken.append(bytearray(1 << 28))
    return read(path, most)

formats._read = take_all
"""
"""Has a file of that name take all the memory there is; a long one when all of it is read."""


@pytest.fixture
def hungry(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let workers take all memory for some files."""
    let_workers(HUNGRY, tmp_path_factory.mktemp("site"), monkeypatch)


@contextmanager
def worker() -> Iterator["subprocess.Popen[bytes]"]:
    """A process that reads what is looked at."""
    process = start("newsreader.library.worker")
    try:
        yield process
    finally:
        process.kill()
        list(hear(process))


def answers(process: "subprocess.Popen[bytes]", path: Path, count: int = 1) -> list[object]:
    """What comes of the wish for a file, so many times."""
    tell(process, Read(path))
    kinds = (said for said in hear(process) if isinstance(said, Opened | NotOpened))
    return list(islice(kinds, count))


def take_too_much(_: Article) -> Article:
    """What no memory is enough for."""
    raise MemoryError


@pytest.mark.usefixtures("hungry")
def test_a_file_that_takes_all_memory_is_said_and_others_can_be_read(tmp_path: Path) -> None:
    path, other = write(tmp_path, "hungry.md"), write(tmp_path, "other.md")
    with worker() as process:
        (refused,) = answers(process, path)
        assert isinstance(refused, NotOpened)
        assert refused.reason == TOO_MUCH_MEMORY
        (opened,) = answers(process, other)
        assert isinstance(opened, Opened)


@pytest.mark.usefixtures("hungry")
def test_a_long_file_that_takes_all_memory_in_the_end_costs_no_other(tmp_path: Path) -> None:
    text = "# Long\n\n" + "The river goes on and on below the bridge.\n\n" * 10_000
    path, other = write(tmp_path, "long.md", text), write(tmp_path, "other.md")
    with worker() as process:
        first, last = answers(process, path, 2)
        assert isinstance(first, Opened)
        assert isinstance(last, NotOpened)
        assert last.reason == TOO_MUCH_MEMORY
        (opened,) = answers(process, other)
        assert isinstance(opened, Opened)


@pytest.mark.usefixtures("hungry")
def test_a_file_that_takes_all_memory_is_a_problem_of_the_index_and_all_others_are_in_it(
    tmp_path: Path,
) -> None:
    folder = tmp_path / "clippings"
    for name in ("a.md", "hungry.md", "z.md"):
        write(folder, name)
    built = build_index(tmp_path / "index.db", [folder], jobs=1)
    assert (built.files, built.read) == (3, 3)
    database = open_to_write(tmp_path / "index.db")
    rows = database.execute("SELECT path, problem FROM files WHERE problem != ''").fetchall()
    database.close()
    assert [(Path(path.decode()).name, said) for path, said in rows] == [
        ("hungry.md", TOO_MUCH_MEMORY)
    ]


def test_what_takes_too_much_memory_besides_the_format_is_said_of_the_file(tmp_path: Path) -> None:
    path = write(tmp_path, "a.md")
    for read in (read_articles, read_at_first):
        with pytest.raises(ArticleError) as raised:
            read(path, take_too_much)
        assert raised.value.reason == TOO_MUCH_MEMORY


def test_an_article_too_large_for_the_index_is_a_problem_of_its_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def pack(_: Article) -> None:
        raise MemoryError

    monkeypatch.setattr("newsreader.library.index.reader_process.article_row", pack)
    row = file_row(write(tmp_path, "a.md"), {})
    assert row.problem == TOO_MUCH_MEMORY


def test_a_process_that_computes_for_too_long_is_ended() -> None:
    code = "from newsreader.limits import limit_time; limit_time(1)\nwhile True: pass"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == -signal.SIGXCPU


def test_a_system_that_bounds_nothing_goes_without(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "resource", None)
    limit_memory(1)
    limit_time(0)
    assert len(bytearray(1 << 20)) == 1 << 20
