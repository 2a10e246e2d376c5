"""The registry: every file goes to the format that its content tells, or says why not."""

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from newsreader import formats
from newsreader.article import Article, ArticleError
from newsreader.formats import FORMATS, SUFFIXES, find_format, read
from newsreader.formats.source import Source

FRONT = "---\ntitle: Rain ahead\n---\nIt rained on Tuesday.\n"


def reason(path: Path, text: str) -> str:
    path.write_text(text)
    with pytest.raises(ArticleError) as caught:
        read(path)
    return caught.value.reason


@pytest.mark.parametrize(
    ("name", "text", "found"),
    [
        ("a.md", "It rained.", "markdown"),
        ("a.markdown", "It rained.", "markdown"),
        ("a.txt", FRONT, "markdown"),
        ("a", FRONT, "markdown"),
        ("a.txt", "It rained.", "text"),
        ("a.txt", "---\nA rule above\n---\nand below", "text"),
        ("a.md.txt", "# It rained.", "text"),
        ("a.YAML", "title: Rain ahead", "yaml"),
        ("a.yml", FRONT, "markdown"),
        ("a.yml", "---\ntitle: Rain\n---\ntitle: Sun\n", "yaml"),
        ("a.part", "title: Rain ahead\nbody: |\n  It rained.\n", "yaml"),
        ("a.txt", "title: Rain ahead\nbody: |\n  It rained.\n", "text"),
        ("a.unknown", "It rained.", "text"),
    ],
)
def test_content_decides_and_the_name_is_a_hint(name: str, text: str, found: str) -> None:
    assert find_format(Source(Path(name), text)).name == found


def test_folders_are_searched_for_the_names_of_the_formats() -> None:
    assert {".txt", ".text", ".md", ".markdown", ".yaml", ".yml"} == SUFFIXES
    assert len({known.name for known in FORMATS}) == len(FORMATS)


@pytest.mark.parametrize(
    ("name", "text", "kind"),
    [
        ("a.txt", "<!DOCTYPE html>\n<p>Rain</p>", "a saved web page"),
        ("a.txt", "\n <!-- saved --> <html lang=en><p>Rain</p>", "a saved web page"),
        ("a.html", "<div>Rain</div>", "a saved web page"),
        ("a.xml", '<?xml version="1.0"?><rss version="2.0"></rss>', "a news feed"),
        ("a.txt", '<feed xmlns="http://www.w3.org/2005/Atom">', "a news feed"),
        ("a.xml", '<?xml version="1.0"?><invoice></invoice>', "an XML document"),
        ("a.txt", '{"title": "Rain", "body": "It rained."}', "JSON data"),
        ("a.jsonl", '{"title": "Rain"}\n{"title":', "JSON data"),
    ],
)
def test_markup_for_programs_is_named_and_not_shown(
    tmp_path: Path, name: str, text: str, kind: str
) -> None:
    assert reason(tmp_path / name, text).startswith(f"{kind}: not read yet")


@pytest.mark.parametrize(
    "text",
    [
        "<unknown> said that it rained.",
        "<b>Rain</b> ahead, said the mayor.",
        "[Reuters] It rained.",
        "{0} of {1} streets",
        "< 5 mm of rain",
    ],
)
def test_a_text_that_only_begins_like_markup_is_shown(tmp_path: Path, text: str) -> None:
    path = tmp_path / "a.txt"
    path.write_text(text + "\n\nThe street was closed on Tuesday, the council said.\n")
    assert "The street was closed" in read(path)[0].text


@pytest.mark.parametrize("error", [ValueError, KeyError, RecursionError, MemoryError])
def test_whatever_a_reader_raises_comes_out_as_an_article_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: type[BaseException]
) -> None:
    def fail(source: Source) -> tuple[Article, ...]:
        raise error("no")

    monkeypatch.setattr(formats, "FORMATS", tuple(replace(known, load=fail) for known in FORMATS))
    said = reason(tmp_path / "a.txt", "It rained.")
    assert said
    assert "a.txt" not in said


def test_an_article_that_was_cut_says_so(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text("# Rain ahead\n\nIt rained on Tuesday, and on Wednesday too.")
    assert read(path, most=30)[0].cut


def test_importing_the_formats_imports_no_parser() -> None:
    code = (
        "import sys, newsreader.formats;"
        "print({'yaml', 'markdown_it', 'textual', 'rich'} & sys.modules.keys())"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "set()"
