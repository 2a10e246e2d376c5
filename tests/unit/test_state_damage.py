"""A state that cannot be used: kept aside, saved as far as can be, and the reader goes on."""

import os
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from disks import full_disk

from newsreader.clean import own
from newsreader.library.state import (
    VERSION,
    DamagedStateError,
    LastingState,
    NewerStateError,
    Note,
    Opened,
    State,
    StateError,
    open_state,
)

COUNT = 600
NOISE = bytes(range(255, -1, -1)) * 16


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A file with marks and tags of many articles."""
    path = tmp_path_factory.mktemp("sound") / "state.db"
    with closing(State(path)) as state:
        fingerprints = [f"{number:032x}" for number in range(COUNT)]
        with closing(State(None)) as made:
            for fingerprint in fingerprints:
                made.keep(fingerprint, read=True, position=7)
                made.tag(fingerprint, "varn")
            state.merge(made.rows)
    return path.read_bytes()


@pytest.fixture
def path(tmp_path: Path, sound: bytes) -> Path:
    path = tmp_path / "state.db"
    path.write_bytes(sound)
    return path


def aside(path: Path) -> Path:
    """The one file that was kept aside."""
    [found] = (
        each
        for each in path.parent.iterdir()
        if ".damaged-" in each.name and not each.name.endswith(("-wal", "-shm"))
    )
    return found


def cut(path: Path, part: float) -> None:
    data = path.read_bytes()
    path.write_bytes(data[: int(len(data) * part)])


def overwrite(path: Path, offset: int, noise: bytes = NOISE) -> None:
    data = path.read_bytes()
    path.write_bytes(data[:offset] + noise + data[offset + len(noise) :])


def make_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def change_tables(*statements: str) -> Callable[[Path], None]:
    def change(path: Path) -> None:
        with closing(sqlite3.connect(path)) as database, database:
            for statement in statements:
                database.execute(statement)

    return change


@pytest.mark.parametrize(
    ("damage", "least"),
    [
        pytest.param(lambda path: path.write_bytes(b""), 0, id="empty"),
        pytest.param(lambda path: path.write_bytes(bytes(40_000)), 0, id="zeros"),
        pytest.param(lambda path: path.write_bytes(NOISE * 10), 0, id="noise"),
        pytest.param(lambda path: path.write_text("read: yes\n" * 500), 0, id="text"),
        pytest.param(lambda path: cut(path, 0.8), 100, id="end missing"),
        pytest.param(lambda path: cut(path, 0.81), 100, id="end missing within a page"),
        pytest.param(lambda path: path.write_bytes(path.read_bytes()[:100]), 0, id="head alone"),
        pytest.param(lambda path: overwrite(path, 0, NOISE[:100]), COUNT, id="head"),
        pytest.param(lambda path: overwrite(path, 0, NOISE[:16]), COUNT, id="first letters"),
        pytest.param(lambda path: overwrite(path, 4096), COUNT, id="root of the marks"),
        pytest.param(lambda path: overwrite(path, 4096 * 12), 200, id="a page of a table"),
        pytest.param(lambda path: overwrite(path, 4096 * 9 + 50, NOISE[:80]), 200, id="in a page"),
        pytest.param(make_folder, 0, id="a folder"),
        pytest.param(change_tables("PRAGMA user_version=0"), COUNT, id="version lost"),
        pytest.param(change_tables("DROP TABLE notes"), COUNT, id="a table missing"),
        pytest.param(
            change_tables("DROP TABLE tags", "CREATE TABLE tags (name TEXT)"), COUNT, id="columns"
        ),
    ],
)
def test_a_damaged_file_is_kept_aside_and_saved_as_far_as_can_be(
    path: Path, damage: Callable[[Path], object], least: int
) -> None:
    damage(path)
    before = None if path.is_dir() else path.read_bytes()
    opened = open_state(path)
    assert "damaged" in opened.news
    assert opened.news.endswith(f"see {aside(path).name}")
    assert not opened.problem
    with closing(opened.state) as state:
        saved = len(state.marked("read")) + len(state.tagged("varn"))
        assert least <= saved <= 2 * COUNT
        assert all(state.marks(name).position in (0, 7) for name in state.marked("read"))
        state.tag("f1", "after")
    assert aside(path).is_dir() if before is None else aside(path).read_bytes() == before
    again = open_state(path)
    assert not again.news
    with closing(again.state) as state:
        assert state.tags("f1") == ("after",)


@pytest.mark.parametrize("ending", ["-wal", "-shm"])
@pytest.mark.parametrize("noise", [NOISE, b"\x37\x7f\x06\x82" + NOISE])
def test_noise_beside_the_file_costs_nothing(path: Path, ending: str, noise: bytes) -> None:
    path.with_name(f"{path.name}{ending}").write_bytes(noise)
    opened = open_state(path)
    with closing(opened.state) as state:
        assert len(state.marked("read")) == len(state.tagged("varn")) == COUNT
        state.tag("f1", "after")
    with closing(State(path)) as state:
        assert state.tags("f1") == ("after",)


def test_several_damaged_files_are_kept_under_names_of_their_own(path: Path) -> None:
    for _ in range(2):
        path.write_bytes(NOISE)
        open_state(path).state.close()
    names = [each.name for each in path.parent.iterdir() if ".damaged-" in each.name]
    assert len(names) == 2


def test_what_two_programs_find_damaged_is_mended_once(
    path: Path, monkeypatch: pytest.MonkeyPatch, sound: bytes
) -> None:
    path.write_bytes(NOISE)
    real = "newsreader.library.state.opening.lock"

    def mended_meanwhile(*_: object, waits: bool) -> None:
        path.write_bytes(sound)

    monkeypatch.setattr(real, mended_meanwhile)
    opened = open_state(path)
    with closing(opened.state) as state:
        assert len(state.marked("read")) == COUNT
    assert not opened.news


@contextmanager
def no_rights(path: Path) -> Iterator[Path]:
    """The file in a folder where nothing can be written, not even by the system's keeper."""
    is_keeper = os.geteuid() == 0
    with TemporaryDirectory() as folder:
        moved = Path(shutil.copy(path, folder))
        moved.chmod(0o444)
        Path(folder).chmod(0o555)
        if is_keeper:
            os.seteuid(65534)
        try:
            yield moved
        finally:
            if is_keeper:
                os.seteuid(0)
            Path(folder).chmod(0o755)


