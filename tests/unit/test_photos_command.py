"""Photos and timelines on the command line."""

import csv
import io
import json
from pathlib import Path

import pytest
from builders import write

from newsreader.cli import main
from newsreader.commands.answer import FORMATS
from newsreader.paths import samples_folder

FERRY = """---
title: Ferry stays free
source: Varn Courier
date: 2021-08-18
photos:
  - file: quay.jpg
    caption: The ferry at the lower quay in Varn, Norland, Monday, Aug. 16, 2021.
    credit: Teo Lind/Northline
  - url: https://pictures.example/mayor.jpg
    caption: The mayor.
    credit: Mara Ost/Norpress via Quay Images
    cover: true
---

The ferry stays free until June.
"""
BRIDGE = """---
title: A bridge for Varn
source: Harbour Post
date: 2022-03-01
photos:
  - file: bridge.jpg
    alt: Steel.
---

The bridge is made of steel.
"""

Captured = pytest.CaptureFixture[str]


@pytest.fixture
def news(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "news"
    write(folder, "steel.md", BRIDGE)
    write(folder, "below/ferry.md", FERRY)
    write(folder, "no-day.txt", "A night sky\n\nWho owns the dark?\n")
    monkeypatch.chdir(tmp_path)
    return Path("news")


def run(*arguments: str | Path) -> int:
    return main([str(argument) for argument in arguments])


def printed(capsys: Captured, *arguments: str | Path) -> str:
    """What a command prints."""
    run(*arguments)
    return capsys.readouterr().out


def test_an_index_gives_the_same_rows_as_the_files(news: Path, capsys: Captured) -> None:
    asked = [
        (),
        ("--photographer", "lind"),
        ("--agency", "norpress"),
        ("--photographer", "teo lind", "--agency", "northline", "--place", "Norland"),
        ("--after", "2021-08", "--before", "2022"),
        ("--credit", "quay images"),
        ("--limit", "2"),
    ]
    wanted = [(*options, "--format", form) for options in asked for form in FORMATS]
    read = [printed(capsys, "photos", *options, news) for options in wanted]
    run("index", news)
    capsys.readouterr()
    assert [printed(capsys, "photos", *options, news) for options in wanted] == read
    assert "" not in read


def test_the_samples_are_the_same_from_an_index_too(capsys: Captured) -> None:
    read = printed(capsys, "photos", samples_folder(), "--format", "jsonl")
    run("index", samples_folder())
    capsys.readouterr()
    assert printed(capsys, "photos", samples_folder(), "--format", "jsonl") == read != ""


@pytest.mark.parametrize(
    ("options", "files"),
    [
        (("--photographer", "lind"), ["quay.jpg"]),
        (("--agency", "NORPRESS"), [None]),
        (("--place", "varn"), ["quay.jpg"]),
        (("--after", "2021-08-18"), [None, "bridge.jpg"]),
        (("--before", "2021-08-18"), ["quay.jpg"]),
        (("--photographer", "lin"), []),
    ],
)
def test_photos_are_narrowed_by_name_place_and_day(
    news: Path, capsys: Captured, options: tuple[str, ...], files: list[str | None]
) -> None:
    assert run("photos", *options, news, "--format", "jsonl") == (0 if files else 1)
    found = [json.loads(line)["file"] for line in capsys.readouterr().out.splitlines()]
    assert found == files


def test_an_index_is_brought_up_to_date_before_it_is_asked(news: Path, capsys: Captured) -> None:
    run("index", news)
    write(news, "new.md", BRIDGE.replace("bridge.jpg", "crane.jpg"))
    capsys.readouterr()
    run("photos", news, "--format", "jsonl")
    assert "crane.jpg" in capsys.readouterr().out


def test_one_article_of_a_file_is_read_from_the_file(news: Path, capsys: Captured) -> None:
    write(news, "two.jsonl", '{"title": "One", "text": "It rained."}\n{"title": "Two"}\n')
    run("index", news / "two.jsonl")
    assert run("photos", f"{news / 'below' / 'ferry.md'}#1", "--limit", "1") == 0
    assert "Ferry stays free" in capsys.readouterr().out


def test_what_is_no_date_is_named(news: Path, capsys: Captured) -> None:
    assert run("photos", news, "--after", "summer") == 2
    assert "must be a date such as 2021-08-15" in capsys.readouterr().err


def test_a_timeline_has_a_bar_for_every_month(news: Path, capsys: Captured) -> None:
    assert run("library", "--timeline", "--by", "month", news) == 0
    lines = capsys.readouterr().out.splitlines()
    assert (lines[0].split(), lines[1].split()) == (
        ["2021-08", "1", lines[0].split()[2]],
        ["2021-09", "0"],
    )
    assert lines[0].endswith("██")
    assert [line[:7] for line in lines[:-1]][-1] == "2022-03"
    assert lines[-1] == "without a day: 1"


def test_a_timeline_is_as_fine_as_some_fifty_lines_are(news: Path, capsys: Captured) -> None:
    assert run("library", "--timeline", news) == 0
    assert capsys.readouterr().out.startswith("2021-W33 1 ")


def test_a_timeline_can_be_that_of_an_outlet(news: Path, capsys: Captured) -> None:
    assert run("library", "--by", "year", "--source", "harbour", news, "--format", "json") == 0
    assert json.loads(capsys.readouterr().out) == [
        {
            "period": "2022",
            "first": "2022-01-01",
            "last": "2022-12-31",
            "articles": 1,
            "sources": [{"source": "Harbour Post", "articles": 1}],
        }
    ]
    assert run("library", "--by", "year", "--source", "nobody", news) == 1


def test_the_periods_of_a_table_have_all_articles(news: Path, capsys: Captured) -> None:
    for by in ("day", "week", "month", "year"):
        table = printed(capsys, "library", "--by", by, news, "--format", "csv")
        rows = list(csv.DictReader(io.StringIO(table)))
        assert sum(int(row["articles"]) for row in rows) == 3
        assert rows[-1]["period"] == ""
    table = printed(capsys, "library", "--by", "year", news, "--format", "markdown")
    assert "| without a day | 1 |" in table
