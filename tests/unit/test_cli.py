import csv
import errno
import io
import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest
from builders import write

from newsreader import __version__
from newsreader.cli import main
from newsreader.commands import COMMANDS
from newsreader.config import Settings
from newsreader.library.desk import Desk
from newsreader.library.index.file import index_file
from newsreader.library.librarian import Librarian
from newsreader.library.reading import SHOWN_FROM
from newsreader.paths import cache_folder

FERRY = """---
title: Ferry stays free
source: Varn Courier
date: 2024-05-14
photos:
  - file: quay.jpg
    caption: The ferry at the lower quay.
    credit: Teo Lind/Northline
---

VARN — The ferry stays free until June, the council said on Tuesday.

“We asked for a year,” said Ilse Maran, who runs the boat.

“Nobody can pay for a year,” said Dora Kessler, the mayor.
"""

Captured = pytest.CaptureFixture[str]


@pytest.fixture
def ferry(tmp_path: Path) -> Path:
    return write(tmp_path, "ferry.md", FERRY)


def run(*arguments: str | Path) -> int:
    return main([str(argument) for argument in arguments])


def newsreader(*arguments: str | Path, **settings: str) -> "subprocess.CompletedProcess[bytes]":
    """Runs the program as a shell would."""
    return subprocess.run(
        [sys.executable, "-m", "newsreader", *map(str, arguments)],
        capture_output=True,
        stdin=subprocess.DEVNULL,
        env={**os.environ, **settings},
        check=False,
    )


def test_version_and_help_are_printed(capsys: Captured) -> None:
    assert run("--version") == 0
    assert capsys.readouterr().out == f"newsreader {__version__}\n"
    assert run("--help") == 0
    text = capsys.readouterr().out
    assert all(f"  {name} " in text for name in COMMANDS)


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_says_what_it_does(command: str, capsys: Captured) -> None:
    assert run(command, "--help") == 0
    assert capsys.readouterr().out.startswith(f"usage: newsreader {command} ")


@pytest.mark.parametrize(
    "arguments",
    [
        ["--bogus"],
        ["show"],
        ["find"],
        ["quotes", "--format", "pdf"],
        ["quotes", "--limit", "0"],
        ["quotes", "--limit", "many"],
        ["show", "--width", "9999", "x"],
    ],
)
def test_bad_usage_is_one_line_and_status_2(arguments: list[str], capsys: Captured) -> None:
    assert run(*arguments) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err.startswith("newsreader: ")
    assert printed.err.count("\n") == 1


def test_show_sets_the_article_in_a_column(ferry: Path, capsys: Captured) -> None:
    assert run("show", ferry, "--width", "40") == 0
    printed = capsys.readouterr().out
    lines = printed.splitlines()
    assert lines[0] == "Ferry stays free"
    assert max(map(len, lines)) <= 40
    assert "\x1b" not in printed
    for words in ("The ferry at the lower quay.", "Teo Lind/Northline", "“We asked for a year,”"):
        assert words in " ".join(printed.split())


def test_show_takes_the_column_s_width_from_the_settings(
    ferry: Path, own_folders: Path, capsys: Captured
) -> None:
    write(own_folders, "config/settings.yaml", "column_width: 30\n")
    assert run("show", ferry) == 0
    assert max(map(len, capsys.readouterr().out.splitlines())) <= 30


class Terminal(io.StringIO):
    """What a terminal looks like to a program."""

    encoding = "utf-8"

    def isatty(self) -> bool:
        return True


def use_terminal(monkeypatch: pytest.MonkeyPatch) -> Terminal:
    """Lets a test print on a terminal. No fixture: pytest puts its own output in place of that."""
    screen = Terminal()
    monkeypatch.setattr("sys.stdin", Terminal())
    monkeypatch.setattr("sys.stderr", screen)
    monkeypatch.setattr("sys.stdout", screen)
    monkeypatch.setenv("TERM", "xterm-256color")
    return screen


