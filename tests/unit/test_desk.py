"""The desk and its worker: files are read in a process of its own, whatever becomes of it."""

import os
import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from builders import write

from newsreader.article import BlockKind
from newsreader.clean import clean_line
from newsreader.library.corrections import Correction
from newsreader.library.desk import Desk
from newsreader.library.entry import Entry
from newsreader.library.reports import Found, NotOpened, Opened, Report, Scanned

PATIENCE = 30.0
"""How long a report is waited for, in seconds."""

DEADLY = """
import os, signal
import newsreader.formats as formats

read = formats.read

def read_or_die(path, *most):
    if path.name == "deadly.md":
        os.kill(os.getpid(), signal.SIGKILL)
    return read(path, *most)

formats.read = read_or_die
"""
"""Makes a worker die of a file of that name."""


class Ear:
    """Hears what a desk says."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.reports: list[Report] = []
        self.on_report: Callable[[Report], None] = lambda report: None
        self._heard = threading.Condition()
        for report in desk.listen(self._hear):
            self._hear(report)

    def _hear(self, report: Report) -> None:
        self.on_report(report)
        with self._heard:
            self.reports.append(report)
            self._heard.notify_all()

    def wait(self, wanted: Callable[[Report], bool]) -> Report:
        """The first report that is wanted, once it has come."""
        with self._heard:
            came = self._heard.wait_for(lambda: any(map(wanted, self.reports)), PATIENCE)
            assert came, self.reports
            return next(filter(wanted, self.reports))

    def wait_for_scan(self) -> dict[str, Entry]:
        """The entries of all files by their names, once the scan has ended."""
        self.wait(lambda report: isinstance(report, Scanned))
        found = [report for report in self.reports if isinstance(report, Found)]
        return {entry.path.name: entry for report in found for entry in report.entries}

    def wait_for_title(self, title: str) -> Entry:
        """The entry with a headline, once it has come."""

        def has_it(report: Report) -> bool:
            return isinstance(report, Found) and title in [entry.title for entry in report.entries]

        found = self.wait(has_it)
        assert isinstance(found, Found)
        return next(entry for entry in found.entries if entry.title == title)

    def wait_for_article(self, path: Path) -> Opened | NotOpened:
        """The answer to a wish for an article."""

        def is_answer(report: Report) -> bool:
            return isinstance(report, Opened | NotOpened) and report.path == path

        answer = self.wait(is_answer)
        assert isinstance(answer, Opened | NotOpened)
        return answer


def opened(ear: Ear, path: Path) -> Opened:
    """The article that was asked for."""
    answer = ear.wait_for_article(path)
    assert isinstance(answer, Opened)
    return answer


@pytest.fixture
def ear() -> Iterator[Ear]:
    """An ear at a new desk, which is closed in the end."""
    desk = Desk()
    yield Ear(desk)
    desk.close()


@pytest.fixture
def deadly(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let workers die of files called deadly.md."""
    folder = tmp_path_factory.mktemp("site")
    (folder / "sitecustomize.py").write_text(DEADLY)
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join([str(folder), str(Path.cwd())]))


def kill_worker(desk: Desk) -> None:
    """Kill the process that reads, as a system short of memory does."""
    assert desk._process is not None
    os.kill(desk._process.pid, signal.SIGKILL)


def test_the_entries_of_a_folder_come(ear: Ear, tmp_path: Path) -> None:
    write(tmp_path, "one.md", "# One\n\nIt rained in Varn.\n")
    write(tmp_path, "deep/two.txt")
    ear.desk.scan((tmp_path,))
    entries = ear.wait_for_scan()
    assert set(entries) == {"one.md", "two.txt"}
    assert entries["one.md"].title == "One"


def test_reports_that_came_before_anybody_listened_are_not_lost(tmp_path: Path) -> None:
    write(tmp_path, "one.md")
    desk = Desk()
    desk.scan((tmp_path,))
    assert Ear(desk).wait_for_scan().keys() == {"one.md"}
    desk.close()


