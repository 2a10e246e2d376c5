"""The registry: every file goes to the format that its content tells, or says why not."""

import gzip
import subprocess
import sys
from pathlib import Path

import pytest

from newsreader.article import Article, ArticleError
from newsreader.formats import FORMATS, SUFFIXES, find_format, plain, read
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
    assert {".txt", ".md", ".yaml", ".html", ".rss", ".epub", ".html.gz", ".pdf"} <= SUFFIXES
    assert len({known.name for known in FORMATS}) == len(FORMATS)


@pytest.mark.parametrize(
    ("name", "text", "found"),
    [
        ("a.txt", "<!DOCTYPE html>\n<p>Rain</p>", "html"),
        ("a.txt", "\n <!-- saved --> <html lang=en><p>Rain</p>", "html"),
        ("a.html", "<div>Rain</div>", "html"),
        ("a.html", "Rain, and no markup at all", "text"),
        ("a.xml", '<?xml version="1.0"?><rss version="2.0"></rss>', "feed"),
        ("a.txt", '<feed xmlns="http://www.w3.org/2005/Atom">', "feed"),
        ("a.txt", '{"title": "Rain", "body": "It rained."}', "json"),
        ("a.jsonl", '{"title": "Rain"}\n{"title":', "json"),
        ("a.html.gz", "<div>Rain</div>", "html"),
    ],
)
def test_markup_is_known_by_its_first_element(name: str, text: str, found: str) -> None:
    assert find_format(Source(Path(name), text)).name == found


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ('<?xml version="1.0"?><invoice></invoice>', "an XML document"),
        ('<svg xmlns="http://www.w3.org/2000/svg"></svg>', "a picture (SVG)"),
    ],
)
def test_markup_that_is_no_article_is_named_and_not_shown(
    tmp_path: Path, text: str, kind: str
) -> None:
    assert reason(tmp_path / "a.xml", text).startswith(f"{kind} that is no article")


def test_a_packed_file_is_read_as_what_is_in_it(tmp_path: Path) -> None:
    path = tmp_path / "rain.md.gz"
    path.write_bytes(gzip.compress(b"# Rain ahead\n\nIt rained on Tuesday.\n"))
    (article,) = read(path)
    assert (article.format, article.title) == ("markdown", "Rain ahead")


def test_a_packed_file_is_unpacked_no_further_than_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "rain.txt.gz"
    path.write_bytes(gzip.compress(b"It rained.\n\n" * 1_000_000))
    (article,) = read(path, most=10_000)
    assert article.cut
    assert len(article.text) <= 10_000


def test_a_packed_file_that_is_broken_says_so(tmp_path: Path) -> None:
    path = tmp_path / "rain.txt.gz"
    path.write_bytes(b"\x1f\x8b\x08" + b"no such data" * 10)
    with pytest.raises(ArticleError, match="a gzip file, but"):
        read(path)


def test_a_pdf_document_says_what_to_do(tmp_path: Path) -> None:
    assert "pdftotext" in reason(tmp_path / "a.pdf", "%PDF-1.7\n")


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

    monkeypatch.setattr(plain, "load", fail)
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
        "print({'yaml', 'markdown_it', 'lxml', 'email', 'zipfile'} & sys.modules.keys())"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "set()"