def test_where_nothing_can_be_written_the_state_is_read_and_lasts_until_the_end(
    path: Path,
) -> None:
    with no_rights(path) as shut:
        before = shut.read_bytes()
        opened = open_state(shut)
        with closing(opened.state) as state:
            assert len(state.marked("read")) == COUNT
            state.tag("f1", "varn")
            assert state.tags("f1") == ("varn",)
        assert shut.read_bytes() == before
    assert "state.db" in opened.problem


def test_a_damaged_file_that_cannot_be_kept_aside_is_read_as_far_as_can_be(path: Path) -> None:
    overwrite(path, 0, NOISE[:16])
    with no_rights(path) as shut:
        opened = open_state(shut)
        with closing(opened.state) as state:
            assert len(state.tagged("varn")) == COUNT
        assert shut.read_bytes().startswith(NOISE[:16])
    assert "damaged" in opened.problem


def test_a_damaged_file_on_a_full_disk_is_read_as_far_as_can_be(path: Path) -> None:
    overwrite(path, 0, NOISE[:16])
    with full_disk():
        opened = open_state(path)
    with closing(opened.state) as state:
        assert len(state.tagged("varn")) == COUNT
        state.tag("f1", "varn")
    assert opened.problem
    with closing(open_state(path).state) as state:
        assert len(state.tagged("varn")) == COUNT


def test_a_file_of_a_newer_program_is_not_mended(path: Path) -> None:
    change_tables(f"PRAGMA user_version={VERSION + 1}")(path)
    with pytest.raises(NewerStateError):
        open_state(path)
    assert [each.name for each in path.parent.iterdir()] == ["state.db"]


def test_a_file_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    with full_disk(), pytest.raises(StateError, match=r"state\.db"):
        State(tmp_path / "state.db")
    assert list(tmp_path.iterdir()) == []


