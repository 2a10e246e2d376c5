"""Quotes are the same whether the library's index helps to find them or not."""

from pathlib import Path

import pytest
from builders import write

from newsreader.cli import main
from newsreader.library.state import open_state
from newsreader.paths import state_file

Captured = pytest.CaptureFixture[str]

BRIDGE = """---
title: River town votes to move its bridge
source: Varn Courier
date: 2024-05-14
---

“We have carried sandbags up that street twice,” said Dora Kessler, the mayor of Varn.

“The bridge is old,” Kessler said.

“I shall have to buy a clock,” said Wanda Piel, who keeps the hardware shop.
"""
FERRY = """---
title: Ferry operators ask for a year
source: Harbour Post
date: 2023-05-13
---

“Give us one more summer,” said Emil Sorge, who runs the boats below the bridge.

“We will write to the council,” Dora Kessler said.
"""
OTHER = """---
title: Kessler street is closed
source: Harbour Post
date: 2023-06-01
---

“The road is wet,” said Jon Abel, the clerk.
"""

ASKED: list[list[str]] = [
    ["--speaker", "Dora Kessler"],
    ["--speaker", "kessler"],
    ["--speaker", "KESSLER", "--source", "harbour post"],
    ["--speaker", "Kessler", "--after", "2024"],
    ["--speaker", "Kessler", "--before", "2024-05"],
    ["--speaker", "Kessler", "--words", "bridge OR council"],
    ["--words=-sandbags"],
    ["--words", '"one more"', "--source", "Harbour"],
    ["--words", "title:bridge clo*"],
    ["--speaker", "Dora Kessler", "--limit", "1"],
    ["--speaker", "nobody"],
    ["--after", "2023-05-14", "--before", "2024"],
]


@pytest.fixture
def news(tmp_path: Path) -> Path:
    folder = tmp_path / "news"
    for name, text in (("bridge.md", BRIDGE), ("ferry.md", FERRY), ("other.md", OTHER)):
        write(folder, name, text)
    write(folder, "empty.txt", "")
    return folder


def run(*arguments: str | Path) -> int:
    return main([str(argument) for argument in arguments])


@pytest.mark.parametrize("form", ["plain", "jsonl", "csv", "markdown"])
def test_the_index_gives_the_same_rows_as_reading_everything(
    news: Path, capsys: Captured, form: str
) -> None:
    def answers() -> list[tuple[int, str]]:
        found = []
        for asked in ASKED:
            status = run("quotes", news, *asked, "--format", form)
            found.append((status, capsys.readouterr().out))
        return found

    read = answers()
    run("index", news)
    capsys.readouterr()
    assert answers() == read
    assert [status for status, _ in read] == [0] * 10 + [1, 0]


def test_with_an_index_only_files_that_may_have_it_are_read(
    news: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    run("index", news)
    read: list[str] = []

    def note(path: Path) -> tuple[()]:
        read.append(path.name)
        return ()

    monkeypatch.setattr("newsreader.library.reading.read_articles", note)
    run("quotes", news, "--speaker", "Emil Sorge")
    assert read == ["ferry.md"]
    assert "empty.txt: empty" in capsys.readouterr().err


def test_quotes_are_chosen_by_words_outlet_and_day(news: Path, capsys: Captured) -> None:
    assert run("quotes", news, "--speaker", "Kessler", "--words", "bridge") == 0
    out = capsys.readouterr().out
    assert "“The bridge is old,”" in out
    assert "sandbags" not in out
    assert run("quotes", news, "--source", "harbour post", "--after", "2023-06") == 0
    assert "The road is wet" in capsys.readouterr().out


def test_what_is_no_date_is_refused_in_plain_words(news: Path, capsys: Captured) -> None:
    assert run("quotes", news, "--after", "spring") == 2
    assert (
        "must be a date such as 2021-08-15, 2021-08 or 2021, not 'spring'"
        in capsys.readouterr().err
    )


def test_a_wrong_field_among_the_words_is_named(news: Path, capsys: Captured) -> None:
    run("quotes", news, "--words", "titel:bridge")
    assert "did you mean title:?" in capsys.readouterr().err


def test_a_search_is_saved_and_asked_by_its_name(news: Path, capsys: Captured) -> None:
    assert run("search", "--save", "boats", "speaker:sorge", news) == 0
    saved = capsys.readouterr().out
    assert "Ferry operators" in saved
    assert [
        (each.name, each.query) for each in open_state(state_file()).state.saved_searches()
    ] == [("boats", "speaker:sorge")]
    assert run("search", "--saved", "boats", news) == 0
    assert capsys.readouterr().out == saved


def test_a_saved_search_that_there_is_not_is_refused(news: Path, capsys: Captured) -> None:
    assert run("search", "--saved", "boats", news) == 2
    assert "none has been saved yet" in capsys.readouterr().err
    run("search", "--save", "road", "street", news)
    assert run("search", "--saved", "boats", news) == 2
    assert "there is no saved search boats: there are road" in capsys.readouterr().err


def test_a_search_for_nothing_is_refused(capsys: Captured) -> None:
    assert run("search") == 2
    assert "QUERY, or --saved NAME" in capsys.readouterr().err
