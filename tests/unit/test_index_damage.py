"""An index that cannot be used as it is: it is made anew from the articles, and nothing is lost."""

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path

import pytest
from builders import write
from disks import full_disk
from indexes import names

from newsreader.library.index.asking import search
from newsreader.library.index.build import build_index
from newsreader.library.index.errors import IndexTroubleError
from newsreader.library.index.listing import all_numbers, entries_of
from newsreader.library.index.opened import Index
from newsreader.library.index.speakers import people
from newsreader.library.order import Order
from newsreader.search.parse import parse_query

COUNT = 120
PAGE = 16384
NOISE = bytes(range(255, -1, -1)) * 64
STORY = """\
# Ferry {number} stays free

The ferry of harbour {number} stays free in every season, the council of Varn has voted.

“We have paid for boat {number} long ago,” said Dora Kessler, the harbour master of Varn.
"""


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of articles with its index beside it."""
    home = tmp_path_factory.mktemp("sound")
    for number in range(COUNT):
        write(home / "news", f"{number}.md", STORY.format(number=number))
    build_index(home / "index.db", [home / "news"], jobs=1)
    return home


@pytest.fixture
def file(sound: Path, tmp_path: Path) -> Path:
    """A copy of the index."""
    return Path(shutil.copy(sound / "index.db", tmp_path))


def ask_everything(file: Path) -> list[str]:
    """The names of all files that the index finds, when it has been asked for all it has."""
    with Index(file) as index:
        numbers = all_numbers(index, Order.NEWEST)
        assert len(entries_of(index, numbers)) == len(numbers)
        assert all("stays free" in index.text(number)[0] for number in numbers)
        assert people(index)
        return sorted(names(search(index, parse_query("harbour"), limit=COUNT)))


def overwrite(file: Path, offset: int, noise: bytes) -> None:
    data = file.read_bytes()
    file.write_bytes(data[:offset] + noise + data[offset + len(noise) :])


def cut(file: Path, part: float) -> None:
    data = file.read_bytes()
    file.write_bytes(data[: int(len(data) * part)])


def zero_texts(file: Path) -> None:
    """Empty the pages of the texts, which nobody looks at who brings the index up to date."""
    with closing(sqlite3.connect(file)) as database:
        [(root,)] = database.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'texts'")
    overwrite(file, (root - 1) * PAGE, bytes(PAGE))


def make_folder(file: Path) -> None:
    file.unlink()
    write(file, "letter.txt", "This is somebody's own.")


def leave_changes_alone(file: Path) -> None:
    """Leave what belongs to a database beside the place where it was."""
    file.with_name(f"{file.name}-wal").write_bytes(b"\x37\x7f\x06\x82" + NOISE)
    file.unlink()


def change_tables(*statements: str) -> Callable[[Path], None]:
    def change(file: Path) -> None:
        with closing(sqlite3.connect(file)) as database, database:
            for statement in statements:
                database.execute(statement)

    return change


@pytest.mark.parametrize(
    "damage",
    [
        pytest.param(lambda file: file.write_bytes(b""), id="empty"),
        pytest.param(lambda file: file.write_bytes(bytes(90_000)), id="zeros"),
        pytest.param(lambda file: file.write_bytes(NOISE * 10), id="noise"),
        pytest.param(lambda file: file.write_text("index: yes\n" * 900), id="text"),
        pytest.param(lambda file: cut(file, 0.8), id="end missing"),
        pytest.param(lambda file: cut(file, 0.51), id="end missing within a page"),
        pytest.param(lambda file: file.write_bytes(file.read_bytes()[:100]), id="head alone"),
        pytest.param(lambda file: overwrite(file, 0, NOISE[:16]), id="first letters"),
        pytest.param(lambda file: overwrite(file, 100, NOISE), id="list of tables"),
        pytest.param(lambda file: overwrite(file, PAGE, bytes(PAGE)), id="a page of zeros"),
        pytest.param(zero_texts, id="texts gone"),
        pytest.param(make_folder, id="a folder"),
        pytest.param(leave_changes_alone, id="changes without a file"),
        pytest.param(change_tables("PRAGMA user_version=99"), id="another version"),
        pytest.param(change_tables("UPDATE about SET value = '0.0'"), id="another program"),
        pytest.param(change_tables("DROP TABLE names"), id="a table missing"),
        pytest.param(
            change_tables("DROP TABLE texts", "CREATE TABLE texts (words TEXT)"), id="columns"
        ),
        pytest.param(change_tables("UPDATE texts SET text = x'ffff'"), id="texts that are none"),
    ],
)
def test_a_damaged_index_is_made_anew(
    sound: Path, file: Path, damage: Callable[[Path], object]
) -> None:
    damage(file)
    with suppress(IndexTroubleError):
        ask_everything(file)
    build_index(file, [sound / "news"], jobs=1)
    assert len(ask_everything(file)) == COUNT


def test_damage_that_only_a_question_shows_has_it_made_anew_once(sound: Path, file: Path) -> None:
    zero_texts(file)
    assert build_index(file, [sound / "news"], jobs=1).read == 0
    with pytest.raises(IndexTroubleError):
        ask_everything(file)
    assert build_index(file, [sound / "news"], jobs=1).read == COUNT
    assert build_index(file, [sound / "news"], jobs=1).read == 0


def test_a_folder_in_the_place_of_an_index_is_kept(sound: Path, file: Path) -> None:
    make_folder(file)
    build_index(file, [sound / "news"], jobs=1)
    [letter] = file.parent.rglob("letter.txt")
    assert letter.read_text() == "This is somebody's own."


def test_a_full_disk_is_no_damage(sound: Path, tmp_path: Path, file: Path) -> None:
    folder = Path(shutil.copytree(sound / "news", tmp_path / "news"))
    with full_disk(PAGE), pytest.raises(IndexTroubleError, match="cannot be written"):
        build_index(file, [folder], jobs=1)
    assert len(ask_everything(file)) == COUNT
    build_index(file, [folder], jobs=1)
    assert len(ask_everything(file)) == COUNT