def test_a_disk_without_links_holds_a_state(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr(Path, "hardlink_to", fail)
    path = tmp_path / "state.db"
    with closing(State(path)) as state:
        state.tag("f1", "varn")
    with closing(State(path)) as state:
        assert state.tags("f1") == ("varn",)


@pytest.mark.parametrize("error", [FileExistsError, PermissionError])
def test_of_two_programs_that_make_a_state_the_later_takes_that_of_the_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, sound: bytes, error: type[OSError]
) -> None:
    path = tmp_path / "state.db"

    def made_meanwhile(*_: object) -> None:
        path.write_bytes(sound)
        raise error

    monkeypatch.setattr(Path, "hardlink_to", made_meanwhile)
    with closing(State(path)) as state:
        assert len(state.tagged("varn")) == COUNT


# A state that lasts


def lasting(path: Path) -> LastingState:
    return LastingState(Opened(State(path)))


def test_a_full_disk_is_said_once_and_what_was_kept_is_kept(path: Path) -> None:
    state = lasting(path)
    state.change(lambda each: each.tag("f1", "before"))
    with full_disk():
        for name in ("one", "two"):
            state.change(lambda each, name=name: each.tag("f1", name))  # type: ignore[misc]
    assert state.read(lambda each: each.tags("f1")) == ("before", "one", "two")
    assert state.news().startswith("Marks are not kept: ")
    assert state.news() == ""
    with closing(State(path)) as disk:
        assert disk.tags("f1") == ("before",)


def test_what_was_done_while_the_disk_was_full_is_kept_when_it_takes_more(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("newsreader.library.state.lasting.PAUSE", 0.0)
    state = lasting(path)
    with full_disk():
        state.change(lambda each: each.tag("f1", "one"))
        state.change(lambda each: each.untag("f1", "one"))
        state.change(lambda each: each.tag("f1", "two"))
    state.news()
    state.change(lambda each: each.tag("f1", "three"))
    assert state.news() == "Marks are kept again."
    with closing(State(path)) as disk:
        assert disk.tags("f1") == ("three", "two")


def test_what_is_not_on_the_disk_yet_is_put_there_at_the_end(path: Path) -> None:
    state = lasting(path)
    with full_disk():
        state.change(lambda each: each.tag("f1", "one"))
    state.close()
    with closing(State(path)) as disk:
        assert disk.tags("f1") == ("one",)


def test_a_file_that_is_damaged_while_it_is_read_is_mended(path: Path) -> None:
    with closing(State(path)) as state:
        overwrite(path, 4096 * 2)
        # What another reader writes makes this one look at the disk again.
        change_tables("INSERT INTO remembered VALUES ('theme', 'night', 0, 1)")(path)
        lasts = LastingState(Opened(state))
        lasts.change(lambda each: each.keep("f1", starred=True))
        assert lasts.read(lambda each: each.all_tags()) == ()
        assert "damaged" in lasts.news()
        assert len(lasts.read(lambda each: each.marked("read"))) == COUNT
        assert lasts.read(lambda each: each.marked("starred")) == {"f1"}
        lasts.close()


def test_a_file_that_cannot_be_read_any_more_leaves_what_is_done_now(path: Path) -> None:
    state = State(path)
    lasts = LastingState(Opened(state))
    state.close()
    lasts.change(lambda each: each.tag("f1", "varn"))
    assert lasts.read(lambda each: each.tags("f1")) == ("varn",)
    assert "Marks are not kept" in lasts.news()


def test_a_disk_that_is_full_when_a_damaged_file_has_been_mended_is_said(path: Path) -> None:
    lasts = LastingState(Opened(State(path)))
    errors: list[StateError] = [DamagedStateError("it is damaged"), StateError("it is full")]

    def tag(state: State) -> None:
        if errors:
            raise errors.pop(0)
        state.tag("f1", "after")

    lasts.change(tag)
    assert lasts.news() == "Marks are not kept: it is full"
    assert lasts.read(lambda each: each.tags("f1")) == ("after",)
    assert len(lasts.read(lambda each: each.tagged("varn"))) == COUNT
    lasts.close()


def test_notes_in_a_state_without_a_file_last_until_the_end() -> None:
    lasts = LastingState(Opened(State(None), "no home"))
    kept = lasts.change(lambda each: each.keep_note(Note("f1", 0, 5, own("ferry"))))
    assert lasts.read(lambda each: each.notes("f1")) == (kept,)
    assert lasts.news() == "Marks are not kept: no home"
    lasts.close()
