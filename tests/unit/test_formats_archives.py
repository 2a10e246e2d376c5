"""Books, web archives and gzip files: what is in them, and what would do harm."""

import gzip
import io
import sys
import zipfile
from importlib import import_module
from pathlib import Path
from types import SimpleNamespace

import pytest
from wrapped import blocks, photos, reason, source, texts

from newsreader.article import Article, ArticleError
from newsreader.formats import epub, read, warc, zipped
from newsreader.formats.gzipped import unzipped

PICTURE = b"\x89PNG not a real one, but bytes"
LONG = (
    "The river rose by a metre on Tuesday, and the council closed the road to the mill. By evening "
    "it had fallen again, and the ferry went back to its landing with the post and two goats. "
    "Nobody was hurt, though a cellar in the lower town is said to have lost its cheese. "
)
CONTAINER = (
    '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
    '<rootfile full-path="EPUB/package.opf"/></rootfiles></container>'
)
PACKAGE = """<package xmlns="http://www.idpf.org/2007/opf"><metadata
xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Saved in May</dc:title>
<dc:creator>Ana Roe</dc:creator><dc:date>2031-05-06</dc:date><dc:language>en</dc:language>
<dc:source>https://courier.example/river</dc:source></metadata><manifest>
<item id="n" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
{items}<item id="p" href="img/a%20b.png" media-type="image/png"/></manifest>
<spine><itemref idref="n"/>{refs}<itemref idref="gone"/></spine></package>"""


def page(title: str, *paragraphs: str) -> str:
    inner = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    return (
        '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml">'
        f"<head><title>{title}</title></head><body><h1>{title}</h1>{inner}</body></html>"
    )


def book(*pages: str, **members: bytes) -> bytes:
    names = [f"text/{number}.xhtml" for number in range(len(pages))]
    items = "".join(
        f'<item id="{name}" href="{name}" media-type="application/xhtml+xml"/>' for name in names
    )
    refs = "".join(f'<itemref idref="{name}"/>' for name in names)
    contents: dict[str, bytes] = {
        "mimetype": b"application/epub+zip",
        "META-INF/container.xml": CONTAINER.encode(),
        "EPUB/package.opf": PACKAGE.format(items=items, refs=refs).encode(),
        "EPUB/nav.xhtml": page("Contents", LONG).encode(),
        "EPUB/img/a b.png": PICTURE,
        **{f"EPUB/{name}": text.encode() for name, text in zip(names, pages, strict=True)},
        **members,
    }
    return packed({name: data for name, data in contents.items() if data})


def packed(contents: dict[str, bytes]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in contents.items():
            archive.writestr(name, data)
    return file.getvalue()


def load(data: bytes) -> tuple[Article, ...]:
    return epub.load(source(data, "a.epub"))


def test_each_chapter_with_a_text_is_an_article() -> None:
    one, two = load(book(page("Cover", "Spring"), page("One", LONG), page("Two", LONG, "End.")))

    assert (one.title, two.title) == ("One", "Two")
    assert (one.number, two.number) == (1, 2)
    assert one.source == "Saved in May"
    assert (one.authors, one.published, one.language) == (("Ana Roe",), "2031-05-06", "en")
    assert texts(two, "paragraph") == [LONG.strip(), "End."]
    assert all(block.rule for block in two.blocks)


def test_a_book_of_one_text_is_one_article() -> None:
    (article,) = load(book(page("Cover", "Spring"), page("Saved in May", LONG)))

    assert (article.title, article.number) == ("Saved in May", 0)
    assert article.url == "https://courier.example/river"
    assert texts(article, "paragraph") == [LONG.strip()]


def test_the_pictures_of_a_book_are_found_in_it() -> None:
    figure = (
        '<figure><img src="../img/a%20b.png" alt=""/>'
        "<figcaption>The bridge. Photo: Ida Berg/Reuters</figcaption></figure>"
        '<img src="../../../etc/passwd"/>'
    )
    data = book(page("River rises", LONG).replace("</body>", f"{figure}</body>"))
    (article,) = load(data)

    assert photos(article) == [("The bridge.", "Ida Berg", "Reuters", "#EPUB/img/a b.png")]
    assert epub.embedded_picture(data, "EPUB/img/a b.png") == PICTURE
    with pytest.raises(KeyError):
        epub.embedded_picture(data, "EPUB/img/other.png")
    with pytest.raises(ValueError, match="broken"):
        epub.embedded_picture(data[:-40], "EPUB/img/a b.png")


def test_a_book_longer_than_what_is_read_of_a_file_is_read_from_the_file(tmp_path: Path) -> None:
    path = tmp_path / "a.epub"
    path.write_bytes(book(page("River rises", LONG)))
    (article,) = epub.load(source(path.read_bytes()[:1000], str(path), cut=True))

    assert article.title == "River rises"
    assert not article.cut


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"PK\x03\x04",
        packed({}),
        packed({"mimetype": b"application/epub+zip"}),
        book(page("One", LONG))[:-30],
        book(page("One", LONG), **{"EPUB/package.opf": b"no package"}),
        book(page("One", LONG), **{"EPUB/text/0.xhtml": b""}),
    ],
    ids=["nothing", "a head", "empty", "no container", "cut", "no package", "no text"],
)
def test_a_broken_or_empty_book_says_so(data: bytes) -> None:
    assert reason(epub.load, data)