def test_a_file_that_cannot_be_read_is_an_entry_that_says_why(ear: Ear, tmp_path: Path) -> None:
    (tmp_path / "bad.md").write_bytes(b"\x00\x01\x02" * 500)
    write(tmp_path, "good.md")
    ear.desk.scan((tmp_path,))
    entries = ear.wait_for_scan()
    assert entries["bad.md"].error
    assert not entries["good.md"].error


def test_an_article_can_be_read_while_the_folder_is_gone_through(ear: Ear, tmp_path: Path) -> None:
    paths = [write(tmp_path, f"{number:03}.md") for number in range(300)]
    ear.desk.scan((tmp_path,))
    ear.desk.read(paths[-1])
    answer = ear.wait_for_article(paths[-1])
    assert isinstance(answer, Opened)
    assert answer.article.path == paths[-1]
    assert len(ear.wait_for_scan()) == 300
    order = [type(report) for report in ear.reports]
    assert order.index(Opened) < order.index(Scanned)


def test_an_article_comes_with_its_quotes(ear: Ear, tmp_path: Path) -> None:
    said = "# Ferry\n\n“The ferry stays free,” said the mayor, Dora Kessler.\n"
    path = write(tmp_path, "ferry.md", said)
    ear.desk.read(path)
    answer = ear.wait_for_article(path)
    assert isinstance(answer, Opened)
    assert [quote.speaker and quote.speaker.name for quote in answer.article.quotes] == [
        "Dora Kessler"
    ]


def test_an_article_that_is_gone_is_said_to_be(ear: Ear, tmp_path: Path) -> None:
    path = tmp_path / "gone.md"
    ear.desk.read(path)
    answer = ear.wait_for_article(path)
    assert isinstance(answer, NotOpened)
    assert answer.reason


def test_a_number_that_a_file_no_longer_has_is_said(ear: Ear, tmp_path: Path) -> None:
    path = write(tmp_path, "one.md")
    ear.desk.read(path, 7)
    answer = ear.wait_for_article(path)
    assert isinstance(answer, NotOpened)
    assert "changed" in answer.reason


def test_a_rescan_finds_what_is_new(ear: Ear, tmp_path: Path) -> None:
    write(tmp_path, "one.md")
    ear.desk.scan((tmp_path,))
    assert set(ear.wait_for_scan()) == {"one.md"}
    (tmp_path / "one.md").unlink()
    write(tmp_path, "two.md")
    ear.reports.clear()
    ear.desk.rescan()
    assert set(ear.wait_for_scan()) == {"two.md"}


def test_a_long_file_comes_with_its_beginning_first_and_whole_in_the_end(
    ear: Ear, tmp_path: Path
) -> None:
    text = "# Long\n\n" + "The river goes on and on below the bridge.\n\n" * 20_000
    path = write(tmp_path, "long.md", text)
    ear.desk.read(path)
    first = ear.wait_for_article(path)
    assert isinstance(first, Opened)
    assert first.article.cut
    whole = ear.wait(lambda report: isinstance(report, Opened) and not report.article.cut)
    assert isinstance(whole, Opened)
    assert whole.article.text.startswith(first.article.text[:1000])
    assert len(whole.article.text) > len(first.article.text)


def test_a_worker_that_is_killed_at_once_is_replaced(ear: Ear, tmp_path: Path) -> None:
    write(tmp_path, "one.md")
    ear.desk.scan((tmp_path,))
    kill_worker(ear.desk)
    assert set(ear.wait_for_scan()) == {"one.md"}


def test_a_worker_that_is_killed_on_its_way_is_replaced_and_no_file_is_lost(
    ear: Ear, tmp_path: Path
) -> None:
    names = {write(tmp_path, f"{number:04}.md").name for number in range(1_000)}
    killed = threading.Event()

    def kill_once(report: Report) -> None:
        if isinstance(report, Found) and not killed.is_set():
            killed.set()
            kill_worker(ear.desk)

    ear.on_report = kill_once
    ear.desk.scan((tmp_path,))
    entries = ear.wait_for_scan()
    assert killed.is_set()
    assert set(entries) == names
    assert sum(bool(entry.error) for entry in entries.values()) <= 1


