import json
from pathlib import Path

import pytest
from builders import write

from newsreader.cli import main
from newsreader.commands.indexed import progress_text
from newsreader.library.index.build import Progress
from newsreader.library.index.errors import BusyIndexError

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

“Nobody can pay for a year,” said Dora Kessler, the mayor.
"""

Captured = pytest.CaptureFixture[str]


@pytest.fixture
def news(tmp_path: Path) -> Path:
    folder = tmp_path / "news"
    write(folder, "ferry.md", FERRY)
    write(
        folder, "bridge.txt", "A bridge for Varn\n\n3 March 2025\n\nThe bridge is made of steel.\n"
    )
    return folder


def run(*arguments: str | Path) -> int:
    return main([str(argument) for argument in arguments])


def test_search_prints_the_articles_found_newest_first(news: Path, capsys: Captured) -> None:
    assert run("search", "varn", news) == 0
    out = capsys.readouterr().out
    assert out.index("A bridge for Varn") < out.index("Ferry stays free")
    assert "Varn Courier · 2024-05-14" in out
    assert "bridge.txt" in out


def test_search_takes_fields_limits_and_an_order(news: Path, capsys: Captured) -> None:
    assert run("search", "speaker:kessler", news) == 0
    assert "Dora Kessler: “Nobody can pay for a year,”" in capsys.readouterr().out
    assert run("search", "varn OR ferry", news, "--limit", "1") == 0
    assert "Ferry" not in capsys.readouterr().out
    assert run("search", "ferry OR varn", news, "--best", "--limit", "1") == 0
    assert capsys.readouterr().out.startswith("Ferry stays free\n")


def test_search_without_a_hit_is_status_1(news: Path, capsys: Captured) -> None:
    assert run("search", "harbour", news) == 1
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize("query", ["C++", '"', "AND", "a-b", "((", "-", "*"])
def test_nothing_that_is_typed_is_an_error(query: str, news: Path, capsys: Captured) -> None:
    assert run("search", query, news) in (0, 1)
    assert "newsreader:" not in capsys.readouterr().err


def test_a_wrong_field_is_named_with_the_right_one(news: Path, capsys: Captured) -> None:
    assert run("search", "titel:ferry", news) == 1
    assert capsys.readouterr().err == "newsreader: there is no field titel: did you mean title:?\n"


@pytest.mark.parametrize("form", ["json", "jsonl", "csv", "markdown"])
def test_what_is_found_comes_in_every_format(form: str, news: Path, capsys: Captured) -> None:
    assert run("search", "council", news, "--format", form) == 0
    out = capsys.readouterr().out
    assert "Ferry stays free" in out
    if form == "jsonl":
        record = json.loads(out)
        assert record["field"] == "body"
        assert record["end"] - record["start"] == len("council")


def test_the_library_is_summed_up(news: Path, capsys: Captured) -> None:
    write(news, "empty.txt", "")
    assert run("library", news) == 0
    out = capsys.readouterr().out
    assert "2 articles in 3 files" in out
    assert "published 2024-05-14 to 2025-03-03" in out
    assert "Varn Courier" in out
    assert "1 photo\n" in out
    assert "empty.txt: empty" in out
    assert run("library", news, "--format", "json") == 0
    [record] = json.loads(capsys.readouterr().out)
    assert (record["articles"], record["problems"], record["speakers"]) == (2, 1, 2)


def test_index_says_what_it_did(news: Path, capsys: Captured) -> None:
    assert run("index", news) == 0
    assert capsys.readouterr().out == "2 files: 2 read\n"
    write(news, "new.txt")
    assert run("index", news, "--jobs", "1") == 0
    assert capsys.readouterr().out == "3 files: 1 read, 2 unchanged\n"
    assert run("index", news, "--rebuild") == 0
    assert capsys.readouterr().out == "3 files: 3 read\n"


def test_a_missing_path_and_an_empty_folder_are_told(tmp_path: Path, capsys: Captured) -> None:
    assert run("index", tmp_path / "none") == 2
    assert "no such file or folder" in capsys.readouterr().err
    (tmp_path / "empty").mkdir()
    assert run("search", "x", tmp_path / "empty") == 1
    assert "no articles there" in capsys.readouterr().err


def test_without_full_text_search_it_is_said_that_it_takes_longer(
    news: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        "newsreader.library.index.tables._WORDS", "CREATE VIRTUAL TABLE words USING fts99(a);"
    )
    run("search", "source:varn", news)
    assert "takes longer" in capsys.readouterr().err


def test_while_another_program_is_at_it_the_index_is_used_as_it_is(
    news: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    run("index", news)

    def fail(file: Path, *_: object, **__: object) -> None:
        raise BusyIndexError(file, "another newsreader is bringing it up to date")

    monkeypatch.setattr("newsreader.commands.indexed.build_index", fail)
    assert run("search", "ferry", news) == 0
    assert "used as it is" in capsys.readouterr().err


def test_progress_is_told_in_words() -> None:
    assert progress_text(Progress(0, 10, 10, 0.0)) == "0 of 10 files, reading"
    assert progress_text(Progress(20, 100, 100, 2.0)) == "20 of 100 files, 10 a second, 8 s left"
    assert progress_text(Progress(10, 10_000, 10_000, 1.0)).endswith("17 min left")


@pytest.fixture
def retold(news: Path) -> Path:
    """The folder with another file of the same article."""
    write(news, "copies/ferry-again.md", FERRY)
    return news


def test_stories_are_listed_with_their_places(retold: Path, capsys: Captured) -> None:
    assert run("stories", retold) == 0
    first, *places = capsys.readouterr().out.rstrip().splitlines()
    assert first == "Ferry stays free (2 places)"
    assert [line.split(" · ")[0].strip() for line in places] == ["first", "same text"]
    assert places[1].endswith("ferry.md")


@pytest.mark.parametrize("form", ["json", "jsonl", "csv", "markdown"])
def test_stories_come_in_every_format(form: str, retold: Path, capsys: Captured) -> None:
    assert run("stories", retold, "--format", form, "--limit", "3") == 0
    out = capsys.readouterr().out
    assert "ferry-again.md" in out
    if form == "json":
        records = json.loads(out)
        assert [record["story"] for record in records] == [1, 1]
        assert [record["is_same_text"] for record in records] == [True, True]


def test_where_no_story_stands_twice_there_is_nothing(news: Path, capsys: Captured) -> None:
    assert run("stories", news) == 1
    assert capsys.readouterr().out == ""