def test_a_book_that_packs_more_than_it_may_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(zipped, "MOST_BYTES", 100_000)

    assert "more in it" in reason(epub.load, book(page("One", "a" * 200_000)))


def test_a_book_that_lies_about_its_sizes_is_refused() -> None:
    data = bytearray(book(page("One", LONG * 1000)))
    at = data.rindex(b"PK\x01\x02", 0, data.rindex(b"EPUB/text/0.xhtml"))
    data[at + 24 : at + 28] = (100).to_bytes(4, "little")

    assert "book" in reason(epub.load, bytes(data))


def test_all_that_is_unpacked_of_a_book_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(zipped, "MOST_BYTES", 100_000)
    data = book(*[page("One", "a" * 30_000)] * 5)

    with zipped.open_archive(data) as archive:
        *first, last = (name for name in archive.names if name.endswith("html"))
        for name in first[:4]:
            archive.read(name)
        with pytest.raises(zipped.ZipError, match="more in it"):
            archive.read(last)


def test_a_book_that_packs_too_well_is_cut_and_says_so() -> None:
    articles = epub.load(source(book(*[page("One", LONG * 400)] * 8)))

    assert articles
    assert all(article.cut for article in articles)


def test_of_a_long_book_the_beginning_can_be_read_first(tmp_path: Path) -> None:
    words = [f"Word {at * 7919 % 1_000_003} of the tale was {at}." for at in range(4_000)]
    path = tmp_path / "tale.epub"
    path.write_bytes(book(*(page(f"Part {at}", *words[at::9]) for at in range(9))))

    begun, whole = read(path, 3_000), read(path)

    assert begun[0].cut
    assert not whole[0].cut
    assert len(begun) < len(whole)


def test_a_book_of_too_many_parts_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(zipped, "MOST_MEMBERS", 3)

    assert "parts" in reason(epub.load, book(page("One", LONG)))


def test_a_book_with_a_password_is_refused() -> None:
    data = bytearray(book(page("One", LONG)))
    for mark, offset in ((b"PK\x01\x02", 8), (b"PK\x03\x04", 6)):
        at = data.find(mark)
        while at >= 0:
            data[at + offset] |= 1
            at = data.find(mark, at + 4)

    assert "book" in reason(epub.load, bytes(data))


def record(
    address: str, body: bytes, status: str = "200 OK", kind: str = "text/html", more: str = ""
) -> bytes:
    answer = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\n{more}\r\n".encode() + body
    return (
        f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {address}\r\n"
        "WARC-Date: 2031-05-07T00:00:00Z\r\nWARC-Record-ID: <urn:uuid:1>\r\n"
        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(answer)}\r\n\r\n"
    ).encode() + answer + b"\r\n\r\n"  # fmt: skip


ARTICLE = (
    "<html><head><title>River rises</title></head><body><article><h1>River rises</h1>"
    f"<p>{LONG}</p><p>“We will rebuild it, and we will build it higher,” said Dora Kessler, the "
    "mayor of Vale, who had been up since four.</p>"
    "</article></body></html>"
).encode()


def archive(*records: bytes) -> tuple[Article, ...]:
    pytest.importorskip("warcio")
    return warc.load(source(b"".join(records), "a.warc"))


def test_the_pages_of_a_web_archive_are_articles() -> None:
    first, second = archive(
        record("https://c.example/1", ARTICLE),
        record("https://c.example/404", ARTICLE, status="404 Not Found"),
        record("https://c.example/a.png", PICTURE, kind="image/png"),
        record("https://c.example/frame", b"<p>Menu</p>"),
        record("https://c.example/2", gzip.compress(ARTICLE), more="Content-Encoding: gzip\r\n"),
    )
    assert [first.url, second.url] == ["https://c.example/1", "https://c.example/2"]
    assert (first.title, first.number) == ("River rises", 1)
    assert len(texts(second, "paragraph")) == 2


def test_a_packed_web_archive_reads_the_same() -> None:
    records = [record("https://c.example/1", ARTICLE), record("https://c.example/2", ARTICLE)]
    plain = archive(*records)

    assert [blocks(each) for each in archive(*map(gzip.compress, records))] == [
        blocks(each) for each in plain
    ]
    assert len(archive(gzip.compress(b"".join(records)))) == 2