@pytest.mark.usefixtures("deadly")
def test_a_file_that_kills_the_worker_costs_that_file_only(ear: Ear, tmp_path: Path) -> None:
    for name in ("a.md", "deadly.md", "z.md"):
        write(tmp_path, name)
    ear.desk.scan((tmp_path,))
    entries = ear.wait_for_scan()
    assert set(entries) == {"a.md", "deadly.md", "z.md"}
    assert [name for name, entry in entries.items() if entry.error] == ["deadly.md"]


@pytest.mark.usefixtures("deadly")
def test_an_article_that_kills_the_worker_is_said_and_others_can_be_read(
    ear: Ear, tmp_path: Path
) -> None:
    path, other = write(tmp_path, "deadly.md"), write(tmp_path, "a.md")
    ear.desk.read(path)
    answer = ear.wait_for_article(path)
    assert isinstance(answer, NotOpened)
    ear.desk.read(other)
    assert isinstance(ear.wait_for_article(other), Opened)


def test_a_closed_desk_says_nothing_more(tmp_path: Path) -> None:
    desk = Desk()
    ear = Ear(desk)
    desk.close()
    desk.scan((tmp_path,))
    desk.read(tmp_path / "one.md")
    assert ear.reports == []


def test_what_has_not_changed_is_known_at_the_next_start(tmp_path: Path) -> None:
    folder, cache = tmp_path / "clippings", tmp_path / "cache.db"
    write(folder, "one.md", "# One\n\nIt rained in Varn.\n")
    write(folder, "two.md", "# Two\n\nIt rained in Tessing.\n")
    with closing(Desk(cache)) as desk:
        first = Ear(desk)
        desk.scan((folder,))
        entries = first.wait_for_scan()
    (folder / "two.md").unlink()
    with closing(Desk(cache)) as desk:
        assert set(desk.known()) == set(entries.values())
        second = Ear(desk)
        desk.scan((folder,))
        assert set(second.wait_for_scan()) == {"one.md"}
    with closing(Desk(cache)) as desk:
        assert {entry.path.name for entry in desk.known()} == {"one.md"}


def test_an_article_is_read_as_it_was_corrected_and_the_list_follows(
    ear: Ear, tmp_path: Path
) -> None:
    path = write(tmp_path, "rain.md", "# Rain ahead\n\nSun by noon.\n\nIt rained on Tuesday.\n")
    ear.desk.scan((tmp_path,))
    known_by = ear.wait_for_scan()["rain.md"].fingerprint
    ear.desk.correct({known_by: [Correction(clean_line("Sun by noon."), BlockKind.TITLE)]})
    ear.desk.read(path)
    assert opened(ear, path).article.title == "Sun by noon."
    entry = ear.wait_for_title("Sun by noon.")
    assert entry.fingerprint == known_by


def test_an_article_is_read_as_it_was_when_a_correction_is_taken_back(
    ear: Ear, tmp_path: Path
) -> None:
    path = write(tmp_path, "rain.md", "# Rain ahead\n\nSun by noon.\n\nIt rained on Tuesday.\n")
    ear.desk.scan((tmp_path,))
    known_by = ear.wait_for_scan()["rain.md"].fingerprint
    ear.desk.correct({known_by: [Correction(clean_line("Rain ahead"), None)]})
    ear.desk.read(path)
    ear.wait_for_title("rain")
    ear.reports.clear()
    ear.desk.correct({})
    ear.desk.read(path)
    assert opened(ear, path).article.title == "Rain ahead"
    ear.wait_for_title("Rain ahead")


def test_of_many_known_entries_the_newest_come_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("newsreader.library.desk.FIRST_KNOWN", 2)
    folder, cache = tmp_path / "clippings", tmp_path / "entries.db"
    for day in range(1, 6):
        write(folder, f"{day}.md", f"---\ntitle: Day {day}\ndate: 2024-05-0{day}\n---\nRain.\n")
    with closing(Desk(cache)) as desk:
        desk.scan((folder,))
        Ear(desk).wait_for_scan()
    with closing(Desk(cache)) as desk:
        assert [entry.title for entry in desk.known()] == ["Day 5", "Day 4"]
        assert {entry.title for entry in desk.known_rest()} == {"Day 1", "Day 2", "Day 3"}
