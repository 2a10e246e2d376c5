"""Notes on the command line."""

import csv
import io
import json
from contextlib import closing
from pathlib import Path

import pytest
from builders import place, write

from newsreader.clean import clean_line
from newsreader.cli import main
from newsreader.formats import read
from newsreader.library.entry import fingerprint
from newsreader.library.state import Note, State
from newsreader.paths import state_file

FERRY = "---\ntitle: Ferry\nsource: Varn Courier\nauthor: Ilse Maran\n---\n\nIt rained in Varn.\n"
BRIDGE = "---\ntitle: Bridge\nsource: Harbour Post\n---\n\nThe bridge is made of steel.\n"

Captured = pytest.CaptureFixture[str]


@pytest.fixture
def news(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with two articles, with a note on each, and one on an article that has gone."""
    folder = tmp_path / "news"
    monkeypatch.chdir(tmp_path)
    made = {
        write(folder, "ferry.md", FERRY): ("rained", "Check the *weather*.", "2024-06-01"),
        write(folder, "bridge.md", BRIDGE): ("made of steel", "", "2024-06-03"),
    }
    state_file().parent.mkdir(parents=True)
    with closing(State(state_file())) as state:
        for path, (words, text, day) in made.items():
            (article,) = read(path)
            span = place(article, words)
            state.keep_note(_note(fingerprint(article), span.start, words, text, day))
        state.keep_note(_note("0" * 32, 0, "Gone by now", "Where was it?", "2024-06-02"))
    return folder


def _note(known_by: str, start: int, words: str, text: str, day: str) -> Note:
    return Note(
        known_by,
        start,
        start + len(words),
        clean_line(words),
        clean_line(text),
        title=clean_line("A lost article") if text.startswith("Where") else clean_line(""),
        made=f"{day}T08:00:00Z",
    )


def records(capsys: Captured, *options: str) -> list[dict[str, object]]:
    main(["notes", *options, "--format", "jsonl"])
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_notes_are_given_newest_first_with_source_and_place(news: Path, capsys: Captured) -> None:
    bridge, ferry = records(capsys, "news")
    assert bridge["words"] == "made of steel"
    assert bridge["note"] is None
    assert ferry["path"] == "news/ferry.md"
    assert (ferry["source"], ferry["authors"]) == ("Varn Courier", ["Ilse Maran"])
    text = read(news / "ferry.md")[0].text
    start, end = ferry["start"], ferry["end"]
    assert isinstance(start, int)
    assert isinstance(end, int)
    assert text[start:end] == "rained"


def test_a_note_whose_article_is_gone_is_given_unless_paths_are_named(
    news: Path, capsys: Captured
) -> None:
    found = records(capsys)
    assert [one["title"] for one in found if one["words"] == "Gone by now"] == ["A lost article"]
    assert all(one["path"] is None and one["start"] is None for one in found)  # not in the samples
    assert not [one for one in records(capsys, "news") if one["words"] == "Gone by now"]


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (["--words", "WEATHER"], ["rained"]),
        (["--words", "steel"], ["made of steel"]),
        (["--after", "2024-06-02"], ["made of steel"]),
        (["--before", "2024-06-02"], ["rained"]),
        (["--limit", "1"], ["made of steel"]),
        (["--words", "gold"], []),
    ],
)
def test_notes_are_narrowed(
    news: Path, capsys: Captured, options: list[str], words: list[str]
) -> None:
    assert [one["words"] for one in records(capsys, "news", *options)] == words


def test_every_form_has_the_note_and_its_words(news: Path, capsys: Captured) -> None:
    for form in ("plain", "json", "jsonl", "csv", "html"):
        assert main(["notes", "news", "--format", form]) == 0
        printed = capsys.readouterr().out
        assert "Check the *weather*." in printed
        assert "rained" in printed
    assert main(["notes", "news", "--format", "markdown"]) == 0
    assert r"Check the \*weather\*." in capsys.readouterr().out


def test_the_articles_of_notes_can_be_cited(news: Path, capsys: Captured) -> None:
    assert main(["notes", "news", "--words", "weather", "--format", "bibtex"]) == 0
    assert "author = {Maran, Ilse}" in capsys.readouterr().out


def test_there_may_be_no_notes(capsys: Captured) -> None:
    assert main(["notes"]) == 1
    assert main(["notes", "--format", "csv"]) == 1
    rows = list(csv.reader(io.StringIO(capsys.readouterr().out)))
    assert rows[0][:3] == ["path", "number", "title"]