def test_of_a_cut_web_archive_what_is_whole_is_read(capfd: pytest.CaptureFixture[str]) -> None:
    pytest.importorskip("warcio")
    data = record("https://c.example/1", ARTICLE) + record("https://c.example/2", ARTICLE)
    articles = warc.load(source(data[:-200], "a.warc", cut=True))

    assert [(article.url, article.cut) for article in articles] == [("https://c.example/1", True)]
    assert capfd.readouterr() == ("", "")


def test_a_broken_web_archive_says_so_and_prints_nothing(capfd: pytest.CaptureFixture[str]) -> None:
    pytest.importorskip("warcio")
    broken = record("https://c.example/1", ARTICLE).replace(
        b"Content-Length: ", b"Content-Length: -"
    )
    for data in (b"WARC/1.0", b"WARC/1.0\r\n\r\n\x1b[2J junk", broken, b"\x1f\x8b\x08junk"):
        assert reason(warc.load, data)
    assert capfd.readouterr() == ("", "")


def test_a_web_archive_of_too_many_pages_says_that_it_was_cut(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(warc, "MOST_PAGES", 2)
    articles = archive(*(record(f"https://c.example/{day}", ARTICLE) for day in range(5)))

    assert [article.cut for article in articles] == [True, True]


def test_without_warcio_the_reason_is_how_to_install_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "warcio.archiveiterator", None)

    assert "pip install 'newsreader[warc]'" in reason(
        warc.load, record("https://c.example", ARTICLE)
    )


def test_gzip_data_is_unpacked_up_to_a_bound() -> None:
    data = gzip.compress(b"a" * 1000)

    assert unzipped(data, 1000) == (b"a" * 1000, False)
    assert unzipped(data, 999) == (b"a" * 999, True)
    assert unzipped(data + data, 5000) == (b"a" * 2000, False)
    assert unzipped(data + b"\0" * 20, 5000) == (b"a" * 1000, False)
    assert unzipped(gzip.compress(b""), 10) == (b"", False)


def test_a_gzip_file_in_another_says_so(tmp_path: Path) -> None:
    for data in (gzip.compress(gzip.compress(b"Rain\n")), b"\x1f\x8b\x00 Rain"):
        path = tmp_path / "rain.txt.gz"
        path.write_bytes(data)
        with pytest.raises(ArticleError, match="Unpack it first"):
            read(path)


def test_of_a_gzip_bomb_only_what_texts_may_pack_is_read(tmp_path: Path) -> None:
    path = tmp_path / "bomb.txt.gz"
    path.write_bytes(gzip.compress(b"It rained in Varn, said Ann Lee.\n\n" * 20_000))

    (article,) = read(path)

    assert article.cut
    assert len(article.text) < 300_000


def test_a_gzip_bomb_costs_no_more_than_the_bound() -> None:
    bomb = gzip.compress(gzip.compress(bytes(50_000_000)))
    inner, _ = unzipped(bomb, 1_000_000)

    assert unzipped(inner, 1000) == (bytes(1000), True)


def test_gzip_data_that_is_cut_or_broken_gives_its_beginning() -> None:
    data = gzip.compress(bytes(range(256)) * 4000, compresslevel=1)

    unpacked, cut = unzipped(data[: len(data) // 2], 10**7)
    assert cut
    assert unpacked
    assert (bytes(range(256)) * 4000).startswith(unpacked)
    noise = b"".join(number.to_bytes(4, "big") for number in range(0, 2**32, 99_991))
    begun, cut = unzipped(gzip.compress(noise)[:40_000] + b"\xff" * 2_000, 10**7)
    assert cut
    assert noise[:9_000] == begun[:9_000]
    for broken in (b"", b"words", b"\x1f\x8b\x08junk and more of it"):
        with pytest.raises(ValueError, match="gzip"):
            unzipped(broken, 100)


def test_a_book_that_says_wrongly_what_is_in_it_is_read_by_what_is() -> None:
    lost = CONTAINER.replace("EPUB/package.opf", "EPUB/other.opf").encode()
    untitled = page("", LONG).replace("<title></title>", "")
    (article,) = load(book(untitled, **{"META-INF/container.xml": lost}))

    assert texts(article, "paragraph") == [LONG.strip()]


def test_a_page_that_cannot_be_unpacked_costs_no_others(monkeypatch: pytest.MonkeyPatch) -> None:
    # Some libraries for it know less of how they stand than warcio asks them.
    unpacker = SimpleNamespace(decompress=lambda data: data)
    readers = import_module("warcio.bufferedreaders").BufferedReader
    monkeypatch.setitem(readers.DECOMPRESSORS, "br", lambda: unpacker)
    articles = archive(
        record("https://c.example/1", ARTICLE),
        record("https://c.example/2", b"\xff\xfe" * 200, more="Content-Encoding: br\r\n"),
        record("https://c.example/3", ARTICLE),
    )
    assert [article.url for article in articles] == ["https://c.example/1", "https://c.example/3"]
