"""Which format a file in some wrapping is, by what it begins with."""

import gzip
from pathlib import Path

import pytest

from newsreader.formats.kinds import kind_of_bytes, kind_of_text

ARTICLES = Path(__file__).parents[2] / "articles"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ('{"title": "T"}', "json"),
        ('\ufeff [\n {"title": "T"}]\n', "json"),
        ('{"title": "A"}\n{"title": "B"}\n', "json"),
        ("[River] rises", ""),
        ("{not json", ""),
        ("[1] See below. [2]", ""),
        ('<?xml version="1.0"?><rss version="2.0">', "feed"),
        ("<!-- a --><!DOCTYPE x [<!ENTITY a '<b>'>]>\n<feed>", "feed"),
        ('<rdf:RDF xmlns:rdf="x">', "feed"),
        ("<atom:entry>", "feed"),
        ('<newsMessage xmlns="x">', "wire"),
        ("<nitf>", "wire"),
        ('<TEI xmlns="x">', "tei"),
        ('<doc sitename="a" title="b">', "tei"),
        ("<doc>", ""),
        ("<html><body>", ""),
        ("<p>It rained.", ""),
        ("From: A <a@b.example>\nMIME-Version: 1.0\nSubject: S\n\nText", "mail"),
        ("Received: from x\n by y\nFrom: a@b.example\nSubject: S\n\nText", "mail"),
        ("From: Ana Roe\nSubject: S\n\nA text with header lines", ""),
        ("From: <Saved by Blink>\r\nContent-Type: multipart/related;\r\n x=y\r\n\r\n", "mhtml"),
        ("Subject: a word\n\nand more", ""),
        ("", ""),
    ],
)
def test_the_beginning_of_a_text_says_what_it_is(text: str, kind: str) -> None:
    assert kind_of_text(text) == kind


def test_the_name_decides_where_the_text_leaves_it_open() -> None:
    cut = '{"title": "T", "body": "It ra'
    assert (kind_of_text(cut), kind_of_text(cut, ".json")) == ("", "json")
    mail = "From: a@b.example\nDate: Tue\nSubject: S\n\nText"
    assert (kind_of_text(mail), kind_of_text(mail, ".eml")) == ("", "mail")
    page = 'From: x\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary="b"\n\n'
    assert kind_of_text(page, ".mht") == "mhtml"


def test_the_first_bytes_say_what_a_file_is_that_is_no_text() -> None:
    book = b"PK\x03\x04" + b"\0" * 26 + b"mimetypeapplication/epub+zip"

    assert kind_of_bytes(book) == "epub"
    assert kind_of_bytes(b"PK\x03\x04" + b"\0" * 26 + b"word/document.xml") == ""
    assert kind_of_bytes(b"WARC/1.0\r\n") == "warc"
    assert kind_of_bytes(gzip.compress(b"")) == "gzip"
    assert kind_of_bytes(b"It rained.") == ""


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("varn-courier.rss", "feed"),
        ("le-quai.atom", "feed"),
        ("northline-wire.xml", "wire"),
        ("harbour-post-at-seven.eml", "mail"),
        ("market-hall.mhtml", "mhtml"),
        ("spring-reading.epub", "epub"),
        ("lamp-room.json", "json"),
    ],
)
def test_the_samples_are_known_without_their_names(name: str, kind: str) -> None:
    data = (ARTICLES / name).read_bytes()

    assert (kind_of_bytes(data) or kind_of_text(data.decode("utf-8", "replace"))) == kind


@pytest.mark.parametrize("suffix", [".md", ".txt", ".yaml"])
def test_other_samples_are_none_of_these(suffix: str) -> None:
    for path in ARTICLES.glob(f"*{suffix}"):
        assert kind_of_text(path.read_text(encoding="utf-8"), path.suffix) == ""


HOSTILE = (
    *("<!--" * 50_000, "<?" * 50_000, " \n" * 100_000, "<!DOCTYPE [" * 20_000, "{ " * 50_000),
    *("a: \n" * 50_000, "<doc " * 50_000),
)


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: text[:5])
def test_hostile_beginnings_are_of_no_kind(text: str) -> None:
    assert kind_of_text(text) == ""
