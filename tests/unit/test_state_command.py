"""`newsreader state`: out into a file and back."""

import io
import sys
from contextlib import closing
from pathlib import Path

import pytest
from builders import write
from disks import full_disk

from newsreader.clean import own
from newsreader.cli import main
from newsreader.library.state import VERSION, Note, State
from newsreader.library.state.database import Database
from newsreader.paths import state_file

Captured = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEWSREADER_DATA", str(tmp_path / "data"))
    monkeypatch.setenv("NEWSREADER_CACHE", str(tmp_path / "cache"))


def use() -> None:
    """Do something that is kept."""
    with closing(State(state_file())) as state:
        state.keep("f1", read=True)
        state.tag("f1", "Łódź")


def run(*arguments: str | Path) -> int:
    return main(["state", *map(str, arguments)])


def test_a_state_goes_into_a_file_and_comes_back(
    tmp_path: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    use()
    file = tmp_path / "mine.yaml"
    assert run("export", file) == 0
    assert capsys.readouterr().out == "2 entries exported\n"
    monkeypatch.setenv("NEWSREADER_DATA", str(tmp_path / "other"))
    assert run("import", file, "--dry-run") == 0
    assert capsys.readouterr().out == "2 entries would be taken over, 0 known already\n"
    assert not state_file().exists()
    assert run("import", file) == 0
    assert run("import", file) == 0
    assert capsys.readouterr().out.splitlines() == [
        "2 entries taken over, 0 known already",
        "0 entries taken over, 2 known already",
    ]
    assert run("export") == 0
    assert capsys.readouterr().out == file.read_text(encoding="utf-8")


def test_there_may_be_nothing_to_export(capsys: Captured) -> None:
    assert run("export") == 0
    assert "notes: []" in capsys.readouterr().out
    assert not state_file().exists()


def test_it_goes_through_pipes(
    capsys: Captured, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    use()
    ascii_only = io.TextIOWrapper(io.BytesIO(), "ascii")
    monkeypatch.setattr(sys, "stdout", ascii_only)
    assert run("export", "-") == 0
    ascii_only.seek(0)
    text = ascii_only.read()
    assert "\\u0141\\u00f3d\\u017a" in text
    monkeypatch.undo()
    monkeypatch.setenv("NEWSREADER_DATA", str(tmp_path / "other"))
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode())))
    assert run("import", "-") == 0
    with closing(State(state_file())) as state:
        assert state.tags("f1") == ("Łódź",)


def test_what_is_no_regular_file_is_written_to(tmp_path: Path, capsys: Captured) -> None:
    assert run("export", "/dev/null") == 0
    assert capsys.readouterr().out == "0 entries exported\n"
    assert Path("/dev/null").is_char_device()


def test_an_earlier_file_stays_where_the_disk_is_full(tmp_path: Path, capsys: Captured) -> None:
    use()
    file = tmp_path / "mine.yaml"
    file.write_text("earlier")
    with full_disk():
        assert run("export", file) == 2
    assert "mine.yaml: cannot be written" in capsys.readouterr().err
    assert file.read_text() == "earlier"
    assert sorted(each.name for each in tmp_path.iterdir()) == ["data", "mine.yaml"]


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"newsreader-state: 3\ntags:\n- tag: x\n  gone: maybe\n", "line 4: 'gone' must be"),
        (b"newsreader-state: 3\ntags:\n- tag: \xff\n", "line 3: this is not UTF-8"),
    ],
)
def test_what_is_wrong_is_said_with_file_and_line_and_nothing_is_changed(
    tmp_path: Path, capsys: Captured, content: bytes, reason: str
) -> None:
    file = tmp_path / "mine.yaml"
    file.write_bytes(content)
    assert run("import", file) == 2
    assert f"mine.yaml: {reason}" in capsys.readouterr().err
    assert not state_file().exists()


def test_what_is_asked_for_wrongly_is_said(tmp_path: Path, capsys: Captured) -> None:
    assert run("import") == 2
    assert run("export", "--dry-run") == 2
    assert run("burn") == 2
    assert run("import", tmp_path / "none.yaml") == 2
    told = capsys.readouterr().err
    for reason in ("needs a FILE", "--dry-run is for import", "burn", "none.yaml: cannot be read"):
        assert reason in told