def test_show_colours_speakers_on_a_terminal(ferry: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = use_terminal(monkeypatch)
    assert run("show", ferry) == 0
    assert "\x1b[1mFerry stays free\x1b[0m" in terminal.getvalue()
    assert "\x1b[38;5;" in terminal.getvalue()


@pytest.mark.parametrize(("name", "value"), [("NO_COLOR", "1"), ("TERM", "dumb")])
def test_show_is_plain_where_colours_are_not_wanted(
    ferry: Path, monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    terminal = use_terminal(monkeypatch)
    monkeypatch.setenv(name, value)
    assert run("show", ferry) == 0
    assert "\x1b" not in terminal.getvalue()


def test_show_plain_has_no_colours_on_a_terminal(
    ferry: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    terminal = use_terminal(monkeypatch)
    assert run("show", "--plain", ferry) == 0
    assert "\x1b" not in terminal.getvalue()


def test_quotes_lists_who_says_what(ferry: Path, capsys: Captured) -> None:
    assert run("quotes", ferry) == 0
    printed = capsys.readouterr().out
    assert "Ilse Maran" in printed
    assert "Nobody can pay for a year" in printed


def test_quotes_of_one_speaker_are_found_by_any_part_of_the_name(
    ferry: Path, capsys: Captured
) -> None:
    assert run("quotes", "--speaker", "kessler", "--format", "jsonl", ferry) == 0
    (line,) = capsys.readouterr().out.splitlines()
    assert json.loads(line)["speaker"] == "Dora Kessler"
    assert run("quotes", "--speaker", "Kess", ferry) == 1
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize("form", ["plain", "markdown", "json", "csv"])
def test_quotes_can_say_why_they_were_read_so(form: str, ferry: Path, capsys: Captured) -> None:
    assert main(["quotes", "--explain", "--format", form, str(ferry)]) == 0
    assert "a verb of speech stands right behind it" in capsys.readouterr().out
    assert main(["quotes", "--format", form, str(ferry)]) == 0
    assert "a verb of speech" not in capsys.readouterr().out


def test_quotes_can_be_limited(ferry: Path, capsys: Captured) -> None:
    assert run("quotes", "--limit", "1", "--format", "json", ferry, ferry.parent) == 0
    assert len(json.loads(capsys.readouterr().out)) == 1


def test_photos_lists_captions_and_credits(ferry: Path, capsys: Captured) -> None:
    assert run("photos", "--format", "csv", ferry) == 0
    (row,) = csv.DictReader(io.StringIO(capsys.readouterr().out))
    assert (row["caption"], row["photographer"]) == ("The ferry at the lower quay.", "Teo Lind")
    assert run("photos", "--credit", "northline", ferry) == 0
    assert run("photos", "--credit", "Elsewhere", ferry) == 1


@pytest.mark.parametrize("form", ["plain", "json", "jsonl", "csv", "markdown"])
@pytest.mark.parametrize("command", ["quotes", "photos", "export"])
def test_every_format_is_printed(command: str, form: str, ferry: Path, capsys: Captured) -> None:
    assert run(command, "--format", form, ferry) == 0
    assert "ferry" in capsys.readouterr().out.lower()


def test_find_prints_place_kind_and_words_around(ferry: Path, capsys: Captured) -> None:
    assert run("find", '"nobody can pay', ferry) == 0
    line = capsys.readouterr().out
    assert line.startswith(f"{ferry}:")
    assert ":paragraph: “Nobody can pay for a year,” said Dora Kessler" in line


def test_find_takes_words_patterns_and_case(ferry: Path, capsys: Captured) -> None:
    assert run("find", "-w", "asked", ferry) == 0
    assert run("find", "-w", "ask", ferry) == 1
    assert run("find", "-e", r"said \w+ Maran", ferry) == 0
    assert run("find", "-s", "varn", ferry) == 1
    assert run("find", "varn", ferry, "-s", ferry) == 1
    capsys.readouterr()
    assert run("find", "-e", "(a+)+b", ferry) == 2
    assert capsys.readouterr().err.startswith("newsreader: this could take for ever")


def test_find_marks_hits_on_a_terminal(ferry: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = use_terminal(monkeypatch)
    assert run("find", "mayor", ferry) == 0
    assert "the \x1b[1;31mmayor\x1b[0m." in terminal.getvalue()


@pytest.mark.parametrize("form", ["json", "jsonl", "csv", "markdown"])
def test_hits_come_in_every_format(form: str, ferry: Path, capsys: Captured) -> None:
    assert run("find", "mayor", "--format", form, "--limit", "1", ferry) == 0
    assert "mayor" in capsys.readouterr().out


def test_export_prints_an_object_a_line(ferry: Path, capsys: Captured) -> None:
    write(ferry.parent, "second.txt")
    assert run("export", ferry.parent) == 0
    records = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [Path(record["path"]).name for record in records] == ["ferry.md", "second.txt"]
    assert {"Ilse Maran", "Dora Kessler"} <= {quote["speaker"] for quote in records[0]["quotes"]}


def test_a_file_that_cannot_be_read_is_told_and_the_others_go_on(
    ferry: Path, capsys: Captured
) -> None:
    broken = write(ferry.parent, "broken.txt", "\0\0\0\0")
    assert run("export", ferry.parent) == 0
    printed = capsys.readouterr()
    first, second = map(json.loads, printed.out.splitlines())
    assert (first["path"], list(first)) == (str(broken), ["path", "error"])
    assert second["title"] == "Ferry stays free"
    assert printed.err == f"newsreader: {broken}: {first['error']}\n"
    assert run("export", broken) == 1


def test_very_many_files_that_cannot_be_read_do_not_bury_the_answer(
    ferry: Path, capsys: Captured
) -> None:
    for number in range(30):
        write(ferry.parent, f"{number}.txt", "\0\0\0\0")
    assert run("show", ferry.parent) == 0
    printed = capsys.readouterr()
    assert "Ferry stays free" in printed.out
    *named, more = printed.err.splitlines()
    assert len(named) == 10
    assert "doctor" in more


@pytest.mark.parametrize("command", [(), ("show",), ("quotes",), ("photos",), ("find", "x")])
def test_a_missing_path_is_told(command: tuple[str, ...], capsys: Captured) -> None:
    assert run(*command, "missing/file.md") == 2
    assert capsys.readouterr().err == "newsreader: missing/file.md: no such file or folder\n"


def test_a_missing_path_does_not_keep_the_others_from_being_read(
    ferry: Path, capsys: Captured
) -> None:
    assert run("show", "missing.md", ferry) == 2
    assert "Ferry stays free" in capsys.readouterr().out


@pytest.mark.parametrize("command", [(), ("quotes",), ("export",)])
def test_an_empty_folder_is_told(
    command: tuple[str, ...], tmp_path: Path, capsys: Captured
) -> None:
    assert run(*command, tmp_path) == 1
    assert capsys.readouterr().err == f"newsreader: {tmp_path}: no articles there\n"


def test_a_folder_that_cannot_be_listed_is_told_and_why(
    tmp_path: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(folder: Path) -> None:
        raise OSError(errno.EIO, os.strerror(errno.EIO))

    monkeypatch.setattr(os, "scandir", fail)
    assert run(tmp_path) == 1
    assert "cannot be listed: input/output error\n" in capsys.readouterr().err


def test_a_hostile_name_is_shown_without_what_acts_on_a_terminal(capsys: Captured) -> None:
    assert run("show", "a\x1b]0;owned\x07\nb.md") == 2
    assert capsys.readouterr().err == "newsreader: a]0;owned b.md: no such file or folder\n"


def test_without_paths_the_folders_of_the_settings_are_read(
    ferry: Path, own_folders: Path, capsys: Captured
) -> None:
    write(own_folders, "config/settings.yaml", f"folders: [{ferry.parent}]\n")
    assert run("find", "mayor") == 0
    assert str(ferry) in capsys.readouterr().out


def test_without_paths_and_settings_the_samples_are_read(capsys: Captured) -> None:
    assert run("export", "--limit", "1") == 0
    assert json.loads(capsys.readouterr().out)["title"]


@pytest.mark.parametrize("form", ["csv", "plain", "bibtex"])
def test_files_that_cannot_be_read_do_not_count_where_articles_are_limited(
    form: str, ferry: Path, capsys: Captured
) -> None:
    write(ferry.parent, "a.yaml", "title: [")
    assert run("export", "--limit", "1", "--format", form, ferry.parent) == 0
    assert "Ferry" in capsys.readouterr().out


def test_broken_settings_are_told(own_folders: Path, capsys: Captured) -> None:
    settings = write(own_folders, "config/settings.yaml", "colour: red\n")
    assert run("quotes") == 2
    printed = capsys.readouterr().err
    assert printed.startswith(f"newsreader: {settings}: there is no option 'colour'")


def test_the_reader_is_opened_though_the_settings_are_broken(
    ferry: Path, own_folders: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(own_folders, "config/settings.yaml", "colour: red\ncolumn_width: 60\n")
    use_terminal(monkeypatch)
    opened: list[tuple[int, Sequence[str]]] = []

    def note(*given: object, **named: Sequence[str]) -> int:
        assert isinstance(given[2], Settings)
        opened.append((given[2].column_width, named["faults"]))
        return 0

    monkeypatch.setattr("newsreader.ui.launch.run", note)
    assert run(ferry) == 0
    ((width, faults),) = opened
    assert width == 60
    assert "there is no option 'colour'" in faults[0]


@pytest.mark.parametrize("term", ["dumb", "", "xterm"])
def test_the_reader_says_that_it_needs_a_terminal(
    ferry: Path, term: str, monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    monkeypatch.setenv("TERM", term)
    assert run(ferry) == 2
    printed = capsys.readouterr().err
    assert "needs a terminal" in printed
    assert "newsreader show" in printed


def test_the_reader_is_opened_on_what_is_named(
    ferry: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    use_terminal(monkeypatch)
    opened: list[tuple[Path, str]] = []

    def note(
        desk: Desk,
        librarian: Librarian,
        settings: Settings,
        name: str,
        *,
        is_debug: bool,
        welcome: bool,
        faults: Sequence[str],
    ) -> int:
        opened.append((librarian.file, name))
        return 0

    monkeypatch.setattr("newsreader.ui.launch.run", note)
    assert run(ferry, ferry.parent) == 0
    file = index_file(cache_folder(), [ferry, ferry.parent])
    assert opened == [(file, f"ferry.md, {ferry.parent.name}")]


def test_a_reader_that_stops_reading_ends_the_program_quietly(ferry: Path) -> None:
    for number in range(40):
        write(ferry.parent, f"copy-{number}.md", FERRY * 5)
    with subprocess.Popen(
        [sys.executable, "-m", "newsreader", "export", str(ferry.parent)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.read(10)
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait() == 0


def test_letters_that_the_output_cannot_hold_are_replaced(ferry: Path) -> None:
    shown = newsreader("show", ferry, PYTHONIOENCODING="ascii")
    assert (shown.returncode, shown.stderr) == (0, b"")
    assert b"?We asked for a year,? said Ilse Maran" in shown.stdout
    exported = newsreader("export", ferry, PYTHONIOENCODING="ascii")
    assert "“We asked for a year,”" in json.loads(exported.stdout)["text"]


def test_ctrl_c_ends_with_130(ferry: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("newsreader.library.reading.read_articles", interrupt)
    assert run("show", ferry) == 130


def test_a_full_disk_is_told(ferry: Path) -> None:
    full = Path("/dev/full")
    if not full.exists():
        pytest.skip("this system has no /dev/full")
    with full.open("wb") as output:
        ended = subprocess.run(
            [sys.executable, "-m", "newsreader", "export", str(ferry)],
            stdout=output,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert ended.returncode == 2
    assert ended.stderr.count(b"\n") == 1


def test_reported_speech_that_is_hardly_sure_is_exported_but_not_shown(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(tmp_path, "ferry.md", "# Ferry\n\nThe mayor shows how somebody writes the timetable.\n")
    assert run("export", tmp_path) == 0
    exported = json.loads(capsys.readouterr().out)
    assert [quote["kind"] for quote in exported["quotes"]] == ["indirect"]
    assert exported["quotes"][0]["confidence"] < SHOWN_FROM
    assert run("quotes", tmp_path) == 1
    assert capsys.readouterr().out == ""


_SEVERAL = "title: One\nbody: It rained.\n---\ntitle: Two\nbody: It stopped.\n"


def test_one_article_of_a_file_can_be_named(tmp_path: Path, capsys: Captured) -> None:
    path = write(tmp_path, "days.yaml", _SEVERAL)
    assert main(["show", "--plain", f"{path}#2"]) == 0
    printed = capsys.readouterr().out
    assert "It stopped." in printed
    assert "It rained." not in printed


def test_results_say_which_article_of_a_file_they_are_from(
    tmp_path: Path, capsys: Captured
) -> None:
    path = write(tmp_path, "days.yaml", _SEVERAL)
    assert main(["find", "stopped", str(path)]) == 0
    assert capsys.readouterr().out.startswith(f"{path}#2:")


def test_an_article_that_a_file_does_not_hold_is_told(tmp_path: Path, capsys: Captured) -> None:
    path = write(tmp_path, "days.yaml", _SEVERAL)
    assert main(["show", f"{path}#7"]) == 2
    assert "no article 7" in capsys.readouterr().err


def test_a_file_may_have_a_number_sign_in_its_name(tmp_path: Path, capsys: Captured) -> None:
    path = write(tmp_path, "days.yaml#2", "It rained.\n\nIt rained on Tuesday, all day long.\n")
    assert main(["show", "--plain", str(path)]) == 0
    assert "It rained on Tuesday" in capsys.readouterr().out


def test_help_is_set_for_the_width_of_the_terminal(capsys: Captured) -> None:
    assert main(["config", "--help"]) == 0
    assert all(len(line) < 80 for line in capsys.readouterr().out.splitlines())
