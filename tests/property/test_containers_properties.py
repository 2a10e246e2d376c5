"""However a file of another format is damaged, it gives sound articles or an `ArticleError`."""

import gzip
import json
from collections.abc import Callable
from contextlib import suppress
from dataclasses import fields, is_dataclass, replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from wrapped import source

from newsreader.article import Article, ArticleError, BlockKind
from newsreader.clean import clean
from newsreader.export.records import article_record
from newsreader.formats import epub, feeds, json_files, mail, mhtml, tei, warc, wires
from newsreader.formats.draft import Draft, Part, Picture
from newsreader.formats.gzipped import unzipped
from newsreader.formats.kinds import kind_of_bytes, kind_of_text
from newsreader.formats.source import Source

SAMPLES = Path(__file__).parents[2] / "articles"
TEI = (
    '<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>T</title>'
    "<author>A</author></titleStmt></fileDesc></teiHeader><text><body><div><p>It rose.</p>"
    '<list><item>One</item></list><graphic url="a.jpg"/></div></body></text></TEI>'
)
WARC = (
    b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://c.example/\r\n"
    b"WARC-Date: 2031-05-07T00:00:00Z\r\nContent-Length: 100\r\n\r\nHTTP/1.1 200 OK\r\n"
    b"Content-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n"
    b"5\r\n<p>It rose.</p>\r\n0\r\n\r\n\r\n"
)
Load = Callable[[Source], tuple[Article, ...]]
FILES: dict[str, tuple[Load, bytes]] = {
    "json": (json_files.load, (SAMPLES / "lamp-room.json").read_bytes()),
    "feed": (feeds.load, (SAMPLES / "varn-courier.rss").read_bytes()),
    "atom": (feeds.load, (SAMPLES / "le-quai.atom").read_bytes()),
    "wire": (wires.load, (SAMPLES / "northline-wire.xml").read_bytes()),
    "tei": (tei.load, TEI.encode()),
    "mail": (mail.load, (SAMPLES / "harbour-post-at-seven.eml").read_bytes()),
    "mhtml": (mhtml.load, (SAMPLES / "market-hall.mhtml").read_bytes()[:6000]),
    "epub": (epub.load, (SAMPLES / "spring-reading.epub").read_bytes()),
    "warc": (warc.load, WARC),
    "warc.gz": (warc.load, gzip.compress(WARC)),
}
SPLINTERS = st.sampled_from(
    [b"", b"<", b">", b"&", b'"', b"{", b"}", b"[", b"]]>", b"\\ud83d", b"\r\n\r\n", b"--", b"\x00",
     b"\xff\xfe", b"=", b"<!DOCTYPE a [<!ENTITY b 'c'>]>", b"&b;", b"<![CDATA[", b"99999999999",
     b"-1", b"PK\x01\x02", b"null", b"boundary=", b"multipart/mixed", b"charset=x", b"cid:", b"//["]
)  # fmt: skip


@st.composite
def damaged(draw: st.DrawFn, data: bytes) -> bytes:
    """The bytes with some of them cut out, and something else put there."""
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(data)))
        length = draw(st.sampled_from([0, 1, 2, 10, 100, 10**9]))
        data = data[:start] + draw(SPLINTERS | st.binary(max_size=6)) + data[start + length :]
    return data


def strings(value: object) -> list[str]:
    """Every string in a value, but for paths."""
    if isinstance(value, str):
        return [value]
    if isinstance(value, tuple):
        return [text for item in value for text in strings(item)]
    if is_dataclass(value) and not isinstance(value, type):
        return [text for each in fields(value) for text in strings(getattr(value, each.name))]
    return []


def assert_sound(article: Article) -> None:
    """The article's spans are in its text, its blocks in order, its strings clean, one cover."""
    end = 0
    for block in article.blocks:
        assert end <= block.span.start < block.span.end <= len(article.text)
        assert block.rule
        end = block.span.end
    assert sum(photo.cover for photo in article.photos) <= 1
    assert all(clean(text) == text for text in strings(article))


@pytest.mark.parametrize("name", FILES)
@settings(deadline=None, max_examples=40)
@given(draw=st.data())
def test_a_damaged_file_gives_sound_articles_or_an_article_error(
    name: str, draw: st.DataObject
) -> None:
    load, data = FILES[name]
    broken = draw.draw(damaged(data))
    try:
        articles = load(source(broken, "a.file"))
    except ArticleError:
        return
    assert articles
    assert [article.number for article in articles] in ([0], [*range(1, len(articles) + 1)])
    for article in articles:
        assert_sound(article)


