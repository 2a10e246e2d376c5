"""`newsreader doctor`: what is wrong and what to do, a line each, and a status that says so."""

import json
from pathlib import Path

import pytest
from builders import write

from newsreader.cli import main
from newsreader.library.state import State

Captured = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm-256color")


def doctor(capsys: Captured, *arguments: str | Path) -> tuple[int, list[str]]:
    """The status, and the lines that are printed."""
    status = main(["doctor", *map(str, arguments)])
    return status, capsys.readouterr().out.splitlines()


def line(lines: list[str], words: str) -> str:
    """The one line with these words."""
    (found,) = [each for each in lines if words in each]
    return found


def test_where_all_is_well_it_ends_with_0_and_says_what_was_looked_at(
    tmp_path: Path, capsys: Captured
) -> None:
    write(tmp_path, "a.md")
    status, lines = doctor(capsys, tmp_path)
    assert status == 0
    assert not [each for each in lines if each.startswith("wrong")]
    for about in ("Python", "SQLite", "terminal", "letters", "extra", "settings", "marks", "index"):
        assert any(about in each for each in lines)
    assert "1 of 1 can be read" in line(lines, " files: ")


def test_files_that_cannot_be_read_have_their_reason_and_what_to_do(
    tmp_path: Path, capsys: Captured
) -> None:
    write(tmp_path, "a.md")
    write(tmp_path, "void.txt", "")
    (tmp_path / "paper.pdf").write_bytes(b"%PDF-1.4\n")
    (tmp_path / "away.md").symlink_to("/")
    status, lines = doctor(capsys, tmp_path)
    assert status == 1
    assert "void.txt: empty -> " in line(lines, "void.txt")
    assert "pdftotext" in line(lines, "paper.pdf")
    assert "leads out of the folders" in line(lines, "away.md")
    assert all(each.startswith("wrong") for each in lines if "->" in each and "/" in each[:12])
    assert "1 of 3 can be read" in line(lines, " files: ")


def test_a_path_that_is_not_there_is_wrong(tmp_path: Path, capsys: Captured) -> None:
    status, lines = doctor(capsys, tmp_path / "gone")
    assert status == 1
    assert "no such file or folder" in line(lines, "gone")


def test_faults_of_the_settings_are_said_with_the_file(
    own_folders: Path, tmp_path: Path, capsys: Captured
) -> None:
    write(tmp_path, "a.md")
    write(own_folders / "config", "settings.yaml", "colum_width: 70\n")
    status, lines = doctor(capsys, tmp_path)
    assert status == 1
    assert "settings.yaml" in line(lines, "colum_width")
    write(own_folders / "config", "settings.yaml", "keys:\n  find: ctrl+z\n")
    status, lines = doctor(capsys)
    assert status == 1
    assert line(lines, "Ctrl+Z").startswith("wrong")


def test_a_folder_of_the_settings_that_is_gone_is_said(own_folders: Path, capsys: Captured) -> None:
    write(own_folders / "config", "settings.yaml", "folders: [/nowhere/at/all]\n")
    status, lines = doctor(capsys)
    assert status == 1
    assert line(lines, "/nowhere/at/all").startswith("wrong")


def test_sound_marks_are_fine_and_damaged_ones_wrong_and_nothing_is_changed(
    own_folders: Path, tmp_path: Path, capsys: Captured
) -> None:
    write(tmp_path, "a.md")
    file = own_folders / "data" / "state.db"
    State(file).close()
    status, lines = doctor(capsys, tmp_path)
    assert (status, "sound" in line(lines, "marks")) == (0, True)
    damaged = b"nothing that a database is" * 400
    file.write_bytes(damaged)
    file.with_name("state.db.damaged-2024-05-14").write_bytes(b"")
    status, lines = doctor(capsys, tmp_path)
    assert status == 1
    assert line(lines, "wrong").startswith("wrong  marks")
    assert line(lines, "kept aside: ").startswith("hint")
    assert file.read_bytes() == damaged


def test_an_index_that_cannot_be_made_is_wrong(
    own_folders: Path, tmp_path: Path, capsys: Captured
) -> None:
    write(tmp_path, "a.md")
    (own_folders / "cache").write_text("no folder")
    status, lines = doctor(capsys, tmp_path)
    assert status == 1
    assert line(lines, "wrong").startswith("wrong  index")


def test_an_index_of_another_version_is_made_anew(
    own_folders: Path, tmp_path: Path, capsys: Captured
) -> None:
    write(tmp_path, "a.md")
    assert main(["index", str(tmp_path)]) == 0
    (file,) = (own_folders / "cache").glob("index-*.db")
    file.write_bytes(b"no index" * 1000)
    status, lines = doctor(capsys, tmp_path)
    assert status == 0
    assert "made anew" in line(lines, "index: ")


def test_a_terminal_that_cannot_draw_is_wrong(
    tmp_path: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path, "a.md")
    monkeypatch.setenv("TERM", "dumb")
    status, lines = doctor(capsys, tmp_path)
    assert status == 1
    assert "TERM is dumb" in line(lines, "wrong")


def test_extras_that_are_missing_are_a_hint_with_what_they_give(
    tmp_path: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path, "a.md")
    monkeypatch.setattr("newsreader.library.checkup.find_spec", lambda name: None)
    status, lines = doctor(capsys, tmp_path)
    assert status == 0
    assert "pip install 'newsreader[warc]'" in line(lines, "extra warc")


def test_sqlite_without_full_text_search_is_a_hint(
    tmp_path: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("newsreader.library.checkup.can_keep_words", lambda: False)
    write(tmp_path, "a.md")
    assert line(doctor(capsys, tmp_path)[1], "SQLite").startswith("hint")


def test_reports_of_faults_are_pointed_out(
    own_folders: Path, tmp_path: Path, capsys: Captured
) -> None:
    write(tmp_path, "a.md")
    write(own_folders / "data" / "log", "crash-2024-05-14-120000.txt", "a fault")
    assert "crash-2024-05-14" in line(doctor(capsys, tmp_path)[1], "faults")


@pytest.mark.parametrize("form", ["json", "jsonl", "csv", "markdown"])
def test_it_prints_for_other_programs_too(tmp_path: Path, capsys: Captured, form: str) -> None:
    write(tmp_path, "void.txt", "")
    assert main(["doctor", "--format", form, str(tmp_path)]) == 1
    out = capsys.readouterr().out
    assert "void.txt" in out
    if form == "json":
        (wrong,) = [each for each in json.loads(out) if each["level"] == "wrong"]
        assert wrong["says"] == "empty"
        assert wrong["remedy"]
