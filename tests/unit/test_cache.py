"""The cache of entries: what has not changed is not read again, and nothing depends on it."""

import os
import sqlite3
from pathlib import Path

import pytest
from builders import write

from newsreader.clean import clean_line
from newsreader.library.cache import EntryCache, cache_file, stamp
from newsreader.library.entry import Entry, entry_of
from newsreader.library.reading import read_articles


@pytest.fixture
def cache(tmp_path: Path) -> EntryCache:
    return EntryCache(tmp_path / "cache" / "entries.db")


def keep(cache: EntryCache, path: Path) -> tuple[Entry, ...]:
    entries = tuple(map(entry_of, read_articles(path)))
    now = stamp(path)
    assert now is not None
    cache.store(path, now, entries)
    cache.commit()
    return entries


def test_the_entries_of_a_file_that_is_as_it_was_are_known(
    cache: EntryCache, tmp_path: Path
) -> None:
    path = write(tmp_path, "ferry.md", "---\ntitle: Ferry\ndate: 2024-05-13\n---\n\nIt runs.\n")
    entries = keep(cache, path)
    now = stamp(path)
    assert now is not None
    assert cache.unchanged(path, now) == entries
    assert cache.entries() == entries


def test_a_file_that_was_written_again_is_not_known(cache: EntryCache, tmp_path: Path) -> None:
    path = write(tmp_path, "ferry.md")
    keep(cache, path)
    path.write_text("Ferry ends\n\nIt no longer runs.\n", encoding="utf-8")
    os.utime(path, ns=(1, 1))
    now = stamp(path)
    assert now is not None
    assert cache.unchanged(path, now) == ()


def test_a_file_is_kept_once_with_its_newest_entries(cache: EntryCache, tmp_path: Path) -> None:
    path = write(tmp_path, "ferry.md", "# Ferry stays\n\nIt runs.\n")
    keep(cache, path)
    path.write_text("# Ferry ends\n\nIt no longer runs.\n", encoding="utf-8")
    assert keep(cache, path) == cache.entries()


def test_files_that_are_gone_are_forgotten(cache: EntryCache, tmp_path: Path) -> None:
    here, gone = write(tmp_path, "here.md"), write(tmp_path, "gone.md")
    keep(cache, here)
    keep(cache, gone)
    cache.forget_all_but({here})
    assert [entry.path for entry in cache.entries()] == [here]


def test_what_cannot_be_read_is_tried_again_every_time(cache: EntryCache, tmp_path: Path) -> None:
    path = write(tmp_path, "empty.md", "")
    now = stamp(path)
    assert now is not None
    cache.store(path, now, [Entry(path, error=clean_line("empty"))])
    assert cache.unchanged(path, now) == ()


def test_what_was_kept_is_there_for_the_next_program(tmp_path: Path) -> None:
    path, file = write(tmp_path, "ferry.md"), tmp_path / "entries.db"
    first = EntryCache(file)
    entries = keep(first, path)
    first.close()
    assert EntryCache(file).entries() == entries


def test_a_damaged_cache_is_thrown_away(tmp_path: Path) -> None:
    path, file = write(tmp_path, "ferry.md"), tmp_path / "entries.db"
    file.write_bytes(b"this is no database " * 200)
    cache = EntryCache(file)
    assert cache.entries() == ()
    assert keep(cache, path) == cache.entries()


def test_nothing_in_a_cache_is_trusted_to_be_clean(tmp_path: Path) -> None:
    path, file = write(tmp_path, "ferry.md"), tmp_path / "entries.db"
    cache = EntryCache(file)
    keep(cache, path)
    with sqlite3.connect(file) as database:
        database.execute("UPDATE entries SET title = char(27) || '[2Jx' || char(8238)")
    database.close()
    assert [entry.title for entry in cache.entries()] == ["x"]


def test_where_no_cache_can_be_everything_is_simply_unknown(tmp_path: Path) -> None:
    file = write(tmp_path, "a-file-where-a-folder-should-be")
    cache = EntryCache(file / "entries.db")
    assert keep(cache, write(tmp_path, "ferry.md"))
    assert cache.entries() == ()


def test_each_set_of_folders_has_a_cache_of_its_own(tmp_path: Path) -> None:
    one, two = tmp_path / "one", tmp_path / "two"
    files = {cache_file(tmp_path, paths) for paths in ((one,), (two,), (one, two))}
    assert len(files) == 3
    assert cache_file(tmp_path, (one,)) in files


def test_a_name_that_is_no_utf_8_is_kept(cache: EntryCache, tmp_path: Path) -> None:
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.md"))
    path.write_text("Ferry\n\nIt runs.\n", encoding="utf-8")
    assert keep(cache, path)[0].path == path
    assert [entry.path for entry in cache.entries()] == [path]