def test_a_state_of_a_newer_program_is_neither_exported_nor_imported_into(
    tmp_path: Path, capsys: Captured
) -> None:
    use()
    run("export", tmp_path / "mine.yaml")
    with closing(Database(state_file())) as database:
        database.run(f"PRAGMA user_version={VERSION + 1}")
    assert run("export") == 2
    assert run("import", tmp_path / "mine.yaml") == 2
    assert capsys.readouterr().err.count("newer newsreader") == 2


def test_a_damaged_state_is_mended_and_said(tmp_path: Path, capsys: Captured) -> None:
    use()
    run("export", tmp_path / "mine.yaml")
    state_file().write_bytes(b"noise" * 100)
    assert run("import", tmp_path / "mine.yaml") == 0
    assert "state.db: Marks were damaged" in capsys.readouterr().err
    with closing(State(state_file())) as state:
        assert state.marks("f1").read


def test_a_state_that_cannot_be_written_is_exported_but_not_imported_into(
    tmp_path: Path, capsys: Captured
) -> None:
    use()
    run("export", tmp_path / "mine.yaml")
    state_file().with_name("state.db-wal").unlink(missing_ok=True)
    state_file().with_name("state.db-wal").mkdir()
    assert run("import", tmp_path / "mine.yaml") == 2
    assert run("export") == 0
    captured = capsys.readouterr()
    assert "cannot be" in captured.err
    assert "Łódź" in captured.out


def test_a_disk_that_is_full_while_importing_is_said_and_nothing_is_taken_over(
    tmp_path: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    with closing(State(state_file())) as state:
        state.keep_read([f"f{number}" for number in range(5_000)], True)
    run("export", tmp_path / "mine.yaml")
    monkeypatch.setenv("NEWSREADER_DATA", str(tmp_path / "other"))
    with closing(State(state_file())) as state:
        state.keep("mine", starred=True)
    with full_disk(room=100_000):  # enough to open it
        assert run("import", tmp_path / "mine.yaml") == 2
    assert "state.db cannot be written" in capsys.readouterr().err
    with closing(State(state_file())) as state:
        assert (state.marked("starred"), state.marked("read")) == (frozenset({"mine"}), frozenset())


def test_a_search_that_cannot_be_saved_is_said(tmp_path: Path, capsys: Captured) -> None:
    use()
    state_file().with_name("state.db-wal").unlink(missing_ok=True)
    state_file().with_name("state.db-wal").mkdir()
    assert main(["search", "rain", str(tmp_path), "--save", "rain"]) == 2
    assert "the search cannot be saved: " in capsys.readouterr().err


def test_search_knows_marks_tags_and_notes(tmp_path: Path, capsys: Captured) -> None:
    folder = tmp_path / "news"
    write(folder, "ferry.txt", "Ferry stays free\n\nIt rained in Varn all day.\n")
    write(folder, "bridge.txt", "A bridge for Varn\n\nThe bridge is made of steel.\n")
    assert main(["search", "is:starred", str(folder)]) == 1
    assert not state_file().exists()

    from newsreader.library.entry import fingerprint
    from newsreader.library.reading import read_articles

    [article] = read_articles(folder / "ferry.txt")
    with closing(State(state_file())) as state:
        state.keep(fingerprint(article), starred=True)
        state.tag(fingerprint(article), "weather")
        state.keep_note(Note(fingerprint(article), 0, 5, own("Ferry")))
    for query in ("is:starred", "tag:weather", "is:noted", "-is:unread OR is:starred"):
        capsys.readouterr()
        assert main(["search", query, str(folder)]) == 0
        out = capsys.readouterr().out
        assert "Ferry stays free" in out
        assert "A bridge" not in out
    state_file().write_bytes(b"noise" * 100)
    assert main(["search", "is:starred", str(folder)]) == 1
    assert "marks and tags are not known" in capsys.readouterr().err
