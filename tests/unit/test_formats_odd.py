"""Odd files of every kind: half of them broken, none of them harmful."""

from pathlib import Path

import pytest
from wrapped import reason, source, texts

from newsreader import formats
from newsreader.article import Article, ArticleError, BlockKind
from newsreader.clean import clean_block
from newsreader.formats import (
    feeds,
    find_format,
    json_files,
    mail,
    mail_parts,
    mhtml,
    read,
    wires,
    xml_tree,
)
from newsreader.formats.addresses import file_name_of
from newsreader.formats.bodies import line_parts, resolve_pictures
from newsreader.formats.detect import binary_kind
from newsreader.formats.draft import Part, PartLink, Picture, find_links
from newsreader.formats.embedded import picture_bytes
from newsreader.formats.html.addresses import absolute, best_of_set, decode
from newsreader.formats.mail_parts import find_picture, list_parts, read_message
from newsreader.formats.source import Source
from newsreader.formats.xml_tree import parse_xml
from newsreader.formats.yaml_text import MOST_CHARACTERS, YamlError, load_all

HEADERS = b"From: Ana Roe <ana@courier.example>\nSubject: Rain\nMIME-Version: 1.0\n"
NO_HOST = "http://[2001::x/rain.jpg"
"""An address that is none: its bracket is never closed."""


def put(folder: Path, name: str, data: bytes) -> Path:
    """A file of some bytes."""
    path = folder / name
    path.write_bytes(data)
    return path