@pytest.mark.parametrize("load", {load: name for name, (load, _) in FILES.items()})
@settings(deadline=None, max_examples=15)
@given(data=st.binary(max_size=300) | st.lists(SPLINTERS).map(b"".join))
def test_any_bytes_give_sound_articles_or_an_article_error(load: Load, data: bytes) -> None:
    with suppress(ArticleError):
        for article in load(source(data, "a.file")):
            assert_sound(article)


@pytest.mark.parametrize("module", [mail, mhtml, epub])
@settings(deadline=None, max_examples=15)
@given(draw=st.data(), name=st.text(max_size=20) | st.sampled_from(["data:1", "cid:a", "OEBPS/"]))
def test_pictures_in_damaged_files_are_bytes_or_one_of_two_errors(
    module: object, draw: st.DataObject, name: str
) -> None:
    sample = FILES["epub" if module is epub else "mhtml"][1]
    with suppress(KeyError, ValueError):
        assert isinstance(module.embedded_picture(draw.draw(damaged(sample)), name), bytes)  # type: ignore[attr-defined]


@settings(deadline=None, max_examples=60)
@given(data=st.binary(max_size=300) | st.lists(SPLINTERS).map(b"".join), suffix=st.sampled_from(
    ["", ".json", ".eml", ".mht", ".xml"]))  # fmt: skip
def test_any_file_is_of_some_kind_or_none(data: bytes, suffix: str) -> None:
    known = {"", "epub", "warc", "gzip", "json", "feed", "wire", "tei", "mhtml", "mail"}
    assert kind_of_bytes(data) in known
    assert kind_of_text(data.decode("utf-8", "replace"), suffix) in known


@settings(deadline=None, max_examples=60)
@given(data=st.binary(max_size=300), most=st.integers(0, 400), cut=st.integers(0, 40))
def test_unzipping_gives_the_beginning_of_what_was_zipped(data: bytes, most: int, cut: int) -> None:
    whole = gzip.compress(data)
    try:
        unpacked, more = unzipped(whole[: len(whole) - cut], most)
    except ValueError:
        assert cut > len(whole) - 4
        return
    assert unpacked == data[: len(unpacked)]
    assert len(unpacked) <= most
    assert more or unpacked == data


KEYS = st.sampled_from(
    ["title", "body", "content", "url", "uri", "type", "version", "items", "path", "format", "text",
     "photos", "blocks", "kind", "start", "level", "associations", "renditions", "headlines",
     "bodies", "value", "byline", "tags", "authors", "slug", "savedAt", "readingProgress",
     "fingerprint", "source-hostname", "maintext", "date_publish", "is_archived", "domain_name",
     "image", "sections", "paragraphs", "headline", "versioncreated", "descriptions", "href"]
)  # fmt: skip
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8)
    | st.sampled_from(["<p>It rose.</p>", "https://jsonfeed.org/version/1", "paragraph", "caption",
                       "http://[", "2031-05-06", "picture", "../a"]),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=6),
    max_leaves=25,
)  # fmt: skip


@settings(deadline=None, max_examples=75)
@given(value=st.lists(st.dictionaries(KEYS, VALUES, min_size=2, max_size=14), max_size=3))
def test_known_keys_with_any_values_give_sound_articles_or_an_article_error(value: object) -> None:
    with suppress(ArticleError):
        for article in json_files.load(source(json.dumps(value), "a.json")):
            assert_sound(article)


LINES = st.text(max_size=30) | st.sampled_from(
    ["VALE (AP) — It rose.", "[x](y)", "\ud83d", "a\n\nb"]
)
PICTURES = st.builds(
    Picture,
    credit=LINES,
    photographer=LINES,
    agency=LINES,
    alt=LINES,
    url=st.sampled_from(["", "https://c.example/a.jpg", "javascript:x"]),
    file=LINES,
)
PARTS = st.one_of(
    st.builds(Part, st.sampled_from([*BlockKind]), LINES, level=st.integers(0, 4)),
    st.builds(Part, st.just(BlockKind.CAPTION), LINES, picture=PICTURES),
)


@settings(deadline=None, max_examples=150)
@given(parts=st.lists(PARTS, max_size=8), authors=st.lists(LINES, max_size=3), tags=st.lists(LINES))
def test_any_article_that_is_exported_is_read_back_the_same(
    parts: list[Part], authors: list[str], tags: list[str]
) -> None:
    draft = Draft(parts=parts, authors=authors, tags=tags, published="2031-05-06", source="A b")
    original = draft.article(Path("a.md"), "markdown")
    text = json.dumps(article_record(original))
    (again,) = json_files.load(source(text, "export.json"))

    unruled = tuple(replace(block, rule="") for block in again.blocks)
    expected = replace(original, path=again.path, format="json", dateline=again.dateline)
    assert replace(again, blocks=unruled) == expected
