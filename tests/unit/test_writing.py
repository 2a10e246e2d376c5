"""Files that are written whole or not at all."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from newsreader.writing import write_file


def test_a_file_is_written_and_nothing_else_is_left(tmp_path: Path) -> None:
    write_file(tmp_path / "a.md", ("one\n", "two ü\n"))
    assert (tmp_path / "a.md").read_bytes() == "one\ntwo ü\n".encode()
    assert [path.name for path in tmp_path.iterdir()] == ["a.md"]


def test_a_file_that_is_there_stays_unless_it_is_to_be_replaced(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    write_file(path, ("old",))
    with pytest.raises(FileExistsError):
        write_file(path, ("new",))
    assert path.read_text() == "old"
    write_file(path, ("new",), replaces=True)
    assert path.read_text() == "new"
    assert len(list(tmp_path.iterdir())) == 1


def test_what_fails_on_the_way_leaves_all_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text("old")

    def texts() -> Iterator[str]:
        yield "new"
        raise OSError("the disk is full")

    with pytest.raises(OSError, match="full"):
        write_file(path, texts(), replaces=True)
    assert path.read_text() == "old"
    assert len(list(tmp_path.iterdir())) == 1


def test_what_a_link_leads_to_is_replaced_and_not_the_link(tmp_path: Path) -> None:
    (tmp_path / "real.md").write_text("old")
    link = tmp_path / "link.md"
    link.symlink_to("real.md")
    write_file(link, ("new",), replaces=True)
    assert link.is_symlink()
    assert (tmp_path / "real.md").read_text() == "new"


def test_letters_that_utf8_lacks_do_not_stop_it(tmp_path: Path) -> None:
    write_file(tmp_path / "a.md", ("a\udcffb",))
    assert (tmp_path / "a.md").read_text() == "a?b"
