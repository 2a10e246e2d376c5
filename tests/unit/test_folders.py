import errno
import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from builders import write

from newsreader.clean import own
from newsreader.library.folders import NO_STAMP, Problem, find_files, find_stamps

SUFFIXES = frozenset({".md", ".txt", ".yaml"})


def walk(*paths: Path) -> tuple[list[str], list[Problem]]:
    """The names of the files found, and the problems."""
    problems: list[Problem] = []
    found = list(find_files(paths, problems.append, SUFFIXES))
    return [path.name for path in found], problems


def test_folders_are_walked_to_the_bottom_in_the_order_of_names(tmp_path: Path) -> None:
    for name in ("b.txt", "a.md", "B/z.yaml", "B/a/y.txt", "c.TXT"):
        write(tmp_path, name)
    assert walk(tmp_path) == (["y.txt", "z.yaml", "a.md", "b.txt", "c.TXT"], [])


def test_other_files_hidden_ones_and_pictures_of_pages_are_passed_over(tmp_path: Path) -> None:
    for name in ("a.md", "b.jpg", ".hidden.md", ".git/c.md", "page.html", "page_files/d.md"):
        write(tmp_path, name)
    assert walk(tmp_path) == (["a.md"], [])


def test_a_folder_that_only_sounds_like_a_page_s_is_walked(tmp_path: Path) -> None:
    write(tmp_path, "case_files/a.md")
    assert walk(tmp_path) == (["a.md"], [])


def test_a_file_named_outright_is_always_given_and_only_once(tmp_path: Path) -> None:
    hidden, other = write(tmp_path, ".notes"), write(tmp_path, "a.md")
    missing = tmp_path / "missing.md"
    assert walk(hidden, missing, other, tmp_path, other)[0] == [".notes", "missing.md", "a.md"]


def test_a_folder_given_twice_is_walked_once(tmp_path: Path) -> None:
    write(tmp_path, "sub/a.md")
    assert walk(tmp_path, tmp_path / "sub", tmp_path)[0] == ["a.md"]


def test_links_inside_the_folder_are_taken_and_loops_are_not_followed(tmp_path: Path) -> None:
    write(tmp_path, "sub/a.md")
    (tmp_path / "latest.md").symlink_to("sub/a.md")
    (tmp_path / "sub" / "up").symlink_to("..")
    (tmp_path / "again").symlink_to(".")
    assert walk(tmp_path) == (["latest.md", "a.md"], [])


def test_links_that_lead_out_are_reported(tmp_path: Path) -> None:
    outside = write(tmp_path, "outside/secret.md").parent
    library = write(tmp_path, "library/a.md").parent
    (library / "file.md").symlink_to(outside / "secret.md")
    (library / "folder").symlink_to(outside)
    (library / "picture.jpg").symlink_to(outside / "secret.md")
    names, problems = walk(library)
    assert names == ["a.md"]
    assert {problem.path.name for problem in problems} == {"file.md", "folder"}
    assert all("leads out" in problem.reason for problem in problems)


def test_a_link_that_is_itself_the_folder_named_is_followed(tmp_path: Path) -> None:
    write(tmp_path, "library/a.md")
    (tmp_path / "link").symlink_to("library")
    assert walk(tmp_path / "link") == (["a.md"], [])


def test_broken_links_and_pipes_are_reported(tmp_path: Path) -> None:
    (tmp_path / "broken.md").symlink_to("nowhere.md")
    (tmp_path / "self.md").symlink_to("self.md")
    os.mkfifo(tmp_path / "pipe.txt")
    os.mkfifo(tmp_path / "pipe")
    names, problems = walk(tmp_path)
    assert names == []
    assert [problem.path.name for problem in problems] == ["broken.md", "pipe.txt", "self.md"]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may list any folder")
def test_a_folder_that_may_not_be_listed_is_reported(tmp_path: Path) -> None:
    write(tmp_path, "a.md")
    closed = write(tmp_path, "closed/b.md").parent
    closed.chmod(0)
    names, problems = walk(tmp_path)
    closed.chmod(0o700)
    assert names == ["a.md"]
    assert [problem.path.name for problem in problems] == ["closed"]


def test_names_that_are_not_unicode_work(tmp_path: Path) -> None:
    name = os.fsdecode(b"caf\xe9.txt")
    write(tmp_path, name)
    assert walk(tmp_path) == ([name], [])


def test_folders_may_lie_deeper_than_python_calls_may(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    top = tmp_path / "d"
    monkeypatch.chdir(tmp_path)
    for _ in range(1200):
        Path("d").mkdir()
        os.chdir("d")
    Path("deep.md").touch()
    os.chdir(tmp_path)
    try:
        assert walk(top) == (["deep.md"], [])
    finally:
        subprocess.run(["rm", "-r", str(top)], check=True)


@pytest.mark.parametrize("path", [Path("x\0y"), Path("n" * 5000)])
def test_a_path_that_no_file_can_have_is_given_like_any_other(path: Path) -> None:
    assert list(find_files([path], suffixes=SUFFIXES)) == [path]


def test_without_suffixes_the_formats_decide(tmp_path: Path) -> None:
    write(tmp_path, "a.md")
    write(tmp_path, "a.jpg")
    assert [path.name for path in find_files([tmp_path])] == ["a.md"]


def test_what_goes_while_folders_are_walked_has_no_stamp(tmp_path: Path) -> None:
    for name in ("a/a.md", "b.md", "c.md"):
        write(tmp_path, name)
    walking = find_stamps([tmp_path])
    assert next(walking)[0].endswith("a.md")
    for name in ("b.md", "c.md"):
        (tmp_path / name).unlink()
    assert [stamp for _, stamp in walking] == [NO_STAMP, NO_STAMP]


class Failing:
    """An entry of a folder that a failing disk says nothing of."""

    def __init__(self, entry: "os.DirEntry[str]") -> None:
        self.name, self.path = entry.name, entry.path

    def is_dir(self, *, follow_symlinks: bool = True) -> bool:
        """Whether it is a folder."""
        raise OSError(errno.EIO, "Input/output error", self.path)

    is_symlink = is_file = is_dir


def test_what_a_failing_disk_cannot_tell_is_left_out_with_the_reason(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path, "a.md")
    scandir = os.scandir

    @contextmanager
    def failing(folder: Path) -> Iterator[Iterator[Failing]]:
        with scandir(folder) as entries:
            yield map(Failing, entries)

    monkeypatch.setattr(os, "scandir", failing)
    assert walk(tmp_path) == ([], [Problem(tmp_path / "a.md", own("input/output error"))])

    def refusing(folder: Path) -> None:
        raise PermissionError(errno.EACCES, "Permission denied", folder)

    monkeypatch.setattr(os, "scandir", refusing)
    (problem,) = walk(tmp_path)[1]
    assert problem.reason == "cannot be listed: permission denied"