@pytest.mark.parametrize(
    ("fault", "said"),
    [
        (RecursionError(), "nested too deeply"),
        (MemoryError(), "too much memory"),
        (KeyError("gone"), "please report"),
    ],
)
def test_a_fault_in_a_reader_costs_one_article(
    fault: Exception, said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(_source: Source) -> tuple[Article, ...]:
        raise fault

    monkeypatch.setattr("newsreader.formats.plain.load", fails)
    with pytest.raises(ArticleError, match=said):
        read(put(tmp_path, "a.txt", b"Rain\n"))


def test_a_reader_that_finds_nothing_is_an_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("newsreader.formats.plain.load", lambda _source: ())
    with pytest.raises(ArticleError, match="no article in it"):
        formats.read(put(tmp_path, "a.txt", b"Rain\n"))


def test_a_film_is_no_text() -> None:
    assert binary_kind(b"\0\0\0\x18ftypmp42") == "a film or picture"
    assert binary_kind(b"RIFF\0\0\0\0WEBPVP8 ") == "a picture"
    assert binary_kind(b"RIFF\0\0\0\0WAVEfmt ") == "a sound or film"


def test_what_is_no_address_has_no_name_and_goes_nowhere() -> None:
    assert file_name_of(NO_HOST) == ""
    assert absolute(NO_HOST, "") == ""
    assert absolute("javascript:alert(1)", "https://courier.example/") == ""
    assert absolute("//courier.example/a b.jpg", "") == "https://courier.example/a%20b.jpg"


def test_the_best_size_of_a_set_is_found_whatever_the_sizes_say() -> None:
    assert best_of_set("a.jpg 400w, b.jpg 800w, c.jpg 90000w") == "b.jpg"
    assert best_of_set("a.jpg, b.jpg 2x") == "b.jpg"
    assert best_of_set("a.jpg b.jpg") == "a.jpg"
    assert best_of_set("a.jpg") == "a.jpg"
    assert best_of_set("") == ""


def test_broken_data_addresses_hold_nothing() -> None:
    assert decode("data:image/png;base64,YWI") == b"ab"
    assert decode("data:image/png,a%20b") == b"a b"
    assert decode("data:image/png;base64,\u00e9") == b""
    assert decode("image.png") == b""


def test_only_pictures_with_relative_addresses_are_resolved() -> None:
    relative, own, none = Picture(file="a.jpg"), Picture(file="#1"), Picture()
    parts = [Part(BlockKind.CAPTION, "", picture=each) for each in (relative, own, none)]
    resolve_pictures([Part(BlockKind.PARAGRAPH, "Rain"), *parts], "https://courier.example/x/")
    assert (relative.url, relative.file) == ("https://courier.example/x/a.jpg", "")
    assert (own.url, own.file) == ("", "#1")
    resolve_pictures(parts, "")
    assert own.file == "#1"


def test_plain_lines_under_a_title_do_not_repeat_it() -> None:
    assert line_parts("") == []
    assert [part.text for part in line_parts("It rained.")] == ["It rained."]
    texts_below = [part.text for part in line_parts("It rained.\n\nIt stopped.", "Rain")]
    assert texts_below == ["It rained.", "It stopped."]
    assert line_parts("Rain\n\nIt rained for a week.")[0].kind is BlockKind.TITLE
    below = line_parts("Rain ahead of the weekend\n\nIt rained.", "World news")
    assert [(part.kind, part.text) for part in below] == [
        (BlockKind.PARAGRAPH, "Rain ahead of the weekend"),
        (BlockKind.PARAGRAPH, "It rained."),
    ]


def test_the_picture_of_a_file_that_is_gone_or_changed_says_so(tmp_path: Path) -> None:
    page = put(tmp_path, "a.html", b"<html><body><h1>Rain</h1><p>It rained.</p></body></html>")
    with pytest.raises(ArticleError, match="broken, or too large"):
        picture_bytes(page, "html", "data:7")
    book = put(tmp_path, "a.epub", b"PK\x03\x04mimetypeapplication/epub+zip")
    with pytest.raises(ArticleError, match="broken"):
        picture_bytes(book, "epub", "a.png")
    letter = put(tmp_path, "a.eml", b"Content-Type: multipart/mixed\n" * 40)
    with pytest.raises(ArticleError, match="no such picture"):
        picture_bytes(letter, "mail", "cid:a")
    with pytest.raises(ArticleError, match="cannot be shown"):
        picture_bytes(page, "text", "data:1")


def test_the_picture_of_a_mail_is_taken_out_of_it(tmp_path: Path) -> None:
    parts = b"--b\nContent-Type: image/png\nContent-ID: <a>\n\nABC\n--b--"
    head = HEADERS + b"Content-Type: multipart/mixed; boundary=b\n\n"
    assert picture_bytes(put(tmp_path, "a.eml", head + parts), "mail", "cid:a") == b"ABC"


def test_a_mail_of_parts_in_parts_is_refused() -> None:
    many = HEADERS + b"Content-Type: multipart/mixed; boundary=b\n\n" + b"multipart/mixed " * 40
    assert "more parts" in reason(mail.load, many)
    assert "more parts" in reason(mhtml.load, many)
    with pytest.raises(KeyError):
        find_picture(many, "cid:a")


def test_of_a_mail_of_very_many_parts_so_many_are_looked_at(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(mail_parts, "MOST_PARTS", 40)
    parts = b"--b\nContent-Type: text/plain\n\nRain\n" * 50
    head = HEADERS + b"Content-Type: multipart/mixed; boundary=b\n\n"
    assert len(list_parts(read_message(head + parts + b"--b--"))) == 40


def test_a_mail_whose_headers_are_in_no_encoding_is_read() -> None:
    data = (
        b"From: a@courier.example\nSubject: =?utf-8?b?@@@?= Rain\nDate: never\n"
        b"Content-Type: text/plain; charset*0*=x'y'z\n"
        b"Content-Disposition: inline; filename*0*=%E9%ZZ\n\nIt rained in Varn.\n"
    )
    (article,) = mail.load(source(data, "a.eml"))
    assert "It rained in Varn." in article.text


def test_entries_of_a_feed_say_what_they_can() -> None:
    data = (
        '<feed xmlns="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/">'
        '<entry><title type="text">Rain &lt;b&gt; and wind</title><media:group>'
        "<media:description>It rained in Varn.</media:description></media:group></entry>"
        '<entry><title>Frost</title><content type="text">It froze &lt;hard&gt;.</content></entry>'
        "</feed>"
    )
    rain, frost = feeds.load(source(data, "a.atom"))
    assert rain.title == "Rain <b> and wind"
    assert texts(rain, "paragraph") == ["It rained in Varn."]
    assert "It froze <hard>." in frost.text


def test_keywords_of_an_item_are_its_tags() -> None:
    data = (
        "<rss><channel><item><title>Rain</title><description>It rained.</description>"
        '<category>weather</category><keywords>ferry, mill</keywords><image href="a.jpg"/>'
        '<enclosure url="b.mp3" type="audio/mpeg"/></item></channel></rss>'
    )
    (article,) = feeds.load(source(data, "a.rss"))
    assert article.tags == ("weather", "ferry", "mill")


def test_a_document_of_very_many_elements_is_cut(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xml_tree, "MOST_ELEMENTS", 200)
    assert parse_xml("<a>" + "<b/>" * 210 + "</a>").cut


def test_what_is_no_yaml_of_an_article_is_refused() -> None:
    with pytest.raises(YamlError, match="MiB"):
        load_all("a" * (MOST_CHARACTERS + 1))


def test_a_body_in_json_may_be_made_of_sections_pictures_and_lists() -> None:
    data = (
        '{"headline": "Rain", "body": [{"heading": "At noon", "text": "It rained."},'
        ' {"image": "a.jpg", "caption": "The mill"}, [["It stopped."]], null]}'
    )
    (article,) = json_files.load(source(data, "a.json"))
    assert texts(article, "heading") == ["At noon"]
    assert texts(article, "paragraph") == ["It rained.", "It stopped."]
    assert article.photos[0].caption == "The mill"


def test_a_page_with_odd_data_is_read(tmp_path: Path) -> None:
    page = put(
        tmp_path,
        "a.html",
        f"""<html><head><title>Rain in Varn</title><link rel="canonical" href="{NO_HOST}">
        <script type="application/ld+json">{{"@type": "NewsArticle", "headline": "Rain in Varn",
        "author": [["Ana Roe"], {{"@id": "#a"}}], "image": ["{NO_HOST}", {{"@id": "#gone"}}, 7]}}
        </script><script type="application/ld+json">{"[" * 300}</script></head><body>
        <h1>Rain in Varn</h1><p>It rained for a week<br>and a day, the <b>council</b> said in
        a statement that was read at noon.</p><p>The ferry stayed in its dock.</p>
        <img src="{NO_HOST}"><img src="a.jpg" srcset="b.jpg nanw, c.jpg 9..9x"></body></html>
        """.encode(),
    )
    (article,) = read(page)
    assert article.title == "Rain in Varn"
    assert "The ferry stayed in its dock." in article.text


def test_what_a_file_is_its_beginning_says() -> None:
    assert find_format(Source(Path("a.md"), "---\ntitle: Rain\n---\nIt rained.")).name == "markdown"
    assert find_format(Source(Path("a"), "title: Rain\nbody: It rained.\n")).name == "yaml"
    assert find_format(Source(Path("a"), "", b"WARC/1.0\r\n")).name == "warc"
    assert find_format(Source(Path("a.html"), "<!-- never closed <p>Rain</p>")).name == "text"


def test_days_that_are_none_are_left_out() -> None:
    exported = (
        '{"path": "a", "format": "text", "title": "Rain", "published": "2031\\u001b]0;x\\u0007",'
        ' "updated": "2031-05-06T14:30:00+02:00", "blocks": [{"kind": "paragraph", "start": 0,'
        ' "end": 10, "text": "It rained."}], "photos": [], "quotes": [], "text": "It rained."}'
    )
    (article,) = json_files.load(source(exported, "a.json"))
    assert article.published == ""
    assert article.updated == "2031-05-06T14:30:00+02:00"


def test_a_wire_may_say_its_day_and_its_writer_in_other_places() -> None:
    data = (
        '<nitf><head><pubdata date.publication="20310506T143000Z"/></head><body><body.head>'
        "<hedline><hl1>Rain</hl1></hedline><byline>By Ana Roe<byttl>Staff writer</byttl></byline>"
        "</body.head><body.content><p>It rained in Varn.</p></body.content></body></nitf>"
    )
    (article,) = wires.load(source(data, "a.xml"))
    assert article.published.startswith("2031-05-06")
    assert article.authors == ("Ana Roe",)


def test_a_credit_may_be_a_citation_or_share_its_name_with_the_caption(tmp_path: Path) -> None:
    page = put(
        tmp_path,
        "a.html",
        b"""<html><body><article><h1>Rain in Varn</h1><p>It rained for a week, the council said
        in a statement that was read at noon, and the ferry stayed in its dock until May.</p>
        <figure><img src="a.jpg"><figcaption>The mill at noon <cite>Ana Roe/Courier</cite>
        </figcaption></figure><p>The mill was closed on Tuesday, and nobody knew for how long it
        would be, the miller said on the phone.</p><figure><img src="b.jpg">
        <div class="caption-credit"><span>The ferry in its dock</span></div></figure>
        <p>The ferrymen went home, said Bo Lund, who owns two of the boats.</p></article>
        </body></html>""",
    )
    (article,) = read(page)
    mill, ferry = article.photos
    assert mill.caption == "The mill at noon"
    assert mill.credit is not None
    assert mill.credit.photographer == "Ana Roe"
    assert ferry.caption == "The ferry in its dock"


def test_what_the_list_of_pictures_knows_is_told_to_those_in_the_text(tmp_path: Path) -> None:
    page = put(
        tmp_path,
        "a.md",
        b"---\ntitle: Rain\nimages:\n  - src: a.jpg\n    caption: The mill\n"
        b"    credit: Ana Roe/AP\n    alt: A wheel\n"
        b"  - src: b.jpg\n    caption: The ferry\n---\n\nIt rained.\n\n"
        b"![](a.jpg)\n\nIt stopped.\n\n![](b.jpg)\n",
    )
    mill, ferry = read(page)[0].photos
    assert mill.credit is not None
    assert (mill.caption, mill.credit.agency, mill.alt) == ("The mill", "AP", "A wheel")
    assert (ferry.caption, ferry.credit) == ("The ferry", None)


def test_marks_of_a_scraped_text_are_taken_off(tmp_path: Path) -> None:
    page = put(
        tmp_path,
        "a.txt",
        b"# Rain in Varn\n\nIt rained for a *week* in Varn, \\[sic\\] the council said.\n\n"
        b"> The ferry stays, said the mayor of the town at the lake.\n\n"
        b"See [the list](https://courier.example/a_(b)) of all that was closed in the town.\n\n"
        b"\xe2\x80\xa2 The mill at the river is closed until May\n\n"
        b"\xe2\x80\xa2 The ferry stays in its dock until June\n",
    )
    (article,) = read(page)
    assert "It rained for a week in Varn, [sic] the council" in article.text
    assert "See the list of all that was closed" in article.text
    assert texts(article, "block_quote") == [
        "The ferry stays, said the mayor of the town at the lake."
    ]
    assert len(texts(article, "list_item")) == 2


def test_links_that_never_end_are_read_in_proportion(tmp_path: Path) -> None:
    for unit in ("[a](", "![a](b", "[" * 4):
        (article,) = read(put(tmp_path, "a.txt", f"Rain\n\n{unit * 40_000}\n".encode()))
        assert unit in article.text


def test_json_says_where_it_is_broken() -> None:
    assert "line 1, column" in reason(json_files.load, '{"title": "Rain", "text": }')


def test_a_credit_that_only_says_that_it_is_one_is_none(tmp_path: Path) -> None:
    page = put(
        tmp_path,
        "a.html",
        b"""<html><body><article><h1>Rain in Varn</h1><p>It rained for a week, the council said
        in a statement that was read at noon, and the ferry stayed in its dock until May.</p>
        <figure><img src="a.jpg"><cite>Credit</cite></figure>
        <p>The mill was closed on Tuesday.</p></article></body></html>""",
    )
    (photo,) = read(page)[0].photos
    assert (photo.caption, photo.credit) == ("", None)


def test_words_that_are_not_in_the_text_lead_nowhere() -> None:
    links = [PartLink(words, "https://courier.example/", 3) for words in ("snow", "rained")]
    found = find_links(clean_block("It rained."), 0, links)
    assert [(link.span.start, link.span.end) for link in found] == [(3, 9)]
